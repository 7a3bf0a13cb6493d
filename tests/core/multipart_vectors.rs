//! Multipart bodies, whole and broken, each at every split.

use weighbridge::inspect::Options;
use weighbridge::report::{FindingId, Kind};

use crate::laws::{inspect_everywhere, inspect_request_everywhere, request};
use crate::{finding_ids, ledger, outline};

const FORM: &str = "multipart/form-data; boundary=XX-YY";

/// One file part in the boundary `XX-YY`, closed.
const ONE_FILE: &[u8] = b"--XX-YY\r\n\
    Content-Disposition: form-data; name=\"file\"; filename=\"r.bin\"\r\n\
    Content-Type: application/octet-stream\r\n\
    \r\n\
    abc\r\n\
    --XX-YY--\r\n";

#[test]
fn a_file_and_a_field_are_weighed_to_the_byte() {
    let body = b"--XX-YY\r\n\
        Content-Disposition: form-data; name=\"note\"\r\n\
        \r\n\
        hi\r\n\
        --XX-YY\r\n\
        Content-Disposition: form-data; name=\"file\"; filename=\"a \\\"b\\\".txt\"\r\n\
        Content-Type: text/plain\r\n\
        \r\n\
        \xEC\x95\x88\r\n\
        --XX-YY--\r\n";
    let report = inspect_everywhere(FORM, body);
    assert_eq!(outline(&report), ["field note=hi", "file file<a \"b\".txt>=안"]);
    assert_eq!(finding_ids(&report), ["filename-escape"]);
    assert_eq!(report.sizes.payload_bytes, 3);
    assert_eq!(ledger(&report, Kind::FieldValue), 2);
    // The first delimiter has no line break before it, the second has, the third closes.
    assert_eq!(ledger(&report, Kind::Delimiter), 9 + 11 + 13);
    assert_eq!(report.parts[0].body_bytes + report.parts[1].body_bytes, body.len() as u64);
    assert_eq!(report.parts[1].headers[1], ("Content-Type".into(), "text/plain".into()));
    assert_eq!(report.parts[1].mime.verdict.as_deref(), Some("text/plain"));
    assert_eq!(
        report.parts[0].digest.as_ref().unwrap().hex,
        "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4"
    );
}

#[test]
fn one_part_takes_the_whole_body_its_closing_delimiter_included() {
    let report = inspect_everywhere(FORM, ONE_FILE);
    assert_eq!(report.parts[0].body_bytes, ONE_FILE.len() as u64);
    assert_eq!(report.sizes.overhead_bytes, ONE_FILE.len() as u64 - 3);
    assert_eq!(finding_ids(&report), Vec::<&str>::new());
}

#[test]
fn content_may_be_empty_or_look_like_a_delimiter() {
    for content in [
        &b""[..],
        b"\r\n",
        b"\r",
        b"\n",
        b"\r\n--XX-Y",
        b"\r\n--XX-YYZ",
        b"\r\n--XX-YY-",
        b"--XX-YYZ\r\n",
        b"\r\r\n\r\n--",
        b"-",
        b"\r\n\r\n\r\n",
    ] {
        let body = [
            b"--XX-YY\r\nContent-Disposition: form-data; name=f; filename=g\r\n\r\n",
            content,
            b"\r\n--XX-YY--\r\n",
        ]
        .concat();
        let report = inspect_everywhere(FORM, &body);
        assert_eq!(report.sizes.payload_bytes, content.len() as u64, "{}", content.escape_ascii());
        let mut expected = vec!["part-type-missing"];
        if content.is_empty() {
            expected.push("directory-sent");
        }
        assert_eq!(finding_ids(&report), expected, "{}", content.escape_ascii());
    }
}

#[test]
fn the_name_in_the_target_decides_which_part_is_the_file() {
    let options = Options { file: Some("note".into()), ..Options::default() };
    let body = b"--XX-YY\r\nContent-Disposition: form-data; name=note\r\n\r\nhi\r\n\
        --XX-YY\r\nContent-Disposition: form-data; name=f; filename=g\r\nContent-Type: a/b\r\n\r\n\
        xyz\r\n--XX-YY--\r\n";
    let report = inspect_request_everywhere(&request(FORM), &options, body);
    assert_eq!(outline(&report), ["file note=hi", "field f<g>=xyz"]);
    assert_eq!(report.sizes.payload_bytes, 2);
}

