//! The answer to a request that could not be served, in the form that it accepts.

use actix_web::http::header::{ALLOW, HeaderValue, RETRY_AFTER};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::answer;
use super::problem::Problem;
use super::templates::ErrorPage;
use super::text;
use crate::report::Detail;

/// The answer where there is one, else the refusal, as it is sent.
pub(crate) fn unless_answered(
    request: &HttpRequest,
    answered: Result<HttpResponse, Problem>,
) -> HttpResponse {
    answer::coded(request, answered.unwrap_or_else(|problem| refuse(request, &problem)))
}

/// Says what the problem is.
pub(crate) fn refuse(request: &HttpRequest, problem: &Problem) -> HttpResponse {
    let detail = problem.detail();
    let message = detail.to_string();
    let (status, code) = (problem.status(), problem.code());
    let error = Words { code, message: &message, limit: problem.limit(), detail: &detail };
    let answered = answer::negotiated(
        request,
        status,
        &Envelope { error },
        || text::error(code, &message),
        || ErrorPage::new(request, status.as_u16(), code, &detail),
    );
    // An error that cannot be rendered falls back on plain words.
    let mut response = answered
        .unwrap_or_else(|fault| answer::text(status, format!("{code}: {message} {fault}\n")));
    let headers = response.headers_mut();
    match problem {
        Problem::MethodNotAllowed { allow } => {
            headers.insert(ALLOW, HeaderValue::from_static(allow));
        }
        Problem::Busy { .. } => {
            headers.insert(RETRY_AFTER, HeaderValue::from_static("5"));
        }
        _ => {}
    }
    response
}

/// An error as JSON.
#[derive(Serialize)]
struct Envelope<'a> {
    error: Words<'a>,
}

#[derive(Serialize)]
struct Words<'a> {
    code: &'a str,
    message: &'a str,
    limit: Option<u64>,
    detail: &'a Detail,
}
