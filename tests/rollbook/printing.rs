//! Timetables on paper: what they say by the clocks of several zones, who stands in whose timetable, how many rooms fit on pages, and
//! what leaves an entry.

use crate::office::{Office, staff, text, two_hours};
use rollbook::fault::Reason;
use serde_json::{Value, json};

/// The bytes of a timetable.
fn paper(office: &Office, with: Value) -> Vec<u8> {
    let printed = office.ask("print_timetable", with);
    assert!(text(&printed["file_name"]).ends_with(".pdf"));
    office.pdf(&printed)
}

/// The lines that poppler reads in a file, with one space wherever there is more, without marks of direction.
pub fn lines(office: &Office, pdf: &[u8]) -> Vec<String> {
    office.told("qpdf", &["--check"], pdf);
    let read = office.told("pdftotext", &["-layout"], pdf);
    let read: String = read.chars().filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')).collect();
    read.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty()).collect()
}

fn room(office: &Office, name: &str) -> String {
    office.made("add_facility", json!({ "fields": { "kind": "room", "name": name, "capacity": 20 } }), 0)
}

fn add(office: &Office, run: &str, fields: Value) -> String {
    office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
}

/// A run in March and April.
fn spring(office: &Office, code: &str) -> String {
    let version = office.course(&format!("C-{code}"));
    let fields = json!({ "code": code, "version": version, "first_on": "2026-03-01", "last_on": "2026-04-30", "zone": "Asia/Seoul", "capacity": 50 });
    office.made("add_run", fields, 0)
}

const ZONES: [&str; 5] = ["Europe/Zurich", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "Africa/Addis_Ababa"];

