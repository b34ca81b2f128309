"""The heaviest run and the heaviest staircase."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from storydiff.alignment.runs import Block, heaviest_chain, heaviest_run

blocks = st.lists(
    st.builds(
        Block,
        st.integers(0, 12),
        st.integers(0, 12),
        st.integers(1, 4),
        st.sampled_from([1.0, 2.0, 5.0]),
    ),
    max_size=7,
)
cells = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from([1.0, 2.0, 5.0])),
    max_size=8,
    unique_by=lambda cell: cell[:2],
)


def follows(one: Block, other: Block) -> bool:
    """Whether `other` comes after `one` on both sides."""
    return one.left + one.length <= other.left and one.right + one.length <= other.right


@given(blocks)
def test_no_run_weighs_more(some: list[Block]) -> None:
    """Against all subsets that are in order."""
    run = heaviest_run(some)
    assert all(follows(one, other) for one, other in pairwise(run))
    best = max(
        sum(block.weight for block in subset)
        for size in range(len(some) + 1)
        for subset in combinations(sorted(some, key=lambda b: (b.left, b.right)), size)
        if all(follows(one, other) for one, other in pairwise(subset))
    )
    assert sum(block.weight for block in run) == best


@given(cells)
def test_no_staircase_weighs_more(some: list[tuple[int, int, float]]) -> None:
    """Against all subsets along which neither row nor column goes back."""
    chain = [some[who] for who in heaviest_chain(some)]
    steps = pairwise(chain)
    assert all(one[0] <= other[0] and one[1] <= other[1] for one, other in steps)
    best = max(
        sum(cell[2] for cell in subset)
        for size in range(len(some) + 1)
        for subset in combinations(sorted(some), size)
        if all(one[1] <= other[1] for one, other in pairwise(subset))
    )
    assert sum(cell[2] for cell in chain) == best
