//! The files to score on, from a folder's `manifest.tsv`.

use std::fs;
use std::path::Path;

use crate::kinds::{self, Kind};

/// A file whose type is known.
pub(crate) struct File {
    /// Its name in the folder.
    pub(crate) stored_as: String,
    /// Its name where it comes from.
    pub(crate) name: String,
    /// The media types that are right for it, in lower case.
    pub(crate) accepted: Vec<String>,
    /// Which of the types that must be known it is; `None` for the long tail.
    pub(crate) kind: Option<&'static Kind>,
    /// All its bytes.
    pub(crate) held: Vec<u8>,
}

/// Reads the manifest and every file it names.
///
/// # Errors
///
/// A sentence that names the file which could not be read or the line which has too few columns.
pub(crate) fn read(folder: &Path) -> Result<Vec<File>, String> {
    let path = folder.join("manifest.tsv");
    let table = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    table.lines().skip(1).map(|line| read_line(folder, line)).collect()
}

fn read_line(folder: &Path, line: &str) -> Result<File, String> {
    let (stored_as, name, accepted) =
        columns(line).ok_or_else(|| format!("too few columns: {line}"))?;
    let path = folder.join(stored_as);
    let held = fs::read(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    Ok(File {
        stored_as: stored_as.to_owned(),
        name: name.to_owned(),
        kind: kinds::of_accepted(&accepted),
        accepted,
        held,
    })
}

/// File, name and accepted types of `file name accepted basis corpus`, with tabs between.
fn columns(line: &str) -> Option<(&str, &str, Vec<String>)> {
    let mut columns = line.split('\t');
    let (file, name, accepted) = (columns.next()?, columns.next()?, columns.next()?);
    Some((file, name, accepted.split(',').map(str::to_ascii_lowercase).collect()))
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn a_line_gives_its_first_three_columns() {
        let accepted = vec!["text/css".to_owned(), "text/x-css".to_owned()];
        assert_eq!(
            columns("00ff\ta b.css\ttext/CSS,text/x-css\text\tnpm:a"),
            Some(("00ff", "a b.css", accepted))
        );
        assert_eq!(columns("00ff\ta.css"), None);
    }
}
