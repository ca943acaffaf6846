//! Commands about a run: import its roster, say who completes it, issue its certificates.

use super::DONE;
use super::call::{write_paper, write_paper_to};
use super::desk::{Desk, items, missing, print, shown};
use super::passwords;
use clap::Args;
use rollbook::fault::{Error, Reason, Refusal, Result};
use rollbook::requests::Sign;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many papers are made between two commits.
const PAPERS_AT_ONCE: u32 = 20;
/// The answer by which dates that may be several are left empty.
const LEAVE_EMPTY: &str = "leave_empty";

/// A command about one run.
#[derive(Args)]
pub struct OfRun {
    /// The book's file
    book: PathBuf,
    /// Code of the run
    #[arg(long = "run", value_name = "CODE")]
    code: String,
}

impl OfRun {
    fn id(&self, desk: &Desk) -> Result<Value> {
        run_id(desk, &self.code)
    }

    /// `rollbook complete`
    pub fn complete(self, desk: &Desk) -> Result<u8> {
        let completion = desk.at_book(&self.book, || desk.ask("completion", json!({ "run": self.id(desk)? })))?;
        desk.say(&completion, || {
            for row in items(&completion["rows"]) {
                let outcome = desk.words.text(&format!("cli-outcome-{}", shown(&row["verdict"]["outcome"])), &[]);
                print(format_args!("{} · {} · {}", shown(&row["full_name"]), percent(&row["pct_tenths"]), outcome));
                for leaf in items(&row["verdict"]["leaves"]) {
                    let depth = usize::try_from(leaf["depth"].as_u64().unwrap_or(0)).unwrap_or(0);
                    print(format_args!("  {}{}", "  ".repeat(depth), shown(&leaf["sentence"])));
                }
            }
            let count = |name: &str| completion[name].clone();
            desk.line(
                "cli-complete-counts",
                &[("run", &json!(self.code)), ("pass", &count("pass")), ("fail", &count("fail")), ("pending", &count("pending"))],
            );
        });
        Ok(DONE)
    }
}

fn run_id(desk: &Desk, code: &str) -> Result<Value> {
    Ok(desk.ask("run", json!({ "run": code }))?["run"]["id"].take())
}

/// Tenths of a percent with one decimal; a dash where nothing is expected.
fn percent(tenths: &Value) -> String {
    tenths.as_u64().map_or_else(|| "–".into(), |tenths| format!("{}.{} %", tenths / 10, tenths % 10))
}

/// `rollbook import`
#[derive(Args)]
pub struct Import {
    /// The book's file
    book: PathBuf,
    /// The list: CSV, TSV, XLSX, XLS, XLSB or ODS
    file: PathBuf,
    /// Code of the run into which they come; without it they become people of the book
    #[arg(long, value_name = "CODE")]
    run: Option<String>,
    /// Sheet of a workbook, by name or number from 1; without it the first one that has the heads of a list
    #[arg(long, value_name = "SHEET")]
    tab: Option<String>,
    /// JSON file that says where columns go: {"Head of the column": "full_name", "Another": null}; the others are guessed
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// How dates like 03/04/25 are meant; asked for where a date may be several days
    #[arg(long, value_name = "ORDER", value_parser = ["day_first", "month_first", "year_first", LEAVE_EMPTY])]
    dates: Option<String>,
    /// What becomes of rows that may be somebody of the book: left out, new people, or taken for the first one
    #[arg(long, value_name = "WHAT", value_parser = ["skip", "create", "same"], default_value = "skip")]
    duplicates: String,
    /// Writes the refused rows, each with the reason, as the same kind of sheet
    #[arg(long, value_name = "FILE")]
    refused: Option<PathBuf>,
    /// Only says what would be done
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        desk.at_book(&self.book, || self.import(desk))
    }

    fn import(&self, desk: &Desk) -> Result<u8> {
        let run = self.run.as_ref().map(|code| run_id(desk, code)).transpose()?;
        let file = desk.take(&self.file)?;
        let order = self.dates.as_ref().filter(|order| *order != LEAVE_EMPTY);
        let mut with = json!({ "file": file, "run": run, "date_order": order });
        let mut preview = desk.ask("preview_import", with.clone())?;
        if let Some(tab) = &self.tab {
            with["tab"] = tab_of(tab, items(&preview["tabs"]))?;
            preview = desk.ask("preview_import", with.clone())?;
        }
        if let Some(map) = &self.map {
            with["columns"] = mapped(map, items(&preview["columns"]))?;
            preview = desk.ask("preview_import", with.clone())?;
        }
        let question = if self.dates.is_none() { question(&preview["date_question"]) } else { None };
        if self.dry_run {
            self.write_refused(desk, &with)?;
            show(desk, &preview);
            if let Some(question) = question {
                eprintln!("{}", desk.words.refusal(&question));
            }
            return Ok(DONE);
        }
        if let Some(question) = question {
            return Err(question.into());
        }
        self.write_refused(desk, &with)?;
        with["duplicates"] = json!(self.duplicates);
        import(desk, with)
    }
}

