//! What a report names, in words: the same in pages and in text. Templates hand over references to whatever they
//! call, so references are what is taken.

use super::format::grouped;
use super::texts::{Text, Texts};
use crate::report::{
    Agreement, Charset, Client, Connection, Detail, Digest, DigestAlgorithm, Encoding, Evidence,
    Finding, Kind, LineBreaks, Mime, Opinion, Report, Risk, Severity, Value, WireSource,
};

/// How bad a finding is.
pub(crate) fn severity(t: &Texts, severity: &Severity) -> String {
    t.say(format!("severity-{}", severity.as_str())).to_string()
}

/// The same as a sign, for eyes that do not tell the colours apart.
pub(crate) const fn severity_sign(severity: &Severity) -> &'static str {
    match severity {
        Severity::Error => "✖",
        Severity::Warning => "▲",
        Severity::Info => "●",
    }
}

/// How many findings of a severity there are.
pub(crate) fn severities(t: &Texts, severity: &Severity, count: &u64) -> String {
    t.say(format!("severity-count-{}", severity.as_str())).with("n", count).to_string()
}

/// A sentence of the program's own in the reader's language.
pub(crate) fn detail(t: &Texts, said: &Detail) -> String {
    let id = format!("detail-{}", said.pattern.key);
    if !t.has(&id) {
        return said.to_string();
    }
    let fill = |text: Text<'static>, (name, value): &(&'static str, Value)| match value {
        Value::Count(count) => text.with(name, *count),
        Value::Text(value) => text.with(name, value.clone()),
        Value::Words(words) => text.with(name, detail(t, words)),
    };
    said.values.iter().fold(t.say(id), fill).to_string()
}

/// What a finding says: of its own request first, then what is true of all such.
pub(crate) fn explanation(t: &Texts, finding: &Finding) -> String {
    let id = format!("finding-{}", finding.id);
    if !t.has(&id) {
        return finding.explanation.clone();
    }
    format!("{} {}", detail(t, &finding.detail), t.say(format!("{id}.why")))
}

/// What the bytes of a kind are there for in a report's body.
pub(crate) fn purpose(t: &Texts, report: &Report, kind: &Kind) -> String {
    match kind {
        Kind::Payload if report.has_names_alone() => t.say("kind-payload-name-alone").to_string(),
        _ => t.say(format!("kind-{kind}")).to_string(),
    }
}

/// A file's verdict in a sentence.
pub(crate) fn summary(t: &Texts, mime: &Mime) -> String {
    mime.summary_detail.as_ref().map_or_else(|| mime.summary.clone(), |said| detail(t, said))
}

/// A client's name; most are called the same in every language.
pub(crate) fn client(t: &Texts, client: &Client) -> String {
    match client {
        Client::BrowserFetch => t.say("client-browser-fetch").to_string(),
        Client::BrowserForm => t.say("client-browser-form").to_string(),
        Client::Axios | Client::Curl | Client::Python | Client::Node => client.title().to_owned(),
    }
}

/// What a digest was taken with.
pub(crate) fn digest(t: &Texts, digest: &Digest) -> String {
    let key = match digest.algorithm {
        DigestAlgorithm::Sha256 => "part-digest-sha256",
        DigestAlgorithm::Blake3 => "part-digest-blake3",
    };
    t.say(key).to_string()
}

/// What a request was sent by: of what a script in a page writes nobody can tell fetch from XMLHttpRequest.
pub(crate) fn sender(t: &Texts, sender: &Client) -> String {
    match sender {
        Client::BrowserFetch => t.say("client-browser-script").to_string(),
        _ => client(t, sender),
    }
}

/// An encoding as a way of sending a file.
pub(crate) fn encoding(t: &Texts, encoding: &Encoding) -> String {
    t.say(format!("encoding-{encoding}")).to_string()
}

/// The same for a place with little room, and for a request that may carry no file.
pub(crate) fn short_encoding(t: &Texts, encoding: &Encoding) -> String {
    t.say(format!("encoding-{encoding}.short")).to_string()
}

