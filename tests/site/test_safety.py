"""What an author can write that a page may not do: each attack is refused and leaves no trace."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from sphinx.errors import ConfigError

from .building import Built, build, change, copy_of, write

SECRET: Final = "top-secret-words"
SCRIPT: Final = "stolen()"
PAGE: Final = "guidance/close-the-desk.md"
XMLNS: Final = 'xmlns="http://www.w3.org/2000/svg"'
ACTIVE_SVG: Final = f"<svg {XMLNS}><script>stolen()</script></svg>"


class Attack(NamedTuple):
    """Markdown with something in it that must not reach the site."""

    name: str
    text: str
    never: tuple[str, ...]
    """What must not stand in any file of the output."""
    told: bool = True
    """Whether the build warns; else it is no attack any more, and its words are plain text."""

    def __str__(self) -> str:
        """Name the test."""
        return self.name


@pytest.fixture
def lone(tmp_path: Path) -> Path:
    """Give a copy of a site with one page of each kind, to be attacked."""
    return copy_of("lone", tmp_path / "lone")


def rst(text: str) -> str:
    """Return a part of a page in reStructuredText."""
    return "```{eval-rst}\n" + text + "\n```\n"


ATTACKS: Final = (
    Attack("script in a paragraph", "Text <script>stolen()</script> more.", ("<script>stolen",), told=False),
    Attack("script as a block", "<script>\nstolen()\n</script>", ("<script>\nstolen",), told=False),
    Attack("frame", '<iframe src="https://evil.example/"></iframe>', ("<iframe",), told=False),
    Attack("handler", '<img src=x onerror="stolen()">', ("<img src=x",), told=False),
    Attack("raw directive", "```{raw} html\n<script>stolen()</script>\n```", ("<script>stolen",)),
    Attack("raw file", "```{raw} html\n:file: ../../secret.txt\n```", (SECRET,)),
    Attack("raw address", "```{raw} html\n:url: file:///SECRET\n```", (SECRET,)),
    Attack("raw in rst", rst(".. raw:: html\n\n   <script>stolen()</script>"), ("<script>stolen",)),
    Attack(
        "raw role in rst",
        rst(".. role:: html(raw)\n   :format: html\n\n:html:`<script>stolen()</script>`"),
        ("<script>stolen",),
    ),
    Attack("include", "```{include} ../../secret.txt\n```", (SECRET,)),
    Attack("include of an absolute path", "```{include} SECRET\n```", (SECRET,)),
    Attack("literal include", "```{literalinclude} ../../secret.txt\n```", (SECRET,)),
    Attack("include in rst", rst(".. include:: ../../secret.txt"), (SECRET,)),
    Attack("literal include in rst", rst(".. literalinclude:: ../../secret.txt"), (SECRET,)),
    Attack("table from a file", "```{csv-table} T\n:file: ../../secret.txt\n```", (SECRET,)),
    Attack("table from an address", "```{csv-table} T\n:url: file:///SECRET\n```", (SECRET,)),
    Attack("table from a file in rst", rst(".. csv-table:: T\n   :file: ../../secret.txt"), (SECRET,)),
    Attack("code from a file", "```{code-block} text\n:file: ../../secret.txt\n```", (SECRET,)),
    Attack("link to a file outside", "[x](../../secret.txt)", (SECRET,)),
    Attack("link to a picture outside", "[x](../../secret.png)", (SECRET,)),
    Attack("link by path", "[x](path:../../secret.png)", (SECRET,)),
    Attack("download", "{download}`x <../../secret.png>`", (SECRET,)),
    Attack("download of a plan", "{download}`x <../plans/roles.yaml>`", ("Who holds what\nroles:",)),
    Attack("download of the settings", "[x](../conf.py)", ("waymark_as_of",)),
    Attack("picture outside", "![x](../../secret.png)", (SECRET,)),
    Attack("picture outside in rst", rst(".. image:: ../../secret.png"), (SECRET,)),
    Attack("any picture outside", "![x](../../secret.*)", (SECRET,)),
    Attack("picture of a card", ":::{card} T\n:img-top: ../../secret.png\nX\n:::", (SECRET,)),
    Attack("background of a card", ":::{card} T\n:img-background: ../../secret.png\nX\n:::", (SECRET,)),
    Attack("picture from elsewhere", "![x](https://evil.example/t.png)", ("evil.example",)),
    Attack("picture without a scheme", "![x](//evil.example/t.png)", ("//evil.example",)),
    Attack(
        "picture of a card from elsewhere",
        ":::{card} T\n:img-top: https://evil.example/t.png\nX\n:::",
        ("evil.ex",),
    ),
    Attack("picture as data", "![x](data:image/png;base64,AAAA)", ("data:image/png",)),
    Attack("script address in rst", rst("`x <javascript:stolen()>`__"), ('href="javascript:',)),
    Attack(
        "script address as target", rst("x_\n\n.. _x: JavaScript:stolen()"), ('="JavaScript:',), told=False
    ),
    Attack("data address in rst", rst("`x <data:text/html,stolen>`__"), ('href="data:',)),
    Attack(
        "target of a figure",
        "```{figure} pictures/phone.png\n:target: javascript:stolen()\n```",
        ('href="javascript:',),
    ),
    Attack(
        "target of a picture",
        "```{image} pictures/phone.png\n:target: vbscript:stolen()\n```",
        ('href="vbscript:',),
    ),
    Attack("link of a card", ":::{card} T\n:link: javascript:stolen()\nX\n:::", ('href="javascript:',)),
    Attack("button", "```{button-link} javascript:stolen()\nX\n```", ('href="javascript:',)),
    Attack(
        "script address in contents",
        "```{toctree}\nT <javascript://x/%0Astolen()>\n```",
        ('href="javascript:',),
    ),
    Attack(
        "refresh", rst(".. meta::\n   :http-equiv=refresh: 0;url=https://evil.example"), ("evil.example",)
    ),
    Attack("formula, which loads a program from elsewhere", "```{math}\na^2\n```", ("mathjax", "cdn.")),
    Attack("formula in a line", "{math}`a^2`", ("mathjax", "cdn.")),
    Attack("picture that holds a program", "![x](pictures/active.svg)", (SCRIPT,)),
)

HARMLESS: Final = (
    "[x](javascript:stolen())",
    "<javascript:stolen()>",
    "[x](java&#115;cript:stolen())",
    "[x](JaVaScRiPt:stolen())",
    "[x](vbscript:stolen())",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
)
"""Links that Markdown itself does not make, so there is nothing to warn of."""


def secret_beside(site: Path) -> Path:
    """Put a secret beside the project, as text and under the name of a picture."""
    for name in ("secret.txt", "secret.png"):
        site.with_name(name).write_text(SECRET, encoding="utf-8")
    return site.with_name("secret.txt")


def traces(built: Built, words: tuple[str, ...]) -> list[str]:
    """Return those of ``words`` that stand in what was built for the content."""
    ours = {name: data for name, data in built.files().items() if not name.startswith("_static/")}
    everything = b"\n".join(name.encode() + b"\n" + data for name, data in ours.items()).decode(
        "utf-8", "replace"
    )
    return [one for one in words if one in everything]


def markup_in(built: Built, words: str) -> list[str]:
    """Return the files that hold ``words`` and can show them as markup; a calendar and CSV are plain text."""
    return [
        name
        for name, data in built.files().items()
        if words.encode() in data and not name.endswith((".csv", ".ics"))
    ]


@pytest.mark.parametrize("attack", ATTACKS, ids=str)
def test_an_attack_in_a_page_leaves_no_trace(lone: Path, attack: Attack) -> None:
    """A guidance page that tries it is published without it, and the build says so."""
    secret = secret_beside(lone)
    write(lone, "guidance/pictures/active.svg", ACTIVE_SVG)
    with (lone / PAGE).open("a", encoding="utf-8") as page:
        page.write("\n" + attack.text.replace("SECRET", str(secret)) + "\n")
    built = build(lone, lone.with_name("out"))
    assert traces(built, attack.never) == []
    assert bool(built.warnings_with(PAGE)) == attack.told


@pytest.mark.parametrize("attack", ATTACKS, ids=str)
def test_an_attack_in_a_plan_leaves_no_trace(lone: Path, attack: Attack) -> None:
    """The same in the prose of an action, where Markdown is read too."""
    secret = secret_beside(lone)
    write(lone, "plans/north/pictures/active.svg", ACTIVE_SVG)
    text = attack.text.replace("SECRET", str(secret)).replace("../../", "../../../")
    text = text.replace("(../conf", "(../../conf").replace(" pictures", " ../../guidance/pictures")
    indented = "\n".join(f"          {line}" for line in text.splitlines())
    detail = "detail: |\n          A rota for *every* day. It is kept by {post}`head-of-desk`.\n"
    change(lone, "plans/north/01-calls.yaml", detail, f"{detail}\n{indented}\n")
    built = build(lone, lone.with_name("out"))
    assert "Keep a rota" in built.page("plans/north/01-calls.html")
    assert traces(built, attack.never) == []
    assert bool(built.warnings_with("plans/north/01-calls.yaml")) == attack.told


@pytest.mark.parametrize("text", HARMLESS)
def test_markdown_makes_no_link_that_runs(lone: Path, text: str) -> None:
    """What Markdown does not take for a link stays text."""
    write(lone, PAGE, (lone / PAGE).read_text(encoding="utf-8") + f"\n{text}\n")
    page = build(lone, lone.with_name("out")).page("guidance/close-the-desk.html")
    assert 'href="j' not in page.lower().replace("java&#115;", "j")
    assert 'href="vb' not in page.lower()
    assert 'href="data' not in page.lower()


HEADS: Final = {
    "program in a substitution": (
        "myst:\n  enable_extensions: [substitution]\n  substitutions:\n"
        "    x: \"{{ cycler.__init__.__globals__.os.popen('touch RAN').read() }}\"\n"
    ),
    "raw HTML again": "myst:\n  disable_syntax: []\n",
    "plain Markdown": "myst:\n  commonmark_only: true\n",
    "scheme that runs": 'myst:\n  url_schemes: {foo: "javascript:{{path}}"}\n',
    "refresh": 'myst:\n  html_meta: {"http-equiv=refresh": "0;url=https://evil.example"}\n',
    "title": "myst:\n  title_to_header: true\ntitle: <script>stolen()</script>\n",
}


@pytest.mark.parametrize("name", HEADS)
def test_no_page_changes_how_pages_are_read(lone: Path, name: str) -> None:
    """A head that tries to switch options of Markdown is refused with a warning and has no effect."""
    ran = lone.with_name("ran")
    text = (lone / PAGE).read_text(encoding="utf-8")
    more = "\n{{ x }} [x](foo:stolen) <script>stolen()</script>\n"
    write(lone, PAGE, text.replace("---\n", f"---\n{HEADS[name]}".replace("RAN", str(ran)), 1) + more)
    built = build(lone, lone.with_name("out"))
    assert built.warnings_with(PAGE) != []
    assert not ran.exists()
    assert traces(built, ("<script>stolen", "javascript:", "evil.example")) == []


@pytest.mark.parametrize(
    "svg",
    [
        ACTIVE_SVG,
        f'<svg {XMLNS} onload="stolen()"/>',
        f'<svg {XMLNS}\nonload = "stolen()"/>',
        '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>stolen()</s:script></s:svg>',
        f'<svg {XMLNS}><a href="javascript:stolen()">x</a></svg>',
        f'<svg {XMLNS}><a href="#"><set attributeName="href" to="&#106;avascript:stolen()"/></a></svg>',
        f'<svg {XMLNS}><image href="https://evil.example/stolen()"/></svg>',
        f"<svg {XMLNS}><foreignObject>stolen()</foreignObject></svg>",
        f"<svg {XMLNS}><style>@import url(https://evil.example/stolen());</style></svg>",
        f'<!DOCTYPE svg [<!ENTITY s "stolen()">]><svg {XMLNS}>&s;</svg>',
        f'<?xml-stylesheet href="https://evil.example/stolen()"?><svg {XMLNS}/>',
    ],
)
def test_a_drawing_that_acts_is_not_published(lone: Path, svg: str) -> None:
    """An SVG that runs a program, or loads from elsewhere, stays out of the site."""
    write(lone, "guidance/pictures/active.svg", svg)
    write(lone, PAGE, (lone / PAGE).read_text(encoding="utf-8") + "\n![x](pictures/active.svg)\n")
    built = build(lone, lone.with_name("out"))
    assert traces(built, (SCRIPT,)) == []
    assert built.warnings_with("[waymark.unsafe]") != []


def test_a_drawing_in_another_encoding_is_looked_at_too(lone: Path) -> None:
    """An SVG in two bytes for each letter hides nothing."""
    write(lone, "guidance/pictures/active.svg", "")
    (lone / "guidance/pictures/active.svg").write_bytes(ACTIVE_SVG.encode("utf-16"))
    write(lone, PAGE, (lone / PAGE).read_text(encoding="utf-8") + "\n![x](pictures/active.svg)\n")
    built = build(lone, lone.with_name("out"))
    assert "_images/active.svg" not in built.files()
    assert built.warnings_with("[waymark.unsafe]") != []


def test_pictures_and_files_beside_a_page_are_published(lone: Path) -> None:
    """What is allowed works: a drawing, a picture and a file to download, on a page in a folder."""
    drawing = f'<?xml version="1.0" encoding="UTF-8"?>\n<svg {XMLNS}><path d="M0 0"/></svg>'
    write(lone, "guidance/pictures/plain.svg", drawing)
    write(lone, "guidance/form.docx", "a form")
    more = "\n![x](pictures/plain.svg) [The form](form.docx) ![y](/guidance/pictures/phone.png)\n"
    write(lone, PAGE, (lone / PAGE).read_text(encoding="utf-8") + more)
    built = build(lone, lone.with_name("out"))
    assert built.warnings == ()
    assert {"_images/plain.svg", "_images/phone.png"} <= built.files().keys()
    assert [name for name in built.files() if name.endswith("/form.docx")] != []


def test_no_source_is_published(lone: Path) -> None:
    """Neither the Markdown nor the YAML of a page, with the remarks in them, is copied to the site."""
    change(lone, "plans/roles.yaml", "title: Who holds what", f"title: Who holds what\n# {SECRET}")
    change(lone, PAGE, "\n## When", f"\n% {SECRET}\n\n## When")
    built = build(lone, lone.with_name("out"))
    assert SECRET.encode() not in built.everything()
    assert [name for name in built.files() if name.endswith((".md", ".yaml", ".rst"))] == []
    assert "_sources" not in built.page("guidance/close-the-desk.html")


@pytest.mark.parametrize("place", ["guidance/leak.md", "plans/north/03-leak.yaml", "notes/leak.md"])
def test_a_link_to_a_file_outside_is_no_page(lone: Path, place: str) -> None:
    """A symbolic link in the place of a page is left out with a warning."""
    target = lone.with_name("leak" + Path(place).suffix)
    target.write_text(
        f"id: leak\ntitle: {SECRET}\n" if place.endswith("yaml") else f"# {SECRET}\n", encoding="utf-8"
    )
    (lone / place).parent.mkdir(exist_ok=True)
    (lone / place).symlink_to(target)
    built = build(lone, lone.with_name("out"))
    assert SECRET.encode() not in built.everything()
    assert built.warnings_with(place) != []


def test_a_link_to_a_folder_outside_is_not_followed(lone: Path) -> None:
    """A symbolic link in the place of a folder of pages is left out with a warning."""
    lone.with_name("outside").mkdir()
    (lone.with_name("outside") / "leak.md").write_text(f"# {SECRET}\n", encoding="utf-8")
    (lone.with_name("outside") / "plan.yaml").write_text(f"id: leak\ntitle: {SECRET}\n", encoding="utf-8")
    (lone / "plans" / "leak").symlink_to(lone.with_name("outside"))
    (lone / "guidance" / "leak").symlink_to(lone.with_name("outside"))
    built = build(lone, lone.with_name("out"))
    assert SECRET.encode() not in built.everything()
    assert built.warnings_with("plans/leak") != []


def test_a_link_to_a_hidden_file_of_the_project_is_no_way_round(lone: Path) -> None:
    """A symbolic link within the project does not publish as a page what is kept back as a plan."""
    write(lone, "plans/north/03-hidden.yaml", f"id: hidden\ntitle: {SECRET}\nvisibility: internal\n")
    (lone / "notes").mkdir()
    (lone / "notes/leak.md").symlink_to(lone / "plans/north/03-hidden.yaml")
    assert SECRET.encode() not in build(lone, lone.with_name("out")).everything()


@pytest.mark.parametrize("name", ["picture", "download"])
def test_a_linked_picture_or_file_stays_out(lone: Path, name: str) -> None:
    """A symbolic link in the place of a picture or of a file to download is refused."""
    secret = secret_beside(lone)
    (lone / "guidance/leak.png").symlink_to(secret)
    mark = "!" if name == "picture" else ""
    write(lone, PAGE, (lone / PAGE).read_text(encoding="utf-8") + f"\n{mark}[x](leak.png)\n")
    built = build(lone, lone.with_name("out"))
    assert SECRET.encode() not in built.everything()
    assert built.warnings_with("[waymark.unsafe]") != []


def test_a_linked_file_among_the_static_ones_stays_out(lone: Path) -> None:
    """Of a folder of static files, what leads outside the project is not copied."""
    secret = secret_beside(lone)
    write(lone, "static/logo.txt", "ours")
    (lone / "static/leak.txt").symlink_to(secret)
    (lone.with_name("outside")).mkdir()
    write(lone.with_name("outside"), "more.txt", SECRET)
    (lone / "static/leak").symlink_to(lone.with_name("outside"))
    built = build(lone, lone.with_name("out"), html_static_path=["static"])
    assert SECRET.encode() not in built.everything()
    assert built.page("_static/logo.txt") == "ours"
    assert built.warnings_with("static/leak.txt") != []
    assert build(lone, lone.with_name("again"), html_static_path=["static"]).files() == built.files()


@pytest.mark.parametrize(
    "settings",
    [{"myst_enable_extensions": ["substitution"]}, {"extensions": ["waymark", "sphinx.ext.ifconfig"]}],
)
def test_settings_that_let_a_page_run_code_are_refused(lone: Path, settings: dict[str, Any]) -> None:
    """What would run code from a page cannot be switched on at all."""
    with pytest.raises(ConfigError, match="code"):
        build(lone, lone.with_name("out"), **settings)


def test_nothing_is_loaded_from_elsewhere(built_small: Built) -> None:
    """No page of the site names another host to load from."""
    for name, data in built_small.files().items():
        if name.endswith(".html"):
            text = data.decode()
            for attribute in ('src="http', 'src="//', 'rel="stylesheet" href="http', "@import", "url(http"):
                assert attribute not in text, name


FIELDS: Final = re.compile(
    r"^( *(?:- )?(?:title|label|means|short|number|unit|note|summary|organisation|printed|definition|impact"
    r"|detail|reason|mitigation|difference|rule|clock|decides|checked|grade|domain|body|at|rhythm|decide|who"
    r"|what|why|if-not): )(?![|>{\[\d\"])(.+)$",
    re.MULTILINE,
)
"""A line that gives a text of a record."""


@pytest.mark.parametrize("builder", ["html", "singlehtml", "epub"])
def test_no_value_of_a_record_is_markup(small: Path, builder: str) -> None:
    """Titles, labels, notes and every other text of every record are shown as typed, never as HTML."""
    changed = 0
    for file in (*small.glob("plans/**/*.yaml"), *small.glob("guidance/**/*.*")):
        if file.suffix in {".yaml", ".md"}:
            text = file.read_text(encoding="utf-8")
            text, count = FIELDS.subn(r'\1"<b onclick=1>& \2"', text)
            file.write_text(text, encoding="utf-8")
            changed += count
    built = build(small, small.with_name("out"), builder, epub_copyright="x", version="1")
    assert changed > 80
    assert built.warnings == ()
    assert markup_in(built, "<b onclick") == []
    assert traces(built, ("&lt;b onclick=1&gt;",)) != []
