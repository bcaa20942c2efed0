"""Starts a program and sends it a signal after some seconds: kill.py SIGNAL SECONDS PROGRAM ARGUMENT…"""

import signal
import subprocess
import sys
import time

process = subprocess.Popen(sys.argv[3:])
time.sleep(float(sys.argv[2]))
if process.poll() is None:
    process.send_signal(getattr(signal, sys.argv[1]))
process.wait()
