//! Archives made by hand, with their entries in any order, cut and stretched.

use miniz_oxide::deflate::compress_to_vec;

use super::super::{Content, HEAD_BYTES, Open, TAIL_BYTES, Windows};
use crate::report::Risk;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ODT: &str = "application/vnd.oasis.opendocument.text";

const CONTENT_TYPES: &[u8] = b"<?xml version=\"1.0\"?><Types><Override PartName=\"/word/document.xml\" \
    ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

/// An archive in the making.
#[derive(Default)]
struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    entries: u16,
    /// Sizes behind the content and not before it (general purpose bit 3).
    streamed: bool,
}

impl Archive {
    fn of(entries: &[(&str, &[u8])]) -> Archive {
        entries
            .iter()
            .fold(Archive::default(), |archive, (name, content)| archive.deflated(name, content))
    }

    fn stored(self, name: &str, content: &[u8]) -> Archive {
        let stated = u32::try_from(content.len()).unwrap();
        self.entry(name, 0, content, stated)
    }

    fn deflated(self, name: &str, content: &[u8]) -> Archive {
        let stated = u32::try_from(content.len()).unwrap();
        self.entry(name, 8, &compress_to_vec(content, 6), stated)
    }

    fn entry(mut self, name: &str, method: u16, content: &[u8], expanded: u32) -> Archive {
        let compressed = u32::try_from(content.len()).unwrap().to_le_bytes();
        let offset = u32::try_from(self.bytes.len()).unwrap();
        let name_bytes = u16::try_from(name.len()).unwrap().to_le_bytes();
        let sizes = [compressed, expanded.to_le_bytes()].concat();
        let flags: [u8; 2] = if self.streamed { [8, 0] } else { [0, 0] };
        let fixed = [&[20, 0][..], &flags, &method.to_le_bytes(), &[0; 8]].concat();
        let local_sizes = if self.streamed { vec![0; 8] } else { sizes.clone() };
        self.bytes.extend([b"PK\x03\x04", &fixed[..], &local_sizes, &name_bytes, &[0; 2]].concat());
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(content);
        if self.streamed {
            self.bytes.extend([b"PK\x07\x08\0\0\0\0", &sizes[..]].concat());
        }
        self.directory.extend([b"PK\x01\x02\x14\0", &fixed[..], &sizes, &name_bytes].concat());
        self.directory.extend_from_slice(&[0; 12]);
        self.directory.extend_from_slice(&offset.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        self.entries += 1;
        self
    }

    fn streamed() -> Archive {
        Archive { streamed: true, ..Archive::default() }
    }

    /// With its directory and its end.
    fn finish(self) -> Vec<u8> {
        let (offset, size) = (self.bytes.len(), self.directory.len());
        let mut bytes = [self.bytes, self.directory].concat();
        bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        bytes.extend_from_slice(&self.entries.to_le_bytes().repeat(2));
        bytes.extend_from_slice(&u32::try_from(size).unwrap().to_le_bytes());
        bytes.extend_from_slice(&u32::try_from(offset).unwrap().to_le_bytes());
        bytes.extend_from_slice(&[0; 2]);
        bytes
    }
}

fn content(file: &[u8]) -> Content {
    Content::of(&Windows::of(file))
}

fn media_type(file: &[u8]) -> Option<&'static str> {
    content(file).media_type()
}

fn risk(file: &[u8]) -> Option<Risk> {
    content(file).risks.first().map(|(risk, _)| *risk)
}

/// Bytes that no compression makes smaller.
fn noise(len: usize) -> Vec<u8> {
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..len).map(|_| next()).collect()
}

const DOCX_ENTRIES: [(&str, &[u8]); 4] = [
    ("[Content_Types].xml", CONTENT_TYPES),
    ("_rels/.rels", b"<Relationships/>"),
    ("word/document.xml", b"<w:document/>"),
    ("docProps/app.xml", b"<Properties/>"),
];

