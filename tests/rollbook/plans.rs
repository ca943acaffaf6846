//! Several sessions planned together: each plan is shown before, is one entry, and one undo takes it back.

use crate::office::{Office, strings, text, two_hours};
use rollbook::fault::Reason;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A run from Monday, 2 March to Thursday, 30 April 2026.
pub fn run_in(office: &Office, code: &str, zone: &str, capacity: u32) -> String {
    let version = office.course(&format!("C-{code}"));
    let fields = json!({ "code": code, "version": version, "first_on": "2026-03-02", "last_on": "2026-04-30", "zone": zone, "capacity": capacity });
    let run = office.made("add_run", fields, 0);
    for state in ["announced", "open"] {
        office.ask("set_run_state", json!({ "run": run, "state": state }));
    }
    run
}

fn sessions(office: &Office, run: &str) -> Vec<Value> {
    office.ask("sessions", json!({ "run": run })).as_array().unwrap().clone()
}

fn starts(rows: &[Value]) -> Vec<String> {
    rows.iter().map(|row| text(&row["start"]["local"])).collect()
}

fn preview(office: &Office, plan: &Value) -> Vec<Value> {
    office.ask("preview_plan", json!({ "plan": plan }))["sessions"].as_array().unwrap().clone()
}

fn why(office: &Office, plan: Value) -> Reason {
    let reason = office.why("preview_plan", json!({ "plan": plan }));
    assert_eq!(office.why("plan_sessions", json!({ "plan": plan })), reason);
    reason
}

/// Plans, takes it back and does so again: what stands after each is told by `seen`.
fn planned<T: PartialEq + std::fmt::Debug>(office: &Office, with: Value, seen: impl Fn() -> T) -> Value {
    let before = seen();
    let receipt = office.ask("plan_sessions", with);
    let after = seen();
    assert_ne!(before, after);
    let undone = office.ask("undo", json!({ "entry": receipt["entry"] }));
    assert_eq!(seen(), before, "one undo takes it back");
    office.ask("undo", json!({ "entry": undone["receipt"]["entry"] }));
    assert_eq!(seen(), after);
    office.is_sound();
    receipt
}

fn sentence(office: &Office) -> String {
    let rows = office.ask("history", json!({ "count": 10 }))["rows"].clone();
    let row = rows.as_array().unwrap().iter().find(|row| row["act"] == "sessions_planned").unwrap().clone();
    text(&row["sentence"])
}

fn part(office: &Office, run: &str, kind: &str, title: &str) -> String {
    let fields = json!({ "kind": kind, "title": title, "first_on": "2026-03-02", "last_on": "2026-03-20", "mode": "on_site", "capacity_n": if kind == "phase" { Value::Null } else { json!(8) } });
    office.made("add_part", json!({ "run": run, "fields": fields }), 0)
}

pub fn room(office: &Office, name: &str, capacity: u32, more: Value) -> String {
    let mut fields = json!({ "kind": "room", "name": name, "capacity": capacity });
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.made("add_facility", json!({ "fields": fields }), 0)
}

