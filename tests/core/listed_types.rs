//! The media types that a class meets, each by its names and by the content of a real file.
//!
//! `tests/vectors/types` holds what programs wrote: libsndfile the sounds, ImageMagick the pictures,
//! openpyxl, xlwt, python-docx, python-pptx and odfpy the documents, ReportLab the PDF. The two old
//! Office files are put together here.

use std::borrow::Cow;
use std::io::{Cursor, Write};

use weighbridge::encode::{Boundary, Encoder, FileLabel, content_type};
use weighbridge::inspect::Options;
use weighbridge::mime::extension::by_extension;
use weighbridge::mime::verdict::opinions;
use weighbridge::report::{Agreement, Encoding};

use crate::laws::{inspect_pieces, request};

/// One row of the table.
struct Listed {
    /// The type's name, as people write it.
    name: &'static str,
    filename: &'static str,
    /// What the extension, the content and the verdict are to be: the registered name of the same type.
    is: &'static str,
    file: Cow<'static, [u8]>,
}

fn row(
    name: &'static str,
    filename: &'static str,
    is: &'static str,
    file: impl Into<Cow<'static, [u8]>>,
) -> Listed {
    Listed { name, filename, is, file: file.into() }
}

macro_rules! file {
    ($name:literal) => {
        &include_bytes!(concat!("../vectors/types/", $name))[..]
    };
}

/// An OLE file ([MS-CFB]) with streams of these names and beginnings, each filled up to 4 KiB and one byte,
/// from where on a stream has sectors of its own.
fn ole(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("room in memory");
    for (name, beginning) in streams {
        let mut content = beginning.to_vec();
        content.resize(4097, 0);
        let mut stream = file.create_stream(format!("/{name}")).expect("a valid name");
        stream.write_all(&content).expect("room in memory");
        stream.flush().expect("room in memory");
    }
    file.into_inner().into_inner()
}

/// A Word file's FIB begins with 0xA5EC and the version 0x00C1 ([MS-DOC] §2.5.2).
fn word() -> Vec<u8> {
    ole(&[("WordDocument", b"\xec\xa5\xc1\0"), ("1Table", b"")])
}

/// A PowerPoint file's user stands in a CurrentUserAtom ([MS-PPT] §2.3.2).
fn powerpoint() -> Vec<u8> {
    ole(&[
        ("PowerPoint Document", b"\x0f\0\xe8\x03"),
        ("Current User", b"\0\0\xf6\x0f\x14\0\0\0\x14\0\0\0\x5f\xc0\x91\xe3"),
    ])
}

