//! P04, a second campus: it opens in the middle of a run, what is worked on is blocked, half of the run moves there, and how much of both is used.

use crate::calendar::{calendar, said, sessions as events};
use crate::office::{Office, PROGRAM, strings, text};
use crate::plans::room;
use calamine::Reader;
use rollbook::fault::Reason;
use serde_json::{Value, json};

fn site(office: &Office, name: &str, more: Value) -> String {
    let mut fields = json!({ "kind": "site", "name": name, "zone": "Asia/Seoul" });
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.made("add_facility", json!({ "fields": fields }), 0)
}

/// Kinds of what stands against each session of a run, by start.
fn against(office: &Office, run: &str) -> Vec<Vec<String>> {
    let rows = office.ask("sessions", json!({ "run": run }));
    let kinds = |row: &Value| row["overlaps"].as_array().unwrap().iter().map(|one| text(&one["kind"])).collect();
    rows.as_array().unwrap().iter().map(kinds).collect()
}

fn used(office: &Office) -> Value {
    office.ask("usage", json!({ "from_on": "2026-03-09", "to_on": "2026-03-20" }))
}

fn row(rows: &Value, name: &str) -> Value {
    rows.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap().clone()
}

#[test]
fn p04_a_second_site_opens_and_a_run_moves_to_it() {
    let office = Office::new();
    let hwasun = site(&office, "Hwasun", json!({}));
    let songdo = site(&office, "Songdo", json!({ "available_from_on": "2026-03-16" }));
    let clean = |parent: &str| json!({ "kind": "suite", "parent": parent, "grade": "c", "gowning_min": 20, "turnaround_min": 30 });
    let suite = room(&office, "Suite 1", 8, clean(&hwasun));
    let mut small = clean(&songdo);
    small["features"] = json!(["isolator"]);
    let new_suite = room(&office, "Suite A", 8, small);
    let hall = room(&office, "Hall B", 40, json!({ "parent": songdo }));
    let bioreactor = |due: &str| json!({ "asset_no": "BR-1", "name": "Bioreactor", "quantity_n": 2, "home": hwasun, "is_movable": true, "calibration_due_on": due });
    let reactor = office.made("add_equipment", json!({ "fields": bioreactor("2026-03-13") }), 0);
    let run = office.run("CAMPUS-01", &office.course("LAB"), 8);
    let people: Vec<String> = (1..=8).map(|n| format!("Trainee {n}")).collect();
    office.enrolled(&run, &people.iter().map(String::as_str).collect::<Vec<_>>());

    // Book: four mornings in Suite 1, Monday the 9th to Thursday the 12th, set up from 8:30; on Monday both bioreactors.
    let morning = |day: u32| {
        json!({
            "title": format!("Cell culture {day}"), "kind": "practical", "start_local": format!("2026-03-{day:02}T09:00"), "end_local": format!("2026-03-{day:02}T12:00"),
            "facility": suite, "setup_min": 30, "equipment": [{ "equipment": reactor, "quantity_n": if day == 9 { 2 } else { 1 } }],
        })
    };
    let ids = strings(&office.ask("add_sessions", json!({ "run": run, "sessions": [morning(9), morning(10), morning(11), morning(12)] }))["made"]);
    assert_eq!(against(&office, &run), [const { Vec::<String>::new() }; 4]);
    // The new suite is not there before the 16th.
    let early = json!({ "session": ids[1], "start_at": "2026-03-10T00:00:00Z", "end_at": "2026-03-10T03:00:00Z", "facility": new_suite });
    assert_eq!(office.ask("probe_session", early)["against"]["overlaps"][0]["kind"], "not_there");

    // Block: Suite 1 is worked on from Wednesday to Friday.
    let works = json!({ "what": "facility", "of": suite, "kind": "maintenance", "start_local": "2026-03-11T00:00", "end_local": "2026-03-14T00:00", "reason": "filters" });
    office.ask("add_availability", json!({ "fields": works }));
    assert_eq!(against(&office, &run)[2..], [["closed"], ["closed"]]);

    // Move: Wednesday and Thursday three working days on, to Monday and Tuesday; and from Suite 1 to the smallest room of the new site that has an isolator.
    let moved = office.ask("plan_sessions", json!({ "plan": { "move": { "run": run, "sessions": ids[2..], "by_n": 3, "count": "working" } } }));
    // Until the works are over Suite 1 would do; the bioreactor must be calibrated by the 13th.
    assert_eq!(against(&office, &run)[2..], [["calibration"], ["calibration"]]);
    office.ask("edit_equipment", json!({ "equipment": reactor, "fields": bioreactor("2026-12-31") }));
    let plan = json!({ "assign_rooms": { "run": run, "sessions": ids[2..], "within": songdo, "features": ["isolator"] } });
    let preview = office.ask("preview_plan", json!({ "plan": plan }))["sessions"].clone();
    assert_eq!(
        (&preview[0]["was"]["facility_name"], &preview[0]["facility_name"], &preview[0]["overlaps"]),
        (&json!("Suite 1"), &json!("Suite A"), &json!([]))
    );
    let placed = office.ask("plan_sessions", json!({ "plan": plan }));
    let rows = office.ask("sessions", json!({ "run": run }));
    let stands: Vec<(String, String)> =
        rows.as_array().unwrap().iter().map(|row| (text(&row["start"]["local"]), text(&row["facility_name"]))).collect();
    let by_hand =
        [("2026-03-09T09:00", "Suite 1"), ("2026-03-10T09:00", "Suite 1"), ("2026-03-16T09:00", "Suite A"), ("2026-03-17T09:00", "Suite A")];
    assert_eq!(stands, by_hand.map(|(at, room)| (at.to_owned(), room.to_owned())));
    assert_eq!(against(&office, &run), [const { Vec::<String>::new() }; 4]);

    // An evening in the hall, 17:00 to 20:00 on the 18th.
    let evening =
        json!({ "title": "Opening", "kind": "social", "start_local": "2026-03-18T17:00", "end_local": "2026-03-18T20:00", "facility": hall });
    office.ask("add_sessions", json!({ "run": run, "sessions": [evening] }));

    // Occupancy from the 9th to the 20th, ten working days of 10 h. Suite 1 is open for 10 - 3 days of works = 7 days = 4,200 min and taken twice from 8:30 to
    // 12:00 = 420 min: 10.0 %. Suite A is open from the 16th, 5 days = 3,000 min, and taken for 420 min: 14.0 %. The hall is taken for 60 of 3,000 min until
    // 18:00: 2.0 %, and for 120 min besides.
    let usage = used(&office);
    let figures = |name: &str| {
        let row = row(&usage["rooms"], name);
        ["open_min", "used_min", "beside_min", "occupancy_tenths", "sessions_n"].map(|head| row[head].as_u64().unwrap())
    };
    assert_eq!(figures("Suite 1"), [4_200, 420, 0, 100, 2]);
    assert_eq!(figures("Suite A"), [3_000, 420, 0, 140, 2]);
    assert_eq!(figures("Hall B"), [3_000, 60, 120, 20, 1]);
    // Bioreactors: both for 210 min on the 9th, one on three other days: (2 + 3) x 210 min = 1,050 min.
    let things = row(&usage["equipment"], "Bioreactor");
    assert_eq!((&things["used_min"], &things["sessions_n"]), (&json!(1_050), &json!(4)));

    // Every figure opens into its list.
    let list = |of: &str| {
        let rows = office.ask("used_by", json!({ "of": of, "from_on": "2026-03-09", "to_on": "2026-03-20" }));
        let each = |row: &Value| (text(&row["title"]), row["taken_min"].as_u64().unwrap() * row["quantity_n"].as_u64().unwrap());
        rows.as_array().unwrap().iter().map(each).collect::<Vec<_>>()
    };
    assert_eq!(list(&suite), [("Cell culture 9".to_owned(), 210), ("Cell culture 10".to_owned(), 210)]);
    assert_eq!(list(&reactor).iter().map(|(_, minutes)| minutes).sum::<u64>(), 1_050);
    assert_eq!(list(&hall), [("Opening".to_owned(), 180)]);
    assert_eq!(office.why("used_by", json!({ "of": run, "from_on": "2026-03-09", "to_on": "2026-03-20" })), Reason::NotFound);
    assert_eq!(office.why("usage", json!({ "from_on": "2026-03-09", "to_on": "2026-03-08" })), Reason::EndsBeforeStart);
    assert_eq!(office.why("usage", json!({ "from_on": "2026-03-09", "to_on": "2027-03-10" })), Reason::TooManyDays);

    // The same as a file of a spreadsheet, in hours: 70, 7, 0, 10 %.
    let printed = office.ask("export_usage", json!({ "from_on": "2026-03-09", "to_on": "2026-03-20" }));
    let (name, bytes) = office.house.paper(&text(&printed["paper"])).unwrap();
    assert_eq!(name, "occupancy-20260302.xlsx");
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = workbook.worksheet_range("Occupancy").unwrap();
    let lines: Vec<Vec<String>> = sheet.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let line = |name: &str| lines.iter().find(|line| line[0] == name).unwrap_or_else(|| panic!("{name}: {lines:?}")).clone();
    assert_eq!(line("Hwasun › Suite 1"), ["Hwasun › Suite 1", "Suite", "70", "7", "0", "10", "", "2"]);
    assert_eq!(line("BR-1 · Bioreactor"), ["BR-1 · Bioreactor", "Equipment", "", "", "", "", "17.5", "4"]);
    // together 70 + 50 + 50 = 170 h open and 7 + 7 + 1 = 15 h taken: 8.8 %
    assert_eq!(line("Together"), ["Together", "", "170", "15", "2", "8.8", "17.5", ""]);
    let newest = office.ask("history", json!({ "count": 1 }))["rows"][0]["sentence"].clone();
    assert_eq!(newest, "Handed out: how much rooms and equipment are used");

    // The calendar of the new suite: both mornings at 0:00 UTC, each changed twice since it was first planned.
    let (_, file) = calendar(&office, "facility", &new_suite);
    let told: Vec<(String, String)> = events(&file).iter().map(|event| (said(event, "SUMMARY"), said(event, "SEQUENCE"))).collect();
    assert_eq!(told, [("Cell culture 11".to_owned(), "2".to_owned()), ("Cell culture 12".to_owned(), "2".to_owned())]);

    // Back: one undo each, the rooms first, as the move stands below them.
    assert_eq!(office.why("undo", json!({ "entry": moved["entry"] })), Reason::ChangedSince);
    office.ask("undo", json!({ "entry": placed["entry"] }));
    office.ask("undo", json!({ "entry": moved["entry"] }));
    assert_eq!(row(&used(&office)["rooms"], "Suite A")["used_min"], 0);
    assert_eq!(against(&office, &run)[2..4], [["closed"], ["closed"]]);
    office.is_sound();

    // And from the command line.
    office.house.lock().unwrap();
    let out = office.folder.path().join("occupancy.xlsx");
    let mut command = std::process::Command::new(PROGRAM);
    command.args([
        "--as",
        "coordinator",
        "occupancy",
        office.book.to_str().unwrap(),
        "--from",
        "2026-03-09",
        "--to",
        "2026-03-20",
        "--out",
        out.to_str().unwrap(),
    ]);
    command.env("ROLLBOOK_HOME", office.folder.path().join("home")).env("ROLLBOOK_PASSWORD", crate::office::PASSWORD);
    let answer = command.output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    assert!(std::fs::read(out).unwrap().starts_with(b"PK"));
}
