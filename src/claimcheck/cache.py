"""What was worked out before, kept in a private folder, so that only what changed is worked out again.

An entry is found by its name and holds for one key, which stands for all that its value was made from. An entry that is
damaged, of another key or of another program is as good as none: it is made again and replaced.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import secrets
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from errno import EACCES
from fractions import Fraction
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from attrs import frozen, has

from claimcheck.about import About
from claimcheck.unit import Unit

ENVIRONMENT = "CLAIMCHECK_CACHE"
"""Names the folder of the cache, where no option does."""
_PACKAGE = Path(__file__).parent
_FOLDER = "texts"
_DIGEST = hashlib.sha256().digest_size
# Where nothing but their owner may write.
_PRIVATE = 0o700


@frozen
class Cache:
    """A folder of entries; several runs may use it at once."""

    folder: Path
    least: int = 0
    """Bytes of text below which looking entries up is not worth it."""

    @classmethod
    def within(cls, folder: Path, *, least: int = 0) -> Cache:
        """A cache in a private folder of its own inside a folder; neither is made before it is used."""
        return cls(folder / _FOLDER, least)

    def open(self) -> None:
        """Make its folder where there is none.

        Raises:
            OSError: when the folder cannot be made, or when others than the user may write there.
        """
        self.folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        found = self.folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or not _is_private(found):
            raise PermissionError(EACCES, "others may write there", str(self.folder))

    def is_worth(self, size: int) -> bool:
        """True when entries are worth looking up for so many bytes of text, and can be had."""
        with suppress(OSError):
            if size >= self.least:
                self.open()
                # Told before any worker starts, so that all of one run seal alike.
                return bool(program())
        return False

    def find(self, name: str, key: bytes) -> object | None:
        """The value of an entry; None where there is none, it has another key, or it is damaged."""
        try:
            entry = (self.folder / name).read_bytes()
        except OSError:
            return None
        told, value = entry[:_DIGEST], entry[_DIGEST:]
        return _value(value) if told == _seal(key, value) else None

    def keep(self, name: str, key: bytes, value: object) -> None:
        """Make or replace an entry, whole or not at all; a folder that takes nothing more is left as it is."""
        packed = _packed(value)
        beside = self.folder / f".{name}.{os.getpid()}.{secrets.token_hex(4)}"
        try:
            beside.write_bytes(_seal(key, packed) + packed)
            beside.replace(self.folder / name)
        except OSError:
            with suppress(OSError):
                beside.unlink()


def usual_folder() -> Path:
    """Where the cache is unless an option says otherwise: `CLAIMCHECK_CACHE`, else the platform's place for caches."""
    if told := os.environ.get(ENVIRONMENT):
        return Path(told)
    home = Path.home()
    places = {"darwin": home / "Library" / "Caches", "win32": Path(os.environ.get("LOCALAPPDATA") or home)}
    own = os.environ.get("XDG_CACHE_HOME")
    return (places.get(sys.platform) or (Path(own) if own else home / ".cache")) / "claimcheck"


def digest(*parts: str | bytes) -> bytes:
    """One name for some parts, another for any others."""
    found = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big") + data)
    return found.digest()


@cache
def program() -> bytes:
    """What stands for this program: every file of the package, and the Python that runs it.

    The number of a version would not do: a program that is being changed keeps it.
    """
    files = sorted(path for path in _PACKAGE.rglob("*") if path.suffix in _READ and path.is_file())
    told = [part for path in files for part in (str(path.relative_to(_PACKAGE)), path.read_bytes())]
    return digest(sys.version, *told)


_READ = (".py", ".json", ".toml", ".csv", ".txt")


def _seal(key: bytes, value: bytes) -> bytes:
    return digest(program(), key, value)


def _is_private(found: os.stat_result) -> bool:
    # Windows keeps what is below a user's folder private by other means than these.
    if sys.platform == "win32":
        return True
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


_SAID_AGAIN: tuple[type, ...] = (About, Unit)
"""Types of what the releases of a series say in the same words again and again: of each value one object is enough."""
_MOST = 16_384


class _Packer(pickle.Pickler):
    """Writes a value; in place of what is said again and again it puts that value's own bytes."""

    def persistent_id(self, value: object) -> bytes | None:
        return _own_bytes(value) if type(value) in _SAID_AGAIN else None


@lru_cache(_MOST)
def _own_bytes(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


@lru_cache(_MOST)
def _one_object(own_bytes: bytes) -> object:
    """The one object of some bytes, read once a run: making its like again for every release takes longer."""
    return _Own(BytesIO(own_bytes)).load()


class _Own(pickle.Unpickler):
    """Reads nothing but our own frozen types, enumerations and exact fractions: no entry can call anything else."""

    persistent_load = staticmethod(_one_object)

    def find_class(self, module: str, name: str) -> type:
        # Asked before it is loaded: loading a module may run anything.
        if module.startswith("claimcheck.") or (module, name) == ("fractions", "Fraction"):
            found = super().find_class(module, name)
            if isinstance(found, type) and (has(found) or issubclass(found, Enum | Fraction)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not what an entry holds")


def _packed(value: object) -> bytes:
    found = BytesIO()
    _Packer(found, pickle.HIGHEST_PROTOCOL).dump(value)
    return found.getvalue()


def _value(packed: bytes) -> object | None:
    load: Callable[[], object] = _Own(BytesIO(packed)).load
    try:
        return load()
    except Exception:
        # A sealed entry that cannot be read is one that nobody could have kept; it is made again all the same.
        return None
