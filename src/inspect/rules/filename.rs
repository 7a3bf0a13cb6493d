//! The names in a part's `Content-Disposition`, and file names given elsewhere: what servers will read
//! otherwise than it was meant.

use std::fmt;

use super::{Found, PartSeen};
use crate::inspect::findings::Findings;
use crate::mime::Disposition;
use crate::mime::disposition::{Parameter, parameters};
use crate::mime::filename::{Cause, Repair, is_utf8, repair};
use crate::report::{Encoding, FindingId, shown, shown_bytes};

pub(super) fn look(part: &PartSeen<'_>, hint: Option<&'static str>, found: &mut Found<'_>) {
    let Some(line) = part.lines.disposition.as_ref() else { return };
    if part.encoding != Encoding::Multipart {
        return;
    }
    let at = line.offset;
    let mut tell = |id, detail: fmt::Arguments<'_>| found.add(id, at, detail);
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
    let mut tell = |id, detail: fmt::Arguments<'_>| {
        findings.add(id, offset, Some(part), detail);
    };
    look_at_spoiling("filename", filename.as_bytes(), repair, &mut tell);
    look_at_path(filename.as_bytes(), repair, &mut tell);
}

/// Takes a finding's id and detail.
type Tell<'a> = dyn FnMut(FindingId, fmt::Arguments<'_>) + 'a;

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
        Some(plain) => format!("filename=\"{}\" stands beside it", shown(plain)),
        None => "no plain filename stands beside it".to_owned(),
    };
    match &disposition.filename_star {
        Some(decoded) => tell(
            FindingId::FILENAME_STAR,
            format_args!("filename*={written} decodes to \"{}\"; {beside}.", shown(decoded)),
        ),
        None => tell(
            FindingId::FILENAME_STAR,
            format_args!(
                "filename*={written} is not of the form UTF-8''percent-encoded and was passed over; \
                 {beside}."
            ),
        ),
    }
}

fn look_at_spoiling(which: &str, name: &[u8], repair: Option<&Repair>, tell: &mut Tell<'_>) {
    let written = shown(name);
    match repair.map(|repair| (repair, repair.cause)) {
        Some((Repair { text, .. }, Cause::EncodedWord)) => tell(
            FindingId::FILENAME_ENCODED_WORD,
            format_args!(
                "The {which} is \"{written}\", which decodes to \"{}\".",
                shown(text.as_bytes())
            ),
        ),
        Some((Repair { text, .. }, Cause::Charset(charset))) => tell(
            FindingId::FILENAME_NOT_UTF8,
            format_args!(
                "The {which} is the bytes \"{}\", in {charset} \"{}\".",
                shown_bytes(name, SHOWN_BYTES),
                shown(text.as_bytes())
            ),
        ),
        Some((Repair { text, .. }, Cause::Mojibake { through, times })) => tell(
            FindingId::FILENAME_MOJIBAKE,
            format_args!(
                "The {which} is \"{written}\"; it was probably \"{}\", UTF-8 that was read as {through}{}.",
                shown(text.as_bytes()),
                if times > 1 { " more than once" } else { "" }
            ),
        ),
        None if !is_utf8(name) => tell(
            FindingId::FILENAME_NOT_UTF8,
            format_args!(
                "The {which} is the bytes \"{}\", which are text in no charset that was tried.",
                shown_bytes(name, SHOWN_BYTES)
            ),
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
    let what = if text.contains(is_separator) && text.split(is_separator).any(|it| it == "..") {
        "climbs out of its folder with \"..\""
    } else if text.contains(is_separator) {
        "has a path separator"
    } else if text == ".." {
        "is the folder above"
    } else if matches!(text.as_bytes(), [drive, b':', ..] if drive.is_ascii_alphabetic()) {
        "begins with a drive letter"
    } else {
        return;
    };
    let base = text.rsplit(|c| is_separator(c) || c == ':').next().unwrap_or_default();
    let base = if matches!(base, "" | "..") { "nothing" } else { base };
    tell(
        FindingId::FILENAME_PATH,
        format_args!(
            "The filename is \"{}\", which {what}; without it: {}.",
            shown(text.as_bytes()),
            shown(base.as_bytes())
        ),
    );
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
            format_args!(
                "{which}=\"{}\" was read as {}; servers that know no backslash escapes read {}.",
                shown(written),
                shown(value),
                shown(&written[..ends])
            ),
        );
    } else if unescaped != *value {
        tell(
            FindingId::FILENAME_ESCAPE,
            format_args!(
                "{which}=\"{}\" was read as it stands; a server that undoes what browsers write reads \"{}\".",
                shown(written),
                shown(&unescaped)
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
