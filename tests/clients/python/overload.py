"""Uploads a file whole before it looks for the answer, and prints the answer.

    overload.py file|generator|socket URL PATH
"""

import http.client
import json
import pathlib
import socket
import sys
from urllib.parse import urlsplit

import requests

SLICE_BYTES = 1 << 20


def slices(path):
    with open(path, "rb") as file:
        while slice := file.read(SLICE_BYTES):
            yield slice


def with_socket(url, path):
    """A client that knows nothing of early answers: head, body, then reading."""
    parts = urlsplit(url)
    size = pathlib.Path(path).stat().st_size
    head = f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Length: {size}\r\n\r\n"
    with socket.create_connection((parts.hostname, parts.port)) as connection:
        connection.sendall(head.encode("ascii"))
        for slice in slices(path):
            connection.sendall(slice)
        response = http.client.HTTPResponse(connection)
        response.begin()
        return response.status, json.load(response)


def with_requests(body, url):
    response = requests.post(url, data=body)
    return response.status_code, response.json()


def main():
    way, url, path = sys.argv[1:]
    if way == "socket":
        status, report = with_socket(url, path)
    elif way == "generator":
        status, report = with_requests(slices(path), url)
    else:
        with open(path, "rb") as file:
            status, report = with_requests(file, url)
    json.dump({"status": status, "report": report}, sys.stdout)


main()
