"""The ``graphkit`` command: thin, one function a command; what is heavy is imported where it is used."""

from __future__ import annotations

import dataclasses
import datetime
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graphkit import __version__
from graphkit.errors import GraphkitError, QuerySyntaxError, Unreachable, UnreadableFile

if TYPE_CHECKING:
    from graphkit.archive import Access
    from graphkit.questions import Store
    from graphkit.review import Suggestion, Verdict

GRAPH = click.option(
    "-g",
    "--graph",
    type=click.Path(path_type=Path),
    default=Path("minutes.graph"),
    envvar="GRAPHKIT_GRAPH",
    show_default=True,
    show_envvar=True,
    help="The graph folder.",
)
LANGUAGE = click.option(
    "--language",
    type=click.Choice(["cypher", "sparql"]),
    help="The language it is asked in, cypher where none is given; the answer is the same.",
)
ON = click.option(
    "--on",
    "server",
    metavar="URI|FILE",
    help="Ask the graph on this server, or in this file of RDF, instead of the folder; it has its own language.",
)
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How the answer is printed.",
)
EXEMPT = click.option(
    "--include-exempt", is_flag=True, help="Show also what was dealt with in private; the output says so at its head."
)
IN_PRIVATE = "This includes what was dealt with in private."
PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))


class Command(click.Group):
    """The group of commands, which turns the library's errors into one line and exit status 1."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error that a person can mend is printed without a traceback."""
        try:
            return super().invoke(ctx)
        except GraphkitError as error:
            click.echo(f"graphkit: {error}", err=True)
            ctx.exit(1)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what reads our output has gone
            ctx.exit(1)


@click.group(cls=Command, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="graphkit")
def main() -> None:
    """Read minutes into a graph that answers governance questions, every answer with the line that it stands on."""


@main.command()
@PATHS
@click.option(
    "--out", type=click.Path(path_type=Path), help="Write one STEM.json a file into this folder instead of JSON Lines."
)
@click.option("--unread", is_flag=True, help="Show what gave no fact, and the share of the text that was read.")
@click.pass_context
def extract(ctx: click.Context, paths: tuple[Path, ...], out: Path | None, unread: bool) -> None:
    """Print what each document says as a minutes record, every part with its place and quote.

    A path of - reads standard input.
    """
    from graphkit.extracting import line, report, texts, write_each

    if unread and out:
        raise click.UsageError("--unread prints what was not read, --out writes what was: give one of them")
    with failing(ctx) as failures:
        told = texts(paths, failures)
        if out:
            shown: Iterable[object] = write_each(told, out)
        else:
            shown = (report(str(path), text) if unread else line(text) for path, text in told)
        for one in shown:
            click.echo(one)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
def text(file: Path) -> None:
    """Print the text of FILE, or of standard input for -, that the offsets of its record count in."""
    from graphkit.text import read

    click.echo(read(file).body, nl=False)


@main.command()
@PATHS
@click.option(
    "--access",
    type=click.Choice(["open", "exempt"]),
    help="Who may see them: exempt is left out of pictures and exports.",
)
@GRAPH
@click.pass_context
def load(ctx: click.Context, paths: tuple[Path, ...], access: Access | None, graph: Path) -> None:
    """Load minutes, files or folders of them, into the graph."""
    from graphkit.folder import Folder
    from graphkit.text import STDIN

    if STDIN in paths:
        raise GraphkitError("-: a graph keeps a document by its file's name; save it in a file and load that")
    with failing(ctx) as failures:
        fresh = not graph.exists()
        loaded = Folder.create(graph).load(paths, access)
        for one in loaded.kept:
            click.echo(f"{one.outcome:>13}  {one.path}")
        failures.extend(loaded.failures)
        if fresh and not loaded.kept:
            shutil.rmtree(graph)  # nothing could be read: no graph is left behind
        else:
            click.echo(f"{graph}: {'built anew' if loaded.built else 'unchanged'}")


@main.command()
@PATHS
@GRAPH
def remove(paths: tuple[Path, ...], graph: Path) -> None:
    """Take documents out of the graph as if they had never been loaded."""
    from graphkit.folder import Folder

    for path in Folder.open(graph).remove(paths):
        here = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
        click.echo(f"{'removed':>13}  {here}")


