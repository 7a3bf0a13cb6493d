//! Uploads in which the file never came.

use super::{Entry, Example, FindingId, Severity, catalogued};

/// A form with one text field.
const fn text_field(body: &'static str) -> Example {
    Example::new("multipart/form-data; boundary=B", body)
}

catalogued! {
    NO_FILE_CHOSEN "no-file-chosen" Warning
        title "No file was chosen"
        why "A file input that was left empty is sent as a part with an empty filename and no content. Servers that do not look store an empty file."
        fix "Make the file input required, or treat an empty filename as no file."
        code CHOSEN_FILE,
        see "HTML standard, constructing the entry list"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--B--\r\n");
    ENCTYPE_MISSING "enctype-missing" Warning
        title "The file's name came instead of the file"
        why "The form probably has no enctype, or another one than multipart/form-data: a browser then sends it as application/x-www-form-urlencoded or text/plain, in which a file input is nothing but the chosen file's name. None of its bytes are in the request."
        fix "Write enctype=\"multipart/form-data\" on the form."
        code FORM_FILE,
        see "expressjs/multer#324"
        try Example::new("application/x-www-form-urlencoded", "title=Holiday&photo=beach.jpg");
    FILE_EMPTY "file-empty" Warning
        title "The file is empty"
        why "The file has a name and no bytes. Usually the client lost them: a stream was read once already, a file was moved after it was chosen, or a buffer was never filled. Rarely the file is empty on the disk as well."
        fix "Look at the file's size before it is sent, and choose it again where it is 0."
        code CHOSEN_FILE,
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.pdf\"\r\nContent-Type: application/pdf\r\n\r\n\r\n--B--\r\n");
    DIRECTORY_SENT "directory-sent" Warning
        title "A folder was sent instead of a file"
        why "Probably a folder was dropped on the page. Browsers hand it over as if it were a file, with a name that has no extension and with no bytes, or as many as its entry in the file system takes. The files in it are not in the request."
        fix "Walk the dropped folder's entries with webkitGetAsEntry() and append each file in it."
        code FILES_OF_FOLDER,
        see "File and Directory Entries API"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"holiday\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--B--\r\n");
    OBJECT_AS_TEXT "object-as-text" Error
        title "An object was turned into the text [object …]"
        why "A place that takes text was given an object, and JavaScript turned it into its name in brackets. Nothing of what was in the object is in the request."
        fix "Append the File or Blob itself, and give a plain object as JSON.stringify(object)."
        code FORM_FILE,
        see "expressjs/multer#231"
        try text_field("--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n[object File]\r\n--B--\r\n");
    UNDEFINED_AS_TEXT "undefined-as-text" Warning
        title "A missing value was turned into text"
        why "JavaScript writes a missing value out as a word where text is wanted. The server takes it for text that somebody entered, and stores a user of the name undefined."
        fix "Leave a value out where there is none."
        code VALUES_THAT_ARE,
        see "form-data/form-data#416"
        try text_field("--B\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nundefined\r\n--B--\r\n");
    FILE_STRINGIFIED "file-stringified" Error
        title "The file was written as an empty JSON object"
        why "A File or Blob has no properties that JSON.stringify writes, so {} is all that is left of it. It happens too where a client turns FormData into JSON because the request's Content-Type says JSON. None of the file's bytes are in the request."
        fix "Send the file in FormData and leave Content-Type to the client, or read it first and send its bytes as base64."
        code FORM_FILE,
        see "axios/axios#5556"
        try Example::new("application/json", "{\"title\":\"Holiday\",\"file\":{}}");
    PATH_AS_VALUE "path-as-value" Warning
        title "A path was sent instead of the file"
        why "The value is probably the place where the file lies on the sender's disk. Nobody read it: curl wants an @ before a path, and a program must open the file itself. None of its bytes are in the request."
        fix "Write -F file=@path with curl, and elsewhere append the opened file instead of its path."
        code FORM_FILE,
        see "curl manual, --form"
        try text_field("--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n/home/kim/beach.jpg\r\n--B--\r\n");
    JSON_QUOTED_PART "json-quoted-part" Info
        title "A text field is wrapped in double quotes"
        why "A form client that has a JSON converter probably wrote the plain string as JSON. The quotes are then part of the value, and comparing it with what was meant fails."
        fix "Send the plain string, in Retrofit by a scalars converter before the JSON one."
        code PLAIN_VALUE,
        see "square/retrofit#1210"
        try text_field("--B\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n\"Holiday\"\r\n--B--\r\n");
}
