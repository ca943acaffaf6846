//! Calendars that come in again: what their organiser moved, renamed or cancelled is the same session still.

use crate::calendar::calendar;
use crate::calendar_in::{event, file, plan, rows, with};
use crate::office::{Office, strings, text, two_hours};
use serde_json::{Value, json};

const TEN: [&str; 2] = ["DTSTART:20260310T010000Z", "DTEND:20260310T030000Z"];
const ELEVEN: [&str; 2] = ["DTSTART:20260310T020000Z", "DTEND:20260310T040000Z"];

fn office() -> (Office, String) {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    (office, run)
}

fn one(title: &str, lines: &[&str]) -> String {
    file(&[event("one@example.org", lines).replace("SUMMARY:one@example.org", &format!("SUMMARY:{title}"))])
}

/// Decision and remarks of each row, then the five counts.
fn shown(office: &Office, run: &str, content: &str) -> (Vec<(String, String)>, [u64; 5]) {
    let preview = office.ask("preview_sessions", with(office, run, "again.ics", content));
    let said = rows(&preview).into_iter().map(|row| (row.1, [row.4, row.5].concat())).collect();
    (said, ["create", "update", "cancel", "already_in", "refused"].map(|count| preview[count].as_u64().unwrap()))
}

fn import(office: &Office, run: &str, content: &str) -> Value {
    office.ask("import_sessions", with(office, run, "again.ics", content))
}

fn ids(office: &Office, run: &str) -> Vec<String> {
    office.ask("sessions", json!({ "run": run })).as_array().unwrap().iter().map(|row| text(&row["id"])).collect()
}

fn at(title: &str, from: u32) -> (String, String, String) {
    (title.to_owned(), format!("2026-03-10T{from:02}:00:00.000Z"), format!("2026-03-10T{:02}:00:00.000Z", from + 2))
}

#[test]
fn an_event_that_was_moved_and_renamed_is_the_same_session() {
    let (office, run) = office();
    for name in ["Room 1", "Room 2"] {
        office.made("add_facility", json!({ "fields": { "kind": "room", "name": name } }), 0);
    }
    import(&office, &run, &one("Gowning", &[TEN[0], TEN[1], "LOCATION:Room 1"]));
    let session = ids(&office, &run);
    let moved = one("Gowning, part 1", &[ELEVEN[0], ELEVEN[1], "LOCATION:Room 2", "SEQUENCE:1"]);
    let preview = office.ask("preview_sessions", with(&office, &run, "again.ics", &moved));
    let row = &preview["rows"][0];
    assert_eq!((&preview["update"], &preview["create"], &row["decision"]), (&json!(1), &json!(0), &json!("update")));
    assert_eq!((&row["was_title"], &row["title"]), (&json!("Gowning"), &json!("Gowning, part 1")));
    assert_eq!((&row["was_start"]["local"], &row["start"]["local"]), (&json!("2026-03-10T10:00"), &json!("2026-03-10T11:00")));
    assert_eq!((&row["was_facility_name"], &row["facility_name"]), (&json!("Room 1"), &json!("Room 2")));
    let imported = import(&office, &run, &moved);
    assert_eq!((&imported["created"], &imported["updated"]), (&json!(0), &json!(1)));
    assert_eq!((ids(&office, &run), plan(&office, &run)), (session.clone(), vec![at("Gowning, part 1", 2)]));
    assert_eq!(shown(&office, &run, &moved).1, [0, 0, 0, 1, 0]);
    let history = office.ask("history", json!({ "about": session[0], "count": 1 }));
    assert_eq!(history["rows"][0]["sentence"], "Sessions of a calendar or timetable came into R-1: 1");

    // Taken back it is where the event was, and the event is another one again.
    let undone = office.ask("undo", json!({ "entry": imported["receipt"]["entry"] }));
    assert_eq!(plan(&office, &run), [at("Gowning", 1)]);
    assert_eq!(shown(&office, &run, &moved).1, [0, 1, 0, 0, 0]);
    office.ask("undo", json!({ "entry": undone["receipt"]["entry"] }));
    // In another run it is another session.
    let other = office.run("R-2", &office.course("QC"), 10);
    assert_eq!(shown(&office, &other, &moved).1, [1, 0, 0, 0, 0]);
    office.is_sound();
}

