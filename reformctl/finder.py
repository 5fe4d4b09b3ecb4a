"""Our own modules found where they lie: the usual search costs a short run a tenth of its time.

The interpreter lists folders, tries suffixes and asks for every file twice. Here the bytecode it
keeps is opened by its name, and believed on the same terms: it must name the interpreter, and the
time and size of the source as it is now. Whatever is not so is left to the usual search.
"""

from __future__ import annotations

import marshal
import os
import sys
from _frozen_importlib import ModuleSpec  # what importlib itself is made of; that takes longer
from _frozen_importlib_external import MAGIC_NUMBER, SourceFileLoader

TYPE_CHECKING = False  # to import this from typing takes longer than to find a module
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType
    from typing import Any, ClassVar

    Mark = tuple[int, int]
    """When a source was changed last, in nanoseconds, and its length."""
    Part = tuple[str, str, bool, Mark, CodeType]
    """A module's name, its source, whether it is a package, the source's mark, and its code."""

OURS = f"{__package__}."
PACKAGE = "__init__"
TAG = sys.implementation.cache_tag
HEAD = 16
"""Bytes before the code: the interpreter, how to compare, the source's time and size."""
NUMBER = 4
NUMBERS = (1 << 8 * NUMBER) - 1


class Loader(SourceFileLoader):
    """A loader that has read the bytecode already."""

    def __init__(self, name: str, path: str, code: bytes, mark: Mark) -> None:
        """The loader of the module with that source, code and mark of the source."""
        super().__init__(name, path)
        self._code, self.mark = code, mark

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - the loader is of one module
        """The code of the module."""
        code: CodeType = marshal.loads(self._code)
        return code

    def exec_module(self, module: ModuleType) -> None:
        """Run the code in the module, which is then ready."""
        super().exec_module(module)
        Finder.ready.append(self)

    def part(self) -> Part:
        """All it takes to put the module in place without looking for it."""
        is_package = self.path.endswith(f"/{PACKAGE}.py")
        return self.name, self.path, is_package, self.mark, self.get_code(self.name)


class Finder:
    """Finds the modules below this package that have bytecode which is up to date."""

    ready: ClassVar[list[Loader]] = []
    """The loaders of those found so far, in the order in which they were ready."""
    missed: ClassVar[bool] = False
    """Whether any was left to the usual search."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where the module of that name lies; None where the usual search shall tell."""
        if path is None or len(path) != 1 or not name.startswith(OURS):
            return None
        (folder,), last = path, name.rpartition(".")[2]
        found = _spec(name, folder, last) or _spec(name, f"{folder}/{last}", PACKAGE)
        Finder.missed |= found is None
        return found


def _spec(name: str, folder: str, file: str) -> ModuleSpec | None:
    source = f"{folder}/{file}.py"
    place = _place(source)
    try:
        bytecode = _read(place)
        seen = os.stat(source)  # noqa: PTH116 - pathlib takes longer than everything here
    except OSError:
        return None
    if bytecode[:HEAD] != _head(int(seen.st_mtime), seen.st_size):
        return None
    mark = seen.st_mtime_ns, seen.st_size
    return _spec_of(name, Loader(name, source, bytecode[HEAD:], mark), place, file == PACKAGE)


def _place(source: str) -> str:
    """Where the bytecode of that source lies."""
    folder, _, file = source.rpartition("/")
    return f"{folder}/__pycache__/{file.removesuffix('.py')}.{TAG}.pyc"


def _spec_of(name: str, loader: SourceFileLoader, place: str, is_package: bool) -> ModuleSpec:
    source = loader.path
    spec = ModuleSpec(name, loader, origin=source, is_package=is_package)
    spec.has_location, spec.cached = True, place
    if is_package:
        spec.submodule_search_locations = [source.rpartition("/")[0]]
    return spec


def is_as_it_was(part: Part) -> bool:
    """Whether the module's source has not changed since."""
    _, source, _, mark, _ = part
    try:
        seen = os.stat(source)  # noqa: PTH116 - as above
    except OSError:
        return False
    return (seen.st_mtime_ns, seen.st_size) == mark


def put_in_place(part: Part) -> None:
    """Have the module as if it had been imported."""
    name, source, is_package, _, code = part
    if name in sys.modules:
        return
    parent, _, last = name.rpartition(".")
    __import__(parent)
    # By hand: importlib's module_from_spec would take all the time that is saved here.
    module: Any = type(sys)(name)
    loader, place = SourceFileLoader(name, source), _place(source)
    spec = module.__spec__ = _spec_of(name, loader, place, is_package)
    module.__loader__, module.__file__, module.__cached__ = loader, source, place
    module.__package__ = name if is_package else parent
    if is_package:
        module.__path__ = spec.submodule_search_locations
    sys.modules[name] = module
    exec(code, module.__dict__)
    setattr(sys.modules[parent], last, module)


def _read(path: str) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return os.read(descriptor, os.fstat(descriptor).st_size)
    finally:
        os.close(descriptor)


def _head(changed: int, size: int) -> bytes:
    """What stands before code that was made of a source of that time and size."""
    numbers = (changed & NUMBERS) << 8 * NUMBER | (size & NUMBERS) << 16 * NUMBER
    return MAGIC_NUMBER + numbers.to_bytes(3 * NUMBER, "little")


def find_ours() -> None:
    """Have our own modules found so from now on, unless bytecode is kept in another way."""
    if TAG and not sys.flags.optimize and not sys.pycache_prefix:
        sys.meta_path.insert(0, Finder)


def is_finding() -> bool:
    """Whether they are."""
    return Finder in sys.meta_path
