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
        PHP "main/php_variables.c" => "the last one: $_POST[{name}] is {last}, and the others are lost";
        MULTER MULTER_FILE => "all of them: req.body[{name}] is the array [{all}]";
        FORMIDABLE FORMIDABLE_FILE => "all of them: fields[{name}] is the array [{all}]";
        DJANGO DJANGO_DICT => "the last one: POST[{name}] is {last}; getlist gives all";
        FLASK FLASK_DICT => "the first one: form[{name}] is {first}; getlist gives all";
        FASTAPI FASTAPI_DICT => "the last one: form[{name}] is {last}; getlist gives all";
        AIOHTTP AIOHTTP_POST => "the first one: post()[{name}] is {first}; getall gives all";
        GO GO_REQUEST => "the first one: FormValue({name}) is {first}; MultipartForm.Value has all";
        RACK RACK_QUERY => "the last one: params[{name}] is {last}, and the others are lost";
        TOMCAT TOMCAT_FILE => "the first one: getParameter({name}) is {first}; getParameterValues gives all";
        ASPNET "src/Http/Http/src/Features/FormFeature.cs" => "all of them: Form[{name}] holds [{all}]";
        UNDICI UNDICI_FORM => "the first one: get({name}) is {first}; getAll gives all";
    }

    /// Files of one name without brackets.
    REPEATED_FILE {
        PHP PHP_FILE => "the last one: $_FILES[{name}] is {last}, and the others are lost";
        MULTER MULTER_FILE => "single({name}) refuses the second: LIMIT_UNEXPECTED_FILE; array({name}) takes all";
        FORMIDABLE FORMIDABLE_FILE => "all of them: files[{name}] is the array [{all}]";
        DJANGO DJANGO_DICT => "the last one: FILES[{name}] is {last}; getlist gives all";
        FLASK FLASK_DICT => "the first one: files[{name}] is {first}; getlist gives all";
        FASTAPI FASTAPI_DICT => "the last one: form[{name}] is {last}; getlist gives all";
        AIOHTTP AIOHTTP_POST => "the first one: post()[{name}] is {first}; getall gives all";
        GO GO_REQUEST => "the first one: FormFile({name}) is {first}; MultipartForm.File has all";
        RACK RACK_QUERY => "the last one: params[{name}] is {last}, and the others are lost";
        TOMCAT TOMCAT_FILE => "the first one: getPart({name}) is {first}; getParts gives all";
        ASPNET "src/Http/Http/src/FormFileCollection.cs" => "the first one: Files[{name}] is {first}; GetFiles gives all";
        UNDICI UNDICI_FORM => "the first one: get({name}) is {first}; getAll gives all";
    }

    /// A name with brackets.
    BRACKETS {
        PHP "main/php_variables.c" => "an array named {stem}: the brackets make lists and keys";
        MULTER MULTER_FILE => "a list or object named {stem} for fields; a file keeps the name {name}";
        FORMIDABLE FORMIDABLE_FILE => "a name like any other: {name}";
        DJANGO DJANGO_FILE => "a name like any other: {name}";
        FLASK FLASK_FILE => "a name like any other: {name}";
        FASTAPI FASTAPI_FILE => "a name like any other: {name}";
        AIOHTTP AIOHTTP_POST => "a name like any other: {name}";
        GO GO_FORM => "a name like any other: {name}";
        RACK RACK_QUERY => "an array or hash named {stem}: the brackets make lists and keys";
        TOMCAT TOMCAT_FILE => "a name like any other: {name}";
        UNDICI UNDICI_FILE => "a name like any other: {name}";
    }

    /// A part whose disposition has no name.
    NAMELESS_FIELD {
        PHP PHP_FILE => "stops there: this part and all after it are lost, and only the log says so";
        MULTER MULTER_FILE => "refuses the request: Field name missing";
        FORMIDABLE FORMIDABLE_PLUGIN => "a field named \"null\"";
        DJANGO DJANGO_FILE => "drops the part without a word";
        FLASK FLASK_FILE => "a field whose key is None";
        FASTAPI FASTAPI_FILE => "refuses the request with 400";
        AIOHTTP AIOHTTP_POST => "fails: Multipart field missing name";
        GO GO_FORM => "drops the part without a word";
        RACK RACK_FILE => "a value named after the part's content type, text/plain where it has none";
        TOMCAT TOMCAT_UPLOAD => "drops the part without a word";
        UNDICI UNDICI_FILE => "refuses the body with a TypeError";
    }

    /// The same with a file name.
    NAMELESS_FILE {
        PHP PHP_FILE => "a file under a number: $_FILES[0]";
        MULTER MULTER_FILE => "refuses the request: Field name missing";
        FORMIDABLE FORMIDABLE_PLUGIN => "a file named \"null\"";
        DJANGO DJANGO_FILE => "drops the part without a word";
        FLASK FLASK_FILE => "a file whose key is None";
        FASTAPI FASTAPI_FILE => "refuses the request with 400";
        AIOHTTP AIOHTTP_POST => "fails: Multipart field missing name";
        GO GO_FORM => "drops the part without a word";
        RACK RACK_FILE => "a file named after its file name: params[{filename}]";
        TOMCAT TOMCAT_UPLOAD => "drops the part without a word";
        UNDICI UNDICI_FILE => "refuses the body with a TypeError";
    }

    /// A part without a disposition.
    NO_DISPOSITION {
        PHP PHP_FILE => "drops the part without a word";
        MULTER BUSBOY_FILE => "drops the part without a word";
        FORMIDABLE FORMIDABLE_PLUGIN => "a file named \"null\" without a file name";
        DJANGO DJANGO_FILE => "drops the part without a word";
        FLASK FLASK_FILE => "gives up without a word: form and files are empty";
        FASTAPI FASTAPI_FILE => "refuses the request with 400";
        AIOHTTP AIOHTTP_POST => "fails: Multipart field missing name";
        GO GO_FORM => "drops the part without a word";
        RACK RACK_FILE => "a value named after the part's content type, text/plain where it has none";
        TOMCAT TOMCAT_UPLOAD => "drops the part without a word";
        ASPNET "src/Http/Http/src/Features/FormFeature.cs" => "fails: Form section has invalid Content-Disposition value";
        UNDICI UNDICI_FILE => "refuses the body with a TypeError";
    }
}
