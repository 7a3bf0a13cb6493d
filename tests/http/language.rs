//! In which language pages are answered, and how a choice of it is kept.

use crate::client::{Response, exchange};
use crate::program::Program;

fn page(program: &Program, line: &str, fields: &str) -> Response {
    exchange(program.address, &format!("{line} HTTP/1.1\nAccept: text/html{fields}"), b"")
}

fn is_in(response: &Response, tag: &str) -> bool {
    response.field("content-language") == Some(tag)
        && response.text().contains(&format!("<html lang=\"{tag}\">"))
}

#[test]
fn pages_are_in_the_language_that_the_browser_prefers() {
    let program = Program::start();
    for (fields, tag) in [
        ("", "en"),
        ("\nAccept-Language: ko-KR,ko;q=0.9,en;q=0.8", "ko"),
        ("\nAccept-Language: en-GB,ko;q=0.5", "en"),
        ("\nAccept-Language: fr", "en"),
        ("\nAccept-Language: en\nCookie: other=1; language=ko", "ko"),
    ] {
        for path in ["/", "/types", "/findings", "/lab", "/nowhere"] {
            let response = page(&program, &format!("GET {path}"), fields);
            assert!(is_in(&response, tag), "{path} {fields}");
            assert_eq!(
                response.field("vary"),
                Some("Accept, Accept-Encoding, Accept-Language, Cookie"),
                "{path}"
            );
            assert_eq!(response.field("set-cookie"), None, "{path}");
        }
    }
}

#[test]
fn a_choice_is_heeded_and_kept() {
    let program = Program::start();
    for path in ["/", "/types", "/findings", "/lab"] {
        let line = format!("GET {path}?language=ko");
        let response = page(&program, &line, "\nAccept-Language: en\nCookie: language=en");
        assert!(is_in(&response, "ko"), "{path}");
        let kept = "language=ko; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly";
        assert_eq!(response.field("set-cookie"), Some(kept), "{path}");
    }
    let unknown = page(&program, "GET /?language=tlh", "");
    assert!(is_in(&unknown, "en"));
    assert_eq!(unknown.field("set-cookie"), None);
}

#[test]
fn the_switch_leads_to_the_same_page_in_each_language() {
    let program = Program::start();
    let response = page(&program, "GET /types?a=1&language=en", "");
    let text = response.text();
    for link in [
        "<a href=\"/types?a=1&#38;language=en\" hreflang=\"en\" lang=\"en\" aria-current=\"true\">English</a>",
        "<a href=\"/types?a=1&#38;language=ko\" hreflang=\"ko\" lang=\"ko\">한국어</a>",
    ] {
        assert!(text.contains(link), "{text}");
    }
    // What answers a form cannot be asked for by a link.
    let refused = page(&program, "POST /compare", "\nAccept-Language: ko");
    assert_eq!(refused.status, 400);
    let form = "<a href=\"/?language=en#weigh-form\"";
    assert!(refused.text().contains(form), "{}", refused.text());
}

fn lead(response: &Response) -> &str {
    let text = response.text();
    let lead = text.split_once("<p class=\"lead\">").map(|(_, rest)| rest);
    lead.and_then(|rest| rest.split("</p>").next()).unwrap_or_else(|| panic!("no lead: {text}"))
}

#[test]
fn an_error_speaks_korean_on_korean_pages() {
    let program = Program::start_with(&["--max-body", "1000", "--lab", "off"]);
    let ask = |line: &str, fields: &str, body: &[u8]| {
        let head = format!("{line} HTTP/1.1\nAccept: text/html\nAccept-Language: ko{fields}");
        exchange(program.address, &head, body)
    };
    let form = "\nContent-Type: multipart/form-data; boundary=B";
    let cases: [(u16, &str, &str, &[u8], &str); 11] = [
        (404, "GET /nowhere", "", b"", "&#34;/nowhere&#34;에는 아무것도 없습니다."),
        (405, "GET /compare", "", b"", "쓸 수 있는 메서드: POST."),
        (
            400,
            "POST /inspect?digset=1",
            "",
            b"a",
            "&#34;digset&#34;: 알 수 없는 쿼리 매개변수입니다.",
        ),
        (400, "POST /inspect?file=a&file=b", "", b"a", "항목이 두 번 있습니다."),
        (400, "POST /inspect?mode=x", "", b"a", "쓸 수 있는 값: stream 또는 buffer."),
        (400, "POST /types/windows", "", b"a", "보내야 하는 값: 파일 전체의 바이트 수."),
        (400, "POST /types/windows?bytes=2", "", b"a", "파일의 2바이트 전체가 아닙니다."),
        (400, "POST /types", "", b"a", "파일을 담은 폼이 아닙니다."),
        (400, "POST /compare", form, b"--B--\r\n", "폼에 파일이 없습니다."),
        (
            413,
            "POST /inspect",
            "",
            &[0; 1001],
            "--max-body 옵션으로 정한 한도인 1,000바이트보다 큽니다.",
        ),
        (404, "POST /lab/buffers", "", b"", "이 서버에서는 실험이 꺼져 있습니다."),
    ];
    for (status, line, fields, body, said) in cases {
        let response = ask(line, fields, body);
        assert_eq!(response.status, status, "{line}");
        assert!(is_in(&response, "ko"), "{line}");
        assert!(lead(&response).contains(said), "{line}: {}", lead(&response));
    }
}

