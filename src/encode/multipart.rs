//! The multipart body: one part named `file`, then the closing delimiter with its CRLF.

use super::FileLabel;

/// Writes `multipart/form-data` (RFC 7578) with one part.
#[derive(Debug)]
pub struct MultipartEncoder {
    /// Written after the file: the closing delimiter, from its first CRLF to its last.
    closing: String,
}

impl MultipartEncoder {
    pub(super) fn begin(label: &FileLabel, boundary: &str, out: &mut Vec<u8>) -> MultipartEncoder {
        out.extend_from_slice(b"--");
        out.extend_from_slice(boundary.as_bytes());
        out.extend_from_slice(b"\r\nContent-Disposition: form-data; name=\"file\"; filename=\"");
        escape(&label.filename, out);
        out.extend_from_slice(b"\"\r\nContent-Type: ");
        out.extend_from_slice(label.media_type().as_bytes());
        out.extend_from_slice(b"\r\n\r\n");
        MultipartEncoder { closing: format!("\r\n--{boundary}--\r\n") }
    }

    pub(super) fn push(&mut self, piece: &[u8], out: &mut Vec<u8>) {
        out.extend_from_slice(piece);
    }

    pub(super) fn finish(self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.closing.as_bytes());
    }
}

/// Escapes a name for a quoted string as the HTML standard does (multipart/form-data encoding
/// algorithm): LF, CR and `"` as `%0A`, `%0D` and `%22`, and nothing else, `%` and `\` neither.
pub(crate) fn escape(name: &str, out: &mut Vec<u8>) {
    for byte in name.bytes() {
        match byte {
            b'\n' => out.extend_from_slice(b"%0A"),
            b'\r' => out.extend_from_slice(b"%0D"),
            b'"' => out.extend_from_slice(b"%22"),
            _ => out.push(byte),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MultipartEncoder;
    use crate::encode::FileLabel;

    #[test]
    fn one_part_is_written_as_a_browser_writes_it() {
        let mut body = Vec::new();
        let label = FileLabel::new("r.bin", "application/octet-stream");
        let mut encoder = MultipartEncoder::begin(&label, "XX", &mut body);
        encoder.push(b"\0\r\n", &mut body);
        encoder.finish(&mut body);
        let expected = concat!(
            "--XX\r\n",
            "Content-Disposition: form-data; name=\"file\"; filename=\"r.bin\"\r\n",
            "Content-Type: application/octet-stream\r\n",
            "\r\n",
            "\0\r\n",
            "\r\n--XX--\r\n"
        );
        assert_eq!(body, expected.as_bytes());
    }

    #[test]
    fn only_quotes_and_line_breaks_of_a_name_are_escaped() {
        let mut escaped = Vec::new();
        super::escape("a\"b\r\nc\\d%22 한.txt", &mut escaped);
        assert_eq!(escaped, "a%22b%0D%0Ac\\d%22 한.txt".as_bytes());
    }
}
