"""The three questions, of Awas and of its peers."""

import csv
import importlib.metadata
import pathlib
import subprocess
import sys

from measuring import Bar, in_turn, table

QUESTIONS = {
    "a": ("attendance,delegations", "province,kabupaten,agency,month"),
    "b": ("cases,proven,median_days_to_decision", "kabupaten,sector,category"),
    "c": ("turnout", "kabupaten,election"),
}
PEERS = ["duckdb", "polars", "pandas", "miller"]
# Those that a figure of memory is held against.
LEAN = ["duckdb", "polars"]
KEYS = {"kabupaten_code", "agency", "month", "sector", "category", "election"}
HERE = pathlib.Path(__file__).parent


def awas(program, question, folder, output, *options):
    measures, dimensions = QUESTIONS[question]
    return [program, "query", str(folder), "--measures", measures, "--by", dimensions, "--format", "csv",
            "--output", output, "--quiet", *options]


def peer(tool, question, folder, output):
    return [sys.executable, str(HERE / "peers.py"), tool, question, str(folder), output]


def answer(path):
    """The figures by their keys, rounded so that the forms of different programs compare.

    A sum over nothing recorded is empty in Awas and 0 in some of the others; they are taken for equal here.
    """
    result = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            key = tuple(row[name] for name in sorted(KEYS & row.keys()))
            assert key not in result, f"{path} has {key} twice"
            result[key] = {name: round(float(row[name] or 0), 9)
                           for name in row.keys() - KEYS - {"province", "kabupaten", "province_code"}}
    return result


def versions(program):
    def output(*words):
        return subprocess.run(words, capture_output=True, text=True).stdout.strip()
    # Not imported: this process is to stay small.
    python = [f"{name} {importlib.metadata.version(name)}" for name in ("duckdb", "polars", "pandas", "pyarrow")]
    return ", ".join([f"Awas {output(program, '--version')}", *python, output("mlr", "--version"), output("wc", "--version").split("\n")[0]])


def compare(program, data, tools, runs, folder):
    """The table of all tools and the bars of speed and memory."""
    largest = {"a": "attendance", "b": "cases", "c": "turnout"}
    rows, bars = [], []
    for question in QUESTIONS:
        package = data / question
        output = {tool: f"{folder}/{question}.{tool}.csv" for tool in ["awas", *tools]}
        commands = {"awas": awas(program, question, package, output["awas"])}
        commands |= {tool: peer(tool, question, package, output[tool]) for tool in tools}
        commands["wc -l"] = ["wc", "-l", str(package / f"{largest[question]}.csv")]
        taken = in_turn(commands, runs)
        own = answer(output["awas"])
        for tool, run in taken.items():
            same = "–" if tool in ("awas", "wc -l") else "same" if answer(output[tool]) == own else "**differs**"
            rows.append([question.upper(), tool, f"{run.seconds:.2f}", f"{run.seconds / taken['awas'].seconds:.2f}",
                         f"{run.cpu:.2f}", f"{run.mebibytes:.0f}", same])
        fastest = min(tools, key=lambda tool: taken[tool].seconds)
        bars.append(Bar(f"{question.upper()}: times as fast as the fastest peer, {fastest}",
                        taken[fastest].seconds / taken["awas"].seconds, 5, is_least=True))
        lean = [tool for tool in LEAN if tool in tools]
        if lean:
            leanest = min(lean, key=lambda tool: taken[tool].mebibytes)
            bars.append(Bar(f"{question.upper()}: peak memory, that of the leanest peer, {leanest}, being the limit",
                            taken["awas"].mebibytes, taken[leanest].mebibytes, unit=" MiB"))
    return table(["question", "tool", " seconds", " times Awas", " CPU seconds", " peak MiB", "answer"], rows), bars