#[test]
fn a_boundary_that_the_header_lacks_is_read_from_the_first_line() {
    let report = inspect_everywhere("multipart/form-data", ONE_FILE);
    assert_eq!(finding_ids(&report), ["boundary-missing"]);
    assert_eq!(report.sizes.payload_bytes, 3);
}

#[test]
fn a_boundary_that_the_header_has_wrong_is_read_from_the_first_line() {
    let report = inspect_everywhere("multipart/form-data; boundary=other", ONE_FILE);
    assert_eq!(finding_ids(&report), ["boundary-mismatch"]);
    assert_eq!(report.sizes.payload_bytes, 3);
    assert!(report.findings[0].explanation.contains("\"other\""));
    assert!(report.findings[0].explanation.contains("\"XX-YY\""));
}

#[test]
fn delimiters_without_their_dashes_are_read_as_if_they_had_them() {
    let body = b"XX-YY\r\nContent-Disposition: form-data; name=f\r\n\r\nabc\r\nXX-YY--\r\n";
    let report = inspect_everywhere(FORM, body);
    assert_eq!(finding_ids(&report), ["boundary-dashes-missing"]);
    assert_eq!(outline(&report), ["field f=abc"]);
}

#[test]
fn odd_boundary_parameters_are_told() {
    for (content_type, ids) in [
        ("multipart/form-data; boundary=\"XX-YY\"", &["boundary-quoted"][..]),
        ("multipart/form-data; boundary=XX-YY; boundary=b", &["boundary-duplicated"]),
        ("multipart/form-data; boundary=XX-YY; charset=utf-8", &["charset-on-multipart"]),
    ] {
        assert_eq!(finding_ids(&inspect_everywhere(content_type, ONE_FILE)), ids, "{content_type}");
    }
    let body = b"--a=b\r\nContent-Disposition: form-data; name=f\r\n\r\nx\r\n--a=b--\r\n";
    let ids = finding_ids(&inspect_everywhere("multipart/form-data; boundary=a=b", body));
    assert_eq!(ids, ["boundary-needs-quotes"]);
    let quoted = inspect_everywhere("multipart/form-data; boundary=\"a=b\"", body);
    assert_eq!(finding_ids(&quoted), Vec::<&str>::new());
    let long = "b".repeat(71);
    let body =
        format!("--{long}\r\nContent-Disposition: form-data; name=f\r\n\r\nx\r\n--{long}--\r\n");
    let content_type = format!("multipart/form-data; boundary={long}");
    let report = inspect_everywhere(&content_type, body.as_bytes());
    assert_eq!(finding_ids(&report), ["boundary-invalid"]);
    assert_eq!(outline(&report), ["field f=x"]);
}

#[test]
fn a_body_that_stops_before_its_closing_delimiter_keeps_what_came() {
    for stop in 1..ONE_FILE.len() - 4 {
        let report = inspect_everywhere(FORM, &ONE_FILE[..stop]);
        let ids = finding_ids(&report);
        let has_part = report.parts_total == 1;
        let has_line = stop >= b"--XX-YY\r\n".len();
        assert_eq!(
            ids.contains(&"closing-delimiter-missing"),
            has_line,
            "stopped at {stop}: {ids:?}"
        );
        assert_eq!(ids.contains(&"no-parts"), !has_part, "stopped at {stop}: {ids:?}");
    }
    let cut_in_delimiter = inspect_everywhere(FORM, &ONE_FILE[..ONE_FILE.len() - 4]);
    assert_eq!(cut_in_delimiter.sizes.payload_bytes, 3);
}

#[test]
fn a_missing_line_break_at_the_very_end_is_legal() {
    let report = inspect_everywhere(FORM, &ONE_FILE[..ONE_FILE.len() - 2]);
    assert_eq!(finding_ids(&report), ["final-crlf-missing"]);
    assert_eq!(report.sizes.payload_bytes, 3);
}

#[test]
fn a_delimiter_in_the_middle_of_a_line_is_content() {
    let body = b"--XX-YY\r\nContent-Disposition: form-data; name=f\r\n\r\nabc--XX-YY\r\n\
        def\r\n--XX-YY--\r\n";
    let report = inspect_everywhere(FORM, body);
    assert_eq!(finding_ids(&report), ["delimiter-without-crlf", "line-breaks-normalised"]);
    assert_eq!(report.findings[0].offset, Some(54));
    assert_eq!(outline(&report), ["field f=abc--XX-YY\r\ndef"]);
}

