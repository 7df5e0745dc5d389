"""Real servers as processes on free loopback ports; what they run comes from Maven or a wheel, once, into a cache."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sysconfig
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from test_stores import BASE

from graphkit.stores.endpoint import EndpointStore
from graphkit.stores.neo4j import Neo4jStore
from graphkit.stores.on import opened as on

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "graphkit-tests"
PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1"
FUSEKI = "jena-fuseki-server-5.5.0"
JVM = ("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # which start in half the time, for what lasts minutes
PATIENCE = 120.0  # seconds for a server to be ready, on a machine that has other things to do
USER, PASSWORD = "neo4j", "graphkit-tests"
JAVA = "apt-get install default-jdk-headless maven (Java 17 or later)"
DOCKER = (
    f"docker run -p 7687:7687 -e NEO4J_AUTH={USER}/{PASSWORD} neo4j:5.26, and set GRAPHKIT_TEST_NEO4J="
    f"bolt://localhost:7687 NEO4J_USERNAME={USER} NEO4J_PASSWORD={PASSWORD}"
)


@dataclass
class Server:
    """A server that can be ended as by a power cut and started again on the same port and data."""

    command: list[str]
    folder: Path
    ready: Callable[[], object]
    process: subprocess.Popen[bytes] | None = field(default=None)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        said = self.folder / "output.txt"
        with said.open("ab") as output:
            self.process = subprocess.Popen(self.command, cwd=self.folder, stdout=output, stderr=output)
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self.ready()
            except OSError as error:
                if self.process.poll() is not None or time.monotonic() > until:
                    pytest.fail(f"{self.command[0]} does not answer: {error}\n{said.read_text()[-3000:]}")
                time.sleep(0.1)
            else:
                return

    def kill(self) -> None:
        """End it at once."""
        if self.process:
            self.process.kill()
            self.process.wait()


@dataclass(frozen=True)
class Running:
    """A server that runs: where it is, and the process where it is ours."""

    uri: str
    server: Server | None


def opened(uri: str, base: str = BASE) -> Neo4jStore | EndpointStore:
    """The store at an address, as the environment's user."""
    return on(uri, None, lambda what: pytest.fail(f"{what} is asked for"), base)


def quiet(*_: int) -> None:
    """Tells nobody how far a push is."""


def lacking(why: str) -> None:
    """Skip the test for what a person may lack; where CI is true it fails."""
    if os.environ.get("CI") == "true":
        pytest.fail(why)
    pytest.skip(why)


def free_port() -> int:
    """A port of the loopback interface that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def neo4j(folder: Path, port: int) -> Server:
    """A Neo4j in this folder, with its first password still to be changed."""
    jars = fetched("neo4j-5.26.30", "copy-dependencies", "-f", str(HERE / "pom.xml"))
    source = str(HERE / "Neo4j.java")
    command = ["java", *JVM, "-cp", f"{jars}/*", source, str(folder / "home"), str(port)]
    return Server(command, folder, lambda: socket.create_connection(("127.0.0.1", port), 1).close())


def fuseki(folder: Path, port: int) -> Server:
    """An Apache Jena Fuseki with a dataset in memory, called ds."""
    jars = fetched(FUSEKI, "copy", f"-Dartifact=org.apache.jena:{FUSEKI.replace('-5', ':5')}")
    jar = str(jars / f"{FUSEKI}.jar")
    command = ["java", *JVM, "-jar", jar, "--localhost", "--port", str(port), "--mem", "/ds"]
    return Server(command, folder, answers(f"http://127.0.0.1:{port}/ds"))


def oxigraph(folder: Path, port: int) -> Server:
    """An Oxigraph server with its data in this folder."""
    found = shutil.which("oxigraph", path=sysconfig.get_path("scripts")) or shutil.which("oxigraph")
    if not found:
        lacking("no oxigraph beside this Python or on the PATH: pip install '.[test]'")
    command = [found or "", "serve", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    return Server(command, folder, answers(f"http://127.0.0.1:{port}/query"))


def answers(endpoint: str) -> Callable[[], object]:
    """What raises OSError until an endpoint answers a query."""
    query = f"{endpoint}?query=ASK%7B%7D"
    return lambda: urllib.request.urlopen(query, timeout=5).close()  # noqa: S310 (our own server)


def fetched(name: str, *goal: str) -> Path:
    """The folder of the cache with these artifacts of Maven's, which are fetched where it isn't there."""
    folder = CACHE / name
    if folder.is_dir():
        return folder
    if not shutil.which("java") or not shutil.which("mvn"):
        lacking(f"no Java or no Maven on the PATH: {JAVA}, or for Neo4j alone: {DOCKER}")
    CACHE.mkdir(parents=True, exist_ok=True)
    new = CACHE / f".new-{name}-{os.getpid()}"
    command = ["mvn", "-q", "-B", f"{PLUGIN}:{goal[0]}", *goal[1:], f"-DoutputDirectory={new}"]
    done = subprocess.run(command, cwd=CACHE, capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(new, ignore_errors=True)
        lacking(f"Maven could not fetch {name}: {done.stdout[-500:]}")
    try:
        new.rename(folder)
    except OSError:  # another run of the tests was quicker
        shutil.rmtree(new)
    return folder
