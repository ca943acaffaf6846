//! TypeScript of the table: `ui/src/lib/requests.ts`.

use super::table::LINES;
use crate::fault::{Reason, Refusal};
use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations of every type that the table needs, by name.
#[derive(Default)]
pub struct Types {
    declared: BTreeMap<String, String>,
    seen: BTreeSet<TypeId>,
}

impl Types {
    /// Takes in a type and all that it needs.
    pub fn visit_all<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Types without a declaration of their own (texts, numbers, lists) only lead on to what they hold.
        if T::output_path().is_some() {
            let config = Config::default();
            self.declared.entry(T::ident(&config)).or_insert_with(|| T::decl(&config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
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
    let mut text = String::from(
        "// Generated from the table of requests (src/requests/table.rs) by `rollbook requests --typescript`. Never edited by hand.\n\n",
    );
    text.push_str("/** Something broke: shown as one sentence with its number. */\nexport interface Fault { number: string, kind: string }\n");
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
