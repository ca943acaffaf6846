//! Timetables of a spreadsheet as people write them: parallel sessions in several rooms, days and times in many forms.

use crate::calendar_in::{event, file, found_why, plan, rows, with};
use crate::office::{Office, two_hours};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::{Value, json};

fn room(office: &Office, name: &str) -> String {
    office.made("add_facility", json!({ "fields": { "kind": "room", "name": name } }), 0)
}

/// How many come in, and how many are there.
fn counts(office: &Office, run: &str, name: &str, content: &str) -> (u64, u64) {
    let imported = office.ask("import_sessions", with(office, run, name, content));
    (imported["created"].as_u64().unwrap(), imported["already_in"].as_u64().unwrap())
}

/// Where the sessions of a run are, in order.
fn places(office: &Office, run: &str) -> Vec<Value> {
    let rows = office.ask("sessions", json!({ "run": run }));
    let mut names: Vec<Value> = rows.as_array().unwrap().iter().map(|row| row["facility_name"].clone()).collect();
    names.sort_by_key(Value::to_string);
    names
}

#[test]
fn sessions_of_one_title_and_time_in_several_rooms_all_come_in_and_come_in_once() {
    let office = Office::new();
    let version = office.course("GMP");
    let run = office.run("R-1", &version, 10);
    let suites = ["Suite 1", "Suite 2"].map(|name| room(&office, name));
    // A rotation of four groups; two of the rooms are not known here; the last row says the first one again.
    let table = "Date,Start,End,Title,Room\n\
        2026-03-03,09:00,10:00,Workshop,\"Suite 1, upstream\"\n\
        2026-03-03,09:00,10:00,Workshop,\"Suite 2, downstream\"\n\
        2026-03-03,09:00,10:00,Workshop,The barn\n\
        2026-03-03,09:00,10:00,Workshop,The shed\n\
        2026-03-03,09:00,10:00,Workshop,suite 1\n";
    let preview = office.ask("preview_sessions", with(&office, &run, "rotation.csv", table));
    assert_eq!((&preview["create"], &preview["already_in"]), (&json!(4), &json!(1)));
    assert_eq!(counts(&office, &run, "rotation.csv", table), (4, 1));
    assert_eq!(places(&office, &run), [json!("Suite 1"), json!("Suite 2"), Value::Null, Value::Null]);
    assert_eq!(counts(&office, &run, "rotation.csv", table), (0, 5));

    // The same as a calendar.
    let at = ["DTSTART:20260303T000000Z", "DTEND:20260303T010000Z"];
    let place =
        |uid: &str, place: &str| event(uid, &[at[0], at[1], &format!("LOCATION:{place}")]).replace(&format!("SUMMARY:{uid}"), "SUMMARY:Workshop");
    let other = office.run("R-2", &version, 10);
    let calendar = file(&[place("a", "Suite 1"), place("b", "Suite 2"), place("c", "The barn")]);
    assert_eq!(counts(&office, &other, "rotation.ics", &calendar), (3, 0));
    assert_eq!(counts(&office, &other, "rotation.ics", &calendar), (0, 3));

    // A session of the book whose room was given or taken since is still that one, and no row takes one that is another's.
    let third = office.run("R-3", &version, 10);
    let mut fields = two_hours("2026-03-03T09:00", &[]);
    (fields["title"], fields["end_local"], fields["facility"]) = (json!("Workshop"), json!("2026-03-03T10:00"), json!(suites[0]));
    office.ask("add_sessions", json!({ "run": third, "sessions": [fields.clone()] }));
    let head = "Date,Start,End,Title,Room\n2026-03-03,09:00,10:00,Workshop,";
    assert_eq!(counts(&office, &third, "one.csv", &format!("{head}The barn\n")), (0, 1));
    let both = format!("{head}The barn\n2026-03-03,09:00,10:00,Workshop,Suite 1\n");
    assert_eq!(counts(&office, &third, "both.csv", &both), (1, 1));
    assert_eq!(places(&office, &third), [json!("Suite 1"), Value::Null]);
    assert_eq!(counts(&office, &third, "other.csv", &format!("{head}Suite 2\n")), (0, 1));
    office.is_sound();
}

/// Title, start and end in UTC, and why not.
fn read(preview: &Value) -> Vec<(String, String, String, String)> {
    let or = |value: &Value| value.as_str().unwrap_or_default().replace(":00.000Z", "");
    let ends = preview["rows"].as_array().unwrap().iter().map(|row| or(&row["end"]["at"]));
    rows(preview).into_iter().zip(ends).map(|(row, end)| (row.0, row.2.replace(":00.000Z", ""), end, row.4)).collect()
}

