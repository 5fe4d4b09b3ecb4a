"""RC9: commits that hide something, and requests that do not merge."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.ledger.ledger import INDEXES
from reformctl.ledger.transition import Kind
from reformctl.messages import say
from reformctl.records.baseline import Tolerated
from reformctl.records.kinds import kind_of
from reformctl.records.place import Place
from reformctl.rules.rule import Facts, Hit, rule


@rule("RC915", "合并提交自作主张", "merge that says what no parent said", of_changes=True)
def merge_of_its_own_mind(facts: Facts) -> Iterator[Hit]:
    """Law: A merge says of each record what its parents say together, nothing else and no less.

    Where both changed a field it takes one of the two.

    Why: Nobody reads a merge; what it slips in or drops has no author.

    Fix: Merge anew without the change, and make the change in a commit of its own.

    Source: docs/method.md#authority

    规定: 合并提交对每条记录的记载，只能是各上级提交共同的内容，不增不减；
    同一栏两边都改的，取其中之一。

    缘由: 合并提交没有人细看，夹带或丢掉的内容找不到登记人。

    处理: 重新合并，不带改动；改动另作一次提交。

    依据: docs/method.md#authority
    """
    if facts.transition.deed.kind is not Kind.MERGE:
        return
    for old, new in facts.transition.pairs:
        record = new if new is not None else old
        where = new.where if new is not None else Place(old.where.path)
        owner = record.ref if isinstance(record, Tolerated) else getattr(record, "id", "ledger")
        yield Hit(where, owner, say("rule.RC915", id=owner))


@rule("RC916", "提交使文件无法读取", "commit that leaves a file unreadable", of_changes=True)
def left_unreadable(facts: Facts) -> Iterator[Hit]:
    """Law: No commit of a request leaves a file unreadable that could be read before.

    Why: What can't be read can't be judged, and under it everything can be changed.

    Fix: Put the commit that breaks the file and the one that mends it together.

    Source: docs/method.md#authority

    规定: 请求中的每次提交，都不得使原来可读的文件变得无法读取。

    缘由: 读不出的内容无从核查，借此什么都能改。

    处理: 把弄坏文件的提交和改正它的提交合成一次。

    依据: docs/method.md#authority
    """
    if facts.transition.deed.kind is Kind.WHOLE:
        return
    before = facts.transition.before
    lost = {unread.path for unread in before.unread}
    there = {
        record.where.path
        for index in INDEXES.values()
        for record in getattr(before, index).values()
    }
    for unread in facts.transition.after.unread:
        if unread.path in there - lost:
            message = say("rule.RC916", path=unread.path)
            yield Hit(Place(unread.path), unread.id, message, line=1, column=1)


@rule("RC917", "提交的作者不明", "commit that names its author twice", of_changes=True)
def author_unclear(facts: Facts) -> Iterator[Hit]:
    """Law: A commit names its tree, its author and its committer once each.

    Why: Of two authors one tool shows the first and another the last.

    Fix: Make the commit anew with git itself.

    Source: docs/method.md#authority

    规定: 一次提交只写一个树对象、一个作者和一个提交人。

    缘由: 写了两个作者的，不同工具显示的不是同一个人。

    处理: 用 git 重新提交。

    依据: docs/method.md#authority
    """
    for name in facts.transition.deed.doubts:
        where = Place(facts.transition.policy.settings.where.path)
        yield Hit(where, "", say("rule.RC917", header=name))


@rule("RC918", "与目标分支冲突", "does not merge with the base", of_changes=True)
def does_not_merge(facts: Facts) -> Iterator[Hit]:
    """Law: A request can be merged with its base as it is now; asked with ``--merge`` only.

    Why: What people would have to settle after the judgement nobody has judged.

    Fix: Merge the base into the request, settle what both changed, and have it judged again.

    Source: docs/method.md#authority

    规定: 请求须能与目标分支的现状合并；带 ``--merge`` 时核查。

    缘由: 核查之后才由人解决的冲突，没有核查过。

    处理: 把目标分支合并到请求中，解决冲突后再核查。

    依据: docs/method.md#authority
    """
    for path, why in facts.transition.conflicts:
        found = kind_of(path)
        message = say("rule.RC918", path=path, why=why)
        yield Hit(Place(path), found[1] if found else "", message, line=1, column=1)
