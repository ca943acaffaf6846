//! A week of 100 rooms and 5,000 sessions, by the requests of the window: a step of a drag, the drop, and what the window reads after it.

use crate::office::Office;
use crate::{Table, cpu};
use serde_json::{Value, json};

const ROOMS: usize = 100;
const SESSIONS: usize = 5_000;
/// Sessions of a run.
const OF_A_RUN: usize = 500;
const DROPS: usize = 40;

/// Drags sessions by a quarter of an hour and drops them.
pub fn week(table: &mut Table) {
    let (step, drop) = ("a step of a drag among 5,000 sessions", "a drop among 5,000 sessions");
    if !table.wants(step) && !table.wants(drop) {
        return;
    }
    let office = Office::found();
    let sessions = fill(&office);
    let filter = json!({ "by": "rooms", "from_on": "2026-03-09", "to_on": "2026-03-15" });
    let (shown, seconds) = cpu::seconds(|| office.call("timetable", filter.clone()));
    println!("{:58} {:>10.3} CPU ms the whole week", "", seconds * 1e3);
    let mut under = shown["under"].clone();
    let (mut steps, mut moves, mut reads) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..DROPS {
        let at = turn * 37;
        let (day, hour) = (9 + at / ROOMS % 5, at / ROOMS / 5);
        let instant = |minute: usize| format!("2026-03-{day:02}T{:02}:{:02}:00Z", hour + minute / 60, minute % 60);
        let (session, room) = &sessions[at];
        let with = json!({ "session": session, "start_at": instant(15), "end_at": instant(60), "facility": room });
        let timed = |name, with, taken: &mut Vec<f64>| {
            let (answer, seconds) = cpu::seconds(|| office.call(name, with));
            taken.push(seconds * 1e3);
            answer
        };
        timed("probe_session", with.clone(), &mut steps);
        timed("move_session", json!({ "at": with }), &mut moves);
        let changes = timed("timetable_changes", json!({ "shown": filter, "under": under }), &mut reads);
        assert_eq!(changes["sessions"][0]["id"], json!(session));
        under = changes["under"].clone();
    }
    let (step_ms, move_ms, read_ms) = (cpu::median(steps), cpu::median(moves), cpu::median(reads));
    println!("{:58} {move_ms:>10.3} CPU ms to move, {read_ms:.3} to read what changed", "");
    table.at_most(step, step_ms, 10.0, "CPU ms");
    table.at_most(drop, move_ms + read_ms, 50.0, "CPU ms");
}

fn fill(office: &Office) -> Vec<(String, String)> {
    let room = |fields: Value| office.make("add_facility", json!({ "fields": fields })).remove(0);
    let site = room(json!({ "kind": "site", "name": "A large campus", "zone": "Asia/Seoul", "capacity": 2000 }));
    let suite = |n: usize| room(json!({ "kind": "suite", "name": format!("Suite {n:03}"), "parent": site, "capacity": 20 }));
    let rooms: Vec<String> = (0..ROOMS).map(suite).collect();
    let version = office.course();
    let session = |at: usize| {
        let (slot, day) = (at / ROOMS, 9 + at / ROOMS % 5);
        let hour = 9 + slot / 5;
        json!({ "title": "Chromatography", "kind": "practical", "facility": rooms[at % ROOMS],
            "start_local": format!("2026-03-{day:02}T{hour:02}:00"), "end_local": format!("2026-03-{day:02}T{hour:02}:45") })
    };
    let mut made = Vec::new();
    for from in (0..SESSIONS).step_by(OF_A_RUN) {
        let run = json!({ "code": format!("FULL-{from}"), "version": version, "first_on": "2026-03-09", "last_on": "2026-03-15", "capacity": 20 });
        let run = office.make("add_run", run).remove(0);
        let ids = office.make("add_sessions", json!({ "run": run, "sessions": (from..from + OF_A_RUN).map(session).collect::<Vec<_>>() }));
        made.extend(ids.into_iter().enumerate().map(|(at, id)| (id, rooms[(from + at) % ROOMS].clone())));
    }
    made
}
