"""Web pages: the minutes on them, without what a site puts around them."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from graphkit.errors import UnreadableFile
from graphkit.formats import Extracted
from graphkit.formats.blocks import MARK, Cell, Row, Table, lines, paged, tidy
from graphkit.formats.counting import counted

MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
SHORT = 400  # characters of a part that may be all of the minutes
LITTLE = 200  # characters that are no minutes
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:-]{1,40})", re.IGNORECASE)
ENCODINGS = re.compile(r"iso8859|iso2022_jp|cp\d|koi8|mac_|shift_jis|euc_|gb|big5|utf-8$")
# Where Latin-1 has its controls, pages mean the signs of Windows-1252, and browsers show these.
CONTROLS = {code: bytes([code]).decode("cp1252", errors="ignore") for code in range(0x80, 0xA0)}
CONTROLS |= {
    code: " " if chr(code).isspace() else "" for code in range(0x20) if code not in {0x09, 0x0A, 0x0D, ord(MARK)}
}
CODE = frozenset(["head", "script", "style", "template", "svg", "canvas", "iframe", "object", "video", "audio", "map"])
LEFT_OUT = frozenset(
    ["noscript", "nav", "aside", "footer", "button", "select", "textarea", "input", "label", "legend", "dialog", "menu"]
)
ROLES = frozenset(
    ["navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu", "menubar"]
)
UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
AROUND = re.compile(
    r"(?:(?:site|page|main|side|top|primary|secondary|global|local|mobile)[-_]?(?:nav|navigation|navbar|menu|footer)"
    r"|nav|navbar|navigation|menu|menu-list|sidebar|footer|breadcrumbs?(?:[-_]\w+)?|skip[-_]?(?:link|nav|to[-_]\w+)"
    r"|cookies?(?:[-_]?(?:bar|banner|notice|consent|policy|message))?|ccc-[\w-]+|share(?:[-_]\w+)?|sharing|sharedaddy"
    r"|social(?:[-_]\w+)?|pagination|search[-_]?(?:form|box)|sr-only|visually-?hidden|screen-reader-text|is-hidden"
    r"|noprint|d-print-none|printfriendly"
    r"|mghide|mgfilesize|mgactionlist|mgshare|mglinks|mgfooter|mghelpline|mgbreadcrumb\w*)",
    re.IGNORECASE,
)
# Links of meeting software that say where to go on, and nothing of the meeting.
ASIDE = re.compile(r"mgLocationDetails|mgListRecordedVotes|mgAi\.aspx|mgMeetingAttendance", re.IGNORECASE)
PARTED = frozenset(
    ["address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
     "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main",
     "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"]
)  # fmt: skip
COUNTING = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
STYLES = re.compile(r"list-style(?:-type)?\s*:\s*[^;]{0,40}?\b(lower-alpha|lower-latin|upper-alpha|upper-latin"
                    r"|lower-roman|upper-roman|none|disc|circle|square)\b", re.IGNORECASE)  # fmt: skip
STYLED = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i",
          "upper-roman": "I"}  # fmt: skip
HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BOLD = HEADS | {"b", "strong"}
INSIDE = {"table": {"body", "td", "th"}, "tr": {"table"}, "td": {"tr"}, "th": {"tr"}}  # what may stand in what
HEADER = 400  # tags and texts of a header that are looked through for a menu
PARTS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "caption"})
SITE = re.compile(r"(?:site|blog)[-_]?(?:title|name)", re.IGNORECASE)
TOP = 600  # characters in which the minutes' own head stands
UNSAID = -1
DEEPEST = 16  # open tables, rows and cells; what lies deeper is read as paragraphs
NUMBER = re.compile(r"\s*-?[0-9]{1,6}\s*")
SPACE = re.compile(r"[ \t\r\n\f\v]+")
WORD = re.compile(r"\w")


@dataclass(slots=True)
class Tag:
    """A start tag and where its element ends in the page's list."""

    name: str
    attributes: dict[str, str]
    past: int = 0


@dataclass(frozen=True, slots=True)
class End:
    """The end of an element."""

    tag: Tag


Page = list[Tag | End | str]


class Target:
    """Collects a page's tags and text, which has no limit to its depth as a tree has."""

    def __init__(self) -> None:
        self.page: Page = []
        self.open: list[Tag] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a start tag."""
        self.open.append(Tag(name, dict(attributes)))
        self.page.append(self.open[-1])

    def end(self, _name: str) -> None:
        """Take an end tag."""
        if self.open:
            tag = self.open.pop()
            tag.past = len(self.page) + 1
            self.page.append(End(tag))

    def data(self, text: str) -> None:
        """Take text."""
        self.page.append(text)

    def close(self) -> Page:
        """The page."""
        while self.open:
            self.end("")
        return self.page


def extract(source: bytes) -> Extracted:
    """The text of the minutes on a web page. Raises UnreadableFile for a page without text."""
    page = _parsed(decoded(source))
    body = lines(Writer().blocks(page, *_place(page)))
    if len(body) < LITTLE:
        # A menu that was never closed holds the minutes too.
        whole = lines(Writer(site=True).blocks(page, 0, len(page)))
        body = whole if not body.strip() or len(whole) > 5 * LITTLE else body
    site = _site(page)
    if site and site not in body[:TOP]:
        body = f"{site}\n\n{body}"
    if not body.strip():
        raise UnreadableFile("is a web page without text; open it in a browser and save what it shows")
    return paged(body)


def _site(page: Page) -> str:
    """What a site calls itself above its pages, often the body whose minutes they are; nothing where it doesn't."""
    for n, token in enumerate(page):
        named = isinstance(token, Tag) and any(map(SITE.fullmatch, token.attributes.get("class", "").split()))
        if isinstance(token, Tag) and named and token.past - n < HEADER:
            told = tidy(" ".join(part for part in page[n : token.past] if isinstance(part, str)))
            return " ".join(told.split()) if len(told) < LITTLE else ""
    return ""


