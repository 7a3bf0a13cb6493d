//! Files: how they are called, and which bytes are theirs.

use super::readers::{
    AIOHTTP, AIOHTTP_FILE, AIOHTTP_POST, ASPNET, BUSBOY_FILE, DJANGO, DJANGO_FILE, FASTAPI,
    FASTAPI_FILE, FASTAPI_PARSER, FLASK, FLASK_FILE, FLASK_HEADER, FLASK_PARSER, FORMIDABLE,
    FORMIDABLE_FILE, FORMIDABLE_PLUGIN, GO, GO_FILE, GO_FORM, MULTER, MULTER_FILE, PHP, PHP_FILE,
    RACK, RACK_FILE, TOMCAT, TOMCAT_PART, TOMCAT_UPLOAD, UNDICI, UNDICI_FILE, answers,
};

answers! {
    /// `filename` and `filename*` in one disposition.
    FILENAME_AND_STAR {
        PHP PHP_FILE => "filename: {plain}";
        MULTER BUSBOY_FILE => "filename*: {star}";
        FORMIDABLE FORMIDABLE_FILE => "filename: {plain}";
        DJANGO DJANGO_FILE => "filename*: {star}";
        FLASK FLASK_HEADER => "the one that stands last in the header";
        FASTAPI FASTAPI_FILE => "filename: {plain}";
        AIOHTTP AIOHTTP_FILE => "filename*: {star}";
        GO "mime/mediatype.go" => "filename*: {star}";
        RACK RACK_FILE => "filename: {plain}";
        TOMCAT TOMCAT_PART => "the one that stands last in the header";
        ASPNET "src/Http/WebUtilities/src/FileMultipartSection.cs" => "filename*: {star}";
        UNDICI UNDICI_FILE => "filename*: {star}";
    }

    /// `filename*` alone.
    STAR_ALONE {
        PHP PHP_FILE => "no file: the content becomes the field $_POST[{name}]";
        MULTER BUSBOY_FILE => "a file named {star}";
        FORMIDABLE FORMIDABLE_FILE => "a file without a name";
        DJANGO DJANGO_FILE => "a file named {star}";
        FLASK FLASK_HEADER => "a file named {star}";
        FASTAPI FASTAPI_FILE => "no file: the content becomes the field {name}";
        AIOHTTP AIOHTTP_FILE => "a file named {star}";
        GO "mime/mediatype.go" => "a file named {star}";
        RACK RACK_FILE => "a file named {star}";
        TOMCAT TOMCAT_PART => "a file named {star}";
        ASPNET "src/Http/WebUtilities/src/FileMultipartSection.cs" => "a file named {star}";
        UNDICI UNDICI_FILE => "a file named {star}";
    }

    /// `\"` in a file name.
    ESCAPED_QUOTE {
        PHP PHP_FILE => "a quote: {plain}";
        MULTER BUSBOY_FILE => "a quote: {plain}";
        FORMIDABLE FORMIDABLE_FILE => "takes the backslash for a folder's end and drops what is before it";
        DJANGO DJANGO_FILE => "a quote: {plain}";
        FLASK FLASK_HEADER => "a quote: {plain}";
        FASTAPI FASTAPI_PARSER => "a quote: {plain}";
        AIOHTTP AIOHTTP_FILE => "a quote: {plain}";
        GO "mime/mediatype.go" => "a quote: {plain}";
        RACK RACK_FILE => "a quote: {plain}";
        TOMCAT TOMCAT_PART => "a quote: {plain}";
        UNDICI UNDICI_FILE => "the name's end: refuses the body with a TypeError";
    }

    /// `%22` in a file name.
    PERCENT_QUOTE {
        PHP PHP_FILE => "as it stands: {plain}";
        MULTER MULTER_FILE => "a quote: {unescaped}";
        FORMIDABLE FORMIDABLE_FILE => "a quote: {unescaped}";
        DJANGO DJANGO_FILE => "as it stands: {plain}";
        FLASK FLASK_HEADER => "a quote: {unescaped}";
        FASTAPI FASTAPI_PARSER => "as it stands: {plain}";
        AIOHTTP AIOHTTP_FILE => "as it stands: {plain}";
        GO GO_FILE => "as it stands: {plain}";
        RACK RACK_FILE => "a quote: {unescaped}";
        TOMCAT TOMCAT_PART => "as it stands: {plain}";
        UNDICI UNDICI_FILE => "a quote: {unescaped}";
    }

    /// A slash in a file name.
    PATH_WITH_SLASHES {
        PHP PHP_FILE => "the last piece, {base}; full_path has all of it";
        MULTER BUSBOY_FILE => "the last piece, {base}, unless preservePath is set";
        FORMIDABLE FORMIDABLE_FILE => "the whole path: {plain}";
        DJANGO DJANGO_FILE => "the last piece: {base}";
        FLASK FLASK_FILE => "the whole path: {plain}";
        FASTAPI FASTAPI_FILE => "the whole path: {plain}";
        AIOHTTP AIOHTTP_FILE => "the whole path: {plain}";
        GO GO_FILE => "the last piece: {base}";
        RACK RACK_FILE => "the last piece: {base}";
        TOMCAT TOMCAT_PART => "the whole path: {plain}";
        UNDICI UNDICI_FILE => "the whole path: {plain}";
    }

    /// A Windows path with its drive.
    PATH_WITH_DRIVE {
        PHP PHP_FILE => "the last piece, {base}; full_path has all of it";
        MULTER BUSBOY_FILE => "the last piece, {base}, unless preservePath is set";
        FORMIDABLE FORMIDABLE_FILE => "the last piece: {base}";
        DJANGO DJANGO_FILE => "the last piece: {base}";
        FLASK FLASK_HEADER => "without its backslashes: {bare}";
        FASTAPI FASTAPI_PARSER => "the last piece: {base}";
        AIOHTTP AIOHTTP_FILE => "without its backslashes: {bare}";
        GO GO_FILE => "the whole path: {plain} (on Windows its last piece)";
        RACK RACK_FILE => "the last piece: {base}";
        TOMCAT TOMCAT_PART => "without its backslashes: {bare}";
        UNDICI UNDICI_FILE => "the whole path: {plain}";
    }

    /// A file name that is UTF-8 beyond ASCII.
    UTF8_NAME {
        PHP PHP_FILE => "UTF-8: {plain}";
        MULTER BUSBOY_FILE => "Latin-1, which garbles it: {latin1}; set defParamCharset to \"utf8\"";
        FORMIDABLE FORMIDABLE_FILE => "UTF-8: {plain}";
        DJANGO DJANGO_FILE => "UTF-8: {plain}";
        FLASK FLASK_PARSER => "UTF-8: {plain}";
        FASTAPI FASTAPI_FILE => "UTF-8: {plain}";
        AIOHTTP AIOHTTP_FILE => "UTF-8: {plain}";
        GO GO_FILE => "UTF-8: {plain}";
        UNDICI UNDICI_FILE => "UTF-8: {plain}";
    }

    /// An empty file input.
    NO_FILE {
        PHP PHP_FILE => "a row in $_FILES with the error UPLOAD_ERR_NO_FILE";
        MULTER BUSBOY_FILE => "no file";
        FORMIDABLE FORMIDABLE_FILE => "refuses the request unless allowEmptyFiles is set and minFileSize is 0";
        DJANGO DJANGO_FILE => "no file; a field {name} with an empty value";
        FLASK FLASK_FILE => "a file whose filename is empty";
        FASTAPI FASTAPI_FILE => "a file whose filename is empty";
        AIOHTTP AIOHTTP_POST => "no file; a field {name} with an empty value";
        GO GO_FORM => "no file; a field {name} with an empty value";
        RACK RACK_FILE => "nothing: params has no {name}";
        TOMCAT TOMCAT_PART => "a part whose submitted file name is empty";
        UNDICI UNDICI_FILE => "a File whose name is empty";
    }

    /// A file under `Content-Transfer-Encoding: base64`.
    BASE64_PART {
        PHP PHP_FILE => "the base64 text as it came";
        MULTER BUSBOY_FILE => "the base64 text as it came";
        FORMIDABLE FORMIDABLE_PLUGIN => "the decoded bytes";
        DJANGO DJANGO_FILE => "the decoded bytes";
        FLASK FLASK_FILE => "the base64 text as it came";
        FASTAPI FASTAPI_FILE => "the base64 text as it came";
        AIOHTTP AIOHTTP_POST => "the decoded bytes";
        GO GO_FILE => "the base64 text as it came";
        RACK RACK_FILE => "the base64 text as it came";
        TOMCAT TOMCAT_UPLOAD => "the base64 text as it came";
        UNDICI UNDICI_FILE => "the decoded bytes";
    }

    /// A file under `Content-Transfer-Encoding: quoted-printable`.
    QUOTED_PRINTABLE_PART {
        PHP PHP_FILE => "the text as it came";
        MULTER BUSBOY_FILE => "the text as it came";
        FORMIDABLE FORMIDABLE_PLUGIN => "refuses the request: unknown transfer-encoding";
        DJANGO DJANGO_FILE => "the text as it came";
        FLASK FLASK_FILE => "the text as it came";
        FASTAPI FASTAPI_FILE => "the text as it came";
        AIOHTTP AIOHTTP_POST => "the decoded bytes";
        GO GO_FILE => "the decoded bytes";
        RACK RACK_FILE => "the text as it came";
        TOMCAT TOMCAT_UPLOAD => "the text as it came";
        UNDICI UNDICI_FILE => "the text as it came";
    }
}
