# The words of the pages in English. Project Fluent's format (https://projectfluent.org), read by the
# server and by the page's scripts. `code` and **weight** are marked so where a text is shown as rich.
# What the findings say in English stands in the program's catalogue.

## Every page

site-description = Sends one file in four upload encodings and weighs what arrives: size, overhead, detected type, every byte accounted for.
site-skip = Skip to the content
site-navigation = Site
site-languages = Language
language-loses = In the other language the page is loaded anew, and what is on it now is lost. Go on?
site-weigh = Weigh a file
site-types = Types
site-findings = Findings
site-lab = Lab
site-footer = Weighbridge { $version }. Files are read as they arrive and not kept.

## Sizes and encodings

bytes = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
  }
encoding-multipart = multipart/form-data
    .short = multipart
encoding-raw = application/octet-stream (raw)
    .short = raw
encoding-urlencoded = x-www-form-urlencoded
    .short = urlencoded
encoding-json = base64 in JSON
    .short = JSON

## A file's type

agreement-agree = as claimed
agreement-refines = fits the claim
agreement-unclaimed = no particular claim
agreement-unknown = content unknown
agreement-conflict = contradicts the claim
risk-title = Risk: { $risk }.
risk-scriptable = may run as script
    .sentence = A browser could run it, though nothing that is claimed of it says so.
risk-polyglot = more than its type
    .sentence = It holds more than a file of its type does: bytes behind its end, or another type’s, so that two programs may read it as two different things.
risk-archive-bomb-like = expands enormously
    .sentence = Unpacked it would be more than a thousand times as large, enough to fill a disk.
risk-macro = has macros
    .sentence = It is an Office document that carries macros, programs that it may run.
line-breaks = line breaks
line-breaks-lf = LF, as on Unix
line-breaks-crlf = CR LF, as on Windows
line-breaks-cr = CR alone, as on old Macs
line-breaks-mixed = mixed
charset = charset
charset-detected = { $name } by the bytes
charset-bom = { $name } by the byte order mark
charset-declared = { $name } declared
opinion-declared = declared
opinion-by-extension = by extension
opinion-by-content = by content
opinion-by-browser = by a browser
opinion-nosniff = with nosniff:
evidence-at = at byte { $offset }
evidence-show = Show these bytes in the body
evidence-unseen = (not in the sample below)

## The page of types

types-title = What are these files really? – Weighbridge
types-heading = What are these files really?
types-lead = A name and a declared type are claims. This page reads each file’s own bytes and says what it is, what that rests on, and whether it is something else than it claims.
types-form = Choose files
types-files = Files
types-choose = Choose up to { $most }
types-choose-or-drop = , or drop files and folders anywhere on this page
types-folder = …or a folder
types-sent = Of each file at most its first 64 KiB, its last 64 KiB and 4 KiB between them are sent to this server, which keeps nothing.
types-submit = Look at them
types-without-script = Without JavaScript the files are sent whole. This server reads them as they arrive and keeps nothing.
types-results = Files
types-progress = Files looked at
types-cancel = Cancel
types-again = Look again at what failed or was left out
types-show = Show
types-show-all = all files
types-show-alarming = conflicts and risks
types-show-conflict = conflicts
types-show-risk = risks
types-show-refines = what fits the claim
types-show-unknown = unknown content
types-show-unclaimed = no particular claim
types-show-agree = as claimed
types-show-failed = failed
types-show-left-out = not looked at
types-search = with
    .hint = name, type or words
types-export = Take the result along
types-copy-csv = Copy all as CSV
types-copy-json = Copy all as JSON
types-download-csv = Download all as CSV
types-download-json = Download all as JSON
types-none-shown = No file matches.
types-looking = { $n ->
    [one] Looking at { $n } file…
   *[other] Looking at { $n } files…
  }
types-more = There were more: the first { $most } are taken.
types-empty = There is no file in it.
types-unreachable = The server does not answer, so the rest was not looked at. Check that it is running, then look again.
types-details = Details of { $path }
types-column-name = Name
types-column-size = Size
types-column-declared = Declared
types-column-by-extension = By extension
types-column-by-content = By content
types-column-by-browser = By a browser
types-column-verdict = Verdict
types-column-risk = Risk
stage-waiting = waiting
stage-failed = failed
stage-left-out = not looked at
left-out-cancelled = Cancelled.
left-out-unreachable = The server did not answer for the files before it.

## How many files of which kind

count-line = { $files ->
    [0] No file.
    [one] { $files } file: { $kinds }.
   *[other] { $files } files: { $kinds }.
  }