def decoded(source: bytes) -> str:
    """The characters of a page: by its mark, else as it says itself, else UTF-8, else Windows-1252."""
    for mark, name in MARKS.items():
        if source.startswith(mark):
            return source[len(mark) :].decode(name, errors="replace")
    try:
        return source.decode(_named(source))
    except UnicodeDecodeError:
        text = source.decode("utf-8", errors="replace")
    broken, beyond = text.count("\ufffd"), len(text) - len(text.encode("ascii", errors="ignore"))
    return text if 2 * broken < beyond else source.decode("cp1252", errors="replace")


def _named(source: bytes) -> str:
    found = CHARSET.search(source[:4096])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else "utf-8"
    except LookupError:
        return "utf-8"
    return name if ENCODINGS.match(name) else "utf-8"


def _parsed(text: str) -> Page:
    from lxml import etree

    target = Target()
    # The parser asks a target for no more than Target has, though its type does.
    parser: etree.HTMLParser = etree.HTMLParser(  # type: ignore[call-overload]
        encoding="utf-8", target=target, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        etree.fromstring(text.replace("\0", "").encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError:
        target.close()
    return target.page


def _place(page: Page) -> tuple[int, int]:
    """Where the minutes stand: what the page calls its one article or its main part, else all of it."""
    lengths = _lengths(page)
    for wanted in (_is_article, _is_main):
        found = [(n, token.past) for n, token in enumerate(page) if isinstance(token, Tag) and wanted(token)]
        if found and all(start < found[0][1] for start, _ in found):
            start, end = found[0]
            if lengths[end] - lengths[start] > min(SHORT, lengths[-1] // 4):
                return start, end
    return 0, len(page)


def _lengths(page: Page) -> list[int]:
    """The characters of text before each place of the page."""
    told = [0]
    for token in page:
        told.append(told[-1] + (len(token.strip()) if isinstance(token, str) else 0))
    return told


def _is_article(tag: Tag) -> bool:
    return tag.name == "article"


def _is_main(tag: Tag) -> bool:
    return tag.name == "main" or tag.attributes.get("role", "").lower() == "main"


def _unseen(tag: Tag) -> bool:
    given = tag.attributes
    return tag.name in CODE or "hidden" in given or bool(UNSEEN.search(given.get("style", "")))


def _around(page: Page, at: int, tag: Tag) -> bool:
    """Whether an element belongs to the site and not to the minutes."""
    given = tag.attributes
    if tag.name in LEFT_OUT or given.get("role", "").lower() in ROLES:
        return True
    if tag.name == "header":
        opening = page[at : min(tag.past, at + HEADER)]
        return any(isinstance(token, Tag) and token.name in {"nav", "form", "ul"} for token in opening)
    if tag.name == "a" and ASIDE.search(given.get("href", "")):
        return True
    names = f"{given.get('class', '')} {given.get('id', '')}".split()
    return tag.name not in {"html", "body", "main", "article"} and any(map(AROUND.fullmatch, names))


def _headed(page: Page) -> int:
    """Where the title of a page stands, else its first heading; 0 where it has neither."""
    places = {name: n for n, token in reversed([*enumerate(page)]) if isinstance(token, Tag) and (name := token.name)}
    return places.get("h1", places.get("h2", 0))


def _leads_on(page: Page, at: int, tag: Tag) -> bool:
    """Whether an element is of links alone, three or more, as menus are whatever a site calls them."""
    if tag.name not in {"ul", "ol", "td", "p", "div"} or tag.past - at > HEADER:
        return False
    linked = links = 0
    for token in page[at : tag.past]:
        if isinstance(token, str):
            if not linked and WORD.search(token):
                return False
        else:
            opened, name = (1, token.name) if isinstance(token, Tag) else (-1, token.tag.name)
            linked += opened * (name == "a")
            links += name == "a" and opened > 0
    return links > 2


@dataclass(slots=True)
class Numbering:
    """An open list: the number of its next entry."""

    tag: Tag
    next: int = 1
    shape: str = ""


@dataclass(slots=True)
class Frame:
    """An open table, row or cell, and what it has gathered."""

    tag: Tag
    blocks: list[str | Table] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


class Writer:
    """Writes a stretch of a page as paragraphs and tables."""

    def __init__(self, *, site: bool = False) -> None:
        self.site = site  # whether to write what belongs to the site, too
        self.frames = [Frame(Tag("body", {}))]
        self.lists: list[Numbering] = []
        self.words: list[str] = []
        self.mark = ""
        self.kept = 0  # open elements that keep their line breaks
        self.bold = 0  # open elements that are set in bold
        self.begun = False  # whether the paragraph holds words, in bold or behind those that are

    def blocks(self, page: Page, start: int, end: int) -> list[str | Table]:
        """The paragraphs and tables of the page between two places."""
        at, headed = start, _headed(page)
        while at < end:
            token = page[at]
            if isinstance(token, str):
                self._say(token)
            elif isinstance(token, End):
                self._close(token.tag)
            elif at > start and (_unseen(token) or (not self.site and self._of_site(page, at, token, headed))):
                at = token.past
                continue
            else:
                self._open(token)
            at += 1
        self._flush()
        return self.frames[0].blocks

    @staticmethod
    def _of_site(page: Page, at: int, tag: Tag, headed: int) -> bool:
        return _around(page, at, tag) or (at < headed and _leads_on(page, at, tag))

    def _say(self, token: str) -> None:
        """Add words to the paragraph, a mark before the first that are not in bold where others are."""
        token = token.replace(MARK, "")
        if token.strip() and not self.bold and not self.begun:
            self._mark()
        self.words.append(token if self.kept else SPACE.sub(" ", token))

    def _mark(self) -> None:
        """Mark where the bold ends that the paragraph began with; those in tables are told by their cells."""
        if len(self.frames) == 1 and any(word.strip() for word in self.words):
            self.words.append(MARK)
        self.begun = True

    def _open(self, tag: Tag) -> None:
        if tag.name in PARTED:
            self._flush()
        if tag.name in BOLD:
            self.bold += 1
        if tag.name in PARTS:
            self._end_row()
        if tag.name == "br":
            self.words.append("\n")
        elif tag.name == "pre":
            self.kept += 1
        elif tag.name in {"ol", "ul"}:
            self.lists.append(_listed(tag))
        elif tag.name == "li":
            self.mark = self._counted(tag)
        elif tag.name in {"td", "th"} and self.frames[-1].tag.name == "table" and len(self.frames) < DEEPEST:
            self.frames += [Frame(Tag("tr", {}, UNSAID)), Frame(tag)]
        elif tag.name in INSIDE and self.frames[-1].tag.name in INSIDE[tag.name] and len(self.frames) < DEEPEST:
            self.mark = ""
            self.frames.append(Frame(tag))

    def _close(self, tag: Tag) -> None:
        if tag.name in PARTED:
            self._flush()
        if tag.name in PARTS:
            self._end_row()
        if tag.name == "pre":
            self.kept -= 1
        elif tag.name in BOLD:
            self.bold -= 1
        elif tag.name == "li":
            self.mark = ""
        elif self.lists and self.lists[-1].tag is tag:
            self.lists.pop()
        elif self.frames[-1].tag is tag:
            self._fold(self.frames.pop())

    def _end_row(self) -> None:
        """End a row that the page's cells begin without a tag of its own."""
        if self.frames[-1].tag.past == UNSAID:
            self._fold(self.frames.pop())

    def _fold(self, done: Frame) -> None:
        """Give what a cell, row or table holds to what is around it; stray text in a table stands before it."""
        around = self.frames[-1]
        if done.tag.name == "table":
            around.blocks += done.blocks
            around.blocks += [Table(tuple(done.rows))] if done.rows else []
        elif done.tag.name == "tr":
            around.rows += [tuple(done.cells)] if any(done.cells) else []
            around.blocks += done.blocks
        else:
            around.cells.append(tuple(done.blocks))

    def _flush(self) -> None:
        """End the paragraph."""
        if not self.begun:
            self._mark()
        self.begun = False
        text = tidy("".join(self.words).translate(CONTROLS))
        self.words.clear()
        if not self.kept:
            text = "\n".join(" ".join(line.split()) for line in text.split("\n"))
        text = text.strip()
        if text:
            self.frames[-1].blocks.append(self.mark + text)
            self.mark = ""

    def _counted(self, tag: Tag) -> str:
        """What the browser prints before an entry of a list."""
        here = self.lists[-1] if self.lists else Numbering(tag)
        if here.shape == "none" or here.tag.name != "ol":
            return "" if here.shape == "none" else "- "
        here.next = _number(tag.attributes.get("value"), here.next)
        told = counted(here.next, COUNTING.get(here.shape, "decimal"))
        here.next += 1
        return f"{told}. "


def _listed(tag: Tag) -> Numbering:
    """A list with the number that it starts from and the shape of its numbers."""
    styled = STYLES.search(tag.attributes.get("style", ""))
    shape = STYLED.get(styled[1].lower(), styled[1].lower()) if styled else tag.attributes.get("type", "")
    return Numbering(tag, next=_number(tag.attributes.get("start"), 1), shape=shape)


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and NUMBER.fullmatch(text) else otherwise
