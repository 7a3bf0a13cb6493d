//! One report as text.

use super::layout::{Page, cut};
use crate::report::{Client, DigestAlgorithm, Mime, Mode, Opinion, Part, Report, Role, Snippet};
use crate::server::figures;
use crate::server::findings::{Shown, Standing, most_fitting, worst_first};
use crate::server::format::{grouped, milliseconds, overhead, overhead_percent, rate, share};
use crate::server::texts::Texts;
use crate::server::words;

/// The whole report but the wire view, which is for eyes that see colours.
pub(crate) fn report(report: &Report) -> String {
    let mut page = Page::new();
    head(&mut page, report);
    findings(&mut page, report);
    second_opinions(&mut page, report);
    sizes(&mut page, report);
    ledger(&mut page, report);
    parts(&mut page, report);
    what_if(&mut page, report);
    without_http(&mut page, report);
    stream(&mut page, report);
    connection(&mut page, report);
    page.into_text()
}

fn head(page: &mut Page, report: &Report) {
    page.line(format_args!("Weighbridge report {}", report.id));
    page.line(format_args!("Received  {}", report.received_at));
    let request = &report.request;
    if request.is_plain_tcp() {
        page.line(format_args!("Request   none: plain TCP, every byte is the body"));
    } else {
        let (method, target) = (&request.method, &request.target);
        page.line(format_args!("Request   {method} {target} {}", request.version));
    }
    let declared = request.content_type.as_deref().unwrap_or("none");
    page.wrapped(0, 10, &format!("Type      {declared}"));
    page.line(format_args!("Read as   {} ({})", report.encoding, report.encoding.media_type()));
    if let Some(client) = report.client {
        page.line(format_args!("Sent by   {}", words::sender(&Texts::english(), &client)));
    }
    if !report.complete {
        page.line(format_args!("The body ended early: what follows is about what arrived."));
    }
}

/// The row without overhead, behind those of the encodings.
fn without_http(page: &mut Page, report: &Report) {
    let Some(compared) = figures::compared(report) else { return };
    let payload = compared.part.bytes;
    let ratio = figures::share(&Texts::english(), &0, &(payload > 0).then_some(0.0));
    let known = if report.request.is_plain_tcp() { "measured" } else { "without a head" };
    page.line(format_args!("  {:<20}{:>22}  {ratio:>10}  {known}", "raw TCP", grouped(payload)));
}

fn sizes(page: &mut Page, report: &Report) {
    let sizes = &report.sizes;
    page.heading("Sizes in bytes");
    let ratio = match sizes.overhead_ratio {
        Some(_) => format!("{} of the payload", overhead_percent(sizes.overhead_ratio)),
        None => figures::share(&Texts::english(), &sizes.overhead_bytes, &None),
    };
    page.line(format_args!("  {:<20}{:>22}", "payload", grouped(sizes.payload_bytes)));
    let overhead = overhead(sizes.overhead_bytes);
    page.line(format_args!("  {:<20}{overhead:>22}  {ratio:>10}", "overhead"));
    page.line(format_args!("  {:<20}{:>22}", "body", grouped(sizes.body_bytes)));
    for (name, bytes) in [
        ("coded body", sizes.coded_bytes),
        ("head", sizes.head_bytes),
        ("framing", sizes.framing_bytes),
        ("wire", sizes.wire_bytes),
    ] {
        page.line(format_args!("  {name:<20}{:>22}", bytes.map_or_else(dash, grouped)));
    }
    if let Some(source) = sizes.wire_source {
        let counted = words::wire_source(&Texts::english(), &source);
        page.line(format_args!("  counted {counted}"));
    }
    if let Some(ratio) = sizes.coding_ratio {
        page.line(format_args!(
            "  {:<20}{ratio:>22.2} of the body to one coded byte",
            "coding ratio"
        ));
    }
}

fn ledger(page: &mut Page, report: &Report) {
    page.heading("Ledger: what each byte of the body is there for");
    for row in &report.ledger {
        page.line(format_args!(
            "  {:<20}{:>22}{:>12}",
            row.kind,
            grouped(row.bytes),
            share(row.bytes, report.sizes.body_bytes)
        ));
    }
    if report.ledger.is_empty() {
        page.line(format_args!("  The body is empty."));
    }
}

fn parts(page: &mut Page, report: &Report) {
    page.heading(&format!("Parts: {}", grouped(report.parts_total)));
    for described in &report.parts {
        part(page, described);
    }
    let left_out = report.parts_total.saturating_sub(report.parts.len() as u64);
    if left_out > 0 {
        page.line(format_args!("  and {} more, counted only", grouped(left_out)));
    }
}

