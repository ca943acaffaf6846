//! Competencies: who is signed off in what, who passes by it, and who may teach until when.

use crate::office::{Office, PASSWORD, strings, text, two_hours};
use calamine::Reader;
use rollbook::fault::Reason;
use rollbook::requests::Sign;
use serde_json::{Value, json};

impl Office {
    fn competency(&self, code: &str, title: &str, level: &str) -> String {
        self.made("add_competency", json!({ "code": code, "title": title, "level_required": level, "steps": ["Wash", " ", "Gown"] }), 0)
    }

    /// An approved version of a course with this rule that teaches these competencies.
    fn practical(&self, code: &str, rule: Value, competencies: &[&String]) -> String {
        let rule = json!({ "rule": rule, "excused_stays_expected": true });
        let version =
            self.made("add_course", json!({ "code": code, "title": "Hands-on", "lang": "en", "rule": rule, "competencies": competencies }), 1);
        for state in ["in_review", "approved"] {
            self.ask("set_version_state", json!({ "version": version, "state": state }));
        }
        version
    }

    fn matrix(&self, run: &str) -> Value {
        self.ask("sign_offs", json!({ "run": run }))
    }

    fn sign(&self, run: &str, place: &str, competency: &str, level: Option<&str>) -> Value {
        self.ask("sign_off", one(run, place, competency, level))
    }
}

fn one(run: &str, place: &str, competency: &str, level: Option<&str>) -> Value {
    json!({ "run": run, "sign_offs": [{ "competency": competency, "enrolment": place, "level": level }] })
}

fn because(mut with: Value, reason: &str) -> Value {
    with["reason"] = json!(reason);
    with
}

