# 한국어로 된 페이지의 문구. Project Fluent 형식(https://projectfluent.org)이며, 서버와 페이지의 스크립트가 함께
# 읽습니다. 서식 있는 문구에서는 `code`와 **강조**로 표시합니다. 진단 항목(finding-*), 진단과 타입 근거, 다른
# 서버의 해석을 말하는 문장(detail-*), 오류(problem-*)의 영어 문구는 프로그램 안에 있습니다.

## 모든 페이지

site-description = 파일 하나를 네 가지 업로드 인코딩으로 보내고, 도착한 바이트를 측정합니다. 크기와 오버헤드, 감지된 타입을 보여 주고 모든 바이트의 쓰임을 설명합니다.
site-skip = 본문으로 건너뛰기
site-navigation = 사이트
language-loses = 다른 언어로 바꾸면 페이지를 새로 불러오므로 지금 표시된 내용이 사라집니다. 계속할까요?
site-languages = 언어
site-weigh = 파일 측정
site-types = 파일 타입
site-findings = 진단 항목
site-lab = 실험실
site-footer = Weighbridge { $version }. 파일은 도착하는 대로 읽고 보관하지 않습니다.

## 크기와 인코딩

bytes = { $n }바이트
encoding-multipart = multipart/form-data
    .short = multipart
encoding-raw = application/octet-stream (raw)
    .short = raw
encoding-urlencoded = x-www-form-urlencoded
    .short = urlencoded
encoding-json = JSON 속 base64
    .short = JSON

## 파일의 타입

agreement-agree = 표기와 일치
agreement-refines = 표기와 어긋나지 않음
agreement-unclaimed = 구체적 표기 없음
agreement-unknown = 내용 알 수 없음
agreement-conflict = 표기와 모순
risk-title = 위험: { $risk }.
risk-scriptable = 스크립트로 실행될 수 있음
    .sentence = 표기된 이름이나 타입에는 드러나지 않지만 브라우저가 실행할 수 있습니다.
risk-polyglot = 다른 내용이 더 들어 있음
    .sentence = 이 형식의 파일에 있어야 할 것 외에 다른 내용이 더 있습니다. 파일의 끝 뒤에 바이트가 더 있거나 다른 타입의 내용이 있어, 두 프로그램이 서로 다른 파일로 읽을 수 있습니다.
risk-archive-bomb-like = 압축을 풀면 매우 커짐
    .sentence = 압축을 풀면 크기가 천 배 넘게 커져 디스크를 가득 채울 수 있습니다.
risk-macro = 매크로 포함
    .sentence = 매크로, 곧 문서가 실행할 수 있는 프로그램이 든 Office 문서입니다.
line-breaks = 줄바꿈
line-breaks-lf = LF (Unix 방식)
line-breaks-crlf = CR LF (Windows 방식)
line-breaks-cr = CR만 사용 (옛 Mac 방식)
line-breaks-mixed = 섞여 있음
charset = 문자 집합
charset-detected = 바이트 기준 { $name }
charset-bom = 바이트 순서 표시(BOM) 기준 { $name }
charset-declared = 선언 { $name }
opinion-declared = 선언된 타입
opinion-by-extension = 확장자 기준
opinion-by-content = 내용 기준
opinion-by-browser = 브라우저 기준
opinion-nosniff = nosniff 적용 시:
evidence-at = 오프셋 { $offset }
evidence-show = 본문에서 이 바이트 보기
evidence-unseen = (아래 표본에는 없음)

## 파일 타입 페이지

types-title = 이 파일들의 실제 타입은 무엇입니까? – Weighbridge
types-heading = 이 파일들의 실제 타입은 무엇입니까?
types-lead = 파일 이름과 선언된 타입은 표기일 뿐입니다. 이 페이지는 각 파일의 바이트를 직접 읽어 실제로 어떤 파일인지, 그 근거는 무엇인지, 표기와 다른 파일은 아닌지 알려 줍니다.
types-form = 파일 선택
types-files = 파일
types-choose = 최대 { $most }개까지 선택할 수 있습니다
types-choose-or-drop = . 파일이나 폴더를 이 페이지의 아무 곳에나 끌어다 놓아도 됩니다
types-folder = …또는 폴더
types-sent = 각 파일에서 처음 64 KiB와 마지막 64 KiB, 그 사이에서 최대 4 KiB만 이 서버로 보내며, 서버는 아무것도 보관하지 않습니다.
types-submit = 타입 확인
types-without-script = JavaScript를 사용할 수 없으면 파일 전체를 보냅니다. 이 서버는 파일을 도착하는 대로 읽고 아무것도 보관하지 않습니다.
types-results = 파일
types-progress = 확인한 파일
types-cancel = 취소
types-again = 실패했거나 확인하지 않은 파일 다시 확인
types-show = 보기
types-show-all = 모든 파일
types-show-alarming = 모순과 위험
types-show-conflict = 표기와 모순
types-show-risk = 위험
types-show-refines = 표기와 어긋나지 않음
types-show-unknown = 내용 알 수 없음
types-show-unclaimed = 구체적 표기 없음
types-show-agree = 표기와 일치
types-show-failed = 실패
types-show-left-out = 확인하지 않음
types-search = 검색
    .hint = 이름, 타입 또는 단어
types-export = 결과 가져가기
types-copy-csv = 전체를 CSV로 복사
types-copy-json = 전체를 JSON으로 복사
types-download-csv = 전체를 CSV로 내려받기
types-download-json = 전체를 JSON으로 내려받기
types-none-shown = 조건에 맞는 파일이 없습니다.
types-looking = 파일 { $n }개를 확인하고 있습니다…
types-more = 파일이 더 있어 처음 { $most }개만 확인합니다.
types-empty = 이 안에는 파일이 없습니다.
types-unreachable = 서버가 응답하지 않아 나머지 파일을 확인하지 못했습니다. 서버가 실행 중인지 확인한 뒤 다시 확인하십시오.
types-details = { $path } 자세히 보기
types-column-name = 이름
types-column-size = 크기
types-column-declared = 선언된 타입
types-column-by-extension = 확장자 기준
types-column-by-content = 내용 기준
types-column-by-browser = 브라우저 기준
types-column-verdict = 판정
types-column-risk = 위험
stage-waiting = 대기 중
stage-failed = 실패
stage-left-out = 확인하지 않음
left-out-cancelled = 취소했습니다.
left-out-unreachable = 서버가 이 앞의 파일들에 응답하지 않았습니다.

## 종류별 파일 수

count-line = { $files ->
    [0] 파일이 없습니다.
   *[other] 파일 { $files }개: { $kinds }.
  }
count-line-with-risks = { $files ->
    [1] 파일 { $files }개: { $kinds }. 이 파일에는 위험 요소가 있습니다.
   *[other] 파일 { $files }개: { $kinds }. 파일 { $files }개 가운데 { $risks }개에는 위험 요소가 있습니다.
  }
count-conflict = 표기와 모순 { $n }개
count-failed = 실패 { $n }개
count-refines = 표기와 어긋나지 않음 { $n }개
count-unknown = 내용 알 수 없음 { $n }개
count-unclaimed = 구체적 표기 없음 { $n }개
count-agree = 표기와 일치 { $n }개
count-left-out = 확인하지 않음 { $n }개
count-waiting = 대기 중 { $n }개

## 파일 폼에 대한 응답

typed-title = { $counted } – Weighbridge
typed-heading = 이 파일들의 실제 타입
typed-left-out = 폼에 파트가 더 있습니다. 나머지 { $n }개는 개수만 세고 내용은 확인하지 않았습니다.
typed-form-faulty = 폼 자체에 문제가 있습니다: { $title }.
typed-evidence = 근거
typed-evidence-on = ({ $filename })
typed-others = 다른 파일 확인하기

## 실험실

lab-title = 실험실 – Weighbridge
lab-heading = 실험실
lab-lead = 바이트를 넘겨주는 방식에 관한 두 가지 실험입니다. 스트리밍으로 무엇을 아낄 수 있는지, 이 컴퓨터에는 어떤 버퍼 크기가 알맞은지 알아봅니다.
lab-download-title = 내려받기: 버퍼링과 스트리밍
lab-download-lead = 서버는 바이트를 만드는 대로 보낼 수도 있고, 모두 만든 다음에 보낼 수도 있습니다. 같은 바이트를 두 방식으로 내려받아 첫 바이트와 마지막 바이트가 언제 도착하는지, 그동안 서버가 메모리에 얼마나 담고 있는지 비교해 보십시오.
lab-form = 바이트 내려받기
lab-size = 크기(바이트)
lab-chunk = 청크(바이트)
lab-rate = 초당 생성량(바이트)
lab-rate-hint = 초당 생성량을 비워 두면 읽는 속도에 맞추어 만듭니다.
lab-mode = 전송 방식
lab-mode-stream = 만드는 대로 전송(stream)
lab-mode-buffer = 모두 만든 뒤 전송(buffer)
lab-download = 내려받기
lab-both = 두 방식 비교하기
lab-cancel = 취소
lab-downloading = { $mode }: { $size } 가운데 { $done } 도착…
lab-making = { $mode }: 서버가 모든 바이트를 먼저 만들고 있습니다. 아직 도착한 바이트가 없습니다…
lab-downloaded = 완료: 첫 바이트는 스트리밍에서 { $stream }, 버퍼링에서 { $buffer } 뒤에 도착했습니다. 서버가 담고 있던 최대량은 스트리밍 { $streamHeld }, 버퍼링 { $bufferHeld }입니다.
lab-cancelled = 취소했습니다.
lab-way = 방식
lab-way-stream = 스트리밍
lab-way-buffer = 버퍼링
lab-first-byte = 첫 바이트
lab-last-byte = 마지막 바이트
lab-held-most = 서버가 담은 최대량
lab-reads = 읽은 횟수
lab-arrived = 시간에 따라 이 브라우저에 도착한 바이트
lab-held = 시간에 따라 서버가 담고 있던 바이트
lab-held-hint = 만들었지만 아직 연결에 넘기지 않은 바이트이며, 서버가 직접 센 값입니다. 그 아래 연결의 자체 버퍼(32 KiB에 청크 하나를 더한 것보다 작음)는 포함하지 않습니다.
lab-download-empty = 아직 내려받지 않았습니다.
lab-at-stream = 스트리밍 { $n }
lab-at-buffer = 버퍼링 { $n }
lab-told-page = 도착
lab-told-server = 서버가 담은 양
lab-what = 항목
lab-curl = curl로 측정하기
lab-curl-lead = 두 명령은 초당 50만 바이트씩 만들어지는 같은 100만 바이트를 가져옵니다. 스트리밍하면 첫 바이트가 바로 도착합니다. 버퍼링하면 2초 뒤에 나머지 바이트와 함께 도착하며, 서버는 그때까지 모든 바이트를 메모리에 담고 있습니다.
lab-curl-streamed = curl 명령, 스트리밍
lab-curl-buffered = curl 명령, 버퍼링
lab-buffers-title = 버퍼 크기
lab-buffers-page-title = 버퍼 크기 – Weighbridge
lab-buffers-lead = 서버가 루프백 연결로 파일 하나 분량의 데이터를 스스로에게 보냅니다. 읽기와 쓰기 버퍼를 512바이트부터 4 MiB까지 바꾸고, TCP_NODELAY를 켜고 끄며, 소켓 버퍼를 작게도 크게도 잡아 56개 지점을 다섯 번씩 측정합니다. 끝날 때까지 스레드 두 개를 사용합니다.
lab-buffers-form = 버퍼 크기 측정
lab-trial-size = 보낼 파일의 크기
lab-trial-size-hint = 32 KiB보다 작은 버퍼는 더 적게 보낼 수 있으며, 배정된 시간이 지나면 도중에 끝냅니다.
lab-seconds = 전체 시간(초)
lab-measure = 측정
lab-measuring = { $all }회 가운데 { $n }회째
lab-starting = 서버가 연결을 여는 중…
lab-broken-off = 결과가 나오기 전에 서버의 응답이 끝났습니다.
lab-off = 이 서버에서는 실험이 꺼져 있습니다. 서버가 `--lab off`로 시작되었습니다. `--lab local`로 시작하면 서버와 같은 컴퓨터의 클라이언트가 실험할 수 있습니다. 어느 컴퓨터에서든 명령줄에서 `weighbridge lab`으로 같은 것을 측정할 수 있습니다.
lab-elsewhere = 실험은 매번 몇 초 동안 스레드 두 개를 사용하므로 서버와 같은 컴퓨터의 클라이언트만 할 수 있습니다. 서버 운영자는 `--lab open`으로 모두에게 허용할 수 있습니다. 어느 컴퓨터에서든 명령줄에서 `weighbridge lab`으로 같은 것을 측정할 수 있습니다.
lab-ran = 한 번에 { $size }(작은 버퍼는 더 적게), { $planned }회 가운데 { $trials }회를 { $time }초 동안 측정했습니다.
lab-verdict = 결론
lab-best = 모든 설정의 평균으로 보아 여기에서 가장 좋은 버퍼는 { $from }~{ $to }입니다. 처리량이 가장 높은 { $fastest } 버퍼와 { $share } 이내로 차이 나며, 그 가운데 가장 작은 버퍼가 메모리를 가장 적게 씁니다.
lab-best-one = 모든 설정의 평균으로 보아 여기에서 가장 좋은 버퍼는 가장 빠른 { $from }입니다. 이웃한 크기는 모두 { $share } 넘게 뒤집니다.
lab-best-smallest = 모든 설정의 평균으로 보아 여기에서 가장 좋은 버퍼는 { $from }입니다. 가장 빠른 { $fastest } 버퍼와 { $share } 이내로 차이 나는 것 가운데 가장 작습니다.
lab-best-none = 어떤 크기가 가장 좋은지 말할 만큼 측정하지 못했습니다.
lab-rule = { $from }~{ $to } 버퍼는 최고 처리량의 { $least }~{ $most }에 이릅니다.
lab-processor = MiB당 CPU 시간으로 보면 가장 좋은 버퍼는 { $range }입니다. { $from }~{ $to } 버퍼는 최고값의 { $least }~{ $most }에 이릅니다.
lab-unsteady = 측정하는 동안 컴퓨터가 다른 일로 바빴습니다. 같은 크기에서 가장 느린 측정이 가장 빠른 측정의 { $share }(중앙값)에 그쳤으므로 처리량이 가장 좋은 범위는 우연일 수 있습니다. 다시 측정하거나, 다른 프로그램의 영향을 덜 받는 CPU 시간을 기준으로 삼으십시오.
lab-best-range = 표시한 곳: 가장 좋은 범위, { $range }
lab-best-mark = 가장 좋은 범위
lab-range = { $from }~{ $to }
lab-setting-small-on = 작은 소켓 버퍼, TCP_NODELAY 켬
lab-setting-small-off = 작은 소켓 버퍼, TCP_NODELAY 끔
lab-setting-large-on = 큰 소켓 버퍼, TCP_NODELAY 켬
lab-setting-large-off = 큰 소켓 버퍼, TCP_NODELAY 끔
lab-given = 커널에 요청한 크기: { $asked }. 받은 크기: 송신 { $send }, 수신 { $recv }.
lab-throughput = 버퍼 크기에 따른 처리량
lab-calls = 버퍼 크기에 따른 MiB당 시스템 호출
lab-memory = 버퍼 크기에 따른 메모리
lab-memory-hint = 두 버퍼와, 커널이 두 소켓에 준 메모리를 더한 값입니다.
lab-buffers-empty = 아직 측정하지 않았습니다.
lab-buffers-at = { $size }: { $said }
lab-column-buffer = 버퍼
lab-column-throughput = 처리량(중앙값)
lab-column-spread = 가장 느림~가장 빠름
lab-column-calls = MiB당 호출
lab-column-processor = CPU(MiB당 ms)
lab-column-memory = 메모리
lab-buffers-again = 실험실로 돌아가기
lab-buffers-table = 측정 결과

## 오류

error-title = { $status } – Weighbridge
error-nothing-here = 여기에는 아무것도 없습니다
error-not-weighed = 이 요청은 측정할 수 없습니다
error-status = 상태 코드 { $status }, { $code }.
error-home = 파일 측정하기
failure-network = 응답을 받기 전에 연결이 끊어졌습니다. 서버가 실행 중인지 확인한 뒤 다시 시도하십시오.
failure-answer = 받은 응답(상태 코드 { $status })은 이 서버의 보고서가 아닙니다. 이 페이지와 서버 사이의 다른 장치가 보냈을 수 있습니다.
failure-no-room = 브라우저에 이 본문을 담을 공간이 없습니다({ $size }까지 담았습니다). 시크릿 창은 본문을 메모리에 담으므로 일반 창에서 시도하십시오.
failure-unreadable = 브라우저가 이 파일을 더 이상 읽을 수 없습니다. 폴더이거나, 그사이 바뀌었거나 삭제되었을 수 있습니다. 파일을 다시 선택하십시오.
failure-unexpected = 예상하지 못한 문제가 생겼습니다: { $cause }
failure-too-large-to-collect = 모두 모으기에는 너무 큽니다. mode=buffer에서 이 서버는 { $limit } 이하의 본문만 받습니다(--max-buffered). 스트림으로 읽으면 더 큰 본문도 받습니다.
failure-too-large = 너무 큽니다. 이 서버는 { $limit } 이하의 본문만 받습니다.
failure-refused = 서버가 거부했습니다({ $status }): { $message }
failure-no-reason = 이유를 알리지 않음

## 가져가기

copied = 복사했습니다.
copy-marked = 선택해 두었습니다. Ctrl+C를 눌러 복사하십시오.
copy-refused = 이 브라우저에서는 페이지가 복사할 수 없습니다. 대신 내려받으십시오.
downloaded = { $name } 파일로 내려받았습니다.

## 측정

outcome-cancelled = 취소했습니다. { $all }개 가운데 { $n }개를 측정했습니다.
outcome-nothing = 하나도 측정하지 못했습니다. 각 행에 이유가 있습니다.
outcome-all = 완료: { $n }개를 측정했습니다.
outcome-some = { $n }개를 측정했고 { $failed }개가 실패했습니다.
outcome-different = { $n }개가 파일과 다른 바이트를 담고 있습니다!
outcome-same = 모두 파일의 바이트를 그대로 담고 있습니다(브라우저와 서버에서 각각 SHA-256 계산).
outcome-same-of-some = 측정한 { $n }개 모두 파일의 바이트를 그대로 담고 있습니다(브라우저와 서버에서 각각 SHA-256 계산).
outcome-alike = { $failed ->
    [0] 모두 같은 바이트를 담고 있습니다. 이 브라우저에서는 SHA-256을 { $why }.
   *[other] 측정한 { $n }개 모두 같은 바이트를 담고 있습니다. 이 브라우저에서는 SHA-256을 { $why }.
  }
digest-too-large = 256 MiB가 넘는 파일이라 계산하지 않았습니다
digest-insecure = HTTPS나 localhost가 아니어서 계산하지 못했습니다
digest-unreadable = 파일을 읽지 못해 계산하지 못했습니다
digest-missing = 계산하지 않았습니다
comparison-file = 파일
comparison-encoding = 인코딩
comparison-coding = 콘텐츠 코딩
comparison-mode = 읽은 방식
comparison-body = 본문 바이트
comparison-payload = 페이로드 바이트
comparison-overhead = 오버헤드 바이트
comparison-ratio = 오버헤드 비율
comparison-coded = 코딩된 바이트
comparison-coded-overhead = 코딩된 오버헤드 비율
comparison-entropy = 바이트당 엔트로피(비트)
comparison-held = 메모리에 머문 최대량
comparison-first-payload = 페이로드 첫 바이트까지 밀리초
comparison-time = 밀리초
comparison-type = 감지된 타입
comparison-digest = sha-256
comparison-findings = 진단 수

## 파일을 보내는 코드