count-line-with-risks = { $files ->
    [one] { $files } file: { $kinds }; it carries a risk.
   *[other] { $files } files: { $kinds }; { $risks ->
        [one] { $risks } of the { $files } carries a risk.
       *[other] { $risks } of the { $files } carry a risk.
      }
  }
count-conflict = { $n ->
    [one] { $n } conflict
   *[other] { $n } conflicts
  }
count-failed = { $n } failed
count-refines = { $n } { $n ->
    [one] that fits
   *[other] that fit
  } the claim
count-unknown = { $n } of unknown content
count-unclaimed = { $n } with no particular claim
count-agree = { $n } as claimed
count-left-out = { $n } not looked at
count-waiting = { $n } still to come

## The answer to a form of files

typed-title = { $counted } – Weighbridge
typed-heading = What these files really are
typed-left-out = { $n ->
    [one] The form goes on: { $n } more part was counted and not looked at.
   *[other] The form goes on: { $n } more parts were counted and not looked at.
  }
typed-form-faulty = The form itself is not in order: { $title }.
typed-evidence = Evidence
typed-evidence-on = on { $filename }
typed-others = Look at other files

## The lab

lab-title = Lab – Weighbridge
lab-heading = Lab
lab-lead = Two experiments on how bytes are handed over: what streaming saves, and which buffer sizes are right on this machine.
lab-download-title = Buffer or stream, down
lab-download-lead = A server can send bytes as they are made, or make all of them first. Download the same bytes both ways and watch when the first one comes, when the last one does, and how much the server holds meanwhile.
lab-form = Download bytes
lab-size = Size, bytes
lab-chunk = Chunk, bytes
lab-rate = Made per second, bytes
lab-rate-hint = Leave the rate empty to make them as fast as they are read.
lab-mode = Sent
lab-mode-stream = as they are made (stream)
lab-mode-buffer = when all are made (buffer)
lab-download = Download
lab-both = Run both and compare
lab-cancel = Cancel
lab-downloading = { $mode }: { $done } of { $size } have come…
lab-making = { $mode }: the server makes all bytes first; nothing has come yet…
lab-downloaded = Done. The first byte came after { $stream } streamed and after { $buffer } buffered; the server held { $streamHeld } and { $bufferHeld } at most.
lab-cancelled = Cancelled.
lab-way = Way
lab-way-stream = stream
lab-way-buffer = buffer
lab-first-byte = First byte
lab-last-byte = Last byte
lab-held-most = Server held, most
lab-reads = Reads
lab-arrived = Bytes that arrived at this browser, over time
lab-held = Bytes that the server held, over time
lab-held-hint = What was made and not yet handed to the connection, as the server counted it. The connection’s own buffer beneath, under 32 KiB and one chunk, is not in it.
lab-download-empty = Nothing downloaded yet.
lab-at-stream = streamed { $n }
lab-at-buffer = buffered { $n }
lab-told-page = arrived
lab-told-server = held by the server
lab-what = What
lab-curl = Measure it with curl
lab-curl-lead = Both commands fetch the same million bytes, made at half a million a second. Streamed, the first byte is there at once; buffered, it comes after two seconds, with all the others, and the server has held all of them until then.
lab-curl-streamed = curl command, streamed
lab-curl-buffered = curl command, buffered
lab-buffers-title = Buffer sizes
lab-buffers-page-title = Buffer sizes – Weighbridge
lab-buffers-lead = The server sends a file’s worth of bytes to itself over loopback connections, with read and write buffers from 512 bytes to 4 MiB, TCP_NODELAY on and off, and small and large socket buffers: each of the 56 points five times. It takes two threads until it ends.
lab-buffers-form = Measure buffer sizes
lab-trial-size = Bytes of a trial
lab-trial-size-hint = The size of the file that is sent. Buffers under 32 KiB may send fewer bytes, and a trial whose time is over ends early.
lab-seconds = Seconds, all together
lab-measure = Measure
lab-measuring = Trial { $n } of { $all }
lab-starting = The server opens its connections…
lab-broken-off = The server ended the answer before the result.
lab-off = Experiments are switched off on this server: it was started with `--lab off`. With `--lab local` clients on its own machine may make them. On any machine, `weighbridge lab` measures the same on the command line.
lab-elsewhere = Only clients on the server’s own machine may make experiments, since each takes two threads for seconds. Whoever runs the server can let everybody, with `--lab open`. On any machine, `weighbridge lab` measures the same on the command line.
lab-ran = { $size } a trial, small buffers less; { $trials } of { $planned } trials in { $time } s.
lab-verdict = Verdict
lab-best = Best here, in the mean of all settings: buffers of { $from } to { $to }. They reach the best throughput, that of { $fastest }, to within { $share }; the smallest of them needs the least memory.
lab-best-one = Best here, in the mean of all settings: a buffer of { $from }, the fastest. No neighbour comes within { $share } of it.
lab-best-smallest = Best here, in the mean of all settings: a buffer of { $from }, the smallest within { $share } of the fastest, which is { $fastest }.
lab-best-none = Not enough was measured to say which sizes are best.
lab-rule = Buffers of { $from } to { $to } reach { $least } to { $most } of the best throughput.
lab-processor = By processor time for each MiB: best are buffers of { $range }; those of { $from } to { $to } reach { $least } to { $most } of the best.
lab-unsteady = The machine was busy: the slowest trial of a size reached only { $share } of its fastest, in the median of all sizes. Which sizes have the best throughput may be chance then; measure again, or go by the processor time, which other programs disturb less.
lab-best-range = Marked: the best range, { $range }
lab-best-mark = in the best range
lab-range = { $from } to { $to }
lab-setting-small-on = Small socket buffers, TCP_NODELAY on
lab-setting-small-off = Small socket buffers, TCP_NODELAY off
lab-setting-large-on = Large socket buffers, TCP_NODELAY on
lab-setting-large-off = Large socket buffers, TCP_NODELAY off
lab-given = Asked of the kernel: { $asked }. Given: { $send } to send, { $recv } to receive.
lab-throughput = Throughput against buffer size
lab-calls = System calls for each MiB against buffer size
lab-memory = Memory against buffer size
lab-memory-hint = Both buffers, and what the kernel gave to both sockets.
lab-buffers-empty = Nothing measured yet.
lab-buffers-at = { $size }: { $said }
lab-column-buffer = Buffer
lab-column-throughput = Throughput, median
lab-column-spread = Slowest to fastest
lab-column-calls = Calls per MiB
lab-column-processor = Processor, ms per MiB
lab-column-memory = Memory
lab-buffers-again = Back to the lab
lab-buffers-table = What was measured

