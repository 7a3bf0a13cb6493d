//! `/compare`: one file of a form, weighed in every encoding on the server.
//!
//! The file is never held: each chunk of it goes through four encoders into four inspections.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::error::PayloadError;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::{Bytes, Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::stream::{self, Stream, StreamExt};

use super::arrival::Arrival;
use super::limits::{FORM_FIELD_BYTES, FORM_PARTS};
use super::problem::Problem;
use super::pump::{Budget, Metered};
use super::refusal::unless_answered;
use super::scales::{Comparison, Scales};
use super::state::State;
use super::templates::ComparisonPage;
use super::{answer, head, query, text};
use crate::encode::FileLabel;
use crate::inspect::Ending;
use crate::mime::Disposition;
use crate::report::{Words, words};

/// The name and type under which the form's text is sent.
const TEXT_NAME: &str = "text.txt";
const TEXT_TYPE: &str = "text/plain";

/// Weighs the form's file in every encoding and answers with the comparison.
pub(crate) async fn compare(
    request: HttpRequest,
    payload: Payload,
    state: Data<State>,
) -> HttpResponse {
    let answered = answered(&request, payload, &state).await;
    unless_answered(&request, answered)
}

async fn answered(
    request: &HttpRequest,
    payload: Payload,
    state: &State,
) -> Result<HttpResponse, Problem> {
    query::parse_none(request.query_string())?;
    let announced = head::body_length(request);
    let budget = Budget::of_body(state.limits);
    let body = Metered::new(payload.into_inner(), announced, budget)?;
    let comparison = FormReader::new(request, body).comparison().await?;
    answer::negotiated(
        request,
        StatusCode::OK,
        &comparison,
        || text::comparison(&comparison),
        || ComparisonPage::new(request, &comparison),
    )
}

/// Why the form's body broke off, kept aside because the form's parser has no place for it.
type Cause = Rc<RefCell<Option<Problem>>>;

struct FormReader {
    form: Multipart,
    cause: Cause,
    arrival: Rc<Arrival>,
}

impl FormReader {
    fn new(request: &HttpRequest, body: Metered) -> FormReader {
        let cause = Cause::default();
        let chunks = chunks(body, Rc::clone(&cause));
        FormReader {
            form: Multipart::new(request.headers(), chunks),
            cause,
            arrival: Arrival::of(request),
        }
    }

    /// Weighs the first file, or where the form has none, its text.
    async fn comparison(mut self) -> Result<Comparison, Problem> {
        let mut text = None;
        for _ in 0..FORM_PARTS {
            let Some(field) = self.form.next().await else {
                let text = text.filter(|text: &Vec<u8>| !text.is_empty());
                return text.map_or_else(|| Err(no_file()), |text| Ok(self.of_text(&text)));
            };
            let mut field = field.map_err(|fault| self.problem(&fault))?;
            match purpose(&field) {
                Purpose::File(label) => return self.of_file(label, field).await,
                Purpose::Text => text = Some(self.collected(&mut field).await?),
                Purpose::Other => self.skip(&mut field).await?,
            }
        }
        Err(unusable(words!(FORM_PARTS_MANY, most = FORM_PARTS)))
    }

    async fn of_file(&self, label: FileLabel, mut field: Field) -> Result<Comparison, Problem> {
        let mut scales = Scales::new(label, self.arrival.received_at.clone());
        while let Some(chunk) = field.next().await {
            let chunk = chunk.map_err(|fault| self.problem(&fault))?;
            scales.push(&chunk, self.elapsed());
        }
        Ok(scales.comparison(self.elapsed()))
    }

    fn of_text(&self, text: &[u8]) -> Comparison {
        let label = FileLabel::new(TEXT_NAME, TEXT_TYPE);
        let mut scales = Scales::new(label, self.arrival.received_at.clone());
        scales.push(text, self.elapsed());
        scales.comparison(self.elapsed())
    }

