"""The one check command: lint, format, types and tests, all of them run, exit status 1 if any fails."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy", "--strict", "graphkit"),
    ("pytest", "-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"),
)


def passes(check: tuple[str, ...]) -> bool:
    """Whether the check, run by this Python in the checkout, exits with 0; its command is printed first."""
    command = [sys.executable, "-m", *check]
    print("$", shlex.join(command), flush=True)
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def main() -> int:
    failed = [check for check in CHECKS if not passes(check)]
    for check in failed:
        print("failed:", shlex.join(check), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
