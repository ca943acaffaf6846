//! The invariants of the domain, each under its number.

use crate::office::{Office, PASSWORD, at, marks, strings, text, two_hours};
use rollbook::domain::serial::Serial;
use rollbook::fault::Reason;
use rollbook::ids::Digest;
use rollbook::words::Words;
use rusqlite::Connection;
use serde_json::{Value, json};

fn count(db: &Connection, sql: &str) -> u32 {
    db.query_row(sql, [], |row| row.get(0)).unwrap()
}

impl Office {
    /// A number out of the tables.
    fn number(&self, sql: &str) -> u32 {
        let sql = sql.to_owned();
        self.house.open_book().unwrap().book.read(|db| Ok(count(db, &sql))).unwrap()
    }

    fn roll_row(&self, session: &str, enrolment: &str) -> Value {
        let roll = self.ask("roll", json!({ "session": session }));
        roll["rows"].as_array().unwrap().iter().find(|row| row["enrolment"] == enrolment).unwrap().clone()
    }
}

/// People with more than one live place in one run.
const DOUBLE_PLACES: &str =
    "SELECT count(*) FROM (SELECT 1 FROM table_enrolment WHERE state IN ('reserve', 'enrolled', 'active') GROUP BY person, run HAVING count(*) > 1)";

#[test]
fn i01_one_live_enrolment() {
    let office = Office::new();
    let version = office.course("GMP");
    let (first, second) = (office.run("RUN-A", &version, 10), office.run("RUN-B", &version, 10));
    let ama = office.person("Ama Mensah");
    let place = office.enrol(&first, &[ama.clone(), ama.clone()]);
    assert_eq!(place.len(), 1, "a person named twice has one place");
    assert_eq!(office.why("enrol", json!({ "run": first, "people": [ama] })), Reason::AlreadyEnrolled);
    office.enrol(&second, std::slice::from_ref(&ama));

    let session = office.session(&first, "2026-03-02T09:00");
    assert_eq!(office.why("add_walk_in", json!({ "session": session, "person": ama })), Reason::AlreadyEnrolled);

    office.ask("set_enrolment_state", json!({ "enrolment": place[0], "state": "withdrawn", "reason": "went home" }));
    office.enrol(&first, &[ama]);
    assert_eq!(office.number("SELECT count(*) FROM table_enrolment WHERE state IN ('reserve', 'enrolled', 'active')"), 2);
    assert_eq!(office.number(DOUBLE_PLACES), 0);
}

#[test]
fn i01_an_undo_gives_nobody_a_second_place() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let ama = office.person("Ama Mensah");
    let place = office.enrol(&run, std::slice::from_ref(&ama));
    let left = office.ask("set_enrolment_state", json!({ "enrolment": place[0], "state": "withdrawn", "reason": "went home" }));
    office.enrol(&run, &[ama]);
    assert_eq!(office.why("undo", json!({ "entry": left["entry"] })), Reason::AlreadyEnrolled);
    assert_eq!(office.number(DOUBLE_PLACES), 0);
}

#[test]
fn i02_capacity() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 3);
    let places = office.enrolled(&run, &["Ama Mensah", "Kofi Boateng"]);
    let others: Vec<String> = ["Esi Owusu", "Yaw Darko"].iter().map(|name| office.person(name)).collect();
    let seats = || office.number("SELECT count(*) FROM table_enrolment WHERE state IN ('enrolled', 'active')");

    assert_eq!(office.why("enrol", json!({ "run": run, "people": others })), Reason::RunFull);
    assert_eq!(seats(), 2, "of two people for one seat none is enrolled");
    office.enrol(&run, &others[..1]);
    assert_eq!(office.why("enrol", json!({ "run": run, "people": [others[1]] })), Reason::RunFull);
    assert_eq!(office.why("add_person", json!({ "fields": { "full_name": "Abena Sarpong" }, "run": run })), Reason::RunFull);

    let roster = office.house.take_file("roster.csv", b"Name,Country\nAbena Sarpong,GHA\n".to_vec());
    assert_eq!(office.why("import_people", json!({ "file": roster, "run": run })), Reason::RunFull);
    assert_eq!(office.number("SELECT count(*) FROM table_person WHERE full_name = 'Abena Sarpong'"), 0);

    let session = office.session(&run, "2026-03-02T09:00");
    let walk_in = office.made("add_walk_in", json!({ "session": session, "name": "Abena Sarpong" }), 0);
    assert_eq!(office.why("settle_walk_in", json!({ "walk_in": walk_in, "as": "enrolled" })), Reason::RunFull);
    assert_eq!(seats(), 3);

    let cut = json!({ "run": run, "code": "RUN-A", "first_on": "2026-03-01", "last_on": "2026-03-31", "zone": "Asia/Seoul", "capacity": 2 });
    let refused = office.refused("edit_run", cut);
    assert_eq!((refused.reason, refused.details["enrolled"].as_str()), (Reason::RunFull, "3"));

    let past = office.ask("enrol", json!({ "run": run, "people": [others[1]], "override_reason": "the ministry asked" }));
    assert_eq!(seats(), 4, "past the capacity with a reason");
    let entry = &office.ask("history", json!({}))["rows"][0];
    assert_eq!((&entry["entry"], entry["by"].as_str()), (&past["entry"], Some("Han Seo-yeon")));
    assert!(text(&entry["reason"]).contains("the ministry asked"));

    let left = office.ask("set_enrolment_state", json!({ "enrolment": places[0], "state": "withdrawn", "reason": "went home" }));
    assert_eq!(seats(), 3);
    assert_eq!(office.why("undo", json!({ "entry": left["entry"] })), Reason::RunFull, "an undo takes no seat that is not there");
}

