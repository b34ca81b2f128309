"""Putting together what is alike on the whole, not what a chain of likenesses leads to."""

from __future__ import annotations

from storydiff.grouping.likeness import Likenesses

__all__ = ["clusters"]


def clusters(count: int, alike: Likenesses, threshold: float) -> list[list[int]]:
    """Group the numbers below `count`, those most alike first.

    Two groups become one if their members, each of one with each of the other, are alike by
    `threshold` on average (average linkage). An article that quotes two stories joins one of them
    at most, and does not tie them together::

        A1 A2 A3 ─ digest of A and B ─ B1 B2 B3        A-digest and digest-B are alike, A-B are not

    Each group ascends, and groups are in the order of their first member.
    """
    homes = list(range(count))
    members = {index: [index] for index in range(count)}
    between: dict[int, dict[int, float]] = {index: {} for index in range(count)}
    for (first, second), value in alike.items():
        between[first][second] = between[second][first] = value
    for (first, second), value in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        if value < threshold:
            break
        one, other = homes[first], homes[second]
        if one == other:
            continue
        pairs = len(members[one]) * len(members[other])
        if between[one].get(other, 0.0) < threshold * pairs:
            continue
        if len(members[one]) < len(members[other]):
            one, other = other, one
        for index in members[other]:
            homes[index] = one
        members[one] += members.pop(other)
        for third, sum_of in between.pop(other).items():
            del between[third][other]
            if third != one:
                between[one][third] = between[one].get(third, 0.0) + sum_of
                between[third][one] = between[one][third]
    return sorted(sorted(group) for group in members.values())
