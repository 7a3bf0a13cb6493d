//! `/inspect`: the body of this request, weighed.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::web::{Data, Payload};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, rt};
use tokio::sync::OwnedSemaphorePermit;
use uuid::Uuid;

use super::arrival::{Arrival, ReportId};
use super::connection::{Passage, segments_at_mss_1460};
use super::feed::Published;
use super::limits::{CODED_BYTES_AHEAD, CODED_TURN_SHARE, LAST_TURN_BYTES, Limits, TURN_BYTES};
use super::problem::{Problem, elsewhere};
use super::pump::{Budget, Metered, Turn, pump, pump_in_turns};
use super::query::InspectQuery;
use super::refusal::unless_answered;
use super::state::State;
use super::templates::ReportPage;
use super::{actix_opinion, answer, head, text};
use crate::inspect::{Ending, Envelope, Inspection, Options};
use crate::report::{Mode, Report};

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
    let report = Outliving::new(async move { weighing.weigh(&state).await }).await?;
    request.extensions_mut().insert(ReportId(report.id.clone()));
    respond(request, &report)
}

fn respond(request: &HttpRequest, report: &Report) -> Result<HttpResponse, Problem> {
    let mut response = answer::negotiated(
        request,
        StatusCode::OK,
        report,
        || text::report(report),
        || ReportPage::new(request, report),
    )?;
    if let Ok(id) = HeaderValue::from_str(&report.id) {
        response.headers_mut().insert(REPORT_FIELD, id);
    }
    if !report.complete {
        // The connection's reading side is over or cannot be trusted any more.
        response.head_mut().set_connection_type(actix_web::http::ConnectionType::Close);
    }
    Ok(response)
}

/// A future that is run to its end even where the one who awaits it is dropped, as actix drops a
/// handler when the connection breaks: the report of an upload that broke is worth most to those who
/// watch the room.
///
/// It is polled in place, and becomes a task of its own only when it is dropped. For actix learns of
/// malformed chunked coding and ends the connection in one and the same turn: an answer that is
/// not ready in that turn is never written.
struct Outliving<F: Future + 'static> {
    /// `None` when it is done.
    running: Option<Pin<Box<F>>>,
}

impl<F: Future + 'static> Outliving<F> {
    fn new(future: F) -> Outliving<F> {
        Outliving { running: Some(Box::pin(future)) }
    }
}

impl<F: Future + 'static> Future for Outliving<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        // Nobody polls a future that is done.
        let Some(running) = &mut self.running else { return Poll::Pending };
        let polled = running.as_mut().poll(context);
        if polled.is_ready() {
            self.running = None;
        }
        polled
    }
}

impl<F: Future + 'static> Drop for Outliving<F> {
    fn drop(&mut self) {
        let Some(running) = self.running.take() else { return };
        // A future that panicked has no end to run to.
        if !std::thread::panicking() {
            rt::spawn(running);
        }
    }
}

/// An inspection with all that it needs, so that it can run without the request.
struct Weighing {
    body: Metered,
    inspection: Inspection,
    mode: Mode,
    /// Whether the body is under content codings, so that more may come out of it than came.
    is_coded: bool,
    /// Held while the body is collected.
    place: Option<OwnedSemaphorePermit>,
    arrival: Rc<Arrival>,
    head_bytes: Option<u64>,
    passage: Option<Passage>,
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
        let announced = head::body_length(request);
        let body = Metered::new(payload.into_inner(), announced, budget(mode, state.limits))?;
        let place = match mode {
            Mode::Stream => None,
            Mode::Buffer => Some(state.place_to_buffer()?),
        };
        let described = head::describe(request);
        let options = Options { codings: state.limits.codings, ..query.options };
        let arrival = Arrival::of(request);
        Ok(Weighing {
            body,
            mode,
            place,
            is_coded: !described.content_encoding.is_empty(),
            head_bytes: head::size_bytes(&described),
            passage: Passage::of(request, arrival.request_number, arrival.message.clone()),
            inspection: Inspection::new(described, options),
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

    /// Reads the body as it arrives; a coded one in turns with the thread's other requests.
    async fn streamed(mut self) -> Result<Report, Problem> {
        let (inspection, started) = (&mut self.inspection, self.arrival.started);
        let ending = if self.is_coded {
            let turn_bytes = TURN_BYTES / CODED_TURN_SHARE;
            pump_in_turns(self.body, turn_bytes, CODED_BYTES_AHEAD, |turn| match turn {
                Turn::Came(bytes) => inspection.arrived(bytes, started.elapsed()),
                Turn::Bytes(bytes) => {
                    inspection.at(started.elapsed());
                    inspection.push(bytes);
                }
            })
            .await
        } else {
            pump(self.body, |chunk| {
                inspection.arrived(chunk.len(), started.elapsed());
                inspection.push(chunk);
            })
            .await
        }?;
        let envelope = envelope(&self.arrival, self.head_bytes, self.passage);
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
            inspection.collected(collected.capacity());
        })
        .await?;
        let mut turns = collected.chunks(turn_bytes(&ending, self.is_coded)).peekable();
        while let Some(turn) = turns.next() {
            inspection.at(started.elapsed());
            inspection.push(turn);
            if turns.peek().is_some() {
                rt::task::yield_now().await;
            }
        }
        let envelope = envelope(&self.arrival, self.head_bytes, self.passage);
        drop(self.place);
        Ok(finish(self.inspection, ending, envelope))
    }
}

