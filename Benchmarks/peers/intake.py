"""Reads a workbook of a million delegations: Awas with all its checks beside python-calamine and openpyxl, which only read.

    intake.py AWAS DATA [--rows N] [--runs N]

AWAS is the program. The workbooks are written into DATA once, as Excel writes them: texts that cells share, and texts within
their cells as programs write them that keep little in memory. For the others only the sheet of delegations is read.
"""

import argparse
import hashlib
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zipfile

import generate
from measuring import Bar, in_turn, table

ROWS = 1_000_000
# What a row of eight columns takes once it is read, as RESULTS.md measures it of CSV; its index and texts come on top.
KEPT = 32
EVENT = 50
AGENCIES = ["Dinas Pendidikan dan Kebudayaan", "Badan Kepegawaian Daerah", "Dinas Sosial", "Satuan Polisi Pamong Praja",
            "Dinas Pemberdayaan Masyarakat dan Desa", "Kodim", "Polres", "Kecamatan Kota", "Dinas Kesehatan", "Inspektorat"]

BOOK = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
<sheet name="events" sheetId="1" r:id="rId1"/><sheet name="attendance" sheetId="2" r:id="rId2"/></sheets></workbook>"""
LINKS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"""
LINK = '<Relationship Id="rId{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>{}</Types>"""
PARTS = {
    "xl/workbook.xml": "spreadsheetml.sheet.main", "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
    "xl/worksheets/sheet2.xml": "spreadsheetml.worksheet", "xl/sharedStrings.xml": "spreadsheetml.sharedStrings",
    "xl/styles.xml": "spreadsheetml.styles",
}
STYLES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>\
<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""
HEAD = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:{}"/><sheetData>"""


class Texts:
    """Texts that cells share, or that stand in each of them."""

    def __init__(self, are_shared):
        self.are_shared = are_shared
        self.numbers = {}

    def cell(self, place, text):
        if not self.are_shared:
            return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
        return f'<c r="{place}" t="s"><v>{self.numbers.setdefault(text, len(self.numbers))}</v></c>'


def sheet(archive, name, texts, rows, columns, count):
    with archive.open(f"xl/worksheets/{name}.xml", "w", force_zip64=True) as part:
        part.write(HEAD.format(f"{columns[-1]}{count}").encode())
        lines = []
        for number, row in enumerate(rows, 1):
            cells = []
            for column, value in zip(columns, row):
                place = f"{column}{number}"
                if isinstance(value, str):
                    cells.append(texts.cell(place, value))
                elif isinstance(value, bool):
                    cells.append(f'<c r="{place}" t="b"><v>{int(value)}</v></c>')
                elif isinstance(value, float):
                    cells.append(f'<c r="{place}" s="1"><v>{int(value)}</v></c>')
                elif value is not None:
                    cells.append(f'<c r="{place}"><v>{value}</v></c>')
            lines.append(f'<row r="{number}" spans="1:{len(columns)}">{"".join(cells)}</row>')
            if len(lines) == 10_000:
                part.write("".join(lines).encode())
                lines = []
        part.write(("".join(lines) + "</sheetData></worksheet>").encode())


