//! The timetable of the centre: days as they pass, what stands in each row, and sessions that are moved.

use crate::office::{Office, at, text};
use chrono::{DateTime, Utc};
use rollbook::fault::Reason;
use serde_json::{Value, json};

const MONDAY: &str = "2026-03-02";

fn room(office: &Office, name: &str, parent: Option<&str>, kind: &str) -> String {
    office.made("add_facility", json!({ "fields": { "kind": kind, "name": name, "parent": parent, "capacity": 20 } }), 0)
}

fn session_in(office: &Office, run: &str, title: &str, start_local: &str, end_local: &str, facility: &str) -> String {
    let fields = json!({ "title": title, "kind": "lecture", "start_local": start_local, "end_local": end_local, "facility": facility });
    office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
}

/// The session and row of each bar with its first and last minute.
fn bars(table: &Value) -> Vec<(String, String, i64, i64)> {
    let bar = |bar: &Value| (text(&bar["session"]), text(&bar["row"]), bar["from_min"].as_i64().unwrap(), bar["until_min"].as_i64().unwrap());
    table["bars"].as_array().unwrap().iter().map(bar).collect()
}

fn instant(moment: &str) -> String {
    let at: DateTime<Utc> = at(moment);
    at.to_rfc3339()
}

#[test]
fn minutes_count_as_they_pass_on_days_of_23_and_25_hours() {
    let office = Office::new();
    // In Paris the clocks go from 02:00 to 03:00 on 29 March 2026 and from 03:00 back to 02:00 on 25 October.
    let days = |from: &str, to: &str| {
        let table = office.ask("timetable", json!({ "by": "rooms", "from_on": from, "to_on": to, "zone": "Europe/Paris" }));
        let day = |day: &Value| {
            let hours: Vec<i64> = day["hours"].as_array().unwrap().iter().map(|hour| hour["hour"].as_i64().unwrap()).collect();
            (day["from_min"].as_i64().unwrap(), day["until_min"].as_i64().unwrap(), hours.len(), hours[2], hours[3])
        };
        table["days"].as_array().unwrap().iter().map(day).collect::<Vec<_>>()
    };
    assert_eq!(days("2026-03-28", "2026-03-30"), [(0, 1440, 24, 2, 3), (1440, 2820, 23, 3, 4), (2820, 4260, 24, 2, 3)]);
    assert_eq!(days("2026-10-24", "2026-10-26"), [(0, 1440, 24, 2, 3), (1440, 2940, 25, 2, 2), (2940, 4380, 24, 2, 3)]);
    assert_eq!(office.why("timetable", json!({ "by": "rooms", "from_on": "2026-03-02", "to_on": "2026-03-01" })), Reason::EndsBeforeStart);
    assert_eq!(office.why("timetable", json!({ "by": "rooms", "from_on": "2026-03-02", "to_on": "2027-03-10" })), Reason::TooManyDays);
}

#[test]
fn rooms_stand_behind_what_they_are_in_and_show_what_closes_them() {
    let office = Office::new();
    let site = room(&office, "Hwasun", None, "site");
    let (hall, suite) = (room(&office, "Hall", Some(&site), "room"), room(&office, "Suite 3", Some(&site), "suite"));
    let run = office.run("R-1", &office.course("GMP"), 20);
    let lecture = session_in(&office, &run, "Gowning", "2026-03-02T09:00", "2026-03-02T11:00", &hall);
    let nowhere = office.session(&run, "2026-03-03T23:00");
    let closed = json!({ "what": "facility", "of": site, "kind": "maintenance", "start_local": "2026-03-04T00:00", "end_local": "2026-03-05T00:00" });
    office.ask("add_availability", json!({ "fields": closed }));

    let table = office.ask("timetable", json!({ "by": "rooms", "from_on": MONDAY, "to_on": "2026-03-04" }));
    let rows: Vec<(String, bool)> =
        table["rows"].as_array().unwrap().iter().map(|row| (text(&row["name"]), row["is_head"].as_bool().unwrap())).collect();
    assert_eq!(rows, [("Hwasun".to_owned(), true), ("Hall".to_owned(), false), ("Suite 3".to_owned(), false), (String::new(), false)]);
    // the second one runs over midnight: 1440 + 23 h to 1440 + 25 h
    assert_eq!(bars(&table), [(lecture, hall.clone(), 540, 660), (nowhere, String::new(), 2820, 2940)]);
    let bands: Vec<(String, i64, i64)> = table["bands"]
        .as_array()
        .unwrap()
        .iter()
        .map(|band| (text(&band["row"]), band["from_min"].as_i64().unwrap(), band["until_min"].as_i64().unwrap()))
        .collect();
    assert_eq!(bands, [(hall, 2880, 4320), (suite, 2880, 4320)]);
    // the clock of the tests stands on this Monday
    assert!(table["now_min"].is_i64());
    assert_eq!(table["first"]["at"], "2026-03-01T15:00:00.000Z");
}

