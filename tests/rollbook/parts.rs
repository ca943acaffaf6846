//! Phases, tracks and groups: who is expected where, how many fit in, and what a copy takes along.

use crate::office::{Office, marks, strings, text, two_hours};
use rollbook::fault::Reason;
use serde_json::{Value, json};

fn part(office: &Office, run: &str, kind: &str, title: &str, capacity: Option<u32>) -> String {
    office.made("add_part", json!({ "run": run, "fields": { "kind": kind, "title": title, "capacity_n": capacity } }), 0)
}

fn into_group(run: &str, enrolments: &[&String], group: &str) -> Value {
    json!({ "run": run, "enrolments": enrolments, "group": group })
}

/// A session of two hours that counts for some minutes, for some tracks and groups.
fn session(office: &Office, run: &str, start: &str, credited: u32, tracks: &[&String], groups: &[&String]) -> String {
    let mut fields = two_hours(start, &[]);
    fields["credited_min"] = json!(credited);
    fields["tracks"] = json!(tracks);
    fields["groups"] = json!(groups);
    office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
}

/// Earned and expected minutes and the tenths of a percent of everybody, by name.
fn standing(office: &Office, run: &str) -> Vec<(String, u64, u64, Option<u64>)> {
    let rows = office.ask("enrolments", json!({ "run": run }));
    let row = |row: &Value| {
        (text(&row["full_name"]), row["earned_min"].as_u64().unwrap(), row["expected_min"].as_u64().unwrap(), row["pct_tenths"].as_u64())
    };
    rows.as_array().unwrap().iter().map(row).collect()
}

fn on_roll(office: &Office, session: &str) -> Vec<String> {
    office.ask("roll", json!({ "session": session }))["rows"].as_array().unwrap().iter().map(|row| text(&row["full_name"])).collect()
}

fn told(all: &[(&str, u64, u64, Option<u64>)]) -> Vec<(String, u64, u64, Option<u64>)> {
    all.iter().map(|(name, earned, expected, pct)| ((*name).to_owned(), *earned, *expected, *pct)).collect()
}

#[test]
fn everybody_is_expected_in_the_sessions_of_their_tracks_and_groups() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let places = office.enrolled(&run, &["Ama Mensah", "Kofi Boateng", "Esi Owusu"]);
    let [ama, kofi, esi] = &places[..] else { panic!() };
    let (a, b) = (part(&office, &run, "group", "A", None), part(&office, &run, "group", "B", None));
    let vaccines = part(&office, &run, "track", "Vaccines", None);
    office.ask("assign_enrolments", json!({ "run": run, "enrolments": [ama], "group": a, "tracks": [vaccines] }));
    office.ask("assign_enrolments", into_group(&run, &[kofi], &b));

    let all = session(&office, &run, "2026-03-02T09:00", 120, &[], &[]);
    let of_a = session(&office, &run, "2026-03-02T12:00", 90, &[], &[&a]);
    let of_b = session(&office, &run, "2026-03-02T12:00", 120, &[], &[&b]);
    let of_both = session(&office, &run, "2026-03-02T15:00", 60, &[&vaccines], &[&a, &b]);
    office.now("2026-03-02T09:00:00Z");
    assert_eq!(on_roll(&office, &all), ["Ama Mensah", "Esi Owusu", "Kofi Boateng"]);
    assert_eq!(on_roll(&office, &of_a), ["Ama Mensah"]);
    assert_eq!(on_roll(&office, &of_b), ["Kofi Boateng"]);
    assert_eq!(on_roll(&office, &of_both), ["Ama Mensah"], "Kofi is in a group of it and in no track");
    let rows = office.ask("sessions", json!({ "run": run }));
    let expected: Vec<&Value> = rows.as_array().unwrap().iter().map(|row| &row["expected"]).collect();
    assert_eq!(expected, [&json!(3), &json!(1), &json!(1), &json!(1)]);

    office.mark(&all, &places[..2], "P");
    office.mark(&all, &places[2..], "A");
    office.mark(&of_a, std::slice::from_ref(ama), "P");
    office.mark(&of_b, std::slice::from_ref(kofi), "A");
    office.mark(&of_both, std::slice::from_ref(ama), "A");
    for one in [&all, &of_a, &of_b, &of_both] {
        office.close(one);
    }
    // Ama: 120 + 90 of 120 + 90 + 60, that is 210 of 270 or 77.8 %; Kofi: 120 of 120 + 120; Esi: 0 of 120.
    let first = told(&[("Ama Mensah", 210, 270, Some(778)), ("Esi Owusu", 0, 120, Some(0)), ("Kofi Boateng", 120, 240, Some(500))]);
    assert_eq!(standing(&office, &run), first);
    let completion = office.ask("completion", json!({ "run": run }));
    let missed = serde_json::to_string(&completion["rows"]).unwrap();
    assert!(!missed.contains("pending"), "nobody waits for a mark in a session that is not theirs: {missed}");

    // Who goes to another group keeps what they took part in.
    let moved = office.ask("assign_enrolments", into_group(&run, &[ama], &b));
    let sentence = office.ask("history", json!({ "about": ama, "count": 1 }))["rows"][0].clone();
    assert_eq!(sentence["sentence"], "One person of R-1 has other tracks or another group");
    assert_eq!(sentence["changes"], json!([{ "subject": "Ama Mensah", "was": "A, Vaccines", "now": "B, Vaccines" }]));
    assert_eq!(standing(&office, &run), first, "B had its session before");
    office.ask("undo", json!({ "entry": moved["entry"] }));
    assert_eq!(standing(&office, &run), first);
    assert_eq!(office.why("assign_enrolments", into_group(&run, &[esi], &vaccines)), Reason::NotFound, "a track is no group");
    office.is_sound();
}

