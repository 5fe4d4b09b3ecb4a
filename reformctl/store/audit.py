"""The walk over a signed history: every commit held to the policy in force where it was made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reformctl.actions.claim import Claim, count_flaw, form_flaw, role_flaw
from reformctl.actions.signer import Deed, clock_flaw, signer_flaw, signer_of
from reformctl.dataclass import dataclass, field
from reformctl.ledger.flaw import Flaw, flaw
from reformctl.ledger.force import Backer, Force, Stand, backers_so_far, newest
from reformctl.ledger.policy import Holder, Policy, PolicyKey
from reformctl.records.organ import Person
from reformctl.store.commit import moment
from reformctl.store.envelope import Envelope, open_envelope
from reformctl.store.policies import Policies
from reformctl.store.signature import Signatures

Judged = tuple[Holder | None, Flaw | None]


@dataclass(slots=True)
class Walk:
    """What is known while commits are judged, parents before their children."""

    policies: Policies
    signatures: Signatures
    today: date
    stands: dict[str, Stand] = field(default_factory=dict)
    """Where each commit stands; what lies before the first is put there by whoever begins."""
    clocks: dict[str, int] = field(default_factory=dict)
    parents: dict[str, tuple[str, ...]] = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    """Commits from before anybody had to sign."""
    blamed: set[PolicyKey] = field(default_factory=set)
    judged: int = 0

    def go(self, commits: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        """Judge those commits, which stand in the order of their making."""
        repository = self.policies.repository
        read = repository.objects(name for name, _ in commits)
        for (name, parents), (_, content) in zip(commits, read, strict=True):
            envelope = open_envelope(name, content, repository.hash_name)
            self.parents[name], self.clocks[name] = parents, envelope.seconds
            self.stands[name] = self._judge(envelope, parents)

    def _judge(self, envelope: Envelope, parents: tuple[str, ...]) -> Stand:
        below = [self.stands[parent] for parent in parents]
        content = self.policies.key_in(envelope.tree or f"{envelope.id}^{{tree}}")
        if not below:
            return self._unrelated(envelope, content)
        forces = newest(stand.force for stand in below)
        policies = [self.policies.policy(force.key) for force in forces]
        if not any(policy.signed for policy in policies):
            return self._unasked(envelope, content, forces)
        self.judged += 1
        signer = self._blame(envelope, policies)
        unchanged = all(stand.settled and stand.content == content for stand in below)
        if len(forces) == 1 and (unchanged or content == forces[0].key):
            return Stand(forces[0], content)
        return self._claimed(envelope, Change(content, forces, below, signer))

    def _unrelated(self, envelope: Envelope, content: PolicyKey) -> Stand:
        """A commit without a parent, which came from nowhere the root is."""
        self._note(flaw("unrelated"), envelope, None, self.policies.policy(content))
        first = next(iter(self.stands.values()))
        return Stand(first.force, content)

    def _unasked(self, envelope: Envelope, content: PolicyKey, forces: Sequence[Force]) -> Stand:
        """A commit that nobody had to sign; its policy holds as it stands."""
        if not any(force.was_signed for force in forces):
            self.excused.append(envelope.id)
        if len(forces) == 1 and content == forces[0].key:
            return Stand(forces[0], content)
        signed = self.policies.policy(content).signed
        return Stand(forces[0].then(content, signed, forces[1:]), content)

    def _claimed(self, envelope: Envelope, change: Change) -> Stand:
        """A commit whose policy is not the one in force: it may come into force by this."""
        is_new = not any(
            stand.content == change.content and not stand.settled for stand in change.below
        )
        signed = frozenset([change.signer.backer] if change.signer else ())
        person = change.signer.person if change.signer else None
        backers = backers_so_far(change.content, change.below) | signed
        claim = self.claim(change.content, change.forces, backers)
        broken = form_flaw(claim)
        wrong = broken or (role_flaw(claim, person) if is_new else None)
        if wrong and change.content not in self.blamed:
            self.blamed.add(change.content)
            self._note(wrong, envelope, person, claim.forces[0])
        if not broken and not claim.missing():
            first, *others = change.forces
            return Stand(first.then(change.content, claim.content.signed, others), change.content)
        return Stand(change.forces[0], change.content, False, backers)

    def claim(
        self, content: PolicyKey, forces: Sequence[Force], backers: frozenset[Backer]
    ) -> Claim:
        """The change of policy that those persons stand behind."""
        policies = [self.policies.policy(force.key) for force in forces]
        return Claim(self.policies.policy(content), policies, backers)

    def close(self, tip: str, seconds: int) -> None:
        """Blame the tip for a change of policy that too few have signed."""
        stand = self.stands[tip]
        if stand.settled or stand.content in self.blamed:
            return
        claim = self.claim(stand.content, [stand.force], stand.backers)
        wrong = count_flaw(claim)
        if wrong:
            day = moment(seconds, claim.forces[0].zone).date()
            self.flaws.append(wrong.at(tip, day.isoformat()))

    def judge_anyway(self, commits: Sequence[str], policy: Policy) -> None:
        """Hold commits that looked excused to a policy that was in force beside them."""
        repository = self.policies.repository
        for name, content in repository.objects(commits):
            self.judged += 1
            self._blame(open_envelope(name, content, repository.hash_name), [policy])

    def _blame(self, envelope: Envelope, policies: Sequence[Policy]) -> Holder | None:
        """Who signed, if no policy in force objects; a flaw is noted if one does."""
        found: Holder | None = None
        for policy in policies:
            signer, wrong = self._signer(envelope, policy)
            if wrong:
                self._note(wrong, envelope, signer.person if signer else None, policy)
                return None
            found = found or signer
        return found

    def _signer(self, envelope: Envelope, policy: Policy) -> Judged:
        if envelope.oddity:
            return None, flaw(envelope.oddity)
        deed = self._deed(envelope, policy)
        proof = self.signatures.proof(envelope, policy)
        if proof.refused:
            return None, flaw(proof.refused, email=envelope.author)
        signer = signer_of(proof.holders, deed)
        return signer, signer_flaw(signer, deed) or clock_flaw(deed, self.today)

    def _deed(self, envelope: Envelope, policy: Policy) -> Deed:
        below = [self.clocks[parent] for parent in self.parents[envelope.id]]
        return Deed(
            envelope.author,
            envelope.committer,
            moment(envelope.seconds, policy.zone).date(),
            moment(max(below), policy.zone).date() if below else None,
        )

    def _note(self, wrong: Flaw, envelope: Envelope, person: Person | None, policy: Policy) -> None:
        day = moment(envelope.seconds, policy.zone).date().isoformat()
        self.flaws.append(wrong.of(person).at(envelope.id, day))


@dataclass(frozen=True, slots=True)
class Change:
    """A commit whose policy is another than the one in force."""

    content: PolicyKey
    forces: tuple[Force, ...]
    below: Sequence[Stand]
    signer: Holder | None
