//! The questions that readers of a form answer differently.

use super::{Pattern, worded};

worded! { OF_QUESTIONS
    ASK_VALUES "ask-values"
        "Which of the {count} values named {name} counts";
    ASK_FILES "ask-files"
        "Which of the {count} files named {name} counts";
    ASK_BRACKETS "ask-brackets"
        "What the brackets in the name {name} do";
    ASK_NAMELESS "ask-nameless"
        "What becomes of a part without a name";
    ASK_NAMELESS_FILE "ask-nameless-file"
        "What becomes of the file {filename}, which has no name";
    ASK_NO_DISPOSITION "ask-no-disposition"
        "What becomes of a part without Content-Disposition";
    ASK_STAR "ask-star"
        "Which file name counts: filename={plain} or filename*={star}";
    ASK_STAR_ALONE "ask-star-alone"
        "What filename*={star} without filename makes of the part {name}";
    ASK_ESCAPE "ask-escape"
        "How {escape} in the file name is read";
    ASK_PATH "ask-path"
        "What is left of the path in the file name {plain}";
    ASK_CHARSET "ask-charset"
        "In which charset the file name {plain} is read";
    ASK_NO_FILE "ask-no-file"
        "What becomes of {name}, for which no file was chosen";
    ASK_TRANSFER_ENCODING "ask-transfer-encoding"
        "What the file in part {part}, sent as {coding}, holds";
    ASK_TWO_BOUNDARIES "ask-two-boundaries"
        "Which of the header's boundaries counts";
    ASK_MISMATCH "ask-mismatch"
        "What becomes of a body whose header names another boundary";
    ASK_BARE_LF "ask-bare-lf"
        "What becomes of delimiter and header lines that end in LF alone";
    ASK_PREAMBLE "ask-preamble"
        "What becomes of the text before the first delimiter";
    ASK_UNCLOSED "ask-unclosed"
        "What becomes of a body without its closing delimiter";
    ASK_EPILOGUE "ask-epilogue"
        "What becomes of the bytes after the closing delimiter";
    ASK_ACTIX "ask-actix"
        "What actix-multipart makes of this body";
    ASK_ACTIX_SAMPLE "ask-actix-sample"
        "What actix-multipart makes of this body’s first {bytes} bytes";
}
