//! Places, things in them, and when they can be booked.

use crate::office::{Office, text, two_hours};
use rollbook::fault::Reason;
use serde_json::{Value, json};

fn facility(office: &Office, fields: Value) -> String {
    office.made("add_facility", json!({ "fields": fields }), 0)
}

fn equipment(asset_no: &str, due: Option<&str>) -> Value {
    json!({ "fields": { "asset_no": asset_no, "name": format!("Cabinet {asset_no}"), "quantity_n": 2, "calibration_due_on": due } })
}

/// The overlaps of a session: kind, what, minutes.
fn overlaps(office: &Office, session: &str) -> Vec<(String, String, Value)> {
    let rows = office.ask("sessions", json!({}));
    let row = rows.as_array().unwrap().iter().find(|row| row["id"] == session).unwrap().clone();
    row["overlaps"].as_array().unwrap().iter().map(|one| (text(&one["kind"]), text(&one["what"]), one["minutes"].clone())).collect()
}

fn told(all: &[(&str, &str, u32)]) -> Vec<(String, String, Value)> {
    all.iter().map(|(kind, what, minutes)| ((*kind).to_owned(), (*what).to_owned(), json!(minutes))).collect()
}

#[test]
fn a_room_has_the_zone_of_its_site_and_its_own_grade() {
    let office = Office::new();
    let site = facility(&office, json!({ "kind": "site", "name": "Jakarta", "zone": "Asia/Jakarta", "address": "1 Jalan Merdeka" }));
    let building = facility(&office, json!({ "kind": "building", "name": "House", "parent": site }));
    let room = facility(
        &office,
        json!({ "kind": "suite", "name": "Fill", "parent": building, "grade": "b", "gowning_min": 20, "turnaround_min": 30, "features": ["airlock", " airlock ", "isolator"] }),
    );
    let rows = office.ask("facilities", json!({}));
    let row = rows.as_array().unwrap().iter().find(|row| row["id"] == room).unwrap();
    assert_eq!((&row["zone"], &row["path"], &row["depth"]), (&json!("Asia/Jakarta"), &json!("Jakarta › House › Fill"), &json!(2)));
    assert_eq!((&row["grade"], &row["gowning_min"], &row["features"]), (&json!("b"), &json!(20), &json!(["airlock", "isolator"])));
    let run = office.run("R-1", &office.course("GMP"), 10);
    let mut fields = two_hours("2026-03-03T09:00", &[]);
    fields["facility"] = json!(room);
    office.ask("add_sessions", json!({ "run": run, "sessions": [fields] }));
    assert_eq!(office.ask("sessions", json!({ "run": run }))[0]["start"]["at"], "2026-03-03T02:00:00.000Z", "nine in Jakarta");

    let bad = |fields: Value| office.why("add_facility", json!({ "fields": fields }));
    assert_eq!(bad(json!({ "kind": "room", "name": "R", "parent": site, "zone": "Asia/Seoul" })), Reason::ZoneOfSite);
    assert_eq!(bad(json!({ "kind": "room", "name": "R", "gowning_min": 1441 })), Reason::BadNumber);
    assert_eq!(bad(json!({ "kind": "room", "name": "R", "capacity": 0 })), Reason::BadNumber);
    assert_eq!(
        bad(json!({ "kind": "room", "name": "R", "available_from_on": "2026-03-02", "available_to_on": "2026-03-01" })),
        Reason::EndsBeforeStart
    );
    assert_eq!(bad(json!({ "kind": "room", "name": "R", "parent": run })), Reason::NotFound);
    let into = json!({ "facility": site, "fields": { "kind": "site", "name": "Jakarta", "parent": room } });
    assert_eq!(office.why("edit_facility", into), Reason::ParentCircle);
    office.is_sound();
}

