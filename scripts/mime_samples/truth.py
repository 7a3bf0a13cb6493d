"""Whether a file is what its extension says, judged by the format's own rules and never by a detector.

A sample's type is its extension. What this drops are the files whose extension lies: a `.doc` that
is RTF, a `.js` that is JSON or a template, an encrypted `.xlsx`, a fixture that is meant to be
broken.
"""

import io
import json
import re
import xml.etree.ElementTree
import zipfile

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# Folders of other projects' files, and fixtures that are meant to be broken.
FOREIGN = re.compile(r"(^|/)(node_modules|vendor|vendored|third[_-]?party|bower_components)/", re.I)
FIXTURES = re.compile(r"test|fixture|sample|example|data|corpus|spec|qa/", re.I)
BROKEN = re.compile(
    r"fuzz|corrupt|broken|invalid|malform|truncat|encrypt|passw|protected|wrong|damaged|mangled|bogus"
    r"|(^|[/_.-])(bad|err|errors?|fail|failing|failures?|negative|not|empty|no)([/_.-])",
    re.I,
)
# Text files that are made for a program to read, under an extension that says prose.
NOT_PROSE = re.compile(
    r"requirements|cmakelists|top_level|entry_points|dependency_links|sources\.txt|robots\.txt|manifest"
    r"|results?\b|expected|output|input|words|dict|list",
    re.I,
)


def is_excluded_by_path(path):
    inner = path.split("/", 1)[-1]
    return bool(FOREIGN.search(inner) or FIXTURES.search(inner) and BROKEN.search(inner))


def is_true(kind, path, held):
    """Whether the bytes are of this kind; kinds are the first column of types.tsv."""
    rule = RULES.get(kind)
    return rule is None or rule(path, held)


def is_compound_with(*streams):
    """A compound file with one of these streams: an encrypted .docx in one has neither."""
    names = [stream.encode("utf-16-le") for stream in streams]
    return lambda path, held: held.startswith(OLE) and any(name in held for name in names)


def opens_as_zip(held):
    try:
        return zipfile.ZipFile(io.BytesIO(held)).namelist()
    except Exception:  # The module raises many kinds.
        return []


def is_zip(path, held):
    """An archive, and not a document of a finer type under an archive's name."""
    names = opens_as_zip(held)
    return held.startswith(b"PK") and bool(names) and not {"[Content_Types].xml", "mimetype"} & set(names)


def is_jar(path, held):
    return held.startswith(b"PK") and "META-INF/MANIFEST.MF" in opens_as_zip(held)


def has_main_part(word):
    def rule(path, held):
        if "[Content_Types].xml" not in opens_as_zip(held):
            return False
        try:
            types = zipfile.ZipFile(io.BytesIO(held)).read("[Content_Types].xml")
        except Exception:
            return False
        return re.search(word.encode() + rb"\.main\+xml", types) is not None

    return rule


def has_mimetype(media_type):
    def rule(path, held):
        try:
            return zipfile.ZipFile(io.BytesIO(held)).read("mimetype").strip() == media_type.encode()
        except Exception:
            return False

    return rule


def starts_with(*signatures):
    return lambda path, held: held.startswith(signatures)


def is_pdf(path, held):
    return b"%PDF-" in held[:1024]


def is_mp3(path, held):
    """An ID3 tag, or an MPEG audio layer III frame at the very beginning."""
    is_frame = len(held) > 2 and held[0] == 0xFF and held[1] & 0xE6 == 0xE2
    return held.startswith(b"ID3") or is_frame


def is_vorbis(path, held):
    return held.startswith(b"OggS") and held[28:35] == b"\x01vorbis"


def text_of(held):
    """The text, or None where the bytes hold what no text does."""
    if held.startswith((b"\xff\xfe", b"\xfe\xff")):
        return held.decode("utf-16", "replace")
    if re.search(rb"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]", held):
        return None
    return held.decode("utf-8-sig", "replace")


def is_template(text):
    """Written for a template engine, and of another type only when that has run."""
    return re.search(r"\{%|\{\{|<%|<\?php|<\?=|\[%|@@\w+@@|%\(\w+\)s|\$\{\w+\}.*\$\{\w+\}", text)


def parses_as_json(text):
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def is_script(path, held):
    text = text_of(held)
    if not text or not text.strip() or text.lstrip().startswith("<") or parses_as_json(text):
        return False
    is_jsx = re.search(r"(return|=>|\()\s*\(?\s*<[A-Za-z>]|^\s*</[A-Za-z]", text, re.MULTILINE)
    is_typed = re.search(r"@flow|^import type |^export type ", text[:4096], re.MULTILINE)
    is_macro = re.search(r"^\s*#\s*(include|if|ifdef)\b|^%(include|define)", text, re.MULTILINE)
    engine = re.search(r"\{%-? |<%[=-]?|<\?php", text)
    return not (is_jsx or is_typed or is_macro or engine)


def is_style(path, held):
    text = text_of(held)
    return bool(text and re.search(r"[{@]", text)) and not (
        text.lstrip().startswith("<") or is_template(text)
    )


def is_markup(path, held):
    """Not XHTML, which is two types."""
    text = text_of(held)
    if not text or "<" not in text or text.lstrip().startswith("<?xml"):
        return False
    return not is_template(text) and "{# " not in text