#[rustfmt::skip]
fn listed() -> Vec<Listed> {
    vec![
        row("application/javascript", "weigh.js", "text/javascript",
            b"'use strict';\nconst axle = require('./axle');\n\nmodule.exports = function weigh(lorry) {\n  return lorry.axles.map(axle).reduce((a, b) => a + b, 0);\n};\n"),
        row("application/xml", "lorry.xml", "application/xml",
            b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lorry>\n  <axle tonnes=\"7.5\"/>\n</lorry>\n"),
        row("application/zip", "bundle.zip", "application/zip", file!("bundle.zip")),
        row("application/pdf", "page.pdf", "application/pdf", file!("page.pdf")),
        row("application/sql", "weights.sql", "application/sql",
            b"CREATE TABLE lorry (id INTEGER PRIMARY KEY, tonnes REAL NOT NULL);\nINSERT INTO lorry VALUES (1, 17.5);\n"),
        row("application/graphql", "weights.graphql", "application/graphql",
            b"query Weights($id: ID!) {\n  lorry(id: $id) {\n    axles { tonnes }\n  }\n}\n"),
        row("application/ld+json", "lorry.jsonld", "application/ld+json",
            b"{\n  \"@context\": \"https://schema.org\",\n  \"@type\": \"Vehicle\",\n  \"weight\": 17.5\n}\n"),
        row("application/msword", "letter.doc", "application/msword", word()),
        row("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "letter.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", file!("letter.docx")),
        row("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "table.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file!("table.xlsx")),
        row("application/vnd.openxmlformats-officedocument.presentationml.presentation", "slides.pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", file!("slides.pptx")),
        row("application/vnd.ms-excel", "table.xls", "application/vnd.ms-excel", file!("table.xls")),
        row("application/vnd.ms-powerpoint", "slides.ppt", "application/vnd.ms-powerpoint", powerpoint()),
        row("application/vnd.oasis.opendocument.text", "letter.odt",
            "application/vnd.oasis.opendocument.text", file!("letter.odt")),
        row("audio/mpeg", "tone.mp3", "audio/mpeg", file!("tone.mp3")),
        row("audio/vorbis", "tone.ogg", "audio/ogg", file!("tone.ogg")),
        row("text/css", "page.css", "text/css",
            b"body {\n  margin: 0;\n  color: #223;\n}\n\n.lorry > .axle {\n  border: 1px solid;\n}\n"),
        row("text/html", "page.html", "text/html",
            b"<!DOCTYPE html>\n<html lang=\"en\">\n<title>Lorry</title>\n<p>One lorry weighed.</p>\n</html>\n"),
        row("text/csv", "weights.csv", "text/csv", b"lorry,axle,tonnes\r\n1,1,7.5\r\n1,2,10\r\n"),
        row("text/plain", "note.txt", "text/plain", b"One lorry weighed. It was not as heavy as we thought.\n"),
        row("image/png", "dot.png", "image/png", file!("dot.png")),
        row("image/jpeg", "dot.jpg", "image/jpeg", file!("dot.jpg")),
        row("image/gif", "dot.gif", "image/gif", file!("dot.gif")),
    ]
}

#[test]
fn every_listed_type_is_told_by_its_name() {
    for Listed { name, filename, is, file } in listed() {
        assert_eq!(by_extension(filename), Some(is), "{filename}");
        for (declared, filename) in [(Some(name), None), (None, Some(filename))] {
            let mime = opinions(declared, filename, &file);
            assert_eq!(mime.verdict.as_deref(), Some(is), "{declared:?} {filename:?}");
            assert_eq!(mime.agreement, Agreement::Agree, "{declared:?} {filename:?}");
        }
    }
}

#[test]
fn every_listed_type_is_told_by_its_content_alone_and_bears_its_names_out() {
    for Listed { name, filename, is, file } in listed() {
        let mime = opinions(None, None, &file);
        assert_eq!(mime.by_content.as_deref(), Some(is), "{filename}");
        assert_eq!(mime.verdict.as_deref(), Some(is), "{filename}");
        assert_eq!(mime.agreement, Agreement::Unclaimed, "{filename}");
        let claimed = opinions(Some(name), Some(filename), &file);
        assert_eq!(claimed.verdict.as_deref(), Some(is), "{filename}: {}", claimed.summary);
        assert_eq!(claimed.agreement, Agreement::Agree, "{filename}: {}", claimed.summary);
    }
}

#[test]
fn every_listed_type_is_told_under_the_name_of_another() {
    for Listed { filename, is, file, .. } in listed() {
        // No listed type is a finer kind of these.
        let (other, other_name) =
            if is == "image/png" { ("image/gif", "a.gif") } else { ("image/png", "a.png") };
        let mime = opinions(Some(other), Some(other_name), &file);
        assert_eq!(mime.verdict.as_deref(), Some(is), "{filename}");
        assert_eq!(mime.agreement, Agreement::Conflict, "{filename}");
    }
}

#[test]
fn every_listed_type_arrives_in_every_encoding() {
    for Listed { name, filename, is, file } in listed() {
        let (label, boundary) = (FileLabel::new(filename, name), Boundary::numbered(0x11_57ED));
        for encoding in Encoding::ALL {
            let mut body = Vec::new();
            let mut encoder = Encoder::begin(encoding, &label, &boundary, &mut body);
            encoder.push(&file, &mut body);
            encoder.finish(&mut body);
            let filename = (encoding == Encoding::Raw).then(|| filename.to_owned());
            let options = Options { filename, ..Options::default() };
            let request = request(&content_type(encoding, &label, &boundary));
            let report = inspect_pieces(&request, &options, body.chunks(1000));
            let mime = &report.parts.last().expect("the file").mime;
            assert_eq!(mime.verdict.as_deref(), Some(is), "{name} in {encoding}");
            assert_eq!(mime.agreement, Agreement::Agree, "{name} in {encoding}");
        }
    }
}
