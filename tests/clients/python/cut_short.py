"""Sends a part of a request, ends the sending side of the connection, and prints the answer.

    cut_short.py URL        the request's bytes come by standard input
"""

import http.client
import json
import socket
import sys
from urllib.parse import urlsplit

parts = urlsplit(sys.argv[1])
with socket.create_connection((parts.hostname, parts.port)) as connection:
    connection.sendall(sys.stdin.buffer.read())
    connection.shutdown(socket.SHUT_WR)
    response = http.client.HTTPResponse(connection)
    response.begin()
    json.dump({"status": response.status, "report": json.load(response)}, sys.stdout)
