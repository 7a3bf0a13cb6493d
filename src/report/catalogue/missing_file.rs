//! Uploads in which the file never came.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {
    NO_FILE_CHOSEN "no-file-chosen" Warning
        title "No file was chosen"
        why "A file input that was left empty is sent as a part with an empty filename and no content. Servers that do not look store an empty file."
        fix "Make the file input required, or treat an empty filename as no file."
        code CHOSEN_FILE,
        see "HTML standard, constructing the entry list"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--B--\r\n");
}
