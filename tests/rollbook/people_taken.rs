//! Who is in two places at once: whoever teaches, speaks or learns, whichever of it they do where.

use crate::calendar;
use crate::office::{Office, staff, strings, text, two_hours};
use rollbook::fault::Reason;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What stands against the one session of a run: the kind of each clash, and who.
fn against(office: &Office, run: &str) -> Vec<(String, String)> {
    let rows = office.ask("sessions", json!({ "run": run }));
    let overlaps = rows[0]["overlaps"].as_array().unwrap().clone();
    overlaps.iter().map(|one| (text(&one["kind"]), text(&one["what"]))).collect()
}

#[test]
fn somebody_who_teaches_in_one_run_and_learns_in_another_is_seen_from_both() {
    let office = Office::new();
    let version = office.course("GMP");
    let (learns, teaches) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    let amina = office.person_of("trainer");
    office.enrol(&learns, std::slice::from_ref(&amina));
    office.session(&learns, "2026-03-10T09:00");
    office.ask("today", json!({}));
    let placed = office.ask("add_sessions", json!({ "run": teaches, "sessions": [two_hours("2026-03-10T10:00", &[&amina])] }));
    let seen = [("trainer".to_owned(), "Amina Yusuf".to_owned())];
    assert_eq!(against(&office, &learns), seen);
    assert_eq!(against(&office, &teaches), seen);
    office.ask("undo", json!({ "entry": placed["entry"] }));
    assert_eq!(against(&office, &learns), []);

    office.ask("set_planning", json!({ "levels": [{ "kind": "trainer", "level": "block" }] }));
    let refused = office.refused("add_sessions", json!({ "run": teaches, "sessions": [two_hours("2026-03-10T10:00", &[&amina])] }));
    assert_eq!(refused.reason, Reason::ClashBlocks);
}

#[test]
fn somebody_speaks_in_two_sessions_at_once_or_one_after_the_other() {
    let office = Office::new();
    let version = office.course("GMP");
    let (first, second) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    let grace = office.person("Grace Adeyemi");
    let panel = |start: &str, from_min: u32, to_min: u32| {
        let mut fields = two_hours(start, &[]);
        fields["agenda"] = json!([{ "title": "Talk", "from_min": from_min, "to_min": to_min, "speakers": [grace] }]);
        fields
    };
    office.ask("add_sessions", json!({ "run": first, "sessions": [panel("2026-03-10T09:00", 0, 60)] }));
    // 10:00 to 10:30 is after her talk in the other one
    let at = office.made("add_sessions", json!({ "run": second, "sessions": [panel("2026-03-10T09:00", 60, 90)] }), 0);
    assert_eq!(against(&office, &first), []);
    // 09:30 to 10:30 is not
    office.ask("edit_session", json!({ "session": at, "fields": panel("2026-03-10T09:00", 30, 90) }));
    let seen = [("trainer".to_owned(), "Grace Adeyemi".to_owned())];
    assert_eq!(against(&office, &first), seen);
    assert_eq!(against(&office, &second), seen);
    let minutes = office.ask("sessions", json!({ "run": first }))[0]["overlaps"][0]["minutes"].clone();
    assert_eq!(minutes, 30);
    let away = json!({ "what": "person", "of": grace, "kind": "leave", "start_local": "2026-03-10T00:00", "end_local": "2026-03-11T00:00" });
    office.ask("add_availability", json!({ "fields": away }));
    assert!(against(&office, &first).contains(&("away".to_owned(), "Grace Adeyemi".to_owned())));
}

#[test]
fn who_learns_and_is_away_is_told_of_in_no_session_whatever_else_is_planned() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 20);
    let people = strings(&json!([office.person("Ama Mensah")]));
    office.enrol(&run, &people);
    office.session(&run, "2026-03-10T09:00");
    let away = json!({ "what": "person", "of": people[0], "kind": "leave", "start_local": "2026-03-10T00:00", "end_local": "2026-03-11T00:00" });
    office.ask("add_availability", json!({ "fields": away }));
    assert_eq!(against(&office, &run), []);
    let group = json!({ "kind": "group", "title": "A", "mode": "on_site" });
    let group = office.made("add_part", json!({ "run": run, "fields": group }), 0);
    let fields: Value = json!({ "title": "Of A", "kind": "lecture", "start_local": "2026-03-12T09:00", "end_local": "2026-03-12T10:00", "groups": [group], "staff": staff(&[]) });
    office.ask("add_sessions", json!({ "run": run, "sessions": [fields] }));
    assert_eq!(against(&office, &run), []);
}

