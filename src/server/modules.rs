//! Which modules a page's script needs, found from their imports, so that the page can name them all and a
//! browser need not read one to learn of the next.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::assets;

/// The scripts of the pages.
const ENTRIES: [&str; 4] = ["app.js", "findings.js", "lab.js", "types.js"];

static MODULES: LazyLock<BTreeMap<&str, Vec<String>>> =
    LazyLock::new(|| ENTRIES.iter().map(|entry| (*entry, needed_by(entry))).collect());

/// The paths below `static/` of all modules that the script of a page imports, itself left out: those named
/// first come first. None for what is no page's script.
pub(crate) fn of(entry: &str) -> &'static [String] {
    MODULES.get(entry).map_or(&[], Vec::as_slice)
}

fn needed_by(entry: &str) -> Vec<String> {
    let mut found = vec![entry.to_owned()];
    let mut at = 0;
    while at < found.len() {
        let text = assets::text(&found[at]).unwrap_or_default();
        for path in
            imports(&text).filter_map(|named| resolved(&found[at], named)).collect::<Vec<_>>()
        {
            if !found.contains(&path) {
                found.push(path);
            }
        }
        at += 1;
    }
    found.split_off(1)
}

/// The addresses that a module's import and export statements name, one a line at most. What it imports while it runs
/// is not among them.
fn imports(text: &str) -> impl Iterator<Item = &str> {
    let statements = text.lines().filter(|line| {
        let line = line.trim_start();
        ["import ", "export ", "} from "].iter().any(|start| line.starts_with(start))
    });
    statements.filter_map(|line| {
        let named = line.split_once(" from ").or_else(|| line.split_once("import "))?.1;
        let quote = named.chars().next().filter(|first| matches!(first, '\'' | '"'))?;
        named[1..].split_once(quote).map(|(address, _)| address)
    })
}

/// An address relative to a module as a path below `static/`; `None` where it leads out of there.
fn resolved(importer: &str, address: &str) -> Option<String> {
    let mut steps: Vec<&str> = importer.split('/').collect();
    steps.pop();
    for step in address.split('/') {
        match step {
            "." => {}
            ".." => drop(steps.pop()?),
            name => steps.push(name),
        }
    }
    Some(steps.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{ENTRIES, imports, of, resolved};
    use crate::server::assets;

    #[test]
    fn import_and_export_statements_name_modules_and_calls_do_not() {
        let text = "// from './no.js'\nimport { a } from './a.js';\nimport './b.js';\n\
                    import {\n  c,\n} from \"../c.js\";\nexport * from './d.js';\n\
                    export const e = await import('./no.js');\nconst f = 'x from ./no.js';\n";
        let found: Vec<_> = imports(text).collect();
        assert_eq!(found, ["./a.js", "./b.js", "../c.js", "./d.js"]);
    }

    #[test]
    fn addresses_are_relative_to_their_module_and_stay_below_static() {
        let path = |address| resolved("elements/wire/wire.js", address);
        assert_eq!(path("./grid.js").as_deref(), Some("elements/wire/grid.js"));
        assert_eq!(path("../../lib/dom.js").as_deref(), Some("lib/dom.js"));
        assert_eq!(path("../../app.js").as_deref(), Some("app.js"));
        assert_eq!(path("../../../out.js"), None);
    }

    #[test]
    fn every_module_that_a_page_names_is_there() {
        for entry in ENTRIES {
            assert!(!of(entry).is_empty(), "{entry}");
            for path in of(entry) {
                assert!(assets::text(path).is_some(), "{entry} needs {path}");
            }
        }
    }
}