take-away-client = 클라이언트
take-away-form = HTML 폼
take-away-code = 코드
take-away-copy = 코드 복사
take-away-replay = 보낸 그대로의 본문과, 그 본문을 다시 보내는 명령입니다.
take-away-command = 본문을 다시 보내는 명령
take-away-download = 본문 내려받기
take-away-copy-command = 명령 복사
take-away-building = 본문을 만들고 있습니다…
take-away-downloaded = { $name } 파일로 내려받았습니다({ $size }).
take-away-not-built = 본문을 만들지 못했습니다: { $cause }
without-form-raw = 폼에는 파일을 그대로 보내는 enctype이 없습니다.
without-form-urlencoded = 이 enctype의 폼은 파일의 바이트가 아니라 이름을 보냅니다.
without-form-json = 폼은 JSON을 보낼 수 없습니다.

## 측정 페이지

weigh-title = Weighbridge: 모든 업로드 인코딩으로 파일 측정
weigh-heading = 업로드의 무게는 얼마입니까?
weigh-lead = Weighbridge는 파일 하나를 네 가지 업로드 인코딩으로 이 서버에 보내고 실제로 도착한 것을 측정합니다. 크기와 오버헤드, 감지된 타입을 나란히 보여 주고, 본문 네 개를 바이트 단위로 펼쳐 보여 줍니다. 한 바이트를 가리키면 다른 본문의 어디에 있는지 알 수 있습니다.
weigh-lead-without-script = Weighbridge는 파일 하나를 네 가지 업로드 인코딩으로 만들어 각각 측정합니다. 크기와 오버헤드, 감지된 타입을 나란히 보여 주고, 본문 네 개의 모든 바이트가 어디에 쓰였는지 알려 줍니다.
weigh-form = 파일 측정
weigh-without-script = JavaScript를 사용할 수 없으면 서버가 한 번의 업로드로 네 가지 본문을 직접 만들어 측정합니다.
source-file = 파일
source-choose = 하나를 선택합니다
source-choose-or-drop = . 이 페이지의 아무 곳에나 끌어다 놓아도 됩니다
source-text = …또는 텍스트
    .hint = 안녕하세요!
source-samples = 예제:
source-sample-korean = 한국어 텍스트
source-sample-png = 작은 PNG
source-sample-bytes = 모든 바이트 256가지
source-chosen = 측정 대상:
source-none = 아직 선택하지 않았습니다.
source-no-type = 타입 알 수 없음
source-folder = 폴더입니다. 파일을 놓으십시오.
source-several = 파일을 한 번에 하나씩 놓으십시오. { $n }개를 놓았습니다.
options-form = 설정
options-encodings = 인코딩
options-senders = 전송 방법
options-fetch = fetch는 업로드한 양을 알려 주지 않으므로 진행 막대는 전송 중이라는 것만 나타냅니다.
options-modes = 서버가 읽는 방식
mode-stream = 스트림으로 읽기
mode-buffer = 모두 모은 뒤 읽기 (mode=buffer)
options-gzip = 압축
gzip-too = 본문마다 gzip으로도 보내기
options-gzip-hint = 브라우저가 본문을 압축한 뒤 Content-Encoding: gzip으로 보내고, 서버가 압축을 풉니다.
options-gzip-missing = 이 브라우저에는 CompressionStream이 없어 압축할 수 없습니다.
variant-gzip = gzip
variant-buffer = 모두 모은 뒤 읽음
sender-xhr = XMLHttpRequest
sender-axios = axios
sender-fetch = fetch
controls-weigh = 측정
controls-cancel = 취소
controls-reading = 파일을 읽고 있습니다…
controls-weighing = { $all }개 가운데 { $n }번째 측정 중: { $name }…
controls-finishing = 마무리하고 있습니다…
refused-no-source = 먼저 파일을 선택하거나 텍스트를 입력하거나 예제를 고르십시오.
refused-no-mode = 서버가 읽는 방식을 하나 이상 선택하십시오.
refused-no-encoding = 인코딩을 하나 이상 선택하십시오.
refused-broken = 본문을 만들어 보내는 부분을 불러오지 못했습니다. 페이지를 새로 고치십시오.

## 측정 결과

results-title = 측정 결과
results-of = { $name }({ $size })
results-of-former = { $name }({ $size })의 측정 결과입니다. 지금은 다른 파일이 선택되어 있으니, 그 결과를 보려면 다시 측정하십시오.
results-of-none = 아직 측정하지 않았습니다.
results-caption = 본문 바이트는 요청 헤더가 끝난 다음부터 요청의 끝까지의 바이트입니다. 오버헤드는 본문에서 파일을 뺀 것입니다. 시간은 이 브라우저에서 전송부터 응답까지 측정한 것입니다. 작은 파일에서는 대부분 브라우저 자체의 작업 시간이며, 서버에서 측정한 시간은 보고서에 있습니다.
results-encoding = 인코딩
results-body = 본문 바이트
results-overhead = 오버헤드
results-bars = 페이로드와 오버헤드
results-type = 감지된 타입
results-time = 시간, 처리량
results-digest = SHA-256
results-report = 보고서
results-report-of = ({ $name })
results-bytes = 바이트 보기
results-same = ✓ 같음
results-different = ✗ 다름
results-gzipped-from = 압축 전 { $n }
results-csv = CSV로 내려받기
results-markdown = Markdown으로 복사
stage-idle = 아직 측정하지 않음
stage-not-chosen = 선택하지 않음
stage-building = 본문 만드는 중 { $share }
stage-compressing = 압축하는 중 { $share }
stage-sending = 전송 중
stage-sending-share = 전송 중: { $share }
stage-share = { $size }의 { $share }
stage-answering = 응답 대기 중
stage-cancelled = 취소함
stage-done = 측정 완료, 본문 생성 { $time }
stage-instant = { $time } 미만
stage-fewer = 보낸 것보다 { $size } 적게 도착했습니다!
stage-more = 보낸 것보다 { $size } 많이 도착했습니다!
stage-incomplete = 본문이 일찍 끝났습니다. 보고서를 확인하십시오.
overhead-none = 전혀 없음
overhead-all = 전부
type-unknown = 알 수 없음
entropy-says = 파일의 엔트로피는 바이트당 { $bits }비트입니다.
entropy-unknown = 파일의 엔트로피는 아직 알 수 없습니다.
entropy-none = 빈 파일이므로 엔트로피가 없습니다.
entropy-means = 바이트당 8비트이면 압축할 수 없고, 영어 텍스트는 4~5비트입니다. base64 문자 하나는 6비트만 담으므로 gzip은 base64가 늘린 양을 대부분 되돌립니다. 그러나 압축할 것이 없는 파일보다 작아지지는 않으며, base64에서는 파일 자체에서보다 되풀이되는 부분을 덜 찾습니다.
note-multipart = **multipart/form-data**: 바이트를 감싸는 봉투입니다. 비용이 파일 크기에 따라 늘지 않습니다.
note-raw = **application/octet-stream (raw)**: 바이트만 보내므로 오버헤드가 없습니다. 이름과 타입은 본문에 속하지 않는 요청 헤더에 담깁니다.
note-urlencoded = **x-www-form-urlencoded**: 영문자와 숫자는 그대로 1바이트이므로 영어 텍스트는 비용이 적습니다. 다른 바이트는 3바이트가 되어, 무작위 바이트라면 약 148 % 늘어납니다.
note-json = **JSON 속 base64**: 어떤 바이트든 3바이트마다 네 문자가 되므로 3분의 1이 늘어납니다.

## 다른 클라이언트의 요청

point-title = 업로드가 실패합니까? 이 주소로 보내 보십시오
point-lead = 같은 요청을 이 주소로 보내면 무엇이 도착했는지, 무엇이 이상한지, 몇 번째 바이트가 문제인지, 어떻게 고치는지 알려 줍니다. 출처(origin)에 관계없이 어느 페이지에서나 자격 증명 없이 호출할 수 있습니다.
point-address = 주소
point-axios = axios 호출
point-multipart = curl 명령, multipart
point-raw = curl 명령, raw
point-urlencoded = curl 명령, urlencoded
point-json = curl 명령, JSON
point-term-multipart = multipart
point-term-raw = raw
point-term-urlencoded = urlencoded
point-term-json = JSON
point-copy = 복사
point-copy-address = (주소)
point-copy-axios = (axios 호출)
point-copy-command = ({ $name } 명령)
point-forms = 터미널에서 표로 보려면 `-H 'Accept: text/plain'`, 페이지로 보려면 `-H 'Accept: text/html'`을 추가하십시오.
arrivals-lead = ‘도착하는 요청을 여기에 표시’가 켜져 있는 동안 아래 주소로 보낸 요청은 명령 밑에 바로 나타납니다.
arrivals-watch = 도착하는 요청을 여기에 표시
arrivals-list = 도착한 요청
arrivals-connecting = 연결하고 있습니다…
arrivals-watching = 기다리고 있습니다. 위의 명령 가운데 하나를 실행하거나 같은 주소로 직접 요청을 보내십시오.
arrivals-so-far = 기다리고 있습니다. 지금까지 요청 { $n }개가 도착했습니다.
arrivals-missed = 너무 빨리 도착하여 표시하지 못한 요청이 최대 { $n }개 더 있습니다.
arrivals-refused = 지금은 서버가 이 페이지의 연결을 받지 않습니다. 잠시 뒤에 다시 시도하십시오.
arrivals-again = 연결이 끊어져 다시 연결하고 있습니다…

## 보고서

ledger = 바이트 장부
ledger-empty = 본문이 비어 있습니다.
ledger-kind = 종류
ledger-bytes = 바이트
ledger-share = 비율
ledger-purpose = 용도
ledger-body = 본문
parts-none = 본문에 파트가 없습니다.
parts-more = 그 밖의 파트 { $n }개는 개수만 세고 설명하지 않습니다.
part-role-file = 파일
part-role-name-alone = 파일 대신 온 텍스트
part-role-field = 필드
part-nameless = (이름 없음)
part-empty = (비어 있음)
part-filename = 파일 이름
part-decoded = 디코딩 후
part-content = 내용
part-in-body = 본문에서 차지하는 크기
part-digest-sha256 = SHA-256
part-digest-blake3 = BLAKE3
part-entropy = 엔트로피
part-entropy-value = 바이트당 8비트 중 { $bits }비트 (8이면 더 압축할 수 없고, 텍스트는 보통 4~5입니다)
part-undone = 디코딩 순서
part-undone-then = { $before }, 다음으로 { $next }
transform-percent = 퍼센트 인코딩
transform-json-string = JSON 문자열
transform-base64 = base64
transform-decimal = 십진수
part-verdict = 감지된 타입
part-text = 텍스트
part-headers = 파트 { $index }의 헤더

## 진단 항목: 영어 문구는 프로그램의 목록에 있습니다

### 오지 않은 파일

finding-no-file-chosen =
    .title = 파일을 선택하지 않았습니다
    .why = 파일 입력란을 비워 두면 filename이 비어 있고 내용이 없는 파트가 전송됩니다. 이를 확인하지 않는 서버는 빈 파일을 저장합니다.
    .fix = 파일 입력란을 필수로 지정하거나, filename이 비어 있으면 파일이 없는 것으로 처리하십시오.

### multipart의 구조

finding-boundary-missing =
    .title = multipart 타입에 경계 문자열(boundary)이 없습니다
    .why = multipart 본문은 Content-Type에 적힌 경계 문자열로만 나눌 수 있습니다. 클라이언트가 FormData 요청에 Content-Type을 직접 지정하면 클라이언트가 써 넣었을 헤더를 덮어써 경계 문자열이 사라지는 경우가 많습니다. 대부분의 서버는 이런 본문을 거부합니다. 본문의 첫 줄에 경계 문자열이 보이면 그것으로 읽었습니다.
    .fix = Content-Type을 직접 지정하지 마십시오. 그 헤더를 지우고 클라이언트가 경계 문자열과 함께 쓰게 하십시오.
finding-boundary-mismatch =
    .title = 본문의 경계 문자열이 헤더와 다릅니다
    .why = 헤더와 본문의 경계 문자열이 서로 달라, 헤더를 믿는 서버는 파트를 하나도 찾지 못합니다. 헤더와 본문을 서로 다른 직렬화기가 만들었거나 폼을 두 번 직렬화하면 이렇게 됩니다. 본문은 실제로 쓰인 경계 문자열로 읽었습니다.
    .fix = 헤더와 본문을 같은 라이브러리로 한 번에 만들어 보내십시오.
finding-boundary-dashes-missing =
    .title = 구분 줄에 하이픈 두 개가 빠져 있습니다
    .why = 구분 줄은 하이픈 두 개와 경계 문자열로 이루어지며, 경계 문자열 자체가 하이픈으로 시작하더라도 두 개를 더 써야 합니다. 손으로 만든 본문에서 자주 빠지며, 그러면 서버가 파트를 찾지 못합니다. 여기서는 하이픈이 있는 것처럼 읽었습니다.
    .fix = 모든 구분 줄에서 경계 문자열 앞에 --를 쓰고, 마지막 구분 줄에는 뒤에도 --를 쓰십시오.
finding-boundary-needs-quotes =
    .title = 경계 문자열에 따옴표가 필요합니다
    .why = 매개변수 값은 토큰일 때만 따옴표 없이 쓸 수 있는데, 이 경계 문자열에는 토큰에 쓸 수 없는 문자가 있습니다. 엄격한 서버는 그 자리에서 경계 문자열을 자르거나 헤더를 거부합니다. 여기서는 전체를 읽었습니다.
    .fix = 경계 문자열을 큰따옴표로 묶거나 영문자와 숫자로만 만드십시오.
finding-boundary-quoted =
    .title = 경계 문자열에 불필요한 따옴표가 있습니다
    .why = 일반 토큰인 경계 문자열을 따옴표로 묶는 것은 규격에 맞습니다. 그러나 일부 서버는 따옴표를 경계 문자열의 일부로 여겨 파트를 찾지 못합니다.
    .fix = 경계 문자열을 영문자, 숫자, 하이픈으로 만들고 따옴표를 빼십시오.
finding-boundary-invalid =
    .title = 경계 문자열이 규격에 맞지 않습니다
    .why = 경계 문자열은 영문자, 숫자와 '()+_,-./:=? 가운데 1~70자로 이루어지며 공백으로 끝날 수 없습니다. 그 밖의 경계 문자열은 서버가 거부하거나 본문에서 찾지 못합니다.
    .fix = 영문자, 숫자, 하이픈으로 된 1~70자를 사용하십시오.
finding-boundary-duplicated =
    .title = 헤더에 경계 문자열이 두 개 있습니다
    .why = 두 경계 문자열 가운데 어느 것을 쓰는지는 서버마다 달라, 같은 요청에서 서로 다른 파트를 보게 됩니다. 헤더가 합쳐졌거나, 누군가 두 서버가 다르게 읽도록 의도한 것입니다. 여기서는 첫 번째를 사용했습니다.
    .fix = boundary 매개변수를 하나만 보내십시오.
finding-charset-on-multipart =
    .title = multipart에 붙은 charset에는 의미가 없습니다
    .why = multipart/form-data에는 charset 매개변수가 정의되어 있지 않으며, 문자 집합은 파트마다 따로 적습니다. 일부 Java 클라이언트가 이를 붙입니다. 대부분의 서버는 무시하지만, 헤더 전체를 비교해 거부하는 서버도 있습니다.
    .fix = multipart 타입에서 charset을 빼십시오.
finding-closing-delimiter-missing =
    .title = 닫는 구분 줄이 없습니다
    .why = 서버는 마지막 파트가 온전한지 알 수 없으며, 대부분 더 기다리다가 예기치 않게 끝났다는 오류를 냅니다. 본문이 잘렸다면 전송 도중에 끝부분을 잃은 것이고, 본문을 다 보냈다면 쓰는 쪽이 마무리를 하지 않았거나 스트림을 두 번 읽어 두 번째에는 아무것도 나오지 않은 것입니다. 여기서는 도착한 것을 그대로 두었습니다.
    .fix = 본문을 끝까지 쓰십시오. 본문은 --, 경계 문자열, --로 끝납니다.
finding-final-crlf-missing =
    .title = 닫는 구분 줄 뒤에 줄바꿈이 없습니다
    .why = 규격에 맞으며, 실제로 이렇게 보내는 클라이언트도 있습니다. 다만 일부 오래된 서버는 이 줄바꿈을 기다리며 업로드가 끝나지 않은 것으로 봅니다.
    .fix = 고치지 않아도 됩니다. 오래된 서버에 맞추려면 본문을 CRLF로 끝내십시오.
finding-delimiter-without-crlf =
    .title = 구분 줄이 줄 중간에 있습니다
    .why = 내용 안에 구분 줄처럼 보이는 것이 있지만 그 앞에 줄바꿈이 없습니다. 서버는 줄바꿈부터 찾으므로 이것은 구분 줄이 아니라 내용이며, 여기서도 그렇게 읽었습니다. 손으로 만든 본문에서 파트의 내용을 끝내는 줄바꿈이 빠지면 두 파트가 하나로 이어지거나 본문의 끝이 없어집니다.
    .fix = 모든 구분 줄 앞에 CRLF를 쓰십시오.
finding-extra-line-break =
    .title = 파일에 원래 없던 줄바꿈이 있습니다
    .why = 이 타입의 파일은 이렇게 시작하거나 끝나지 않으므로, 손으로 만든 본문에서 구분 줄과 헤더에 필요한 것보다 줄바꿈을 하나 더 썼을 가능성이 큽니다. 저장된 파일은 손상되거나 보낸 파일과 달라집니다. 파일 자체에 줄바꿈이 있다면 요청에는 문제가 없습니다.
    .fix = 헤더를 끝내는 빈 줄 바로 뒤에서 내용을 시작하고, 다음 구분 줄 앞에 CRLF를 정확히 하나만 쓰십시오.
finding-bare-lf =
    .title = 줄이 CRLF가 아니라 LF로 끝납니다
    .why = 구분 줄과 헤더 줄은 CR LF로 끝나야 합니다. 문자열 템플릿으로 만든 본문에는 LF만 있는 경우가 많으며, 엄격한 서버는 여기서 파트를 찾지 못합니다. 여기서는 CR이 있는 것처럼 읽었습니다.
    .fix = 모든 구분 줄과 헤더 줄을 \r\n으로 끝내십시오.
finding-preamble =
    .title = 첫 구분 줄 앞에 텍스트가 있습니다
    .why = 첫 구분 줄 앞에 있는 것은 모든 서버가 버리며, 여기서도 건너뛰었습니다. 메일 프로그램은 여기에 안내문을 쓰지만, 업로드에서는 보내려던 내용인 경우가 많습니다.
    .fix = 본문을 첫 구분 줄로 시작하십시오.
finding-epilogue =
    .title = 닫는 구분 줄 뒤에 바이트가 있습니다
    .why = 닫는 구분 줄 뒤에 있는 것은 모든 서버가 버리며, 여기서도 건너뛰었습니다. 본문을 닫은 뒤에 파트를 덧붙였거나 Content-Length가 너무 큰 경우가 많습니다.
    .fix = 닫는 구분 줄을 마지막에 쓰십시오.
finding-nested-multipart =
    .title = 파트 자체가 multipart입니다
    .why = 예전에는 한 필드의 여러 파일을 multipart/mixed 파트 하나로 보냈습니다. 이 방식은 폐기되었으며, 오늘날의 서버는 이를 속을 알 수 없는 파일 하나로 넘깁니다. 여기서는 파트 하나로 읽었습니다.
    .fix = 필드 이름을 되풀이해 파일마다 파트를 하나씩 보내십시오.
finding-no-parts =
    .title = multipart 본문에 파트가 없습니다
    .why = 형식은 맞지만 속이 비어 있거나 구분 줄을 하나도 찾지 못했습니다. 빈 FormData를 보내면 이렇게 됩니다.
    .fix = 보내기 전에 필드나 파일을 하나 이상 추가하십시오.

### 파트 헤더

finding-disposition-missing =
    .title = 파트에 Content-Disposition: form-data가 없습니다
    .why = 폼의 각 파트는 Content-Disposition으로 자신이 form-data이며 어느 필드에 속하는지 알립니다. 일반 MIME 생성기는 이를 빼거나 attachment라고 쓰며, 폼을 받는 서버는 그런 파트를 버립니다.
    .fix = 파트에 Content-Disposition: form-data; name="…"을 추가하십시오.