#[test]
fn what_was_changed_here_stays_where_its_event_did_not_change() {
    let (office, run) = office();
    let first = one("Gowning", &TEN);
    import(&office, &run, &first);
    let session = ids(&office, &run).remove(0);
    let mut fields = two_hours("2026-03-10T14:00", &[]);
    fields["title"] = json!("Gowning");
    office.ask("edit_session", json!({ "session": session, "fields": fields }));
    let here = "It was changed here since. What was changed here stays.";
    assert_eq!(shown(&office, &run, &first), (vec![("already_in".into(), here.into())], [0, 0, 0, 1, 0]));
    // A new title says nothing about the time.
    let renamed = one("Gowning, part 1", &TEN);
    assert_eq!(shown(&office, &run, &renamed).0, [("update".into(), here.into())]);
    import(&office, &run, &renamed);
    assert_eq!(plan(&office, &run), [at("Gowning, part 1", 5)]);
    // A new time of the event does.
    let moved = one("Gowning, part 1", &ELEVEN);
    assert_eq!(shown(&office, &run, &moved).0, [("update".into(), String::new())]);
    import(&office, &run, &moved);
    assert_eq!(plan(&office, &run), [at("Gowning, part 1", 2)]);
    office.is_sound();
}

#[test]
fn a_cancelled_event_cancels_its_session_unless_people_have_marks_in_it() {
    let (office, run) = office();
    let enrolments = office.enrolled(&run, &["Ama Mensah"]);
    let (two, other) = (event("two@example.org", &ELEVEN), event("new@example.org", &["DTSTART:20260311T010000Z", "DTEND:20260311T030000Z"]));
    let all = |first: &[&str], more: &str| {
        one("Gowning", first).replace("END:VCALENDAR", &[&two.replace("UID", &[more, "UID"].concat()), &other, "END:VCALENDAR"].concat())
    };
    import(&office, &run, &all(&TEN, ""));
    let sessions = ids(&office, &run);
    let off = all(&[TEN[0], TEN[1], "STATUS:CANCELLED"], "STATUS:CANCELLED\n");
    office.now("2026-03-10T03:00:00Z");
    office.mark(&sessions[1], &enrolments, "P");
    let (said, counts) = shown(&office, &run, &off);
    assert_eq!((said[0].0.as_str(), said[1].0.as_str(), counts), ("cancel", "refused", [0, 0, 1, 1, 1]));
    assert!(said[1].1.starts_with("“two@example.org” stays where it is"), "{said:?}");
    let imported = import(&office, &run, &off);
    assert_eq!((&imported["cancelled"], &imported["refused"]), (&json!(1), &json!(1)));
    let states = |office: &Office| -> Vec<String> {
        office.ask("sessions", json!({ "run": run })).as_array().unwrap().iter().map(|row| text(&row["state"])).collect()
    };
    assert_eq!(states(&office), ["cancelled", "confirmed", "confirmed"]);
    assert_eq!(shown(&office, &run, &off).1, [0, 0, 0, 2, 1]);
    // What is marked does not move either.
    let moved = all(&TEN, "").replace("DTSTART:20260310T020000Z", "DTSTART:20260310T023000Z");
    assert_eq!(shown(&office, &run, &moved).0[1].0, "refused");
    office.ask("undo", json!({ "entry": imported["receipt"]["entry"] }));
    assert_eq!(states(&office), ["confirmed", "confirmed", "confirmed"]);
    // An event that never came in and is cancelled stays out.
    assert_eq!(shown(&office, &run, &file(&[event("three", &[TEN[0], TEN[1], "STATUS:CANCELLED"])])).1, [0, 0, 0, 0, 1]);
    office.is_sound();
}

