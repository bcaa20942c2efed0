#!/usr/bin/env python3
"""Has workbooks of offices marked by `awas check --mark`, and looks at the copies with openpyxl and, where soffice is there,
LibreOffice: comments and colours at the cells of the problems, all else as it was.

Usage: marked.py AWAS
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from datetime import date as day

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

import office_workbooks

AWAS = sys.argv[1] if len(sys.argv) == 2 else sys.exit(__doc__)
COLOURS = {"FFFFC7CE", "FFFFEB9C"}
HEADER = ["Tanggal", "Wilayah", "Program", "Peserta"]


def expect(condition, what):
    if not condition:
        raise SystemExit(f"marked.py: {what}")


def dressed(path):
    """Styles, comments, a chart, a table, rules and links on the sheet; an event merged over its delegations."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Oversight"
    for row in (HEADER, [day(2024, 9, 2), "35.19", "forum_warga", 12], [day(2024, 9, 3), "35.1", "salah & <keliru>", "dua"],
                ["31/02/2024", "35.19", "lainnya", 4], [None, "35.77", "lainnya", 5]):
        sheet.append(row)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFFFF"), PatternFill("solid", "FF1F4E78")
    sheet["B3"].font, sheet["B3"].alignment = Font(italic=True, size=14), Alignment(horizontal="center", wrap_text=True)
    sheet["D3"].border, sheet["D3"].fill = Border(left=Side("thick")), PatternFill("solid", "FFDDEBF7")
    sheet["C3"].comment, sheet["A2"].comment = Comment("ditanyakan kepada panwascam", "Staf"), Comment("benar", "Staf")
    sheet["B2"].hyperlink = "https://example.org/"
    sheet.conditional_formatting.add("D2:D5", CellIsRule(operator="greaterThan", formula=["10"], fill=PatternFill("solid", "FF00FF00")))
    rule = DataValidation(type="whole", operator="greaterThan", formula1="0")
    rule.add("D2:D5")
    sheet.add_data_validation(rule)
    sheet.add_table(Table(displayName="Peserta", ref="A1:D5"))
    sheet.column_dimensions["B"].width, sheet.freeze_panes = 22, "A2"
    sheet.row_dimensions[3].height = 40
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=4, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "F2")
    sheet = book.create_sheet("Kegiatan")
    sheet.append(["id_kegiatan", "tanggal", "jenis", "judul", "penyelenggara", "tingkat", "wilayah", "instansi", "kelompok", "hadir"])
    sheet.append(["K-1", "kemarin", "apel", "Apel", "Bawaslu", "kabkota", "35.19", "Dinas Sosial", "asn", 1])
    sheet.append([None] * 7 + ["Polres Madiun", "polri", "x"])
    for column in range(1, 8):
        sheet.merge_cells(start_row=2, end_row=3, start_column=column, end_column=column)
    sheet["J5"] = "=SUM(J2:J3)"
    book.create_sheet("Lain").append(["telepon", "alamat"])
    book.save(path)


def strict(path):
    """By hand: the strict namespaces, prefixes, no places at rows and cells, a cell that is empty and one that is not there."""
    parts = office_workbooks.strict_parts([HEADER, ["2024-09-02", "35.19", "forum_warga", 12], ["2024-09-03", "35.1", "lainnya", "dua"],
                                           ["2024-09-04", "35.19", "lainnya"], ["2024-09-05", None, "lainnya", 3]])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text.replace("'Pengawasan'", "'Oversight'"))


