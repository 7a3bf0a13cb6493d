//! Uploads in which the file never came.

use memchr::memchr;

use super::{Found, Looked, Named, PartSeen, RequestSeen, WholeBody};
use crate::body::{is_file_like, is_surely_file};
use crate::inspect::findings::Findings;
use crate::mime::MediaType;
use crate::mime::extension::by_extension;
use crate::report::{Client, Encoding, FindingId, Part, Role, Words, shown, words};

/// The longest value that is looked at as a path, a file's name or a word: file systems allow no longer
/// ones.
const NAME_BYTES: usize = 4096;

/// What JavaScript writes for objects where text is wanted, between the brackets.
const OBJECTS: [&str; 11] = [
    "File",
    "FileList",
    "Blob",
    "Object",
    "FormData",
    "ArrayBuffer",
    "Promise",
    "ReadableStream",
    "HTMLInputElement",
    "HTMLFormElement",
    "Event",
];

/// What it writes for missing values.
const MISSING: [&str; 3] = ["undefined", "null", "NaN"];

/// Bytes that ext4 and others take for a folder's entry.
const FOLDER_BYTES: usize = 4096;

/// What names of sites end in, though some are extensions of files too.
const DOMAINS: [&str; 4] = ["com", "net", "org", "info"];

pub(super) fn look(part: &PartSeen<'_>, found: &mut Found<'_>) {
    if part.filename == Some(b"") && part.bytes == 0 {
        found.add(FindingId::NO_FILE_CHOSEN, part.start, words!(NO_FILE_CHOSEN));
    }
    let text = part.whole().filter(|it| !it.is_empty() && it.len() <= NAME_BYTES);
    if let Some(text) = text.and_then(|it| std::str::from_utf8(it).ok()) {
        look_at_words(part, text, found);
        if part.filename.is_none() && part.is_plain() && part.name.is_some_and(is_file_like) {
            look_for_path(part, text, found);
        }
    }
    look_for_quotes(part, found);
}

/// Values that a program wrote for something that is no text.
fn look_at_words(part: &PartSeen<'_>, text: &str, found: &mut Found<'_>) {
    let named = Named(part.name);
    if text.split(',').all(is_object) {
        found.add_explaining(
            FindingId::OBJECT_AS_TEXT,
            part.value_at,
            words!(VALUE_IS_TEXT, value = named, text = shown(text.as_bytes())),
        );
    } else if MISSING.contains(&text) && !is_json(part) {
        found.add_explaining(
            FindingId::UNDEFINED_AS_TEXT,
            part.value_at,
            words!(VALUE_IS_TEXT, value = named, text = shown(text.as_bytes())),
        );
    } else if text == "{}"
        && part.filename.is_none()
        && part.encoding != Encoding::Raw
        && part.name.is_some_and(is_surely_file)
    {
        found.add(
            FindingId::FILE_STRINGIFIED,
            part.value_at,
            words!(VALUE_IS_TEXT, value = named, text = text),
        );
    }
}

/// A body that is nothing but such a word: what its type makes of it says less. Read as raw bytes it is
/// one part, which was looked at.
pub(super) fn look_at_body(body: &WholeBody<'_>, findings: &mut Findings) {
    if body.encoding == Encoding::Raw || body.bytes != body.head.len() as u64 {
        return;
    }
    let Ok(text) = std::str::from_utf8(body.head) else { return };
    let text = text.trim_ascii();
    if !text.split(',').all(is_object) {
        return;
    }
    findings.add(FindingId::OBJECT_AS_TEXT, Some(0), None, words!(BODY_IS_TEXT, text = text));
    findings.withdraw(&[
        FindingId::JSON_INVALID,
        FindingId::NO_PARTS,
        FindingId::PREAMBLE,
        FindingId::BOUNDARY_MISSING,
    ]);
}

fn is_object(text: &str) -> bool {
    let inside = text.strip_prefix("[object ").and_then(|it| it.strip_suffix(']'));
    inside.is_some_and(|it| OBJECTS.contains(&it))
}

