"""Tries the completions of a shell as a person would: in the shell itself, on a pseudo-terminal, with the tab key.

    python3 Tests/Shells/completions.py PROGRAM [bash|zsh|fish]...

Without names of shells it tries those that are installed; bash must be.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

# What is typed before the tab key, and what must stand on the line after it.
EXPECTED = [
    ("awas que", "awas query "),
    ("awas query pak", "awas query paket"),
    ("awas query paket --measures turno", "--measures turnout "),
    ("awas query paket --measures cases,attendance_f", "--measures cases,attendance_female"),
    ("awas query paket --by kabup", "--by kabupaten "),
    ("awas query paket --by kabupaten --pivot sour", "--pivot source "),
    ("awas query paket --region 31.0", "--region 31.01 "),
    ('awas query paket --region "Kota Mad', '--region "Kota Madiun"'),
    ('awas query paket --where "sector=kepa', '--where "sector=kepala_desa"'),
    ("awas query paket --compare-with l", "--compare-with last-year "),
    ("awas query paket --format mark", "--format markdown "),
    ("awas list paket ca", "awas list paket cases "),
    ("awas report bul", "awas report bulanan "),
    ("awas catalog turno", "awas catalog turnout "),
]

START = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        "PS1='$ '; bind 'set enable-bracketed-paste off'; source awas.bash",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        "PS1='$ '; fpath=(functions $fpath); autoload -U compinit; compinit -u -D",
    ),
    "fish": (["fish", "--no-config", "-i"], "source awas.fish"),
}


def read(descriptor, seconds):
    """What the terminal shows within so many seconds, without codes that move or colour."""
    text = b""
    end = time.time() + seconds
    while time.time() < end:
        if select.select([descriptor], [], [], 0.05)[0]:
            try:
                text += os.read(descriptor, 65536)
            except OSError:
                break
    shown = text.decode("utf-8", "replace")
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\x1b\][^\x07]*\x07|\x1b\(B", "", shown)


def completed(shell, line, folder, environment):
    arguments, start = START[shell]
    child, descriptor = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(arguments[0], arguments, environment)
    try:
        os.write(descriptor, (start + "; echo RE''ADY\n").encode())
        shown = ""
        for _ in range(100):
            shown += read(descriptor, 0.1)
            if "READY" in shown:
                break
        read(descriptor, 0.5)
        os.write(descriptor, line.encode())
        read(descriptor, 0.3)
        os.write(descriptor, b"\t")
        return read(descriptor, 1.5)
    finally:
        os.close(descriptor)
        os.kill(child, 9)
        os.waitpid(child, 0)


def main():
    program = os.path.abspath(sys.argv[1])
    shells = sys.argv[2:] or [shell for shell in START if shutil.which(shell)]
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/paket")
        os.mkdir(f"{folder}/functions")
        for shell, path in [("bash", "awas.bash"), ("zsh", "functions/_awas"), ("fish", "awas.fish")]:
            script = subprocess.run(
                [program, "--generate-completion-script", shell], capture_output=True, text=True, check=True
            )
            with open(f"{folder}/{path}", "w") as file:
                file.write(script.stdout)
        environment = dict(
            os.environ, PATH=os.path.dirname(program) + ":" + os.environ["PATH"], HOME=folder, COLUMNS="160"
        )
        for shell in shells:
            environment["TERM"] = "xterm" if shell == "fish" else "dumb"
            for line, expected in EXPECTED:
                shown = completed(shell, line, folder, environment)
                # A shell shows the whole line again, or what it adds alone.
                typed = line.split()[-1]
                added = expected[expected.rindex(typed) + len(typed) :].strip()
                isThere = expected.strip() in shown or added and added in shown
                failures += 0 if isThere else 1
                print(f"{'ok    ' if isThere else 'FAILED'} {shell}: {line} [tab] → {expected}")
                if not isThere:
                    print("       shown:", repr(shown[-200:]))
    sys.exit(1 if failures else 0)


main()
