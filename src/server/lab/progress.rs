//! An experiment that runs on a thread of its own, and the answer that tells of it as it goes on.
//!
//! Something is written after each trial in every form, white space where the form has nothing to say before its
//! end: only so is it noticed that the client is gone, upon which the experiment stops.

use std::convert::Infallible;
use std::ops::ControlFlow;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use actix_web::body::MessageBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use futures_util::future::{Either, select};
use futures_util::stream;
use serde::Serialize;
use tokio::sync::{OwnedSemaphorePermit, mpsc, watch};

use super::experiment::{self, Step};
use super::fault;
use super::plan::{BUFFER_BYTES, POINTS, Plan};
use super::points::Experiment;
use crate::report::{Detail, words};
use crate::server::accept::Form;
use crate::server::problem::Problem;
use crate::server::refusal::refuse;
use crate::server::templates::BuffersPage;
use crate::server::{answer, text};

/// One JSON value a line, for clients that want to watch.
const LINES: &str = "application/x-ndjson";

enum Told {
    Step(Step),
    Ended(Experiment),
    Failed(Detail),
}

/// An experiment; dropped, it stops.
pub(super) struct Running {
    told: mpsc::UnboundedReceiver<Told>,
    stop: Arc<AtomicBool>,
    stopping: watch::Receiver<bool>,
}

