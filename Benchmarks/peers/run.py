"""Measures Awas beside its peers and against its bars, and prints the results in Markdown.

    run.py AWAS TOOLS DATA SAMPLE [--runs N] [--peers duckdb,polars,pandas,miller]

AWAS is the program, TOOLS the folder of the built benchmarks, DATA what generate.py wrote, SAMPLE the sample data. Times are
wall-clock seconds of whole processes, memory their peaks; each figure is the median of the runs, taken in turn.
"""

import argparse
import pathlib
import tempfile

import commands
import growth
import intake
import questions
import workbook
from measuring import load, machine, table

INTRODUCTION = """\
Written by `make bench`; what is measured and how: [README.md](README.md). Medians of {runs} runs, the tools in turn. Awas
has all its checks on; the others check nothing. "times Awas" below 1 means that a tool was faster.
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("awas")
    parser.add_argument("tools", type=pathlib.Path)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("sample")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", default=",".join(questions.PEERS))
    arguments = parser.parse_args()
    peers = [name for name in arguments.peers.split(",") if name]
    measured = {
        "Three questions": lambda folder: questions.compare(
            arguments.awas, arguments.data, peers, arguments.runs, folder),
        "Question A by rows and threads": lambda folder: growth.grow(
            arguments.awas, arguments.data, arguments.runs, folder),
        "What a row costs": lambda folder: growth.cost(arguments.awas, arguments.data, folder),
        "A workbook": lambda folder: workbook.write(arguments.tools, arguments.runs, folder),
        "A workbook read": lambda folder: intake.read(arguments.awas, arguments.data, arguments.runs, folder),
        "Small commands": lambda folder: commands.answer(arguments.awas, arguments.sample, 41, folder),
    }
    parts, loads = {}, [load()]
    with tempfile.TemporaryDirectory() as folder:
        for title, measure in measured.items():
            parts[title] = measure(folder)
            loads.append(load())
    setting = (f"{questions.versions(arguments.awas)}; {machine()}, load {loads[0]:.1f} when this began and "
               f"{', '.join(f'{each:.1f}' for each in loads[1:])} after each part.")
    bars = [bar for _, bars in parts.values() for bar in bars]
    print(f"# Awas beside other tools\n\n{INTRODUCTION.format(runs=arguments.runs)}\n{setting}\n")
    print(f"## Bars\n\n{sum(bar.is_met for bar in bars)} of {len(bars)} are met.\n")
    print(table(["bar", "wanted", "measured", ""], [bar.row for bar in bars]))
    print("\n".join(f"## {title}\n\n{text}" for title, (text, _) in parts.items()), end="")


if __name__ == "__main__":
    main()
