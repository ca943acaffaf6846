//! Reports: every figure is recounted from what other requests answer, and opens into its people.

use crate::office::{Office, marks, strings, text};
use calamine::Reader;
use rollbook::fault::Reason;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

const BY: [&str; 7] = ["country", "region", "sex", "category", "course", "run", "year"];
const CATEGORIES: [Option<&str>; 4] = [Some("manufacturer"), Some("nra"), Some("academia"), None];
/// Country as it is enrolled, and the WHO region of each.
const REGIONS: [(&str, &str); 5] = [("GHA", "AFR"), ("KEN", "AFR"), ("KOR", "WPR"), ("IND", "SEAR"), ("BRA", "AMR")];

/// What a group adds up to: people, places, minutes, completed, certificates.
#[derive(Default, Debug, PartialEq, Eq)]
struct Counted {
    people: BTreeSet<String>,
    enrolments: u64,
    minutes: u64,
    completed: u64,
    certificates: u64,
}

impl Counted {
    fn figures(&self) -> [u64; 5] {
        [self.people.len() as u64, self.enrolments, self.minutes, self.completed, self.certificates]
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn figures(row: &Value) -> [u64; 5] {
    ["people", "enrolments", "earned_min", "completed", "certificates"].map(|name| row[name].as_u64().unwrap())
}

impl Office {
    fn someone(&self, name: &str, country: Option<&str>, sex: Option<&str>) -> String {
        self.somebody(name, country, sex, None)
    }

    fn somebody(&self, name: &str, country: Option<&str>, sex: Option<&str>, category: Option<&str>) -> String {
        self.made("add_person", json!({ "fields": { "full_name": name, "country": country, "sex": sex, "category": category } }), 0)
    }

    fn run_of(&self, code: &str, version: &str, first_on: &str, last_on: &str) -> String {
        let with = json!({ "code": code, "version": version, "first_on": first_on, "last_on": last_on, "zone": "Asia/Seoul", "capacity": 50 });
        let run = self.made("add_run", with, 0);
        for state in ["announced", "open"] {
            self.ask("set_run_state", json!({ "run": run, "state": state }));
        }
        run
    }

    /// A book that was lived in: three runs of two courses, one over the new year; people of five countries and of none, some in two runs;
    /// marks of every kind; certificates, one revoked; a place withdrawn, a person erased, a run cancelled.
    fn lived_in() -> Self {
        let office = Self::new();
        let (gmp, lab) = (office.course("GMP"), office.course("LAB"));
        let runs = [
            office.run_of("NEW-YEAR", &gmp, "2025-12-29", "2026-01-09"),
            office.run_of("SPRING", &gmp, "2026-02-02", "2026-02-27"),
            office.run_of("LAB-1", &lab, "2026-02-09", "2026-03-31"),
        ];
        let sexes = [Some("female"), Some("male"), Some("other"), Some("not_stated"), None];
        let people: Vec<String> = (0..24)
            .map(|n| office.somebody(&format!("Person {n:02}"), (n % 6 != 5).then(|| REGIONS[n % 6 % 5].0), sexes[n % 5], CATEGORIES[n % 7 % 4]))
            .collect();
        // overlapping thirds: the people in between are in two runs
        let places: Vec<Vec<String>> = [0..10, 6..18, 14..24].into_iter().zip(&runs).map(|(some, run)| office.enrol(run, &people[some])).collect();
        let days = [["2025-12-30", "2026-01-05"], ["2026-02-03", "2026-02-24"], ["2026-02-10", "2026-03-02"]];
        let statuses = ["P", "P", "R", "L", "P", "X", "P", "A", "N", "P", "E"];
        let mut turn = 0;
        for (at, run) in runs.iter().enumerate() {
            for (nth, day) in days[at].iter().enumerate() {
                let session = office.session(run, &format!("{day}T07:00"));
                let marks: Vec<Value> = places[at]
                    .iter()
                    .map(|enrolment| {
                        turn += 1;
                        let status = statuses[turn % statuses.len()];
                        let late = (status == "L").then_some(turn % 60);
                        let early = (status == "E").then_some(turn % 45);
                        json!({ "enrolment": enrolment, "status": status, "minutes_late": late, "minutes_early": early })
                    })
                    .collect();
                office.ask("mark", json!({ "session": session, "marks": marks, "reason": "transcribed" }));
                // the last session of the laboratory stays open
                if at < 2 || nth == 0 {
                    office.close(&session);
                }
            }
        }
        for run in &runs[..2] {
            let batch = office.prepare(run);
            office.issue(&batch);
        }
        let revoked = text(&office.ask("certificates", json!({ "run": runs[0] }))["rows"][0]["id"]);
        office.enter("certifier");
        office.signed("revoke_certificate", json!({ "certificate": revoked, "reason": "in error" }), "certifier");
        office.enter("coordinator");
        office.ask("set_enrolment_state", json!({ "enrolment": places[2][9], "state": "withdrawn", "reason": "went home" }));
        let cancelled = office.run_of("CANCELLED", &lab, "2026-03-02", "2026-03-06");
        office.enrol(&cancelled, &people[..3]);
        office.ask("set_run_state", json!({ "run": cancelled, "state": "cancelled", "reason": "no trainer" }));
        let place = office.ask("person", json!({ "person": people[3] }))["enrolments"][0].clone();
        let state = if place["verdict"]["outcome"] == "pass" { "completed" } else { "not_completed" };
        office.ask("set_enrolment_state", json!({ "enrolment": place["enrolment"], "state": state }));
        office.ask("set_person_state", json!({ "person": people[3], "state": "archived" }));
        office.signed("erase_person", json!({ "person": people[3], "reason": "asked to" }), "administrator");
        office
    }

    /// The report, counted again from runs, sessions, rolls, completion and the register of certificates.
    fn recount(&self, by: &str, from: &str, to: &str, only: Option<&str>) -> (BTreeMap<String, Counted>, Counted) {
        let mut groups: BTreeMap<String, Counted> = BTreeMap::new();
        let mut whole = Counted::default();
        for run in list(&self.ask("runs", json!({}))).iter().filter(|run| run["state"] != "cancelled") {
            let (first, last) = (text(&run["first_on"]), text(&run["last_on"]));
            let minutes = self.minutes(run);
            let certificates = self.ask("certificates", json!({ "run": run["id"], "state": "issued", "count": 1000 }));
            for row in list(&self.ask("completion", json!({ "run": run["id"] }))["rows"]) {
                let person = self.ask("person", json!({ "person": row["person"] }));
                let country = person["fields"]["country"].as_str().unwrap_or("not_stated").to_owned();
                let category = person["fields"]["category"].as_str().unwrap_or("not_stated").to_owned();
                if only.is_some_and(|only| only != category) {
                    continue;
                }
                let key = match by {
                    "country" => country,
                    "region" => REGIONS.iter().find(|(of, _)| *of == country).map_or("not_stated", |(_, region)| region).to_owned(),
                    "sex" => person["fields"]["sex"].as_str().unwrap_or("not_stated").to_owned(),
                    "category" => category,
                    "course" => text(&run["course_code"]),
                    "run" => text(&run["code"]),
                    _ => String::new(),
                };
                let add = |to_group: &mut Counted, from: &str, to: &str| {
                    if from > to || last.as_str() < from || first.as_str() > to {
                        return;
                    }
                    let ends = (from..=to).contains(&last.as_str());
                    to_group.people.insert(text(&row["person"]));
                    to_group.enrolments += 1;
                    to_group.minutes += minutes[&text(&row["enrolment"])]
                        .iter()
                        .filter(|(day, _)| (from..=to).contains(&day.as_str()))
                        .map(|(_, min)| min)
                        .sum::<u64>();
                    to_group.completed += u64::from(ends && row["verdict"]["outcome"] == "pass");
                    to_group.certificates += list(&certificates["rows"]).iter().filter(|one| ends && one["person"] == row["person"]).count() as u64;
                };
                add(&mut whole, from, to);
                if by == "year" {
                    for year in ["2025", "2026"] {
                        let (first, last) = (format!("{year}-01-01"), format!("{year}-12-31"));
                        add(groups.entry(year.into()).or_default(), from.max(&first), to.min(&last));
                    }
                } else {
                    add(groups.entry(key).or_default(), from, to);
                }
            }
        }
        groups.retain(|_, group| group.enrolments > 0);
        (groups, whole)
    }

    /// Minutes by day of everybody in a run, from the rolls: the arithmetic of domain.md 3.5 with five minutes of grace, written again.
    fn minutes(&self, run: &Value) -> BTreeMap<String, Vec<(String, u64)>> {
        let mut minutes: BTreeMap<String, Vec<(String, u64)>> = BTreeMap::new();
        for session in list(&self.ask("sessions", json!({ "run": run["id"] }))) {
            for row in list(&self.ask("roll", json!({ "session": session["id"] }))["rows"]) {
                let own = minutes.entry(text(&row["enrolment"])).or_default();
                let Some(mark) = list(&row["marks"]).last().filter(|_| session["state"] == "held") else { continue };
                let missed = |side: &str| mark[side].as_u64().unwrap_or(0).saturating_sub(5);
                let earned = match mark["status"].as_str().unwrap() {
                    "P" | "R" => 120,
                    "L" | "E" => 120 - missed("minutes_late") - missed("minutes_early"),
                    _ => 0,
                };
                own.push((text(&session["start"]["local"])[..10].to_owned(), earned));
            }
        }
        minutes
    }
}

#[test]
fn i15_totals_recount() {
    let office = Office::lived_in();
    for (from, to) in
        [("0000", "9999"), ("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-02-12"), ("2026-02-24", "2026-02-24"), ("2030-01-01", "9999")]
    {
        for (by, only) in
            BY.into_iter().map(|by| (by, None)).chain([("run", Some("nra")), ("category", Some("not_stated")), ("year", Some("funder"))])
        {
            let date = |day: &str| (day.len() == 10).then(|| day.to_owned());
            let filter = json!({ "from_on": date(from), "to_on": date(to), "by": by, "category": only });
            let report = office.ask("report", filter.clone());
            let (groups, whole) = office.recount(by, from, to, only);
            assert_eq!(figures(&report["total"]), whole.figures(), "{filter}");
            let name = |row: &Value| text(if by == "course" || by == "run" { &row["label"] } else { &row["key"] });
            let found: BTreeMap<String, [u64; 5]> = list(&report["rows"]).iter().map(|row| (name(row), figures(row))).collect();
            let expected: BTreeMap<String, [u64; 5]> = groups.iter().map(|(key, group)| (key.clone(), group.figures())).collect();
            assert_eq!(found, expected, "{filter}");
            for row in list(&report["rows"]).iter().chain([&report["total"]]) {
                let group = groups.get(&name(row)).filter(|_| row["key"] != "").unwrap_or(&whole);
                opens_into(&office, &filter, row, group);
            }
        }
    }
}

/// The list of a row holds its people, and their columns add up to it; a list of one figure holds those who add to it.
fn opens_into(office: &Office, filter: &Value, row: &Value, group: &Counted) {
    let open = |of: Value| {
        let mut with = filter.clone();
        with["key"] = if row["key"] == "" { Value::Null } else { row["key"].clone() };
        with["of"] = of;
        office.ask("report_people", with)
    };
    let all = open(Value::Null);
    let ids: BTreeSet<String> = list(&all["rows"]).iter().map(|person| text(&person["id"])).collect();
    assert_eq!((&ids, all["total"].as_u64().unwrap()), (&group.people, group.people.len() as u64), "{filter} {row}");
    for (at, figure) in ["enrolments", "earned_min", "completed", "certificates"].iter().enumerate() {
        let sum: u64 = list(&all["rows"]).iter().map(|person| person[*figure].as_u64().unwrap()).sum();
        assert_eq!(sum, figures(row)[at + 1], "{filter} {row} {figure}");
        if *figure != "enrolments" {
            let adding = list(&all["rows"]).iter().filter(|person| person[*figure] != 0).count() as u64;
            assert_eq!(open(json!(figure))["total"].as_u64().unwrap(), adding, "{filter} {row} {figure}");
        }
    }
}

#[test]
fn a_person_in_two_runs_counts_once() {
    let office = Office::new();
    let version = office.course("GMP");
    let (first, second) = (office.run("RUN-A", &version, 10), office.run("RUN-B", &version, 10));
    let (ama, kofi) = (office.someone("Ama Mensah", Some("GHA"), Some("female")), office.someone("Kofi Boateng", Some("GHA"), Some("male")));
    for run in [&first, &second] {
        let places = office.enrol(run, std::slice::from_ref(&ama));
        let session = office.session(run, if *run == first { "2026-03-02T06:00" } else { "2026-03-02T08:00" });
        office.ask("mark", marks(&session, &places, "P"));
        office.close(&session);
    }
    office.enrol(&first, &[kofi]);
    let report = office.ask("report", json!({ "by": "run" }));
    let rows: Vec<(String, [u64; 5])> = list(&report["rows"]).iter().map(|row| (text(&row["label"]), figures(row))).collect();
    assert_eq!(rows, [("RUN-A".into(), [2, 2, 120, 1, 0]), ("RUN-B".into(), [1, 1, 120, 1, 0])]);
    assert_eq!(figures(&report["total"]), [2, 3, 240, 2, 0], "the total is not the sum of the rows");
}

#[test]
fn figures_keep_the_country_of_the_enrolment() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let ama = office.someone("Ama Mensah", Some("GHA"), None);
    office.enrol(&run, std::slice::from_ref(&ama));
    office.ask("edit_person", json!({ "person": ama, "fields": { "full_name": "Ama Mensah", "country": "KOR" } }));
    let keys = |by: &str| list(&office.ask("report", json!({ "by": by }))["rows"]).iter().map(|row| text(&row["key"])).collect::<Vec<_>>();
    assert_eq!((keys("country"), keys("region"), keys("sex")), (vec!["GHA".into()], vec!["AFR".into()], vec!["not_stated".into()]));
}

/// P18: regulators and industry in one course, told apart in every table. Every figure here was counted by hand.
#[test]
fn p18_regulators_as_trainees() {
    let office = Office::new();
    let run = office.run("CGMP-01", &office.course("CGMP"), 10);
    let roster = "Name,Country,Sex,Stakeholder\n\
                  Ama Mensah,Ghana,F,National Regulatory Authority\n\
                  Kofi Boateng,Ghana,M,Manufacturer\n\
                  Wanjiru Kamau,Kenya,F,Regulator\n\
                  Kim Min-jun,KOR,M,제조사\n\
                  Lee Ji-na,KOR,F,규제기관\n\
                  Esi Owusu,Ghana,F,\n";
    let map = json!({ "Name": "full_name", "Country": "country", "Sex": "sex", "Stakeholder": "category" });
    let file = office.house.take_file("delegates.csv", roster.into());
    assert_eq!(office.ask("import_people", json!({ "file": file, "run": run, "map": map }))["enrolled"], 6);
    let place = |name: &str| {
        let rows = office.ask("enrolments", json!({ "run": run }));
        list(&rows).iter().find(|row| row["full_name"] == name).map(|row| (text(&row["enrolment"]), text(&row["person"]))).unwrap()
    };
    let names = ["Ama Mensah", "Kofi Boateng", "Wanjiru Kamau", "Kim Min-jun", "Lee Ji-na", "Esi Owusu"];
    let places: Vec<String> = names.iter().map(|name| place(name).0).collect();
    // Lee and Kim miss the first of two sessions: half of the hours.
    for (start, absent) in [("2026-03-02T06:00", &places[3..5]), ("2026-03-02T08:00", &places[..0])] {
        let session = office.session(&run, start);
        let present: Vec<String> = places.iter().filter(|place| !absent.contains(place)).cloned().collect();
        office.mark(&session, &present, "P");
        if !absent.is_empty() {
            office.mark(&session, absent, "A");
        }
        office.close(&session);
    }
    let table = |with: Value| -> Vec<(String, [u64; 5])> {
        let report = office.ask("report", with);
        list(&report["rows"]).iter().chain([&report["total"]]).map(|row| (text(&row["label"]), figures(row))).collect()
    };
    let row = |label: &str, figures: [u64; 5]| (label.to_owned(), figures);
    let by_category = [
        row("Regulator (NRA)", [3, 3, 600, 2, 0]),
        row("Manufacturer", [2, 2, 360, 1, 0]),
        row("Not stated", [1, 1, 240, 1, 0]),
        row("Total", [6, 6, 1200, 4, 0]),
    ];
    assert_eq!(table(json!({ "by": "category" })), by_category);
    let regulators_by_country = [
        row("Ghana", [1, 1, 240, 1, 0]),
        row("Kenya", [1, 1, 240, 1, 0]),
        row("Republic of Korea", [1, 1, 120, 0, 0]),
        row("Total", [3, 3, 600, 2, 0]),
    ];
    assert_eq!(table(json!({ "by": "country", "category": "nra" })), regulators_by_country);
    assert_eq!(table(json!({ "by": "sex", "category": "manufacturer" })), [row("Male", [2, 2, 360, 1, 0]), row("Total", [2, 2, 360, 1, 0])]);
    let people = office.ask("report_people", json!({ "by": "country", "category": "nra", "of": "completed" }));
    assert_eq!(list(&people["rows"]).iter().map(|row| text(&row["full_name"])).collect::<Vec<_>>(), ["Ama Mensah", "Wanjiru Kamau"]);

    // Kofi goes over to the regulator: the place that he had stays one of industry (I17), also after he is erased.
    let (enrolment, kofi) = place("Kofi Boateng");
    office
        .ask("edit_person", json!({ "person": kofi, "fields": { "full_name": "Kofi Boateng", "country": "GHA", "sex": "male", "category": "nra" } }));
    assert_eq!(table(json!({ "by": "category" })), by_category);
    office.ask("set_enrolment_state", json!({ "enrolment": enrolment, "state": "completed" }));
    office.signed("erase_person", json!({ "person": kofi, "reason": "asked to" }), "administrator");
    assert_eq!(table(json!({ "by": "category" })), by_category);
    assert_eq!(office.ask("person", json!({ "person": kofi }))["fields"]["category"], "nra", "a category stays after erasure");

    let printed = office.ask("export_report", json!({ "by": "country", "category": "nra", "format": "csv" }));
    assert_eq!(printed["file_name"], "report-country-nra-20260302.csv");
    office.is_sound();
}

#[test]
fn an_empty_book_has_no_rows_and_days_must_follow_each_other() {
    let office = Office::new();
    for by in BY {
        let report = office.ask("report", json!({ "by": by }));
        assert_eq!((&report["rows"], figures(&report["total"])), (&json!([]), [0; 5]), "{by}");
    }
    for with in [json!({ "by": "sex", "from_on": "soon" }), json!({ "by": "sex", "from_on": "2026-02-01", "to_on": "2026-01-31" })] {
        assert_eq!(office.why("report", with.clone()), Reason::BadDate, "{with}");
        assert_eq!(office.why("report_people", with.clone()), Reason::BadDate, "{with}");
    }
    assert_eq!(office.why("report", json!({ "by": "income" })), Reason::WrongArgument);
    assert_eq!(office.why("report", json!({ "by": "sex", "category": "industry" })), Reason::WrongArgument);
}

#[test]
fn an_export_is_what_the_report_says_and_runs_no_formula() {
    let office = Office::new();
    let version = office.made("add_course", json!({ "code": "SUM", "title": "=1+1, \"quoted\"", "lang": "en", "rule": crate::office::eighty() }), 1);
    for state in ["in_review", "approved"] {
        office.ask("set_version_state", json!({ "version": version, "state": state }));
    }
    let run = office.run("RUN-A", &version, 10);
    let places = office.enrolled(&run, &["Ama Mensah"]);
    let session = office.session(&run, "2026-03-02T07:00");
    office.mark(&session, &places, "P");
    office.close(&session);

    let export = |format: &str| office.ask("export_report", json!({ "by": "run", "format": format }));
    let paper = |printed: &Value| office.house.paper(&text(&printed["paper"])).unwrap();
    let printed = export("csv");
    let (name, bytes) = paper(&printed);
    assert_eq!((name.as_str(), &printed["file_name"]), ("report-run-20260302.csv", &json!("report-run-20260302.csv")));
    let expected = "\u{feff}Run,Detail,People,Places,Hours earned,Minutes earned,Completed,Certificates\r\n\
        RUN-A,\"'=1+1, \"\"quoted\"\"\",1,1,2.00,120,1,0\r\nTotal,,1,1,2.00,120,1,0\r\n";
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    let entry = &office.ask("history", json!({}))["rows"][0];
    assert_eq!((&entry["act"], &entry["entry"]), (&json!("paper_printed"), &printed["receipt"]["entry"]));
    assert!(text(&entry["sentence"]).contains("a report"), "{entry}");

    let (name, bytes) = paper(&export("xlsx"));
    assert_eq!(name, "report-run-20260302.xlsx");
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.clone())).unwrap();
    assert_eq!(workbook.sheet_names(), ["Run", "What this counts"]);
    let cells: Vec<Vec<String>> = workbook.worksheet_range("Run").unwrap().rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(cells[1], ["RUN-A", "=1+1, \"quoted\"", "1", "1", "2", "120", "1", "0"]);
    assert_eq!(cells[2], ["Total", "", "1", "1", "2", "120", "1", "0"]);
    assert_eq!(workbook.worksheet_formula("Run").unwrap().used_cells().count(), 0);
    assert_eq!(paper(&export("xlsx")).1, bytes, "the same report gives the same bytes");

    office.is_sound();
    office.enter("inspector");
    assert_eq!(export("csv")["receipt"]["entry"], Value::Null, "an inspector leaves no entry");
    assert_eq!(strings(&office.ask("who", json!({}))["may"]).iter().filter(|name| name.contains("report")).count(), 3);
}

