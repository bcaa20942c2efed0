#!/usr/bin/env python3
"""Writes workbooks the way offices keep them, each beside the same records as clean CSV files.

Usage: office_workbooks.py FOLDER

Each becomes FOLDER/NAME/buku.xlsx (or .ods, by LibreOffice, where soffice is there) and FOLDER/NAME/bersih/*.csv. Of a workbook
that cannot be read without asking the office there are no CSV files: what `awas check` says of it is its test.
"""
import csv
import datetime
import os
import shutil
import subprocess
import sys
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font

day = datetime.date
EVENTS = ["event_id", "date", "kind", "title", "organizer", "level", "region", "venue"]
ATTENDANCE = ["event_id", "agency", "sector", "invited", "attended", "attended_female"]
OVERSIGHT = ["date", "region", "program", "participants"]
CASES = ["case_id", "region", "source", "reported_on", "registered_on", "decided_on", "decision", "categories"]


class Office:
    def __init__(self, folder, name):
        self.folder = os.path.join(folder, name)
        os.makedirs(os.path.join(self.folder, "bersih"), exist_ok=True)
        self.book = openpyxl.Workbook()
        self.book.remove(self.book.active)

    def sheet(self, name, rows=()):
        sheet = self.book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        return sheet

    def save(self, **tables):
        self.clean(tables)
        self.book.save(os.path.join(self.folder, "buku.xlsx"))

    def save_as(self, parts, **tables):
        """A workbook of these parts, beside what it says."""
        self.clean(tables)
        with zipfile.ZipFile(os.path.join(self.folder, "buku.xlsx"), "w", zipfile.ZIP_DEFLATED) as file:
            for name, text in parts.items():
                file.writestr(zipfile.ZipInfo(name, (2024, 9, 30, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)

    def clean(self, tables):
        for table, (header, rows) in tables.items():
            with open(os.path.join(self.folder, "bersih", table + ".csv"), "w", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(header)
                writer.writerows(rows)
        if not tables:
            os.rmdir(os.path.join(self.folder, "bersih"))


def title(sheet, *lines, width):
    for number, line in enumerate(lines, 1):
        sheet.cell(number, 1, line).font = Font(bold=True, size=14)
        sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=width)


def numbered(folder):
    """A title over the table, a column and a row of numbers, days in words with the day's name, a total, a signature."""
    office = Office(folder, "judul-nomor-jumlah")
    sheet = office.sheet("Pengawasan")
    title(sheet, "REKAPITULASI PENGAWASAN PARTISIPATIF", "BAWASLU KABUPATEN MADIUN", "Bulan September 2024", width=5)
    sheet.append([])
    sheet.append(["No.", "Hari, Tanggal", "Kabupaten/Kota", "Jenis Program", "Jumlah Peserta (orang)"])
    sheet.append(["(1)", "(2)", "(3)", "(4)", "(5)"])
    rows = [
        ["Kamis, 26 September 2024", "Kab. Madiun", "Forum warga", 40],
        ["Jumat, 27 September 2024 ", "KABUPATEN MADIUN", "Pojok Pengawasan", 25],
        ["30 Sept 2024", "Kabupaten Madiun", "kampung pengawasan", 31],
    ]
    for number, row in enumerate(rows, 1):
        sheet.append([number] + row)
    sheet.append(["Jumlah", None, None, None, "=SUM(E7:E9)"])
    sheet.cell(sheet.max_row, 5).value = 96
    sheet.append([])
    sheet.append([None, None, None, None, "Caruban, 30 September 2024"])
    sheet.append([None, None, None, None, "Ketua Bawaslu Kabupaten Madiun"])
    office.save(oversight=(OVERSIGHT, [
        ["2024-09-26", "35.19", "forum_warga", 40],
        ["2024-09-27", "35.19", "pojok_pengawasan", 25],
        ["2024-09-30", "35.19", "kampung_pengawasan", 31],
    ]))


def two_rows(folder):
    """A header of two rows, an event and its delegations in one row, the event's cells merged downwards."""
    office = Office(folder, "dua-baris-gabung")
    sheet = office.sheet("Kegiatan Sept")
    title(sheet, "DAFTAR KEGIATAN SOSIALISASI", width=14)
    top = ["No", "Nomor Kegiatan", "Tanggal", "Jenis Kegiatan", "Nama Kegiatan", "Penyelenggara", "Tingkat", "Wilayah",
           "Tempat", "Instansi", "Kelompok", "Diundang", "Jumlah Peserta", None, None]
    sheet.append(top)
    sheet.append([None] * 12 + ["L", "P", "Total"])
    for column in range(1, 13):
        sheet.merge_cells(start_row=2, start_column=column, end_row=3, end_column=column)
    sheet.merge_cells("M2:O2")
    events = [
        ["K-1", day(2024, 9, 5), "sosialisasi", "Sosialisasi netralitas ASN", "Bawaslu Kabupaten Madiun", "kabkota",
         "35.19", "Pendopo Muda Graha", [("Dinas Sosial", "asn", 4, 2, 1, 3), ("Polres Madiun", "polri", 2, 2, 0, 2)]],
        ["K-2", day(2024, 9, 19), "bimtek", "Bimtek pengawas desa", "Bawaslu Kabupaten Madiun", "kabkota", "35.19",
         None, [("Kecamatan Dolopo", "asn", 3, 1, 2, 3), ("Kodim 0803", "tni", "-", "-", "-", "-"),
                ("Desa Dolopo", "kepala_desa", 1, 0, 1, 1)]],
    ]
    number = 0
    for event in events:
        number += 1
        first = sheet.max_row + 1
        for place, delegation in enumerate(event[8]):
            sheet.append(([number] + event[:8] if place == 0 else [None] * 9) + list(delegation))
        for column in range(1, 10):
            sheet.merge_cells(start_row=first, start_column=column, end_row=sheet.max_row, end_column=column)
    office.save(
        events=(EVENTS, [[e[0], e[1], *e[2:7], e[7] or ""] for e in events]),
        attendance=(ATTENDANCE, [
            [e[0], d[0], d[1], *("" if x == "-" else x for x in (d[2], d[5], d[4]))] for e in events for d in e[8]]))


def blank_below(folder):
    """The same without merged cells, the event named once; one sheet a month."""
    office = Office(folder, "lembar-bulanan")
    header = ["ID Kegiatan", "Tanggal Pelaksanaan", "Jenis", "Judul", "Penyelenggara", "Tingkat", "Kode Wilayah", "Tempat",
              "Nama Instansi", "Unsur", "Undangan", "Hadir", "Perempuan"]
    events, delegations = [], []
    for month, name in ((8, "Kegiatan Agustus"), (9, "Kegiatan September")):
        rows = []
        for number in (1, 2):
            event = [f"{month}-{number}", day(2024, month, 3 + number), "Rapat Koordinasi", f"Rapat {month}-{number}",
                     "Bawaslu Kota Madiun", "Kabkota", "35.77", "Aula"]
            events.append([event[0], event[1], "rapat_koordinasi", event[3], event[4], "kabkota", "35.77", "Aula"])
            for place, agency in enumerate(("Dinas Kesehatan", "Dinas Pendidikan")):
                rows.append((event if place == 0 else [None] * 8) + [agency, "ASN", 5, 4 + place, 2])
                delegations.append([event[0], agency, "asn", 5, 4 + place, 2])
        office.sheet(name, [header] + rows)
    office.save(events=(EVENTS, events), attendance=(ATTENDANCE, delegations))


def repeated_events(folder):
    """Each row repeats its event; "1.234" in a column of counts, head counts behind agencies, ranges of days."""
    office = Office(folder, "acara-berulang")
    header = ["No Kegiatan", "Tgl", "Jenis", "Nama Kegiatan", "Penyelenggara", "Tingkat", "Wilayah", "Lokasi", "Instansi",
              "Kelompok", "Diundang"]
    sheet = office.sheet("Sheet1", [header])
    event = ["A/1", "26 s.d. 27 September 2024", "deklarasi", "Deklarasi pemilu damai", "Bawaslu Provinsi Jawa Timur",
             "provinsi", "Jawa Timur", "Surabaya"]
    for agency, sector, invited in (("Dinas Sosial (3)", "asn", "1.234"), ("Ormas Pemuda (12 orang)", "ormas", "2.000"),
                                    ("Warga Surabaya", "masyarakat", 150)):
        sheet.append(event + [agency, sector, invited])
    office.save(
        events=(EVENTS, [["A/1", "2024-09-26", "deklarasi", event[3], event[4], "provinsi", "35", "Surabaya"]]),
        attendance=(ATTENDANCE, [["A/1", "Dinas Sosial", "asn", 1234, 3, ""], ["A/1", "Ormas Pemuda", "ormas", 2000, 12, ""],
                                 ["A/1", "Warga Surabaya", "masyarakat", 150, "", ""]]))


def words(folder):
    """Numbers with units, nihil, texts that are numbers, blanks at ends, hidden rows, sub totals and a grand total."""
    office = Office(folder, "satuan-subtotal")
    sheet = office.sheet("Pengawasan partisipatif", [["Tanggal", "Wilayah", "Program", "Peserta"], [None, None, None, "(orang)"]])
    parts = [
        [(day(2024, 9, 2), "35.19", "forum_warga", "12 orang"), (day(2024, 9, 3), "35.19", "forum_warga ", " 8"),
         (day(2024, 9, 4), "35.19", "lainnya", "nihil")],
        [(day(2024, 9, 9), "35.77", "forum_warga", 20), (day(2024, 9, 13), "35.77", "lainnya", "5")],
    ]
    for part, total in zip(parts, (20, 25)):
        for row in part:
            sheet.append(row)
        sheet.append(["Sub Total", None, None, total])
    sheet.append(["TOTAL", None, None, 45])
    sheet.row_dimensions[4].hidden = True
    office.save(oversight=(OVERSIGHT, [
        [row[0], row[1], row[2].strip(), {"12 orang": 12, " 8": 8, "nihil": 0}.get(row[3], row[3])]
        for part in parts for row in part]))


def from_1904(folder):
    """Days counted from 1904, a column of formulas with what they came to, columns in another order and one of the office's own."""
    office = Office(folder, "tahun-1904")
    office.book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = office.sheet("Perkara", [["No", "Keterangan", "Nomor Register", "Tanggal Laporan", "Tgl Registrasi", "Laporan/Temuan",
                                      "Kab/Kota", "Tanggal Putusan", "Putusan", "Kategori"]])
    rows = [("001/LP/2024", day(2024, 9, 10), day(2024, 9, 12), "Laporan", "Kota Madiun", day(2024, 9, 17), "Pelanggaran", "kode_etik"),
            ("002/TM/2024", day(2024, 9, 20), None, "Temuan", "Kota Madiun", None, None, None)]
    for number, row in enumerate(rows, 1):
        sheet.append([number, "berkas lengkap", row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]])
    office.save(cases=(CASES, [
        [r[0], "35.77", r[3].lower(), r[1], r[2] or "", r[5] or "", (r[6] or "").lower(), r[7] or ""] for r in rows]))


def unclear(folder):
    """What only the office can say: days exchanged with months, numbers of two writings, errors of formulas, a damaged code."""
    office = Office(folder, "tidak-pasti")
    sheet = office.sheet("Oversight", [["Tanggal", "Wilayah", "Program", "Peserta"]])
    for row in ((day(2024, 5, 9), "35.19", "forum_warga", "1.234"), ("26/09/2024", 35.1, "forum_warga", "2,500"),
                (day(2024, 7, 9), day(2024, 5, 12), "lainnya", 7), (day(2024, 1, 9), "35.19", "#N/A", 8)):
        sheet.append(row)
    sheet["C5"].data_type = "e"
    sheet = office.sheet("Terlapor", [["Nomor Register", "Nomor terlapor", "Instansi", "Kelompok", "NIP"],
                                      ["001", 1, "Dinas Sosial", "asn", 189501012015011000]])
    office.sheet("Perkara", [["No Register", "Wilayah", "Sumber", "Tanggal laporan"], ["001", "35.19", "laporan", day(2024, 9, 2)]])
    office.sheet("Catatan kantor", [["telepon", "alamat"], ["0351", "Caruban"]])
    hidden = office.sheet("Lama", [["Tanggal", "Wilayah", "Program", "Peserta"], [day(2023, 1, 1), "35.19", "lainnya", 1]])
    hidden.sheet_state = "hidden"
    office.save()


def wrong_total(folder):
    """A total that differs from its rows, an event repeated with another date, a required column left out."""
    office = Office(folder, "jumlah-keliru")
    sheet = office.sheet("Oversight", [["Tanggal", "Wilayah", "Program", "Peserta"], [day(2024, 9, 2), "35.19", "lainnya", 10],
                                       [day(2024, 9, 14), "35.19", "lainnya", 5], ["Jumlah", None, None, 18]])
    header = ["id_kegiatan", "tanggal", "jenis", "judul", "penyelenggara", "tingkat", "wilayah", "instansi", "kelompok", "hadir"]
    event = ["K-1", day(2024, 9, 5), "apel", "Apel", "Bawaslu", "kabkota", "35.19"]
    office.sheet("Kegiatan", [header, event + ["Dinas Sosial", "asn", 1],
                              [event[0], day(2024, 9, 6)] + event[2:] + ["Polres Madiun", "polri", 2]])
    office.sheet("Perkara", [["Nomor perkara", "Tanggal laporan", "Sumber"], ["P-1", day(2024, 9, 5), "laporan"]])
    office.save()


def persons(folder):
    """A list of those who came: names, agencies by hand, L/P, signatures; prepared lines that nobody filled in; beside it men and
    women without a whole."""
    office = Office(folder, "daftar-hadir")
    event = ["K-1", day(2024, 9, 5), "sosialisasi", "Netralitas ASN", "Bawaslu Kabupaten Madiun", "kabkota", "35.19"]
    office.sheet("Kegiatan", [["Nomor Kegiatan", "Tanggal", "Jenis Kegiatan", "Nama Kegiatan", "Penyelenggara", "Tingkat", "Wilayah"],
                              event, ["K-2", day(2024, 9, 6)] + event[2:]])
    sheet = office.sheet("Daftar Hadir")
    title(sheet, "DAFTAR HADIR", "Netralitas ASN, 5 September 2024", width=9)
    sheet.append([])
    sheet.append(["No", "Nomor Kegiatan", "Nama", "NIP", "Jabatan", "Instansi", "Unsur", "L/P", "Tanda Tangan"])
    people = [("Dinas Sosial", "ASN", "P"), ("Dinas Sosial", "PNS", "L"), ("Polres Madiun", "Polri", "L"), ("Dinas Sosial ", "asn", "perempuan"),
              ("Karang Taruna", "masyarakat", "Lk"), ("Karang Taruna", "masyarakat", None), ("Desa Dolopo", "Kepala Desa", "P")]
    for number, (agency, sector, sex) in enumerate(people, 1):
        sheet.append([number, "K-1", f"Orang {number}", None, "staf", agency, sector, sex, None])
    for number in range(len(people) + 1, 13):
        sheet.append([number])
    sheet.append([])
    sheet.append([None] * 6 + ["Caruban, 5 September 2024"])
    sheet = office.sheet("Kehadiran")
    sheet.append(["Nomor Kegiatan", "Instansi", "Kelompok", "Diundang", "Jumlah Hadir", None])
    sheet.append([None, None, None, None, "L", "P"])
    for column in range(1, 5):
        sheet.merge_cells(start_row=1, end_row=2, start_column=column, end_column=column)
    sheet.merge_cells("E1:F1")
    for row in (["K-2", "Dinas Sosial", "asn", 5, 3, 1], ["K-2", "Kodim 0803", "tni", 2, 2, 0], ["K-2", "PKK", "ormas", 9, "-", "-"]):
        sheet.append(row)
    office.save(
        events=(EVENTS[:-1], [event, ["K-2", day(2024, 9, 6)] + event[2:]]),
        attendance=(ATTENDANCE, [["K-1", "Dinas Sosial", "asn", "", 3, 2], ["K-1", "Polres Madiun", "polri", "", 1, 0],
                                 ["K-1", "Karang Taruna", "masyarakat", "", 2, ""], ["K-1", "Desa Dolopo", "kepala_desa", "", 1, 1],
                                 ["K-2", "Dinas Sosial", "asn", 5, 4, 1], ["K-2", "Kodim 0803", "tni", 2, 2, 0],
                                 ["K-2", "PKK", "ormas", 9, "", ""]]))


def strict(folder):
    """By hand, as a program of somebody's own: the strict namespaces with prefixes everywhere, no places at rows and cells, days
    as ISO."""
    office = Office(folder, "xml-strict")
    rows = [("2024-09-26T00:00:00", "35.19", "forum_warga", 40), ("2024-09-27", "Kab. Madiun", "lainnya", 1250)]
    office.save_as(strict_parts([["Tanggal", "Wilayah", "Program", "Peserta"]] + [list(row) for row in rows]), oversight=(OVERSIGHT, [
        ["2024-09-26", "35.19", "forum_warga", 40], ["2024-09-27", "35.19", "lainnya", 1250]]))


def strict_parts(rows):
    """The parts of such a workbook of one sheet, whose first column holds days below its header."""
    main, links = "http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"
    kind, package = "application/vnd.openxmlformats-officedocument.spreadsheetml.", "http://schemas.openxmlformats.org/package/2006/"

    def cell(value, is_day):
        if value is None:
            return "<x:c/>"
        if isinstance(value, int):
            return f"<x:c><x:v>{value}</x:v></x:c>"
        if is_day:
            return f"<x:c t='d' s='1'><x:v>{value}</x:v></x:c>"
        return f"<x:c t='inlineStr'><x:is><x:r><x:t>{value[:2]}</x:t></x:r><x:r><x:t>{value[2:]}</x:t></x:r></x:is></x:c>"

    written = "".join("<x:row>" + "".join(cell(value, number > 0 and column == 0) for column, value in enumerate(row)) + "</x:row>"
                      for number, row in enumerate(rows))
    return {
        "[Content_Types].xml": f"""<t:Types xmlns:t='{package}content-types'>
            <t:Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>
            <t:Override PartName='/xl/workbook.xml' ContentType='{kind}sheet.main+xml'/>
            <t:Override PartName='/xl/styles.xml' ContentType='{kind}styles+xml'/>
            <t:Override PartName='/xl/worksheets/satu.xml' ContentType='{kind}worksheet+xml'/></t:Types>""",
        "_rels/.rels": f"""<p:Relationships xmlns:p='{package}relationships'>
            <p:Relationship Id='w' Type='{links}/officeDocument' Target='xl/workbook.xml'/></p:Relationships>""",
        "xl/workbook.xml": f"""<x:workbook xmlns:x='{main}' xmlns:q='{links}' conformance='strict'><x:sheets>
            <x:sheet name='Pengawasan' sheetId='1' q:id='s'/></x:sheets></x:workbook>""",
        "xl/_rels/workbook.xml.rels": f"""<p:Relationships xmlns:p='{package}relationships'>
            <p:Relationship Id='s' Type='{links}/worksheet' Target='/xl/worksheets/satu.xml'/>
            <p:Relationship Id='g' Type='{links}/styles' Target='styles.xml'/></p:Relationships>""",
        "xl/styles.xml": f"""<x:styleSheet xmlns:x='{main}'><x:fonts count='2'><x:font/><x:font><x:b/></x:font></x:fonts>
            <x:fills count='2'><x:fill><x:patternFill patternType='none'/></x:fill><x:fill><x:patternFill patternType='gray125'/></x:fill>
            </x:fills><x:borders count='1'><x:border/></x:borders><x:cellStyleXfs count='1'><x:xf/></x:cellStyleXfs>
            <x:cellXfs count='2'><x:xf/><x:xf numFmtId='14' fontId='1'><x:alignment horizontal='right'/></x:xf></x:cellXfs></x:styleSheet>""",
        "xl/worksheets/satu.xml": f"<x:worksheet xmlns:x='{main}'><x:sheetData>{written}</x:sheetData></x:worksheet>",
    }


def open_document(folder):
    """Saved by LibreOffice as .ods: merged cells, days, a formula, repeated cells and rows, a note at a cell."""
    office = Office(folder, "libreoffice-ods")
    sheet = office.sheet("Kegiatan Sept")
    title(sheet, "DAFTAR KEGIATAN", width=10)
    sheet.append(["ID Kegiatan", "Tanggal", "Jenis", "Judul", "Penyelenggara", "Tingkat", "Wilayah", "Instansi", "Kelompok", "Hadir"])
    events = [["K-1", day(2024, 9, 5), "apel", "Apel siaga", "Bawaslu", "kabkota", "35.19"],
              ["K-2", day(2024, 9, 19), "bimtek", "Bimtek", "Bawaslu", "kabkota", "35.19"]]
    agencies = [("Dinas Sosial", "asn", 3), ("Polres Madiun", "polri", 3), ("Kodim 0803", "tni", 3)]
    for number, event in enumerate(events):
        first = 3 + number * len(agencies)
        for place, agency in enumerate(agencies):
            sheet.append((event if place == 0 else [None] * 7) + list(agency))
        for column in range(1, 8):
            sheet.merge_cells(start_row=first, end_row=first + len(agencies) - 1, start_column=column, end_column=column)
    sheet.append(["Jumlah"] + [None] * 8 + ["=SUM(J3:J8)"])
    sheet["J3"].comment = Comment("dua orang terlambat", "Staf")
    office.save(
        events=(EVENTS[:-1], events),
        attendance=(["event_id", "agency", "sector", "attended"], [[event[0], *agency] for event in events for agency in agencies]))
    if shutil.which("soffice"):
        source = os.path.join(office.folder, "buku.xlsx")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{os.path.abspath(folder)}/profil", "--headless", "--convert-to", "ods", "--outdir",
             office.folder, source], check=True, capture_output=True, timeout=180)
        shutil.rmtree(os.path.join(folder, "profil"))
        os.remove(source)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for office in (numbered, two_rows, blank_below, repeated_events, words, from_1904, unclear, wrong_total, persons, strict,
                   open_document):
        office(sys.argv[1])