#[test]
fn an_agenda_shows_the_right_time_by_every_clock_over_a_change_of_clocks() {
    let office = Office::new();
    let run = spring(&office, "SEEN");
    let hall = room(&office, "Hall A");
    let [grace, chen] = ["Grace Adeyemi", "Chen Wei"].map(|name| office.person(name));
    let roles = json!([{ "person": grace, "role": "moderator" }, { "person": chen, "role": "speaker" }]);
    let agenda = json!([
        { "title": "Opening", "from_min": 0, "to_min": 20 },
        { "title": "Keynote", "from_min": 20, "to_min": 60, "speakers": [chen] },
    ]);
    for (title, start, end) in [
        ("Early March", "2026-03-05T20:00", "2026-03-05T22:00"),
        ("Late March", "2026-03-26T20:00", "2026-03-26T22:00"),
        ("April", "2026-04-06T20:00", "2026-04-06T22:00"),
        ("Morning", "2026-04-07T08:00", "2026-04-07T09:30"),
        ("Cancelled", "2026-04-08T08:00", "2026-04-08T09:30"),
    ] {
        let (staff, agenda) = if title == "April" { (roles.clone(), agenda.clone()) } else { (json!([]), json!([])) };
        let fields =
            json!({ "title": title, "kind": "plenary", "start_local": start, "end_local": end, "facility": hall, "staff": staff, "agenda": agenda });
        let session = add(&office, &run, fields);
        if title == "Cancelled" {
            office.ask("set_session_state", json!({ "session": session, "state": "cancelled", "reason": "no power" }));
        }
    }
    let pdf = paper(&office, json!({ "what": "run", "of": "SEEN", "zones": ZONES, "language": "en" }));
    let lines = lines(&office, &pdf);
    let has = |wanted: &str| assert!(lines.iter().any(|line| line == wanted), "no {wanted} in\n{}", lines.join("\n"));

    // Seoul is 9 hours ahead, without summer time: 20:00 is 11:00 UTC. Zurich sets its clocks on 29 March (+1, +2), New York on 8 March
    // (-5, -4), Auckland on 5 April (+13, +12); Kathmandu is 5:45 ahead and Addis Ababa 3 hours, all year.
    has("Seoul Zurich New York Kathmandu Auckland Addis Ababa Session");
    has("UTC+9 UTC+1, UTC+2 UTC−5, UTC−4 UTC+5:45 UTC+12, UTC+13 UTC+3");
    has("Thursday, 5 March 2026");
    has("20:00–22:00 12:00–14:00 06:00–08:00 16:45–18:45 00:00 +1–02:00 +1 14:00–16:00 Early March");
    has("Thursday, 26 March 2026");
    has("20:00–22:00 12:00–14:00 07:00–09:00 16:45–18:45 00:00 +1–02:00 +1 14:00–16:00 Late March");
    has("Monday, 6 April 2026");
    has("20:00–22:00 13:00–15:00 07:00–09:00 16:45–18:45 23:00–01:00 +1 14:00–16:00 April");
    has("20:00–20:20 13:00–13:20 07:00–07:20 16:45–17:05 23:00–23:20 14:00–14:20 Opening");
    has("20:20–21:00 13:20–14:00 07:20–08:00 17:05–17:45 23:20–00:00 +1 14:20–15:00 Keynote (Chen Wei)");
    has("Plenary · Hall A");
    has("Moderator: Grace Adeyemi · Speaker: Chen Wei");
    // 08:00 is 23:00 UTC of the day before.
    has("Tuesday, 7 April 2026");
    has("08:00–09:30 01:00–02:30 19:00 −1–20:30 −1 04:45–06:15 11:00–12:30 02:00–03:30 Morning");
    has("+1 or −1 beside a time: it is on the day after or before, by that clock.");
    has("Training Centre of the Tests · Made on 2 March 2026 Page 1 of 1");

    assert!(!lines.iter().any(|line| line.contains("Cancelled")));

    // Days can be chosen.
    let some = paper(&office, json!({ "what": "run", "of": run, "from_on": "2026-04-01", "to_on": "2026-04-06", "language": "en" }));
    let some = self::lines(&office, &some);
    assert!(
        some.contains(&"20:00–22:00 April".to_owned()) && !some.iter().any(|line| line.contains("Late March") || line.contains("Morning")),
        "{some:?}"
    );

    let all = office.ask("history", json!({ "count": 2 }))["rows"].clone();
    assert_eq!((&all[0]["sentence"], &all[1]["sentence"]), (&json!("Handed out: the agenda of a run"), &json!("Handed out: the agenda of a run")));
    office.is_sound();
}

