//! The file name and type that values beside a file state, in urlencoded and JSON.

use super::described::Described;
use crate::body::{FILENAME_KEYS, TYPE_KEYS};
use crate::report::Role;

/// Whether a value of this name states a file's name or type.
pub(super) fn is_about_file(name: &str) -> bool {
    FILENAME_KEYS.contains(&name) || TYPE_KEYS.contains(&name)
}

/// The open groups of values: the urlencoded body, or JSON objects inside each other. There are at
/// most as many as JSON may be nested.
#[derive(Debug, Default)]
pub(super) struct Siblings {
    open: Vec<Group>,
    begun: u64,
}

#[derive(Debug)]
struct Group {
    id: u64,
    /// How many parts were described when it began: its own come after.
    first_part: usize,
    filename: Stated,
    content_type: Stated,
}

/// The weightiest statement so far.
#[derive(Debug, Default)]
struct Stated(Option<Statement>);

#[derive(Debug)]
struct Statement {
    /// Its rank among the keys.
    rank: usize,
    text: String,
    /// Offset of its value in the body.
    at: u64,
}

impl Stated {
    fn offer(&mut self, keys: &[&str], name: &str, text: &str, at: u64) {
        let Some(rank) = keys.iter().position(|key| *key == name) else { return };
        if self.0.as_ref().is_none_or(|best| rank < best.rank) {
            self.0 = Some(Statement { rank, text: text.to_owned(), at });
        }
    }
}

impl Siblings {
    /// A group begins inside the innermost open one.
    pub(super) fn begin(&mut self, described: usize) {
        self.begun += 1;
        self.open.push(Group {
            id: self.begun,
            first_part: described,
            filename: Stated::default(),
            content_type: Stated::default(),
        });
    }

    /// The innermost open group; 0 where there is none.
    pub(super) fn current(&self) -> u64 {
        self.open.last().map_or(0, |group| group.id)
    }

    /// A field of the innermost group ended, whose value begins `at` that offset of the body.
    pub(super) fn field(&mut self, name: Option<&str>, text: Option<&str>, at: u64) {
        let (Some(group), Some(name), Some(text)) = (self.open.last_mut(), name, text) else {
            return;
        };
        group.filename.offer(&FILENAME_KEYS, name, text, at);
        if text.contains('/') {
            group.content_type.offer(&TYPE_KEYS, name, text, at);
        }
    }

    /// The innermost group ends: its files get the name and type that it stated. Node's notation of
    /// a Buffer hands its file to the group around it, as the member `name`.
    pub(super) fn end(&mut self, is_buffer: bool, name: &str, described: &mut [Described]) {
        let Some(group) = self.open.pop() else { return };
        let outer = self.open.last().map(|outer| outer.id);
        let own = described.iter_mut().skip(group.first_part).filter(|it| it.group == group.id);
        for file in own {
            if file.part.role == Role::Field {
                // What the notation says of itself belongs to its file.
                if let (true, Some(outer)) = (is_buffer, outer) {
                    file.group = outer;
                }
                continue;
            }
            file.looked.is_node_buffer |= is_buffer && file.is_byte_array();
            if let (true, true, Some(outer)) = (is_buffer, file.is_byte_array(), outer) {
                file.group = outer;
                file.part.name = Some(name.to_owned());
                continue;
            }
            if let (None, Some(stated)) = (&file.part.filename, &group.filename.0) {
                file.part.filename = Some(stated.text.clone());
                file.filename_at = Some(stated.at);
            }
            if let Some(stated) = &group.content_type.0 {
                file.declared = Some(stated.text.clone());
                file.type_at = Some(stated.at);
            }
        }
    }
}
