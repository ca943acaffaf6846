//! A run made from an older one: the same plan on the same days of the week, in local time, as one entry and one undo.

use crate::office::{Office, text, two_hours};
use rollbook::fault::Reason;
use serde_json::{Value, json};

/// A run in Berlin from Monday, 2 March 2026, of which the clocks go forward at the end.
fn berlin(office: &Office) -> String {
    let version = office.course("GMP");
    let fields =
        json!({ "code": "B-1", "version": version, "first_on": "2026-03-02", "last_on": "2026-03-15", "zone": "Europe/Berlin", "capacity": 12 });
    office.made("add_run", fields, 0)
}

fn sessions(office: &Office, run: &str) -> Vec<Value> {
    office.ask("sessions", json!({ "run": run })).as_array().unwrap().clone()
}

fn copy(run: &str, code: &str, first_on: &str) -> Value {
    json!({ "run": run, "code": code, "first_on": first_on })
}

#[test]
fn the_plan_moves_by_whole_weeks_and_keeps_its_local_hours() {
    let office = Office::new();
    let run = berlin(&office);
    let trainer = office.person_of("trainer");
    let room = office.made("add_facility", json!({ "fields": { "kind": "room", "name": "Room 1", "capacity": 20 } }), 0);
    let mut first = two_hours("2026-03-03T09:00", &[&trainer]);
    first["facility"] = json!(room);
    first["tags"] = json!(["gmp"]);
    first["is_mandatory"] = json!(true);
    first["credited_min"] = json!(90);
    office.ask("add_sessions", json!({ "run": run, "sessions": [first, two_hours("2026-03-13T14:00", &[])] }));
    let cancelled = office.session(&run, "2026-03-05T09:00");
    office.ask("set_session_state", json!({ "session": cancelled, "state": "cancelled", "reason": "no room" }));
    let marked = text(&sessions(&office, &run)[0]["id"]);
    let enrolments = office.enrolled(&run, &["Ama Mensah"]);
    office.now("2026-03-03T09:00:00Z");
    office.mark(&marked, &enrolments, "P");

    // four weeks later it is summer in Berlin
    let receipt = office.ask("copy_run", copy(&run, "B-2", "2026-03-30"));
    let made = text(&receipt["made"][0]);
    let row = office.ask("run", json!({ "run": "B-2" }))["run"].clone();
    assert_eq!((&row["id"], &row["first_on"], &row["last_on"]), (&json!(made), &json!("2026-03-30"), &json!("2026-04-12")));
    assert_eq!((&row["state"], &row["capacity"], &row["enrolled"], &row["zone"]), (&json!("draft"), &json!(12), &json!(0), &json!("Europe/Berlin")));
    let plan = sessions(&office, &made);
    let starts: Vec<&str> = plan.iter().map(|one| one["start"]["local"].as_str().unwrap()).collect();
    assert_eq!(starts, ["2026-03-31T09:00", "2026-04-10T14:00"]);
    assert_eq!((&plan[0]["start"]["at"], &plan[0]["start"]["offset_min"]), (&json!("2026-03-31T07:00:00.000Z"), &json!(120)));
    assert_eq!((&plan[0]["facility"], &plan[0]["staff"][0]["person"]), (&json!(room), &json!(trainer)));
    assert_eq!((&plan[0]["tags"], &plan[0]["is_mandatory"], &plan[0]["credited_min"]), (&json!(["gmp"]), &json!(true), &json!(90)));
    assert_eq!((&plan[0]["state"], &plan[0]["register"], &plan[0]["marked"]), (&json!("confirmed"), &json!("open"), &json!(0)));

    // one entry and one undo, as long as nothing was added to it
    let history = office.ask("history", json!({ "about": made }))["rows"].clone();
    assert_eq!((history.as_array().unwrap().len(), &history[0]["sentence"]), (1, &json!("Run B-2 was added with 2 sessions")));
    office.is_sound();
    let undone = office.ask("undo", json!({ "entry": receipt["entry"] }))["receipt"].clone();
    assert_eq!(office.why("run", json!({ "run": "B-2" })), Reason::NotFound);
    assert_eq!(office.ask("sessions", json!({ "from_on": "2026-03-16" })), json!([]));
    office.ask("undo", json!({ "entry": undone["entry"] }));
    assert_eq!(sessions(&office, &made).len(), 2);
    office.session(&made, "2026-04-02T09:00");
    assert_eq!(office.why("undo", json!({ "entry": receipt["entry"] })), Reason::InUse);
    office.is_sound();
}