/// A way of sending a file, as the what-if table calls it.
pub(crate) fn way(t: &Texts, id: &str) -> String {
    if let Some(plain) = id.strip_suffix("-gzip") {
        return t.say("what-if-gzip").with("way", way(t, plain)).to_string();
    }
    let encoding = format!("encoding-{id}");
    let id = if t.has(&encoding) { encoding } else { format!("what-if-way-{id}") };
    t.say(id).to_string()
}

/// What is to be said of such a way beside its name.
pub(crate) fn way_note(t: &Texts, id: &str) -> Option<String> {
    let id = format!("what-if-way-{id}");
    t.has(&id).then(|| t.say(format!("{id}.note")).to_string())
}

/// How the claims stand to the content.
pub(crate) fn agreement(t: &Texts, agreement: &Agreement) -> String {
    t.say(format!("agreement-{}", agreement.as_str())).to_string()
}

/// The same as a sign, for eyes that do not tell the colours apart.
pub(crate) const fn sign(agreement: &Agreement) -> &'static str {
    match agreement {
        Agreement::Agree => "✓",
        Agreement::Refines => "≈",
        Agreement::Unclaimed => "○",
        Agreement::Unknown => "?",
        Agreement::Conflict => "✗",
    }
}

/// What makes a file dangerous, in a few words.
pub(crate) fn risk(t: &Texts, risk: &Risk) -> String {
    t.say(format!("risk-{}", risk.as_str())).to_string()
}

/// The same in a sentence.
pub(crate) fn risk_sentence(t: &Texts, risk: &Risk) -> String {
    t.say(format!("risk-{}.sentence", risk.as_str())).to_string()
}

/// How a text's lines end.
pub(crate) fn line_breaks(t: &Texts, line_breaks: &LineBreaks) -> String {
    t.say(format!("line-breaks-{}", line_breaks.as_str())).to_string()
}

/// A text's charset by its three witnesses.
pub(crate) fn charset(t: &Texts, charset: &Charset) -> String {
    let mut said = t.say("charset-detected").with("name", charset.detected).to_string();
    if let Some(bom) = charset.bom {
        said += &format!(", {}", t.say("charset-bom").with("name", bom));
    }
    if let Some(declared) = &charset.declared {
        said += &format!(", {}", t.say("charset-declared").with("name", declared.as_str()));
    }
    said
}

/// One opinion with what it rests on.
pub(crate) struct OpinionShown<'a> {
    /// Whose it is.
    pub(crate) opinion: Opinion,
    /// The type; `None` where there is no opinion.
    pub(crate) media_type: Option<&'a str>,
    /// What a browser takes it for that must not guess, where that is another type.
    pub(crate) nosniff: Option<&'a str>,
    /// What it rests on.
    pub(crate) evidence: Vec<&'a Evidence>,
}

/// The four opinions, in the order in which they are shown.
pub(crate) fn opinions(mime: &Mime) -> Vec<OpinionShown<'_>> {
    let nosniff = mime.by_browser_nosniff.as_deref();
    [
        (&mime.declared, Opinion::Declared),
        (&mime.by_extension, Opinion::ByExtension),
        (&mime.by_content, Opinion::ByContent),
        (&mime.by_browser, Opinion::ByBrowser),
    ]
    .into_iter()
    .map(|(media_type, opinion)| OpinionShown {
        opinion,
        media_type: media_type.as_deref(),
        nosniff: nosniff
            .filter(|it| opinion == Opinion::ByBrowser && media_type.as_deref() != Some(it)),
        evidence: evidence(mime, opinion),
    })
    .collect()
}

/// What the risk rests on.
pub(crate) fn risk_evidence(mime: &Mime) -> Vec<&Evidence> {
    evidence(mime, Opinion::Risk)
}

fn evidence(mime: &Mime, opinion: Opinion) -> Vec<&Evidence> {
    mime.evidence.iter().filter(|evidence| evidence.opinion == opinion).collect()
}

