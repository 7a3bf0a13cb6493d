//! The scores as tables in Markdown.

use std::fmt::Write as _;

use crate::detectors::{Answer, OURS};
use crate::kinds::{KINDS, contradicts};
use crate::manifest::File;
use crate::score::{
    Claims, MIDDLE, Score, Tally, WHOLE, WINDOWS, accuracy, is_right, macro_accuracy,
    median_and_mean, share,
};

/// One line a detector, and below it what the columns leave open.
pub(crate) fn overall(scores: &[Score], files: &[File]) -> String {
    let mut out = String::new();
    let windows = WINDOWS.map(|(name, _)| format!("{name} %")).join(" | ");
    out.push_str(&format!(
        "| detector | {windows} | macro 64 KiB / whole | caught % | alarms % | with coarse claims % \
         | µs median / mean | first answer ms | panics |\n{}\n",
        "| --- ".repeat(11) + "|"
    ));
    for score in scores {
        out.push_str(&overall_line(score, files));
    }
    let (_, present) =
        macro_accuracy(scores.first().map_or(&[][..], |score| &score.answers[0]), files);
    let known = files.iter().filter(|file| file.kind.is_some()).count();
    let coarse = scores.first().map_or(0, |score| score.claims[WHOLE].coarse.made);
    let wrong = scores.first().map_or(0, |score| score.claims[WHOLE].wrong.made);
    let _ = writeln!(
        out,
        "\n{} files, {known} of them of the {present} of {} types that are present. {wrong} false claims; \
         {coarse} that are true if coarse are left out of \"caught\". Claims at 4 KiB / 64 KiB / whole, times at 64 KiB.",
        files.len(),
        KINDS.len(),
    );
    out
}

fn overall_line(score: &Score, files: &[File]) -> String {
    let windows = [0, MIDDLE, WHOLE].map(|window| {
        let is_asked = window == WHOLE || !score.is_by_name;
        percent(accuracy(&score.answers[window], files, |_| is_asked))
    });
    let of_types =
        [MIDDLE, WHOLE].map(|window| percent(macro_accuracy(&score.answers[window], files).0));
    let of_claims = |share: fn(&Claims) -> Option<f64>| {
        score.claims.each_ref().map(|claims| percent(share(claims))).join(" / ")
    };
    let claims = if score.is_by_name {
        " | | ".to_owned()
    } else {
        let shares: [fn(&Claims) -> Option<f64>; 3] =
            [|it| share_of(&it.wrong), |it| share_of(&it.right), with_coarse];
        shares.map(of_claims).join(" | ")
    };
    let (median, mean) = median_and_mean(&score.times).unwrap_or_default();
    format!(
        "| {} | {} | {} | {claims} | {median:.1} / {mean:.1} | {:.2} | {} |\n",
        score.name,
        windows.join(" | "),
        of_types.join(" / "),
        score.first_answer.as_secs_f64() * 1e3,
        score.panics,
    )
}

/// The share of false claims that are caught where coarse ones count as false.
fn with_coarse(claims: &Claims) -> Option<f64> {
    let made = claims.wrong.made + claims.coarse.made;
    share(claims.wrong.contradicted + claims.coarse.contradicted, made)
}

fn share_of(tally: &Tally) -> Option<f64> {
    share(tally.contradicted, tally.made)
}

/// One line a type, one column a detector: at 64 KiB and whole.
pub(crate) fn by_type(scores: &[Score], files: &[File]) -> String {
    let names: Vec<&str> = scores.iter().map(|score| score.name).collect();
    let mut out = format!("| 64 KiB / whole % | files | {} |\n", names.join(" | "));
    out.push_str(&("| --- ".repeat(names.len() + 2) + "|\n"));
    for kind in KINDS {
        let count = files.iter().filter(|file| file.kind == Some(kind)).count();
        if count > 0 {
            let _ = write!(out, "| {} | {count} |", kind.short);
            write_cells(&mut out, scores, files, |file| file.kind == Some(kind));
        }
    }
    let count = files.iter().filter(|file| file.kind.is_none()).count();
    let _ = write!(out, "| all others | {count} |");
    write_cells(&mut out, scores, files, |file| file.kind.is_none());
    out
}