#[test]
fn what_would_overlap_or_cannot_be_placed_is_said_before() {
    let office = Office::new();
    let run = berlin(&office);
    let trainer = office.person_of("trainer");
    let night = json!({ "title": "Night shift", "kind": "practical", "start_local": "2026-03-08T02:15", "end_local": "2026-03-08T04:00" });
    let planned = office.ask("add_sessions", json!({ "run": run, "sessions": [two_hours("2026-03-03T09:00", &[&trainer]), night] }));
    let other = office.run("R-2", &office.course("QC"), 20);
    office.session_by(&other, "2026-03-24T17:00", &[&trainer]);

    // on Sunday, 29 March there is no quarter past two; on Tuesday the trainer is in Seoul
    let preview = office.ask("preview_copy", json!({ "run": run, "first_on": "2026-03-23" }));
    assert_eq!((&preview["first_on"], &preview["last_on"], &preview["capacity"]), (&json!("2026-03-23"), &json!("2026-04-05"), &json!(12)));
    let [first, second] = &preview["sessions"].as_array().unwrap()[..] else { panic!("{preview}") };
    assert_eq!((&first["start"]["local"], &first["overlaps"][0]["kind"]), (&json!("2026-03-24T09:00"), &json!("trainer")));
    assert_eq!((&first["staff"], &first["refusal"]), (&json!(["Amina Yusuf"]), &Value::Null));
    assert_eq!((&second["start_local"], &second["start"]), (&json!("2026-03-29T02:15"), &Value::Null));
    assert_eq!(second["refusal"]["reason"], "time_does_not_exist");
    assert_eq!(office.ask("runs", json!({})).as_array().unwrap().len(), 2, "nothing was made");

    let refused = office.refused("copy_run", copy(&run, "B-2", "2026-03-23"));
    assert_eq!((refused.reason, refused.details["title"].as_str()), (Reason::TimeDoesNotExist, "Night shift"));
    let mut without = copy(&run, "B-2", "2026-03-23");
    without["leave_out"] = json!([planned["made"][1]]);
    let made = office.made("copy_run", without, 0);
    assert_eq!(sessions(&office, &made).len(), 1);
    // and where an hour comes twice, it is the one that has the offset of the older session
    let made = office.made("copy_run", copy(&run, "B-3", "2026-10-19"), 0);
    assert_eq!(sessions(&office, &made)[1]["start"]["at"], "2026-10-25T01:15:00.000Z");
    office.is_sound();
}

#[test]
fn a_code_in_use_another_weekday_and_a_retired_version_are_refused() {
    let office = Office::new();
    let run = berlin(&office);
    assert_eq!(office.why("copy_run", copy(&run, "B-1", "2026-03-30")), Reason::CodeTaken);
    assert_eq!(office.why("copy_run", copy(&run, "b 2!", "2026-03-30")), Reason::BadCode);
    assert_eq!(office.why("copy_run", copy("B-9", "B-2", "2026-03-30")), Reason::NotFound);
    for name in ["preview_copy", "copy_run"] {
        let mut with = copy(&run, "B-2", "2026-04-01");
        if name == "preview_copy" {
            with.as_object_mut().unwrap().remove("code");
        }
        let refused = office.refused(name, with);
        assert_eq!(refused.reason, Reason::OtherWeekday);
        assert_eq!((refused.details["before"].as_str(), refused.details["after"].as_str()), ("2026-03-30", "2026-04-06"));
    }
    let version = text(&office.ask("run", json!({ "run": run }))["run"]["version"]);
    office.ask("set_version_state", json!({ "version": version, "state": "retired" }));
    assert_eq!(office.why("copy_run", copy(&run, "B-2", "2026-03-30")), Reason::VersionRetired);
    assert_eq!(office.why("preview_copy", json!({ "run": run, "first_on": "2026-03-30" })), Reason::VersionRetired);
}

#[test]
fn a_trainer_who_is_one_no_more_is_left_out() {
    let office = Office::new();
    let run = berlin(&office);
    let trainer = office.person_of("trainer");
    office.ask("add_sessions", json!({ "run": run, "sessions": [two_hours("2026-03-03T09:00", &[&trainer])] }));
    let user = office.ask("users", json!({})).as_array().unwrap().iter().find(|user| user["login"] == "trainer").unwrap()["id"].clone();
    office.enter("administrator");
    office.ask("set_user", json!({ "user": user, "state": "disabled" }));
    office.enter("coordinator");
    let preview = office.ask("preview_copy", json!({ "run": run, "first_on": "2026-03-09" }));
    assert_eq!((&preview["sessions"][0]["staff"], &preview["sessions"][0]["left_out"]), (&json!([]), &json!(["Amina Yusuf"])));
    let made = office.made("copy_run", copy(&run, "B-2", "2026-03-09"), 0);
    assert_eq!(sessions(&office, &made)[0]["staff"], json!([]));
}