/// A sheet by its name, else by its number.
fn tab_of(asked: &str, names: &[Value]) -> Result<Value> {
    let by_number = || asked.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < names.len());
    let at = names.iter().position(|name| name == asked).or_else(by_number);
    let known = || names.iter().map(shown).collect::<Vec<_>>().join(", ");
    Ok(json!(at.ok_or_else(|| Refusal::new(Reason::UnknownTab).with("what", asked).with("known", known()))?))
}

/// Asks how the dates of a list are meant, each answer with what makes it.
fn question(asked: &Value) -> Option<Refusal> {
    let text = asked["text"].as_str()?;
    let readings = items(&asked["readings"]).iter().map(|reading| format!("{}: --dates {}", shown(&reading[1]), shown(&reading[0])));
    let answers: Vec<String> = readings.chain([format!("--dates {LEAVE_EMPTY}")]).collect();
    Some(Refusal::new(Reason::DateOrderNeeded).with("what", text).with("known", answers.join(", ")))
}

impl Import {
    /// Before anything is imported, so that a list of which nothing comes in gives them, too.
    fn write_refused(&self, desk: &Desk, with: &Value) -> Result<()> {
        let Some(target) = &self.refused else { return Ok(()) };
        match desk.ask("refused_rows", with.clone()) {
            Ok(rows) => {
                write_paper_to(desk, &shown(&rows["paper"]), target)?;
                eprintln!("{}", desk.sentence("cli-import-refused-written", &[("path", &json!(target))]));
                Ok(())
            }
            Err(Error::Refused(refusal)) if refusal.reason == Reason::NothingRefused => Ok(()),
            Err(error) => Err(error),
        }
    }
}

fn show(desk: &Desk, preview: &Value) {
    desk.say(preview, || {
        let counts: Vec<_> = preview["counts"].as_object().into_iter().flatten().map(|(name, count)| (name.as_str(), count)).collect();
        desk.line("cli-import-counts", &counts);
        desk.line("cli-import-dry", &[]);
    });
    let rows = items(&preview["rows"]);
    list_rows(desk, rows);
    let left = preview["total"].as_u64().unwrap_or(0).saturating_sub(u64::try_from(rows.len()).unwrap_or(u64::MAX));
    // rows with faults come first: where the last one listed has none, none is left
    if left > 0 && rows.last().is_some_and(|row| !items(&row["faults"]).is_empty()) {
        eprintln!("{}", desk.sentence("cli-import-more", &[("count", &json!(left))]));
    }
}

fn import(desk: &Desk, with: Value) -> Result<u8> {
    let imported = desk.ask("import_people", with)?;
    desk.say(&imported, || {
        let counts = ["created", "updated", "enrolled", "skipped", "refused"].map(|name| (name, &imported[name]));
        desk.line("cli-import-done", &counts);
    });
    list_rows(desk, items(&imported["left_out"]));
    list_rows(desk, items(&imported["remarks"]));
    Ok(DONE)
}

/// Where each column goes, by index: as the file says, else as guessed, unless the file gave that field to another column.
fn mapped(path: &Path, columns: &[Value]) -> Result<Value> {
    let text = std::fs::read_to_string(path).map_err(missing(path))?;
    let map: BTreeMap<String, Option<String>> =
        serde_json::from_str(&text).map_err(|error| Refusal::new(Reason::WrongArgument).with("what", format!("{}: {error}", path.display())))?;
    if let Some(head) = map.keys().find(|head| columns.iter().all(|column| column["head"] != **head)) {
        return Err(Refusal::new(Reason::UnknownHead).with("what", head).into());
    }
    let field = |column: &Value| match map.get(&shown(&column["head"])) {
        Some(field) => json!(field),
        None if map.values().flatten().any(|taken| column["field"] == **taken) => Value::Null,
        None => column["field"].clone(),
    };
    Ok(columns.iter().map(field).collect())
}

