//! Which part is the file: the one rule for every encoding.

use crate::report::Role;

/// Names under which a urlencoded pair or a JSON member is taken for a file.
const FILE_NAMES: [&[u8]; 5] = [b"file", b"data", b"content", b"payload", b"upload"];

/// Names of values that state a file's name, the weightiest first.
pub const FILENAME_KEYS: [&str; 2] = ["filename", "name"];

/// Names of values that state a file's type, the weightiest first.
pub const TYPE_KEYS: [&str; 5] = ["type", "contentType", "content_type", "mimeType", "mime"];

/// Base64 of this length or more is a file under any JSON name.
pub(super) const FILE_BY_LENGTH_CHARACTERS: u64 = 64;

/// Decides which parts are files. `?file=NAME` in the request target names the file and wins over
/// everything else; without it each encoding has its own sign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileRule {
    named: Option<Vec<u8>>,
}

impl FileRule {
    /// The rule for a request whose target carries `file=NAME`, or none.
    pub fn new(named: Option<&str>) -> FileRule {
        FileRule { named: named.map(|name| name.as_bytes().to_vec()) }
    }

    /// Multipart: a part with a `filename` parameter is a file.
    pub(super) fn of_multipart(&self, name: Option<&[u8]>, has_filename: bool) -> Role {
        self.explicit(name).unwrap_or(if has_filename { Role::File } else { Role::Field })
    }

    /// urlencoded: a pair under a file's name is a file, or one whose bytes are no UTF-8 text.
    pub(super) fn of_urlencoded(&self, name: &[u8], is_utf8: bool) -> Role {
        self.explicit(Some(name)).unwrap_or(if is_file_name(name) || !is_utf8 {
            Role::File
        } else {
            Role::Field
        })
    }

    /// Whether a urlencoded value under this name is expected to be a file.
    pub(super) fn is_file_like(&self, name: &[u8]) -> bool {
        self.of_urlencoded(name, true) == Role::File
    }

    /// JSON: what the name alone says of a value, and the name of the object that it is a member
    /// of: `?file=` may name an object whose `data` is the file, as Node's Buffer has it.
    pub(super) fn of_json_name(&self, name: Option<&[u8]>, object: Option<&[u8]>) -> NameSays {
        let holder = if name == Some(b"data") { object } else { None };
        match self.explicit(name) {
            Some(Role::Field) if self.explicit(holder) == Some(Role::File) => NameSays::File,
            Some(Role::File) => NameSays::File,
            Some(Role::Field) => NameSays::Field,
            None if name.is_some_and(is_file_name) => NameSays::FileIfEncoded,
            None if name.is_some_and(states_a_label) => NameSays::Field,
            None => NameSays::FileIfLong,
        }
    }

    fn explicit(&self, name: Option<&[u8]>) -> Option<Role> {
        let wanted = self.named.as_deref()?;
        Some(if name == Some(wanted) { Role::File } else { Role::Field })
    }
}

/// What a JSON member's name says of its value before the value is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameSays {
    /// It is the file that the request target names, encoded or not.
    File,
    /// Another member is.
    Field,
    /// It is a file where it is base64 or an array of byte values.
    FileIfEncoded,
    /// It is a file where it is base64 of [`FILE_BY_LENGTH_CHARACTERS`] or more.
    FileIfLong,
}

/// A file's name may be long and of base64's letters alone, and is a name all the same.
fn states_a_label(name: &[u8]) -> bool {
    FILENAME_KEYS.iter().chain(&TYPE_KEYS).any(|key| key.as_bytes() == name)
}

fn is_file_name(name: &[u8]) -> bool {
    FILE_NAMES.contains(&name)
}

/// Words that a name ends in under which people send files.
const FILE_WORDS: [&str; 38] = [
    "attachment",
    "attachments",
    "audio",
    "avatar",
    "banner",
    "blob",
    "cv",
    "doc",
    "docs",
    "document",
    "documents",
    "file",
    "files",
    "icon",
    "image",
    "images",
    "img",
    "logo",
    "media",
    "pdf",
    "photo",
    "photos",
    "pic",
    "picture",
    "pictures",
    "pics",
    "recording",
    "resume",
    "scan",
    "scans",
    "screenshot",
    "thumbnail",
    "upload",
    "uploads",
    "video",
    "videos",
    "wallpaper",
    "zip",
];

/// Endings of such words where no capital or mark divides them, as in `userfile`; `profile` is none.
const FILE_ENDINGS: [&str; 6] = ["file", "files", "image", "images", "photo", "upload"];

