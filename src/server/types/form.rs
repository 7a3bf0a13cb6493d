//! `POST /types`: the files of a form, each read whole as it arrives and none of them held.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};

use crate::inspect::{Ending, Envelope, Inspection, Options};
use crate::report::{Encoding, Words, words};
use crate::server::arrival::Arrival;
use crate::server::limits::Limits;
use crate::server::listing::Listing;
use crate::server::problem::Problem;
use crate::server::pump::{Budget, Metered, pump};
use crate::server::refusal::unless_answered;
use crate::server::state::State;
use crate::server::templates::TypedPage;
use crate::server::{answer, head, query, text};

/// Says what each file of the form is.
pub(crate) async fn of_form(
    request: HttpRequest,
    payload: Payload,
    state: Data<State>,
) -> HttpResponse {
    let answered = answered(&request, payload, state.limits).await;
    unless_answered(&request, answered)
}

async fn answered(
    request: &HttpRequest,
    payload: Payload,
    limits: Limits,
) -> Result<HttpResponse, Problem> {
    query::parse_none(request.query_string())?;
    let budget = Budget::of_body(limits);
    let body = Metered::new(payload.into_inner(), head::body_length(request), budget)?;
    let listing = listing(request, body, limits).await?;
    answer::negotiated(
        request,
        StatusCode::OK,
        &listing,
        || text::types(&listing),
        || TypedPage::new(request, &listing),
    )
}

async fn listing(request: &HttpRequest, body: Metered, limits: Limits) -> Result<Listing, Problem> {
    // Nobody compares digests here, and they are what costs most.
    let options = Options { digest: None, codings: limits.codings, ..Options::default() };
    let mut inspection = Inspection::new(head::describe(request), options);
    match inspection.encoding() {
        Encoding::Multipart => {}
        Encoding::Raw | Encoding::Urlencoded | Encoding::Json => {
            return Err(unusable(words!(FORM_IS_NONE)));
        }
    }
    match pump(body, |chunk| inspection.push(chunk)).await? {
        Ending::Complete => {}
        Ending::Incomplete { reason } => {
            return Err(Problem::FormUnusable { reason });
        }
    }
    let arrival = Arrival::of(request);
    let report = inspection.finish(
        Ending::Complete,
        Envelope {
            received_at: arrival.received_at.clone(),
            elapsed: arrival.started.elapsed(),
            ..Envelope::default()
        },
    );
    if !report.complete {
        return Err(unusable(words!(FORM_CODING_CUT)));
    }
    let listing = Listing::of(report);
    if listing.files.is_empty() { Err(unusable(words!(FORM_WITHOUT_FILE))) } else { Ok(listing) }
}

fn unusable(what: Words<'_>) -> Problem {
    Problem::FormUnusable { reason: words!(FORM_OF_FILES, what = what).detail() }
}
