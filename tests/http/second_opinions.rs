//! How other readers take a body, in the report's three forms.

use serde_json::json;

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
fn questions_and_answers_are_data_too() {
    let program = Program::start();
    let report = exchange(program.address, HEAD, REPEATED.as_bytes()).json();
    let opinion = &report["second_opinions"][0];
    assert_eq!(opinion["title"], "Which of the 2 values named \"a<i>\" counts");
    let expected = json!({"key": "ask-values", "values": {"count": 2, "name": "\"a<i>\""}});
    assert_eq!(opinion["title_detail"], expected);
    let row = &opinion["rows"][1];
    assert_eq!(row["reads"], "all of them: req.body[\"a<i>\"] is the array [\"1\", \"2\"]");
    let all = json!({"key": "reads-listed", "values": {"before": "\"1\"", "next": "\"2\""}});
    let expected = json!({
        "key": "reads-all-as-array", "values": {"code": "req.body[\"a<i>\"]", "all": all},
    });
    assert_eq!(row["detail"], expected);
}

#[test]
fn a_korean_page_asks_and_answers_in_korean_and_names_code_as_it_is() {
    let program = Program::start();
    let head = format!("{HEAD}\nAccept: text/html\nAccept-Language: ko");
    let page =
        String::from_utf8(exchange(program.address, &head, REPEATED.as_bytes()).body).unwrap();
    assert!(
        page.contains("<summary>이름이 &#34;a&#60;i&#62;&#34;인 값 2개 가운데 쓰는 값"),
        "{page}"
    );
    assert!(
        page.contains("<td role=\"cell\">모두 씁니다. req.body[&#34;a&#60;i&#62;&#34;] 값은 배열"),
        "{page}"
    );
    assert!(!page.contains("the last one"), "{page}");
    let head = format!("{HEAD}\nAccept: text/plain\nAccept-Language: ko");
    let text = exchange(program.address, &head, REPEATED.as_bytes());
    assert!(text.text().contains("Which of the 2 values"), "{}", text.text());
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
