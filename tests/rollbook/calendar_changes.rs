//! Calendars that were handed out before: what changes around a session is a higher number of it, and what left a calendar is cancelled there.

use crate::calendar::{calendar, said, sessions};
use crate::office::{Office, staff, two_hours};
use rollbook::fault::Reason;
use serde_json::{Value, json};

/// Number, status, title and place of a session in a calendar, if it is there.
fn told(office: &Office, of: &str, id: &str, session: &str) -> Option<(u32, String, String, String)> {
    let (_, file) = calendar(office, of, id);
    let one = sessions(&file).into_iter().find(|lines| said(lines, "UID") == session)?;
    assert_eq!(said(&one, "DTSTAMP"), said(&one, "LAST-MODIFIED"));
    Some((said(&one, "SEQUENCE").parse().unwrap(), said(&one, "STATUS"), said(&one, "SUMMARY"), said(&one, "LOCATION")))
}

fn place(office: &Office, kind: &str, name: &str, parent: Option<&str>) -> String {
    office.made("add_facility", json!({ "fields": { "kind": kind, "name": name, "parent": parent } }), 0)
}

fn with(start_local: &str, more: Value) -> Value {
    let mut fields = two_hours(start_local, &[]);
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    fields
}

fn gone(number: u32, title: &str, place: &str) -> Option<(u32, String, String, String)> {
    Some((number, "CANCELLED".into(), title.into(), place.into()))
}

#[test]
fn whatever_a_calendar_shows_of_a_session_changes_its_number_everywhere_alike() {
    let office = Office::new();
    let version = office.course("GMP");
    let run = office.run("R-1", &version, 10);
    let ama = office.person("Ama Mensah");
    let places = office.enrol(&run, std::slice::from_ref(&ama));
    let (trainer, speaker) = (office.person_of("trainer"), office.person("Kofi Boateng"));
    let site = place(&office, "site", "Hwasun", None);
    let (suite, hall) = (place(&office, "suite", "Suite 3", Some(&site)), place(&office, "room", "Hall", Some(&site)));
    office.ask("edit_facility", json!({ "facility": hall, "fields": { "kind": "room", "name": "Great hall", "parent": site } }));
    let talk = json!([{ "title": "Why", "from_min": 30, "to_min": 45, "speakers": [speaker] }]);
    let fields = |room: &str| with("2026-03-02T10:00", json!({ "facility": room, "staff": staff(&[&trainer]), "agenda": talk }));
    let session = office.made("add_sessions", json!({ "run": run, "sessions": [fields(&suite)] }), 0);
    let other = office.session(&run, "2026-03-03T10:00");
    let everywhere = || {
        let of = [("run", &run), ("facility", &site), ("person", &trainer), ("person", &speaker), ("person", &ama)];
        let mut all = of.map(|(of, id)| told(&office, of, id, &session).unwrap().0).to_vec();
        all.dedup();
        assert_eq!(all.len(), 1, "one number in every calendar: {all:?}");
        all[0]
    };
    assert_eq!(everywhere(), 0);

    let mut number = 0;
    let mut rises = |what: &str, name: &str, with: Value| {
        let entry = office.ask(name, with)["entry"].clone();
        number += 1;
        assert_eq!(everywhere(), number, "{what}");
        (entry, number)
    };
    let suite_is = |name: &str, more: Value| {
        let mut fields = json!({ "kind": "suite", "name": name, "parent": site });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "facility": suite, "fields": fields })
    };
    let person_is = |person: &str, name: &str| json!({ "person": person, "fields": { "full_name": name, "country": "GHA" } });
    rises("a room has another name", "edit_facility", suite_is("Suite 4", json!({})));
    let (renamed, _) = rises("and an address", "edit_facility", suite_is("Suite 4", json!({ "address": "1 Bio Street" })));
    rises("taken back it is again another", "undo", json!({ "entry": renamed }));
    rises("what is around it has another name", "edit_facility", json!({ "facility": site, "fields": { "kind": "site", "name": "Songdo" } }));
    rises("a trainer has another name", "edit_person", person_is(&trainer, "Amina Yusuf Addo"));
    rises("a speaker has another name", "edit_person", person_is(&speaker, "Kofi Boateng Addo"));
    let run_is = |capacity: u32| json!({ "run": run, "code": "R-7", "first_on": "2026-03-01", "last_on": "2026-04-30", "zone": "Asia/Seoul", "capacity": capacity });
    rises("the run has another code", "edit_run", run_is(10));
    rises("somebody leaves the run", "set_enrolment_state", json!({ "enrolment": places[0], "state": "withdrawn", "reason": "ill" }));

    // A room that had names before is where the session goes: the number only rises, there and back.
    rises("it goes elsewhere", "edit_session", json!({ "session": session, "fields": fields(&hall) }));
    rises("where it was has another name", "edit_facility", suite_is("Suite 5", json!({})));
    let (_, before) = rises("it comes back", "edit_session", json!({ "session": session, "fields": fields(&suite) }));

    // What no calendar shows of it.
    office.ask("edit_facility", suite_is("Suite 5", json!({ "capacity": 12 })));
    office.ask("edit_run", run_is(12));
    office.ask("edit_person", person_is(&ama, "Ama Mensah Addo"));
    office.ask("set_session_state", json!({ "session": other, "state": "tentative" }));
    office.now("2026-03-02T03:00:00Z");
    office.ask("print_sign_in", json!({ "session": session }));
    assert_eq!(everywhere(), before);
    office.is_sound();
}

