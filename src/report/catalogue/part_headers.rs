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
    PART_HEADER_INVALID "part-header-invalid" Error
        title "A part's header is not written as one"
        why "Each line of a part's header is a name, a colon and a value, whose quotes are straight, and an empty line ends it. Bodies that are put together by hand lack that line, so that servers take the beginning of the content for header lines, drop it or refuse the form; text that went through a word processor or a chat has typographic quotes, which servers take for letters of the name. It was read here as a strict server reads it."
        fix "Write an empty line (CRLF CRLF) between a part's header and its content, and straight quotes around names."
        code FORM_FILE,
        see "RFC 2046 §5.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"note\"\r\nhello\r\n--B--\r\n");
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
    FILENAME_STAR "filename-star" Warning
        title "The file name is given as filename*"
        why "This way of writing a name belongs to the heads of HTTP messages and must not be used in a form's parts. Older HTTP libraries write it for every name that is not ASCII. Some servers read it, others see a part without a file name and take the file for a field. It was read here, and preferred to a plain filename."
        fix "Send the name as raw UTF-8 in filename=\"…\" and leave filename* out."
        code UTF8_NAME,
        see "RFC 7578 §4.2"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''%ED%95%9C.txt\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    FILENAME_ENCODED_WORD "filename-encoded-word" Warning
        title "The file name is written as a mail header's words"
        why "Mail software writes text that is not ASCII so, and MIME libraries that were made for mail do it in forms too. Web servers do not decode it: they store the file under these very characters. It was left as it is here; the report's filename_repaired has the decoded name."
        fix "Send the name as raw UTF-8 in filename=\"…\", without the mail encoding."
        code UTF8_NAME,
        see "RFC 2047"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"=?UTF-8?B?7ZWcLnR4dA==?=\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    FILENAME_NOT_UTF8 "filename-not-utf8" Warning
        title "A name is not in UTF-8"
        why "Names in a form are UTF-8. A client that writes them in the charset of its own country or of its operating system gets its users' letters replaced or mixed up on the server, and some servers refuse the part. Here the bytes that are no UTF-8 are shown as replacement characters; the report's filename_repaired has the likely reading, which goes by the bytes and by the request's Accept-Language."
        fix "Write names in UTF-8, whatever the charset of the system is."
        code UTF8_NAME,
        see "RFC 7578 §5.1"
        try Example::bytes("multipart/form-data; boundary=B", b"--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\xbe\xc8\xb3\xe7.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n").with(&[("Accept-Language", "ko-KR")]);
    FILENAME_MOJIBAKE "filename-mojibake" Warning
        title "The file name was decoded in the wrong charset"
        why "The letters of this name are what UTF-8 looks like when it is read as Latin-1 or a Windows charset, so a program on the way probably did just that, and then wrote the wrong letters as UTF-8. Some servers read names so by default, and a client that passes such a name on sends it spoiled. The file is stored under the spoiled name; the report's filename_repaired has the probable one. A name that is really meant so is left alone."
        fix "Decode the name as UTF-8 where it is first read; in code that already has it wrong, turn its letters back to Latin-1 bytes and decode those as UTF-8."
        code UTF8_NAME,
        see "expressjs/multer#1104"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Ã¼ber.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    FILENAME_ESCAPE "filename-escape" Info
        title "A name has an escape that servers read differently"
        why "A quotation mark cannot stand in a quoted name as it is. Libraries put a backslash before it, browsers write %22, and %0D and %0A for a line break; a server that expects one form keeps the other's characters in the name or ends the name too early. Nothing is wrong with the request: the name only arrives differently from place to place."
        fix "Leave quotation marks and line breaks out of names, or have the server treat both forms the same."
        see "HTML standard, multipart/form-data encoding"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b%22.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    FILENAME_PATH "filename-path" Warning
        title "The file name contains a path"
        why "A file name in an upload is to be a bare name. Directory pickers send the path inside the chosen folder, very old browsers the whole path on the user's disk, and an attacker writes .. to have the file stored outside its folder. A server that joins the name to a folder without looking writes wherever the client likes."
        fix "Send the base name only, and the path in a field of its own where it is needed; on the server, drop everything up to the last separator."
        code BASE_NAME,
        see "RFC 7578 §4.2"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    TRANSFER_ENCODING_IN_PART "transfer-encoding-in-part" Warning
        title "A part has a mail transfer encoding"
        why "MIME libraries that were made for mail encode the content and say so in Content-Transfer-Encoding. In a form that header is obsolete, and servers ignore it: they store the encoded text as the file. HTTP carries any bytes, so the encoding only makes the body larger. It was not decoded here either, so that the report shows what a server stores."
        fix "Send the raw bytes of the file and leave Content-Transfer-Encoding out."
        code FORM_FILE,
        see "RFC 7578 §4.7"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n--B--\r\n");
    PART_LENGTH_WRONG "part-length-wrong" Warning
        title "A part's Content-Length is wrong"
        why "Parts end at the next delimiter, so the length in a part's header is of no use, and most servers ignore it; the few that believe it cut the content off or read into the next part. Clients that are built by hand often count characters instead of bytes, or the file before it was changed. The content was read up to its delimiter."
        fix "Leave Content-Length out of the parts."
        code FORM_FILE,
        see "facebook/react-native#4894"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nhello\r\n--B--\r\n");
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
    FIELD_AFTER_FILE "field-after-file" Info
        title "A field comes after a file"
        why "Parts arrive in the order in which they were appended. A server that handles a file while it streams in does not know yet what the fields behind it say, so names, folders or permissions that it takes from them are missing at that moment."
        fix "Append the fields first and the files last."
        code FIELDS_FIRST,
        see "expressjs/multer#980"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nworld\r\n--B--\r\n");
    NAME_REPEATED "name-repeated" Info
        title "Several values share one name"
        why "A list or an object was sent as several parts. Some servers make a list of a repeated name, others keep the first or the last part only; a name with brackets is a list or an object in PHP, Rails and Express, and an ordinary name with brackets in it everywhere else. All parts were kept here under the names as they came."
        fix "Name the parts the way that your server expects: the same name again, or with brackets."
        code REPEATED_NAME,
        see "expressjs/multer#354"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"tag\"\r\n\r\nhello\r\n--B\r\nContent-Disposition: form-data; name=\"tag\"\r\n\r\nworld\r\n--B--\r\n");
    NAME_DANGEROUS "name-dangerous" Warning
        title "A name reaches for an object's prototype"
        why "A JavaScript server that builds an object out of the fields and takes this name as a key can have all its objects changed by the request, which is how prototype pollution attacks work. No ordinary form has such a field. It was read here like any other name."
        fix "Refuse the names __proto__, constructor and prototype on the server, or collect fields in a Map or an object without a prototype."
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"a[__proto__][admin]\"\r\n\r\nhello\r\n--B--\r\n");
}
