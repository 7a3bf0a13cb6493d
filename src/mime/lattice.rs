//! How two media types stand to each other: the same under another name, the finer kind of a
//! general one, or strangers. Works on essences in lower case.

use std::borrow::Cow;

use super::aliases::canonical;
use super::content::{Found, Open, is_told_in_container};

/// How a claimed type stands to what the bytes show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// One type under two names.
    Same,
    /// The claim is the finer one, and the bytes leave room for it.
    Finer,
    /// The claim is true and the bytes show more.
    Coarser,
    /// Not both can be true.
    Contradicts,
}

/// How `claim` stands to the type that was found.
pub fn relation(claim: &str, found: &Found) -> Relation {
    let lower = lower(claim);
    let (claim, content) = (canonical(&lower), canonical(found.media_type));
    if claim == content {
        return Relation::Same;
    }
    if refines(content, claim) {
        return Relation::Coarser;
    }
    let is_ruled_out = match &found.open {
        Open::Anything => false,
        Open::Only(open) if open.iter().any(|it| canonical(it) == claim) => return Relation::Finer,
        // What may be XML may be any kind of it that has no sure signs.
        Open::Only(open)
            if open.contains(&"application/xml")
                && refines(claim, "application/xml")
                && !is_told(claim, "application/xml") =>
        {
            return Relation::Finer;
        }
        Open::Only(_) => is_told(claim, content),
    };
    if refines(claim, content) && !is_ruled_out { Relation::Finer } else { Relation::Contradicts }
}

/// In lower case, in which types are compared; a few registered ones have capitals.
fn lower(essence: &str) -> Cow<'_, str> {
    if essence.bytes().any(|byte| byte.is_ascii_uppercase()) {
        essence.to_ascii_lowercase().into()
    } else {
        essence.into()
    }
}

/// Whether the rules tell `fine` from `general` whenever they see all that tells it: where they do
/// not say so, it is not `fine`. Takes canonical names.
///
/// Of texts that is so for those with a strict beginning. A table of one column, a script that is one
/// expression or a list of statements in a dialect of its own is plain text to the best of rules, so
/// whoever calls it CSV, JavaScript or SQL is believed; so is a word without tags that is called HTML.
fn is_told(fine: &str, general: &str) -> bool {
    match general {
        "text/plain" => matches!(
            fine,
            "application/json"
                | "application/ld+json"
                | "application/xml"
                | "image/svg+xml"
                | "application/xhtml+xml"
        ),
        "application/json" => fine == "application/ld+json",
        "application/xml" => matches!(fine, "image/svg+xml" | "application/xhtml+xml"),
        "application/zip" | "application/x-ole-storage" => is_told_in_container(fine),
        _ => false,
    }
}

/// Whether every file of this type shows it: bytes of no known type then are not of it. So it is with
/// types that have a signature at a fixed place, and with text.
pub fn always_shows(claim: &str) -> bool {
    let lower = lower(claim);
    let claim = canonical(&lower);
    is_told_in_container(claim)
        || claim.starts_with("font/")
        || matches!(
            claim,
            "text/plain"
                | "text/html"
                | "text/css"
                | "text/csv"
                | "text/javascript"
                | "application/json"
                | "application/ld+json"
                | "application/xml"
                | "application/sql"
                | "application/graphql"
                | "image/svg+xml"
                | "image/png"
                | "image/apng"
                | "image/jpeg"
                | "image/gif"
                | "image/webp"
                | "image/avif"
                | "image/heif"
                | "image/tiff"
                | "application/pdf"
                | "application/zip"
                | "application/gzip"
                | "application/zstd"
                | "application/x-xz"
                | "application/x-bzip2"
                | "application/x-7z-compressed"
                | "application/vnd.rar"
                | "application/vnd.sqlite3"
                | "application/wasm"
                | "audio/x-wav"
                | "audio/ogg"
                | "video/ogg"
                | "video/webm"
                | "video/x-matroska"
                | "video/x-msvideo"
        )
}

