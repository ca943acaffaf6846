//! `rollbook history`: what happened, newest first.

use super::DONE;
use super::desk::{Desk, items, print, shown};
use clap::Args;
use rollbook::fault::Result;
use serde_json::json;
use std::path::PathBuf;

/// `rollbook history`
#[derive(Args)]
pub struct History {
    /// The book's file
    book: PathBuf,
    /// Only what happened to the record with this id
    #[arg(long, value_name = "ID")]
    about: Option<String>,
    /// At most so many entries
    #[arg(long, default_value_t = 50)]
    count: u32,
}

impl History {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let filter = json!({ "about": self.about, "from": 0, "count": self.count });
        let page = desk.at_book(&self.book, || desk.ask("history", filter))?;
        desk.say(&page, || {
            for row in items(&page["rows"]) {
                let by = desk.sentence("cli-history-by", &[("by", &row["by"]), ("role", &row["role"])]);
                print(format_args!("{:>5}  {}  {by}: {}", shown(&row["seq"]), shown(&row["at"]["local"]).replace('T', " "), shown(&row["sentence"])));
            }
        });
        Ok(DONE)
    }
}
