//! urlencoded bodies, whole and broken, each at every split.

use weighbridge::inspect::Options;
use weighbridge::report::{Kind, Transform};

use crate::laws::{inspect_everywhere, inspect_request_everywhere, request};
use crate::{finding_ids, ledger, outline};

const FORM: &str = "application/x-www-form-urlencoded";

#[test]
fn pairs_are_weighed_to_the_byte() {
    let report = inspect_everywhere(FORM, b"a+b=1&%ED%95%9C=%EA%B8%80+x&file=%00%ff%41z");
    assert_eq!(outline(&report), ["field a b=1", "field 한=글 x", "file file=4 bytes"]);
    assert_eq!(finding_ids(&report), Vec::<&str>::new());
    assert_eq!(report.sizes.payload_bytes, 4);
    assert_eq!(ledger(&report, Kind::FieldName), 3 + 3 + 4);
    assert_eq!(ledger(&report, Kind::FieldValue), 1 + 5);
    assert_eq!(ledger(&report, Kind::PercentExpansion), 2 * (3 + 3 + 3));
    assert_eq!(ledger(&report, Kind::Separator), 5);
    assert_eq!(report.parts[2].transforms, [Transform::Percent]);
    assert_eq!(report.parts[2].head_base64.0, b"\0\xFFAz");
}

#[test]
fn values_that_are_no_text_are_files_under_any_name() {
    let report = inspect_everywhere(FORM, b"x=%FF&y=%EC%95%88&z=%EC%95");
    assert_eq!(outline(&report), ["file x=1 bytes", "field y=안", "file z=2 bytes"]);
}

#[test]
fn siblings_name_the_file_and_its_type() {
    let report =
        inspect_everywhere(FORM, b"filename=a.png&type=image%2Fpng&file=%89PNG%0D%0A%1A%0A");
    assert_eq!(report.parts[2].filename.as_deref(), Some("a.png"));
    assert_eq!(report.parts[2].mime.declared.as_deref(), Some("image/png"));
    assert_eq!(report.parts[2].mime.by_content.as_deref(), Some("image/png"));
    let after = inspect_everywhere(FORM, b"data=abc&name=b.txt&filename=c.txt&mime=nonsense");
    assert_eq!(after.parts[0].filename.as_deref(), Some("c.txt"));
    assert_eq!(after.parts[0].mime.declared, None);
}

#[test]
fn the_name_in_the_target_decides_which_pair_is_the_file() {
    let options = Options { file: Some("note".into()), ..Options::default() };
    let report = inspect_request_everywhere(&request(FORM), &options, b"note=hi&file=x&z=%FF");
    assert_eq!(outline(&report), ["file note=hi", "field file=x", "field z=1 bytes"]);
}

#[test]
fn percent_signs_without_digits_are_read_literally() {
    for (body, value, offsets) in [
        (&b"f=%"[..], "%", &[2][..]),
        (b"f=%4", "%4", &[2]),
        (b"f=%4G", "%4G", &[2]),
        (b"f=%zz", "%zz", &[2]),
        (b"f=%%41", "%A", &[2]),
        (b"f=%4%41", "%4A", &[2]),
        (b"f=100%&g=1", "100%", &[5]),
        (b"f=%%%", "%%%", &[2, 3, 4]),
    ] {
        let report = inspect_everywhere(FORM, body);
        assert_eq!(report.parts[0].text.as_deref(), Some(value), "{}", body.escape_ascii());
        let told: Vec<u64> = report.findings.iter().filter_map(|finding| finding.offset).collect();
        assert_eq!(told, offsets, "{}", body.escape_ascii());
        assert!(finding_ids(&report).iter().all(|id| *id == "percent-malformed"));
    }
}

#[test]
fn odd_pairs_are_pairs() {
    for (body, expected) in [
        (&b""[..], &[][..]),
        (b"&&", &[]),
        (b"a", &["field a="]),
        (b"=v", &["field =v"]),
        (b"a=b=c", &["field a=b=c"]),
        (b"&a=1&&b=2&", &["field a=1", "field b=2"]),
        (b"=", &["field ="]),
    ] {
        let report = inspect_everywhere(FORM, body);
        assert_eq!(outline(&report), expected, "{}", body.escape_ascii());
    }
}

#[test]
fn findings_stop_at_their_limits_and_are_counted_on() {
    let body = b"f=".iter().chain(b"%".iter().cycle().take(500)).copied().collect::<Vec<u8>>();
    let report = inspect_everywhere(FORM, &body);
    assert_eq!(report.findings_total, 500);
    assert_eq!(report.findings.len(), 10);
}