#[test]
fn a_line_break_that_is_not_the_files_own_is_told() {
    let png: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xAE\x42\x60\x82";
    let form = |content: &[u8]| {
        let head = b"--XX-YY\r\nContent-Disposition: form-data; name=f; filename=a.png\r\n\
            Content-Type: image/png\r\n\r\n";
        [&head[..], content, b"\r\n--XX-YY--\r\n"].concat()
    };
    let start = form(b"").len() - b"\r\n--XX-YY--\r\n".len();
    for (content, offset) in [
        (png.to_vec(), None),
        ([b"\r\n", png].concat(), Some(start)),
        ([png, b"\r\n"].concat(), Some(start + png.len())),
        (b"\r\nwords\r\n".to_vec(), None),
        (b"\r\n\0\0%PDF-1.7".to_vec(), None),
        (b"\r\n".to_vec(), None),
        ([png, b"more\r\n"].concat(), None),
    ] {
        let report = inspect_everywhere(FORM, &form(&content));
        let of_breaks = report.findings.iter().filter(|it| it.id == FindingId::EXTRA_LINE_BREAK);
        let told: Vec<Option<u64>> = of_breaks.map(|finding| finding.offset).collect();
        let expected: Vec<Option<u64>> = offset.iter().map(|at| Some(*at as u64)).collect();
        assert_eq!(told, expected, "{}", content.escape_ascii());
    }
}

#[test]
fn line_feeds_alone_are_read_as_line_breaks() {
    let body = b"--XX-YY\nContent-Disposition: form-data; name=f\n\nabc\n--XX-YY--\n";
    let report = inspect_everywhere(FORM, body);
    assert_eq!(finding_ids(&report), ["bare-lf"]);
    assert_eq!(outline(&report), ["field f=abc"]);
}

#[test]
fn text_around_the_delimiters_is_told_and_line_breaks_are_not() {
    let wrap = |before: &[u8], after: &[u8]| [before, ONE_FILE, after].concat();
    for (before, after, ids) in [
        (&b"\r\n"[..], &b"\r\n\r\n"[..], &[][..]),
        (b"a note\r\n", b"", &["preamble"]),
        (b"", b"more", &["epilogue"]),
        (b"", b"\r\nmore", &["epilogue"]),
    ] {
        let report = inspect_everywhere(FORM, &wrap(before, after));
        assert_eq!(finding_ids(&report), ids);
        assert_eq!(report.sizes.payload_bytes, 3);
        assert_eq!(ledger(&report, Kind::Epilogue), after.len() as u64);
    }
}

#[test]
fn part_headers_are_read_as_servers_read_them() {
    let part =
        |headers: &str| format!("--XX-YY\r\n{headers}\r\n\r\nx\r\n--XX-YY--\r\n").into_bytes();
    for (headers, ids, expected) in [
        ("CONTENT-DISPOSITION : form-data;name=f", &[][..], "field f=x"),
        (
            "Content-Disposition: form-data;\r\n name=f;\r\n\tfilename=g\r\nContent-Type: a/b",
            &[],
            "file f<g>=x",
        ),
        ("Content-Type: text/plain", &["disposition-missing"], "field -=x"),
        ("Content-Disposition: attachment; name=f", &["disposition-missing"], "field f=x"),
        ("Content-Disposition: form-data", &["name-missing"], "field -=x"),
        ("Content-Disposition: form-data; name=\"\"", &["name-empty"], "field =x"),
        (
            "Content-Disposition: form-data; name=f; filename=g",
            &["part-type-missing"],
            "file f<g>=x",
        ),
        (
            "Content-Disposition: form-data; name=f\r\nContent-Type: multipart/mixed; boundary=q",
            &["nested-multipart"],
            "field f=x",
        ),
        (
            "no colon here\r\nContent-Disposition: form-data; name=f",
            &["part-header-invalid"],
            "field f=x",
        ),
    ] {
        let report = inspect_everywhere(FORM, &part(headers));
        assert_eq!(finding_ids(&report), ids, "{headers}");
        assert_eq!(outline(&report), [expected], "{headers}");
    }
}

