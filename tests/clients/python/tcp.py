"""Sends standard input over plain TCP, ends the sending side and prints the answer."""

import socket
import sys

host, port = sys.argv[1:]
with socket.create_connection((host, int(port))) as connection:
    connection.sendall(sys.stdin.buffer.read())
    connection.shutdown(socket.SHUT_WR)
    while piece := connection.recv(65536):
        sys.stdout.buffer.write(piece)