## Errors

error-title = { $status } – Weighbridge
error-nothing-here = Nothing is here
error-not-weighed = This request could not be weighed
error-status = Status { $status }, { $code }.
error-home = Weigh a file
failure-network = The connection broke before an answer came. Check that the server is running, then try again.
failure-answer = The answer (status { $status }) is not a report of this server. Something between this page and the server may have written it.
failure-no-room = The browser has no room for this body (it kept { $size }). Private windows keep it in memory: try a normal one.
failure-unreadable = The browser cannot read this file any more. It may be a folder, or it was changed or removed. Choose it again.
failure-unexpected = Something unforeseen went wrong: { $cause }
failure-too-large-to-collect = Too large to be collected first: with mode=buffer this server takes bodies of up to { $limit } (--max-buffered). As a stream it takes more.
failure-too-large = Too large: this server takes bodies of up to { $limit }.
failure-refused = The server refused it ({ $status }): { $message }
failure-no-reason = no reason given

## Taking things along

copied = Copied.
copy-marked = Marked: press Ctrl+C to copy.
copy-refused = This browser does not let the page copy: download it instead.
downloaded = Downloaded as { $name }.

## Weighing

outcome-cancelled = Cancelled. { $n } of { $all } weighed.
outcome-nothing = Nothing could be weighed: the rows say why.
outcome-all = Done: { $n } weighed.
outcome-some = { $n } weighed, { $failed } failed.
outcome-different = { $n } did not carry the same bytes as the file!
outcome-same = Each carried exactly the file’s bytes (SHA-256 computed here and there).
outcome-same-of-some = Each of the { $n } carried exactly the file’s bytes (SHA-256 computed here and there).
outcome-alike = { $failed ->
    [0] All carried the same bytes; this browser’s own digest was { $why }.
   *[other] All { $n } carried the same bytes; this browser’s own digest was { $why }.
  }
