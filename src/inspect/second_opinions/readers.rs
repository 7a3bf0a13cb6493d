//! The readers that are asked, and how their answers are written down.
//!
//! Every answer was seen: such a body was given to that reader at that version, with its defaults, and the
//! file named is where it does so. ASP.NET Core's answers alone are read from its source.

use super::{Given, filled};
use crate::report::{Detail, Pattern, Value};

/// A reader at the version that was asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader {
    /// What people call it.
    pub(super) name: &'static str,
    /// The package and its version.
    pub(super) package: &'static str,
}

/// One reader's answer to a question.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answer {
    pub(super) reader: Reader,
    /// What it reads, in the words that all have who read it so.
    pub(super) reads: &'static Pattern,
    /// What of it is this reader's own, by the gaps that it goes into: code and messages, with names in braces that
    /// stand for what the request has in their place.
    pub(super) own: &'static [(&'static str, &'static str)],
    /// The file of the package that does so.
    pub(super) file: &'static str,
}

impl Answer {
    /// The answer about a request.
    pub(super) fn detail(&self, given: Given<'_>) -> Detail {
        let own = self.own.iter().map(|(name, text)| (*name, Value::text(&filled(text, given))));
        let given = given.iter().filter(|(name, _)| self.reads.has_gap(name)).cloned();
        Detail { pattern: self.reads, values: own.chain(given).collect() }
    }
}

const fn reader(name: &'static str, package: &'static str) -> Reader {
    Reader { name, package }
}

pub(super) const PHP: Reader = reader("PHP", "PHP 8.2.36");
pub(super) const MULTER: Reader = reader("Express with multer", "multer 2.5.0 (busboy 1.6.0)");
pub(super) const FORMIDABLE: Reader = reader("formidable", "formidable 3.5.4");
pub(super) const DJANGO: Reader = reader("Django", "Django 5.2.19");
pub(super) const FLASK: Reader = reader("Flask (Werkzeug)", "Werkzeug 3.1.9");
pub(super) const FASTAPI: Reader =
    reader("FastAPI (Starlette)", "Starlette 1.10.0 (python-multipart 0.0.34)");
pub(super) const AIOHTTP: Reader = reader("aiohttp", "aiohttp 3.14.5");
pub(super) const GO: Reader = reader("Go net/http", "Go 1.19.8");
pub(super) const RACK: Reader = reader("Rack, as under Rails", "rack 2.2.22");
pub(super) const TOMCAT: Reader = reader("Tomcat", "Tomcat 10.1.60");
pub(super) const ASPNET: Reader = reader("ASP.NET Core", "dotnet/aspnetcore");
pub(super) const UNDICI: Reader = reader("Node's Request.formData()", "undici 7.30.2");

pub(super) const PHP_FILE: &str = "main/rfc1867.c";
pub(super) const MULTER_FILE: &str = "lib/make-middleware.js";
pub(super) const BUSBOY_FILE: &str = "busboy lib/types/multipart.js";
pub(super) const FORMIDABLE_FILE: &str = "src/Formidable.js";
pub(super) const FORMIDABLE_PARSER: &str = "src/parsers/Multipart.js";
pub(super) const FORMIDABLE_PLUGIN: &str = "src/plugins/multipart.js";
pub(super) const DJANGO_FILE: &str = "django/http/multipartparser.py";
pub(super) const DJANGO_DICT: &str = "django/utils/datastructures.py";
pub(super) const FLASK_FILE: &str = "werkzeug/formparser.py";
pub(super) const FLASK_PARSER: &str = "werkzeug/sansio/multipart.py";
pub(super) const FLASK_HEADER: &str = "werkzeug/http.py";
pub(super) const FLASK_DICT: &str = "werkzeug/datastructures/structures.py";
pub(super) const FASTAPI_FILE: &str = "starlette/formparsers.py";
pub(super) const FASTAPI_PARSER: &str = "python_multipart/multipart.py";
pub(super) const FASTAPI_DICT: &str = "starlette/datastructures.py";
pub(super) const AIOHTTP_FILE: &str = "aiohttp/multipart.py";
pub(super) const AIOHTTP_POST: &str = "aiohttp/web_request.py";
pub(super) const GO_REQUEST: &str = "net/http/request.go";
pub(super) const GO_FORM: &str = "mime/multipart/formdata.go";
pub(super) const GO_FILE: &str = "mime/multipart/multipart.go";
pub(super) const RACK_FILE: &str = "lib/rack/multipart/parser.rb";
pub(super) const RACK_QUERY: &str = "lib/rack/query_parser.rb";
pub(super) const TOMCAT_FILE: &str = "org.apache.catalina.connector.Request";
pub(super) const TOMCAT_PARSER: &str = "org.apache.tomcat.util.http.fileupload.MultipartStream";
pub(super) const TOMCAT_UPLOAD: &str = "org.apache.tomcat.util.http.fileupload.FileUploadBase";
pub(super) const TOMCAT_PART: &str = "org.apache.catalina.core.ApplicationPart";
pub(super) const UNDICI_FILE: &str = "lib/web/fetch/formdata-parser.js";
pub(super) const UNDICI_FORM: &str = "lib/web/fetch/formdata.js";

/// Makes tables of answers, one constant a question.
///
/// ```text
/// /// What the question is about.
/// NAME {
///     READER "file of the package" => PATTERN, gap = "what is the reader's own";
/// }
/// ```
macro_rules! answers {
    ($($(#[$doc:meta])* $table:ident {
        $($reader:ident $file:expr => $reads:ident $(, $gap:ident = $own:literal)*;)*
    })*) => {
        $($(#[$doc])*
        pub(super) const $table: &[super::readers::Answer] = &[$(super::readers::Answer {
            reader: $reader,
            reads: crate::report::details::$reads,
            own: &[$((stringify!($gap), $own)),*],
            file: $file,
        }),*];)*
    };
}
pub(super) use answers;
