#!/usr/bin/env python3
"""Measures the server's memory while large bodies arrive, and fails where it grows with them.

    bench-memory.py PROGRAM

Each encoding is sent as one body of BODY_MIB, then as MANY bodies of MANY_BODY_MIB at once. The
bodies are made on the way: a block of a few hundred KiB is sent again and again. The peak is the
kernel's (VmHWM), set back before each run, so that nothing between two samples is missed. Needs
Linux and the standard library only.
"""

import base64
import json
import random
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.parse

MIB = 1 << 20
BODY_MIB = 400
MANY = 32
MANY_BODY_MIB = 100

# How far the server's memory may grow above idle.
ONE_LIMIT_MIB = 24
MANY_LIMIT_MIB = 64

# A multiple of 3, so that base64 of blocks in a row is the base64 of all of them.
BLOCK_BYTES = 3 * (64 << 10)
BLOCK = random.Random(2026).randbytes(BLOCK_BYTES)
BOUNDARY = "----WeighbridgeBenchmark0123456789abcdef"


class Body:
    """A body of about `size` bytes: what comes first, a block many times over, what comes last."""

    def __init__(self, media_type, first, block, last, size):
        self.media_type = media_type
        self.first, self.block, self.last = first, block, last
        self.blocks = size // len(block)
        self.length = len(first) + self.blocks * len(block) + len(last)
        self.payload = self.blocks * BLOCK_BYTES


def multipart(size):
    first = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    )
    last = f"\r\n--{BOUNDARY}--\r\n"
    media_type = f"multipart/form-data; boundary={BOUNDARY}"
    return Body(media_type, first.encode(), BLOCK, last.encode(), size)


def raw(size):
    return Body("application/octet-stream", b"", BLOCK, b"", size)


def urlencoded(size):
    block = urllib.parse.quote_plus(BLOCK).encode()
    return Body("application/x-www-form-urlencoded", b"filename=a.bin&file=", block, b"", size)


def in_json(size):
    return Body("application/json", b'{"data":"', base64.b64encode(BLOCK), b'"}', size)


ENCODINGS = {"multipart": multipart, "raw": raw, "urlencoded": urlencoded, "json": in_json}


class Server:
    """The program on a port of its own."""

    def __init__(self, program):
        arguments = [program, "--bind", "127.0.0.1:0", "--log", "warn", "--max-buffered", "1GiB"]
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if not found:
            self.process.kill()
            raise SystemExit(f"no address in the program's first line: {line!r}")
        self.port = int(found[1])

    def memory_mib(self, field):
        """VmRSS, what is in memory now, or VmHWM, the most since `forget_peak`."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(rf"^{field}:\s+(\d+) kB", status.read(), re.M)[1]) / 1024

    def forget_peak(self):
        with open(f"/proc/{self.process.pid}/clear_refs", "w") as control:
            control.write("5")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=90)


def send(port, body, query=""):
    """Sends the body, checks the report's counts."""
    head = (
        f"POST /inspect{query} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n"
        f"Content-Type: {body.media_type}\r\nContent-Length: {body.length}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(head.encode() + body.first)
        for _ in range(body.blocks):
            connection.sendall(body.block)
        connection.sendall(body.last)
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    report = json.loads(answer.partition(b"\r\n\r\n")[2])
    sizes = report["sizes"]
    if (sizes["body_bytes"], sizes["payload_bytes"]) != (body.length, body.payload):
        raise SystemExit(f"the report is wrong: {sizes} for {body.length} and {body.payload}")


def send_at_once(port, body, count):
    failures = []

    def sender():
        try:
            send(port, body)
        except (OSError, ValueError, KeyError, SystemExit) as failure:
            failures.append(failure)

    threads = [threading.Thread(target=sender) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise SystemExit(f"{len(failures)} of {count} uploads failed: {failures[0]}")


def measured(server, idle_mib, label, limit_mib, sent_bytes, work):
    """Does the work, prints a row, and tells whether the server kept to the limit."""
    server.forget_peak()
    started = time.perf_counter()
    work()
    seconds = time.perf_counter() - started
    peak_mib = server.memory_mib("VmHWM")
    growth_mib = peak_mib - idle_mib
    kept = limit_mib is None or growth_mib <= limit_mib
    limit = "" if limit_mib is None else f"{limit_mib:7d}"
    row = f"{label:26}{idle_mib:9.1f}{peak_mib:9.1f}{growth_mib:9.1f}{limit:>8}"
    print(f"{row}{sent_bytes / MIB / seconds:9.0f}{'' if kept else '  OVER'}", flush=True)
    return kept


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    server = Server(sys.argv[1])
    try:
        kept = measure_all(server)
    finally:
        server.stop()
    if not kept:
        raise SystemExit("the server's memory grew beyond its limits")


def measure_all(server):
    idle = server.memory_mib("VmRSS")  # before any request
    print(f"{'':26}{'idle':>9}{'peak':>9}{'growth':>9}{'limit':>8}{'speed':>9}")
    print(f"{'':26}{'MiB':>9}{'MiB':>9}{'MiB':>9}{'MiB':>8}{'MiB/s':>9}")
    kept = []
    for name, make in ENCODINGS.items():
        body = make(BODY_MIB * MIB)
        label = f"{name}, 1 × {BODY_MIB} MiB"
        row = measured(server, idle, label, ONE_LIMIT_MIB, body.length, lambda: send(server.port, body))
        kept.append(row)
    for name, make in ENCODINGS.items():
        body = make(MANY_BODY_MIB * MIB)
        label = f"{name}, {MANY} × {MANY_BODY_MIB} MiB"
        work = lambda: send_at_once(server.port, body, MANY)
        kept.append(measured(server, idle, label, MANY_LIMIT_MIB, MANY * body.length, work))
    # For comparison, what most upload handlers do: collect the body, then look at it.
    body = raw(BODY_MIB * MIB)
    label = f"raw, mode=buffer, 1 × {BODY_MIB}"
    work = lambda: send(server.port, body, "?mode=buffer")
    measured(server, idle, label, None, body.length, work)
    return all(kept)


main()