#[test]
fn a_laboratory_run_is_passed_by_what_people_can_do() {
    let office = Office::new();
    let (gown, fill) = (office.competency("GOWN", "Gowning", "performed"), office.competency("FILL", "Aseptic filling", "independent"));
    let rule = json!({ "all": [{ "min_hours_pct": { "pct": 80 } }, { "signed_off": {} }] });
    let run = office.run("LAB-01", &office.practical("LAB", rule, &[&gown, &fill]), 10);
    let rule = text(&office.ask("run", json!({ "run": run }))["rule_sentence"]);
    assert_eq!(rule, "at least 80\u{a0}% of the hours and signed off in every competency of the course");
    let places = office.enrolled(&run, &["Ama Mensah", "Kofi Boateng", "Esi Owusu"]);
    let session = office.session_by(&run, "2026-03-02T09:00", &[&office.person_of("trainer")]);
    office.enter("trainer");
    office.mark(&session, &places, "P");
    office.signed("close_session", json!({ "session": session }), "trainer");

    // Ama does both alone; Kofi filled under supervision only; Esi was never seen.
    office.sign(&run, &places[0], &gown, Some("independent"));
    office.sign(&run, &places[0], &fill, Some("observed"));
    office.sign(&run, &places[0], &fill, Some("independent"));
    office.ask(
        "sign_off",
        json!({ "run": run, "sign_offs": [
            { "competency": gown, "enrolment": places[1], "level": "performed", "observed_n": 2, "performed_n": 3 },
            { "competency": fill, "enrolment": places[1], "level": "performed" },
        ] }),
    );
    let completion = office.ask("completion", json!({ "run": run }));
    assert_eq!((&completion["pass"], &completion["fail"], &completion["pending"]), (&json!(1), &json!(0), &json!(2)));
    let why = |name: &str| {
        let row = completion["rows"].as_array().unwrap().iter().find(|row| row["full_name"] == name).unwrap().clone();
        text(&row["verdict"]["leaves"][1]["sentence"])
    };
    assert_eq!(why("Ama Mensah"), "Sign-offs: GOWN Gowning: independent; FILL Aseptic filling: independent.");
    assert_eq!(why("Kofi Boateng"), "Sign-offs: GOWN Gowning: performed; FILL Aseptic filling: performed, can still become independent.");
    assert_eq!(
        why("Esi Owusu"),
        "Sign-offs: GOWN Gowning: not signed off, can still become performed; FILL Aseptic filling: not signed off, can still become independent."
    );

    // Whoever performed did so once at least, and what was seen before stays counted.
    let shown = office.matrix(&run);
    let cell = |row: usize, column: usize| shown["rows"][row]["cells"][column].clone();
    let of = |cell: &Value| (cell["level"].clone(), cell["observed_n"].clone(), cell["performed_n"].clone(), cell["is_enough"].clone());
    assert_eq!(of(&cell(0, 1)), (json!("independent"), json!(1), json!(1), json!(true)));
    assert_eq!(of(&cell(2, 0)), (json!("performed"), json!(2), json!(3), json!(true)));
    assert_eq!(of(&cell(2, 1)), (json!("performed"), json!(0), json!(1), json!(false)));
    assert_eq!(of(&cell(1, 0)), (Value::Null, json!(0), json!(0), json!(false)));
    assert_eq!((&cell(2, 0)["assessor"], &cell(2, 0)["on"]), (&json!("Amina Yusuf"), &json!("2026-03-02")));
    let columns: Vec<_> = shown["competencies"].as_array().unwrap().iter().map(|one| (&one["code"], &one["done"])).collect();
    assert_eq!(columns, [(&json!("GOWN"), &json!(2)), (&json!("FILL"), &json!(1))]);

    // The list for whoever sent the people.
    office.enter("coordinator");
    let (file, bytes) = office.house.paper(&text(&office.ask("export_sign_offs", json!({ "run": run }))["paper"])).unwrap();
    assert_eq!(file, "sign-offs-LAB-01-20260302.xlsx");
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = workbook.worksheet_range("Sign-offs").unwrap();
    let lines: Vec<Vec<String>> = sheet.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(lines[0][..3], ["Name", "GOWN Gowning (performed)", "GOWN, observed"]);
    assert_eq!(lines[3], ["Kofi Boateng", "performed", "2", "3", "Amina Yusuf", "performed", "0", "1", "Amina Yusuf"]);
    assert_eq!((lines[4][1].as_str(), lines[4][5].as_str()), ("2", "1"));

    // Once the run is closed nobody can be signed off, and whoever was not has failed.
    let people = office.ask("enrolments", json!({ "run": run }));
    for (row, state) in people.as_array().unwrap().iter().zip(["completed", "not_completed", "not_completed"]) {
        office.ask("set_enrolment_state", json!({ "enrolment": row["enrolment"], "state": state, "reason": "the end" }));
    }
    for state in ["confirmed", "running", "completed", "closed"] {
        office.ask("set_run_state", json!({ "run": run, "state": state, "reason": "it was time" }));
    }
    let refused = office.refused("sign_off", one(&run, &places[2], &gown, Some("performed")));
    assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::RunClosed, "LAB-01"));
    let completion = office.ask("completion", json!({ "run": run }));
    assert_eq!((&completion["pass"], &completion["fail"]), (&json!(1), &json!(2)));
    assert_eq!(
        completion["rows"][2]["verdict"]["leaves"][1]["sentence"],
        "Sign-offs: GOWN Gowning: performed; FILL Aseptic filling: performed, independent was needed."
    );
    office.is_sound();
}

