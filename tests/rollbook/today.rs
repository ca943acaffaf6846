//! Today and the inbox: what each person is told of, that each figure is the number of its rows, and that settling makes it go.

use crate::office::{Office, text};
use serde_json::{Value, json};

/// The need of a kind, if there is one.
fn need(office: &Office, kind: &str) -> Option<Value> {
    office.ask("today", json!({}))["needs"].as_array().unwrap().iter().find(|need| need["kind"] == kind).cloned()
}

fn kinds(office: &Office) -> Vec<String> {
    office.ask("today", json!({}))["needs"].as_array().unwrap().iter().map(|need| text(&need["kind"])).collect()
}

fn titles(office: &Office) -> Vec<String> {
    office.ask("today", json!({}))["sessions"].as_array().unwrap().iter().map(|session| text(&session["title"])).collect()
}

/// Every figure on Today is the number of rows of its kind, whatever the size of the page.
fn figures_are_rows(office: &Office) {
    let inbox = office.ask("inbox", json!({}));
    let rows = inbox["rows"].as_array().unwrap();
    assert_eq!(inbox["total"], rows.len());
    for count in inbox["counts"].as_array().unwrap() {
        let of_kind: Vec<&Value> = rows.iter().filter(|row| row["kind"] == count["kind"]).collect();
        assert_eq!(count["count"], of_kind.len(), "{count}");
        let told = need(office, &text(&count["kind"])).map_or(json!(0), |need| need["count"].clone());
        assert_eq!(told, count["count"], "{count}");
        let only = office.ask("inbox", json!({ "kind": count["kind"] }));
        assert_eq!((&only["total"], only["rows"].as_array().unwrap().iter().collect::<Vec<_>>()), (&count["count"], of_kind));
    }
    let pages: Vec<Value> =
        (0..rows.len()).flat_map(|from| office.ask("inbox", json!({ "from": from, "count": 1 }))["rows"].as_array().unwrap().clone()).collect();
    assert_eq!(&pages, rows);
}

#[test]
fn a_day_is_that_of_the_centre_and_of_whoever_teaches_in_it() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 20);
    let trainer = office.person_of("trainer");
    office.session(&run, "2026-03-01T23:30");
    office.session(&run, "2026-03-02T09:00");
    office.session_by(&run, "2026-03-02T23:30", &[&trainer]);
    office.session(&run, "2026-03-03T00:00");
    // the one over midnight belongs to both days
    assert_eq!(titles(&office), ["Session of 2026-03-01T23:30", "Session of 2026-03-02T09:00", "Session of 2026-03-02T23:30"]);
    office.enter("trainer");
    assert_eq!(titles(&office), ["Session of 2026-03-02T23:30"]);
    office.enter("administrator");
    assert_eq!(titles(&office), [] as [&str; 0]);
    office.enter("coordinator");
    office.now("2026-03-02T15:00:00Z");
    assert_eq!(titles(&office), ["Session of 2026-03-02T23:30", "Session of 2026-03-03T00:00"]);
    office.now("2026-02-20T00:00:00Z");
    let today = office.ask("today", json!({}));
    assert_eq!((&today["sessions"], &today["next_on"], &today["now"]["local"]), (&json!([]), &json!("2026-03-01"), &json!("2026-02-20T09:00")));
}

#[test]
fn everybody_is_told_of_what_they_can_settle() {
    let office = Office::new();
    let version = office.course("GMP");
    let run = office.run("R-1", &version, 20);
    let trainer = office.person_of("trainer");
    office.session_by(&run, "2026-03-02T06:00", &[&trainer]);
    office.session(&run, "2026-03-02T06:00");
    let review = office.draft("NEXT");
    office.ask("set_version_state", json!({ "version": review, "state": "in_review" }));
    let all = ["register_open", "version_in_review", "run_unconfirmed", "backup"];
    assert_eq!(kinds(&office), all);
    assert_eq!(need(&office, "register_open").unwrap()["count"], 2);
    assert_eq!(need(&office, "run_unconfirmed").unwrap()["what"], "R-1");
    office.enter("inspector");
    assert_eq!(kinds(&office), all);
    office.enter("trainer");
    assert_eq!(kinds(&office), ["register_open"]);
    assert_eq!(need(&office, "register_open").unwrap()["count"], 1);
    office.enter("certifier");
    assert_eq!(kinds(&office), [] as [&str; 0]);
    office.enter("administrator");
    assert_eq!(kinds(&office), ["backup"]);
    office.ask("back_up", json!({ "to": office.folder.path().join("backups") }));
    assert_eq!(kinds(&office), [] as [&str; 0]);
    office.now("2026-03-10T00:00:00Z");
    assert_eq!(need(&office, "backup").unwrap()["on"], "2026-03-02T00:00:00.000Z");
}

#[test]
fn certificates_go_from_hand_to_hand() {
    let office = Office::new();
    let (run, ..) = office.finished("R-1", &["Ama Mensah", "Kofi Boateng"]);
    assert_eq!(need(&office, "uncertified"), None, "the run is not over");
    for state in ["confirmed", "running", "completed"] {
        office.ask("set_run_state", json!({ "run": run, "state": state }));
    }
    let waits = need(&office, "uncertified").unwrap();
    assert_eq!((&waits["count"], &waits["what"], &waits["run"]), (&json!(2), &json!("R-1"), &json!(run)));
    let batch = office.prepare(&run);
    assert_eq!(need(&office, "uncertified"), None);
    office.enter("certifier");
    assert_eq!(need(&office, "batch_waits").unwrap()["count"], 2);
    office.issue(&batch);
    assert_eq!(kinds(&office), [] as [&str; 0]);
}

