"""Runs a program with a terminal as its standard output and standard error, and prints what the terminal was told."""

import os
import pty
import subprocess
import sys

leader, follower = pty.openpty()
process = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=follower, stderr=follower)
os.close(follower)
told = b""
while True:
    try:
        part = os.read(leader, 65536)
    except OSError:
        break
    if not part:
        break
    told += part
process.wait()
sys.stdout.write(told.decode().replace("\r\n", "\n"))
