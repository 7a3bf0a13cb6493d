//! `GET /lab/download`: bytes of a chosen number, in chunks of a chosen size, at a chosen rate, so
//! that a client's buffers can be watched while it reads; and `GET /lab/download/{id}`: what the server
//! held of them.

use std::convert::Infallible;
use std::time::Duration;

use actix_web::http::header::CACHE_CONTROL;
use actix_web::http::{Method, StatusCode};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, rt};
use futures_util::stream::{self, Stream};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::Instant;

use super::downloads::Account;
use crate::report::{Mode, words};
use crate::server::arrival::Arrival;
use crate::server::limits::LARGEST_BUFFER_BYTES;
use crate::server::problem::Problem;
use crate::server::refusal::{refuse, unless_answered};
use crate::server::state::State;
use crate::server::{answer, query};

/// The header field with the id under which to ask what was held.
const DOWNLOAD_FIELD: &str = "weighbridge-download";

/// Bytes that are answered where no size is asked for.
const SIZE_BYTES: u64 = 1 << 20;

/// Bytes of one chunk where no size is asked for, and the most that a chunk may have: this much is
/// held for each download in mode=stream.
const CHUNK_BYTES: u64 = 64 << 10;
const LARGEST_CHUNK_BYTES: u64 = 1 << 20;

/// Seconds that a download may take by its rate, as it is made and made whole first: a place to hold one whole
/// is one of few.
const STREAM_SECONDS: u64 = 600;
const BUFFER_SECONDS: u64 = 60;

/// Bytes in which such an answer is handed to the connection.
const HELD_PIECE_BYTES: usize = 64 << 10;

/// Pieces that are collected before other requests on the thread get their turn; about a millisecond.
const PIECES_A_TURN: usize = 4096;

/// What a download was asked to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wanted {
    size: u64,
    chunk: u64,
    /// Bytes per second; `None` for as fast as the client reads.
    rate: Option<u64>,
    mode: Mode,
}

/// Answers with the bytes 0, 1, … 255, 0, … to the size that was asked for.
pub(crate) async fn download(request: HttpRequest, state: Data<State>) -> HttpResponse {
    let wanted = Wanted::parse(request.query_string(), state.limits.download_bytes);
    let only_head = request.method() == Method::HEAD;
    match wanted {
        Ok(wanted) if only_head => wanted.respond_head(),
        Ok(wanted) => unless_answered(&request, wanted.respond(&request, &state).await),
        Err(problem) => refuse(&request, &problem),
    }
}

/// What the server held of one of the latest downloads, while it goes on and afterwards.
pub(crate) async fn held(
    request: HttpRequest,
    id: Path<String>,
    state: Data<State>,
) -> HttpResponse {
    let held = state.downloads.of(&id);
    let held = held.ok_or_else(|| Problem::NotFound { path: request.path().to_owned() });
    let answered = query::parse_none(request.query_string())
        .and(held)
        .and_then(|held| answer::json(StatusCode::OK, &held));
    unless_answered(&request, answered)
}

impl Wanted {
    fn parse(query: &str, most: u64) -> Result<Wanted, Problem> {
        let mut wanted = Wanted {
            size: SIZE_BYTES.min(most),
            chunk: CHUNK_BYTES,
            rate: None,
            mode: Mode::Stream,
        };
        for (name, value) in query::pairs(query, &["size", "chunk", "rate", "mode"])? {
            match name {
                "size" => wanted.size = count("size", value, 0, most)?,
                "chunk" => wanted.chunk = count("chunk", value, 1, LARGEST_CHUNK_BYTES)?,
                // A form sends a field that was left empty.
                "rate" if value.is_empty() => {}
                "rate" => wanted.rate = Some(count("rate", value, 1, u64::MAX)?),
                _ => wanted.mode = query::mode(value)?,
            }
        }
        if wanted.mode == Mode::Buffer && wanted.size > LARGEST_BUFFER_BYTES {
            return Err(Problem::ParameterValue {
                name: "size",
                value: wanted.size.to_string(),
                allowed: words!(ALLOWED_HELD, most = LARGEST_BUFFER_BYTES).detail(),
            });
        }
        wanted.check_time()?;
        Ok(wanted)
    }

    /// A rate at which it would go on too long is refused: a place is held until its last byte is due, whether
    /// the client is still there or not.
    fn check_time(&self) -> Result<(), Problem> {
        let most_seconds = match self.mode {
            Mode::Stream => STREAM_SECONDS,
            Mode::Buffer => BUFFER_SECONDS,
        };
        let least = self.size.div_ceil(most_seconds);
        match self.rate {
            Some(rate) if rate < least => Err(Problem::ParameterValue {
                name: "rate",
                value: rate.to_string(),
                allowed: words!(ALLOWED_RATE, least = least, seconds = most_seconds).detail(),
            }),
            _ => Ok(()),
        }
    }

    async fn respond(self, request: &HttpRequest, state: &State) -> Result<HttpResponse, Problem> {
        let place = match self.mode {
            Mode::Buffer => Some(state.place_to_hold()?),
            Mode::Stream => None,
        };
        let started = Arrival::of(request).started;
        let (id, account) = state.downloads.open(self.mode, self.size, started);
        let mut making = Making::new(self, account);
        let mut response = response();
        response.insert_header((DOWNLOAD_FIELD, id.to_string())).no_chunking(self.size);
        Ok(match self.mode {
            Mode::Stream => response.streaming(pieces(making)),
            Mode::Buffer => {
                let left = making.whole().await;
                response.streaming(held_pieces(Holding { left, making, _place: place }))
            }
        })
    }

    fn respond_head(self) -> HttpResponse {
        let nothing = stream::empty::<Result<Bytes, Infallible>>();
        response().no_chunking(self.size).streaming(nothing)
    }
}

