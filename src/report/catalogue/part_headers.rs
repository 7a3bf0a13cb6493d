//! The header lines of multipart parts, and what is said of files in every encoding.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {
    DISPOSITION_MISSING "disposition-missing" Error
        title "A part has no form-data disposition"
        why "Each part of a form says in its Content-Disposition that it is form-data and which field it belongs to. General MIME builders leave it out or write attachment; form servers then drop the part."
        fix "Add Content-Disposition: form-data; name=\"…\" to the part."
        code FORM_FILE,
        see "RFC 7578 §4.2"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    NAME_MISSING "name-missing" Error
        title "A part has no name"
        why "Servers hand a form's parts over by their names; a part without one is dropped or refused. General MIME builders write only a filename."
        fix "Add name=\"…\" to the part's Content-Disposition."
        code FORM_FILE,
        see "RFC 7578 §4.2"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    NAME_EMPTY "name-empty" Warning
        title "A part's name is empty"
        why "An empty name is legal and useless: servers drop the part or file it under an empty key. It is often a blank row left in an API client."
        fix "Name the field."
        code FORM_FILE,
        see "RFC 7578 §4.2"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nhello\r\n--B--\r\n");
    PART_TYPE_MISSING "part-type-missing" Info
        title "A file part states no type"
        why "A part with a filename but no Content-Type counts as text/plain by the standard. Minimal builders leave it out, and the server has to guess."
        fix "State the file's type in the part's Content-Type."
        code PART_TYPE,
        see "RFC 7578 §4.4"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhello\r\n--B--\r\n");
    TYPE_CONFLICT "type-conflict" Warning
        title "The declared type contradicts the content"
        why "The bytes are of another type than the sender says. Usually the client took the type from the file's name, or from a table that has it wrong; it may also be an attempt to get one kind of file past a filter for another. A server that believes the claim will refuse the file or serve it under a type it is not."
        fix "State the file's real type; on the server, decide by the bytes and not by the claim."
        code PART_TYPE,
        see "RFC 9110 §8.3"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.pdf\"\r\nContent-Type: image/png\r\n\r\n%PDF-1.7\n\r\n--B--\r\n");
    EXTENSION_CONFLICT "extension-conflict" Warning
        title "The file's extension contradicts the content"
        why "The bytes are of another type than the file's name says. The file was renamed instead of converted, or somebody wants it taken for what it is not. Programs that go by the name will fail to open it, and a web server would serve it under the wrong type."
        fix "Give the file the extension of its real type; on the server, choose the stored name yourself."
        see "RFC 7578 §4.2"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n\r\n--B--\r\n");
}