fn budget(mode: Mode, limits: Limits) -> Budget {
    let of_body = Budget::of_body(limits);
    match mode {
        Mode::Buffer if limits.buffered_bytes < limits.body_bytes => {
            Budget { bytes: limits.buffered_bytes, option: Some("--max-buffered"), ..of_body }
        }
        Mode::Buffer | Mode::Stream => of_body,
    }
}

/// Bytes of a collected body that are inspected in one turn. A body that broke is inspected in the turn
/// in which it broke, for there may be no other one to answer in.
const fn turn_bytes(ending: &Ending, is_coded: bool) -> usize {
    let bytes = match ending {
        Ending::Complete => TURN_BYTES,
        Ending::Incomplete { .. } => LAST_TURN_BYTES,
    };
    if is_coded { bytes / CODED_TURN_SHARE } else { bytes }
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

/// What the report says of the time, the head and the connection.
pub(crate) fn envelope(
    arrival: &Arrival,
    head_bytes: Option<u64>,
    passage: Option<Passage>,
) -> Envelope {
    Envelope {
        id: Uuid::new_v4().to_string(),
        received_at: arrival.received_at.clone(),
        elapsed: arrival.started.elapsed(),
        head_bytes,
        counted: passage.as_ref().and_then(Passage::counted),
        connection: passage.map(Passage::describe),
    }
}

/// The report, with what only the server knows.
pub(crate) fn finish(inspection: Inspection, ending: Ending, envelope: Envelope) -> Report {
    let mut report = inspection.finish(ending, envelope);
    if let Some(connection) = &mut report.connection {
        connection.segments_at_mss_1460 = report.sizes.wire_bytes.map(segments_at_mss_1460);
    }
    let of_actix = actix_opinion::of(&report);
    report.second_opinions.extend(of_actix);
    report
}

/// Hands the report to those who watch.
///
/// # Errors
///
/// [`Problem::Unanswerable`] as [`answer::to_json`] has it.
pub(crate) fn publish(state: &State, report: &Report, room: Option<String>) -> Result<(), Problem> {
    if !state.feed.is_watched() {
        return Ok(());
    }
    let json = String::from_utf8(answer::to_json(report)?)
        .map_err(|fault| Problem::Unanswerable { why: elsewhere(&fault) })?;
    state.feed.publish(Published {
        id: report.id.as_str().into(),
        room: room.map(Into::into),
        json: json.into(),
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use actix_web::rt;
    use futures_util::FutureExt;

    use super::{Outliving, make_room};

    #[test]
    fn what_is_left_of_a_dropped_future_is_run_to_its_end() {
        rt::System::new().block_on(async {
            let done = Rc::new(Cell::new(false));
            let seen = Rc::clone(&done);
            let mut future = Outliving::new(async move {
                rt::task::yield_now().await;
                seen.set(true);
            });
            assert_eq!((&mut future).now_or_never(), None);
            drop(future);
            assert!(!done.get());
            for _ in 0..3 {
                rt::task::yield_now().await;
            }
            assert!(done.get());
        });
    }

    #[test]
    fn a_future_that_is_ready_at_once_answers_at_once() {
        assert_eq!(Outliving::new(async { 5 }).now_or_never(), Some(5));
    }

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