/// An answer that is being made. Dropped, it has ended.
struct Making {
    wanted: Wanted,
    account: Account,
    started: Instant,
    made: u64,
    /// Bytes of the piece that the connection has and may not have sent yet.
    last: u64,
}

impl Making {
    fn new(wanted: Wanted, account: Account) -> Making {
        Making { wanted, account, started: Instant::now(), made: 0, last: 0 }
    }

    /// The next piece when it is due; `None` after the last.
    async fn piece(&mut self) -> Option<Bytes> {
        let len = self.wanted.size.checked_sub(self.made)?.min(self.wanted.chunk);
        if len == 0 {
            return None;
        }
        if let Some(rate) = self.wanted.rate {
            tokio::time::sleep_until(due(self.started, self.made, rate)).await;
        }
        let piece = piece(self.made, len);
        self.made += len;
        self.account.note(|held| held.made(len, std::time::Instant::now()));
        Some(piece)
    }

    /// All pieces in one, when the last of them is made.
    async fn whole(&mut self) -> Bytes {
        let size = usize::try_from(self.wanted.size.min(LARGEST_BUFFER_BYTES)).unwrap_or(0);
        let mut whole = Vec::with_capacity(size);
        let mut since_turn = 0;
        while let Some(piece) = self.piece().await {
            whole.extend_from_slice(&piece);
            since_turn += 1;
            if since_turn == PIECES_A_TURN {
                since_turn = 0;
                rt::task::yield_now().await;
            }
        }
        whole.into()
    }

    /// The connection asks for more: what it got before is on its way.
    fn asked(&mut self) {
        let last = std::mem::take(&mut self.last);
        if last > 0 {
            self.account.note(|held| held.handed_on(last, std::time::Instant::now()));
        }
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        self.account.note(|held| held.end(std::time::Instant::now()));
    }
}

/// The pieces, each made when the connection asks for it.
fn pieces(making: Making) -> impl Stream<Item = Result<Bytes, Infallible>> {
    stream::unfold(making, |mut making| async move {
        making.asked();
        let piece = making.piece().await?;
        making.last = piece.len() as u64;
        Some((Ok(piece), making))
    })
}

/// An answer that is made and waits to be read.
struct Holding {
    left: Bytes,
    making: Making,
    /// Given back when the client has read it all or is gone.
    _place: Option<OwnedSemaphorePermit>,
}

/// The bytes that are there, in pieces: the connection copies what it is given.
fn held_pieces(holding: Holding) -> impl Stream<Item = Result<Bytes, Infallible>> {
    stream::unfold(holding, |mut holding| async move {
        holding.making.asked();
        if holding.left.is_empty() {
            return None;
        }
        let piece = holding.left.split_to(HELD_PIECE_BYTES.min(holding.left.len()));
        holding.making.last = piece.len() as u64;
        Some((Ok(piece), holding))
    })
}

fn response() -> HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response.content_type("application/octet-stream").insert_header((CACHE_CONTROL, "no-store"));
    response
}

/// When the byte at `sent` may go out.
fn due(started: Instant, sent: u64, rate: u64) -> Instant {
    started + Duration::from_secs_f64(sent as f64 / rate as f64)
}

fn piece(offset: u64, len: u64) -> Bytes {
    // The byte is the offset's lowest eight bits.
    (offset..offset + len).map(|place| place.to_le_bytes()[0]).collect()
}

fn count(name: &'static str, value: String, least: u64, most: u64) -> Result<u64, Problem> {
    match value.parse::<u64>() {
        Ok(count) if (least..=most).contains(&count) => Ok(count),
        _ => {
            let allowed = words!(ALLOWED_RANGE, least = least, most = most).detail();
            Err(Problem::ParameterValue { name, value, allowed })
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use futures_util::{FutureExt, StreamExt};

    use super::{Making, Wanted, piece, pieces};
    use crate::report::Mode;
    use crate::server::lab::downloads::Downloads;

    #[test]
    fn the_parameters_are_bounded() {
        let wanted = Wanted::parse("size=10&chunk=3&rate=5&mode=buffer", 100).unwrap();
        assert_eq!(wanted, Wanted { size: 10, chunk: 3, rate: Some(5), mode: Mode::Buffer });
        for query in [
            "size=101",
            "chunk=0",
            "chunk=2000000",
            "rate=0",
            "size=-1",
            "x=1",
            "size=61&rate=1&mode=buffer",
        ] {
            assert!(Wanted::parse(query, 100).is_err(), "{query}");
        }
        assert!(Wanted::parse("size=100000000&mode=buffer", u64::MAX).is_err());
        let words = Wanted::parse("size=101", 100).unwrap_err().to_string();
        assert!(words.contains("from 0 to 100."), "{words}");
    }

    #[test]
    fn the_pieces_are_the_whole_in_order_and_one_of_them_is_held_at_a_time() {
        let wanted = Wanted::parse("size=1000&chunk=300", 1000).unwrap();
        let downloads = Downloads::default();
        let (id, account) = downloads.open(wanted.mode, wanted.size, Instant::now());
        let whole = pieces(Making::new(wanted, account)).collect::<Vec<_>>();
        let pieces: Vec<_> = Box::pin(whole).now_or_never().unwrap();
        let lens: Vec<_> = pieces.iter().map(|piece| piece.as_ref().unwrap().len()).collect();
        assert_eq!(lens, [300, 300, 300, 100]);
        let joined: Vec<u8> = pieces.into_iter().flat_map(|piece| piece.unwrap()).collect();
        assert_eq!(joined, piece(0, 1000));
        let held = downloads.of(&id.to_string()).unwrap();
        assert_eq!((held.peak_held_bytes, held.sent_bytes, held.ended), (300, 1000, true));
    }
}
