//! The names in a part's `Content-Disposition`, and file names given elsewhere: what servers will read
//! otherwise than it was meant.

use super::{Found, PartSeen};
use crate::inspect::findings::Findings;
use crate::mime::Disposition;
use crate::mime::disposition::{Parameter, parameters};
use crate::mime::filename::{Cause, Repair, is_utf8, repair};
use crate::report::{Encoding, FindingId, ToValue, Value, Words, shown, shown_bytes, words};

pub(super) fn look(part: &PartSeen<'_>, hint: Option<&'static str>, found: &mut Found<'_>) {
    let Some(line) = part.lines.disposition.as_ref() else { return };
    if part.encoding != Encoding::Multipart {
        return;
    }
    let at = line.offset;
    let mut tell = |id, detail: Words<'_>| found.add(id, at, detail);
    look_at_extended(&line.value, &mut tell);
    if let Some(filename) = part.filename {
        look_at_spoiling("filename", filename, part.repair, &mut tell);
        look_at_path(filename, part.repair, &mut tell);
    }
    if let Some(name) = part.name {
        let repair = repair(name, hint);
        look_at_spoiling("name", name, repair.as_ref(), &mut tell);
    }
    for parameter in parameters(&line.value) {
        look_at_escapes(&parameter, &mut tell);
    }
}

/// Looks at the name of a file that a value beside it or the request's head gives; `place` is its offset
/// in the body, where it stands there, and its part.
pub(in crate::inspect) fn of_given_name(
    filename: &str,
    repair: Option<&Repair>,
    place: (Option<u64>, u64),
    findings: &mut Findings,
) {
    let (offset, part) = place;
    let mut tell = |id, detail: Words<'_>| {
        findings.add(id, offset, Some(part), detail);
    };
    look_at_spoiling("filename", filename.as_bytes(), repair, &mut tell);
    look_at_path(filename.as_bytes(), repair, &mut tell);
}

/// Takes a finding's id and detail.
type Tell<'a> = dyn FnMut(FindingId, Words<'_>) + 'a;

/// `filename*` is for the heads of messages; in a form's part it must not be (RFC 7578 §4.2).
fn look_at_extended(field: &[u8], tell: &mut Tell<'_>) {
    let is_extended = |it: &Parameter<'_>| it.name.eq_ignore_ascii_case(b"filename*");
    let Some(extended) = parameters(field).find(is_extended) else { return };
    let disposition = Disposition::parse(field);
    if disposition.kind != "form-data" {
        return;
    }
    let written = shown(extended.written);
    let beside = match &disposition.filename {
        Some(plain) => words!(FILENAME_BESIDE, filename = shown(plain)).detail(),
        None => words!(FILENAME_NOT_BESIDE).detail(),
    };
    match &disposition.filename_star {
        Some(decoded) => tell(
            FindingId::FILENAME_STAR,
            words!(FILENAME_STAR, written = written, decoded = shown(decoded), beside = beside),
        ),
        None => tell(
            FindingId::FILENAME_STAR,
            words!(FILENAME_STAR_MALFORMED, written = written, beside = beside),
        ),
    }
}

fn look_at_spoiling(which: &str, name: &[u8], repair: Option<&Repair>, tell: &mut Tell<'_>) {
    let written = shown(name);
    match repair.map(|repair| (repair, repair.cause)) {
        Some((Repair { text, .. }, Cause::EncodedWord)) => tell(
            FindingId::FILENAME_ENCODED_WORD,
            words!(
                NAME_ENCODED_WORD,
                which = which,
                written = written,
                decoded = shown(text.as_bytes())
            ),
        ),
        Some((Repair { text, .. }, Cause::Charset(charset))) => tell(
            FindingId::FILENAME_NOT_UTF8,
            words!(
                NAME_IN_CHARSET,
                which = which,
                written = shown_bytes(name, SHOWN_BYTES),
                charset = charset,
                text = shown(text.as_bytes())
            ),
        ),
        Some((Repair { text, .. }, Cause::Mojibake { through, times })) => {
            let (id, text) = (FindingId::FILENAME_MOJIBAKE, shown(text.as_bytes()));
            if times > 1 {
                let again = words!(
                    NAME_MOJIBAKE_AGAIN,
                    which = which,
                    written = written,
                    text = text,
                    charset = through
                );
                tell(id, again);
            } else {
                let once = words!(
                    NAME_MOJIBAKE,
                    which = which,
                    written = written,
                    text = text,
                    charset = through
                );
                tell(id, once);
            }
        }
        None if !is_utf8(name) => tell(
            FindingId::FILENAME_NOT_UTF8,
            words!(NAME_IN_NO_CHARSET, which = which, written = shown_bytes(name, SHOWN_BYTES)),
        ),
        None => {}
    }
}