#[test]
fn a_session_is_repeated_by_a_rule_with_exceptions_at_its_local_time() {
    let office = Office::new();
    let run = run_in(&office, "B-1", "Europe/Berlin", 12);
    let trainer = office.person_of("trainer");
    let of = office.session_by(&run, "2026-03-10T09:00", &[&trainer]);
    let other = run_in(&office, "B-2", "Europe/Berlin", 12);
    let mut also = two_hours("2026-03-24T10:00", &[&trainer]);
    also["title"] = json!("Audit");
    office.ask("add_sessions", json!({ "run": other, "sessions": [also] }));

    // Tuesdays and Thursdays from 10 March to 2 April without the 19th: 12, 17, 24, 26, 31 March and 2 April. In Berlin it is summer from 29 March.
    let rule = json!({ "session": of, "every_n": 1, "unit": "week", "weekdays": [2, 4], "until_on": "2026-04-02", "without": ["2026-03-19"] });
    let plan = json!({ "repeat": rule });
    let rows = preview(&office, &plan);
    let days = ["2026-03-12", "2026-03-17", "2026-03-24", "2026-03-26", "2026-03-31", "2026-04-02"].map(|day| format!("{day}T09:00"));
    assert_eq!(starts(&rows), days);
    assert_eq!((&rows[3]["start"]["at"], &rows[4]["start"]["at"]), (&json!("2026-03-26T08:00:00.000Z"), &json!("2026-03-31T07:00:00.000Z")));
    let clash = &rows[2]["overlaps"][0];
    assert_eq!((&clash["kind"], &clash["other_title"], &clash["minutes"]), (&json!("trainer"), &json!("Audit"), &json!(60)));
    assert_eq!((&clash["what"], &rows[2]["title"]), (&json!("Amina Yusuf"), &json!("Session of 2026-03-10T09:00")));
    assert_eq!(sessions(&office, &run).len(), 1, "nothing was made");

    let without = json!({ "plan": plan, "leave_out": [rows[2]["key"]] });
    planned(&office, without, || starts(&sessions(&office, &run)));
    let kept = sessions(&office, &run);
    assert_eq!(starts(&kept), ["2026-03-10", "2026-03-12", "2026-03-17", "2026-03-26", "2026-03-31", "2026-04-02"].map(|day| format!("{day}T09:00")));
    assert!(kept.iter().all(|one| one["staff"][0]["person"] == json!(trainer) && one["state"] == "confirmed" && one["credited_min"] == 120));
    assert_eq!(sentence(&office), "A session of B-1 was repeated; new ones: 5");

    let with = |more: Value| {
        let mut rule = json!({ "session": of, "every_n": 1, "unit": "day" });
        rule.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "repeat": rule })
    };
    assert_eq!(why(&office, with(json!({}))), Reason::RuleEndless);
    assert_eq!(why(&office, with(json!({ "count_n": 502 }))), Reason::TooManySessions);
    assert_eq!(why(&office, with(json!({ "until_on": "2099-12-31" }))), Reason::TooManySessions);
    assert_eq!(why(&office, with(json!({ "count_n": 3, "until_on": "2026-04-02" }))), Reason::WrongArgument);
    assert_eq!(why(&office, with(json!({ "count_n": 1 }))), Reason::NothingChanged);
    assert_eq!(why(&office, with(json!({ "count_n": 3, "every_n": 0 }))), Reason::BadNumber);
    assert_eq!(why(&office, with(json!({ "count_n": 3, "weekdays": [8] }))), Reason::BadNumber);
    // past the run there must be a reason
    let past = with(json!({ "count_n": 3, "every_n": 30 }));
    let rows = preview(&office, &past);
    assert_eq!((&rows[0]["outside"], &rows[1]["outside"]["reason"]), (&Value::Null, &json!("outside_run")));
    assert_eq!(office.why("plan_sessions", json!({ "plan": past })), Reason::OutsideRun);
    office.ask("plan_sessions", json!({ "plan": past, "override_reason": "one more day was promised" }));
    office.is_sound();
}

#[test]
fn a_time_that_the_clocks_skip_is_shown_and_left_out() {
    let office = Office::new();
    let run = run_in(&office, "B-1", "Europe/Berlin", 12);
    let night = json!({ "title": "Night shift", "kind": "practical", "start_local": "2026-03-27T02:15", "end_local": "2026-03-27T04:00" });
    let of = office.made("add_sessions", json!({ "run": run, "sessions": [night] }), 0);
    // on Sunday, 29 March there is no quarter past two
    let plan = json!({ "repeat": { "session": of, "every_n": 1, "unit": "day", "count_n": 4 } });
    let rows = preview(&office, &plan);
    let refusals: Vec<&Value> = rows.iter().map(|row| &row["refusal"]["reason"]).collect();
    assert_eq!(refusals, [&Value::Null, &json!("time_does_not_exist"), &Value::Null]);
    let refused = office.refused("plan_sessions", json!({ "plan": plan }));
    assert_eq!((refused.reason, refused.details["title"].as_str()), (Reason::TimeDoesNotExist, "Night shift"));
    office.ask("plan_sessions", json!({ "plan": plan, "leave_out": [rows[1]["key"]] }));
    assert_eq!(starts(&sessions(&office, &run)), ["2026-03-27T02:15", "2026-03-28T02:15", "2026-03-30T02:15"]);
    office.is_sound();
}

