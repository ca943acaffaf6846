//! Places in runs: the reserve list of a full run, and people who go on in another run.

use crate::office::{Office, marks, strings, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

/// Name, state and place on the reserve list of everybody in a run, by name.
fn places(office: &Office, run: &str) -> Vec<(String, String, Value)> {
    let rows = office.ask("enrolments", json!({ "run": run }));
    rows.as_array().unwrap().iter().map(|row| (text(&row["full_name"]), text(&row["state"]), row["reserve_place"].clone())).collect()
}

fn told(places: &[(&str, &str, Option<u32>)]) -> Vec<(String, String, Value)> {
    places.iter().map(|(name, state, place)| ((*name).to_owned(), (*state).to_owned(), json!(place))).collect()
}

#[test]
fn whoever_finds_no_seat_waits_in_the_order_in_which_they_came() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 2);
    let people: Vec<String> = ["Ama Mensah", "Kofi Boateng", "Esi Owusu", "Yaw Darko"].map(|name| office.person(name)).to_vec();
    assert_eq!(office.why("enrol", json!({ "run": run, "people": people })), Reason::RunFull);
    let enrolled = office.ask("enrol", json!({ "run": run, "people": people, "reserve": true }));
    let made = strings(&enrolled["made"]);
    let full =
        [("Ama Mensah", "enrolled", None), ("Esi Owusu", "reserve", Some(1)), ("Kofi Boateng", "enrolled", None), ("Yaw Darko", "reserve", Some(2))];
    assert_eq!(places(&office, &run), told(&full));
    let newest = office.ask("history", json!({ "count": 1 }))["rows"][0]["sentence"].clone();
    assert_eq!(newest, "4 people were enrolled in R-1, 2 of them on the reserve list");
    assert_eq!(office.ask("run", json!({ "run": run }))["run"]["enrolled"], 2, "who waits takes no seat");

    // nobody is promoted into a full run, and a free seat belongs to those who wait
    assert_eq!(office.why("promote", json!({ "run": run })), Reason::RunFull);
    office.ask("set_enrolment_state", json!({ "enrolment": made[0], "state": "withdrawn", "reason": "fell ill" }));
    let needs = office.ask("today", json!({}))["needs"].clone();
    let waits = needs.as_array().unwrap().iter().find(|need| need["kind"] == "reserve_waits").unwrap();
    assert_eq!((&waits["count"], &waits["what"], &waits["run"]), (&json!(2), &json!("R-1"), &json!(run)));
    let late = office.person("Akua Addo");
    office.ask("enrol", json!({ "run": run, "people": [late], "reserve": true }));
    assert_eq!(places(&office, &run)[0], told(&[("Akua Addo", "reserve", Some(3))])[0]);
    // another than the first needs a reason
    let yaw = json!({ "enrolment": made[3], "state": "enrolled" });
    assert_eq!(office.why("set_enrolment_state", yaw.clone()), Reason::NeedsReason);
    let promoted = office.ask("promote", json!({ "run": run }));
    assert_eq!(places(&office, &run)[2], told(&[("Esi Owusu", "enrolled", None)])[0]);
    office.ask("undo", json!({ "entry": promoted["entry"] }));
    assert_eq!(places(&office, &run)[2], told(&[("Esi Owusu", "reserve", Some(1))])[0]);
    let mut because = yaw;
    because["reason"] = json!("the ministry asked");
    office.ask("set_enrolment_state", because);
    assert_eq!(places(&office, &run)[4], told(&[("Yaw Darko", "enrolled", None)])[0]);
    office.is_sound();
}

#[test]
fn one_entry_enrols_and_one_undo_takes_back_seats_and_reserve() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 1);
    let people = [office.person("Ama Mensah"), office.person("Kofi Boateng")];
    let enrolled = office.ask("enrol", json!({ "run": run, "people": people, "reserve": true }));
    office.ask("undo", json!({ "entry": enrolled["entry"] }));
    assert_eq!(places(&office, &run), []);
    assert_eq!(office.why("promote", json!({ "run": run })), Reason::NobodyOnReserve);
    office.is_sound();
}