#[test]
fn a_week_of_many_rooms_goes_over_pages_under_repeated_heads() {
    let office = Office::new();
    let run = office.run("WEEK", &office.course("GMP"), 20);
    let trainer = office.person_of("trainer");
    let rooms: Vec<String> = (1..=20).map(|n| room(&office, &format!("Room {n:02}"))).collect();
    let mut fields = Vec::new();
    for (at, room) in rooms.iter().enumerate() {
        for day in 2..=4 {
            let start = format!("2026-03-{day:02}T{:02}:00", 8 + at % 8);
            let mut one = two_hours(&start, &[]);
            one["title"] = json!(format!("R{at:02}D{day} validation of a cleaning procedure for a multi-purpose filling line with very many steps"));
            one["facility"] = json!(room);
            fields.push(one);
        }
    }
    // A night on Thursday that ends on Friday, and a day on which a room is closed.
    let mut night = two_hours("2026-03-05T23:00", &[&trainer]);
    night["facility"] = json!(rooms[0]);
    fields.push(night);
    office.ask("add_sessions", json!({ "run": run, "sessions": fields }));
    let closed = json!({ "what": "facility", "of": rooms[1], "kind": "closed", "start_local": "2026-03-06T00:00", "end_local": "2026-03-07T00:00", "reason": "Fumigation" });
    office.ask("add_availability", json!({ "fields": closed }));

    let pdf = paper(&office, json!({ "what": "week", "from_on": "2026-03-02", "language": "en" }));
    let read = lines(&office, &pdf);
    let pages = read.iter().filter(|line| line.contains("Page ")).count();
    assert!(pages >= 2, "{pages}");
    assert_eq!(read.iter().filter(|line| *line == "Room Monday Tuesday Wednesday Thursday Friday Saturday Sunday").count(), pages);
    assert_eq!(read.iter().filter(|line| *line == "2–8 March 2026").count(), pages);
    let whole = read.join(" ");
    for n in 1..=20 {
        assert_eq!(whole.matches(&format!("Room {n:02}")).count(), 1);
    }
    for (at, day) in (0..20).flat_map(|at| (2..=4).map(move |day| (at, day))) {
        assert!(whole.contains(&format!("R{at:02}D{day}")), "room {at} on day {day}");
    }
    assert!(whole.contains('…') && whole.contains("23:00–01:00 +1") && whole.contains("Amina Yusuf"), "{whole}");
    assert!(whole.contains("23:00 −1–01:00"), "on Friday, too: {whole}");
    assert!(whole.contains("closed") && whole.contains("Fumigation"));
    let fonts = office.told("pdffonts", &[], &pdf);
    assert!(fonts.lines().skip(2).all(|line| line.contains("yes yes yes")), "{fonts}");

    assert_eq!(whole.matches("+1 or −1 beside a time").count(), pages);

    // The night goes on on Friday, and is on the sheet and the sign of that day too; 20 people could come.
    let friday = lines(&office, &paper(&office, json!({ "what": "day", "from_on": "2026-03-06", "language": "en" })));
    assert!(friday.contains(&"23:00 −1–01:00 Session of 2026-03-05T23:00 0".to_owned()), "{friday:?}");
    let sign = lines(&office, &paper(&office, json!({ "what": "door", "of": rooms[0], "from_on": "2026-03-05", "language": "en" })));
    for wanted in ["Room 01", "Thursday, 5 March 2026", "23:00–01:00 +1", "Session of 2026-03-05T23:00", "Amina Yusuf"] {
        assert!(sign.contains(&wanted.to_owned()), "no {wanted} in {sign:?}");
    }
    let signs = paper(&office, json!({ "what": "door", "of": rooms[0], "from_on": "2026-03-02", "to_on": "2026-03-08" }));
    assert_eq!(office.told("pdfinfo", &[], &signs).lines().find(|line| line.starts_with("Pages:")).unwrap().split_whitespace().last(), Some("1"));
    // One building of several: only its rooms.
    let one = lines(&office, &paper(&office, json!({ "what": "week", "of": rooms[3], "from_on": "2026-03-02" }))).join(" ");
    assert!(one.contains("Room 04") && !one.contains("Room 05"), "{one}");
}

#[test]
fn the_two_readings_of_an_hour_that_comes_twice_are_told_apart() {
    let office = Office::new();
    let version = office.course("GMP");
    let fields =
        json!({ "code": "TWICE", "version": version, "first_on": "2026-10-24", "last_on": "2026-10-26", "zone": "Europe/Berlin", "capacity": 9 });
    let run = office.made("add_run", fields, 0);
    let hall = office.made("add_facility", json!({ "fields": { "kind": "room", "name": "Hall", "zone": "Europe/Berlin" } }), 0);
    // In Berlin the clocks go from 03:00 back to 02:00 on 25 October 2026.
    let placed = |title: &str, start: &str, end: &str, offset_min: Option<i32>| json!({ "title": title, "kind": "lecture", "facility": hall, "start_local": start, "end_local": end, "offset_min": offset_min });
    for fields in [
        placed("Early", "2026-10-25T02:15", "2026-10-25T02:45", Some(120)),
        placed("Late", "2026-10-25T02:15", "2026-10-25T02:45", Some(60)),
        placed("Over", "2026-10-25T02:50", "2026-10-25T02:10", Some(120)),
        placed("Plain", "2026-10-25T04:00", "2026-10-25T05:00", None),
    ] {
        add(&office, &run, fields);
    }
    for with in [
        json!({ "what": "week", "from_on": "2026-10-19", "language": "en" }),
        json!({ "what": "day", "from_on": "2026-10-25", "language": "en" }),
        json!({ "what": "door", "of": hall, "from_on": "2026-10-25", "language": "en" }),
        json!({ "what": "run", "of": run, "language": "en" }),
    ] {
        let pdf = paper(&office, with.clone());
        let read = lines(&office, &pdf).join(" ");
        for wanted in ["02:15–02:45 UTC+2", "02:15–02:45 UTC+1", "02:50–02:10 UTC+2/+1", "04:00–05:00"] {
            assert!(read.contains(wanted), "no {wanted} in {with}: {read}");
        }
        assert!(!read.contains("05:00 UTC"), "{read}");
    }
}