#[test]
fn i03_sessions_clash_by_place_trainer_and_trainee() {
    let office = Office::new();
    let version = office.course("GMP");
    let (first, second) = (office.run("RUN-A", &version, 10), office.run("RUN-B", &version, 10));
    let building = office.made("add_facility", json!({ "fields": { "kind": "building", "name": "House" } }), 0);
    let room = office.made("add_facility", json!({ "fields": { "kind": "room", "name": "Room", "parent": building, "capacity": 1 } }), 0);
    let amina = office.person_of("trainer");
    let ama = office.person("Ama Mensah");
    let kofi = office.person("Kofi Boateng");
    office.enrol(&first, &[ama.clone(), kofi]);
    office.enrol(&second, &[ama]);

    let place = |run: &str, start: &str, facility: Option<&str>, trainers: &[&str]| {
        let mut fields = two_hours(start, trainers);
        fields["facility"] = json!(facility);
        office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
    };
    // 09:00 to 11:00 in the room; 10:00 to 12:00 in the house around it; 11:00 to 13:00 in the room again.
    let nine = place(&first, "2026-03-04T09:00", Some(&room), &[&amina]);
    let ten = place(&second, "2026-03-04T10:00", Some(&building), &[&amina]);
    let eleven = place(&first, "2026-03-04T11:00", Some(&room), &[]);
    let overlaps = |session: &str| -> Vec<(String, String, u64)> {
        let sessions = office.ask("sessions", json!({}));
        let row = sessions.as_array().unwrap().iter().find(|row| row["id"] == session).unwrap().clone();
        let mut found: Vec<_> = row["overlaps"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (text(&one["kind"]), one["other"].as_str().unwrap_or_default().to_owned(), one["minutes"].as_u64().unwrap_or(0)))
            .collect();
        found.sort();
        found
    };
    let with = |kinds: &[&str], other: &str| kinds.iter().map(|kind| ((*kind).to_owned(), other.to_owned(), 60)).collect::<Vec<_>>();
    let without_capacity = |session: &str| overlaps(session).into_iter().filter(|(kind, _, _)| kind != "capacity").collect::<Vec<_>>();
    assert_eq!(without_capacity(&nine), with(&["facility", "trainee", "trainer"], &ten), "eleven o'clock ends where the next begins");
    assert_eq!(without_capacity(&eleven), with(&["facility", "trainee"], &ten));
    assert_eq!(overlaps(&nine).iter().filter(|(kind, _, _)| kind == "capacity").count(), 1, "two people, one place");

    office.ask("set_session_state", json!({ "session": ten, "state": "cancelled", "reason": "no trainer" }));
    assert_eq!(without_capacity(&nine), []);
    assert_eq!(without_capacity(&eleven), []);
}

