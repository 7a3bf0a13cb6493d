//! `/inspect`: the body of this request, weighed.

use std::rc::Rc;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::web::{Data, Payload};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, rt};
use tokio::sync::OwnedSemaphorePermit;
use uuid::Uuid;

use super::accept::Form;
use super::arrival::{Arrival, ReportId};
use super::connection::{self, segments_at_mss_1460};
use super::feed::Published;
use super::limits::{Limits, TURN_BYTES};
use super::problem::Problem;
use super::pump::{Budget, Metered, pump};
use super::query::InspectQuery;
use super::refusal::unless_answered;
use super::state::State;
use super::templates::ReportPage;
use super::{answer, head, text};
use crate::inspect::{Ending, Envelope, Inspection};
use crate::report::{Connection, Mode, Report};

/// The response field that names the report.
pub(crate) const REPORT_FIELD: HeaderName = HeaderName::from_static("weighbridge-report");

/// Inspects the body of this request and answers with the report.
pub(crate) async fn inspect(
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
    state: &Data<State>,
) -> Result<HttpResponse, Problem> {
    let query = InspectQuery::parse(request.query_string())?;
    let weighing = Weighing::prepare(request, payload, query, state)?;
    let state = Data::clone(state);
    // A task of its own, for actix drops this future when the connection breaks, and the report of
    // an upload that broke is worth most to those who watch the room.
    let done = rt::spawn(async move { weighing.weigh(&state).await }).await;
    let report = done.map_err(|fault| Problem::Unanswerable { reason: fault.to_string() })??;
    request.extensions_mut().insert(ReportId(report.id.clone()));
    respond(request, &report)
}

fn respond(request: &HttpRequest, report: &Report) -> Result<HttpResponse, Problem> {
    let mut response = match Form::of(request) {
        Form::Json => answer::json(StatusCode::OK, report),
        Form::Text => Ok(answer::text(StatusCode::OK, text::report(report))),
        Form::Html => answer::page(StatusCode::OK, &ReportPage::new(report)),
    }?;
    if let Ok(id) = HeaderValue::from_str(&report.id) {
        response.headers_mut().insert(REPORT_FIELD, id);
    }
    if !report.complete {
        // The connection's reading side is over or cannot be trusted any more.
        response.head_mut().set_connection_type(actix_web::http::ConnectionType::Close);
    }
    Ok(response)
}

/// An inspection with all that it needs, so that it can run without the request.
struct Weighing {
    body: Metered,
    inspection: Inspection,
    mode: Mode,
    /// Held while the body is collected.
    place: Option<OwnedSemaphorePermit>,
    arrival: Rc<Arrival>,
    head_bytes: Option<u64>,
    connection: Option<Connection>,
    room: Option<String>,
}

impl Weighing {
    fn prepare(
        request: &HttpRequest,
        payload: Payload,
        query: InspectQuery,
        state: &State,
    ) -> Result<Weighing, Problem> {
        let mode = query.options.mode;
        let announced = head::content_length(request);
        let body = Metered::new(payload, announced, budget(mode, state.limits))?;
        let place = match mode {
            Mode::Stream => None,
            Mode::Buffer => {
                Some(Arc::clone(&state.buffering).try_acquire_owned().map_err(|_| {
                    Problem::Busy { what: "All places for requests in mode=buffer are taken" }
                })?)
            }
        };
        let described = head::describe(request);
        let arrival = Arrival::of(request);
        Ok(Weighing {
            body,
            mode,
            place,
            head_bytes: head::size_bytes(&described),
            connection: connection::describe(request, arrival.request_number),
            inspection: Inspection::new(described, query.options),
            arrival,
            room: query.room,
        })
    }

    async fn weigh(self, state: &State) -> Result<Report, Problem> {
        let room = self.room.clone();
        let report = match self.mode {
            Mode::Stream => self.streamed().await,
            Mode::Buffer => self.buffered(state.limits.buffered_bytes).await,
        }?;
        publish(state, &report, room)?;
        Ok(report)
    }