#[test]
fn what_left_a_calendar_is_cancelled_there_as_it_last_stood() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    office.enter("administrator");
    let esi = json!({ "login": "esi", "name": "Esi Owusu", "roles": ["trainer"] });
    office.signed("add_user", esi, "administrator");
    office.enter("coordinator");
    let [trainer, other] = ["trainer", "esi"].map(|login| office.person_of(login));
    let site = place(&office, "site", "Hwasun", None);
    let [first, second] = ["Room 1", "Room 2"].map(|name| place(&office, "room", name, Some(&site)));
    let session = office.made(
        "add_sessions",
        json!({ "run": run, "sessions": [with("2026-03-02T10:00", json!({ "facility": first, "staff": staff(&[&trainer]) }))] }),
        0,
    );
    let in_room = |room: &str| told(&office, "facility", room, &session);
    assert_eq!(office.why("export_calendar", json!({ "of": "facility", "id": second })), Reason::NoSessions, "it never stood there");
    let mut moved = with("2026-03-04T10:00", json!({ "facility": second, "staff": staff(&[&other]) }));
    moved["title"] = json!("Secret");
    let entry = office.ask("edit_session", json!({ "session": session, "fields": moved }))["entry"].clone();
    // Neither is told what became of it.
    assert_eq!(in_room(&first), gone(1, "Session of 2026-03-02T10:00", "Room 1\\, Hwasun"));
    assert_eq!(told(&office, "person", &trainer, &session), gone(1, "Session of 2026-03-02T10:00", "Room 1\\, Hwasun"));
    let (_, file) = calendar(&office, "person", &trainer);
    assert!(!file.contains("Secret") && !file.contains("Esi") && file.contains("DTSTART;TZID=Asia/Seoul:20260302T100000"), "{file}");
    for (of, id) in [("run", &run), ("facility", &second), ("facility", &site), ("person", &other)] {
        assert_eq!(told(&office, of, id, &session).unwrap(), (1, "CONFIRMED".into(), "Secret".into(), "Room 2\\, Hwasun".into()), "{of}");
    }
    // A trainer has their own calendar; that of a room tells only of their runs, also of what left it.
    office.enter("trainer");
    assert_eq!(told(&office, "person", &trainer, &session), gone(1, "Session of 2026-03-02T10:00", "Room 1\\, Hwasun"));
    assert_eq!(office.why("export_calendar", json!({ "of": "facility", "id": first })), Reason::NoSessions);
    office.enter("coordinator");

    // Taken back it stands in the first room again, and is cancelled in the second.
    office.ask("undo", json!({ "entry": entry }));
    assert_eq!(in_room(&first).unwrap().1, "CONFIRMED");
    assert_eq!(in_room(&second), gone(2, "Secret", "Room 2\\, Hwasun"));
    // A room that is in another site now took its sessions along.
    let site_2 = place(&office, "site", "Songdo", None);
    office.ask("edit_facility", json!({ "facility": first, "fields": { "kind": "room", "name": "Room 1", "parent": site_2 } }));
    assert_eq!(told(&office, "facility", &site, &session).unwrap().1, "CANCELLED");
    assert_eq!(told(&office, "facility", &site_2, &session).unwrap().1, "CONFIRMED");
    office.is_sound();
}