/// Whether the part says that it is JSON, where a word such as null is a value.
fn is_json(part: &PartSeen<'_>) -> bool {
    part.declared.and_then(MediaType::parse).is_some_and(|it| it.is_json())
}

/// A path or a file's name where a file is expected.
fn look_for_path(part: &PartSeen<'_>, text: &str, found: &mut Found<'_>) {
    let named = Named(part.name);
    if text.chars().any(char::is_control) {
        return;
    }
    let is_place = match part.encoding {
        // Programs send links and keys of stored files in JSON.
        Encoding::Json => begins_with_drive(text) || is_local_uri(text),
        Encoding::Multipart => is_path(text) || (is_file_name(text) && !is_product(text)),
        Encoding::Urlencoded | Encoding::Raw => is_path(text),
    };
    if is_place {
        found.add(
            FindingId::PATH_AS_VALUE,
            part.value_at,
            words!(PATH_AS_VALUE, value = named, text = shown(text.as_bytes())),
        );
    } else if part.encoding == Encoding::Urlencoded
        && (is_name_alone(text) || found.is_from_form() && is_surely(part.name) && is_short(text))
    {
        found.add(
            FindingId::ENCTYPE_MISSING,
            part.value_at,
            words!(NAME_IS_ALL, value = named, text = shown(text.as_bytes())),
        );
    }
}

/// A form of the enctype text/plain, in which a line is a name, an equals sign and a value (HTML standard,
/// text/plain encoding algorithm): a file input's value is the chosen file's name.
pub(super) fn look_at_request(seen: &RequestSeen<'_>, findings: &mut Findings) {
    if findings.client() != Some(Client::BrowserForm) || seen.essence() != "text/plain" {
        return;
    }
    let mut offset = 0;
    for line in seen.head.split_inclusive(|byte| *byte == b'\n') {
        let start = offset;
        offset += line.len() as u64;
        let Some(equals) = memchr(b'=', line) else { continue };
        let (name, value) = (&line[..equals], line[equals + 1..].trim_ascii_end());
        let Ok(text) = std::str::from_utf8(value) else { continue };
        if (is_file_like(name) && is_name_alone(text)) || (is_surely_file(name) && is_short(text)) {
            findings.add(
                FindingId::ENCTYPE_MISSING,
                Some(start),
                None,
                words!(NAME_IS_ALL, value = Named(Some(name)), text = shown(value)),
            );
        }
    }
}

/// Whether it is a file's name, and not that of a library.
fn is_name_alone(text: &str) -> bool {
    is_file_name(text) && !is_product(text)
}

/// Whether the name is one of files and of nothing else.
fn is_surely(name: Option<&[u8]>) -> bool {
    name.is_some_and(is_surely_file)
}

/// Whether it could be any file's name: one line that no file system would refuse.
fn is_short(text: &str) -> bool {
    (1..256).contains(&text.len())
        && !text.contains(['/', '\\'])
        && !text.contains(char::is_control)
}

/// Whether it is a place in a file system: an absolute path, one from here or from home, one on a drive,
/// or curl's `@` and what follows it.
fn is_path(text: &str) -> bool {
    if let Some(path) = text.strip_prefix('@') {
        return is_path(path) || is_file_name(path) || (path.contains('/') && !path.contains(' '));
    }
    let from_root = |path: &str| {
        // Base64 of a JPEG begins so.
        !path.starts_with("/9j/")
            && !path.starts_with("//")
            && (path[1..].contains('/') || is_file_name(&path[1..]))
            && path.len() < 256
            && !path.bytes().any(|it| matches!(it, b'+' | b'=' | b'?' | b'<' | b'>'))
    };
    begins_with_drive(text)
        || is_local_uri(text)
        || (text.starts_with('/') && from_root(text))
        || ["./", "../", "~/", ".\\", "..\\", "\\\\"]
            .iter()
            .any(|start| text.strip_prefix(start).is_some_and(|rest| !rest.trim().is_empty()))
}

