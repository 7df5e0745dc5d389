"""An engine in a process of its own: the one way to end a query that runs too long, whatever it does."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Lock
from typing import Any, Literal
from weakref import finalize

from graphkit.errors import NoSuchGraph, QuerySyntaxError, RefusedQuery
from graphkit.stores.tables import Limits, Table
from graphkit.stores.tokens import pointed


class Engine:
    """kglite or pyoxigraph on a store, started with the first query and again after one that it had to end.

    kglite has a time limit, but looks at it neither in a subquery nor in a fold; pyoxigraph has none;
    and no thread can be ended. Threads may share an engine: it answers one after the other.
    """

    def __init__(self, language: Literal["cypher", "sparql"], path: Path, iris: dict[str, str]) -> None:
        worker = Path(__file__).with_name("worker.py")
        self._command = [sys.executable, "-P", str(worker), language, str(path), json.dumps(iris)]
        self._path = path
        self._process: Popen[bytes] | None = None
        self._lock = Lock()

    def ask(self, text: str, limits: Limits, params: dict[str, object]) -> Table:
        """The engine's answer to a query that has passed the guard.

        Raises QuerySyntaxError for a query that it doesn't take, RefusedQuery for one that it can't
        answer within the limits, NoSuchGraph where there is no store that it can read.
        """
        question = json.dumps([max(limits.seconds, 0.001), text, limits.rows, params]).encode()
        with self._lock:
            process = self._running()
            started = time.monotonic()
            answer = self._exchange(process, question)
            if answer is None:
                raise _ended(self.close(), time.monotonic() - started, limits)
        return _table(answer, text)

    def close(self) -> str:
        """End the process, if there is one; what it said last."""
        process, self._process = self._process, None
        return _end(process) if process else ""

    def _running(self) -> Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = process = Popen(self._command, stdin=PIPE, stdout=PIPE, stderr=PIPE)
            finalize(self, _end, process)
            opened = self._exchange(process, b"")
            if opened is None or opened:
                why = opened["why"] if opened else self.close()
                raise NoSuchGraph(f"{self._path} can't be read as a store: {why}; run graphkit rebuild")
        return self._process

    def _exchange(self, process: Popen[bytes], question: bytes) -> dict[str, Any] | None:
        """The process's next line after this question, None where it ended instead."""
        assert process.stdin and process.stdout
        line = b""
        try:
            if question:
                process.stdin.write(question + b"\n")
                process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            pass
        finally:
            # Also where Ctrl-C came: the answer that is still to come must not be taken for the next query's.
            if not line.endswith(b"\n"):
                process.kill()
        ...
