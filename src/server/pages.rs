//! The pages without a request body, and the answers for machines.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;

use super::origin::Origin;
use super::prefix::Prefix;
use super::problem::Problem;
use super::refusal::{refuse, unless_answered};
use super::state::State;
use super::templates::{FindingsPage, IndexPage, LabPage, TypesPage, VERSION};
use super::{answer, assets, text};
use crate::report::{self, Entry, entries};

/// `GET /`: the page, whatever the client accepts. Its query is the page's own, so that a link can
/// carry what the page's script reads.
pub(crate) async fn index(request: HttpRequest) -> HttpResponse {
    let address = address(&request);
    unless_answered(
        &request,
        answer::page(&request, StatusCode::OK, &IndexPage::new(&request, &address)),
    )
}

/// `GET /lab`: the experiments and how to run them.
pub(crate) async fn lab(request: HttpRequest, state: web::Data<State>) -> HttpResponse {
    let address = address(&request);
    let page = LabPage::new(&request, &address, &state.limits);
    unless_answered(&request, answer::page(&request, StatusCode::OK, &page))
}

/// `GET /types`: the page, whatever the client accepts.
pub(crate) async fn types(request: HttpRequest) -> HttpResponse {
    unless_answered(&request, answer::page(&request, StatusCode::OK, &TypesPage::new(&request)))
}

/// The catalogue as JSON.
#[derive(Serialize)]
struct Catalogue {
    version: u32,
    findings: Vec<&'static Entry>,
}

/// `GET /findings`: the catalogue.
pub(crate) async fn findings(request: HttpRequest) -> HttpResponse {
    let address = address(&request);
    let answered = answer::negotiated(
        &request,
        StatusCode::OK,
        &Catalogue { version: report::VERSION, findings: entries().collect() },
        text::findings,
        || FindingsPage::new(&request, &address),
    );
    unless_answered(&request, answered)
}

/// Where the client found this server, for commands that it may copy into a shell, such as
/// `https://weigh.example/tools`.
fn address(request: &HttpRequest) -> String {
    format!("{}{}", Origin::of(request), Prefix::of(request))
}

/// The bare prefix, as people type it: the page is one slash further.
pub(crate) async fn to_index(request: HttpRequest) -> HttpResponse {
    let query = request.uri().query().map_or_else(String::new, |query| format!("?{query}"));
    HttpResponse::PermanentRedirect()
        .insert_header((LOCATION, format!("{}/{query}", Prefix::of(&request))))
        .finish()
}

#[derive(Serialize)]
struct Health {
    status: &'static str,
}

/// `GET /healthz`: the server answers.
pub(crate) async fn health(request: HttpRequest) -> HttpResponse {
    unless_answered(&request, answer::json(StatusCode::OK, &Health { status: "ok" }))
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
    unless_answered(&request, answer::json(StatusCode::OK, &version))
}

/// Any other path.
pub(crate) async fn not_found(request: HttpRequest) -> HttpResponse {
    nothing_here(&request)
}

/// `GET /static/{version}/{path}`: a file of the pages.
pub(crate) async fn asset(request: HttpRequest, path: web::Path<(String, String)>) -> HttpResponse {
    let (version, path) = path.into_inner();
    let file = assets::file(&request, &version, &path).await;
    file.unwrap_or_else(|| nothing_here(&request))
}

fn nothing_here(request: &HttpRequest) -> HttpResponse {
    refuse(request, &Problem::NotFound { path: request.path().to_owned() })
}