#[test]
fn who_speaks_in_an_item_has_the_session_in_their_row_their_calendar_and_their_day() {
    let office = Office::new();
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    let (amina, grace) = (office.person_of("trainer"), office.person("Grace Adeyemi"));
    let mut panel = two_hours("2026-03-02T09:00", &[]);
    panel["agenda"] = json!([{ "title": "Talk", "from_min": 0, "to_min": 60, "speakers": [amina, grace] }]);
    let panel = office.made("add_sessions", json!({ "run": run, "sessions": [panel] }), 0);
    let taught = office.session_by(&other, "2026-03-03T09:00", &[&amina]);

    let week = |row: Option<&str>| office.ask("timetable", json!({ "by": "trainers", "from_on": "2026-03-02", "to_on": "2026-03-08", "row": row }));
    let bars =
        |table: &Value| table["bars"].as_array().unwrap().iter().map(|bar| (text(&bar["row"]), text(&bar["session"]))).collect::<BTreeSet<_>>();
    let all = week(None);
    assert_eq!(bars(&all), BTreeSet::from([(amina.clone(), panel.clone()), (grace.clone(), panel.clone()), (amina.clone(), taught.clone())]));
    let names: Vec<String> = all["rows"].as_array().unwrap().iter().map(|row| text(&row["name"])).collect();
    assert_eq!(names, ["Amina Yusuf", "Grace Adeyemi"], "who is no trainer has a row where they speak");
    let alone = week(Some(&amina));
    assert_eq!(bars(&alone), BTreeSet::from([(amina.clone(), panel.clone()), (amina.clone(), taught.clone())]));
    // the item is taken from her: the session leaves her row
    let item = json!({ "title": "Talk", "from_min": 0, "to_min": 60, "speakers": [grace] });
    let mut fields = two_hours("2026-03-02T09:00", &[]);
    fields["agenda"] = json!([item]);
    let given = office.ask("edit_session", json!({ "session": panel, "fields": fields }));
    let shown = json!({ "by": "trainers", "from_on": "2026-03-02", "to_on": "2026-03-08", "row": amina });
    let changes = office.ask("timetable_changes", json!({ "shown": shown, "under": alone["under"] }));
    assert_eq!(changes["gone"], json!([panel]));
    office.ask("undo", json!({ "entry": given["entry"] }));

    // nobody else can be put there for her by moving the session
    let instead =
        json!({ "session": panel, "start_at": "2026-03-02T00:00:00Z", "end_at": "2026-03-02T02:00:00Z", "trainer": grace, "other_trainer": amina });
    let refused = office.refused("probe_session", instead.clone());
    assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::SpeakerOnly, "Grace Adeyemi"));
    assert_eq!(office.why("move_session", json!({ "at": instead })), Reason::SpeakerOnly);

    // her own calendar has it, though its run is not hers to open; her day has it as soon as the run is
    let day = || {
        office.enter("trainer");
        office.ask("today", json!({}))["sessions"].as_array().unwrap().iter().map(|one| text(&one["id"])).collect::<Vec<_>>()
    };
    assert!(day().is_empty());
    assert_eq!(calendar::sessions(&calendar::calendar(&office, "person", &amina).1).len(), 2);
    office.enter("coordinator");
    office.session_by(&run, "2026-03-04T09:00", &[&amina]);
    assert_eq!(day(), [panel]);
    office.is_sound();
}

#[test]
fn nobody_on_a_reserve_list_is_expected_anywhere() {
    let office = Office::new();
    let version = office.course("GMP");
    let (full, other) = (office.run("R-1", &version, 1), office.run("R-2", &version, 20));
    let (first, waits) = (office.person("Ama Mensah"), office.person("Ravi Rao"));
    office.enrol(&full, &[first]);
    office.ask("enrol", json!({ "run": full, "people": [waits], "reserve": true }));
    office.enrol(&other, std::slice::from_ref(&waits));
    office.session(&full, "2026-03-10T09:00");
    office.session(&other, "2026-03-10T09:00");
    assert_eq!(against(&office, &other), []);
    assert_eq!(against(&office, &full), []);
}
