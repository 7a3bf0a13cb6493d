//! GraphQL documents: schemas and queries, by their grammar.

mod reader;

use self::reader::{Reader, Token};
use super::rule::{Grade, Sample, Told};
use crate::report::words;

/// A GraphQL document.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    let mut reader = Reader::new(sample.text);
    let mut first_at = None;
    let error = loop {
        if reader.next == Token::End {
            break false;
        }
        first_at.get_or_insert(reader.next_at);
        if reader.definition().is_none() {
            // What is cut is right as far as it went.
            break reader.next != Token::End || !sample.is_cut && reader.whole == 0;
        }
    };
    let Some(first_at) = first_at else {
        // Comments alone.
        let has_comment = sample.trimmed().starts_with("# ");
        return if has_comment { Grade::MayBe(&["application/graphql"]) } else { Grade::IsNot };
    };
    let is_shown = if error { reader.marks >= 2 && reader.whole >= 2 } else { reader.marks >= 1 };
    if is_shown {
        let count = reader.whole.max(1);
        let says = words!(GRAPHQL_DEFINITIONS, count = count).detail();
        return Grade::Is(Told::by("application/graphql", sample.evidence(first_at, 32, says)));
    }
    if reader.marks >= 1 || !error && reader.whole >= 1 {
        Grade::MayBe(&["application/graphql"])
    } else {
        Grade::IsNot
    }
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

    #[test]
    fn schemas_and_queries_are_told() {
        assert_kinds(
            "application/graphql",
            &[
                "type Query {\n  user(id: ID!): User\n}\n",
                "# roots\nschema { query: Q }\ntype Q { a: [A!]! }\n",
                "query Users($first: Int = 10) { users(first: $first) { id name } }",
                "{\n  hero {\n    name\n  }\n}\n",
                "fragment A on B { c ...D }",
                "\"\"\"\nA pet\n\"\"\"\ninterface Pet { name: String }",
                "extend type Cart @key(fields: \"id\") { total: Float }",
                "directive @auth(role: Role = ADMIN) repeatable on OBJECT | FIELD_DEFINITION",
                "union Result = A | B\nscalar Date\nenum E { A B }",
                "mutation { add(pet: {name: \"x\", tags: [\"a\", \"b\"]}) { id } }",
            ],
        );
    }

    #[test]
    fn languages_with_like_declarations_are_not_graphql() {
        assert_kinds(
            "text/plain",
            &[
                "interface Foo {\n  a: string;\n  b: number;\n}\n",
                "interface Foo {\n  a: string\n  b: number\n}\n",
                "enum Color { RED, GREEN };\n",
                "message A {\n  string b = 1;\n}\n",
                "type Foo = { a: string }\n",
                "model User {\n  id Int @id\n}\n",
                "type of thing\n",
                "query the database\n",
            ],
        );
    }

    #[test]
    fn a_block_with_a_single_word_leaves_graphql_open() {
        assert_open("{ word }", &["application/graphql"]);
        assert_open("words of prose, and more of them.\n", &[]);
    }
}