#[test]
fn i04_local_time_exists() {
    let office = Office::new();
    let version = office.course("GMP");
    let run = office.made(
        "add_run",
        json!({ "code": "YEAR", "version": version, "first_on": "2026-01-01", "last_on": "2026-12-31", "zone": "Europe/Paris", "capacity": 10 }),
        0,
    );
    let asked = |start: &str, end: &str, offset: Option<i32>| json!({ "run": run, "sessions": [{ "title": "Night", "kind": "lecture", "start_local": start, "end_local": end, "offset_min": offset }] });
    // In Paris the clock goes from 02:00 to 03:00 on 29 March 2026, and from 03:00 back to 02:00 on 25 October 2026.
    let skipped = office.refused("add_sessions", asked("2026-03-29T02:30", "2026-03-29T05:00", None));
    assert_eq!(skipped.reason, Reason::TimeDoesNotExist);
    assert_eq!((skipped.details["before"].as_str(), skipped.details["after"].as_str()), ("2026-03-29 01:59", "2026-03-29 03:00"));
    assert_eq!(office.why("add_sessions", asked("2026-03-29T01:00", "2026-03-29T02:30", None)), Reason::TimeDoesNotExist, "an end, too");
    assert_eq!(office.why("add_sessions", asked("2026-03-29T02:30", "2026-03-29T05:00", Some(60))), Reason::TimeDoesNotExist);

    let twice = office.refused("add_sessions", asked("2026-10-25T02:30", "2026-10-25T05:00", None));
    assert_eq!(twice.reason, Reason::TimeComesTwice);
    assert_eq!((twice.details["first_offset_min"].as_str(), twice.details["second_offset_min"].as_str()), ("120", "60"));
    office.why("add_sessions", asked("2026-10-25T02:30", "2026-10-25T05:00", Some(0)));

    let said = Words::new("en").refusal(&twice);
    assert!(said.contains("the first at UTC+2 (offset 120 minutes) or the second at UTC+1 (offset 60 minutes)"), "{said}");

    // An offset that the place does not have then is no choice; one that it has is, if only at the end.
    let wrong = office.refused("add_sessions", asked("2026-06-01T09:00", "2026-06-01T11:00", Some(-300)));
    assert_eq!((wrong.reason, wrong.details["known"].as_str(), wrong.details["given"].as_str()), (Reason::WrongOffset, "UTC+2", "UTC−5"));
    let into_winter = office.made("add_sessions", asked("2026-10-24T23:00", "2026-10-25T02:30", Some(60)), 0);
    let rows = office.ask("sessions", json!({ "run": run }));
    assert_eq!((&rows[0]["id"], &rows[0]["end"]["at"]), (&json!(into_winter), &json!("2026-10-25T01:30:00.000Z")));

    // Which of several is meant, and which years there are.
    let several = |third: Value| {
        let one = |start: &str, end: &str| json!({ "title": "Night", "kind": "lecture", "start_local": start, "end_local": end });
        json!({ "run": run, "sessions": [one("2026-06-01T09:00", "2026-06-01T11:00"), one("2026-06-02T09:00", "2026-06-02T11:00"), third] })
    };
    let third = |start: &str, end: &str| several(json!({ "title": " Filling ", "kind": "lecture", "start_local": start, "end_local": end }));
    for (start, end, reason) in [
        ("2026-03-29T02:30", "2026-03-29T05:00", Reason::TimeDoesNotExist),
        ("2026-10-25T02:30", "2026-10-25T05:00", Reason::TimeComesTwice),
        ("2026-06-03T11:00", "2026-06-03T09:00", Reason::SessionLength),
        ("2027-06-03T09:00", "2027-06-03T11:00", Reason::OutsideRun),
        ("2100-01-01T09:00", "2100-01-01T11:00", Reason::YearOutOfRange),
    ] {
        let refused = office.refused("add_sessions", third(start, end));
        assert_eq!(refused.reason, reason);
        let said = Words::new("en").refusal(&refused);
        assert!(said.starts_with("Session 3, “Filling”: "), "{said}");
    }
    let year = office.refused("add_sessions", asked("2100-01-01T09:00", "2100-01-01T11:00", None));
    assert!(Words::new("en").refusal(&year).starts_with("2100-01-01 lies outside of the years that can be planned, 1980 to 2099."));
    let negative = several(
        json!({ "title": "Filling", "kind": "lecture", "start_local": "2026-06-03T09:00", "end_local": "2026-06-03T11:00", "setup_min": -1 }),
    );
    let negative = office.refused("add_sessions", negative);
    assert_eq!(negative.reason, Reason::WrongArgument);
    assert!(negative.details["what"].starts_with("sessions[2].setup_min: "), "{negative:?}");

    let summer = office.made("add_sessions", asked("2026-10-25T02:30", "2026-10-25T05:00", Some(120)), 0);
    let winter = office.made("add_sessions", asked("2026-10-25T02:30", "2026-10-25T05:00", Some(60)), 0);
    let over_the_change = office.made("add_sessions", asked("2026-03-29T01:00", "2026-03-29T04:00", None), 0);
    let sessions = office.ask("sessions", json!({ "run": run }));
    let row = |id: &str| sessions.as_array().unwrap().iter().find(|row| row["id"] == id).unwrap().clone();
    assert_eq!(row(&summer)["start"]["at"], "2026-10-25T00:30:00.000Z");
    assert_eq!((&row(&summer)["start"]["offset_min"], &row(&summer)["credited_min"]), (&json!(120), &json!(210)));
    assert_eq!(row(&winter)["start"]["at"], "2026-10-25T01:30:00.000Z");
    assert_eq!((&row(&winter)["start"]["offset_min"], &row(&winter)["credited_min"]), (&json!(60), &json!(150)));
    assert_eq!(row(&over_the_change)["credited_min"], 120, "three hours on the clock are two");
    assert_eq!(sessions.as_array().unwrap().len(), 4);
}

#[test]
fn i05_session_in_run() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let asked = |start: &str, why: Option<&str>| json!({ "run": run, "sessions": [two_hours(start, &[])], "override_reason": why });
    for outside in ["2026-02-28T23:00", "2026-04-01T00:00"] {
        assert_eq!(office.why("add_sessions", asked(outside, None)), Reason::OutsideRun, "{outside}");
        office.ask("add_sessions", asked(outside, Some("the room was free only then")));
    }
    let trainer = office.person_of("trainer");
    let twice = office.refused("add_sessions", json!({ "run": run, "sessions": [two_hours("2026-03-05T09:00", &[&trainer, &trainer])] }));
    assert_eq!((twice.reason, twice.details["name"].as_str()), (Reason::NamedTwice, "Amina Yusuf"));
    // It belongs to the day on which it starts, also when it ends on the next one.
    office.ask("add_sessions", asked("2026-03-31T23:00", None));
    let shorter = json!({ "run": run, "code": "RUN-A", "first_on": "2026-03-01", "last_on": "2026-03-30", "zone": "Asia/Seoul", "capacity": 10 });
    assert_eq!(office.why("edit_run", shorter), Reason::OutsideRun);

    // A phase lies in its run, and what belongs to it in its days.
    let phase = |first: &str, last: &str| json!({ "kind": "phase", "title": "Hands-on", "mode": "on_site", "first_on": first, "last_on": last });
    assert_eq!(office.why("add_part", json!({ "run": run, "fields": phase("2026-03-20", "2026-04-01") })), Reason::OutsideRun);
    let part = office.made("add_part", json!({ "run": run, "fields": phase("2026-03-16", "2026-03-20") }), 0);
    let of_phase = |start: &str, why: Option<&str>| {
        let mut fields = two_hours(start, &[]);
        fields["phase"] = json!(part);
        json!({ "run": run, "sessions": [fields], "override_reason": why })
    };
    let refused = office.refused("add_sessions", of_phase("2026-03-21T09:00", None));
    assert_eq!((refused.reason, refused.details["title"].as_str()), (Reason::OutsidePhase, "Hands-on"));
    office.ask("add_sessions", of_phase("2026-03-21T09:00", Some("the site was closed before")));
    office.ask("add_sessions", of_phase("2026-03-20T23:00", None));
    let shorter = |last: &str| json!({ "part": part, "fields": phase("2026-03-16", last) });
    assert_eq!(office.why("edit_part", shorter("2026-03-19")), Reason::OutsidePhase);
    office.ask("edit_part", shorter("2026-03-22"));
    let run_until =
        |last: &str| json!({ "run": run, "code": "RUN-A", "first_on": "2026-03-01", "last_on": last, "zone": "Asia/Seoul", "capacity": 10 });
    assert_eq!(office.why("edit_run", run_until("2026-03-21")), Reason::OutsideRun, "the phase ends on the 22nd");
    office.is_sound();
}

