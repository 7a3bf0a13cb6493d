//! `POST /findings/{id}/send`: an example of the catalogue, sent to this server over a connection of its
//! own as any client would send it, and what it was answered. Nothing but the examples can be sent.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, VARY,
};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::future;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::accept::Form;
use super::inspecting::REPORT_FIELD;
use super::language::{COOKIE, EXAMPLE_COOKIE, Language};
use super::limits::{EXAMPLE_ANSWER_BYTES, EXAMPLE_TIME};
use super::listen::Listening;
use super::origin::Origin;
use super::problem::{Problem, elsewhere};
use super::query;
use super::refusal::unless_answered;
use super::state::State;
use crate::report::{Detail, entries, words};

/// The fields of the answer that are handed on.
const HANDED_ON: [HeaderName; 5] =
    [CONTENT_TYPE, CACHE_CONTROL, CONTENT_SECURITY_POLICY, VARY, REPORT_FIELD];

/// Sends the example of the finding with this id and answers with its report.
pub(crate) async fn send(
    request: HttpRequest,
    id: Path<String>,
    state: Data<State>,
    listening: Data<Listening>,
) -> HttpResponse {
    let answered = answered(&request, &id, &state, listening.address).await;
    unless_answered(&request, answered)
}

async fn answered(
    request: &HttpRequest,
    id: &str,
    state: &State,
    listening: SocketAddr,
) -> Result<HttpResponse, Problem> {
    query::parse_none(request.query_string())?;
    let entry = entries().find(|entry| entry.id == id);
    let entry = entry.ok_or_else(|| Problem::NotFound { path: request.path().to_owned() })?;
    let _place = state.place_to_send()?;
    let form = Form::of(request);
    let message = entry.example.message(Origin::of(request).host(), form.media_type());
    let message = match form {
        Form::Html => for_page(message, Language::of(request), entry.id),
        Form::Json | Form::Text => message,
    };
    let addresses = own_addresses(listening);
    let exchanged = timeout(EXAMPLE_TIME, exchange(&addresses, &message)).await;
    let answer = exchanged
        .map_err(|_| unanswered(words!(EXAMPLE_SILENT, seconds = EXAMPLE_TIME.as_secs()).detail()))?
        .map_err(|fault| unanswered(elsewhere(&fault)))?;
    handed_on(&answer).ok_or_else(|| unanswered(words!(EXAMPLE_CUT).detail()))
}

/// The message of a visitor who reads that language and pressed the button of the finding `id`. Cookies say so, since
/// rules read Accept-Language.
fn for_page(mut message: Vec<u8>, language: Language, id: &str) -> Vec<u8> {
    if let Some(line_end) = memchr::memchr(b'\n', &message) {
        let language = language.tag();
        let field = format!("Cookie: {COOKIE}={language}; {EXAMPLE_COOKIE}={id}\r\n");
        message.splice(line_end + 1..line_end + 1, field.into_bytes());
    }
    message
}

/// Where this server can be found from here: it may listen on all addresses of the machine.
fn own_addresses(bound: SocketAddr) -> Vec<SocketAddr> {
    let ips: &[IpAddr] = match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => &[IpAddr::V4(Ipv4Addr::LOCALHOST)],
        IpAddr::V6(ip) if ip.is_unspecified() => {
            &[IpAddr::V6(Ipv6Addr::LOCALHOST), IpAddr::V4(Ipv4Addr::LOCALHOST)]
        }
        _ => return vec![bound],
    };
    ips.iter().map(|ip| SocketAddr::new(*ip, bound.port())).collect()
}

/// Writes the message, ends the sending side and reads to the end. Both at once, since an answer may
/// come before all is sent.
async fn exchange(addresses: &[SocketAddr], message: &[u8]) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(addresses).await?;
    let (reading, mut writing) = stream.split();
    let sent = async {
        // A server that has heard enough may close its side; what it said is what counts.
        if writing.write_all(message).await.is_ok() {
            let _ended = writing.shutdown().await;
        }
    };
    let mut answer = Vec::new();
    let mut bounded = reading.take(EXAMPLE_ANSWER_BYTES);
    let (_sent, read) = future::join(sent, bounded.read_to_end(&mut answer)).await;
    read.map(|_| answer)
}

/// The answer as one of our own; `None` where it is not whole.
fn handed_on(answer: &[u8]) -> Option<HttpResponse> {
    let (head, rest) = final_head(answer)?;
    let mut fields = head.split("\r\n");
    let status = status(fields.next()?)?;
    let fields: Vec<(&str, &str)> = fields.filter_map(|field| field.split_once(": ")).collect();
    let field = |wanted: &str| {
        let found = fields.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| *value)
    };
    // This server's answers here have a length.
    let length = field("content-length")?.parse().ok()?;
    let body = rest.get(..length)?.to_vec();
    let mut response = HttpResponse::build(status);
    for name in HANDED_ON {
        if let Some(value) = field(name.as_str()) {
            response.insert_header((name, value));
        }
    }
    Some(response.body(body))
}

/// The head of the final response, without its empty line, and what follows: a `100 Continue` may come
/// before it.
fn final_head(mut answer: &[u8]) -> Option<(&str, &[u8])> {
    const END: &[u8] = b"\r\n\r\n";
    loop {
        let at = answer.windows(END.len()).position(|window| window == END)?;
        let head = std::str::from_utf8(&answer[..at]).ok()?;
        answer = &answer[at + END.len()..];
        if !status(head.lines().next()?)?.is_informational() {
            return Some((head, answer));
        }
    }
}

fn status(line: &str) -> Option<StatusCode> {
    line.split(' ').nth(1)?.parse().ok()
}

fn unanswered(why: Detail) -> Problem {
    Problem::ExampleUnanswered { why }
}

#[cfg(test)]
mod tests {
    use super::{final_head, handed_on, own_addresses};

    #[test]
    fn a_server_on_all_addresses_is_found_on_the_loopback() {
        for (bound, found) in [
            ("0.0.0.0:80", vec!["127.0.0.1:80"]),
            ("[::]:80", vec!["[::1]:80", "127.0.0.1:80"]),
            ("192.0.2.1:81", vec!["192.0.2.1:81"]),
            ("[::1]:8080", vec!["[::1]:8080"]),
        ] {
            let found: Vec<_> = found.into_iter().map(|it| it.parse().unwrap()).collect();
            assert_eq!(own_addresses(bound.parse().unwrap()), found);
        }
    }

    #[test]
    fn an_interim_response_is_passed_over() {
        let answer = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nA: b\r\n\r\nbody";
        let (head, rest) = final_head(answer).unwrap();
        assert_eq!((head, rest), ("HTTP/1.1 200 OK\r\nA: b", b"body".as_slice()));
        assert_eq!(final_head(b"HTTP/1.1 100 Continue\r\n\r\n"), None);
    }

    #[test]
    fn an_answer_is_handed_on_only_whole() {
        let answer =
            b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\ncontent-type: a/b\r\nx: y\r\n\r\nbody";
        let response = handed_on(answer).unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers().get("content-type").unwrap(), "a/b");
        assert_eq!(response.headers().len(), 1);
        for end in 0..answer.len() {
            assert!(handed_on(&answer[..end]).is_none(), "{end}");
        }
    }
}
