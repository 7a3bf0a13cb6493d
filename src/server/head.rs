//! The request's head as the report shows it.

use actix_web::HttpRequest;
use actix_web::http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue, TRANSFER_ENCODING,
};

use crate::report::Request;

/// The head of `request` in the report's words.
pub(crate) fn describe(request: &HttpRequest) -> Request {
    Request {
        method: request.method().as_str().to_owned(),
        target: request.uri().to_string(),
        version: format!("{:?}", request.version()),
        content_type: first(request, &CONTENT_TYPE),
        content_length: content_length(request),
        transfer_encoding: joined(request, &TRANSFER_ENCODING),
        content_encoding: joined(request, &CONTENT_ENCODING)
            .map(|codings| list(&codings))
            .unwrap_or_default(),
        headers: fields(request),
    }
}

/// The size of the head in bytes: computed from the request line and the fields as everybody writes
/// them, with one blank after the colon and CRLF at the end, since the parser does not keep the
/// bytes. `None` for HTTP/2, whose head is compressed.
pub(crate) fn size_bytes(head: &Request) -> Option<u64> {
    if !head.version.starts_with("HTTP/1") {
        return None;
    }
    // Two blanks and a CRLF in the request line; a colon, a blank and a CRLF in each field.
    let line = head.method.len() + head.target.len() + head.version.len() + 4;
    let fields: usize = head.headers.iter().map(|(name, value)| name.len() + value.len() + 4).sum();
    u64::try_from(line + fields + 2).ok()
}

/// The `Content-Length` field, where there is one. The parser refuses requests in which it is no
/// number or stands twice.
pub(crate) fn content_length(request: &HttpRequest) -> Option<u64> {
    request.headers().get(CONTENT_LENGTH)?.to_str().ok()?.trim().parse().ok()
}

/// The length of the body as the head tells it (RFC 9112 §6.3): the `Content-Length`, or nothing without
/// one; `None` where the transfer coding tells where the body ends.
pub(crate) fn body_length(request: &HttpRequest) -> Option<u64> {
    if request.headers().contains_key(TRANSFER_ENCODING) {
        None
    } else {
        Some(content_length(request).unwrap_or(0))
    }
}

/// All fields in the order of arrival.
///
/// actix's header map is a hash map and forgets that order, but the values in it are slices of the
/// one buffer in which the head was read, so their addresses still tell it. Should a later version
/// copy the values, the order here becomes arbitrary and nothing else changes. Names are in lower
/// case, as the map keeps them; bytes that are not UTF-8 are replaced.
fn fields(request: &HttpRequest) -> Vec<(String, String)> {
    let mut fields: Vec<(&HeaderName, &HeaderValue)> = request.headers().iter().collect();
    fields.sort_by_key(|(_, value)| value.as_bytes().as_ptr().addr());
    fields.into_iter().map(|(name, value)| (name.as_str().to_owned(), lossy(value))).collect()
}

fn first(request: &HttpRequest, name: &HeaderName) -> Option<String> {
    request.headers().get(name).map(lossy)
}

/// A list field's lines as one (RFC 9110 §5.3).
fn joined(request: &HttpRequest, name: &HeaderName) -> Option<String> {
    let mut lines = request.headers().get_all(name).map(lossy);
    let first = lines.next()?;
    Some(lines.fold(first, |joined, line| joined + ", " + &line))
}

fn list(field: &str) -> Vec<String> {
    field
        .split(',')
        .map(|item| item.trim().to_ascii_lowercase())
        .filter(|item| !item.is_empty())
        .collect()
}

fn lossy(value: &HeaderValue) -> String {
    String::from_utf8_lossy(value.as_bytes()).into_owned()
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::{body_length, describe, size_bytes};

    #[test]
    fn list_fields_are_joined_and_taken_apart() {
        let request = TestRequest::post()
            .uri("/inspect?file=a")
            .append_header(("Content-Encoding", "gzip, BR"))
            .append_header(("Content-Encoding", ""))
            .append_header(("Content-Encoding", "zstd"))
            .to_http_request();
        let head = describe(&request);
        assert_eq!(head.target, "/inspect?file=a");
        assert_eq!(head.version, "HTTP/1.1");
        assert_eq!(head.content_encoding, ["gzip", "br", "zstd"]);
        assert_eq!(head.content_length, None);
    }

    #[test]
    fn the_head_tells_the_bodys_length_unless_it_is_chunked() {
        for (name, value, length) in [
            ("Content-Length", "5", Some(5)),
            ("Upgrade", "websocket", Some(0)),
            ("Transfer-Encoding", "chunked", None),
        ] {
            let request = TestRequest::post().insert_header((name, value)).to_http_request();
            assert_eq!(body_length(&request), length, "{name}");
        }
    }

    #[test]
    fn the_head_is_as_large_as_it_is_written() {
        let request =
            TestRequest::post().uri("/inspect").insert_header(("Host", "a")).to_http_request();
        let written = "POST /inspect HTTP/1.1\r\nhost: a\r\n\r\n";
        assert_eq!(size_bytes(&describe(&request)), Some(written.len() as u64));
    }
}
