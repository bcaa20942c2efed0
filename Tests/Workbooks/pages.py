"""Prints reports as people do, and looks at the pages of paper.

Usage: pages.py AWAS SAMPLE

Workbooks are printed by LibreOffice, pages of HTML by Chromium, as `--formats pdf` has them. A monthly report is short, no page but the last of a part is
largely empty, no labels of a table stand without a row beneath, and every page of the form for the civil-service agency says
that it is confidential and names those of its sector alone.
"""

import csv
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# The most pages of a report.
MONTHLY = [("35", "2024-09", 10), ("35.19", "2024-09", 4), ("64.74", "2024-10", 4)]
# Of the height between the margins.
LEAST_USE = 1 / 3
MARK = "RAHASIA"
SECTOR = "asn"
DOTS_PER_INCH = 30

faults = []


def check(is_right, words):
    if not is_right:
        faults.append(words)
        print(f"FAULT {words}", file=sys.stderr)


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def rows(path):
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def printed(awas, words, folder):
    """The PDF that each program makes of a report, by the form that it prints."""
    run(awas, "report", *words, "--formats", "xlsx,csv", "--quiet", "--output", folder)
    (stem,) = [path.with_suffix("") for path in folder.glob("*.xlsx")]
    profile = (folder / "profile").as_uri()
    workbook = folder / "workbook"
    run("soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", workbook,
        f"{stem}.xlsx")
    yield "xlsx", workbook / f"{stem.name}.pdf"
    if not any(map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])):
        print("pages.py: skipped the pages of HTML: Chromium is not installed")
        return
    run(awas, "report", *words, "--formats", "pdf", "--quiet", "--output", folder)
    yield "html", folder / f"{stem.name}.pdf"


def texts(pdf):
    """The text of each page, as it is laid out."""
    return run("pdftotext", "-layout", pdf, "-").decode().split("\f")[:-1]


def uses(pdf, folder):
    """How much of the height between the margins each page uses, by the lowest ink above its footer."""
    run("pdftoppm", "-r", DOTS_PER_INCH, "-gray", pdf, folder / "ink")
    shares = []
    for path in sorted(folder.glob("ink*.pgm")):
        head, size, _, dots = path.read_bytes().split(b"\n", 3)
        assert head == b"P5"
        width, height = map(int, size.split())
        margin = DOTS_PER_INCH * 2 // 3
        rows = [y for y in range(margin, height - margin) if min(dots[y * width:(y + 1) * width]) < 200]
        shares.append((max(rows, default=margin) - margin) / (height - 2 * margin))
        path.unlink()
    return shares


def begins_part(text):
    """Whether a page begins with what a part begins with: its title, or the heading of a numbered section."""
    first = [line.strip() for line in text.splitlines() if line.strip()][:3]
    return any(re.match(r"Laporan |\d+\. ", line) for line in first[1:])


def ends_in_labels(text):
    """Whether the last line above the footer is of labels."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    body = [line for line in lines if not re.search(r"Halaman \d+ dari \d+", line)]
    return bool(body) and bool(re.search(r"(Bulan ini|Sejak Januari|Tanpa jumlah hadir|Masih proses)$", body[-1]))


def monthly(awas, sample):
    for region, month, most in MONTHLY:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for form, pdf in printed(
                    awas, ["bulanan", sample, "--region", region, "--month", month], folder):
                title = f"bulanan {region} as {form}"
                pages, shares = texts(pdf), uses(pdf, folder)
                check(len(pages) <= most, f"{title} has {len(pages)} pages, more than {most}")
                for number, (text, share) in enumerate(zip(pages, shares), start=1):
                    is_last = number == len(pages) or number == 1 or begins_part(pages[number])
                    check(is_last or share >= LEAST_USE, f"{title}: page {number} uses {share:.0%}")
                    check(not ends_in_labels(text), f"{title}: page {number} ends in labels of a table")
                used = ", ".join(f"{share:.0%}" for share in shares)
                print(f"{title}: {len(pages)} pages, used {used}")


def confidential(awas, sample):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        people = [row for path in Path(sample).glob("subjects/*.csv") for row in rows(path)]
        sectors = {row["nip"]: row["sector"] for row in people if row["nip"]}
        for form, pdf in printed(awas, ["bkd", sample, "--region", "35", "--month", "2024-09"], folder):
            listed = {row["nip"] for path in folder.glob("*/*.csv") for row in rows(path) if row.get("nip")}
            pages = texts(pdf)
            found = set()
            for number, text in enumerate(pages, start=1):
                check(MARK in text, f"bkd as {form}: page {number} of {len(pages)} does not say {MARK}")
                found |= set(re.findall(r"\b\d{18}\b", text))
            check(found == listed, f"bkd as {form}: {len(found)} persons are printed, {len(listed)} are listed")
            check(all(sectors[nip] == SECTOR for nip in found), f"bkd as {form}: persons of another sector are printed")
            print(f"bkd as {form}: {len(pages)} pages, {len(found)} persons")


def main():
    awas, sample = sys.argv[1:]
    monthly(awas, sample)
    confidential(awas, sample)
    if faults:
        sys.exit(f"pages.py: {len(faults)} faults")


if __name__ == "__main__":
    main()
