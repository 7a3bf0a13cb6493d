#!/usr/bin/env python3
"""Fetches real files of known types out of pinned packages, to measure type detection on.

    fetch-mime-samples.py [--out DIR] [--cache DIR] [--only TYPES] [--pin]

DIR (target/mime-samples) gets `tuning/` and `held-out/`, each with its `manifest.tsv`. Rules are made
on the one and measured on the other; a project's files are all in one of them. What is fetched stands
in mime_samples/packages.tsv, which types by which extension in types.tsv, and which files lie about
their type in truth.py and excluded.tsv. Files under 5 MB only, each content once, at most
PER_PROJECT of a type from a project and PER_TYPE in a folder.

Needs Python 3.11 and the clients npm, pip, cargo and apt-get (Debian with deb822 sources) for the
ecosystems that they serve. A package that cannot be had is reported and left out.
"""

import argparse
import collections
import concurrent.futures
import csv
import hashlib
import heapq
import pathlib
import shutil
import sys

from mime_samples import registries, truth

HERE = pathlib.Path(__file__).resolve().parent / "mime_samples"
PACKAGES = HERE / "packages.tsv"
COLUMNS = ["ecosystem", "package", "version", "project", "sha256"]

PER_PROJECT = 12
PER_TYPE = 150
# Types beyond those that Weighbridge must know: enough of each to see what detectors say.
PER_OTHER_TYPE = 40
MUST_KNOW = 23
LARGEST = 5_000_000
# One project's files of one kind that are looked at; a source tree may hold thousands.
CANDIDATES = 400
LICENCES_PER_PROJECT = 2

# The tuning folder's share of projects, of 256. The word in front makes the draw this script's own.
TUNING_SHARE = 104
DRAW = "weighbridge mime samples"

Sample = collections.namedtuple("Sample", "digest path kind ecosystem project held")


def main():
    arguments = parsed_arguments()
    rows = read_table(PACKAGES)
    kinds = read_table(HERE / "types.tsv")
    if arguments.only:
        kinds = [kind for kind in kinds if kind["type"] in arguments.only.split(",")]
    archives = fetch_all(rows, arguments.cache, arguments.pin)
    if arguments.pin:
        write_table(PACKAGES, COLUMNS, rows)
    samples = read_all(archives, kinds)
    for folder in ("tuning", "held-out"):
        chosen = choose(samples, folder, kinds)
        write_folder(arguments.out / folder, chosen, kinds)
        print_counts(folder, chosen)


def parsed_arguments():
    parser = argparse.ArgumentParser(description="Fetches real files of known types.")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("target/mime-samples"))
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path("target/mime-archives"))
    parser.add_argument("--only", help="types of types.tsv, with commas between")
    parser.add_argument("--pin", action="store_true", help="fill in versions and digests not known yet")
    return parser.parse_args()


