//! `GET /lab/download`: bytes of a chosen number, in chunks of a chosen size, at a chosen rate, so
//! that a client's buffers can be watched while it reads.

use std::convert::Infallible;
use std::pin::pin;
use std::time::Duration;

use actix_web::http::Method;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use futures_util::stream::{self, Stream, StreamExt};
use tokio::time::Instant;

use super::problem::Problem;
use super::query;
use super::refusal::{refuse, unless_answered};
use super::state::State;
use crate::report::Mode;

/// Bytes that are answered where no size is asked for.
const SIZE_BYTES: u64 = 1 << 20;

/// Bytes of one chunk where no size is asked for, and the most that a chunk may have: this much is
/// held for each download in mode=stream.
const CHUNK_BYTES: u64 = 64 << 10;
const LARGEST_CHUNK_BYTES: u64 = 1 << 20;

/// Bytes that mode=buffer may hold, since it makes the whole answer before it sends any.
const LARGEST_BUFFER_BYTES: u64 = 16 << 20;

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
        Ok(wanted) => unless_answered(&request, wanted.respond(&state).await),
        Err(problem) => refuse(&request, &problem),
    }
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
                allowed: format!("at most {LARGEST_BUFFER_BYTES} bytes in mode=buffer").into(),
            });
        }
        Ok(wanted)
    }

    async fn respond(self, state: &State) -> Result<HttpResponse, Problem> {
        Ok(match self.mode {
            Mode::Buffer => {
                let _place = state.place_to_buffer()?;
                response().body(self.collected().await)
            }
            Mode::Stream => response().no_chunking(self.size).streaming(self.pieces()),
        })
    }

    fn respond_head(self) -> HttpResponse {
        let nothing = stream::empty::<Result<Bytes, Infallible>>();
        response().no_chunking(self.size).streaming(nothing)
    }

    /// All bytes, collected as they are made; the answer begins when the last of them is there.
    async fn collected(self) -> Vec<u8> {
        let size = usize::try_from(self.size.min(LARGEST_BUFFER_BYTES)).unwrap_or(0);
        let mut collected = Vec::with_capacity(size);
        let mut pieces = pin!(self.pieces());
        while let Some(Ok(piece)) = pieces.next().await {
            collected.extend_from_slice(&piece);
        }
        collected
    }

    fn pieces(self) -> impl Stream<Item = Result<Bytes, Infallible>> {
        let started = Instant::now();
        stream::unfold(0, move |sent| async move {
            let len = self.size.checked_sub(sent)?.min(self.chunk);
            if len == 0 {
                return None;
            }
            if let Some(rate) = self.rate {
                tokio::time::sleep_until(due(started, sent, rate)).await;
            }
            Some((Ok(piece(sent, len)), sent + len))
        })
    }
}

fn response() -> HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response.content_type("application/octet-stream").insert_header((CACHE_CONTROL, "no-store"));
    response
}

/// When the byte at `sent` may go out; far times are cut to a day, by which the client is gone.
fn due(started: Instant, sent: u64, rate: u64) -> Instant {
    let seconds = (sent as f64 / rate as f64).min(86_400.0);
    started + Duration::from_secs_f64(seconds)
}

fn piece(offset: u64, len: u64) -> Bytes {
    // The byte is the offset's lowest eight bits.
    (offset..offset + len).map(|place| place.to_le_bytes()[0]).collect()
}

fn count(name: &'static str, value: String, least: u64, most: u64) -> Result<u64, Problem> {
    match value.parse::<u64>() {
        Ok(count) if (least..=most).contains(&count) => Ok(count),
        _ => {
            let allowed = format!("a number from {least} to {most}").into();
            Err(Problem::ParameterValue { name, value, allowed })
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::{FutureExt, StreamExt};

    use super::{Wanted, piece};
    use crate::report::Mode;

    #[test]
    fn the_parameters_are_bounded() {
        let wanted = Wanted::parse("size=10&chunk=3&rate=5&mode=buffer", 100).unwrap();
        assert_eq!(wanted, Wanted { size: 10, chunk: 3, rate: Some(5), mode: Mode::Buffer });
        for query in ["size=101", "chunk=0", "chunk=2000000", "rate=0", "size=-1", "x=1"] {
            assert!(Wanted::parse(query, 100).is_err(), "{query}");
        }
        assert!(Wanted::parse("size=100000000&mode=buffer", u64::MAX).is_err());
        let words = Wanted::parse("size=101", 100).unwrap_err().to_string();
        assert!(words.contains("from 0 to 100."), "{words}");
    }

    #[test]
    fn the_pieces_are_the_whole_in_order() {
        let wanted = Wanted::parse("size=1000&chunk=300", 1000).unwrap();
        let pieces: Vec<_> = Box::pin(wanted.pieces().collect::<Vec<_>>()).now_or_never().unwrap();
        let lens: Vec<_> = pieces.iter().map(|piece| piece.as_ref().unwrap().len()).collect();
        assert_eq!(lens, [300, 300, 300, 100]);
        let joined: Vec<u8> = pieces.into_iter().flat_map(|piece| piece.unwrap()).collect();
        assert_eq!(joined, piece(0, 1000));
    }
}
