//! `rollbook check`: what a certificate is worth, without a book and without a password.

use super::DONE;
use super::desk::{Desk, items, shown};
use clap::Args;
use rollbook::fault::Result;
use serde_json::{Value, json};
use std::path::PathBuf;

/// `rollbook check`
#[derive(Args)]
pub struct Check {
    /// The certificate: a PDF
    file: PathBuf,
    /// Keys of issuers that this computer does not know
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
}

impl Check {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let file = desk.take(&self.file)?;
        let keys = self.keys.as_deref().map(|keys| desk.take(keys)).transpose()?;
        let checked = desk.house.call("check_certificate", json!({ "file": file, "keys": keys }), None)?;
        let outcome = checked["outcome"].as_str().unwrap_or_default();
        desk.say(&checked, || say(desk, outcome, &checked));
        Ok(match outcome {
            "valid" => DONE,
            "replaced" | "suspended" => 10,
            "revoked" => 11,
            "unknown_key" => 12,
            _ => 13,
        })
    }
}

fn say(desk: &Desk, outcome: &str, checked: &Value) {
    desk.line(&format!("cli-check-{}", outcome.replace('_', "-")), &[]);
    if checked["is_demo"] == Value::Bool(true) {
        desk.line("cli-check-demo", &[]);
    }
    for name in ["kind", "name", "course", "version", "dates", "hours", "serial", "issued_on", "issuer", "replaced_by"] {
        if !checked[name].is_null() {
            desk.line(&format!("cli-check-{}", name.replace('_', "-")), &[("value", &checked[name])]);
        }
    }
    for difference in items(&checked["differences"]) {
        let what = desk.sentence(&format!("cli-difference-{}", shown(difference)), &[]);
        desk.line("cli-check-difference", &[("value", &json!(what))]);
    }
    if checked["is_expired"] == Value::Bool(true) {
        desk.line("cli-check-expired", &[]);
    }
    match (outcome, &checked["status_known_at"]) {
        ("altered" | "unknown_key", _) => {}
        (_, Value::Null) => desk.line("cli-check-status-unknown", &[]),
        (_, known_at) => {
            desk.line("cli-check-status-at", &[("value", known_at)]);
            if checked["is_status_current"] == Value::Bool(false) {
                desk.line("cli-check-status-old", &[]);
            }
        }
    }
}