/// The name is looked at in its own charset: in some of them, a backslash is the second byte of a letter.
fn look_at_path(filename: &[u8], repair: Option<&Repair>, tell: &mut Tell<'_>) {
    let text = match repair {
        Some(repair) => repair.text.clone(),
        None => String::from_utf8_lossy(filename).into_owned(),
    };
    let is_separator = |c: char| matches!(c, '/' | '\\');
    let filename = shown(text.as_bytes());
    let base = Base(text.rsplit(|c| is_separator(c) || c == ':').next().unwrap_or_default());
    let mut tell = |detail: Words<'_>| tell(FindingId::FILENAME_PATH, detail);
    if text.contains(is_separator) && text.split(is_separator).any(|it| it == "..") {
        tell(words!(PATH_CLIMBS, filename = filename, base = base));
    } else if text.contains(is_separator) {
        tell(words!(PATH_SEPARATOR, filename = filename, base = base));
    } else if text == ".." {
        tell(words!(PATH_PARENT, filename = filename, base = base));
    } else if matches!(text.as_bytes(), [drive, b':', ..] if drive.is_ascii_alphabetic()) {
        tell(words!(PATH_DRIVE, filename = filename, base = base));
    }
}

/// What is left of a file's name without its path.
struct Base<'a>(&'a str);

impl ToValue for Base<'_> {
    fn to_value(&self) -> Value {
        match self.0 {
            "" | ".." => words!(PATH_NOTHING).to_value(),
            base => shown(base.as_bytes()).to_value(),
        }
    }
}

/// Libraries write `\"`, browsers `%22`; each side reads the other's as it stands.
fn look_at_escapes(parameter: &Parameter<'_>, tell: &mut Tell<'_>) {
    let which = if parameter.name.eq_ignore_ascii_case(b"filename") {
        "filename"
    } else if parameter.name.eq_ignore_ascii_case(b"name") {
        "name"
    } else {
        return;
    };
    if !parameter.is_quoted {
        return;
    }
    let (written, value) = (parameter.written, &parameter.value);
    let has_backslash = written.windows(2).any(|pair| pair == b"\\\"");
    let unescaped = without_percent(value);
    if has_backslash {
        let ends = written.iter().position(|&byte| byte == b'"').unwrap_or(written.len());
        tell(
            FindingId::FILENAME_ESCAPE,
            words!(
                ESCAPE_BACKSLASH,
                which = which,
                written = shown(written),
                read = shown(value),
                other = shown(&written[..ends])
            ),
        );
    } else if unescaped != *value {
        tell(
            FindingId::FILENAME_ESCAPE,
            words!(
                ESCAPE_PERCENT,
                which = which,
                written = shown(written),
                other = shown(&unescaped)
            ),
        );
    }
}

/// The value without the three escapes that browsers write.
fn without_percent(value: &[u8]) -> Vec<u8> {
    let mut unescaped = Vec::with_capacity(value.len());
    let mut rest = value;
    while let [first, after @ ..] = rest {
        let escaped = rest.get(..3).and_then(|it| match it.to_ascii_uppercase()[..] {
            [b'%', b'2', b'2'] => Some(b'"'),
            [b'%', b'0', b'D'] => Some(b'\r'),
            [b'%', b'0', b'A'] => Some(b'\n'),
            _ => None,
        });
        unescaped.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &rest[3..] } else { after };
    }
    unescaped
}

/// Bytes of a name that are shown where they are no text.
const SHOWN_BYTES: usize = 120;