#[test]
fn equipment_has_a_number_of_its_own_and_a_state_that_goes_its_way() {
    let office = Office::new();
    let cabinet = office.made("add_equipment", equipment("BSC-1", Some("2026-06-30")), 0);
    assert_eq!(office.why("add_equipment", equipment("bsc-1", None)), Reason::CodeTaken);
    assert_eq!(office.why("add_equipment", json!({ "fields": { "asset_no": "X", "name": "X", "quantity_n": 0 } })), Reason::BadNumber);
    let set = |state: &str| json!({ "equipment": cabinet, "fields": { "asset_no": "BSC-1", "name": "Cabinet BSC-1", "quantity_n": 2, "calibration_due_on": "2026-06-30", "state": state } });
    assert_eq!(office.why("edit_equipment", set("in_service")), Reason::NothingChanged);
    let broken = office.ask("edit_equipment", set("out_of_service"));
    let row = office.ask("history", json!({ "about": cabinet, "count": 1 }))["rows"][0].clone();
    assert_eq!(row["sentence"], "Cabinet BSC-1 was changed");
    assert_eq!(row["changes"], json!([{ "subject": "State", "was": "in service", "now": "out of service" }]));
    office.ask("undo", json!({ "entry": broken["entry"] }));
    assert_eq!(office.ask("equipment", json!({}))[0]["state"], "in_service");
    office.ask("edit_equipment", set("retired"));
    assert_eq!(office.refused("edit_equipment", set("in_service")).reason, Reason::StateNotAllowed);
    // what a place holds keeps it
    let home = office.ask("add_facility", json!({ "fields": { "kind": "room", "name": "Store" } }));
    let mut stored = equipment("BSC-2", None);
    stored["fields"]["home"] = home["made"][0].clone();
    office.ask("add_equipment", stored);
    assert_eq!(office.why("undo", json!({ "entry": home["entry"] })), Reason::InUse);
    office.is_sound();
}

#[test]
fn a_calibration_that_is_due_within_thirty_days_waits_on_today() {
    let office = Office::new();
    let due = || {
        let needs = office.ask("today", json!({}))["needs"].clone();
        needs.as_array().unwrap().iter().find(|need| need["kind"] == "calibration_due").cloned()
    };
    // the office begins on 2 March
    office.ask("add_equipment", equipment("FAR", Some("2026-04-02")));
    assert_eq!(due(), None);
    office.ask("add_equipment", equipment("NEAR", Some("2026-04-01")));
    let late = office.made("add_equipment", equipment("LATE", Some("2026-02-28")), 0);
    let need = due().unwrap();
    assert_eq!((&need["count"], &need["what"], &need["on"]), (&json!(2), &json!("Cabinet LATE"), &json!("2026-02-28")));
    let away = json!({ "equipment": late, "fields": { "asset_no": "LATE", "name": "Cabinet LATE", "quantity_n": 2, "calibration_due_on": "2026-02-28", "state": "out_of_service" } });
    office.ask("edit_equipment", away);
    assert_eq!(due().unwrap()["what"], "Cabinet NEAR", "what is out of service waits for nobody");
}