digest-too-large = not computed above 256 MiB
digest-insecure = not computed: browsers allow it only on HTTPS and localhost
digest-unreadable = not computed: the browser could not read the file
digest-missing = not computed
comparison-file = file
comparison-encoding = encoding
comparison-coding = content coding
comparison-mode = read as
comparison-body = body bytes
comparison-payload = payload bytes
comparison-overhead = overhead bytes
comparison-ratio = overhead ratio
comparison-coded = coded bytes
comparison-coded-overhead = coded overhead ratio
comparison-entropy = entropy in bits per byte
comparison-held = bytes held at most
comparison-first-payload = milliseconds to the first payload byte
comparison-time = milliseconds
comparison-type = detected type
comparison-digest = sha-256
comparison-findings = findings

## The code that sends a file

take-away-client = Client
take-away-form = HTML form
take-away-code = Code
take-away-copy = Copy the code
take-away-replay = The body as it was sent, and the command that sends it again:
take-away-command = Command that sends the body again
take-away-download = Download the body
take-away-copy-command = Copy the command
take-away-building = Building the body…
take-away-downloaded = Downloaded as { $name }, { $size }.
take-away-not-built = The body could not be built: { $cause }
without-form-raw = A form has no enctype that sends a file as it is.
without-form-urlencoded = A form with this enctype sends the file’s name and not its bytes.
without-form-json = A form cannot send JSON.

## The page that weighs

weigh-title = Weighbridge: weigh a file in every upload encoding
weigh-heading = How heavy is an upload?
weigh-lead = Weighbridge sends one file to this server in four upload encodings and weighs what really arrives. It shows size, overhead and detected type side by side, and the four bodies byte by byte: point at one, and see where the others carry it.
weigh-lead-without-script = Weighbridge takes one file, writes it in four upload encodings and weighs each. It shows size, overhead and detected type side by side, and where every byte of the four bodies went.
weigh-form = Weigh a file
weigh-without-script = Without JavaScript the server itself writes the four bodies from your one upload and weighs them.
source-file = File
source-choose = Choose one
source-choose-or-drop = , or drop it anywhere on this page
source-text = …or a text
    .hint = Hello, world!
source-samples = Samples:
source-sample-korean = Korean text
source-sample-png = Tiny PNG
source-sample-bytes = All 256 bytes
source-chosen = To weigh:
source-none = Nothing chosen yet.
source-no-type = no type known
source-folder = That is a folder; drop a file.
source-several = Drop one file at a time; these were { $n }.
options-form = Options
options-encodings = Encodings
options-senders = Sent with
options-fetch = fetch does not tell how much is uploaded, so its bar only shows that something is going on.
options-modes = Read by the server
mode-stream = as a stream
mode-buffer = collected first (mode=buffer)
options-gzip = Compressed
gzip-too = each body also under gzip
options-gzip-hint = This browser compresses the body before it is sent, with Content-Encoding: gzip; the server undoes it.
options-gzip-missing = This browser cannot compress: it has no CompressionStream.
variant-gzip = gzip
variant-buffer = collected first
sender-xhr = XMLHttpRequest
sender-axios = axios
sender-fetch = fetch
controls-weigh = Weigh
controls-cancel = Cancel
controls-reading = Reading the file…
controls-weighing = Weighing { $n } of { $all }: { $name }…
controls-finishing = Finishing…
refused-no-source = Choose a file, type a text or take a sample first.
refused-no-mode = Choose at least one way for the server to read: as a stream or collected first.
refused-no-encoding = Choose at least one encoding.
refused-broken = The part of this page that builds and sends the bodies could not be loaded. Reload the page.

## The weights

results-title = Weights
results-of = { $name }, { $size }.
results-of-former = The weights of { $name }, { $size }. Another file is chosen now: weigh it too.
results-of-none = Nothing weighed yet.
results-caption = Body bytes are what stands between the request’s head and its end. Overhead is the body without the file. Time is measured in this browser, from sending to the answer; of a small file’s most is the browser’s own work, and the report has the server’s clock.
results-encoding = Encoding
results-body = Body bytes
results-overhead = Overhead
results-bars = Payload and overhead
results-type = Detected type
results-time = Time, throughput
results-digest = SHA-256
results-report = Report
results-report-of = of { $name }
results-bytes = See the bytes
results-same = ✓ same
results-different = ✗ differs
results-gzipped-from = from { $n }
results-csv = Download as CSV
results-markdown = Copy as Markdown
stage-idle = not weighed yet
stage-not-chosen = not chosen
stage-building = building { $share }
stage-compressing = compressing { $share }
stage-sending = sending
stage-sending-share = sending { $share }
stage-share = { $share } of { $size }
stage-answering = waiting for the answer
stage-cancelled = cancelled
stage-done = weighed; built in { $time }
stage-instant = under { $time }
stage-fewer = { $size } fewer arrived than were sent!
stage-more = { $size } more arrived than were sent!
stage-incomplete = The body ended early: see the report.
overhead-none = nothing at all
overhead-all = all of it
type-unknown = unknown
entropy-says = The file’s entropy is { $bits } bits a byte.
entropy-unknown = The file’s entropy is not known yet.
entropy-none = The file is empty, and has no entropy.
entropy-means = At 8 bits a byte nothing can be compressed; English text has 4 to 5. Gzip takes back most of what base64 adds, for a base64 character carries only 6 bits; but it cannot get below a file in which there is nothing to compress, and it finds fewer repetitions in base64 than in the file itself.
note-multipart = **multipart/form-data**: an envelope around the bytes. What it costs does not grow with the file.
note-raw = **application/octet-stream (raw)**: the bytes and nothing else, so no overhead. Name and type travel in the request’s head, which is not part of the body.
note-urlencoded = **x-www-form-urlencoded**: English text is cheap, for letters and digits stay one byte. Other bytes take three: random ones cost about 148 % more.
note-json = **base64 in JSON**: four characters for each three bytes, whatever they are, so a third more.

