from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import QuerySyntaxError, RefusedQuery
from graphkit.stores.guard import PROCEDURES, check_cypher, check_sparql

FILE = "FROM 'file:///etc/passwd' AS row RETURN row"
FAR = "<http://127.0.0.1:9999/> { ?s ?p ?o }"

CYPHER_REFUSED = [
    ("a file read", f"LOAD CSV {FILE}"),
    ("a file read in small letters", f"load csv {FILE}"),
    ("a file read over lines", f"LOAD\n\n\tCSV {FILE}"),
    ("a file read with a comment between", f"LOAD // x\n CSV {FILE}"),
    ("a file read with a comment of the other kind between", f"LOAD/* x */CSV {FILE}"),
    ("a file read with its first word in backticks", f"`LOAD` CSV {FILE}"),
    ("a file read with its second word in backticks", f"LOAD `csv` {FILE}"),
    ("a file read after a union", f"RETURN 1 AS row UNION LOAD CSV {FILE}"),
    ("a file read after a union, in backticks", f"RETURN 1 AS row UNION `load` `csv` {FILE}"),
    ("a file read that is explained", f"EXPLAIN LOAD CSV {FILE}"),
    ("a file read in a subquery", f"CALL {{ LOAD CSV {FILE} }} RETURN row"),
    ("a file read after what only looks like a comment", f"RETURN '//' AS row UNION LOAD CSV {FILE}"),
    ("a file read after an escaped quote", f"RETURN '\\'' AS row UNION LOAD CSV {FILE} //'"),
    ("a file read after a quote in backticks", f"RETURN 1 AS `'` UNION LOAD CSV {FILE} //'"),
    ("a file read after a quote in a comment", f"RETURN 1 AS row // '\nUNION LOAD CSV {FILE} //'"),
    ("a file read hidden by a carriage return", f"RETURN 1 AS row // \r'\n UNION LOAD CSV {FILE} //'"),
    ("a quote as an escape, which Neo4j reads first", f"RETURN '\\u0027 AS row UNION LOAD CSV {FILE} //'"),
    ("a keyword as escapes, which Neo4j reads first", f"\\u004cOAD CSV {FILE}"),
    ("a keyword with a long s", "MATCH (n) ſET n.x = 1"),
    ("CREATE", "CREATE (n:Person)"),
    ("CREATE after a reading clause", "MATCH (n) CREATE (m:Person)"),
    ("MERGE", "MERGE (n:Person {id: 'x'})"),
    ("SET", "MATCH (n) SET n.name = 'x'"),
    ("SET after a number with a dot", "RETURN 1. SET n.x = 2"),
    ("SET after a number, a space and a dot", "RETURN 1 . SET n.x = 2"),
    ("SET after a name of that kind", "MATCH (n) WITH n.set AS set SET n.x = 1"),
    ("DELETE", "MATCH (n) DELETE n"),
    ("DETACH DELETE", "MATCH (n) DETACH DELETE n"),
    ("NODETACH DELETE", "MATCH (n) NODETACH DELETE n"),
    ("REMOVE", "MATCH (n) REMOVE n.name"),
    ("FOREACH", "MATCH (n) FOREACH (x IN [1] | SET n.x = x)"),
    ("INSERT", "INSERT (n:Person)"),
    ("a write in a subquery", "CALL { CREATE (n) } RETURN 1"),
    ("a write after an explanation", "EXPLAIN CREATE (n)"),
    ("DROP", "DROP INDEX x"),
    ("an index", "CREATE INDEX FOR (n:Person) ON (n.id)"),
    ("ALTER", "ALTER USER neo4j SET PASSWORD 'x'"),
    ("GRANT", "GRANT ROLE reader TO someone"),
    ("USE", "USE system MATCH (n) RETURN n"),
    ("USE in a subquery", "CALL { USE system MATCH (n) RETURN n } RETURN n"),
    ("SHOW", "SHOW PROCEDURES"),
    ("a second query", "RETURN 1 AS x; MATCH (n) RETURN n"),
    ("a procedure that isn't on the list", "CALL db.cdc.enable()"),
    (
        "a procedure that isn't on the list, in backticks",
        "CALL `apoc`.`load`.`json`('http://x') YIELD value RETURN value",
    ),
    ("a procedure whose name only starts as one on the list", "CALL db.labels.all()"),
    ("a procedure after a subquery", "CALL { RETURN 1 AS x } CALL dbms.listConfig() YIELD name RETURN name"),
    ("a procedure without a name", "CALL $name()"),
    ("a function of a library", "RETURN apoc.load.json('http://x') AS x"),
    ("a function of a library over lines", "RETURN apoc\n.cypher . `runFirstColumn` ('x') AS x"),
]