finding-part-header-invalid =
    .title = 파트의 헤더가 헤더답게 쓰여 있지 않습니다
    .why = 파트 헤더의 각 줄은 이름과 콜론과 값이고, 값의 따옴표는 곧은 따옴표이며, 빈 줄이 헤더를 끝냅니다. 손으로 짜 맞춘 본문에는 그 빈 줄이 없어서 서버가 내용의 앞부분을 헤더 줄로 여기고 버리거나 폼을 거부합니다. 워드 프로세서나 채팅을 거친 글에는 둥근 따옴표가 들어 있는데, 서버는 이를 이름의 글자로 여깁니다. 여기서는 엄격한 서버처럼 읽었습니다.
    .fix = 파트의 헤더와 내용 사이에 빈 줄(CRLF CRLF)을 쓰고, 이름은 곧은 따옴표로 감싸십시오.
finding-name-missing =
    .title = 파트에 이름이 없습니다
    .why = 서버는 폼의 파트를 이름으로 넘기므로 이름 없는 파트는 버려지거나 거부됩니다. 일반 MIME 생성기는 filename만 씁니다.
    .fix = 파트의 Content-Disposition에 name="…"을 추가하십시오.
finding-name-empty =
    .title = 파트의 이름이 비어 있습니다
    .why = 빈 이름은 규격에 맞지만 쓸모가 없습니다. 서버는 그 파트를 버리거나 빈 키로 보관합니다. API 클라이언트에 빈 행이 남아 있는 경우가 많습니다.
    .fix = 필드에 이름을 붙이십시오.
finding-part-type-missing =
    .title = 파일 파트에 타입이 없습니다
    .why = filename은 있고 Content-Type은 없는 파트는 규격에 따라 text/plain으로 여겨집니다. 단순한 생성기는 타입을 빼므로 서버가 추측해야 합니다.
    .fix = 파트의 Content-Type에 파일의 타입을 적으십시오.
finding-type-conflict =
    .title = 선언된 타입이 내용과 맞지 않습니다
    .why = 실제 내용의 타입이 보낸 쪽의 선언과 다릅니다. 클라이언트가 파일 이름이나 잘못된 매핑 표에서 타입을 가져온 경우가 많으며, 필터를 피해 다른 종류의 파일을 보내려는 시도일 수도 있습니다. 선언을 믿는 서버는 파일을 거부하거나 잘못된 타입으로 제공합니다.
    .fix = 파일의 실제 타입을 적으십시오. 서버에서는 선언이 아니라 바이트를 보고 판단하십시오.
finding-extension-conflict =
    .title = 파일 확장자가 내용과 맞지 않습니다
    .why = 바이트의 타입이 파일 이름과 다릅니다. 파일을 변환하지 않고 이름만 바꾸었거나, 누군가 다른 파일로 보이게 하려는 것입니다. 이름을 보고 여는 프로그램은 파일을 열지 못하고, 웹 서버는 잘못된 타입으로 제공합니다.
    .fix = 파일에 실제 타입의 확장자를 붙이십시오. 서버에서는 저장할 이름을 직접 정하십시오.

### base64

finding-data-url-prefix =
    .title = base64 앞에 data: URL 접두사가 있습니다
    .why = FileReader.readAsDataURL은 데이터 앞에 타입과 ;base64,를 붙입니다. 문자열 전체를 디코딩하는 서버는 엉뚱한 바이트나 오류를 얻습니다.
    .fix = 쉼표 뒤의 내용만 보내십시오.
finding-base64-url-alphabet =
    .title = base64가 URL용 문자를 씁니다
    .why = 표준 base64의 +와 / 자리에 -와 _가 있습니다. 토큰을 만드는 도구가 이렇게 쓰며, 표준 문자만 아는 디코더는 거부합니다.
    .fix = 표준 문자로 인코딩하거나 어느 쪽인지 서버에 알리십시오.
finding-base64-padding-missing =
    .title = base64에 패딩이 없습니다
    .why = 길이가 4의 배수가 아니며 =로 채우지도 않았습니다. 많은 디코더가 받아들이지만 엄격한 디코더는 거부합니다.
    .fix = 4의 배수가 되도록 =를 채우십시오.
finding-base64-truncated =
    .title = base64가 바이트 중간에서 끝납니다
    .why = 마지막 묶음에 문자가 하나뿐이면 6비트만 담겨 온전한 바이트가 되지 못하므로, 적어도 한 문자가 사라진 것입니다. 열 길이 제한이나 버퍼 때문에 전송 도중 텍스트가 잘렸습니다.
    .fix = 인코딩된 텍스트를 모두 보내고 양쪽에서 길이를 비교하십시오.
finding-base64-wrapped =
    .title = base64 안에 줄바꿈이 있습니다
    .why = 메일용 인코더와 Android의 기본 설정은 base64를 여러 줄로 나눕니다. 엄격한 디코더는 줄바꿈을 거부합니다.
    .fix = 줄바꿈 없이 인코딩하십시오.
finding-base64-trailing-bits =
    .title = base64의 마지막 문자에 의미 없는 비트가 있습니다
    .why = 마지막 묶음에서 쓰지 않는 비트가 0이 아닙니다. 그러면 서로 다른 두 텍스트가 같은 바이트를 나타내며, 엄격한 디코더는 정규형이 아닌 쪽을 거부합니다. 인코더에 결함이 있거나 텍스트가 잘리면 이렇게 됩니다.
    .fix = 표준 인코더로 다시 인코딩하십시오.
finding-base64-invalid =
    .title = base64에 없는 문자가 있습니다
    .why = base64에 속하지 않는 문자를 빼면 값은 base64입니다. 편집했거나, 잘라 이어 붙였거나, 전송 도중 다른 이스케이프 때문에 손상된 것입니다. 디코더는 거기서 멈추거나 그 문자를 건너뜁니다. 여기서는 건너뛰었습니다.
    .fix = 파일 전체를 한 번의 호출로 다시 인코딩하십시오.
finding-buffer-as-decimals =
    .title = 파일이 10진수 배열로 되어 있습니다
    .why = JSON.stringify는 Node Buffer나 형식화 배열(typed array)을 바이트마다 10진수 하나로 씁니다. 파일의 한 바이트에 본문 약 3.6바이트가 들며, base64를 기대하는 서버는 거부합니다. 배열은 그 수가 나타내는 바이트로 읽었고, 형식화 배열처럼 번호가 붙은 멤버로 된 객체는 그대로 두었습니다.
    .fix = 바이트를 그대로 보내고, JSON이어야 한다면 base64로 보내십시오.

### urlencoded, JSON, 텍스트

finding-percent-malformed =
    .title = 퍼센트 기호 뒤에 16진수 두 자리가 없습니다
    .why = 이 인코딩에서는 퍼센트 기호 뒤에 16진수 두 자리가 옵니다. 그렇지 않다면 퍼센트 기호를 이스케이프하지 않았거나 이스케이프가 잘린 것입니다. 너그러운 서버는 여기서처럼 그대로 두고, 엄격한 서버는 본문을 거부합니다.
    .fix = 퍼센트 기호 자체는 %25로 쓰십시오. 라이브러리의 폼 인코더를 쓰는 것이 가장 좋습니다.
finding-json-invalid =
    .title = 본문이 올바른 JSON이 아닙니다
    .why = 엄격한 해석기는 표시된 위치에서 본문 전체를 거부합니다. 작은따옴표, 남거나 모자란 쉼표, 주석, NaN, 문자열 안의 따옴표나 줄바꿈처럼 손으로 이어 붙인 텍스트에서 생기는 문제입니다. 읽을 수 있는 것은 문제가 있는 곳 뒤의 값까지 읽었습니다.
    .fix = JSON 직렬화기로 본문을 쓰십시오.
finding-bom =
    .title = 텍스트가 바이트 순서 표시(BOM)로 시작합니다
    .why = 이 세 바이트는 Windows의 편집기나 라이브러리에서 온 것입니다. JSON 해석기가 거부할 수 있으며, 폼을 읽는 쪽은 첫 이름의 일부로 여기고, 멀티파트 본문을 읽는 쪽은 바로 뒤의 구분 줄을 알아보지 못합니다.
    .fix = 바이트 순서 표시 없이 텍스트를 쓰십시오.
finding-type-missing =
    .title = 요청에 Content-Type이 없습니다
    .why = Content-Type이 없으면 서버는 본문을 어떻게 읽을지 추측할 수밖에 없습니다. 여기서는 원시 바이트로 읽었습니다.
    .fix = Content-Type에 본문의 타입을 적으십시오.

### HTTP

finding-body-incomplete =
    .title = 본문이 일찍 끝났습니다
    .why = 연결로 받은 바이트가 요청이 알린 것보다 적습니다. 클라이언트가 포기했거나, 프록시에 제한이 있거나, Content-Length가 틀린 것입니다. 도착한 것은 읽었습니다.
    .fix = 본문 전체를 보내고 길이는 클라이언트가 계산하게 하십시오.
finding-coding-unsupported =
    .title = 콘텐츠 코딩을 풀지 않았습니다
    .why = 여기서는 gzip, deflate, br, zstd를 풀며, 다른 콘텐츠 코딩을 푸는 서버는 거의 없습니다. 본문을 코딩이 적용된 상태의 원시 바이트로 측정했습니다.
    .fix = gzip, deflate, br, zstd 가운데 하나로 압축하거나 콘텐츠 코딩 없이 본문을 보내십시오.
finding-length-unknown =
    .title = 본문의 길이를 미리 알리지 않았습니다
    .why = 본문을 스트리밍하는 클라이언트는 길이를 알 수 없어 청크로 나누어 보냅니다. 규격에 맞지만, 일부 객체 저장소와 오래된 서버, 서버리스 게이트웨이는 Content-Length가 없는 본문을 거부합니다.
    .fix = 서버가 거부하면 클라이언트가 크기를 아는 Blob, Buffer 또는 파일을 보내십시오.

### Scripts

copy = 복사

## 진단과 오류에서 이 요청에 대해 말하는 문장: 영어 문장은 프로그램의 목록(src/report/details)에 있습니다

### multipart의 구조

detail-bare-lf = 오프셋 { $at }의 바이트는 앞에 CR이 없는 LF입니다. 위치: { $line }.
detail-empty-line = 헤더 뒤의 빈 줄
detail-preamble = 첫 구분 줄 { $line } 앞에 다음 내용이 있습니다: { $outside }.
detail-multipart-bom = 본문이 EF BB BF로 시작합니다. Windows의 편집기나 라이브러리가 텍스트 앞에 쓰는 바이트 순서 표시(BOM)입니다. 첫 구분 줄 앞의 내용으로 세며, 바로 뒤에 오는 구분 줄은 줄의 처음에 있지 않게 되어 그 뒤의 파트를 잃습니다.
detail-epilogue = 닫는 구분 줄 뒤에 다음 내용이 있습니다: { $outside }.
detail-epilogue-is-part = 닫는 구분 줄 뒤에 다음 내용이 있습니다: { $outside }. 파트가 하나 더 있는 것으로 보입니다.
detail-outside-byte = 1바이트, { $text }
detail-outside-bytes = { $bytes }바이트, { $text }
detail-no-parts-empty = 본문이 비어 있습니다.
detail-no-parts-closed = 본문 { $bytes }바이트의 첫 구분 줄이 닫는 구분 줄입니다.
detail-no-parts-no-line = 본문에 { $line } 줄이 하나도 없습니다. 본문의 내용: { $outside }.
detail-no-parts-behind-line = 첫 { $line } 줄 뒤에 아무것도 없습니다.
detail-no-parts-cut = 본문이 온전한 { $line } 줄이 나오기 전에 오프셋 { $at }에서 끝납니다.
detail-unclosed = { $place } { $why }
detail-unclosed-stray = 본문이 { $line } 줄 없이 오프셋 { $end }에서 끝납니다. 오프셋 { $at }에 그 글자가 있지만 앞에 줄바꿈이 없습니다.
detail-unclosed-in-content = 본문이 { $line } 줄 없이 마지막 파트의 내용 안에서, 오프셋 { $end }에서 끝납니다.
detail-unclosed-at-delimiter = 본문이 닫는 붙임표 두 개가 없는 구분 줄 바로 뒤, 오프셋 { $end }에서 끝납니다. { $line } 줄이 없습니다.
detail-unclosed-in-headers = 본문이 { $line } 줄 없이 마지막 파트의 헤더 줄 안에서, 오프셋 { $end }에서 끝납니다.
detail-cut-off-length = 본문이 잘렸습니다. Content-Length가 알린 { $announced }바이트 가운데 { $missing }바이트가 오지 않았습니다.
detail-cut-off-coding = 본문이 잘렸습니다. 콘텐츠 코딩을 풀었지만 본문이 다 나오지 않았습니다.
detail-cut-off-connection = 본문이 잘렸습니다. 본문보다 연결이 먼저 끝났습니다.
detail-never-written-length = Content-Length가 알린 { $announced }바이트가 모두 왔으므로, 닫는 구분 줄을 쓰지 않았거나 알린 길이가 너무 작습니다.
detail-never-written = 본문이 끝까지 왔으므로, 닫는 구분 줄을 쓰지 않은 것입니다.
detail-boundary-dashes-missing = 본문의 첫 줄이 { $boundary }입니다. --{ $boundary } 줄이어야 합니다.
detail-boundary-mismatch = 헤더의 경계 문자열은 "{ $stated }"이고, 본문 첫 줄의 경계 문자열은 "{ $used }"입니다.
detail-boundary-shown = { $lack } 실제로 쓰인 경계 문자열은 본문의 첫 줄에 보입니다: --{ $used }.
detail-boundary-unknown = { $lack } 본문의 첫 줄에도 경계 문자열이 보이지 않습니다.
detail-not-multipart = { $lack } 그러나 본문은 아예 multipart가 아닙니다. 본문 { $bytes }바이트의 시작 부분 { $first } 값은 { $media_type } 타입의 것이므로, 그 타입으로 보내야 합니다.
detail-lacks-boundary = 헤더에 boundary 매개변수가 없습니다.
detail-has-empty-boundary = 헤더의 경계 문자열이 비어 있습니다.
detail-says-multipart = 헤더의 타입은 multipart입니다.
detail-boundary-long = 경계 문자열 "{ $boundary }"의 길이는 { $characters }자입니다. { $most }자까지 쓸 수 있습니다.
detail-boundary-space = 경계 문자열 "{ $boundary }"의 끝에 공백이 있습니다.
detail-boundary-character = 경계 문자열 "{ $boundary }"의 { $number }번째 문자는 경계 문자열에 쓸 수 없는 { $character }입니다.
detail-boundary-duplicated = 헤더에 boundary={ $first }, boundary={ $second } 두 매개변수가 함께 있습니다.
detail-boundary-quoted = 헤더에 boundary="{ $boundary }" 형태로 적혀 있습니다. boundary={ $boundary } 형태로 쓰면 됩니다.
detail-boundary-needs-quotes = 헤더에 boundary={ $boundary } 값이 따옴표 없이 적혀 있습니다. { $character } 문자에는 따옴표가 필요합니다.
detail-charset-on-multipart = 헤더의 타입이 { $media_type }; charset={ $charset }입니다.
detail-delimiter-without-crlf = 파트의 내용 가운데 오프셋 { $at }에 { $delimiter } 문자열이 있지만 그 앞에 줄바꿈이 없습니다.
detail-final-crlf-missing = 본문이 닫는 구분 줄 바로 뒤, 오프셋 { $at }에서 끝납니다.
detail-extra-break-begins = 내용이 오프셋 { $at }의 CR LF로 시작합니다. 이것을 빼면 내용은 { $media_type }입니다.
detail-extra-break-ends = 내용이 오프셋 { $at }의 CR LF로 끝납니다. 이것을 빼면 내용은 { $media_type }입니다.

### 파트 헤더

detail-nested-multipart = 파트의 헤더에 Content-Type: { $media_type } 필드가 있습니다. 이 파트의 내용은 나누지 않았습니다.
detail-disposition-missing = 파트의 헤더 줄 가운데 Content-Disposition이 없습니다.
detail-disposition-other = 파트의 Content-Disposition의 첫 값이 form-data가 아니라 "{ $kind }"입니다.
detail-header-no-field = 헤더 줄 "{ $line }" 안에는 이름과 콜론으로 된 필드가 없습니다. 내용이라면 그 앞에 빈 줄이 빠진 것이고, 다음 빈 줄까지 모두 헤더 줄로 읽었습니다.
detail-header-curly-quotes = { $name }의 값이 둥근 따옴표로 감싸여 있습니다. 여기서는 따옴표가 아니라 값에 속하는 글자입니다: { $value }.
detail-name-missing = 파트의 Content-Disposition에 filename도 name도 없습니다.
detail-name-missing-of-file = 파트의 Content-Disposition에 filename="{ $filename }" 매개변수는 있지만 name은 없습니다.
detail-name-empty = 파트의 Content-Disposition에 filename은 없고 name=""이 있습니다.
detail-name-empty-of-file = 파트의 Content-Disposition이 filename="{ $filename }"; name=""입니다.
detail-part-type-missing = 파트에 filename="{ $filename }" 매개변수는 있지만 Content-Type은 없습니다.
detail-transfer-encoding = 내용 { $bytes }바이트를 { $encoding } 방식으로 디코딩하면 { $decoded }바이트의 { $media_type }입니다. 그 시작은 "{ $first }"입니다.
detail-transfer-encoding-untyped = 내용 { $bytes }바이트를 { $encoding } 방식으로 디코딩하면 타입을 알 수 없는 { $decoded }바이트가 됩니다. 그 시작은 "{ $first }"입니다.
detail-transfer-encoding-nothing = 내용 { $bytes }바이트를 { $encoding } 방식으로 디코딩하면 아무것도 남지 않습니다.
detail-part-length = 파트의 Content-Length는 { $stated }인데 내용은 { $bytes }바이트입니다.
detail-no-file-chosen = 파트에 filename=""이 있고 내용은 없습니다.

### JSON

detail-json-bom = 본문이 EF BB BF로 시작합니다.
detail-json-invalid = 오프셋 { $at }: { $what }.
detail-json-name-in-single-quotes = 이름이 작은따옴표로 묶여 있습니다
detail-json-text-in-single-quotes = 텍스트가 작은따옴표로 묶여 있습니다
detail-json-name-in-curly-quotes = 이름이 둥근 따옴표로 묶여 있습니다. JSON에는 곧은 큰따옴표만 쓸 수 있습니다
detail-json-text-in-curly-quotes = 텍스트가 둥근 따옴표로 묶여 있습니다. JSON에는 곧은 큰따옴표만 쓸 수 있습니다
detail-json-name-unquoted = 이름에 따옴표가 없습니다
detail-json-comma-missing = 이 앞에 쉼표가 빠져 있습니다
detail-json-colon-missing = 이름 뒤에 콜론이 빠져 있습니다
detail-json-second-value = 첫 번째 값 뒤에 두 번째 값이 있습니다
detail-json-unexpected = "{ $found }" 자리에 { $expected } 와야 합니다
detail-json-expected-value = 값이
detail-json-expected-value-or-end = 값이나 닫는 괄호가
detail-json-expected-name = 큰따옴표로 묶은 이름이
detail-json-expected-name-or-end = 큰따옴표로 묶은 이름이나 닫는 중괄호가
detail-json-expected-colon = 콜론이
detail-json-expected-comma-or-end = 쉼표나 객체 또는 배열의 끝이
detail-json-expected-nothing = 본문의 끝이
detail-json-text-unclosed = 이 앞의 텍스트에 닫는 따옴표가 없습니다
detail-json-quote-unescaped = 텍스트 안의 따옴표 앞에 역슬래시가 없습니다
detail-json-control-unescaped = 문자열 안의 제어 문자를 이스케이프하지 않았습니다
detail-json-half-surrogate = 이스케이프가 서로게이트 쌍의 절반이어서 어떤 문자도 나타내지 않습니다
detail-json-backslash = 역슬래시 뒤가 이스케이프가 아닙니다
detail-json-not-utf8 = 텍스트가 UTF-8이 아닙니다
detail-json-zero-in-front = 0 뒤에 숫자가 더 있습니다. 여러 자리 수는 0으로 시작할 수 없습니다
detail-json-number-incomplete = 수가 온전하지 않습니다
detail-json-literal = 이 단어는 true도 false도 null도 아닙니다
detail-json-word = { $word } 값은 JSON에 없습니다
detail-json-comment = JSON에는 주석을 쓸 수 없습니다
detail-json-too-deep = 텍스트가 { $levels }단계보다 깊게 중첩되어 있습니다
detail-json-bracket = 이 괄호로 닫을 것이 없습니다
detail-json-ends-early = 값이 끝나기 전에 텍스트가 끝났습니다
detail-json-no-beginning = 이 바이트로 시작하는 값은 없습니다
detail-json-duplicate-key = 오프셋 { $at }의 "{ $name }" 이름은 같은 객체에 이미 있습니다.
detail-json-numbered-bytes = "{ $name }"의 값은 바이트마다 하나씩, 번호가 붙은 멤버 { $count }개로 된 객체입니다.
detail-json-empty-object = "{ $name }"의 값은 빈 객체 {"{}"}입니다.
detail-json-paths-only = "{ $name }"의 값은 path와 relativePath만 있는 객체입니다.
detail-json-signed-bytes = "{ $name }"의 값은 Java가 바이트를 쓰는 대로 -128에서 127까지의 수 { $count }개로 된 배열입니다. 음수에 256을 더하면 처음 바이트는 { $first }입니다.
detail-byte-array = 10진수 { $bytes }개의 배열이 파일의 바이트를 하나씩 나타냅니다.