    /// Reads the body as it arrives.
    async fn streamed(mut self) -> Result<Report, Problem> {
        let (inspection, started) = (&mut self.inspection, self.arrival.started);
        let ending = pump(self.body, |chunk| {
            inspection.arrived(chunk.len(), started.elapsed());
            inspection.push(chunk);
        })
        .await?;
        let envelope = envelope(&self.arrival, self.head_bytes, self.connection, None);
        Ok(finish(self.inspection, ending, envelope))
    }

    /// Collects the body whole, then reads it, in turns with the thread's other requests.
    async fn buffered(mut self, most: u64) -> Result<Report, Problem> {
        let (inspection, started) = (&mut self.inspection, self.arrival.started);
        let mut collected = Vec::new();
        let ending = pump(self.body, |chunk| {
            inspection.arrived(chunk.len(), started.elapsed());
            make_room(&mut collected, chunk.len(), most);
            collected.extend_from_slice(chunk);
        })
        .await?;
        for turn in collected.chunks(TURN_BYTES) {
            inspection.push(turn);
            rt::task::yield_now().await;
        }
        let held = u64::try_from(collected.capacity()).ok();
        let envelope = envelope(&self.arrival, self.head_bytes, self.connection, held);
        drop(self.place);
        Ok(finish(self.inspection, ending, envelope))
    }
}

fn budget(mode: Mode, limits: Limits) -> Budget {
    let (bytes, option) = match mode {
        Mode::Buffer if limits.buffered_bytes < limits.body_bytes => {
            (limits.buffered_bytes, "--max-buffered")
        }
        Mode::Buffer | Mode::Stream => (limits.body_bytes, "--max-body"),
    };
    Budget { bytes, option, silence: limits.silence }
}

/// Grows the collecting buffer by doubling, but never beyond `most` bytes: the pump takes no more.
fn make_room(collected: &mut Vec<u8>, additional: usize, most: u64) {
    let needed = collected.len().saturating_add(additional);
    if needed <= collected.capacity() {
        return;
    }
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let target = collected.capacity().saturating_mul(2).min(most).max(needed);
    collected.reserve_exact(target - collected.len());
}

fn envelope(
    arrival: &Arrival,
    head_bytes: Option<u64>,
    connection: Option<Connection>,
    collected_bytes: Option<u64>,
) -> Envelope {
    Envelope {
        id: Uuid::new_v4().to_string(),
        received_at: arrival.received_at.clone(),
        elapsed: arrival.started.elapsed(),
        collected_bytes,
        head_bytes,
        connection,
    }
}

fn finish(inspection: Inspection, ending: Ending, envelope: Envelope) -> Report {
    let mut report = inspection.finish(ending, envelope);
    if let Some(connection) = &mut report.connection {
        connection.segments_at_mss_1460 = report.sizes.wire_bytes.map(segments_at_mss_1460);
    }
    report
}

fn publish(state: &State, report: &Report, room: Option<String>) -> Result<(), Problem> {
    if !state.feed.is_watched() {
        return Ok(());
    }
    let json = String::from_utf8(answer::to_json(report)?)
        .map_err(|fault| Problem::Unanswerable { reason: fault.to_string() })?;
    state.feed.publish(Published {
        id: report.id.as_str().into(),
        room: room.map(Into::into),
        json: json.into(),
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::make_room;

    #[test]
    fn the_collecting_buffer_doubles_up_to_its_limit() {
        let mut collected = Vec::new();
        let mut capacities = Vec::new();
        for _ in 0..10 {
            make_room(&mut collected, 100, 1000);
            collected.extend_from_slice(&[0; 100]);
            capacities.push(collected.capacity());
        }
        assert_eq!(capacities, [100, 200, 400, 400, 800, 800, 800, 800, 1000, 1000]);
    }
}