#[test]
fn i06_the_agenda_lies_in_its_session() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let speaker = office.person("Esi Owusu");
    let asked = |items: Value, hours: u32| {
        let mut fields = two_hours("2026-03-02T09:00", &[]);
        fields["end_local"] = json!(format!("2026-03-02T{:02}:00", 9 + hours));
        fields["agenda"] = items;
        fields
    };
    let item = |from: u32, to: u32| json!({ "title": "Opening", "from_min": from, "to_min": to, "speakers": [speaker] });
    for (from, to) in [(0, 121), (60, 60), (90, 30), (120, 121)] {
        let refused = office.refused("add_sessions", json!({ "run": run, "sessions": [asked(json!([item(from, to)]), 2)] }));
        assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::OutsideSession, "Opening"), "{from} to {to}");
    }
    // in the order of time, whatever the order in which they are written
    let session = office.made("add_sessions", json!({ "run": run, "sessions": [asked(json!([item(90, 120), item(0, 30)]), 2)] }), 0);
    let row = office.ask("sessions", json!({ "run": run }))[0].clone();
    let times: Vec<(&Value, &Value)> =
        row["agenda"].as_array().unwrap().iter().map(|item| (&item["start"]["local"], &item["end"]["local"])).collect();
    assert_eq!(
        times,
        [(&json!("2026-03-02T09:00"), &json!("2026-03-02T09:30")), (&json!("2026-03-02T10:30"), &json!("2026-03-02T11:00"))],
        "minutes after the start are shown as times"
    );
    assert_eq!(row["agenda"][0]["speakers"][0]["name"], "Esi Owusu");
    // a session that would end before its agenda is not shortened, and no undo shortens it
    let edit = |fields: Value| json!({ "session": session, "fields": fields });
    assert_eq!(office.why("edit_session", edit(asked(json!([item(90, 120)]), 1))), Reason::OutsideSession);
    let longer = office.ask("edit_session", edit(asked(json!([item(90, 120)]), 3)));
    office.ask("edit_session", edit(asked(json!([item(150, 180)]), 3)));
    assert_eq!(office.why("undo", json!({ "entry": longer["entry"] })), Reason::ChangedSince, "the agenda changed since");
    office.is_sound();
}

#[test]
fn i06_credited_minutes() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let places = office.enrolled(&run, &["Ama Mensah", "Kofi Boateng", "Esi Owusu", "Yaw Darko"]);
    let credited = |minutes: Option<u32>, day: u32| {
        let mut fields = two_hours(&format!("2026-03-{day:02}T09:00"), &[]);
        fields["credited_min"] = json!(minutes);
        json!({ "run": run, "sessions": [fields] })
    };
    let too_long = office.refused("add_sessions", credited(Some(121), 2));
    assert_eq!((too_long.reason, too_long.details["max"].as_str()), (Reason::CreditTooLong, "120"));
    office.ask("add_sessions", credited(Some(0), 3));
    let session = office.made("add_sessions", credited(Some(60), 2), 0);

    let mark = |status: &str, late: Option<u32>, early: Option<u32>, place: &str| json!({ "session": session, "marks": [{ "enrolment": place, "status": status, "minutes_late": late, "minutes_early": early }] });
    // Five minutes are of grace: of 60 credited minutes 20 late ones cost 15, and 5 early ones nothing.
    for (place, status, late, early, earned) in
        [(0, "P", None, None, 60), (1, "L", Some(20), Some(5), 45), (2, "E", None, Some(120), 0), (3, "A", None, None, 0)]
    {
        office.ask("mark", mark(status, late, early, &places[place]));
        let row = office.roll_row(&session, &places[place]);
        assert_eq!(row["marks"].as_array().unwrap().last().unwrap()["earned_min"], earned, "{status}");
    }
    assert_eq!(office.why("mark", mark("L", Some(121), None, &places[0])), Reason::MinutesTooMany);
    assert_eq!(office.why("mark", mark("L", Some(100), Some(21), &places[0])), Reason::MinutesTooMany);
    assert_eq!(office.why("mark", mark("P", Some(1), None, &places[0])), Reason::MinutesTooMany, "who is present is not late");
}

