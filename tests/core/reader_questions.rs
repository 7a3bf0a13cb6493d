//! Which questions a multipart body raises whose answer depends on the reader, and what the report says.

use weighbridge::report::{Report, SecondOpinion};

use crate::laws::inspect_everywhere;

const FORM: &str = "multipart/form-data; boundary=B";

/// A form of parts, each its header lines after `Content-Disposition: form-data` and its content.
fn form(parts: &[(&str, &str)]) -> String {
    let parts: String = parts
        .iter()
        .map(|(head, content)| {
            format!("--B\r\nContent-Disposition: form-data{head}\r\n\r\n{content}\r\n")
        })
        .collect();
    format!("{parts}--B--\r\n")
}

fn inspect(content_type: &str, body: &str) -> Report {
    inspect_everywhere(content_type, body.as_bytes())
}

/// The only question of a body.
fn only(content_type: &str, body: &str) -> SecondOpinion {
    let mut raised = inspect(content_type, body).second_opinions;
    assert_eq!(raised.len(), 1, "{raised:#?}");
    raised.remove(0)
}

fn answer<'a>(opinion: &'a SecondOpinion, reader: &str) -> &'a str {
    let row = opinion.rows.iter().find(|row| row.reader == reader);
    &row.unwrap_or_else(|| panic!("{reader} is not asked")).reads
}

#[test]
fn a_clean_form_raises_none() {
    let body = form(&[
        ("; name=\"a\"", "1"),
        ("; name=\"f\"; filename=\"a.txt\"\r\nContent-Type: text/plain", "hello"),
    ]);
    assert_eq!(inspect(FORM, &body).second_opinions, []);
    assert_eq!(inspect("application/x-www-form-urlencoded", "a=1&a=2").second_opinions, []);
    assert_eq!(inspect("application/json", "{\"a\":1,\"a\":2}").second_opinions, []);
    assert_eq!(
        inspect("multipart/mixed; boundary=B", &body.replace("name", "x")).second_opinions,
        []
    );
}

#[test]
fn of_a_repeated_name_readers_take_the_first_the_last_or_all() {
    let fields = [
        ("; name=\"a\"", "1"),
        ("; name=\"b\"", "x"),
        ("; name=\"a\"", "2"),
        ("; name=\"a\"", "3"),
    ];
    let opinion = only(FORM, &form(&fields));
    assert_eq!(opinion.question, "repeated-name");
    assert_eq!(opinion.title, "Which of the 3 values named \"a\" counts");
    assert_eq!(opinion.part, Some(2));
    assert_eq!(
        answer(&opinion, "PHP"),
        "the last one: $_POST[\"a\"] is \"3\", and the others are lost"
    );
    assert_eq!(
        answer(&opinion, "Go net/http"),
        "the first one: FormValue(\"a\") is \"1\"; MultipartForm.Value has all"
    );
    assert_eq!(
        answer(&opinion, "Express with multer"),
        "all of them: req.body[\"a\"] is the array [\"1\", \"2\", \"3\"]"
    );
    assert!(opinion.rows.iter().all(|row| row.source.contains(", ")));
}

#[test]
fn repeated_files_go_by_their_file_names() {
    let file = "; name=\"f\"; filename=\"1.txt\"\r\nContent-Type: text/plain";
    let opinion = only(FORM, &form(&[(file, "one"), (&file.replace('1', "2"), "two")]));
    assert_eq!(opinion.title, "Which of the 2 files named \"f\" counts");
    assert_eq!(
        answer(&opinion, "Django"),
        "the last one: FILES[\"f\"] is \"2.txt\"; getlist gives all"
    );
}

#[test]
fn brackets_in_a_name_are_arrays_to_some() {
    let opinion = only(FORM, &form(&[("; name=\"a[]\"", "1"), ("; name=\"a[]\"", "2")]));
    assert_eq!(opinion.question, "bracket-name");
    assert_eq!(answer(&opinion, "PHP"), "an array named \"a\": the brackets make lists and keys");
    assert_eq!(answer(&opinion, "Django"), "a name like any other: \"a[]\"");
}

#[test]
fn filename_and_its_extended_form_are_each_somebodys_choice() {
    let star = "filename*=UTF-8''%ED%95%9C.txt\r\nContent-Type: text/plain";
    let both = form(&[(&format!("; name=\"f\"; filename=\"a.txt\"; {star}"), "hello")]);
    let opinion = only(FORM, &both);
    assert_eq!(opinion.title, "Which file name counts: filename=\"a.txt\" or filename*=\"한.txt\"");
    assert_eq!(answer(&opinion, "PHP"), "filename: \"a.txt\"");
    assert_eq!(answer(&opinion, "ASP.NET Core"), "filename*: \"한.txt\"");
    let korean = both.replace("a.txt", "한.txt");
    assert_eq!(only(FORM, &korean).question, "filename-star", "and not its charset too");
    let alone = only(FORM, &form(&[(&format!("; name=\"f\"; {star}"), "hello")]));
    assert_eq!(answer(&alone, "PHP"), "no file: the content becomes the field $_POST[\"f\"]");
    assert_eq!(answer(&alone, "Go net/http"), "a file named \"한.txt\"");
}

#[test]
fn a_missing_end_is_an_error_to_some_and_nothing_to_others() {
    let body = form(&[("; name=\"a\"", "1")]).replace("\r\n--B--\r\n", "");
    let opinion = only(FORM, &body);
    assert_eq!(opinion.question, "closing-delimiter-missing");
    assert_eq!(answer(&opinion, "Go net/http"), "fails: unexpected EOF");
    assert!(answer(&opinion, "Django").starts_with("no error"));
}

