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

from graphkit.errors import BadValue, NoSuchGraph, QuerySyntaxError, RefusedQuery
from graphkit.stores.tables import Limits, Table
from graphkit.stores.tokens import pointed
from graphkit.stores.worker import MEMORY


class Engine:
    """kglite or pyoxigraph on a store, or rdflib on a file; started again after a query that it had to end.

    pyoxigraph and rdflib have no time limit, kglite never looks at its own in an EXISTS or a reduce(), and no thread
    can be ended. Threads may share an engine: it answers them one after the other.
    """

    def __init__(self, engine: Literal["kglite", "pyoxigraph", "rdflib"], path: Path, iris: dict[str, str]) -> None:
        worker = str(Path(__file__).with_name("worker.py"))
        self._command = [sys.executable, "-P", worker, engine, str(path), json.dumps(iris)]
        self._path = path
        self._process: Popen[bytes] | None = None
        self._finish: finalize[[Popen[bytes]], Engine] | None = None
        self._lock = Lock()

    def ask(self, text: str, params: dict[str, object], limits: Limits) -> Table:
        """The engine's answer to a query that has passed the guard.

        Raises QuerySyntaxError for a query that it doesn't take, RefusedQuery for one that it can't
        answer within the limits, NoSuchGraph where there is no store that it can read.
        """
        question = _line([max(limits.seconds, 0.001), text, limits.rows, params])
        said, answer = "", None
        with self._lock:
            process = self._running()
            started = time.monotonic()
            try:
                answer = _exchange(process, question)
            finally:
                # Also at Ctrl-C: the answer still to come must not be taken for the next query's.
                if answer is None:
                    said = self.close()
        if answer is None:
            raise _ended(said, time.monotonic() - started, limits)
        return _table(answer, text)

    def close(self) -> str:
        """End the process if it runs; the next query starts another. Gives what it complained of."""
        finish, self._process, self._finish = self._finish, None, None
        return (finish and finish()) or ""

    def _running(self) -> Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            process = Popen(self._command, stdin=PIPE, stdout=PIPE, stderr=PIPE)  # noqa: S603 (our own program)
            self._process, self._finish = process, finalize(self, _end, process)
            opened = _exchange(process, b"")
            if opened is None or "fault" in opened:
                said = self.close()
                why = opened["why"] if opened else said
                raise NoSuchGraph(f"{self._path} can't be read as a store: {why}")
            return process
        return self._process


def _line(question: list[object]) -> bytes:
    try:
        return json.dumps(question).encode() + b"\n"
    except (TypeError, ValueError) as error:
        raise BadValue(f"a parameter that no query can take: {error}") from error


def _exchange(process: Popen[bytes], question: bytes) -> dict[str, Any] | None:
    """The answer to this question, or None where the process ended instead."""
    assert process.stdin
    assert process.stdout
    try:
        process.stdin.write(question)
        process.stdin.flush()
    except BrokenPipeError:
        return None
    line = process.stdout.readline()
    answer: dict[str, Any] | None = json.loads(line) if line.endswith(b"\n") else None
    return answer


def _end(process: Popen[bytes]) -> str:
    process.kill()
    return process.communicate()[1].decode(errors="replace").strip()


def _ended(said: str, took: float, limits: Limits) -> RefusedQuery:
    if took >= limits.seconds:
        return RefusedQuery(f"ended after {limits.seconds:g} seconds: ask for less, or allow it longer")
    if "memory allocation" in said:
        return RefusedQuery(f"ended at {MEMORY >> 30} GiB of memory: ask for less")
    return RefusedQuery(f"the engine gave up on this query: {said.splitlines()[-1] if said else 'it ended'}")


def _table(answer: dict[str, Any], text: str) -> Table:
    if "fault" not in answer:
        return Table(**answer)
    why = answer["why"]
    if answer["line"] is not None:
        why = pointed(text, answer["line"], answer["column"], why)
    raise QuerySyntaxError(why) if answer["fault"] == "syntax" else RefusedQuery(why)