#[test]
fn what_takes_a_sign_off_back_needs_a_reason_and_the_first_one_stays() {
    let office = Office::new();
    let gown = office.competency("GOWN", "Gowning", "performed");
    let run = office.run("LAB-01", &office.practical("LAB", json!({ "signed_off": { "codes": ["GOWN"] } }), &[&gown]), 10);
    let places = office.enrolled(&run, &["Ama Mensah"]);
    let first = office.sign(&run, &places[0], &gown, Some("performed"));
    assert_eq!(office.sign(&run, &places[0], &gown, Some("performed"))["entry"], Value::Null, "the same again is no entry");
    let lower = one(&run, &places[0], &gown, Some("assisted"));
    assert_eq!(office.why("sign_off", lower.clone()), Reason::NeedsReason);
    assert_eq!(office.why("sign_off", one(&run, &places[0], &gown, None)), Reason::NeedsReason);
    office.ask("sign_off", because(lower, "slip"));
    let cell = || office.matrix(&run)["rows"][0]["cells"][0].clone();
    assert_eq!((&cell()["level"], &cell()["was"], &cell()["performed_n"]), (&json!("assisted"), &json!("performed"), &json!(1)));
    assert_eq!(office.why("undo", json!({ "entry": first["entry"] })), Reason::ChangedSince);
    let history = office.ask("history", json!({ "about": run }))["rows"].clone();
    assert_eq!(history[0]["sentence"], "One sign-off was entered in LAB-01");
    let change = &history[0]["changes"][0];
    assert_eq!(change["subject"], "Ama Mensah, Gowning");
    assert_eq!((&change["was"], &change["now"]), (&json!("performed (observed 0, performed 1)"), &json!("assisted (observed 0, performed 1)")));
    assert_eq!(history[0]["reason"], "Slip of the hand");

    office.ask("undo", json!({}));
    assert_eq!((&cell()["level"], &cell()["was"]), (&json!("performed"), &Value::Null));
    // Another assessor for the same is a correction, too.
    let mut other = one(&run, &places[0], &gown, Some("performed"));
    other["assessor"] = json!(office.person_of("trainer"));
    assert_eq!(office.why("sign_off", other.clone()), Reason::NeedsReason);
    office.ask("sign_off", because(other, "transcribed"));
    assert_eq!(cell()["assessor"], "Amina Yusuf");

    // What people were signed off in stays as it is, and so does their place.
    let edit = json!({ "competency": gown, "code": "GOWN", "title": "Gowning, grade C", "level_required": "performed" });
    let refused = office.refused("edit_competency", edit);
    assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::InUse, "sign_off"));
    let impossible = json!({ "run": run, "sign_offs": [{ "competency": gown, "enrolment": places[0], "level": "performed", "performed_n": 0 }] });
    assert_eq!(office.why("sign_off", impossible), Reason::BadNumber, "nobody performed what they never did");
    office.is_sound();
}

#[test]
fn a_competency_and_a_rule_for_it_are_refused_with_what_would_mend_them() {
    let office = Office::new();
    let gown = office.competency("GOWN", "Gowning", "performed");
    let add = |code: &str, title: &str| json!({ "code": code, "title": title, "level_required": "performed" });
    assert_eq!(office.why("add_competency", add("GOWN", "Gowning again")), Reason::CodeTaken);
    assert_eq!(office.why("add_competency", add("gown b", "Gowning")), Reason::BadCode);
    assert_eq!(office.why("add_competency", add("GOWN-B", " ")), Reason::Missing);
    let course = |rule: Value, competencies: &[&String]| json!({ "code": "LAB", "title": "Hands-on", "lang": "en", "rule": { "rule": rule, "excused_stays_expected": true }, "competencies": competencies });
    let refused = office.refused("add_course", course(json!({ "signed_off": {} }), &[]));
    assert_eq!(
        (refused.reason, refused.details["what"].as_str()),
        (Reason::RuleBroken, "it asks for sign-offs, and this version of the course has no competency")
    );
    let refused = office.refused("add_course", course(json!({ "signed_off": { "codes": ["FILL"] } }), &[&gown]));
    assert_eq!(refused.details["what"], "“FILL” is no competency of this version of the course");

    // A draft may still lose it, an approved version never; then the competency stays, too.
    let made = office.ask("add_course", course(json!({ "signed_off": { "codes": ["GOWN"] } }), &[&gown]));
    let version = text(&made["made"][1]);
    let renamed = json!({ "competency": gown, "code": "GOWN-B", "title": "Gowning", "level_required": "performed" });
    office.ask("edit_competency", renamed);
    assert_eq!(office.why("set_version_state", json!({ "version": version, "state": "approved" })), Reason::StateNotAllowed);
    office.ask("set_version_state", json!({ "version": version, "state": "in_review" }));
    assert_eq!(
        office.why("set_version_state", json!({ "version": version, "state": "approved" })),
        Reason::RuleBroken,
        "the rule names the former code"
    );
    office.ask("set_version_state", json!({ "version": version, "state": "draft" }));
    let rule = json!({ "rule": { "signed_off": { "codes": ["GOWN-B"] } }, "excused_stays_expected": true });
    office.ask("edit_version", json!({ "version": version, "title": "Hands-on", "rule": rule }));
    for state in ["in_review", "approved"] {
        office.ask("set_version_state", json!({ "version": version, "state": state }));
    }
    let edit = json!({ "competency": gown, "code": "GOWN-B", "title": "Gowning", "level_required": "observed" });
    assert_eq!(office.refused("edit_competency", edit).details["what"], "version");
    let row = office.ask("competencies", json!({}))[0].clone();
    assert_eq!((&row["steps"], &row["versions"], &row["is_free"]), (&json!([]), &json!(["Hands-on 1"]), &json!(false)));
    // The next version teaches the same, unless somebody says otherwise.
    let course = text(&made["made"][0]);
    office.ask("add_version", json!({ "course": course, "title": "Hands-on", "rule": rule }));
    assert_eq!(office.ask("courses", json!({}))[0]["versions"][1]["competencies"], json!([gown]));
    office.is_sound();
}

