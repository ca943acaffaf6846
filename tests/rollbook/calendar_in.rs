//! Calendars and timetables that come into the book: what is understood, what is listed, what is refused whole.

use crate::calendar::calendar;
use crate::office::{Office, text, two_hours};
use rollbook::fault::Reason;
use serde_json::{Value, json};

const CENTRAL_EUROPE: &str = "BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
";

/// A zone that has one offset only, under any name.
fn fixed(name: &str, offset: &str) -> String {
    format!(
        "BEGIN:VTIMEZONE\nTZID:{name}\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
}

pub fn event(uid: &str, lines: &[&str]) -> String {
    format!("BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{uid}\n{}\nEND:VEVENT\n", lines.join("\n"))
}

pub fn file(parts: &[String]) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Another//Program//EN\n{}END:VCALENDAR\n", parts.concat()).replace('\n', "\r\n")
}

fn take(office: &Office, name: &str, content: &str) -> String {
    office.house.take_file(name, content.as_bytes().to_vec())
}

pub fn with(office: &Office, run: &str, name: &str, content: &str) -> Value {
    json!({ "file": take(office, name, content), "run": run, "kind": "lecture" })
}

/// Title, decision, start in UTC, zone, why, notes of each row.
pub fn rows(preview: &Value) -> Vec<(String, String, String, String, String, String)> {
    let row = |row: &Value| {
        let or = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let notes: Vec<String> = crate::office::strings(&row["notes"]);
        (text(&row["title"]), text(&row["decision"]), or(&row["start"]["at"]), or(&row["start"]["zone"]), or(&row["why"]), notes.join(" "))
    };
    preview["rows"].as_array().unwrap().iter().map(row).collect()
}

/// Title, first and last instant of each session of a run.
pub fn plan(office: &Office, run: &str) -> Vec<(String, String, String)> {
    let rows = office.ask("sessions", json!({ "run": run }));
    rows.as_array().unwrap().iter().map(|row| (text(&row["title"]), text(&row["start"]["at"]), text(&row["end"]["at"]))).collect()
}

fn entries(office: &Office) -> Value {
    office.ask("verify_book", json!({}))["entries"].clone()
}

#[test]
fn what_was_handed_out_comes_in_again_once_and_one_undo_takes_it_back() {
    let office = Office::new();
    let version = office.course("GMP");
    let (from, to) = (office.run("R-1", &version, 10), office.run("R-2", &version, 10));
    let site = office.made("add_facility", json!({ "fields": { "kind": "site", "name": "Hwasun", "address": "Jeollanam-do" } }), 0);
    let suite = office.made("add_facility", json!({ "fields": { "kind": "suite", "name": "Suite 3", "parent": site } }), 0);
    let mut fields: Vec<Value> = ["2026-03-02T10:00", "2026-03-28T22:00", "2026-03-29T09:00"].iter().map(|start| two_hours(start, &[])).collect();
    fields[0]["facility"] = json!(suite);
    fields[1]["zone"] = json!("Europe/Paris");
    fields[1]["end_local"] = json!("2026-03-29T06:00");
    fields[2]["zone"] = json!("UTC");
    office.ask("add_sessions", json!({ "run": from, "sessions": fields }));
    let (_, calendar) = calendar(&office, "run", &from);

    let asked = with(&office, &to, "r-1.ics", &calendar);
    let preview = office.ask("preview_sessions", asked.clone());
    assert_eq!((&preview["create"], &preview["refused"], &preview["total"]), (&json!(3), &json!(0), &json!(3)));
    assert_eq!(preview["left_out"], json!(["DESCRIPTION"]));
    assert_eq!((&preview["rows"][0]["facility_name"], &preview["rows"][0]["notes"]), (&json!("Suite 3"), &json!([])));
    assert_eq!(plan(&office, &to), [], "a preview changes nothing");
    let imported = office.ask("import_sessions", asked.clone());
    assert_eq!((&imported["created"], &imported["already_in"], &imported["refused"]), (&json!(3), &json!(0), &json!(0)));
    assert_eq!(plan(&office, &to), plan(&office, &from));
    let zones: Vec<Value> = office.ask("sessions", json!({ "run": to })).as_array().unwrap().iter().map(|row| row["start"]["zone"].clone()).collect();
    assert_eq!(zones, ["Asia/Seoul", "Europe/Paris", "Asia/Seoul"], "an instant of UTC is shown in the zone of the run");

    let before = entries(&office);
    let again = office.ask("import_sessions", asked);
    assert_eq!((&again["created"], &again["already_in"]), (&json!(0), &json!(3)));
    assert_eq!(entries(&office), before);
    office.ask("undo", json!({ "entry": imported["receipt"]["entry"] }));
    assert_eq!(plan(&office, &to), []);
    office.is_sound();
}

