//! How well one detector does: the share it gets right, the claims it sees through, its speed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use crate::detectors::{Answer, Detector};
use crate::kinds::{KINDS, Kind, is_coarse_for};
use crate::manifest::File;

/// How much of a file is seen, in bytes; the last is all of it.
pub(crate) const WINDOWS: [(&str, usize); 3] =
    [("4 KiB", 4 << 10), ("64 KiB", 64 << 10), ("whole", usize::MAX)];
/// The window that speed is measured on.
pub(crate) const MIDDLE: usize = 1;
/// The window that is the whole file.
pub(crate) const WHOLE: usize = 2;

/// What was found of one detector.
pub(crate) struct Score {
    pub(crate) name: &'static str,
    pub(crate) is_by_name: bool,
    /// Answers for each window, in the files' order.
    pub(crate) answers: [Vec<Answer>; 3],
    /// For each window.
    pub(crate) claims: [Claims; 3],
    /// What each file took at the middle window.
    pub(crate) times: Vec<Duration>,
    /// What the first answer took, with whatever it had to load.
    pub(crate) first_answer: Duration,
    pub(crate) panics: usize,
}

/// Claims on the files of known types.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Claims {
    /// Every other type in turn, as long as it is not a coarse word for the true one.
    pub(crate) wrong: Tally,
    /// Coarse words for the true type: `text/plain` on a script.
    pub(crate) coarse: Tally,
    /// The true type.
    pub(crate) right: Tally,
}

/// How many there were, and how many of them were contradicted.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Tally {
    pub(crate) made: usize,
    pub(crate) contradicted: usize,
}

impl Tally {
    fn add(&mut self, is_contradicted: bool) {
        self.made += 1;
        self.contradicted += usize::from(is_contradicted);
    }
}

/// Lets a detector answer for all files in all windows.
pub(crate) fn of(detector: &dyn Detector, files: &[File]) -> Score {
    let mut panics = 0;
    let mut guarded = |file: &File, size: usize| {
        let window = &file.held[..file.held.len().min(size)];
        catch_unwind(AssertUnwindSafe(|| detector.answer(file, window))).unwrap_or_else(|_| {
            panics += 1;
            None
        })
    };
    let begun = Instant::now();
    if let Some(first) = files.first() {
        guarded(first, WINDOWS[0].1);
    }
    let first_answer = begun.elapsed();
    let mut answers = WINDOWS
        .map(|(_, size)| -> Vec<Answer> { files.iter().map(|file| guarded(file, size)).collect() });
    let (timed, times): (Vec<Answer>, Vec<Duration>) = files
        .iter()
        .map(|file| {
            let begun = Instant::now();
            (guarded(file, WINDOWS[MIDDLE].1), begun.elapsed())
        })
        .unzip();
    answers[MIDDLE] = timed;
    Score {
        name: detector.name(),
        is_by_name: detector.is_by_name(),
        claims: [0, MIDDLE, WHOLE].map(|at| claims(detector, files, &answers[at], WINDOWS[at].1)),
        answers,
        times,
        first_answer,
        panics,
    }
}

/// Labels each file of a known type as each of the types.
fn claims(detector: &dyn Detector, files: &[File], answers: &[Answer], size: usize) -> Claims {
    let mut claims = Claims::default();
    for (file, answer) in files.iter().zip(answers) {
        let Some(kind) = file.kind else { continue };
        let window = &file.held[..file.held.len().min(size)];
        for claim in KINDS {
            let is_contradicted = || detector.contradicts(answer, claim, window);
            let contradicted = catch_unwind(AssertUnwindSafe(is_contradicted)).unwrap_or_default();
            tally_for(&mut claims, claim, kind).add(contradicted);
        }
    }
    claims
}

fn tally_for<'a>(claims: &'a mut Claims, claim: &Kind, kind: &Kind) -> &'a mut Tally {
    if claim == kind {
        &mut claims.right
    } else if is_coarse_for(claim, kind) {
        &mut claims.coarse
    } else {
        &mut claims.wrong
    }
}

/// Whether an answer is one of the file's right types.
pub(crate) fn is_right(answer: &Answer, file: &File) -> bool {
    answer.as_ref().is_some_and(|answer| {
        file.accepted.iter().any(|accepted| accepted.eq_ignore_ascii_case(answer))
    })
}