#[test]
fn everybody_has_the_timetable_of_their_own_tracks_and_groups() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let places = office.enrolled(&run, &["Ama Mensah", "Kofi Boateng"]);
    let part = |title: &str| office.made("add_part", json!({ "run": run, "fields": { "kind": "group", "title": title } }), 0);
    let (a, b) = (part("Group A"), part("Group B"));
    office.ask("assign_enrolments", json!({ "run": run, "enrolments": [places[0]], "group": a }));
    office.ask("assign_enrolments", json!({ "run": run, "enrolments": [places[1]], "group": b }));
    let hall = room(&office, "Hall A");
    let trainer = office.person_of("trainer");
    for (title, day, groups, by) in [("Everybody", 2, json!([]), true), ("Only A", 3, json!([a]), false), ("Only B", 4, json!([b]), true)] {
        let mut fields = two_hours(&format!("2026-03-0{day}T09:00"), &[]);
        fields["title"] = json!(title);
        fields["groups"] = groups;
        fields["facility"] = json!(hall);
        fields["staff"] = if by { staff(&[&trainer]) } else { json!([]) };
        add(&office, &run, fields);
    }
    let person = |name: &str| {
        let rows = office.ask("enrolments", json!({ "run": run }));
        text(&rows.as_array().unwrap().iter().find(|row| row["full_name"] == name).unwrap()["person"])
    };
    let shown = |with: Value| {
        let read = lines(&office, &paper(&office, with)).join("\n");
        let all = ["Everybody", "Only A", "Only B"].into_iter().filter(|title| read.contains(title)).collect::<Vec<_>>();
        (all, read)
    };
    let (titles, read) = shown(json!({ "what": "person", "of": person("Ama Mensah"), "language": "en" }));
    assert_eq!(titles, ["Everybody", "Only A"]);
    for wanted in ["Timetable of Ama Mensah", "R-1 · Lecture · Group A · Hall A", "Seoul", "UTC+9", "Tuesday, 3 March 2026", "Trainer: Amina Yusuf"]
    {
        assert!(read.contains(wanted), "no {wanted} in\n{read}");
    }
    assert_eq!(shown(json!({ "what": "person", "of": person("Kofi Boateng") })).0, ["Everybody", "Only B"]);
    assert_eq!(shown(json!({ "what": "person", "of": trainer })).0, ["Everybody", "Only B"]);
    let (titles, read) = shown(json!({ "what": "part", "of": a, "language": "en" }));
    assert_eq!(titles, ["Everybody", "Only A"]);
    assert!(read.contains("Timetable of Group A") && read.contains("R-1 · Course GMP"), "{read}");
    assert_eq!(shown(json!({ "what": "part", "of": b })).0, ["Everybody", "Only B"]);

    // Two are expected by all, one by a group.
    let day = |day: &str| shown(json!({ "what": "day", "from_on": day, "language": "en" })).1;
    assert!(day("2026-03-02").contains("09:00–11:00 Everybody 2\nR-1 · Lecture\nTrainer: Amina Yusuf"), "{}", day("2026-03-02"));
    assert!(day("2026-03-03").contains("09:00–11:00 Only A 1"));

    // In Arabic from right to left; poppler gives the words back.
    let (_, read) = shown(json!({ "what": "person", "of": person("Ama Mensah"), "language": "ar" }));
    for wanted in ["الاثنين", "مارس", "Ama Mensah", "09:00–11:00", "مدرب"] {
        assert!(read.contains(wanted), "no {wanted} in\n{read}");
    }

    assert_eq!(office.why("print_timetable", json!({ "what": "person", "of": person("Ama Mensah"), "language": "tlh" })), Reason::UnknownLanguage);

    // A trainer sees what they teach, by the runs that they teach in.
    office.enter("trainer");
    assert_eq!(shown(json!({ "what": "person", "of": trainer })).0, ["Everybody", "Only B"]);
    office.enter("coordinator");
    let other = office.run("R-2", &office.course("QA"), 10);
    office.session(&other, "2026-03-09T09:00");
    office.enter("trainer");
    assert_eq!(office.why("print_timetable", json!({ "what": "run", "of": "R-2" })), Reason::NotFound);
    assert_eq!(office.why("print_timetable", json!({ "what": "day", "from_on": "2026-03-09" })), Reason::NoSessions);
}