fn write_cells(out: &mut String, scores: &[Score], files: &[File], counts: impl Fn(&File) -> bool) {
    for score in scores {
        let cells =
            [MIDDLE, WHOLE].map(|window| percent(accuracy(&score.answers[window], files, &counts)));
        let cell = if score.is_by_name { cells[1].clone() } else { cells.join(" / ") };
        let _ = write!(out, " {cell} |");
    }
    out.push('\n');
}

/// The files that a detector gets wrong, with what it says of 64 KiB and of the whole.
pub(crate) fn wrong(score: &Score, files: &[File]) -> String {
    let mut out = format!("{} gets wrong (file, name, type, at 64 KiB, whole):\n", score.name);
    for (at, file) in files.iter().enumerate() {
        let said = [MIDDLE, WHOLE].map(|window| &score.answers[window][at]);
        if !said.iter().all(|answer| is_right(answer, file)) {
            let words = said.map(|answer| answer.as_deref().unwrap_or("-"));
            let right = file.kind.map_or(&*file.accepted[0], |kind| kind.short);
            let _ =
                writeln!(out, "{}\t{}\t{right}\t{}", file.stored_as, file.name, words.join("\t"));
        }
    }
    out
}

/// What detectors say of the whole of files beyond the known types, where a wrong answer is worse than
/// none or a coarse one.
pub(crate) fn tail(scores: &[Score], files: &[File]) -> String {
    let is_text = |file: &File| !file.held.iter().take(1024).any(|&byte| byte == 0);
    let mut out = String::new();
    for (what, of_text) in [("binary", false), ("text", true)] {
        let counted: Vec<usize> = (0..files.len())
            .filter(|&at| files[at].kind.is_none() && is_text(&files[at]) == of_text)
            .collect();
        let _ = writeln!(
            out,
            "| {} {what} files | right % | coarse % | none % | other % |",
            counted.len()
        );
        out.push_str("| --- | --- | --- | --- | --- |\n");
        for score in scores {
            let said = |at: &usize| (&files[*at], &score.answers[WHOLE][*at]);
            let count = |is: &dyn Fn(&File, &Answer) -> bool| {
                let found = counted.iter().map(said).filter(|(file, answer)| is(file, answer));
                (found.count(), counted.len())
            };
            let right = count(&|file, answer| is_right(answer, file));
            let coarse = count(&|file, answer| !is_right(answer, file) && is_coarse(answer));
            let none = count(&|_, answer| answer.is_none());
            let other = (counted.len() - right.0 - coarse.0 - none.0, counted.len());
            let cells =
                [right, coarse, none, other].map(|(part, whole)| percent(share(part, whole)));
            let _ = writeln!(out, "| {} | {} |", score.name, cells.join(" | "));
        }
        out.push('\n');
    }
    out
}

/// Whether an answer is true of many types: text, and the containers.
fn is_coarse(answer: &Answer) -> bool {
    matches!(
        answer.as_deref(),
        Some(
            "text/plain"
                | "text/xml"
                | "application/xml"
                | "application/json"
                | "application/zip"
                | "application/x-ole-storage"
                | "application/cdfv2"
                | "application/x-cfb"
                | "application/ogg"
                | "application/x-riff"
        )
    )
}

/// The files whose type at least two rivals contradict and none gives: whoever keeps the samples looks
/// at their bytes. Our own answer has no say in what is a sample.
pub(crate) fn disputed(scores: &[Score], files: &[File]) -> String {
    let mut out = "Disputed (file, name, type, what rivals say of the whole):\n".to_owned();
    let rivals: Vec<&Score> =
        scores.iter().filter(|score| !score.is_by_name && score.name != OURS).collect();
    for (at, file) in files.iter().enumerate() {
        let Some(kind) = file.kind else { continue };
        let said: Vec<&str> =
            rivals.iter().filter_map(|score| score.answers[WHOLE][at].as_deref()).collect();
        let against = said.iter().filter(|answer| contradicts(answer, kind)).count();
        if against >= 2 && !said.iter().any(|answer| kind.names.contains(answer)) {
            let said = said.join(" ");
            let _ = writeln!(out, "{}\t{}\t{}\t{said}", file.stored_as, file.name, kind.short);
        }
    }
    out
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(String::new, |share| format!("{:.1}", share * 100.0))
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_shown_in_percent_and_nothing_as_nothing() {
        assert_eq!(percent(Some(0.9166)), "91.7");
        assert_eq!(percent(None), "");
    }
}
