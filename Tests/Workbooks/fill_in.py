"""Fills in the form for the civil-service agency in LibreOffice, as an agency would, and reads it back.

Usage: fill_in.py AWAS SAMPLE (by a Python that has UNO)

The cells for answers take what is typed and keep it through saving; every other cell of the form is locked, and writing to
one changes nothing.
"""

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

from office import Office, options

from com.sun.star.sheet.ValidationType import DATE, LIST
from com.sun.star.table.CellContentType import EMPTY, TEXT, VALUE

TABLE = "terlapor"
# A number with zeros in front, as decree numbers have them; 14 October 2024; a text that looks like a formula's sum.
ANSWERS = {"decree_number": "00800/417/2024", "decree_date": "45579", "remark": "Sudah ditindaklanjuti; 50 % selesai"}


def expect(condition, what):
    if not condition:
        raise SystemExit(f"fill_in.py: {what}")


class Form:
    """The list of an open workbook; rows and columns of the table count from 0, without its labels."""

    def __init__(self, document, ids):
        self.document = document
        self.area = document.NamedRanges.getByName(TABLE).getReferredCells().getRangeAddress()
        self.sheet = document.Sheets.getByIndex(self.area.Sheet)
        self.ids = ids
        self.rows = range(self.area.EndRow - self.area.StartRow)

    def cell(self, row, name):
        column = self.area.StartColumn + self.ids.index(name)
        return self.sheet.getCellByPosition(column, self.area.StartRow + 1 + row)

    def picture(self):
        """What stands in all its cells that are not for answers."""
        return [
            self.cell(row, name).getFormula() for row in self.rows for name in self.ids if name not in ("answer_sanction", *ANSWERS)
        ]


def choices(cell):
    """The words of a cell's list."""
    return [word.strip('"') for word in cell.Validation.getFormula1().split(";")]


def check_locks(form):
    for index in range(form.document.Sheets.Count):
        sheet = form.document.Sheets.getByIndex(index)
        expect(sheet.isProtected(), f"the sheet {sheet.Name} is not protected")
    for row in form.rows:
        for name in form.ids:
            is_answer = name == "answer_sanction" or name in ANSWERS
            locked = form.cell(row, name).CellProtection.IsLocked
            expect(locked != is_answer, f"{name} in row {row} is {'locked' if locked else 'not locked'}")


def check_rules(form):
    first = form.cell(0, "answer_sanction")
    expect(first.Validation.Type == LIST and "Disiplin ringan" in choices(first), "there is no list of sanctions")
    expect(form.cell(0, "decree_date").Validation.Type == DATE, "dates have no rule")


def write_to_locked(office, form):
    """Nobody changes what the office wrote."""
    outside = form.sheet.getCellByPosition(0, form.area.EndRow + 20)
    for cell in [form.cell(0, "name"), form.cell(0, "nip"), form.cell(0, "sanction"), outside]:
        before = cell.getFormula()
        office.type(form.document, cell, "Diubah")
        expect(cell.getFormula() == before, f"{cell.AbsoluteName} is protected but could be changed")


def fill_in(office, form):
    words = choices(form.cell(0, "answer_sanction"))
    for row in form.rows:
        office.type(form.document, form.cell(row, "answer_sanction"), words[row % len(words)])
        for name, answer in ANSWERS.items():
            office.type(form.document, form.cell(row, name), answer)


def check_answers(form, words):
    for row in form.rows:
        expect(form.cell(row, "answer_sanction").getString() == words[row % len(words)], f"the sanction of row {row} is lost")
        for name, answer in ANSWERS.items():
            cell = form.cell(row, name)
            kind = VALUE if name == "decree_date" else TEXT
            expect(cell.getType() == kind, f"{name} of row {row} is no longer {'a date' if kind == VALUE else 'a text'}")
            expect(cell.getFormula() in (answer, "'" + answer), f"{name} of row {row} reads {cell.getFormula()}")
    expect("2024" in form.cell(0, "decree_date").getString(), "the date is not shown as one")


def main():
    awas, sample = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="awas-") as name:
        folder = Path(name)
        subprocess.run(
            [awas, "report", "bkd", sample, "--region", "35", "--month", "2024-09", "--output", name, "--quiet"],
            check=True, stdout=subprocess.DEVNULL)
        (path,) = folder.glob("*.xlsx")
        with open(*folder.glob(f"*/{TABLE}.csv"), newline="", encoding="utf-8") as file:
            lines = list(csv.reader(file))
        with Office(folder) as office:
            document = office.open(path)
            form = Form(document, lines[0])
            expect(len(form.rows) == len(lines) - 1 > 0, f"{len(form.rows)} rows for {len(lines) - 1} subjects")
            expect(all(form.cell(row, "answer_sanction").getType() == EMPTY for row in form.rows), "answers are given already")
            check_locks(form)
            check_rules(form)
            write_to_locked(office, form)
            before, words = form.picture(), choices(form.cell(0, "answer_sanction"))
            fill_in(office, form)
            expect(form.picture() == before, "filling in changed other cells")
            filled = folder / "filled.xlsx"
            document.storeToURL(filled.as_uri(), options(FilterName="Calc MS Excel 2007 XML"))
            document.close(True)
            document = office.open(filled)
            form = Form(document, lines[0])
            expect(form.picture() == before, "saving changed other cells")
            check_answers(form, words)
            check_locks(form)
            document.close(True)
        print(f"The form has {len(form.rows)} rows; its answers are kept, its other cells are protected.")


if __name__ == "__main__":
    main()