#[test]
fn what_cannot_be_printed_is_said_and_leaves_no_entry() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let hall = room(&office, "Hall A");
    office.session(&run, "2026-03-02T09:00");
    let entries = || office.ask("verify_book", json!({}))["entries"].clone();
    let before = entries();
    for (with, reason, field) in [
        (json!({ "what": "run" }), Reason::NotFound, Some("of")),
        (json!({ "what": "run", "of": "R-9" }), Reason::NotFound, Some("run")),
        (json!({ "what": "door", "of": hall }), Reason::NoSessions, None),
        (json!({ "what": "door" }), Reason::NotFound, Some("of")),
        (json!({ "what": "week", "of": "nowhere" }), Reason::NotFound, Some("facility")),
        (json!({ "what": "part", "of": run }), Reason::NotFound, Some("of")),
        (json!({ "what": "week", "from_on": "2026-03-02", "to_on": "2026-03-09" }), Reason::TooManyDays, Some("to_on")),
        (json!({ "what": "day", "from_on": "2026-03-02", "to_on": "2026-03-01" }), Reason::EndsBeforeStart, Some("to_on")),
        (json!({ "what": "day", "from_on": "yesterday" }), Reason::BadDate, Some("from_on")),
        (json!({ "what": "run", "of": "R-1", "zones": ["CET"] }), Reason::UnknownZone, Some("zones")),
        (
            json!({ "what": "run", "of": "R-1", "zones": ["Asia/Tokyo", "Asia/Dubai", "Asia/Kolkata", "Africa/Accra", "Africa/Cairo", "Asia/Manila", "Asia/Dhaka"] }),
            Reason::BadNumber,
            Some("zones"),
        ),
    ] {
        let refusal = office.refused("print_timetable", with.clone());
        assert_eq!((refusal.reason, refusal.details.get("field").map(String::as_str)), (reason, field), "{with}");
    }
    // A preview says so and changes nothing.
    let preview = office.ask("preview_timetable", json!({ "what": "run", "of": "R-1", "zones": ["Asia/Seoul", "Asia/Tokyo", "Asia/Tokyo"] }));
    let read = lines(&office, &office.pdf(&preview));
    assert!(read.contains(&"09:00–11:00 09:00–11:00 Session of 2026-03-02T09:00".to_owned()), "{read:?}");
    assert_eq!(entries(), before);
    office.ask("print_timetable", json!({ "what": "day", "from_on": "2026-03-02" }));
    assert_eq!(office.ask("history", json!({ "count": 1 }))["rows"][0]["sentence"], "Handed out: the sheet of a day");
}

