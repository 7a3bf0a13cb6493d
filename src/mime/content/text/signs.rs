//! Texts that say on their first line what they are.

use super::rule::{Grade, Sample, Told};
use crate::report::{Words, words};

/// How a kind begins.
enum Begin {
    /// With this, whatever follows.
    With(&'static str),
    /// With this on a line of its own.
    Line(&'static str),
}

/// A sign, the type it is of, other names of that and types that it leaves open, what it is called.
type Sign = (Begin, &'static str, &'static [&'static str], Words<'static>);

const SIGNS: [Sign; 18] = [
    (Begin::With("<?php"), "application/x-httpd-php", PHP, words!(PHP_OPENING_TAG)),
    (Begin::With("<?="), "application/x-httpd-php", PHP, words!(PHP_OPENING_TAG)),
    (Begin::With("WEBVTT"), "text/vtt", &[], words!(SIGNATURE_NAMED, name = "WebVTT")),
    (
        Begin::Line("BEGIN:VCALENDAR"),
        "text/calendar",
        &["text/x-vcalendar", "application/ics"],
        words!(CALENDAR_BEGINS),
    ),
    (
        Begin::Line("BEGIN:VCARD"),
        "text/vcard",
        &["text/x-vcard", "text/directory"],
        words!(CARD_BEGINS),
    ),
    (
        Begin::With("-----BEGIN CERTIFICATE"),
        "application/x-x509-ca-cert",
        &["application/x-pem-file", "application/pem-certificate-chain"],
        words!(PEM_CERTIFICATE),
    ),
    (
        Begin::With("-----BEGIN PGP MESSAGE"),
        "application/pgp-encrypted",
        &[],
        words!(OPENPGP_ARMOR),
    ),
    (
        Begin::With("-----BEGIN PGP SIGNATURE"),
        "application/pgp-signature",
        &[],
        words!(OPENPGP_ARMOR),
    ),
    (Begin::With("-----BEGIN PGP SIGNED"), "application/pgp-signature", &[], words!(OPENPGP_ARMOR)),
    (Begin::With("-----BEGIN PGP"), "application/pgp-keys", &[], words!(OPENPGP_ARMOR)),
    (Begin::With("-----BEGIN "), "application/x-pem-file", PEM, words!(PEM_LABEL)),
    (Begin::With("diff --git "), "text/x-diff", DIFF, words!(PATCH_FIRST_LINE)),
    (Begin::With("%YAML "), "application/yaml", &[], words!(YAML_DIRECTIVE)),
    (
        Begin::Line("#EXTM3U"),
        "application/vnd.apple.mpegurl",
        M3U,
        words!(SIGNATURE_NAMED, name = words!(FORMAT_PLAYLIST)),
    ),
    (
        Begin::With("[Desktop Entry]"),
        "application/x-desktop",
        &[],
        words!(GROUP_NAMED, name = "Desktop Entry"),
    ),
    (Begin::With("{\\rtf"), "application/rtf", &[], words!(SIGNATURE_NAMED, name = "RTF")),
    (
        Begin::With("%!PS"),
        "application/postscript",
        &[],
        words!(SIGNATURE_NAMED, name = "PostScript"),
    ),
    (
        Begin::With("<!ELEMENT "),
        "application/xml-dtd",
        &["application/xml"],
        words!(ELEMENT_DECLARATION),
    ),
];

/// Other names of PHP, and what it is mostly made for.
pub(super) const PHP: &[&str] = &["application/x-php", "text/x-php", "text/html"];
const PEM: &[&str] = &[
    "application/x-x509-key",
    "application/x-x509-ca-cert",
    "application/x-x509-dsa-parameters",
    "application/x-x509-ec-parameters",
    "application/pkcs8",
    "application/pkcs10",
    "application/pkcs7-mime",
    "application/pkix-crl",
];
const DIFF: &[&str] = &["text/x-patch", "application/x-patch", "application/x-diff"];
const M3U: &[&str] =
    &["audio/x-mpegurl", "audio/mpegurl", "application/x-mpegurl", "application/m3u"];

/// Interpreters of scripts by the names that theirs begin with, and the type of the script.
const INTERPRETERS: [(&str, &str, &[&str]); 13] = [
    ("node", "text/javascript", &[]),
    ("bun", "text/javascript", &["text/x-typescript"]),
    ("deno", "text/javascript", &["text/x-typescript"]),
    ("osascript -l JavaScript", "text/javascript", &[]),
    ("python", "text/x-python", PYTHON),
    ("uv", "text/x-python", PYTHON),
    ("perl", "text/x-perl", &["application/x-perl"]),
    ("ruby", "text/x-ruby", &["application/x-ruby"]),
    ("php", "application/x-httpd-php", PHP),
    ("lua", "text/x-lua", &["application/x-lua"]),
    ("Rscript", "text/x-r", &["text/x-rsrc"]),
    ("awk", "text/x-awk", &["application/x-awk"]),
    ("tclsh", "text/x-tcl", &["application/x-tcl"]),
];

const PYTHON: &[&str] =
    &["text/x-script.python", "application/x-python", "application/x-python-code"];

/// Shells: their names are whole words.
const SHELLS: [&str; 9] = ["sh", "bash", "dash", "ksh", "zsh", "ash", "fish", "csh", "tcsh"];

/// What the first line says.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    if let Some(command) = sample.text.strip_prefix("#!") {
        return grade_script(sample, command.lines().next().unwrap_or_default());
    }
    let text = sample.text.trim_start();
    let at = sample.text.len() - text.len();
    for (begin, kind, open, says) in &SIGNS {
        let sign = match begin {
            Begin::With(sign) | Begin::Line(sign) => *sign,
        };
        let Some(after) = text.strip_prefix(sign) else { continue };
        let ends = match begin {
            Begin::With(_) => true,
            Begin::Line(_) => after.is_empty() || after.starts_with(['\n', '\r']),
        };
        if ends {
            let evidence = sample.evidence(at, sign.len(), *says);
            return Grade::Is(Told::by(kind, evidence).leaving(open));
        }
    }
    if is_unified_diff(text) {
        let evidence = sample.evidence(at, 32, words!(PATCH_HEAD));
        return Grade::Is(Told::by("text/x-diff", evidence).leaving(DIFF));
    }
    if is_subrip(text) {
        let evidence = sample.evidence(at, 32, words!(SUBTITLE));
        let names = &["application/x-srt", "text/srt", "text/x-srt"];
        return Grade::Is(Told::by("application/x-subrip", evidence).leaving(names));
    }
    Grade::IsNot
}

/// A script, by the command that is to run it.
fn grade_script(sample: &Sample<'_>, command: &str) -> Grade {
    let mut words = command.split_whitespace();
    let mut program = words.next().unwrap_or_default();
    if program.ends_with("/env") {
        // Its options and settings come before the program.
        let is_set = |word: &&str| word.starts_with('-') || word.contains('=');
        program = words.find(|word| !is_set(word)).unwrap_or_default();
    }
    let name = program.rsplit('/').next().unwrap_or_default();
    let evidence =
        sample.evidence(0, command.len() + 2, words!(SCRIPT_FOR, program = shown(name)).detail());
    if SHELLS.contains(&name) {
        return Grade::Is(Told::by("text/x-shellscript", evidence));
    }
    let known = INTERPRETERS.iter().find(|(interpreter, ..)| name.starts_with(interpreter));
    match known {
        Some((_, kind, open)) => Grade::Is(Told::by(kind, evidence).leaving(open)),
        None => Grade::Is(Told::by("text/plain", evidence)),
    }
}

fn shown(name: &str) -> String {
    name.chars().take(40).collect()
}

/// `--- a`, `+++ b` and `@@` on the first lines, maybe with an index before them.
fn is_unified_diff(text: &str) -> bool {
    let mut lines = text.lines().take(8).skip_while(|line| !line.starts_with("--- "));
    lines.next().is_some()
        && lines.next().is_some_and(|line| line.starts_with("+++ "))
        && lines.next().is_some_and(|line| line.starts_with("@@ -"))
}

/// A number, and on the next line two times with an arrow between them.
fn is_subrip(text: &str) -> bool {
    let mut lines = text.lines();
    let is_number = |line: &str| !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit());
    let is_time = |time: &str| {
        time.len() >= 7
            && time.contains(':')
            && time.bytes().all(|it| it.is_ascii_digit() || b":,.".contains(&it))
    };
    lines.next().is_some_and(|line| is_number(line.trim()))
        && lines.next().and_then(|line| line.split_once(" --> ")).is_some_and(|(from, to)| {
            is_time(from.trim()) && to.split_whitespace().next().is_some_and(is_time)
        })
}

