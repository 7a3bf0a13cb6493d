//! How other readers take a body, in the report's three forms.

use crate::client::exchange;
use crate::program::Program;

const HEAD: &str = "POST /inspect HTTP/1.1\nContent-Type: multipart/form-data; boundary=b";
const REPEATED: &str = "--b\r\nContent-Disposition: form-data; name=\"a<i>\"\r\n\r\n1\r\n\
    --b\r\nContent-Disposition: form-data; name=\"a<i>\"\r\n\r\n2\r\n--b--\r\n";

#[test]
fn a_repeated_name_is_asked_of_the_others_and_actix_multipart_really_reads_it() {
    let program = Program::start();
    let report = exchange(program.address, HEAD, REPEATED.as_bytes()).json();
    let opinions = report["second_opinions"].as_array().unwrap();
    let questions: Vec<_> = opinions.iter().map(|it| it["question"].as_str().unwrap()).collect();
    assert_eq!(questions, ["repeated-name", "actix-multipart"]);
    assert_eq!(opinions[0]["rows"][0]["reader"], "PHP");
    assert_eq!(opinions[1]["rows"][0]["reads"], "2 parts: \"a<i>\" (1 byte); \"a<i>\" (1 byte)");
}

#[test]
fn the_page_and_the_text_have_them_too() {
    let program = Program::start();
    let text = |accept: &str| {
        let head = format!("{HEAD}\nAccept: {accept}");
        let body = exchange(program.address, &head, REPEATED.as_bytes()).body;
        String::from_utf8(body).unwrap()
    };
    let page = text("text/html");
    assert!(page.contains("<h3>How other servers read it</h3>") && !page.contains("<i>"), "{page}");
    assert!(page.contains("Rack, as under Rails"));
    let plain = text("text/plain");
    assert!(plain.contains("How other servers read it\n  Which of the 2 values"), "{plain}");
    assert!(plain.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn what_actix_multipart_refuses_it_refuses_here() {
    let program = Program::start();
    let cut = REPEATED.replace("\r\n--b--\r\n", "");
    let report = exchange(program.address, HEAD, cut.as_bytes()).json();
    let opinions = report["second_opinions"].as_array().unwrap();
    let reads = opinions.last().unwrap()["rows"][0]["reads"].as_str().unwrap();
    assert!(reads.ends_with("Multipart stream is incomplete"), "{reads}");
}

#[test]
fn other_encodings_have_none() {
    let program = Program::start();
    let report =
        exchange(program.address, "POST /inspect HTTP/1.1\nContent-Type: text/plain", b"a").json();
    assert_eq!(report["second_opinions"].as_array().map(Vec::len), Some(0));
}
