//! A program that marks a roll is killed again and again: what it acknowledged is never lost, and the next start works.

use crate::centre::{Centre, Chance, PASSWORD, person};
use crate::foreign_key;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

/// How often the program is killed.
const KILLS: usize = 300;
/// Lines that wait for it; it never comes to the last one.
const WAITING: usize = 400;

#[test]
fn g01_nothing_that_was_acknowledged_is_lost_by_300_kills() {
    let centre = Centre::new();
    let people: Vec<Value> = (0..20).map(person).collect();
    let run = centre.run("R1", &people);
    centre.lock();
    let mut chance = Chance::new("kill");

    let mut sent = 0;
    let mut acknowledged = BTreeSet::new();
    let mut before_any_reply = 0;
    for _ in 0..KILLS {
        // One in eight is killed while it opens the book; the others after some replies.
        let replies = chance.below(8);
        let mut child = centre.program().arg("call").arg(centre.book()).arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let mut lines = String::new();
        for _ in 0..WAITING {
            sent += 1;
            lines.push_str(&request(&run.session, &run.enrolments, sent));
        }
        // It writes while the program reads, until the program is gone.
        let writing = std::thread::spawn(move || drop(input.write_all(lines.as_bytes())));
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        let mut heard = 0;
        while heard < replies && output.read_line(&mut line).unwrap() > 0 {
            heard += 1;
            acknowledged.extend(entry(&line));
            line.clear();
        }
        assert_eq!(heard, replies, "the start after a kill works");
        for _ in 0..chance.below(if replies == 0 { 2_000_000 } else { 30_000 }) {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What came through the pipe before the kill was acknowledged, too; a line that was cut was not.
        while output.read_line(&mut line).unwrap() > 0 {
            if line.ends_with('\n') {
                heard += 1;
                acknowledged.extend(entry(&line));
            }
            line.clear();
        }
        before_any_reply += usize::from(heard == 0);
        writing.join().unwrap();
    }

    let db = foreign_key::open(&centre.book(), &foreign_key::data_key(&centre.book(), PASSWORD));
    let mut statement = db.prepare("SELECT lower(hex(digest)) FROM entry_journal").unwrap();
    let kept: BTreeSet<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let lost = acknowledged.difference(&kept).count();
    println!("{KILLS} kills, {before_any_reply} before any reply; {} entries acknowledged, {} kept, {lost} lost", acknowledged.len(), kept.len());
    assert_eq!(lost, 0);
    assert!(acknowledged.len() > KILLS, "most were killed at work");
    drop(statement);
    drop(db);

    centre.enter("aya");
    assert_eq!(centre.call("verify_book", json!({}))["findings"], json!([]));
    assert_eq!(centre.call("rebuild_book", json!({}))["equal"], json!(true));
}

/// Every mark differs from the one before it; now and then a sheet is printed, for which the anchor is written first.
fn request(session: &str, enrolments: &[String], number: usize) -> String {
    if number.is_multiple_of(53) {
        return json!({ "request": "print_sign_in", "with": { "session": session } }).to_string() + "\n";
    }
    let mark = json!({ "enrolment": enrolments[number % enrolments.len()], "status": "L", "minutes_late": 1 + number % 149 });
    json!({ "request": "mark", "with": { "session": session, "marks": [mark], "reason": "slip" } }).to_string() + "\n"
}

/// The entry that a reply acknowledges; every reply is an answer.
fn entry(line: &str) -> Option<String> {
    let reply: Value = serde_json::from_str(line).unwrap();
    let done = reply.get("ok").unwrap_or_else(|| panic!("{line}"));
    let receipt = done.get("receipt").unwrap_or(done);
    receipt["entry"].as_str().map(str::to_owned)
}