/// Fields of a message's head, in lower case. Those that are true are in nothing else.
const FIELDS: [(&str, bool); 14] = [
    ("received", true),
    ("return-path", true),
    ("message-id", true),
    ("mime-version", true),
    ("delivered-to", true),
    ("dkim-signature", true),
    ("from", false),
    ("to", false),
    ("cc", false),
    ("subject", false),
    ("date", false),
    ("reply-to", false),
    ("content-type", false),
    ("sender", false),
];

/// An Internet message, by the fields of its head (RFC 5322 §2.2).
pub(super) fn grade_mail(sample: &Sample<'_>) -> Grade {
    let is_mailbox = sample.text.starts_with("From ");
    let (mut fields, mut certain) = (0_usize, 0_usize);
    for line in sample.text.lines().skip(usize::from(is_mailbox)).take(64) {
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return Grade::IsNot };
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Grade::IsNot;
        }
        let field = FIELDS.iter().find(|(field, _)| name.eq_ignore_ascii_case(field));
        fields += usize::from(field.is_some());
        certain += usize::from(field.is_some_and(|(_, is_certain)| *is_certain));
    }
    if fields < 3 || certain < 1 {
        return Grade::IsNot;
    }
    let evidence = sample.evidence(0, 32, words!(MESSAGE_FIELDS, count = fields).detail());
    let kind = if is_mailbox { "application/mbox" } else { "message/rfc822" };
    Grade::Is(Told::by(kind, evidence).leaving(&[
        "message/rfc822",
        "message/news",
        "message/global",
        "application/mbox",
        "multipart/related",
    ]))
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

    #[test]
    fn scripts_are_told_by_their_interpreter() {
        assert_kinds(
            "text/x-shellscript",
            &["#!/bin/sh\nls", "#! /usr/bin/env -S bash -e\n", "#!/bin/zsh"],
        );
        assert_kinds(
            "text/javascript",
            &["#!/usr/bin/env node\nmain()", "#!/usr/local/bin/node --x\n"],
        );
        assert_kinds("text/x-python", &["#!/usr/bin/python3.12\n", "#!/usr/bin/env python\n"]);
        assert_kinds("application/x-httpd-php", &["#!/usr/bin/env php\n<?php", "<?php\necho 1;"]);
        assert_kinds("text/plain", &["#!/usr/bin/make -f\n", "#!\n"]);
    }

    #[test]
    fn first_lines_tell_what_follows() {
        for (kind, text) in [
            ("text/vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n"),
            ("text/calendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
            ("text/vcard", "BEGIN:VCARD\nVERSION:3.0\n"),
            ("application/x-x509-ca-cert", "-----BEGIN CERTIFICATE-----\nMIIB\n"),
            ("application/x-pem-file", "-----BEGIN PRIVATE KEY-----\nMIIB\n"),
            ("application/pgp-encrypted", "-----BEGIN PGP MESSAGE-----\n\nhQ==\n"),
            ("text/x-diff", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n"),
            ("text/x-diff", "diff --git a/x b/x\nindex 1..2\n"),
            ("application/x-subrip", "1\r\n00:00:01,000 --> 00:00:02,500\r\nHi\r\n"),
            ("text/plain", "BEGIN:VCARDS\n"),
            ("text/plain", "--- a heading\n\ntext\n"),
        ] {
            assert_kinds(kind, &[text]);
        }
    }

    #[test]
    fn the_armor_of_one_kind_of_openpgp_leaves_no_other_open() {
        for (kind, label) in [
            ("application/pgp-encrypted", "MESSAGE"),
            ("application/pgp-signature", "SIGNATURE"),
            ("application/pgp-signature", "SIGNED MESSAGE"),
            ("application/pgp-keys", "PUBLIC KEY BLOCK"),
        ] {
            let armor = format!("-----BEGIN PGP {label}-----\n\nhQ==\n");
            assert_kinds(kind, &[&armor]);
            assert_open(&armor, &[]);
        }
    }

    #[test]
    fn messages_are_told_by_the_fields_of_their_head() {
        let head = "From: A <a@example.org>\nTo: b@example.org\nSubject: Hi\n";
        assert_kinds("message/rfc822", &[&format!("{head}Message-ID: <1@example.org>\n\nHello\n")]);
        assert_kinds(
            "application/mbox",
            &[&format!("From a@b Mon\n{head}Received: by x\n\nHello\n")],
        );
        assert_kinds("text/plain", &[head, "Note: this\nDate: today\n"]);
    }

    #[test]
    fn a_shell_script_is_nothing_else() {
        assert_open("#!/bin/sh\nselect * from a;\n", &[]);
    }
}