@main.command()
@EXEMPT
@GRAPH
def dump(include_exempt: bool, graph: Path) -> None:
    """Print all rows of the graph, sorted: two equal graphs give the same bytes."""
    from graphkit.folder import Folder

    if include_exempt:
        click.echo(json.dumps({"note": IN_PRIVATE}))
    for line in Folder.open(graph).graph(include_exempt).lines():
        click.echo(line)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@EXEMPT
@GRAPH
def export(file: Path, include_exempt: bool, graph: Path) -> None:
    """Write the graph as RDF to FILE, in the format of its ending: .ttl, .trig, .nt, .nq or .jsonld."""
    from graphkit.export import rdf
    from graphkit.extracting import write
    from graphkit.folder import Folder
    from graphkit.stores.rdf import format_of

    form, folder = format_of(file), Folder.open(graph)
    rows, base = folder.graph(include_exempt), folder.sparql().base
    write(file, rdf(rows, base, form, IN_PRIVATE if include_exempt else ""))
    click.echo(file)


@main.command()
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, metavar="[PARAM=VALUE]...")
@LANGUAGE
@FORMAT
@ON
@GRAPH
def ask(
    name: str | None, parameters: tuple[str, ...], language: str | None, form: str, server: str | None, graph: Path
) -> None:
    """Ask a question by its NAME; without one, list the questions."""
    from graphkit import questions
    from graphkit.printing import FORMATS

    if name is None:
        click.echo(questions.catalogue())
        return
    question = questions.find(name)
    bound = questions.bind(question, questions.parsed(question, parameters), datetime.date.today())
    with store(graph, language, server) as asked_of:
        answer = questions.ask(asked_of, question, bound)
    click.echo(FORMATS[form](answer.columns, answer.rows))
    for note in answer.notes:
        click.echo(f"graphkit: {note}", err=True)


@main.command()
@click.argument("text")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html", "mermaid"]),
    default="text",
    show_default=True,
    help="How the timeline is printed: html is a page that opens offline, mermaid a flowchart.",
)
@click.option("--as-of", metavar="DAY", help="What had been recorded by the end of this day.")
@EXEMPT
@GRAPH
def trace(text: str, form: str, as_of: str | None, include_exempt: bool, graph: Path) -> None:
    """Print how the matter or workstream called TEXT travelled, as a timeline."""
    from graphkit.folder import Folder
    from graphkit.timeline import FORMATS, traces

    found = traces(Folder.open(graph).cypher(include_exempt), text, as_of)
    click.echo(FORMATS[form](found, IN_PRIVATE if include_exempt else ""))


@main.command()
@click.argument("text", required=False)
@click.option("-f", "--file", "path", type=click.Path(path_type=Path), help="Read the query from this file.")
@LANGUAGE
@FORMAT
@click.option(
    "--seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=30.0,
    show_default=True,
    help="How long it may run.",
)
@click.option(
    "--rows", type=click.IntRange(min=1), default=10_000, show_default=True, help="How many rows it may give."
)
@ON
@GRAPH
def query(
    text: str | None,
    path: Path | None,
    language: str | None,
    form: str,
    seconds: float,
    rows: int,
    server: str | None,
    graph: Path,
) -> None:
    """Run any read-only query, TEXT or the one in a file."""
    from graphkit.printing import FORMATS
    from graphkit.stores.tables import Limits
    from graphkit.text import read

    if (text is None) == (path is None):
        raise click.UsageError("give a query, or -f FILE with one in it")
    told = text or read(path or Path()).body
    with store(graph, language, server) as asked_of:
        try:
            table = asked_of.run(told, {}, Limits(seconds, rows))
        except QuerySyntaxError as error:
            other = "sparql" if asked_of.language == "cypher" else "cypher"
            hint = f", which {server} takes" if server else f"; --language {other} is the other"
            raise QuerySyntaxError(f"{path or 'query'}:{error}\n(asked as {asked_of.language}{hint})") from None
    click.echo(FORMATS[form](table.columns, table.rows))
    for note in [*table.notes, *([f"only the first {rows} rows are shown"] if table.truncated else [])]:
        click.echo(f"graphkit: {note}", err=True)


