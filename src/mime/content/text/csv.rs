//! Comma-separated values (RFC 4180), with semicolons and tabs for commas too.

use super::rule::{Grade, Sample, Told};
use crate::report::{Words, words};

/// What divides columns: the byte, what it is called where it alone can tell a table, the type.
const DIVIDERS: [(u8, Option<Words<'static>>, &str); 4] = [
    (b'\t', Some(words!(DIVIDED_BY_TABS)), "text/tab-separated-values"),
    (b',', Some(words!(DIVIDED_BY_COMMAS)), "text/csv"),
    (b';', Some(words!(DIVIDED_BY_SEMICOLONS)), "text/csv"),
    (b'|', None, "text/csv"),
];

/// The most records that are looked at.
const MOST_RECORDS: usize = 96;

/// Records after which what is uneven is looked at no further.
const FEW_RECORDS: usize = 12;

/// A table.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    let mut may_be = false;
    let mut has_divider = false;
    for (divider, name, kind) in DIVIDERS {
        if memchr::memchr(divider, sample.text.as_bytes()).is_none() {
            continue;
        }
        has_divider = true;
        let table = Table::of(sample, divider);
        match (table.likeness(), name) {
            (Likeness::Is, Some(name)) => {
                let says = words!(
                    TABLE_LINES,
                    alike = table.alike,
                    all = table.records,
                    columns = table.columns,
                    divider = name
                );
                let told = Told::by(kind, sample.evidence(0, 32, says.detail()));
                return Grade::Is(told.leaving(if divider == b'\t' { &["text/csv"] } else { &[] }));
            }
            (Likeness::Is | Likeness::MayBe, _) => may_be = true,
            (Likeness::IsNot, _) => {}
        }
    }
    if may_be || !has_divider && is_column(sample) {
        Grade::MayBe(&["text/csv"])
    } else {
        Grade::IsNot
    }
}

enum Likeness {
    Is,
    MayBe,
    IsNot,
}

/// What the records are like when they are divided by one byte.
#[derive(Default)]
struct Table {
    records: usize,
    /// Columns of the first record.
    columns: usize,
    /// Records with as many columns as the first.
    alike: usize,
    /// Records with as many columns as the second: the first may be a title.
    alike_second: usize,
    second: usize,
    /// Records with at least two columns.
    divided: usize,
    fields: usize,
    empty_last: usize,
    /// Fields that are numbers, dates and the like, or quoted, or empty.
    plain_values: usize,
    /// Fields that begin with a space, as clauses of prose do.
    spaced: usize,
    /// Fields with more than six words.
    wordy: usize,
    /// Lines that begin with a number sign.
    comments: usize,
    /// Records that begin or end as code does.
    code: usize,
}

impl Table {
    fn of(sample: &Sample<'_>, divider: u8) -> Table {
        let mut table = Table::default();
        let mut rest = sample.text.as_bytes();
        while !rest.is_empty() && table.records < MOST_RECORDS {
            let record = Record::read(rest, divider);
            let is_cut = sample.is_cut && record.len == rest.len();
            if is_cut && table.records > 0 {
                break;
            }
            let line = rest[..record.len].trim_ascii();
            rest = &rest[record.len..];
            if line.is_empty() {
                continue;
            }
            if line[0] == b'#' {
                table.comments += 1;
                continue;
            }
            table.add(&record, line);
            if table.records == FEW_RECORDS && table.is_hopeless() {
                break;
            }
        }
        table
    }

    fn add(&mut self, record: &Record, line: &[u8]) {
        self.records += 1;
        if self.records == 1 {
            self.columns = record.columns;
        }
        if self.records == 2 {
            self.second = record.columns;
        }
        self.alike += usize::from(record.columns == self.columns);
        self.alike_second += usize::from(record.columns == self.second);
        self.divided += usize::from(record.columns > 1);
        self.fields += record.columns;
        self.empty_last += usize::from(record.is_last_empty);
        self.plain_values += record.plain_values;
        self.spaced += record.spaced;
        self.wordy += record.wordy;
        let begins =
            matches!(line[0], b'{' | b'}' | b'<' | b'[' | b'/' | b'*') || line.starts_with(b"- ");
        let ends = matches!(line[line.len() - 1], b'{' | b'}' | b')' | b'>') && line[0] != b'"';
        self.code += usize::from(begins || ends || record.has_stray_quote);
    }

    fn likeness(&self) -> Likeness {
        if self.columns < 2 || self.records == 0 {
            return if self.divided * 2 > self.records && self.is_even(0.6) {
                Likeness::MayBe
            } else {
                Likeness::IsNot
            };
        }
        let is_code =
            self.code * 5 > self.records || self.empty_last * 2 > self.records && self.columns == 2;
        let is_prose = self.wordy * 4 > self.fields
            || self.spaced * 10 > (self.fields - self.records) * 9
                && self.plain_values * 3 < self.fields;
        if is_code || is_prose && self.records < 8 {
            return Likeness::IsNot;
        }
        let has_values = self.plain_values * 8 >= self.fields;
        let is_certain = match (self.records, self.columns) {
            (1, _) => false,
            (2, 2) => has_values,
            (_, 2) => has_values || self.records >= 4,
            _ => has_values || self.records >= 3,
        };
        if self.is_even(0.95) && is_certain && !is_prose && self.comments < 2 {
            Likeness::Is
        } else if self.is_even(0.7) || self.is_even_after_title() {
            Likeness::MayBe
        } else {
            Likeness::IsNot
        }
    }

