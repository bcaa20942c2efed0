"""Runs a program with a terminal as its standard error, and prints what the terminal was told.

    terminal.py FILE PROGRAM ARGUMENT…

While the program has FILE open it is halted for more than a second, so that the read is a long one on any machine; one
that is done before that is started again. Digits are printed as N, the same line once.
"""

import os
import pty
import re
import signal
import subprocess
import sys
import time


def has_open(process, name):
    folder = f"/proc/{process.pid}/fd"
    try:
        return any(os.readlink(f"{folder}/{number}").endswith(name) for number in os.listdir(folder))
    except OSError:
        return False


def told(name, words):
    """What the terminal was told and the exit code; nothing where the program was done before it could be halted."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=follower)
    os.close(follower)
    while process.poll() is None and not has_open(process, name):
        pass
    is_halted = process.poll() is None
    if is_halted:
        process.send_signal(signal.SIGSTOP)
        time.sleep(1.2)
        process.send_signal(signal.SIGCONT)
    told = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:
            break
        if not part:
            break
        told += part
    os.close(leader)
    code = process.wait()
    return (told.decode(), code) if is_halted else None


def main(name, words):
    text, code = next(filter(None, (told(name, words) for _ in range(50))))
    lines = [re.sub(r"[\d.,]*\d", "N", line).rstrip(" \b") for line in text.split("\r")]
    print("told:", [line for number, line in enumerate(lines) if line not in lines[:number]])
    # A cleared line is one of blanks, and the cursor back at its left.
    print("cleared:", re.search(r"\r +\r$", text) is not None, "exit:", code)


main(sys.argv[1], sys.argv[2:])