## Requests of other clients

point-title = Does your own upload fail? Point it here
point-lead = Send the same request to this address instead. The answer says what arrived, what is odd about it, at which byte, and how to mend it. Any page may call it, from any origin, without credentials.
point-address = address
point-axios = axios call
point-multipart = curl command, multipart
point-raw = curl command, raw
point-urlencoded = curl command, urlencoded
point-json = curl command, JSON
point-term-multipart = multipart
point-term-raw = raw
point-term-urlencoded = urlencoded
point-term-json = JSON
point-copy = Copy
point-copy-address = the address
point-copy-axios = the axios call
point-copy-command = the { $name } command
point-forms = Add `-H 'Accept: text/plain'` for a table in the terminal, or `-H 'Accept: text/html'` for a page.
arrivals-lead = While “Show here what arrives” is on, what is sent to these addresses shows below them at once.
arrivals-watch = Show here what arrives
arrivals-list = Requests that arrived
arrivals-connecting = Connecting…
arrivals-watching = Watching. Run one of the commands above, or send your own request to the same address.
arrivals-so-far = { $n ->
    [one] Watching: one request arrived so far.
   *[other] Watching: { $n } requests arrived so far.
  }
arrivals-missed = { $n ->
    [one] One more may have come too fast to be shown.
   *[other] Up to { $n } more came too fast to be shown.
  }
arrivals-refused = The server does not let this page watch just now. Try again in a moment.
arrivals-again = The connection broke; connecting again…

## A report

ledger = Ledger
ledger-empty = The body is empty.
ledger-kind = Kind
ledger-bytes = Bytes
ledger-share = Share
ledger-purpose = What for
ledger-body = body
parts-none = The body has no part.
parts-more = { $n ->
    [one] And one more part, counted but not described.
   *[other] And { $n } more parts, counted but not described.
  }
part-role-file = file
part-role-name-alone = text in place of a file
part-role-field = field
part-nameless = (no name)
part-empty = (empty)
part-filename = file name
part-decoded = decoded
part-content = content
part-in-body = takes up in the body
part-digest-sha256 = SHA-256
part-digest-blake3 = BLAKE3
part-entropy = entropy
part-entropy-value = { $bits } of 8 bits a byte (8 cannot be compressed; text has 4 to 5)
part-undone = decoded from
part-undone-then = { $before }, then { $next }
transform-percent = percent encoding
transform-json-string = JSON string
transform-base64 = base64
transform-decimal = decimal numbers
part-verdict = detected type
part-text = text
part-headers = Headers of part { $index }

### Scripts

copy = Copy

## The findings of a report

severity-error = error
severity-warning = warning
severity-info = note
severity-count-error = { $n ->
    [one] one error
   *[other] { $n } errors
  }
severity-count-warning = { $n ->
    [one] one warning
   *[other] { $n } warnings
  }
severity-count-info = { $n ->
    [one] one note
   *[other] { $n } notes
  }
report-no-findings = no findings
report-nothing-wrong = Nothing is wrong with how this request was sent.
report-no-file = **No file was found in this request.** Its form is in order, but nothing in it was read as a file.
report-more-findings = { $n ->
    [one] And one more finding beyond what a report shows.
   *[other] And { $n } more findings beyond what a report shows.
  }
