//! An experiment on buffer sizes, as text.

use super::layout::Page;
use crate::server::format::step_size;
use crate::server::lab::points::{Experiment, Measured, Point};
use crate::server::lab::words;
use crate::server::texts::Texts;

/// What stands in front of a line of the best sizes.
const MARK: char = '*';

/// The verdict, then a table for each setting in which the best sizes are marked.
pub(crate) fn buffers(experiment: &Experiment) -> String {
    let english = Texts::english();
    let mut page = Page::new();
    page.line(format_args!("Weighbridge lab: buffer sizes"));
    let said = words::experiment(&english, experiment);
    page.wrapped(2, 2, &said);
    page.heading("Verdict");
    page.wrapped(2, 2, &words::best(&english, experiment.best.as_ref()));
    if let Some(rule) = &experiment.rule_of_thumb {
        page.wrapped(2, 2, &words::rule_of_thumb(&english, rule));
    }
    if let Some(verdict) = &experiment.by_processor {
        page.wrapped(2, 2, &words::by_processor(&english, verdict));
    }
    if let Some(unsteady) = words::unsteady(&english, experiment) {
        page.wrapped(2, 2, &unsteady);
    }
    for measured in &experiment.settings {
        page.heading(&words::setting(&english, measured));
        page.wrapped(2, 2, &words::given(&english, measured));
        table(&mut page, measured);
        if let Some(rule) = &measured.rule_of_thumb {
            page.wrapped(2, 2, &words::rule_of_thumb(&english, rule));
        }
        if let Some(verdict) = &measured.by_processor {
            page.wrapped(2, 2, &words::by_processor(&english, verdict));
        }
    }
    page.into_text()
}

fn table(page: &mut Page, measured: &Measured) {
    page.line(format_args!(
        "  {:<9}{:>12}{:>12}{:>12}{:>12}{:>9}{:>11}",
        "buffer", "median", "slowest", "fastest", "calls/MiB", "ms/MiB", "memory"
    ));
    for point in &measured.points {
        let Point { buffer_bytes, bytes_per_second, .. } = *point;
        let mark = match measured.best.is_some_and(|best| best.holds(buffer_bytes)) {
            true => MARK,
            false => ' ',
        };
        page.line(format_args!(
            "{mark} {:<9}{:>12}{:>12}{:>12}{:>12}{:>9}{:>11}",
            step_size(buffer_bytes),
            words::rate(&bytes_per_second),
            words::rate(&point.least_bytes_per_second),
            words::rate(&point.most_bytes_per_second),
            words::calls(&point.calls_per_mib),
            words::processor(&point.processor_ms_per_mib),
            step_size(point.memory_bytes),
        ));
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;
    use std::sync::atomic::AtomicBool;
    use std::time::Duration;

    use super::super::layout::{COLUMNS, width};
    use super::buffers;
    use crate::server::lab::experiment::run;
    use crate::server::lab::plan::{BUFFER_BYTES, Plan, SETTINGS};

    #[test]
    fn an_experiment_fits_the_columns_and_marks_the_best_sizes() {
        let plan = Plan { size_bytes: 100_000, time: Duration::from_secs(60) };
        let found = run(plan, &AtomicBool::new(false), |_| ControlFlow::Continue(())).unwrap();
        let text = buffers(&found);
        assert!(text.lines().all(|line| width(line) <= COLUMNS && !line.contains('…')), "{text}");
        let rows = text.lines().filter(|line| line.ends_with("KiB") || line.ends_with("MiB"));
        assert_eq!(rows.count(), SETTINGS.len() * BUFFER_BYTES.len(), "{text}");
        let marked = text.lines().filter(|line| line.starts_with("* ")).count();
        let best = |it: &crate::server::lab::points::Measured| {
            let range = it.best.unwrap();
            it.points.iter().filter(|point| range.holds(point.buffer_bytes)).count()
        };
        assert_eq!(marked, found.settings.iter().map(best).sum::<usize>());
        assert!(text.contains("280 of 280 trials"), "{text}");
    }
}
