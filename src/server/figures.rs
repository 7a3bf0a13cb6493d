//! A report's figures as its pages and its text say them, where a number alone would mislead.

use super::format::{self, grouped};
use super::texts::Texts;
use crate::report::{Part, Report, Role, Transform, WhatIf};

/// An overhead as a share of the payload; of an empty payload it is all or nothing.
pub(crate) fn share(t: &Texts, overhead_bytes: &u64, ratio: &Option<f64>) -> String {
    match (ratio, overhead_bytes) {
        (Some(_), _) => format::overhead_percent(*ratio),
        (None, 0) => t.say("overhead-none").to_string(),
        (None, _) => t.say("overhead-all").to_string(),
    }
}

/// The overhead of a row of what-if: the share alone, but of an empty file the bytes too.
pub(crate) fn row(t: &Texts, row: &WhatIf) -> String {
    let said = share(t, &row.body_bytes, &row.overhead_ratio);
    if row.overhead_ratio.is_some() || row.body_bytes == 0 {
        return said;
    }
    format!("+{}, {said}", grouped(row.body_bytes))
}

/// The file that what-if is about.
pub(crate) struct Compared<'a> {
    /// Its part.
    pub(crate) part: &'a Part,
    /// Whether the body carries other parts that do not belong to it.
    pub(crate) is_one_of_several: bool,
    /// Bytes that the part takes in the body beyond its file.
    pub(crate) part_overhead: u64,
    /// The same as a share of the file; `None` where that is empty.
    pub(crate) part_ratio: Option<f64>,
}

/// The report's first file that has bytes, else its first file; `None` where it has none.
pub(crate) fn compared(report: &Report) -> Option<Compared<'_>> {
    let files = || report.parts.iter().filter(|part| part.role == Role::File);
    let part = files().find(|part| part.bytes > 0).or_else(|| files().next())?;
    let is_one_of_several = !report.what_if.iter().any(|row| row.measured);
    let part_overhead = part.body_bytes.saturating_sub(part.bytes);
    let part_ratio = (part.bytes > 0).then(|| part_overhead as f64 / part.bytes as f64);
    Some(Compared { part, is_one_of_several, part_overhead, part_ratio })
}

/// The layers that were undone to get a part's bytes, outermost first; `None` where there was none.
pub(crate) fn decoded_from(t: &Texts, transforms: &[Transform]) -> Option<String> {
    let name = |it: &Transform| {
        let key = match it {
            Transform::Percent => "transform-percent",
            Transform::JsonString => "transform-json-string",
            Transform::Base64 => "transform-base64",
            Transform::Decimal => "transform-decimal",
        };
        t.say(key).to_string()
    };
    transforms.iter().map(name).reduce(|before, next| {
        t.say("part-undone-then").with("before", before).with("next", next).to_string()
    })
}

/// The parts whose files carry a risk.
pub(crate) fn risky(report: &Report) -> Vec<&Part> {
    let is_risky = |part: &&Part| part.role == Role::File && part.mime.risk.is_some();
    report.parts.iter().filter(is_risky).collect()
}

#[cfg(test)]
mod tests {
    use super::{compared, decoded_from, risky, row, share};
    use crate::inspect::{Ending, Envelope, Inspection, Options};
    use crate::report::{Encoding, Report, Request, Transform, WhatIf};
    use crate::server::language::Language;
    use crate::server::texts::Texts;

    fn report(content_type: &str, body: &[u8]) -> Report {
        let content_type = Some(content_type.to_owned());
        let request = Request { content_type, ..Request::default() };
        let mut inspection = Inspection::new(request, Options::default());
        inspection.push(body);
        inspection.finish(Ending::Complete, Envelope::default())
    }

    #[test]
    fn the_overhead_of_an_empty_file_is_all_or_nothing() {
        let english = Texts::english();
        let empty = |body_bytes| WhatIf {
            encoding: Encoding::Json,
            body_bytes,
            overhead_ratio: None,
            measured: false,
        };
        assert_eq!(row(&english, &empty(183)), "+183, all of it");
        assert_eq!(row(&english, &empty(0)), "nothing at all");
        assert_eq!(share(&english, &0, &None), "nothing at all");
        assert_eq!(share(&english, &54, &None), "all of it");
        assert_eq!(share(&english, &50, &Some(0.5)), "+50.0 %");
        assert_eq!(share(&Texts::of(Language::Korean), &54, &None), "전부");
    }

    #[test]
    fn a_file_beside_others_is_compared_by_its_own_part() {
        let part = |name: &str, value: &str| {
            format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let file = part("f\"; filename=\"a.txt", "hello world");
        let body = format!("{}{file}--B--\r\n", part("note", "n"));
        let report = report("multipart/form-data; boundary=B", body.as_bytes());
        let compared = compared(&report).expect("a file");
        assert!(compared.is_one_of_several);
        assert_eq!(compared.part.index, 1);
        assert_eq!(compared.part_overhead, compared.part.body_bytes - 11);
        assert_eq!(compared.part_ratio, Some(compared.part_overhead as f64 / 11.0));
    }

    #[test]
    fn without_a_file_nothing_is_compared() {
        let report = report("application/x-www-form-urlencoded", b"a=1&b=2");
        assert!(compared(&report).is_none());
        assert!(risky(&report).is_empty());
    }

    #[test]
    fn layers_are_named_from_the_outside() {
        let english = Texts::english();
        let layers = [Transform::JsonString, Transform::Base64];
        assert_eq!(decoded_from(&english, &layers).unwrap(), "JSON string, then base64");
        assert_eq!(decoded_from(&english, &[]), None);
    }
}
