//! Delimiters and boundaries.

use super::readers::{
    AIOHTTP, AIOHTTP_FILE, ASPNET, BUSBOY_FILE, DJANGO, DJANGO_FILE, FASTAPI, FASTAPI_FILE,
    FASTAPI_PARSER, FLASK, FLASK_FILE, FLASK_HEADER, FLASK_PARSER, FORMIDABLE, FORMIDABLE_PARSER,
    FORMIDABLE_PLUGIN, GO, GO_FILE, MULTER, PHP, PHP_FILE, RACK, RACK_FILE, TOMCAT, TOMCAT_PARSER,
    TOMCAT_UPLOAD, UNDICI, UNDICI_FILE, answers,
};

answers! {
    /// Two boundary parameters.
    TWO_BOUNDARIES {
        PHP PHP_FILE => "the first: {first}";
        MULTER BUSBOY_FILE => "the first: {first}";
        FORMIDABLE FORMIDABLE_PLUGIN => "the first: {first}";
        DJANGO DJANGO_FILE => "the last: {last}";
        FLASK FLASK_HEADER => "the last: {last}";
        FASTAPI FASTAPI_PARSER => "the last: {last}";
        AIOHTTP AIOHTTP_FILE => "the first: {first}";
        GO "mime/mediatype.go" => "refuses the header: it counts as no form";
        RACK RACK_FILE => "refuses the request: multiple boundary parameters";
        TOMCAT TOMCAT_UPLOAD => "the last: {last}";
        UNDICI UNDICI_FILE => "the first: {first}";
    }

    /// The header names another boundary than the body has.
    MISMATCH {
        PHP PHP_FILE => "no field and no file, without an error";
        MULTER BUSBOY_FILE => "refuses the request: Unexpected end of form";
        FORMIDABLE FORMIDABLE_PARSER => "refuses the request: stream ended unexpectedly";
        DJANGO DJANGO_FILE => "no error: a field that comes first takes the rest of the body as its value, a file that comes first is lost";
        FLASK FLASK_FILE => "no field and no file, without an error";
        FASTAPI FASTAPI_FILE => "refuses the request with 400";
        AIOHTTP AIOHTTP_FILE => "fails: Could not find starting boundary";
        GO GO_FILE => "fails: multipart: NextPart: EOF";
        RACK RACK_FILE => "fails with an EOFError";
        TOMCAT TOMCAT_PARSER => "no part, without an error";
        UNDICI UNDICI_FILE => "refuses the body with a TypeError";
    }

    /// No closing delimiter.
    UNCLOSED {
        PHP PHP_FILE => "keeps all it read; a file that is still open has the error UPLOAD_ERR_PARTIAL";
        MULTER BUSBOY_FILE => "refuses the request: Unexpected end of form";
        FORMIDABLE FORMIDABLE_PARSER => "refuses the request: stream ended unexpectedly";
        DJANGO DJANGO_FILE => "no error: keeps a field that is still open, loses a file that is";
        FLASK FLASK_FILE => "gives up without a word: form and files are empty";
        FASTAPI FASTAPI_FILE => "no error: keeps the parts before and loses the one that is still open";
        AIOHTTP AIOHTTP_FILE => "fails: Reading after EOF";
        GO GO_FILE => "fails: unexpected EOF";
        RACK RACK_FILE => "fails with an EOFError";
        TOMCAT TOMCAT_PARSER => "fails: Stream ended unexpectedly";
        ASPNET "src/Http/WebUtilities/src/MultipartReaderStream.cs" => "fails: Unexpected end of Stream";
        UNDICI UNDICI_FILE => "refuses the body with a TypeError";
    }

    /// All delimiter and header lines end in LF alone.
    BARE_LF {
        PHP PHP_FILE => "reads it as if the CR were there";
        MULTER BUSBOY_FILE => "refuses the request: Unexpected end of form";
        FORMIDABLE FORMIDABLE_PARSER => "refuses the request: stream ended unexpectedly";
        DJANGO DJANGO_FILE => "no field and no file, without an error";
        FLASK FLASK_PARSER => "reads it as if the CR were there";
        FASTAPI FASTAPI_PARSER => "refuses the request with 400";
        AIOHTTP AIOHTTP_FILE => "fails: Reading after EOF";
        GO GO_FILE => "reads it as if the CR were there";
        RACK RACK_FILE => "fails with an EOFError";
        TOMCAT TOMCAT_PARSER => "fails: Stream ended unexpectedly";
        UNDICI UNDICI_FILE => "refuses the body with a TypeError";
    }

    /// Text before the first delimiter.
    PREAMBLE {
        PHP PHP_FILE => "passes over it";
        MULTER BUSBOY_FILE => "passes over it";
        FORMIDABLE FORMIDABLE_PARSER => "passes over it";
        DJANGO DJANGO_FILE => "passes over it";
        FLASK FLASK_PARSER => "passes over it";
        FASTAPI FASTAPI_PARSER => "refuses the request with 400";
        AIOHTTP AIOHTTP_FILE => "passes over it";
        GO GO_FILE => "passes over it";
        RACK RACK_FILE => "passes over it";
        TOMCAT TOMCAT_PARSER => "passes over it";
        UNDICI UNDICI_FILE => "passes over it";
    }

    /// Bytes after the closing delimiter.
    EPILOGUE {
        PHP PHP_FILE => "reads on: further parts in it count as fields and files";
        MULTER BUSBOY_FILE => "stops at the closing delimiter";
        FORMIDABLE FORMIDABLE_PARSER => "stops at the closing delimiter";
        DJANGO DJANGO_FILE => "reads on: further parts in it count as fields and files";
        FLASK FLASK_PARSER => "stops at the closing delimiter";
        FASTAPI FASTAPI_PARSER => "stops at the closing delimiter";
        AIOHTTP AIOHTTP_FILE => "stops at the closing delimiter";
        GO GO_FILE => "stops at the closing delimiter";
        RACK RACK_FILE => "stops at the closing delimiter";
        TOMCAT TOMCAT_PARSER => "stops at the closing delimiter";
        UNDICI UNDICI_FILE => "stops at the closing delimiter";
    }
}