/// Whether `fine` is a kind of `general`. Takes canonical names; false where they are the same.
///
/// Of types that nobody listed the benefit of the doubt is given, so that an odd type under a
/// container or a text is no false alarm.
pub fn refines(fine: &str, general: &str) -> bool {
    if fine == general {
        return false;
    }
    match general {
        "text/plain" => may_be_text(fine),
        "application/xml" => {
            fine.ends_with("xml")
                || fine == "application/xml-dtd"
                || is_private(fine) && may_be_text(fine)
        }
        "application/json" => fine.ends_with("+json") || is_json_by_another_name(fine),
        "application/ld+json" => {
            fine != "application/json" && (fine.ends_with("+json") || is_json_by_another_name(fine))
        }
        "application/sql" => fine == "application/sparql-query",
        // Languages whose statements look the same where little is in view.
        "text/javascript" => matches!(
            fine,
            "text/x-c"
                | "text/x-c++src"
                | "text/x-c++hdr"
                | "text/x-java"
                | "text/x-java-source"
                | "text/x-csharp"
                | "text/x-kotlin"
                | "text/x-objcsrc"
        ),
        "application/zip" => fine.ends_with("+zip") || may_be_inside_container(fine),
        "application/x-ole-storage" => may_be_inside_container(fine),
        "application/gzip" | "application/zstd" | "application/x-xz" | "application/x-bzip2" => {
            let is_private = is_private(fine) || fine.starts_with("application/vnd.");
            is_private && may_be_inside_container(fine) || fine == "image/svg+xml"
        }
        "application/x-x509-ca-cert" => {
            fine.starts_with("application/x-x509-")
                || fine.starts_with("application/pkix-")
                || fine == "application/pem-certificate-chain"
                || fine.contains("/pkcs")
                || fine.contains("/x-pkcs")
        }
        "application/ogg" => matches!(fine, "audio/ogg" | "video/ogg"),
        "video/ogg" => fine == "audio/ogg",
        "video/mp4" => {
            matches!(fine, "audio/mp4" | "video/quicktime" | "video/3gpp" | "video/3gpp2")
        }
        "video/3gpp" => matches!(fine, "audio/3gpp" | "audio/mp4"),
        "video/x-matroska" => matches!(fine, "video/webm" | "audio/webm" | "audio/x-matroska"),
        "video/webm" => fine == "audio/webm",
        "video/mpeg" => fine == "video/mp2t",
        "video/x-ms-wmv" => matches!(fine, "audio/x-ms-wma" | "video/x-ms-asf"),
        "image/tiff" => fine.starts_with("image/x-"),
        "image/jp2" => matches!(fine, "image/jpx" | "image/jpm" | "image/mj2" | "video/mj2"),
        "image/png" => fine == "image/apng",
        // Icons hold PNG images, and browsers take one for an icon as it is.
        "image/vnd.microsoft.icon" => fine == "image/png",
        // Pages with code between, and prose that may begin with an element.
        "text/html" => matches!(fine, "application/hta" | "text/x-php" | "text/markdown"),
        "application/postscript" => fine == "application/illustrator+ps",
        "application/x-rpm" => fine == "application/x-source-rpm",
        "application/x-executable" => {
            fine.contains("appimage")
                || matches!(
                    fine,
                    "application/x-elf"
                        | "application/x-object"
                        | "application/x-sharedlib"
                        | "application/x-pie-executable"
                )
        }
        // What some systems call any compressed file.
        "application/x-compressed" => {
            matches!(fine, "application/gzip" | "application/zip" | "application/x-compress")
        }
        "application/pdf" => fine == "application/illustrator",
        "application/vnd.ms-excel" => fine.starts_with("application/vnd.ms-excel.sheet."),
        _ => is_macro_twin(fine, general) || is_template(fine, general),
    }
}

/// Types of single programs that are JSON and do not say so in their name; YAML has all of JSON in it.
fn is_json_by_another_name(essence: &str) -> bool {
    essence.starts_with("application/x-amz-json-")
        || matches!(
            essence,
            "application/csp-report"
                | "application/json-patch"
                | "application/json-seq"
                | "application/x-json"
                | "application/x-ndjson"
                | "application/yaml"
        )
}

/// Whether one is the macro-enabled or template form of the other, an Office document whose first
/// bytes are the same.
fn is_macro_twin(fine: &str, general: &str) -> bool {
    [
        ("application/vnd.ms-word.", ".wordprocessingml.document"),
        ("application/vnd.ms-excel.", ".spreadsheetml.sheet"),
        ("application/vnd.ms-powerpoint.", ".presentationml.presentation"),
    ]
    .iter()
    .any(|(family, document)| fine.starts_with(family) && general.ends_with(document))
}