#[test]
fn a_document_is_told_whatever_the_order_of_its_entries() {
    for rotation in 0..4 {
        for is_reversed in [false, true] {
            let mut entries = DOCX_ENTRIES;
            entries.rotate_left(rotation);
            if is_reversed {
                entries.reverse();
            }
            let file = Archive::of(&entries).finish();
            assert_eq!(media_type(&file), Some(DOCX), "{rotation} {is_reversed}");
        }
    }
}

#[test]
fn a_document_is_told_by_its_directory_where_a_large_entry_comes_first() {
    let archive = Archive::default().stored("word/media/image1.png", &noise(400_000));
    let file = DOCX_ENTRIES.iter().fold(archive, |it, (name, content)| it.deflated(name, content));
    assert_eq!(media_type(&file.finish()), Some(DOCX));
}

#[test]
fn sizes_behind_the_content_hide_nothing() {
    let file = DOCX_ENTRIES
        .iter()
        .fold(Archive::streamed(), |archive, (name, content)| archive.deflated(name, content))
        .finish();
    assert_eq!(media_type(&file), Some(DOCX));
    // Cut before the directory, so that local headers are all there is.
    let end = memchr::memmem::find(&file, b"PK\x01\x02").unwrap();
    assert_eq!(media_type(&file[..end]), Some(DOCX));
}

#[test]
fn a_document_cut_anywhere_is_itself_or_a_zip_archive_that_leaves_it_open() {
    let file = Archive::of(&DOCX_ENTRIES).finish();
    for len in 4..file.len() {
        let content = content(&file[..len]);
        let found = content.found.unwrap();
        match found.media_type {
            "application/zip" => assert_eq!(found.open, Open::Anything, "{len}"),
            other => assert_eq!(other, DOCX, "{len}"),
        }
    }
}

#[test]
fn a_directory_longer_than_the_tail_is_read_as_far_as_it_is_in_view() {
    let mut archive = Archive::default().deflated("first.txt", b"x");
    for number in 0..2000 {
        archive =
            archive.stored(&format!("word/media/a picture with a long name {number}.png"), b"");
    }
    let archive =
        DOCX_ENTRIES.iter().fold(archive, |it, (name, content)| it.deflated(name, content));
    let file = archive.finish();
    assert!(file.len() > HEAD_BYTES + 2 * TAIL_BYTES);
    assert_eq!(media_type(&file), Some(DOCX));
}

#[test]
fn the_main_part_tells_where_the_content_types_do_not() {
    let file = Archive::of(&[("_rels/.rels", b"x"), ("xl/workbook.xml", b"<workbook/>")]);
    assert_eq!(media_type(&file.finish()), Some(XLSX));
}

#[test]
fn a_plain_archive_with_a_folder_called_like_offices_is_a_plain_archive() {
    let file = Archive::of(&[("xl/photo.jpg", b"x"), ("word/letter.txt", b"y")]).finish();
    let found = content(&file).found.unwrap();
    assert_eq!((found.media_type, found.open), ("application/zip", Open::nothing()));
    assert_eq!(media_type(&Archive::default().finish()), Some("application/zip"));
}

#[test]
fn an_archive_states_its_own_type_wherever_it_does() {
    let first = Archive::default().stored("mimetype", ODT.as_bytes()).deflated("content.xml", b"x");
    assert_eq!(media_type(&first.finish()), Some(ODT));
    let late =
        Archive::default().deflated("content.xml", b"x").deflated("mimetype", ODT.as_bytes());
    assert_eq!(media_type(&late.finish()), Some(ODT));
    let manifest =
        format!("<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{ODT}\"/>");
    let manifest =
        Archive::of(&[("content.xml", b"x"), ("META-INF/manifest.xml", manifest.as_bytes())]);
    assert_eq!(media_type(&manifest.finish()), Some(ODT));
    let streamed =
        Archive::streamed().stored("mimetype", b"application/epub+zip").deflated("a", b"x");
    assert_eq!(media_type(&streamed.finish()), Some("application/epub+zip"));
    let longer = Archive::default().stored("mimetype", format!("{ODT}-of-another-kind").as_bytes());
    assert_eq!(media_type(&longer.finish()), Some("application/zip"));
}

