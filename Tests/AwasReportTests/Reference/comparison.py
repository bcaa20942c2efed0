"""What `awas compare PACKAGE --region REGION --format json` must print, computed anew from the CSV files.

    python3 Tests/AwasReportTests/Reference/comparison.py sample-data 35 Sources/AwasModel/Regions

It shares nothing with the program but the definitions, uses other formulas where there are any, and needs only
Python's standard library. It reads packages like the sample: English headers, codes of regions, dates as 2024-09-26, no
row with an error. The third argument is the folder where the names of regions stand.
"""

import csv
import itertools
import json
import math
import pathlib
import re
import statistics
import sys
from fractions import Fraction

package, region, names_folder = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
Z = statistics.NormalDist().inv_cdf(0.975)


def is_there(table):
    return (package / f"{table}.csv").exists() or any((package / table).glob("*.csv"))


def rows(table):
    files = [package / f"{table}.csv"] if (package / f"{table}.csv").exists() else sorted((package / table).glob("*.csv"))
    for file in files:
        with open(file, newline="", encoding="utf-8") as lines:
            yield from csv.DictReader(lines)


def kabupaten_names():
    names, province = {}, None
    texts = [file.read_text(encoding="utf-8") for file in pathlib.Path(names_folder).glob("RegionData*.swift")]
    for line in "\n".join(texts).splitlines():
        match = re.match(r"\s*([pkK])(\d\d(?:\.\d\d)?) ([^|]+)", line)
        if match and match[1] in "kK":
            names[match[2]] = ("Kota " if match[1] == "K" else "Kabupaten ") + match[3].strip()
    return names


# --- the records -----------------------------------------------------------------------------------------------------

inside = lambda code: code == region or code.startswith(region + ".")
kabupaten = lambda code: code[:5] if len(code) >= 5 else None

dates = []
for table, columns in {
    "events": ["date"], "oversight": ["date"], "subjects": ["sanctioned_on"],
    "cases": ["occurred_on", "reported_on", "registered_on", "rejected_on", "decided_on", "forwarded_on"],
}.items():
    for row in rows(table):
        dates += [row[column] for column in columns if row.get(column)]
as_of = max(dates, default=None)

participants, reports, oversight_records = {}, {}, {}
for row in rows("oversight"):
    if inside(row["region"]):
        key = kabupaten(row["region"])
        participants[key] = participants.get(key, 0) + int(row["participants"])
        oversight_records[key] = oversight_records.get(key, 0) + 1
for row in rows("cases"):
    if inside(row["region"]):
        key = kabupaten(row["region"])
        reports[key] = reports.get(key, 0) + (row["source"] == "laporan")

elections = {row["election"]: row for row in rows("elections")}
with_turnout = {row["election"] for row in rows("turnout") if inside(row["region"])}
held = [e for e in with_turnout if as_of is None or elections[e]["voting_date"] <= as_of]
latest = max((elections[e]["voting_date"] for e in held), default=None)
election = min((e for e in held if elections[e]["voting_date"] == latest), default=None)

# A row a kabupaten. Zero voters are unknown.
registered, voters, stations = {}, {}, {}
for row in rows("turnout"):
    if row["election"] == election and inside(row["region"]):
        key = kabupaten(row["region"])
        registered[key] = int(row["registered_voters"] or 0)
        voters[key] = int(row["voters"] or 0)
        if row.get("stations_total"):
            counted = row["stations_counted"] if row["voters"] else 0
            if counted != "" and int(row["stations_total"]) > 0:
                stations[key] = Fraction(int(counted), int(row["stations_total"]))
poor = {key for key, share in stations.items() if share < Fraction(4, 5)}
known = {key for key, count in registered.items() if count > 0 and key not in poor}


# --- intervals -------------------------------------------------------------------------------------------------------


def wilson(part, whole):
    if part > whole:
        return None, None
    p = part / whole
    center = (p + Z * Z / (2 * whole)) / (1 + Z * Z / whole)
    length = Z / (1 + Z * Z / whole) * math.sqrt(p * (1 - p) / whole + Z * Z / (4 * whole * whole))
    return center - length, center + length


def poisson_at_most(count, mean):
    """By adding the probabilities themselves, from the last one down."""
    term = math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))
    terms = []
    for k in range(count, -1, -1):
        terms.append(term)
        term *= k / mean
    return math.fsum(terms)


def bisect(low, high, is_low):
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if is_low(middle) else (low, middle)
    return (low + high) / 2


def garwood(count):
    width = 8 * math.sqrt(count + 4)
    low = 0 if count == 0 else bisect(
        max(1e-9, count - width), count, lambda mean: 1 - poisson_at_most(count - 1, mean) < 0.025)
    return low, bisect(max(1e-9, count - width), count + width, lambda mean: poisson_at_most(count, mean) > 0.025)