/// The share of right answers among the files for which `counts`, of 1; `None` where there are none.
pub(crate) fn accuracy(
    answers: &[Answer],
    files: &[File],
    counts: impl Fn(&File) -> bool,
) -> Option<f64> {
    let counted: Vec<bool> = files
        .iter()
        .zip(answers)
        .filter(|(file, _)| counts(file))
        .map(|(file, answer)| is_right(answer, file))
        .collect();
    share(counted.iter().filter(|&&right| right).count(), counted.len())
}

/// The mean of the types' accuracies, and how many of the types there are files of.
pub(crate) fn macro_accuracy(answers: &[Answer], files: &[File]) -> (Option<f64>, usize) {
    let of_types: Vec<f64> = KINDS
        .iter()
        .filter_map(|kind| accuracy(answers, files, |file| file.kind == Some(kind)))
        .collect();
    let mean = of_types.iter().sum::<f64>() / of_types.len() as f64;
    ((!of_types.is_empty()).then_some(mean), of_types.len())
}

/// A part of a whole; `None` of nothing.
pub(crate) fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The middle one and the mean, in microseconds.
pub(crate) fn median_and_mean(times: &[Duration]) -> Option<(f64, f64)> {
    let mut sorted: Vec<f64> = times.iter().map(|time| time.as_secs_f64() * 1e6).collect();
    sorted.sort_by(f64::total_cmp);
    let median = *sorted.get(sorted.len() / 2)?;
    Some((median, sorted.iter().sum::<f64>() / sorted.len() as f64))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::time::Duration;

    use super::{Claims, Tally, accuracy, is_right, macro_accuracy, median_and_mean, of};
    use crate::detectors::{Answer, Detector};
    use crate::kinds;
    use crate::manifest::File;

    fn file(accepted: &str, held: &[u8]) -> File {
        let accepted: Vec<String> = accepted.split(',').map(str::to_owned).collect();
        File {
            stored_as: String::new(),
            name: String::new(),
            kind: kinds::of_accepted(&accepted),
            accepted,
            held: held.to_vec(),
        }
    }

    fn said(answer: &'static str) -> Answer {
        Some(Cow::Borrowed(answer))
    }

    /// Answers with what the file holds, and panics where it holds nothing.
    struct Echo;

    impl Detector for Echo {
        fn name(&self) -> &'static str {
            "echo"
        }

        fn answer(&self, _: &File, window: &[u8]) -> Answer {
            assert!(!window.is_empty());
            Some(Cow::Owned(String::from_utf8_lossy(window).into_owned()))
        }
    }

    #[test]
    fn an_answer_is_right_in_any_case_and_under_any_accepted_name() {
        let script = file("text/javascript,application/javascript", b"");
        assert!(is_right(&said("Application/JavaScript"), &script));
        assert!(!is_right(&said("text/plain"), &script));
        assert!(!is_right(&None, &script));
    }

    #[test]
    fn each_type_weighs_the_same_in_the_macro_figure() {
        let files = [
            file("text/css", b""),
            file("text/css", b""),
            file("image/gif", b""),
            file("x/y", b""),
        ];
        let answers = [said("text/css"), None, said("image/gif"), said("x/y")];
        assert_eq!(accuracy(&answers, &files, |_| true), Some(0.75));
        assert_eq!(macro_accuracy(&answers, &files), (Some(0.75), 2));
        assert_eq!(macro_accuracy(&[], &[]), (None, 0));
    }

    #[test]
    fn claims_are_wrong_coarse_or_right() {
        let script = file("text/javascript", b"text/javascript");
        let [_, claims, _] = of(&Echo, &[script]).claims;
        assert_eq!(
            claims,
            Claims {
                wrong: Tally { made: 21, contradicted: 21 },
                coarse: Tally { made: 1, contradicted: 0 },
                right: Tally { made: 1, contradicted: 0 },
            }
        );
    }

    #[test]
    fn files_of_other_types_take_no_part_in_claims() {
        let claims = of(&Echo, &[file("x/y", b"image/png")]).claims;
        assert!(claims.iter().all(|claims| *claims == Claims::default()));
    }

    #[test]
    fn a_panic_is_counted_and_is_no_answer() {
        let score = of(&Echo, &[file("text/css", b"")]);
        // The first answer, three windows and the timed one.
        assert_eq!(score.panics, 5);
        assert_eq!(score.answers[0], [None]);
    }

    #[test]
    fn the_median_is_the_middle_one() {
        let times = [9, 1, 2].map(Duration::from_micros);
        let (median, mean) = median_and_mean(&times).expect("three times");
        assert!((median - 2.0).abs() < 1e-9 && (mean - 4.0).abs() < 1e-9);
        assert_eq!(median_and_mean(&[]), None);
    }
}