#[test]
fn who_goes_on_in_another_run_leaves_the_former_one_by_one_entry() {
    let office = Office::new();
    let version = office.course("GMP");
    let (run, other, full) = (office.run("R-1", &version, 5), office.run("R-2", &version, 5), office.run("R-3", &version, 1));
    let made = office.enrolled(&run, &["Ama Mensah", "Kofi Boateng"]);
    office.enrolled(&full, &["Esi Owusu"]);
    let transfer = |enrolment: &str, run: &str| json!({ "enrolment": enrolment, "run": run, "reason": "fell ill" });

    assert_eq!(office.why("transfer_enrolment", transfer(&made[0], &full)), Reason::RunFull);
    assert_eq!(office.why("transfer_enrolment", transfer(&made[0], &run)), Reason::AlreadyEnrolled);
    assert_eq!(office.why("transfer_enrolment", transfer(&made[0], "R-9")), Reason::NotFound);
    assert_eq!(office.why("set_enrolment_state", json!({ "enrolment": made[0], "state": "transferred_to" })), Reason::Missing, "whereto is not said");

    let moved = office.ask("transfer_enrolment", transfer(&made[0], "R-2"));
    assert_eq!(places(&office, &run), told(&[("Ama Mensah", "transferred_to", None), ("Kofi Boateng", "enrolled", None)]));
    assert_eq!(places(&office, &other), told(&[("Ama Mensah", "enrolled", None)]));
    let newest = office.ask("history", json!({ "about": made[0], "count": 1 }))["rows"][0].clone();
    assert_eq!((&newest["sentence"], &newest["reason"]), (&json!("Ama Mensah was moved to R-2"), &json!("fell ill")));
    office.is_sound();

    let undone = office.ask("undo", json!({ "entry": moved["entry"] }))["receipt"].clone();
    assert_eq!(places(&office, &run), told(&[("Ama Mensah", "enrolled", None), ("Kofi Boateng", "enrolled", None)]));
    assert_eq!(places(&office, &other), []);
    office.ask("undo", json!({ "entry": undone["entry"] }));
    // marked in the new run, the move stands
    let session = office.session(&other, "2026-03-02T09:00");
    office.mark(&session, &strings(&moved["made"]), "P");
    assert_eq!(office.why("undo", json!({ "entry": moved["entry"] })), Reason::InUse);
    office.is_sound();
}

#[test]
fn marks_and_certificates_keep_their_run() {
    let office = Office::new();
    let (run, session, enrolments) = office.finished("R-1", &["Ama Mensah"]);
    let other = office.run("R-2", &office.course("QC"), 5);
    let batch = office.prepare(&run);
    office.issue(&batch);
    let refused = office.refused("transfer_enrolment", json!({ "enrolment": enrolments[0], "run": other }));
    assert_eq!((refused.reason, refused.details["name"].as_str()), (Reason::HasCertificate, "Ama Mensah"));
    assert_eq!(office.why("mark", marks(&session, &enrolments, "A")), Reason::RegisterClosed);
}

#[test]
fn a_note_about_two_places_of_one_person_is_kept_once() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 5);
    let ama = office.person("Ama Mensah");
    let first = office.enrol(&run, std::slice::from_ref(&ama));
    let session = office.session(&run, "2026-03-02T09:00");
    office.mark(&session, &first, "P");
    office.ask("set_enrolment_state", json!({ "enrolment": first[0], "state": "no_show" }));
    let again = office.enrol(&run, &[ama]);
    let mut both = marks(&session, &[first, again].concat(), "A");
    both["reason"] = json!("slip");
    both["note"] = json!("the list was read wrongly");
    office.ask("mark", both);
    office.is_sound();
}

#[test]
fn a_note_that_names_somebody_who_was_erased_is_not_kept() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 5);
    let (ama, kofi) = (office.person("Ama Mensah"), office.person("Kofi Boateng"));
    let places = office.enrol(&run, &[ama.clone(), kofi]);
    let session = office.session(&run, "2026-03-02T09:00");
    office.mark(&session, &places, "P");
    office.ask("set_enrolment_state", json!({ "enrolment": places[0], "state": "no_show" }));
    office.enter("administrator");
    office.signed("erase_person", json!({ "person": ama, "reason": "asked to" }), "administrator");
    office.enter("coordinator");
    let mut both = marks(&session, &places, "A");
    both["reason"] = json!("slip");
    both["note"] = json!("neither was there");
    office.ask("mark", both);
    let newest = office.ask("history", json!({ "about": session, "count": 1 }))["rows"][0]["reason"].clone();
    assert!(text(&newest).ends_with("(erased)"), "{newest}");
    office.is_sound();
}
