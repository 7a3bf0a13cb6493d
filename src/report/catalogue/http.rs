//! The request around the body.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {
    BODY_INCOMPLETE "body-incomplete" Error
        title "The body ended early"
        why "The connection gave fewer bytes than the request had promised. The client gave up, a proxy has a limit, or the Content-Length is wrong. What arrived was read."
        fix "Send the whole body, and let the client compute the length."
        code KNOWN_LENGTH,
        see "RFC 9112 §8"
        try Example::new("application/x-www-form-urlencoded", "note=hel").announcing(10);
    CODING_NOT_WHAT_IT_SAYS "coding-not-what-it-says" Error
        title "The content is not in the stated coding"
        why "The header says that the body is compressed, and a server fails on the first byte that is not. Usually the header was set without compressing, something on the way had decompressed the body already, or the compressed bytes were cut or damaged. Bytes that were never compressed were read as they are; of damaged ones, what came out until the fault."
        fix "Compress the body as the header says, or leave Content-Encoding out."
        code GZIP_BODY,
        see "RFC 9110 §8.4"
        try Example::new("application/json", "{\"note\":\"hello\"}").with(&[("Content-Encoding", "gzip")]);
    CODING_UNDECLARED "coding-undeclared" Info
        title "The body is probably compressed, and no header says so"
        why "A body of this type cannot begin like that, so it was probably compressed and the Content-Encoding was left out or lost on the way. A server that reads it by its type finds rubbish. It was weighed as raw bytes."
        fix "State the compression in Content-Encoding."
        code GZIP_BODY,
        see "RFC 9110 §8.4"
        try Example::bytes("application/json", b"\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\xFF\xABV\xCA\xCB/IU\xB2R\xCAH\xCD\xC9\xC9W\xAA\x05\x00g|tm\x10\x00\x00\x00");
    CODING_TWICE "coding-twice" Warning
        title "The body was compressed twice"
        why "Once the stated coding is undone, the body is compressed data again. A client compressed by hand what its library or a proxy compresses too. Servers undo one layer and find no text. The second layer was not undone here."
        fix "Compress once, or name every coding in Content-Encoding in the order in which it was applied."
        code GZIP_BODY,
        see "RFC 9110 §8.4"
        try Example::bytes("application/json", b"\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\xFF\x93\xEF\xE6`\x00\x01\xA6\xFF\xAB\xC3N\x9D\xD6\xF7\x0C\xDD\x14t\xCA\xE3\xEC\xC9\x93\xE1\xABX\x19\xD2kJr\x05\x80r\x00d\x08\xB9i$\x00\x00\x00").with(&[("Content-Encoding", "gzip")]);
    CODING_UNSUPPORTED "coding-unsupported" Warning
        title "The content coding was not undone"
        why "gzip, deflate, br and zstd are undone here, and hardly a server undoes another one. The body was weighed as raw bytes, still under that coding."
        fix "Compress with gzip, deflate, br or zstd, or send the body without content coding."
        code GZIP_BODY,
        see "RFC 9110 §8.4"
        try Example::new("application/json", "really compressed, let us say").with(&[("Content-Encoding", "compress")]);
    EXPANSION_LIMIT "expansion-limit" Error
        title "Too much came out of the compressed body"
        why "A few bytes can be made to decompress to so many that a server runs out of memory or time, and this body passed the limit that protects from that. Undoing it was stopped there, and what had come out was read. The limits are options of this program; files full of zeros can pass them without ill will."
        fix "Send the body without content coding, or raise --max-expansion or --max-decoded where it is meant so."
        see "RFC 9110 §17.6"
        try Example::bytes("application/octet-stream", b"\x28\xB5\x2F\xFD\0\x38").filled(b"\x02\0\x10\0", 64, b"\x03\0\x10\0").with(&[("Content-Encoding", "zstd")]);
    HTTP_IN_BODY "http-in-body" Warning
        title "The body is probably an HTTP request itself"
        why "Its first line is a request line, so a whole message was probably sent where its body was meant: a saved request was given to a client as the file to upload, a proxy wrapped one message in another, or a client of HTTP speaks to a port for plain TCP. Everything, head and all, was weighed as the payload."
        fix "Send the body alone, and let the client write the head; or call the body message/http where the message itself is meant."
        see "RFC 9112 §3"
        try Example::new("application/octet-stream", "POST /upload HTTP/1.1\r\nHost: a.example\r\nContent-Length: 5\r\n\r\nhello");
    LENGTH_UNKNOWN "length-unknown" Info
        title "The body’s length was not announced"
        why "A client that streams a body cannot know its length and sends it in chunks. That is legal; some object stores, older servers and serverless gateways refuse a body without Content-Length."
        fix "Where the server refuses it, send a Blob, Buffer or file whose size the client knows."
        code KNOWN_LENGTH,
        see "RFC 9112 §7.1"
        try Example::new("application/json", "{\"note\":\"hello\"}").chunked();
    EXPECT_CONTINUE "expect-continue" Info
        title "The client waited before it sent the body"
        why "It asks with Expect: 100-continue whether the body is wanted. curl does so above one megabyte. A server should answer 100 at once; where it or a proxy does not, the client waits for a second or fails with 417."
        fix "Let the server answer 100 at once, or switch the question off in the client, in curl with -H 'Expect:'."
        code WITHOUT_EXPECT,
        see "RFC 9110 §10.1.1"
        try Example::new("application/x-www-form-urlencoded", "note=hello").with(&[("Expect", "100-continue")]);
    PREFLIGHT_NEEDED "preflight-needed" Info
        title "A browser would ask before it sends this"
        why "Before a page's script may send such a request to another origin, the browser asks that server with an OPTIONS request. That costs a round trip, and where the server does not answer it as CORS wants, the upload never starts. Requests of the same origin and of other clients are sent at once."
        fix "Nothing needs to change where the server answers OPTIONS; a POST of a form without fields of its own needs no asking."
        see "Fetch standard, CORS-preflight request"
        try Example::new("application/json", "{\"note\":\"hello\"}");
    PROXY_BUFFERED "proxy-buffered" Info
        title "A proxy probably held the body back"
        why "The request came through a proxy and its whole body came in one burst, faster than a client sends over a network. Probably the proxy collected the upload before it passed it on, so the server sees nothing of it until it is complete, and a streaming server gains nothing. A proxy on the client's own fast network looks the same."
        fix "Switch request buffering off in the proxy, in nginx with proxy_request_buffering off."
        see "nginx, ngx_http_proxy_module"
        try Example::new("application/octet-stream", "").filled(b"0123456789abcdef", 4096, b"").with(&[("Via", "1.1 proxy")]);
    COMPRESSION_WOULD_PAY "compression-would-pay" Info
        title "Compression would take most of the overhead away"
        why "Base64, percent escapes and decimal numbers make a body larger in a way that compression makes small again. Sent with a content coding, such a body takes little more than the file itself. Not every server accepts compressed requests."
        fix "Send the body with Content-Encoding: gzip where the server accepts it, or the file as multipart or raw bytes."
        code GZIP_BODY,
        see "RFC 9110 §8.4"
        try Example::new("application/x-www-form-urlencoded", "file=").filled(b"%00", 4096, b"");
}