def write(path, codes, count, are_shared, seed):
    choice = random.Random(seed)
    texts = Texts(are_shared)
    event_region = [choice.choice(codes) for _ in range(count // EVENT + 1)]

    def events():
        yield ["event_id", "date", "kind", "title", "organizer", "level", "region"]
        for number, region in enumerate(event_region):
            yield [f"E{number:07}", float(45200 + choice.randrange(360)), "sosialisasi", "Sosialisasi netralitas",
                   f"Bawaslu {region}", "kabkota", region]

    def attendance():
        yield ["event_id", "agency", "sector", "region", "invited", "attended", "attended_female", "represented"]
        for number in range(count):
            invited = choice.randrange(1, 60)
            attended = choice.randrange(0, invited + 1) if choice.random() < 0.9 else None
            region = event_region[number // EVENT]
            own = number % EVENT
            yield [f"E{number // EVENT:07}", f"{AGENCIES[own % 10]} {region}", generate.SECTORS[own // 10], region, invited, attended,
                   None if attended is None else attended // 3, choice.random() < 0.1]

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        sheet(archive, "sheet1", texts, events(), "ABCDEFG", len(event_region) + 1)
        sheet(archive, "sheet2", texts, attendance(), "ABCDEFGH", count + 1)
        if are_shared:
            items = "".join(f"<si><t>{text}</t></si>" for text in texts.numbers)
            archive.writestr(
                "xl/sharedStrings.xml",
                f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{items}</sst>')
        links = [(1, "worksheet", "worksheets/sheet1.xml"), (2, "worksheet", "worksheets/sheet2.xml"), (3, "styles", "styles.xml")]
        links += [(4, "sharedStrings", "sharedStrings.xml")] if are_shared else []
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS.format("".join(LINK.format(*each) for each in links)))
        archive.writestr("_rels/.rels", LINKS.format(LINK.format(1, "officeDocument", "xl/workbook.xml")))
        archive.writestr("xl/workbook.xml", BOOK)
        archive.writestr("xl/styles.xml", STYLES)
        archive.writestr("[Content_Types].xml", TYPES.format("".join(
            f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
            for name, kind in PARTS.items() if are_shared or "shared" not in name)))


def keep_or_write(folder, awas, rows, seed=2024):
    """The workbooks by what they are, written unless that was done before in the same way."""
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / "generated.json"
    way = json.dumps({"rows": rows, "seed": seed, "source": hashlib.sha256(pathlib.Path(__file__).read_bytes()).hexdigest()})
    paths = {"texts that cells share": folder / "shared.xlsx", "texts in their cells": folder / "inline.xlsx"}
    if not made.exists() or made.read_text() != way:
        codes = generate.regions(awas)
        for kind, path in paths.items():
            write(path, codes, rows, path.stem == "shared", seed)
        made.write_text(way)
    return paths


CALAMINE = """
import sys, python_calamine
sheet = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_name("attendance")
for row in sheet.iter_rows(): pass
"""
OPENPYXL = """
import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True)["attendance"]
for row in sheet.iter_rows(values_only=True): pass
"""


def checked(awas, path, rows):
    """Whether Awas finds all rows and no error."""
    result = subprocess.run([awas, "check", path, "--lang", "en"], capture_output=True, text=True)
    if result.returncode != 0 or f"{rows:,}" not in re.sub(r"(?<=\d)[.](?=\d{3})", ",", result.stdout + result.stderr):
        sys.exit(f"awas check {path}:\n{result.stdout}{result.stderr}")


def read(awas, data, runs, folder, rows=ROWS):
    """The table of readers and the bars of time and memory."""
    lines, bars = [], []
    for kind, path in keep_or_write(data / "w", awas, rows).items():
        checked(awas, str(path), rows)
        taken = in_turn({
            "Awas": [awas, "check", str(path)],
            "calamine": [sys.executable, "-c", CALAMINE, str(path)],
        }, runs)
        taken |= in_turn({"openpyxl": [sys.executable, "-c", OPENPYXL, str(path)]}, 1)
        own = taken["Awas"]
        for tool, each in taken.items():
            lines.append([kind, tool, f"{each.seconds:.2f}", f"{each.seconds / own.seconds:.2f}", f"{each.cpu:.2f}",
                          f"{each.mebibytes:.0f}"])
        bars.append(Bar(f"XLSX, {kind}: times as fast as python-calamine", taken["calamine"].seconds / own.seconds, 1,
                        is_least=True))
        bars.append(Bar(f"XLSX, {kind}: peak memory, {KEPT} bytes a row and 32 MiB being the limit", own.mebibytes,
                        32 + KEPT * rows / 2**20, unit=" MiB"))
    header = ["texts", "reader", " seconds", " times Awas", " CPU seconds", " peak MiB"]
    return table(header, lines), bars


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("awas")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text, bars = read(arguments.awas, arguments.data, arguments.runs, folder, arguments.rows)
    print(text)
    print(table(["bar", "wanted", "measured", ""], [bar.row for bar in bars]))


if __name__ == "__main__":
    main()
