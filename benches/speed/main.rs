//! What the goals of speed name, measured: processor seconds, or a ratio to the disk in the same run. `make bench` prints them
//! and fails when one is missed. Arguments are parts of names: `cargo bench -- rebuild`.
//!
//! No library for benches measures this: they take the time of the wall, which says little on a machine that does other things.

#![allow(clippy::unwrap_used)]

mod centre;
mod clashes;
mod cpu;
mod office;
mod week;
mod years;

use office::Office;
use serde_json::{Value, json};
use std::fs::File;
use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

/// Entries of the long journal.
const ENTRIES: u32 = 100_000;
/// How often something short is measured; the median counts.
const TIMES: usize = 9;

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let mut table = Table { wanted, missed: 0 };
    clashes::clashes(&mut table);
    week::week(&mut table);
    long_journal(&mut table);
    many_people(&mut table);
    centre::centre(&mut table);
    if table.missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The lines that are printed, each as soon as it is known.
struct Table {
    wanted: Vec<String>,
    missed: u32,
}

impl Table {
    fn wants(&self, what: &str) -> bool {
        self.wanted.is_empty() || self.wanted.iter().any(|part| what.contains(part.as_str()))
    }

    /// A goal that `value` may not exceed.
    fn at_most(&mut self, what: &str, value: f64, goal: f64, unit: &str) {
        self.line(what, value, &format!("<= {goal}"), value <= goal, unit);
    }

    /// A goal that `value` must reach.
    fn at_least(&mut self, what: &str, value: f64, goal: f64, unit: &str) {
        self.line(what, value, &format!(">= {goal}"), value >= goal, unit);
    }

    fn line(&mut self, what: &str, value: f64, goal: &str, is_met: bool, unit: &str) {
        let verdict = if is_met { "met" } else { "MISSED" };
        self.missed += u32::from(!is_met);
        let shown = if value < 1000.0 { format!("{value:.3}") } else { format!("{value:.0}") };
        println!("{what:<58} {shown:>10} {unit:<14} goal {goal:<10} {verdict}");
    }
}

/// A book of 100,000 entries: opened, marked in, rebuilt.
fn long_journal(table: &mut Table) {
    let (opening, marking, rebuilding) = ("opening a book of 100,000 entries", "one mark, median, to one fdatasync", "rebuild of 100,000 entries");
    if ![opening, marking, rebuilding].iter().any(|what| table.wants(what)) {
        return;
    }
    let office = Office::found();
    let version = office.course();
    let sessions = years::enter(&office, &version, ENTRIES);
    office.lock();

    // Nothing of it was verified by an opening before: the longest that opening can take.
    let ((), whole) = cpu::seconds(|| office.unlock());
    let ((), key) = cpu::seconds(|| office.derive_key());
    if table.wants(opening) {
        table.at_most(opening, whole - key, 1.0, "s");
    }
    if table.wants(rebuilding) {
        rebuild(table, &office, rebuilding);
    }
    if table.wants(marking) {
        office.after_the_sessions();
        let session = sessions.first().expect("a run has sessions").to_string();
        table.at_most(marking, mark_to_disk(&office, &session), 1.5, "times");
    }
}

/// Inside a transaction that is given up, so that only the tables' making counts and not that of a commit.
fn rebuild(table: &mut Table, office: &Office, what: &str) {
    let rates: Vec<f64> = (0..3)
        .map(|_| {
            let (entries, seconds) = office.change(|change| Ok(cpu::seconds(|| rollbook::tables::apply::rebuild(change.db).unwrap()))).unwrap();
            f64::from(entries) / seconds
        })
        .collect();
    table.at_least(what, cpu::median(rates), 100_000.0, "entries/CPU s");
}

/// The median of a mark by its request, commit included, to the median of one fdatasync of a page that was written to a file
/// beside the book; in turns, so that both meet the same disk.
fn mark_to_disk(office: &Office, session: &str) -> f64 {
    let roll = office.call("roll", json!({ "session": session }));
    let rows: Vec<Value> = roll["rows"].as_array().unwrap().clone();
    let mut page = File::create(office.folder().join("page")).unwrap();
    let (mut marks, mut syncs) = (Vec::new(), Vec::new());
    for turn in 0..400 {
        let status = ["P", "A"][turn / rows.len() % 2];
        let mark = json!({ "enrolment": rows[turn % rows.len()]["enrolment"], "status": status });
        let with = json!({ "session": session, "marks": [mark], "reason": "completes" });
        marks.push(wall(|| drop(office.call("mark", with))));
        syncs.push(wall(|| {
            page.write_all(&[0; 4096]).unwrap();
            page.sync_data().unwrap();
        }));
    }
    let (mark, sync) = (cpu::median(marks), cpu::median(syncs));
    println!("{:58} {:>10.3} ms, fdatasync {:.3} ms", "", mark * 1000.0, sync * 1000.0);
    mark / sync
}

