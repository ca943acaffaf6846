//! Calendars that leave the book: when their sessions are by a library that is not ours, what changes with a session, who sees what.

use crate::office::{Office, marks, staff, strings, text, two_hours};
use crate::python;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use rollbook::fault::Reason;
use rollbook::paper::calendar::{Calendar, Event, Standing, ics};
use serde_json::{Value, json};

/// Zones east and west, with half and quarter hours, with summer time of one hour, of half an hour, of two, and without.
const ZONES: [&str; 26] = [
    "Africa/Cairo",
    "Africa/Johannesburg",
    "America/Havana",
    "America/Los_Angeles",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Seoul",
    "Asia/Tehran",
    "Atlantic/Azores",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Dublin",
    "Europe/London",
    "Europe/Paris",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
];
/// Nights of 2026 in which the clocks of one of the zones are set, and some others.
const NIGHTS: [&str; 14] = [
    "2026-02-14",
    "2026-03-07",
    "2026-03-26",
    "2026-03-28",
    "2026-04-04",
    "2026-04-23",
    "2026-07-01",
    "2026-09-05",
    "2026-09-26",
    "2026-10-03",
    "2026-10-24",
    "2026-10-29",
    "2026-10-31",
    "2026-12-31",
];

fn whole_year(office: &Office, code: &str) -> String {
    let version = office.course(&format!("C-{code}"));
    let fields = json!({ "code": code, "version": version, "first_on": "2026-01-01", "last_on": "2026-12-31", "zone": "Asia/Seoul", "capacity": 50 });
    office.made("add_run", fields, 0)
}

/// The file of a calendar and its name.
pub fn calendar(office: &Office, of: &str, id: &str) -> (String, String) {
    let made = office.ask("export_calendar", json!({ "of": of, "id": id }));
    let (name, bytes) = office.house.paper(&text(&made["paper"])).unwrap();
    (name, String::from_utf8(bytes).unwrap())
}

/// The lines of each session in a file, in the order of the file.
pub fn sessions(file: &str) -> Vec<Vec<String>> {
    let lines = file.replace("\r\n ", "");
    let session = |part: &str| part.split("END:VEVENT").next().unwrap().split("\r\n").filter(|line| !line.is_empty()).map(str::to_owned).collect();
    lines.split("BEGIN:VEVENT").skip(1).map(session).collect()
}

/// What stands behind a name in the lines of a session.
pub fn said(session: &[String], name: &str) -> String {
    let start = format!("{name}:");
    session.iter().find_map(|line| line.strip_prefix(&start)).unwrap_or_default().to_owned()
}

/// The summaries of the sessions in a file.
fn summaries(file: &str) -> Vec<String> {
    sessions(file).iter().map(|session| said(session, "SUMMARY")).collect()
}

