//! An undo is a new entry. It takes back what still stands and breaks no guard that a new request would meet.

use crate::office::{Office, marks, strings, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

impl Office {
    fn undo(&self, receipt: &Value) -> Value {
        self.ask("undo", json!({ "entry": receipt["entry"] }))["receipt"].clone()
    }

    fn no_undo(&self, receipt: &Value) -> Reason {
        self.why("undo", json!({ "entry": receipt["entry"] }))
    }

    fn import(&self, run: &str, roster: &str) -> Value {
        let file = self.house.take_file("roster.csv", roster.as_bytes().to_vec());
        self.ask("import_people", json!({ "file": file, "run": run }))["receipt"].clone()
    }

    fn people_count(&self) -> u64 {
        self.ask("people", json!({}))["total"].as_u64().unwrap()
    }
}

const ROSTER: &str = "Name,Country\nAma Mensah,Ghana\nKofi Boateng,Ghana\nEsi Owusu,Ghana\n";

#[test]
fn an_import_is_one_entry_and_one_undo() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let before = office.people_count();
    let import = office.import(&run, ROSTER);
    assert_eq!(office.people_count(), before + 3);
    let undone = office.undo(&import);
    assert_eq!(office.people_count(), before);
    assert_eq!(office.ask("enrolments", json!({ "run": run })), json!([]));
    assert_eq!(office.no_undo(&import), Reason::ChangedSince, "it is undone already");
    office.undo(&undone);
    assert_eq!(office.people_count(), before + 3, "an undo can be undone");
    assert_eq!(office.ask("enrolments", json!({ "run": run })).as_array().unwrap().len(), 3);
    office.is_sound();
}

#[test]
fn an_import_whose_people_are_marked_is_not_undone() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let import = office.import(&run, ROSTER);
    let session = office.session(&run, "2026-03-02T09:00");
    let place = text(&office.ask("enrolments", json!({ "run": run }))[0]["enrolment"]);
    let mark = office.ask("mark", marks(&session, &[place], "P"));
    let refused = office.refused("undo", json!({ "entry": import["entry"] }));
    assert_eq!(refused.reason, Reason::InUse);
    assert_eq!((refused.details["what"].as_str(), refused.details["name"].as_str()), ("mark", "Ama Mensah"), "it names what stands in the way");
    assert_eq!(office.ask("enrolments", json!({ "run": run })).as_array().unwrap().len(), 3, "nothing was half undone");
    office.undo(&mark);
    office.undo(&import);
    assert_eq!(office.ask("enrolments", json!({ "run": run })), json!([]));
    office.is_sound();
}

#[test]
fn an_entry_that_another_superseded_is_not_undone() {
    let office = Office::new();
    let ama = office.person("Ama Mensah");
    let edit = |name: &str| office.ask("edit_person", json!({ "person": ama, "fields": { "full_name": name, "country": "GHA" } }));
    let (first, second) = (edit("Ama Mensa"), edit("Ama Mensah Owusu"));
    let refused = office.refused("undo", json!({ "entry": first["entry"] }));
    assert_eq!(
        (refused.reason, refused.details["by"].as_str(), &json!(refused.details["entry"])),
        (Reason::ChangedSince, "Han Seo-yeon", &second["entry"])
    );
    office.undo(&second);
    assert_eq!(office.ask("person", json!({ "person": ama }))["fields"]["full_name"], "Ama Mensa");
}

#[test]
fn what_was_done_in_steps_is_taken_back_in_steps() {
    let office = Office::new();
    let ama = office.person("Ama");
    let edit = |name: &str| office.ask("edit_person", json!({ "person": ama, "fields": { "full_name": name, "country": "GHA" } }));
    let name = || text(&office.ask("person", json!({ "person": ama }))["fields"]["full_name"]);
    let steps = [edit("Ama M."), edit("Ama Mensah"), edit("Ama Mensah Owusu")];
    for back in ["Ama Mensah", "Ama M.", "Ama"] {
        office.ask("undo", json!({}));
        assert_eq!(name(), back);
    }
    assert_eq!(office.no_undo(&steps[0]), Reason::ChangedSince, "it is taken back already");
    office.ask("undo", json!({}));
    assert_eq!(office.why("person", json!({ "person": ama })), Reason::NotFound, "its making too");
    office.is_sound();
}

