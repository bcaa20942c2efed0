"""Opens letters and reports for Word in LibreOffice, saves them there, and has what was saved verified.

Usage: resave.py AWAS SAMPLE

What LibreOffice saves must still be what the data make, and its PDF of a letter must have one page.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPORTS = ["surat --region 35.19 --month 2024-09", "surat --region 35 --month 2024-09 --lang en",
           "bulanan --region 35.19 --month 2024-09"]


def convert(path, form, folder):
    """The path of a document in another form."""
    profile = (folder / "profile").as_uri()
    command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*command, str(path)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    saved = folder / path.with_suffix("." + form.split(":")[0]).name
    if not saved.exists():
        raise SystemExit(f"resave.py: LibreOffice does not open {path.name}")
    return saved


def main():
    awas, sample = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        for number, report in enumerate(REPORTS):
            folder = Path(name) / str(number)
            title, *options = report.split()
            command = [awas, "report", title, sample, *options, "--formats", "docx", "--quiet", "--output", str(folder)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            (path,) = folder.glob("*.docx")
            saved = convert(path, "docx:MS Word 2007 XML", Path(name))
            subprocess.run([awas, "verify", str(saved), sample, "--quiet"], check=True)
            pages = len(re.findall(rb"/Type\s*/Page[^s]", convert(path, "pdf", Path(name)).read_bytes()))
            if pages == 0 or title == "surat" and pages != 1:
                raise SystemExit(f"resave.py: {report} has {pages} pages")
            print(f"{report}: {pages} pages")


if __name__ == "__main__":
    main()
