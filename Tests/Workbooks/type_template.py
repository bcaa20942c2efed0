"""Fills in a template in LibreOffice, typing as a clerk does, and checks that it is read without one problem.

Usage: type_template.py AWAS (by a Python that has UNO)

Dates are typed day first, as an Indonesian LibreOffice takes them; headings cannot be changed; the workbook that LibreOffice
saves still says whose template it is.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from office import Office, options

ROWS = {
    "Kegiatan": [
        {"Nomor kegiatan": "K-7", "Tanggal": "2024-09-12", "Jenis kegiatan": "Sosialisasi", "Judul": "Netralitas ASN",
         "Penyelenggara": "Bawaslu Kabupaten Madiun", "Tingkat penyelenggara": "Kabupaten/kota",
         "Wilayah penyelenggara": "Kabupaten Madiun", "Komitmen": "Ikrar; Nota kesepahaman (MoU)"},
    ],
    "Kehadiran": [
        {"Nomor kegiatan": "K-7", "Instansi": "Dinas Sosial", "Kelompok": "ASN", "Diundang (orang)": "5", "Hadir (orang)": "4",
         "Hadir perempuan (orang)": "2", "Diwakili": "tidak"},
        {"Nomor kegiatan": "K-7", "Instansi": "Polres Madiun", "Kelompok": "Polri", "Hadir (orang)": "1"},
    ],
    "Perkara": [
        {"Nomor perkara": "001", "Wilayah": "Kecamatan Dolopo, Kabupaten Madiun", "Sumber": "Laporan",
         "Tanggal laporan/temuan": "2024-09-03", "Tanggal registrasi": "2024-09-05"},
    ],
    "Terlapor": [
        {"Nomor perkara": "001", "Nomor urut terlapor": "1", "Instansi": "Dinas Sosial", "Kelompok": "ASN",
         "Nama terlapor": "Terlapor Contoh", "NIP": "189501012015011003"},
    ],
    "Pengawasan partisipatif": [
        {"Tanggal": "2024-09-20", "Wilayah": "35.19", "Program": "Forum warga", "Peserta (orang)": "40"},
    ],
    "Nihil": [],
}
READ = {"events": 1, "attendance": 2, "cases": 1, "subjects": 1, "oversight": 1}


def expect(condition, what):
    if not condition:
        raise SystemExit(f"type_template.py: {what}")


def headings(sheet):
    row = [sheet.getCellByPosition(column, 0).getString() for column in range(40)]
    return {text.removesuffix(" *"): column for column, text in enumerate(row) if text}


def fill_in(office, document):
    for name, rows in ROWS.items():
        sheet = document.Sheets.getByName(name)
        expect(sheet.isProtected(), f"{name} is not protected")
        columns = headings(sheet)
        for number, row in enumerate(rows):
            for heading, text in row.items():
                expect(heading in columns, f"{name} has no “{heading}”: {list(columns)}")
                office.type(document, sheet.getCellByPosition(columns[heading], 2 + number), text)
        head = sheet.getCellByPosition(1, 0)
        before = head.getString()
        office.type(document, head, "Diubah")
        expect(head.getString() == before, f"{name}: the heading “{before}” could be changed")


def check(awas, path):
    answer = subprocess.run([awas, "check", str(path), "--format", "json", "--lang", "en"], capture_output=True, text=True)
    expect(answer.returncode == 0, answer.stdout + answer.stderr)
    return json.loads(answer.stdout)


def main(awas):
    with tempfile.TemporaryDirectory(prefix="awas-") as name:
        folder = Path(name)
        path = folder / "isian.xlsx"
        subprocess.run([awas, "template", "--office", "35.19", "--month", "2024-09", str(path)], check=True)
        filled = folder / "terisi.xlsx"
        with Office(folder) as office:
            document = office.open(path)
            fill_in(office, document)
            document.storeToURL(filled.as_uri(), options(FilterName="Calc MS Excel 2007 XML"))
            document.close(True)
        answer = check(awas, filled)
        expect(answer["problems"] == [], f"problems: {answer['problems']}")
        read = {table["table"]: table["accepted"] for table in answer["tables"] if table["read"]}
        expect(read == READ, f"read: {read}")
        said = [note["message"] for note in answer["layout"]]
        expect("template of Awas for Kabupaten Madiun, 2024-09" in said, f"said: {said}")
        expect(not any("changed" in text or "another area" in text or "without a date" in text for text in said), f"said: {said}")
    print("The template filled in by LibreOffice is read without a problem.")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