#[test]
fn a_series_is_spelled_out_by_the_rules_that_the_file_brings_along() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let zone = "DTSTART;TZID=W. Europe Standard Time:20260324T090000";
    let series =
        event("Daily", &[zone, "DURATION:PT1H30M", "RRULE:FREQ=DAILY;UNTIL=20260331T070000Z", "EXDATE;TZID=W. Europe Standard Time:20260327T090000"]);
    let moved = event(
        "Daily",
        &[
            "RECURRENCE-ID;TZID=W. Europe Standard Time:20260328T090000",
            "DTSTART;TZID=W. Europe Standard Time:20260328T140000",
            "DTEND;TZID=W. Europe Standard Time:20260328T150000",
        ],
    );
    let file = file(&[CENTRAL_EUROPE.into(), series, moved.replace("SUMMARY:Daily", "SUMMARY:Moved")]);
    office.ask("import_sessions", with(&office, &run, "outlook.ics", &file));
    // Nine o'clock is 08:00 UTC until the clocks of Berlin are set on the 29th, then 07:00; the 27th is out, the 28th is another.
    let told = |title: &str, start: &str, end: &str| (title.to_owned(), format!("2026-03-{start}:00.000Z"), format!("2026-03-{end}:00.000Z"));
    assert_eq!(
        plan(&office, &run),
        [
            told("Daily", "24T08:00", "24T09:30"),
            told("Daily", "25T08:00", "25T09:30"),
            told("Daily", "26T08:00", "26T09:30"),
            told("Moved", "28T13:00", "28T14:00"),
            told("Daily", "29T07:00", "29T08:30"),
            told("Daily", "30T07:00", "30T08:30"),
            told("Daily", "31T07:00", "31T08:30"),
        ]
    );
    assert_eq!(office.ask("sessions", json!({ "run": run }))[0]["start"]["zone"], "Europe/Berlin");
    office.is_sound();
}