#[test]
fn a_session_is_probed_and_moved_with_one_entry_and_one_undo() {
    let office = Office::new();
    let (hall, suite) = (room(&office, "Hall", None, "room"), room(&office, "Suite 3", None, "suite"));
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    let lecture = session_in(&office, &run, "Gowning", "2026-03-02T09:00", "2026-03-02T11:00", &hall);
    session_in(&office, &other, "Filling", "2026-03-02T10:00", "2026-03-02T12:00", &suite);

    // 09:30 in Seoul is half past midnight in UTC
    let to = |start: &str, end: &str, room: &str| json!({ "session": lecture, "start_at": instant(start), "end_at": instant(end), "facility": room });
    let taken = office.ask("probe_session", to("2026-03-02T00:30:00Z", "2026-03-02T02:30:00Z", &suite));
    let overlap = &taken["against"]["overlaps"][0];
    assert_eq!((&overlap["kind"], &overlap["other_title"], &overlap["minutes"]), (&json!("facility"), &json!("Filling"), &json!(90)));
    assert_eq!((&taken["against"]["standing"], &taken["start"]["local"]), (&json!("warns"), &json!("2026-03-02T09:30")));
    let free = to("2026-03-03T00:30:00Z", "2026-03-03T03:30:00Z", &suite);
    assert_eq!(office.ask("probe_session", free.clone())["against"]["standing"], "free");
    let placed = |office: &Office| {
        let row = office.ask("sessions", json!({ "run": run }))[0].clone();
        (text(&row["start"]["local"]), text(&row["end"]["local"]), row["credited_min"].as_u64().unwrap(), text(&row["facility_name"]))
    };
    let before = ("2026-03-02T09:00".to_owned(), "2026-03-02T11:00".to_owned(), 120, "Hall".to_owned());
    assert_eq!(placed(&office), before, "a probe changes nothing");

    let moved = office.ask("move_session", json!({ "at": free }));
    // it counted for its whole length and does so still
    assert_eq!(placed(&office), ("2026-03-03T09:30".to_owned(), "2026-03-03T12:30".to_owned(), 180, "Suite 3".to_owned()));
    office.ask("undo", json!({ "entry": moved["entry"] }));
    assert_eq!(placed(&office), before);

    let outside = to("2026-04-01T00:00:00Z", "2026-04-01T02:00:00Z", &hall);
    assert_eq!(office.ask("probe_session", outside.clone())["against"]["refusal"]["reason"], "outside_run");
    assert_eq!(office.why("move_session", json!({ "at": outside })), Reason::OutsideRun);
    office.ask("move_session", json!({ "at": outside, "override_reason": "the visitors come in April" }));
    assert_eq!(office.why("move_session", json!({ "at": outside })), Reason::NothingChanged);
    let backwards = to("2026-03-03T03:00:00Z", "2026-03-03T03:00:00Z", &hall);
    assert_eq!(office.why("move_session", json!({ "at": backwards })), Reason::SessionLength);
    let too_long = to("2026-03-03T03:00:00Z", "2026-03-04T03:01:00Z", &hall);
    assert_eq!(office.why("probe_session", too_long), Reason::SessionLength);
    assert_eq!(office.why("move_session", json!({ "at": to("2026-03-03T03:00:00Z", "2026-03-03T04:00:00Z", &run) })), Reason::NotFound);
    office.is_sound();
}

