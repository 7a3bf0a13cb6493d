//! The `Content-Disposition` field: of a form's part (RFC 7578 §4.2) and of a request (RFC 6266).

/// A `Content-Disposition` taken apart. Names are bytes, since they may be in any charset.
///
/// ```
/// use weighbridge::mime::Disposition;
///
/// let field = br#"form-data; name="file"; filename="C:\dir\a \"b\".txt""#;
/// let disposition = Disposition::parse(field);
/// assert_eq!(disposition.kind, "form-data");
/// assert_eq!(disposition.name.as_deref(), Some(&b"file"[..]));
/// assert_eq!(disposition.filename.as_deref(), Some(&br#"C:\dir\a "b".txt"#[..]));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Disposition {
    /// `form-data`, `attachment` and so on, in lower case; empty where there is none.
    pub kind: String,
    /// The first `name` parameter.
    pub name: Option<Vec<u8>>,
    /// The first `filename` parameter.
    pub filename: Option<Vec<u8>>,
    /// The first `filename*` parameter, decoded (RFC 8187 §3.2); `None` also where its charset is
    /// neither UTF-8 nor ISO-8859-1.
    pub filename_star: Option<Vec<u8>>,
}

impl Disposition {
    /// Reads the field's value; any bytes have a reading.
    ///
    /// Quoted values are read as mainstream servers read them: `\"` and `\\` lose their backslash,
    /// other backslashes stay, since old browsers sent whole Windows paths, and so do `%22`, `%0D`
    /// and `%0A`. A quoted value without its closing quote goes to the end; an unquoted one to the
    /// next `;`.
    pub fn parse(field: &[u8]) -> Disposition {
        let (kind, mut rest) = split_at_semicolon(field);
        let kind = String::from_utf8_lossy(trim(kind)).to_ascii_lowercase();
        let mut disposition = Disposition { kind, ..Disposition::default() };
        while let Some(parameter) = take_parameter(&mut rest) {
            disposition.keep(parameter);
        }
        disposition
    }

    /// The file's name where both forms of it count: `filename*` before `filename` (RFC 6266 §4.3).
    /// In a form's part `filename*` must not be used (RFC 7578 §4.2), and servers differ on it.
    pub fn preferred_filename(&self) -> Option<&[u8]> {
        self.filename_star.as_deref().or(self.filename.as_deref())
    }

    fn keep(&mut self, parameter: Parameter<'_>) {
        let Parameter { name, value, .. } = parameter;
        if name.eq_ignore_ascii_case(b"name") {
            self.name.get_or_insert(value);
        } else if name.eq_ignore_ascii_case(b"filename") {
            self.filename.get_or_insert(value);
        } else if name.eq_ignore_ascii_case(b"filename*") && self.filename_star.is_none() {
            self.filename_star = decode_extended(&value);
        }
    }
}

/// The parameters of a `Content-Disposition` field's value as they were written, in their order, repeated
/// names too.
///
/// ```
/// use weighbridge::mime::disposition::parameters;
///
/// let mut parameters = parameters(br#"form-data; name="a\"b"; filename=c"#);
/// let name = parameters.next().unwrap();
/// assert_eq!((name.written, &name.value[..]), (&br#"a\"b"#[..], &br#"a"b"#[..]));
/// assert!(!parameters.next().unwrap().is_quoted);
/// ```
pub fn parameters(field: &[u8]) -> impl Iterator<Item = Parameter<'_>> {
    let (_, mut rest) = split_at_semicolon(field);
    std::iter::from_fn(move || take_parameter(&mut rest))
}

/// One parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter<'a> {
    /// Its name without the white space around it.
    pub name: &'a [u8],
    /// Its value as it stands there, without its quotes.
    pub written: &'a [u8],
    /// Its value as [`Disposition::parse`] reads it.
    pub value: Vec<u8>,
    /// Whether it stood in quotes.
    pub is_quoted: bool,
}

/// Takes the next `name=value` and the `;` after it off the front, passing over what has no `=`.
fn take_parameter<'a>(rest: &mut &'a [u8]) -> Option<Parameter<'a>> {
    loop {
        let end = rest.iter().position(|byte| matches!(byte, b'=' | b';'))?;
        let name = trim(&rest[..end]);
        let is_pair = rest[end] == b'=';
        *rest = &rest[end + 1..];
        if is_pair {
            return Some(take_value(name, rest));
        }
    }
}

fn take_value<'a>(name: &'a [u8], rest: &mut &'a [u8]) -> Parameter<'a> {
    let text = trim_start(rest);
    if let Some(quoted) = text.strip_prefix(b"\"") {
        let (value, written, after) = unquote(quoted);
        *rest = split_at_semicolon(after).1;
        Parameter { name, written, value, is_quoted: true }
    } else {
        let (value, after) = split_at_semicolon(text);
        *rest = after;
        let written = trim(value);
        Parameter { name, written, value: written.to_vec(), is_quoted: false }
    }
}

/// Reads a quoted string's inside; gives back the value, the same as it was written, and what follows the
/// closing quote.
fn unquote(text: &[u8]) -> (Vec<u8>, &[u8], &[u8]) {
    let mut value = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        match (text[at], text.get(at + 1)) {
            (b'"', _) => return (value, &text[..at], &text[at + 1..]),
            (b'\\', Some(&escaped @ (b'"' | b'\\'))) => {
                value.push(escaped);
                at += 2;
            }
            (byte, _) => {
                value.push(byte);
                at += 1;
            }
        }
    }
    (value, text, &[])
}

