"""Reads workbooks with two programs that are not ours, and holds every table to its CSV file.

Usage: read_back.py AWAS SAMPLE

Every document over the sample is made as XLSX, DOCX and CSV. openpyxl and python-calamine must find in the cells that each
table's name stands for what the CSV has: the same numbers and dates, and for each plain text always the same words. Sums are
computed from their formulas too. python-docx must find in each table of a document as many rows as its CSV file has, up to
the most that are shown, beneath header rows that are repeated; and the parts of a letter in it.
"""

import csv
import datetime
import re
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import docx
import openpyxl
from docx.oxml.ns import qn
from openpyxl.utils import range_boundaries
from python_calamine import CalamineWorkbook

# It says that it would not keep bars in cells; nothing is saved here.
warnings.filterwarnings("ignore", module="openpyxl")

REPORTS = [
    "bulanan --region nasional --month 2024-06",
    "bulanan --region 35 --month 2024-09",
    "bulanan --region 35 --month 2024-09 --suppress 5",
    "bulanan --region 35.19 --month 2024-09 --lang en",
    "bkd --region 35 --month 2024-09",
    "bkd --region nasional --month 2024-11 --lang en",
    "matriks --region 35 --month 2024-09",
    "matriks --region nasional --month 2024-11 --measure attendance_rate --lang en",
    "matriks --region 35 --month 2024-09 --measure attendance --suppress 5",
]
QUERIES = [
    "query --measures cases,open_cases,median_days_to_decision --by kabupaten,month --totals",
    "query --measures attendance,attendance_rate,agencies --by agency --totals",
    "query --measures subjects,sanctioned --by sector,sanction --totals --suppress 3",
    "query --measures cases --by category,violation --totals",
    "query --measures events --by commitment --limit 2 --totals",
    "compare --region 35",
]
# What a figure that is not known, or not shown, may stand as.
UNKNOWN = re.compile(r"…|\*")
# A share of few, which a percentage would make more of than it is.
OF_FEW = re.compile(r"(\d+) (?:of|dari) (\d)")


class Difference(Exception):
    """A workbook and its CSV file say different things."""


def run(awas, arguments):
    subprocess.run([awas, *arguments, "--quiet"], check=True, stdout=subprocess.DEVNULL)


def named_areas(book):
    """For each name of a whole table its sheet and area."""
    areas = {}
    for name, definition in book.defined_names.items():
        ((sheet, area),) = list(definition.destinations)
        areas[name] = (sheet, range_boundaries(area.replace("$", "")))
    return areas


class Column:
    """What the texts of one column stand for: each plain text has one word, and each word one plain text."""

    def __init__(self, place):
        self.place = place
        self.words = {}
        self.plain = {}

    def hold(self, field, shown, number_format):
        if isinstance(shown, datetime.datetime):
            shown = shown.date()
        if isinstance(shown, datetime.date):
            if shown.isoformat() != field:
                raise Difference(f"{self.place}: {shown} for {field}")
        elif isinstance(shown, (int, float)):
            # Differences of shares are shown in points.
            scales = [1, 100] if number_format.startswith("+") and "." in number_format else [1]
            if field == "" or not any(abs(shown - float(field) * s) <= 1e-12 * abs(shown) for s in scales):
                raise Difference(f"{self.place}: {shown} for “{field}”")
        else:
            shown = shown or ""
            if field == "" and UNKNOWN.fullmatch(shown) or field == "TOTAL" and shown == "":
                return
            few = OF_FEW.fullmatch(shown)
            if few and field != "" and float(field) == int(few[1]) / int(few[2]):
                return
            if self.words.setdefault(field, shown) != shown or self.plain.setdefault(shown, field) != field:
                raise Difference(f"{self.place}: “{shown}” for “{field}”")


def check_sum(formula, value, sheet, place):
    """A sum is of the cells it names."""
    match = re.fullmatch(r"=SUBTOTAL\(109,([A-Z]+\d+:[A-Z]+\d+)\)", formula)
    if not match:
        raise Difference(f"{place}: {formula}")
    cells = [cell.value for row in sheet[match[1]] for cell in row]
    if sum(cell for cell in cells if isinstance(cell, (int, float))) != value:
        raise Difference(f"{place}: {formula} is not {value}")


def check_table(lines, values, formulas, other, area, place):
    """Returns how many cells were held to their fields, and how many of them are sums."""
    left, top, right, bottom = area
    if bottom - top != len(lines) - 1 or right - left + 1 != len(lines[0]):
        raise Difference(f"{place}: {len(lines)} lines of {len(lines[0])} fields in {area}")
    columns = [Column(f"{place}.{name}") for name in lines[0]]
    cells, sums = 0, 0
    for number, fields in enumerate(lines[1:], top + 1):
        for index, (field, column) in enumerate(zip(fields, columns)):
            cell = values.cell(number, left + index)
            column.hold(field, cell.value, cell.number_format)
            same = other[number - 1][left + index - 1]
            ours = cell.value
            if isinstance(ours, datetime.datetime) and not isinstance(same, datetime.datetime):
                ours = ours.date()
            if (ours if ours is not None else "") != same:
                raise Difference(f"{column.place}: openpyxl reads {ours!r}, calamine {same!r}")
            formula = formulas.cell(number, left + index).value
            if isinstance(formula, str) and formula.startswith("="):
                # A text that begins so is a text.
                if formulas.cell(number, left + index).data_type == "f":
                    check_sum(formula, cell.value, values, column.place)
                    sums += 1
            cells += 1
    return cells, sums


