//! Laws of all encodings, over generated labels and payloads.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{Boundary, Encoder, FileLabel, PayloadFacts, body_bytes};
use crate::mime::Disposition;
use crate::report::Encoding;

fn any_label() -> impl Strategy<Value = FileLabel> {
    let text = || {
        prop_oneof![
            Just(String::new()),
            any::<String>(),
            "[\"\\\\%\r\n\t가-힣a-z .+&=]{0,20}",
            "[a-z]{1,8}/[a-z+.-]{1,12}(; charset=[A-Z]{1,5})?",
        ]
    };
    (text(), text()).prop_map(|(filename, content_type)| FileLabel { filename, content_type })
}

fn any_boundary() -> impl Strategy<Value = Boundary> {
    "[a-zA-Z0-9'()+_,./:=?-]{1,70}".prop_map(|text| Boundary::new(text).unwrap())
}

fn encode(encoding: Encoding, label: &FileLabel, boundary: &Boundary, pieces: &[&[u8]]) -> Vec<u8> {
    let mut body = Vec::new();
    let mut encoder = Encoder::begin(encoding, label, boundary, &mut body);
    for piece in pieces {
        encoder.push(piece, &mut body);
    }
    encoder.finish(&mut body);
    body
}

proptest! {
    #[test]
    fn the_size_known_beforehand_is_the_size_written(
        label in any_label(),
        boundary in any_boundary(),
        payload in vec(any::<u8>(), 0..5_000),
    ) {
        let mut facts = PayloadFacts::default();
        facts.count(&payload);
        for encoding in Encoding::ALL {
            let body = encode(encoding, &label, &boundary, &[&payload]);
            let known = body_bytes(encoding, &label, boundary.as_str().len(), &facts);
            prop_assert_eq!(known, body.len() as u64, "{}", encoding);
        }
    }

    #[test]
    fn the_body_is_the_same_however_the_payload_is_cut(
        label in any_label(),
        boundary in any_boundary(),
        payload in vec(any::<u8>(), 0..5_000),
        cuts in vec(any::<Index>(), 0..6),
    ) {
        let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(payload.len() + 1)).collect();
        places.sort_unstable();
        let mut pieces = Vec::new();
        let mut rest = &payload[..];
        for place in places.into_iter().rev() {
            let (before, piece) = rest.split_at(place);
            pieces.push(piece);
            rest = before;
        }
        pieces.push(rest);
        pieces.reverse();
        let bytes: Vec<&[u8]> = payload.chunks(1).collect();
        for encoding in Encoding::ALL {
            let whole = encode(encoding, &label, &boundary, &[&payload]);
            prop_assert_eq!(&encode(encoding, &label, &boundary, &pieces), &whole, "{}", encoding);
            prop_assert_eq!(&encode(encoding, &label, &boundary, &bytes), &whole, "{}", encoding);
        }
    }

    /// Names without a backslash: HTML writes it as it is, and readers take one away in some places.
    #[test]
    fn a_disposition_gives_back_the_name_that_multipart_wrote(filename in "[^\\\\]{0,30}") {
        let label = FileLabel::new(filename.as_str(), "");
        let body = encode(Encoding::Multipart, &label, &Boundary::numbered(1), &[]);
        let mut lines = body.split(|&byte| byte == b'\n');
        let line = lines.nth(1).unwrap().strip_suffix(b"\r").unwrap();
        let field = line.strip_prefix(b"Content-Disposition:").unwrap();
        let disposition = Disposition::parse(field);
        let escaped =
            filename.replace('\n', "%0A").replace('\r', "%0D").replace('"', "%22").into_bytes();
        prop_assert_eq!(disposition.kind, "form-data");
        prop_assert_eq!(disposition.name, Some(b"file".to_vec()));
        prop_assert_eq!(disposition.filename, Some(escaped));
        prop_assert_eq!(disposition.filename_star, None);
    }

    #[test]
    fn other_readers_get_the_file_back(label in any_label(), payload in vec(any::<u8>(), 0..500)) {
        use base64::Engine;
        use base64::engine::general_purpose::STANDARD;

        let boundary = Boundary::numbered(1);
        let body = encode(Encoding::Json, &label, &boundary, &[&payload]);
        let read: serde_json::Value = serde_json::from_slice(&body).unwrap();
        prop_assert_eq!(&read["filename"], &label.filename);
        prop_assert_eq!(&read["type"], label.media_type());
        let data = STANDARD.decode(read["data"].as_str().unwrap()).unwrap();
        prop_assert_eq!(&data, &payload);

        let body = encode(Encoding::Urlencoded, &label, &boundary, &[&payload]);
        let pairs: Vec<_> = form_urlencoded::parse(&body).into_owned().collect();
        prop_assert_eq!(&pairs[0], &("filename".to_owned(), label.filename.clone()));
        prop_assert_eq!(&pairs[1], &("type".to_owned(), label.media_type().to_owned()));
        let data = String::from_utf8_lossy(&payload).into_owned();
        prop_assert_eq!(&pairs[2], &("file".to_owned(), data));
    }
}
