//! `--tcp`: what a plain TCP client sends until it ends its sending side, weighed as one raw body. The answer
//! is the report as text, and ends the connection.
//!
//! The limits are those of bodies over HTTP. A client that stays silent without ending its side is told what
//! came of it so far; one that sent a request of HTTP and waits for the answer is told so sooner, and in HTTP.

mod incoming;

use std::io;
use std::net::{Shutdown, SocketAddr, ToSocketAddrs};
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use actix_web::rt;
use futures_util::{StreamExt, future};
use socket2::SockRef;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use super::arrival::Arrival;
use super::config::Config;
use super::connection::Passage;
use super::inspecting::{envelope, finish, publish};
use super::limits::{ACCEPT_PAUSE, DRAIN_BYTES, DRAIN_SILENCE, DRAIN_TIME};
use super::listen::listen_on;
use super::problem::Problem;
use super::pump::{Budget, Metered, pump};
use super::state::State;
use super::text;
use crate::inspect::{Ending, Inspection, Options};
use crate::report::{Detail, PLAIN_TCP, Report, Request, words};
use incoming::Incoming;

/// A listener on the first usable address of `host:port`, its sockets set as `config` says.
///
/// # Errors
///
/// Where there is none.
pub(crate) fn listen(address: &str, config: &Config) -> io::Result<TcpListener> {
    let mut fault = io::Error::from(io::ErrorKind::AddrNotAvailable);
    for address in address.to_socket_addrs()? {
        match listen_on(address, config) {
            Ok((_, listener)) => {
                listener.set_nonblocking(true)?;
                return TcpListener::from_std(listener);
            }
            Err(refused) => fault = refused,
        }
    }
    Err(fault)
}

/// Serves the connections to `listener`, `most` at once, until the program is told to stop and those that run
/// have ended or the grace is over. All of them are on the thread that calls. `http` is where HTTP is spoken, for
/// clients that came to the wrong port.
pub(crate) async fn run(
    listener: TcpListener,
    state: State,
    http: Vec<SocketAddr>,
    config: &Config,
) {
    let most = config.max_connections;
    let places = Arc::new(Semaphore::new(most as usize));
    let mut stopping = state.stopping.subscribe();
    {
        // The listener goes with it, so that nobody connects any more.
        let accepting = pin!(accept(listener, &state, http.into(), &places, config.nodelay));
        let stopped = pin!(stopping.wait_for(|stopping| *stopping));
        future::select(accepting, stopped).await;
    }
    // Either all places are free again or nobody waits any longer.
    let grace = Duration::from_secs(config.grace);
    let _all_ended = timeout(grace, places.acquire_many(most)).await;
}

