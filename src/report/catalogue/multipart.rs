//! Multipart framing: boundaries and delimiters.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {
    BOUNDARY_MISSING "boundary-missing" Error
        title "The multipart type names no boundary"
        why "A multipart body can only be taken apart with the boundary that its Content-Type names. It is usually lost when the client sets Content-Type by hand on a FormData request, which replaces the header that the client would have written. Most servers refuse such a body. Where its first line shows the boundary, it was read with that one."
        fix "Do not set Content-Type yourself: delete that header and let the client write it with its boundary."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    BOUNDARY_MISMATCH "boundary-mismatch" Error
        title "The body uses another boundary than its header"
        why "The header and the body name different boundaries, so a server that trusts the header finds no part at all. This happens when the header and the body come from different serializers, or when a form is serialized twice. The body was read with the boundary that it really uses."
        fix "Take the header and the body from the same serializer, in the same run."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=A", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    BOUNDARY_DASHES_MISSING "boundary-dashes-missing" Error
        title "The delimiter lines lack their two dashes"
        why "Each delimiter line is two dashes and then the boundary, on top of the dashes that the boundary itself may begin with. A body built by hand often forgets them, and servers then find no part. The body was read as if they were there."
        fix "Write -- in front of the boundary in every delimiter line, and -- after it in the last."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\nB--\r\n");
    BOUNDARY_NEEDS_QUOTES "boundary-needs-quotes" Warning
        title "The boundary needs quotes"
        why "A parameter value may stand without quotes only if it is a token, and this boundary has a character that no token has. Strict servers cut the boundary off there or refuse the header; it was read whole here."
        fix "Put the boundary in double quotes, or make it of letters and digits only."
        code FORM_FILE,
        see "RFC 9110 §5.6.6"
        try Example::new("multipart/form-data; boundary=a=b", "--a=b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--a=b--\r\n");
    BOUNDARY_QUOTED "boundary-quoted" Info
        title "The boundary is quoted without need"
        why "Quotes around a boundary that is a plain token are legal, but some servers take the quotes for a part of the boundary and then find no part."
        fix "Make the boundary of letters, digits and dashes and leave the quotes out."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=\"B\"", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    BOUNDARY_INVALID "boundary-invalid" Error
        title "The boundary is not a legal one"
        why "A boundary has 1 to 70 characters out of letters, digits and '()+_,-./:=? and does not end in a space. Servers refuse others, or never find them in the body."
        fix "Use 1 to 70 letters, digits and dashes."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "--bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb--\r\n");
    BOUNDARY_DUPLICATED "boundary-duplicated" Error
        title "The header names two boundaries"
        why "Servers differ on which of two boundaries they use, so one of them sees other parts than the next one. It comes from merged headers, or from somebody who wants two servers to disagree. The first one was used here."
        fix "Send exactly one boundary parameter."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B; boundary=C", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    CHARSET_ON_MULTIPART "charset-on-multipart" Info
        title "A charset on multipart means nothing"
        why "The charset parameter is not defined for multipart/form-data: each part states its own. Some Java clients add it; most servers ignore it, and a few compare the whole header and refuse."
        fix "Leave the charset out of the multipart type."
        code FORM_FILE,
        see "RFC 7578 §4.6"
        try Example::new("multipart/form-data; boundary=B; charset=utf-8", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    CLOSING_DELIMITER_MISSING "closing-delimiter-missing" Error
        title "The closing delimiter is missing"
        why "A server cannot know whether the last part is whole; most wait for more and then fail with an unexpected end. A body that was cut off lost its end on the way; one that was sent whole comes from a writer that was not finished, or from a stream that was read twice and gave nothing the second time. What came was kept here."
        fix "Finish the writer: the body ends with --, the boundary and -- again."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n");
    FINAL_CRLF_MISSING "final-crlf-missing" Info
        title "No line break after the closing delimiter"
        why "This is legal, and real clients do it. Some older servers wait for a line break there and count the upload as unfinished."
        fix "Nothing needs to change; end the body with CRLF where an old server is to be pleased."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--");
    DELIMITER_WITHOUT_CRLF "delimiter-without-crlf" Warning
        title "A delimiter in the middle of a line"
        why "The content has something that looks like a delimiter line but no line break before it, so it is content and no delimiter: servers look for a line break first, and so was it read here. In a body built by hand the line break that ends a part's content was left out, and two parts run into one or the body has no end."
        fix "Write CRLF before every delimiter line."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello--B\r\nmore\r\n--B--\r\n");
    EXTRA_LINE_BREAK "extra-line-break" Warning
        title "The file has a line break that is not its own"
        why "Files of that type do not begin or end so, so the line break was probably written by a body built by hand, one more than the delimiter and the header lines need. The stored file is damaged or differs from the one sent; if the file itself has it, nothing is wrong with the request."
        fix "Begin the content right after the empty line that ends the headers, and write exactly one CRLF before the next delimiter."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.gif\"\r\nContent-Type: image/gif\r\n\r\n\r\nGIF89a\x01\0\x01\0\0\0\0;\r\n--B--\r\n");
    BARE_LF "bare-lf" Error
        title "Lines end in LF instead of CRLF"
        why "Delimiter lines and header lines end in CR LF. Bodies built from string templates often have LF alone; strict servers find no part in them. It was read here as if every CR were there."
        fix "End every delimiter and header line with \\r\\n."
        code FORM_FILE,
        see "RFC 2046 §4.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\nContent-Type: text/plain\n\nhello\n--B--\n");
    PREAMBLE "preamble" Warning
        title "There is text before the first delimiter"
        why "Whatever stands before the first delimiter line is thrown away by every server, and was passed over here. Mail software writes notes there; in an upload it is usually content that was meant to be sent."
        fix "Begin the body with the first delimiter line."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "a note\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    EPILOGUE "epilogue" Warning
        title "There are bytes after the closing delimiter"
        why "Whatever stands after the closing delimiter is thrown away by every server, and was passed over here. It is usually a part that was appended after the body was closed, or a Content-Length that is too large."
        fix "Write the closing delimiter last."
        code FORM_FILE,
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\nmore");
    NESTED_MULTIPART "nested-multipart" Info
        title "A part is itself multipart"
        why "Several files of one field were once sent as a multipart/mixed part. That form is deprecated, and today's servers hand it over as one opaque file. It was read as one part here."
        fix "Repeat the field name, one part a file."
        code REPEATED_NAME,
        see "RFC 7578 §4.3"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"files\"\r\nContent-Type: multipart/mixed; boundary=C\r\n\r\n--C\r\n\r\nhello\r\n--C--\r\n--B--\r\n");
    NO_PARTS "no-parts" Warning
        title "The multipart body has no part"
        why "A server that takes the body apart finds neither a field nor a file. An empty FormData gives nothing but the closing delimiter; a body without any delimiter was cut off, or is no multipart body and was sent under a type that is not its own."
        fix "Append at least one field or file to an empty form, and send a body that is not multipart under its own type."
        code FORM_FILE,
        see "RFC 7578 §4"
        try Example::new("multipart/form-data; boundary=B", "--B--\r\n");
}