report-meant = This is the one that the example shows.
report-at-head = about the request’s head
report-at = at body offset { $offset }
report-at-end = at body offset { $offset }, the body’s end
report-at-part = part { $part }
fix-label = Fix:
fix-as-code = The fix as code
fix-with = The fix with { $client }
fix-sent-this = (fits the sender)
client-browser-fetch = fetch in a browser
client-browser-script = fetch or XMLHttpRequest in a browser
client-browser-form = HTML form

## The sections of a report

report-findings = Findings
report-second-opinions = How other servers read it
report-ledger = Where the bytes went
report-sizes = Sizes
report-arrival = How it arrived
report-parts = Parts ({ $n })
report-body = The body’s bytes
report-what-if = The same file in every encoding
report-connection = Connection
report-take-away = Send it yourself
report-head = Request head
report-json = JSON
report-json-text = Report as JSON
report-json-show = Show it
report-json-copy = Copy the JSON
part-filename-repaired = file name, probably
second-opinions-reader = Reader
second-opinions-reads = Reads
second-opinions-source = Known from
sizes-payload = payload
sizes-payload-name-alone = payload (no file came)
sizes-overhead = overhead
sizes-body = body
sizes-coded = as coded
sizes-coding-ratio = body ÷ coded
sizes-head = head
sizes-framing = framing
sizes-wire = on the wire
sizes-wire-source = counted
wire-source-kernel = by the kernel, to the byte
wire-source-socket = as it was read from the socket
wire-source-computed = computed from the head’s fields
arrival-mode = read as
arrival-mode-stream = a stream
arrival-mode-buffer = collected first
arrival-pieces = pieces
arrival-pieces-value = { $n }, the largest { $largest }
arrival-pieces-none = no piece came
arrival-held = held at most
arrival-first = first byte after
arrival-first-payload = payload usable after
arrival-whole = read to its end after
arrival-speed = speed until then
same-file-encoding = Encoding
same-file-body = Body
same-file-overhead = Overhead
same-file-measured = measured
same-file-part = part { $part } in this body
same-file-alone = Computed for part { $part } as if it were sent alone. This body of { $body } carries { $n } parts, so as a whole it is no row of this table.
same-file-none = No file was found in this body, so there is nothing to compare.
connection-protocol = protocol
connection-encrypted = { $protocol }, encrypted
connection-request = request on it
connection-request-value = number { $n }
connection-buffer = receive buffer
connection-send-buffer = send buffer
connection-nodelay = small segments
connection-nodelay-on = sent at once (TCP_NODELAY)
connection-nodelay-off = gathered (Nagle’s algorithm)
connection-segment = segment size
connection-round-trip = round trip, the kernel’s smoothed estimate
connection-segments = segments in
connection-segments-value = { $n }: { $data } with data, { $bare } without
connection-headers = headers of these segments
connection-headers-value = { $bytes }: { $n } × { $each } of IPv{ $version } and TCP
connection-at-mss = if segments were 1,460 bytes (Ethernet)
connection-at-mss-value = { $n ->
    [one] { $n } segment
   *[other] { $n } segments
  }
request-sent-by = Sent by { $client }, judging by its header fields and body.
request-received = Received { $at }, report { $id }.
request-none = There was no request: this server wrote the body itself.

## What bytes are there for

kind-payload = the file’s own bytes
kind-payload-name-alone = text that came in the file’s place, with only its name
kind-field-value = values of the fields beside the file
kind-field-name = names of pairs and members
kind-delimiter = multipart delimiter lines with their line breaks
kind-part-header = a part’s header lines and the empty line
kind-preamble = before the first delimiter; servers throw it away
kind-epilogue = after the closing delimiter; servers throw it away
kind-separator = & and =
kind-percent-expansion = two of the three bytes of each %XX
kind-base64-expansion = one of each four base64 characters
kind-base64-padding = = at the end of base64
kind-base64-whitespace = line breaks inside base64
kind-data-url-prefix = data:…;base64, in front of base64
kind-json-syntax = braces, colons, commas, quotes
kind-json-escape = what an escape costs beyond its character
kind-json-whitespace = white space between tokens
kind-decimal-expansion = a byte written as a decimal number
kind-invalid = bytes that the format does not allow

## The body’s bytes

wire-mode = Show the bytes as
wire-mode-hex = Hex
wire-mode-text = Text (UTF-8)
wire-mode-bits = Bits
wire-kinds = Kinds of bytes; press one to dim its bytes
wire-shown-of = { $n } of { $all }
wire-all-shown = all are shown below
wire-some-shown = { $n ->
    [one] { $n } is shown below, { $all } are in the whole body
   *[other] { $n } are shown below, { $all } are in the whole body
  }
