//! The pages without a request body, and the answers for machines.

use actix_web::http::StatusCode;
use actix_web::http::header::HOST;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;

use super::problem::Problem;
use super::refusal::{refuse, unless_answered};
use super::templates::{FindingsPage, IndexPage, LabPage, TypesPage, VERSION};
use super::{answer, assets, text};
use crate::report::{self, Entry, entries};

/// `GET /`: the page, whatever the client accepts. Its query is the page's own, so that a link can
/// carry what the page's script reads.
pub(crate) async fn index(request: HttpRequest) -> HttpResponse {
    let host = host(&request);
    unless_answered(
        &request,
        answer::page(&request, StatusCode::OK, &IndexPage::new(&request, &host)),
    )
}

/// `GET /lab`: the experiments and how to run them.
pub(crate) async fn lab(request: HttpRequest) -> HttpResponse {
    let host = host(&request);
    unless_answered(
        &request,
        answer::page(&request, StatusCode::OK, &LabPage::new(&request, &host)),
    )
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
    let host = host(&request);
    let answered = answer::negotiated(
        &request,
        StatusCode::OK,
        &Catalogue { version: report::VERSION, findings: entries().collect() },
        text::findings,
        || FindingsPage::new(&request, &host),
    );
    unless_answered(&request, answered)
}

/// Where the client found this server, for commands that it may copy into a shell: so nothing but
/// what a host and port are made of.
pub(crate) fn host(request: &HttpRequest) -> String {
    const DEFAULT: &str = "127.0.0.1:8080";
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".:-[]".contains(&byte);
    // The field itself and not what is said to have been forwarded, which any script can write.
    let field = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let host = field.filter(|host| !host.is_empty() && host.bytes().all(is_plain));
    host.unwrap_or(DEFAULT).to_owned()
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

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::host;

    #[test]
    fn commands_name_the_host_field_where_a_shell_can_take_it() {
        for (field, named) in [
            ("[::1]:8080", "[::1]:8080"),
            ("weigh.example", "weigh.example"),
            ("a;rm", "127.0.0.1:8080"),
            ("", "127.0.0.1:8080"),
        ] {
            let request = TestRequest::get()
                .insert_header(("Host", field))
                .insert_header(("X-Forwarded-Host", "other.example"))
                .insert_header(("Forwarded", "host=other.example"))
                .to_http_request();
            assert_eq!(host(&request), named);
        }
    }
}