#[test]
fn i07_mark_needs_place() {
    let office = Office::new();
    let version = office.course("GMP");
    let (first, second) = (office.run("RUN-A", &version, 10), office.run("RUN-B", &version, 10));
    let here = office.enrolled(&first, &["Ama Mensah", "Kofi Boateng"]);
    let elsewhere = office.enrolled(&second, &["Esi Owusu"]);
    let session = office.session(&first, "2026-03-02T09:00");
    assert_eq!(office.why("mark", marks(&session, &elsewhere, "P")), Reason::NotEnrolled);
    assert_eq!(office.why("mark", marks(&session, &["019ca000-0000-7000-8000-000000000000".into()], "P")), Reason::NotEnrolled);
    let mixed = [here[0].clone(), elsewhere[0].clone()];
    assert_eq!(office.why("mark", marks(&session, &mixed, "P")), Reason::NotEnrolled);
    office.ask("set_enrolment_state", json!({ "enrolment": here[1], "state": "withdrawn", "reason": "went home" }));
    assert_eq!(office.why("mark", marks(&session, &here[1..], "P")), Reason::NotEnrolled);
    assert_eq!(office.number("SELECT count(*) FROM table_mark"), 0, "a refused column marks nobody");

    let walk_in = office.made("add_walk_in", json!({ "session": session, "name": "Yaw Darko", "country": "Ghana" }), 0);
    assert_eq!(office.number("SELECT count(*) FROM table_mark"), 0, "a walk-in waits for a coordinator");
    office.ask("settle_walk_in", json!({ "walk_in": walk_in, "as": "enrolled" }));
    let roll = office.ask("roll", json!({ "session": session }));
    let yaw = roll["rows"].as_array().unwrap().iter().find(|row| row["full_name"] == "Yaw Darko").unwrap();
    assert_eq!(yaw["marks"][0]["status"], "P");
    assert_eq!(office.number("SELECT count(*) FROM table_enrolment WHERE source = 'walk_in' AND country = 'GHA'"), 1);
}

#[test]
fn i08_append_only() {
    let office = Office::new();
    let (run, _, _) = office.finished("RUN-A", &["Ama Mensah"]);
    office.issue(&office.prepare(&run));
    office.is_sound();
    let file = office.raw();
    for (sql, words) in [
        ("UPDATE entry_journal SET body = replace(body, 'Ama', 'Eve')", "an entry is never changed"),
        ("UPDATE entry_journal SET tick = tick + 1", "an entry is never changed"),
        ("DELETE FROM entry_journal WHERE key = 3", "an entry is never deleted"),
        ("UPDATE personal_value SET value = '\"Eve\"'", "a sealed value is never changed"),
        ("DELETE FROM personal_value", "a sealed value goes only with its person"),
        ("UPDATE document_file SET bytes = x'00'", "a document is never changed"),
        ("DELETE FROM document_file", "a document goes only with its person"),
    ] {
        let refused = file.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains(words), "{sql}: {refused}");
    }
    assert!(
        file.execute(
            "INSERT OR REPLACE INTO entry_journal SELECT key, desk, epoch, seq, tick, digest, 'x', signature FROM entry_journal WHERE key = 3",
            []
        )
        .is_err()
    );
    office.is_sound();

    // Tables are nothing of their own: what is written there beside the journal is noticed and does not last.
    file.execute("UPDATE table_person SET full_name = 'Eve' WHERE full_name = 'Ama Mensah'", []).unwrap();
    drop(file);
    assert_eq!(office.ask("verify_book", json!({}))["findings"][0]["kind"], "tables");
    assert_eq!(office.ask("rebuild_book", json!({}))["equal"], json!(false));
    assert_eq!(office.ask("rebuild_book", json!({}))["equal"], json!(true));
    office.is_sound();
    assert_eq!(office.number("SELECT count(*) FROM table_person WHERE full_name = 'Ama Mensah'"), 1);
}

#[test]
fn i09_certificate_has_basis() {
    let office = Office::new();
    let version = office.course("GMP");
    let run = office.run("RUN-A", &version, 10);
    let places = office.enrolled(&run, &["Ama Mensah", "Kofi Boateng"]);
    let session = office.session(&run, "2026-03-02T09:00");
    let prepare = |who: Option<&[String]>| json!({ "run": run, "enrolments": who });
    assert_eq!(office.why("prepare_batch", prepare(None)), Reason::NobodyPasses, "no session was held");
    office.mark(&session, &places[..1], "P");
    office.mark(&session, &places[1..], "A");
    assert_eq!(office.why("prepare_batch", prepare(None)), Reason::NobodyPasses, "the register is open");
    let pending = office.refused("prepare_batch", prepare(Some(&places[..1])));
    assert_eq!((pending.reason, pending.details["why"].as_str()), (Reason::NotPassed, "pending"));
    office.close(&session);
    let failed = office.refused("prepare_batch", prepare(Some(&places)));
    assert_eq!((failed.reason, failed.details["why"].as_str(), failed.details["name"].as_str()), (Reason::NotPassed, "not_passed", "Kofi Boateng"));

    let batch = office.prepare(&run);
    assert_eq!(office.number("SELECT count(*) FROM table_certificate"), 1, "Ama alone passes");
    assert_eq!(office.issue(&batch), ["TEST-2026-000001-X"]);
    assert_eq!(office.why("prepare_batch", prepare(None)), Reason::NobodyPasses, "who has one gets no second one");
}

