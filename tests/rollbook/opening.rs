//! Opening hours, holidays and closures that come again by a rule.

use crate::office::{Office, at, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

/// A campus with a hall, and a run in March 2026.
fn campus(office: &Office) -> (String, String, String) {
    let site = office.made("add_facility", json!({ "fields": { "kind": "site", "name": "Campus" } }), 0);
    let hall = office.made("add_facility", json!({ "fields": { "kind": "room", "name": "Hall", "parent": site, "capacity": 20 } }), 0);
    let run = office.run("R-1", &office.course("GMP"), 20);
    (site, hall, run)
}

fn place(office: &Office, run: &str, day: &str, hours: (&str, &str), room: Option<&str>) -> String {
    let local = |hour: &str| format!("2026-03-{day}T{hour}");
    let fields =
        json!({ "title": format!("Day {day}"), "kind": "lecture", "start_local": local(hours.0), "end_local": local(hours.1), "facility": room });
    office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
}

/// What is said of a time that may come again.
fn said(what: &str, of: &str, kind: &str, span: (&str, &str), rule: &str) -> Value {
    json!({ "fields": { "what": what, "of": of, "kind": kind, "start_local": span.0, "end_local": span.1, "repeat": rule } })
}

/// What stands against a session: kind, what, minutes.
fn against(office: &Office, session: &str) -> Vec<(String, String, u64)> {
    let rows = office.ask("sessions", json!({}));
    let row = rows.as_array().unwrap().iter().find(|row| row["id"] == session).unwrap().clone();
    let one = |one: &Value| (text(&one["kind"]), text(&one["what"]), one["minutes"].as_u64().unwrap());
    row["overlaps"].as_array().unwrap().iter().map(one).collect()
}

fn told(kind: &str, what: &str, minutes: u64) -> Vec<(String, String, u64)> {
    vec![(kind.to_owned(), what.to_owned(), minutes)]
}

fn bands(office: &Office, from: &str, to: &str) -> Vec<(i64, i64, String)> {
    let table = office.ask("timetable", json!({ "by": "rooms", "from_on": from, "to_on": to }));
    let band = |band: &Value| (band["from_min"].as_i64().unwrap(), band["until_min"].as_i64().unwrap(), text(&band["kind"]));
    table["bands"].as_array().unwrap().iter().map(band).collect()
}

/// From Monday 2 March 2026 on, eight to six from Monday to Friday.
fn weekdays(of: &str) -> Value {
    said("facility", of, "open", ("2026-03-02T08:00", "2026-03-02T18:00"), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
}

#[test]
fn a_session_out_of_the_opening_hours_of_its_site_says_so() {
    let office = Office::new();
    let (site, hall, run) = campus(&office);
    let early = place(&office, &run, "03", ("07:00", "09:00"), Some(&hall));
    let late = place(&office, &run, "04", ("16:00", "19:30"), Some(&hall));
    let saturday = place(&office, &run, "07", ("10:00", "12:00"), Some(&hall));
    let before = place(&office, &run, "01", ("06:00", "07:00"), Some(&hall));
    let hours = office.ask("add_availability", weekdays(&site));
    let out = |minutes| told("outside_hours", "Campus", minutes);
    // an hour before eight, an hour and a half after six, all of a Saturday; on Sunday the 1st the hours were not in force
    assert_eq!((against(&office, &early), against(&office, &late)), (out(60), out(90)));
    assert_eq!((against(&office, &saturday), against(&office, &before)), (out(120), vec![]));
    let row = office.ask("history", json!({ "about": site, "count": 1 }))["rows"][0].clone();
    assert_eq!(row["sentence"], "It was said when Campus can be booked");

    // set-up and clean-down must lie in the hours too: 20 minutes before eight and half an hour after six
    let mut long =
        json!({ "title": "Long", "kind": "practical", "start_local": "2026-03-05T08:00", "end_local": "2026-03-05T18:00", "facility": hall });
    long["setup_min"] = json!(20);
    long["teardown_min"] = json!(30);
    let long = office.made("add_sessions", json!({ "run": run, "sessions": [long] }), 0);
    assert_eq!(against(&office, &long), out(50));

    // the hall itself opens at nine; what is open once is so all the same, of what it is said of
    let own = said("facility", &hall, "open", ("2026-03-02T09:00", "2026-03-02T18:00"), "FREQ=DAILY");
    office.ask("add_availability", own);
    assert_eq!(against(&office, &early), [out(60), told("outside_hours", "Hall", 120)].concat().into_iter().rev().collect::<Vec<_>>());
    office.ask("undo", json!({}));
    let once = said("facility", &site, "open", ("2026-03-04T18:00", "2026-03-04T20:00"), "");
    office.ask("add_availability", once);
    assert_eq!(against(&office, &late), []);
    assert_eq!(
        bands(&office, "2026-03-04", "2026-03-05"),
        [(0, 480, "outside_hours".to_owned()), (1200, 1920, "outside_hours".to_owned()), (2520, 2880, "outside_hours".to_owned())]
    );

    // a level as those of other kinds, and an acceptance that falls with other hours
    office.ask("accept_clash", json!({ "session": early, "kind": "outside_hours", "side": site, "reason": "the guard lets us in" }));
    let accepted =
        || office.ask("sessions", json!({})).as_array().unwrap().iter().find(|row| row["id"] == early).unwrap()["overlaps"][0]["accepted"].clone();
    assert!(accepted().is_object());
    place(&office, &run, "20", ("10:00", "12:00"), Some(&hall));
    assert!(accepted().is_object(), "whatever else is looked at");
    let mut later = weekdays(&site);
    let row = office.ask("availability", json!({ "of": site }))[0].clone();
    later["availability"] = row["id"].clone();
    later["fields"]["start_local"] = json!("2026-03-02T08:15");
    later["fields"]["repeat"] = json!("FREQ=WEEKLY;BYDAY=MO,TU,WE;UNTIL=20261231");
    let edited = office.ask("edit_availability", later);
    let changes = office.ask("history", json!({ "about": site, "count": 1 }))["rows"][0]["changes"].clone();
    let repeats = changes.as_array().unwrap().iter().find(|one| one["subject"] == "Repeats").unwrap();
    assert_eq!(repeats["was"], "every week: Monday, Tuesday, Wednesday, Thursday, Friday");
    assert_eq!(repeats["now"], "every week: Monday, Tuesday, Wednesday until 2026-12-31");
    assert_eq!((accepted(), against(&office, &early)), (Value::Null, out(75)));
    office.ask("undo", json!({ "entry": edited["entry"] }));
    assert!(accepted().is_object());
    office.ask("set_planning", json!({ "levels": [{ "kind": "outside_hours", "level": "block" }] }));
    let night = json!({ "title": "Night", "kind": "lecture", "start_local": "2026-03-10T20:00", "end_local": "2026-03-10T21:00", "facility": hall });
    let refused = office.refused("add_sessions", json!({ "run": run, "sessions": [night], "override_reason": "all the same" }));
    assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::ClashBlocks, "Campus"));
    office.ask("undo", json!({}));
    office.ask("undo", json!({ "entry": hours["entry"] }));
    assert_eq!(against(&office, &saturday), []);
    office.is_sound();
}

