//! Why a request was refused.

use super::{Pattern, worded};

worded! { OF_PROBLEMS
    PARAMETER_UNKNOWN "parameter-unknown"
        "There is no query parameter {name}; {known}.";
    KNOWN_NONE "known-none"
        "this path has none";
    KNOWN_ONE "known-one"
        "known is {name}";
    KNOWN_SOME "known-some"
        "known are {names} and {last}";
    PARAMETER_REPEATED "parameter-repeated"
        "The query parameter {name} stands twice; send it once.";
    PARAMETER_VALUE "parameter-value"
        "The query parameter {name} cannot be {value}; it is {allowed}.";
    PARAMETER_MISSING "parameter-missing"
        "The query parameter {name} is missing; it is {allowed}.";
    ALLOWED_VALUES "allowed-values"
        "{values} or {last}";
    ALLOWED_ROOM "allowed-room"
        "8 to 64 letters, digits and -";
    ALLOWED_BYTES "allowed-bytes"
        "a number of bytes, in digits";
    ALLOWED_FILE_SIZE "allowed-file-size"
        "the size of the whole file in bytes";
    ALLOWED_RANGE "allowed-range"
        "a number from {least} to {most}";
    ALLOWED_HELD "allowed-held"
        "at most {most} bytes in mode=buffer";
    ALLOWED_RATE "allowed-rate"
        "at least {least} bytes per second for so many bytes: such a download takes {seconds} s at most";

    PREFLIGHT_REFUSED "preflight-refused"
        "The preflight request is refused: {error}.";
    ROOM_MISSING "room-missing"
        "Name a room: /events?room=NAME. Only clients on the server's own machine may watch all reports.";
    NOTHING_AT "nothing-at"
        "Nothing is at {path}.";
    METHOD_NOT_ALLOWED "method-not-allowed"
        "This path does not have that method; it has {allow}.";
    TOO_LARGE_BY_OPTION "too-large-by-option"
        "The body is larger than {limit} bytes, the limit that {option} sets on this server.";
    TOO_LARGE_FOR_PATH "too-large-for-path"
        "The body is larger than {limit} bytes, the most that this path takes.";
    BODY_SILENT "body-silent"
        "Nothing arrived for {seconds} s after {received} bytes of the body.";
    CROSS_ORIGIN "cross-origin"
        "Only this server's own pages, and programs that are no browsers, may ask for this.";

    BUSY "busy"
        "{what}; try again in some seconds.";
    BUSY_SENDING "busy-sending"
        "Other examples are being sent";
    BUSY_HOLDING "busy-holding"
        "All places for downloads in mode=buffer are taken";
    BUSY_MEASURING "busy-measuring"
        "Another experiment is running";
    BUSY_BUFFERING "busy-buffering"
        "All places for mode=buffer are taken";
    BUSY_WATCHING "busy-watching"
        "All event streams of this server are in use";

    EXAMPLE_UNANSWERED "example-unanswered"
        "The example was sent to this server, and no answer can be shown: {why}.";
    EXAMPLE_SILENT "example-silent"
        "nothing came within {seconds} s";
    EXAMPLE_CUT "example-cut"
        "what came is no whole answer";
    LAB_OFF "lab-off"
        "Experiments are switched off on this server; it was started with --lab off. --lab local lets clients on its own machine make them.";
    LAB_ELSEWHERE "lab-elsewhere"
        "Only clients on the server's own machine may make experiments; --lab open lets everybody. On any machine, weighbridge lab measures the same.";
    EXPERIMENT_FAILED "experiment-failed"
        "The experiment could not be made: {why}.";
    EXPERIMENT_ENDED "experiment-ended"
        "it ended without a result";
    TRIAL_LOST_BYTES "trial-lost-bytes"
        "{sent} bytes were sent and {came} came";
    TRIAL_STRANGERS "trial-strangers"
        "other programs took the connections that were meant for this one";
    UNANSWERABLE "unanswerable"
        "The answer could not be written: {why}.";
    NO_BYTES "no-bytes"
        "the document is no bytes";
    SAID_ELSEWHERE "said-elsewhere"
        "{error}";
}