#[test]
fn what_changed_of_a_week_is_told_with_what_clashed_and_clashes_with_it() {
    let office = Office::new();
    let (hall, suite) = (room(&office, "Hall", None, "room"), room(&office, "Suite 3", None, "suite"));
    let version = office.course("GMP");
    let place = |code: &str, from: &str, to: &str, facility: &str| {
        let run = office.run(code, &version, 20);
        session_in(&office, &run, code, &format!("{MONDAY}T{from}"), &format!("{MONDAY}T{to}"), facility)
    };
    let lecture = place("LECTURE", "09:00", "11:00", &hall);
    let filling = place("FILLING", "10:00", "12:00", &hall);
    let drying = place("DRYING", "09:00", "11:00", &suite);
    place("FAR", "15:00", "16:00", &suite);
    let shown = json!({ "by": "rooms", "from_on": MONDAY, "to_on": "2026-03-08" });
    let whole = || office.ask("timetable", shown.clone());
    let changes = |under: &Value| office.ask("timetable_changes", json!({ "shown": shown, "under": under }));
    let ids = |sessions: &Value| sessions.as_array().unwrap().iter().map(|one| text(&one["id"])).collect::<std::collections::BTreeSet<_>>();
    let under = whole()["under"].clone();
    let none = changes(&under);
    assert_eq!((&none["sessions"], &none["bars"], &none["gone"], &none["under"]), (&json!([]), &json!([]), &json!([]), &under));

    // From the hall, where it met the filling, to the suite, where it meets the drying.
    let at = json!({ "session": lecture, "start_at": instant("2026-03-02T00:00:00Z"), "end_at": instant("2026-03-02T02:00:00Z"), "facility": suite });
    let moved = office.ask("move_session", json!({ "at": at }))["entry"].clone();
    let told = changes(&under);
    assert_eq!(ids(&told["sessions"]), [lecture.clone(), filling.clone(), drying.clone()].into());
    assert_eq!(told["under"], moved);
    let now = whole();
    for (list, id) in [("sessions", "id"), ("bars", "session")] {
        let all = now[list].as_array().unwrap();
        let same = told[list].as_array().unwrap().iter().all(|one| all.iter().any(|other| other[id] == one[id] && other == one));
        assert!(same, "{list} read as in the whole week");
    }
    assert!(bars(&told).contains(&(lecture.clone(), suite.clone(), 540, 660)));
    let overlaps = |told: &Value, id: &str| told["sessions"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap()["overlaps"].clone();
    assert_eq!(overlaps(&told, &filling), json!([]));
    assert_eq!(overlaps(&told, &drying)[0]["other"], json!(lecture));

    // An undo is a change like others; two are told together.
    office.ask("undo", json!({ "entry": moved }));
    assert_eq!(ids(&changes(&moved)["sessions"]), [lecture.clone(), filling.clone(), drying.clone()].into());
    let cancelled = json!({ "session": lecture, "state": "cancelled", "reason": "the speaker is ill" });
    office.ask("set_session_state", cancelled);
    let told = changes(&under);
    assert_eq!((ids(&told["sessions"]), &told["gone"]), ([filling, drying].into(), &json!([lecture])));

    let under = told["under"].clone();
    let closed = json!({ "what": "facility", "of": hall, "kind": "closed", "start_local": "2026-03-06T00:00", "end_local": "2026-03-07T00:00" });
    office.ask("add_availability", json!({ "fields": closed }));
    assert_eq!(changes(&under), Value::Null, "of what closes rooms all tell");
    assert_eq!(changes(&json!("0".repeat(64))), Value::Null, "nobody stood there");
    let newest = whole()["under"].clone();
    assert!(changes(&newest).is_object());
    office.enter("trainer");
    assert_eq!(changes(&newest), Value::Null, "to a trainer only own runs are shown");
}

#[test]
fn a_session_goes_from_one_trainer_to_another() {
    let office = Office::new();
    let trainer = office.person_of("trainer");
    let run = office.run("R-1", &office.course("GMP"), 20);
    let session = office.session_by(&run, "2026-03-02T09:00", &[&trainer]);
    let table = |office: &Office| office.ask("timetable", json!({ "by": "trainers", "from_on": MONDAY, "to_on": MONDAY }));
    assert_eq!(bars(&table(&office)), [(session.clone(), trainer.clone(), 540, 660)]);
    let at = json!({ "session": session, "start_at": "2026-03-02T00:00:00Z", "end_at": "2026-03-02T02:00:00Z", "trainer": trainer });
    office.ask("move_session", json!({ "at": at }));
    assert_eq!(bars(&table(&office)), [(session.clone(), String::new(), 540, 660)]);
    let by_groups = office.ask("timetable", json!({ "by": "groups", "from_on": MONDAY, "to_on": MONDAY }));
    assert_eq!(bars(&by_groups), [(session, run, 540, 660)]);
    assert_eq!(by_groups["rows"][0]["name"], "R-1");
}

#[test]
fn groups_stand_behind_their_run_and_equipment_shows_when_its_calibration_is_due() {
    let office = Office::new();
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    let part = |title: &str| office.made("add_part", json!({ "run": run, "fields": { "kind": "group", "title": title, "capacity_n": 5 } }), 0);
    let (a, b) = (part("A"), part("B"));
    let cabinet = json!({ "asset_no": "BSC-1", "name": "Cabinet", "quantity_n": 2, "state": "in_service", "calibration_due_on": "2026-03-03" });
    let cabinet = office.made("add_equipment", json!({ "fields": cabinet }), 0);
    let fields = |title: &str, groups: &[&String]| {
        json!({
            "title": title, "kind": "practical", "start_local": "2026-03-02T09:00", "end_local": "2026-03-02T11:00", "groups": groups,
            "equipment": [{ "equipment": cabinet, "quantity_n": 1 }],
        })
    };
    let gowning = office.made("add_sessions", json!({ "run": run, "sessions": [fields("Gowning", &[&a, &b])] }), 0);
    let plenary = office.made("add_sessions", json!({ "run": other, "sessions": [fields("Plenary", &[])] }), 0);
    let days = |by: &str, run: Option<&str>| office.ask("timetable", json!({ "by": by, "from_on": MONDAY, "to_on": "2026-03-05", "run": run }));
    let rows = |table: &Value| -> Vec<(String, u64, Value, Value)> {
        let row = |row: &Value| (text(&row["name"]), row["depth"].as_u64().unwrap(), row["capacity"].clone(), row["quantity_n"].clone());
        table["rows"].as_array().unwrap().iter().map(row).collect()
    };
    let by_groups = days("groups", None);
    let row = |name: &str, depth: u64, capacity: Value| (name.to_owned(), depth, capacity, Value::Null);
    assert_eq!(rows(&by_groups), [row("R-1", 0, Value::Null), row("A", 1, json!(5)), row("B", 1, json!(5)), row("R-2", 0, Value::Null)]);
    let stands = |row: &String, session: &String| (session.clone(), row.clone(), 540, 660);
    let mut expected = [stands(&a, &gowning), stands(&b, &gowning), stands(&other, &plenary)];
    let mut found = bars(&by_groups);
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(bars(&days("groups", Some("R-2"))), [stands(&other, &plenary)], "only one run");

    let by_things = days("equipment", None);
    assert_eq!(rows(&by_things), [("Cabinet".to_owned(), 0, Value::Null, json!(2))]);
    assert_eq!(by_things["bars"].as_array().unwrap().len(), 2);
    // due on Tuesday: from Wednesday 00:00 in Seoul, which is minute 2880, to the end of Thursday
    let band = json!({ "row": cabinet, "from_min": 2880, "until_min": 5760, "kind": "calibration", "reason": null });
    assert_eq!(by_things["bands"], json!([band]));
}

#[test]
fn the_sessions_of_one_row_are_those_that_take_it() {
    let office = Office::new();
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    let part = |title: &str| office.made("add_part", json!({ "run": run, "fields": { "kind": "group", "title": title, "capacity_n": 5 } }), 0);
    let (a, b) = (part("A"), part("B"));
    let suite = room(&office, "Suite", None, "suite");
    let bench = room(&office, "Bench", Some(&suite), "bench");
    let hall = room(&office, "Hall", None, "room");
    let cabinet = json!({ "asset_no": "BSC-1", "name": "Cabinet", "quantity_n": 2, "state": "in_service" });
    let cabinet = office.made("add_equipment", json!({ "fields": cabinet }), 0);
    let session = |run: &String, title: &str, hour: u32, facility: &String, more: Value| {
        let mut fields = json!({
            "title": title, "kind": "practical", "start_local": format!("2026-03-02T{hour:02}:00"), "end_local": format!("2026-03-02T{hour:02}:30"), "facility": facility,
        });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0);
    };
    session(&run, "In the suite", 9, &suite, json!({ "groups": [a], "equipment": [{ "equipment": cabinet, "quantity_n": 1 }] }));
    session(&run, "At the bench", 10, &bench, json!({ "groups": [a, b] }));
    session(&run, "In the hall", 11, &hall, json!({}));
    session(&run, "Of the others", 12, &hall, json!({ "groups": [b] }));
    session(&other, "Of another run", 13, &hall, json!({}));
    let of = |by: &str, row: &String| -> Vec<String> {
        let table = office.ask("timetable", json!({ "by": by, "from_on": MONDAY, "to_on": "2026-03-05", "row": row }));
        let rows: Vec<&Value> = table["rows"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
        assert_eq!(rows, [&json!(row)], "no other row");
        assert!(bars(&table).iter().all(|bar| bar.1 == *row), "all of them stand in it");
        assert_eq!(bars(&table).len(), table["sessions"].as_array().unwrap().len(), "each once");
        table["sessions"].as_array().unwrap().iter().map(|one| text(&one["title"])).collect()
    };
    assert_eq!(of("rooms", &suite), ["In the suite", "At the bench"], "the bench is in the suite");
    assert_eq!(of("rooms", &bench), ["At the bench"]);
    assert_eq!(of("equipment", &cabinet), ["In the suite"]);
    assert_eq!(of("groups", &a), ["In the suite", "At the bench", "In the hall"], "what is for everybody is for them");
    assert_eq!(of("groups", &run), ["In the suite", "At the bench", "In the hall", "Of the others"]);
    let wrong = json!({ "by": "rooms", "from_on": MONDAY, "to_on": "2026-03-05", "row": "the suite" });
    assert_eq!(office.refused("timetable", wrong).reason, Reason::NotFound);
}

#[test]
fn a_second_axis_and_foreign_sessions_show_what_other_clocks_say() {
    let office = Office::new();
    let online = json!({ "fields": { "kind": "virtual", "name": "Online", "capacity": 500, "zone": "America/New_York" } });
    let online = office.made("add_facility", online, 0);
    let run = office.run("R-1", &office.course("GMP"), 20);
    session_in(&office, &run, "Webinar", "2026-03-02T19:00", "2026-03-02T21:00", &online);
    // 19:00 in New York is 00:00 UTC of the 3rd, 09:00 in Seoul, and 05:30 in Kolkata
    let table = office.ask("timetable", json!({ "by": "rooms", "from_on": MONDAY, "to_on": "2026-03-03", "second_zone": "Asia/Kolkata" }));
    assert_eq!((&table["zone"], &table["second_zone"]), (&json!("Asia/Seoul"), &json!("Asia/Kolkata")));
    let bar = &table["bars"][0];
    assert_eq!((&bar["from_min"], &bar["until_min"]), (&json!(1440 + 540), &json!(1440 + 660)));
    let at = |time: &str| json!({ "time": time, "day_shift": 1 });
    assert_eq!(bar["elsewhere"], json!({ "start": at("09:00"), "end": at("11:00") }));
    // Seoul is 3 h 30 min ahead of Kolkata: its midnight is 20:30 of the day before
    let second = |hour: usize| table["days"][0]["hours"][hour]["second"].clone();
    assert_eq!(second(0), json!({ "time": "20:30", "day_shift": -1 }));
    assert_eq!(second(4), json!({ "time": "00:30", "day_shift": 0 }));
    let away = json!({ "by": "rooms", "from_on": MONDAY, "to_on": MONDAY, "second_zone": "Moon/Tycho" });
    assert_eq!(office.why("timetable", away), Reason::UnknownZone);
}

#[test]
fn a_line_is_read_into_a_session() {
    let office = Office::new();
    let site = room(&office, "Hwasun", None, "site");
    let suite = room(&office, "Suite 3", Some(&site), "suite");
    let version = office.course("GMP");
    let run = office.run("R-1", &version, 20);
    let a = office.made("add_part", json!({ "run": run, "fields": { "kind": "group", "title": "group A" } }), 0);
    let read = |line: &str| office.ask("read_session_line", json!({ "line": line, "from_on": MONDAY, "to_on": "2026-03-08" }));
    let tuesday = read("CIP lab, group A Tue 9-12 Suite 3");
    assert_eq!((&tuesday["title"], &tuesday["kind"]), (&json!("CIP lab"), &json!("practical")));
    assert_eq!((&tuesday["days"], &tuesday["times"]), (&json!(["2026-03-03"]), &json!([{ "from": "09:00", "to": "12:00" }])));
    assert_eq!(tuesday["places"], json!([{ "id": suite, "name": "Hwasun › Suite 3" }]));
    assert_eq!(tuesday["runs"].as_array().unwrap().len(), 1);
    assert_eq!((&tuesday["runs"][0]["id"], &tuesday["groups"]), (&json!(run), &json!([{ "id": a, "name": "group A" }])));
    // with a second run at that time it is not clear whose it is, until its code is said
    let other = office.run("R-2", &version, 20);
    assert_eq!(read("CIP lab Tue 9-12")["runs"].as_array().unwrap().len(), 2);
    assert_eq!(read("R-2 CIP lab Tue 9-12")["runs"][0]["id"], json!(other));
    let shown = office.ask("read_session_line", json!({ "line": "CIP lab 9-12", "from_on": MONDAY, "to_on": MONDAY, "run": run }));
    assert_eq!((&shown["days"], &shown["runs"][0]["id"]), (&json!([MONDAY]), &json!(run)));
    assert_eq!(office.why("read_session_line", json!({ "line": "x", "from_on": "soon", "to_on": MONDAY })), Reason::BadDate);
}

/// What stands against the sessions of a run, in the order of time: kind, what, the other session, minutes.
fn against(office: &Office, run: &str) -> Vec<Vec<(String, String, Value, u64)>> {
    let told = |one: &Value| (text(&one["kind"]), text(&one["what"]), one["other_title"].clone(), one["minutes"].as_u64().unwrap());
    let sessions = office.ask("sessions", json!({ "run": run }));
    sessions.as_array().unwrap().iter().map(|row| row["overlaps"].as_array().unwrap().iter().map(told).collect()).collect()
}

#[test]
fn set_up_turnaround_and_gowning_stand_between_sessions() {
    let office = Office::new();
    let hall = room(&office, "Hall", None, "room");
    let clean = json!({ "fields": { "kind": "suite", "name": "Suite 3", "capacity": 20, "turnaround_min": 30, "gowning_min": 20 } });
    let suite = office.made("add_facility", clean, 0);
    let trainer = office.person_of("trainer");
    let version = office.course("GMP");
    let place = |code: &str, title: &str, from: &str, to: &str, facility: &str, buffers: (u32, u32), staff: &[&str]| {
        let run = office.run(code, &version, 20);
        let staff: Vec<Value> = staff.iter().map(|person| json!({ "person": person, "role": "trainer" })).collect();
        let day = |hour: &str| format!("{MONDAY}T{hour}");
        let fields = json!({ "title": title, "kind": "practical", "start_local": day(from), "end_local": day(to), "facility": facility,
            "setup_min": buffers.0, "teardown_min": buffers.1, "staff": staff });
        (office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0), run)
    };
    // The suite is taken until 11:00 + 15 + 30 = 11:45 and again from 11:30 - 10 = 11:20: 25 minutes. Who goes in at 11:30 dresses from
    // 11:10 and teaches in the hall until 11:20: 10 minutes.
    place("R-1", "Filling", "09:00", "11:00", &suite, (0, 15), &[]);
    let (cleaning, run) = place("R-2", "Cleaning", "11:30", "12:30", &suite, (10, 0), &[&trainer]);
    place("R-3", "Lecture", "10:00", "11:20", &hall, (0, 0), &[&trainer]);
    let buffer = |what: &str, other: &str, minutes| ("buffer".to_owned(), what.to_owned(), json!(other), minutes);
    assert_eq!(against(&office, &run), [vec![buffer("Suite 3", "Filling", 25), buffer("Amina Yusuf", "Lecture", 10)]]);

    // From 11:45 on it is free, and from then until 11:55 it is set up; who dresses from 11:35 has taught until 11:20.
    let to = |start: &str, end: &str| json!({ "session": cleaning, "start_at": instant(start), "end_at": instant(end), "facility": suite });
    let probe = |start: &str, end: &str| office.ask("probe_session", to(start, end))["against"]["overlaps"].as_array().unwrap().len();
    assert_eq!(probe("2026-03-02T02:54:00Z", "2026-03-02T03:54:00Z"), 1);
    assert_eq!(probe("2026-03-02T02:55:00Z", "2026-03-02T03:55:00Z"), 0);

    // Nobody dresses twice for two sessions in one suite: only the turnaround of 30 minutes is missed.
    let (_, next) = place("R-4", "Drying", "12:30", "13:30", &suite, (0, 0), &[&trainer]);
    assert_eq!(against(&office, &next), [vec![buffer("Suite 3", "Cleaning", 30)]]);
}