#[test]
fn i09_the_approver_is_another_person_than_the_preparer() {
    let office = Office::new();
    let (run, _, _) = office.finished("RUN-A", &["Ama Mensah"]);
    office.enter("certifier");
    let batch = office.prepare(&run);
    assert_eq!(office.refused_signed("approve_and_issue", json!({ "batch": batch }), "certifier").reason, Reason::NeedsSecondPerson);
    assert_eq!(office.refused_signed("approve_and_issue", json!({ "batch": batch }), "coordinator").reason, Reason::NoPermission);
    assert_eq!(office.why("approve_and_issue", json!({ "batch": batch })), Reason::PasswordNeeded);
    let wrong = rollbook::requests::Sign { login: Some("certifier".into()), password: "not the password".into(), new_password: None };
    let refused = office.house.call("approve_and_issue", json!({ "batch": batch }), Some(&wrong));
    assert!(matches!(refused, Err(rollbook::fault::Error::Refused(refusal)) if refusal.reason == Reason::WrongPassword));
    assert_eq!(office.number("SELECT count(*) FROM table_certificate WHERE number IS NOT NULL"), 0);
    // The same person under a coordinator's role is still the same person: a batch of the coordinator goes through.
    office.ask("drop_batch", json!({ "batch": batch, "reason": "to be prepared by another" }));
    office.enter("coordinator");
    assert_eq!(office.issue(&office.prepare(&run)).len(), 1);
}

#[test]
fn i09_a_batch_is_stale_after_a_correction() {
    let office = Office::new();
    let (run, session, places) = office.finished("RUN-A", &["Ama Mensah", "Kofi Boateng"]);
    let batch = office.prepare(&run);
    let reopened = json!({ "session": session, "reason": "a sheet turned up" });
    office.ask("reopen_session", reopened.clone());
    assert_eq!(
        office.refused_signed("approve_and_issue", json!({ "batch": batch }), "certifier").reason,
        Reason::BatchStale,
        "the register is open again"
    );
    let mut correction = marks(&session, &places[1..], "A");
    correction["reason"] = json!("evidence");
    office.ask("mark", correction);
    office.close(&session);
    let stale = office.refused_signed("approve_and_issue", json!({ "batch": batch }), "certifier");
    assert_eq!((stale.reason, stale.details["name"].as_str()), (Reason::BatchStale, "Kofi Boateng"));
    office.ask("drop_batch", json!({ "batch": batch, "reason": "a mark was corrected" }));
    let batch = office.prepare(&run);
    assert_eq!(office.issue(&batch), ["TEST-2026-000001-X"], "a dropped batch used no number");
    // A later correction edits, revokes and issues nothing by itself.
    office.ask("reopen_session", reopened);
    let mut correction = marks(&session, &places[..1], "A");
    correction["reason"] = json!("evidence");
    office.ask("mark", correction);
    office.close(&session);
    let kept = &office.ask("certificates", json!({}))["rows"];
    assert_eq!((kept.as_array().unwrap().len(), &kept[0]["state"], &kept[0]["printed_name"]), (1, &json!("issued"), &json!("Ama Mensah")));
}

#[test]
fn i09_a_batch_is_stale_after_a_new_name() {
    let office = Office::new();
    let (run, _, _) = office.finished("RUN-A", &["Ama Mensah"]);
    let batch = office.prepare(&run);
    let ama = text(&office.ask("people", json!({ "run": run }))["rows"][0]["id"]);
    office.ask("edit_person", json!({ "person": ama, "fields": { "full_name": "Ama Mensah-Owusu", "country": "GHA" } }));
    assert_eq!(office.refused_signed("approve_and_issue", json!({ "batch": batch }), "certifier").reason, Reason::BatchStale);
}

/// Every number of a series and year from 1 to the highest, as the register has it: `issued` or `void`.
fn register(office: &Office, year: u32) -> Vec<(u32, bool)> {
    let sql = format!(
        "SELECT group_concat(number || ':' || is_void) FROM (SELECT number, 0 AS is_void FROM table_certificate WHERE year = {year} AND number IS NOT NULL
         UNION ALL SELECT number, 1 FROM table_void WHERE year = {year} ORDER BY number)"
    );
    let found: String = office.house.open_book().unwrap().book.read(|db| Ok(db.query_row(&sql, [], |row| row.get(0))?)).unwrap();
    found.split(',').map(|one| one.split_once(':').unwrap()).map(|(number, void)| (number.parse().unwrap(), void == "1")).collect()
}

#[test]
fn i10_serials() {
    let office = Office::new();
    let (first, _, _) = office.finished("RUN-A", &["Ama Mensah", "Kofi Boateng"]);
    let (second, _, _) = office.finished("RUN-B", &["Esi Owusu"]);
    let (third, _, _) = office.finished("RUN-C", &["Yaw Darko", "Abena Sarpong"]);
    // The check characters were worked out by another program (ISO 7064 MOD 37,36).
    assert_eq!(office.issue(&office.prepare(&first)), ["TEST-2026-000001-X", "TEST-2026-000002-V"]);
    // The year is that of the centre's zone: in Seoul midnight is 15:00 UTC.
    office.now("2026-12-31T14:59:59Z");
    assert_eq!(office.issue(&office.prepare(&second)), ["TEST-2026-000003-T"]);
    office.now("2026-12-31T15:00:00Z");
    assert_eq!(office.issue(&office.prepare(&third)), ["TEST-2027-000001-G", "TEST-2027-000002-E"]);
    assert_eq!(register(&office, 2026), [(1, false), (2, false), (3, false)]);
    assert_eq!(register(&office, 2027), [(1, false), (2, false)]);
    for serial in ["TEST-2026-000003-T", "TEST-2027-000001-G"] {
        assert_eq!(serial.parse::<Serial>().unwrap().to_string(), serial);
    }
    office.is_sound();
}