#[test]
fn trainers_sign_off_in_their_own_runs_and_nobody_else_does() {
    let office = Office::new();
    let gown = office.competency("GOWN", "Gowning", "performed");
    let version = office.practical("LAB", json!({ "signed_off": {} }), &[&gown]);
    let (run, other) = (office.run("LAB-01", &version, 10), office.run("LAB-02", &version, 10));
    let (own, foreign) = (office.enrolled(&run, &["Ama Mensah"]), office.enrolled(&other, &["Kofi Boateng"]));
    office.session_by(&run, "2026-03-02T09:00", &[&office.person_of("trainer")]);
    for login in ["administrator", "certifier", "inspector"] {
        office.enter(login);
        assert_eq!(office.why("sign_off", one(&run, &own[0], &gown, Some("performed"))), Reason::NoPermission, "{login}");
    }
    office.enter("trainer");
    assert_eq!(office.why("sign_off", one(&other, &foreign[0], &gown, Some("performed"))), Reason::NotFound);
    assert_eq!(office.why("sign_off", one(&run, &foreign[0], &gown, Some("performed"))), Reason::NotEnrolled);
    assert_eq!(office.why("export_sign_offs", json!({ "run": run })), Reason::NoPermission);
    office.sign(&run, &own[0], &gown, Some("performed"));
    office.enter("coordinator");
    let stranger = office.competency("FILL", "Filling", "performed");
    assert_eq!(office.why("sign_off", one(&run, &own[0], &stranger, Some("performed"))), Reason::NotFound, "the version does not teach it");
    let mut keyed = one(&run, &own[0], &gown, Some("independent"));
    keyed["assessor"] = json!(office.person_of("certifier"));
    assert_eq!(office.why("sign_off", keyed), Reason::NotFound, "a certifier assesses nobody");
}

#[test]
fn sign_offs_of_two_desks_that_differ_are_both_kept_until_somebody_settles_them() {
    let office = Office::new();
    let gown = office.competency("GOWN", "Gowning", "assisted");
    let run = office.run("LAB-01", &office.practical("LAB", json!({ "signed_off": {} }), &[&gown]), 10);
    let places = office.enrolled(&run, &["Ama Mensah"]);
    let backup = office.ask("back_up", json!({ "to": office.folder.path().join("backups") }));
    office.sign(&run, &places[0], &gown, Some("performed"));
    let of_first = office.house.open_book().unwrap().book.parcels().unwrap();
    let second = office.folder.path().join("second.rollbook");
    let restore = json!({ "backup": backup["folder"], "to": second, "login": "administrator" });
    office.house.call("restore_backup", restore, Some(&Sign { password: PASSWORD.into(), ..Sign::default() })).unwrap();
    office.enter_at(&second, "coordinator").unwrap();
    office.sign(&run, &places[0], &gown, Some("assisted"));
    office.house.open_book().unwrap().book.take_in(of_first).unwrap();

    let cell = || office.matrix(&run)["rows"][0]["cells"][0].clone();
    let mut both = vec![text(&cell()["level"]), text(&cell()["rivals"][0])];
    both.sort();
    assert_eq!(both, ["assisted", "performed"]);
    assert_eq!(office.ask("completion", json!({ "run": run }))["rows"][0]["why_no_certificate"], "mark_clash");
    let settled = one(&run, &places[0], &gown, Some("performed"));
    assert_eq!(office.why("sign_off", settled.clone()), Reason::NeedsReason);
    office.ask("sign_off", because(settled, "evidence"));
    assert_eq!((&cell()["rivals"], &cell()["level"]), (&json!([]), &json!("performed")));
    office.is_sound();
}