#[test]
fn things_are_shared_as_long_as_there_are_enough() {
    let office = Office::new();
    let cabinet = json!({ "fields": { "asset_no": "E-1", "name": "Cabinet", "is_movable": true, "quantity_n": 3, "state": "in_service" } });
    let cabinet = office.made("add_equipment", cabinet, 0);
    let version = office.course("GMP");
    let place = |code: &str, title: &str, from: &str, to: &str, quantity: u32| {
        let run = office.run(code, &version, 20);
        let fields = json!({ "title": title, "kind": "practical", "start_local": format!("{MONDAY}T{from}"), "end_local": format!("{MONDAY}T{to}"),
            "equipment": [{ "equipment": cabinet, "quantity_n": quantity }] });
        office.ask("add_sessions", json!({ "run": run, "sessions": [fields] }));
        run
    };
    let one = place("R-1", "One", "09:00", "11:00", 1);
    let two = place("R-2", "Two", "10:00", "12:00", 2);
    assert_eq!((against(&office, &one), against(&office, &two)), (vec![vec![]], vec![vec![]]), "three of three");
    // From 10:30 to 11:00 four are wanted, then until 12:00 three.
    place("R-3", "Three", "10:30", "13:00", 1);
    let both = |other: &str| ("equipment".to_owned(), "Cabinet".to_owned(), json!(other), 30);
    assert_eq!(against(&office, &one), [vec![both("Two"), both("Three")]]);
    office.is_sound();
}