/// The rows that a person must look at, on standard error: refused ones, possible duplicates, and those with something that could
/// not be read, with their lines and reasons.
fn list_rows(desk: &Desk, rows: &[Value]) {
    for row in rows {
        let faults: Vec<_> = items(&row["faults"]).iter().map(|fault| fault_words(desk, fault)).collect();
        let faults = json!(faults.join("; "));
        let (line, name) = (("line", &row["line"]), ("name", &row["fields"]["full_name"]));
        if row["decision"] == "refused" {
            eprintln!("{}", desk.sentence("cli-import-row-refused", &[line, ("faults", &faults)]));
            continue;
        }
        if row["decision"] == "possible_duplicate" {
            let matches: Vec<_> = items(&row["matches"]).iter().map(|person| shown(&person["full_name"])).collect();
            eprintln!("{}", desk.sentence("cli-import-row-possible-duplicate", &[line, name, ("matches", &json!(matches))]));
        }
        if faults != "" {
            eprintln!("{}", desk.sentence("cli-import-row-remarks", &[line, name, ("faults", &faults)]));
        }
    }
}

fn fault_words(desk: &Desk, fault: &Value) -> String {
    let choices: Vec<_> = items(&fault["choices"]).iter().map(shown).collect();
    let field = fault["field"].as_str().map_or_else(String::new, |field| desk.words.text(&format!("people-{}", field.replace('_', "-")), &[]));
    let variables = [("field", field), ("text", shown(&fault["text"])), ("choices", choices.join(" / "))];
    let id = format!("import-fault-{}", shown(&fault["kind"]).replace('_', "-"));
    desk.words.find(&id, &variables).unwrap_or_else(|| desk.words.text("import-fault-other", &variables))
}

/// `rollbook issue`: made twice, it issues nothing new and writes the same bytes.
#[derive(Args)]
pub struct Issue {
    #[command(flatten)]
    of_run: OfRun,
    /// Folder for the PDFs
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Login name of the certifier who approves; not who prepared. Password from ROLLBOOK_APPROVER_PASSWORD or prompt
    #[arg(long, value_name = "LOGIN")]
    approver: String,
}

impl Issue {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        desk.at_book(&self.of_run.book, || self.issue(desk))
    }

    fn issue(&self, desk: &Desk) -> Result<u8> {
        let run = self.of_run.id(desk)?;
        let issued = match self.waiting_batch(desk, &run)? {
            Some(batch) => self.approve(desk, &batch)?,
            None => json!({ "issued": 0, "serials": [] }),
        };
        // also those of a batch whose filing was cut off
        for batch in batches(desk, &run)?.iter().filter(|batch| batch["state"] == "issued") {
            while desk.ask("file_papers", json!({ "batch": batch["id"], "at_most": PAPERS_AT_ONCE }))?["left"].as_u64() > Some(0) {}
        }
        let exported = desk.ask("export_papers", json!({ "run": run }))?;
        let papers = items(&exported["papers"]);
        for paper in papers {
            write_paper(desk, &shown(&paper["token"]), &self.out)?;
        }
        let files: Vec<_> = papers.iter().map(|paper| paper["file_name"].clone()).collect();
        let reply = json!({ "issued": issued["issued"], "serials": issued["serials"], "folder": self.out, "files": files });
        let id = if issued["issued"].as_u64() > Some(0) { "cli-issued" } else { "cli-nothing-to-issue" };
        let variables = [("issued", &issued["issued"]), ("written", &json!(files.len())), ("folder", &reply["folder"])];
        desk.say(&reply, || desk.line(id, &variables));
        Ok(DONE)
    }

    /// The batch that waits for approval; prepared here if there is none and somebody passes who has no certificate.
    fn waiting_batch(&self, desk: &Desk, run: &Value) -> Result<Option<Value>> {
        let before = batches(desk, run)?;
        if let Some(batch) = before.iter().find(|batch| batch["state"] == "prepared") {
            return Ok(Some(batch["id"].clone()));
        }
        match desk.ask("prepare_batch", json!({ "run": run })) {
            Ok(receipt) => {
                let made = batches(desk, run)?.into_iter().find(|batch| batch["state"] == "prepared").map(|mut batch| batch["id"].take());
                Ok(made.or_else(|| items(&receipt["made"]).first().cloned()))
            }
            Err(Error::Refused(refusal)) if refusal.reason == Reason::NobodyPasses && before.iter().any(|batch| batch["state"] == "issued") => {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    fn approve(&self, desk: &Desk, batch: &Value) -> Result<Value> {
        let prompt = desk.words.text("cli-prompt-password", &[("login", self.approver.clone())]);
        let sign = Sign { login: Some(self.approver.clone()), password: passwords::known(passwords::APPROVER, &prompt)?, new_password: None };
        desk.house.call("approve_and_issue", json!({ "batch": batch }), Some(&sign))
    }
}

fn batches(desk: &Desk, run: &Value) -> Result<Vec<Value>> {
    Ok(items(&desk.ask("completion", json!({ "run": run }))?["batches"]).to_vec())
}
