"""Small questions, where starting the program counts."""

import statistics
import subprocess
import sys
import time

from measuring import Bar, table


def answer(program, sample, runs, folder):
    """The table of commands and their bars. They are too short for GNU time; memory does not matter here."""
    commands = {
        "awas query sample-data --measures events --by kabupaten":
            ([program, "query", sample, "--measures", "events", "--by", "kabupaten", "--format", "csv", "--quiet"], 60),
        "awas report bulanan sample-data --region 35 --month 2024-09":
            ([program, "report", "bulanan", sample, "--region", "35", "--month", "2024-09", "--output", folder], 150),
    }
    taken = {name: [] for name in commands}
    for _ in range(runs):
        for name, (words, _) in commands.items():
            start = time.perf_counter()
            result = subprocess.run(words, capture_output=True)
            taken[name].append((time.perf_counter() - start) * 1000)
            if result.returncode != 0:
                sys.exit(f"failed: {name}\n{result.stderr.decode()}")
    rows, bars = [], []
    for name, (_, limit) in commands.items():
        middle = statistics.median(taken[name])
        rows.append([f"`{name}`", f"{middle:.1f}", f"{min(taken[name]):.1f}"])
        bars.append(Bar(f"`{name}`", middle, limit, unit=" ms"))
    return table(["command", " median ms", " least ms"], rows), bars