@main.command()
@click.argument("uri")
@EXEMPT
@GRAPH
def push(uri: str, include_exempt: bool, graph: Path) -> None:
    """Write the graph to the server at URI, which answers as the graph does: ask NAME --on URI.

    A URI begins with neo4j:// or bolt:// (+s and +ssc, too) for Neo4j, whose user and password NEO4J_USERNAME and
    NEO4J_PASSWORD name, else they are asked for; with http:// or https:// for a SPARQL endpoint, the address that it is
    queried at, with SPARQL_USERNAME and SPARQL_PASSWORD where it wants them.

    A database holds one graph of graphkit: pushing another replaces it, pushing the same again writes what has changed.
    What else the database holds is left alone.
    """
    from graphkit.folder import Folder
    from graphkit.stores.on import opened

    generation = Folder.open(graph).generation()
    rows, base = generation.graph(include_exempt), generation.sparql().base
    with (
        closing(opened(uri, None, typed, base)) as server,
        click.progressbar(length=1, label="comparing and writing", file=sys.stderr) as bar,
    ):

        def tell(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        try:
            come, gone = server.push(rows, tell)
        except Unreachable as error:
            raise Unreachable(f"{error}\n{bar.pos} were written; push again to write the rest") from None
    kind = "rows" if server.language == "cypher" else "triples"
    private = IN_PRIVATE if include_exempt else "What was dealt with in private is left out."
    click.echo(f"{uri}: {come} {kind} written, {gone} taken out. {private}")


@main.group()
def draw() -> None:
    """Draw a picture of the graph as a web page that opens offline."""


@draw.command()
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="The HTML file to write.")
@EXEMPT
@GRAPH
def network(out: Path, include_exempt: bool, graph: Path) -> None:
    """Draw people, the organisations that they stand for, the groups and their meetings."""
    from graphkit.draw import network as page
    from graphkit.extracting import write
    from graphkit.folder import Folder

    write(out, page(Folder.open(graph).graph(include_exempt), note=IN_PRIVATE if include_exempt else "").encode())
    click.echo(out)


@main.command()
@click.argument("names", nargs=-1, metavar="[NAME OTHER]")
@click.option(
    "--export", "out", type=click.Path(path_type=Path), help="Write what is open and what was decided as CSV."
)
@click.option("--import", "decided", type=click.Path(path_type=Path), help="Take the verdicts of such a file.")
@EXEMPT
@GRAPH
def review(names: tuple[str, ...], out: Path | None, decided: Path | None, include_exempt: bool, graph: Path) -> None:
    """Decide which names are one person's or one body's: yes, no, or later, which also takes a decision back.

    Those that may be are suggested; a NAME and an OTHER, as printed, ask of these two.
    """
    from graphkit.folder import Folder
    from graphkit.review import Review, read_csv, write_csv

    folder = Folder.open(graph)
    if bool(out) + bool(decided) > 1 or len(names) not in (0, 2) or (names and decided):
        raise click.UsageError(
            "give two names or none, and --export, which writes a file, or --import, which reads one"
        )
    if include_exempt:
        click.echo(IN_PRIVATE)
    if decided:
        told = list(read_csv(decided))
    else:
        known = Review(graph, include_exempt)
        told = known.between(*names) if names else known.suggestions()
    if out:
        write_csv(out, told)
        click.echo(f"{out}: {len(told)} pair{'' if len(told) == 1 else 's'} of names")
        return
    told = told if decided else list(asked(one for one in told if names or one.verdict == "later"))
    folder.judge((one.judgement, one.verdict != "later") for one in told)
    kept = sum(one.verdict != "later" for one in told)
    click.echo(f"{graph}: {kept} decided, {len(told) - kept} left for later")