impl Running {
    /// Starts one on a thread of its own, which the threads that serve do not wait for. Another one can begin
    /// when that thread gives back its place.
    ///
    /// # Errors
    ///
    /// [`Problem::ExperimentFailed`] where the system gives no thread.
    pub(super) fn start(
        plan: Plan,
        place: OwnedSemaphorePermit,
        stopping: watch::Receiver<bool>,
    ) -> Result<Running, Problem> {
        // One message a trial and one at the end: no bound is needed.
        let (tell, told) = mpsc::unbounded_channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let work = move || {
            let ran = experiment::run(plan, &stopped, |step| match tell.send(Told::Step(step)) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_nobody_listens) => ControlFlow::Break(()),
            });
            drop(place);
            let last = ran.map_or_else(|fault| Told::Failed(fault::told(&fault)), Told::Ended);
            // Nobody may be listening any more.
            let _heard = tell.send(last);
        };
        let spawned = std::thread::Builder::new().name("lab".to_owned()).spawn(work);
        spawned.map_err(|fault| Problem::ExperimentFailed { why: fault::told(&fault) })?;
        Ok(Running { told, stop, stopping })
    }

    /// What comes next; the experiment ends early where the program is told to stop.
    async fn next(&mut self) -> Told {
        let told = {
            let told = pin!(self.told.recv());
            let stopping = pin!(self.stopping.wait_for(|stopping| *stopping));
            match select(told, stopping).await {
                Either::Left((told, _)) => told,
                Either::Right((_, told)) => {
                    self.stop.store(true, Ordering::Relaxed);
                    told.await
                }
            }
        };
        told.unwrap_or_else(|| Told::Failed(words!(EXPERIMENT_ENDED).detail()))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// A line of [`LINES`].
#[derive(Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum Line<'a> {
    Plan { size_bytes: u64, seconds: u64, trials: usize, buffer_bytes: [usize; 14] },
    Trial(&'a Step),
    Result { result: &'a Experiment },
    Failed { code: &'a str, message: String, detail: Detail },
}

/// The form of an answer that is made while the experiment runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Lines,
    Whole(Form),
}

/// The answer to a request, in the form that it accepts. It begins with the first trial's end, so that an
/// experiment that cannot begin is refused.
///
/// # Errors
///
/// [`Problem::ExperimentFailed`].
pub(super) async fn respond(
    request: &HttpRequest,
    plan: Plan,
    mut running: Running,
) -> Result<HttpResponse, Problem> {
    let first = match running.next().await {
        Told::Failed(why) => return Err(Problem::ExperimentFailed { why }),
        told => told,
    };
    let shape = shape(request);
    let mut response = match shape {
        Shape::Lines => {
            let mut response = HttpResponse::Ok();
            response
                .insert_header((CONTENT_TYPE, LINES))
                .insert_header((CACHE_CONTROL, "no-store"));
            response
        }
        Shape::Whole(form) => answer::head(request, StatusCode::OK, form),
    };
    // Proxies of the nginx family hold answers back unless told not to.
    response.insert_header(("X-Accel-Buffering", "no"));
    let begin = match shape {
        Shape::Lines => Some(line(&Line::Plan {
            size_bytes: plan.size_bytes,
            seconds: plan.time.as_secs(),
            trials: Plan::trials().len(),
            buffer_bytes: BUFFER_BYTES,
        })?),
        Shape::Whole(_) => None,
    };
    let telling = Telling { request: request.clone(), shape, running, begin, next: Some(first) };
    let pieces = stream::unfold(Some(telling), |telling| async move {
        let mut telling = telling?;
        let (piece, goes_on) = telling.piece().await;
        Some((Ok::<_, Infallible>(piece), goes_on.then_some(telling)))
    });
    Ok(response.streaming(pieces))
}

fn shape(request: &HttpRequest) -> Shape {
    let accept = request.headers().get(ACCEPT).and_then(|accept| accept.to_str().ok());
    let lines = accept.is_some_and(|accept| accept.split([',', ';']).any(|it| it.trim() == LINES));
    if lines { Shape::Lines } else { Shape::Whole(Form::of(request)) }
}

struct Telling {
    request: HttpRequest,
    shape: Shape,
    running: Running,
    begin: Option<Bytes>,
    next: Option<Told>,
}

impl Telling {
    /// The next piece, and whether another one follows.
    async fn piece(&mut self) -> (Bytes, bool) {
        if let Some(begin) = self.begin.take() {
            return (begin, true);
        }
        let told = match self.next.take() {
            Some(told) => told,
            None => self.running.next().await,
        };
        match told {
            Told::Step(step) => (self.step(&step), true),
            Told::Ended(experiment) => (self.end(&experiment), false),
            Told::Failed(why) => (self.failure(&Problem::ExperimentFailed { why }), false),
        }
    }

    fn step(&self, step: &Step) -> Bytes {
        match self.shape {
            Shape::Lines => {
                line(&Line::Trial(step)).unwrap_or_else(|problem| self.failure(&problem))
            }
            Shape::Whole(Form::Text) => Bytes::from_static(match step.trial % POINTS {
                0 => b".\n",
                _ => b".",
            }),
            // White space before the document means nothing (RFC 8259 §2; HTML standard, §13.2.6.4.1).
            Shape::Whole(Form::Json | Form::Html) => Bytes::from_static(b"\n"),
        }
    }

    fn end(&self, experiment: &Experiment) -> Bytes {
        let written = match self.shape {
            Shape::Lines => line(&Line::Result { result: experiment }),
            Shape::Whole(_) => answer::negotiated(
                &self.request,
                StatusCode::OK,
                experiment,
                || format!("\n{}", text::buffers(experiment)),
                || BuffersPage::new(&self.request, experiment),
            )
            .and_then(bytes),
        };
        written.unwrap_or_else(|problem| self.failure(&problem))
    }

    fn failure(&self, problem: &Problem) -> Bytes {
        let plain = || Bytes::from(format!("\n{problem}\n"));
        let written = match self.shape {
            Shape::Lines => {
                let detail = problem.detail();
                line(&Line::Failed { code: problem.code(), message: detail.to_string(), detail })
            }
            Shape::Whole(_) => bytes(refuse(&self.request, problem)),
        };
        written.unwrap_or_else(|_| plain())
    }
}

fn line(line: &Line<'_>) -> Result<Bytes, Problem> {
    let mut json = answer::to_json(line)?;
    json.push(b'\n');
    Ok(json.into())
}

/// The body of an answer that is made whole.
fn bytes(response: HttpResponse) -> Result<Bytes, Problem> {
    let body = response.into_body().try_into_bytes();
    body.map_err(|_| Problem::Unanswerable { why: words!(NO_BYTES).detail() })
}