#[test]
fn a_series_that_is_moved_keeps_its_sessions() {
    let (office, run) = office();
    let series = |start: &str, end: &str, more: &[&str]| {
        let (start, end) = (format!("DTSTART;TZID=Asia/Seoul:{start}"), format!("DTEND;TZID=Asia/Seoul:{end}"));
        event("series@example.org", &[&[start.as_str(), end.as_str(), "RRULE:FREQ=WEEKLY;COUNT=3"], more].concat())
    };
    let mondays = series("20260302T090000", "20260302T110000", &[]);
    import(&office, &run, &file(std::slice::from_ref(&mondays)));
    let sessions = ids(&office, &run);
    // One of them is in the afternoon now, however its time is written: midnight in UTC is nine in Seoul.
    for instead_of in ["RECURRENCE-ID;TZID=Asia/Seoul:20260309T090000", "RECURRENCE-ID:20260309T000000Z", "RECURRENCE-ID;VALUE=DATE:20260309"] {
        let single = event("series@example.org", &[instead_of, "DTSTART;TZID=Asia/Seoul:20260309T140000", "DTEND;TZID=Asia/Seoul:20260309T160000"]);
        assert_eq!(shown(&office, &run, &file(&[mondays.clone(), single.clone()])).1, [0, 1, 0, 2, 0], "{instead_of}");
        // Alone too, as an organiser sends it.
        assert_eq!(shown(&office, &run, &file(&[single])).1, [0, 1, 0, 0, 0], "{instead_of}");
    }
    // All an hour later; then all on Tuesdays.
    for (start, end, first) in [("20260302T100000", "20260302T120000", "2026-03-02T01"), ("20260303T090000", "20260303T110000", "2026-03-03T00")] {
        let moved = file(&[series(start, end, &[])]);
        assert_eq!(shown(&office, &run, &moved).1, [0, 3, 0, 0, 0], "{start}");
        import(&office, &run, &moved);
        assert_eq!(ids(&office, &run), sessions);
        assert!(plan(&office, &run)[0].1.starts_with(first), "{:?}", plan(&office, &run));
        assert_eq!(shown(&office, &run, &moved).1, [0, 0, 0, 3, 0], "{start}");
    }
    office.is_sound();
}

#[test]
fn a_calendar_of_the_run_that_was_edited_elsewhere_changes_its_sessions() {
    let (office, run) = office();
    let room = office.made("add_facility", json!({ "fields": { "kind": "room", "name": "Room 1" } }), 0);
    let mut fields = [two_hours("2026-03-02T10:00", &[&office.person_of("trainer")]), two_hours("2026-03-03T10:00", &[])];
    fields[0]["facility"] = json!(room);
    let made = strings(&office.ask("add_sessions", json!({ "run": run, "sessions": fields }))["made"]);
    let (_, out) = calendar(&office, "run", &run);
    assert_eq!(shown(&office, &run, &out).1, [0, 0, 0, 2, 0]);
    let edited = out.replacen("20260302T1", "20260304T1", 2).replace("Session of 2026-03-03T10:00", "Filling");
    assert_eq!(shown(&office, &run, &edited).1, [0, 2, 0, 0, 0]);
    import(&office, &run, &edited);
    let rows = office.ask("sessions", json!({ "run": run }));
    let told: Vec<[String; 3]> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| ["id", "title", "facility_name"].map(|name| row[name].as_str().unwrap_or_default().to_owned()))
        .collect();
    assert_eq!(told, [[made[1].as_str(), "Filling", ""], [&made[0], "Session of 2026-03-02T10:00", "Room 1"]]);
    assert_eq!(rows[1]["staff"][0]["name"], "Amina Yusuf", "what no event says stays");
    assert_eq!(shown(&office, &run, &edited).1, [0, 0, 0, 2, 0]);

    // The older file does not bring the old times back: what is here is newer.
    office.now("2026-03-02T00:10:00Z");
    let mut again = two_hours("2026-03-05T10:00", &[]);
    again["title"] = json!("Filling");
    office.ask("edit_session", json!({ "session": made[1], "fields": again }));
    let (said, counts) = shown(&office, &run, &edited);
    assert_eq!(counts, [0, 0, 0, 2, 0]);
    assert!(said.iter().any(|row| row.1.starts_with("It was changed here since")), "{said:?}");

    // A session that left the calendar of a room is cancelled there, and stands where it is; who cancels it later does so on purpose.
    let elsewhere = json!({ "session": made[0], "fields": two_hours("2026-03-04T10:00", &[]) });
    office.ask("edit_session", elsewhere);
    let (_, of_room) = calendar(&office, "facility", &room);
    assert!(of_room.contains("STATUS:CANCELLED"), "{of_room}");
    assert_eq!(shown(&office, &run, &of_room).1, [0, 0, 0, 1, 0]);
    let (_, out) = calendar(&office, "run", &run);
    let off = out.replacen("STATUS:CONFIRMED", "STATUS:CANCELLED", 1).replacen("SEQUENCE:", "SEQUENCE:1", 1);
    assert_eq!(shown(&office, &run, &off).1, [0, 0, 1, 1, 0]);
    // In another run these are sessions of their own.
    let other = office.run("R-2", &office.course("QC"), 10);
    assert_eq!(shown(&office, &other, &out).1, [2, 0, 0, 0, 0]);
    office.is_sound();
}