def asked(found: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """The suggestions, each with what a person answers."""
    from graphkit.review import VERDICTS

    for one in found:
        click.echo(f"\n{one.first_name}  ({one.first_body}, {one.first_document})\n    {one.first_quote}")
        click.echo(f"{one.second_name}  ({one.second_body}, {one.second_document})\n    {one.second_quote}")
        question, answers = f"{one.reason} ({one.score}). One {one.kind}?", click.Choice(VERDICTS)
        verdict: Verdict = click.prompt(question, type=answers, default=one.verdict)
        yield dataclasses.replace(one, verdict=verdict)


@main.command()
@click.argument("document", required=False)
@click.argument("quote", default="")
@click.argument("says", nargs=-1, metavar="[KIND] [FIELD=VALUE]...")
@click.option("--wrong", is_flag=True, help="It is no fact: leave it out, with all that is in it.")
@click.option("--take-back", "back", is_flag=True, help="Take back what was said of it.")
@GRAPH
def correct(document: str | None, quote: str, says: tuple[str, ...], wrong: bool, back: bool, graph: Path) -> None:
    """Say of a fact that it is wrong, or what it should say.

    DOCUMENT and QUOTE are as an answer shows them, or a part of the quote; they alone show the facts that stand there.
    FIELD= says nothing. Items that are given one workstream=NAME or matter=NAME are of one, those given two are of two.
    Without a document: all that was said so far.
    """
    from graphkit import errata
    from graphkit.archive import Archive
    from graphkit.folder import Folder

    folder = Folder.open(graph)
    kind, values = errata.parsed(says)
    if bool(values) + wrong + back > 1:
        raise click.UsageError("give one of FIELD=VALUE, --wrong and --take-back")
    with Archive.open(graph) as archive:
        found = errata.facts(archive, document, quote) if document else errata.corrections(archive)
    if not (values or wrong or back):
        for fact in found:
            if kind in (None, fact.erratum.kind):
                click.echo(fact)
        return
    fact = errata.the_one([one for one in found if one.told] if back else found, kind, values)
    told = fact.saying(None if wrong else errata.typed(fact.erratum.kind, values))
    folder.judge([(told, not back)])
    click.echo(dataclasses.replace(fact, erratum=dataclasses.replace(told, says={}) if back else told))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("graphkit-demo"))
def demo(folder: Path) -> None:
    """Load a sample of minutes into FOLDER, ask three questions and draw the network."""
    from graphkit.demo import run

    for paragraph in run(folder):
        click.echo(paragraph)


@main.command()
@click.option("--strict", is_flag=True, help="Exit with status 1 where anything is found.")
@FORMAT
@EXEMPT
@GRAPH
@click.pass_context
def check(ctx: click.Context, strict: bool, form: str, include_exempt: bool, graph: Path) -> None:
    """List what is wrong in the graph, and what it shows that somebody should ask about, each with its line."""
    from graphkit.checks import findings, printed
    from graphkit.folder import Folder

    found = findings(Folder.open(graph).graph(include_exempt))
    if include_exempt:
        click.echo(IN_PRIVATE, err=form != "table")
    click.echo(printed(found, form))
    if strict and found:
        ctx.exit(1)


@main.command("ontology")
@click.option(
    "--format",
    "form",
    type=click.Choice(["ttl", "jsonld", "html"]),
    default="ttl",
    show_default=True,
    help="How it is printed: as Turtle, as JSON-LD, or as a page that opens offline.",
)
def vocabulary(form: str) -> None:
    """Print the ontology: what every label, edge type and property of the graph means."""
    from graphkit.glossary import FORMATS

    click.echo(FORMATS[form](), nl=False)


@contextmanager
def store(graph: Path, language: str | None, server: str | None) -> Iterator[Store]:
    """The graph's store of a language, or the one on a server or in a file."""
    from graphkit.folder import Folder
    from graphkit.stores.on import in_file, opened

    if server is not None and (found := in_file(server, language)):
        yield found
    elif server is not None:
        with closing(opened(server, language, typed)) as answering:
            yield answering
    else:
        folder = Folder.open(graph)
        yield folder.sparql() if language == "sparql" else folder.cypher()


def typed(what: str) -> str:
    """What a person types for a user or a password, which isn't shown."""
    answer: str = click.prompt(what, hide_input=what == "Password", err=True)
    return answer


@contextmanager
def failing(ctx: click.Context) -> Iterator[list[UnreadableFile]]:
    """Collects what could not be read, prints a line for each at the end, and sets the exit status."""
    failures: list[UnreadableFile] = []
    yield failures
    for error in failures:
        click.echo(f"graphkit: {error}", err=True)
    if failures:
        ctx.exit(1)