def read_table(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write_table(path, columns, rows):
    lines = ["\t".join(columns)] + ["\t".join(row[column] or "" for column in columns) for row in rows]
    path.write_text("\n".join(lines) + "\n")


def fetch_all(rows, cache, may_pin):
    """(row, archives) of every package that could be had, in the table's order."""

    def fetch(row):
        try:
            return fetch_one(row, cache.resolve(), may_pin)
        except (registries.Unavailable, OSError) as reason:
            print(f"left out: {row['ecosystem']} {row['package']}: {reason}", file=sys.stderr)
            return None

    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        return [(row, paths) for row, paths in zip(rows, pool.map(fetch, rows)) if paths]


def fetch_one(row, cache, may_pin):
    paths, version = registries.fetch(row["ecosystem"], row["package"], row["version"], cache)
    digest = registries.digest_of(paths[-1])
    if not row["sha256"]:
        if not may_pin:
            raise registries.Unavailable("is not pinned; run with --pin")
        row["version"], row["sha256"] = version, digest
    if row["sha256"] != digest:
        raise registries.Unavailable(f"is not what was pinned: {digest}")
    return paths


def read_all(archives, kinds):
    """The samples that may be chosen, each content once: the first package of the table has it."""
    kind_of = {extension: kind["type"] for kind in kinds for extension in kind["extensions"].split(",")}
    excluded = {row["sha256"] for row in read_table(HERE / "excluded.tsv")}
    seen = set()
    samples = []
    for row, paths in archives:
        for sample in candidates(row, paths, kind_of):
            if sample.digest not in seen and sample.digest[:16] not in excluded:
                seen.add(sample.digest)
                samples.append(sample)
    return samples


def candidates(row, paths, kind_of):
    """A package's files by kind, drawn by digest so that the draw is the same everywhere."""

    def is_wanted(path, size):
        return extension_of(path) in kind_of and 0 < size < LARGEST and not truth.is_excluded_by_path(path)

    drawn = collections.defaultdict(list)
    for path in paths:
        for name, held in registries.members(path, is_wanted):
            kind = kind_of[extension_of(name)]
            # The name's digest draws, so that a tree of thousands need not be kept.
            draw = hashlib.sha256(name.encode()).hexdigest()
            entry = (draw, name, held)
            heap = drawn[kind]
            # A heap of the greatest digests: the smallest of them goes first.
            (heapq.heappush if len(heap) < CANDIDATES else heapq.heappushpop)(heap, entry)
    for kind, heap in drawn.items():
        for _, name, held in sorted(heap):
            if truth.is_true(kind, name, held):
                digest = hashlib.sha256(held).hexdigest()
                yield Sample(digest, name, kind, row["ecosystem"], row["project"], held)


def extension_of(path):
    return path.rsplit("/", 1)[-1].rpartition(".")[2].lower() if "." in path else ""


def is_tuning(project):
    return hashlib.sha256(f"{DRAW}: {project}".encode()).digest()[0] < TUNING_SHARE


def choose(samples, folder, kinds):
    """A folder's samples: from each project in turn, so that no project fills a type."""
    must_know = {kind["type"] for kind in read_table(HERE / "types.tsv")[:MUST_KNOW]}
    chosen = []
    for kind in kinds:
        limit = PER_TYPE if kind["type"] in must_know else PER_OTHER_TYPE
        of_project = collections.defaultdict(list)
        for sample in samples:
            if sample.kind == kind["type"] and is_tuning(sample.project) == (folder == "tuning"):
                of_project[sample.project].append(sample)
        turns = [distinct(found)[:PER_PROJECT] for _, found in sorted(of_project.items())]
        rounds = [found[turn] for turn in range(PER_PROJECT) for found in turns if turn < len(found)]
        chosen.extend(rounds[:limit])
    return chosen


def distinct(samples):
    """Samples without a third licence: they are all alike."""
    licences = 0
    kept = []
    for sample in sorted(samples):
        if "licen" in sample.path.lower() or "copying" in sample.path.lower():
            licences += 1
            if licences > LICENCES_PER_PROJECT:
                continue
        kept.append(sample)
    return kept


def write_folder(folder, chosen, kinds):
    """Made beside and moved, so that whoever reads the folder sees the old one or the new."""
    accepted = {kind["type"]: kind["accepted"] for kind in kinds}
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    lines = ["file\tname\taccepted\tbasis\tcorpus"]
    for sample in chosen:
        file = sample.digest[:16]
        (fresh / file).write_bytes(sample.held)
        name = sample.path.rsplit("/", 1)[-1].replace("\t", " ")
        names = ",".join([accepted[sample.kind], *truth.finer_names(sample.kind, sample.held)])
        lines.append(f"{file}\t{name}\t{names}\text\t{sample.ecosystem}:{sample.project}")
    (fresh / "manifest.tsv").write_text("\n".join(lines) + "\n")
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)


def print_counts(folder, chosen):
    print(f"\n{folder}: {len(chosen)} files of {len({sample.project for sample in chosen})} projects")
    for kind in dict.fromkeys(sample.kind for sample in chosen):
        projects = collections.Counter(sample.project for sample in chosen if sample.kind == kind)
        print(f"  {kind:<12} {projects.total():>4} files of {len(projects):>3} projects")


if __name__ == "__main__":
    main()