#[test]
fn i10_numbers_that_a_restore_skipped_are_void() {
    let office = Office::new();
    let runs = ["RUN-A", "RUN-B", "RUN-C"].map(|code| office.finished(code, &[&format!("Ama {code}"), &format!("Kofi {code}")]).0);
    office.issue(&office.prepare(&runs[0]));
    let backups = office.folder.path().join("backups");
    let backup = office.ask("back_up", json!({ "to": backups }));
    assert_eq!(office.issue(&office.prepare(&runs[1])), ["TEST-2026-000003-T", "TEST-2026-000004-R"]);

    let restored = office.folder.path().join("restored.rollbook");
    let sign = rollbook::requests::Sign { password: PASSWORD.into(), ..Default::default() };
    office.house.call("restore_backup", json!({ "backup": backup["folder"], "to": restored, "login": "administrator" }), Some(&sign)).unwrap();
    assert!(office.enter_at(&restored, "coordinator").unwrap()["is_unconfirmed"].as_bool().unwrap());
    assert_eq!(office.why("prepare_batch", json!({ "run": runs[2] })), Reason::ReadOnlyBook, "until it is confirmed it issues nothing");
    office.signed("adopt_book", json!({}), "administrator");
    assert_eq!(register(&office, 2026), [(1, false), (2, false)]);
    let serials = office.issue(&office.prepare(&runs[2]));
    assert_eq!(serials.iter().map(|serial| &serial[..16]).collect::<Vec<_>>(), ["TEST-2026-000005", "TEST-2026-000006"]);
    assert_eq!(register(&office, 2026), [(1, false), (2, false), (3, true), (4, true), (5, false), (6, false)]);
    office.is_sound();

    // The former file can be read, and nothing can be written into it any more.
    let former = office.enter_at(&office.book, "coordinator").unwrap();
    assert_eq!(former["read_only"]["why"], "superseded");
    assert_eq!(office.why("prepare_batch", json!({ "run": runs[2] })), Reason::ReadOnlyBook);
}

#[test]
fn i11_frozen() {
    for template in ["landscape", "portrait"] {
        stays_as_it_was_filed(template);
    }
}

fn stays_as_it_was_filed(template: &str) {
    let office = Office::new();
    let (run, _, _) = office.finished("RUN-A", &["Ama Mensah"]);
    let batch = office.made("prepare_batch", json!({ "run": run, "template": template }), 0);
    office.issue(&batch);
    assert_eq!(office.ask("file_papers", json!({ "batch": batch }))["filed"], 1);
    let certificate = office.ask("certificates", json!({}))["rows"][0].clone();
    let paper = |office: &Office| {
        let printed = office.ask("open_paper", json!({ "certificate": certificate["id"] }));
        office.house.paper(&text(&printed["paper"])).unwrap().1
    };
    let first = paper(&office);
    let (plain, bytes): (Digest, Vec<u8>) = office
        .house
        .open_book()
        .unwrap()
        .book
        .read(|db| Ok(db.query_row("SELECT plain, bytes FROM document_file WHERE kind = 'certificate'", [], |row| Ok((row.get(0)?, row.get(1)?)))?))
        .unwrap();
    assert_eq!(plain, Digest::of(&first));
    assert!(bytes == first);
    assert!(first.starts_with(b"%PDF-"));

    // Everything that it was made of changes: name, centre, trainer's name, course, marks, time.
    let ama = text(&certificate["person"]);
    office.now("2027-05-05T05:05:05Z");
    office.ask("edit_person", json!({ "person": ama, "fields": { "full_name": "Eve Otherwise", "certificate_name": "Eve O." } }));
    office.enter("administrator");
    office.ask("set_centre", json!({ "name": "Another Name", "zone": "Europe/Paris", "verify_host": "check.example.org", "grace_min": 0 }));
    office.enter("coordinator");
    assert!(paper(&office) == first, "the same bytes");
    assert_eq!(office.ask("file_papers", json!({ "batch": batch }))["filed"], 0, "a filed paper is never made again");
    let row = &office.ask("certificates", json!({}))["rows"][0];
    assert_eq!(
        (&row["printed_name"], &row["serial"], &row["issued_at"]),
        (&certificate["printed_name"], &certificate["serial"], &certificate["issued_at"])
    );
    office.ask("rebuild_book", json!({}));
    assert!(paper(&office) == first, "after a rebuild, too");
}