/// Seconds of the wall, for a ratio of two such.
#[allow(clippy::disallowed_methods)]
fn wall(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

/// A book of 50,000 people: a roster comes in, people are looked for, a large run is judged, certificates are issued.
fn many_people(table: &mut Table) {
    let (roster, page, completion, certificates) =
        ("roster of 10,000 rows", "a page of people filtered from 50,000", "completion of 3,000 people x 8 sessions", "120 certificates");
    let (today, palette, dossier) = ("today in a book of 50,000 people", "a letter in the palette at 50,000 people", "dossier of 120 people");
    if ![roster, page, completion, certificates, today, palette, dossier].iter().any(|what| table.wants(what)) {
        return;
    }
    let office = Office::found();
    let version = office.course();
    if table.wants(certificates) || table.wants(dossier) {
        let batch = prepared(&office, &version);
        let ((), seconds) = cpu::seconds(|| issue(&office, &batch));
        table.at_most(certificates, seconds, 3.0, "CPU s");
        for format in ["pdf", "zip"] {
            let (_, seconds) = cpu::seconds(|| office.call("export_dossier", json!({ "run": "CERTIFIED", "format": format })));
            table.at_most(&format!("{dossier}, {format}"), seconds, 5.0, "CPU s");
        }
    }
    if table.wants(completion) {
        let run = taught(&office, &version, "LARGE", 1_000_000, 3_000, false);
        let asked = (0..TIMES).map(|_| cpu::seconds(|| office.call("completion", json!({ "run": run }))).1);
        table.at_most(completion, cpu::median(asked.collect()) * 1000.0, 100.0, "CPU ms");
    }
    if [roster, page, today, palette].iter().any(|what| table.wants(what)) {
        office.before_the_sessions();
        // The last of five meets 40,000 people already.
        let mut last = 0.0;
        for part in 0..5 {
            let run = office.run(&version, &format!("ROSTER-{part}"), 10_000);
            let (imported, seconds) = cpu::seconds(|| office.import(Some(&run), part * 10_000, 10_000));
            assert_eq!(imported["created"], 10_000, "{}", imported["left_out"][0]);
            if part == 0 && table.wants(roster) {
                table.at_most(roster, seconds, 3.0, "CPU s");
            }
            last = seconds;
        }
        println!("{:58} {last:>10.3} CPU s into a book of 40,000", "");
        if table.wants(page) {
            people(table, &office, page);
        }
        if table.wants(palette) {
            typing(table, &office, palette);
        }
        if table.wants(today) {
            let asked = (0..TIMES).map(|_| cpu::seconds(|| office.call("today", json!({}))).1);
            table.at_most(today, cpu::median(asked.collect()) * 1000.0, 50.0, "CPU ms");
        }
    }
}

/// The slowest of what people look for: a word, a rare one, two in other marks and case, a country, a run.
fn people(table: &mut Table, office: &Office, what: &str) {
    let filters = [
        json!({ "text": "kim" }),
        json!({ "text": "person31415@" }),
        json!({ "text": "NGUYEN minh", "country": "VNM" }),
        json!({ "text": "institute 9", "sort": "newest" }),
        json!({ "country": "KOR", "sort": "country", "descending": true, "from": 6_000 }),
        json!({ "run": "ROSTER-3", "text": "a" }),
    ];
    let mut slowest = (0.0, String::new());
    for filter in filters {
        let asked = (0..TIMES).map(|_| cpu::seconds(|| office.call("people", filter.clone())).1);
        let seconds = cpu::median(asked.collect());
        println!("{:58} {:>10.3} CPU ms {filter}", "", seconds * 1000.0);
        if seconds > slowest.0 {
            slowest = (seconds, filter.to_string());
        }
    }
    table.at_most(what, slowest.0 * 1000.0, 50.0, "CPU ms");
}

/// The slowest letter of what people type, from the first on: each is a search of its own.
fn typing(table: &mut Table, office: &Office, what: &str) {
    let mut slowest = (0.0, String::new());
    for wanted in ["kim minsu", "nguyen thi", "min", "BENCH-2026-000119", "person31415@", "김민수", "roster 3", "zzz"] {
        for (end, letter) in wanted.char_indices() {
            let with = json!({ "text": &wanted[..end + letter.len_utf8()] });
            let asked = (0..TIMES).map(|_| cpu::seconds(|| office.call("find", with.clone())).1);
            let seconds = cpu::median(asked.collect());
            if seconds > slowest.0 {
                slowest = (seconds, with.to_string());
            }
        }
    }
    println!("{:58} {:>10} {}", "", "", slowest.1);
    table.at_most(what, slowest.0 * 1000.0, 50.0, "CPU ms");
}

/// A run that was held: everybody marked in eight sessions.
fn taught(office: &Office, version: &str, code: &str, first: usize, count: usize, all_attend: bool) -> String {
    office.before_the_sessions();
    let run = office.run(version, code, count);
    office.import(Some(&run), first, count);
    let sessions = office.sessions(&run);
    for state in ["confirmed", "running"] {
        office.call("set_run_state", json!({ "run": run, "state": state }));
    }
    office.after_the_sessions();
    office.mark_all(&sessions, all_attend);
    run
}

/// A batch of 120 certificates.
fn prepared(office: &Office, version: &str) -> String {
    let run = taught(office, version, "CERTIFIED", 2_000_000, 120, true);
    office.call("set_run_state", json!({ "run": run, "state": "completed" }));
    office.make("prepare_batch", json!({ "run": run })).remove(0)
}

/// From the second person's approval to the last filed PDF.
fn issue(office: &Office, batch: &str) {
    let issued = office.ask(Some("certifier"), "approve_and_issue", json!({ "batch": batch }));
    assert_eq!(issued["issued"], 120);
    let filed = office.call("file_papers", json!({ "batch": batch }));
    assert_eq!((&filed["filed"], &filed["left"]), (&json!(120), &json!(0)));
}