# --- correlations ----------------------------------------------------------------------------------------------------


def ranks(values):
    """Place among the greater ones, and half of the equal ones."""
    return [
        Fraction(1 + 2 * sum(other > value for other in values) + sum(other == value for other in values), 2)
        for value in values
    ]


def pearson(x, y):
    if len(x) < 2:
        return None
    x, y = [Fraction(v) for v in x], [Fraction(v) for v in y]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    sxy = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y))
    sxx, syy = sum((a - mean_x) ** 2 for a in x), sum((b - mean_y) ** 2 for b in y)
    return None if sxx * syy == 0 else float(sxy) / math.sqrt(sxx * syy)


def student_two_sided(t, freedom):
    """The finite sums of Abramowitz and Stegun 26.7.3 and 26.7.4."""
    angle = math.atan(abs(t) / math.sqrt(freedom))
    cosine, sine = math.cos(angle), math.sin(angle)
    total = term = cosine if freedom % 2 else 1.0
    for k in range(3 if freedom % 2 else 2, freedom - 1, 2):
        term *= cosine * cosine * (k - 1) / k
        total += term
    if freedom == 1:
        total = 0
    return 1 - (2 / math.pi * (angle + sine * total) if freedom % 2 else sine * total)


def spearman(x, y):
    n = len(x)
    rank_x, rank_y = ranks(x), ranks(y)
    rho = pearson(rank_x, rank_y)
    if rho is None:
        return dict(rho=None, low=None, high=None, p=None)
    if n < 10:
        mean = Fraction(n + 1, 2)
        product = lambda order: abs(sum((a - mean) * (b - mean) for a, b in zip(rank_x, order)))
        orders = list(itertools.permutations(rank_y))
        p = sum(product(order) >= product(rank_y) for order in orders) / len(orders)
    else:
        p = student_two_sided(rho * math.sqrt((n - 2) / (1 - rho * rho)), n - 2) if abs(rho) < 1 else 0
    if n < 4:
        return dict(rho=rho, low=None, high=None, p=p)
    if abs(rho) == 1:
        return dict(rho=rho, low=rho, high=rho, p=p)
    length = Z * math.sqrt((1 + rho * rho / 2) / (n - 3))
    return dict(rho=rho, low=math.tanh(math.atanh(rho) - length), high=math.tanh(math.atanh(rho) + length), p=p)


def kendall(x, y):
    pairs = list(itertools.combinations(range(len(x)), 2))
    sign = lambda a, b: (a > b) - (a < b)
    score = sum(sign(x[i], x[j]) * sign(y[i], y[j]) for i, j in pairs)
    untied_x, untied_y = sum(x[i] != x[j] for i, j in pairs), sum(y[i] != y[j] for i, j in pairs)
    return score / math.sqrt(untied_x * untied_y) if untied_x * untied_y else None


def slope(x, y):
    slopes = [(y[j] - y[i]) / (x[j] - x[i]) for i, j in itertools.combinations(range(len(x)), 2) if x[i] != x[j]]
    return statistics.median(slopes) if slopes else None


# --- the answer ------------------------------------------------------------------------------------------------------

names = kabupaten_names()
if 5 * len(known) >= 4 * sum(code.startswith(region + ".") for code in names):
    known.add(None)
codes = sorted(({*participants, *reports, *registered}) - {None})
compared = [c for c in codes if c in known and c in participants]
turnout = [voters[c] / registered[c] for c in compared]
oversight = [1000 * participants[c] / registered[c] for c in compared]
median_turnout, median_oversight = (statistics.median(v) if v else 0 for v in (turnout, oversight))


COLUMNS = (
    "kabupaten_code kabupaten registered_voters voters turnout turnout_low turnout_high oversight_participants "
    "oversight_rate oversight_rate_low oversight_rate_high reports public_report_rate public_report_rate_low "
    "public_report_rate_high turnout_rank oversight_rank rank_gap quadrant"
).split()


def row(place):
    code = compared[place]
    whole, count = registered[code], reports.get(code, 0)
    low, high = wilson(voters[code], whole)
    over_low, over_high = (1000 * end / whole for end in garwood(participants[code]))
    report_low, report_high = (100_000 * end / whole for end in garwood(count))
    of_cases = (lambda value: value) if is_there("cases") else (lambda value: None)
    turnout_rank, oversight_rank = ranks(turnout)[place], ranks(oversight)[place]
    alone = len(compared) == 1
    side = lambda is_high: "tinggi" if is_high else "rendah"
    return {
        "kabupaten_code": code, "kabupaten": names[code], "registered_voters": whole, "voters": voters[code],
        "turnout": turnout[place], "turnout_low": low, "turnout_high": high,
        "oversight_participants": participants[code], "oversight_rate": oversight[place],
        "oversight_rate_low": over_low, "oversight_rate_high": over_high, "reports": of_cases(count),
        "public_report_rate": of_cases(100_000 * count / whole), "public_report_rate_low": of_cases(report_low),
        "public_report_rate_high": of_cases(report_high),
        "turnout_rank": None if alone else float(turnout_rank),
        "oversight_rank": None if alone else float(oversight_rank),
        "rank_gap": None if alone else float(oversight_rank - turnout_rank),
        "quadrant": None if alone else
            side(turnout[place] >= median_turnout) + "/" + side(oversight[place] >= median_oversight),
    }