#[test]
fn the_nearest_free_places_are_proposed_with_reasons_for_what_is_nearer() {
    let office = Office::new();
    let clean = |name: &str, features: &[&str]| {
        let fields = json!({ "kind": "suite", "name": name, "capacity": 20, "turnaround_min": 30, "features": features });
        office.made("add_facility", json!({ "fields": fields }), 0)
    };
    let (first, second) = (clean("Suite 1", &["isolator"]), clean("Suite 2", &["isolator", "camera"]));
    clean("Suite 3", &[]);
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    let filling = session_in(&office, &run, "Filling", "2026-03-03T09:00", "2026-03-03T11:00", &first);
    // Both suites are taken from 08:00 to 10:00 and half an hour longer; the second is worked on from 13:00.
    session_in(&office, &other, "Cleaning", "2026-03-03T08:00", "2026-03-03T10:00", &first);
    session_in(&office, &office.run("R-3", &version, 20), "Drying", "2026-03-03T08:00", "2026-03-03T10:00", &second);
    let closed =
        json!({ "what": "facility", "of": second, "kind": "maintenance", "start_local": "2026-03-03T13:00", "end_local": "2026-03-04T00:00" });
    office.ask("add_availability", json!({ "fields": closed }));

    let at = json!({ "session": filling, "start_at": instant("2026-03-03T00:00:00Z"), "end_at": instant("2026-03-03T02:00:00Z"), "facility": first });
    let found = |any_room: bool| office.ask("free_places", json!({ "at": at, "from_on": MONDAY, "to_on": "2026-03-08", "any_room": any_room }));
    let told = |stand: &Value| (text(&stand["start"]["local"]), text(&stand["facility_name"]));
    let free = |found: &Value| found["places"].as_array().unwrap().iter().map(told).collect::<Vec<_>>();
    let stand = |at: &str, room: &str| (format!("2026-03-{at}"), room.to_owned());
    // From 10:30 on the first is free. In the second 10:30 to 12:30 and its turnaround end when the work begins. Suite 3 has no isolator.
    let any = found(true);
    assert_eq!(free(&any), [stand("03T10:30", "Suite 1"), stand("03T10:30", "Suite 2"), stand("03T12:30", "Suite 1")]);
    let skipped = &any["skipped"][0];
    assert_eq!(told(&skipped["stand"]), stand("03T09:00", "Suite 1"));
    assert_eq!(
        (&skipped["against"]["overlaps"][0]["kind"], &skipped["against"]["overlaps"][0]["other_title"]),
        (&json!("facility"), &json!("Cleaning"))
    );
    assert_eq!(free(&found(false)), [stand("03T10:30", "Suite 1"), stand("03T12:30", "Suite 1"), stand("03T14:30", "Suite 1")]);

    // On a day that is closed as a whole it goes to the next working day: Friday is followed by Monday, which these days do not hold.
    let friday =
        json!({ "session": filling, "start_at": instant("2026-03-06T00:00:00Z"), "end_at": instant("2026-03-06T02:00:00Z"), "facility": first });
    let shut = json!({ "what": "facility", "of": first, "kind": "closed", "start_local": "2026-03-06T00:00", "end_local": "2026-03-07T00:00" });
    office.ask("add_availability", json!({ "fields": shut }));
    let at_end = office.ask("free_places", json!({ "at": friday, "from_on": "2026-03-06", "to_on": "2026-03-08", "any_room": false }));
    assert_eq!(at_end["places"], json!([]));
    assert_eq!(at_end["skipped"][0]["against"]["overlaps"][0]["kind"], "closed");
    let before = office.ask("free_places", json!({ "at": friday, "from_on": "2026-03-05", "to_on": "2026-03-08", "any_room": false }));
    assert_eq!(free(&before)[0], stand("05T16:00", "Suite 1"), "17 hours away, with the turnaround after it");
}

