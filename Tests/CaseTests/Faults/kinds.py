"""CSV files of many kinds, sound and damaged, read by `awas` and by Python's csv module.

    kinds.py AWAS

The kinds are those of csv-spectrum (github.com/maxogden/csv-spectrum) and of Pollock (Vitagliano et al., VLDB 2023); the
files are made here. Where both readers accept a file, its cells must be the same; a file that must not be accepted must
be an error, and one that must be accepted none.
"""

import collections
import csv
import io
import json
import subprocess
import sys
import tempfile

EVENTS = "event_id,date,kind,title,organizer,level,region\nK,2024-09-26,apel,J,B,ri,35\n"
HEAD = "event_id,agency,sector"


def file(*agencies, head=HEAD, end="\n", delimiter=",", last=True):
    rows = [head.replace(",", delimiter)] + [delimiter.join(["K", agency, "asn"]) for agency in agencies]
    return end.join(rows) + (end if last else "")


SOUND = {
    # csv-spectrum
    "simple": file("Satu"),
    "simple_crlf": file("Satu", end="\r\n"),
    "comma_in_quotes": file('"Dinas PU, Madiun"'),
    "empty": file('"x"', '"y"').replace("asn", '"asn"'),
    "empty_crlf": file('"x"', end="\r\n"),
    "escaped_quotes": file('"Kantor ""Satu"""'),
    "json": file('"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"'),
    "location_coordinates": file('"7°37\'S, 111°31\'E"'),
    "newlines": file('"Dua\nbaris"'),
    "newlines_crlf": file('"Dua\r\nbaris"', end="\r\n"),
    "quotes_and_newlines": file('"a ""b""\nc"', "plain"),
    "utf8": file("ʤ", "日本", "😀"),
    # Pollock: sound files of other dialects
    "delimiter_semicolon": file("Satu", '"a;b"', delimiter=";"),
    "delimiter_tab": file("Satu", '"a\tb"', delimiter="\t"),
    "no_last_line_end": file("Satu", last=False),
    "byte_order_mark": "\ufeff" + file("Satu"),
    "blank_lines": file("Satu").replace("\n", "\n\n"),
    "all_quoted": file('"Satu"').replace("K,", '"K",').replace("asn", '"asn"'),
    "many_rows": file(*[f"Dinas {number}" for number in range(500)]),
    "long_cell": file("x" * 100_000),
    "wide": file("Satu", head=HEAD).replace("sector", "sector" + "".join(f",x{n}" for n in range(300)))
    .replace("asn", "asn" + "," * 300),
    "quote_only": file('""""'),
    "delimiters_only_in_quotes": file('",,,"', '";;;"'),
    "line_end_in_last_cell": 'event_id,sector,agency\nK,asn,"a\nb"\n',
}
FAULTY = {
    "no_content": "",
    "cell_missing": file("Satu") + "K,Dua\n",
    "cell_too_many": file("Satu") + "K,Dua,asn,x\n",
    "unescaped_quote": file('Kantor "Satu"'),
    "text_behind_quote": file('"Satu" Dua'),
    "quote_not_closed": file('"Satu', "Dua"),
    "quote_not_closed_last": file("Satu") + 'K,"Dua,asn\n',
    "single_quotes": file("'a,b'"),
    "backslash_escape": file('"a\\"b"'),
    "other_delimiter_in_row": file("Satu") + "K;Dua;asn\n",
    "delimiter_bar": file("Satu", delimiter="|"),
    "delimiter_blank": file("Satu", delimiter=" "),
    "two_tables": file("Satu") + "\nevent_id,attended\nK,4\n",
    "title_above": "Daftar Hadir\n" + file("Satu"),
    "footnote_below": file("Satu") + "Sumber: Bawaslu\n",
    "header_twice": file("Satu") + HEAD + "\n",
    "no_header": "K,Satu,asn\nK,Dua,asn\n",
    "column_twice": file("Satu", head="event_id,agency,agency"),
    "carriage_returns": file("Satu", end="\r"),
    "utf_16": file("Satu").encode("utf-16"),
    "latin_1": file("Kafé").encode("latin-1"),
    "zero": file("Sa\0tu"),
    "lines_in_quotes": "\n".join(f'"{line}"' for line in file("Satu").split("\n")[:2]) + "\n",
}


def ask(awas, data):
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("events.csv", EVENTS.encode()), ("attendance.csv", data)):
            with open(f"{folder}/{name}", "wb") as target:
                target.write(content)
        run = subprocess.run(
            [awas, "query", folder, "--measures", "delegations", "--by", "agency", "--format", "json", "--quiet"],
            capture_output=True, timeout=60)
    rows = json.loads(run.stdout)["rows"] if run.returncode == 0 else []
    return run.returncode, {row["agency"]: row["delegations"] for row in rows}


def python(data, delimiter):
    """The agencies as Python's csv module reads them; None when it does not."""
    try:
        text = data.decode("utf-8-sig")
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True) if row]
    except (UnicodeDecodeError, csv.Error):
        return None
    if not rows or any(len(row) != len(rows[0]) for row in rows) or "agency" not in rows[0]:
        return None
    return dict(collections.Counter(row[rows[0].index("agency")].strip() for row in rows[1:]))


def main(awas):
    failures = compared = 0
    csv.field_size_limit(1 << 20)
    for name, data in {**SOUND, **FAULTY}.items():
        data = data if isinstance(data, bytes) else data.encode()
        code, found = ask(awas, data)
        wanted = python(data, max(",;\t", key=lambda mark: data.split(b"\n")[0].count(mark.encode())))
        if code == 0 and wanted is not None:
            compared += 1
            if found != wanted:
                failures += 1
                print(f"{name}: {found}, Python: {wanted}")
        if code != (0 if name in SOUND else 65):
            failures += 1
            print(f"{name}: exit {code}")
    print(f"{len(SOUND)} sound and {len(FAULTY)} faulty files, {compared} compared with Python, {failures} failures")
    return failures > 0


sys.exit(main(sys.argv[1]))