#[test]
fn i12_revoked_stays() {
    let office = Office::new();
    let (run, _, _) = office.finished("RUN-A", &["Ama Mensah"]);
    office.issue(&office.prepare(&run));
    let id = office.ask("certificates", json!({}))["rows"][0]["id"].clone();
    let revoke = json!({ "certificate": id, "reason": "issued in error" });
    let receipt = office.signed("revoke_certificate", revoke.clone(), "certifier");
    assert_eq!(office.refused_signed("revoke_certificate", revoke, "certifier").reason, Reason::StateNotAllowed);
    assert_eq!(office.why("undo", json!({ "entry": receipt["entry"] })), Reason::NotUndoable);
    assert_eq!(office.ask("certificates", json!({}))["rows"][0]["state"], "revoked");
    // Who was revoked may get another one, under another number.
    assert_eq!(office.issue(&office.prepare(&run)), ["TEST-2026-000002-V"]);
    let mut states =
        strings(&Value::Array(office.ask("certificates", json!({}))["rows"].as_array().unwrap().iter().map(|row| row["state"].clone()).collect()));
    states.sort();
    assert_eq!(states, ["issued", "revoked"]);
}

#[test]
fn i17_labels_frozen() {
    let office = Office::new();
    // Indonesia moved from the South-East Asia to the Western Pacific Region on 23 May 2025 (WHA78).
    office.now("2025-05-22T12:00:00Z");
    let version = office.course("GMP");
    let (before, after) = (office.run("RUN-A", &version, 10), office.run("RUN-B", &version, 10));
    let budi = office.made(
        "add_person",
        json!({ "fields": { "full_name": "Budi Santoso", "country": "IDN", "category": "manufacturer" }, "run": before }),
        0,
    );
    office.now("2025-05-23T12:00:00Z");
    office.enrol(&after, std::slice::from_ref(&budi));
    let labels = || {
        let read = |run: &str| {
            let run: rollbook::ids::RunId = run.parse().unwrap();
            let sql = "SELECT country || ' ' || region || ' ' || income || ' ' || category FROM table_enrolment WHERE run = ?";
            office.house.open_book().unwrap().book.read(|db| Ok(db.query_row(sql, [run], |row| row.get::<_, String>(0))?)).unwrap()
        };
        [read(&before), read(&after)]
    };
    // On both days the classification of July 2024 held: Indonesia was of upper middle income since July 2023.
    let then = ["IDN SEAR UM manufacturer", "IDN WPR UM manufacturer"];
    assert_eq!(labels(), then);
    office.now("2026-03-02T00:00:00Z");
    office.ask("edit_person", json!({ "person": budi, "fields": { "full_name": "Budi Santoso", "country": "GHA", "category": "nra" } }));
    assert_eq!(labels(), then, "a person who moves takes old records nowhere");
    office.ask("rebuild_book", json!({}));
    assert_eq!(labels(), then);
    let person = office.ask("person", json!({ "person": budi }));
    assert_eq!(person["region"], json!({ "code": "AFR", "since": null }));
    assert_eq!(person["income"], json!({ "group": "LM", "from_on": "2025-07-01", "fiscal_year": 2026 }));
    let shown: Vec<&Value> = person["enrolments"].as_array().unwrap().iter().map(|place| &place["labels"]).collect();
    let label = |region: &str| json!({ "country": "IDN", "region": region, "income": "UM", "category": "manufacturer", "employer": null });
    assert_eq!(shown, [&label("WPR"), &label("SEAR")]);
    assert!(at("2026-03-02T00:00:00Z") <= office.clock.now());
}

#[test]
fn i17_a_run_typed_in_afterwards_has_the_labels_of_its_first_day() {
    let office = Office::new();
    let version = office.course("GMP");
    // The Western Pacific has Indonesia since 23 May 2025.
    for (code, first_on, region) in [("OLD", "2024-03-01", "SEAR"), ("EVE", "2025-05-22", "SEAR"), ("DAY", "2025-05-23", "WPR")] {
        let fields =
            json!({ "code": code, "version": version, "first_on": first_on, "last_on": "2025-12-31", "zone": "Asia/Jakarta", "capacity": 5 });
        let run: String = office.made("add_run", fields, 0);
        let person = json!({ "full_name": format!("Budi {code}"), "country": "IDN" });
        office.ask("add_person", json!({ "fields": person, "run": run }));
        let run: rollbook::ids::RunId = run.parse().unwrap();
        let read = |db: &rusqlite::Connection| Ok(db.query_row("SELECT region FROM table_enrolment WHERE run = ?", [run], |row| row.get(0))?);
        let kept: String = office.house.open_book().unwrap().book.read(|db| read(db)).unwrap();
        assert_eq!(kept, region, "{code}");
    }
}

#[test]
fn i17_a_certificate_keeps_the_labels_of_its_place() {
    let office = Office::new();
    let (run, _, _) = office.finished("RUN-A", &["Ama Mensah"]);
    let batch = office.prepare(&run);
    let person = office.ask("completion", json!({ "run": run }))["rows"][0]["person"].clone();
    office.ask("edit_person", json!({ "person": person, "fields": { "full_name": "Ama Mensah", "country": "KOR" } }));
    office.issue(&batch);
    let payload = office.house.open_book().unwrap().book.read(|db| {
        let sql = "SELECT d.bytes FROM table_certificate AS c JOIN document_file AS d ON d.digest = c.payload";
        Ok(db.query_row(sql, [], |row| row.get::<_, Vec<u8>>(0))?)
    });
    let payload: Value = serde_json::from_slice(&payload.unwrap()).unwrap();
    assert_eq!((&payload["country"], &payload["region"], &payload["income"]), (&json!("GHA"), &json!("AFR"), &json!("LM")));
}
