"""The errors that graphkit raises, one small tree.

    GraphkitError                 anything that a person can mend; the command line prints it and exits with 1
    ├── UnreadableFile            a file that gives no text (missing, another kind, empty)
    ├── NoSuchGraph               a folder that is no graph, or no folder at all
    ├── GraphBusy                 another process is writing to the graph
    ├── Unreachable               a server that does not answer, or not to this user
    ├── UnknownQuestion           no question, or no parameter, of that name
    ├── BadValue                  a parameter whose value is not of its type
    └── RefusedQuery              a query that would write, read a file, reach the network or run too long
        └── QuerySyntaxError      a query that is not of its language

A message says what is wrong, where (``file:line:column`` where there is one) and what to do.
"""

from __future__ import annotations


class GraphkitError(Exception):
    """Base of all errors that graphkit raises on purpose."""


class UnreadableFile(GraphkitError):
    """A file gives no text: it is missing, of another kind, or empty."""


class NoSuchGraph(GraphkitError):
    """The folder named is not a graph."""


class GraphBusy(GraphkitError):
    """Another process holds the graph's write lock."""


class Unreachable(GraphkitError):
    """A server does not answer, or not to this user."""


class UnknownQuestion(GraphkitError):
    """No question, or no parameter of a question, has that name."""


class BadValue(GraphkitError):
    """A parameter's value is not of its type."""


class RefusedQuery(GraphkitError):
    """A query that would do more than read this graph within its limits."""


class QuerySyntaxError(RefusedQuery):
    """A query that its language's grammar does not accept."""
