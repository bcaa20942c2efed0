"""Asks the three questions of Awas and of its peers in turn, compares the answers, and prints one table.

    run.py AWAS DATA [--runs N] [--tools duckdb,polars,pandas,miller]

DATA is the folder that generate.py wrote. Times are wall-clock seconds of the whole process, memory its peak; each figure
is the median of the runs, the ratio that of the medians. Miller is asked A and C only: it has no join of a list.
"""

import argparse
import csv
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

QUESTIONS = {
    "a": ("attendance,delegations", "province,kabupaten,agency,month"),
    "b": ("cases,proven,median_days_to_decision", "kabupaten,sector,category"),
    "c": ("turnout", "kabupaten,election"),
}
HERE = pathlib.Path(__file__).parent


def command(tool, question, arguments, output):
    folder = str(arguments.data / question)
    if tool == "awas":
        measures, dimensions = QUESTIONS[question]
        return [arguments.awas, "query", folder, "--measures", measures, "--by", dimensions,
                "--format", "csv", "--output", output, "--quiet"]
    return [sys.executable, str(HERE / "peers.py"), tool, question, folder, output]


def measure(words):
    """Seconds and peak mebibytes of one run."""
    start = time.monotonic()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status != 0:
        raise SystemExit(f"failed: {' '.join(words)}")
    return seconds, usage.ru_maxrss / 1024


def answer(path):
    """The rows by their keys, figures rounded so that the forms of different programs compare.

    A sum over nothing recorded is empty in Awas and 0 in some of the others; they are taken for equal here.
    """
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    names = {"kabupaten_code", "region", "agency", "month", "sector", "category", "election"}
    result = {}
    for row in rows:
        key = tuple(sorted(value for name, value in row.items() if name in names))
        figures = [round(float(value or 0), 9)
                   for name, value in row.items()
                   if name in {"attendance", "delegations", "cases", "proven", "median_days_to_decision", "turnout"}]
        result[key] = figures
    return result


def versions(arguments):
    import duckdb
    import pandas
    import polars
    words = [subprocess.run([arguments.awas, "--version"], capture_output=True, text=True).stdout.strip()]
    miller = subprocess.run(["mlr", "--version"], capture_output=True, text=True).stdout.strip().replace("mlr ", "")
    return (f"Awas {words[0]}, DuckDB {duckdb.__version__}, polars {polars.__version__}, pandas {pandas.__version__}, "
            f"Miller {miller}; {os.cpu_count()} cores, {platform.machine()}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("awas")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--tools", default="duckdb,polars,pandas,miller")
    arguments = parser.parse_args()
    tools = ["awas"] + arguments.tools.split(",")
    print(f"# Awas beside other tools\n\n{versions(arguments)}\n")
    print("| question | tool | seconds | times Awas | peak MiB | answer |\n| --- | --- | ---: | ---: | ---: | --- |")
    with tempfile.TemporaryDirectory() as folder:
        # All is measured before any answer is looked at: a program's peak counts what its parent held when it began.
        runs = {}
        for question in QUESTIONS:
            asked = [tool for tool in tools if not (tool == "miller" and question == "b")]
            runs[question] = {tool: [] for tool in asked}
            for _ in range(arguments.runs):
                for tool in asked:
                    output = f"{folder}/{question}.{tool}.csv"
                    runs[question][tool].append(measure(command(tool, question, arguments, output)))
        for question, measured in runs.items():
            own = answer(f"{folder}/{question}.awas.csv")
            awas = statistics.median(run[0] for run in measured["awas"])
            for tool, figures in measured.items():
                seconds = statistics.median(run[0] for run in figures)
                memory = statistics.median(run[1] for run in figures)
                # Miller has other names for the columns of its answer; it is timed alone.
                same = "–" if tool in ("awas", "miller") else (
                    "same" if answer(f"{folder}/{question}.{tool}.csv") == own else "DIFFERS")
                print(f"| {question.upper()} | {tool} | {seconds:.2f} | {seconds / awas:.2f} | {memory:.0f} | {same} |")


if __name__ == "__main__":
    main()