#[test]
fn a_step_below_one_that_was_done_anew_is_not_taken_back() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let places = office.enrolled(&run, &["Ama Mensah"]);
    let session = office.session(&run, "2026-03-02T09:00");
    let mark = |status: &str| {
        let mut with = marks(&session, &places, status);
        with["reason"] = json!("slip");
        office.ask("mark", with)
    };
    let (present, absent) = (mark("P"), mark("A"));
    let back = office.undo(&absent);
    office.undo(&back);
    assert_eq!(office.no_undo(&present), Reason::ChangedSince, "the absence stands again");
    office.is_sound();
}

#[test]
fn a_mark_under_a_signed_register_is_not_undone() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let places = office.enrolled(&run, &["Ama Mensah"]);
    let session = office.session(&run, "2026-03-02T09:00");
    let mark = office.ask("mark", marks(&session, &places, "P"));
    office.close(&session);
    assert_eq!(office.no_undo(&mark), Reason::RegisterClosed);
    office.ask("reopen_session", json!({ "session": session, "reason": "a wrong line" }));
    office.undo(&mark);
    assert_eq!(office.refused_signed("close_session", json!({ "session": session }), "coordinator").reason, Reason::UnmarkedLeft);
}

#[test]
fn the_time_of_a_signed_session_is_not_undone() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let places = office.enrolled(&run, &["Ama Mensah"]);
    let session = office.session(&run, "2026-03-02T08:00");
    let moved = office.ask("edit_session", json!({ "session": session, "fields": crate::office::two_hours("2026-03-02T09:00", &[]) }));
    office.mark(&session, &places, "P");
    office.close(&session);
    assert_eq!(office.no_undo(&moved), Reason::RegisterClosed);
}

#[test]
fn approved_text_is_never_edited_by_an_undo() {
    let office = Office::new();
    let version = office.draft("GMP");
    let rule = crate::office::eighty();
    let edit = office.ask("edit_version", json!({ "version": version, "title": "Good manufacturing practice", "lang": "en", "rule": rule }));
    let mut steps = Vec::new();
    for state in ["in_review", "approved"] {
        steps.push(office.ask("set_version_state", json!({ "version": version, "state": state })));
    }
    assert_eq!(office.no_undo(&edit), Reason::VersionFixed);
    office.run("RUN-A", &version, 10);
    assert_eq!(office.no_undo(&steps[1]), Reason::InUse, "a run is of it");
}

#[test]
fn a_code_that_was_given_again_stays_with_its_new_owner() {
    let office = Office::new();
    let add = |code: &str| office.ask("add_course", json!({ "code": code, "title": "Course", "lang": "en", "rule": crate::office::eighty() }));
    let undone = office.undo(&add("GMP"));
    add("GMP");
    assert_eq!(office.no_undo(&undone), Reason::CodeTaken);

    let version = office.course("CMC");
    let add_run = |code: &str| {
        office.ask(
            "add_run",
            json!({ "code": code, "version": version, "first_on": "2026-03-01", "last_on": "2026-03-31", "zone": "Asia/Seoul", "capacity": 5 }),
        )
    };
    let undone = office.undo(&add_run("RUN-A"));
    let second = add_run("RUN-A");
    assert_eq!(office.no_undo(&undone), Reason::CodeTaken);
    let renamed = office.ask(
        "edit_run",
        json!({ "run": second["made"][0], "code": "RUN-B", "first_on": "2026-03-01", "last_on": "2026-03-31", "zone": "Asia/Seoul", "capacity": 5 }),
    );
    office.undo(&undone);
    assert_eq!(office.no_undo(&renamed), Reason::CodeTaken);
}

#[test]
fn a_raised_capacity_is_not_undone_under_those_who_took_it() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 1);
    let raise = office.ask(
        "edit_run",
        json!({ "run": run, "code": "RUN-A", "first_on": "2026-03-01", "last_on": "2026-03-31", "zone": "Asia/Seoul", "capacity": 2 }),
    );
    office.enrolled(&run, &["Ama Mensah", "Kofi Boateng"]);
    assert_eq!(office.no_undo(&raise), Reason::RunFull);
}

