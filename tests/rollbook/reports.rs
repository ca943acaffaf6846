//! Reports: every figure is recounted from what other requests answer, and opens into its people.

use crate::office::{Office, marks, strings, text};
use calamine::Reader;
use rollbook::fault::Reason;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

const BY: [&str; 13] = ["country", "region", "income", "sex", "category", "pillar", "programme", "product", "mode", "course", "run", "year", "day"];
const CATEGORIES: [Option<&str>; 4] = [Some("manufacturer"), Some("nra"), Some("academia"), None];
/// Country as it is enrolled, with its WHO region and its income group in fiscal year 2026.
const REGIONS: [(&str, &str, &str); 5] =
    [("GHA", "AFR", "LM"), ("KEN", "AFR", "LM"), ("KOR", "WPR", "H"), ("IND", "SEAR", "LM"), ("BRA", "AMR", "UM")];

/// What a group adds up to.
#[derive(Default, Debug, PartialEq, Eq)]
struct Counted {
    people: BTreeSet<String>,
    attended: BTreeSet<String>,
    countries: BTreeSet<String>,
    income_known: BTreeSet<String>,
    lmic: BTreeSet<String>,
    enrolments: i64,
    minutes: i64,
    expected: i64,
    decided: i64,
    completed: i64,
    certificates: i64,
    /// The changes from pre-test to post-test, in tenths.
    changes: Vec<i64>,
}

/// Figures that are counts: of people, then of places.
const COUNTS: [&str; 12] = [
    "people",
    "attended",
    "countries",
    "income_known",
    "lmic",
    "enrolments",
    "earned_min",
    "expected_min",
    "decided",
    "completed",
    "certificates",
    "compared",
];