/// `C:\` or `C:/`, as in what browsers give for an input's value, `C:\fakepath\photo.jpg`.
fn begins_with_drive(text: &str) -> bool {
    matches!(text.as_bytes(), [drive, b':', b'\\' | b'/', first, ..]
        if drive.is_ascii_alphabetic() && !matches!(first, b'\\' | b'/' | b' '))
}

/// What phones give for a file that was picked.
fn is_local_uri(text: &str) -> bool {
    text.starts_with("file:///") || text.starts_with("content://")
}

/// Whether it is a file's name and nothing more: with an extension that is known, and unlike an address
/// or a sentence.
fn is_file_name(text: &str) -> bool {
    let Some((stem, extension)) = text.rsplit_once('.') else { return false };
    let is_word = |it: &str| it.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let lower = extension.to_ascii_lowercase();
    !stem.trim().is_empty()
        && text.len() < 256
        && text.split(' ').count() <= 8
        && !text.contains(['/', '\\', '@', '<', '>', '?', '*', '|', '"', '=', ':'])
        && is_word(extension)
        && extension.bytes().any(|byte| byte.is_ascii_alphabetic())
        && !DOMAINS.contains(&&*lower)
        && by_extension(&format!("a.{lower}")).is_some()
}

/// Whether it is what libraries of JavaScript are called: Node.js, Vue.js.
fn is_product(text: &str) -> bool {
    let name = text.strip_suffix(".js").unwrap_or_default();
    name.starts_with(|it: char| it.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A text field that is one JSON string.
fn look_for_quotes(part: &PartSeen<'_>, found: &mut Found<'_>) {
    if part.encoding != Encoding::Multipart || part.role != Role::Field {
        return;
    }
    let Some([b'"', inside @ .., b'"']) = part.whole() else { return };
    if is_inside_of_json_string(inside) {
        found.add(
            FindingId::JSON_QUOTED_PART,
            part.value_at,
            words!(JSON_QUOTED, value = Named(part.name), text = shown(part.head)),
        );
    }
}

/// Whether the text may stand between the quotes of a JSON string (RFC 8259 §7).
fn is_inside_of_json_string(text: &[u8]) -> bool {
    let mut escaped = false;
    for &byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' | ..0x20 => return false,
            _ => {}
        }
    }
    !escaped
}

/// Whether it is a block of NULs, as reading a folder gives on some systems.
pub(super) fn is_folder_block(part: &PartSeen<'_>) -> bool {
    part.head.len() == FOLDER_BYTES
        && part.whole().is_some_and(|it| it.iter().all(|byte| *byte == 0))
}

/// Asks the rules about a file whose name is known for good.
pub(in crate::inspect) fn of_named_file(part: &Part, looked: Looked, findings: &mut Findings) {
    let Some(filename) = part.filename.as_deref().filter(|it| !it.is_empty()) else { return };
    // Nothing is known of what the body's end cut off.
    if looked.is_cut {
        return;
    }
    let (has_extension, at, bytes) = (has_extension(filename), looked.at, part.bytes);
    if part.bytes == 0 && has_extension {
        findings.add(
            FindingId::FILE_EMPTY,
            Some(at),
            Some(part.index),
            words!(FILE_EMPTY, filename = shown(filename.as_bytes())),
        );
    } else if !has_extension && (part.bytes == 0 || looked.is_folder_block) {
        let filename = shown(filename.as_bytes());
        let mut tell = |detail: Words<'_>| {
            findings.add(FindingId::DIRECTORY_SENT, Some(at), Some(part.index), detail);
        };
        if bytes == 0 {
            tell(words!(DIRECTORY_SENT, filename = filename, bytes = bytes));
        } else {
            tell(words!(DIRECTORY_OF_NULS, filename = filename, bytes = bytes));
        }
    }
}

/// Whether the name ends in an extension, or is all extension as `.gitkeep` is.
fn has_extension(filename: &str) -> bool {
    let name = filename.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').is_some_and(|(_, extension)| {
        !extension.is_empty() && extension.len() <= 16 && !extension.contains(' ')
    })
}