/// Where the bytes on the wire were counted.
pub(crate) fn wire_source(t: &Texts, source: &WireSource) -> String {
    t.say(format!("wire-source-{}", source.as_str())).to_string()
}

/// The protocol of a connection, and whether it is encrypted.
pub(crate) fn protocol(t: &Texts, connection: &Connection) -> String {
    let protocol = connection.protocol.as_str();
    if connection.tls {
        t.say("connection-encrypted").with("protocol", protocol).to_string()
    } else {
        protocol.to_owned()
    }
}

/// An exact size, or a dash.
pub(crate) fn bytes_if_known(t: &Texts, bytes: &Option<u64>) -> String {
    bytes.map_or_else(dash, |bytes| t.bytes(&bytes))
}

/// A request's segments.
pub(crate) fn segments(t: &Texts, connection: &Connection) -> String {
    let known = connection.segments_in.zip(connection.data_segments_in);
    known.map_or_else(dash, |(all, data)| {
        let bare = all.saturating_sub(data);
        let said = t.say("connection-segments-value").with("n", all);
        said.with("data", grouped(data)).with("bare", grouped(bare)).to_string()
    })
}

/// What the headers of a request's segments cost.
pub(crate) fn segment_headers(t: &Texts, connection: &Connection) -> String {
    let Connection { header_bytes_in, segments_in, segment_header_bytes, .. } = connection;
    let (Some(all), Some(n), Some(each)) = (header_bytes_in, segments_in, segment_header_bytes)
    else {
        return dash();
    };
    t.say("connection-headers-value")
        .with("bytes", t.bytes(all))
        .with("n", grouped(*n))
        .with("each", t.bytes(each))
        .with("version", connection.ip_version.map_or_else(dash, |version| version.to_string()))
        .to_string()
}

fn dash() -> String {
    "–".to_owned()
}

/// Bytes as two digits each, with blanks between.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.join(" ")
}