#[test]
fn the_command_line_prints_a_table_and_writes_files() {
    let folder = tempfile::TempDir::new().unwrap();
    let run = |line: &[&str]| {
        let mut command = std::process::Command::new(crate::office::PROGRAM);
        command.args(line).current_dir(folder.path()).env_clear();
        command.env("ROLLBOOK_HOME", folder.path().join("home")).env("ROLLBOOK_PASSWORD", "demo").output().unwrap()
    };
    assert!(run(&["demo", "demo.rollbook"]).status.success());
    let asked = ["report", "demo.rollbook", "--by", "run"];
    let report: Value = serde_json::from_slice(&run(&[&["--json"], &asked[..]].concat()).stdout).unwrap();
    assert_eq!((&report["by"], &report["total"]["people"]), (&json!("run"), &json!(140)));

    let printed = String::from_utf8(run(&asked).stdout).unwrap();
    let lines: Vec<Vec<&str>> = printed.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[1][..3], ["DEMO-INTRO-01", "120", "120"]);
    assert_eq!(lines[2][..3], ["DEMO-HANDS-01", "20", "20"]);
    assert_eq!(lines[3][..3], ["Total", "140", "140"]);

    for (name, begins) in [("figures.csv", &b"\xef\xbb\xbfRun,"[..]), ("figures.xlsx", b"PK")] {
        assert!(run(&[&asked[..], &["--out", name]].concat()).status.success());
        assert!(std::fs::read(folder.path().join(name)).unwrap().starts_with(begins), "{name}");
    }
    let refused = run(&[&["--json"], &asked[..], &["--out", "figures.pdf"]].concat());
    assert_eq!(refused.status.code(), Some(1));
    assert!(!folder.path().join("figures.pdf").exists());
    assert_eq!(run(&["report", "demo.rollbook", "--by", "income"]).status.code(), Some(2));
}