#[test]
fn who_goes_to_another_group_owes_what_each_had_while_they_were_in_it() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let [ama_person, kofi_person] = ["Ama Mensah", "Kofi Boateng"].map(|name| office.person(name));
    let places = office.enrol(&run, &[ama_person.clone(), kofi_person]);
    let [ama, kofi] = &places[..] else { panic!() };
    let (a, b) = (part(&office, &run, "group", "A", None), part(&office, &run, "group", "B", None));
    office.ask("assign_enrolments", into_group(&run, &[ama], &a));
    office.ask("assign_enrolments", into_group(&run, &[kofi], &b));
    let [a_2, a_4, b_2, b_4] = [("02", &a), ("04", &a), ("02", &b), ("04", &b)]
        .map(|(day, group)| session(&office, &run, &format!("2026-03-{day}T09:00"), 120, &[], &[group]));
    office.now("2026-03-02T03:00:00Z");
    office.mark(&a_2, std::slice::from_ref(ama), "A");
    office.mark(&b_2, std::slice::from_ref(kofi), "P");
    office.close(&b_2);

    // The day after Ama goes to B: out of A first, into B an hour later.
    office.now("2026-03-03T00:00:00Z");
    office.ask("assign_enrolments", into_group(&run, &[ama], ""));
    office.now("2026-03-03T01:00:00Z");
    let moved = office.ask("assign_enrolments", into_group(&run, &[ama], &b));
    let rolls = || [&a_2, &a_4, &b_2, &b_4].map(|session| on_roll(&office, session));
    let nobody: Vec<String> = Vec::new();
    let by_time = [vec!["Ama Mensah".to_owned()], nobody.clone(), vec!["Kofi Boateng".to_owned()], vec!["Ama Mensah".into(), "Kofi Boateng".into()]];
    assert_eq!(rolls(), by_time);
    let expected = |session: &str| {
        let rows = office.ask("sessions", json!({ "run": run }));
        rows.as_array().unwrap().iter().find(|row| row["id"] == session).unwrap()["expected"].as_u64().unwrap()
    };
    assert_eq!([&a_2, &a_4, &b_2, &b_4].map(|session| expected(session)), [1, 0, 1, 2]);
    let (_, file) = crate::calendar::calendar(&office, "person", &ama_person);
    // what left her calendar with the group is cancelled there
    let (cancelled, stands): (Vec<&str>, Vec<&str>) = file.split("BEGIN:VEVENT").skip(1).partition(|event| event.contains("STATUS:CANCELLED"));
    let starts = |events: &[&str]| {
        events.iter().filter_map(|event| event.split("DTSTART;TZID=Asia/Seoul:").nth(1)?.get(..15).map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(starts(&stands), ["20260302T090000", "20260304T090000"]);
    assert_eq!(starts(&cancelled), ["20260304T090000"]);
    // The register of A can be closed as it was called: nobody but Ama is on it.
    office.close(&a_2);
    // Ama: absent in A, 0 of 120, the former session of B is not hers.
    assert_eq!(standing(&office, &run), told(&[("Ama Mensah", 0, 120, Some(0)), ("Kofi Boateng", 120, 120, Some(1000))]));

    // Taken back, nothing but the way out of A is left; done again, all is as it was.
    let undone = office.ask("undo", json!({ "entry": moved["entry"] }));
    assert_eq!(rolls(), [vec!["Ama Mensah".to_owned()], nobody.clone(), vec!["Kofi Boateng".to_owned()], vec!["Kofi Boateng".to_owned()]]);
    office.ask("undo", json!({ "entry": undone["receipt"]["entry"] }));
    assert_eq!(rolls(), by_time);

    office.now("2026-03-04T03:00:00Z");
    office.mark(&b_4, &places, "P");
    office.close(&b_4);
    office.ask("set_session_state", json!({ "session": a_4, "state": "cancelled", "reason": "one group is left" }));
    // Ama: 120 of 120 + 120, that is 50.0 %, which fails; Kofi: 240 of 240. Nobody waits for a mark.
    assert_eq!(standing(&office, &run), told(&[("Ama Mensah", 120, 240, Some(500)), ("Kofi Boateng", 240, 240, Some(1000))]));
    let completion = office.ask("completion", json!({ "run": run }));
    let outcomes: Vec<&Value> = completion["rows"].as_array().unwrap().iter().map(|row| &row["verdict"]["outcome"]).collect();
    assert_eq!(outcomes, [&json!("fail"), &json!("pass")], "{completion}");
    office.is_sound();
}

#[test]
fn somebody_of_another_group_comes_as_a_walk_in_and_earns_it() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let kofi = office.person("Kofi Boateng");
    let places = office.enrol(&run, std::slice::from_ref(&kofi));
    let (a, b) = (part(&office, &run, "group", "A", None), part(&office, &run, "group", "B", None));
    office.ask("assign_enrolments", into_group(&run, &[&places[0]], &b));
    let of_a = session(&office, &run, "2026-03-02T09:00", 120, &[], &[&a]);
    assert_eq!(on_roll(&office, &of_a), [] as [&str; 0]);
    let walk_in = office.made("add_walk_in", json!({ "session": of_a, "person": kofi }), 0);
    office.ask("settle_walk_in", json!({ "walk_in": walk_in, "as": "enrolled" }));
    assert_eq!(on_roll(&office, &of_a), ["Kofi Boateng"]);
    office.close(&of_a);
    assert_eq!(standing(&office, &run), told(&[("Kofi Boateng", 120, 120, Some(1000))]));
    let of_b = session(&office, &run, "2026-03-02T09:00", 120, &[], &[&b]);
    assert_eq!(office.why("add_walk_in", json!({ "session": of_b, "person": kofi })), Reason::AlreadyEnrolled);
    office.is_sound();
}