#[test]
fn a_calendar_is_read_by_another_library_at_the_same_instants() {
    let office = Office::new();
    let run = whole_year(&office, "R-1");
    let site = office.made("add_facility", json!({ "fields": { "kind": "site", "name": "Hwasun", "address": "58141 전라남도, 화순" } }), 0);
    let suite = office.made("add_facility", json!({ "fields": { "kind": "suite", "name": "Suite; 3", "parent": site } }), 0);
    let mut fields = Vec::new();
    let mut local = Vec::new();
    for zone in ZONES {
        for night in NIGHTS {
            // From eight in the evening to six in the morning, over whatever happens to the clocks in between.
            let (start, end) = (format!("{night}T20:00"), chrono::NaiveDate::succ_opt(&night.parse().unwrap()).unwrap());
            let end = format!("{end}T06:00");
            local.extend([json!([zone, start, 0]), json!([zone, end, 0])]);
            fields.push(json!({ "title": format!("{zone} {night}"), "kind": "practical", "start_local": start, "end_local": end, "zone": zone }));
        }
    }
    // The hour that comes twice, each time: the fold of PEP 495 is 0 for the first.
    for (zone, start, end, offset, fold) in [
        ("Europe/Paris", "2026-10-25T02:30", "2026-10-25T05:00", 120, 0),
        ("Europe/Paris", "2026-10-25T02:30", "2026-10-25T05:00", 60, 1),
        ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-05T05:00", 660, 0),
        ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-05T05:00", 630, 1),
    ] {
        local.extend([json!([zone, start, fold]), json!([zone, end, 0])]);
        fields.push(json!({ "title": "Twice", "kind": "exam", "start_local": start, "end_local": end, "zone": zone, "offset_min": offset }));
    }
    let mut in_suite = two_hours("2026-06-01T09:00", &[&office.person_of("trainer")]);
    in_suite["title"] = json!("Gowning, \"part 1\"; or 갱의 \\ 2");
    in_suite["facility"] = json!(suite);
    local.extend([json!(["Asia/Seoul", "2026-06-01T09:00", 0]), json!(["Asia/Seoul", "2026-06-01T11:00", 0])]);
    fields.push(in_suite);
    let made = strings(&office.ask("add_sessions", json!({ "run": run, "sessions": fields }))["made"]);

    let (name, file) = calendar(&office, "run", "R-1");
    assert_eq!(name, "calendar-R-1-20260302.ics");
    let asked = json!({ "calendar": file, "local": local });
    let Some(read) = python::answer("calendar_check.py", "calendar.txt", "icalendar", &asked) else { return };
    assert_eq!(read["errors"], json!([]));
    assert_eq!((&read["calendars"], &read["version"], &read["refresh_days"]), (&json!(1), &json!("2.0"), &json!(1.0)));
    assert_eq!(
        (&read["name"], &read["uid"], &read["description"]),
        (&json!("R-1 · Course C-R-1"), &json!(run), &json!("Training Centre of the Tests"))
    );
    let unknown: Vec<String> = ZONES.iter().map(|zone| format!("Unknown-{zone}")).collect();
    assert_eq!(read["zones"], json!(unknown), "each zone has its rules, and no other");

    let events = read["events"].as_array().unwrap();
    assert_eq!(events.len(), made.len());
    let mut in_utc = 0;
    for (place, id) in made.iter().enumerate() {
        let event = events.iter().find(|event| event["uid"] == json!(id)).unwrap();
        let found = (&event["start"], &event["end"]);
        assert_eq!(found, (&read["instants"][2 * place], &read["instants"][2 * place + 1]), "{event}");
        in_utc += usize::from(event["zone"].is_null());
    }
    assert_eq!(in_utc, 2, "only the second of two like hours is said in UTC");
    let last = events.iter().find(|event| event["uid"] == json!(made.last().unwrap())).unwrap();
    assert_eq!(last["summary"], "Gowning, \"part 1\"; or 갱의 \\ 2");
    assert_eq!(last["location"], "Suite; 3, Hwasun, 58141 전라남도, 화순");
    assert_eq!(last["description"], "R-1 · Course C-R-1\nLecture\nTrainer: Amina Yusuf");
    assert_eq!((&last["sequence"], &last["status"], &last["stamped"]), (&json!(0), &json!("CONFIRMED"), &json!("2026-03-02T00:00:00Z")));
}

#[test]
fn the_last_change_of_a_rule_is_read_by_those_who_take_its_end_for_local_time() {
    let first: DateTime<Utc> = "2026-01-01T03:00:00Z".parse().unwrap();
    for zone in ["Asia/Jerusalem", "Asia/Gaza", "Africa/Cairo"] {
        // every 13 hours of five years
        let starts: Vec<_> = (0..5 * 365 * 24 / 13).map(|at| first + TimeDelta::hours(13 * at)).collect();
        let event = |(at, start): (usize, &DateTime<Utc>)| Event {
            uid: at.to_string(),
            sequence: 0,
            changed_at: first,
            start: *start,
            end: *start + TimeDelta::hours(1),
            zone: zone.parse().unwrap(),
            standing: Standing::Confirmed,
            summary: "Filling".into(),
            location: None,
            description: String::new(),
            colour: 0,
        };
        let events = starts.iter().enumerate().map(event).collect();
        let file = ics(&Calendar { uid: "u".into(), name: "n".into(), description: "d".into(), events });
        let asked = json!({ "calendar": file });
        let Some(read) = python::answer("calendar_check.py", "calendar.txt", "icalendar", &asked) else { return };
        let found: Vec<_> = read["events"].as_array().unwrap().iter().map(|event| text(&event["start"])).collect();
        let wanted: Vec<_> = starts.iter().map(|start| start.to_rfc3339_opts(SecondsFormat::Secs, true)).collect();
        let wrong: Vec<_> = found.iter().zip(&wanted).filter(|(found, wanted)| found != wanted).collect();
        assert!(wrong.is_empty() && found.len() == wanted.len(), "{zone}: {wrong:?}");
    }
}