impl Counted {
    fn figures(&self) -> [i64; 12] {
        let size = |set: &BTreeSet<String>| i64::try_from(set.len()).unwrap();
        [
            size(&self.people),
            size(&self.attended),
            size(&self.countries),
            size(&self.income_known),
            size(&self.lmic),
            self.enrolments,
            self.minutes,
            self.expected,
            self.decided,
            self.completed,
            self.certificates,
            i64::try_from(self.changes.len()).unwrap(),
        ]
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn figures(row: &Value) -> [u64; 5] {
    ["people", "enrolments", "earned_min", "completed", "certificates"].map(|name| row[name].as_u64().unwrap())
}

fn counts(row: &Value) -> [i64; 12] {
    COUNTS.map(|name| row[name].as_i64().unwrap_or_else(|| panic!("{name} of {row}")))
}

/// Shares and means follow from the counts: to the nearest tenth of a percent, and whole only where it is everybody.
fn shares_follow(row: &Value, changes: &[i64]) {
    for (share, part, of) in
        [("lmic_tenths", "lmic", "income_known"), ("attendance_tenths", "earned_min", "expected_min"), ("completion_tenths", "completed", "decided")]
    {
        let (part, of) = (row[part].as_f64().unwrap(), row[of].as_f64().unwrap());
        let nearest = (part * 1000.0 / of).round();
        let expected = if of == 0.0 { Value::Null } else { json!((if part < of { nearest.min(999.0) } else { nearest }) as u64) };
        assert_eq!(row[share], expected, "{share} of {row}");
    }
    let sum: i64 = changes.iter().sum();
    let mean = if changes.is_empty() { Value::Null } else { json!((sum as f64 / changes.len() as f64).round() as i64) };
    assert_eq!(row["change_tenths"], mean, "{row}");
}

impl Office {
    fn someone(&self, name: &str, country: Option<&str>, sex: Option<&str>) -> String {
        self.somebody(name, country, sex, None)
    }

    fn somebody(&self, name: &str, country: Option<&str>, sex: Option<&str>, category: Option<&str>) -> String {
        self.made("add_person", json!({ "fields": { "full_name": name, "country": country, "sex": sex, "category": category } }), 0)
    }

    /// A course with an approved version.
    fn approved(&self, course: Value) -> String {
        let version = self.made("add_course", course, 1);
        for state in ["in_review", "approved"] {
            self.ask("set_version_state", json!({ "version": version, "state": state }));
        }
        version
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
        let titles = json!([{ "lang": "en", "title": "Training" }]);
        let programme = office.made("add_programme", json!({ "code": "TRAIN", "titles": titles, "pillar": "gthb" }), 0);
        let gmp = office.approved(json!({
            "code": "GMP", "title": "Course GMP", "lang": "en", "rule": crate::office::eighty(),
            "programme": programme, "mode": "blended", "product_types": ["vaccine", "mab"],
        }));
        let lab = office.course("LAB");
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
        // A pre-test and a post-test in the run over the new year, one of them not sat by everybody.
        let tests: Vec<String> = [("pre", 2_000), ("post", 3_000)]
            .into_iter()
            .map(|(kind, max)| {
                office.made("add_assessment", json!({ "run": runs[0], "kind": kind, "title": kind, "max_x100": max, "attempts_n": 1 }), 0)
            })
            .collect();
        let scored: Vec<Value> = places[0]
            .iter()
            .enumerate()
            .flat_map(|(at, enrolment)| {
                let score =
                    |test: usize, score: usize| json!({ "assessment": tests[test], "enrolment": enrolment, "attempt_n": 1, "score_x100": score });
                [Some(score(0, 700 + 83 * at)), (at % 3 != 2).then(|| score(1, 2_900 - 191 * at))]
            })
            .flatten()
            .collect();
        office.ask("enter_results", json!({ "run": runs[0], "results": scored }));
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

    /// The report, counted again from runs, sessions, rolls, completion, results and the register of certificates.
    fn recount(&self, by: &str, from: &str, to: &str, only: Option<(&str, &str)>) -> (BTreeMap<String, Counted>, Counted) {
        let mut groups: BTreeMap<String, Counted> = BTreeMap::new();
        let mut whole = Counted::default();
        for run in list(&self.ask("runs", json!({}))).iter().filter(|run| run["state"] != "cancelled") {
            let (first, last) = (text(&run["first_on"]), text(&run["last_on"]));
            let minutes = self.minutes(run);
            let certificates = self.ask("certificates", json!({ "run": run["id"], "state": "issued", "count": 1000 }));
            let results = self.ask("results", json!({ "run": run["id"] }));
            let rows = self.ask("completion", json!({ "run": run["id"] }))["rows"].clone();
            let of_counted = list(&rows).iter().flat_map(|row| &minutes[&text(&row["enrolment"])]);
            let days: BTreeSet<String> =
                of_counted.filter(|one| one.day.as_str() >= from && one.day.as_str() <= to).map(|one| one.day.clone()).collect();
            for row in list(&rows) {
                let person = self.ask("person", json!({ "person": row["person"] }));
                let stated = |field: &str| vec![person["fields"][field].as_str().unwrap_or("not_stated").to_owned()];
                let country = stated("country").remove(0);
                let known = REGIONS.iter().find(|(of, ..)| *of == country);
                let of_course = |stated: &[&str]| -> Vec<String> {
                    let codes = if run["course_code"] == "GMP" { stated } else { &["not_stated"] };
                    codes.iter().map(|code| (*code).to_owned()).collect()
                };
                let keys = |by: &str| match by {
                    "region" => vec![known.map_or("not_stated", |(_, region, _)| region).to_owned()],
                    "income" => vec![known.map_or("not_stated", |(.., income)| income).to_owned()],
                    "pillar" => of_course(&["gthb"]),
                    "programme" => of_course(&["TRAIN"]),
                    "product" => of_course(&["vaccine", "mab"]),
                    "mode" => of_course(&["blended"]),
                    "course" => vec![text(&run["course_code"])],
                    "run" => vec![text(&run["code"])],
                    field => stated(field),
                };
                if only.is_some_and(|(by, key)| !keys(by).iter().any(|one| one == key)) {
                    continue;
                }
                let change =
                    list(&results["rows"]).iter().find(|one| one["enrolment"] == row["enrolment"]).and_then(|one| one["change_tenths"].as_i64());
                let id = text(&row["person"]);
                let add = |to_group: &mut Counted, from: &str, to: &str| {
                    if from > to || last.as_str() < from || first.as_str() > to {
                        return;
                    }
                    let ends = (from..=to).contains(&last.as_str());
                    let held: Vec<&Minutes> =
                        minutes[&text(&row["enrolment"])].iter().filter(|one| (from..=to).contains(&one.day.as_str())).collect();
                    to_group.people.insert(id.clone());
                    if held.iter().any(|one| one.took_part) {
                        to_group.attended.insert(id.clone());
                    }
                    if let Some((country, _, income)) = known {
                        to_group.countries.insert((*country).to_owned());
                        to_group.income_known.insert(id.clone());
                        if *income != "H" {
                            to_group.lmic.insert(id.clone());
                        }
                    }
                    to_group.enrolments += 1;
                    to_group.minutes += held.iter().map(|one| one.earned).sum::<i64>();
                    to_group.expected += held.iter().map(|one| one.expected).sum::<i64>();
                    to_group.decided += i64::from(ends && row["verdict"]["outcome"] != "pending");
                    to_group.completed += i64::from(ends && row["verdict"]["outcome"] == "pass");
                    to_group.certificates += list(&certificates["rows"]).iter().filter(|one| ends && one["person"] == row["person"]).count() as i64;
                    to_group.changes.extend(change.filter(|_| ends));
                };
                add(&mut whole, from, to);
                match by {
                    "year" => {
                        for year in ["2025", "2026"] {
                            let (first, last) = (format!("{year}-01-01"), format!("{year}-12-31"));
                            add(groups.entry(year.into()).or_default(), from.max(&first), to.min(&last));
                        }
                    }
                    "day" => days.iter().for_each(|day| add(groups.entry(day.clone()).or_default(), day, day)),
                    _ => keys(by).into_iter().for_each(|key| add(groups.entry(key).or_default(), from, to)),
                }
            }
        }
        groups.retain(|_, group| group.enrolments > 0);
        (groups, whole)
    }

    /// Minutes of everybody in a run, from the rolls: the arithmetic of domain.md 3.5 with five minutes of grace, written again.
    fn minutes(&self, run: &Value) -> BTreeMap<String, Vec<Minutes>> {
        let mut minutes: BTreeMap<String, Vec<Minutes>> = BTreeMap::new();
        for session in list(&self.ask("sessions", json!({ "run": run["id"] }))) {
            for row in list(&self.ask("roll", json!({ "session": session["id"] }))["rows"]) {
                let own = minutes.entry(text(&row["enrolment"])).or_default();
                let Some(mark) = list(&row["marks"]).last().filter(|_| session["state"] == "held") else { continue };
                let missed = |side: &str| mark[side].as_i64().unwrap_or(0).saturating_sub(5).max(0);
                let status = mark["status"].as_str().unwrap();
                let earned = match status {
                    "P" | "R" => 120,
                    "L" | "E" => 120 - missed("minutes_late") - missed("minutes_early"),
                    _ => 0,
                };
                if status != "N" {
                    let took_part = ["P", "R", "L", "E"].contains(&status);
                    own.push(Minutes { day: text(&session["start"]["local"])[..10].to_owned(), earned, expected: 120, took_part });
                }
            }
        }
        minutes
    }
}

/// What a mark in a held session is worth.
struct Minutes {
    day: String,
    earned: i64,
    expected: i64,
    took_part: bool,
}

#[test]
fn i15_totals_recount() {
    let office = Office::lived_in();
    for (from, to) in
        [("0000", "9999"), ("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-02-12"), ("2026-02-24", "2026-02-24"), ("2030-01-01", "9999")]
    {
        for (by, only) in BY.into_iter().map(|by| (by, None)).chain([
            ("run", Some(("category", "nra"))),
            ("category", Some(("category", "not_stated"))),
            ("year", Some(("category", "funder"))),
            ("country", Some(("product", "mab"))),
            ("day", Some(("income", "LM"))),
            ("year", Some(("pillar", "gthb"))),
        ]) {
            let date = |day: &str| (day.len() == 10).then(|| day.to_owned());
            let filter = json!({ "from_on": date(from), "to_on": date(to), "by": by, "only": only.map(|(by, key)| json!({ "by": by, "key": key })) });
            let report = office.ask("report", filter.clone());
            let (groups, whole) = office.recount(by, from, to, only);
            assert_eq!(counts(&report["total"]), whole.figures(), "{filter}");
            let is_named = ["programme", "course", "run"].contains(&by);
            let name = |row: &Value| text(if is_named && row["key"] != "not_stated" { &row["label"] } else { &row["key"] });
            let found: BTreeMap<String, [i64; 12]> = list(&report["rows"]).iter().map(|row| (name(row), counts(row))).collect();
            let expected: BTreeMap<String, [i64; 12]> = groups.iter().map(|(key, group)| (key.clone(), group.figures())).collect();
            assert_eq!(found, expected, "{filter}");
            for row in list(&report["rows"]).iter().chain([&report["total"]]) {
                let group = groups.get(&name(row)).filter(|_| row["key"] != "").unwrap_or(&whole);
                shares_follow(row, &group.changes);
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
    let ids = |page: &Value| -> BTreeSet<String> { list(&page["rows"]).iter().map(|person| text(&person["id"])).collect() };
    assert_eq!((&ids(&all), all["total"].as_u64().unwrap()), (&group.people, group.people.len() as u64), "{filter} {row}");
    for figure in &COUNTS[5..] {
        let sum: i64 = list(&all["rows"]).iter().map(|person| person[*figure].as_i64().unwrap()).sum();
        assert_eq!(sum, row[*figure].as_i64().unwrap(), "{filter} {row} {figure}");
    }
    for figure in ["earned_min", "decided", "completed", "certificates", "compared"] {
        let adding = list(&all["rows"]).iter().filter(|person| person[figure] != 0).count() as u64;
        assert_eq!(open(json!(figure))["total"].as_u64().unwrap(), adding, "{filter} {row} {figure}");
    }
    for (figure, people) in [("attended", &group.attended), ("income_known", &group.income_known), ("lmic", &group.lmic)] {
        assert_eq!(&ids(&open(json!(figure))), people, "{filter} {row} {figure}");
    }
}

/// What was kept of a run that is over is forgotten with whatever it was computed from.
#[test]
fn kept_figures_follow_every_change() {
    let office = Office::new();
    let (run, session, places) = office.finished("RUN-A", &["Ama Mensah", "Kofi Boateng"]);
    office.now("2026-04-15T00:00:00Z");
    let kept = || -> u32 {
        let book = office.house.open_book().unwrap();
        book.book.read(|db| Ok(db.query_row("SELECT count(*) FROM local_counted", [], |row| row.get(0))?)).unwrap()
    };
    let total = || figures(&office.ask("report", json!({ "by": "run" }))["total"]);
    assert_eq!((kept(), total(), kept(), total()), (0, [2, 2, 240, 2, 0], 2, [2, 2, 240, 2, 0]));

    office.ask("edit_person", json!({ "person": office.person_of("trainer"), "fields": { "full_name": "Amina A. Yusuf", "country": "KEN" } }));
    assert_eq!(kept(), 2, "somebody who is in no run is behind no figure");
    office.ask("reopen_session", json!({ "session": session, "reason": "a slip" }));
    assert_eq!((kept(), total(), kept()), (0, [2, 2, 240, 0, 0], 2));
    let mark = json!({ "session": session, "marks": [{ "enrolment": places[1], "status": "A" }], "reason": "slip" });
    office.ask("mark", mark);
    office.close(&session);
    assert_eq!((total(), kept()), ([2, 2, 120, 1, 0], 2));
    office.ask("set_enrolment_state", json!({ "enrolment": places[1], "state": "withdrawn", "reason": "went home" }));
    assert_eq!(total(), [1, 1, 120, 1, 0]);
    let batch = office.prepare(&run);
    office.issue(&batch);
    assert_eq!(total(), [1, 1, 120, 1, 1]);
    let cut = json!({ "run": run, "code": "RUN-A", "first_on": "2026-03-01", "last_on": "2026-05-31", "zone": "Asia/Seoul", "capacity": 50 });
    office.ask("edit_run", cut);
    assert_eq!((kept(), total(), kept()), (0, [1, 1, 120, 1, 1], 0), "a run that goes on is not kept");
    office.is_sound();
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
    assert_eq!(table(json!({ "by": "country", "only": { "by": "category", "key": "nra" } })), regulators_by_country);
    assert_eq!(
        table(json!({ "by": "sex", "only": { "by": "category", "key": "manufacturer" } })),
        [row("Male", [2, 2, 360, 1, 0]), row("Total", [2, 2, 360, 1, 0])]
    );
    let people = office.ask("report_people", json!({ "by": "country", "only": { "by": "category", "key": "nra" }, "of": "completed" }));
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

    let printed = office.ask("export_report", json!({ "by": "country", "only": { "by": "category", "key": "nra" }, "format": "csv" }));
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
    assert_eq!(office.why("report", json!({ "by": "wealth" })), Reason::WrongArgument);
    for (by, key) in [
        ("category", "industry"),
        ("income", "rich"),
        ("region", "MARS"),
        ("year", "2026"),
        ("day", "2026-03-02"),
        ("country", ""),
        ("country", "Egypt"),
        ("country", "ZZZ"),
        ("run", "nope"),
    ] {
        assert_eq!(office.why("report", json!({ "by": "sex", "only": { "by": by, "key": key } })), Reason::WrongArgument, "{by} {key}");
    }
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
    let expected = "\u{feff}Run,Detail,People,Attended,Countries,From LMIC,\"LMIC, %\",Places,Hours earned,Minutes earned,\"Attendance, %\",Decided,Completed,\"Completion, %\",Certificates,Both tests,\"Change, points\"\r\n\
        RUN-A,\"'=1+1, \"\"quoted\"\"\",1,1,1,1,100.00,1,2.00,120,100.00,1,1,100.00,0,0,\r\n\
        Total,,1,1,1,1,100.00,1,2.00,120,100.00,1,1,100.00,0,0,\r\n";
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    let entry = &office.ask("history", json!({}))["rows"][0];
    assert_eq!((&entry["act"], &entry["entry"]), (&json!("paper_printed"), &printed["receipt"]["entry"]));
    assert!(text(&entry["sentence"]).contains("a report"), "{entry}");

    let (name, bytes) = paper(&export("xlsx"));
    assert_eq!(name, "report-run-20260302.xlsx");
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.clone())).unwrap();
    assert_eq!(workbook.sheet_names(), ["Run", "What this counts"]);
    let cells: Vec<Vec<String>> = workbook.worksheet_range("Run").unwrap().rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(cells[1], ["RUN-A", "=1+1, \"quoted\"", "1", "1", "1", "1", "100", "1", "2", "120", "100", "1", "1", "100", "0", "0", ""]);
    assert_eq!(cells[2], ["Total", "", "1", "1", "1", "1", "100", "1", "2", "120", "100", "1", "1", "100", "0", "0", ""]);
    assert_eq!(workbook.worksheet_formula("Run").unwrap().used_cells().count(), 0);
    assert_eq!(paper(&export("xlsx")).1, bytes, "the same report gives the same bytes");

    let (name, bytes) = paper(&export("pdf"));
    assert_eq!(name, "report-run-20260302.pdf");
    let read = rollbook::paper::read::lines(&bytes).unwrap();
    for shown in [
        "People trained, by Run",
        "RUN-A",
        "=1+1, \"quoted\"",
        "Total",
        "100.0 %",
        "Countries: different countries of these people, as stated at enrolment.",
    ] {
        assert!(rollbook::paper::read::shows(&read, shown), "{shown} in {read:?}");
    }
    assert_eq!(paper(&export("pdf")).1, bytes);

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
    assert_eq!((&report["by"], &report["total"]["people"]), (&json!("run"), &json!(740)));

    let printed = String::from_utf8(run(&asked).stdout).unwrap();
    let lines: Vec<Vec<&str>> = printed.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[1][..3], ["DEMO-WEBINAR-01", "600", "0"], "it lies ahead");
    assert_eq!(lines[2][..3], ["DEMO-INTRO-01", "120", "120"]);
    assert_eq!(lines[3][..3], ["DEMO-HANDS-01", "20", "20"]);
    assert_eq!(lines[4][..3], ["Total", "740", "140"]);

    for (name, begins) in [("figures.csv", &b"\xef\xbb\xbfRun,"[..]), ("figures.xlsx", b"PK"), ("figures.pdf", b"%PDF")] {
        assert!(run(&[&asked[..], &["--out", name]].concat()).status.success());
        assert!(std::fs::read(folder.path().join(name)).unwrap().starts_with(begins), "{name}");
    }
    let refused = run(&[&["--json"], &asked[..], &["--out", "figures.doc"]].concat());
    assert_eq!(refused.status.code(), Some(1));
    assert!(!folder.path().join("figures.doc").exists());
    assert_eq!(run(&["report", "demo.rollbook", "--by", "wealth"]).status.code(), Some(2));
}