#[test]
fn who_is_no_more_expected_has_the_session_cancelled() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let [ama, kofi] = ["Ama Mensah", "Kofi Boateng"].map(|name| office.person(name));
    let [ama_place, kofi_place] = &office.enrol(&run, &[ama.clone(), kofi.clone()])[..] else { panic!() };
    let group = |title: &str| office.made("add_part", json!({ "run": run, "fields": { "kind": "group", "title": title } }), 0);
    let (a, b) = (group("A"), group("B"));
    let assign =
        |place: &str, group: &str| office.ask("assign_enrolments", json!({ "run": run, "enrolments": [place], "group": group }))["entry"].clone();
    assign(ama_place, &a);
    assign(kofi_place, &b);
    let add =
        |start: &str, group: &str| office.made("add_sessions", json!({ "run": run, "sessions": [with(start, json!({ "groups": [group] }))] }), 0);
    // Before and after Monday noon, when one of them changes the group.
    let [early_a, early_b, late_a, late_b] = [("2026-03-02T09:00", &a), ("2026-03-02T09:30", &b), ("2026-03-05T09:00", &a), ("2026-03-05T09:30", &b)]
        .map(|(start, group)| add(start, group));
    office.now("2026-03-02T03:00:00Z");
    let status = |person: &str| {
        [&early_a, &early_b, &late_a, &late_b].map(|session| told(&office, "person", person, session).map_or(String::new(), |(_, status, ..)| status))
    };
    assert_eq!(status(&ama), ["CONFIRMED", "", "CONFIRMED", ""]);
    let number = told(&office, "person", &ama, &late_a).unwrap().0;
    let assigned = assign(ama_place, &b);
    assert_eq!(status(&ama), ["CONFIRMED", "", "CANCELLED", "CONFIRMED"]);
    assert_eq!(told(&office, "person", &ama, &late_a).unwrap().0, number + 1);
    assert_eq!(told(&office, "run", &run, &late_a).unwrap().0, number + 1);
    office.ask("undo", json!({ "entry": assigned }));
    assert_eq!(status(&ama), ["CONFIRMED", "", "CONFIRMED", "CANCELLED"]);
    assert_eq!(status(&kofi), ["", "CONFIRMED", "", "CONFIRMED"]);

    // A session that goes to another group, and somebody who leaves and comes back.
    office.ask("edit_session", json!({ "session": late_b, "fields": with("2026-03-05T09:30", json!({ "groups": [a] })) }));
    assert_eq!(status(&kofi), ["", "CONFIRMED", "", "CANCELLED"]);
    let left = office.ask("set_enrolment_state", json!({ "enrolment": kofi_place, "state": "withdrawn", "reason": "ill" }));
    assert_eq!(status(&kofi), ["", "CANCELLED", "", "CANCELLED"]);
    let number = told(&office, "person", &kofi, &early_b).unwrap().0;
    office.ask("undo", json!({ "entry": left["entry"] }));
    assert_eq!(
        told(&office, "person", &kofi, &early_b).unwrap(),
        (number + 1, "CONFIRMED".into(), "Session of 2026-03-02T09:30".into(), String::new())
    );
    office.is_sound();
}
