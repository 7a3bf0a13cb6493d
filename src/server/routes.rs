//! Which path and method leads to which handler.

use actix_cors::{Cors, CorsError};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::guard::{Any, Get, Guard, Head};
use actix_web::http::Method;
use actix_web::http::header::ALLOW;
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{self, ServiceConfig};
use actix_web::{Error, HttpRequest, HttpResponse, Resource};

use super::inspecting::REPORT_FIELD;
use super::lab::{buffers, download};
use super::prefix::Prefix;
use super::problem::Problem;
use super::refusal::refuse;
use super::{comparing, events, inspecting, pages, sending, types};

/// For how long a browser need not ask again whether it may call `/inspect`.
const PREFLIGHT_SECONDS: usize = 3600;

/// The methods of `/inspect`, as the `Allow` field lists them.
const INSPECT_ALLOW: &str = "POST, PUT, PATCH, OPTIONS";

/// Adds every route: behind the prefix, where there is one, and without it, for proxies take it off or not.
pub(crate) fn configure(app: &mut ServiceConfig, prefix: &Prefix) {
    let prefix = prefix.as_str();
    if !prefix.is_empty() {
        app.service(read_only(prefix).route(web::route().guard(reading()).to(pages::to_index)))
            .service(web::scope(prefix).configure(paths));
    }
    paths(app);
}

fn paths(app: &mut ServiceConfig) {
    app.service(read_only("/").route(web::route().guard(reading()).to(pages::index)))
        .service(read_only("/findings").route(web::route().guard(reading()).to(pages::findings)))
        .service(refusing("/findings/{id}/send", "POST").route(web::post().to(sending::send)))
        .service(read_only("/lab").route(web::route().guard(reading()).to(pages::lab)))
        .service(read_only("/healthz").route(web::route().guard(reading()).to(pages::health)))
        .service(read_only("/version").route(web::route().guard(reading()).to(pages::version)))
        .service(
            read_only("/static/{version}/{path:.*}")
                .route(web::route().guard(reading()).to(pages::asset)),
        )
        .service(read_only("/events").route(web::route().guard(reading()).to(events::events)))
        .service(
            read_only("/lab/download").route(web::route().guard(reading()).to(download::download)),
        )
        .service(
            read_only("/lab/download/{id}").route(web::route().guard(reading()).to(download::held)),
        )
        .service(refusing("/lab/buffers", "POST").route(web::post().to(buffers::measure)))
        .service(
            refusing("/types", "GET, HEAD, POST")
                .route(web::route().guard(reading()).to(pages::types))
                .route(web::post().to(types::of_form)),
        )
        .service(refusing("/types/windows", "POST").route(web::post().to(types::of_windows)))
        .service(refusing("/compare", "POST").route(web::post().to(comparing::compare)))
        .service(inspect())
        .default_service(web::to(pages::not_found));
}

/// `/inspect`, which pages of any origin may call, since it exists to be called from other people's
/// pages. No credentials: there are none, and `*` then stands for every origin.
fn inspect() -> impl actix_web::dev::HttpServiceFactory {
    let cors = Cors::default()
        .allow_any_origin()
        .send_wildcard()
        .allowed_methods([Method::POST, Method::PUT, Method::PATCH])
        .allow_any_header()
        .expose_headers([REPORT_FIELD])
        .max_age(PREFLIGHT_SECONDS);
    refusing("/inspect", INSPECT_ALLOW)
        .route(web::method(Method::OPTIONS).to(inspect_options))
        .route(web::post().to(inspecting::inspect))
        .route(web::put().to(inspecting::inspect))
        .route(web::patch().to(inspecting::inspect))
        .wrap(cors)
        .wrap(from_fn(refused_preflight))
}

/// `OPTIONS /inspect` that is no preflight: the methods.
async fn inspect_options() -> HttpResponse {
    HttpResponse::NoContent().insert_header((ALLOW, INSPECT_ALLOW)).finish()
}

/// Says in this server's own form why a preflight was refused.
async fn refused_preflight(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let response = next.call(request).await?;
    let fault = response.response().error().and_then(Error::as_error::<CorsError>);
    let problem = match fault {
        None => return Ok(response.map_into_boxed_body()),
        Some(CorsError::MethodNotAllowed) => Problem::MethodNotAllowed { allow: INSPECT_ALLOW },
        Some(fault) => Problem::PreflightRefused { error: fault.to_string() },
    };
    let refusal = refuse(response.request(), &problem);
    Ok(response.into_response(refusal))
}

/// A path for GET and HEAD.
fn read_only(path: &str) -> Resource {
    refusing(path, "GET, HEAD")
}

fn reading() -> impl Guard {
    Any(Get()).or(Head())
}

/// A path that answers other methods than `allow` with 405.
fn refusing(path: &str, allow: &'static str) -> Resource {
    web::resource(path).default_service(web::to(move |request: HttpRequest| async move {
        refuse(&request, &Problem::MethodNotAllowed { allow })
    }))
}