#[test]
fn a_plan_says_which_trainer_lacks_a_qualification() {
    let office = Office::new();
    let version = office.course("GMP");
    let course = text(&office.ask("courses", json!({}))[0]["id"]);
    let suite = office.made("add_facility", json!({ "fields": { "kind": "suite", "name": "Suite 1" } }), 0);
    let run = office.run("RUN-A", &version, 10);
    let (trainer, other) = (office.person_of("trainer"), office.person("Kofi Boateng"));
    let on = |day: &str| {
        let mut session = two_hours(&format!("2026-03-{day}T09:00"), &[&trainer]);
        session["facility"] = json!(suite);
        session
    };
    let sessions = strings(&office.ask("add_sessions", json!({ "run": run, "sessions": [on("05"), on("20")] }))["made"]);
    let lacking = || office.ask("unqualified", json!({ "run": run })).as_array().unwrap().clone();
    assert!(lacking().is_empty(), "a centre that keeps no qualifications is told nothing");
    let qualify = |person: &str, about: (&str, &str), role: &str, to: Option<&str>| {
        let mut with = json!({ "person": person, "role": role, "valid_from_on": "2026-01-01", "valid_to_on": to });
        with[about.0] = json!(about.1);
        with
    };
    office.ask("add_qualification", qualify(&other, ("course", &course), "trainer", None));
    let said = |row: &Value| (text(&row["session"]), text(&row["name"]), text(&row["about_name"]), row["validity"].clone());
    let missing = |at: usize| (sessions[at].clone(), "Amina Yusuf".to_owned(), "GMP".to_owned(), Value::Null);
    assert_eq!(lacking().iter().map(said).collect::<Vec<_>>(), [missing(0), missing(1)]);

    // Until 15 March: the second session is beyond.
    let made = office.ask("add_qualification", qualify(&trainer, ("course", &course), "trainer", Some("2026-03-15")));
    assert_eq!(lacking().iter().map(said).collect::<Vec<_>>(), [(sessions[1].clone(), "Amina Yusuf".into(), "GMP".into(), json!("lapsed"))]);
    let needs = office.ask("today", json!({}))["needs"].clone();
    let ends = needs.as_array().unwrap().iter().find(|need| need["kind"] == "qualification_ends").unwrap().clone();
    assert_eq!(
        (&ends["count"], &ends["what"], &ends["on"], &ends["person"]),
        (&json!(1), &json!("Amina Yusuf"), &json!("2026-03-15"), &json!(trainer))
    );
    let id = text(&made["made"][0]);
    let mut longer = json!({ "qualification": id, "course": course, "role": "trainer", "valid_from_on": "2026-01-01", "valid_to_on": "2026-12-31" });
    let edited = office.ask("edit_qualification", longer.clone());
    assert!(lacking().is_empty());
    assert_eq!(office.ask("history", json!({ "about": trainer }))["rows"][0]["sentence"], "The qualification of Amina Yusuf for GMP was changed");
    assert_eq!(office.ask("qualifications", json!({ "person": trainer }))[0]["validity"], "valid");
    office.ask("undo", json!({ "entry": edited["entry"] }));
    assert_eq!(lacking().len(), 1);
    // The suite is entered only with access to it.
    office.ask("add_qualification", qualify(&other, ("facility", &suite), "access", None));
    assert_eq!(lacking().len(), 3);

    longer["valid_to_on"] = json!("2025-12-31");
    assert_eq!(office.why("edit_qualification", longer.clone()), Reason::BadDate);
    longer["facility"] = json!(suite);
    longer["valid_to_on"] = Value::Null;
    assert_eq!(office.why("edit_qualification", longer), Reason::WrongArgument, "one thing at a time");
    let nobody = qualify("019ca000-0000-7000-8000-000000000000", ("course", &course), "trainer", None);
    assert_eq!(office.why("add_qualification", nobody), Reason::NotFound);
    office.enter("trainer");
    assert_eq!(office.why("add_qualification", qualify(&trainer, ("course", &course), "trainer", None)), Reason::NoPermission);
    office.is_sound();
}
