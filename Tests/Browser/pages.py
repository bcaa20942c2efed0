"""The pages of reports in a real browser.

    pages.py AWAS PACKAGE [--screenshots FOLDER] [--short]

AWAS is the program, PACKAGE a data package. Reports are written as HTML and opened in Debian's Chromium: nothing is asked of
the network, axe finds no fault in light and dark and at three widths, nothing is wider than the screen, tables are sorted and
searched by keyboard, and without JavaScript the same text is there. `--short` tries one report on a telephone.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

REPORTS = [
    ("bulanan", "35.19", "2024-09"), ("bulanan", "35", "2024-09"), ("bulanan", "64.74", "2024-10"), ("matriks", "35", "2024-09"),
    ("ringkas", "35.19", "2024-09"), ("bkd", "35", "2024-09"), ("surat", "35.19", "2024-09"),
]
WIDTHS = [1280, 768, 360]
LARGEST = 1_000_000
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}

faults = []


def check(is_right, words):
    if not is_right:
        faults.append(words)
        print(f"FAULT {words}", file=sys.stderr)


def cells(page):
    return sorted(page.evaluate("[...document.querySelectorAll('th, td')].map((cell) => cell.textContent)"))


def opened(browser, path, width, scheme, **options):
    # A policy that lets nothing run keeps axe out too; what the page itself may do is tried without it.
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-US", **options)
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: check(message.type != "error", f"{path.name}: {message.text}"))
    page.goto(path.as_uri())
    check(all(url == path.as_uri() for url in requests), f"{path.name} asks for {requests}")
    return page


def looks(browser, path, width, scheme, folder):
    name = f"{path.stem}-{width}-{scheme}"
    page = opened(browser, path, width, scheme, bypass_csp=True)
    result = Axe().run(page, options=RULES)
    check(result.violations_count == 0, f"{name}: {result.generate_report()}")
    spill = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    check(spill <= 0, f"{name}: the page is {spill} wider than the screen")
    overlaps = page.evaluate("""[...document.querySelectorAll('svg.chart')].flatMap((svg, chart) => {
        const boxes = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
        return boxes.flatMap(([a, x], i) => boxes.slice(i + 1).filter(([, y]) =>
            x.left + 1 < y.right && y.left + 1 < x.right && x.top + 2 < y.bottom && y.top + 2 < x.bottom)
            .map(([b]) => `${chart + 1}: ${a} / ${b}`));
    })""")
    check(not overlaps, f"{name}: labels cover each other: {overlaps[:5]}")
    if folder:
        page.screenshot(path=folder / f"{name}.png", full_page=True)
    page.context.close()


def works(browser, path):
    page = opened(browser, path, 1280, "light")
    before = cells(page)
    plain = opened(browser, path, 1280, "light", java_script_enabled=False)
    check(
        plain.locator("main").all_text_contents() == page.locator("main").all_text_contents(),
        f"{path.name}: another text without script")
    plain.context.close()
    buttons = page.locator("table[data-sort] thead th.n button")
    if buttons.count():
        button = buttons.last
        column = button.evaluate("(button) => button.closest('th').cellIndex")
        table = button.locator("xpath=ancestor::table")
        values = lambda: table.evaluate(
            "(table, column) => [...table.tBodies[0].rows].map((row) => row.cells[column])"
            ".filter((cell) => !cell.hasAttribute('data-none')).map((cell) => Number(cell.dataset.v))", column)
        button.evaluate("(button) => { const d = button.closest('details'); if (d) d.open = true; }")
        button.focus()
        page.keyboard.press("Enter")
        check(values() == sorted(values()), f"{path.name}: not sorted upwards by keyboard")
        page.keyboard.press("Space")
        check(values() == sorted(values(), reverse=True), f"{path.name}: not sorted downwards by keyboard")
    check(cells(page) == before, f"{path.name}: sorting changes the text")
    search = page.locator("input[type=search]")
    names = page.locator("tbody th:not(.n), tbody td:not(.n)").all_text_contents()
    if names:
        # A word of what the first row is called.
        sought = re.search(r"\w{3,}", names[0]).group()
        search.focus()
        page.keyboard.type(sought.upper())
        rows = page.locator("tbody tr:visible").all_inner_texts()
        check(rows and all(sought.lower() in row.lower() for row in rows), f"{path.name}: search shows {rows[:3]}")
        said = page.locator("[role=status]").text_content()
        check(re.match(r"\d", said), f"{path.name}: search says {said!r}")
        search.fill("")
        check(page.locator("tbody tr[hidden]").count() == 0, f"{path.name}: rows stay hidden after a search")
    else:
        check(search.count() == 0, f"{path.name}: a search without tables")
    page.context.close()


def pages_of(pdf):
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("awas")
    parser.add_argument("package")
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--short", action="store_true")
    words = parser.parse_args()
    chromium = shutil.which("chromium")
    assert chromium, "chromium is not installed"
    if words.screenshots:
        words.screenshots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for report, region, month in REPORTS[:1] if words.short else REPORTS:
            subprocess.run(
                [words.awas, "report", report, words.package, "--region", region, "--month", month, "--formats", "html",
                 "--output", folder, "--quiet"], check=True, stdout=subprocess.DEVNULL)
        for path in sorted(pathlib.Path(folder).glob("*.html")):
            size = path.stat().st_size
            check(size <= LARGEST, f"{path.name} has {size} bytes")
            for width in WIDTHS[-1:] if words.short else WIDTHS:
                for scheme in ("light",) if words.short else ("light", "dark"):
                    looks(browser, path, width, scheme, words.screenshots)
            works(browser, path)
            if words.short:
                continue
            page = opened(browser, path, 1280, "light")
            pdf = page.pdf(format="A4", prefer_css_page_size=True)
            if words.screenshots:
                (words.screenshots / f"{path.stem}.pdf").write_bytes(pdf)
            print(f"{path.name}: {size} bytes, {pages_of(pdf)} pages of A4")
            page.context.close()
        browser.close()
    if faults:
        sys.exit(f"{len(faults)} faults")


main()
