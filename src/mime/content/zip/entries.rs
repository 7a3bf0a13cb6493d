//! The entries of an archive, as far as they are in view (APPNOTE.TXT §4.3).

use std::borrow::Cow;

use memchr::memmem;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::super::found::{Evidence, Says};
use super::super::windows::Windows;
use crate::report::words;

/// Signatures of records (APPNOTE §4.3.7, §4.3.12, §4.3.16, §4.3.15).
const LOCAL: &[u8] = b"PK\x03\x04";
const CENTRAL: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";
const DESCRIPTOR: &[u8] = b"PK\x07\x08";
const ZIP64_LOCATOR: &[u8] = b"PK\x06\x07";
const ZIP64_END: &[u8] = b"PK\x06\x06";

/// Bytes of the records without their names and comments.
const LOCAL_BYTES: usize = 30;
const CENTRAL_BYTES: usize = 46;
const END_BYTES: usize = 22;
const DESCRIPTOR_BYTES: usize = 16;
/// The extra field of large entries (APPNOTE §4.5.3).
const ZIP64_EXTRA: u16 = 1;
const ZIP64_LOCATOR_BYTES: usize = 20;
const ZIP64_END_BYTES: usize = 56;

/// Entries that are looked at, for hostile archives: 64 KiB of directory have 1,400 at most.
const MOST_ENTRIES: usize = 4096;

/// Bytes of an entry's content that are read once it is taken out: lists of an archive's parts, which
/// name the main ones early.
const TAKEN_OUT_BYTES: usize = 32 * 1024;

/// The flag of entries whose sizes stand behind their content (APPNOTE §4.4.4, bit 3).
const STREAMED: u16 = 8;

/// Methods of compression (APPNOTE §4.4.5).
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// One file of the archive.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) name: &'a [u8],
    /// Where the record that tells of it begins.
    offset: u64,
    /// Bytes in the archive; 0 where they are told only elsewhere: behind the content, or in an extra
    /// field because four bytes do not hold them.
    pub(super) compressed: u64,
    /// Bytes as stated once it is taken out; 0 likewise.
    pub(super) expanded: u64,
    /// How it is compressed.
    method: u16,
    /// Where its local header is.
    local: u64,
}

impl Entry<'_> {
    /// Whether it is told of by the header before its content, and not by the directory.
    pub(super) fn is_local(&self) -> bool {
        self.local == self.offset
    }

    /// The record and what it says.
    pub(super) fn evidence(&self, says: impl Into<Says>) -> Evidence {
        let name_at = if self.is_local() { LOCAL_BYTES } else { CENTRAL_BYTES };
        Evidence::at(self.offset + name_at as u64, self.name, says)
    }
}

/// Where entries are told of: the directory where it is in view, else local headers.
pub(super) struct Source<'a> {
    windows: Windows<'a>,
    /// Offset and bytes of the directory, or of what is in view of it.
    directory: Option<(u64, &'a [u8])>,
    is_complete: bool,
}

impl<'a> Source<'a> {
    pub(super) fn of(windows: &Windows<'a>) -> Source<'a> {
        // An archive inside, whose entries are not this one's, has its own end.
        let end = End::find(windows).filter(|end| end.is_of_first_byte);
        let whole =
            end.and_then(|end| Some((end.directory, windows.at(end.directory, end.bytes?)?)));
        let is_complete = whole.is_some();
        let directory = whole.or_else(|| {
            end?;
            let (offset, tail) = windows.tail();
            let at = memmem::find(tail, CENTRAL)?;
            Some((offset + at as u64, &tail[at..]))
        });
        Source { windows: *windows, directory, is_complete }
    }

    /// Whether every entry is in view.
    pub(super) fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Whether the directory is in view, at least in part.
    pub(super) fn has_directory(&self) -> bool {
        self.directory.is_some()
    }

    /// All entries in view. Where the directory is in view in part, some come twice: by the directory
    /// first.
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let front = if self.is_complete { &[] } else { self.windows.front() };
        let head = Locals { offset: 0, bytes: front, at: 0 };
        let (tail_offset, tail) = self.windows.tail();
        // Of an archive that was cut off, the end has local headers too.
        let is_cut = self.directory.is_none() && !self.windows.is_whole();
        let last = Locals { offset: tail_offset, bytes: if is_cut { tail } else { &[] }, at: 0 };
        let (offset, bytes) = self.directory.unwrap_or_default();
        Centrals { offset, bytes, at: 0 }.chain(head).chain(last).take(MOST_ENTRIES)
    }