#[test]
fn no_undo_closes_a_circle_of_places() {
    let office = Office::new();
    let room = |name: &str| office.made("add_facility", json!({ "fields": { "kind": "room", "name": name } }), 0);
    let (a, b) = (room("A"), room("B"));
    let put = |what: &str, name: &str, parent: Option<&str>| {
        office.ask("edit_facility", json!({ "facility": what, "fields": { "kind": "room", "name": name, "parent": parent } }))
    };
    put(&a, "A", Some(&b));
    let out = put(&a, "A", None);
    put(&b, "B", Some(&a));
    assert_eq!(office.no_undo(&out), Reason::ParentCircle);
}

#[test]
fn somebody_always_administers() {
    let office = Office::new();
    office.enter("administrator");
    let users = office.ask("users", json!({}));
    let id = |login: &str| text(&users.as_array().unwrap().iter().find(|user| user["login"] == login).unwrap()["id"]);
    assert_eq!(office.why("set_user", json!({ "user": id("administrator"), "state": "locked" })), Reason::LastAdministrator);
    let second = office.ask("set_user", json!({ "user": id("inspector"), "roles": ["administrator", "inspector"] }));
    office.ask("set_user", json!({ "user": id("administrator"), "roles": ["inspector"] }));
    office.enter("inspector");
    let refused = office.refused("undo", json!({ "entry": second["entry"] }));
    assert_eq!(refused.reason, Reason::NoPermission, "only a coordinator takes back what another did");
    let coordinates = office.ask("set_user", json!({ "user": id("inspector"), "roles": ["administrator", "coordinator"] }));
    office.enter("inspector");
    assert_eq!(office.no_undo(&second), Reason::ChangedSince);
    office.undo(&coordinates);
    office.enter("inspector");
    assert_eq!(office.why("undo", json!({ "entry": second["entry"] })), Reason::NoPermission);
}

#[test]
fn what_left_the_house_is_not_undone() {
    let office = Office::new();
    let (run, session, _) = office.finished("RUN-A", &["Ama Mensah"]);
    let batch = office.prepare(&run);
    office.issue(&batch);
    office.ask("file_papers", json!({ "batch": batch }));
    office.ask("print_sign_in", json!({ "session": session }));
    let rows = office.ask("history", json!({ "count": 100 }));
    let acts =
        ["sheet_signed", "batch_prepared", "batch_approved", "certificates_issued", "papers_filed", "paper_printed", "user_added", "centre_founded"];
    for act in acts {
        let row = rows["rows"].as_array().unwrap().iter().find(|row| row["act"] == act).unwrap_or_else(|| panic!("no {act}"));
        assert_eq!(row["undo"], "not_undoable", "{act}");
        assert_eq!(office.no_undo(row), Reason::NotUndoable, "{act}");
    }
    office.is_sound();
}

#[test]
fn somebody_who_holds_a_certificate_is_not_undone() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let ama = office.ask("add_person", json!({ "fields": { "full_name": "Ama Mensah", "country": "GHA" } }));
    office.enrol(&run, &strings(&ama["made"]));
    let session = office.session(&run, "2026-03-02T09:00");
    let place = text(&office.ask("enrolments", json!({ "run": run }))[0]["enrolment"]);
    office.mark(&session, &[place], "P");
    office.close(&session);
    office.issue(&office.prepare(&run));
    let refused = office.refused("undo", json!({ "entry": ama["entry"] }));
    assert_eq!((refused.reason, refused.details["name"].as_str(), refused.details["other"].as_str()), (Reason::InUse, "Ama Mensah", "RUN-A"));
}

#[test]
fn without_a_name_the_newest_own_entry_is_undone() {
    let office = Office::new();
    office.person("Ama Mensah");
    office.person("Kofi Boateng");
    let before = office.people_count();
    for left in [before - 1, before - 2] {
        office.ask("undo", json!({}));
        assert_eq!(office.people_count(), left);
    }
    assert_eq!(office.why("undo", json!({})), Reason::NothingToUndo);
}