### base64와 urlencoded의 이스케이프

detail-data-url-at = 값이 오프셋 { $at }의 "data:"로 시작하며, 쉼표 뒤에 base64가 있습니다.
detail-data-url = { $value }의 시작이 "{ $prefix }"입니다.
detail-bytes-repr-at = 오프셋 { $at }부터 { $end }까지 값이 b{ $quote }…{ $quote } 형태로 적혀 있습니다.
detail-bytes-repr = { $value }이 b{ $quote }…{ $quote } 형태로 적혀 있습니다.
detail-base64-blanks = base64 안에 공백이 { $blanks }개 있으며, 첫 번째는 오프셋 { $at }에 있습니다.
detail-base64-blanks-in-type = base64 안에 공백이 { $blanks }개 있으며, 첫 번째는 오프셋 { $at }에 있습니다. 그 자리에 +를 넣으면 { $media_type } 타입처럼 시작합니다.
detail-base64-invalid = 오프셋 { $at }에 올 수 없는 "{ $byte }" 문자가 있습니다.
detail-base64-invalid-many = 오프셋 { $at }에 올 수 없는 "{ $byte }" 문자가 있습니다. 이런 문자 { $faults }개 가운데 첫 번째입니다.
detail-base64-wrapped-evenly = { $every }자마다 줄바꿈이 있으며, 첫 번째는 오프셋 { $at }에 있습니다.
detail-base64-wrapped = 첫 줄바꿈은 오프셋 { $at }에 있으며, 줄의 길이는 일정하지 않습니다.
detail-base64-url-alphabet = 첫 - 또는 _ 기호는 오프셋 { $at }에 있습니다.
detail-base64-truncated = 오프셋 { $at } 앞의 base64 문자는 { $characters }개로, 4의 배수보다 하나 많습니다.
detail-base64-padding-missing = 오프셋 { $at } 앞의 base64 문자는 { $characters }개로 4의 배수가 아니며, 뒤에 =도 모자랍니다.
detail-base64-trailing-bits = base64 문자 { $characters }개 가운데 마지막 문자가 오프셋 { $at } 바로 앞에 있습니다.
detail-base64-body-of-multipart = 본문을 base64에서 디코딩한 { $bytes }바이트의 첫 줄이 구분 줄 --{ $boundary }입니다.
detail-base64-body-of-type = 본문을 base64에서 디코딩하면 { $bytes }바이트가 { $media_type } 타입처럼 시작합니다.
detail-plus-lost = { $value }에 공백이 모두 { $blanks }개 있으며, 그 자리에 +를 넣으면 base64가 됩니다.
detail-plus-lost-in-type = { $value }에 공백이 모두 { $blanks }개 있으며, 그 자리에 +를 넣으면 { $media_type } 타입처럼 시작합니다.
detail-base64-twice = { $value }을 디코딩하면 base64 문자 { $bytes }개가 나옵니다.
detail-base64-twice-of-type = { $value }을 디코딩하면 base64 문자 { $bytes }개가 나오고, 그것을 다시 디코딩한 결과는 { $media_type }입니다.
detail-percent-malformed = 오프셋 { $at }의 퍼센트 기호를 글자 그대로 읽었습니다.
detail-percent-of-escape = 오프셋 { $at }의 퍼센트 기호를 글자 그대로 읽었습니다. 그 뒤에 u가 있어 JavaScript의 옛 함수 escape()가 쓰는 %uXXXX로 보입니다. 이것을 텍스트로 읽는 서버는 없습니다. encodeURIComponent()가 쓰는 이스케이프는 모든 서버가 읽습니다.
detail-percent-not-utf8 = "{ $name }"의 값은 디코딩한 바이트의 오프셋 { $at }부터 UTF-8이 아닙니다. 그 바이트는 { $byte }이며 Latin-1에서는 { $character } 문자입니다.
detail-plus-in-binary = "{ $name }"의 값에서 첫 더하기 기호는 오프셋 { $at }에 있으며, 이 값은 UTF-8 텍스트가 아닙니다.
detail-percent-twice = "{ $name }"의 값은 한 번 디코딩해도 시작이 { $first }이며, 이스케이프가 { $escapes }개 있습니다.

### 파트와 파일의 이름

detail-filename-star = filename*={ $written } 값을 디코딩하면 "{ $decoded }"입니다. { $beside }.
detail-filename-star-malformed = filename*={ $written } 값은 UTF-8''퍼센트-인코딩 형식이 아니어서 건너뛰었습니다. { $beside }.
detail-filename-beside = 함께 있는 filename은 "{ $filename }"입니다
detail-filename-not-beside = 함께 있는 일반 filename은 없습니다
detail-name-encoded-word = { $which } 값은 "{ $written }"이며, 디코딩하면 "{ $decoded }"입니다.
detail-name-in-charset = { $which } 값은 바이트 "{ $written }"이며, { $charset } 문자 집합으로 읽으면 "{ $text }"입니다.
detail-name-in-no-charset = { $which } 값은 바이트 "{ $written }"이며, 시도한 어느 문자 집합으로도 텍스트가 되지 않습니다.
detail-name-mojibake = { $which } 값은 "{ $written }"입니다. 원래는 "{ $text }"이었으나 UTF-8을 { $charset } 문자 집합으로 읽은 것으로 보입니다.
detail-name-mojibake-again = { $which } 값은 "{ $written }"입니다. 원래는 "{ $text }"이었으나 UTF-8을 { $charset } 문자 집합으로 두 번 이상 읽은 것으로 보입니다.
detail-path-climbs = 파일 이름 "{ $filename }" 안의 ".."이 폴더 밖을 가리킵니다. 경로를 빼면 남는 이름: { $base }.
detail-path-separator = 파일 이름 "{ $filename }"에 경로 구분 문자가 있습니다. 경로를 빼면 남는 이름: { $base }.
detail-path-parent = 파일 이름 "{ $filename }" 값은 상위 폴더를 가리킵니다. 경로를 빼면 남는 이름: { $base }.
detail-path-drive = 파일 이름 "{ $filename }"의 첫머리에 드라이브 문자가 있습니다. 경로를 빼면 남는 이름: { $base }.
detail-path-nothing = 없음
detail-escape-backslash = { $which }="{ $written }" 값을 { $read } 값으로 읽었습니다. 역슬래시 이스케이프를 모르는 서버가 읽는 값은 { $other }입니다.
detail-escape-percent = { $which }="{ $written }" 값을 적힌 그대로 읽었습니다. 브라우저가 쓰는 이스케이프를 푸는 서버가 읽는 값은 "{ $other }"입니다.
detail-name-dangerous = 이름이 "{ $segment }"인 값이 있습니다.
detail-name-dangerous-in = 이름 "{ $name }" 안에 "{ $segment }" 부분이 있는 값이 있습니다.
detail-name-bracketed = 파트의 이름은 "{ $name }"입니다. { $brackets } 부분을 어떤 서버는 "{ $base }"의 멤버로, 다른 서버는 이름의 일부로 읽습니다.
detail-name-repeated = 파트 { $part }의 이름 "{ $name }"은 앞에 나온 파트 { $first }의 이름과 같습니다.
detail-field-after-file = "{ $field }" 필드는 파트 { $part }이고, "{ $file }" 파일은 그보다 앞선 파트 { $first }입니다.

### 값과 파일

detail-value = 값
detail-value-of = "{ $name }"의 값
detail-value-is-text = { $value }은 텍스트 { $text }입니다.
detail-body-is-text = 본문 전체가 텍스트 { $text }입니다.
detail-path-as-value = { $value }은 텍스트 "{ $text }"이며, 그 파트에는 파일 이름이 없습니다.
detail-name-is-all = { $value }은 텍스트 "{ $text }"이며, 파일에서 온 것은 이것뿐입니다.
detail-json-quoted = { $value }은 따옴표까지 포함한 { $text }입니다.
detail-file-empty = 파일 "{ $filename }"의 크기는 0바이트입니다.
detail-directory-sent = "{ $filename }"에는 확장자가 없고, 크기는 { $bytes }바이트입니다.
detail-directory-of-nuls = "{ $filename }"에는 확장자가 없고, { $bytes }바이트가 모두 NUL입니다.
detail-line-breaks-normalised = 값 안의 줄바꿈 { $count }개가 모두 CR LF(0D 0A)입니다.
detail-utf16-field = 필드의 시작이 { $first }이며, 이는 { $charset } 텍스트입니다.
detail-utf16-body = 본문의 시작이 { $first }이며, 이는 { $charset } 텍스트입니다.
detail-urlencoded-bom = 본문이 EF BB BF로 시작하며, 이 바이트는 첫 이름의 일부로 읽힙니다.

### 도중에 손상된 바이트와 다른 타입으로 온 본문

detail-replaced = 처음 { $bytes }바이트에 EF BF BD가 { $count }번 나오고, 텍스트에는 없는 제어 문자가 섞여 있습니다.
detail-reencoded = 처음 { $bytes }바이트는 올바른 UTF-8이지만, 제어 문자와 바이트를 하나씩 나타내는 문자 { $count }개로 되어 있습니다.
detail-unbroken = 이진 파일 { $bytes }바이트에 CR도 LF도 NUL도 없습니다.
detail-signature = 내용의 시작은 { $arrived }입니다. { $file }의 시작은 { $original }입니다.
detail-signature-read-as = 내용의 시작은 { $arrived }입니다. { $file }의 시작은 { $original }이므로, 바이트를 { $charset } 문자 집합으로 읽은 것입니다.
detail-signature-converted = 내용의 시작은 { $arrived }입니다. { $file }의 시작은 { $original }이므로, { $from } 자리에 { $to } 값이 온 것입니다.
detail-file-png = PNG 파일
detail-file-mng = MNG 파일
detail-file-jng = JNG 파일
detail-file-jpeg = JPEG 파일
detail-file-gzip = gzip 파일
detail-file-jpeg-2000 = JPEG 2000 이미지
detail-file-jpeg-xl = JPEG XL 이미지
detail-file-hdf5 = HDF5 파일
detail-file-ktx = KTX 텍스처
detail-file-ktx-2 = KTX 2 텍스처
detail-file-ole = .doc나 .xls 같은 OLE 파일
detail-file-seven-zip = 7z 압축 파일
detail-file-xz = xz 파일
detail-file-zstd = zstd 파일
detail-file-matroska = Matroska 또는 WebM 파일
detail-file-windows-media = Windows 미디어 파일
detail-file-as-urlencoded = 타입은 application/x-www-form-urlencoded인데 본문의 시작 { $first } 값은 { $media_type } 타입의 것입니다. curl은 -H 'Content-Type: { $media_type }' 옵션을 주지 않으면 그 타입을 적습니다.
detail-multipart-under-json = 타입은 JSON인데 본문의 첫머리에 구분 줄 --{ $boundary }, 그다음에 헤더 줄이 있습니다.
detail-multipart-under-urlencoded = 타입은 urlencoded 폼인데 본문의 첫머리에 구분 줄 --{ $boundary }, 그다음에 헤더 줄이 있습니다.
detail-multipart-under-type = Content-Type은 { $media_type }인데 본문의 첫머리에 구분 줄 --{ $boundary }, 그다음에 헤더 줄이 있습니다.
detail-multipart-under-none = Content-Type은 없는데 본문의 첫머리에 구분 줄 --{ $boundary }, 그다음에 헤더 줄이 있습니다.
detail-json-under-type = 타입은 { $media_type }인데 본문은 시작이 { $first }인 JSON입니다.
detail-type-conflict = { $summary }

### 파일의 타입

detail-summary-empty = { $claims } 파일은 비어 있습니다.
detail-summary-something-else = { $claims } 그러나 실제 내용은 그 타입이 아니며, 알려진 어떤 타입도 아닙니다.
detail-summary-unknown = { $claims } 실제 내용은 알려진 어떤 타입에도 해당하지 않습니다.
detail-summary-name-fits = 실제 내용은 { $shown }입니다. 파일 확장자 { $extension } 쪽은 맞지만 선언된 타입 { $declared } 쪽은 맞지 않습니다.
detail-summary-type-fits = 실제 내용은 { $shown }입니다. 선언된 타입 { $declared } 쪽은 맞지만 파일 확장자 { $extension } 쪽은 맞지 않습니다.
detail-summary-agrees = { $claims } 실제 내용도 { $shown }입니다.
detail-summary-leaves-room = { $claims } 실제 내용은 { $shown } 형식으로 보이며, { $believed }일 수도 있습니다.
detail-summary-is = { $claims } 실제 내용은 { $shown }입니다.
detail-claimed-both = 파일 확장자는 { $extension }, 선언된 타입은 { $declared }입니다.
detail-claimed-name = 파일 확장자는 { $extension }입니다.
detail-claimed-type = 선언된 타입은 { $declared }입니다.
detail-claimed-nothing = 이름에도 선언에도 타입이 없습니다.
detail-claimed-octets = application/octet-stream은 특정한 타입을 가리키지 않습니다.
detail-declared-as = { $name }
detail-type-gzip = gzip 파일
detail-type-word-97 = Word 97 문서
detail-type-ogg = Ogg 파일
detail-type-pdf = PDF
detail-type-windows-program = Windows 프로그램
detail-type-excel-97 = Excel 97 통합 문서
detail-type-powerpoint-97 = PowerPoint 97 프레젠테이션
detail-type-opendocument-text = OpenDocument 텍스트
detail-type-powerpoint = PowerPoint 프레젠테이션
detail-type-excel = Excel 통합 문서
detail-type-word = Word 문서
detail-type-elf = ELF 프로그램
detail-type-tar = tar 압축 파일
detail-type-shell-script = 셸 스크립트
detail-type-ole = OLE 파일
detail-type-zip = zip 압축 파일
detail-type-mpeg-audio = MPEG 오디오
detail-type-ogg-audio = Ogg 오디오
detail-type-gif = GIF 이미지
detail-type-jpeg = JPEG 이미지
detail-type-png = PNG 이미지
detail-type-svg = SVG 이미지
detail-type-webp = WebP 이미지
detail-type-plain-text = 일반 텍스트
detail-type-mp4 = MP4 동영상
detail-type-webm = WebM 동영상

### 타입의 근거