#[test]
fn the_number_of_a_session_rises_with_each_change_of_it_and_with_nothing_else() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let enrolments = office.enrolled(&run, &["Ama Mensah"]);
    let session = office.session(&run, "2026-03-02T10:00");
    let other = office.session(&run, "2026-03-03T10:00");
    let shown = || {
        let (_, file) = calendar(&office, "run", &run);
        let one = sessions(&file).into_iter().find(|lines| said(lines, "UID") == session).unwrap();
        (said(&one, "SEQUENCE"), said(&one, "DTSTAMP"), said(&one, "STATUS"))
    };
    let told = |sequence: &str, stamped: &str, status: &str| (sequence.to_owned(), stamped.to_owned(), status.to_owned());
    assert_eq!(shown(), told("0", "20260302T000000Z", "CONFIRMED"));

    office.now("2026-03-02T00:10:00Z");
    let mut fields = two_hours("2026-03-02T11:00", &[]);
    fields["title"] = json!("Gowning");
    let moved = office.ask("edit_session", json!({ "session": session, "fields": fields }));
    assert_eq!(shown(), told("1", "20260302T001000Z", "CONFIRMED"));
    office.now("2026-03-02T00:20:00Z");
    office.ask("set_session_state", json!({ "session": session, "state": "tentative" }));
    assert_eq!(shown(), told("2", "20260302T002000Z", "TENTATIVE"));

    // What is no change of the session: another one, a sheet of paper, a mark, the calendar itself.
    office.now("2026-03-02T03:00:00Z");
    office.ask("set_session_state", json!({ "session": other, "state": "tentative" }));
    office.ask("print_sign_in", json!({ "session": session }));
    office.mark(&session, &enrolments, "P");
    assert_eq!(shown(), told("2", "20260302T002000Z", "TENTATIVE"));
    let mut unmarked = marks(&session, &enrolments, "U");
    unmarked["reason"] = json!("slip");
    office.ask("mark", unmarked);

    // Taken back it has the old time, and a number more, or nobody's calendar would take it.
    office.ask("undo", json!({ "entry": moved["entry"] }));
    let (_, file) = calendar(&office, "run", &run);
    assert!(file.contains("DTSTART;TZID=Asia/Seoul:20260302T100000\r\n"), "{file}");
    assert_eq!(shown(), told("3", "20260302T030000Z", "TENTATIVE"));
    office.now("2026-03-02T04:00:00Z");
    office.ask("set_session_state", json!({ "session": session, "state": "cancelled", "reason": "no power" }));
    assert_eq!(shown(), told("4", "20260302T040000Z", "CANCELLED"));
    // A run that is cancelled takes all along.
    office.ask("set_run_state", json!({ "run": run, "state": "cancelled", "reason": "no power" }));
    let (_, file) = calendar(&office, "run", &run);
    assert_eq!(sessions(&file).iter().map(|one| said(one, "STATUS")).collect::<Vec<_>>(), ["CANCELLED", "CANCELLED"]);
    assert_eq!(sessions(&file).iter().map(|one| said(one, "SEQUENCE")).collect::<Vec<_>>(), ["5", "2"]);
    office.is_sound();
}