def is_xml(path, held):
    try:
        xml.etree.ElementTree.fromstring(held)
    except Exception:  # Its encodings raise others than its own.
        return False
    return True


def finer_names(kind, held):
    """What is right as well for an .xml file that says by its root what it is."""
    if kind != "xml":
        return []
    root = xml.etree.ElementTree.fromstring(held).tag.rpartition("}")[2].lower()
    return {
        "rss": ["application/rss+xml", "text/rss"],
        "feed": ["application/atom+xml"],
        "svg": ["image/svg+xml"],
        "html": ["application/xhtml+xml"],
    }.get(root, [])


def is_sql(path, held):
    text = text_of(held)
    words = r"\b(select|insert|create|drop|alter|update|delete|set|grant|begin|with|use|truncate|explain|copy)\b"
    return bool(text and re.search(words, text, re.IGNORECASE)) and "<?php" not in text


def is_graphql(path, held):
    text = text_of(held)
    return bool(text and re.search(r"[{@]|\b(scalar|union|extend|directive)\b", text))


def is_linked_data(path, held):
    text = text_of(held)
    return bool(text and '"@' in text and parses_as_json(text))


def is_table(path, held):
    text = text_of(held)
    return bool(text and text.strip()) and not text.lstrip().startswith(("<", "{", "["))


def is_prose(path, held):
    """Whether most lines are words: a readme, a licence, a chapter."""
    text = text_of(held)
    if not text or NOT_PROSE.search(path.rsplit("/", 1)[-1]):
        return False
    lines = [line for line in text.splitlines() if line.strip()]
    wordy = [line for line in lines if len(re.findall(r"[^\W\d_]{2,}", line)) >= 4]
    letters = sum(char.isalpha() or char.isspace() for char in text)
    is_wordy = len(wordy) >= 3 and len(wordy) * 2 >= len(lines) and letters * 10 >= len(text) * 8
    return is_wordy and not text.lstrip().startswith("<")


def is_text(path, held):
    text = text_of(held)
    return bool(text and text.strip())


RULES = {
    "javascript": is_script,
    "css": is_style,
    "sql": is_sql,
    "graphql": is_graphql,
    "ld+json": is_linked_data,
    "csv": is_table,
    "plain": is_prose,
    "html": is_markup,
    "xml": is_xml,
    "zip": is_zip,
    "pdf": is_pdf,
    "doc": is_compound_with("WordDocument"),
    "xls": is_compound_with("Workbook", "Book"),
    "ppt": is_compound_with("PowerPoint Document"),
    "docx": has_main_part("wordprocessingml.document"),
    "xlsx": has_main_part("spreadsheetml.sheet"),
    "pptx": has_main_part("presentationml.presentation"),
    "odt": has_mimetype("application/vnd.oasis.opendocument.text"),
    "mp3": is_mp3,
    "ogg": is_vorbis,
    "png": starts_with(b"\x89PNG\r\n\x1a\n"),
    "jpeg": starts_with(b"\xff\xd8\xff"),
    "gif": starts_with(b"GIF87a", b"GIF89a"),
    # Beyond the 23.
    "json": lambda path, held: parses_as_json(text_of(held) or ""),
    "svg": lambda path, held: b"<svg" in held and not is_template(text_of(held) or "{{"),
    "markdown": is_text,
    "python": is_text,
    "c": is_text,
    "yaml": is_text,
    "toml": is_text,
    "shell": lambda path, held: held.startswith(b"#!"),
    "rtf": starts_with(b"{\\rtf"),
    "ods": has_mimetype("application/vnd.oasis.opendocument.spreadsheet"),
    "odp": has_mimetype("application/vnd.oasis.opendocument.presentation"),
    "odg": has_mimetype("application/vnd.oasis.opendocument.graphics"),
    "epub": has_mimetype("application/epub+zip"),
    "tiff": starts_with(b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"),
    "webp": starts_with(b"RIFF"),
    "bmp": starts_with(b"BM"),
    "icon": starts_with(b"\0\0\1\0"),
    "wav": starts_with(b"RIFF"),
    "avi": starts_with(b"RIFF"),
    "gzip": starts_with(b"\x1f\x8b"),
    "bzip2": starts_with(b"BZh"),
    "xz": starts_with(b"\xfd7zXZ\0"),
    "7z": starts_with(b"7z\xbc\xaf\x27\x1c"),
    "rar": starts_with(b"Rar!"),
    "class": starts_with(b"\xca\xfe\xba\xbe"),
    "jar": is_jar,
    "wasm": starts_with(b"\0asm"),
    "sqlite": starts_with(b"SQLite format 3\0"),
    "postscript": starts_with(b"%!"),
    "ttf": starts_with(b"\0\1\0\0", b"true"),
    "otf": starts_with(b"OTTO"),
    "woff": starts_with(b"wOFF"),
    "woff2": starts_with(b"wOF2"),
    "flac": starts_with(b"fLaC", b"ID3"),
    "midi": starts_with(b"MThd"),
    "tar": lambda path, held: held[257:262] == b"ustar",
    "exe": starts_with(b"MZ"),
}
