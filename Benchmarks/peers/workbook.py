"""A workbook of 200,000 rows and ten columns, by Awas and by a plain C loop: workbook.py TOOLS [--runs N]

TOOLS is the folder of the built benchmarks, where xlsx-plain and xlsx-awas are. Both write the same cells in
libxlsxwriter's constant-memory mode; Awas fits columns and rows to what they hold as well.
"""

import argparse
import pathlib
import re
import sys
import tempfile
import zipfile

from measuring import Bar, in_turn, table

ROWS = [100_000, 200_000, 400_000]
# That of the bar of time.
COMPARED = 200_000


def cells(path):
    """The body of the sheet without the numbers of styles, which each writer counts in its own way."""
    with zipfile.ZipFile(path) as workbook:
        sheet = workbook.read("xl/worksheets/sheet1.xml")
    return re.sub(rb' s="\d+"', b"", sheet[sheet.index(b'<row r="4"'):sheet.index(b"</sheetData>")])


def write(tools, runs, folder):
    """The table of both writers and the bars of time and memory."""
    rows, bars, peaks = [], [], []
    for count in ROWS:
        output = {tool: f"{folder}/{tool}.xlsx" for tool in ("plain", "awas")}
        taken = in_turn(
            {tool: [str(tools / f"xlsx-{tool}"), str(count), path] for tool, path in output.items()},
            runs if count == COMPARED else 1)
        if cells(output["plain"]) != cells(output["awas"]):
            sys.exit(f"the workbooks of {count} rows differ")
        plain, own = taken["plain"], taken["awas"]
        peaks.append(own.mebibytes)
        rows.append([f"{count:,}", f"{plain.seconds:.2f}", f"{own.seconds:.2f}",
                     f"{own.seconds / plain.seconds:.2f}", f"{own.cpu / plain.cpu:.2f}", f"{plain.mebibytes:.1f}",
                     f"{own.mebibytes:.1f}"])
        if count == COMPARED:
            bars.append(Bar(f"XLSX: time of {count:,} rows, the plain loop being 1", own.seconds / plain.seconds, 1.2))
    bars.append(Bar(f"XLSX: peak memory of {ROWS[-1]:,} rows, that of {ROWS[0]:,} being 1", peaks[-1] / peaks[0], 1.05))
    header = [" rows", " plain C, seconds", " Awas, seconds", " times plain C", " in CPU seconds", " plain C, peak MiB",
              " Awas, peak MiB"]
    return table(header, rows), bars


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tools", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text, bars = write(arguments.tools, arguments.runs, folder)
    print(text)
    print(table(["bar", "wanted", "measured", ""], [bar.row for bar in bars]))


if __name__ == "__main__":
    main()