#[test]
fn a_day_in_the_cell_of_a_time_is_believed_where_it_agrees_and_refused_where_not() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let table = "Date,Start,End,Title\n\
        2026-03-02,2026-03-05 09:00,10:00,A\n\
        2026-03-02,2026-03-02T09:00:00,2026-03-04T10:00:00,B\n\
        2026-03-02,2026-03-02T22:00:00,2026-03-03 01:00,C\n\
        2026-03-02,09:00,2026-03-02 10:30,D\n\
        2026-03-02,10:00,2026-03-02 09:00,E\n";
    let found = read(&office.ask("preview_sessions", with(&office, &run, "days.csv", table)));
    let row = |title: &str, start: &str, end: &str| (title.to_owned(), start.to_owned(), end.to_owned(), String::new());
    let refused =
        |title: &str, days: &str| (title.to_owned(), String::new(), String::new(), format!("Its day may be {days}. Write it as in 2026-11-24."));
    assert_eq!(found[0], refused("A", "2026-03-02 / 2026-03-05"));
    assert_eq!(found[1], refused("B", "2026-03-02 / 2026-03-04"));
    assert_eq!(found[2], row("C", "2026-03-02T13:00", "2026-03-02T16:00"));
    assert_eq!(found[3], row("D", "2026-03-02T00:00", "2026-03-02T01:30"));
    assert!(found[4].1.is_empty() && !found[4].3.is_empty(), "{:?}", found[4]);
}

#[test]
fn times_are_read_by_the_digits_and_halves_of_the_day_that_people_write() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let times = [
        ("22:00", "24:00", "13:00", "15:00"),
        ("22:00", "00:00", "13:00", "15:00"),
        ("22:00:00", "24:00:00", "13:00", "15:00"),
        ("9:00 a.m.", "2:30 P.M.", "00:00", "05:30"),
        ("9 a. m.", "2:30 p.\u{a0}m.", "00:00", "05:30"),
        ("٠٩:٠٠", "١٠:٣٠", "00:00", "01:30"),
        ("٩:٠٠ ص", "٢:٣٠ م", "00:00", "05:30"),
        ("۰۹:۰۰ صباحًا", "۲:۳۰ مساءً", "00:00", "05:30"),
        ("０９：００", "１０：３０", "00:00", "01:30"),
        ("오전 9:00", "오후 2:30", "00:00", "05:30"),
        ("오전 9시", "오후 2시 30분", "00:00", "05:30"),
        ("\u{200f}٠٩:٠٠", "14h30", "00:00", "05:30"),
    ];
    let lines: Vec<String> = times.iter().map(|(start, end, ..)| format!("2026-03-05,{start},{end},{start} {end}\n")).collect();
    let found = read(&office.ask("preview_sessions", with(&office, &run, "times.csv", &format!("Date,Start,End,Title\n{}", lines.concat()))));
    for ((start, end, from, to), row) in times.iter().zip(&found) {
        assert_eq!((row.1.as_str(), row.2.as_str()), (&*format!("2026-03-05T{from}"), &*format!("2026-03-05T{to}")), "{start} – {end}: {}", row.3);
    }
    for (start, end) in [("24:00", "01:00"), ("9", "10"), ("13:00 pm", "14:00"), ("22:00", "48:30"), ("오전", "10:00"), ("9:00 a.m. p.m.", "11:00")]
    {
        let table = format!("Date,Start,End,Title\n2026-03-05,{start},{end},No\n");
        let preview = office.ask("preview_sessions", with(&office, &run, "no.csv", &table));
        assert_eq!(found_why(&preview), format!("Its time is not understood: “{start} – {end}”"));
    }
    assert_eq!(plan(&office, &run), []);
}

#[test]
fn the_end_of_a_day_in_a_workbook_is_its_end() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, head) in (0..).zip(["Date", "Start", "End", "Title"]) {
        sheet.write(0, column, head).unwrap();
    }
    // 0.75 of a day is six in the evening; a whole day is its end, and 1.0625 is half past one on the next one.
    for (row, form, end) in [(1, "hh:mm", 1.0), (2, "[h]:mm", 1.0), (3, "hh:mm", 1.0625), (4, "[h]:mm", 1.0625)] {
        let form = Format::new().set_num_format(form);
        sheet.write(row, 0, "2026-03-05").unwrap();
        sheet.write_with_format(row, 1, 0.75, &form).unwrap();
        sheet.write_with_format(row, 2, end, &form).unwrap();
        sheet.write(row, 3, format!("Row {row}")).unwrap();
    }
    let token = office.house.take_file("evening.xlsx", workbook.save_to_buffer().unwrap());
    let found = read(&office.ask("preview_sessions", json!({ "file": token, "run": run, "kind": "lecture" })));
    let row = |title: &str, end: &str| (title.to_owned(), "2026-03-05T09:00".to_owned(), end.to_owned(), String::new());
    let (midnight, later) = ("2026-03-05T15:00", "2026-03-05T16:30");
    assert_eq!(found, [row("Row 1", midnight), row("Row 2", midnight), row("Row 3", later), row("Row 4", later)]);
}
