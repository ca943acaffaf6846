//! TypeScript of the table: `ui/src/lib/requests.ts`.

use super::table::LINES;
use crate::fault::{Reason, Refusal};
use std::collections::BTreeMap;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations of every type that the table needs, by name.
#[derive(Default)]
pub struct Types {
    declared: BTreeMap<String, String>,
}

impl Types {
    /// Takes in a type and all that it needs.
    pub fn visit_all<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let config = Config::default();
        // Types without a declaration of their own (texts, numbers, lists) only lead on to what they hold.
        let is_new = match T::output_path() {
            None => true,
            Some(_) => {
                let ident = T::ident(&config);
                let is_new = !self.declared.contains_key(&ident);
                if is_new {
                    self.declared.insert(ident, T::decl(&config));
                }
                is_new
            }
        };
        if is_new {
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }
}

/// Every declaration, by name.
pub fn types() -> BTreeMap<String, String> {
    let mut types = Types::default();
    types.visit_all::<Refusal>();
    types.visit_all::<Reason>();
    for line in LINES {
        (line.visit)(&mut types);
    }
    types.declared
}

/// The whole file.
pub fn requests_ts() -> String {
    let config = Config::default();
    let mut text = String::from("// Generated from the table of requests (src/requests/table.rs) by `rollbook requests --typescript`. Never edited by hand.\n\n");
    for declaration in types().values() {
        text.push_str("export ");
        text.push_str(declaration);
        text.push('\n');
    }
    text.push_str("\n/** Every request: its argument and its reply. */\nexport interface Requests {\n");
    for line in LINES {
        text.push_str(&format!("  /** {} */\n  {}: [{}, {}];\n", line.doc.trim(), line.name, (line.argument)(&config), (line.reply)(&config)));
    }
    text.push_str("}\n\n/** What the replies of the reads are about. */\nexport const ABOUT: { readonly [name: string]: readonly Topic[] } = {\n");
    for line in LINES.iter().filter(|line| !line.about.is_empty()) {
        let topics: Vec<String> = line.about.iter().filter_map(|topic| serde_json::to_string(topic).ok()).collect();
        text.push_str(&format!("  {}: [{}],\n", line.name, topics.join(", ")));
    }
    text.push_str("};\n\n/** Requests that the acting person signs with a fresh password. */\nexport const SIGNED: readonly string[] = [");
    let signed: Vec<String> = LINES.iter().filter(|line| line.kind == super::LineKind::Signed).map(|line| format!("\"{}\"", line.name)).collect();
    text.push_str(&signed.join(", "));
    text.push_str("];\n");
    text
}