#[test]
fn a_person_has_what_they_do_and_where_they_are_expected_a_place_what_is_in_it() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let other = office.run("R-2", &office.course("QC"), 10);
    let [ama, kofi] = ["Ama Mensah", "Kofi Boateng"].map(|name| office.person(name));
    let [ama_place, kofi_place] = &office.enrol(&run, &[ama.clone(), kofi.clone()])[..] else { panic!() };
    let group = |title: &str| office.made("add_part", json!({ "run": run, "fields": { "kind": "group", "title": title } }), 0);
    let (a, b) = (group("A"), group("B"));
    office.ask("assign_enrolments", json!({ "run": run, "enrolments": [ama_place], "group": a }));
    office.ask("assign_enrolments", json!({ "run": run, "enrolments": [kofi_place], "group": b }));
    let trainer = office.person_of("trainer");
    let place = |name: &str, kind: &str, parent: Option<&str>| {
        office.made("add_facility", json!({ "fields": { "kind": kind, "name": name, "parent": parent } }), 0)
    };
    let site = place("Hwasun", "site", None);
    let (suite, empty) = (place("Suite 3", "suite", Some(&site)), place("Store", "room", Some(&site)));
    let add = |run: &str, title: &str, more: Value| {
        let mut fields = two_hours("2026-03-02T10:00", &[]);
        fields["title"] = json!(title);
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
    };
    add(&run, "All", json!({ "staff": staff(&[&trainer]), "facility": suite }));
    add(&run, "For A", json!({ "groups": [a], "start_local": "2026-03-03T10:00", "end_local": "2026-03-03T12:00" }));
    let talk = json!([{ "title": "Why", "from_min": 30, "to_min": 45, "speakers": [ama] }]);
    add(&run, "For B", json!({ "groups": [b], "agenda": talk, "start_local": "2026-03-04T10:00", "end_local": "2026-03-04T12:00" }));
    add(&other, "Elsewhere", json!({ "facility": site, "start_local": "2026-03-05T10:00", "end_local": "2026-03-05T12:00" }));

    let of = |what: &str, id: &str| summaries(&calendar(&office, what, id).1);
    assert_eq!(of("run", &run), ["All", "For A", "For B"]);
    assert_eq!(of("person", &ama), ["All", "For A", "For B"], "of group A, and a speaker before group B");
    assert_eq!(of("person", &kofi), ["All", "For B"]);
    assert_eq!(of("person", &trainer), ["All"]);
    assert_eq!(of("facility", &suite), ["All"]);
    assert_eq!(of("facility", &site), ["All", "Elsewhere"]);
    let refusal = office.refused("export_calendar", json!({ "of": "facility", "id": empty }));
    assert_eq!((refusal.reason, refusal.details["what"].as_str()), (Reason::NoSessions, "Store"));
    for unknown in [json!({ "of": "run", "id": "R-9" }), json!({ "of": "person", "id": suite }), json!({ "of": "facility", "id": "Suite 3" })] {
        assert_eq!(office.why("export_calendar", unknown.clone()), Reason::NotFound, "{unknown}");
    }
    office.ask("set_enrolment_state", json!({ "enrolment": kofi_place, "state": "withdrawn", "reason": "ill" }));
    assert_eq!(sessions(&calendar(&office, "person", &kofi).1).iter().map(|one| said(one, "STATUS")).collect::<Vec<_>>(), ["CANCELLED", "CANCELLED"]);

    // Trainees are named nowhere but where one speaks, and in the name of their own.
    let (_, file) = calendar(&office, "run", &run);
    assert!(!file.contains("Kofi") && file.matches("Ama").count() == 1, "{file}");
    assert!(file.contains("10:30–10:45 Why (Ama Mensah)"), "{file}");
    let (name, file) = calendar(&office, "person", &ama);
    assert_eq!(name, "calendar-Ama Mensah-20260302.ics");
    assert!(file.contains("\r\nNAME:Ama Mensah\r\n"), "{file}");
    let history = office.ask("history", json!({ "about": ama, "count": 1 }));
    assert_eq!(history["rows"][0]["sentence"], "Handed out: a calendar");

    // A trainer sees no more in a calendar than in the timetable.
    office.enter("trainer");
    assert_eq!(of("facility", &site), ["All"]);
    assert_eq!(of("person", &trainer), ["All"]);
    assert_eq!(of("run", "R-1"), ["All", "For A", "For B"]);
    assert_eq!(office.why("export_calendar", json!({ "of": "run", "id": "R-2" })), Reason::NotFound);
    office.enter("coordinator");
    let stranger = office.person("Esi Owusu");
    office.enrol(&other, std::slice::from_ref(&stranger));
    assert_eq!(of("person", &stranger), ["Elsewhere"]);
    office.enter("trainer");
    assert_eq!(office.why("export_calendar", json!({ "of": "person", "id": stranger })), Reason::NotFound);
}

#[test]
fn a_session_whose_making_was_taken_back_is_cancelled_where_it_had_stood() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let room = office.made("add_facility", json!({ "fields": { "kind": "room", "name": "Room 1" } }), 0);
    let ama = office.person("Ama Mensah");
    office.enrol(&run, std::slice::from_ref(&ama));
    let trainer = office.person_of("trainer");
    let mut fields = two_hours("2026-03-03T10:00", &[&trainer]);
    fields["facility"] = json!(room);
    let made = office.ask("add_sessions", json!({ "run": run, "sessions": [fields] }));
    let told = |of: &str, id: &str| {
        let (_, file) = calendar(&office, of, id);
        sessions(&file).iter().map(|one| ["UID", "STATUS", "SEQUENCE", "LOCATION"].map(|name| said(one, name)).join(" ")).collect::<Vec<_>>()
    };
    let everywhere = |status: &str| {
        let one = vec![format!("{} {status} Room 1", text(&made["made"][0]))];
        for (of, id) in [("run", &run), ("facility", &room), ("person", &trainer), ("person", &ama)] {
            assert_eq!(told(of, id), one, "the calendar of a {of}");
        }
        office.enter("trainer");
        assert_eq!(told("person", &trainer), one, "the trainer's own");
        office.enter("coordinator");
    };
    everywhere("CONFIRMED 0");
    let undone = office.ask("undo", json!({ "entry": made["entry"] }));
    everywhere("CANCELLED 1");
    office.ask("undo", json!({ "entry": undone["receipt"]["entry"] }));
    everywhere("CONFIRMED 2");

    // A run that was made with its sessions and taken back with them is still in the calendar of the room.
    let copied = office.ask("copy_run", json!({ "run": run, "code": "R-2", "first_on": "2026-04-05" }));
    assert_eq!(told("facility", &room).len(), 2);
    office.ask("undo", json!({ "entry": copied["entry"] }));
    let after = told("facility", &room);
    assert!(after.len() == 2 && after[1].ends_with(" CANCELLED 1 Room 1"), "{after:?}");

    // No list of sessions has it.
    office.ask("undo", json!({ "entry": made["entry"] }));
    assert_eq!(office.ask("sessions", json!({ "run": run })), json!([]));
    office.is_sound();
}