def check(workbook, tables):
    values = openpyxl.load_workbook(workbook, data_only=True)
    formulas = openpyxl.load_workbook(workbook)
    calamine = CalamineWorkbook.from_path(workbook)
    sheets = {name: calamine.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in values.sheetnames}
    areas = named_areas(values)
    cells, sums = 0, 0
    for name, path in tables:
        with open(path, newline="", encoding="utf-8") as file:
            lines = list(csv.reader(file))
        if len(lines) < 2:
            if name in areas:
                raise Difference(f"{workbook.name}: {name} has no rows but a name")
            continue
        if name not in areas:
            raise Difference(f"{workbook.name}: no table is named {name}")
        sheet, area = areas[name]
        held = check_table(lines, values[sheet], formulas[sheet], sheets[sheet], area, f"{workbook.name}: {name}")
        cells, sums = cells + held[0], sums + held[1]
    return cells, sums


MOST_ROWS = 500
MOST_PRINTED = 17


def check_letter(awas, sample, folder):
    """A letter has its parts, with what office.yml says, or dots."""
    office = folder / "office.yml"
    office.write_text("nomor: 7/X/2024\nkepada: [Ketua Bawaslu Contoh]\ntembusan: [Arsip]\n", encoding="utf-8")
    for options in [[], ["--office-file", str(office)]]:
        output = folder / f"letter{len(options)}"
        run(awas, ["report", "surat", sample, "--region", "35.19", "--month", "2024-09", *options, "--output", str(output)])
        (path,) = output.glob("*.docx")
        document = docx.Document(path)
        paragraphs = [paragraph.text for paragraph in document.paragraphs]
        heading = {row.cells[0].text: row.cells[2].text for row in document.tables[0].rows}
        if list(heading) != ["Nomor", "Sifat", "Lampiran", "Hal"] or ("7/X/2024" == heading["Nomor"]) != bool(options):
            raise Difference(f"{path.name}: {heading}")
        if not any(text.startswith("Yth. ") for text in paragraphs) or "Tembusan:" not in paragraphs:
            raise Difference(f"{path.name}: {paragraphs}")
        if document.core_properties.created.date().isoformat() != "2024-09-30":
            raise Difference(f"{path.name}: {document.core_properties.created}")
    return "surat: 2 letters"


def check_document(path, tables):
    """Returns how many tables of a document were held to their CSV files, by title order."""
    document = docx.Document(path)
    rows_of = []
    for table in document.tables:
        rows = [row._tr for row in table.rows]
        heads = [row for row in rows if row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None]
        if not heads or rows[: len(heads)] != heads:
            raise Difference(f"{path.name}: a table without header rows")
        rows_of.append(len(rows) - len(heads))
    lengths = []
    for _, file in tables:
        with open(file, newline="", encoding="utf-8") as text:
            lengths.append(len(list(csv.reader(text))) - 1)
    # Some lists are left out of documents; the order of those shown is not that of the names of files.
    for rows in rows_of:
        # Of a table that is printed in part stand the largest rows, the others as one, and the total.
        is_part = rows <= MOST_PRINTED and max(lengths) > rows
        if rows not in lengths and not is_part and not (rows >= MOST_ROWS and max(lengths) > MOST_ROWS):
            raise Difference(f"{path.name}: {rows} rows are in no CSV file")
    return len(rows_of)


def documents(awas, sample, folder):
    """Each workbook with the names and CSV files of its tables."""
    for number, report in enumerate(REPORTS):
        name, *options = report.split()
        output = folder / str(number)
        run(awas, ["report", name, sample, *options, "--formats", "xlsx,csv,docx", "--output", str(output)])
        (workbook,) = output.glob("*.xlsx")
        yield report, workbook, [(path.stem, path) for path in sorted(output.glob("*/*.csv"))]
    for number, query in enumerate(QUERIES):
        name, *options = query.split()
        paths = {form: folder / f"{name}-{number}.{form}" for form in ["xlsx", "csv"]}
        for form, path in paths.items():
            run(awas, [name, sample, *options, "--format", form, "--output", str(path)])
        yield query, paths["xlsx"], [("query" if name == "query" else "compare", paths["csv"])]


def main():
    awas, sample = sys.argv[1:]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for title, workbook, tables in documents(awas, sample, Path(folder)):
            try:
                cells, sums = check(workbook, tables)
                word = workbook.with_suffix(".docx")
                shown = check_document(word, tables) if word.exists() else 0
            except Difference as difference:
                failed = True
                print(f"{title}: {difference}")
                continue
            if cells == 0:
                failed = True
            print(f"{title}: {len(tables)} tables, {cells} cells, {sums} sums, {shown} tables in Word")
        try:
            print(check_letter(awas, sample, Path(folder)))
        except Difference as difference:
            failed = True
            print(difference)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