#[test]
fn the_sign_of_a_room_shows_its_own_clock_wherever_a_session_was_planned() {
    let office = Office::new();
    let run = spring(&office, "PARIS");
    let site = office.made("add_facility", json!({ "fields": { "kind": "site", "name": "Hwasun", "zone": "Asia/Seoul" } }), 0);
    let hall = office.made("add_facility", json!({ "fields": { "kind": "room", "name": "Hall A", "parent": site, "capacity": 20 } }), 0);
    // 09:00 in Paris is 08:00 UTC and 17:00 in Seoul; 22:00 in Paris is 06:00 of the next day there.
    for (title, start, end) in [("Guest lecture", "2026-03-10T09:00", "2026-03-10T10:00"), ("Late call", "2026-03-16T22:00", "2026-03-16T23:00")] {
        let fields = json!({ "title": title, "kind": "lecture", "start_local": start, "end_local": end, "zone": "Europe/Paris", "facility": hall });
        add(&office, &run, fields);
    }
    let row = &office.ask("sessions", json!({ "run": run }))[0];
    assert_eq!((&row["start"]["local"], &row["start"]["zone"]), (&json!("2026-03-10T17:00"), &json!("Asia/Seoul")));
    for (day, time) in [("2026-03-10", "17:00–18:00"), ("2026-03-17", "06:00–07:00")] {
        let sign = lines(&office, &paper(&office, json!({ "what": "door", "of": hall, "from_on": day, "language": "en" })));
        assert!(sign.iter().any(|line| line.contains(time)), "no {time} in\n{}", sign.join("\n"));
    }
}

#[test]
fn days_of_an_agenda_follow_each_other_also_where_their_sessions_do_not() {
    let office = Office::new();
    let run = spring(&office, "OCEAN");
    // 08:00 in Apia on the 25th is 19:00 UTC of the 24th, an hour before 10:00 in Honolulu on the 24th.
    for (title, zone, start, end) in
        [("Samoa", "Pacific/Apia", "2026-03-25T08:00", "2026-03-25T09:00"), ("Hawaii", "Pacific/Honolulu", "2026-03-24T10:00", "2026-03-24T11:00")]
    {
        add(&office, &run, json!({ "title": title, "kind": "lecture", "start_local": start, "end_local": end, "zone": zone }));
    }
    let lines = lines(&office, &paper(&office, json!({ "what": "run", "of": "OCEAN", "language": "en" })));
    let at = |wanted: &str| lines.iter().position(|line| line.contains(wanted)).unwrap_or_else(|| panic!("no {wanted} in\n{}", lines.join("\n")));
    assert!(at("24–25 March 2026") < at("Tuesday, 24 March 2026"));
    assert!(at("Tuesday, 24 March 2026") < at("Wednesday, 25 March 2026"));
}

#[test]
fn a_sign_without_a_glyph_is_a_box_on_a_timetable_and_stops_no_paper_of_the_room() {
    let office = Office::new();
    let run = spring(&office, "SIGN");
    let hall = room(&office, "Hall A");
    office.enrolled(&run, &["Ama Mensah"]);
    let mut fields = two_hours("2026-03-09T09:00", &[]);
    // An emoji, and a letter of a script of which there is no face.
    (fields["title"], fields["facility"]) = (json!("Kick-off 🎉 ⵣ end"), json!(hall));
    let session = add(&office, &run, fields);
    // The boxes stand for the title as it is, for those who search or copy it.
    let shown = |pdf: Vec<u8>| lines(&office, &pdf).join(" ").contains("Kick-off 🎉 ⵣ end");
    let day = "2026-03-09";
    for with in [json!({ "what": "run", "of": run }), json!({ "what": "day", "from_on": day }), json!({ "what": "door", "of": hall, "from_on": day })]
    {
        assert!(shown(paper(&office, with.clone())), "{with}");
    }
    paper(&office, json!({ "what": "week", "from_on": day }));
    assert!(shown(office.pdf(&office.ask("print_sign_in", json!({ "session": session })))));
    assert!(shown(office.pdf(&office.ask("export_dossier", json!({ "run": run, "format": "pdf" })))));
}