#[test]
fn nothing_is_called_missing_behind_a_line_that_was_cut() {
    let filename = "f".repeat(9000);
    let body = format!(
        "--XX-YY\r\nContent-Disposition: form-data; filename={filename}; name=a\r\n\r\nx\r\n--XX-YY--\r\n"
    );
    let report =
        crate::laws::inspect_pieces(&request(FORM), &Options::default(), [body.as_bytes()]);
    assert_eq!(finding_ids(&report), Vec::<&str>::new());
}

#[test]
fn a_part_may_end_among_its_header_lines() {
    let body = b"--XX-YY\r\nContent-Disposition: form-data; name=f\r\n--XX-YY\r\n\
        Content-Disposition: form-data; name=g\r\n\r\nx\r\n--XX-YY--\r\n";
    assert_eq!(outline(&inspect_everywhere(FORM, body)), ["field f=", "field g=x"]);
    let body = b"--XX-YY\r\nContent-Disposition: form-data; name=f\r\n--XX-YY--";
    assert_eq!(outline(&inspect_everywhere(FORM, body)), ["field f="]);
}

#[test]
fn bodies_without_parts_say_so() {
    for (body, ids) in [
        (&b""[..], &["no-parts"][..]),
        (b"--XX-YY--\r\n", &["no-parts"]),
        (b"--XX-YY--", &["final-crlf-missing", "no-parts"]),
        (b"hello", &["no-parts"]),
    ] {
        assert_eq!(finding_ids(&inspect_everywhere(FORM, body)), ids, "{}", body.escape_ascii());
    }
    let ids = finding_ids(&inspect_everywhere("multipart/form-data", b"hello"));
    assert_eq!(ids, ["boundary-missing"]);
}

#[test]
fn a_header_line_longer_than_any_limit_is_counted_and_cut() {
    let filename = "x".repeat(20_000);
    let body = format!(
        "--XX-YY\r\nContent-Disposition: form-data; name=f; filename={filename}\r\n\r\nabc\r\n--XX-YY--\r\n"
    );
    let whole = crate::laws::inspect_pieces(&request(FORM), &Options::default(), [body.as_bytes()]);
    crate::laws::assert_laws(&whole, body.as_bytes());
    assert_eq!(whole.sizes.payload_bytes, 3);
    assert_eq!(whole.parts[0].filename.as_ref().unwrap().len(), 1024);
    for size in [1, 7, 4096, 8191, 8192, 8193] {
        let pieces = body.as_bytes().chunks(size);
        let cut = crate::laws::inspect_pieces(&request(FORM), &Options::default(), pieces);
        assert_eq!(cut, whole, "pieces of {size}");
    }
}

#[test]
fn a_delimiter_line_with_nothing_behind_it_begins_no_part() {
    let form = std::str::from_utf8(ONE_FILE).unwrap();
    let report = inspect_everywhere(FORM, form.replace("--XX-YY--", "--XX-YY").as_bytes());
    assert_eq!(outline(&report), ["file file<r.bin>=abc"]);
    assert_eq!(finding_ids(&report), ["closing-delimiter-missing"]);
    let detail = report.findings[0].detail.to_string();
    assert!(detail.contains("right behind a delimiter line"), "{detail}");
    assert_eq!(ledger(&report, Kind::Delimiter), 9 + 11);
    assert_eq!(report.parts[0].body_bytes, report.sizes.body_bytes);
    let report = inspect_everywhere(FORM, b"--XX-YY\r\n");
    assert!(report.parts.is_empty());
    assert_eq!(finding_ids(&report), ["closing-delimiter-missing", "no-parts"]);
}

#[test]
fn what_lacks_its_empty_line_is_read_as_header_lines_and_told_once() {
    let body = b"--XX-YY\r\nContent-Disposition: form-data; name=\"note\"\r\n\
        hello there\r\nand more\r\n--XX-YY--\r\n";
    let report = inspect_everywhere(FORM, body);
    assert_eq!(outline(&report), ["field note="]);
    assert_eq!(finding_ids(&report), ["part-header-invalid"]);
    assert_eq!(report.findings[0].offset, Some(54));
    let body =
        "--XX-YY\r\nContent-Disposition: form-data; name=“note”\r\n\r\nhello\r\n--XX-YY--\r\n";
    let report = inspect_everywhere(FORM, body.as_bytes());
    assert_eq!(outline(&report), ["field “note”=hello"]);
    assert_eq!(finding_ids(&report), ["part-header-invalid"]);
}
