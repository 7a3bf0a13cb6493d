//! Responses in the three forms, with the header fields that each has to carry.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    HeaderValue, REFERRER_POLICY, SET_COOKIE, VARY, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::middleware::DefaultHeaders;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use askama::Template;
use serde::Serialize;

use super::accept::Form;
use super::compressed;
use super::language::Language;
use super::problem::{Problem, elsewhere};

/// What a page may load and do: only what this server serves. Everything that a request carried is
/// shown as text, and this is the second wall behind the escaping.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'";

/// The fields that every response has, whoever made it: no type is guessed from content that a client
/// may have chosen, and no address is told to other sites.
pub(crate) fn every_response() -> DefaultHeaders {
    DefaultHeaders::new()
        .add((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .add((REFERRER_POLICY, "no-referrer"))
}

/// A value in the form that the request accepts; only that form is made.
///
/// # Errors
///
/// [`Problem::Unanswerable`] as [`json`] and [`page`] have it.
pub(crate) fn negotiated<T: Serialize, P: Template>(
    request: &HttpRequest,
    status: StatusCode,
    value: &T,
    as_text: impl FnOnce() -> String,
    as_page: impl FnOnce() -> P,
) -> Result<HttpResponse, Problem> {
    match Form::of(request) {
        Form::Json => json(status, value),
        Form::Text => Ok(text(status, as_text())),
        Form::Html => page(request, status, &as_page()),
    }
}

/// A value as JSON, with a line break at its end so that a terminal's prompt starts on a new line.
///
/// # Errors
///
/// [`Problem::Unanswerable`] where the value does not serialize; the types of this crate do.
pub(crate) fn json<T: Serialize>(status: StatusCode, value: &T) -> Result<HttpResponse, Problem> {
    Ok(json_bytes(status, to_json(value)?))
}

/// A value as JSON bytes without the final line break.
///
/// # Errors
///
/// As [`json`].
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(value).map_err(|fault| Problem::Unanswerable { why: elsewhere(&fault) })
}

/// JSON that is already written.
pub(crate) fn json_bytes(status: StatusCode, mut json: Vec<u8>) -> HttpResponse {
    json.push(b'\n');
    plain_head(status, "application/json").body(json)
}

/// The head of an answer in a form, for one that is written piece by piece.
pub(crate) fn head(request: &HttpRequest, status: StatusCode, form: Form) -> HttpResponseBuilder {
    match form {
        Form::Json => plain_head(status, "application/json"),
        Form::Text => plain_head(status, "text/plain; charset=utf-8"),
        Form::Html => page_head(request, status),
    }
}

fn plain_head(status: StatusCode, content_type: &'static str) -> HttpResponseBuilder {
    let mut response = HttpResponse::build(status);
    response
        .content_type(content_type)
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((VARY, "Accept"));
    response
}

fn page_head(request: &HttpRequest, status: StatusCode) -> HttpResponseBuilder {
    let mut response = HttpResponse::build(status);
    response
        .content_type("text/html; charset=utf-8")
        .insert_header((CACHE_CONTROL, "no-cache"))
        .insert_header((CONTENT_LANGUAGE, Language::of(request).tag()))
        .insert_header((CONTENT_SECURITY_POLICY, PAGE_POLICY))
        .insert_header((VARY, "Accept, Accept-Encoding, Accept-Language, Cookie"));
    if let Some(choice) = Language::to_keep(request).filter(|_| status == StatusCode::OK) {
        response.insert_header((SET_COOKIE, choice));
    }
    response
}

/// Plain text for a terminal.
pub(crate) fn text(status: StatusCode, text: String) -> HttpResponse {
    plain_head(status, "text/plain; charset=utf-8").body(text)
}

/// A page, in the language for the request. A choice of language is kept where the page is what was
/// asked for.
///
/// # Errors
///
/// [`Problem::Unanswerable`] where the template does not render; it only writes to memory.
pub(crate) fn page<T: Template>(
    request: &HttpRequest,
    status: StatusCode,
    template: &T,
) -> Result<HttpResponse, Problem> {
    let html =
        template.render().map_err(|fault| Problem::Unanswerable { why: elsewhere(&fault) })?;
    Ok(page_head(request, status).body(html))
}

/// An answer as it is sent: a page that was made whole goes under a content coding that the request accepts.
pub(crate) fn coded(request: &HttpRequest, response: HttpResponse) -> HttpResponse {
    let content_type = response.headers().get(CONTENT_TYPE);
    if !content_type.is_some_and(|it| it.as_bytes().starts_with(b"text/html")) {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let bytes = match body.try_into_bytes() {
        Ok(bytes) => bytes,
        Err(body) => return head.set_body(body),
    };
    let Some((coding, coded)) = compressed::page(request, &bytes) else {
        return head.set_body(BoxBody::new(bytes));
    };
    head.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
    head.set_body(BoxBody::new(coded))
}