#[test]
fn who_is_dressed_may_stay_in_the_room() {
    let office = Office::new();
    let clean = json!({ "fields": { "kind": "suite", "name": "Suite 3", "capacity": 20, "gowning_min": 20 } });
    let suite = office.made("add_facility", clean, 0);
    let trainer = office.person_of("trainer");
    let version = office.course("GMP");
    let place = |code: &str, title: &str, from: &str, to: &str| {
        let run = office.run(code, &version, 20);
        let fields = json!({ "title": title, "kind": "practical", "start_local": format!("2026-03-03T{from}"), "end_local": format!("2026-03-03T{to}"),
            "facility": suite, "staff": [{ "person": trainer, "role": "trainer" }] });
        office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
    };
    place("R-1", "Filling", "09:00", "10:00");
    let cleaning = place("R-2", "Cleaning", "14:00", "15:00");
    // wanted from 09:30 on: at 10:00 the trainer need not dress again, and before 09:00 they are there by then
    let at =
        json!({ "session": cleaning, "start_at": instant("2026-03-03T00:30:00Z"), "end_at": instant("2026-03-03T01:30:00Z"), "facility": suite });
    let found = office.ask("free_places", json!({ "at": at, "from_on": "2026-03-03", "to_on": "2026-03-03", "any_room": false }));
    let starts: Vec<String> = found["places"].as_array().unwrap().iter().map(|stand| text(&stand["start"]["local"])).collect();
    assert_eq!(starts, ["2026-03-03T10:00", "2026-03-03T08:00", "2026-03-03T11:00"]);
    let skipped: Vec<String> = found["skipped"].as_array().unwrap().iter().map(|one| text(&one["stand"]["start"]["local"])).collect();
    assert_eq!(skipped, ["2026-03-03T09:30", "2026-03-03T09:00", "2026-03-03T08:30"]);
}

