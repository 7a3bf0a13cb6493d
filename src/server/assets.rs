//! `GET /static/{version}/{path}`: the page's modules and styles, carried in the program.
//!
//! The version is a hash of all files, and a part of the path, so that modules which import each
//! other by relative paths are always of one version and may be cached for ever. So that a cache of many
//! clients can hold them, each form of a file, compressed or not, has its own strong tag.

use std::sync::LazyLock;

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, ETAG, EntityTag, Header as _, HeaderValue, IfNoneMatch, VARY,
};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use sha2::{Digest, Sha256};

use super::compressed::{Coding, compressed};
use super::files::{self, File};
use super::prefix::Prefix;

/// A file under its own version never changes: a year, the longest that caches heed.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Hex digits of a hash that stand in an address or a tag; 64 bits tell versions apart.
const SHOWN_DIGITS: usize = 16;

static TREE_VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    for (path, file) in files::all() {
        hash.update(path.as_bytes());
        hash.update([0]);
        hash.update(file.hash);
    }
    shown(&hash.finalize())
});

/// Where the files of this version are behind a prefix, without a slash at the end:
/// `/static/0123456789abcdef`.
pub(crate) fn address(prefix: &Prefix) -> String {
    format!("{prefix}/static/{}", *TREE_VERSION)
}

/// The text of a file of this version; `None` where there is none, or where it is no UTF-8.
pub(crate) fn text(path: &str) -> Option<String> {
    String::from_utf8(files::get(path)?.bytes.to_vec()).ok()
}

/// The answer with the file, or with nothing new where the client has it; `None` where this version
/// has no such file.
pub(crate) async fn file(request: &HttpRequest, version: &str, path: &str) -> Option<HttpResponse> {
    let file = files::get(path).filter(|_| version == *TREE_VERSION)?;
    let coding = Coding::of(request);
    Some(match compressed(path, coding).await {
        Some(compressed) => respond(request, path, file, coding, compressed),
        None => respond(request, path, file, Coding::Identity, file.bytes.clone()),
    })
}

fn respond(
    request: &HttpRequest,
    path: &str,
    file: &File,
    coding: Coding,
    body: Bytes,
) -> HttpResponse {
    let tag = tag(file, coding);
    let is_known = is_known(request, &tag);
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((ETAG, tag.to_string()))
        .insert_header((CACHE_CONTROL, FOR_EVER))
        .insert_header((VARY, "Accept-Encoding"));
    if is_known {
        return response.finish();
    }
    if let Some(name) = coding.name() {
        response.insert_header((CONTENT_ENCODING, name));
    }
    response.content_type(content_type(path)).body(body)
}

/// The tag of a file as it is sent: the same bytes in another coding are another representation, so that
/// their strong tags differ (RFC 9110 §8.8.3.3).
fn tag(file: &File, coding: Coding) -> EntityTag {
    let hash = shown(&file.hash);
    EntityTag::new_strong(match coding.name() {
        None => hash,
        Some(name) => format!("{hash}-{name}"),
    })
}

/// Whether the client has this version already (RFC 9110 §13.1.2).
fn is_known(request: &HttpRequest, tag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => request.headers().contains_key("if-none-match"),
        Ok(IfNoneMatch::Items(known)) => known.iter().any(|known| known.weak_eq(tag)),
        Err(_) => false,
    }
}

/// The type by the extension; the files are this project's own.
fn content_type(path: &str) -> String {
    // The pages' texts, in Project Fluent's format, which has no type of its own.
    if path.ends_with(".ftl") {
        return "text/plain; charset=utf-8".to_owned();
    }
    let guessed = mime_guess::from_path(path).first_or_octet_stream();
    match guessed.type_() {
        mime_guess::mime::TEXT => format!("{}; charset=utf-8", guessed.essence_str()),
        _ => guessed.essence_str().to_owned(),
    }
}

fn shown(hash: &[u8]) -> String {
    hash.iter().take(SHOWN_DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{address, content_type};

    #[test]
    fn the_address_is_stable_and_names_a_version() {
        let prefix = "/weigh".parse().unwrap();
        assert_eq!(address(&prefix), address(&prefix));
        let version = address(&prefix).strip_prefix("/weigh/static/").map(str::to_owned).unwrap();
        assert_eq!(version.len(), 16);
    }

    #[test]
    fn modules_and_styles_have_the_types_that_browsers_demand() {
        assert_eq!(content_type("a/b.js"), "text/javascript; charset=utf-8");
        assert_eq!(content_type("a.css"), "text/css; charset=utf-8");
        assert_eq!(content_type("texts/ko.ftl"), "text/plain; charset=utf-8");
        assert_eq!(content_type("icon.svg"), "image/svg+xml");
        assert_eq!(content_type("x.wasm"), "application/wasm");
        assert_eq!(content_type("x.json"), "application/json");
    }
}
