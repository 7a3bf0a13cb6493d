//! Recipes: one fix each, as code for the clients that it makes sense for.
//!
//! In the code `url` is the server that is meant to get the upload. In pages and with axios `file` is the
//! `File` or `Blob` that was chosen; elsewhere the file is `photo.png` in the working directory. The code
//! is for axios 1, curl from 7.82, requests 2 and Node.js from 20.

mod base64;
mod body;
mod form;
mod part;
mod text;

pub(super) use base64::BASE64_IN_JSON;
pub(super) use body::{BYTES_AS_READ, GZIP_BODY, KNOWN_LENGTH, RAW_BYTES, WITHOUT_EXPECT};
pub(super) use form::{CHOSEN_FILE, FIELDS_FIRST, FILES_OF_FOLDER, FORM_FILE, REPEATED_NAME};
pub(super) use part::{BASE_NAME, PART_TYPE, UTF8_NAME};
pub(super) use text::{
    JSON_BODY, PLAIN_VALUE, TEXT_AS_UTF8, TEXT_WITHOUT_MARK, URLENCODED, VALUES_THAT_ARE,
};

use super::{Client, Snippet};

const fn fetch(code: &'static str) -> Snippet {
    Snippet { client: Client::BrowserFetch, code }
}

const fn html(code: &'static str) -> Snippet {
    Snippet { client: Client::BrowserForm, code }
}

const fn axios(code: &'static str) -> Snippet {
    Snippet { client: Client::Axios, code }
}

const fn curl(code: &'static str) -> Snippet {
    Snippet { client: Client::Curl, code }
}

const fn python(code: &'static str) -> Snippet {
    Snippet { client: Client::Python, code }
}

const fn node(code: &'static str) -> Snippet {
    Snippet { client: Client::Node, code }
}

#[cfg(test)]
mod tests {
    use super::super::{Client, Snippet};

    const RECIPES: [&[Snippet]; 20] = [
        super::BASE64_IN_JSON,
        super::BASE_NAME,
        super::BYTES_AS_READ,
        super::CHOSEN_FILE,
        super::FIELDS_FIRST,
        super::FILES_OF_FOLDER,
        super::FORM_FILE,
        super::GZIP_BODY,
        super::JSON_BODY,
        super::KNOWN_LENGTH,
        super::PART_TYPE,
        super::PLAIN_VALUE,
        super::RAW_BYTES,
        super::REPEATED_NAME,
        super::TEXT_AS_UTF8,
        super::TEXT_WITHOUT_MARK,
        super::URLENCODED,
        super::UTF8_NAME,
        super::VALUES_THAT_ARE,
        super::WITHOUT_EXPECT,
    ];

    #[test]
    fn code_is_short_and_fits_a_terminal() {
        for Snippet { client, code } in RECIPES.into_iter().flatten() {
            assert!(code.lines().count() <= 8, "{client:?}: {code}");
            let widest = code.lines().map(|line| line.chars().count()).max();
            assert!(widest.is_some_and(|it| it <= 72), "{client:?}: {code}");
            assert!(*code == code.trim() && !code.contains('\t'), "{client:?}: {code}");
        }
    }

    #[test]
    fn clients_stand_in_their_order() {
        let place = |client| Client::ALL.iter().position(|it| *it == client);
        for recipe in RECIPES {
            assert!(recipe.is_sorted_by_key(|it| place(it.client)), "{}", recipe[0].code);
        }
    }
}