#[test]
fn a_week_is_copied_with_its_days_and_local_times() {
    let office = Office::new();
    let run = run_in(&office, "B-1", "Europe/Berlin", 12);
    let room = room(&office, "Room 1", 20, json!({}));
    let mut second = two_hours("2026-03-19T14:00", &[]);
    second["facility"] = json!(room);
    second["tags"] = json!(["gmp"]);
    office.ask("add_sessions", json!({ "run": run, "sessions": [two_hours("2026-03-16T09:00", &[]), second, two_hours("2026-03-23T09:00", &[])] }));
    // the week of Monday the 16th to that of Wednesday, 8 April, from one side of the change of the clocks to the other
    let plan = json!({ "copy_week": { "run": run, "from_on": "2026-03-20", "to_on": "2026-04-08" } });
    planned(&office, json!({ "plan": plan }), || starts(&sessions(&office, &run)));
    let rows = sessions(&office, &run);
    assert_eq!(starts(&rows)[3..], ["2026-04-06T09:00", "2026-04-09T14:00"]);
    assert_eq!((&rows[0]["start"]["at"], &rows[3]["start"]["at"]), (&json!("2026-03-16T08:00:00.000Z"), &json!("2026-04-06T07:00:00.000Z")));
    assert_eq!((&rows[4]["facility"], &rows[4]["tags"]), (&json!(room), &json!(["gmp"])));
    assert_eq!(sentence(&office), "A week of B-1 was copied; new sessions: 2");

    // once more: both stand in the same room, and the preview says with which
    let rows = preview(&office, &plan);
    assert_eq!((&rows[1]["overlaps"][0]["kind"], &rows[1]["overlaps"][0]["what"]), (&json!("facility"), &json!("Room 1")));
    let week = |from: &str, to: &str| json!({ "copy_week": { "run": run, "from_on": from, "to_on": to } });
    assert_eq!(why(&office, week("2026-03-16", "2026-03-22")), Reason::NothingChanged, "the same week");
    assert_eq!(why(&office, week("2026-03-09", "2026-03-16")), Reason::NothingChanged, "a week without sessions");
    let past = json!({ "plan": week("2026-03-16", "2026-05-04") });
    assert_eq!(office.why("plan_sessions", past), Reason::OutsideRun);
}

/// A run in Seoul with sessions on Monday the 9th, Wednesday the 11th and Friday the 13th of March; its site is closed on Monday the 16th.
fn block(office: &Office) -> (String, Vec<String>) {
    let site = office.made("add_facility", json!({ "fields": { "kind": "site", "name": "Hwasun", "zone": "Asia/Seoul" } }), 0);
    let closed = json!({ "what": "facility", "of": site, "kind": "closed", "start_local": "2026-03-16T00:00", "end_local": "2026-03-17T00:00" });
    office.ask("add_availability", json!({ "fields": closed }));
    let run = run_in(office, "S-1", "Asia/Seoul", 12);
    let made = ["2026-03-09T09:00", "2026-03-11T13:00", "2026-03-13T09:00"].map(|start| office.session(&run, start));
    (run, made.to_vec())
}

#[test]
fn a_block_moves_by_working_days_and_keeps_its_distances() {
    let office = Office::new();
    let (run, _) = block(&office);
    let by = |n: i32, count: &str| json!({ "move": { "run": run, "by_n": n, "count": count } });
    let at = |days: [&str; 3]| vec![format!("{}T09:00", days[0]), format!("{}T13:00", days[1]), format!("{}T09:00", days[2])];

    // one working day: Monday, Wednesday, Friday become Tuesday, Thursday and, as the 16th is closed, Tuesday the 17th
    assert_eq!(starts(&preview(&office, &by(1, "working"))), at(["2026-03-10", "2026-03-12", "2026-03-17"]));
    // five days on is a Saturday, so the first goes to the 17th; the others are two and four working days after it
    assert_eq!(starts(&preview(&office, &by(5, "calendar"))), at(["2026-03-17", "2026-03-19", "2026-03-23"]));
    // two working days before Monday the 9th is Thursday the 5th
    assert_eq!(starts(&preview(&office, &by(-2, "working"))), at(["2026-03-05", "2026-03-09", "2026-03-11"]));
    assert_eq!(why(&office, by(0, "working")), Reason::NothingChanged);
    assert_eq!(why(&office, by(4000, "working")), Reason::BadNumber);

    planned(&office, json!({ "plan": by(1, "working") }), || starts(&sessions(&office, &run)));
    assert_eq!(starts(&sessions(&office, &run)), at(["2026-03-10", "2026-03-12", "2026-03-17"]));
    assert_eq!(sentence(&office), "Sessions of S-1 were moved: 3");
    let rows = office.ask("history", json!({ "count": 1 }))["rows"].clone();
    let told = |at: usize| (text(&rows[0]["changes"][at]["subject"]), text(&rows[0]["changes"][at]["was"]), text(&rows[0]["changes"][at]["now"]));
    let first = |what: &str| format!("Session of 2026-03-09T09:00, {what}");
    assert_eq!(
        told(0),
        (first("End"), "2026-03-09 11:00".into(), "2026-03-10 11:00".into()),
        "by the clock of the place, under the name of the session"
    );
    assert_eq!(told(1), (first("Start"), "2026-03-09 09:00".into(), "2026-03-10 09:00".into()));
    // each of them can be opened in its own history
    let first = text(&sessions(&office, &run)[0]["id"]);
    assert!(office.ask("history", json!({ "about": first }))["total"].as_u64().unwrap() >= 2);
    // far away it leaves its run
    assert_eq!(office.why("plan_sessions", json!({ "plan": by(60, "working") })), Reason::OutsideRun);
}