detail-claim-malformed = 미디어 타입이 아니므로 아무 타입도 나타내지 않습니다.
detail-claim-octet-stream = octet-stream은 바이트가 있다는 사실만 나타냅니다.
detail-claim-of-type = { $media_type } 타입이라고 선언했습니다.
detail-extension-unknown = 알려지지 않은 확장자 .{ $extension }입니다.
detail-extension-of-type = 확장자 .{ $extension }의 타입은 { $media_type }입니다.
detail-sniffed-pattern = 바이트와 일치하는 패턴: { $name }
detail-sniffed-html = 바이트와 일치하는 HTML 패턴: { $tag }
detail-sniffed-no-markup = HTML과 XML은 스니핑하지 않으므로 선언된 타입을 그대로 사용
detail-sniffed-no-xml = XML은 스니핑하지 않으므로 선언된 타입을 그대로 사용
detail-sniffed-nosniff = nosniff이므로 선언된 타입을 그대로 사용
detail-sniffed-no-image = 일치하는 이미지 패턴이 없으므로 선언된 타입을 그대로 사용
detail-sniffed-no-media = 일치하는 오디오나 동영상 패턴이 없으므로 선언된 타입을 그대로 사용
detail-sniffed-no-pattern = 일치하는 패턴이 없으므로 선언된 타입을 그대로 사용
detail-sniffed-not-this = 스니핑하지 않는 타입이므로 선언된 타입을 그대로 사용
detail-sniffed-text = 일치하는 패턴이 없고 이진 데이터 바이트도 없음
detail-sniffed-binary = 일치하는 패턴이 없고 이진 데이터 바이트가 있음
detail-sniffed-text-nosniff = nosniff일 때 허용되는 패턴 중 일치하는 것이 없고 이진 데이터 바이트도 없음
detail-sniffed-binary-nosniff = nosniff일 때 허용되는 패턴 중 일치하는 것이 없고 이진 데이터 바이트가 있음
detail-sniffed-still-text = text/plain으로 선언되어 브라우저가 이진 데이터를 확인한 결과: 없음
detail-sniffed-no-text = text/plain으로 선언되어 브라우저가 이진 데이터를 확인한 결과: 있음
detail-directory-entry = 디렉터리 항목 { $name }
detail-class-of-installer = 설치 패키지의 클래스 ID
detail-class-of-transform = 설치 변환 파일의 클래스 ID
detail-class-of-patch = 설치 패치의 클래스 ID
detail-class-of-project = Project 파일의 클래스 ID
detail-mimetype-states = mimetype 항목에 적힌 타입 { $media_type }
detail-manifest-states = 매니페스트에 적힌 타입 { $media_type }
detail-content-types-name = 콘텐츠 타입 목록에 적힌 …{ $part }
detail-main-part = 주 파트의 이름
detail-office-folder = Office 파일의 파트가 든 폴더
detail-android-manifest = Android 패키지의 매니페스트
detail-java-manifest = Java 아카이브의 매니페스트
detail-extension-signature = 브라우저 확장 프로그램의 서명
detail-extension-manifest = 브라우저 확장 프로그램의 매니페스트
detail-epub-container = EPUB의 컨테이너 파일
detail-kmz-map = KMZ 파일의 지도
detail-ios-folder = iOS 앱의 폴더
detail-scriptable-taken-for = 브라우저는 이 파일을 { $media_type } 타입으로 여겨 그 안의 스크립트를 실행합니다.
detail-scriptable-if-served = 실제 내용은 { $shown }입니다. { $media_type } 타입으로 제공하면 스크립트가 실행됩니다.
detail-zip-directory-end = zip 압축 파일의 디렉터리 끝
detail-pdf-where-readers-look = PDF 뷰어가 찾는 자리에 있는 PDF 시그니처
detail-markup-in-medium = 이미지나 오디오, 동영상 안에 있는, 실행될 수 있는 마크업
detail-behind-png = PNG의 마지막 청크 뒤에 있는 바이트
detail-behind-jpeg = JPEG의 이미지 끝 표시 뒤에 있는 바이트
detail-behind-gif = GIF의 트레일러 뒤에 있는 바이트
detail-bomb-entry = 이 항목에 적힌 크기는 { $expanded }바이트, 압축된 크기는 { $compressed }바이트: { $times }배
detail-bomb-archive = 항목들에 적힌 크기는 { $expanded }바이트, 압축 파일의 크기는 { $compressed }바이트: { $times }배
detail-macro-storage = VBA 매크로 저장소
detail-macro-entry = VBA 매크로가 든 항목
detail-signature-named = { $name } 시그니처
detail-signature-of = { $name }의 시그니처
detail-header = { $name } 헤더
detail-magic = { $name } 매직 넘버
detail-frame-magic = { $name } 프레임의 매직 넘버
detail-signature-box = { $name } 시그니처 박스
detail-stream-marker = { $name } 스트림 표시
detail-start-of-frame = { $name } 프레임 시작 표시
detail-start-of-image = { $name } 이미지 시작 표시
detail-file-of-form = 형식이 { $form }인 { $container } 파일
detail-with-version = { $what }, 버전 { $version }
detail-with-brand = { $what }, 브랜드 { $brand }
detail-with-bits = { $what }, { $bits }비트
detail-with-compression = { $what }, { $compression } 압축
detail-little-endian = { $what }, 리틀 엔디언
detail-big-endian = { $what }, 빅 엔디언
detail-not-at-the-start = { $what }(맨 앞이 아님)
detail-postscript-comment = PostScript 주석
detail-rtf-group = RTF 그룹
detail-ar-archive = ar 아카이브
detail-ar-that-begins = 맨 앞이 { $first }인 ar 아카이브
detail-rpm-lead = RPM 리드
detail-dicom-prefix = DICOM 접두사
detail-truetype-version = TrueType 버전 번호
detail-midi-header-chunk = MIDI 헤더 청크
detail-bencoded = 첫 키가 { $first }인 bencode 사전
detail-worksheet = { $name } 워크시트
detail-file-named = { $name } 파일
detail-file-without-container = 컨테이너가 없는 { $name } 파일
detail-volume-descriptor = { $name } 볼륨 기술자
detail-animation-control = 애니메이션 제어 청크
detail-header-object = { $name } 헤더 개체
detail-stream-of-pictures = 영상 스트림
detail-stream-of-sound = 소리 스트림
detail-icon-directory = 아이콘 목록
detail-cursor-directory = 커서 목록
detail-iso-media-brand = ISO 미디어 파일의 브랜드
detail-quicktime-box = QuickTime 박스
detail-ebml-document-type = EBML 문서 타입
detail-ogg-page = Ogg 페이지
detail-id3-tag = ID3v2 태그
detail-encoder-header = MP3 인코더가 적는 헤더
detail-agreeing-frames = 서로 들어맞는 여러 오디오 프레임 중 첫 번째
detail-format-apple-icon = Apple 아이콘
detail-format-bitmap-file = 비트맵 파일
detail-format-byte-order-mark = { $charset } 바이트 순서 표시(BOM)
detail-format-bzip2-block = bzip2 블록
detail-format-cabinet = 캐비닛(CAB)
detail-format-dalvik = Dalvik 실행 파일
detail-format-flash-video = Flash 동영상
detail-format-font-collection = 글꼴 컬렉션
detail-format-gzip-member = gzip 멤버
detail-format-mp3-frame = MP3 프레임
detail-format-mpeg-pack = MPEG 팩
detail-format-mpeg-sequence = MPEG 시퀀스
detail-format-ogm-video = OGM 동영상
detail-format-playlist = 재생 목록
detail-format-sun-audio = Sun 오디오
detail-format-truetype-collection = TrueType 컬렉션
detail-format-windows-cursor = Windows 커서
detail-format-windows-icon = Windows 아이콘
detail-format-windows-shortcut = Windows 바로 가기
detail-format-word-for-dos = DOS용 Word 또는 Write
detail-format-xz-stream = xz 스트림
detail-text-in = { $charset } 텍스트
detail-php-opening-tag = PHP 여는 태그
detail-php-tag = PHP 태그
detail-calendar-begins = 캘린더의 시작
detail-card-begins = 명함(vCard)의 시작
detail-pem-certificate = 인증서의 PEM 레이블
detail-pem-label = PEM 레이블
detail-openpgp-armor = OpenPGP 아머
detail-patch-first-line = 패치의 첫 줄
detail-patch-head = 패치의 머리 부분
detail-yaml-directive = YAML 지시자
detail-group-named = { $name } 그룹
detail-element-declaration = 요소 선언
detail-subtitle = 자막의 번호와 시간
detail-script-for = { $program } 스크립트
detail-message-fields = 메시지 머리 부분의 필드 { $count }개
detail-json-lines = 줄마다 하나씩 이어지는 JSON 값 { $count }개
detail-json-object = JSON 객체, 살펴본 범위에 키 { $keys }개
detail-json-array = JSON 배열, 살펴본 범위에 키 { $keys }개
detail-json-ld-key = JSON-LD의 키 { $key }
detail-xml-declaration = XML 선언
detail-document-type = 문서 타입 선언
detail-document-type-html = 문서 타입 html
detail-root-element = 루트 요소 { $name }
detail-begins-with-element = { $name } 요소로 시작함
detail-html-tags = 태그 { $all }개 중 { $known }개가 HTML 태그
detail-graphql-definitions = GraphQL 정의 { $count }개
detail-css-rules = 규칙 { $rules }개에 선언 { $declarations }개
detail-sql-statements = 문장 { $all }개 중 { $known }개가 SQL 문: { $kinds }
detail-table-lines = { $all }줄 중 { $alike }줄에 열이 { $columns }개, 구분자는 { $divider }
detail-divided-by-tabs = 탭
detail-divided-by-commas = 쉼표
detail-divided-by-semicolons = 세미콜론
detail-javascript-sums = JavaScript라는 단서 { $signs }개, 아니라는 단서 { $against }개
detail-javascript-calls = 호출과 문장뿐임
detail-javascript-written = { $written }
detail-javascript-member = JavaScript 객체의 멤버
detail-javascript-global = JavaScript 실행 환경의 객체
detail-javascript-directive = 스크립트의 지시문
detail-javascript-arrow = 화살표 함수
detail-javascript-async = 비동기 함수
detail-javascript-loop = 반복문
detail-javascript-variable = 변수 선언
detail-javascript-variables = 여러 변수의 선언
detail-javascript-import = 모듈 가져오기
detail-javascript-export = 모듈 내보내기
detail-javascript-require = 모듈 require 호출
detail-javascript-define = 모듈 정의
detail-javascript-jquery = jQuery 호출

### HTTP

detail-type-missing = 요청에 본문 { $bytes }바이트가 있지만 Content-Type이 없습니다.
detail-type-malformed = 요청에 본문 { $bytes }바이트가 있지만 Content-Type의 값 "{ $stated }"은 미디어 타입이 아닙니다. 미디어 타입은 타입, 슬래시, 하위 타입으로 이루어지며 매개변수는 각각 세미콜론 뒤에 씁니다.
detail-type-unsupported = { $media_type } 타입은 { $structure } 형식이며, 본문 { $bytes }바이트를 나누어 읽지 않았습니다.
detail-structure-json-lines = 줄마다 JSON이 하나인
detail-structure-json-sequence = JSON 텍스트를 이어 쓰는
detail-length-unknown = 요청에 Transfer-Encoding: { $coding } 필드가 있고 Content-Length는 없으며, { $bytes }바이트가 도착했습니다.
detail-expect-continue = 요청에 Expect: 100-continue가 있으며, 본문의 첫 바이트는 헤더보다 { $ms } ms 뒤에 도착했습니다.
detail-expect-continue-nothing = 요청에 Expect: 100-continue가 있으며, 본문은 한 바이트도 오지 않았습니다.
detail-proxy-buffered = 요청에 { $field }: { $value } 필드가 있고, 본문 { $bytes }바이트가 모두 { $ms } ms 안에 도착했습니다.
detail-compression-would-pay = 본문 { $bytes }바이트 가운데 { $expansion }바이트는 인코딩으로 늘어난 것이고 가장 큰 원인은 { $cause }이며, Content-Encoding은 없습니다.
detail-cause-percent = 퍼센트 인코딩
detail-cause-base64 = base64 인코딩
detail-cause-base64-lines = base64 안의 줄바꿈
detail-cause-escapes = 이스케이프의 사용
detail-cause-decimals = 10진수 표기
detail-preflight = 브라우저가 먼저 묻는 까닭은 다음과 같습니다. { $reasons }.
detail-preflight-and = { $first }. { $second }
detail-preflight-method = 메서드가 { $method }입니다
detail-preflight-type = Content-Type이 { $stated }입니다
detail-preflight-type-character = Content-Type에 { $character } 문자가 있습니다
detail-preflight-type-long = Content-Type이 { $most }바이트보다 깁니다
detail-preflight-field = 다음 헤더 필드가 있습니다: { $names }
detail-preflight-fields = 다음 헤더 필드들이 있습니다: { $names }
detail-coding-unsupported = 여기서는 { $coding } 코딩을 풀지 않으므로 본문에 Content-Encoding: { $codings } 코딩이 그대로 남아 있습니다.
detail-coding-too-many = 여기서는 코딩을 { $most }개까지만 풀므로 본문에 Content-Encoding: { $codings } 코딩이 그대로 남아 있습니다.
detail-coding-undeclared = 본문의 시작 { $first } 값은 { $coding } 데이터의 것이고 타입은 { $media_type }인데, Content-Encoding이 없습니다.
detail-coding-undeclared-untyped = 본문의 시작 { $first } 값은 { $coding } 데이터의 것인데, 타입도 Content-Encoding도 적혀 있지 않습니다.
detail-coding-twice = Content-Encoding: { $codings } 코딩을 풀어도 본문의 시작 { $first } 값은 { $coding } 데이터의 것입니다.
detail-coding-never-applied = Content-Encoding의 값은 { $coding }이지만, 본문은 시작이 { $first }이며 { $coding } 데이터가 아닙니다.
detail-coding-is-another = Content-Encoding의 값은 { $coding }이지만, 본문의 시작 { $first } 값은 { $other } 데이터의 것이며 { $coding } 데이터가 아닙니다.
detail-coding-damaged = 도착한 { $coded }바이트의 { $coding } 데이터를 오프셋 { $at }부터 풀 수 없습니다. 그때까지 { $decoded }바이트가 나왔습니다.
detail-coding-cut-off = { $coding } 데이터가 온전히 끝나지 않고 오프셋 { $at }에서 끊깁니다. 그때까지 { $decoded }바이트가 나왔습니다.
detail-coding-followed = 도착한 { $coded }바이트에서 { $coding } 데이터는 오프셋 { $at }에서 끝나며, 그 뒤의 내용은 { $coding } 데이터가 아닙니다.
detail-expansion-limit = { $coding } 데이터의 처음 { $coded }바이트에서 { $decoded }바이트가 나왔습니다. 한도는 { $most }바이트입니다.
detail-expansion-limit-ratio = { $coding } 데이터의 처음 { $coded }바이트에서 { $decoded }바이트가 나왔습니다. 처음 { $free }바이트를 넘으면 한도는 1바이트에 { $ratio }바이트입니다.
detail-body-incomplete = { $reason }
detail-body-incomplete-in-part = { $reason } 마지막으로 읽은 것은 파트 { $part }입니다.
detail-body-incomplete-in-named-part = { $reason } 마지막으로 읽은 것은 파트 { $part }, "{ $name }"입니다.
detail-ended-in-chunk = 청크 전송 코딩이 내용 { $received }바이트 뒤에서 올바르지 않습니다. 청크의 크기 줄이나 바이트 뒤의 줄바꿈이 잘못되었습니다.
detail-ended-before-length = Content-Length가 알린 { $announced }바이트 가운데 { $received }바이트를 보낸 뒤, 클라이언트가 연결의 보내는 쪽을 끝냈습니다.
detail-ended-before-last-chunk = 청크 전송 코딩의 마지막 청크가 오기 전에, { $received }바이트 뒤에서 본문이 끊겼습니다. 클라이언트가 연결을 끝냈거나, 그 자리에서 청크의 크기 줄이나 바이트 뒤의 줄바꿈이 잘못되었습니다.
detail-ended-by-fault = { $received }바이트 뒤에서 수신에 실패했습니다: { $fault }.
detail-ended-in-silence = { $received }바이트 뒤로 { $seconds }초 동안 아무것도 오지 않았고, 클라이언트가 보내는 쪽을 끝내지 않았습니다. TCP에서는 그렇게 끝내야 본문이 어디에서 끝나는지 알 수 있습니다. nc는 -N으로, Node의 net은 socket.end()로 끝냅니다.
detail-ended-awaiting-http = 클라이언트가 일반 TCP 포트에 HTTP 요청을 보내고 응답을 기다리고 있습니다. 헤더까지 포함해 온 바이트 그대로 측정했습니다.
detail-ended-awaiting-http-at = 클라이언트가 일반 TCP 포트에 HTTP 요청을 보내고 응답을 기다리고 있습니다. 헤더까지 포함해 온 바이트 그대로 측정했습니다. HTTP는 http://{ $address }에서 받습니다.
detail-http-in-body = 본문이 “{ $line }” 줄로 시작합니다.

### 거절한 요청

detail-parameter-unknown = { $name }: 알 수 없는 쿼리 매개변수입니다. { $known }.
detail-known-none = 이 주소에는 쿼리 매개변수가 없습니다
detail-known-one = 사용할 수 있는 매개변수는 { $name }입니다
detail-known-some = 사용할 수 있는 매개변수는 { $names }, { $last }입니다
detail-parameter-repeated = 쿼리 매개변수 { $name } 항목이 두 번 있습니다. 한 번만 보내십시오.
detail-parameter-value = 쿼리 매개변수 { $name }에 쓸 수 없는 값을 보냈습니다: { $value }. 쓸 수 있는 값: { $allowed }.
detail-parameter-missing = 쿼리 매개변수 { $name } 항목이 없습니다. 보내야 하는 값: { $allowed }.
detail-allowed-values = { $values } 또는 { $last }
detail-allowed-room = 영문자, 숫자, -로 된 8~64자
detail-allowed-bytes = 숫자로만 쓴 바이트 수
detail-allowed-file-size = 파일 전체의 바이트 수
detail-allowed-range = { $least }부터 { $most }까지의 수
detail-allowed-held = mode=buffer에서는 { $most }바이트 이하
detail-allowed-rate = 이 크기에서는 초당 { $least }바이트 이상(다운로드는 길어도 { $seconds }초 안에 끝나야 합니다)
detail-preflight-refused = 사전 요청(preflight)을 거부했습니다: { $error }.
detail-room-missing = /events?room=NAME처럼 방 이름을 적으십시오. 모든 보고서는 서버와 같은 컴퓨터에 있는 클라이언트만 볼 수 있습니다.
detail-nothing-at = { $path }에는 아무것도 없습니다.
detail-method-not-allowed = 이 주소에서는 이 메서드를 쓸 수 없습니다. 쓸 수 있는 메서드: { $allow }.
detail-too-large-by-option = 본문이 이 서버의 { $option } 옵션으로 정한 한도인 { $limit }바이트보다 큽니다.
detail-too-large-for-path = 본문이 이 주소에서 받는 최대 크기인 { $limit }바이트보다 큽니다.
detail-body-silent = 본문 { $received }바이트 뒤로 { $seconds }초 동안 아무것도 오지 않았습니다.
detail-cross-origin = 이 서버의 페이지와, 브라우저가 아닌 프로그램만 요청할 수 있습니다.
detail-busy = { $what }. 몇 초 뒤에 다시 시도하십시오.
detail-busy-sending = 다른 예제를 보내고 있습니다
detail-busy-holding = mode=buffer 다운로드를 위한 자리가 모두 찼습니다
detail-busy-measuring = 다른 실험이 진행 중입니다
detail-busy-buffering = mode=buffer를 위한 자리가 모두 찼습니다
detail-busy-watching = 이 서버의 이벤트 스트림을 모두 쓰고 있습니다
detail-example-unanswered = 예제를 이 서버로 보냈지만 보여 줄 응답이 없습니다: { $why }.
detail-example-silent = { $seconds }초 안에 아무것도 오지 않았습니다
detail-example-cut = 받은 응답이 온전하지 않습니다
detail-lab-off = 이 서버에서는 실험이 꺼져 있습니다. 서버를 --lab off로 시작했습니다. --lab local로 시작하면 서버와 같은 컴퓨터의 클라이언트가 실험할 수 있습니다.
detail-lab-elsewhere = 서버와 같은 컴퓨터에 있는 클라이언트만 실험할 수 있습니다. --lab open으로 시작하면 누구나 할 수 있습니다. 어느 컴퓨터에서든 weighbridge lab 명령으로 같은 것을 측정할 수 있습니다.
detail-experiment-failed = 실험을 하지 못했습니다: { $why }.
detail-experiment-ended = 결과 없이 끝났습니다
detail-trial-lost-bytes = { $sent }바이트를 보냈지만 { $came }바이트가 왔습니다
detail-trial-strangers = 이 실험의 연결을 다른 프로그램이 가로챘습니다
detail-unanswerable = 응답을 쓰지 못했습니다: { $why }.
detail-no-bytes = 만든 문서가 바이트가 아닙니다
detail-said-elsewhere = { $error }

### 사용할 수 없는 폼

detail-form-of-files = { $what }. curl -F file=@NAME처럼 파일을 하나 이상 담은 multipart/form-data를 보내십시오. 같은 요청을 /inspect로 보내면 무엇이 어디에서 잘못되었는지 보고서로 알려 줍니다.
detail-form-of-one-file = { $what }. curl -F file=@NAME처럼 파일 하나를 담은 multipart/form-data를 보내십시오. 같은 요청을 /inspect로 보내면 무엇이 어디에서 잘못되었는지 보고서로 알려 줍니다.
detail-form-is-none = 파일을 담은 폼이 아닙니다
detail-form-coding-cut = 폼의 콘텐츠 코딩을 끝까지 풀지 못했습니다
detail-form-without-file = 폼에 파일이 없습니다
detail-form-type = 요청의 Content-Type이 multipart/form-data가 아니므로 폼이 아닙니다
detail-form-boundary = Content-Type에 경계 문자열이 없습니다. Content-Type을 직접 지정하지 않으면 클라이언트가 경계 문자열을 써 넣습니다
detail-form-disposition = 폼의 파트 하나에 Content-Disposition: form-data 필드가 없습니다
detail-form-name = 폼의 파트 하나에 이름이 없습니다
detail-form-nested = 폼의 파트 하나가 또 다른 폼입니다
detail-form-header-malformed = 파트의 헤더 필드를 읽을 수 없습니다
detail-form-header-long = 파트의 헤더 필드가 너무 깁니다
detail-form-closing = Content-Type에 적힌 경계 문자열의 닫는 구분 줄 없이 폼이 끝납니다
detail-form-unreadable = 폼을 읽을 수 없습니다
detail-form-empty = 폼에 파일이 없습니다. "file" 필드에 파일을 하나 담거나 "text" 필드에 텍스트를 담아 보내십시오.
detail-form-parts-many = 폼에서 파일 앞에 있는 파트가 { $most }개를 넘습니다.
detail-form-text-long = 텍스트가 { $most }바이트보다 깁니다. 파일로 보내십시오.
detail-field-unknown = { $name } 필드는 없습니다. 쓸 수 있는 필드는 size와 seconds입니다.
detail-field-repeated = { $name } 필드가 두 번 있습니다. 한 번만 보내십시오.
detail-field-value = { $name } 필드에 쓸 수 없는 값을 보냈습니다: { $value }. { $least }부터 { $most }까지의 수를 쓰십시오.
detail-windows-not-cut = { $bytes }바이트 파일은 통째로 보내므로 "directed"가 가리키는 구간이 없습니다.
detail-windows-not-whole = 본문이 { $sent }바이트이며, 파일의 { $bytes }바이트 전체가 아닙니다.
detail-windows-beyond = 오프셋 { $offset }의 구간은 { $bytes }바이트 파일 안에 없습니다.
detail-windows-length = 본문이 { $sent }바이트이며 { $due }바이트가 아닙니다. { $bytes }바이트 파일에서 처음 { $head }바이트, "directed"가 가리키는 { $middle }바이트, 마지막 { $tail }바이트를 보내야 합니다.
detail-windows-misplaced = "directed"의 구간이 앞부분이 가리키는 구간과 다릅니다. 가리키는 구간: { $named }.
detail-windows-no-place = 없음
detail-windows-place = 오프셋 { $offset }