#[test]
fn a_holiday_of_the_centre_stands_against_every_session() {
    let office = Office::new();
    let (_, hall, run) = campus(&office);
    // Friday 6 March is a holiday each year since 2020; Thursday afternoon is free in 2026 only
    office.ask("add_availability", said("centre", "", "closed", ("2020-03-06T00:00", "2020-03-07T00:00"), "FREQ=YEARLY"));
    office.ask("add_availability", said("centre", "", "closed", ("2026-03-05T13:00", "2026-03-06T00:00"), ""));
    let webinar = place(&office, &run, "06", ("10:00", "11:30"), None);
    let lecture = place(&office, &run, "05", ("11:00", "15:00"), Some(&hall));
    let centre = "Training Centre of the Tests";
    assert_eq!((against(&office, &webinar), against(&office, &lecture)), (told("holiday", centre, 90), told("holiday", centre, 120)));
    assert_eq!(bands(&office, "2026-03-05", "2026-03-07"), [(780, 1440, "holiday".to_owned()), (1440, 2880, "holiday".to_owned())]);
    let rows = office.ask("availability", json!({}));
    let row = rows.as_array().unwrap().iter().find(|row| row["repeat"] == "FREQ=YEARLY").unwrap();
    assert_eq!((&row["name"], &row["is_over"], &row["what"]), (&json!(centre), &json!(false), &json!("centre")));

    // nothing is proposed on it, and moves over working days skip it: from Thursday one day on is Monday
    let to = |day: &str| json!({ "session": lecture, "start_at": at(&format!("2026-03-{day}T00:00:00Z")).to_rfc3339(), "end_at": at(&format!("2026-03-{day}T04:00:00Z")).to_rfc3339(), "facility": hall });
    let found = office.ask("free_places", json!({ "at": to("06"), "from_on": "2026-03-06", "to_on": "2026-03-09", "any_room": false }));
    assert_eq!(found["places"][0]["start"]["local"], "2026-03-09T08:00");
    assert_eq!(found["skipped"][0]["against"]["overlaps"][0]["kind"], "holiday");
    let plan = json!({ "plan": { "move": { "run": run, "sessions": [lecture], "by_n": 1, "count": "working" } } });
    assert_eq!(office.ask("preview_plan", plan)["sessions"][0]["start"]["local"], "2026-03-09T11:00");
    // worked on all the same in this year
    office.ask("add_availability", said("centre", "", "open", ("2026-03-06T00:00", "2026-03-07T00:00"), ""));
    assert_eq!(against(&office, &webinar), []);
    let found = office.ask("free_places", json!({ "at": to("06"), "from_on": "2026-03-06", "to_on": "2026-03-09", "any_room": false }));
    assert_eq!(found["places"][0]["start"]["local"], "2026-03-06T09:00");
    office.is_sound();
}

