//! Objects and arrays that are open, and objects that stand where a file was meant to.

use super::super::{Event, Fault, Sink, is_file_like};
use super::{JsonReader, NameSays};
use crate::report::FindingId;

/// An open object or array.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) is_array: bool,
    /// An object whose member `type` is the string `Buffer`.
    pub(super) says_buffer: bool,
    /// An object whose member `data` was an array of byte values.
    pub(super) has_byte_data: bool,
    /// Offset of its bracket.
    start: u64,
    members: Members,
}

/// Which members an object has so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Members {
    None,
    /// `path`, as file pickers set it on a File.
    Path,
    /// `path` and `relativePath`, likewise.
    Paths,
    Others,
}

impl Frame {
    /// One whose bracket is at `start`.
    pub(super) fn opened(is_array: bool, start: u64) -> Frame {
        let members = Members::None;
        Frame { is_array, says_buffer: false, has_byte_data: false, start, members }
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
            _ => Members::Others,
        };
    }

    /// Tells of an object that closes with nothing in it but what `JSON.stringify` leaves of a File,
    /// where a file is expected: under a name for files, or as an element of a list under one.
    pub(super) fn tell_stringified<S: Sink>(&self, frame: Frame, sink: &mut S) {
        if frame.is_array || matches!(frame.members, Members::Path | Members::Others) {
            return;
        }
        let Some(name) = self.names.current() else { return };
        // JSON.stringify writes a FileList as an object whose members are numbered.
        let is_numbered = !name.is_empty() && name.iter().all(u8::is_ascii_digit);
        let name = if is_numbered { self.names.outer().unwrap_or(name) } else { name };
        if !is_file_like(name) && self.says() != NameSays::File {
            return;
        }
        let shown = String::from_utf8_lossy(name);
        let what = match frame.members {
            Members::Paths => "an object with nothing but path and relativePath",
            Members::None | Members::Path | Members::Others => "an empty object, {}",
        };
        sink.accept(Event::Fault(Fault {
            id: FindingId::FILE_STRINGIFIED,
            offset: Some(frame.start),
            detail: format_args!("The value of \"{shown}\" is {what}."),
        }));
    }
}