#[test]
fn i02_capacity_of_tracks_and_groups() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 2);
    let people: Vec<String> = ["Ama Mensah", "Kofi Boateng", "Esi Owusu"].map(|name| office.person(name)).to_vec();
    let made = strings(&office.ask("enrol", json!({ "run": run, "people": people, "reserve": true }))["made"]);
    let group = part(&office, &run, "group", "A", Some(1));
    let refused = office.refused("assign_enrolments", into_group(&run, &[&made[0], &made[1]], &group));
    assert_eq!((refused.reason, refused.details["title"].as_str(), refused.details["capacity"].as_str()), (Reason::PartFull, "A", "1"));
    office.ask("assign_enrolments", into_group(&run, &[&made[0]], &group));
    // who waits takes no seat of a group either, until they get one
    office.ask("assign_enrolments", into_group(&run, &[&made[2]], &group));
    let seats = |office: &Office| office.ask("parts", json!({ "run": run }))[0]["people"].clone();
    assert_eq!(seats(&office), 1);
    office.ask("set_enrolment_state", json!({ "enrolment": made[1], "state": "withdrawn", "reason": "fell ill" }));
    assert_eq!(office.why("promote", json!({ "run": run })), Reason::PartFull);
    let left = office.ask("assign_enrolments", into_group(&run, &[&made[0]], ""));
    office.ask("promote", json!({ "run": run }));
    assert_eq!(office.why("undo", json!({ "entry": left["entry"] })), Reason::PartFull, "the place is taken now");
    let mut over = into_group(&run, &[&made[0]], &group);
    over["override_reason"] = json!("they share a bench");
    office.ask("assign_enrolments", over);
    assert_eq!(seats(&office), 2);
    let cut = json!({ "part": group, "fields": { "kind": "group", "title": "A", "capacity_n": 1 } });
    assert_eq!(office.why("edit_part", cut), Reason::NothingChanged);
    let more = |n: u32| json!({ "part": group, "fields": { "kind": "group", "title": "A", "capacity_n": n } });
    let raised = office.ask("edit_part", more(4));
    assert_eq!(office.why("undo", json!({ "entry": raised["entry"] })), Reason::PartFull, "two people are in it");
    office.ask("edit_part", more(2));
    assert_eq!(office.why("edit_part", more(1)), Reason::PartFull, "a cut drops nobody");
    assert_eq!(office.why("remove_part", json!({ "part": group })), Reason::InUse);
    office.is_sound();
}