#[test]
fn closures_and_leave_come_again_until_their_last_day() {
    let office = Office::new();
    let (_, hall, run) = campus(&office);
    let trainer = office.person_of("trainer");
    // the hall is cleaned on the first Monday of each month until May, 10 to 12; the trainer works in the morning only
    let cleaning =
        said("facility", &hall, "maintenance", ("2026-02-02T10:00", "2026-02-02T12:00"), "rrule:freq=monthly;byday=1MO;until=20260531T235900Z");
    let id = office.made("add_availability", cleaning, 0);
    office.ask("add_availability", said("person", &trainer, "open", ("2026-03-01T08:00", "2026-03-01T12:00"), "FREQ=DAILY;UNTIL=20260308"));
    let first = place(&office, &run, "02", ("11:00", "13:00"), Some(&hall));
    let second = place(&office, &run, "09", ("11:00", "13:00"), Some(&hall));
    let taught = |day: &str| {
        let fields = json!({ "title": "Taught", "kind": "lecture", "start_local": format!("2026-03-{day}T11:30"), "end_local": format!("2026-03-{day}T12:45"),
            "staff": [{ "person": trainer, "role": "trainer" }] });
        office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
    };
    assert_eq!((against(&office, &first), against(&office, &second)), (told("closed", "Hall", 60), vec![]));
    assert_eq!((against(&office, &taught("06")), against(&office, &taught("13"))), (told("away", "Amina Yusuf", 45), vec![]));
    let row = |of: &str| office.ask("availability", json!({ "of": of }))[0].clone();
    assert_eq!((&row(&hall)["repeat"], &row(&hall)["is_over"]), (&json!("FREQ=MONTHLY;BYDAY=1MO;UNTIL=20260531"), &json!(false)));
    office.now("2026-06-01T12:00:00Z");
    assert_eq!((&row(&hall)["is_over"], &row(&trainer)["is_over"]), (&json!(true), &json!(true)));
    assert_eq!(office.ask("availability", json!({})), json!([]), "nothing that still comes");
    office.ask("remove_availability", json!({ "availability": id }));
    assert_eq!(against(&office, &first), []);
    office.is_sound();
}

