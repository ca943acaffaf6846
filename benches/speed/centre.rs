//! Twelve years of a large centre: a million marks in runs that are over, made by requests but for the marks, which come as entries.

use crate::office::Office;
use crate::{Table, cpu};
use chrono::{Days, NaiveDate};
use rollbook::book::Change;
use rollbook::domain::attendance::Status;
use rollbook::domain::states::{RegisterState, SessionState};
use rollbook::fault::Result;
use rollbook::ids::{Digest, EnrolmentId, RunId, SessionId};
use rollbook::journal::act::*;
use rollbook::journal::fact::MarkValue;
use rollbook::journal::{Act, Edit};
use serde_json::{Value, json};

const YEARS: i32 = 12;
const RUNS_A_YEAR: usize = 28;
const SESSIONS: u64 = 12;
const PEOPLE: usize = 250;
const POOL: usize = 3_000;

/// The report over all of it: first of a book that nothing was counted in, then as it is asked for from day to day.
pub fn centre(table: &mut Table) {
    let yearly = "report over 12 years and 1,000,000 marks";
    if !table.wants(yearly) {
        return;
    }
    let office = Office::found();
    let version = office.course();
    office.import(None, 0, POOL);
    let people: Vec<String> = (0..POOL).step_by(1000).flat_map(|from| page(&office, from)).collect();
    office.after_the_sessions();
    for year in 0..YEARS {
        for number in 0..RUNS_A_YEAR {
            let first_on = NaiveDate::from_yo_opt(2014 + year, 1 + 12 * u32::try_from(number).unwrap()).expect("a year has these days");
            let chosen: Vec<&str> = (0..PEOPLE).map(|at| people[(number * 97 + at * 11) % POOL].as_str()).collect();
            run(&office, &version, &format!("Y{year}-{number}"), first_on, &chosen);
        }
    }
    let marks: u32 = office.change(|change| Ok(change.db.query_row("SELECT count(*) FROM table_mark", [], |row| row.get(0))?)).unwrap();
    assert!(marks >= 1_000_000, "{marks}");

    let whole = json!({ "by": "year" });
    let (reported, first) = cpu::seconds(|| office.call("report", whole.clone()));
    assert_eq!(reported["rows"].as_array().map(Vec::len), Some(12), "{reported}");
    println!("{:58} {first:>10.3} CPU s the first time", "");
    let now = office.run(&version, "NOW", 100);
    let asked = (0..crate::TIMES).map(|turn| {
        // Every report follows upon an entry about one of the runs.
        let person = &people[turn];
        office.call("enrol", json!({ "run": now, "people": [person] }));
        let by = ["year", "country", "sex", "region"][turn % 4];
        cpu::seconds(|| office.call("report", json!({ "by": by }))).1
    });
    table.at_most(yearly, cpu::median(asked.collect()) * 1000.0, 300.0, "CPU ms");
}

fn page(office: &Office, from: usize) -> Vec<String> {
    let page = office.call("people", json!({ "from": from, "count": 1000 }));
    let id = |row: &Value| row["id"].as_str().expect("a person has an id").to_owned();
    page["rows"].as_array().expect("people are listed").iter().map(id).collect()
}

fn run(office: &Office, version: &str, code: &str, first_on: NaiveDate, people: &[&str]) {
    let days: Vec<NaiveDate> = first_on.iter_days().take(12).collect();
    let last_on = first_on + Days::new(SESSIONS - 1);
    let fields = json!({ "code": code, "version": version, "first_on": first_on.to_string(), "last_on": last_on.to_string(), "zone": "Asia/Seoul", "capacity": PEOPLE + 20 });
    let run = office.make("add_run", fields).remove(0);
    for state in ["announced", "open"] {
        office.call("set_run_state", json!({ "run": run, "state": state }));
    }
    office.call("enrol", json!({ "run": run, "people": people }));
    let session = |day: &NaiveDate| json!({ "title": "Day", "kind": "lecture", "tags": ["gmp"], "start_local": format!("{day}T09:00"), "end_local": format!("{day}T12:00") });
    let sessions = office.make("add_sessions", json!({ "run": run, "sessions": days.iter().map(session).collect::<Vec<_>>() }));
    for state in ["confirmed", "running"] {
        office.call("set_run_state", json!({ "run": run, "state": state }));
    }
    let id: RunId = run.parse().expect("a run has an id");
    office.change(|change| hold(change, id, &sessions)).expect("a run is held");
    office.call("set_run_state", json!({ "run": run, "state": "completed" }));
}

/// One entry of marks and one signature for each session.
fn hold(change: &mut Change<'_>, run: RunId, sessions: &[String]) -> Result<()> {
    let places: Vec<EnrolmentId> =
        change.db.prepare("SELECT id FROM table_enrolment WHERE run = ?")?.query_map([run], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let planned = Digest([0; 32]);
    for (day, session) in sessions.iter().enumerate() {
        let session: SessionId = session.parse().expect("a session has an id");
        let mark = |(number, enrolment): (usize, &EnrolmentId)| {
            let status = if (number * 7 + day * 5) % 31 == 14 { Status::Absent } else { Status::Present };
            MarkEdit { enrolment: *enrolment, edit: Edit::first(MarkValue { status, minutes_late: None, minutes_early: None }) }
        };
        let marks = change.enter(Act::RollMarked(RollMarked { session, marks: places.iter().enumerate().map(mark).collect(), is_late: false }))?;
        change.enter(Act::SheetSigned(SheetSigned {
            session,
            register: Edit { saw: vec![planned], was: Some(RegisterState::Open), now: Some(RegisterState::Closed) },
            state: Some(Edit { saw: vec![planned], was: Some(SessionState::Confirmed), now: Some(SessionState::Held) }),
            begun: Vec::new(),
            counts: vec![StatusCount { status: Status::Present, count: u32::try_from(places.len()).unwrap_or(u32::MAX) }],
            marks,
            signature: Signature { person: change.author.person, user: change.author.user, meaning: "attended_as_marked".into() },
        }))?;
    }
    Ok(())
}