#[test]
fn groups_at_the_same_time_stand_against_nobody_and_a_group_against_itself_does() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let places = office.enrolled(&run, &["Ama Mensah", "Kofi Boateng", "Esi Owusu"]);
    let (a, b) = (part(&office, &run, "group", "A", None), part(&office, &run, "group", "B", None));
    office.ask("assign_enrolments", into_group(&run, &[&places[0], &places[1]], &a));
    office.ask("assign_enrolments", into_group(&run, &[&places[2]], &b));
    let first = session(&office, &run, "2026-03-02T09:00", 120, &[], &[&a]);
    session(&office, &run, "2026-03-02T09:00", 120, &[], &[&b]);
    let kinds = || {
        let rows = office.ask("sessions", json!({ "run": run }));
        let row = rows.as_array().unwrap().iter().find(|row| row["id"] == first).unwrap().clone();
        row["overlaps"].as_array().unwrap().iter().map(|one| (text(&one["kind"]), one["count"].clone(), one["minutes"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(kinds(), []);
    session(&office, &run, "2026-03-02T10:00", 120, &[], &[]);
    assert_eq!(kinds(), [("trainee".to_owned(), json!(2), json!(60))], "the two of A are asked for twice");
}

#[test]
fn a_session_says_what_is_wrong_with_its_equipment_and_keeps_its_staff() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let (trainer, guest) = (office.person_of("trainer"), office.person("Ama Mensah"));
    let cabinet =
        |state: &str, due: &str| json!({ "asset_no": "BSC-1", "name": "Cabinet", "quantity_n": 2, "calibration_due_on": due, "state": state });
    let equipment = office.made("add_equipment", json!({ "fields": cabinet("in_service", "2026-03-04") }), 0);
    let fields = |day: u32, quantity: u32, role: &str| {
        let mut fields = two_hours(&format!("2026-03-{day:02}T09:00"), &[&trainer]);
        fields["equipment"] = json!([{ "equipment": equipment, "quantity_n": quantity }]);
        fields["staff"] = json!([{ "person": guest, "role": role }, { "person": trainer, "role": "trainer" }]);
        fields["setup_min"] = json!(30);
        json!({ "run": run, "sessions": [fields] })
    };
    assert_eq!(office.why("add_sessions", fields(4, 1, "co_trainer")), Reason::NotFound, "only trainers teach");
    assert_eq!(office.why("add_sessions", fields(4, 0, "speaker")), Reason::BadNumber);
    office.ask("add_sessions", fields(4, 2, "speaker"));
    office.ask("add_sessions", fields(5, 3, "interpreter"));
    let row = |at: usize| office.ask("sessions", json!({ "run": run }))[at].clone();
    let staff: Vec<(String, String)> = row(0)["staff"].as_array().unwrap().iter().map(|one| (text(&one["name"]), text(&one["role"]))).collect();
    assert_eq!(staff, [("Amina Yusuf".to_owned(), "trainer".to_owned()), ("Ama Mensah".to_owned(), "speaker".to_owned())]);
    assert_eq!((&row(0)["setup_min"], &row(0)["equipment"][0]["name"]), (&json!(30), &json!("Cabinet")));
    let kinds = |at: usize| row(at)["overlaps"].as_array().unwrap().iter().map(|one| text(&one["kind"])).collect::<Vec<_>>();
    assert_eq!((kinds(0), kinds(1)), (vec![], vec!["calibration".to_owned(), "quantity".to_owned()]));
    office.ask("edit_equipment", json!({ "equipment": equipment, "fields": cabinet("out_of_service", "2026-12-31") }));
    assert_eq!((kinds(0), kinds(1)), (vec!["out_of_service".to_owned()], vec!["out_of_service".to_owned(), "quantity".to_owned()]));
    office.is_sound();
}

#[test]
fn a_run_is_confirmed_without_clashes_and_with_enough_people() {
    let office = Office::new();
    let trainer = office.person_of("trainer");
    let run = office.run("R-1", &office.course("GMP"), 10);
    let fields = json!({
        "run": run, "code": "R-1", "first_on": "2026-03-01", "last_on": "2026-03-31", "zone": "Asia/Seoul", "capacity": 10, "edition_n": 3, "min_to_run_n": 2,
        "objectives": ["Fill aseptically", "Fill aseptically", " "],
    });
    let mut too_many = fields.clone();
    too_many["min_to_run_n"] = json!(11);
    assert_eq!(office.why("edit_run", too_many), Reason::BadNumber, "more than there are seats");
    office.ask("edit_run", fields);
    let row = office.ask("run", json!({ "run": run }))["run"].clone();
    assert_eq!((&row["edition_n"], &row["min_to_run_n"], &row["objectives"]), (&json!(3), &json!(2), &json!(["Fill aseptically"])));
    office.session_by(&run, "2026-03-02T09:00", &[&trainer]);
    let other = office.session_by(&run, "2026-03-02T10:00", &[&trainer]);
    office.enrolled(&run, &["Ama Mensah"]);
    let confirm = |reason: Option<&str>| json!({ "run": run, "state": "confirmed", "reason": reason });
    let refused = office.refused("set_run_state", confirm(Some("all the same")));
    assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::SessionsClash, "Amina Yusuf"));
    office.ask("set_session_state", json!({ "session": other, "state": "cancelled", "reason": "moved" }));
    let refused = office.refused("set_run_state", confirm(None));
    assert_eq!((refused.reason, refused.details["least"].as_str(), refused.details["enrolled"].as_str()), (Reason::TooFewToRun, "2", "1"));
    office.ask("set_run_state", confirm(Some("the ministry pays")));
    assert_eq!(office.ask("run", json!({ "run": run }))["run"]["state"], "confirmed");
}