CYPHER_ALLOWED = [
    ("a plain query", "MATCH (n:Person) RETURN n.id"),
    ("an optional match", "OPTIONAL MATCH (n) RETURN n"),
    ("unions", "MATCH (n) RETURN n.id AS i UNION ALL MATCH (m) RETURN m.name AS i"),
    ("LOAD CSV in a string", "RETURN 'LOAD CSV FROM x' AS x"),
    ("LOAD CSV in the other string", 'RETURN "it\'s LOAD CSV" AS x'),
    ("a write in a string", "MATCH (n) WHERE n.name = '; DETACH DELETE n //' RETURN n"),
    ("LOAD CSV in a comment", "// LOAD CSV FROM 'x'\nMATCH (n) RETURN n"),
    ("a write in a comment of the other kind", "/* CREATE (n)\n */ MATCH (n) RETURN n"),
    ("a property called set", "MATCH (n) WHERE n.set = 1 RETURN n.create, n . delete"),
    ("properties of an element, a call and a map", "RETURN [n][0].set, head(x).drop, {set: 1}.set"),
    ("keys called set and create", "RETURN {set: 1, create: 2} AS m"),
    ("a pattern's key called set", "MATCH (n {set: 1}) RETURN n"),
    ("a projection of properties called set", "MATCH (n) RETURN n {.set, .drop}"),
    ("columns called set and load", "MATCH (n) RETURN n.x AS set, n.y AS load"),
    ("a label and a type called set", "MATCH (n:Set)-[r:CREATE]->(m:Drop) RETURN r"),
    ("names in backticks", "MATCH (`set`:`Create`) RETURN `set`.`delete` AS `load csv`"),
    ("a parameter called set", "MATCH (n) WHERE n.id = $set RETURN n"),
    ("words that begin with keywords", "MATCH (created) RETURN created.settings AS offset, loaded AS used"),
    ("a closing semicolon", "RETURN 1 AS x;\n"),
    ("a subquery", "CALL { MATCH (n) RETURN n } RETURN n"),
    ("a subquery with its variables", "MATCH (n) CALL (n) { RETURN n.id AS i } RETURN i"),
    ("an existential subquery", "MATCH (n) WHERE EXISTS { MATCH (n)--(m) } RETURN n"),
    ("EXPLAIN", "EXPLAIN MATCH (n) RETURN n"),
    ("a range of hops", "MATCH (n)-[*1..3]-(m) RETURN m"),
    ("functions of time", "RETURN date.truncate('month', date('2007-10-31')), duration.between(a, b)"),
    ("an escape for what is no plain character", "RETURN '\\u00e9' AS x"),
    ("line ends of Windows", "MATCH (n) // all\r\nRETURN n"),
    *((f"the procedure {name}", f"CALL {name}() YIELD *") for name in PROCEDURES),
    ("a procedure in other letters", "CALL DB.Labels()"),
]

CYPHER_MALFORMED = [
    ("nothing", "", "1:1: there is no query"),
    ("a comment alone", "// MATCH (n) RETURN n", "1:1: there is no query"),
    ("another language", "SELECT * FROM x", "1:1: a query starts with MATCH"),
    ("an open string", "MATCH (n)\nRETURN 'x", "2:8: nothing closes this '"),
    ("an open name", "MATCH (n) RETURN `x", "1:18: nothing closes this `"),
]