    /// Whether what was seen so far cannot become a table any more, or only a poor one.
    fn is_hopeless(&self) -> bool {
        let is_uneven = !self.is_even(0.5) && !self.is_even_after_title();
        is_uneven || self.divided * 2 <= self.records || self.code * 2 > self.records
    }

    /// Whether most records are like the second, have several columns, and values in them.
    fn is_even_after_title(&self) -> bool {
        let has_values = self.plain_values * 8 >= self.fields;
        self.second >= 3 && has_values && self.alike_second * 10 >= self.records * 7
    }

    /// Whether this share of the records has as many columns as the first.
    fn is_even(&self, share: f32) -> bool {
        self.alike as f32 >= self.records as f32 * share
    }
}

/// What one record is like.
#[derive(Default)]
struct Record {
    /// Bytes with the line break.
    len: usize,
    columns: usize,
    is_last_empty: bool,
    plain_values: usize,
    spaced: usize,
    wordy: usize,
    /// Whether a quote stands in the middle of a field that has none at its beginning.
    has_stray_quote: bool,
}

impl Record {
    fn read(bytes: &[u8], divider: u8) -> Record {
        let mut record = Record::default();
        let mut at = 0;
        loop {
            let begin = at;
            let spaces = bytes[at..].iter().take_while(|byte| **byte == b' ').count();
            let is_quoted = bytes.get(at + spaces) == Some(&b'"');
            if is_quoted {
                at = after_quoted(bytes, at + spaces + 1);
            }
            let rest = &bytes[at..];
            let end = at + memchr::memchr3(divider, b'\n', b'\r', rest).unwrap_or(rest.len());
            record.add(&bytes[begin..end], is_quoted);
            at = (end + 1).min(bytes.len());
            let stop = bytes.get(end).copied();
            if stop != Some(divider) {
                if stop == Some(b'\r') && bytes.get(at) == Some(&b'\n') {
                    at += 1;
                }
                record.len = at;
                return record;
            }
        }
    }

    fn add(&mut self, field: &[u8], is_quoted: bool) {
        let value = field.trim_ascii();
        self.is_last_empty = value.is_empty();
        self.spaced += usize::from(self.columns > 0 && field.starts_with(b" "));
        self.columns += 1;
        let is_number = value.iter().all(|it| it.is_ascii_digit() || b"+-.:/% eE".contains(it));
        self.plain_values += usize::from(is_quoted || is_number);
        if !is_quoted {
            let spaces = value.iter().filter(|byte| **byte == b' ').take(7).count();
            self.wordy += usize::from(spaces > 6);
            self.has_stray_quote |=
                value.starts_with(b"'") || value.contains(&b'"') && value.contains(&b'=');
        }
    }
}

/// Where a quoted field ends, behind its closing quote: two quotes stand for one, and in some
/// programs' tables a backslash does.
fn after_quoted(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'"' if bytes.get(at + 1) == Some(&b'"') => at += 1,
            b'"' => return at + 1,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Whether each line is a short value by itself, which makes a table of one column.
fn is_column(sample: &Sample<'_>) -> bool {
    let (mut lines, mut values) = (0, 0);
    for line in sample.whole_lines().filter(|line| !line.is_empty()).take(64) {
        lines += 1;
        let is_short = line.len() <= 40 && line.split(' ').count() <= 3;
        let is_value = line
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || it >= 0x80 || b" _-.:/".contains(&it));
        let is_sentence = line.ends_with(['.', ':', '-', '=']) || line.starts_with(['-', ' ', '.']);
        values += usize::from(is_short && is_value && !is_sentence);
    }
    lines >= 2 && values == lines
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

    #[test]
    fn tables_are_told_by_even_columns() {
        assert_kinds(
            "text/csv",
            &[
                "a,b\r\n1,2\r\n",
                "name;age;town\nA;1;X\nB;2;Y\n",
                "\"a, b\",\"c\"\"d\"\n\"e\nf\",g\n",
                "city,country,people\nParis,France,2102650\nNice,France,\nLyon,France,522250\n",
                "x,y,z\na,b,c\nd,e,f\n",
            ],
        );
        assert_kinds("text/tab-separated-values", &["a\tb\n1\t2\n3\t4\n"]);
    }

    #[test]
    fn prose_and_code_with_commas_are_no_tables() {
        assert_kinds(
            "text/plain",
            &[
                "Hello, world\nGoodbye, moon\n",
                "First, we go there, and then,\nafter a while, we come back.\nSo, in the end,\nnothing.\n",
                "int a;\nint b;\nint c;\n",
                "f(a, b)\nf(c, d)\nf(e, f)\n",
                "a = 1, 2\nb = 3, 4, 5\nc = 6\n",
            ],
        );
    }

    #[test]
    fn a_column_of_values_or_a_single_record_leaves_csv_open() {
        assert_open("apple\npear\nplum\n", &["text/csv"]);
        assert_open("a,b,c\n", &["text/csv"]);
        assert_open("A sentence of several words.\nAnother one, with a comma.\n", &[]);
    }
}
