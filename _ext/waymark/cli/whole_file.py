"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import mkstemp


def why_not(path: Path) -> str:
    """Why nothing can be written to ``path``, in words; empty where nothing speaks against it."""
    if path.is_dir():
        return f"{path} is a folder; name a file in it"
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}"
    if path.exists() and not path.is_file():
        return f"{path} is not a file"
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        return f"{path} cannot be written: it is protected"
    return ""


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of the file at ``path``; OSError where that is not possible.

    It is written beside the file and then takes its name, so that nobody ever reads half of it, and what
    stood there stays when the disk is full. A link goes on pointing where it did.
    """
    target = Path(os.path.realpath(path))
    descriptor, name = mkstemp(prefix=".waymark-", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_mask())
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mask() -> int:
    """The permissions that this process does not give; they can only be read by setting them."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
