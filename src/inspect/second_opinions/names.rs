//! Names of parts: repeated, with brackets, missing.

use super::readers::{
    AIOHTTP, AIOHTTP_POST, ASPNET, BUSBOY_FILE, DJANGO, DJANGO_DICT, DJANGO_FILE, FASTAPI,
    FASTAPI_DICT, FASTAPI_FILE, FLASK, FLASK_DICT, FLASK_FILE, FORMIDABLE, FORMIDABLE_FILE,
    FORMIDABLE_PLUGIN, GO, GO_FORM, GO_REQUEST, MULTER, MULTER_FILE, PHP, PHP_FILE, RACK,
    RACK_FILE, RACK_QUERY, TOMCAT, TOMCAT_FILE, TOMCAT_UPLOAD, UNDICI, UNDICI_FILE, UNDICI_FORM,
    answers,
};

answers! {
    /// Fields of one name without brackets.
    REPEATED_FIELD {
        PHP "main/php_variables.c" => READS_LAST_ALONE, code = "$_POST[{name}]";
        MULTER MULTER_FILE => READS_ALL_AS_ARRAY, code = "req.body[{name}]";
        FORMIDABLE FORMIDABLE_FILE => READS_ALL_AS_ARRAY, code = "fields[{name}]";
        DJANGO DJANGO_DICT => READS_LAST, code = "POST[{name}]", method = "getlist";
        FLASK FLASK_DICT => READS_FIRST, code = "form[{name}]", method = "getlist";
        FASTAPI FASTAPI_DICT => READS_LAST, code = "form[{name}]", method = "getlist";
        AIOHTTP AIOHTTP_POST => READS_FIRST, code = "post()[{name}]", method = "getall";
        GO GO_REQUEST => READS_FIRST_BESIDE, code = "FormValue({name})", list = "MultipartForm.Value";
        RACK RACK_QUERY => READS_LAST_ALONE, code = "params[{name}]";
        TOMCAT TOMCAT_FILE => READS_FIRST, code = "getParameter({name})", method = "getParameterValues";
        ASPNET "src/Http/Http/src/Features/FormFeature.cs" => READS_ALL, code = "Form[{name}]";
        UNDICI UNDICI_FORM => READS_FIRST, code = "get({name})", method = "getAll";
    }

    /// Files of one name without brackets.
    REPEATED_FILE {
        PHP PHP_FILE => READS_LAST_ALONE, code = "$_FILES[{name}]";
        MULTER MULTER_FILE => READS_ONE_OR_ALL, one = "single({name})", error = "LIMIT_UNEXPECTED_FILE", many = "array({name})";
        FORMIDABLE FORMIDABLE_FILE => READS_ALL_AS_ARRAY, code = "files[{name}]";
        DJANGO DJANGO_DICT => READS_LAST, code = "FILES[{name}]", method = "getlist";
        FLASK FLASK_DICT => READS_FIRST, code = "files[{name}]", method = "getlist";
        FASTAPI FASTAPI_DICT => READS_LAST, code = "form[{name}]", method = "getlist";
        AIOHTTP AIOHTTP_POST => READS_FIRST, code = "post()[{name}]", method = "getall";
        GO GO_REQUEST => READS_FIRST_BESIDE, code = "FormFile({name})", list = "MultipartForm.File";
        RACK RACK_QUERY => READS_LAST_ALONE, code = "params[{name}]";
        TOMCAT TOMCAT_FILE => READS_FIRST, code = "getPart({name})", method = "getParts";
        ASPNET "src/Http/Http/src/FormFileCollection.cs" => READS_FIRST, code = "Files[{name}]", method = "GetFiles";
        UNDICI UNDICI_FORM => READS_FIRST, code = "get({name})", method = "getAll";
    }

    /// A name with brackets.
    BRACKETS {
        PHP "main/php_variables.c" => READS_BRACKETS_AS_ARRAY;
        MULTER MULTER_FILE => READS_BRACKETS_OF_FIELDS;
        FORMIDABLE FORMIDABLE_FILE => READS_BRACKETS_AS_NAME;
        DJANGO DJANGO_FILE => READS_BRACKETS_AS_NAME;
        FLASK FLASK_FILE => READS_BRACKETS_AS_NAME;
        FASTAPI FASTAPI_FILE => READS_BRACKETS_AS_NAME;
        AIOHTTP AIOHTTP_POST => READS_BRACKETS_AS_NAME;
        GO GO_FORM => READS_BRACKETS_AS_NAME;
        RACK RACK_QUERY => READS_BRACKETS_AS_HASH;
        TOMCAT TOMCAT_FILE => READS_BRACKETS_AS_NAME;
        UNDICI UNDICI_FILE => READS_BRACKETS_AS_NAME;
    }

    /// A part whose disposition has no name.
    NAMELESS_FIELD {
        PHP PHP_FILE => READS_STOPS;
        MULTER MULTER_FILE => READS_REFUSES, error = "Field name missing";
        FORMIDABLE FORMIDABLE_PLUGIN => READS_FIELD_CALLED, called = "\"null\"";
        DJANGO DJANGO_FILE => READS_DROPS;
        FLASK FLASK_FILE => READS_FIELD_KEYED, key = "None";
        FASTAPI FASTAPI_FILE => READS_REFUSES_400;
        AIOHTTP AIOHTTP_POST => READS_FAILS, error = "Multipart field missing name";
        GO GO_FORM => READS_DROPS;
        RACK RACK_FILE => READS_FIELD_OF_TYPE;
        TOMCAT TOMCAT_UPLOAD => READS_DROPS;
        UNDICI UNDICI_FILE => READS_REFUSES_BODY, exception = "TypeError";
    }

    /// The same with a file name.
    NAMELESS_FILE {
        PHP PHP_FILE => READS_FILE_NUMBERED, code = "$_FILES[0]";
        MULTER MULTER_FILE => READS_REFUSES, error = "Field name missing";
        FORMIDABLE FORMIDABLE_PLUGIN => READS_FILE_CALLED, called = "\"null\"";
        DJANGO DJANGO_FILE => READS_DROPS;
        FLASK FLASK_FILE => READS_FILE_KEYED, key = "None";
        FASTAPI FASTAPI_FILE => READS_REFUSES_400;
        AIOHTTP AIOHTTP_POST => READS_FAILS, error = "Multipart field missing name";
        GO GO_FORM => READS_DROPS;
        RACK RACK_FILE => READS_FILE_BY_FILENAME, code = "params[{filename}]";
        TOMCAT TOMCAT_UPLOAD => READS_DROPS;
        UNDICI UNDICI_FILE => READS_REFUSES_BODY, exception = "TypeError";
    }

    /// A part without a disposition.
    NO_DISPOSITION {
        PHP PHP_FILE => READS_DROPS;
        MULTER BUSBOY_FILE => READS_DROPS;
        FORMIDABLE FORMIDABLE_PLUGIN => READS_FILE_CALLED_UNNAMED, called = "\"null\"";
        DJANGO DJANGO_FILE => READS_DROPS;
        FLASK FLASK_FILE => READS_GIVES_UP;
        FASTAPI FASTAPI_FILE => READS_REFUSES_400;
        AIOHTTP AIOHTTP_POST => READS_FAILS, error = "Multipart field missing name";
        GO GO_FORM => READS_DROPS;
        RACK RACK_FILE => READS_FIELD_OF_TYPE;
        TOMCAT TOMCAT_UPLOAD => READS_DROPS;
        ASPNET "src/Http/Http/src/Features/FormFeature.cs" => READS_FAILS, error = "Form section has invalid Content-Disposition value";
        UNDICI UNDICI_FILE => READS_REFUSES_BODY, exception = "TypeError";
    }
}