#[test]
fn bare_line_feeds_are_asked_about_where_all_lines_end_so() {
    let body = form(&[("; name=\"a\"", "1")]).replace("\r\n", "\n");
    let opinion = only(FORM, &body);
    assert_eq!(opinion.question, "bare-lf");
    assert_eq!(answer(&opinion, "PHP"), "reads it as if the CR were there");
    let mixed = form(&[("; name=\"a\"", "1")]).replacen("--B\r\n", "--B\n", 1);
    assert_eq!(inspect(FORM, &mixed).second_opinions, []);
}

#[test]
fn the_header_s_boundary_matters_to_all_but_not_the_same_way() {
    let body = form(&[("; name=\"a\"", "1")]);
    let mismatch = only("multipart/form-data; boundary=X", &body);
    assert_eq!(mismatch.question, "boundary-mismatch");
    assert_eq!(answer(&mismatch, "Tomcat"), "no part, without an error");
    let two = only("multipart/form-data; boundary=B; boundary=C", &body);
    assert_eq!(answer(&two, "PHP"), "the first: \"B\"");
    assert_eq!(answer(&two, "Tomcat"), "the last: \"C\"");
}

#[test]
fn text_around_the_parts_is_not_passed_over_by_all() {
    let body = form(&[("; name=\"a\"", "1")]);
    assert_eq!(
        answer(&only(FORM, &format!("note\r\n{body}")), "FastAPI (Starlette)"),
        "refuses the request with 400"
    );
    let epilogue = only(
        FORM,
        &format!("{body}--B\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n2\r\n--B--\r\n"),
    );
    assert_eq!(epilogue.question, "epilogue");
    assert!(answer(&epilogue, "PHP").starts_with("reads on"));
}

#[test]
fn parts_without_a_name_or_disposition_come_out_under_many_names() {
    let nameless = only(FORM, &form(&[("", "1")]));
    assert_eq!(answer(&nameless, "formidable"), "a field named \"null\"");
    let file = "; filename=\"a.txt\"\r\nContent-Type: text/plain";
    let nameless_file = only(FORM, &form(&[(file, "hello")]));
    assert!(answer(&nameless_file, "Rack, as under Rails").ends_with("params[\"a.txt\"]"));
    let body = "--B\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n";
    assert_eq!(only(FORM, body).question, "disposition-missing");
}

#[test]
fn quotes_in_a_file_name_have_two_spellings() {
    let file = |name: &str| {
        form(&[(
            &format!("; name=\"f\"; filename=\"{name}\"\r\nContent-Type: text/plain"),
            "hello",
        )])
    };
    let backslash = only(FORM, &file("a\\\"b.txt"));
    assert_eq!(answer(&backslash, "Django"), "a quote: \"a\"b.txt\"");
    let percent = only(FORM, &file("a%22b.txt"));
    assert_eq!(answer(&percent, "Django"), "as it stands: \"a%22b.txt\"");
    assert_eq!(answer(&percent, "Flask (Werkzeug)"), "a quote: \"a\"b.txt\"");
}

#[test]
fn of_a_path_some_keep_the_last_piece() {
    let file = |name: &str| {
        form(&[(
            &format!("; name=\"f\"; filename=\"{name}\"\r\nContent-Type: text/plain"),
            "hello",
        )])
    };
    let up = only(FORM, &file("../x/a.txt"));
    assert_eq!(answer(&up, "Django"), "the last piece: \"a.txt\"");
    assert_eq!(answer(&up, "Flask (Werkzeug)"), "the whole path: \"../x/a.txt\"");
    let drive = only(FORM, &file("C:\\dir\\a.txt"));
    assert_eq!(answer(&drive, "Tomcat"), "without its backslashes: \"C:dira.txt\"");
}

#[test]
fn a_korean_file_name_is_latin_1_to_one() {
    let file = "; name=\"f\"; filename=\"한.txt\"\r\nContent-Type: text/plain";
    let opinion = only(FORM, &form(&[(file, "hello")]));
    assert_eq!(opinion.question, "filename-charset");
    assert!(answer(&opinion, "Express with multer").starts_with("Latin-1, which garbles it: \"í"));
}

#[test]
fn an_empty_file_input_is_a_file_to_some() {
    let file = "; name=\"f\"; filename=\"\"\r\nContent-Type: application/octet-stream";
    let opinion = only(FORM, &form(&[(file, "")]));
    assert_eq!(opinion.question, "no-file-chosen");
    assert_eq!(answer(&opinion, "Express with multer"), "no file");
}

#[test]
fn a_transfer_encoding_is_undone_by_some() {
    let file = |coding: &str| {
        let head = format!(
            "; name=\"f\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\
             Content-Transfer-Encoding: {coding}"
        );
        form(&[(&head, "aGVsbG8=")])
    };
    let base64 = only(FORM, &file("base64"));
    assert_eq!(answer(&base64, "Django"), "the decoded bytes");
    assert_eq!(answer(&base64, "PHP"), "the base64 text as it came");
    let quoted_printable = only(FORM, &file("Quoted-Printable"));
    assert_eq!(answer(&quoted_printable, "Go net/http"), "the decoded bytes");
    assert_eq!(inspect(FORM, &file("binary")).second_opinions, []);
}
