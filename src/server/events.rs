//! `GET /events` (and HEAD): finished reports as server-sent events (HTML standard, §9.2).

use std::convert::Infallible;
use std::net::IpAddr;

use actix_web::http::header::{CACHE_CONTROL, HOST};
use actix_web::http::{Method, Version};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::stream::{self, Stream};
use tokio::sync::watch;
use tokio::time::timeout;

use super::feed::{Seen, Watcher};
use super::forwarded::was_forwarded;
use super::limits::EVENT_KEEP_ALIVE;
use super::origin::{self, Trusted};
use super::problem::Problem;
use super::query;
use super::refusal::unless_answered;
use super::state::State;

/// Milliseconds after which a browser connects again; told in the first line of the stream.
const RECONNECT_MS: u32 = 2000;

/// Answers with the stream of a room, or of all rooms to clients on this machine.
pub(crate) async fn events(request: HttpRequest, state: Data<State>) -> HttpResponse {
    unless_answered(&request, open(&request, &state))
}

fn open(request: &HttpRequest, state: &State) -> Result<HttpResponse, Problem> {
    let room = query::parse_events(request.query_string())?;
    if room.is_none() && !is_local(request) {
        return Err(Problem::RoomMissing);
    }
    let mut response = HttpResponse::Ok();
    response
        .content_type("text/event-stream")
        .insert_header((CACHE_CONTROL, "no-store"))
        // Proxies of the nginx family hold answers back unless told not to.
        .insert_header(("X-Accel-Buffering", "no"));
    if request.method() == Method::HEAD {
        return Ok(response.streaming(stream::empty::<Result<Bytes, Infallible>>()));
    }
    let watcher = state.feed.watch(room)?;
    Ok(response.streaming(written(watcher, state.stopping.subscribe())))
}

/// Whether the request comes from this machine: from a loopback address, and by a loopback name, so
/// that a page of another site cannot get here by letting its own name point to this machine.
///
/// Behind a proxy on this machine everybody comes from a loopback address: so a request that shows any trace
/// of one is not local, nor is one of a proxy that is trusted, nor one in HTTP/1.0, which no client here
/// speaks but nginx does unless told otherwise.
pub(super) fn is_local(request: &HttpRequest) -> bool {
    let peer = origin::peer(request);
    let is_direct = peer.is_some_and(|peer| peer.is_loopback() && !Trusted::of(request).has(peer))
        && !was_forwarded(request.headers())
        && request.version() > Version::HTTP_10;
    // The field itself and not what a proxy is said to have forwarded, which a script can write.
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("");
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let name = name.trim_start_matches('[').trim_end_matches(']');
    let by_loopback_name = name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    is_direct && by_loopback_name
}

struct Open {
    watcher: Watcher,
    stopping: watch::Receiver<bool>,
    greeted: bool,
}

/// The stream's text, piece by piece, until the client goes or the server stops.
fn written(
    watcher: Watcher,
    stopping: watch::Receiver<bool>,
) -> impl Stream<Item = Result<Bytes, Infallible>> {
    stream::unfold(Open { watcher, stopping, greeted: false }, |mut open| async move {
        if !open.greeted {
            open.greeted = true;
            return Some((Ok(Bytes::from(format!("retry: {RECONNECT_MS}\n\n"))), open));
        }
        let piece = next_piece(&mut open).await?;
        Some((Ok(piece), open))
    })
}

async fn next_piece(open: &mut Open) -> Option<Bytes> {
    if *open.stopping.borrow() {
        return None;
    }
    let seen = timeout(EVENT_KEEP_ALIVE, open.watcher.next());
    let stopped = open.stopping.changed();
    tokio::pin!(seen, stopped);
    match futures_util::future::select(seen, stopped).await {
        futures_util::future::Either::Left((Ok(seen), _)) => seen.map(|seen| event(&seen)),
        futures_util::future::Either::Left((Err(_quiet), _)) => {
            Some(Bytes::from_static(b": keep-alive\n\n"))
        }
        futures_util::future::Either::Right(_) => None,
    }
}

fn event(seen: &Seen) -> Bytes {
    match seen {
        Seen::Report(report) => {
            Bytes::from(format!("event: report\nid: {}\ndata: {}\n\n", report.id, report.json))
        }
        Seen::Missed(reports) => {
            Bytes::from(format!("event: missed\ndata: {{\"reports\":{reports}}}\n\n"))
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::Version;
    use actix_web::test::TestRequest;
    use actix_web::web::Data;
    use clap::Parser;

    use super::is_local;
    use crate::server::config::Config;
    use crate::server::origin::Trusted;

    #[test]
    fn local_is_a_loopback_address_under_a_loopback_name() {
        for (peer, host, local) in [
            ("127.0.0.1:5", "127.0.0.1:8080", true),
            ("127.0.0.1:5", "localhost:8080", true),
            ("[::1]:5", "[::1]:8080", true),
            ("[::ffff:127.0.0.1]:5", "localhost", true),
            ("192.0.2.7:5", "localhost:8080", false),
            ("127.0.0.1:5", "evil.example:8080", false),
        ] {
            let request = TestRequest::get()
                .peer_addr(peer.parse().unwrap())
                .insert_header(("Host", host))
                .to_http_request();
            assert_eq!(is_local(&request), local, "{peer} {host}");
        }
    }

    #[test]
    fn nothing_that_a_proxy_handed_on_is_local() {
        let request = || TestRequest::get().peer_addr("127.0.0.1:5".parse().unwrap());
        let local = || request().insert_header(("Host", "127.0.0.1:8080"));
        assert!(is_local(&local().to_http_request()));
        for name in ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"] {
            for value in ["127.0.0.1", "localhost", ""] {
                let request = local().insert_header((name, value)).to_http_request();
                assert!(!is_local(&request), "{name}: {value}");
            }
        }
        assert!(!is_local(&local().version(Version::HTTP_10).to_http_request()));
        let config = Config::parse_from(["weighbridge", "--trusted-proxy", "127.0.0.0/8"]);
        let trusted = Data::new(Trusted::new(&config.trusted_proxy));
        let request = local().app_data(trusted).to_http_request();
        assert!(!is_local(&request));
    }
}
