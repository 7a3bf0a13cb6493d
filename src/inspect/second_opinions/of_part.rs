//! Questions about the parts: what they and their files are called, and how their content is written.

use super::files::{
    BASE64_PART, ESCAPED_QUOTE, FILENAME_AND_STAR, NO_FILE, PATH_WITH_DRIVE, PATH_WITH_SLASHES,
    PERCENT_QUOTE, QUOTED_PRINTABLE_PART, STAR_ALONE, UTF8_NAME,
};
use super::names::{
    BRACKETS, NAMELESS_FIELD, NAMELESS_FILE, NO_DISPOSITION, REPEATED_FIELD, REPEATED_FILE,
};
use super::readers::Answer;
use super::{Given, Seen, quoted, raise};
use crate::mime::Disposition;
use crate::report::{Detail, Part, Role, SecondOpinion, Value, words};

/// Values of a repeated name that are shown.
const SHOWN_VALUES: usize = 3;

/// A part with its disposition, and where it begins.
struct Asked<'a> {
    part: &'a Part,
    start: u64,
    /// As it was written.
    field: Option<&'a str>,
    disposition: Disposition,
}

pub(super) fn questions(seen: &Seen<'_>) -> Vec<SecondOpinion> {
    let parts = seen.parts.iter().zip(seen.starts);
    let asked: Vec<Asked<'_>> = parts
        .filter(|(part, _)| !is_ordinary(part))
        .map(|(part, &start)| Asked::of(part, start))
        .collect();
    let first = |question: fn(&Asked<'_>) -> Option<SecondOpinion>| asked.iter().find_map(question);
    [
        repeated(seen),
        first(brackets),
        first(nameless),
        first(no_disposition),
        first(filename_star),
        first(escape),
        first(path),
        first(utf8_name),
        first(no_file),
        first(transfer_encoding),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether a part raises no question by itself, told without taking its disposition apart: most parts do
/// not, and there may be a thousand.
fn is_ordinary(part: &Part) -> bool {
    let tells = |byte| matches!(byte, b'*' | b'\\' | b'%' | b'/' | b'[' | 0x80..);
    part.name.is_some()
        && part.bytes > 0
        && header(part, "content-disposition").is_some_and(|field| !field.bytes().any(tells))
        && header(part, "content-transfer-encoding").is_none()
}

impl<'a> Asked<'a> {
    fn of(part: &'a Part, start: u64) -> Asked<'a> {
        let field = header(part, "content-disposition");
        let disposition = field.map(|it| Disposition::parse(it.as_bytes())).unwrap_or_default();
        Asked { part, start, field, disposition }
    }

    fn raise(
        &self,
        question: &'static str,
        title: Detail,
        answers: &[Answer],
        given: Given<'_>,
    ) -> SecondOpinion {
        raise(question, title, Some(self.start), Some(self.part.index), answers, given)
    }

    fn name(&self) -> Value {
        quoted(self.part.name.as_deref().unwrap_or_default())
    }

    /// The file name as `filename` has it, where it is text.
    fn plain(&self) -> Option<&str> {
        let plain = std::str::from_utf8(self.disposition.filename.as_deref()?).ok()?;
        (!plain.contains('\u{fffd}')).then_some(plain)
    }

    /// The same where `filename*` is no rival to it.
    fn only_name(&self) -> Option<&str> {
        self.plain().filter(|_| self.disposition.filename_star.is_none())
    }
}

fn header<'a>(part: &'a Part, name: &str) -> Option<&'a str> {
    let mut fields = part.headers.iter();
    fields.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

/// The first name, without brackets, that two parts of one role have.
fn repeated(seen: &Seen<'_>) -> Option<SecondOpinion> {
    let mut names = std::collections::HashSet::with_capacity(seen.parts.len());
    let second = seen.parts.iter().position(|part| {
        let name = part.name.as_deref().filter(|name| is_plain(name));
        name.is_some_and(|name| !names.insert((part.role == Role::File, name)))
    })?;
    let start = seen.starts.get(second).copied();
    let second = &seen.parts[second];
    let is_same = |part: &&Part| part.name == second.name && part.role == second.role;
    let of_name: Vec<&Part> = seen.parts.iter().filter(is_same).collect();
    let [first, .., last] = &of_name[..] else { return None };
    let mut all: Vec<Value> = of_name.iter().take(SHOWN_VALUES).copied().map(value).collect();
    let is_whole = seen.parts_total == seen.parts.len() as u64;
    if of_name.len() > SHOWN_VALUES || !is_whole {
        all.push(Value::text("…"));
    }
    let all = all.into_iter().reduce(|before, next| {
        Value::Words(words!(READS_LISTED, before = before, next = next).detail())
    })?;
    let last = if is_whole { value(last) } else { Value::Words(words!(READS_BEYOND).detail()) };
    let name = quoted(second.name.as_deref().unwrap_or_default());
    let count = of_name.len();
    let (title, answers) = match second.role {
        Role::File => (words!(ASK_FILES, count = count, name = name).detail(), REPEATED_FILE),
        Role::Field => (words!(ASK_VALUES, count = count, name = name).detail(), REPEATED_FIELD),
    };
    let given = [("name", name), ("first", value(first)), ("last", last), ("all", all)];
    Some(raise("repeated-name", title, start, Some(second.index), answers, &given))
}

/// What people would know a part's value by.
fn value(part: &Part) -> Value {
    let text = match part.role {
        Role::File => part.filename.as_deref(),
        Role::Field => part.text.as_deref(),
    };
    text.map_or_else(|| Value::Words(words!(READS_BYTES, bytes = part.bytes).detail()), quoted)
}

/// Whether a name has no brackets that some readers take for more than a part of it.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.contains('[')
}

fn brackets(asked: &Asked<'_>) -> Option<SecondOpinion> {
    let name = asked.part.name.as_deref()?;
    let (stem, rest) = name.split_once('[')?;
    if stem.is_empty() || !rest.contains(']') {
        return None;
    }
    let title = words!(ASK_BRACKETS, name = asked.name()).detail();
    let given = [("name", asked.name()), ("stem", quoted(stem))];
    Some(asked.raise("bracket-name", title, BRACKETS, &given))
}

fn nameless(asked: &Asked<'_>) -> Option<SecondOpinion> {
    if asked.disposition.kind != "form-data" || asked.disposition.name.is_some() {
        return None;
    }
    match asked.plain() {
        Some(filename) => {
            let title = words!(ASK_NAMELESS_FILE, filename = quoted(filename)).detail();
            let given = [("filename", quoted(filename))];
            Some(asked.raise("name-missing", title, NAMELESS_FILE, &given))
        }
        None if asked.disposition.filename_star.is_none() => {
            let title = words!(ASK_NAMELESS).detail();
            Some(asked.raise("name-missing", title, NAMELESS_FIELD, &[]))
        }
        None => None,
    }
}

fn no_disposition(asked: &Asked<'_>) -> Option<SecondOpinion> {
    // A part with no header at all was not asked about.
    let is_other = asked.field.is_none() && !asked.part.headers.is_empty();
    is_other.then(|| {
        let title = words!(ASK_NO_DISPOSITION).detail();
        asked.raise("disposition-missing", title, NO_DISPOSITION, &[])
    })
}

fn filename_star(asked: &Asked<'_>) -> Option<SecondOpinion> {
    let star = String::from_utf8(asked.disposition.filename_star.clone()?).ok()?;
    let (star, name) = (quoted(&star), asked.name());
    if asked.disposition.filename.is_none() {
        let title = words!(ASK_STAR_ALONE, star = star, name = name).detail();
        let given = [("star", star), ("name", name)];
        return Some(asked.raise("filename-star", title, STAR_ALONE, &given));
    }
    let plain = quoted(asked.plain()?);
    let title = words!(ASK_STAR, plain = plain, star = star).detail();
    let given = [("plain", plain), ("star", star)];
    Some(asked.raise("filename-star", title, FILENAME_AND_STAR, &given))
}

fn escape(asked: &Asked<'_>) -> Option<SecondOpinion> {
    let plain = asked.only_name()?;
    if plain.contains('"') && asked.field?.contains("\\\"") {
        let title = words!(ASK_ESCAPE, escape = "\\\"").detail();
        let given = [("plain", quoted(plain))];
        return Some(asked.raise("filename-escape", title, ESCAPED_QUOTE, &given));
    }
    plain.contains("%22").then(|| {
        let title = words!(ASK_ESCAPE, escape = "%22").detail();
        let unescaped = quoted(&plain.replace("%22", "\""));
        let given = [("plain", quoted(plain)), ("unescaped", unescaped)];
        asked.raise("filename-escape", title, PERCENT_QUOTE, &given)
    })
}

fn path(asked: &Asked<'_>) -> Option<SecondOpinion> {
    let plain = asked.only_name()?;
    let has_drive =
        matches!(plain.as_bytes(), [drive, b':', b'\\', ..] if drive.is_ascii_alphabetic());
    let (separator, answers) = match (plain.contains('/'), plain.contains('\\')) {
        (true, false) => ('/', PATH_WITH_SLASHES),
        // Two backslashes in a row are an escape to some.
        (false, true) if has_drive && !asked.field?.contains("\\\\") => ('\\', PATH_WITH_DRIVE),
        _ => return None,
    };
    let (_, base) = plain.rsplit_once(separator).filter(|(_, base)| !base.is_empty())?;
    let title = words!(ASK_PATH, plain = quoted(plain)).detail();
    let given = [
        ("plain", quoted(plain)),
        ("base", quoted(base)),
        ("bare", quoted(&plain.replace('\\', ""))),
    ];
    Some(asked.raise("filename-path", title, answers, &given))
}

fn utf8_name(asked: &Asked<'_>) -> Option<SecondOpinion> {
    let plain = asked.only_name().filter(|plain| !plain.is_ascii())?;
    let latin1: String = plain.bytes().map(char::from).collect();
    let title = words!(ASK_CHARSET, plain = quoted(plain)).detail();
    let given = [("plain", quoted(plain)), ("garbled", quoted(&latin1))];
    Some(asked.raise("filename-charset", title, UTF8_NAME, &given))
}

fn no_file(asked: &Asked<'_>) -> Option<SecondOpinion> {
    let is_none = asked.plain() == Some("") && asked.part.bytes == 0;
    is_none.then(|| {
        let title = words!(ASK_NO_FILE, name = asked.name()).detail();
        asked.raise("no-file-chosen", title, NO_FILE, &[("name", asked.name())])
    })
}

fn transfer_encoding(asked: &Asked<'_>) -> Option<SecondOpinion> {
    let coding = header(asked.part, "content-transfer-encoding")?.trim().to_ascii_lowercase();
    let answers = match coding.as_str() {
        "base64" => BASE64_PART,
        "quoted-printable" => QUOTED_PRINTABLE_PART,
        _ => return None,
    };
    let title = words!(ASK_TRANSFER_ENCODING, part = asked.part.index, coding = coding).detail();
    let is_file = asked.part.role == Role::File;
    is_file.then(|| asked.raise("transfer-encoding", title, answers, &[]))
}