#[test]
fn a_copy_takes_phases_groups_and_staff_along() {
    let office = Office::new();
    let trainer = office.person_of("trainer");
    let run = office.run("R-1", &office.course("GMP"), 10);
    let phase = office.made(
        "add_part",
        json!({ "run": run, "fields": { "kind": "phase", "title": "Lectures", "mode": "online", "first_on": "2026-03-02", "last_on": "2026-03-06" } }),
        0,
    );
    let group = part(&office, &run, "group", "A", Some(5));
    let mut fields = two_hours("2026-03-03T09:00", &[&trainer]);
    fields["phase"] = json!(phase);
    fields["groups"] = json!([group]);
    fields["agenda"] = json!([{ "title": "Welcome", "from_min": 0, "to_min": 20 }]);
    office.ask("add_sessions", json!({ "run": run, "sessions": [fields] }));
    let places = office.enrolled(&run, &["Ama Mensah"]);
    office.ask("assign_enrolments", into_group(&run, &[&places[0]], &group));

    let copied = office.ask("copy_run", json!({ "run": run, "code": "R-2", "first_on": "2026-03-29" }));
    let parts = office.ask("parts", json!({ "run": "R-2" }));
    let [lectures, a] = &parts.as_array().unwrap()[..] else { panic!("{parts}") };
    // a phase stands before tracks and groups only by its days: without any those come first
    let (lectures, a) = if lectures["kind"] == "phase" { (lectures, a) } else { (a, lectures) };
    assert_eq!((&lectures["title"], &lectures["first_on"], &lectures["last_on"]), (&json!("Lectures"), &json!("2026-03-30"), &json!("2026-04-03")));
    assert_eq!((&a["title"], &a["capacity_n"], &a["people"], &a["sessions"]), (&json!("A"), &json!(5), &json!(0), &json!(1)));
    let plan = office.ask("sessions", json!({ "run": "R-2" }))[0].clone();
    assert_eq!((&plan["phase"]["id"], &plan["groups"][0]["id"]), (&lectures["id"], &a["id"]));
    assert_ne!(a["id"], json!(group), "parts of their own");
    assert_eq!((&plan["staff"][0]["name"], &plan["agenda"][0]["title"]), (&json!("Amina Yusuf"), &json!("Welcome")));
    assert_eq!(office.why("mark", marks(&text(&plan["id"]), &places, "P")), Reason::TooEarlyToMark);
    office.is_sound();
    office.ask("undo", json!({ "entry": copied["entry"] }));
    assert_eq!(office.why("parts", json!({ "run": "R-2" })), Reason::NotFound);
    assert_eq!(office.why("remove_part", json!({ "part": phase })), Reason::InUse);
    office.is_sound();
}
