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
        PHP PHP_FILE => READS_FIRST_BOUNDARY;
        MULTER BUSBOY_FILE => READS_FIRST_BOUNDARY;
        FORMIDABLE FORMIDABLE_PLUGIN => READS_FIRST_BOUNDARY;
        DJANGO DJANGO_FILE => READS_LAST_BOUNDARY;
        FLASK FLASK_HEADER => READS_LAST_BOUNDARY;
        FASTAPI FASTAPI_PARSER => READS_LAST_BOUNDARY;
        AIOHTTP AIOHTTP_FILE => READS_FIRST_BOUNDARY;
        GO "mime/mediatype.go" => READS_REFUSES_HEADER;
        RACK RACK_FILE => READS_REFUSES, error = "multiple boundary parameters";
        TOMCAT TOMCAT_UPLOAD => READS_LAST_BOUNDARY;
        UNDICI UNDICI_FILE => READS_FIRST_BOUNDARY;
    }

    /// The header names another boundary than the body has.
    MISMATCH {
        PHP PHP_FILE => READS_NO_FIELDS;
        MULTER BUSBOY_FILE => READS_REFUSES, error = "Unexpected end of form";
        FORMIDABLE FORMIDABLE_PARSER => READS_REFUSES, error = "stream ended unexpectedly";
        DJANGO DJANGO_FILE => READS_REST_AS_VALUE;
        FLASK FLASK_FILE => READS_NO_FIELDS;
        FASTAPI FASTAPI_FILE => READS_REFUSES_400;
        AIOHTTP AIOHTTP_FILE => READS_FAILS, error = "Could not find starting boundary";
        GO GO_FILE => READS_FAILS, error = "multipart: NextPart: EOF";
        RACK RACK_FILE => READS_FAILS_WITH, exception = "EOFError";
        TOMCAT TOMCAT_PARSER => READS_NO_PARTS;
        UNDICI UNDICI_FILE => READS_REFUSES_BODY, exception = "TypeError";
    }

    /// No closing delimiter.
    UNCLOSED {
        PHP PHP_FILE => READS_PARTIAL_FILE, error = "UPLOAD_ERR_PARTIAL";
        MULTER BUSBOY_FILE => READS_REFUSES, error = "Unexpected end of form";
        FORMIDABLE FORMIDABLE_PARSER => READS_REFUSES, error = "stream ended unexpectedly";
        DJANGO DJANGO_FILE => READS_OPEN_FIELD;
        FLASK FLASK_FILE => READS_GIVES_UP;
        FASTAPI FASTAPI_FILE => READS_PARTS_BEFORE;
        AIOHTTP AIOHTTP_FILE => READS_FAILS, error = "Reading after EOF";
        GO GO_FILE => READS_FAILS, error = "unexpected EOF";
        RACK RACK_FILE => READS_FAILS_WITH, exception = "EOFError";
        TOMCAT TOMCAT_PARSER => READS_FAILS, error = "Stream ended unexpectedly";
        ASPNET "src/Http/WebUtilities/src/MultipartReaderStream.cs" => READS_FAILS, error = "Unexpected end of Stream";
        UNDICI UNDICI_FILE => READS_REFUSES_BODY, exception = "TypeError";
    }

    /// All delimiter and header lines end in LF alone.
    BARE_LF {
        PHP PHP_FILE => READS_AS_WITH_CR;
        MULTER BUSBOY_FILE => READS_REFUSES, error = "Unexpected end of form";
        FORMIDABLE FORMIDABLE_PARSER => READS_REFUSES, error = "stream ended unexpectedly";
        DJANGO DJANGO_FILE => READS_NO_FIELDS;
        FLASK FLASK_PARSER => READS_AS_WITH_CR;
        FASTAPI FASTAPI_PARSER => READS_REFUSES_400;
        AIOHTTP AIOHTTP_FILE => READS_FAILS, error = "Reading after EOF";
        GO GO_FILE => READS_AS_WITH_CR;
        RACK RACK_FILE => READS_FAILS_WITH, exception = "EOFError";
        TOMCAT TOMCAT_PARSER => READS_FAILS, error = "Stream ended unexpectedly";
        UNDICI UNDICI_FILE => READS_REFUSES_BODY, exception = "TypeError";
    }

    /// Text before the first delimiter.
    PREAMBLE {
        PHP PHP_FILE => READS_PASSES_OVER;
        MULTER BUSBOY_FILE => READS_PASSES_OVER;
        FORMIDABLE FORMIDABLE_PARSER => READS_PASSES_OVER;
        DJANGO DJANGO_FILE => READS_PASSES_OVER;
        FLASK FLASK_PARSER => READS_PASSES_OVER;
        FASTAPI FASTAPI_PARSER => READS_REFUSES_400;
        AIOHTTP AIOHTTP_FILE => READS_PASSES_OVER;
        GO GO_FILE => READS_PASSES_OVER;
        RACK RACK_FILE => READS_PASSES_OVER;
        TOMCAT TOMCAT_PARSER => READS_PASSES_OVER;
        UNDICI UNDICI_FILE => READS_PASSES_OVER;
    }

    /// Bytes after the closing delimiter.
    EPILOGUE {
        PHP PHP_FILE => READS_ON;
        MULTER BUSBOY_FILE => READS_TO_END;
        FORMIDABLE FORMIDABLE_PARSER => READS_TO_END;
        DJANGO DJANGO_FILE => READS_ON;
        FLASK FLASK_PARSER => READS_TO_END;
        FASTAPI FASTAPI_PARSER => READS_TO_END;
        AIOHTTP AIOHTTP_FILE => READS_TO_END;
        GO GO_FILE => READS_TO_END;
        RACK RACK_FILE => READS_TO_END;
        TOMCAT TOMCAT_PARSER => READS_TO_END;
        UNDICI UNDICI_FILE => READS_TO_END;
    }
}