#[test]
fn a_session_in_a_closed_place_or_with_somebody_away_says_so() {
    let office = Office::new();
    let trainer = office.person_of("trainer");
    let site = facility(&office, json!({ "kind": "site", "name": "Campus" }));
    let room = facility(&office, json!({ "kind": "room", "name": "Suite 3", "parent": site, "available_from_on": "2026-03-04" }));
    let run = office.run("R-1", &office.course("GMP"), 10);
    let place = |start: &str| {
        let mut fields = two_hours(start, &[&trainer]);
        fields["facility"] = json!(room);
        office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
    };
    let (early, session) = (place("2026-03-03T09:00"), place("2026-03-05T09:00"));
    assert_eq!(overlaps(&office, &early), told(&[("not_there", "Suite 3", 120)]));
    assert_eq!(overlaps(&office, &session), []);

    // 08:00 to 10:00, then 09:30 to 10:30: an hour and a half is lost of 09:00 to 11:00
    let closed = |what: &str, of: &str, kind: &str, from: &str, to: &str| json!({ "fields": { "what": what, "of": of, "kind": kind, "start_local": from, "end_local": to, "reason": "audit" } });
    office.ask("add_availability", closed("facility", &room, "closed", "2026-03-05T08:00", "2026-03-05T10:00"));
    office.ask("add_availability", closed("facility", &room, "maintenance", "2026-03-05T09:30", "2026-03-05T10:30"));
    assert_eq!(overlaps(&office, &session), told(&[("closed", "Suite 3", 90)]));
    // a whole site that is closed closes its rooms; half-open ends touch nothing
    let all = office.ask("add_availability", closed("facility", &site, "closed", "2026-03-05T10:30", "2026-03-06T00:00"));
    office.ask("add_availability", closed("facility", &site, "closed", "2026-03-05T07:00", "2026-03-05T09:00"));
    assert_eq!(overlaps(&office, &session), told(&[("closed", "Suite 3", 90), ("closed", "Campus", 30)]));
    office.ask("undo", json!({ "entry": all["entry"] }));
    let open = office.made("add_availability", closed("facility", &room, "open", "2026-03-05T09:00", "2026-03-05T11:00"), 0);
    assert_eq!(overlaps(&office, &session), []);
    office.ask("remove_availability", json!({ "availability": open }));
    assert_eq!(overlaps(&office, &session), told(&[("closed", "Suite 3", 90)]));
    let leave = office.made("add_availability", closed("person", &trainer, "leave", "2026-03-05T00:00", "2026-03-06T00:00"), 0);
    assert_eq!(overlaps(&office, &session), told(&[("closed", "Suite 3", 90), ("away", "Amina Yusuf", 120)]));

    // a certifier sees that somebody is away and not why; the coordinator and the person see both
    let why = |login: &str| {
        office.enter(login);
        office.ask("availability", json!({ "of": trainer }))[0]["reason"].clone()
    };
    assert_eq!((why("certifier"), why("trainer"), why("coordinator")), (Value::Null, json!("audit"), json!("audit")));
    let mut later = closed("person", &trainer, "leave", "2026-03-06T00:00", "2026-03-07T00:00");
    later["availability"] = json!(leave);
    office.ask("edit_availability", later);
    let row = office.ask("history", json!({ "about": trainer, "count": 1 }))["rows"][0].clone();
    assert_eq!(row["sentence"], "When Amina Yusuf can be booked was changed");
    assert_eq!(row["changes"][0], json!({ "subject": "End", "was": "2026-03-06 00:00", "now": "2026-03-07 00:00" }));
    for (kind, what, of) in [("leave", "facility", &room), ("maintenance", "person", &trainer)] {
        assert_eq!(office.why("add_availability", closed(what, of, kind, "2026-03-05T08:00", "2026-03-05T10:00")), Reason::WrongArgument);
    }
    assert_eq!(office.why("add_availability", closed("facility", &room, "closed", "2026-03-05T10:00", "2026-03-05T10:00")), Reason::EndsBeforeStart);
    assert_eq!(office.why("add_availability", closed("facility", &trainer, "closed", "2026-03-05T10:00", "2026-03-05T11:00")), Reason::NotFound);
    office.is_sound();
}

#[test]
fn why_somebody_was_away_goes_with_them() {
    let office = Office::new();
    let ama = office.person("Ama Mensah");
    let away = json!({ "fields": { "what": "person", "of": ama, "kind": "leave", "start_local": "2026-03-05T00:00", "end_local": "2026-03-06T00:00", "reason": "surgery" } });
    let added = office.ask("add_availability", away.clone());
    office.enter("administrator");
    office.signed("erase_person", json!({ "person": ama, "reason": "asked to" }), "administrator");
    office.enter("coordinator");
    assert_eq!(office.ask("availability", json!({ "of": ama }))[0]["reason"], Value::Null);
    assert_eq!(office.why("add_availability", away), Reason::PersonErased);
    office.is_sound();
    office.ask("undo", json!({ "entry": added["entry"] }));
    office.is_sound();
}
