//! Whether a browser would ask the server first before it sends this request from another origin (Fetch
//! standard, CORS-preflight request), and why.

use super::RequestSeen;
use crate::inspect::findings::Findings;
use crate::report::{Detail, FindingId, shown, words};

/// Methods that need no asking.
const SAFE_METHODS: [&str; 3] = ["GET", "HEAD", "POST"];

/// Types that need no asking: those that a form can send.
const SAFE_TYPES: [&str; 3] =
    ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

/// The longest value of a safelisted field, in bytes.
const SAFE_VALUE_BYTES: usize = 128;

/// Fields that browsers and their like write by themselves, or that need no asking.
const OWN_FIELDS: [&str; 28] = [
    "accept",
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "cache-control",
    "connection",
    "content-language",
    "content-length",
    "content-type",
    "cookie",
    "date",
    "dnt",
    "expect",
    "forwarded",
    "host",
    "keep-alive",
    "origin",
    "pragma",
    "priority",
    "referer",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "upgrade-insecure-requests",
    "user-agent",
    "via",
    "x-real-ip",
];

/// What the names of such fields begin with; proxies write the last ones.
const OWN_PREFIXES: [&str; 5] = ["access-control-", "proxy-", "sec-", "x-forwarded-", "cf-"];

/// Fields of this kind that are named in the finding at most.
const NAMED_FIELDS: usize = 5;

pub(super) fn look(seen: &RequestSeen<'_>, findings: &mut Findings) {
    if !may_be_from_elsewhere(seen) {
        return;
    }
    let reasons = [method_reason(seen), type_reason(seen), fields_reason(seen)];
    let and = |first, second| words!(PREFLIGHT_AND, first = first, second = second).detail();
    if let Some(reasons) = reasons.into_iter().flatten().reduce(and) {
        findings.add(FindingId::PREFLIGHT_NEEDED, None, None, words!(PREFLIGHT, reasons = reasons));
    }
}

/// Whether a script in a page of another origin could have sent it. Where nobody tells the method or any
/// header field, there was no request around the body, or it is not known.
fn may_be_from_elsewhere(seen: &RequestSeen<'_>) -> bool {
    let is_own_site = matches!(seen.field("sec-fetch-site"), Some("same-origin" | "none"));
    let is_own_origin =
        seen.field("origin").and_then(|it| it.split_once("://")).is_some_and(|(_, authority)| {
            seen.field("host").is_some_and(|host| host.eq_ignore_ascii_case(authority))
        });
    let is_no_script = matches!(seen.field("sec-fetch-mode"), Some("navigate" | "no-cors"));
    let is_known = !seen.request.method.is_empty() && !seen.request.headers.is_empty();
    is_known && !is_own_site && !is_own_origin && !is_no_script
}

fn method_reason(seen: &RequestSeen<'_>) -> Option<Detail> {
    let method = seen.request.method.as_str();
    (!SAFE_METHODS.contains(&method))
        .then(|| words!(PREFLIGHT_METHOD, method = shown(method.as_bytes())).detail())
}

fn type_reason(seen: &RequestSeen<'_>) -> Option<Detail> {
    let field = seen.request.content_type.as_deref()?;
    if !SAFE_TYPES.contains(&seen.essence()) {
        return Some(words!(PREFLIGHT_TYPE, stated = shown(field.as_bytes())).detail());
    }
    if let Some(unsafe_byte) = field.bytes().find(|byte| is_unsafe(*byte)) {
        let character = unsafe_byte.escape_ascii();
        return Some(words!(PREFLIGHT_TYPE_CHARACTER, character = character).detail());
    }
    (field.len() > SAFE_VALUE_BYTES)
        .then(|| words!(PREFLIGHT_TYPE_LONG, most = SAFE_VALUE_BYTES).detail())
}

fn fields_reason(seen: &RequestSeen<'_>) -> Option<Detail> {
    let is_own = |name: &str| {
        OWN_FIELDS.contains(&name) || OWN_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
    };
    let mut names: Vec<String> = Vec::new();
    for (name, _) in &seen.request.headers {
        let name = name.to_ascii_lowercase();
        if !is_own(&name) && !names.contains(&name) {
            names.push(name);
        }
    }
    names.truncate(NAMED_FIELDS);
    let shown = shown(names.join(", ").as_bytes());
    match names.len() {
        0 => None,
        1 => Some(words!(PREFLIGHT_FIELD, names = shown).detail()),
        _ => Some(words!(PREFLIGHT_FIELDS, names = shown).detail()),
    }
}

/// The CORS-unsafe request-header bytes.
fn is_unsafe(byte: u8) -> bool {
    (byte < 0x20 && byte != b'\t') || byte == 0x7F || b"\"():<>?@[\\]{}".contains(&byte)
}