def reason(code):
    if code in poor:
        return "cakupan_rendah"
    has_turnout, has_oversight = code in known, code in participants
    if has_turnout or not has_oversight:
        return "tanpa_catatan_pengawasan" if has_turnout else "tanpa_keduanya"
    return "tanpa_pemilih_terdaftar" if code in registered else "tanpa_data_pemilih"


rho = spearman(turnout, oversight)
if len(compared) < 5 or rho["rho"] is None:
    verdict = "data_kurang"
else:
    verdict = "searah" if rho["low"] > 0 else "berlawanan" if rho["high"] < 0 else "tidak_ada_bukti"
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
PROVINCE = "Jawa Timur"
day = lambda date: f"{int(date[8:])} {MONTHS[int(date[5:7]) - 1]} {date[:4]}"
dotted = lambda number: f"{number:,}".replace(",", ".")
notes = []
if None in participants or reports.get(None):
    notes.append(
        "Catatan tingkat provinsi bukan milik satu kabupaten/kota, sehingga tidak ikut dibandingkan: "
        f"{dotted(participants.get(None, 0))} peserta pengawasan, {dotted(reports.get(None, 0))} laporan.")
expected = [code for code in names if inside(code)]
absent = [code for code in expected if code not in codes]
if absent:
    notes.append(f"{len(absent)} dari {len(expected)} wilayah tidak punya satu catatan pun dan tidak disebut di sini.")
# Without a table nothing is known; without rows in it there is nothing.
missing = [table for table in ("cases", "oversight", "turnout") if not is_there(table)]
if missing:
    notes.append(f"Tabel {', '.join(missing)} tidak ada dalam paket, sehingga angkanya tidak diketahui.")
if election:
    notes.append(f"Angka pemilih: {elections[election]['name']} ({election}), {day(elections[election]['voting_date'])}.")
elif "turnout" not in missing:
    notes.append("Tidak ada angka pemilih untuk wilayah ini sampai tanggal acuan; --election memilih pemilihan yang lain.")


def percent(share):
    tenths = math.floor(share * 1000)
    return f"{tenths // 10},{tenths % 10} %"


def left_out(label, records, people=None):
    """Of which places, the province last, neither records nor voters are in a rate."""
    places = sorted((key for key in records if records[key] and key not in known), key=lambda key: key or region)
    if not places or not election:
        return
    name = lambda key: names[key] + (" " + percent(stations[key]) if key in poor else "") if key else (
        PROVINCE + " (tingkat provinsi)")
    amount = f" ({dotted(sum(people[key] for key in places))} orang)" if people else ""
    rest = f" dan {len(places) - 10} lagi" if len(places) > 10 else ""
    notes.append(
        f"{label}: {sum(records[key] for key in places)} catatan{amount} dari {len(places)} wilayah tidak ikut dihitung, "
        "karena pemilihnya tidak diketahui atau angkanya mencakup kurang dari 80 % TPS: "
        + ", ".join(map(name, places[:10])) + rest + ".")


left_out("Peserta pengawasan per 1.000 pemilih", oversight_records, participants)
left_out("Laporan per 100.000 pemilih", reports)
partial = sorted((math.floor(share * 1000), key) for key, share in stations.items() if key in known and share < 1)
if partial:
    rest = f" dan {len(partial) - 10} lagi" if len(partial) > 10 else ""
    notes.append(
        f"Angka pemilih tidak mencakup semua TPS di {len(partial)} wilayah: "
        + ", ".join(f"{names[key]} {percent(stations[key])}" for _, key in partial[:10]) + rest + ".")
answer_rows = [row(place) for place in range(len(compared))]
json.dump(
    {
        "columns": COLUMNS,
        "rows": answer_rows,
        "summary": {
            "n": len(compared), "spearman": rho, "kendall_tau_b": kendall(turnout, oversight),
            "pearson": pearson(turnout, oversight), "theil_sen_slope": slope(turnout, oversight), "verdict": verdict,
            "excluded": [{"region": c, "reason": reason(c)} for c in codes if c not in compared],
        },
        "notes": notes, "election": election, "as_of": as_of, "rejected": 0,
    },
    sys.stdout, indent=1)