#[test]
fn what_is_held_or_has_marks_never_moves() {
    let office = Office::new();
    let (run, ids) = block(&office);
    let enrolments = office.enrolled(&run, &["Ama Mensah"]);
    office.now("2026-03-09T02:00:00Z");
    office.mark(&ids[0], &enrolments, "P");
    office.close(&ids[0]);
    office.now("2026-03-11T10:00:00Z");
    office.mark(&ids[1], &enrolments, "P");
    let plan = json!({ "move": { "run": run, "by_n": 1, "count": "working" } });
    let rows = preview(&office, &plan);
    let refusals: Vec<&Value> = rows.iter().map(|row| &row["refusal"]["reason"]).collect();
    assert_eq!(refusals, [&json!("session_stays"), &json!("session_stays"), &Value::Null]);
    assert_eq!(office.why("plan_sessions", json!({ "plan": plan })), Reason::SessionStays);
    assert_eq!(starts(&sessions(&office, &run)), ["2026-03-09T09:00", "2026-03-11T13:00", "2026-03-13T09:00"], "nothing was changed");
    planned(&office, json!({ "plan": plan, "leave_out": [rows[0]["key"], rows[1]["key"]] }), || starts(&sessions(&office, &run)));
    // Friday the 13th is the first that moves: to Tuesday the 17th
    assert_eq!(starts(&sessions(&office, &run)), ["2026-03-09T09:00", "2026-03-11T13:00", "2026-03-17T09:00"]);
    assert_eq!(why(&office, json!({ "split": { "session": ids[1], "after_min": 60 } })), Reason::SessionStays);
    let only = json!({ "move": { "run": run, "sessions": [ids[2]], "by_n": -1, "count": "working" } });
    assert_eq!(preview(&office, &only).len(), 1);
    // a day before Tuesday the 17th all is closed, and earlier stays earlier: Friday the 13th
    let earlier = json!({ "move": { "run": run, "sessions": [ids[2]], "by_n": -1, "count": "calendar" } });
    assert_eq!(preview(&office, &earlier)[0]["start_local"], "2026-03-13T09:00");
    let moved = office.ask("plan_sessions", json!({ "plan": earlier }));
    // under the marks that were made since, no undo takes it away
    office.now("2026-03-13T01:00:00Z");
    office.mark(&ids[2], &enrolments, "P");
    assert_eq!(office.why("undo", json!({ "entry": moved["entry"] })), Reason::SessionStays);
    assert_eq!(starts(&sessions(&office, &run))[2], "2026-03-13T09:00");
    // but what was moved under marks that it had already is taken back
    let by_hand = json!({ "session": ids[2], "start_at": "2026-03-13T02:00:00Z", "end_at": "2026-03-13T04:00:00Z" });
    let later = office.ask("move_session", json!({ "at": by_hand, "override_reason": "the trainer comes later" }));
    office.ask("undo", json!({ "entry": later["entry"] }));
    assert_eq!(starts(&sessions(&office, &run))[2], "2026-03-13T09:00");
    let other = office.session(&run_in(&office, "S-2", "Asia/Seoul", 5), "2026-03-20T09:00");
    assert_eq!(why(&office, json!({ "move": { "run": run, "sessions": [other], "by_n": 1, "count": "working" } })), Reason::NotFound);
    office.is_sound();
}