#[test]
fn what_an_error_says_is_data_beside_its_english() {
    let program = Program::start();
    let head = "POST /inspect?mode=x HTTP/1.1\nAccept-Language: ko";
    let error = exchange(program.address, head, b"").json()["error"].clone();
    let message = "The query parameter \"mode\" cannot be \"x\"; it is stream or buffer.";
    assert_eq!(error["message"], message);
    let allowed = serde_json::json!({
        "key": "allowed-values", "values": {"values": "stream", "last": "buffer"}
    });
    let detail = serde_json::json!({
        "key": "parameter-value", "values": {"name": "\"mode\"", "value": "\"x\"", "allowed": allowed}
    });
    assert_eq!(error["detail"], detail);
}

#[test]
fn the_switch_of_an_answer_to_a_form_leads_to_the_form() {
    let program = Program::start();
    let link = |line: &str| {
        let response = page(&program, line, "");
        let text = response.text();
        let links = text.split_once("<nav class=\"languages\"").expect("a switch").1;
        let href = links.split("href=\"").nth(2).expect("a link to Korean");
        href.split('"').next().expect("its end").replace("&#38;", "&")
    };
    for (line, form) in [
        ("POST /inspect", "/?language=ko#native-forms"),
        ("POST /compare", "/?language=ko#weigh-form"),
        ("POST /types", "/types?language=ko"),
        ("POST /findings/bom/send", "/findings?language=ko#bom"),
        ("POST /findings/none/send", "/findings?language=ko"),
        ("POST /lab/buffers?x=1", "/lab?language=ko#lab-buffers"),
        ("GET /nowhere?a=1", "/nowhere?a=1&language=ko"),
    ] {
        let href = link(line);
        assert_eq!(href, form, "{line}");
        let (target, place) = href.split_once('#').unwrap_or((&href, ""));
        let back = page(&program, &format!("GET {target}"), "");
        assert!(is_in(&back, "ko"), "{line}");
        let is_there = place.is_empty() || back.text().contains(&format!(" id=\"{place}\""));
        assert!(is_there, "{target} has no {place}");
    }
}

#[test]
fn json_and_plain_text_speak_english() {
    let program = Program::start();
    for accept in ["application/json", "text/plain"] {
        let head = format!("GET /nowhere HTTP/1.1\nAccept: {accept}\nAccept-Language: ko");
        let response = exchange(program.address, &head, b"");
        assert!(response.text().contains("Nothing is at"), "{}", response.text());
        assert_eq!(response.field("vary"), Some("Accept"));
    }
}

#[test]
fn a_form_of_files_is_answered_in_korean() {
    let program = Program::start();
    let head = "POST /types HTTP/1.1\nAccept: text/html\nAccept-Language: ko\nContent-Type: multipart/form-data; boundary=B";
    let body = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n%PDF-1.7\r\n--B--\r\n";
    let response = exchange(program.address, head, body.as_bytes());
    assert!(is_in(&response, "ko"));
    assert!(response.text().contains("파일 1개: 표기와 모순 1개."), "{}", response.text());
}

#[test]
fn the_catalogue_is_in_korean() {
    let program = Program::start();
    let response = page(&program, "GET /findings", "\nAccept-Language: ko");
    let text = response.text();
    for said in [
        "<h2 class=\"apart\">오지 않은 파일</h2>",
        "본문이 일찍 끝났습니다</h3>",
        "문자열 대신 Uint8Array, Buffer 또는 Blob을 보내고",
    ] {
        assert!(text.contains(said), "{said}");
    }
    assert!(!text.contains("finding-"), "{text}");
}

#[test]
fn a_report_says_in_korean_what_arrived_and_why() {
    let program = Program::start();
    let report = |language| {
        let head = format!(
            "POST /inspect HTTP/1.1\nAccept: text/html\nAccept-Language: {language}\nContent-Type: application/json"
        );
        exchange(program.address, &head, b"{\"a\":1,\"a\":2}").text().to_owned()
    };
    let korean = report("ko");
    for said in [
        "JSON 본문 13바이트 가운데",
        "한 객체에 같은 이름이 두 번 있습니다",
        "<p>오프셋 7의 &#34;a&#34; 이름은 같은 객체에 이미 있습니다. 같은 이름이 두 번 나오면 대부분의 해석기는",
        "바이트가 쓰인 곳",
    ] {
        assert!(korean.contains(said), "{said}: {korean}");
    }
    for unsaid in ["Most readers keep the last value", "has stood in its object before"] {
        assert!(!korean.contains(unsaid), "{unsaid}: {korean}");
    }
    let english = report("en");
    assert!(english.contains("Most readers keep the last value"), "{english}");
    assert!(english.contains("has stood in its object before"), "{english}");
}

#[test]
fn a_report_says_in_korean_what_a_type_rests_on() {
    let program = Program::start();
    let ask = |accept: &str, language: &str| {
        let head = format!(
            "POST /inspect HTTP/1.1\nAccept: {accept}\nAccept-Language: {language}\nContent-Type: image/png"
        );
        exchange(program.address, &head, b"%PDF-1.7\n")
    };
    let korean = ask("text/html", "ko").text().to_owned();
    assert!(korean.contains("</code></span> PDF 시그니처</li>"), "{korean}");
    assert!(!korean.contains("PDF signature"), "{korean}");
    assert!(ask("text/html", "en").text().contains("</code></span> PDF signature</li>"));
    // Data and text are the same for all readers.
    let json = ask("application/json", "ko").json();
    let evidence = json["parts"][0]["mime"]["evidence"].as_array().unwrap();
    let signature = evidence.iter().find(|it| it["opinion"] == "by-content").unwrap();
    assert_eq!(signature["says"], "PDF signature");
    let detail = serde_json::json!({"key": "signature-named", "values": {"name": "PDF"}});
    assert_eq!(signature["detail"], detail);
    assert!(ask("text/plain", "ko").text().contains("PDF signature at 0"));
}