fn part(page: &mut Page, part: &Part) {
    let role = match part.role {
        Role::File => "file ",
        Role::Field => "field",
    };
    let name = part.name.as_deref().map_or_else(|| "without a name".to_owned(), quoted);
    let filename = part.filename.as_deref().map(quoted);
    let filename = filename.map_or_else(String::new, |filename| format!(", file name {filename}"));
    page.wrapped(2, 8, &format!("{:>3} {role} {name}{filename}", part.index));
    if let Some(repaired) = &part.filename_repaired {
        page.wrapped(8, 8, &format!("file name probably {}", quoted(repaired)));
    }
    page.line(format_args!(
        "        {} bytes, {} in the body",
        grouped(part.bytes),
        grouped(part.body_bytes)
    ));
    if let Some(bits) = part.entropy_bits_per_byte {
        page.line(format_args!("        {bits:.2} of 8 bits of entropy in each byte"));
    }
    if let Some(digest) = &part.digest {
        page.line(format_args!("        {} {}", algorithm(digest.algorithm), digest.hex));
    }
    types(page, part);
    if let (Role::Field, Some(text)) = (part.role, &part.text) {
        page.line(format_args!("        value {}", quoted(text)));
    }
}

/// A line for each opinion and what it rests on, and the verdict; of a field, only what is declared.
fn types(page: &mut Page, part: &Part) {
    let mime = &part.mime;
    if part.role == Role::Field {
        if let Some(declared) = &mime.declared {
            page.wrapped(8, 8, &format!("declared {declared}"));
        }
        return;
    }
    for (opinion, title, media_type) in [
        (Opinion::Declared, "declared", &mime.declared),
        (Opinion::ByExtension, "by extension", &mime.by_extension),
        (Opinion::ByContent, "by content", &mime.by_content),
        (Opinion::ByBrowser, "by a browser", &mime.by_browser),
    ] {
        let media_type = media_type.as_deref().unwrap_or("-");
        page.wrapped(8, 22, &format!("{title:13} {media_type}{}", grounds(mime, opinion)));
    }
    if mime.by_browser_nosniff != mime.by_browser
        && let Some(media_type) = &mime.by_browser_nosniff
    {
        page.wrapped(8, 22, &format!("with nosniff  {media_type}"));
    }
    if let Some(charset) = &mime.charset {
        page.wrapped(
            8,
            22,
            &format!("charset       {}", words::charset(&Texts::english(), charset)),
        );
    }
    if let Some(line_breaks) = mime.line_breaks {
        page.wrapped(
            8,
            22,
            &format!("line breaks   {}", words::line_breaks(&Texts::english(), &line_breaks)),
        );
    }
    let verdict = mime.verdict.as_deref().unwrap_or("-");
    page.wrapped(
        8,
        22,
        &format!(
            "verdict       {verdict} ({})",
            words::agreement(&Texts::english(), &mime.agreement)
        ),
    );
    page.wrapped(22, 22, &mime.summary);
    if let Some(risk) = mime.risk {
        page.wrapped(
            8,
            22,
            &format!("risk          {}{}", risk.as_str(), grounds(mime, Opinion::Risk)),
        );
    }
}

/// What an opinion rests on, in brackets; nothing where it rests on no place of the file.
fn grounds(mime: &Mime, opinion: Opinion) -> String {
    let of_opinion = mime.evidence.iter().filter(|it| it.opinion == opinion);
    let grounds: Vec<String> = of_opinion
        .filter(|it| it.offset.is_some() || matches!(opinion, Opinion::ByContent | Opinion::Risk))
        .map(|it| match it.offset {
            Some(offset) => format!("{} at {}", it.says, grouped(offset)),
            None => it.says.clone(),
        })
        .collect();
    if grounds.is_empty() { String::new() } else { format!(" ({})", grounds.join("; ")) }
}

const fn algorithm(algorithm: DigestAlgorithm) -> &'static str {
    match algorithm {
        DigestAlgorithm::Sha256 => "sha256",
        DigestAlgorithm::Blake3 => "blake3",
    }
}

fn findings(page: &mut Page, report: &Report) {
    page.heading(&format!("Findings: {}", counted(report)));
    for shown in &worst_first(report) {
        finding(page, shown, report.client);
    }
    let left_out = report.findings_total.saturating_sub(report.findings.len() as u64);
    if left_out > 0 {
        page.line(format_args!("  and {} more, counted only", grouped(left_out)));
    }
    if report.findings_total == 0 {
        page.line(format_args!("  Nothing is odd about this body."));
    }
    if !report.has_file() {
        page.line(format_args!("  No file was found in it: all its values were read as fields."));
    }
}

fn finding(page: &mut Page, Shown { finding, at, .. }: &Shown<'_>, client: Option<Client>) {
    let at = at.as_ref().map(|at| match at.standing {
        Standing::End => format!(", at the body's end, byte {}", grouped(at.offset)),
        Standing::Sampled | Standing::Unsampled => format!(", at byte {}", grouped(at.offset)),
    });
    let part = finding.part.map(|part| format!(", part {part}"));
    page.wrapped(
        2,
        12,
        &format!(
            "{:<8}{}{}{}",
            words::severity(&Texts::english(), &finding.severity),
            finding.id,
            at.unwrap_or_default(),
            part.unwrap_or_default()
        ),
    );
    page.wrapped(10, 10, &format!("{}.", finding.title));
    page.wrapped(10, 10, &finding.explanation);
    page.wrapped(10, 15, &format!("Fix: {}", finding.fix));
    if let Some(snippet) = most_fitting(client, finding.snippets.iter().copied()) {
        code(page, snippet);
    }
    if let Some(reference) = finding.reference {
        page.wrapped(10, 15, &format!("See: {reference}"));
    }
}

