//! What an experiment found, in words: the same in pages and in text. Templates hand over references.

use super::best::{AS_GOOD, Range, RuleOfThumb, STEADY, Verdict};
use super::plan::SocketBuffers;
use super::points::{Experiment, Measured};
use crate::server::format::{grouped, share_of_one, step_size};
use crate::server::texts::Texts;

/// How much was sent how often, and how long it took.
pub(crate) fn experiment(t: &Texts, experiment: &Experiment) -> String {
    t.say("lab-ran")
        .with("size", bytes(t, &experiment.size_bytes))
        .with("trials", experiment.trials)
        .with("planned", experiment.trials_planned)
        .with("time", format!("{:.1}", experiment.elapsed_seconds))
        .to_string()
}

/// Which sizes do best.
pub(crate) fn best(t: &Texts, best: Option<&Range>) -> String {
    let Some(Range { from_bytes, to_bytes, fastest_bytes }) = best else {
        return t.say("lab-best-none").to_string();
    };
    let share = share_of_one(1.0 - AS_GOOD);
    let id = match from_bytes == to_bytes {
        false => "lab-best",
        true if from_bytes == fastest_bytes => "lab-best-one",
        true => "lab-best-smallest",
    };
    t.say(id)
        .with("from", bytes(t, from_bytes))
        .with("to", bytes(t, to_bytes))
        .with("fastest", bytes(t, fastest_bytes))
        .with("share", share)
        .to_string()
}

/// What the rule of thumb reaches.
pub(crate) fn rule_of_thumb(t: &Texts, rule: &RuleOfThumb) -> String {
    t.say("lab-rule")
        .with("from", step_size(rule.from_bytes))
        .with("to", step_size(rule.to_bytes))
        .with("least", share_of_one(rule.least_share))
        .with("most", share_of_one(rule.most_share))
        .to_string()
}

/// Which sizes do best by processor time, and what the rule of thumb reaches there.
pub(crate) fn by_processor(t: &Texts, verdict: &Verdict) -> String {
    let rule = &verdict.rule_of_thumb;
    t.say("lab-processor")
        .with("range", range(t, &verdict.best))
        .with("from", bytes(t, &rule.from_bytes))
        .with("to", bytes(t, &rule.to_bytes))
        .with("least", share_of_one(rule.least_share))
        .with("most", share_of_one(rule.most_share))
        .to_string()
}

/// That trials of one size differed so much that the best may be chance; `None` where they did not.
pub(crate) fn unsteady(t: &Texts, experiment: &Experiment) -> Option<String> {
    let steadiness = experiment.steadiness.filter(|steadiness| *steadiness < STEADY)?;
    Some(t.say("lab-unsteady").with("share", share_of_one(steadiness)).to_string())
}

/// How the sockets were set up.
pub(crate) fn setting(t: &Texts, measured: &Measured) -> String {
    let buffers = match measured.socket_buffers {
        SocketBuffers::Small => "small",
        SocketBuffers::Large => "large",
    };
    let delay = if measured.tcp_nodelay { "on" } else { "off" };
    t.say(format!("lab-setting-{buffers}-{delay}")).to_string()
}

/// What the kernel was asked for and what it gave; nothing before it was asked.
pub(crate) fn given(t: &Texts, measured: &Measured) -> String {
    let given = measured.send_buffer_bytes.zip(measured.recv_buffer_bytes);
    let Some((send, recv)) = given else { return String::new() };
    t.say("lab-given")
        .with("asked", step_size(measured.asked_bytes as u64))
        .with("send", step_size(send))
        .with("recv", step_size(recv))
        .to_string()
}

/// Neighbouring sizes, or the one that stands alone.
pub(crate) fn range(t: &Texts, range: &Range) -> String {
    let Range { from_bytes, to_bytes, .. } = range;
    if from_bytes == to_bytes {
        return bytes(t, from_bytes);
    }
    let text = t.say("lab-range").with("from", bytes(t, from_bytes)).with("to", bytes(t, to_bytes));
    text.to_string()
}

/// Whether a size is in the best range.
pub(crate) fn is_best(best: &Option<&Range>, bytes: &u64) -> bool {
    best.is_some_and(|best| best.holds(*bytes))
}

/// A size in the page's language.
pub(crate) fn bytes(t: &Texts, bytes: &u64) -> String {
    if *bytes < 1024 { t.bytes(bytes) } else { step_size(*bytes) }
}

/// A throughput in one unit, so that a column of them can be read down: `9.3 MiB/s`, `1,034 MiB/s`.
pub(crate) fn rate(bytes_per_second: &u64) -> String {
    format!("{} MiB/s", in_tenths(*bytes_per_second as f64 / f64::from(1 << 20)))
}

/// A throughput's part of the fastest, for bars: browsers do not draw numbers as large as throughputs.
pub(crate) fn thousandths(bytes_per_second: &u64, fastest: &u64) -> u64 {
    bytes_per_second.saturating_mul(1000) / (*fastest).max(1)
}

/// Calls for each MiB; few keep a digit that says something.
pub(crate) fn calls(per_mib: &f64) -> String {
    in_tenths(*per_mib)
}

/// A number with its tenths where it is below ten.
fn in_tenths(number: f64) -> String {
    if number < 9.95 { format!("{number:.1}") } else { grouped(whole(number)) }
}

/// Processor time in milliseconds for each MiB.
pub(crate) fn processor(ms_per_mib: &Option<f64>) -> String {
    ms_per_mib.map_or_else(|| "–".to_owned(), |ms| format!("{ms:.3}"))
}

#[expect(clippy::cast_possible_truncation, reason = "saturating is right")]
#[expect(clippy::cast_sign_loss, reason = "it is not negative")]
fn whole(count: f64) -> u64 {
    count.round() as u64
}
