"""Where things lie on disk: the project, its var/ folder, and the embedded server's files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR") or BASE_DIR / "var").resolve()
POSTGRES_DIR = VAR_DIR / "postgres"


def socket_dir_for(data_dir: Path) -> Path:
    """The short folder of the server's unix socket, one for each data folder.

    A socket's path may have about 100 bytes and, for pgmq, no blanks, so it cannot lie in var/.
    It is always under /tmp, not under TMPDIR: that differs between terminals, and each of them
    must find the same server. The folder itself is made 0700 and its owner is checked.
    """
    name = hashlib.sha256(os.fsencode(data_dir.resolve())).hexdigest()[:12]
    return Path("/tmp") / f"fc-{name}"  # noqa: S108 -- the folder in it is 0700 and owner-checked


def demo_file_for(database: Mapping[str, Any], embedded: Mapping[str, Any]) -> str:
    """The name under which the demo logins of a database are kept: each database has its own."""
    place = [str(database.get(name, "")) for name in ("HOST", "PORT", "NAME")]
    if place == [str(embedded.get(name, "")) for name in ("HOST", "PORT", "NAME")]:
        return "demo.json"
    return f"demo-{hashlib.sha256('|'.join(place).encode()).hexdigest()[:12]}.json"