### 고치는 코드의 주석: 이름은 영어 주석의 낱말입니다

detail-comment-not-text-not-readastext = text()나 readAsText가 아님
detail-comment-without-responsetype-axios-makes-a-string-of-what-it-gets = responseType이 없으면 axios는 받은 것을 문자열로 만듭니다.
detail-comment-rb-bytes-not-text = "rb": 텍스트가 아니라 바이트
detail-comment-no-utf8-a-buffer = 'utf8' 없이: Buffer
detail-comment-a-blob-or-an-arraybuffer-has-a-length-a-readablestream-has-none = Blob과 ArrayBuffer에는 길이가 있고 ReadableStream에는 없습니다.
detail-comment-a-blob-or-a-buffer-has-a-length-a-stream-has-none = Blob과 Buffer에는 길이가 있고 스트림에는 없습니다.
detail-comment-a-file-has-a-length-a-generator-has-none = 파일에는 길이가 있고 제너레이터에는 없습니다.
detail-comment-a-blob-has-a-length-createreadstream-has-none = Blob에는 길이가 있고 createReadStream에는 없습니다.
detail-comment-an-object-not-a-string = 문자열이 아니라 객체
detail-comment-left-out-where-the-value-is-none-str-none-would-be-sent = 값이 None이면 뺍니다. str(None)은 글자로 전송됩니다.
detail-comment-not-json-stringify-hello = JSON.stringify('hello')가 아님
detail-comment-not-f-note-hello = -F note='"hello"'가 아님
detail-comment-not-json-dumps-hello-none-hello-a-field-without-a-file-name = json.dumps("hello")가 아님. None, "hello": 파일 이름 없는 필드
detail-comment-text-drops-the-mark = text()가 BOM을 뺍니다
detail-comment-utf-8-sig-drops-the-mark = utf-8-sig가 BOM을 뺍니다.
detail-comment-sent-as-utf-8 = UTF-8로 전송됩니다
detail-comment-no-content-type-header-fetch-writes-it-with-the-boundary = Content-Type 헤더 없이: fetch가 경계 문자열과 함께 씁니다.
detail-comment-no-content-type-header-axios-writes-it-with-the-boundary = Content-Type 헤더 없이: axios가 경계 문자열과 함께 씁니다.
detail-comment-no-h-content-type = -H 'Content-Type: …' 없이
detail-comment-no-headers-with-a-content-type-requests-writes-it = headers=에 Content-Type 없이: requests가 씁니다.
detail-comment-fields-first = 필드를 먼저
detail-comment-the-file-last = 파일을 마지막에
detail-comment-last = 마지막에
detail-comment-what-data-has-is-written-before-what-files-has = data=의 것이 files=의 것보다 먼저 쓰입니다.
detail-comment-for-each-dropped-item-filesof-it-webkitgetasentry = 끌어다 놓은 항목마다: filesOf(it.webkitGetAsEntry())
detail-comment-what-follows-the-comma = 쉼표 뒤의 것
detail-comment-in-node-js = Node.js에서
detail-comment-not-str = str(…)이 아님
detail-comment-not-escaped-not-encoded = 이스케이프도 인코딩도 하지 않음
detail-comment-urllib3-from-1-25-writes-the-name-as-utf-8 = urllib3 1.25부터 이름을 UTF-8로 씁니다.
detail-comment-not-webkitrelativepath = webkitRelativePath가 아님
detail-comment-what-the-bytes-are-here-a-png = 내용의 실제 타입(여기서는 PNG)

### 다른 서버가 읽는 방식: 물음

detail-ask-values = 이름이 { $name }인 값 { $count }개 가운데 쓰는 값
detail-ask-files = 이름이 { $name }인 파일 { $count }개 가운데 쓰는 파일
detail-ask-brackets = 이름 { $name }의 대괄호를 읽는 방식
detail-ask-nameless = 이름 없는 파트의 처리
detail-ask-nameless-file = name이 없는 { $filename } 파일의 처리
detail-ask-no-disposition = Content-Disposition이 없는 파트의 처리
detail-ask-star = filename={ $plain }, filename*={ $star } 가운데 쓰는 파일 이름
detail-ask-star-alone = filename 없이 filename*={ $star }만 있는 { $name } 파트의 처리
detail-ask-escape = 파일 이름 안의 { $escape } 이스케이프를 읽는 방식
detail-ask-path = 파일 이름 { $plain }의 경로에서 남는 부분
detail-ask-charset = 파일 이름 { $plain } 값을 읽는 문자 집합
detail-ask-no-file = 파일을 고르지 않은 { $name } 필드의 처리
detail-ask-transfer-encoding = { $coding } 방식으로 온 파트 { $part }의 파일에 담기는 것
detail-ask-two-boundaries = 헤더의 여러 경계 문자열 가운데 쓰는 것
detail-ask-mismatch = 헤더의 경계 문자열이 본문과 다를 때 본문의 처리
detail-ask-bare-lf = LF만으로 끝나는 구분 줄과 헤더 줄의 처리
detail-ask-preamble = 첫 구분 줄 앞에 있는 텍스트의 처리
detail-ask-unclosed = 닫는 구분 줄이 없는 본문의 처리
detail-ask-epilogue = 닫는 구분 줄 뒤에 있는 바이트의 처리
detail-ask-actix = actix-multipart가 이 본문을 읽은 결과
detail-ask-actix-sample = actix-multipart가 이 본문의 처음 { $bytes }바이트를 읽은 결과

### 다른 서버가 읽는 방식: 답

detail-reads-last-alone = 마지막 것을 씁니다. { $code } 값은 { $last }이고, 나머지는 사라집니다
detail-reads-last = 마지막 것을 씁니다. { $code } 값은 { $last }입니다. { $method } 메서드를 쓰면 모두 얻습니다
detail-reads-first = 첫 번째 것을 씁니다. { $code } 값은 { $first }입니다. { $method } 메서드를 쓰면 모두 얻습니다
detail-reads-first-beside = 첫 번째 것을 씁니다. { $code } 값은 { $first }입니다. { $list }에는 모두 있습니다
detail-reads-all-as-array = 모두 씁니다. { $code } 값은 배열 [{ $all }]입니다
detail-reads-all = 모두 씁니다. { $code }에 [{ $all }] 값이 담깁니다
detail-reads-one-or-all = { $one } 방식은 두 번째를 거부하고({ $error }), { $many } 방식은 모두 받습니다
detail-reads-listed = { $before }, { $next }
detail-reads-bytes = { $bytes }바이트
detail-reads-beyond = 여기에 표시하지 않은 값
detail-reads-brackets-as-array = 대괄호를 목록과 키로 읽어, 이름이 { $stem }인 배열로 만듭니다
detail-reads-brackets-as-hash = 대괄호를 목록과 키로 읽어, 이름이 { $stem }인 배열이나 해시로 만듭니다
detail-reads-brackets-of-fields = 필드는 이름이 { $stem }인 목록이나 객체가 되고, 파일은 이름 { $name } 그대로입니다
detail-reads-brackets-as-name = 여느 이름과 똑같이 읽습니다: { $name }
detail-reads-stops = 거기서 멈춥니다. 이 파트와 그 뒤의 파트가 모두 사라지며, 로그에만 기록이 남습니다
detail-reads-drops = 알리지 않고 파트를 버립니다
detail-reads-gives-up = 알리지 않고 읽기를 그만둡니다. form과 files가 비어 있습니다
detail-reads-refuses = 요청을 거부합니다: “{ $error }”
detail-reads-refuses-400 = 400으로 요청을 거부합니다
detail-reads-refuses-unless = allowEmptyFiles를 켜고 minFileSize를 0으로 두지 않으면 요청을 거부합니다
detail-reads-refuses-header = 헤더를 거부해, 폼이 아닌 것으로 여깁니다
detail-reads-refuses-body = { $exception } 예외로 본문을 거부합니다
detail-reads-fails = 실패합니다: “{ $error }”
detail-reads-fails-with = { $exception } 예외로 실패합니다
detail-reads-field-called = 이름이 { $called }인 필드
detail-reads-field-keyed = 키가 { $key }인 필드
detail-reads-field-of-type = 파트의 Content-Type이 이름이 되는 값(타입이 없으면 text/plain)
detail-reads-file-called = 이름이 { $called }인 파일
detail-reads-file-called-unnamed = 이름이 { $called }이고 파일 이름은 없는 파일
detail-reads-file-keyed = 키가 { $key }인 파일
detail-reads-file-numbered = 번호로 찾는 파일: { $code }
detail-reads-file-by-filename = 파일 이름이 그대로 이름이 되는 파일: { $code }
detail-reads-filename = filename: { $plain }
detail-reads-filename-star = filename*: { $star }
detail-reads-last-in-header = 둘 가운데 헤더에서 뒤에 있는 것
detail-reads-file-named = 파일 이름이 { $star }인 파일
detail-reads-file-unnamed = 파일 이름이 없는 파일
detail-reads-no-file-but-field = 파일이 아닙니다. 내용이 필드 { $code }의 값이 됩니다
detail-reads-quote = 따옴표로 읽습니다: { $read }
detail-reads-as-it-stands = 적힌 그대로 읽습니다: { $plain }
detail-reads-backslash-as-folder = 역슬래시를 폴더의 끝으로 보고 그 앞을 버립니다
detail-reads-quote-as-end = 이름의 끝으로 읽고 { $exception } 예외로 본문을 거부합니다
detail-reads-last-piece = 마지막 부분: { $base }
detail-reads-last-piece-beside = 마지막 부분: { $base }. 전체 경로는 { $field }에 있습니다
detail-reads-last-piece-unless = 마지막 부분: { $base }. { $option } 옵션을 켜면 전체 경로를 씁니다
detail-reads-whole-path = 전체 경로: { $plain }
detail-reads-whole-path-but-windows = 전체 경로: { $plain } (Windows에서는 마지막 부분)
detail-reads-without-backslashes = 역슬래시를 뺀 것: { $bare }
detail-reads-utf8 = UTF-8: { $plain }
detail-reads-latin1 = Latin-1로 읽어 글자가 깨집니다: { $garbled }. { $option } 옵션을 { $setting } 값으로 설정하십시오
detail-reads-empty-row = { $code }에 { $error } 오류가 있는 항목 하나
detail-reads-no-file = 파일 없음
detail-reads-no-file-and-field = 파일은 없고, 값이 빈 { $name } 필드가 생깁니다
detail-reads-empty-filename = filename이 빈 파일
detail-reads-nothing = 아무것도 없습니다. params에 { $name } 항목이 없습니다
detail-reads-empty-part = 제출된 파일 이름이 빈 파트
detail-reads-empty-file = 이름이 빈 File
detail-reads-base64 = base64 텍스트를 온 그대로
detail-reads-text = 텍스트를 온 그대로
detail-reads-decoded = 디코딩한 바이트
detail-reads-first-boundary = 첫 번째 것: { $first }
detail-reads-last-boundary = 마지막 것: { $last }
detail-reads-no-fields = 오류는 나지 않고, 필드도 파일도 없습니다
detail-reads-no-parts = 오류는 나지 않고, 파트가 없습니다
detail-reads-rest-as-value = 오류는 나지 않습니다. 필드가 처음에 오면 본문의 나머지가 모두 그 값이 되고, 파일이 처음에 오면 그 파일이 사라집니다
detail-reads-open-field = 오류는 나지 않습니다. 끝나지 않은 것이 필드이면 남기고, 파일이면 버립니다
detail-reads-parts-before = 오류는 나지 않습니다. 앞의 파트는 남기고 끝나지 않은 파트는 버립니다
detail-reads-partial-file = 읽은 것을 모두 남깁니다. 끝나지 않은 파일에는 { $error } 오류가 붙습니다
detail-reads-as-with-cr = CR이 있는 것처럼 읽습니다
detail-reads-passes-over = 건너뜁니다
detail-reads-on = 이어서 읽습니다. 그 안에 파트가 더 있으면 필드와 파일로 받습니다
detail-reads-to-end = 닫는 구분 줄에서 멈춥니다
detail-actix-no-part = 온전한 파트 없음
detail-actix-one-part = 파트 1개: { $parts }
detail-actix-parts = 파트 { $count }개: { $parts }
detail-actix-part = { $name } ({ $bytes })
detail-actix-file = { $name }, 파일 이름 { $filename } ({ $bytes })
detail-actix-nameless = 이름 없는 파트
detail-actix-byte = 1바이트
detail-actix-bytes = { $bytes }바이트
detail-actix-listed = { $before }; { $next }
detail-actix-more = { $before }; 그 밖에 { $count }개
detail-actix-open = { $before }; 이어서 { $part }의 앞부분
detail-actix-error = { $before }; 그 뒤에 오류: “{ $error }”
detail-actix-error-in = { $before }; { $part }에서 오류: “{ $error }”

## 보고서의 진단

severity-error = 오류
severity-warning = 경고
severity-info = 참고
severity-count-error = 오류 { $n }개
severity-count-warning = 경고 { $n }개
severity-count-info = 참고 { $n }개
report-no-findings = 진단 없음
report-nothing-wrong = 요청을 보낸 방식에는 문제가 없습니다.
report-no-file = **이 요청에서 파일을 찾지 못했습니다.** 형식에는 문제가 없지만 파일로 읽은 것이 없습니다.
report-more-findings = 그 밖에 보고서에 표시하지 않는 진단이 { $n }개 더 있습니다.
report-meant = 이 예제가 보여 주려는 진단입니다.
report-at-head = 요청 헤더
report-at = 본문 오프셋 { $offset }
report-at-end = 본문 오프셋 { $offset }, 본문의 끝
report-at-part = 파트 { $part }
fix-label = 해결 방법:
fix-as-code = 해결 코드
fix-with = { $client } 해결 코드
fix-sent-this = (이 요청을 보낸 클라이언트)
client-browser-fetch = 브라우저의 fetch
client-browser-script = 브라우저의 fetch 또는 XMLHttpRequest
client-browser-form = HTML 폼

## 보고서의 항목

report-findings = 진단
report-second-opinions = 다른 서버가 읽는 방식
report-ledger = 바이트가 쓰인 곳
report-sizes = 크기
report-arrival = 도착 과정
report-parts = 파트({ $n }개)
report-body = 본문의 바이트
report-what-if = 같은 파일을 각 인코딩으로 보낼 때
report-connection = 연결
report-take-away = 직접 보내기
report-head = 요청 헤더
report-json = JSON
report-json-text = JSON 보고서
report-json-show = 펼쳐 보기
report-json-copy = JSON 복사
part-filename-repaired = 추정한 파일 이름
second-opinions-reader = 읽는 프로그램
second-opinions-reads = 읽은 결과
second-opinions-source = 근거
sizes-payload = 페이로드
sizes-payload-name-alone = 페이로드(파일은 오지 않음)
sizes-overhead = 오버헤드
sizes-body = 본문
sizes-coded = 코딩된 크기
sizes-coding-ratio = 본문 ÷ 코딩된 크기
sizes-head = 요청 헤더
sizes-framing = 프레이밍
sizes-wire = 전송 총량
sizes-wire-source = 집계 방법
wire-source-kernel = 커널이 바이트 단위로 셈
wire-source-socket = 소켓에서 읽으면서 셈
wire-source-computed = 헤더 필드로 계산함
arrival-mode = 읽은 방식
arrival-mode-stream = 스트림으로 읽음
arrival-mode-buffer = 모두 모은 뒤 읽음
arrival-pieces = 조각
arrival-pieces-value = { $n }개, 가장 큰 조각 { $largest }
arrival-pieces-none = 도착한 조각 없음
arrival-held = 메모리에 머문 최대량
arrival-first = 첫 바이트까지
arrival-first-payload = 페이로드 첫 바이트를 쓸 수 있기까지
arrival-whole = 끝까지 읽기까지
arrival-speed = 그때까지의 속도
same-file-encoding = 인코딩
same-file-body = 본문
same-file-overhead = 오버헤드
same-file-measured = 측정함
same-file-part = 이 본문의 파트 { $part }
same-file-alone = 파트 { $part }만 따로 보낸다고 보고 계산했습니다. { $body }인 이 본문에는 파트가 { $n }개 있으므로 본문 전체는 이 표에 넣지 않았습니다.
same-file-none = 이 본문에는 파일이 없어 비교할 것이 없습니다.
connection-protocol = 프로토콜
connection-encrypted = { $protocol }, 암호화됨
connection-request = 이 연결의 요청
connection-request-value = { $n }번째
connection-buffer = 수신 버퍼
connection-send-buffer = 송신 버퍼
connection-nodelay = 작은 세그먼트
connection-nodelay-on = 바로 보냄 (TCP_NODELAY)
connection-nodelay-off = 모아서 보냄 (네이글 알고리즘)
connection-segment = 세그먼트 크기
connection-round-trip = 왕복 시간(커널이 평활한 추정값)
connection-segments = 받은 세그먼트
connection-segments-value = { $n }개: 데이터 있음 { $data }개, 없음 { $bare }개
connection-headers = 이 세그먼트들의 헤더
connection-headers-value = { $bytes }: IPv{ $version }·TCP 헤더 { $each } × { $n }개
connection-at-mss = 세그먼트가 1,460바이트(이더넷)라면
connection-at-mss-value = 세그먼트 { $n }개
request-sent-by = 헤더 필드와 본문의 형태로 보아 { $client }에서 보낸 것으로 보입니다.
request-received = 받은 시각 { $at }, 보고서 { $id }.
request-none = 요청은 없었습니다. 본문은 이 서버가 직접 만들었습니다.

## 바이트의 용도

kind-payload = 파일 자체의 바이트
kind-payload-name-alone = 파일 대신 온 텍스트(파일 이름만 있음)
kind-field-value = 파일과 함께 보낸 필드의 값
kind-field-name = 이름=값 쌍의 이름과 JSON 멤버의 이름
kind-delimiter = multipart의 구분 줄과 그 줄바꿈
kind-part-header = 파트의 헤더 줄과 빈 줄
kind-preamble = 첫 구분 줄 앞의 내용. 서버는 버립니다
kind-epilogue = 닫는 구분 줄 뒤의 내용. 서버는 버립니다
kind-separator = & 기호와 = 기호
kind-percent-expansion = %XX의 세 바이트 가운데 두 바이트
kind-base64-expansion = base64 네 문자 가운데 한 문자
kind-base64-padding = base64 끝의 = 기호
kind-base64-whitespace = base64 속의 줄바꿈
kind-data-url-prefix = base64 앞의 data:…;base64, 접두사
kind-json-syntax = 중괄호, 대괄호, 콜론, 쉼표, 따옴표
kind-json-escape = 이스케이프가 원래 문자보다 더 차지하는 바이트
kind-json-whitespace = 토큰 사이의 공백
kind-decimal-expansion = 10진수로 적은 바이트가 더 차지하는 자릿수
kind-invalid = 형식에 허용되지 않는 바이트

## 본문의 바이트

