"""Fills in a template by openpyxl, as a program would, and checks that it is read without one problem.

Usage: fill_template.py AWAS
"""

import datetime
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

# By sheet and heading, in the words that the lists offer.
EVENT = {
    "Nomor kegiatan": "K-7", "Tanggal": datetime.date(2024, 9, 12), "Jenis kegiatan": "Sosialisasi", "Judul": "Netralitas ASN",
    "Penyelenggara": "Bawaslu Kabupaten Madiun", "Tingkat penyelenggara": "Kabupaten/kota",
    "Wilayah penyelenggara": "Kabupaten Madiun", "Komitmen": "Ikrar; Nota kesepahaman (MoU)",
}
ROWS = {
    "Kegiatan": [EVENT],
    "Kehadiran": [
        {"Nomor kegiatan": "K-7", "Instansi": "Dinas Sosial", "Kelompok": "ASN", "Diundang (orang)": 5, "Hadir (orang)": 4,
         "Hadir perempuan (orang)": 2, "Diwakili": "tidak"},
        {"Nomor kegiatan": "K-7", "Instansi": "Polres Madiun", "Kelompok": "Polri", "Hadir (orang)": 1},
    ],
    "Perkara": [
        {"Nomor perkara": "001/LP/2024", "Wilayah": "Kecamatan Dolopo, Kabupaten Madiun", "Sumber": "Laporan",
         "Tanggal laporan/temuan": datetime.date(2024, 9, 3), "Tanggal registrasi": datetime.date(2024, 9, 5)},
    ],
    "Terlapor": [
        {"Nomor perkara": "001/LP/2024", "Nomor urut terlapor": "1", "Instansi": "Dinas Sosial", "Kelompok": "ASN",
         "Nama terlapor": "Terlapor Contoh", "NIP": "189501012015011003"},
    ],
    "Pengawasan partisipatif": [
        {"Tanggal": datetime.date(2024, 9, 20), "Wilayah": "Kabupaten Madiun", "Program": "Forum warga", "Peserta (orang)": 40},
    ],
    "Nihil": [],
}


def expect(condition, what):
    if not condition:
        raise SystemExit(f"fill_template.py: {what}")


def headings(sheet):
    return {str(cell.value).removesuffix(" *"): cell.column for cell in sheet[1] if cell.value}


def choices(book, sheet, column):
    """The words that a cell's list offers; none where anything may be written."""
    for rule in sheet.data_validations.dataValidation:
        if rule.type != "list" or f"{openpyxl.utils.get_column_letter(column)}2" not in str(rule.sqref).split(":")[0]:
            continue
        if rule.formula1.startswith('"'):
            return rule.formula1.strip('"').split(",")
        name, area = rule.formula1.lstrip("=").rsplit("!", 1)
        return [cell.value for row in book[name.strip("'")][area.replace("$", "")] for cell in row]
    return None


def fill(path):
    book = openpyxl.load_workbook(path)
    expect(set(ROWS) <= set(book.sheetnames), f"sheets are {book.sheetnames}")
    for name, rows in ROWS.items():
        sheet = book[name]
        columns = headings(sheet)
        expect(sheet.protection.sheet and sheet.cell(1, 2).protection.locked, f"{name}: headings can be changed")
        for number, row in enumerate(rows, 3):
            for heading, value in row.items():
                expect(heading in columns, f"{name} has no “{heading}”: {list(columns)}")
                cell = sheet.cell(number, columns[heading], value)
                # The example's cell looks as the column does; cells that a program makes have no look of their own.
                example = sheet.cell(2, columns[heading])
                expect(not example.protection.locked, f"{name}: “{heading}” cannot be filled in")
                cell.number_format = example.number_format
                offered = choices(book, sheet, columns[heading])
                expect(offered is None or value in offered, f"{name}: “{value}” is not offered by “{heading}”: {offered}")
    book.save(path)


def problems(awas, path):
    answer = subprocess.run([awas, "check", str(path), "--format", "json"], capture_output=True, text=True)
    expect(answer.returncode == 0, answer.stdout + answer.stderr)
    return json.loads(answer.stdout)


def main(awas):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "isian.xlsx"
        subprocess.run([awas, "template", "--office", "35.19", "--month", "2024-09", str(path)], check=True)
        empty = problems(awas, path)
        expect(empty["problems"] == [] and not any(table["read"] for table in empty["tables"]), f"empty: {empty}")
        fill(path)
        filled = problems(awas, path)
        expect(filled["problems"] == [], f"filled in: {filled['problems']}")
        read = {table["table"]: table["accepted"] for table in filled["tables"] if table["read"]}
        expect(read == {"events": 1, "attendance": 2, "cases": 1, "subjects": 1, "oversight": 1}, f"read: {read}")
    print("The template filled in by openpyxl is read without a problem.")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
