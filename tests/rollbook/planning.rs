//! How a centre plans: its free days, how much clashes matter to it, and who accepted which.

use crate::office::{Office, at, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

fn room(office: &Office, name: &str) -> String {
    office.made("add_facility", json!({ "fields": { "kind": "room", "name": name, "capacity": 20 } }), 0)
}

fn lecture(title: &str, day: &str, hours: (&str, &str), room: &str) -> Value {
    let at = |hour: &str| format!("2026-03-{day}T{hour}");
    json!({ "title": title, "kind": "lecture", "start_local": at(hours.0), "end_local": at(hours.1), "facility": room })
}

fn place(office: &Office, run: &str, fields: Value) -> String {
    office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
}

/// What stands against a session: kinds in their order.
fn against(office: &Office, session: &str) -> Vec<Value> {
    let rows = office.ask("sessions", json!({}));
    let row = rows.as_array().unwrap().iter().find(|row| row["id"] == session).unwrap().clone();
    row["overlaps"].as_array().unwrap().clone()
}

fn set_level(office: &Office, kind: &str, level: &str) -> Value {
    office.ask("set_planning", json!({ "levels": [{ "kind": kind, "level": level }] }))
}

#[test]
fn a_centre_names_its_own_free_days() {
    let office = Office::new();
    // the centre is in Korea: Saturday and Sunday
    assert_eq!(office.ask("planning", json!({}))["free_days"], json!([6, 7]));
    let hall = room(&office, "Hall");
    let run = office.run("R-1", &office.course("GMP"), 20);
    let session = place(&office, &run, lecture("Gowning", "06", ("09:00", "11:00"), &hall));
    office.ask(
        "add_availability",
        json!({ "fields": { "what": "facility", "of": hall, "kind": "closed", "start_local": "2026-03-06T00:00", "end_local": "2026-03-07T00:00" } }),
    );
    // Wanted on Friday 6 March, which is closed: the nearest hours lie on Thursday, or on Sunday once only Friday and Saturday are free.
    let wanted = json!({ "session": session, "start_at": at("2026-03-06T00:00:00Z").to_rfc3339(), "end_at": at("2026-03-06T02:00:00Z").to_rfc3339(), "facility": hall });
    let days = |office: &Office, from: &str| {
        let found = office.ask("free_places", json!({ "at": wanted, "from_on": from, "to_on": "2026-03-08", "any_room": false }));
        found["places"].as_array().unwrap().iter().map(|stand| text(&stand["start"]["local"])).collect::<Vec<_>>()
    };
    assert_eq!(days(&office, "2026-03-06"), Vec::<String>::new());
    let set = office.ask("set_planning", json!({ "free_days": [6, 5] }));
    assert_eq!(days(&office, "2026-03-06"), ["2026-03-08T08:00", "2026-03-08T08:30", "2026-03-08T09:00"]);
    let row = office.ask("history", json!({ "count": 1 }))["rows"][0].clone();
    assert_eq!(row["sentence"], "How the centre plans was changed");
    assert_eq!(row["changes"], json!([{ "subject": "Free days of the week", "was": null, "now": "Friday, Saturday" }]));
    office.ask("undo", json!({ "entry": set["entry"] }));
    assert_eq!(office.ask("planning", json!({}))["free_days"], json!([6, 7]));

    assert_eq!(office.why("set_planning", json!({ "free_days": [6, 7] })), Reason::NothingChanged, "its country has them");
    assert_eq!(office.why("set_planning", json!({ "free_days": [1, 2, 3, 4, 5, 6, 7] })), Reason::NoWorkingDay);
    assert_eq!(office.why("set_planning", json!({ "free_days": [8] })), Reason::WrongArgument);
    office.is_sound();
}

#[test]
fn how_much_a_clash_matters_is_a_setting() {
    let office = Office::new();
    let (hall, suite) = (room(&office, "Hall"), room(&office, "Suite 3"));
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    place(&office, &run, lecture("Gowning", "03", ("09:00", "11:00"), &hall));
    let second = place(&office, &other, lecture("Filling", "03", ("10:00", "12:00"), &hall));
    let found = against(&office, &second);
    assert_eq!((found.len(), &found[0]["kind"], &found[0]["level"]), (1, &json!("facility"), &json!("warn")));
    assert_eq!(office.why("set_run_state", json!({ "run": other, "state": "confirmed" })), Reason::SessionsClash);

    // what is ignored is not shown, not told of, and keeps no run from being confirmed
    let ignored = set_level(&office, "facility", "ignore");
    assert_eq!(against(&office, &second), Vec::<Value>::new());
    let row = office.ask("history", json!({ "count": 1 }))["rows"][0].clone();
    assert_eq!(row["changes"][0]["now"], "A place is booked twice: Not shown");
    let confirmed = office.ask("set_run_state", json!({ "run": other, "state": "confirmed" }));
    office.ask("undo", json!({ "entry": confirmed["entry"] }));
    office.ask("undo", json!({ "entry": ignored["entry"] }));
    assert_eq!(against(&office, &second).len(), 1);

    // what blocks cannot be placed, moved or brought back, with a reason either
    let away = place(&office, &other, lecture("Cleaning", "04", ("09:00", "11:00"), &hall));
    let undone = place(&office, &other, lecture("Drying", "03", ("08:00", "10:00"), &hall));
    let gone = office.ask("undo", json!({}));
    assert_ne!(undone, "");
    set_level(&office, "facility", "block");
    assert_eq!(against(&office, &second)[0]["level"], "block", "what stands is shown and stays");
    let refused = office.refused(
        "add_sessions",
        json!({ "run": run, "sessions": [lecture("Sealing", "03", ("09:30", "10:30"), &hall)], "override_reason": "all the same" }),
    );
    assert_eq!((refused.reason, refused.details["title"].as_str(), refused.details["what"].as_str()), (Reason::ClashBlocks, "Sealing", "Gowning"));
    let to = |room: &str| json!({ "at": { "session": away, "start_at": at("2026-03-03T00:00:00Z").to_rfc3339(), "end_at": at("2026-03-03T02:00:00Z").to_rfc3339(), "facility": room } });
    assert_eq!(office.why("move_session", to(&hall)), Reason::ClashBlocks);
    assert_eq!(office.why("undo", json!({ "entry": gone["receipt"]["entry"] })), Reason::ClashBlocks);
    office.ask("move_session", to(&suite));
    // a pair that clashes with itself is refused as a whole
    let pair = [lecture("One", "05", ("09:00", "10:00"), &hall), lecture("Two", "05", ("09:30", "10:30"), &hall)];
    assert_eq!(office.why("add_sessions", json!({ "run": run, "sessions": pair })), Reason::ClashBlocks);
    office.is_sound();
}
