"""Fetches archives of pinned packages with the machine's own package clients, and reads files out.

Which registry a client asks is the machine's configuration; nothing here names one.
"""

import hashlib
import io
import os
import pathlib
import re
import shutil
import subprocess
import tarfile
import threading
import zipfile


class Unavailable(Exception):
    """A package that could not be fetched, or that is not the one that was pinned."""


# Of Debian's sources: its own changes, and what the project keeps apart, which others mostly wrote.
NOT_THE_PROJECTS = re.compile(r"\.debian\.tar|\.orig-[\w-]+\.tar|\.asc$|^\.complete$")


def fetch(ecosystem, package, version, cache):
    """The package's archives as paths below `cache`, and the version; fetched once only.

    An empty version means the newest. The last path is the one whose digest is pinned: the archive
    itself, or for Debian the description that holds the digests of all others.
    """
    folder = folder_of(ecosystem, package, version or "newest", cache)
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / ".complete").exists():
        CLIENTS[ecosystem](package, version, folder)
        (folder / ".complete").touch()
    if not version:
        version = version_of(ecosystem, package, archives_in(folder)[-1])
        newest, folder = folder, folder_of(ecosystem, package, version, cache)
        shutil.rmtree(folder, ignore_errors=True)
        newest.rename(folder)
    return archives_in(folder), version


def folder_of(ecosystem, package, version, cache):
    return cache / ecosystem / re.sub(r"[^\w.-]", "_", f"{package}@{version}")


def archives_in(folder):
    paths = sorted(path for path in folder.iterdir() if not NOT_THE_PROJECTS.search(path.name))
    if not paths:
        raise Unavailable("the client gave nothing")
    return sorted(paths, key=lambda path: path.suffix == ".dsc")


def digest_of(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def members(path, is_wanted):
    """(path, bytes) of each regular file in an archive whose path and size are wanted."""
    if path.suffix in (".zip", ".whl"):
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                if not entry.is_dir() and is_wanted(entry.filename, entry.file_size):
                    yield entry.filename, archive.read(entry)
    elif path.suffix == ".deb":
        yield from members_of_tar(data_of_deb(path), is_wanted)
    elif re.search(r"\.(crate|tgz|tar\.\w+)$", path.name):
        with open(path, "rb") as file:
            yield from members_of_tar(file, is_wanted)


def members_of_tar(file, is_wanted):
    with tarfile.open(fileobj=file, mode="r:*") as archive:
        for entry in archive:
            if entry.isfile() and is_wanted(entry.name, entry.size):
                yield entry.name, archive.extractfile(entry).read()


def data_of_deb(path):
    """The data archive of a binary package, which is an ar archive of three members."""
    held = path.read_bytes()
    at = 8
    while at + 60 <= len(held):
        name, size = held[at : at + 16].strip(), int(held[at + 48 : at + 58])
        if name.startswith(b"data.tar"):
            return io.BytesIO(held[at + 60 : at + 60 + size])
        at += 60 + size + size % 2
    raise Unavailable("no data in the .deb")


def npm(package, version, folder):
    run(["npm", "pack", "--silent", f"{package}@{version or 'latest'}"], folder)


def pypi_source(package, version, folder):
    pip(package, version, folder, "--no-binary")


def pypi_wheel(package, version, folder):
    pip(package, version, folder, "--only-binary")


def pip(package, version, folder, form):
    wanted = f"{package}=={version}" if version else package
    run(["pip", "download", "--quiet", "--no-deps", form, package, wanted], folder)


def crate(package, version, folder):
    """`cargo info` fetches the package into cargo's own cache, without what it depends on."""
    wanted = f"{package}@{version}" if version else package
    told = run(["cargo", "info", "--color", "never", wanted], folder)
    version = version or re.search(r"^version: (\S+)", told, re.MULTILINE)[1]
    home = pathlib.Path(os.environ.get("CARGO_HOME", pathlib.Path.home() / ".cargo"))
    for path in home.glob(f"registry/cache/*/{package}-{version}.crate"):
        (folder / path.name).write_bytes(path.read_bytes())


def debian(package, version, folder):
    wanted = f"{package}={version}" if version else package
    run(["apt-get", "--quiet", "download", wanted], folder)


def debian_source(package, version, folder):
    """From lists of its own, so that the machine's need not name sources."""
    lists = folder.parent / ".lists"
    options = [
        f"--option=Dir::Etc::SourceParts={lists}/parts",
        "--option=Dir::Etc::SourceList=/dev/null",
        f"--option=Dir::State::Lists={lists}/lists",
        f"--option=Dir::Cache={lists}/cache",
        "--option=APT::Sandbox::User=root",
    ]
    with SOURCE_LISTS:
        if not (lists / "parts").exists():
            make_source_lists(lists, options, folder)
    wanted = f"{package}={version}" if version else package
    run(["apt-get", *options, "--quiet", "source", "--download-only", wanted], folder)


# Held while the lists are made: packages are fetched a few at a time.
SOURCE_LISTS = threading.Lock()


def make_source_lists(lists, options, folder):
    (lists / "parts").mkdir(parents=True)
    (lists / "lists/partial").mkdir(parents=True)
    (lists / "cache/archives/partial").mkdir(parents=True)
    for path in pathlib.Path("/etc/apt/sources.list.d").glob("*.sources"):
        binary = path.read_text()
        source = re.sub(r"(?m)^Types:.*$", "Types: deb-src", binary)
        (lists / "parts" / path.name).write_text(source)
    run(["apt-get", *options, "--quiet", "update"], folder)


CLIENTS = {
    "npm": npm,
    "pypi": pypi_source,
    "pypi-wheel": pypi_wheel,
    "crate": crate,
    "debian": debian,
    "debian-source": debian_source,
}


def version_of(ecosystem, package, archive):
    """The version that an archive is of, to be pinned."""
    if archive.suffix == ".dsc":
        return re.search(r"^Version: (\S+)", archive.read_text(), re.MULTILINE)[1]
    if ecosystem == "debian":
        return archive.name.split("_")[1].replace("%3a", ":")
    stem = re.sub(r"\.(tgz|crate|zip|whl|tar\.\w+)$", "", archive.name)
    plain = re.sub(r"[^a-z0-9]+", "[^a-z0-9]+", package.lower().strip("@"))
    found = re.match(rf"{plain}-(.+)$", stem, re.IGNORECASE)
    version = found[1] if found else stem.rsplit("-", 1)[1]
    return version.split("-")[0] if ecosystem == "pypi-wheel" else version


def run(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=900)
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no word").splitlines()[-1]
        raise Unavailable(re.sub(r"\S+://\S+", "…", last)[:200])
    return done.stdout
