"""Runs programs in turn and says what they took."""

import dataclasses
import os
import statistics
import subprocess
import sys
import tempfile
import time

TIME = "/usr/bin/time"


@dataclasses.dataclass
class Run:
    """What one run took, or the medians of several."""

    seconds: float
    # Of all cores together, in the program and in the system for it: steadier than the wall clock on a busy machine.
    cpu: float
    mebibytes: float


def measure(words):
    """One run of a program, which must succeed.

    GNU time starts it: Linux counts what a program's parent held when it started as the program's own peak, and GNU time
    holds next to nothing where Python holds some megabytes.
    """
    with tempfile.NamedTemporaryFile("r") as report:
        start = time.perf_counter()
        result = subprocess.run([TIME, "-q", "-o", report.name, "-f", "%U %S %M", *words], stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, text=True)
        seconds = time.perf_counter() - start
        if result.returncode != 0:
            sys.exit(f"failed: {' '.join(words)}\n{result.stderr}")
        user, system, kibibytes = report.read().split()
    return Run(seconds, float(user) + float(system), int(kibibytes) / 1024)


def median(runs):
    return Run(*(statistics.median(getattr(run, field.name) for run in runs) for field in dataclasses.fields(Run)))


def in_turn(commands, runs):
    """The medians of each of some commands, run one after the other and again: what disturbs one disturbs all."""
    taken = {name: [] for name in commands}
    for _ in range(runs):
        for name, words in commands.items():
            taken[name].append(measure(words))
            print(f"{name}: {taken[name][-1].seconds:.2f} s", file=sys.stderr)
    return {name: median(each) for name, each in taken.items()}


@dataclasses.dataclass
class Bar:
    """Something that was asked for, and what was measured."""

    name: str
    measured: float
    limit: float
    is_least: bool = False
    unit: str = ""

    @property
    def is_met(self):
        return self.measured >= self.limit if self.is_least else self.measured <= self.limit

    @property
    def row(self):
        wanted = f"{'at least' if self.is_least else 'at most'} {self.figure(self.limit)}"
        return [self.name, wanted, self.figure(self.measured), "met" if self.is_met else "**missed**"]

    def figure(self, value):
        return f"{value:.0f}{self.unit}" if self.unit in (" ms", " MiB") else f"{value:.2f}{self.unit}"


def table(header, rows):
    """A table of Markdown; a column is one of figures when its header begins with a blank."""
    rule = [" ---: " if name.startswith(" ") else " --- " for name in header]
    lines = ["| " + " | ".join(name.strip() for name in header) + " |", "|" + "|".join(rule) + "|"]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]) + "\n"


def machine():
    model = ""
    try:
        with open("/proc/cpuinfo") as file:
            model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "")
    except OSError:
        pass
    return f"{os.cpu_count()} cores{f' ({model})' if model else ''}"


def load():
    """How many programs want a core, this one included: more than the cores, and seconds of the clock say little."""
    return os.getloadavg()[0]
