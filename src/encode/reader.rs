//! The body as a stream to read.

use std::io::{self, Read};

use super::{Boundary, Encoder, FileLabel};
use crate::report::Encoding;

/// Payload bytes asked for at a time. Large enough that a call for each costs nothing beside the
/// encoding, small enough that the encoded piece, 48 KiB at most, stays in the second cache.
const PIECE_BYTES: usize = 16 * 1024;

/// Reads as the body of what an inner reader reads as the file.
///
/// Holds at most 64 KiB and the label, whatever the file's size. An error of the inner reader is
/// handed on and loses nothing: the next call goes on where it was.
#[derive(Debug)]
pub struct EncodingReader<R> {
    inner: R,
    /// `None` after the body is finished.
    encoder: Option<Encoder>,
    piece: Box<[u8]>,
    /// Encoded bytes; those before `taken` have been read. taken <= encoded.len().
    encoded: Vec<u8>,
    taken: usize,
}

impl<R: Read> EncodingReader<R> {
    /// A reader of the body in `encoding` for the file that `inner` reads to its end.
    pub fn new(
        encoding: Encoding,
        label: &FileLabel,
        boundary: &Boundary,
        inner: R,
    ) -> EncodingReader<R> {
        let mut encoded = Vec::new();
        let encoder = Some(Encoder::begin(encoding, label, boundary, &mut encoded));
        let piece = vec![0; PIECE_BYTES].into_boxed_slice();
        EncodingReader { inner, encoder, piece, encoded, taken: 0 }
    }

    /// Encodes the next piece, or the end. Called where everything encoded has been read.
    fn refill(&mut self, encoder: &mut Encoder) -> io::Result<bool> {
        let len = self.inner.read(&mut self.piece)?;
        self.encoded.clear();
        self.taken = 0;
        encoder.push(&self.piece[..len], &mut self.encoded);
        Ok(len > 0)
    }
}

impl<R: Read> Read for EncodingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        while self.taken == self.encoded.len() {
            let Some(mut encoder) = self.encoder.take() else {
                return Ok(0);
            };
            match self.refill(&mut encoder) {
                Ok(true) => self.encoder = Some(encoder),
                Ok(false) => encoder.finish(&mut self.encoded),
                Err(error) => {
                    self.encoder = Some(encoder);
                    return Err(error);
                }
            }
        }
        let mut ready = &self.encoded[self.taken..];
        let len = ready.read(buffer)?;
        self.taken += len;
        Ok(len)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use super::EncodingReader;
    use crate::encode::{Boundary, Encoder, FileLabel};
    use crate::report::Encoding;

    #[test]
    fn the_stream_is_the_body_in_every_encoding() {
        let label = FileLabel::new("a.bin", "");
        let boundary = Boundary::numbered(1);
        for len in [0, 1, 16_384, 40_000] {
            let payload: Vec<u8> = (0..=u8::MAX).cycle().take(len).collect();
            for encoding in Encoding::ALL {
                let mut expected = Vec::new();
                let mut encoder = Encoder::begin(encoding, &label, &boundary, &mut expected);
                encoder.push(&payload, &mut expected);
                encoder.finish(&mut expected);

                let mut body = Vec::new();
                let mut reader = EncodingReader::new(encoding, &label, &boundary, &payload[..]);
                reader.read_to_end(&mut body).unwrap();
                assert!(body == expected, "{encoding} of {len} bytes");
                assert_eq!(reader.read(&mut [0; 8]).unwrap(), 0);
            }
        }
    }

    /// Gives one byte, then an error, and so on.
    struct Stuttering<'a> {
        rest: &'a [u8],
        broken: bool,
    }

    impl Read for Stuttering<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.broken = !self.broken;
            if self.broken {
                Err(io::ErrorKind::WouldBlock.into())
            } else {
                self.rest.read(&mut buffer[..1])
            }
        }
    }

    #[test]
    fn an_error_of_the_inner_reader_loses_nothing() {
        let label = FileLabel::new("n", "a/b");
        let inner = Stuttering { rest: b"hello", broken: false };
        let mut reader = EncodingReader::new(Encoding::Json, &label, &Boundary::numbered(1), inner);
        let mut body = Vec::new();
        while let Err(error) = reader.read_to_end(&mut body) {
            assert_eq!(error.kind(), io::ErrorKind::WouldBlock);
        }
        assert_eq!(body, br#"{"filename":"n","type":"a/b","data":"aGVsbG8="}"#);
    }
}