SPARQL_REFUSED = [
    ("another endpoint", f"SELECT * {{ SERVICE {FAR} }}"),
    ("another endpoint in small letters", f"SELECT * {{ service {FAR} }}"),
    ("a class of Java's, which Jena runs", "SELECT (<java:com.example.Run>(1) AS ?x) {}"),
    ("a class of Java's by a prefix", "PREFIX j: <java:com.example.> SELECT (j:Run(1) AS ?x) {}"),
    ("another endpoint, silently", f"SELECT * {{ SERVICE SILENT {FAR} }}"),
    ("another endpoint in a subquery", f"SELECT * {{ {{ SELECT * {{ SERVICE {FAR} }} }} }}"),
    ("another endpoint in EXISTS", f"SELECT * {{ ?s ?p ?o FILTER EXISTS {{ SERVICE {FAR} }} }}"),
    ("another endpoint over lines", f"SELECT * {{ SERVICE # here\n {FAR} }}"),
    ("another endpoint that a variable names", "SELECT * { SERVICE ?x { ?s ?p ?o } }"),
    ("another endpoint by a prefix, without a space", "PREFIX : <http://x/> SELECT * { SERVICE:y{ ?s ?p ?o } }"),
    ("another endpoint right after a word", f"SELECT * {{ ?s ?p trueSERVICE {FAR} }}"),
    ("another endpoint right after a number", f"SELECT * {{ ?s ?p 1.SERVICE {FAR} }}"),
    ("another endpoint right after a name", f"PREFIX g: <http://x/> SELECT * {{ ?s ?p g:a.b.SERVICE {FAR} }}"),
    ("another endpoint after a string with a hash", f"SELECT * {{ ?s ?p '#' SERVICE {FAR} }}"),
    ("another endpoint after an IRI with a hash", f"SELECT * {{ ?s <http://x/#y> ?o SERVICE {FAR} }}"),
    ("another endpoint after a quote in a comment", f"SELECT * {{ ?s ?p ?o # '''\n SERVICE {FAR} #'''\n }}"),
    (
        "an IRI that could be a comparison with a string",
        f"SELECT * {{ BIND(<='> AS ?x) SERVICE {FAR} BIND('' AS ?y) }}",
    ),
    (
        "a comparison with a string that could be an IRI",
        f"SELECT * {{ ?a ?b ?c FILTER(?c<'x>'||?b='y') SERVICE {FAR} FILTER(?c='z') }} #'",
    ),
    (
        "a comparison before a comment that could be an IRI",
        f"SELECT * {{ ?a ?b ?c FILTER(?c<?b#c>'''\n) SERVICE {FAR} #'''\n }}",
    ),
    ("an escaped quote in a name", f"SELECT * {{ ?a ?b g:「\\' SERVICE {FAR} ?a ?b g:\\' }}"),
    ("an escaped letter, which Jena reads first", f"SELECT * {{ \\u0053ERVICE {FAR} }}"),
    ("an escaped quote, which Jena reads first", f"SELECT * {{ ?s ?p '\\U00000027 SERVICE {FAR} #' }}"),
    ("another graph", "SELECT * FROM <http://127.0.0.1:9999/g> { ?s ?p ?o }"),
    ("a named graph", "SELECT * FROM NAMED <http://127.0.0.1:9999/g> { GRAPH ?g { ?s ?p ?o } }"),
    ("another graph without spaces", "PREFIX : <http://x/> SELECT*FROM:g{ ?s ?p ?o }"),
    ("another graph to describe", "DESCRIBE <http://x> FROM <http://127.0.0.1:9999/g>"),
    ("INSERT DATA", "INSERT DATA { <a> <b> <c> }"),
    ("DELETE", "DELETE WHERE { ?s ?p ?o }"),
    ("an update after its prefix", "PREFIX gk: <http://x/> WITH <g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }"),
    ("an update after a query", "SELECT * { ?s ?p ?o } ; DROP ALL"),
    *((verb, f"{verb} <http://x>") for verb in ("LOAD", "CLEAR GRAPH", "CREATE GRAPH", "DROP GRAPH")),
    *((verb, f"{verb} <http://x> TO <http://y>") for verb in ("COPY", "MOVE", "ADD")),
]