#[test]
fn what_is_not_understood_is_listed_and_not_guessed() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let (start, end) = ("DTSTART:20260310T010000Z", "DTEND:20260310T030000Z");
    let at = |zone: &str| [format!("DTSTART;TZID={zone}:20260310T090000"), format!("DTEND;TZID={zone}:20260310T110000")];
    let zoned = |uid: &str, zone: &str| event(uid, &at(zone).each_ref().map(String::as_str));
    let file = file(&[
        fixed("Our own", "+0530"),
        fixed("Europe/Paris", "+0300"),
        event("Plain", &[start, end, "LOCATION:The barn", "ATTENDEE:mailto:a@example.org", "X-COLOUR:red"]),
        event("Whole day", &["DTSTART;VALUE=DATE:20260310"]),
        event("Endless", &[start, end, "RRULE:FREQ=WEEKLY"]),
        event("Rule", &[start, end, "RRULE:FREQ=FORTNIGHTLY;COUNT=2"]),
        event("Later", &[start, end, "RECURRENCE-ID;RANGE=THISANDFUTURE:20260303T010000Z"]),
        event("Off", &[start, end, "STATUS:CANCELLED"]),
        event("Floating", &["DTSTART:20260311T090000", "DTEND:20260311T110000"]),
        zoned("Nameless", "Our own"),
        zoned("Lying", "Europe/Paris"),
        zoned("Unknown", "Mars/Olympus"),
        event("Backwards", &[end.replace("END", "START").as_str(), start.replace("START", "END").as_str()]),
        event("Outside", &["DTSTART:20260501T010000Z", "DTEND:20260501T030000Z"]),
        event("Timeless", &["DTSTART:tomorrow"]),
        "BEGIN:VTODO\nUID:todo\nSUMMARY:Buy gowns\nEND:VTODO\n".into(),
    ]);
    let preview = office.ask("preview_sessions", with(&office, &run, "mixed.ics", &file));
    let found = rows(&preview);
    let row = |title: &str| found.iter().find(|row| row.0 == title).unwrap_or_else(|| panic!("{title} in {found:?}")).clone();
    let create = |title: &str, start: &str, zone: &str, notes: &str| {
        let (_, decision, at, of, why, said) = row(title);
        assert_eq!((decision.as_str(), at.as_str(), of.as_str(), why.as_str(), said.as_str()), ("create", start, zone, "", notes), "{title}");
    };
    create("Plain", "2026-03-10T01:00:00.000Z", "Asia/Seoul", "Without its place: “The barn” is not known, or several are called so.");
    create("Floating", "2026-03-11T00:00:00.000Z", "Asia/Seoul", "It names no time zone: it is taken in that of the run.");
    // 09:00 five and a half hours ahead of UTC.
    let nameless = "The zone “Our own” has no name here: its moments are kept, in the zone of the run.";
    create("Nameless", "2026-03-10T03:30:00.000Z", "Asia/Seoul", nameless);
    for (title, why) in [
        ("Whole day", "It lasts whole days and has no time."),
        ("Endless", "It repeats without end. Give it a last day in the program that made the file."),
        ("Rule", "How it repeats is not understood: "),
        ("Later", "It changes all later ones of a series, which is not understood. Export the series again."),
        ("Off", "It is cancelled."),
        ("Lying", "The file says other clock times for “Europe/Paris” than the time zone database."),
        ("Unknown", "No time zone “Mars/Olympus” is known, and the file does not bring its rules."),
        ("Timeless", "Its time is not understood: “DTSTART”"),
    ] {
        assert_eq!(row(title).1, "refused", "{title}");
        assert!(row(title).4.starts_with(why), "{title}: {}", row(title).4);
    }
    for title in ["Backwards", "Outside"] {
        assert!(row(title).1 == "refused" && !row(title).4.is_empty(), "{:?}", row(title));
    }
    assert_eq!((&preview["create"], &preview["refused"], &preview["total"]), (&json!(3), &json!(10), &json!(13)));
    assert_eq!(preview["left_out"], json!(["ATTENDEE", "VTODO", "X-COLOUR"]));
    let imported = office.ask("import_sessions", with(&office, &run, "mixed.ics", &file));
    assert_eq!((&imported["created"], &imported["refused"]), (&json!(3), &json!(10)));
    office.is_sound();
}

#[test]
fn a_broken_or_endless_file_is_a_sentence_and_changes_nothing() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let before = entries(&office);
    let good = ["DTSTART:20260310T010000Z", "DTEND:20260310T030000Z"];
    let one = event("One", &good);
    let many = |count: usize| file(&(0..count).map(|n| event(&format!("E{n}"), &good)).collect::<Vec<_>>());
    let secondly = event("Often", &[good[0], good[1], "RRULE:FREQ=SECONDLY;COUNT=100000"]);
    for (name, content, reason) in [
        ("nested.ics", file(&[one.replace("END:VEVENT\n", "") + &one + "END:VEVENT\n"]), Reason::CalendarBroken),
        ("crossed.ics", file(&["BEGIN:VEVENT\nBEGIN:VALARM\nEND:VEVENT\nEND:VALARM\n".into()]), Reason::CalendarBroken),
        ("cut.ics", file(std::slice::from_ref(&one)).replace("END:VCALENDAR\r\n", ""), Reason::CalendarBroken),
        ("deep.ics", file(&["BEGIN:X-A\n".repeat(10_000)]), Reason::CalendarBroken),
        ("many.ics", many(100_000), Reason::FileTooLarge),
        ("none.ics", file(&[]), Reason::FileEmpty),
        ("often.ics", file(&[secondly]), Reason::NothingToImport),
        ("people.csv", "name,email\nAma,ama@example.org\n".into(), Reason::NoTimetable),
        ("letter.txt", "Dear all".into(), Reason::NoTimetable),
        ("paper.ics", "%PDF-1.7".into(), Reason::FileOtherType),
    ] {
        let asked = with(&office, &run, name, &content);
        let found = office.why("import_sessions", asked.clone());
        assert_eq!(found, reason, "{name}");
        if reason != Reason::NothingToImport {
            assert_eq!(office.why("preview_sessions", asked), reason, "{name}");
        }
    }
    let refusal =
        office.refused("import_sessions", with(&office, &run, "nested.ics", &file(&[one.replace("END:VEVENT\n", "") + &one + "END:VEVENT\n"])));
    // The head has three lines, the event five, and in the next another one begins.
    assert_eq!(refusal.details["line"], "9");
    assert_eq!(office.why("import_sessions", with(&office, "R-9", "one.ics", &file(&[one]))), Reason::NotFound);
    assert_eq!(entries(&office), before);
}