def with_macros(source, path):
    """The same workbook as one with macros."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "[Content_Types].xml":
                text = text.replace(b"spreadsheetml.sheet.main+xml", b"MACRO").replace(
                    b"application/vnd.openxmlformats-officedocument.MACRO", b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                text = text.replace(b"</Types>", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>')
            if name == "xl/_rels/workbook.xml.rels":
                text = text.replace(b"</Relationships>", b'<Relationship Id="vba" Target="vbaProject.bin" '
                                    b'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/></Relationships>')
            new.writestr(name, text)
        new.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macros")


def convert(path, folder):
    """The workbook as LibreOffice saves it; nil where it is not there."""
    if not shutil.which("soffice"):
        return None
    os.makedirs(folder, exist_ok=True)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path],
        check=True, capture_output=True, timeout=180)
    return os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + ".xlsx")


def check(path, *options):
    run = subprocess.run([AWAS, "check", path, "--format", "json", *options], capture_output=True, text=True, timeout=60)
    expect(run.returncode == 65, f"{path}: exit {run.returncode}, {run.stderr}")
    return json.loads(run.stdout)


def shown(sheet, cell):
    """The cell that is seen where one is merged into others."""
    for area in sheet.merged_cells.ranges:
        if cell in area:
            return area.start_cell.coordinate
    return cell


def advice(problems, book):
    """By sheet and cell, what is said there of a cell."""
    said = {}
    for problem in problems:
        if "cell" in problem:
            sheet = problem["file"].split(", ", 1)[1]
            said.setdefault((sheet, shown(book[sheet], problem["cell"])), []).append(problem["message"])
    return said


def same_parts(source, copy):
    """All parts but those that must change are the same bytes, in the same order."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(copy) as new:
        expect(new.testzip() is None, f"{copy}: damaged")
        kept = [name for name in old.namelist() if "vbaProject" not in name]
        expect(new.namelist()[:len(kept)] == kept, f"{copy}: parts in another order")
        changing = re.compile(r"\[Content_Types\]\.xml|.*\.rels|xl/styles\.xml|xl/worksheets/[^/]*|xl/comments.*|xl/drawings/.*\.vml|.*vbaProject.*")
        for name in old.namelist():
            expect(changing.fullmatch(name) or old.read(name) == new.read(name), f"{copy}: {name} differs")
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                strip = lambda text: re.sub(rb'<c r="[A-Z]+\d+"( s="\d+")? ?/>| (s|spans)="\d[\d:]*"|<legacyDrawing [^>]*>', b"", text)
                if b"<row" in old.read(name) and b"x:row" not in old.read(name):
                    expect(strip(old.read(name)).replace(b"/>", b" />").replace(b"  />", b" />")
                           == strip(new.read(name)).replace(b"/>", b" />").replace(b"  />", b" />"), f"{copy}: {name} differs")


def look(cell):
    return tuple(map(repr, (cell.font, cell.border, cell.alignment, cell.number_format, cell.protection)))


def same_cells(source, copy, problems):
    old, new = openpyxl.load_workbook(source), openpyxl.load_workbook(copy)
    expect(old.sheetnames == new.sheetnames, f"{copy}: other sheets")
    said = advice(problems, old)
    for sheet in old.sheetnames:
        before, after = old[sheet], new[sheet]
        rows, columns = max(before.max_row, after.max_row), max(before.max_column, after.max_column)
        for row in range(1, rows + 1):
            for column in range(1, columns + 1):
                a, b = before.cell(row, column), after.cell(row, column)
                place = f"{copy}: {sheet}!{get_column_letter(column)}{row}"
                expect(a.value == b.value and a.data_type == b.data_type, f"{place}: {b.value}, not {a.value}")
                # A cell that was not there has the look of its row or column.
                expect(look(a) == look(b) or a.value is None and not a.has_style, f"{place}: another look")
                messages = said.get((sheet, b.coordinate), [])
                text, own = b.comment.text if b.comment else "", a.comment.text if a.comment else ""
                expect(text.startswith(own), f"{place}: the office's comment is lost: {text}")
                expect(all(message in text for message in messages), f"{place}: “{text}”, not {messages}")
                is_marked = text != own
                expect(is_marked or not messages, f"{place}: no comment")
                colour = b.fill.fgColor.rgb if b.fill.fill_type == "solid" else None
                expect(colour in COLOURS if is_marked else repr(a.fill) == repr(b.fill), f"{place}: colour {colour}")
        for what in ("merged_cells", "conditional_formatting", "freeze_panes", "dimensions"):
            expect(what == "dimensions" or str(getattr(before, what)) == str(getattr(after, what)) or what == "conditional_formatting",
                   f"{copy}: {sheet}: {what}")
        expect(len(before.conditional_formatting) == len(after.conditional_formatting), f"{copy}: rules of {sheet}")
        expect(len(before.data_validations.dataValidation) == len(after.data_validations.dataValidation), f"{copy}: validation")
        expect(list(before.tables) == list(after.tables) and len(before._charts) == len(after._charts), f"{copy}: tables, charts")
    return said