SPARQL_ALLOWED = [
    ("SELECT", "SELECT * { ?s ?p ?o }"),
    ("ASK", "ASK { ?s ?p ?o }"),
    ("CONSTRUCT", "CONSTRUCT WHERE { ?s ?p ?o }"),
    ("DESCRIBE", "DESCRIBE <http://x>"),
    ("SERVICE in a string", "SELECT * { ?s ?p 'SERVICE <http://x>' }"),
    ("SERVICE in a long string", 'SELECT * { ?s ?p """it\'s "SERVICE" FROM\n""" }'),
    ("SERVICE in a comment", "SELECT * { ?s ?p ?o } # SERVICE <http://x>"),
    ("SERVICE in an IRI", "SELECT * { <http://x/SERVICE/FROM> ?p ?o }"),
    ("SERVICE in a name", "PREFIX gk: <http://x/> SELECT * { ?s gk:service gk:from-hasService }"),
    ("SERVICE in a variable", "SELECT ?service ?from { ?service ?from $fromSERVICE }"),
    ("escapes in strings", "SELECT * { ?s ?p 'a\\n\\\\q\\'\\u00e9\\U0001F389' }"),
    ("an update in a string", "SELECT * { ?s ?p 'x\" } INSERT DATA {' }"),
    ("an update in a comment", "# DELETE WHERE { ?s ?p ?o }\nASK {}"),
    ("a name that writes an update", "PREFIX gk: <http://x/> SELECT ?insert { ?s gk:delete ?insert }"),
    ("a prefix with a hash", "PREFIX gk: <http://x#> SELECT * { ?s gk:y ?o }"),
    ("an id with its base left out", "SELECT * { <person/a> ?p ?o }"),
    ("comparisons", "SELECT * { ?s ?p ?o FILTER(?o < 5 && ?o > 0 && ?o <= 'x') }"),
    ("comparisons without spaces", "SELECT * { ?s ?p ?o FILTER(?o<?p&&?o>0) }"),
    ("an apostrophe in a full IRI", "SELECT * { <http://x/o'brien> ?p ?o }"),
    ("a triple about a triple", "SELECT * { << ?s ?p ?o >> ?q 1 }"),
    ("paths", "SELECT * { ?s (^<http://x>/<http://y>?)* ?o }"),
]

SPARQL_MALFORMED = [
    ("nothing", "", "1:1: there is no query"),
    ("an open string", "SELECT *\n{ ?s ?p 'x\n' }", "2:9: nothing closes this '"),
    (
        "a long string that an escape of nothing cuts short",
        f"SELECT * {{ VALUES ?x {{ '''a' }} SERVICE {FAR} # \\q'''\n }}",
        "1:24: a backslash in this string escapes nothing",
    ),
    (
        "a long string that an escape of half a sign cuts short",
        f"SELECT * {{ VALUES ?x {{ '''a' }} SERVICE {FAR} # \\ud800'''\n }}",
        "1:24: a backslash in this string escapes nothing",
    ),
    ("an open long string", "SELECT * { ?s ?p '''x }", "1:20: nothing closes this '"),
]


def named(cases: list[tuple[str, str]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in cases])


@named(CYPHER_REFUSED)
def test_cypher_that_does_more_than_read_is_refused(text: str) -> None:
    with pytest.raises(RefusedQuery) as caught:
        check_cypher(text)
    assert caught.type is RefusedQuery


@named(CYPHER_ALLOWED)
def test_cypher_that_only_reads_passes(text: str) -> None:
    check_cypher(text)


@pytest.mark.parametrize(("text", "message"), [pytest.param(*case, id=name) for name, *case in CYPHER_MALFORMED])
def test_malformed_cypher_is_told_of_with_its_place(text: str, message: str) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        check_cypher(text)
    assert str(caught.value).startswith(message)


@named(SPARQL_REFUSED)
def test_sparql_that_does_more_than_read_is_refused(text: str) -> None:
    with pytest.raises(RefusedQuery) as caught:
        check_sparql(text)
    assert caught.type is RefusedQuery


@named(SPARQL_ALLOWED)
def test_sparql_that_only_reads_passes(text: str) -> None:
    check_sparql(text)


@pytest.mark.parametrize(("text", "message"), [pytest.param(*case, id=name) for name, *case in SPARQL_MALFORMED])
def test_malformed_sparql_is_told_of_with_its_place(text: str, message: str) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        check_sparql(text)
    assert str(caught.value).startswith(message)


def test_a_refusal_points_at_what_it_refuses() -> None:
    with pytest.raises(RefusedQuery) as caught:
        check_cypher("MATCH (n)\n  SET n.x = 1")
    first, *shown = str(caught.value).splitlines()
    assert first.startswith("2:3: SET would write")
    assert shown == ["    SET n.x = 1", "    ^"]


def test_all_shipped_questions_pass(root: Path) -> None:
    files = [file for file in (root / "queries").rglob("*") if file.suffix in (".cypher", ".rq")]
    assert files
    for file in files:
        check = check_cypher if file.suffix == ".cypher" else check_sparql
        check(file.read_text(encoding="utf-8"))