#[test]
fn occupancy_counts_opening_hours() {
    let office = Office::new();
    let (site, hall, run) = campus(&office);
    let figures = |from: &str, to: &str| {
        let usage = office.ask("usage", json!({ "from_on": from, "to_on": to }));
        let row = usage["rooms"].as_array().unwrap().iter().find(|row| row["name"] == "Hall").unwrap().clone();
        ["open_min", "used_min", "beside_min", "occupancy_tenths"].map(|head| row[head].as_u64().unwrap())
    };
    place(&office, &run, "10", ("16:00", "18:00"), Some(&hall));
    place(&office, &run, "14", ("10:00", "13:00"), Some(&hall));
    // without hours: 5 working days of 10 h = 3,000 min; 120 taken, and 180 besides on Saturday: 4.0 %
    assert_eq!(figures("2026-03-09", "2026-03-15"), [3_000, 120, 180, 40]);
    // from Monday the 9th nine to five from Monday to Friday, and on Saturdays nine to twelve: 5 x 480 + 180 = 2,580 min
    office.ask("add_availability", said("facility", &site, "open", ("2026-03-09T09:00", "2026-03-09T17:00"), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"));
    office.ask("add_availability", said("facility", &site, "open", ("2026-03-14T09:00", "2026-03-14T12:00"), "FREQ=WEEKLY;BYDAY=SA"));
    // 60 of Tuesday until five and 120 of Saturday until noon are taken, 60 and 60 besides: 180 of 2,580 = 6.9 %
    assert_eq!(figures("2026-03-09", "2026-03-15"), [2_580, 180, 120, 69]);
    // Wednesday is a holiday: 480 min less; the week before has no hours: 3,000 min
    office.ask("add_availability", said("centre", "", "closed", ("2026-03-11T00:00", "2026-03-12T00:00"), "FREQ=YEARLY"));
    assert_eq!(figures("2026-03-09", "2026-03-15"), [2_100, 180, 120, 85]);
    assert_eq!(figures("2026-03-02", "2026-03-08")[0], 3_000);
    office.is_sound();
}

#[test]
fn a_place_that_opens_in_the_evening_is_proposed_in_the_evening() {
    let office = Office::new();
    let (_, hall, run) = campus(&office);
    let lecture = place(&office, &run, "03", ("15:00", "17:00"), Some(&hall));
    office.ask("add_availability", said("facility", &hall, "open", ("2026-03-02T18:00", "2026-03-02T22:00"), "FREQ=DAILY"));
    let wanted = json!({ "session": lecture, "start_at": at("2026-03-03T06:00:00Z").to_rfc3339(), "end_at": at("2026-03-03T08:00:00Z").to_rfc3339(), "facility": hall });
    let found = office.ask("free_places", json!({ "at": wanted, "from_on": "2026-03-03", "to_on": "2026-03-04", "any_room": false }));
    let starts: Vec<String> = found["places"].as_array().unwrap().iter().map(|stand| text(&stand["start"]["local"])).collect();
    assert_eq!(starts, ["2026-03-03T18:00", "2026-03-03T20:00", "2026-03-04T18:00"]);
    let skipped = &found["skipped"][0]["against"]["overlaps"][0];
    assert_eq!((&skipped["kind"], &skipped["what"], &skipped["minutes"]), (&json!("outside_hours"), &json!("Hall"), &json!(120)));
}

#[test]
fn a_rule_that_cannot_be_followed_changes_nothing() {
    let office = Office::new();
    let (site, _, _) = campus(&office);
    let day = ("2026-03-02T08:00", "2026-03-02T18:00");
    let why = |with: Value| office.why("add_availability", with);
    for rule in ["every Monday", "FREQ=HOURLY", "FREQ=DAILY;UNTIL=20260301", "FREQ=WEEKLY;BYDAY=MO;COUNT=0", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"] {
        assert_eq!(why(said("facility", &site, "open", day, rule)), Reason::RepeatBroken, "{rule}");
    }
    assert_eq!(why(said("facility", &site, "closed", day, "FREQ=WEEKLY")), Reason::RepeatEndless);
    let refused = office.refused("add_availability", said("facility", &site, "closed", day, "FREQ=DAILY;UNTIL=20990101"));
    assert_eq!((refused.reason, refused.details["max"].as_str(), refused.details["field"].as_str()), (Reason::RepeatTooMany, "2000", "repeat"));
    let backwards = said("facility", &site, "open", ("2026-03-02T18:00", "2026-03-02T08:00"), "FREQ=DAILY");
    assert_eq!(why(backwards), Reason::EndsBeforeStart);
    let mut nowhere = weekdays(&site);
    nowhere["fields"]["zone"] = json!("Europe/Atlantis");
    assert_eq!(why(nowhere), Reason::UnknownZone);
    for (kind, rule) in [("leave", ""), ("maintenance", "FREQ=YEARLY")] {
        assert_eq!(why(said("centre", "", kind, day, rule)), Reason::WrongArgument);
    }
    assert_eq!(why(said("centre", &site, "closed", day, "")), Reason::NotFound);
    assert_eq!(office.ask("availability", json!({})), json!([]));
}