#[test]
fn the_entries_of_an_archive_inside_are_not_those_of_the_one_around_it() {
    let inner = Archive::of(&DOCX_ENTRIES).deflated("word/vbaProject.bin", b"x").finish();
    for archive in [Archive::default(), Archive::streamed()] {
        let file = archive.stored("report.docx", &inner).deflated("notes.txt", b"x").finish();
        let end = memchr::memmem::rfind(&file, b"notes.txt").unwrap() - 46;
        for file in [&file[..], &file[..end]] {
            assert_eq!(media_type(file), Some("application/zip"));
            assert_eq!(risk(file), None);
        }
    }
}

#[test]
fn macros_are_told_by_their_entry() {
    let file = Archive::of(&DOCX_ENTRIES);
    assert_eq!(risk(&file.finish()), None);
    let file = Archive::of(&DOCX_ENTRIES).deflated("word/vbaProject.bin", b"x");
    assert_eq!(risk(&file.finish()), Some(Risk::Macro));
}

#[test]
fn an_archive_that_would_expand_without_end_is_called_so() {
    for (compressed, expanded, expected) in [
        (100, 100_000, None),
        (100, 100_100, Some(Risk::ArchiveBombLike)),
        (0, 1_000_000_000, Some(Risk::ArchiveBombLike)),
        (100, u32::MAX - 1, Some(Risk::ArchiveBombLike)),
        // The sizes of large entries stand elsewhere.
        (100, u32::MAX, None),
    ] {
        let file = Archive::default().entry("zeros", 8, &noise(compressed), expanded).finish();
        assert_eq!(risk(&file), expected, "{compressed} {expanded}");
    }
}

#[test]
fn the_sizes_of_large_entries_are_read_from_their_extra_field() {
    let mut file = Archive::default().entry("zeros", 8, &noise(100), u32::MAX).finish();
    let record = memchr::memmem::find(&file, b"PK\x01\x02").unwrap();
    let extra = [&b"\x01\0\x08\0"[..], &(10_u64 << 30).to_le_bytes()].concat();
    file[record + 30] = u8::try_from(extra.len()).unwrap();
    let behind_name = record + 46 + b"zeros".len();
    file.splice(behind_name..behind_name, extra.iter().copied());
    // The directory is longer by the field; it begins where it did.
    let end = file.len() - 22;
    file[end + 12] += u8::try_from(extra.len()).unwrap();
    assert_eq!(risk(&file), Some(Risk::ArchiveBombLike));
}

#[test]
fn an_archive_behind_something_else_makes_it_a_polyglot() {
    let archive = Archive::of(&DOCX_ENTRIES).finish();
    let gif = b"GIF89a\x01\0\x01\0\0\0\0;";
    assert_eq!(risk(&[gif, &archive[..]].concat()), Some(Risk::Polyglot));
    assert_eq!(risk(&[gif, &noise(300_000)[..], &archive].concat()), Some(Risk::Polyglot));
    assert_eq!(risk(gif), None);
    assert_eq!(risk(&archive), None);
}

#[test]
fn evidence_points_at_the_name_that_decided() {
    let file = Archive::of(&DOCX_ENTRIES).finish();
    let found = content(&file).found.unwrap();
    let first = &found.evidence[0];
    let offset = usize::try_from(first.offset.unwrap()).unwrap();
    assert_eq!(&file[offset..offset + first.bytes.len()], &first.bytes[..]);
    assert_eq!(&first.bytes[..], b"[Content_Types].xml");
}