#[test]
fn a_session_moves_to_whole_minutes_of_years_that_can_be_planned_only() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 20);
    let lecture = office.session(&run, "2026-03-02T09:00");
    let before = office.ask("sessions", json!({ "run": run }));
    for (start, end) in [
        ("2026-03-02T00:30:00.5Z", "2026-03-02T01:30:00.5Z"),
        ("2026-03-02T00:30:30Z", "2026-03-02T01:30:30Z"),
        ("2100-03-02T00:30:00Z", "2100-03-02T01:30:00Z"),
        ("1890-03-02T00:30:00Z", "1890-03-02T01:30:00Z"),
        ("9999-12-31T16:00:00Z", "9999-12-31T17:00:00Z"),
    ] {
        let at = json!({ "session": lecture, "start_at": start, "end_at": end });
        assert_eq!(office.why("probe_session", at.clone()), Reason::BadDate, "{start}");
        assert_eq!(office.why("move_session", json!({ "at": at, "override_reason": "asked for" })), Reason::BadDate, "{start}");
    }
    assert_eq!(office.ask("sessions", json!({ "run": run })), before);
}

#[test]
fn what_can_be_booked_to_the_last_day_of_all_is_in_nobodys_way() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 20);
    office.ask("add_equipment", json!({ "fields": { "asset_no": "B-1", "name": "Balance", "quantity_n": 1, "calibration_due_on": "2099-12-31" } }));
    let fields = json!({ "kind": "room", "name": "Hall", "capacity": 20, "available_from_on": "1980-01-01", "available_to_on": "2099-12-31" });
    let hall = office.made("add_facility", json!({ "fields": fields }), 0);
    let shut = json!({ "what": "facility", "of": hall, "kind": "maintenance", "start_local": "2099-12-31T20:00", "end_local": "2099-12-31T23:59" });
    office.ask("add_availability", json!({ "fields": shut }));
    let lecture = session_in(&office, &run, "Gowning", "2026-03-02T09:00", "2026-03-02T11:00", &hall);
    let row = &office.ask("sessions", json!({ "run": run }))[0];
    assert_eq!((text(&row["id"]), &row["overlaps"]), (lecture, &json!([])));
    office.ask("today", json!({}));
    office.ask("inbox", json!({ "count": 10 }));
    office.ask("usage", json!({ "from_on": "2099-12-30", "to_on": "2099-12-31" }));
    // 20:00 on the second day is 1440 + 1200 minutes after the first began
    let table = office.ask("timetable", json!({ "by": "rooms", "from_on": "2099-12-30", "to_on": "2099-12-31" }));
    let band = &table["bands"][0];
    assert_eq!((&band["from_min"], &band["until_min"]), (&json!(2640), &json!(2879)));
}
