"""Fills in cells of a workbook as a spreadsheet would: isi.py FORM OUT SHEET CELL=TEXT… (a number is one, and a day)."""

import re
import sys
import zipfile
from xml.sax.saxutils import escape

form, out, sheet, *cells = sys.argv[1:]
with zipfile.ZipFile(form) as source, zipfile.ZipFile(out, "w") as target:
    for name in source.namelist():
        data = source.read(name)
        if name == f"xl/worksheets/sheet{sheet}.xml":
            text = data.decode()
            for cell in cells:
                place, value = cell.split("=", 1)
                kind = f"<v>{value}</v>" if value.isdigit() else f"<is><t>{escape(value)}</t></is>"
                mark = "" if value.isdigit() else ' t="inlineStr"'
                text, count = re.subn(
                    rf'<c r="{place}"( s="\d+")?(?: t="\w+")?(?:/>|>.*?</c>)', rf'<c r="{place}"\1{mark}>{kind}</c>', text)
                assert count == 1, place
            data = text.encode()
        target.writestr(name, data)
