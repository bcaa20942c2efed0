"""Fills in the form for the civil-service agency by openpyxl, as agencies send it back, and takes its answers into the data.

Usage: answer_form.py AWAS SAMPLE

Rows come back in another order, filtered and with some of them deleted; the next documents show the answers; what was locked and
was changed, and what contradicts earlier answers, is refused. No name leaves the form.
"""

import csv
import datetime
import hashlib
import io
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import openpyxl

SHEET, MONTH, LATER = "Daftar", "2024-12", "2025-06"
WORDS = ["Disiplin ringan", "Medium discipline", "berat", "Moral tertutup", "moral terbuka", "Tidak disanksi"]
IDS = ["ringan", "sedang", "berat", "moral_tertutup", "moral_terbuka", "tidak_disanksi"]


def expect(condition, what):
    if not condition:
        raise SystemExit(f"answer_form.py: {what}")


def run(awas, *arguments, status=0):
    answer = subprocess.run([awas, *map(str, arguments)], capture_output=True, text=True)
    expect(answer.returncode == status, f"{arguments} ended with {answer.returncode}:\n{answer.stdout}{answer.stderr}")
    return answer.stdout + answer.stderr


def records(text):
    return list(csv.DictReader(io.StringIO(text)))


class Form:
    """A form that was opened; its rows are those of the sheet."""

    def __init__(self, path):
        with warnings.catch_warnings():
            # The bars of its second sheet.
            warnings.simplefilter("ignore", UserWarning)
            self.book = openpyxl.load_workbook(path)
        self.sheet = self.book[SHEET]
        (self.head,) = [row[0].row for row in self.sheet.iter_rows() if any(cell.value == "NIP" for cell in row)]
        self.columns = {cell.value: cell.column for cell in self.sheet[self.head] if cell.value}
        key = self.columns["Kunci: perkara"]
        self.rows = [row for row in range(self.head + 1, self.sheet.max_row + 1) if self.sheet.cell(row, key).value]

    def cell(self, row, heading):
        return self.sheet.cell(row, self.columns[heading])

    def key(self, row):
        return self.cell(row, "Kunci: perkara").value, self.cell(row, "Kunci: terlapor").value

    def answer(self, row, word, number, day, remark):
        answers = {"Isian: sanksi": word, "Isian: nomor SK": number, "Isian: tanggal SK": day, "Isian: keterangan": remark}
        for heading, value in answers.items():
            self.cell(row, heading).value = value

    def reorder(self):
        """Sorts all rows the other way round, as a person does who takes the lock off, and deletes every fourth."""
        width = max(self.columns.values())
        values = [[self.sheet.cell(row, column).value for column in range(1, width + 1)] for row in self.rows]
        for row, cells in zip(self.rows, reversed(values)):
            for column, value in enumerate(cells, 1):
                self.sheet.cell(row, column).value = value
        for row in reversed(self.rows[::4]):
            self.sheet.delete_rows(row)
        for row in self.rows[1::3]:
            self.sheet.row_dimensions[row].hidden = True

    def save(self, path):
        self.book.save(path)
        return path


def check_locks(form):
    """Answers can be filled in, nothing else can, and the keys are not seen."""
    for name in form.book.sheetnames:
        expect(form.book[name].protection.sheet, f"the sheet {name} is not protected")
    for heading in form.columns:
        cell = form.cell(form.rows[0], heading)
        expect(cell.protection.locked != heading.startswith("Isian"), f"“{heading}” is locked the wrong way")
        hidden = form.sheet.column_dimensions[cell.column_letter].hidden
        expect(bool(hidden) == heading.startswith("Kunci"), f"“{heading}” is {'hidden' if hidden else 'shown'}")


def digest(folder):
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file()}


def make_form(awas, data, folder, region, month=MONTH):
    run(awas, "report", "bkd", data, "--region", region, "--month", month, "--output", folder, "--formats", "xlsx", "--quiet")
    return folder / f"bkd-{region}-{month}.xlsx"


def fill_in(form, names):
    """Answers every row that has no sanction yet; gives what is expected of them."""
    expected = {}
    for number, row in enumerate(form.rows):
        names |= {form.cell(row, "Nama terlapor").value, form.cell(row, "NIP").value}
        if form.cell(row, "Sanksi").value != "…":
            continue
        sent = form.cell(row, "Tanggal diteruskan").value.date()
        day = sent + datetime.timedelta(days=10 + number % 20)
        word = number % len(WORDS)
        form.answer(row, WORDS[word], f"00800/{number}/2024", day, f"Selesai, butir {number}" if number % 2 else None)
        expected[form.key(row)] = (IDS[word], day.isoformat(), f"00800/{number}/2024")
    return expected