wire-view = Bytes of the body, { $size } in all
wire-role = byte view
wire-help = Point at a byte, or walk with the arrow keys; a click or a step stays until Escape.
wire-gap = { $size } not shown
wire-idle = Point at a byte to see its kind, its place, its value and what it decodes to.
wire-unseen = This byte is not in the sample shown here.
wire-together = See the four bodies together
wire-marks = Marked bytes
wire-mark-at = at { $offset }
wire-place-in = in { $encoding }
wire-line-kind = kind
wire-line-place = offset
wire-line-value = value
wire-line-part = part
wire-line-decodes = decodes to
wire-line-everywhere = same byte
wire-line-finding = finding
wire-hex = hex
wire-decimal = decimal
wire-binary = binary
wire-no-part = none: it belongs to the body as a whole
wire-undescribed-part = { $part }, beyond those that a report describes
wire-decoded-place = offset { $at } in the { $role } ({ $all } bytes)
wire-decodes-to-nothing = nothing: it is not of a name or a value
wire-form-plain = stands for itself
wire-of-character = byte { $nth } of its { $all } in UTF-8
wire-form-plus = a plus is a blank
wire-form-percent = percent escape
wire-form-escape = JSON escape
wire-form-decimal = decimal number
wire-form-base64 = base64: 4 characters are 3 bytes
wire-cut = the rest is in bytes not shown
wire-twin-at = at { $offset }
wire-twin-unseen = not in the sample
wire-no-twins = only bytes of a file are looked for in the other bodies
wire-no-finding = no finding here
wire-say-byte = Offset { $offset }, { $kind }, hex { $hex }
wire-say-decodes = { $text } decodes to { $bytes }
wire-say-twin = { $encoding } { $text } at { $offset }
bytes-title = The bytes
bytes-lead = The four bodies together: a byte of the file shows in all of them.

## Charts and what-if

composition-nothing = Nothing weighed yet.
composition-bytes-body = The longest bar is the heaviest body; no strip is thinner than a pixel.
composition-bytes-overhead = The longest bar is the greatest overhead; no strip is thinner than a pixel.
composition-share-body = Each bar is the whole of its body.
composition-share-overhead = Each bar is the whole of its overhead.
timeline-empty = Nothing sent yet.
timeline-by-server = server
timeline-by-page = this browser
timeline-at = At { $time }: { $said }
timeline-at-nothing = At { $time }: nothing
timeline-ended = { $name } { $size } in { $time }
timeline-nothing = { $name }: no piece came
timeline-largest = The largest piece: { $said }
curves-empty = Choose a file to draw its curves.
curves-at = A file of { $size }: { $said }
curves-of-empty = The file is empty. How it would grow as { $name } depends on its bytes, so that curve is left out.
plot-broken = The library that draws charts could not be loaded. The table below has the numbers.
what-if-none = Choose a file to see what it would weigh in fourteen ways.
what-if-reading = Reading { $name } through…
what-if-read = { $done } of { $total }
what-if-later = { $name } is read through after the weighing, so as not to slow it down.
what-if-ready = For { $name }.
what-if-unreadable = The browser cannot read { $name }.
known-measured = ● measured
known-computed = computed
known-compressed = compressed
known-estimated = ≈ estimated

## The catalogue’s examples

try-sending = Sending…
try-sent = Sent, and this is its report:
try-report = Report on the example of { $finding }
try-close = Close the report

### Pages

