//! Bytes that were damaged on their way, and bodies under another type than theirs.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {
    MULTIPART_AS_URLENCODED "multipart-as-urlencoded" Error
        title "The body is multipart under a urlencoded type"
        why "A FormData or multipart body was sent with the Content-Type of a simple form, usually because that header was set by hand or stands in a client's defaults. A server looks for names and values between & and = and finds neither the fields nor the file. It was read as the multipart body that it is."
        fix "Delete that Content-Type, so that the client writes multipart/form-data with the boundary itself."
        see "RFC 7578 §4"
        try Example::new("application/x-www-form-urlencoded", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    MULTIPART_AS_RAW "multipart-as-raw" Warning
        title "The body is multipart, but no type says so"
        why "The header that names multipart/form-data and its boundary was lost, by a client that replaces it or a gateway that drops it. A server cannot take the body apart and stores it whole, delimiters and all. It was weighed here as raw bytes, as such a server would."
        fix "Let the client write the Content-Type of a form itself, and pass it on unchanged."
        see "RFC 7578 §4"
        try Example::new("application/octet-stream", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
}
