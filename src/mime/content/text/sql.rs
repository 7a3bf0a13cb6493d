//! SQL, by the statements of its several dialects.

mod statement;

use self::statement::{Reader, Standing};
use super::rule::{Grade, Sample, Told};
use crate::report::words;

/// The most kinds of statements that evidence names.
const MOST_NAMED: usize = 4;

/// SQL statements, one or many.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    let mut reader = Reader::new(sample.text);
    let (mut all, mut known, mut certain) = (0_usize, 0_usize, 0_usize);
    let mut first_at = None;
    let mut kinds: Vec<String> = Vec::new();
    while let Some(statement) = reader.next_statement() {
        all += 1;
        match statement.standing() {
            // What begins with two statements of something else is something else.
            Standing::Foreign if all >= 2 && known == 0 => break,
            Standing::Foreign => continue,
            Standing::Possible => {}
            Standing::Certain => certain += 1,
        }
        known += 1;
        first_at.get_or_insert(statement.at);
        let kind = String::from_utf8_lossy(statement.first).to_ascii_uppercase();
        if kinds.len() < MOST_NAMED && !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let Some(at) = first_at else {
        let is_comment = all == 0 && (reader.has_dashes || sample.text.contains("/*"));
        let may_be = is_comment || all > 0 && has_expressions(sample);
        return if may_be { Grade::MayBe(&["application/sql"]) } else { Grade::IsNot };
    };
    let begins = reader.first_is_known;
    let is_mostly_known = known * 10 >= all * 7 || begins && known * 2 >= all;
    if is_mostly_known && (certain >= 1 || known >= 3 && known == all) {
        let says = words!(SQL_STATEMENTS, known = known, all = all, kinds = kinds.join(", "));
        return Grade::Is(Told::by("application/sql", sample.evidence(at, 32, says.detail())));
    }
    if begins && (certain >= 1 || is_mostly_known) || certain >= 2 {
        Grade::MayBe(&["application/sql"])
    } else {
        Grade::IsNot
    }
}

/// Whether lines are expressions with a semicolon behind them, and have words of SQL in capitals.
fn has_expressions(sample: &Sample<'_>) -> bool {
    let (mut lines, mut ended) = (0_usize, 0_usize);
    for line in sample.text.lines().filter(|line| !line.is_empty()).take(64) {
        lines += 1;
        ended += usize::from(line.ends_with(';'));
    }
    let words = [" AND ", " OR ", "SELECT ", "NULL", "INT;", "DOUBLE;", "VARCHAR"];
    ended >= 2
        && ended * 2 >= lines
        && !sample.text.contains('{')
        && words.iter().any(|word| sample.text.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

    #[test]
    fn statements_of_several_dialects_are_told() {
        assert_kinds(
            "application/sql",
            &[
                "SELECT * FROM users WHERE id = 1;",
                "select a, count(*)\nfrom t\ngroup by a\n",
                "-- migration\nCREATE TABLE IF NOT EXISTS a (\n  id int primary key\n);\n",
                "/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `a`;\nINSERT INTO `a` VALUES (1,'x;y');\n",
                "CREATE FUNCTION f() RETURNS int AS $$\nBEGIN\n  RETURN 1;\nEND;\n$$ LANGUAGE plpgsql;\n",
                "USE [db]\nGO\nCREATE PROCEDURE p AS SELECT 1\nGO\n",
                "with a as (select 1) select * from a",
                "PRAGMA foreign_keys=ON;\nBEGIN TRANSACTION;\nCREATE TABLE a(b);\nCOMMIT;\n",
                "ALTER TABLE cars\nADD brand varchar(255);\n",
                "{{ config(materialized='table') }}\nselect x from {{ ref('y') }}\n",
                "DROP TABLE a;\nDROP VIEW b;\n",
                "UPDATE a SET b = 1 WHERE c;\n",
            ],
        );
    }

    #[test]
    fn sentences_that_begin_with_a_keyword_are_no_statements() {
        assert_kinds(
            "text/plain",
            &[
                "Select a file from the menu to open it.\n",
                "Update all of the packages before you go on with this.\n",
                "With this in mind, we go on as before.\n",
                "Create an account first. Then drop us a line;\n",
                "Insert coin\n",
                "use strict;\nmy $x = { a => 1 };\n",
                "if (x) { return; }\n",
            ],
        );
    }

    #[test]
    fn comments_alone_and_queries_without_an_end_leave_sql_open() {
        assert_open("-- nothing yet\n", &["application/sql"]);
        assert_open("DROP INDEX a_b\n", &["application/sql"]);
    }
}