#[test]
fn a_phase_moves_alone_and_not_out_of_its_days_without_a_reason() {
    let office = Office::new();
    let run = run_in(&office, "S-1", "Asia/Seoul", 12);
    let phase = part(&office, &run, "phase", "Hands-on");
    let mut inside = two_hours("2026-03-19T09:00", &[]);
    inside["phase"] = json!(phase);
    office.ask("add_sessions", json!({ "run": run, "sessions": [two_hours("2026-03-18T09:00", &[]), inside] }));
    let by = |n: i32| json!({ "move": { "run": run, "phase": phase, "by_n": n, "count": "working" } });
    assert_eq!(starts(&preview(&office, &by(1))), ["2026-03-20T09:00"]);
    // the phase ends on Friday the 20th
    assert_eq!(office.why("plan_sessions", json!({ "plan": by(2) })), Reason::OutsidePhase);
    office.ask("plan_sessions", json!({ "plan": by(2), "override_reason": "the suite is late" }));
    assert_eq!(starts(&sessions(&office, &run)), ["2026-03-18T09:00", "2026-03-23T09:00"]);
}

#[test]
fn a_session_is_split_and_what_it_counts_for_stays() {
    let office = Office::new();
    let run = run_in(&office, "S-1", "Asia/Seoul", 12);
    let (trainer, group) = (office.person_of("trainer"), part(&office, &run, "group", "A"));
    let cabinet = office.made("add_equipment", json!({ "fields": { "asset_no": "BSC-1", "name": "Cabinet", "quantity_n": 2 } }), 0);
    let mut fields = two_hours("2026-03-10T09:00", &[&trainer]);
    fields.as_object_mut().unwrap().extend(
        json!({
            "credited_min": 90, "groups": [group], "equipment": [{ "equipment": cabinet, "quantity_n": 1 }], "setup_min": 30, "teardown_min": 15,
            "agenda": [{ "title": "Gowning", "from_min": 0, "to_min": 40 }, { "title": "Filling", "from_min": 60, "to_min": 100 }],
        })
        .as_object()
        .unwrap()
        .clone(),
    );
    let of = office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0);
    let split = |after: u32| json!({ "split": { "session": of, "after_min": after } });
    let halves = preview(&office, &split(45));
    assert_eq!(halves.len(), 2);
    for half in &halves {
        assert_eq!(office.why("plan_sessions", json!({ "plan": split(45), "leave_out": [half["key"]] })), Reason::WrongArgument, "both or none");
    }
    planned(&office, json!({ "plan": split(45) }), || sessions(&office, &run));
    let rows = sessions(&office, &run);
    assert_eq!(starts(&rows), ["2026-03-10T09:00", "2026-03-10T09:45"]);
    assert_eq!((&rows[0]["end"]["local"], &rows[1]["end"]["local"]), (&json!("2026-03-10T09:45"), &json!("2026-03-10T11:00")));
    // 90 minutes for 120: the first 45 count for 33, the other 75 for 57
    assert_eq!((&rows[0]["credited_min"], &rows[1]["credited_min"]), (&json!(33), &json!(57)));
    assert_eq!(
        (&rows[0]["setup_min"], &rows[0]["teardown_min"], &rows[1]["setup_min"], &rows[1]["teardown_min"]),
        (&json!(30), &json!(0), &json!(0), &json!(15))
    );
    for row in &rows {
        assert_eq!((&row["staff"][0]["person"], &row["groups"][0]["id"]), (&json!(trainer), &json!(group)));
        assert_eq!((&row["equipment"][0]["equipment"], &row["register"]), (&json!(cabinet), &json!("open")));
    }
    assert_eq!(
        (&rows[0]["agenda"][0]["title"], &rows[1]["agenda"][0]["from_min"], &rows[1]["agenda"][0]["to_min"]),
        (&json!("Gowning"), &json!(15), &json!(55))
    );
    assert_eq!(sentence(&office), "A session of S-1 was split");
    assert_eq!(why(&office, split(45)), Reason::BadNumber, "nothing is left for a second one");
    assert_eq!(why(&office, split(20)), Reason::OutsideSession, "gowning goes over the end");
}

