"""Writes the data packages of the comparison: seeded, of any size, valid for every check of Awas.

    generate.py AWAS OUTPUT [--delegations N] [--growth 2,4] [--cases N] [--stations N] [--seed N]

AWAS is the program, which knows the regions. Three packages are written: OUTPUT/a (events and attendance), OUTPUT/b
(cases and subjects) and OUTPUT/c (turnout by polling station of two elections). For --growth, OUTPUT/a2 and so on have that
many times the delegations, OUTPUT/b2 and OUTPUT/c2 twice the rows. What is there already is kept. Attendance is written in blocks, so that
memory does not depend on its rows; ten million of them take 540 MB on the disk.
"""

import argparse
import hashlib
import json
import pathlib
import shutil
import subprocess

import numpy as np
import polars as pl

SECTORS = ["asn", "tni", "polri", "kepala_desa", "perangkat_desa", "kejaksaan", "penyelenggara", "partai",
           "akademisi", "ormas", "media", "masyarakat", "lainnya"]
CATEGORIES = ["administrasi", "pidana", "kode_etik", "hukum_lainnya", "administrasi;pidana", "kode_etik;hukum_lainnya"]
DECISIONS = ["pelanggaran", "bukan_pelanggaran", "dihentikan"]
START = np.datetime64("2023-01-01")
DAYS = 730


def regions(awas):
    listing = json.loads(subprocess.run([awas, "regions", "", "--format", "json"], check=True,
                                        capture_output=True, text=True).stdout)
    return [row["code"] for row in listing if row["kind"] in ("kabupaten", "kota")]


def days(offsets):
    return pl.Series(START + offsets.astype("timedelta64[D]")).cast(pl.Date)


def numbered(prefix, numbers, width):
    return pl.Series(numbers).cast(pl.String).str.zfill(width).str.replace("^", prefix)


def picked(values, indexes):
    return pl.Series(values).gather(indexes)


