//! Bytes that were damaged on their way, and bodies under another type than theirs.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {
    UTF8_REPLACEMENT "utf8-replacement" Error
        title "The bytes were read as text and are lost"
        why "The file was decoded as UTF-8 text on its way, by .text(), toString() or readAsText. Whatever is no UTF-8 became the replacement character, EF BF BD; which byte it stood for is lost, and the file cannot be restored from these bytes."
        fix "Keep the file as bytes from end to end: arrayBuffer() or a Blob in browsers, a Buffer without an encoding in Node."
        code BYTES_AS_READ,
        see "WHATWG Encoding standard, UTF-8 decoder"
        try Example::bytes("application/octet-stream", b"\xEF\xBF\xBDPNG\r\n\x1A\n\0\0\0\rIHDR");
    LATIN1_REENCODED "latin1-reencoded" Error
        title "Each byte was written as a character of its own"
        why "The file was held in a string with one character for each byte, and that string was then encoded as UTF-8: each byte from 80 on became two or three. A binary string given to fetch does it, and a gateway that was not told which types are binary. Decoding it back once restores the file."
        fix "Send a Uint8Array, Buffer or Blob instead of a string, and list the type among the gateway's binary types."
        code BYTES_AS_READ,
        try Example::bytes("application/octet-stream", b"\xC2\x89PNG\r\n\x1A\n\0\0\0\rIHDR");
    NEWLINES_STRIPPED "newlines-stripped" Error
        title "The line breaks were taken out of a binary file"
        why "curl -d @file reads a file as form text and leaves every CR, LF and NUL out. In a binary file those are bytes like any others: it is shorter now and cannot be restored."
        fix "Write --data-binary @file and -H 'Content-Type: …' with the file's type, or -T file."
        code RAW_BYTES,
        see "curl/curl#15311"
        try Example::bytes("application/octet-stream", b"\x89PNG\x1AIHDR\x01\x01\x08\x06");
    NEWLINES_CONVERTED "newlines-converted" Error
        title "Line breaks in a binary file were converted"
        why "Something on the way took the file for text and wrote its line breaks anew, as a transfer in text mode or a file opened without its binary flag does. The signature of some formats was made to show it. Every such byte of the file is changed, not those of its beginning alone."
        fix "Open, read and send the file in binary mode, such as open(path, \"rb\")."
        code BYTES_AS_READ,
        see "PNG specification, §5.2"
        try Example::bytes("image/png", b"\x89PNG\n\x1A\n\0\0\0\rIHDR");
    LINE_BREAKS_NORMALISED "line-breaks-normalised" Info
        title "All line breaks of a text field are CR LF"
        why "Browsers write every line break in a form's text as CR LF, whatever it was on the page. A text of several lines is then longer than what its author typed, and comparing it with the original, or its hash, fails."
        fix "Turn CR LF into LF before you compare, count or hash the text."
        see "HTML standard, constructing the entry list"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nfirst line\r\nsecond line\r\n--B--\r\n");
    MULTIPART_AS_URLENCODED "multipart-as-urlencoded" Error
        title "The body is multipart under a urlencoded type"
        why "A FormData or multipart body was sent with the Content-Type of a simple form, usually because that header was set by hand or stands in a client's defaults. A server looks for names and values between & and = and finds neither the fields nor the file. It was read as the multipart body that it is."
        fix "Delete that Content-Type, so that the client writes multipart/form-data with the boundary itself."
        code FORM_FILE,
        see "RFC 7578 §4"
        try Example::new("application/x-www-form-urlencoded", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    MULTIPART_AS_RAW "multipart-as-raw" Warning
        title "The body is multipart, and its type says otherwise"
        why "The header that names multipart/form-data and its boundary was lost or replaced: by a client whose default is another type, often JSON, or by a gateway that drops it. A server cannot take the body apart, and refuses it or stores it whole, delimiters and all. Under a JSON type it was read here as the multipart body that it is; under any other or none it was weighed as raw bytes."
        fix "Let the client write the Content-Type of a form itself, and pass it on unchanged."
        code FORM_FILE,
        see "RFC 7578 §4"
        try Example::new("application/octet-stream", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
}