/// Decodes `charset'language'value` (RFC 8187 §3.2.1) to UTF-8, as far as the sender kept to it.
fn decode_extended(value: &[u8]) -> Option<Vec<u8>> {
    let mut fields = value.splitn(3, |&byte| byte == b'\'');
    let (charset, _language, escaped) = (fields.next()?, fields.next()?, fields.next()?);
    let decoded = percent_decode(escaped);
    if charset.eq_ignore_ascii_case(b"utf-8") {
        Some(decoded)
    } else if charset.eq_ignore_ascii_case(b"iso-8859-1") {
        Some(decoded.into_iter().map(char::from).collect::<String>().into_bytes())
    } else {
        None
    }
}

/// Undoes `%XX`; a percent sign without two digits stays.
fn percent_decode(text: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let escaped = match text.get(at..at + 3) {
            Some(&[b'%', high, low]) => hex_digit(high).zip(hex_digit(low)),
            _ => None,
        };
        if let Some((high, low)) = escaped {
            decoded.push(high << 4 | low);
            at += 3;
        } else {
            decoded.push(text[at]);
            at += 1;
        }
    }
    decoded
}

/// The worth of a hexadecimal digit, 0 to 15.
pub(super) fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// Cuts at the first `;`, which is in neither piece.
fn split_at_semicolon(text: &[u8]) -> (&[u8], &[u8]) {
    match text.iter().position(|&byte| byte == b';') {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, &[]),
    }
}

/// Without the white space at both ends: blanks, tabs and the line breaks of folded lines.
fn trim(text: &[u8]) -> &[u8] {
    text.trim_ascii()
}

fn trim_start(text: &[u8]) -> &[u8] {
    text.trim_ascii_start()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Disposition;

    fn filename(field: &str) -> Option<String> {
        let filename = Disposition::parse(field.as_bytes()).filename;
        filename.map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn kind_and_names_are_read_whatever_their_case_and_spacing() {
        let disposition = Disposition::parse(b" Form-Data ;NAME = a ;\tFileName= b.txt ");
        assert_eq!(disposition.kind, "form-data");
        assert_eq!(disposition.name.as_deref(), Some(&b"a"[..]));
        assert_eq!(disposition.filename.as_deref(), Some(&b"b.txt"[..]));
    }

    #[test]
    fn a_semicolon_or_equals_sign_in_quotes_divides_nothing() {
        let disposition = Disposition::parse(b"form-data; name=\"a;filename=x\"; filename=\"b;=\"");
        assert_eq!(disposition.name.as_deref(), Some(&b"a;filename=x"[..]));
        assert_eq!(disposition.filename.as_deref(), Some(&b"b;="[..]));
    }

    #[test]
    fn quotes_and_backslashes_are_unescaped_and_other_backslashes_stay() {
        assert_eq!(filename(r#"a; filename="1\"2\\3\4""#).unwrap(), r#"1"2\3\4"#);
        assert_eq!(filename(r#"a; filename="C:\temp\new.txt""#).unwrap(), r"C:\temp\new.txt");
    }

    #[test]
    fn what_browsers_write_for_quotes_and_line_breaks_stays() {
        assert_eq!(filename(r#"a; filename="%22%0D%0A.txt""#).unwrap(), "%22%0D%0A.txt");
    }

    #[test]
    fn bytes_that_are_no_utf_8_come_out_as_they_went_in() {
        let disposition = Disposition::parse(b"form-data; name=\"\xff\xfe\"");
        assert_eq!(disposition.name.as_deref(), Some(&b"\xff\xfe"[..]));
    }

    #[test]
    fn a_quoted_value_without_its_end_goes_to_the_end() {
        assert_eq!(filename("a; filename=\"b; c=d").unwrap(), "b; c=d");
        assert_eq!(filename("a; filename=\"b\\").unwrap(), "b\\");
    }

    #[test]
    fn an_empty_value_is_there_and_a_missing_one_is_not() {
        assert_eq!(filename("form-data; filename=\"\"").unwrap(), "");
        assert_eq!(filename("form-data; filename="), Some(String::new()));
        assert_eq!(filename("form-data; filename"), None);
        assert_eq!(filename("form-data"), None);
        assert_eq!(Disposition::parse(b""), Disposition::default());
    }

    #[test]
    fn the_first_of_repeated_parameters_counts() {
        assert_eq!(filename("a; filename=1; filename=2").unwrap(), "1");
    }

    #[test]
    fn an_extended_name_is_decoded_from_both_charsets() {
        let star = |value: &str| {
            let field = format!("attachment; filename=plain; filename*={value}");
            Disposition::parse(field.as_bytes()).filename_star
        };
        assert_eq!(star("UTF-8''%ed%95%9C%20a.txt"), Some("한 a.txt".into()));
        assert_eq!(star("iso-8859-1'en'%A3%20rates"), Some("£ rates".into()));
        assert_eq!(star("utf-8''100%"), Some("100%".into()));
        assert_eq!(star("koi8-r''a"), None);
        assert_eq!(star("no-quotes"), None);
    }

    #[test]
    fn the_extended_name_is_preferred() {
        let disposition = Disposition::parse(b"attachment; filename=a; filename*=UTF-8''b");
        assert_eq!(disposition.preferred_filename(), Some(&b"b"[..]));
        let disposition = Disposition::parse(b"attachment; filename=a; filename*=x''b");
        assert_eq!(disposition.preferred_filename(), Some(&b"a"[..]));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(field in proptest::collection::vec(any::<u8>(), 0..200)) {
            Disposition::parse(&field);
        }

        #[test]
        fn text_out_of_the_grammar_s_own_characters_is_read_without_a_panic(
            field in "[a-z;=\"\\\\'%* ]{0,40}|filename\\*=[a-z'%0-9\"\\\\-]{0,20}",
        ) {
            Disposition::parse(field.as_bytes());
        }
    }
}