/// Whether one is the template form of the other, which says so only in its name.
fn is_template(fine: &str, general: &str) -> bool {
    let suffix = fine.strip_prefix(general);
    matches!(suffix, Some(".template" | "-template" | ".global" | "-global"))
}

/// Whether a type is an unregistered one of `application`, of which little can be said.
fn is_private(essence: &str) -> bool {
    essence.starts_with("application/x-")
}

/// Whether a file of this type may be nothing but text: not where the type is a medium, or one that
/// would have shown its signature.
fn may_be_text(essence: &str) -> bool {
    if essence.ends_with("+xml") || essence.ends_with("+json") {
        return true;
    }
    match essence.split_once('/') {
        Some(("image", subtype)) => {
            subtype.starts_with("x-portable-") || matches!(subtype, "x-xpixmap" | "x-xbitmap")
        }
        Some(("audio" | "video" | "font", _)) => false,
        Some(("application", _)) => !has_signature(essence) && !is_office(essence),
        _ => true,
    }
}

/// Whether a zip archive or an OLE file may be of this type: only some `application` types are kept
/// in containers, and not those that would have shown another signature.
fn may_be_inside_container(essence: &str) -> bool {
    let is_text = essence.ends_with("+xml")
        || essence.ends_with("+json")
        || matches!(
            essence,
            "application/json" | "application/xml" | "application/sql" | "application/graphql"
        );
    let is_kept_so = essence.starts_with("application/") || essence.starts_with("model/");
    is_kept_so && !is_text && !has_signature(essence)
        || matches!(essence, "image/openraster" | "image/vnd.visio" | "image/vnd.dgn")
}

/// `application` types whose files begin with a signature of their own.
fn has_signature(essence: &str) -> bool {
    essence.ends_with("+zip")
        || matches!(
            essence,
            "application/zip"
                | "application/pdf"
                | "application/postscript"
                | "application/rtf"
                | "application/gzip"
                | "application/zstd"
                | "application/x-bzip2"
                | "application/x-xz"
                | "application/x-7z-compressed"
                | "application/vnd.rar"
                | "application/x-tar"
                | "application/x-ole-storage"
                | "application/ogg"
                | "application/wasm"
                | "application/java"
                | "application/vnd.sqlite3"
                | "application/x-executable"
                | "application/vnd.microsoft.portable-executable"
        )
}

/// Office documents and other well-known contents of containers.
fn is_office(essence: &str) -> bool {
    ["application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument."]
        .iter()
        .any(|family| essence.starts_with(family))
        || matches!(
            essence,
            "application/msword"
                | "application/vnd.ms-excel"
                | "application/vnd.ms-powerpoint"
                | "application/vnd.ms-outlook"
                | "application/java-archive"
                | "application/vnd.android.package-archive"
        )
}

#[cfg(test)]
mod tests {
    use super::refines;

    #[test]
    fn finer_kinds_refine_their_general_one() {
        for (fine, general) in [
            ("text/csv", "text/plain"),
            ("text/javascript", "text/plain"),
            ("application/sql", "text/plain"),
            ("application/graphql", "text/plain"),
            ("image/svg+xml", "text/plain"),
            ("image/svg+xml", "application/xml"),
            ("application/ld+json", "application/json"),
            ("application/epub+zip", "application/zip"),
            ("application/vnd.oasis.opendocument.text", "application/zip"),
            ("application/msword", "application/x-ole-storage"),
            ("application/x-glade", "application/xml"),
            ("image/x-nikon-nef", "image/tiff"),
        ] {
            assert!(refines(fine, general), "{fine} under {general}");
            assert!(!refines(general, fine), "{general} under {fine}");
        }
    }

    #[test]
    fn strangers_are_no_kin() {
        for (one, other) in [
            ("image/png", "image/jpeg"),
            ("image/png", "text/plain"),
            ("application/pdf", "text/plain"),
            ("application/pdf", "application/zip"),
            ("text/csv", "application/zip"),
            ("application/msword", "text/plain"),
            ("application/json", "application/zip"),
            ("text/csv", "application/json"),
            ("application/pdf", "application/gzip"),
            ("image/svg+xml", "application/json"),
            ("application/pdf", "application/xml"),
        ] {
            assert!(!refines(one, other) && !refines(other, one), "{one} and {other}");
        }
    }
}
