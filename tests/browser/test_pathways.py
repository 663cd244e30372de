"""The steps of a page can be followed and seen on a telephone, and read on paper."""

from .conftest import Open
from .pages import Kind

PATHWAY = Kind("pathway", "site", "guidance/plans-and-reviews.html")

OUTSIDE = """() => {
  const svg = document.querySelector('.wm-pathway'), around = svg.getBoundingClientRect();
  const wrong = [];
  for (const link of svg.querySelectorAll('a')) {
    const box = link.querySelector('.wm-step-box').getBoundingClientRect();
    for (const text of link.querySelectorAll('text')) {
      const words = text.getBoundingClientRect();
      if (words.left < box.left || words.right > box.right
        || words.top < box.top || words.bottom > box.bottom) wrong.push(text.textContent);
    }
  }
  for (const text of svg.querySelectorAll('text')) {
    const words = text.getBoundingClientRect();
    if (words.left < around.left || words.right > around.right) wrong.push(text.textContent);
  }
  return wrong;
}"""

LETTERS = """() => {
  const svg = document.querySelector('.wm-pathway');
  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  const sizes = [...svg.querySelectorAll('text')].map(one => parseFloat(getComputedStyle(one).fontSize));
  return Math.min(...sizes) * scale;
}"""

LIST_THEN_DRAWING = """() => {
  const bottom = document.querySelector('.wm-steps').getBoundingClientRect().bottom;
  const drawing = document.querySelector('.wm-pathway');
  return drawing.checkVisibility() && drawing.getBoundingClientRect().top >= bottom;
}"""


def test_words_stay_in_their_boxes_and_can_be_read(open_page: Open) -> None:
    """On a telephone and on a desk no words leave their box, and none is smaller than 12 pixels."""
    for width in (390, 1280):
        page = open_page(PATHWAY, width=width)
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(LETTERS) >= 12


def test_an_answer_and_a_box_lead_to_the_step(open_page: Open) -> None:
    """Without scripts, an answer in the list and a box of the drawing lead to the step in the list."""
    page = open_page(PATHWAY, width=390, java_script_enabled=False)
    way = page.locator(".wm-ways a").first
    target = way.get_attribute("href")
    way.click()
    assert page.url.endswith(target or "?")
    page.locator(".wm-pathway a").nth(2).click()
    assert page.url.endswith("#step-3")


def test_paper_has_the_list_and_then_the_drawing(open_page: Open) -> None:
    """The drawing is printed after the list, also where the reader has folded it, and fits one sheet."""
    page = open_page(PATHWAY)
    page.evaluate("() => { document.querySelector('.wm-flow').open = false }")
    page.emulate_media(media="print")
    assert page.evaluate(LIST_THEN_DRAWING)
    height = page.evaluate("() => document.querySelector('.wm-pathway').getBoundingClientRect().height")
    assert height <= 225 / 25.4 * 96 + 1


def test_lines_are_seen_where_colours_are_forced(open_page: Open) -> None:
    """In forced colours boxes and lines take the colour of the text."""
    page = open_page(PATHWAY, forced_colors="active")
    colours = page.evaluate("""() => ['.wm-way', '.wm-step-box', '.wm-badge'].map(
      name => getComputedStyle(document.querySelector(name)).stroke)""")
    text = page.evaluate("() => getComputedStyle(document.querySelector('main')).color")
    assert set(colours) == {text}