/// Takes connections for as long as it is polled.
async fn accept(
    listener: TcpListener,
    state: &State,
    http: Rc<[SocketAddr]>,
    places: &Arc<Semaphore>,
    nodelay: bool,
) {
    // The semaphore is never closed.
    while let Ok(place) = Arc::clone(places).acquire_owned().await {
        match listener.accept().await {
            Ok((stream, _)) => {
                if let Err(fault) = stream.set_nodelay(nodelay) {
                    tracing::debug!(%fault, "the connection keeps its TCP_NODELAY");
                }
                let (state, http) = (state.clone(), Rc::clone(&http));
                rt::spawn(async move {
                    serve(&Rc::new(stream), &state, &http).await;
                    drop(place);
                });
            }
            Err(fault) => {
                // Mostly too many open files: some will be closed.
                tracing::warn!(%fault, "a TCP connection was not accepted");
                sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

/// Serves one connection to its end.
async fn serve(stream: &Rc<TcpStream>, state: &State, http: &[SocketAddr]) {
    let arrival = Arrival::now(1, None);
    let peer = stream.peer_addr().ok();
    let weighed = weigh(stream, state, &arrival, http).await;
    let (answer, report) = match &weighed {
        Ok(weighed) => (weighed.answer.clone(), Some(weighed.report_id.as_str())),
        Err(problem) => (text::error(problem.code(), &problem.to_string()), None),
    };
    let written = timeout(DRAIN_TIME, write(stream, answer.as_bytes())).await;
    let is_written = matches!(written, Ok(Ok(())));
    tracing::info!(
        client = peer.map(|peer| tracing::field::display(peer.ip().to_canonical())),
        received = weighed.as_ref().map_or(0, |weighed| weighed.received),
        sent = is_written.then_some(answer.len()),
        ms = arrival.started.elapsed().as_micros() as f64 / 1000.0,
        report,
        "answered over TCP"
    );
    if is_written {
        drain(stream).await;
    }
}

/// A body that was weighed.
struct Weighed {
    answer: String,
    report_id: String,
    received: u64,
}

async fn weigh(
    stream: &Rc<TcpStream>,
    state: &State,
    arrival: &Arrival,
    http: &[SocketAddr],
) -> Result<Weighed, Problem> {
    let incoming = Incoming::new(Rc::clone(stream));
    let awaits_http = incoming.awaits_http();
    let budget = Budget::of_body(state.limits);
    let body = Metered::new(incoming.into_payload(), None, budget)?;
    let mut inspection = Inspection::new(request(), Options::default());
    let mut read_bytes = 0;
    let ended = pump(body, |chunk| {
        read_bytes += chunk.len() as u64;
        inspection.arrived(chunk.len(), arrival.started.elapsed());
        inspection.push(chunk);
    });
    let ending = match ended.await {
        Ok(Ending::Complete) if awaits_http.get() => {
            Ending::Incomplete { reason: awaiting_http(http) }
        }
        Ok(ending) => ending,
        Err(Problem::BodyTimeout { silence_ms, received }) => {
            Ending::Incomplete { reason: silent(silence_ms, received) }
        }
        Err(problem) => return Err(problem),
    };
    let passage = Passage::of_tcp(stream, read_bytes);
    let report = finish(inspection, ending, envelope(arrival, Some(0), Some(passage)));
    // Who only looks whether the port is open has sent nothing to be shown.
    if report.sizes.body_bytes > 0 {
        publish(state, &report, None)?;
    }
    let answer = if awaits_http.get() {
        as_http(&awaiting_http(http).to_string(), &report)
    } else {
        text::report(&report)
    };
    Ok(Weighed { answer, received: report.sizes.body_bytes, report_id: report.id })
}

/// There is no request, and the report says so: neither method nor target nor fields, and TCP for a version.
fn request() -> Request {
    Request { version: PLAIN_TCP.to_owned(), ..Request::default() }
}

fn silent(silence_ms: u64, received: u64) -> Detail {
    let seconds = silence_ms as f64 / 1000.0;
    words!(ENDED_IN_SILENCE, seconds = seconds.to_string(), received = received).detail()
}

fn awaiting_http(http: &[SocketAddr]) -> Detail {
    match http.first() {
        None => words!(ENDED_AWAITING_HTTP).detail(),
        Some(address) => words!(ENDED_AWAITING_HTTP_AT, address = address.to_string()).detail(),
    }
}

/// The report for a client of HTTP, which shows no other answer.
fn as_http(hint: &str, report: &Report) -> String {
    let body = format!("{hint}\n\n{}", text::report(report));
    format!(
        "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{body}",
        body.len()
    )
}

/// Writes it all and ends the sending side.
async fn write(stream: &TcpStream, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        stream.writable().await?;
        match stream.try_write(bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(fault) if fault.kind() == io::ErrorKind::WouldBlock => {}
            Err(fault) => return Err(fault),
        }
    }
    SockRef::from(stream).shutdown(Shutdown::Write)
}

/// Throws away what still comes, within the bounds that a refused body has over HTTP: a connection that is
/// closed on bytes in flight is reset, which destroys an answer that was not read yet.
async fn drain(stream: &Rc<TcpStream>) {
    let mut rest = Incoming::new(Rc::clone(stream)).into_payload();
    let drained = async {
        let mut left = DRAIN_BYTES;
        while let Ok(Some(Ok(chunk))) = timeout(DRAIN_SILENCE, rest.next()).await {
            match left.checked_sub(chunk.len() as u64) {
                Some(remaining) => left = remaining,
                None => return,
            }
        }
    };
    // Either the client has ended or it was waited for long enough.
    let _in_time = timeout(DRAIN_TIME, drained).await;
}