    async fn collected(&self, field: &mut Field) -> Result<Vec<u8>, Problem> {
        let mut collected = Vec::new();
        let mut left = FORM_FIELD_BYTES;
        while let Some(chunk) = field.next().await {
            let chunk = chunk.map_err(|fault| self.problem(&fault))?;
            left = left
                .checked_sub(chunk.len())
                .ok_or_else(|| unusable(words!(FORM_TEXT_LONG, most = FORM_FIELD_BYTES)))?;
            collected.extend_from_slice(&chunk);
        }
        Ok(collected)
    }

    async fn skip(&self, field: &mut Field) -> Result<(), Problem> {
        while let Some(chunk) = field.next().await {
            chunk.map_err(|fault| self.problem(&fault))?;
        }
        Ok(())
    }

    fn elapsed(&self) -> Duration {
        Instant::now().duration_since(self.arrival.started)
    }

    fn problem(&self, fault: &MultipartError) -> Problem {
        self.cause.take().unwrap_or_else(|| unreadable(fault))
    }
}

/// What a part of the form is for.
enum Purpose {
    File(FileLabel),
    Text,
    Other,
}

/// A part with a file name is the file, and so is one that is called `file` and has no `filename` at
/// all. A browser sends an empty file name where no file was chosen. Names are read as `/inspect`
/// reads them, so that both call the file the same.
fn purpose(field: &Field) -> Purpose {
    let disposition = field
        .headers()
        .get(CONTENT_DISPOSITION)
        .map(|value| Disposition::parse(value.as_bytes()))
        .unwrap_or_default();
    let filename = disposition.filename.map(|name| String::from_utf8_lossy(&name).into_owned());
    let content_type = field.content_type().map_or_else(String::new, ToString::to_string);
    match (disposition.name.as_deref(), filename) {
        (Some(b"file"), None) => Purpose::File(FileLabel::new("", content_type)),
        (_, Some(filename)) if !filename.is_empty() => {
            Purpose::File(FileLabel::new(filename, content_type))
        }
        (Some(b"text"), None) => Purpose::Text,
        _ => Purpose::Other,
    }
}

/// The body's chunks for the form's parser; what interrupts them is noted in `cause`.
fn chunks(body: Metered, cause: Cause) -> impl Stream<Item = Result<Bytes, PayloadError>> {
    stream::unfold(Some((body, cause)), move |reading| async move {
        let (mut body, cause) = reading?;
        match body.next().await? {
            Ok(chunk) => Some((Ok(chunk), Some((body, cause)))),
            Err(interruption) => {
                let problem = match body.ending(&interruption) {
                    Ok(Ending::Incomplete { reason }) => Problem::FormUnusable { reason },
                    Ok(Ending::Complete) => no_file(),
                    Err(problem) => problem,
                };
                cause.replace(Some(problem));
                Some((Err(PayloadError::Incomplete(None)), None))
            }
        }
    })
    // The form's parser polls once more after the end.
    .fuse()
}

/// What is wrong with a form that its parser gave up on, and the cure.
fn unreadable(fault: &MultipartError) -> Problem {
    let what = match fault {
        MultipartError::ContentTypeMissing
        | MultipartError::ContentTypeParse
        | MultipartError::ContentTypeIncompatible => {
            words!(FORM_TYPE)
        }
        MultipartError::BoundaryMissing => {
            words!(FORM_BOUNDARY)
        }
        MultipartError::ContentDispositionMissing => {
            words!(FORM_DISPOSITION)
        }
        MultipartError::ContentDispositionNameMissing => words!(FORM_NAME),
        MultipartError::Nested => words!(FORM_NESTED),
        MultipartError::Parse(_) => words!(FORM_HEADER_MALFORMED),
        MultipartError::Payload(PayloadError::Overflow) => {
            words!(FORM_HEADER_LONG)
        }
        MultipartError::Incomplete | MultipartError::Payload(_) => {
            words!(FORM_CLOSING)
        }
        _ => words!(FORM_UNREADABLE),
    };
    unusable(words!(FORM_OF_ONE_FILE, what = what))
}

fn no_file() -> Problem {
    unusable(words!(FORM_EMPTY))
}

fn unusable(why: Words<'_>) -> Problem {
    Problem::FormUnusable { reason: why.detail() }
}