def seen_by_office(copy, said, folder):
    """What LibreOffice shows of the copy."""
    saved = convert(copy, folder)
    if saved is None:
        return
    book = openpyxl.load_workbook(saved)
    for (sheet, cell), messages in said.items():
        found = book[sheet][cell]
        text = re.sub(r"\s+", " ", found.comment.text) if found.comment else ""
        expect(all(re.sub(r"\s+", " ", message) in text for message in messages), f"LibreOffice, {copy}: {sheet}!{cell}: “{text}”")
        expect(found.fill.fgColor.rgb in COLOURS, f"LibreOffice, {copy}: {sheet}!{cell}: {found.fill.fgColor.rgb}")


def run(source, folder, is_strict=False):
    copy = os.path.join(folder, "ditandai", os.path.splitext(os.path.basename(source))[0] + ".xlsx")
    os.makedirs(os.path.dirname(copy), exist_ok=True)
    before = open(source, "rb").read()
    found = check(source, "--mark", copy)
    expect(open(source, "rb").read() == before, f"{source} was changed")
    same_parts(source, copy)
    again = check(copy)
    unnamed = lambda found: json.loads(json.dumps(found).replace(os.path.basename(source), "buku.xlsx").replace(os.path.basename(copy), "buku.xlsx"))
    expect(unnamed(found) == unnamed(again), f"{copy}: other problems or rows than {source}")
    if is_strict:
        said = {("Oversight", problem["cell"]): [problem["message"]] for problem in found["problems"] if "cell" in problem}
    else:
        said = same_cells(source, copy, found["problems"])
    expect(said, f"{source}: nothing to be marked")
    seen_by_office(copy, said, os.path.join(folder, "libreoffice"))
    print(f"{os.path.relpath(source, os.path.dirname(folder))}: {len(said)} cells marked")


with tempfile.TemporaryDirectory() as folder:
    office_workbooks.unclear(folder)
    office_workbooks.wrong_total(folder)
    os.makedirs(f"{folder}/berkomentar")
    dressed(f"{folder}/berkomentar/buku.xlsx")
    os.makedirs(f"{folder}/strict")
    strict(f"{folder}/strict/buku.xlsx")
    os.makedirs(f"{folder}/makro")
    with_macros(f"{folder}/berkomentar/buku.xlsx", f"{folder}/makro/buku.xlsm")
    for name in ("tidak-pasti", "jumlah-keliru", "berkomentar"):
        run(f"{folder}/{name}/buku.xlsx", f"{folder}/{name}")
        saved = convert(f"{folder}/{name}/buku.xlsx", f"{folder}/{name}-lo")
        if saved:
            run(saved, f"{folder}/{name}-lo")
    run(f"{folder}/strict/buku.xlsx", f"{folder}/strict", is_strict=True)
    run(f"{folder}/makro/buku.xlsm", f"{folder}/makro")
    with zipfile.ZipFile(f"{folder}/makro/ditandai/buku.xlsx") as file:
        expect(not any(b"vbaProject" in file.read(name) or "vba" in name for name in file.namelist()), "macros in a copy")
        expect(b"macroEnabled" not in file.read("[Content_Types].xml"), "a copy says that it has macros")
    # A copy that is marked once more keeps what was said.
    run(f"{folder}/berkomentar/ditandai/buku.xlsx", f"{folder}/berkomentar/ditandai")
