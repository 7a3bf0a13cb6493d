//! Arrays of bytes as Java has them, from -128 to 127: no file can be read of them for certain, and whoever expects
//! values from 0 to 255 reads another one or none.

use arrayvec::ArrayVec;

use super::super::{Event, Fault, Sink, is_file_like};
use super::JsonReader;
use crate::report::{FindingId, shown, words};

/// First bytes that are shown.
const SHOWN_BYTES: usize = 8;

/// Numbers from which on they are taken for a file's, under a name that says nothing: as many as byte values.
const MANY_VALUES: u64 = 64;

/// The innermost array, as long as it may be one.
#[derive(Debug, Default)]
pub(super) struct SignedBytes {
    pub(super) is_open: bool,
    elements: u64,
    has_negative: bool,
    first: ArrayVec<u8, SHOWN_BYTES>,
}

impl SignedBytes {
    /// An array opens.
    pub(super) fn open() -> SignedBytes {
        SignedBytes { is_open: true, ..SignedBytes::default() }
    }

    /// A number in the array; `None` where it is no such byte.
    pub(super) fn push(&mut self, byte: Option<u8>) {
        let Some(byte) = byte.filter(|_| self.is_open) else {
            self.is_open = false;
            return;
        };
        self.elements += 1;
        self.has_negative |= byte > 0x7F;
        if !self.first.is_full() {
            self.first.push(byte);
        }
    }
}

impl JsonReader {
    /// The array closes that began at `start`.
    pub(super) fn end_signed_bytes<S: Sink>(&mut self, start: u64, sink: &mut S) {
        let signed = std::mem::take(&mut self.signed);
        let Some(name) = self.names.current().filter(|_| signed.is_open && signed.has_negative)
        else {
            return;
        };
        if signed.elements > 1 && (is_file_like(name) || signed.elements >= MANY_VALUES) {
            let first: Vec<String> = signed.first.iter().map(|it| format!("{it:02X}")).collect();
            sink.accept(Event::Fault(Fault {
                id: FindingId::BUFFER_AS_DECIMALS,
                offset: Some(start),
                detail: words!(
                    JSON_SIGNED_BYTES,
                    name = shown(name),
                    count = signed.elements,
                    first = first.join(" ")
                ),
            }));
        }
    }
}