def main(awas, sample):
    sample = Path(sample)
    before = digest(sample)
    with tempfile.TemporaryDirectory(prefix="awas-") as name:
        folder = Path(name)
        form = Form(make_form(awas, sample, folder, "35"))
        check_locks(form)
        names = set()
        expected = fill_in(form, names)
        names -= {None, "…"}
        expect(len(expected) > 5, f"only {len(expected)} rows of the sample can be answered")
        whole = form.save(folder / "kembali.xlsx")
        # Nothing is written without a folder to write to.
        told = run(awas, "import", whole, "--answers", sample)
        expect(sorted(path.name for path in folder.iterdir()) == [f"bkd-35-{MONTH}.xlsx", "kembali.xlsx"], "files appeared")
        told += run(awas, "import", whole, "--answers", sample, "--output", folder / "semua")
        check_answers(awas, folder / "semua", expected)
        # The same form once more changes nothing.
        told += run(awas, "import", whole, "--answers", folder / "semua", "--output", folder / "lagi")
        expect((folder / "lagi" / "changes.csv").read_text().count("\n") == 1, "the same answers changed something")
        # Sorted, filtered, some rows deleted: the rest is taken all the same.
        form.reorder()
        part = Form(form.save(folder / "sebagian.xlsx"))
        left = {part.key(row) for row in part.rows}
        told += run(awas, "import", part.save(folder / "sebagian.xlsx"), "--answers", sample, "--output", folder / "bagian")
        kept = {key: answer for key, answer in expected.items() if key in left}
        expect(0 < len(kept) < len(expected), "no answered row was deleted")
        check_answers(awas, folder / "bagian", kept)
        told += refused(awas, whole, folder)
        told += (folder / "semua" / "changes.csv").read_text()
        expect(not any(name in told for name in names), "a name or a number of a person left the form")
        later = Form(make_form(awas, folder / "semua", folder, "35", LATER))
        shown = {later.key(row): later.cell(row, "Isian: nomor SK").value for row in later.rows}
        expect(all(shown[key] == answer[2] for key, answer in expected.items()), "the next form lacks answers")
        run(awas, "report", "bulanan", folder / "semua", "--region", "35", "--month", LATER, "--output", folder / "laporan", "--quiet")
        sanctioned = next(row for row in records(run(
            awas, "query", folder / "semua", "--measures", "sanctioned", "--format", "csv", "--quiet")))
        expect(int(sanctioned["sanctioned"]) >= len(expected), f"{sanctioned} are sanctioned of {len(expected)}")
    expect(digest(sample) == before, "the data of the form were changed")
    print(f"{len(expected)} answers of the form are in the data, {len(kept)} of the one that was sorted and cut.")


def check_answers(awas, data, expected):
    run(awas, "check", data, "--quiet")
    listed = {
        (row["case_id"], row["subject_no"]): (row["sanction"], row["sanctioned_on"], row["decree_date"])
        for row in records(run(awas, "list", data, "subjects", "--format", "csv", "--quiet"))
    }
    for key, (sanction, day, _) in expected.items():
        expect(listed[key] == (sanction, day, day), f"{key} has {listed[key]}, not {sanction} of {day}")
    expect(sum(bool(row[2]) for row in listed.values()) == len(expected), "others have answers too")


def refused(awas, whole, folder):
    """What was locked and changed, and answers that contradict earlier ones."""
    form = Form(whole)
    form.cell(form.rows[2], "NIP").value = "189501012015011003"
    form.cell(form.head, "Jabatan").value = "Pangkat"
    changed = form.save(folder / "diubah.xlsx")
    told = run(awas, "import", changed, "--answers", folder / "semua", "--output", folder / "x", status=65)
    for heading, row in [("NIP", form.rows[2]), ("Jabatan", form.head)]:
        place = f"diubah.xlsx, {SHEET}!{form.cell(row, heading).coordinate}:"
        expect(place in told, f"{place} is not named:\n{told}")
    form = Form(whole)
    row = next(row for row in form.rows if form.cell(row, "Isian: sanksi").value == "berat")
    form.cell(row, "Isian: sanksi").value = "ringan"
    other = form.save(folder / "lain.xlsx")
    arguments = ["import", other, "--answers", folder / "semua", "--output", folder / "x"]
    told += run(awas, *arguments, status=65)
    expect(not (folder / "x").exists(), "what was refused was written")
    told += run(awas, *arguments, "--replace")
    changes = records((folder / "x" / "changes.csv").read_text())
    expect([(row["before"], row["after"]) for row in changes] == [("berat", "ringan")], f"{changes}")
    return told


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