#[test]
fn groups_go_round_stations_and_never_meet() {
    let office = Office::new();
    let run = run_in(&office, "S-1", "Asia/Seoul", 24);
    let groups: Vec<String> = ["A", "B", "C", "D"].iter().map(|title| part(&office, &run, "group", title)).collect();
    let rooms: Vec<String> = ["Media", "Filling", "QC"].iter().map(|name| room(&office, name, 8, json!({}))).collect();
    let stations: Vec<Value> =
        ["Media", "Filling", "QC"].iter().zip(&rooms).map(|(title, room)| json!({ "title": title, "facility": room })).collect();
    let with = |groups: &[String], stations: &[Value]| {
        json!({ "rotate": {
            "run": run, "groups": groups, "stations": stations, "kind": "practical", "start_local": "2026-03-12T09:00", "slot_min": 120, "gap_min": 30, "a_day_n": 2,
        } })
    };
    let doubled = [&groups[..], &groups[1..2]].concat();
    assert_eq!(why(&office, with(&doubled, &stations)), Reason::NamedTwice);
    let plan = with(&groups, &stations);
    planned(&office, json!({ "plan": plan }), || starts(&sessions(&office, &run)));
    let rows = sessions(&office, &run);
    // four groups at three stations: four rounds, in each of which one group waits; two a day, from Thursday the 12th
    assert_eq!(rows.len(), 12);
    let rounds: BTreeSet<String> = starts(&rows).into_iter().collect();
    assert_eq!(rounds.into_iter().collect::<Vec<_>>(), ["2026-03-12T09:00", "2026-03-12T11:30", "2026-03-13T09:00", "2026-03-13T11:30"]);
    let mut visits: BTreeMap<(String, String), u32> = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for row in &rows {
        *visits.entry((text(&row["groups"][0]["title"]), text(&row["title"]))).or_default() += 1;
        assert!(taken.insert((text(&row["start"]["at"]), text(&row["facility"]))), "a station is taken by one group at a time");
        assert_eq!(row["overlaps"], json!([]));
    }
    assert_eq!((visits.len(), visits.values().max()), (12, Some(&1)), "each group is at each station once");
    // the first round by hand: A at the first station, B at the second, C at the third, D waits
    let first: Vec<(String, String)> = rows
        .iter()
        .filter(|row| row["start"]["local"] == "2026-03-12T09:00")
        .map(|row| (text(&row["groups"][0]["title"]), text(&row["title"])))
        .collect();
    let first: BTreeSet<(&str, &str)> = first.iter().map(|(group, title)| (group.as_str(), title.as_str())).collect();
    assert_eq!(first, BTreeSet::from([("A", "Media"), ("B", "Filling"), ("C", "QC")]));
    assert_eq!(sentence(&office), "Groups of S-1 go round stations; new sessions: 12");

    // with more stations than groups some are empty: two groups at three stations are three rounds
    assert_eq!(preview(&office, &with(&groups[..2], &stations)).len(), 6);
    assert_eq!(why(&office, with(&[], &stations)), Reason::Missing);
    assert_eq!(why(&office, with(&groups, &[])), Reason::Missing);
    let nowhere = [json!({ "title": "Media", "facility": run })];
    assert_eq!(why(&office, with(&groups, &nowhere)), Reason::NotFound);
    let many: Vec<Value> = (0..126).map(|n| json!({ "title": format!("Station {n}") })).collect();
    assert_eq!(why(&office, with(&groups, &many)), Reason::TooManySessions);
}