wire-mode = 바이트를 보여 주는 방식
wire-mode-hex = 16진수
wire-mode-text = 텍스트(UTF-8)
wire-mode-bits = 비트
wire-kinds = 바이트의 종류. 누르면 그 바이트를 흐리게 표시합니다
wire-shown-of = { $all } 중 { $n }
wire-all-shown = 아래에 모두 표시했습니다
wire-some-shown = 본문 전체의 { $all }개 가운데 { $n }개를 아래에 표시했습니다
wire-view = 본문의 바이트, 모두 { $size }
wire-role = 바이트 보기
wire-help = 바이트를 가리키거나 화살표 키로 이동하십시오. 누르거나 화살표 키로 옮겨 간 바이트는 Esc 키를 누를 때까지 선택된 상태로 남습니다.
wire-gap = { $size } 생략
wire-idle = 바이트를 가리키면 종류와 위치, 값, 디코딩 결과를 보여 줍니다.
wire-unseen = 이 바이트는 여기에 표시한 표본에 없습니다.
wire-together = 본문 네 개 함께 보기
wire-marks = 표시된 바이트
wire-mark-at = 오프셋 { $offset }
wire-place-in = { $encoding } 본문
wire-line-kind = 종류
wire-line-place = 오프셋
wire-line-value = 값
wire-line-part = 파트
wire-line-decodes = 디코딩
wire-line-everywhere = 같은 바이트
wire-line-finding = 진단
wire-hex = 16진수
wire-decimal = 10진수
wire-binary = 2진수
wire-no-part = 없음. 본문 전체에 속합니다
wire-undescribed-part = { $part }, 보고서에서 설명하지 않는 파트
wire-decoded-place = { $role }({ $all }바이트)의 오프셋 { $at }
wire-decodes-to-nothing = 없음. 이름이나 값에 속하지 않습니다
wire-form-plain = 그대로의 값
wire-of-character = UTF-8 { $all }바이트 중 { $nth }번째
wire-form-plus = 더하기 기호는 공백
wire-form-percent = 퍼센트 이스케이프
wire-form-escape = JSON 이스케이프
wire-form-decimal = 10진수
wire-form-base64 = base64: 네 문자가 3바이트
wire-cut = 나머지는 표시하지 않은 바이트에 있습니다
wire-twin-at = 오프셋 { $offset }
wire-twin-unseen = 표본에 없음
wire-no-twins = 파일의 바이트만 다른 본문에서 찾습니다
wire-no-finding = 이 바이트에는 진단이 없습니다
wire-say-byte = 오프셋 { $offset }, { $kind }, 16진수 { $hex }
wire-say-decodes = { $text } 디코딩 결과 { $bytes }
wire-say-twin = { $encoding } { $text } 오프셋 { $offset }
bytes-title = 바이트
bytes-lead = 본문 네 개를 함께 보여 주며, 파일의 바이트는 네 곳에 모두 표시합니다.

## 차트와 다른 전송 방법

composition-nothing = 아직 측정하지 않았습니다.
composition-bytes-body = 가장 긴 막대가 가장 큰 본문입니다. 모든 띠는 1픽셀 이상으로 표시합니다.
composition-bytes-overhead = 가장 긴 막대가 가장 큰 오버헤드입니다. 모든 띠는 1픽셀 이상으로 표시합니다.
composition-share-body = 각 막대는 본문 전체를 나타냅니다.
composition-share-overhead = 각 막대는 오버헤드 전체를 나타냅니다.
timeline-empty = 아직 보내지 않았습니다.
timeline-by-server = 서버
timeline-by-page = 이 브라우저
timeline-at = { $time }: { $said }
timeline-at-nothing = { $time }: 없음
timeline-ended = { $name } { $size }, { $time }
timeline-nothing = { $name }: 도착한 조각 없음
timeline-largest = 가장 큰 조각: { $said }
curves-empty = 파일을 선택하면 곡선을 그립니다.
curves-at = 파일 크기 { $size }: { $said }
curves-of-empty = 빈 파일입니다. { $name }의 크기는 파일의 바이트에 따라 달라지므로 그 곡선은 그리지 않습니다.
plot-broken = 차트를 그리는 라이브러리를 불러오지 못했습니다. 수치는 아래 표에 있습니다.
what-if-none = 파일을 선택하면 열네 가지 방법으로 보낼 때의 크기를 보여 줍니다.
what-if-reading = { $name } 파일을 읽고 있습니다…
what-if-read = { $total } 중 { $done }
what-if-later = 측정이 느려지지 않도록 { $name } 파일은 측정을 마친 뒤에 읽습니다.
what-if-ready = { $name } 파일의 결과입니다.
what-if-unreadable = 브라우저가 { $name } 파일을 읽을 수 없습니다.
known-measured = ● 측정
known-computed = 계산
known-compressed = 압축
known-estimated = ≈ 추정

## 진단 항목의 예제

try-sending = 보내고 있습니다…
try-sent = 보냈습니다. 보고서:
try-report = { $finding } 예제의 보고서
try-close = 보고서 닫기

### Findings, as the catalogue has them

finding-enctype-missing =
    .title = 파일 대신 파일 이름이 왔습니다
    .why = 폼에 enctype이 없거나 multipart/form-data가 아닌 값일 가능성이 큽니다. 그러면 브라우저는 application/x-www-form-urlencoded나 text/plain으로 보내며, 이 인코딩에서 파일 입력란은 선택한 파일의 이름일 뿐입니다. 요청에는 파일의 바이트가 하나도 없습니다.
    .fix = 폼에 enctype="multipart/form-data"를 쓰십시오.

finding-file-empty =
    .title = 파일이 비어 있습니다
    .why = 파일에 이름은 있지만 바이트가 없습니다. 대개 클라이언트가 내용을 잃은 것입니다. 스트림을 이미 한 번 읽었거나, 파일을 선택한 뒤 다른 곳으로 옮겼거나, 버퍼를 채우지 않은 경우입니다. 드물게는 디스크에 있는 파일 자체가 비어 있기도 합니다.
    .fix = 보내기 전에 파일 크기를 확인하고, 0이면 파일을 다시 선택하게 하십시오.

finding-directory-sent =
    .title = 파일 대신 폴더를 보냈습니다
    .why = 페이지에 폴더를 끌어다 놓았을 가능성이 큽니다. 브라우저는 폴더를 파일처럼 넘깁니다. 이름에 확장자가 없고, 바이트도 없거나 파일 시스템의 항목이 차지하는 크기만큼만 있습니다. 폴더 안의 파일은 요청에 없습니다.
    .fix = 끌어다 놓은 폴더의 항목을 webkitGetAsEntry()로 훑어 안에 있는 파일을 하나씩 추가하십시오.

finding-object-as-text =
    .title = 객체가 [object …]라는 텍스트로 바뀌었습니다
    .why = 텍스트가 필요한 자리에 객체를 넣자 JavaScript가 대괄호로 묶은 객체의 이름으로 바꾸었습니다. 객체에 담긴 내용은 요청에 하나도 없습니다.
    .fix = File이나 Blob 자체를 추가하고, 일반 객체는 JSON.stringify(object)로 넘기십시오.

finding-undefined-as-text =
    .title = null이나 undefined 같은 값이 텍스트로 바뀌었습니다
    .why = JavaScript는 텍스트가 필요한 자리에 값이 없으면 undefined 같은 단어를 씁니다. 서버는 이를 누군가 입력한 텍스트로 여겨 이름이 undefined인 사용자를 저장합니다.
    .fix = 값이 없으면 필드를 보내지 마십시오.

finding-file-stringified =
    .title = 파일이 빈 JSON 객체로 바뀌었습니다
    .why = File과 Blob에는 JSON.stringify가 쓰는 속성이 없어 {"{}"}만 남습니다. 요청의 Content-Type이 JSON이라 클라이언트가 FormData를 JSON으로 바꿀 때도 이렇게 됩니다. 요청에는 파일의 바이트가 하나도 없습니다.
    .fix = 파일을 FormData로 보내고 Content-Type은 클라이언트에 맡기거나, 파일을 먼저 읽어 바이트를 base64로 보내십시오.

finding-path-as-value =
    .title = 파일 대신 경로를 보냈습니다
    .why = 이 값은 보낸 쪽 디스크에 있는 파일의 위치일 가능성이 큽니다. 아무도 그 파일을 읽지 않았습니다. curl에서는 경로 앞에 @가 있어야 하고, 프로그램에서는 파일을 직접 열어야 합니다. 요청에는 파일의 바이트가 하나도 없습니다.
    .fix = curl에서는 -F file=@path로 쓰고, 그 밖에서는 경로 대신 연 파일을 추가하십시오.

finding-json-quoted-part =
    .title = 텍스트 필드가 큰따옴표로 묶여 있습니다
    .why = JSON 변환기가 있는 폼 클라이언트가 일반 문자열을 JSON으로 썼을 가능성이 큽니다. 그러면 따옴표가 값의 일부가 되어, 원래 의도한 값과 비교하면 일치하지 않습니다.
    .fix = 일반 문자열로 보내십시오. Retrofit에서는 JSON 변환기보다 스칼라 변환기를 먼저 등록합니다.

finding-utf8-replacement =
    .title = 바이트를 텍스트로 읽어 원래 값을 잃었습니다
    .why = 파일이 전달되는 도중에 .text(), toString(), readAsText 같은 호출로 UTF-8 텍스트로 디코딩되었습니다. UTF-8이 아닌 바이트는 모두 대체 문자 EF BF BD로 바뀌었습니다. 원래 어떤 바이트였는지 알 수 없으므로 이 바이트에서 파일을 되살릴 수 없습니다.
    .fix = 처음부터 끝까지 파일을 바이트로 다루십시오. 브라우저에서는 arrayBuffer()나 Blob을, Node에서는 인코딩을 지정하지 않은 Buffer를 사용하십시오.

finding-latin1-reencoded =
    .title = 바이트 하나하나가 문자로 인코딩되었습니다
    .why = 바이트마다 문자 하나인 문자열에 파일을 담은 뒤 그 문자열을 UTF-8로 인코딩하여, 16진수 80 이상의 바이트가 2~3바이트로 늘었습니다. 이진 문자열을 fetch에 넘기거나, 어떤 타입이 이진인지 설정하지 않은 게이트웨이를 거치면 이렇게 됩니다. 거꾸로 한 번 디코딩하면 파일을 되살릴 수 있습니다.
    .fix = 문자열 대신 Uint8Array, Buffer 또는 Blob을 보내고, 게이트웨이의 이진 타입 목록에 해당 타입을 추가하십시오.

finding-newlines-stripped =
    .title = 이진 파일에서 줄바꿈이 빠졌습니다
    .why = curl -d @file은 파일을 폼의 텍스트로 읽어 CR, LF, NUL을 모두 뺍니다. 이진 파일에서는 이것들도 다른 바이트와 똑같은 내용이므로, 파일이 짧아졌고 되살릴 수 없습니다.
    .fix = --data-binary @file이나 -T file을 사용하십시오.

finding-newlines-converted =
    .title = 이진 파일의 줄바꿈이 변환되었습니다
    .why = 전송 도중에 무언가가 파일을 텍스트로 여겨 줄바꿈을 다시 썼습니다. 텍스트 모드로 전송하거나 이진 플래그 없이 파일을 열면 이렇게 됩니다. 일부 형식의 시그니처는 이를 드러내도록 만들어졌습니다. 앞부분뿐 아니라 파일 전체에서 이런 바이트가 모두 바뀌어 있습니다.
    .fix = open(path, "rb")처럼 이진 모드로 파일을 열고 읽고 보내십시오.

finding-line-breaks-normalised =
    .title = 텍스트 필드의 모든 줄바꿈이 CR LF입니다
    .why = 브라우저는 페이지에서 어떤 줄바꿈이었든 폼의 텍스트에서는 모두 CR LF로 씁니다. 그래서 여러 줄로 된 텍스트는 입력한 것보다 길어지고, 원본이나 원본의 해시와 비교하면 일치하지 않습니다.
    .fix = 텍스트를 비교하거나 세거나 해시를 구하기 전에 CR LF를 LF로 바꾸십시오.

finding-multipart-as-urlencoded =
    .title = urlencoded 타입인데 본문은 multipart입니다
    .why = FormData나 multipart 본문에 단순한 폼의 Content-Type을 붙여 보냈습니다. 대개 이 헤더를 직접 지정했거나 클라이언트의 기본 설정에 들어 있는 것입니다. 서버는 &와 = 사이에서 이름과 값을 찾으므로 필드도 파일도 찾지 못합니다. 여기서는 실제대로 multipart 본문으로 읽었습니다.
    .fix = 그 Content-Type을 지워, 클라이언트가 multipart/form-data를 경계 문자열과 함께 직접 쓰게 하십시오.

finding-multipart-as-raw =
    .title = 본문은 multipart인데 타입에 나타나 있지 않습니다
    .why = 클라이언트가 헤더를 바꾸었거나 게이트웨이가 버려, multipart/form-data와 경계 문자열을 적은 헤더가 사라졌습니다. 서버는 본문을 나눌 수 없어 구분 줄까지 통째로 저장합니다. 여기서도 그런 서버처럼 원시 바이트로 측정했습니다.
    .fix = 폼의 Content-Type은 클라이언트가 쓰게 하고, 도중에 바꾸지 말고 그대로 전달하십시오.

finding-filename-star =
    .title = 파일 이름을 filename*로 보냈습니다
    .why = 이 표기는 HTTP 메시지의 헤더에서 쓰는 것이며 폼의 파트에는 쓸 수 없습니다. 오래된 HTTP 라이브러리는 ASCII가 아닌 이름을 모두 이렇게 씁니다. 일부 서버는 읽지만, 다른 서버는 파일 이름이 없는 파트로 보아 파일을 필드로 처리합니다. 여기서는 이 이름을 읽었으며, 일반 filename보다 우선했습니다.
    .fix = 이름을 filename="…"에 UTF-8 그대로 쓰고 filename*는 빼십시오.

finding-filename-encoded-word =
    .title = 파일 이름이 메일 헤더 형식으로 인코딩되어 있습니다
    .why = 메일 프로그램은 ASCII가 아닌 텍스트를 이렇게 쓰며, 메일용 MIME 라이브러리는 폼에서도 같은 방식을 씁니다. 웹 서버는 이를 디코딩하지 않고 이 문자 그대로를 이름으로 저장합니다. 여기서도 그대로 두었으며, 디코딩한 이름은 보고서의 filename_repaired에 있습니다.
    .fix = 메일 인코딩 없이 이름을 filename="…"에 UTF-8 그대로 쓰십시오.

finding-filename-not-utf8 =
    .title = 이름이 UTF-8이 아닙니다
    .why = 폼의 이름은 UTF-8입니다. 클라이언트가 자기 나라나 운영 체제의 문자 집합으로 이름을 쓰면 서버에서 글자가 바뀌거나 깨지며, 파트를 거부하는 서버도 있습니다. 여기서는 UTF-8이 아닌 바이트를 대체 문자로 표시합니다. 바이트와 요청의 Accept-Language로 추정한 이름은 보고서의 filename_repaired에 있습니다.
    .fix = 시스템의 문자 집합과 관계없이 이름을 UTF-8로 쓰십시오.

finding-filename-mojibake =
    .title = 파일 이름을 잘못된 문자 집합으로 디코딩했습니다
    .why = 이 이름의 글자는 UTF-8을 Latin-1이나 Windows 문자 집합으로 읽었을 때 나오는 모양입니다. 도중의 어떤 프로그램이 그렇게 읽은 뒤 잘못된 글자를 UTF-8로 썼을 가능성이 큽니다. 일부 서버는 기본 설정에서 이름을 이렇게 읽으며, 클라이언트가 그 이름을 다시 넘기면 깨진 채로 전송됩니다. 파일은 깨진 이름으로 저장됩니다. 추정한 이름은 보고서의 filename_repaired에 있습니다. 실제로 이런 이름이라면 고치지 않아도 됩니다.
    .fix = 이름을 처음 읽는 곳에서 UTF-8로 디코딩하십시오. 이미 깨진 이름을 받은 코드에서는 글자를 Latin-1 바이트로 되돌린 뒤 UTF-8로 디코딩하십시오.

finding-filename-escape =
    .title = 이름에 서버마다 다르게 읽는 이스케이프가 있습니다
    .why = 따옴표로 묶은 이름에는 큰따옴표를 그대로 쓸 수 없습니다. 라이브러리는 앞에 역슬래시를 붙이고, 브라우저는 %22로, 줄바꿈은 %0D와 %0A로 씁니다. 한 가지 표기만 기대하는 서버는 다른 표기의 문자를 이름에 남기거나 이름을 너무 일찍 끝냅니다. 요청에는 문제가 없지만 서버마다 다른 이름을 받습니다.
    .fix = 이름에 큰따옴표와 줄바꿈을 쓰지 않거나, 서버가 두 표기를 똑같이 처리하게 하십시오.

finding-filename-path =
    .title = 파일 이름에 경로가 들어 있습니다
    .why = 업로드의 파일 이름은 경로 없는 이름이어야 합니다. 폴더 선택기는 선택한 폴더 안의 경로를, 아주 오래된 브라우저는 사용자 디스크의 전체 경로를 보내며, 공격자는 ..을 써서 파일을 폴더 밖에 저장하려 합니다. 확인하지 않고 이름을 폴더에 이어 붙이는 서버는 클라이언트가 원하는 곳에 파일을 씁니다.
    .fix = 파일 이름만 보내고, 경로가 필요하면 별도의 필드로 보내십시오. 서버에서는 마지막 구분자까지 모두 버리십시오.

finding-transfer-encoding-in-part =
    .title = 파트에 메일용 전송 인코딩이 적용되어 있습니다
    .why = 메일용 MIME 라이브러리는 내용을 인코딩하고 이를 Content-Transfer-Encoding에 적습니다. 폼에서는 폐기된 헤더라 서버가 무시하므로, 인코딩된 텍스트가 파일로 저장됩니다. HTTP는 어떤 바이트든 전송할 수 있으므로 이 인코딩은 본문만 키웁니다. 서버가 저장하는 것을 보이도록 여기서도 디코딩하지 않았습니다.
    .fix = 파일의 바이트를 그대로 보내고 Content-Transfer-Encoding을 빼십시오.

finding-part-length-wrong =
    .title = 파트의 Content-Length가 틀렸습니다
    .why = 파트는 다음 구분 줄에서 끝나므로 파트 헤더의 길이는 쓸모가 없고 대부분의 서버는 무시합니다. 이를 믿는 몇몇 서버는 내용을 자르거나 다음 파트까지 읽습니다. 직접 만든 클라이언트는 바이트가 아니라 문자를 세거나, 바꾸기 전의 파일 크기를 쓰는 경우가 많습니다. 여기서는 구분 줄까지 읽었습니다.
    .fix = 파트에서 Content-Length를 빼십시오.

finding-field-after-file =
    .title = 파일 뒤에 필드가 있습니다
    .why = 파트는 추가한 순서대로 도착합니다. 파일을 스트리밍으로 받으면서 처리하는 서버는 그 뒤에 오는 필드의 내용을 아직 모르므로, 거기서 가져올 이름이나 폴더, 권한이 그 시점에는 없습니다.
    .fix = 필드를 먼저 추가하고 파일을 마지막에 추가하십시오.

finding-name-repeated =
    .title = 여러 값이 같은 이름을 씁니다
    .why = 목록이나 객체를 여러 파트로 보냈습니다. 되풀이된 이름을 목록으로 만드는 서버도 있고 첫 파트나 마지막 파트만 남기는 서버도 있습니다. 대괄호가 붙은 이름은 PHP, Rails, Express에서는 목록이나 객체가 되지만, 그 밖에서는 대괄호가 든 평범한 이름입니다. 여기서는 모든 파트를 받은 이름 그대로 두었습니다.
    .fix = 같은 이름을 되풀이하든 대괄호를 붙이든, 서버가 기대하는 방식으로 파트의 이름을 정하십시오.

finding-name-dangerous =
    .title = 이름이 객체의 프로토타입을 가리킵니다
    .why = 필드로 객체를 만들면서 이 이름을 키로 쓰는 JavaScript 서버에서는 요청 하나로 모든 객체가 바뀔 수 있습니다. 프로토타입 오염(prototype pollution) 공격이 이렇게 이루어집니다. 평범한 폼에는 이런 필드가 없습니다. 여기서는 다른 이름과 똑같이 읽었습니다.
    .fix = 서버에서 __proto__, constructor, prototype이라는 이름을 거부하거나, 필드를 Map 또는 프로토타입이 없는 객체에 담으십시오.

finding-base64-plus-lost =
    .title = base64의 +가 공백으로 바뀌었습니다
    .why = urlencoded 값에서 +는 공백을 뜻하므로, 이스케이프하지 않은 base64는 +를 모두 잃습니다. 디코더는 공백을 거부하거나 건너뛰며, 건너뛰면 첫 공백 뒤의 모든 바이트가 틀어집니다. 여기서는 건너뛰었습니다.
    .fix = +를 %2B로 쓰는 encodeURIComponent나 URLSearchParams로 값을 이스케이프하십시오.

