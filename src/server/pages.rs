//! The pages without a request body, and the answers for machines.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::accept::Form;
use super::problem::Problem;
use super::templates::{FindingsPage, IndexPage, VERSION};
use super::{answer, text};
use crate::report::{self, CATALOGUE, Entry};

/// `GET /`: the page, whatever the client accepts. Its query is the page's own, so that a link can
/// carry what the page's script reads.
pub(crate) async fn index(request: HttpRequest) -> HttpResponse {
    or_problem(&request, answer::page(StatusCode::OK, &IndexPage::new()))
}

/// The catalogue as JSON.
#[derive(Serialize)]
struct Catalogue {
    version: u32,
    findings: &'static [Entry],
}

/// `GET /findings`: the catalogue.
pub(crate) async fn findings(request: HttpRequest) -> HttpResponse {
    let answered = match Form::of(&request) {
        Form::Json => answer::json(
            StatusCode::OK,
            &Catalogue { version: report::VERSION, findings: CATALOGUE },
        ),
        Form::Text => Ok(answer::text(StatusCode::OK, text::findings())),
        Form::Html => answer::page(StatusCode::OK, &FindingsPage::new()),
    };
    or_problem(&request, answered)
}

#[derive(Serialize)]
struct Health {
    status: &'static str,
}

/// `GET /healthz`: the server answers.
pub(crate) async fn health(request: HttpRequest) -> HttpResponse {
    or_problem(&request, answer::json(StatusCode::OK, &Health { status: "ok" }))
}

#[derive(Serialize)]
struct Version {
    name: &'static str,
    version: &'static str,
    report_version: u32,
}

/// `GET /version`: which program this is, and which version of the report it writes.
pub(crate) async fn version(request: HttpRequest) -> HttpResponse {
    let version =
        Version { name: "weighbridge", version: VERSION, report_version: report::VERSION };
    or_problem(&request, answer::json(StatusCode::OK, &version))
}

/// Any other path.
pub(crate) async fn not_found(request: HttpRequest) -> HttpResponse {
    Problem::NotFound { path: request.path().to_owned() }.respond(&request)
}

fn or_problem(request: &HttpRequest, answered: Result<HttpResponse, Problem>) -> HttpResponse {
    answered.unwrap_or_else(|problem| problem.respond(request))
}