#[test]
fn a_timetable_as_a_table_comes_in_by_its_heads() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    office.made("add_facility", json!({ "fields": { "kind": "room", "name": "Salle Curie" } }), 0);
    let table = "Programme de mars;;;;;;;\n\
        Date;Heure;Séance;Salle;Formatrice;Type;Remarque;Fuseau\n\
        2026-03-16;09:00-10:30;Habillage;salle curie;Amina Yusuf;Pratique;gants;\n\
        17 mars 2026;9h30 – 11h;Lecture;Grange;Nobody;Gala;;Europe/Paris\n\
        18/03/2026;22:00-01:00;Nuit;;;;;\n\
        19/03/2026;matin;Vague;;;;;\n\
        20/03/2026;14:00-15:00;;;;;;\n\
        21/03/2026;14:00-15:00;Ailleurs;;;;;Mars/Olympus\n\
        16.03.2026;9:00 am - 10:30 am;Habillage;Salle Curie;Amina YUSUF;practical;;\n";
    let preview = office.ask("preview_sessions", with(&office, &run, "mars.csv", table));
    assert_eq!(preview["left_out"], json!(["Remarque"]));
    let found = rows(&preview);
    let shown: Vec<(&str, &str, &str)> = found.iter().map(|row| (row.0.as_str(), row.1.as_str(), row.2.as_str())).collect();
    assert_eq!(
        shown,
        [
            ("Habillage", "create", "2026-03-16T00:00:00.000Z"),
            ("Lecture", "create", "2026-03-17T08:30:00.000Z"),
            ("Nuit", "create", "2026-03-18T13:00:00.000Z"),
            ("Vague", "refused", ""),
            ("", "refused", ""),
            ("Ailleurs", "refused", ""),
            ("Habillage", "already_in", "2026-03-16T00:00:00.000Z"),
        ]
    );
    let first = &preview["rows"][0];
    assert_eq!((&first["facility_name"], &first["staff"], &first["kind"]), (&json!("Salle Curie"), &json!(["Amina Yusuf"]), &json!("practical")));
    assert_eq!(found[1].5.matches('“').count(), 3, "place, trainer and kind: {}", found[1].5);
    assert_eq!(preview["rows"][2]["end"]["local"], "2026-03-19T01:00");
    assert_eq!(preview["rows"][2]["line"], json!(5), "as the spreadsheet counts");
    let imported = office.ask("import_sessions", with(&office, &run, "mars.csv", table));
    assert_eq!((&imported["created"], &imported["already_in"], &imported["refused"]), (&json!(3), &json!(1), &json!(3)));

    let doubtful = "date,start,end,title\n03/04/2026,09:00,10:00,When\n";
    let preview = office.ask("preview_sessions", with(&office, &run, "when.csv", doubtful));
    assert_eq!(found_why(&preview), "Its day may be 2026-04-03 / 2026-03-04. Write it as in 2026-11-24.");
    office.is_sound();
}

pub fn found_why(preview: &Value) -> String {
    text(&preview["rows"][0]["why"])
}