findings-title = Findings – Weighbridge
findings-lead = Everything that Weighbridge can say is odd about an upload: why it happens, what it breaks, and what to change. Each has an example that this server can be sent.
findings-filters = By severity
findings-all = All ({ $n })
findings-only = only ({ $n })
findings-contents = Contents
findings-group-missing-file = The file that never came
findings-group-damage = Bytes damaged on the way
findings-group-multipart = Multipart framing
findings-group-part-headers = Part headers
findings-group-base64 = Base64
findings-group-text = urlencoded, JSON and text
findings-group-http = HTTP
findings-example = The example as a command
findings-example-of = A command that shows { $finding }
findings-send = Send the example
findings-send-of = of { $finding }
snippets-sender = { $client }, which fits the sender
snippets-others = The same for
report-title = Report on a { $encoding } upload – Weighbridge
report-lead = A { $encoding } body of { $body }, { $payload } of them payload.
report-lead-name-alone = A { $encoding } body of { $body } with a file’s name, and none of the file’s bytes.
report-early = It ended early.
report-details = What arrived
sample-label = First and last bytes of { $n }
compare-title = { $filename } weighed – Weighbridge
compare-heading = Weights of { $filename }
compare-lead = { $size }, sent as { $type }.
compare-same = All encodings carried the same bytes.
compare-different = The encodings did not carry the same bytes.
compare-caption = The server wrote the bodies itself from your one upload. Overhead is the body without the file. Each bar is one body, payload first, then overhead; the longest is the largest body.
compare-tcp = raw TCP
compare-tcp-note = not measured: without HTTP the bytes are the whole of it, not even a head comes with them
compare-reports = The full reports
compare-another = Weigh another file
forms-title = What a plain HTML form sends
forms-lead = HTML knows three ways to write a form, and only the first one sends a file. Choose a file, send it in each way and look at what arrived.
forms-multipart = The file’s bytes, its name and its type.
forms-urlencoded = The default of every form: the file’s name and none of its bytes.
forms-text = The file’s name too, in a form that no program can read back for sure.
forms-note = Note
forms-note-value = two words & a ü
forms-send = Send it
forms-send-as = as { $enctype }
what-if-title = What if it were sent otherwise?
what-if-read-label = How much of the file has been read
what-if-caption = A file in every way of sending it; once one is chosen, the lightest first. Computed sizes are exact: they are counted from the file’s own bytes.
what-if-way = Way
what-if-heaviest = Against the heaviest
what-if-known = How known
what-if-gzip = { $way }, gzip
what-if-way-base64-wrapped = base64 as mail wraps it
    .note = lines of 76, CR LF between them
what-if-way-quoted-printable = quoted-printable
    .note = as mail writes text
what-if-way-tcp = raw TCP
    .note = no HTTP, so not even a head
what-if-way-hex = hex
    .note = two digits for each byte
what-if-way-json-decimals = JSON array of decimals
    .note = in the same object as the base64
what-if-way-multipart-base64 = multipart with base64 inside
    .note = Content-Transfer-Encoding: base64
what-if-notes = **measured**: it was sent and this server counted it. **computed**: not sent, but exact, for a multipart boundary of 38 characters as Chromium and WebKit write it.
what-if-notes-gzip = **compressed**: the body was written and compressed by this browser. **estimated**: only eight pieces of the file were, 32 KiB each, from its beginning to its end; a file whose parts differ much may compress quite differently.
what-if-notes-alone = Wrapped base64, quoted-printable and hex stand alone, as the raw bytes do; the others carry name and type. Quoted-printable keeps a CR LF of the file as a line break and escapes a CR or LF alone, so that the same bytes come back.
charts-title = Charts
charts-as-table = The same as a table
charts-table-of = { $chart }, as a table
composition-title = What each body is made of
composition-of = What is shown
composition-of-body = whole body
composition-of-overhead = overhead alone
composition-in = In what it is shown
composition-in-bytes = in bytes
composition-in-shares = in shares
held-title = What the server held of each body
held-lead = The bytes of a body in the server’s memory, over time. A stream needs room for the piece in hand; where a body came in one piece, that is all of it. A body that is **collected first** needs room for all of it, and only then does its reading begin.
held-lines = Thin lines: read as a stream. Thick lines: collected first, in a buffer that doubles where a piece no longer fits, so that it may be larger than the body; what the reader keeps beside it counts too. With both chosen above they stand side by side. Bodies under gzip are in the numbers below and not in the chart.
held-numbers = What the server held, in numbers
held-then = Bytes held
held-most = At most: { $said }
held-nothing = nothing
timeline-title = How the bodies arrived
timeline-lead = Every body from its own beginning. While it is sent, as this browser tells; then as the server saw it arrive.
timeline-sum = Body bytes so far, over time
timeline-step = Bytes that came at a time
timeline-points = The server keeps 256 points: of a body in more pieces, one point stands for several, and its bytes are theirs together.
timeline-told-by = Told by
timeline-time = Time
timeline-so-far = Bytes so far
timeline-came = Came then
curves-title = Overhead against file size
curves-lead = If this file were larger or smaller, with the same name and mix of bytes. Both axes are logarithmic. A large hollow mark, where there is one, is what was measured.
curves-plot = Overhead as a share of the file, over the file’s bytes
curves-lowest = The lowest line stands for 0.0001 % and less, and for none at all.
curves-file = File
plot-keys = In a chart, the left and right arrows step through its points, Home and End go to the first and the last.
