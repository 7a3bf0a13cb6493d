//! The catalogue's examples make their findings, and `docs/findings.md` comes from the catalogue. Write it anew with
//! `WEIGHBRIDGE_WRITE_DOCS=1 cargo test --test core documentation`.

use std::path::Path;

use weighbridge::report::{Severity, entries};

use crate::message::Message;

fn findings_page() -> String {
    let mut page = String::from(
        "# Findings\n\n\
         What Weighbridge can find wrong with an upload, and how to mend it. This page is written \
         from the catalogue in the code; the running program shows the same at `/findings`.\n",
    );
    for (severity, heading) in [
        (Severity::Error, "Errors: servers will refuse the body or read something else"),
        (Severity::Warning, "Warnings: some servers will"),
        (Severity::Info, "Notes: worth knowing"),
    ] {
        page += &format!("\n## {heading}\n");
        for entry in entries().filter(|entry| entry.severity == severity) {
            let (id, title, explanation) = (entry.id, entry.title, entry.explanation);
            page += &format!("\n### `{id}`\n\n**{title}.** {explanation}\n");
            page += &format!("\n*Mend it:* {}\n", entry.fix);
            let command = entry.example.command("http://127.0.0.1:8080");
            page += &format!("\n*Try it:*\n\n```sh\n{command}\n```\n");
            if let Some(reference) = entry.reference {
                page += &format!("\n*See:* {reference}\n");
            }
        }
    }
    page
}

#[test]
fn the_page_of_findings_is_the_catalogues() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings.md");
    let page = findings_page();
    if std::env::var_os("WEIGHBRIDGE_WRITE_DOCS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written == page, "docs/findings.md is not current; see this test's module for how to");
}

#[test]
fn every_example_makes_its_finding() {
    for entry in entries() {
        let message = Message::parse(&entry.example.message("127.0.0.1:8080", "*/*"));
        let report = message.inspect_everywhere();
        let found = report.findings.iter().any(|finding| finding.id.as_str() == entry.id);
        assert!(found, "{}: {:?}", entry.id, report.findings);
    }
}

#[cfg(unix)]
#[test]
fn a_shell_prints_every_example_as_it_is() {
    for entry in entries() {
        let output = std::process::Command::new("sh")
            .args(["-c", &entry.example.body_command()])
            .output()
            .expect("a shell");
        assert!(output.stdout == entry.example.body(), "{}", entry.id);
    }
}