    /// The beginning of an entry's content; `None` where it is not in view or not compressed by
    /// Deflate.
    pub(super) fn taken_out(&self, entry: &Entry<'_>) -> Option<Cow<'a, [u8]>> {
        let content = self.content(entry)?;
        match entry.method {
            STORED => Some(content[..content.len().min(TAKEN_OUT_BYTES)].into()),
            DEFLATED => match decompress_to_vec_with_limit(content, TAKEN_OUT_BYTES) {
                Ok(text) => Some(text.into()),
                // What is longer, or cut, is as good up to there.
                Err(error)
                    if matches!(
                        error.status,
                        TINFLStatus::HasMoreOutput | TINFLStatus::FailedCannotMakeProgress
                    ) =>
                {
                    Some(error.output.into())
                }
                Err(_) => None,
            },
            _ => None,
        }
    }

    /// The compressed bytes of an entry, as far as they are in view without a gap.
    fn content(&self, entry: &Entry<'_>) -> Option<&'a [u8]> {
        let header = self.windows.at(entry.local, LOCAL_BYTES)?;
        let names = usize::from(read_u16(header, 26)) + usize::from(read_u16(header, 28));
        let start = entry.local + (LOCAL_BYTES + names) as u64;
        let stated = usize::try_from(entry.compressed).ok().filter(|bytes| *bytes > 0);
        stated.and_then(|bytes| self.windows.at(start, bytes)).or_else(|| {
            let front = self.windows.front();
            front.get(usize::try_from(start).ok()?..)
        })
    }
}

/// The end of the directory at the very end of any file, where it points to a directory that is
/// there: archives inside documents have theirs further on.
pub(super) fn end_of_directory(windows: &Windows<'_>) -> Option<Evidence> {
    let end = End::find(windows)?;
    let record = windows.at(end.offset, END_BYTES)?;
    let comment = u64::from(read_u16(record, 20));
    let is_last = end.offset + END_BYTES as u64 + comment == windows.len();
    let first = windows.at(end.directory, CENTRAL.len());
    // What is not in view is believed where the numbers agree.
    let is_there = first.map_or(end.directory < end.offset, |first| first == CENTRAL);
    (is_last && is_there && end.entries > 0)
        .then(|| Evidence::at(end.offset, record, words!(ZIP_DIRECTORY_END)))
}

/// The record that closes an archive (APPNOTE §4.3.16).
#[derive(Debug, Clone, Copy)]
struct End {
    offset: u64,
    entries: u64,
    /// Where the directory begins, counted back from its end, since other bytes may stand before
    /// the archive.
    directory: u64,
    /// The directory's size; `None` where it is larger than memory.
    bytes: Option<usize>,
    /// Whether the archive begins with the file, as the stated place of its directory tells.
    is_of_first_byte: bool,
}

impl End {
    fn find(windows: &Windows<'_>) -> Option<End> {
        let (tail_offset, tail) = windows.tail();
        let at = memmem::rfind_iter(tail, END).find(|&at| {
            let record = tail.get(at..at + END_BYTES);
            record.is_some_and(|it| at + END_BYTES + usize::from(read_u16(it, 20)) <= tail.len())
        })?;
        let offset = tail_offset + at as u64;
        let record = &tail[at..at + END_BYTES];
        let short = Stated {
            entries: u64::from(read_u16(record, 10)),
            bytes: u64::from(read_u32(record, 12)),
            directory: u64::from(read_u32(record, 16)),
            end: offset,
        };
        let stated = Self::zip64(windows, offset).unwrap_or(short);
        let directory = stated.end.checked_sub(stated.bytes)?;
        Some(End {
            offset,
            entries: stated.entries,
            directory,
            bytes: usize::try_from(stated.bytes).ok(),
            is_of_first_byte: directory == stated.directory,
        })
    }

    /// What a large archive states in an end record of its own, which stands right before its locator
    /// (APPNOTE §4.3.14, §4.3.15).
    fn zip64(windows: &Windows<'_>, end: u64) -> Option<Stated> {
        let locator = end.checked_sub(ZIP64_LOCATOR_BYTES as u64)?;
        windows.at(locator, 4).filter(|it| *it == ZIP64_LOCATOR)?;
        let offset = locator.checked_sub(ZIP64_END_BYTES as u64)?;
        let record = windows.at(offset, ZIP64_END_BYTES)?;
        record.starts_with(ZIP64_END).then(|| Stated {
            entries: read_u64(record, 32),
            bytes: read_u64(record, 40),
            directory: read_u64(record, 48),
            end: offset,
        })
    }
}

/// What an end record says of the directory: how many entries and bytes it has, where it begins, and
/// where the record itself is, which is where the directory ends.
struct Stated {
    entries: u64,
    bytes: u64,
    directory: u64,
    end: u64,
}

/// The records of a directory.
struct Centrals<'a> {
    offset: u64,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Centrals<'a> {
    type Item = Entry<'a>;

    fn next(&mut self) -> Option<Entry<'a>> {
        let record = self.bytes.get(self.at..)?;
        let header = record.get(..CENTRAL_BYTES).filter(|it| it.starts_with(CENTRAL))?;
        let name_bytes = usize::from(read_u16(header, 28));
        let (extra_bytes, comment_bytes) =
            (usize::from(read_u16(header, 30)), usize::from(read_u16(header, 32)));
        let name = record.get(CENTRAL_BYTES..CENTRAL_BYTES + name_bytes)?;
        let extra = record.get(CENTRAL_BYTES + name_bytes..).unwrap_or_default();
        let mut large = large_sizes(&extra[..extra.len().min(extra_bytes)]);
        let mut size = |at| match read_u32(header, at) {
            u32::MAX => large.next().unwrap_or_default(),
            size => u64::from(size),
        };
        // The extra field has them in this order.
        let (expanded, compressed) = (size(24), size(20));
        let offset = self.offset + self.at as u64;
        self.at += CENTRAL_BYTES + name_bytes + extra_bytes + comment_bytes;
        Some(Entry {
            name,
            offset,
            compressed,
            expanded,
            method: read_u16(header, 10),
            local: u64::from(read_u32(header, 42)),
        })
    }
}

