//! Well-formed bodies as other readers see them.

use proptest::prelude::*;
use weighbridge::inspect::Options;

use crate::laws::{inspect_pieces, request};

proptest! {
    #[test]
    fn form_urlencoded_reads_the_same_pairs(
        pairs in prop::collection::vec(("[a-z가-힣 &=%+]{0,10}", "\\PC{0,30}"), 0..8),
    ) {
        let body: String =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
        let report = inspect_pieces(
            &request("application/x-www-form-urlencoded"),
            &Options::default(),
            [body.as_bytes()],
        );
        let theirs: Vec<(String, String)> =
            form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        let ours: Vec<(String, String)> = report
            .parts
            .iter()
            .map(|part| {
                let bytes = part.head_base64.0.clone();
                let text = part.text.clone();
                let text = text.unwrap_or_else(|| String::from_utf8(bytes).expect("short text"));
                (part.name.clone().expect("a name"), text)
            })
            .collect();
        prop_assert_eq!(ours, theirs);
        prop_assert_eq!(report.findings.len(), 0);
    }

    #[test]
    fn serde_json_reads_the_same_strings(
        members in prop::collection::btree_map("[a-z가-힣\"\\\\\n]{1,10}", "\\PC{0,30}", 0..8),
        pretty in any::<bool>(),
    ) {
        let value = serde_json::to_value(&members).unwrap();
        let body =
            if pretty { serde_json::to_vec_pretty(&value) } else { serde_json::to_vec(&value) };
        let body = body.unwrap();
        let options = Options { file: Some("no such member".into()), ..Options::default() };
        let report = inspect_pieces(&request("application/json"), &options, [&body[..]]);
        let ours: Vec<(String, String)> = report
            .parts
            .iter()
            .map(|part| (part.name.clone().unwrap_or_default(), part.text.clone().unwrap_or_default()))
            .collect();
        let theirs: Vec<(String, String)> = members.into_iter().collect();
        prop_assert_eq!(ours, theirs);
        prop_assert_eq!(report.findings.len(), 0);
    }
}
