//! The ledger's key: what a byte of a body is there for.

use serde::Serialize;

/// What one body byte is there for. Every byte of a body has exactly one kind, so the kinds' counts
/// sum to the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum Kind {
    /// Decoded bytes of file parts.
    Payload,
    /// Decoded bytes of field parts.
    FieldValue,
    /// Names of urlencoded pairs and JSON members, quotes not counted.
    FieldName,
    /// Multipart delimiter lines with the line breaks and padding that RFC 2046 §5.1.1 counts to them.
    Delimiter,
    /// Multipart part header lines and the empty line after them.
    PartHeader,
    /// Multipart bytes before the first delimiter.
    Preamble,
    /// Multipart bytes after the closing delimiter.
    Epilogue,
    /// `&` and `=` of urlencoded.
    Separator,
    /// Two of the three bytes of each `%XX`.
    PercentExpansion,
    /// One of each four base64 characters: the one that completes no byte.
    Base64Expansion,
    /// `=` at the end of base64.
    Base64Padding,
    /// Line breaks and blanks inside base64.
    Base64Whitespace,
    /// `data:…;base64,` in front of base64 (RFC 2397).
    DataUrlPrefix,
    /// Braces, brackets, colons, commas, quotes, literals and numbers that are no payload.
    JsonSyntax,
    /// What a JSON escape costs beyond the character it stands for.
    JsonEscape,
    /// White space between JSON tokens.
    JsonWhitespace,
    /// What a byte written as a decimal number in a JSON array costs beyond one byte.
    DecimalExpansion,
    /// Bytes that the format does not allow, passed over.
    Invalid,
}

impl Kind {
    /// How many kinds there are; tables over kinds have this length.
    pub const COUNT: usize = 18;

    /// Every kind, in the order of the enum, so that `ALL[k as usize] == k`.
    pub const ALL: [Kind; Kind::COUNT] = [
        Kind::Payload,
        Kind::FieldValue,
        Kind::FieldName,
        Kind::Delimiter,
        Kind::PartHeader,
        Kind::Preamble,
        Kind::Epilogue,
        Kind::Separator,
        Kind::PercentExpansion,
        Kind::Base64Expansion,
        Kind::Base64Padding,
        Kind::Base64Whitespace,
        Kind::DataUrlPrefix,
        Kind::JsonSyntax,
        Kind::JsonEscape,
        Kind::JsonWhitespace,
        Kind::DecimalExpansion,
        Kind::Invalid,
    ];

    /// The kind's name as the report writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Payload => "payload",
            Kind::FieldValue => "field-value",
            Kind::FieldName => "field-name",
            Kind::Delimiter => "delimiter",
            Kind::PartHeader => "part-header",
            Kind::Preamble => "preamble",
            Kind::Epilogue => "epilogue",
            Kind::Separator => "separator",
            Kind::PercentExpansion => "percent-expansion",
            Kind::Base64Expansion => "base64-expansion",
            Kind::Base64Padding => "base64-padding",
            Kind::Base64Whitespace => "base64-whitespace",
            Kind::DataUrlPrefix => "data-url-prefix",
            Kind::JsonSyntax => "json-syntax",
            Kind::JsonEscape => "json-escape",
            Kind::JsonWhitespace => "json-whitespace",
            Kind::DecimalExpansion => "decimal-expansion",
            Kind::Invalid => "invalid",
        }
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn all_lists_each_kind_at_its_own_index() {
        for (index, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, index);
        }
    }
}
