# The words of the pages in English. Project Fluent's format (https://projectfluent.org), read by the
# server and by the page's scripts. `code` and **weight** are marked so where a text is shown as rich.
# What the findings say in English stands in the program's catalogue.

## Every page

site-description = Sends one file in four upload encodings and weighs what arrives: size, overhead, detected type, every byte accounted for.
site-skip = Skip to the content
site-navigation = Site
site-languages = Language
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
encoding-json = base64 in JSON

## A file's type

agreement-agree = as claimed
agreement-refines = fits the claim
agreement-unclaimed = nothing claimed
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
types-show-unclaimed = nothing claimed
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
types-none-shown = No file is like that.
types-looking = { $n ->
    [one] Looking at { $n } file…
   *[other] Looking at { $n } files…
  }
types-more = There were more: the first { $most } are taken.
types-empty = There is no file in it.
types-unreachable = The server does not answer, so the rest was not looked at. Is it still running? Then look again.
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
        [one] { $risks } of them carries a risk.
       *[other] { $risks } of them carry a risk.
      }
  }
count-conflict = { $n ->
    [one] { $n } conflict
   *[other] { $n } conflicts
  }
count-failed = { $n } failed
count-refines = { $n } that fit the claim
count-unknown = { $n } of unknown content
count-unclaimed = { $n } with nothing claimed
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
lab-lead = A server can send bytes as they are made, or make all of them first. Download the same bytes both ways and watch when the first one comes.
lab-form = Download bytes
lab-size = Size, bytes
lab-chunk = Chunk, bytes
lab-rate = Made per second, bytes
lab-rate-hint = Leave the rate empty to make them as fast as they are read.
lab-mode = Sent
lab-mode-stream = as they are made (stream)
lab-mode-buffer = when all are made (buffer)
lab-download = Download
lab-curl = Measure it with curl
lab-curl-lead = Both commands fetch the same million bytes, made at half a million a second. Streamed, the first byte is there at once; buffered, it comes after two seconds, with all the others, and the server has held all of them until then.
lab-curl-streamed = curl command, streamed
lab-curl-buffered = curl command, buffered

## Errors

error-title = { $status } – Weighbridge
error-nothing-here = Nothing is here
error-not-weighed = This request could not be weighed
error-status = Status { $status }, { $code }.
error-home = Weigh a file
failure-network = The connection broke before an answer came. Is the server still running? Then try again.
failure-answer = The answer (status { $status }) is not a report of this server. Something between this page and the server may have written it.
failure-no-room = The browser has no room for this body (it kept { $size }). Private windows keep it in memory: try a normal one.
failure-unreadable = The browser cannot read this file any more. It may be a folder, or it was changed or removed. Choose it again.
failure-unexpected = Something unforeseen went wrong: { $cause }
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
comparison-encoding = encoding
comparison-body = body bytes
comparison-payload = payload bytes
comparison-overhead = overhead bytes
comparison-ratio = overhead ratio
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
