"""Sends one file in one way with requests or urllib3 and prints the status and the report.

    send.py CLIENT WAY URL PATH TYPE NOTE
"""

import base64
import json
import pathlib
import sys
from urllib.parse import quote

import requests
import urllib3

SLICE_BYTES = 10_000


def slices(content):
    """The content as a generator, of whose length the client knows nothing."""
    for at in range(0, len(content), SLICE_BYTES):
        yield content[at : at + SLICE_BYTES]


class File:
    def __init__(self, path, declared):
        self.name = pathlib.Path(path).name
        self.type = declared
        self.content = pathlib.Path(path).read_bytes()
        self.tuple = (self.name, self.content, declared)
        self.typed = {"Content-Type": declared}
        self.named = "/inspect?filename=" + quote(self.name, safe="")
        self.pairs = {"filename": self.name, "type": declared, "file": self.content}
        data = base64.b64encode(self.content).decode("ascii")
        self.json = {"filename": self.name, "type": declared, "data": data}


def with_requests(way, url, file, note):
    match way:
        case "multipart":
            return requests.post(url + "/inspect", files={"file": file.tuple}, data={"note": note})
        case "raw":
            return requests.post(url + file.named, data=file.content, headers=file.typed)
        case "chunked":
            return requests.post(url + file.named, data=slices(file.content), headers=file.typed)
        case "urlencoded":
            return requests.post(url + "/inspect", data=file.pairs)
        case "json":
            return requests.post(url + "/inspect", json=file.json)


def with_urllib3(way, url, file, note):
    match way:
        case "multipart":
            fields = {"file": file.tuple, "note": note}
            return urllib3.request("POST", url + "/inspect", fields=fields)
        case "raw":
            return urllib3.request("POST", url + file.named, body=file.content, headers=file.typed)
        case "chunked":
            body = slices(file.content)
            return urllib3.request("POST", url + file.named, body=body, headers=file.typed)
        case "urlencoded":
            http = urllib3.PoolManager()
            return http.request_encode_body(
                "POST", url + "/inspect", fields=file.pairs, encode_multipart=False
            )
        case "json":
            return urllib3.request("POST", url + "/inspect", json=file.json)


def main():
    client, way, url, path, declared, note = sys.argv[1:]
    send = {"requests": with_requests, "urllib3": with_urllib3}[client]
    response = send(way, url, File(path, declared), note)
    status = getattr(response, "status_code", None) or response.status
    json.dump({"status": status, "report": response.json()}, sys.stdout)


main()