/// Whether a value under this name is likely meant to be a file: its last word is one of those that
/// forms and programs use for files, as in `file`, `files[]`, `file2`, `userfile`, `profilePicture`,
/// `cover_image` and `user[avatar]`, unlike `fileName` and `image_url`.
pub fn is_file_like(name: &[u8]) -> bool {
    let Some(word) = last_word(name) else { return false };
    let word = word.to_ascii_lowercase();
    let Ok(word) = std::str::from_utf8(&word) else { return false };
    FILE_WORDS.contains(&word)
        || (!word.ends_with("profile")
            && !word.ends_with("profiles")
            && FILE_ENDINGS.iter().any(|ending| word.ends_with(ending)))
}

/// Names of files and of nothing else, where they are all of a name.
const SURE_FILE_NAMES: [&str; 13] = [
    "attachment",
    "attachments",
    "avatar",
    "file",
    "files",
    "image",
    "images",
    "photo",
    "photos",
    "picture",
    "pictures",
    "upload",
    "uploads",
];

/// Whether a value under this name is meant to be a file, whatever else it may be taken for: of `doc`,
/// `media` or `configFile` that is not sure.
pub fn is_surely_file(name: &[u8]) -> bool {
    let end = name.iter().rposition(u8::is_ascii_alphabetic).map_or(0, |at| at + 1);
    SURE_FILE_NAMES.iter().any(|it| it.as_bytes().eq_ignore_ascii_case(&name[..end]))
}

/// The last run of letters; it begins at a capital that follows a small letter, if there is one.
fn last_word(name: &[u8]) -> Option<&[u8]> {
    let end = name.iter().rposition(u8::is_ascii_alphabetic)? + 1;
    let start =
        name[..end].iter().rposition(|byte| !byte.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    let run = &name[start..end];
    let capital =
        run.windows(2).rposition(|it| it[0].is_ascii_lowercase() && it[1].is_ascii_uppercase());
    Some(&run[capital.map_or(0, |at| at + 1)..])
}

#[cfg(test)]
mod tests {
    use super::{FileRule, NameSays, is_file_like};
    use crate::report::Role;

    #[test]
    fn the_name_in_the_target_wins_over_every_other_sign() {
        let rule = FileRule::new(Some("note"));
        assert_eq!(rule.of_multipart(Some(b"note"), false), Role::File);
        assert_eq!(rule.of_multipart(Some(b"file"), true), Role::Field);
        assert_eq!(rule.of_urlencoded(b"note", true), Role::File);
        assert_eq!(rule.of_urlencoded(b"file", false), Role::Field);
        assert_eq!(rule.of_json_name(Some(b"note"), None), NameSays::File);
        assert_eq!(rule.of_json_name(Some(b"data"), None), NameSays::Field);
        assert_eq!(rule.of_json_name(None, None), NameSays::Field);
    }

    #[test]
    fn names_for_files_end_in_a_word_for_files() {
        for name in [
            "file",
            "File",
            "files[]",
            "files[0]",
            "file2",
            "file_1",
            "userfile",
            "myFile",
            "fileUpload",
            "upload_file",
            "profilePicture",
            "cover-image",
            "user[avatar]",
            "CV",
            "userPDF",
            "image",
        ] {
            assert!(is_file_like(name.as_bytes()), "{name}");
        }
        for name in [
            "",
            "1",
            "filename",
            "fileName",
            "file_id",
            "imageUrl",
            "files[0][name]",
            "profile",
            "myProfile",
            "data",
            "content",
            "name",
            "documentation",
            "description",
            "\u{C548}",
        ] {
            assert!(!is_file_like(name.as_bytes()), "{name}");
        }
    }

    #[test]
    fn without_it_each_encoding_has_its_own_sign() {
        let rule = FileRule::default();
        assert_eq!(rule.of_multipart(None, true), Role::File);
        assert_eq!(rule.of_multipart(Some(b"file"), false), Role::Field);
        assert_eq!(rule.of_urlencoded(b"upload", true), Role::File);
        assert_eq!(rule.of_urlencoded(b"other", false), Role::File);
        assert_eq!(rule.of_urlencoded(b"other", true), Role::Field);
        assert_eq!(rule.of_json_name(Some(b"content"), None), NameSays::FileIfEncoded);
        assert_eq!(rule.of_json_name(Some(b"contents"), None), NameSays::FileIfLong);
        assert_eq!(rule.of_json_name(Some(b"filename"), None), NameSays::Field);
    }
}
