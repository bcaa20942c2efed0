"""Holds what Awas reads of workbooks that nobody here made to what python-calamine reads: each cell, its place and value.

Usage: public_workbooks.py CELLS FOLDER [FILE…]

CELLS is the built `workbook-cells` of Benchmarks/. The workbooks are those in source archives of packages on PyPI, which are
fetched into FOLDER once and never committed; files that are named are held to python-calamine in addition. Differences are
allowed where EXPLAINED says why, and only there.
"""

import collections
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tarfile

from python_calamine import CalamineWorkbook

# Archives that are only unpacked: nothing of them is installed or run but what pip asks for their names.
ARCHIVES = ["agate-excel==0.4.2", "ezodf==0.3.2", "odfpy==1.4.1", "petl==1.7.30", "pyexcel==0.7.6", "pyexcel-ods==0.6.0",
            "pyexcel-ods3==0.6.1", "pyexcel-xls==0.7.1", "pyexcel-xlsx==0.6.1", "tablib==3.10.0", "xlsx2csv==0.8.6"]
LEAST = 30
ENDINGS = {".xlsx", ".xlsm", ".ods"}

DAY_ZERO = datetime.datetime(1899, 12, 30)


def fetch(folder):
    """The workbooks of the archives, unpacked once."""
    folder.mkdir(parents=True, exist_ok=True)
    for archive in ARCHIVES:
        own = folder / archive
        if own.exists():
            continue
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                        "--no-binary", ":all:", "--dest", folder / "archives" / archive, archive], check=True)
        own.mkdir()
        for packed in (folder / "archives" / archive).iterdir():
            with tarfile.open(packed) as tar:
                for member in tar.getmembers():
                    path = pathlib.PurePosixPath(member.name)
                    if member.isfile() and path.suffix.lower() in ENDINGS:
                        (own / "_".join(path.parts[1:])).write_bytes(tar.extractfile(member).read())
    return sorted(path for archive in ARCHIVES for path in (folder / archive).iterdir())


def ours(tool, paths):
    """By file the cells of each sheet; an error where it was refused."""
    found = {str(path): {} for path in paths}
    lines = subprocess.run([tool, *map(str, paths)], check=True, capture_output=True, text=True).stdout
    for line in map(json.loads, lines.split("\n")[:-1]):
        if line["kind"] == "refused":
            found[line["file"]] = line["text"]
        elif line["kind"] == "sheet":
            found[line["file"]][line["sheet"]] = {}
        else:
            found[line["file"]][line["sheet"]][line["cell"]] = (line["kind"], line.get("text"), line.get("number"))
    return found


def letters(column):
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def theirs(path):
    """The same as python-calamine reads it."""
    try:
        workbook = CalamineWorkbook.from_path(str(path))
        sheets = {}
        for name in workbook.sheet_names:
            rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            sheets[name] = {f"{letters(column)}{row}": value for row, values in enumerate(rows, 1)
                            for column, value in enumerate(values, 1) if value != ""}
        return sheets
    except Exception as error:
        return str(error)


def serial(value):
    """The number by which a spreadsheet counts a day or time."""
    if isinstance(value, datetime.datetime):
        return (value - DAY_ZERO) / datetime.timedelta(days=1)
    if isinstance(value, datetime.date):
        return float((value - DAY_ZERO.date()).days)
    if isinstance(value, datetime.time):
        return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400
    return value / datetime.timedelta(days=1)


def is_same(own, other):
    kind, text, number = own
    if kind == "text":
        return text == other
    if kind == "number" and isinstance(other, (int, float)) and not isinstance(other, bool):
        return number == other
    if kind == "date" and isinstance(other, (datetime.date, datetime.time, datetime.timedelta)):
        # Before March 1900 a day is counted that never was.
        return abs(number - serial(other)) < (1e-6 if number > 60 else 1 + 1e-6)
    if kind == "boolean":
        return isinstance(other, bool) and bool(number) == other
    return False


def is_time(value):
    return isinstance(value, (datetime.time, datetime.timedelta)) or isinstance(value, str) and value.startswith("PT")


# Why a cell may differ: Awas on the left, python-calamine on the right.
EXPLAINED = {
    "times of the day, which are no dates to Awas but what is shown (.ods) or counted (.xlsx)":
        lambda path, own, other: is_time(other) and own is not None and own[0] in ("text", "number"),
    "errors and kinds that nobody knows, which calamine leaves out":
        lambda path, own, other: other is None and own is not None and own[0] in ("error", "text"),
    "tabs and line breaks of .ods, which calamine leaves out":
        lambda path, own, other: path.suffix == ".ods" and own is not None and own[0] == "text" and isinstance(other, str)
        and own[1].translate({9: None, 10: None}) == other,
    "blanks at the ends of runs, which calamine cuts off":
        lambda path, own, other: own is not None and own[0] == "text" and isinstance(other, str)
        and own[1].replace(" ", "") == other.replace(" ", ""),
}
# Files that one of the two refuses, with a word of its reason.
REFUSED = {
    "test_skip_empty_lines.xlsx": (True, "sheet1.xml", "refused: a cell that says it is of another row than it is in"),
    "tests_examples_pythagoras-kspread.ods":
        (False, "Expecting 'table-cell', found 'Text(", "refused by calamine: blanks between the elements of .ods"),
}


def explanation(path, own, other):
    return next((name for name, holds in EXPLAINED.items() if holds(path, own, other)), None)


def compare(path, own, other, counts):
    if isinstance(own, str) or isinstance(other, str):
        if isinstance(own, str) and isinstance(other, str):
            counts["refused by both"] += 1
            return
        is_ours, word, name = REFUSED.get(path.name, (None, "", ""))
        if is_ours == isinstance(own, str) and word in (own if is_ours else other):
            counts[name] += 1
            return
        yield f"Awas: {own if isinstance(own, str) else 'read'}; calamine: {other if isinstance(other, str) else 'read'}"
        return
    if list(own) != list(other):
        yield f"sheets {list(own)}, not {list(other)}"
    for sheet in own.keys() & other.keys():
        for place in sorted(own[sheet].keys() | other[sheet].keys()):
            left, right = own[sheet].get(place), other[sheet].get(place)
            if left is not None and right is not None and is_same(left, right):
                counts["same"] += 1
            elif name := explanation(path, left, right):
                counts[name] += 1
            else:
                yield f"{sheet}!{place}: {left}, not {right!r}"


def main():
    tool, folder, *others = sys.argv[1:]
    paths = fetch(pathlib.Path(folder))
    if len(paths) < LEAST:
        sys.exit(f"only {len(paths)} workbooks in the archives")
    paths += [pathlib.Path(path) for path in others]
    found = ours(tool, paths)
    counts, differences = collections.Counter(), []
    for path in paths:
        differences += [f"{path}: {text}" for text in compare(path, found[str(path)], theirs(path), counts)]
    print(f"{len(paths)} workbooks: " + ", ".join(f"{count} {name}" for name, count in counts.most_common()))
    if differences:
        sys.exit("\n".join(differences[:200]) + f"\n{len(differences)} differences")


if __name__ == "__main__":
    main()