#[test]
fn sessions_get_the_smallest_free_room_that_has_what_is_asked_for() {
    let office = Office::new();
    let run = run_in(&office, "S-1", "Asia/Seoul", 15);
    let people: Vec<String> = (0..12).map(|n| format!("Person {n}")).collect();
    office.enrolled(&run, &people.iter().map(String::as_str).collect::<Vec<_>>());
    let site = office.made("add_facility", json!({ "fields": { "kind": "site", "name": "Hwasun", "zone": "Asia/Seoul" } }), 0);
    let inside = |more: Value| {
        let mut fields = json!({ "parent": site });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        fields
    };
    let small = room(&office, "Small", 10, inside(json!({})));
    let middle = room(&office, "Middle", 12, inside(json!({ "turnaround_min": 30, "features": ["isolator"] })));
    let large = room(&office, "Large", 30, inside(json!({})));
    room(&office, "Elsewhere", 12, json!({}));
    let ids: Vec<String> =
        ["2026-03-10T09:00", "2026-03-10T10:00", "2026-03-10T10:30", "2026-03-11T09:00"].iter().map(|start| office.session(&run, start)).collect();
    let plan = json!({ "assign_rooms": { "run": run, "within": site } });
    // 12 people do not fit into the small one. The first takes the middle one until 11:00 and its turnaround until 11:30, the second the large one
    // until 12:00; the third starts in both and finds none; on the next day the middle one is free again.
    let rows = preview(&office, &plan);
    let found: Vec<&Value> = rows.iter().map(|row| &row["facility_name"]).collect();
    assert_eq!(found, [&json!("Middle"), &json!("Large"), &Value::Null, &json!("Middle")]);
    assert_eq!((&rows[2]["refusal"]["reason"], &rows[2]["refusal"]["details"]["count"]), (&json!("no_room_free"), &json!("2")));
    assert_eq!((&rows[2]["overlaps"][0]["what"], &rows[2]["overlaps"][0]["other_title"]), (&json!("Middle"), &json!("Session of 2026-03-10T09:00")));
    assert_eq!(office.why("plan_sessions", json!({ "plan": plan })), Reason::NoRoomFree);
    planned(&office, json!({ "plan": plan, "leave_out": [ids[2]] }), || sessions(&office, &run));
    let rows = sessions(&office, &run);
    let found: Vec<Value> = rows.iter().map(|row| row["facility"].clone()).collect();
    assert_eq!(found, [json!(middle), json!(large), Value::Null, json!(middle)]);
    assert_ne!(found[0], json!(small));
    assert_eq!(sentence(&office), "Sessions of S-1 got rooms: 3");

    // what is asked for and nobody has, or too few places
    let asked = |features: Value| json!({ "assign_rooms": { "run": run, "sessions": [ids[2]], "features": features } });
    assert_eq!(preview(&office, &asked(json!(["isolator"])))[0]["refusal"]["reason"], "no_room_free");
    let rows = preview(&office, &asked(json!(["airlock"])));
    assert_eq!(
        (&rows[0]["refusal"]["reason"], &rows[0]["refusal"]["details"]["count"], &rows[0]["refusal"]["details"]["max"]),
        (&json!("no_room_fits"), &json!("12"), &json!("0"))
    );
    assert_eq!(strings(&json!([rows[0]["key"]])), [ids[2].clone()]);
    assert_eq!(why(&office, json!({ "assign_rooms": { "run": run, "within": run } })), Reason::NotFound);
}

#[test]
fn a_session_repeated_into_an_hour_that_comes_twice_lasts_as_long() {
    let office = Office::new();
    let version = office.course("NY");
    let fields =
        json!({ "code": "NY", "version": version, "first_on": "2026-10-26", "last_on": "2026-11-30", "zone": "America/New_York", "capacity": 12 });
    let run = office.made("add_run", fields, 0);
    // In New York the clocks go from 02:00 back to 01:00 on Sunday, 1 November 2026.
    let placed = |title: &str, start: &str, end: &str, offset_min: Option<i32>| json!({ "title": title, "kind": "lecture", "start_local": start, "end_local": end, "offset_min": offset_min });
    let saturday = placed("Night watch", "2026-10-31T01:30", "2026-10-31T02:30", None);
    let of = office.made("add_sessions", json!({ "run": run, "sessions": [saturday] }), 0);
    let rows = preview(&office, &json!({ "repeat": { "session": of, "every_n": 1, "unit": "day", "count_n": 2 } }));
    // the second 01:30 is at UTC-5
    let sunday = rows.iter().find(|row| row["start"]["local"] == "2026-11-01T01:30").unwrap();
    assert_eq!((&sunday["start"]["at"], &sunday["end"]["at"]), (&json!("2026-11-01T06:30:00.000Z"), &json!("2026-11-01T07:30:00.000Z")));

    // from the first 01:50, at UTC-4, to the second 01:10
    let over = placed("Handover", "2026-11-01T01:50", "2026-11-01T01:10", Some(-240));
    office.ask("add_sessions", json!({ "run": run, "sessions": [over] }));
    let rows = sessions(&office, &run);
    let over = rows.iter().find(|row| row["title"] == "Handover").unwrap();
    assert_eq!((&over["start"]["at"], &over["end"]["at"]), (&json!("2026-11-01T05:50:00.000Z"), &json!("2026-11-01T06:10:00.000Z")));
}