finding-base64-of-base64 =
    .title = 파일이 base64로 두 번 인코딩되었습니다
    .why = base64를 디코딩해도 다시 base64 텍스트가 나옵니다. 서로를 모르는 두 계층이 각각 인코딩했을 가능성이 큽니다. 한 번만 디코딩하는 서버는 파일 대신 텍스트를 저장하며, 본문은 파일보다 33 %가 아니라 78 % 커집니다.
    .fix = 한 번만 인코딩하십시오. 이미 base64인 값을 넘겨받아 다시 인코딩하는 계층을 찾으십시오.

finding-bytes-repr =
    .title = 값이 Python의 bytes 표기로 되어 있습니다
    .why = bytes를 str()이나 형식 문자열에 넣으면 텍스트가 아니라 Python 코드의 표기가 나와, 앞의 b와 따옴표까지 값에 들어갑니다. base64 디코더는 이를 거부하거나 b를 데이터로 읽습니다. 여기서는 b와 따옴표를 건너뛰었습니다.
    .fix = JSON이나 폼에 넣기 전에 .decode("ascii")로 바이트를 텍스트로 바꾸십시오.

finding-body-is-base64 =
    .title = 본문 전체가 base64입니다
    .why = 본문이 전달되는 도중에 인코딩되었을 가능성이 큽니다. 서버리스 함수 앞의 게이트웨이는 이진 본문을 base64 텍스트로 넘기고 그 사실을 별도의 플래그로 알립니다. 본문을 그대로 읽는 코드는 파트도 파일도 찾지 못합니다.
    .fix = 본문을 해석하기 전에 base64를 디코딩하거나, 게이트웨이가 이진 본문을 그대로 넘기도록 설정하십시오.

finding-percent-not-utf8 =
    .title = 값이 UTF-8이 아닙니다
    .why = 폼의 이스케이프는 UTF-8 텍스트의 바이트를 나타냅니다. 옛 함수 escape()와 아직 Latin-1, EUC-KR, Shift_JIS를 쓰는 클라이언트는 같은 문자를 다르게 이스케이프하므로, 서버는 물음표를 저장하거나 값을 거부합니다. 여기서는 바이트를 그대로 받았고, 텍스트로 읽을 수 없는 값은 파일로 처리했습니다.
    .fix = UTF-8로 쓰는 encodeURIComponent나 URLSearchParams로 텍스트를 인코딩하십시오.

finding-percent-twice =
    .title = 값이 퍼센트 인코딩을 두 번 거친 듯합니다
    .why = 이스케이프를 풀어도 다시 이스케이프와 일반 영문자만 나옵니다. 직접 인코딩한 텍스트를 폼 인코더가 다시 인코딩했을 가능성이 큽니다. 그러면 서버는 텍스트 대신 %EC%95%88 같은 값을 저장합니다. 값에 이스케이프를 담으려던 것이라면 문제가 없습니다.
    .fix = 한 번만 인코딩하십시오. 폼 인코더에는 인코딩하지 않은 텍스트를 넘기십시오.

finding-plus-in-binary =
    .title = 이진 값에 +가 있습니다
    .why = 이 인코딩에서 +는 공백을 뜻하므로 16진수 20인 바이트로 읽었습니다. 폼 인코더는 공백을 이렇게 쓰므로, 그런 경우라면 문제가 없습니다. 바이트를 직접 이스케이프하면서 16진수 2B를 그대로 두었다면 파일에 공백이 들어갑니다.
    .fix = 16진수 2B인 바이트는 %2B로 쓰십시오.

finding-json-as-urlencoded =
    .title = urlencoded 타입인데 본문은 JSON입니다
    .why = 클라이언트가 단순한 폼의 타입을 적고 JSON을 보냈습니다. 타입을 지정하지 않은 curl -d가 이렇게 하며, 기본 타입을 바꾸지 않은 클라이언트도 마찬가지입니다. 헤더를 믿는 서버는 이상한 이름 하나만 찾고 값은 찾지 못합니다. 여기서는 JSON으로 읽었습니다.
    .fix = Content-Type: application/json을 함께 보내십시오.

finding-json-as-text =
    .title = text/plain 타입인데 본문은 JSON입니다
    .why = 페이지의 스크립트는 사전 요청 없이 다른 출처(origin)로 text/plain을 보낼 수 있어, 일부러 JSON을 이 타입으로 보내기도 합니다. fetch도 타입을 지정하지 않은 문자열에 이 타입을 적습니다. 타입에 따라 읽는 방법을 고르는 서버는 이런 본문을 읽지 않습니다. 여기서는 JSON으로 읽었습니다.
    .fix = Content-Type: application/json을 보내고, 서버가 다른 출처에서 오는 이 타입을 허용하게 하십시오.

finding-json-duplicate-key =
    .title = 한 객체에 같은 이름이 두 번 있습니다
    .why = 같은 이름이 두 번 나오면 대부분의 해석기는 마지막 값을, 일부는 첫 값을 남기며, 몇몇은 거부합니다. 같은 요청을 처리하는 두 프로그램이 서로 다른 값을 볼 수 있습니다. 텍스트를 손으로 이어 붙이거나 객체를 텍스트로 합칠 때 생깁니다. 여기서는 두 값을 모두 읽었습니다.
    .fix = 한 객체에 이름을 한 번씩만 쓰고, 값이 여럿이면 배열을 쓰십시오.

finding-utf16 =
    .title = 텍스트가 UTF-16입니다
    .why = 폼과 JSON은 UTF-8이어야 하는데, 이 텍스트는 Windows의 편집기, 데이터베이스, 셸이 쓰듯 글자마다 2바이트로 되어 있습니다. 해석기는 거부하거나 글자 사이마다 0인 바이트를 보게 됩니다. 본문 전체가 UTF-16이면 나누지 않고 원시 바이트로 측정했습니다.
    .fix = 보내기 전에 텍스트를 UTF-8로 변환하십시오.

finding-type-unsupported =
    .title = 본문의 구조를 읽지 않았습니다
    .why = 타입은 안에 값을 담는 형식이지만, 이 프로그램은 multipart, urlencoded, JSON 본문만 나누어 읽습니다. 본문을 원시 바이트로 측정했으므로 안에 든 파일을 찾지 않았고 오버헤드도 알 수 없습니다.
    .fix = 안을 보려면 본문을 multipart, urlencoded, JSON 또는 원시 바이트로 보내십시오.

finding-coding-not-what-it-says =
    .title = 내용이 헤더에 적힌 콘텐츠 코딩과 다릅니다
    .why = 헤더에는 본문이 압축되었다고 적혀 있지만, 서버는 그 형식이 아닌 첫 바이트에서 실패합니다. 대개 압축하지 않고 헤더만 지정했거나, 도중에 이미 압축이 풀렸거나, 압축된 바이트가 잘리거나 손상된 것입니다. 압축된 적이 없는 바이트는 그대로 읽었고, 손상된 것은 문제가 있는 곳까지 풀린 내용을 읽었습니다.
    .fix = 헤더에 적힌 대로 본문을 압축하거나 Content-Encoding을 빼십시오.

finding-coding-undeclared =
    .title = 압축된 본문인 듯하나 헤더에 나타나 있지 않습니다
    .why = 이 타입의 본문은 이렇게 시작할 수 없으므로, 압축한 뒤 Content-Encoding을 적지 않았거나 도중에 잃었을 가능성이 큽니다. 타입에 따라 읽는 서버는 알 수 없는 내용을 보게 됩니다. 여기서는 원시 바이트로 측정했습니다.
    .fix = Content-Encoding에 압축 방식을 적으십시오.

finding-coding-twice =
    .title = 본문이 두 번 압축되었습니다
    .why = 헤더에 적힌 콘텐츠 코딩을 풀어도 다시 압축된 데이터가 나옵니다. 라이브러리나 프록시도 압축하는데 클라이언트가 직접 한 번 더 압축한 것입니다. 서버는 한 겹만 풀므로 텍스트를 찾지 못합니다. 여기서도 두 번째 겹은 풀지 않았습니다.
    .fix = 한 번만 압축하거나, 적용한 순서대로 모든 코딩을 Content-Encoding에 적으십시오.

finding-expansion-limit =
    .title = 압축을 풀자 본문이 지나치게 커졌습니다
    .why = 몇 바이트만으로도 압축을 풀면 서버의 메모리나 시간을 다 써 버릴 만큼 커지게 만들 수 있으며, 이 본문은 이를 막는 제한을 넘었습니다. 거기서 풀기를 멈추고 그때까지 나온 것을 읽었습니다. 제한은 이 프로그램의 옵션입니다. 0으로 가득 찬 파일은 나쁜 의도가 없어도 제한을 넘을 수 있습니다.
    .fix = 콘텐츠 코딩 없이 본문을 보내거나, 의도한 것이라면 --max-expansion 또는 --max-decoded를 늘리십시오.

finding-expect-continue =
    .title = 클라이언트가 기다렸다가 본문을 보냈습니다
    .why = 클라이언트가 Expect: 100-continue로 본문을 보내도 되는지 묻습니다. curl은 1 MB가 넘으면 이렇게 합니다. 서버는 곧바로 100으로 응답해야 합니다. 서버나 프록시가 응답하지 않으면 클라이언트는 1초를 기다리거나 417로 실패합니다.
    .fix = 서버가 곧바로 100으로 응답하게 하거나 클라이언트에서 이 질문을 끄십시오. curl에서는 -H 'Expect:'를 사용합니다.

finding-preflight-needed =
    .title = 브라우저라면 이 요청을 보내기 전에 먼저 묻습니다(CORS 사전 요청)
    .why = 페이지의 스크립트가 다른 출처(origin)로 이런 요청을 보내려면 브라우저가 먼저 그 서버에 OPTIONS 요청으로 묻습니다. 왕복이 한 번 늘어나며, 서버가 CORS에 맞게 응답하지 않으면 업로드가 시작되지 않습니다. 같은 출처의 요청과 다른 클라이언트의 요청은 바로 전송됩니다.
    .fix = 서버가 OPTIONS에 응답하면 고치지 않아도 됩니다. 별도의 헤더를 붙이지 않은 폼을 POST로 보내면 묻지 않습니다.

finding-http-in-body =
    .title = 본문 자체가 HTTP 요청인 듯합니다
    .why = 본문의 첫 줄이 HTTP 요청 줄입니다. 본문만 보낼 자리에 메시지 전체를 보냈을 가능성이 큽니다. 저장해 둔 요청을 업로드할 파일로 지정했거나, 프록시가 메시지를 다른 메시지로 감쌌거나, HTTP 클라이언트가 원시 TCP 포트에 접속한 경우입니다. 헤더를 포함한 모든 바이트를 페이로드로 측정했습니다.
    .fix = 본문만 보내고 헤더는 클라이언트가 쓰게 하십시오. 메시지 자체를 보내려는 것이라면 타입을 message/http로 하십시오.

finding-proxy-buffered =
    .title = 프록시가 본문을 모았다가 보낸 듯합니다
    .why = 요청이 프록시를 거쳤고, 본문 전체가 클라이언트가 네트워크로 보내는 속도보다 빠르게 한꺼번에 도착했습니다. 프록시가 업로드를 다 받은 다음에 넘겼을 가능성이 큽니다. 그러면 서버는 업로드가 끝날 때까지 아무것도 받지 못하며, 서버가 스트리밍으로 처리해도 이득이 없습니다. 프록시가 클라이언트와 같은 빠른 네트워크에 있어도 똑같이 보입니다.
    .fix = 프록시의 요청 버퍼링을 끄십시오. nginx에서는 proxy_request_buffering off를 사용합니다.

finding-compression-would-pay =
    .title = 압축하면 오버헤드가 대부분 사라집니다
    .why = base64, 퍼센트 이스케이프, 10진수 배열로 커진 본문은 압축하면 다시 작아집니다. 콘텐츠 코딩을 적용해 보내면 파일 자체보다 조금 더 클 뿐입니다. 다만 모든 서버가 압축된 요청을 받는 것은 아닙니다.
    .fix = 서버가 받는다면 Content-Encoding: gzip으로 본문을 보내고, 아니면 파일을 multipart나 원시 바이트로 보내십시오.

### Pages

findings-title = 진단 항목 – Weighbridge
findings-lead = Weighbridge가 업로드에서 찾아낼 수 있는 모든 문제입니다. 왜 생기는지, 무엇이 잘못되는지, 무엇을 고쳐야 하는지 알려 줍니다. 항목마다 이 서버로 보내 볼 수 있는 예제가 있습니다.
findings-filters = 심각도별 보기
findings-all = 모두 보기({ $n })
findings-only = 보기({ $n })
findings-contents = 목차
findings-group-missing-file = 오지 않은 파일
findings-group-damage = 도중에 손상된 바이트
findings-group-multipart = multipart의 구조
findings-group-part-headers = 파트 헤더
findings-group-base64 = base64
findings-group-text = urlencoded, JSON, 텍스트
findings-group-http = HTTP
findings-example = 예제 명령
findings-example-of = { $finding } 예제 명령
findings-send = 예제 보내기
findings-send-of = ({ $finding })
snippets-sender = { $client } (이 요청을 보낸 클라이언트)
snippets-others = 다른 클라이언트의 코드:
report-title = { $encoding } 업로드 보고서 – Weighbridge
report-lead = { $encoding } 본문 { $body } 가운데 { $payload }가 페이로드입니다.
report-lead-name-alone = { $encoding } 본문 { $body }에는 파일 이름만 있고 파일의 바이트는 없습니다.
report-early = 본문이 일찍 끝났습니다.
report-details = 도착한 내용
sample-label = 전체 { $n }바이트 가운데 처음과 마지막 바이트
compare-title = { $filename } 측정 결과 – Weighbridge
compare-heading = { $filename } 측정 결과
compare-lead = { $size }, { $type } 타입으로 보냈습니다.
compare-same = 모든 인코딩이 같은 바이트를 담고 있습니다.
compare-different = 인코딩마다 담고 있는 바이트가 다릅니다.
compare-caption = 서버가 한 번의 업로드로 본문들을 직접 만들었습니다. 오버헤드는 본문에서 파일을 뺀 것입니다. 막대 하나가 본문 하나이며, 페이로드 다음에 오버헤드가 이어집니다. 가장 긴 막대가 가장 큰 본문입니다.
compare-tcp = 원시 TCP
compare-tcp-note = 측정하지 않음: HTTP가 없으면 파일의 바이트가 전부이며 헤더도 붙지 않습니다
compare-reports = 전체 보고서
compare-another = 다른 파일 측정하기
forms-title = 일반 HTML 폼이 보내는 것
forms-lead = HTML 폼이 데이터를 보내는 방식은 세 가지이며, 파일을 보내는 것은 첫 번째뿐입니다. 파일을 선택해 각 방식으로 보내고 무엇이 도착하는지 살펴보십시오.
forms-multipart = 파일의 바이트와 이름, 타입을 보냅니다.
forms-urlencoded = 모든 폼의 기본값입니다. 파일의 이름만 보내고 바이트는 보내지 않습니다.
forms-text = 역시 파일의 이름만 보내며, 어떤 프로그램도 확실하게 되읽을 수 없는 형식입니다.
forms-note = 메모
forms-note-value = 두 단어 & ü
forms-send = 보내기
forms-send-as = ({ $enctype })
what-if-title = 다른 방법으로 보낸다면?
what-if-read-label = 파일을 읽은 정도
what-if-caption = 파일 하나를 각 방법으로 보낼 때의 크기입니다. 파일을 선택하면 작은 것부터 보여 줍니다. 계산한 크기는 파일의 바이트를 직접 세어 얻은 정확한 값입니다.
what-if-way = 방법
what-if-heaviest = 가장 큰 것과 비교
what-if-known = 알아낸 방법
what-if-gzip = { $way }, gzip
what-if-way-base64-wrapped = 메일처럼 줄을 나눈 base64
    .note = 한 줄에 76자, 줄 사이에 CR LF
what-if-way-quoted-printable = quoted-printable
    .note = 이메일에서 텍스트를 보내는 방식
what-if-way-tcp = 원시 TCP
    .note = HTTP가 없으므로 헤더도 없음
what-if-way-hex = 16진수
    .note = 바이트마다 두 자리
what-if-way-json-decimals = 10진수로 된 JSON 배열
    .note = base64와 같은 구조의 JSON에 담음
what-if-way-multipart-base64 = base64를 담은 multipart
    .note = Content-Transfer-Encoding: base64
what-if-notes = **측정**: 실제로 보내고 이 서버가 센 값입니다. **계산**: 보내지는 않았지만 정확한 값이며, multipart의 경계 문자열은 Chromium과 WebKit처럼 38자로 계산합니다.
what-if-notes-gzip = **압축**: 이 브라우저가 본문을 만들어 압축한 값입니다. **추정**: 파일의 처음부터 끝까지 고르게 고른 32 KiB 조각 여덟 개만 압축한 값입니다. 부분마다 성격이 많이 다른 파일은 실제 값이 크게 다를 수 있습니다.
what-if-notes-alone = 줄을 나눈 base64와 quoted-printable, 16진수는 원시 바이트처럼 내용만 담고, 다른 방법은 이름과 타입도 담습니다. quoted-printable은 파일의 CR LF를 줄바꿈으로 두고 CR이나 LF만 있으면 이스케이프하여, 되돌리면 같은 바이트가 나옵니다.
charts-title = 차트
charts-as-table = 표로 보기
charts-table-of = { $chart }(표)
composition-title = 각 본문의 구성
composition-of = 표시할 대상
composition-of-body = 본문 전체
composition-of-overhead = 오버헤드만
composition-in = 표시 단위
composition-in-bytes = 바이트
composition-in-shares = 비율
held-title = 서버 메모리에 머문 본문의 양
held-lead = 시간에 따라 서버 메모리에 있던 본문의 바이트입니다. 스트림은 지금 읽는 조각을 담을 자리만 있으면 됩니다. 본문이 한 조각으로 왔다면 그 조각이 곧 본문 전체입니다. **모두 모은 뒤** 읽는 본문은 전체를 담을 자리가 필요하고 다 모인 다음에야 읽기 시작합니다.
held-lines = 가는 선은 스트림으로 읽은 본문, 굵은 선은 모두 모은 뒤 읽은 본문입니다. 모으는 버퍼는 조각이 더 들어가지 않을 때 두 배로 커지므로 본문보다 클 수 있고, 읽는 쪽이 따로 담고 있는 바이트도 더합니다. 위에서 둘 다 선택하면 나란히 보입니다. gzip으로 보낸 본문은 그래프에 없고 아래 표에만 있습니다.
held-numbers = 서버 메모리에 머문 양의 수치
held-then = 메모리에 있던 바이트
held-most = 최대: { $said }
held-nothing = 없음
timeline-title = 본문이 도착한 과정
timeline-lead = 본문마다 시작한 때를 기준으로 합니다. 보내는 동안에는 이 브라우저가 알려 주는 값을, 그 뒤에는 서버에 도착한 대로 보여 줍니다.
timeline-sum = 시간에 따라 도착한 본문 바이트의 합계
timeline-step = 한 번에 도착한 바이트
timeline-points = 서버는 점을 최대 256개 기록합니다. 조각이 더 많은 본문에서는 점 하나가 여러 조각을 나타내며, 그 바이트는 여러 조각을 합한 것입니다.
timeline-told-by = 출처
timeline-time = 시간
timeline-so-far = 누적 바이트
timeline-came = 도착한 바이트
curves-title = 파일 크기에 따른 오버헤드
curves-lead = 이름과 바이트 구성이 같은 파일이 더 크거나 작을 때를 보여 줍니다. 두 축 모두 로그 눈금입니다. 속이 빈 큰 도형이 있으면 그것이 측정한 값입니다.
curves-plot = 파일 바이트 수에 따른, 파일 대비 오버헤드 비율
curves-lowest = 맨 아래 선은 0.0001 % 이하이거나 오버헤드가 없음을 나타냅니다.
curves-file = 파일
plot-keys = 차트에서 왼쪽과 오른쪽 화살표 키로 점 사이를 이동하고, Home과 End 키로 처음과 마지막 점으로 이동합니다.