/// How others would read it: a heading, and a paragraph for each question with its answers.
fn second_opinions(page: &mut Page, report: &Report) {
    if report.second_opinions.is_empty() {
        return;
    }
    page.heading("How other servers read it");
    for opinion in &report.second_opinions {
        let offset = opinion.offset.map(|offset| format!(", at byte {}", grouped(offset)));
        let part = opinion.part.map(|part| format!(", part {part}"));
        page.wrapped(
            2,
            4,
            &format!("{}{}{}", opinion.title, offset.unwrap_or_default(), part.unwrap_or_default()),
        );
        for row in &opinion.rows {
            page.wrapped(4, 30, &format!("{:<25} {}", row.reader, row.reads));
        }
    }
}

/// A fix as code, not wrapped, so that it can be copied.
pub(super) fn code(page: &mut Page, snippet: &Snippet) {
    page.wrapped(10, 15, &format!("With {}:", snippet.client.title()));
    for line in snippet.code.lines() {
        page.line(format_args!("        {line}"));
    }
}

/// How many findings of each severity there are, of those that there are.
pub(super) fn counted(report: &Report) -> String {
    let rows = report.findings_by_severity.rows().into_iter();
    let words: Vec<_> = rows
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| words::severities(&Texts::english(), &severity, &count))
        .collect();
    if words.is_empty() { "none".to_owned() } else { words.join(", ") }
}

fn what_if(page: &mut Page, report: &Report) {
    let Some(compared) = figures::compared(report) else { return };
    page.heading("The same file in every encoding");
    let share = |bytes: u64, ratio| figures::share(&Texts::english(), &bytes, &ratio);
    for row in &report.what_if {
        page.line(format_args!(
            "  {:<20}{:>22}  {:>10}{}",
            row.encoding,
            grouped(row.body_bytes),
            share(row.body_bytes, row.overhead_ratio),
            if row.measured { "  measured" } else { "" }
        ));
    }
    if compared.is_one_of_several {
        let part = compared.part;
        page.line(format_args!(
            "  {:<20}{:>22}  {:>10}  measured",
            format!("part {} here", part.index),
            grouped(part.body_bytes),
            share(compared.part_overhead, compared.part_ratio),
        ));
        page.wrapped(
            2,
            2,
            &format!(
                "Computed for part {} alone: this body of {} bytes carries {} parts.",
                part.index,
                grouped(report.sizes.body_bytes),
                grouped(report.parts_total)
            ),
        );
    }
}

fn stream(page: &mut Page, report: &Report) {
    let stream = &report.stream;
    page.heading("Arrival");
    page.line(format_args!(
        "  {} {}, the largest of {} bytes; {:.1} ms, {}",
        grouped(stream.chunks),
        if stream.chunks == 1 { "chunk" } else { "chunks" },
        grouped(stream.largest_chunk_bytes),
        stream.duration_ms,
        stream.bytes_per_second.map_or_else(|| "too fast to tell a rate".to_owned(), rate)
    ));
    page.line(format_args!(
        "  at most {} bytes of the body held at one moment, {}",
        grouped(stream.peak_buffered_bytes),
        match stream.mode {
            Mode::Stream => "read as they came",
            Mode::Buffer => "collected first",
        }
    ));
    if let Some(ms) = stream.first_payload_ms {
        page.line(format_args!("  the payload's first byte could be used after {ms:.1} ms"));
    }
}

fn connection(page: &mut Page, report: &Report) {
    let Some(connection) = &report.connection else { return };
    let t = Texts::english();
    let known = |bytes: Option<u64>| bytes.map_or_else(dash, grouped);
    page.heading("Connection");
    page.line(format_args!(
        "  {}, request {} on it",
        connection.protocol, connection.request_number
    ));
    let round_trip = connection.rtt_ms.map_or_else(dash, milliseconds);
    let mss = known(connection.mss_bytes);
    page.line(format_args!("  segments of at most {mss} bytes, round trip {round_trip}"));
    page.line(format_args!("  segments in: {}", words::segments(&t, connection)));
    page.line(format_args!(
        "  headers of these segments: {}",
        words::segment_headers(&t, connection)
    ));
    let at_mss = known(connection.segments_at_mss_1460);
    page.line(format_args!("  segments if each had 1,460 bytes (Ethernet): {at_mss}"));
    let (receive, send) =
        (known(connection.recv_buffer_bytes), known(connection.send_buffer_bytes));
    page.line(format_args!("  buffers in bytes: receive {receive}, send {send}"));
    let nodelay = match connection.tcp_nodelay {
        None => "–",
        Some(true) => "on",
        Some(false) => "off",
    };
    page.line(format_args!("  TCP_NODELAY: {nodelay}"));
}

fn quoted(text: &str) -> String {
    /// Enough to know it by; the rest is in the JSON.
    const SHOWN_CHARACTERS: usize = 48;
    format!("\"{}\"", cut(text, SHOWN_CHARACTERS))
}

fn dash() -> String {
    "–".to_owned()
}