#[test]
fn an_overlap_stands_once_in_the_inbox_until_it_is_settled() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 20);
    let other = office.run("R-2", &office.course("QC"), 20);
    let trainer = office.person_of("trainer");
    let first = office.session_by(&run, "2026-03-04T09:00", &[&trainer]);
    let second = office.session_by(&other, "2026-03-04T10:00", &[&trainer]);
    // too far ahead, and over already
    for of in [&run, &other] {
        let code = if *of == run { "R-1" } else { "R-2" };
        let longer = json!({ "run": of, "code": code, "first_on": "2026-03-01", "last_on": "2027-12-31", "zone": "Asia/Seoul", "capacity": 20 });
        office.ask("edit_run", longer);
        office.session_by(of, "2027-04-20T09:00", &[&trainer]);
        office.session_by(of, "2026-03-01T09:00", &[&trainer]);
    }
    let inbox = office.ask("inbox", json!({}));
    assert_eq!(inbox["total"], 1);
    let row = &inbox["rows"][0];
    assert_eq!((&row["session"]["id"], &row["other"]["id"], &row["overlap"]["minutes"]), (&json!(first), &json!(second), &json!(60)));
    assert_eq!((&row["session"]["run_code"], &row["overlap"]["what"]), (&json!("R-1"), &json!("Amina Yusuf")));
    figures_are_rows(&office);
    office.ask("set_session_state", json!({ "session": second, "state": "cancelled", "reason": "two at once" }));
    assert_eq!(office.ask("inbox", json!({}))["total"], 0);
    assert_eq!(need(&office, "overlap"), None);
}

#[test]
fn people_who_are_alike_are_found_by_name_or_address_and_once() {
    let office = Office::new();
    let add = |name: &str, email: Option<&str>| office.made("add_person", json!({ "fields": { "full_name": name, "email": email } }), 0);
    add("Kim Min-su", Some("office@example.org"));
    let twin = add("Minsu KIM", Some("Office@example.org"));
    add("Ama Mensah", Some("ama@example.org"));
    add("Ama Owusu", Some("AMA@example.org"));
    add("Kofi Boateng", None);
    let inbox = office.ask("inbox", json!({ "kind": "duplicate" }));
    let told: Vec<(String, usize)> =
        inbox["rows"].as_array().unwrap().iter().map(|row| (text(&row["by"]), row["people"].as_array().unwrap().len())).collect();
    assert_eq!(told, [("name".to_owned(), 2), ("email".to_owned(), 2)]);
    figures_are_rows(&office);
    office.ask("set_person_state", json!({ "person": twin, "state": "archived" }));
    assert_eq!(office.ask("inbox", json!({ "kind": "duplicate" }))["total"], 1);
    office.is_sound();
}

#[test]
fn a_walk_in_waits_until_a_coordinator_settles_it() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 20);
    let session = office.session(&run, "2026-03-02T09:00");
    let walk_in = office.made("add_walk_in", json!({ "session": session, "name": "Grace Wanjiru", "country": "KEN" }), 0);
    let row = office.ask("inbox", json!({}))["rows"][0].clone();
    assert_eq!((&row["kind"], &row["name"], &row["country_name"]), (&json!("walk_in"), &json!("Grace Wanjiru"), &json!("Kenya")));
    figures_are_rows(&office);
    office.enter("certifier");
    assert_eq!(office.ask("inbox", json!({}))["counts"], json!([{ "kind": "certificate", "count": 0 }]));
    office.enter("coordinator");
    office.ask("settle_walk_in", json!({ "walk_in": walk_in, "as": "refused" }));
    assert_eq!(office.ask("inbox", json!({}))["total"], 0);
}

#[test]
fn a_certificate_that_the_marks_contradict_waits_for_a_decision() {
    let office = Office::new();
    let (run, session, enrolments) = office.finished("R-1", &["Ama Mensah", "Kofi Boateng"]);
    let batch = office.prepare(&run);
    let serials = office.issue(&batch);
    assert_eq!(office.ask("inbox", json!({}))["total"], 0);
    office.ask("reopen_session", json!({ "session": session, "reason": "a mark was wrong" }));
    let marks = json!([{ "enrolment": enrolments[0], "status": "A" }]);
    office.ask("mark", json!({ "session": session, "marks": marks, "reason": "other", "note": "somebody else signed" }));
    office.close(&session);
    let inbox = office.ask("inbox", json!({}));
    assert_eq!(inbox["total"], 1);
    let row = &inbox["rows"][0];
    assert_eq!((&row["kind"], &row["name"], &row["outcome"]), (&json!("certificate"), &json!("Ama Mensah"), &json!("fail")));
    assert!(serials.contains(&text(&row["serial"])));
    assert!(text(&row["because"][0]).contains("80"), "{row}");
    figures_are_rows(&office);
    let certificate = text(&row["certificate"]);
    office.signed("revoke_certificate", json!({ "certificate": certificate, "reason": "was absent" }), "certifier");
    assert_eq!(office.ask("inbox", json!({}))["total"], 0);
}