/// Bytes as text, with a dot for each that is no printable ASCII.
pub(crate) fn printable(bytes: &[u8]) -> String {
    let shown = |byte: &u8| if matches!(byte, 0x20..=0x7e) { char::from(*byte) } else { '·' };
    bytes.iter().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::{
        charset, client, detail, hex, opinions, printable, severities, severity_sign, way, way_note,
    };
    use crate::mime::verdict;
    use crate::report::{Charset, Client, Severity, words};
    use crate::server::language::Language;
    use crate::server::templates::WAYS;
    use crate::server::texts::Texts;

    #[test]
    fn the_scripts_of_the_page_have_the_same_words() {
        let severities = include_str!("../../static/lib/severities.js");
        for it in [Severity::Error, Severity::Warning, Severity::Info] {
            assert!(severities.contains(severity_sign(&it)), "{}", it.as_str());
        }
        let clients = include_str!("../../static/lib/clients.js");
        for it in Client::ALL {
            assert_eq!(client(&Texts::english(), &it), it.title());
            let is_name = client(&Texts::of(Language::Korean), &it) == it.title();
            assert!(!is_name || clients.contains(it.title()), "{}", it.title());
        }
    }

    #[test]
    fn a_detail_is_said_in_the_readers_language_with_its_values() {
        let place = words!(UNCLOSED_IN_CONTENT, end = 1234_u64, line = "\"--B--\"");
        let said = words!(UNCLOSED, place = place, why = words!(CUT_OFF_CODING)).detail();
        assert_eq!(
            detail(&Texts::english(), &said),
            "The body ends at byte 1234 in the content of its last part, without the line \"--B--\". It was \
             cut off: not all of the body came out of its coding."
        );
        assert_eq!(
            detail(&Texts::of(Language::Korean), &said),
            "본문이 \"--B--\" 줄 없이 마지막 파트의 내용 안에서, 오프셋 1,234에서 끝납니다. 본문이 잘렸습니다. \
             콘텐츠 코딩을 풀었지만 본문이 다 나오지 않았습니다."
        );
    }

    #[test]
    fn findings_are_counted_in_words() {
        let english = Texts::english();
        assert_eq!(severities(&english, &Severity::Info, &1), "one note");
        assert_eq!(severities(&english, &Severity::Warning, &1200), "1,200 warnings");
        let korean = Texts::of(Language::Korean);
        assert_eq!(severities(&korean, &Severity::Error, &1), "오류 1개");
    }

    #[test]
    fn ways_are_called_after_their_encodings_or_by_names_of_their_own() {
        let english = Texts::english();
        for id in WAYS {
            let named = way(&english, id);
            assert!(!named.contains("what-if-way"), "{named}");
        }
        assert_eq!(way(&english, "json-gzip"), "base64 in JSON, gzip");
        assert_eq!(way_note(&english, "hex").unwrap(), "two digits for each byte");
        assert_eq!(way_note(&english, "raw"), None);
    }

    #[test]
    fn an_encoding_has_one_name_and_one_short_name() {
        for language in [Language::English, Language::Korean] {
            let t = Texts::of(language);
            assert_eq!(
                super::encoding(&t, &crate::report::Encoding::Raw),
                "application/octet-stream (raw)"
            );
            assert_eq!(super::short_encoding(&t, &crate::report::Encoding::Json), "JSON");
            for id in crate::report::Encoding::ALL {
                assert_eq!(super::encoding(&t, &id), way(&t, id.as_str()));
            }
        }
    }

    #[test]
    fn each_opinion_stands_with_its_own_evidence() {
        let mut mime = verdict::opinions(Some("image/png"), Some("a.jpg"), b"%PDF-1.7\n");
        mime.by_browser = Some("image/png".to_owned());
        mime.by_browser_nosniff = Some("text/plain".to_owned());
        let shown = opinions(&mime);
        let types: Vec<_> = shown.iter().map(|opinion| opinion.media_type).collect();
        let expected = ["image/png", "image/jpeg", "application/pdf", "image/png"];
        assert_eq!(types, expected.map(Some));
        assert!(shown[1].evidence[0].says.contains(".jpg"));
        let nosniff: Vec<_> = shown.iter().map(|opinion| opinion.nosniff).collect();
        assert_eq!(nosniff, [None, None, None, Some("text/plain")]);
        mime.by_browser_nosniff = Some("image/png".to_owned());
        assert_eq!(opinions(&mime)[3].nosniff, None);
    }

    #[test]
    fn evidence_is_said_in_the_readers_language() {
        let korean = Texts::of(Language::Korean);
        let mime = verdict::opinions(Some("image/png"), Some("a.jpg"), b"II*\0");
        let said: Vec<_> = mime.evidence.iter().map(|it| detail(&korean, &it.detail)).collect();
        assert_eq!(
            said,
            [
                "image/png 타입이라고 선언했습니다.",
                "확장자 .jpg의 타입은 image/jpeg입니다.",
                "TIFF 헤더, 리틀 엔디언",
                "일치하는 이미지 패턴이 없으므로 선언된 타입을 그대로 사용",
            ]
        );
        let english = Texts::english();
        for evidence in &mime.evidence {
            assert_eq!(detail(&english, &evidence.detail), evidence.says);
        }
    }

    #[test]
    fn bytes_are_shown_as_digits_and_as_text() {
        assert_eq!(hex(b"\x89PNG"), "89 50 4e 47");
        assert_eq!(printable(b"\x89PNG\r\n"), "·PNG··");
    }

    #[test]
    fn a_charset_is_told_by_all_its_witnesses() {
        let told =
            Charset { declared: Some("EUC-KR".into()), bom: Some("UTF-8"), detected: "UTF-8" };
        let said = charset(&Texts::english(), &told);
        assert_eq!(said, "UTF-8 by the bytes, UTF-8 by the byte order mark, EUC-KR declared");
        let plain = Charset { declared: None, bom: None, detected: "UTF-8" };
        assert_eq!(charset(&Texts::english(), &plain), "UTF-8 by the bytes");
    }
}