/// The sizes that four bytes do not hold, from an entry's extra fields (APPNOTE §4.5.3).
fn large_sizes(mut extra: &[u8]) -> impl Iterator<Item = u64> {
    let mut found: &[u8] = &[];
    while let Some((header, rest)) = extra.split_at_checked(4) {
        let Some((field, behind)) = rest.split_at_checked(usize::from(read_u16(header, 2))) else {
            break;
        };
        if read_u16(header, 0) == ZIP64_EXTRA {
            found = field;
            break;
        }
        extra = behind;
    }
    found.chunks_exact(8).map(|size| read_u64(size, 0))
}

/// The local headers in a run of bytes.
struct Locals<'a> {
    offset: u64,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Locals<'a> {
    type Item = Entry<'a>;

    /// Goes on behind the content where its size is told before it, and searches where not. A content
    /// that is stored may be an archive itself, whose entries are not this one's.
    fn next(&mut self) -> Option<Entry<'a>> {
        let rest = self.bytes.get(self.at..)?;
        // Mostly the next one stands right behind the last content.
        self.at += if rest.starts_with(LOCAL) { 0 } else { memmem::find(rest, LOCAL)? };
        let record = &self.bytes[self.at..];
        let header = record.get(..LOCAL_BYTES)?;
        let names = LOCAL_BYTES + usize::from(read_u16(header, 26));
        let name = record.get(LOCAL_BYTES..names)?;
        let offset = self.offset + self.at as u64;
        let compressed = read_u32(header, 18);
        let start = self.at.saturating_add(names).saturating_add(usize::from(read_u16(header, 28)));
        let is_streamed = read_u16(header, 6) & STREAMED != 0;
        let content = match (compressed, read_u16(header, 8)) {
            (0, STORED) if is_streamed => self.stored_bytes(start).unwrap_or(usize::MAX),
            // All ones say that the size stands elsewhere.
            (u32::MAX, _) => 0,
            (compressed, _) => usize::try_from(compressed).unwrap_or(usize::MAX),
        };
        // A size that leads astray ends the search.
        self.at = start.saturating_add(content);
        Some(Entry {
            name,
            offset,
            compressed: read_size(header, 18),
            expanded: read_size(header, 22),
            method: read_u16(header, 8),
            local: offset,
        })
    }
}

/// A size of four bytes; all ones say that it stands elsewhere (APPNOTE §4.4.8, §4.4.9).
fn read_size(bytes: &[u8], at: usize) -> u64 {
    Some(read_u32(bytes, at)).filter(|size| *size != u32::MAX).map_or(0, u64::from)
}

impl Locals<'_> {
    /// The size of a stored content that begins at `start`, with the record behind it that tells its
    /// size (APPNOTE §4.3.9).
    fn stored_bytes(&self, start: usize) -> Option<usize> {
        let content = self.bytes.get(start..)?;
        memmem::find_iter(content, DESCRIPTOR).find_map(|at| {
            let stated = content.get(at + 8..at + DESCRIPTOR_BYTES).map(|it| read_u32(it, 0))?;
            (u64::from(stated) == at as u64).then_some(at + DESCRIPTOR_BYTES)
        })
    }
}

fn read_u16(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn read_u32(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

fn read_u64(bytes: &[u8], at: usize) -> u64 {
    u64::from(read_u32(bytes, at)) | u64::from(read_u32(bytes, at + 4)) << 32
}
