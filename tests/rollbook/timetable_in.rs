//! Timetables of a spreadsheet as people write them: parallel sessions in several rooms.

use crate::calendar_in::{event, file, with};
use crate::office::{Office, two_hours};
use serde_json::{Value, json};

fn room(office: &Office, name: &str) -> String {
    office.made("add_facility", json!({ "fields": { "kind": "room", "name": name } }), 0)
}

/// How many come in, and how many are there.
fn counts(office: &Office, run: &str, name: &str, content: &str) -> (u64, u64) {
    let imported = office.ask("import_sessions", with(office, run, name, content));
    (imported["created"].as_u64().unwrap(), imported["already_in"].as_u64().unwrap())
}

/// Where the sessions of a run are, in order.
fn places(office: &Office, run: &str) -> Vec<Value> {
    let rows = office.ask("sessions", json!({ "run": run }));
    let mut names: Vec<Value> = rows.as_array().unwrap().iter().map(|row| row["facility_name"].clone()).collect();
    names.sort_by_key(Value::to_string);
    names
}

#[test]
fn sessions_of_one_title_and_time_in_several_rooms_all_come_in_and_come_in_once() {
    let office = Office::new();
    let version = office.course("GMP");
    let run = office.run("R-1", &version, 10);
    let suites = ["Suite 1", "Suite 2"].map(|name| room(&office, name));
    // A rotation of four groups; two of the rooms are not known here; the last row says the first one again.
    let table = "Date,Start,End,Title,Room\n\
        2026-03-03,09:00,10:00,Workshop,\"Suite 1, upstream\"\n\
        2026-03-03,09:00,10:00,Workshop,\"Suite 2, downstream\"\n\
        2026-03-03,09:00,10:00,Workshop,The barn\n\
        2026-03-03,09:00,10:00,Workshop,The shed\n\
        2026-03-03,09:00,10:00,Workshop,suite 1\n";
    let preview = office.ask("preview_sessions", with(&office, &run, "rotation.csv", table));
    assert_eq!((&preview["create"], &preview["already_in"]), (&json!(4), &json!(1)));
    assert_eq!(counts(&office, &run, "rotation.csv", table), (4, 1));
    assert_eq!(places(&office, &run), [json!("Suite 1"), json!("Suite 2"), Value::Null, Value::Null]);
    assert_eq!(counts(&office, &run, "rotation.csv", table), (0, 5));

    // The same as a calendar.
    let at = ["DTSTART:20260303T000000Z", "DTEND:20260303T010000Z"];
    let place =
        |uid: &str, place: &str| event(uid, &[at[0], at[1], &format!("LOCATION:{place}")]).replace(&format!("SUMMARY:{uid}"), "SUMMARY:Workshop");
    let other = office.run("R-2", &version, 10);
    let calendar = file(&[place("a", "Suite 1"), place("b", "Suite 2"), place("c", "The barn")]);
    assert_eq!(counts(&office, &other, "rotation.ics", &calendar), (3, 0));
    assert_eq!(counts(&office, &other, "rotation.ics", &calendar), (0, 3));

    // A session of the book whose room was given or taken since is still that one, and no row takes one that is another's.
    let third = office.run("R-3", &version, 10);
    let mut fields = two_hours("2026-03-03T09:00", &[]);
    (fields["title"], fields["end_local"], fields["facility"]) = (json!("Workshop"), json!("2026-03-03T10:00"), json!(suites[0]));
    office.ask("add_sessions", json!({ "run": third, "sessions": [fields.clone()] }));
    let head = "Date,Start,End,Title,Room\n2026-03-03,09:00,10:00,Workshop,";
    assert_eq!(counts(&office, &third, "one.csv", &format!("{head}The barn\n")), (0, 1));
    let both = format!("{head}The barn\n2026-03-03,09:00,10:00,Workshop,Suite 1\n");
    assert_eq!(counts(&office, &third, "both.csv", &both), (1, 1));
    assert_eq!(places(&office, &third), [json!("Suite 1"), Value::Null]);
    assert_eq!(counts(&office, &third, "other.csv", &format!("{head}Suite 2\n")), (0, 1));
    office.is_sound();
}
