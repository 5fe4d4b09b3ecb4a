"""Points of the year-end appraisal in hundredths, so that sums come out exactly."""

from __future__ import annotations

from reformctl.records.settings import Points
from reformctl.vocab.appraisal import AppraisalPart

HUNDRED = 100


def hundredths(points: float) -> int:
    """Points of at most two decimals in hundredths."""
    return round(points * HUNDRED)


def is_exact(points: float) -> bool:
    """Whether the points have at most two decimals, so that hundredths lose nothing of them."""
    return hundredths(points) / HUNDRED == points


def part_points(points: Points) -> dict[AppraisalPart, int]:
    """What each part is worth, in hundredths."""
    worth = {
        AppraisalPart.PLAN: points.plans,
        AppraisalPart.WORK: points.work,
        AppraisalPart.RESPONSIBILITY: points.responsibility,
    }
    return {part: HUNDRED * whole for part, whole in worth.items()}