def attendance(folder, codes, rows, random):
    folder.mkdir(parents=True, exist_ok=True)
    events = max(1, rows // 50)
    event_region = random.integers(0, len(codes), events)
    pl.DataFrame({
        "event_id": numbered("E", np.arange(events), 7),
        "date": days(random.integers(0, DAYS, events)),
        "kind": picked(["sosialisasi", "bimtek", "rapat_koordinasi"], random.integers(0, 3, events)),
        "title": picked(["Sosialisasi netralitas", "Bimbingan teknis"], random.integers(0, 2, events)),
        "organizer": picked([f"Bawaslu {code}" for code in codes], event_region),
        "level": pl.Series(["kabkota"] * events),
        "region": picked(codes, event_region),
    }).write_csv(folder / "events.csv")
    agencies = [f"Dinas {number:02d} {code}" for code in codes for number in range(20)]
    with open(folder / "attendance.csv", "wb") as file:
        block = 2_000_000
        for start in range(0, rows, block):
            count = min(block, rows - start)
            # A sheet an event, as offices send them.
            event = np.arange(start, start + count) // 50
            number = np.arange(start, start + count) % 50
            # Most delegations come from the region of the event.
            region = np.where(random.random(count) < 0.8, event_region[event], random.integers(0, len(codes), count))
            invited = random.integers(1, 60, count)
            attended = (invited * random.uniform(0.3, 1.0, count)).astype(np.int64)
            recorded = random.random(count) >= 0.1
            pl.DataFrame({
                "event_id": numbered("E", event, 7),
                "agency": picked(agencies, region * 20 + (number + event) % 20),
                "sector": picked(SECTORS, (number // 20 * 4 + random.integers(0, 4, count)) % len(SECTORS)),
                "region": picked(codes, region),
                "invited": invited,
                "attended": pl.select(pl.when(pl.Series(recorded)).then(pl.Series(attended))).to_series(),
                "attended_female": pl.select(
                    pl.when(pl.Series(recorded)).then(pl.Series(attended // 3))).to_series(),
                "represented": random.random(count) < 0.1,
            }).write_csv(file, include_header=start == 0)


def cases(folder, codes, rows, random):
    folder.mkdir(parents=True, exist_ok=True)
    reported = random.integers(0, DAYS - 120, rows)
    registered = reported + random.integers(0, 5, rows)
    decided = registered + random.integers(1, 40, rows)
    is_decided = random.random(rows) < 0.85

    def known(condition, values):
        return pl.select(pl.when(pl.Series(condition)).then(pl.Series(values))).to_series()

    pl.DataFrame({
        "case_id": numbered("P", np.arange(rows), 7),
        "region": picked(codes, random.integers(0, len(codes), rows)),
        "source": picked(["laporan", "temuan"], random.integers(0, 2, rows)),
        "reported_on": days(reported),
        "registered_on": days(registered),
        "decided_on": known(is_decided, days(decided)),
        "decision": known(is_decided, picked(DECISIONS, random.integers(0, 3, rows))),
        "categories": picked(CATEGORIES, random.integers(0, len(CATEGORIES), rows)),
        "channel": picked(["media_sosial", "tatap_muka", "politik_uang"], random.integers(0, 3, rows)),
    }).write_csv(folder / "cases.csv")
    subjects = rows + rows // 2
    # One or two subjects a case, numbered in it.
    case = np.concatenate([np.arange(rows), random.permutation(rows)[: subjects - rows]])
    number = np.concatenate([np.ones(rows, np.int64), np.full(subjects - rows, 2)])
    order = np.argsort(case, kind="stable")
    agencies = [f"Dinas {number:02d} {code}" for code in codes for number in range(20)]
    pl.DataFrame({
        "case_id": numbered("P", case[order], 7),
        "subject_no": number[order],
        "agency": picked(agencies, random.integers(0, len(agencies), subjects)),
        "sector": picked(SECTORS, random.integers(0, len(SECTORS), subjects)),
    }).write_csv(folder / "subjects.csv")


def turnout(folder, codes, stations, random):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "elections.csv").write_text(
        "election,name,kind,voting_date\nkedua,Pemilu kedua,pemilu,2024-02-14\npertama,Pemilu pertama,pemilu,2019-04-17\n")
    region = np.sort(random.integers(0, len(codes), stations))
    first = np.searchsorted(region, np.arange(len(codes)))
    station = np.arange(stations) - first[region] + 1
    with open(folder / "turnout.csv", "wb") as file:
        for index, election in enumerate(["pertama", "kedua"]):
            registered = random.integers(100, 301, stations)
            voters = (registered * random.uniform(0.5, 1.0, stations)).astype(np.int64)
            invalid = voters // 50
            pl.DataFrame({
                "election": pl.Series([election] * stations),
                "region": picked(codes, region),
                "station": pl.Series(station).cast(pl.String).str.zfill(4),
                "registered_voters": registered,
                "voters": voters,
                "valid_votes": voters - invalid,
                "invalid_votes": invalid,
            }).write_csv(file, include_header=index == 0)


def keep_or_make(folder, make, codes, rows, seed):
    """Fills a folder unless that was done before, in the same way."""
    made = folder / "generated.json"
    way = json.dumps({"rows": rows, "seed": seed, "source": hashlib.sha256(pathlib.Path(__file__).read_bytes()).hexdigest()})
    if made.exists() and made.read_text() == way:
        return
    shutil.rmtree(folder, ignore_errors=True)
    make(folder, codes, rows, np.random.default_rng(seed))
    made.write_text(way)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("awas")
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--delegations", type=int, default=10_000_000)
    parser.add_argument("--growth", default="")
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--stations", type=int, default=820_000)
    parser.add_argument("--seed", type=int, default=2024)
    arguments = parser.parse_args()
    codes = regions(arguments.awas)
    seed = arguments.seed
    for times in ["", *filter(None, arguments.growth.split(","))]:
        rows = arguments.delegations * int(times or 1)
        keep_or_make(arguments.output / f"a{times}", attendance, codes, rows, seed)
    for times in ["", *(["2"] if arguments.growth else [])]:
        factor = int(times or 1)
        keep_or_make(arguments.output / f"b{times}", cases, codes, arguments.cases * factor, seed + 1)
        keep_or_make(arguments.output / f"c{times}", turnout, codes, arguments.stations * factor, seed + 2)


if __name__ == "__main__":
    main()
