//! Objects and arrays that are open, and objects that stand where a file was meant to.

use super::super::{Event, Fault, Sink, is_file_like, is_surely_file};
use super::{JsonReader, NameSays};
use crate::report::{FindingId, Words, shown, words};

/// An open object or array.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) is_array: bool,
    /// An object whose member `type` is the string `Buffer`.
    pub(super) says_buffer: bool,
    /// An object whose member `data` was an array of byte values.
    pub(super) has_byte_data: bool,
    /// Offset of its bracket.
    pub(super) start: u64,
    members: Members,
    /// Members that are numbers from 0 to 255.
    byte_members: u32,
}

/// Which members an object has so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Members {
    None,
    /// `path`, as file pickers set it on a File.
    Path,
    /// `path` and `relativePath`, likewise.
    Paths,
    /// So many, named 0, 1, 2 and so on.
    Numbered(u32),
    Others,
}

impl Frame {
    /// One whose bracket is at `start`.
    pub(super) fn opened(is_array: bool, start: u64) -> Frame {
        let members = Members::None;
        Frame {
            is_array,
            says_buffer: false,
            has_byte_data: false,
            start,
            members,
            byte_members: 0,
        }
    }
}

impl JsonReader {
    /// A member's name has been read.
    pub(super) fn note_member(&mut self) {
        let (Some(frame), Some(name)) = (self.frames.last_mut(), self.names.current()) else {
            return;
        };
        frame.members = match (frame.members, name) {
            (Members::None, b"path") => Members::Path,
            (Members::Path, b"relativePath") => Members::Paths,
            (Members::None, b"0") => Members::Numbered(1),
            (Members::Numbered(count), _) if number_of(name) == Some(count) => {
                Members::Numbered(count.saturating_add(1))
            }
            _ => Members::Others,
        };
    }

    /// A member's value was a number from 0 to 255.
    pub(super) fn note_byte(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.byte_members = frame.byte_members.saturating_add(1);
        }
    }

    /// Tells of an object that closes and stands where a file was meant to.
    pub(super) fn tell_object_for_file<S: Sink>(&self, frame: Frame, sink: &mut S) {
        match frame.members {
            _ if frame.is_array => {}
            Members::None | Members::Paths => self.tell_stringified(frame, sink),
            Members::Numbered(count) if frame.byte_members == count => {
                self.tell_typed_array(frame, count, sink);
            }
            Members::Path | Members::Numbered(_) | Members::Others => {}
        }
    }

    /// `JSON.stringify` writes a typed array as an object whose members are numbered.
    fn tell_typed_array<S: Sink>(&self, frame: Frame, count: u32, sink: &mut S) {
        let Some(name) = self.names.current() else { return };
        let is_expected = matches!(self.says(), NameSays::File | NameSays::FileIfEncoded);
        if count > 1 && (is_expected || is_file_like(name)) {
            let shown = shown(name);
            sink.accept(Event::Fault(Fault {
                id: FindingId::BUFFER_AS_DECIMALS,
                offset: Some(frame.start),
                detail: words!(JSON_NUMBERED_BYTES, name = shown, count = count),
            }));
        }
    }

    /// Tells of an object that closes with nothing in it but what `JSON.stringify` leaves of a File,
    /// where a file is expected: under a name for files, or as an element of a list under one. A File's
    /// paths say what it was; an empty object may be anything deeper down, as in a schema.
    fn tell_stringified<S: Sink>(&self, frame: Frame, sink: &mut S) {
        let Some(name) = self.names.current() else { return };
        // JSON.stringify writes a FileList as an object whose members are numbered.
        let is_numbered = !name.is_empty() && name.iter().all(u8::is_ascii_digit);
        let name = if is_numbered { self.names.outer().unwrap_or(name) } else { name };
        let has_paths = frame.members == Members::Paths;
        let objects = self.frames.iter().filter(|it| !it.is_array).count();
        let is_on_top = objects == 1 + usize::from(is_numbered);
        let is_expected = self.says() == NameSays::File
            || has_paths && is_file_like(name)
            || is_on_top && is_surely_file(name);
        if !is_expected {
            return;
        }
        let mut tell = |detail: Words<'_>| {
            sink.accept(Event::Fault(Fault {
                id: FindingId::FILE_STRINGIFIED,
                offset: Some(frame.start),
                detail,
            }));
        };
        if has_paths {
            tell(words!(JSON_PATHS_ONLY, name = shown(name)));
        } else {
            tell(words!(JSON_EMPTY_OBJECT, name = shown(name)));
        }
    }
}

/// The number that a member's name is, written without zeros before it.
fn number_of(name: &[u8]) -> Option<u32> {
    let is_plain = !name.is_empty() && name[0] != b'0' && name.iter().all(u8::is_ascii_digit);
    std::str::from_utf8(name).ok().filter(|_| is_plain)?.parse().ok()
}
