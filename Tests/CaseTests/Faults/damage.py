"""Damages data packages at random and runs `awas check` over each.

    damage.py AWAS COUNT [SEED]

Whatever the bytes, the program must end with 0 or 65, soon and without a word about itself, and of each table the rows
accepted and rejected must make the rows read. Rows are also counted by a plain reading of the files.
"""

import json
import os
import random
import re
import subprocess
import sys
import tempfile

PACKAGE = {
    "elections.csv": "election,name,kind,voting_date,repeats\nP1,Pilkada,pilkada,2024-11-27,\n",
    "agencies.csv": "agency,aliases,kind\nDinas A,Din. Alfa;Dinas Alfa,dinas\nDesa B,,desa\n",
    "events.csv": "event_id,date,kind,title,organizer,level,region,commitments\n"
    'K-1,2024-09-26,sosialisasi,"Judul, ""satu""",Bawaslu,kabkota,35.19,ikrar;mou\n'
    'K-2,26/09/2024,apel,"Dua\nbaris",Bawaslu,provinsi,Jawa Timur,\n',
    "attendance.csv": "event_id,agency,sector,region,invited,attended,attended_female,represented\n"
    "K-1,Dinas A,asn,35.19,10,8,3,ya\nK-1,Desa B,kepala_desa,,,,,\nK-2,Polres,polri,Kota Madiun,5,6,1,0\n",
    "cases.csv": "case_id,region,source,reported_on,decided_on,decision,categories,violations\n"
    "C-1,35.19,laporan,2024-10-02,2024-10-10,pelanggaran,hukum_lainnya,KE-1;KE-4\nC-2,35,temuan,2024-09-02,,,,\n",
    "subjects.csv": "case_id,subject_no,agency,sector,name,nip\nC-1,1,Dinas A,asn,Nama,198001012005011001\n",
    "oversight.csv": "date;region;program;participants\n2024-08-01;35.19;forum_warga;40\n2024-08-02;35.77;lainnya;7\n",
    "turnout.csv": "election,region,station,registered_voters,voters\nP1,35.19,1,300,200\nP1,35.19,2,310,150\n",
}
INSERTED = [
    b'"', b"\n", b",", b";", b"\t", b"\r", b"\0", b"\xff", b"\xc3", b'""', b"\n\n", b"-", b"9999999999", b"Madiun",
    b"35.1", b"=1+1", b"\xef\xbb\xbf", b"Jumlah", b"1,23E+17", b"#N/A", b"\xe2\x80\xa8", b"\xf0\x9f\x98\x80",
]
# What a program says of itself: types and files of Swift, traps, addresses.
SELF = re.compile(r"Fatal error|Swift\.|Optional\(|AwasData|AwasModel|\.swift|0x[0-9a-f]{6}|nil\b|LocalizedText")


def damaged(data, others, dice):
    first = dice.randrange(len(data) + 1)
    last = min(len(data), first + dice.randrange(40))
    kind = dice.randrange(9)
    if kind == 0 and data:
        first = min(first, len(data) - 1)
        return data[:first] + bytes([data[first] ^ 1 << dice.randrange(8)]) + data[first + 1:]
    if kind == 1:
        return data[:first] + data[last:]
    if kind == 2:
        return data[:first] + data[first:last] * 2 + data[last:]
    if kind == 3:
        return data[:first]
    if kind == 4:
        lines = data.split(b"\n")
        dice.shuffle(lines)
        return b"\n".join(lines)
    if kind == 5:
        other = dice.choice(others)
        return data[:first] + other[dice.randrange(len(other) + 1):][:40] + data[last:]
    if kind == 6:
        return data[:first] + bytes(dice.randrange(256) for _ in range(dice.randrange(8))) + data[last:]
    return data[:first] + dice.choice(INSERTED) + data[first:]


def check(awas, folder, seed):
    run = subprocess.run(
        [awas, "check", folder, "--format", "json", "--lang", "en"], capture_output=True, timeout=60)
    if run.returncode not in (0, 65):
        return f"exit {run.returncode}: {run.stderr[-300:]}"
    words = run.stderr.decode()
    if run.stdout:
        answer = json.loads(run.stdout)
        words += " ".join(problem["message"] for problem in answer["problems"])
        for table in answer["tables"]:
            if table["accepted"] + table["rejected"] != table["read"] or min(table["accepted"], table["rejected"]) < 0:
                return f"rows are lost: {table}"
        if (run.returncode == 65) != (answer["errors"] > 0):
            return f"exit {run.returncode} with {answer['errors']} errors"
    if SELF.search(re.sub(r"“.*?”", "", words)):
        return f"it speaks of itself: {SELF.search(words)}"
    # Every tenth package is asked as well, its faulty rows set aside.
    if seed % 10 == 0:
        run = subprocess.run(
            [awas, "query", folder, "--measures", "events,attendance,cases", "--by", "province", "--allow-rejects",
             "--format", "json", "--output", folder + "-out/x.json"], capture_output=True, timeout=60)
        written = os.path.exists(folder + "-out/x.json")
        if run.returncode not in (0, 65, 64) or written != (run.returncode == 0):
            return f"query: exit {run.returncode}, written {written}: {run.stderr[-300:]}"
    return None


def main(awas, count, start=0):
    failures = 0
    exits = {}
    for seed in range(start, start + count):
        dice = random.Random(seed)
        files = {name: text.encode() for name, text in PACKAGE.items() if dice.random() > 0.1}
        files = files or {"events.csv": PACKAGE["events.csv"].encode()}
        for _ in range(dice.randint(1, 4)):
            name = dice.choice(sorted(files))
            files[name] = damaged(files[name], list(files.values()), dice)
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(folder + "/p")
            for name, data in files.items():
                with open(f"{folder}/p/{name}", "wb") as file:
                    file.write(data)
            problem = check(awas, folder + "/p", seed)
        if problem:
            failures += 1
            print(f"seed {seed}: {problem}")
    print(f"{count} packages, {failures} failures")
    return failures > 0


sys.exit(main(sys.argv[1], *map(int, sys.argv[2:])))
