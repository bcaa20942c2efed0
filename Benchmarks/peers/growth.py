"""How question A grows with the rows and shrinks with the cores."""

import pathlib

from measuring import Bar, in_turn, measure, table
from questions import awas

# The packages that generate.py writes, the rows doubling.
PACKAGES = ["a", "a2", "a4"]


def row_count(path):
    """The rows of a table of the benchmark, which has no line breaks in its fields."""
    with open(path, "rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")) - 1


def grow(program, data, runs, folder):
    """The table of sizes and threads, and the bars of growth."""
    packages = [data / name for name in PACKAGES if (data / name).exists()]
    sizes = [row_count(package / "attendance.csv") for package in packages]
    commands = {}
    for package in packages:
        for threads in (1, 2):
            name = f"{package.name}, {threads}"
            commands[name] = awas(program, "a", package, f"{folder}/{name}.csv", "--threads", str(threads))
        commands[f"{package.name}, wc"] = ["wc", "-l", str(package / "attendance.csv")]
    taken = in_turn(commands, runs)
    rows, bars, before = [], [], None
    for package, size in zip(packages, sizes):
        one, two, floor = (taken[f"{package.name}, {key}"] for key in ("1", "2", "wc"))
        answers = [pathlib.Path(f"{folder}/{package.name}, {threads}.csv").read_bytes() for threads in (1, 2)]
        ratio = two.seconds / before.seconds if before else None
        # One thread and two: more threads may hold more.
        peak = max(one.mebibytes, two.mebibytes)
        rows.append([f"{size:,}", f"{one.seconds:.2f}", f"{two.seconds:.2f}", f"{one.seconds / two.seconds:.2f}",
                     f"{ratio:.2f}" if ratio else "–", f"{two.cpu:.2f}",
                     f"{two.cpu / before.cpu:.2f}" if before else "–", f"{floor.seconds:.2f}", f"{peak:.0f}",
                     f"{peak * 2**20 / size:.1f}", "same" if answers[0] == answers[1] else "**differs**"])
        millions = f"{size / 1_000_000:g} million delegations"
        if ratio:
            bars.append(Bar(f"A: time of {millions}, half as many being 1", ratio, 2.1))
        bars.append(Bar(f"A: two threads over one, {millions}", one.seconds / two.seconds, 1.7, is_least=True))
        bars.append(Bar(f"A: peak memory of {millions}, 32 bytes each and 64 MB being the limit", peak,
                        (32 * size + 64_000_000) / 2**20, unit=" MiB"))
        before = two
    header = [" delegations", " seconds, 1 thread", " seconds, 2 threads", " gain", " of half as many", " CPU seconds",
              " of half as many", " wc -l", " peak MiB", " bytes a delegation", "answers"]
    return table(header, rows), bars


def cost(program, data, folder):
    """What a further row costs in memory: the peaks of a package and of one with twice its rows, over the further rows."""
    rows = []
    for question, name, words in [("a", "attendance", "a delegation"), ("b", "cases", "a case with its 1.5 subjects"),
                                  ("c", "turnout", "a polling station of one election")]:
        packages = [data / question, data / f"{question}2"]
        if not packages[1].exists():
            continue
        peaks = [measure(awas(program, question, package, f"{folder}/cost.csv")).mebibytes for package in packages]
        counts = [row_count(package / f"{name}.csv") for package in packages]
        each = (peaks[1] - peaks[0]) * 2**20 / (counts[1] - counts[0])
        rows.append([words, f"{counts[0]:,}", f"{peaks[0]:.0f}", f"{counts[1]:,}", f"{peaks[1]:.0f}", f"{each:.1f}"])
    return table(["row", " rows", " peak MiB", " twice as many", " peak MiB", " bytes a further row"], rows), []
