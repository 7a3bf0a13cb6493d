//! Well-formed bodies as other readers see them.

use proptest::prelude::*;
use weighbridge::inspect::Options;

use crate::laws::{faults_of_writing, inspect_pieces, request};

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
        prop_assert!(faults_of_writing(&report).is_empty(), "{:?}", report.findings);
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
        prop_assert!(faults_of_writing(&report).is_empty(), "{:?}", report.findings);
    }
}

#[cfg(feature = "server")]
mod actix {
    use actix_multipart::Multipart;
    use actix_web::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
    use actix_web::rt::System;
    use actix_web::web::Bytes;
    use futures_util::{StreamExt, TryStreamExt, stream};
    use proptest::prelude::*;
    use weighbridge::encode::Boundary;
    use weighbridge::inspect::Options;
    use weighbridge::report::Role;

    use crate::laws::{faults_of_writing, inspect_pieces, request};

    /// A part as actix-multipart reads it: name, file name and content.
    type Seen = (Option<String>, Option<String>, Vec<u8>);

    async fn read(content_type: &str, body: &[u8]) -> Vec<Seen> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(content_type).expect("a header value"));
        let pieces: Vec<_> =
            body.chunks(97).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        let mut multipart = Multipart::new(&headers, stream::iter(pieces));
        let mut seen = Vec::new();
        while let Some(field) = multipart.next().await {
            let field = field.expect("a well-formed body");
            let name = field.name().map(str::to_owned);
            let filename = field
                .content_disposition()
                .and_then(|disposition| disposition.get_filename())
                .map(str::to_owned);
            let content: Vec<Bytes> = field.try_collect().await.expect("content");
            seen.push((name, filename, content.concat()));
        }
        seen
    }

    /// A form in the boundary, written by hand: `encode` writes one part only.
    fn form(boundary: &str, parts: &[(String, Option<String>, Vec<u8>)]) -> Vec<u8> {
        let mut body = Vec::new();
        for (name, filename, content) in parts {
            let filename = filename.as_ref().map_or(String::new(), |it| {
                format!("; filename=\"{it}\"\r\nContent-Type: application/octet-stream")
            });
            body.extend_from_slice(
                format!(
                    "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"{filename}\r\n\r\n"
                )
                .as_bytes(),
            );
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        body
    }

    fn contents() -> impl Strategy<Value = Vec<u8>> {
        prop_oneof![
            prop::collection::vec(any::<u8>(), 0..300),
            "[a-z\r\n-]{0,80}".prop_map(String::into_bytes),
        ]
    }

    proptest! {
        #[test]
        fn actix_multipart_reads_the_same_parts(
            parts in prop::collection::vec(
                ("[a-z가-힣]{1,8}", prop::option::of("[a-z가-힣 .]{1,12}"), contents()),
                1..5,
            ),
        ) {
            let boundary = Boundary::numbered(42);
            let body = form(boundary.as_str(), &parts);
            let content_type = format!("multipart/form-data; boundary={}", boundary.as_str());
            let theirs = System::new().block_on(read(&content_type, &body));
            let written: Vec<Seen> =
                parts.into_iter().map(|(name, filename, it)| (Some(name), filename, it)).collect();
            prop_assert_eq!(&theirs, &written);
            let report =
                inspect_pieces(&request(&content_type), &Options::default(), body.chunks(97));
            prop_assert!(faults_of_writing(&report).is_empty(), "{:?}", report.findings);
            prop_assert_eq!(report.parts.len(), theirs.len());
            for (ours, (name, filename, content)) in report.parts.iter().zip(theirs) {
                prop_assert_eq!(&ours.name, &name);
                prop_assert_eq!(&ours.filename, &filename);
                prop_assert_eq!(ours.role == Role::File, filename.is_some());
                prop_assert_eq!(ours.bytes, content.len() as u64);
                prop_assert_eq!(&ours.head_base64.0[..], &content[..content.len().min(64)]);
            }
        }
    }
}
