//! Seats of a run that are counted apart: those of the host country and those for people from abroad (P03).

use crate::office::{Office, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

/// A pool as it is asked for.
fn pool(name: &str, seats: u32, countries: &[&str]) -> Value {
    json!({ "name": name, "seats": seats, "countries": countries })
}

impl Office {
    /// An open run with these pools of seats.
    fn pooled(&self, code: &str, version: &str, capacity: u32, pools: &Value) -> String {
        let run = self.made("add_run", fields(code, version, capacity, pools), 0);
        for state in ["announced", "open"] {
            self.ask("set_run_state", json!({ "run": run, "state": state }));
        }
        run
    }

    fn someone_of(&self, name: &str, country: Option<&str>) -> String {
        self.made("add_person", json!({ "fields": { "full_name": name, "country": country } }), 0)
    }

    /// Seats, people with a seat and people who wait, pool by pool.
    fn seats(&self, run: &str) -> Vec<(String, u64, u64, u64)> {
        let run = self.ask("run", json!({ "run": run }))["run"].clone();
        let figure = |row: &Value, name: &str| row[name].as_u64().unwrap();
        let pools = run["pools"].as_array().unwrap().iter();
        pools.map(|row| (text(&row["name"]), figure(row, "seats"), figure(row, "taken"), figure(row, "waiting"))).collect()
    }

    /// State, pool and place on the reserve list of somebody, and whether the next seat is theirs.
    fn place(&self, run: &str, name: &str) -> Value {
        let row = self.enrolment(run, name);
        json!([row["state"], row["pool"], row["reserve_place"], row["is_next"]])
    }

    fn enrolment(&self, run: &str, name: &str) -> Value {
        let rows = self.ask("enrolments", json!({ "run": run }));
        rows.as_array().unwrap().iter().find(|row| row["full_name"] == name).unwrap_or_else(|| panic!("no {name}")).clone()
    }

    fn leaves(&self, run: &str, name: &str) {
        let enrolment = self.enrolment(run, name)["enrolment"].clone();
        self.ask("set_enrolment_state", json!({ "enrolment": enrolment, "state": "withdrawn", "reason": "fell ill" }));
    }
}

fn fields(code: &str, version: &str, capacity: u32, pools: &Value) -> Value {
    json!({ "code": code, "version": version, "first_on": "2026-03-01", "last_on": "2026-03-31", "zone": "Asia/Seoul", "capacity": capacity, "pools": pools })
}

fn counted(seats: &[(&str, u64, u64, u64)]) -> Vec<(String, u64, u64, u64)> {
    seats.iter().map(|(name, seats, taken, waiting)| ((*name).to_owned(), *seats, *taken, *waiting)).collect()
}

#[test]
fn p03_foreign_and_host_seats_are_counted_apart() {
    let office = Office::new();
    let version = office.course("INTRO");
    let pools = json!([pool("Korean", 2, &["Republic of Korea"]), pool("Foreign", 4, &[])]);
    let run = office.pooled("INTRO-01", &version, 6, &pools);
    assert_eq!(office.seats(&run), counted(&[("Korean", 2, 0, 0), ("Foreign", 4, 0, 0)]));

    // Three of the host and two from abroad: five for six seats, and yet one too many.
    let roster = "Name,Country\nKim Min-jun,KOR\nLee Seo-yeon,KOR\nPark Ji-ho,KOR\nAma Mensah,Ghana\nKofi Boateng,Ghana\n";
    let file = office.house.take_file("roster.csv", roster.into());
    let refused = office.refused("import_people", json!({ "file": file, "run": run }));
    assert_eq!((refused.reason, refused.details["name"].as_str(), refused.details["capacity"].as_str()), (Reason::PoolFull, "Korean", "2"));
    assert_eq!(office.ask("people", json!({ "text": "Kim Min-jun" }))["total"], 0, "nobody came in");

    // In the order in which they came: two Koreans sit and one waits, four others sit, one of them of no known country, and one waits.
    let people = [
        ("Kim Min-jun", Some("KOR")),
        ("Ama Mensah", Some("GHA")),
        ("Lee Seo-yeon", Some("KOR")),
        ("Park Ji-ho", Some("KOR")),
        ("Kofi Boateng", Some("GHA")),
        ("Nobody Knows", None),
        ("Neha Sharma", Some("IND")),
        ("Ravi Rao", Some("IND")),
    ]
    .map(|(name, country)| office.someone_of(name, country));
    assert_eq!(office.why("enrol", json!({ "run": run, "people": people })), Reason::PoolFull);
    office.ask("enrol", json!({ "run": run, "people": people, "reserve": true }));
    assert_eq!(office.seats(&run), counted(&[("Korean", 2, 2, 1), ("Foreign", 4, 4, 1)]));
    assert_eq!(office.place(&run, "Nobody Knows"), json!(["enrolled", "Foreign", null, false]));
    assert_eq!(office.place(&run, "Park Ji-ho"), json!(["reserve", "Korean", 1, false]));
    assert_eq!(office.place(&run, "Ravi Rao"), json!(["reserve", "Foreign", 1, false]));
    assert_eq!(office.why("promote", json!({ "run": run })), Reason::PoolFull);

    // A foreign seat goes to whoever waits for one, though a Korean waits longer; then a Korean one.
    office.leaves(&run, "Ama Mensah");
    assert_eq!(office.place(&run, "Ravi Rao"), json!(["reserve", "Foreign", 1, true]));
    let needs = office.ask("today", json!({}))["needs"].clone();
    assert_eq!(needs.as_array().unwrap().iter().filter(|need| need["kind"] == "reserve_waits").count(), 1);
    office.ask("promote", json!({ "run": run }));
    assert_eq!(office.place(&run, "Ravi Rao"), json!(["enrolled", "Foreign", null, false]));
    let needs = office.ask("today", json!({}))["needs"].clone();
    assert!(needs.as_array().unwrap().iter().all(|need| need["kind"] != "reserve_waits"), "who waits has no free seat");
    let park = json!({ "enrolment": office.enrolment(&run, "Park Ji-ho")["enrolment"], "state": "enrolled" });
    assert_eq!(office.why("set_enrolment_state", park.clone()), Reason::PoolFull);
    office.leaves(&run, "Kim Min-jun");
    office.ask("set_enrolment_state", park);
    assert_eq!(office.seats(&run), counted(&[("Korean", 2, 2, 0), ("Foreign", 4, 4, 0)]));

    // Past the seats for a reason only; what is known of a person later moves nobody to other seats (I17).
    let choi = office.someone_of("Choi Ha-eun", Some("KOR"));
    assert_eq!(office.why("enrol", json!({ "run": run, "people": [choi] })), Reason::PoolFull);
    office.ask("enrol", json!({ "run": run, "people": [choi], "override_reason": "the host asked" }));
    assert_eq!(office.seats(&run)[0], counted(&[("Korean", 2, 3, 0)])[0]);
    office.ask("edit_person", json!({ "person": choi, "fields": { "full_name": "Choi Ha-eun", "country": "GHA" } }));
    assert_eq!(office.seats(&run), counted(&[("Korean", 2, 3, 0), ("Foreign", 4, 4, 0)]));

    // A new run of it has the same pools, empty; somebody who moves there takes a seat of their own country.
    let next = office.made("copy_run", json!({ "run": run, "code": "INTRO-02", "first_on": "2026-04-05" }), 0);
    assert_eq!(office.seats(&next), counted(&[("Korean", 2, 0, 0), ("Foreign", 4, 0, 0)]));
    office.ask("transfer_enrolment", json!({ "enrolment": office.enrolment(&run, "Neha Sharma")["enrolment"], "run": next }));
    assert_eq!(office.seats(&next)[1], counted(&[("Foreign", 4, 1, 0)])[0]);
    office.is_sound();
}

#[test]
fn pools_that_do_not_fit_the_run_or_its_people_are_refused_and_change_nothing() {
    let office = Office::new();
    let version = office.course("INTRO");
    let broken = |pools: Value| {
        let refused = office.refused("add_run", fields("INTRO-01", &version, 6, &pools));
        (refused.reason, refused.details.get("why").cloned().unwrap_or_default())
    };
    let why = |code: &str| (Reason::BadPools, code.to_owned());
    assert_eq!(broken(json!([pool("Korean", 2, &["KOR"]), pool("Foreign", 3, &[])])), why("sum"));
    assert_eq!(broken(json!([pool("Korean", 6, &["KOR"])])), why("others"));
    assert_eq!(broken(json!([pool("Korean", 2, &["KOR"]), pool("Asian", 2, &["JPN", "KOR"]), pool("Foreign", 2, &[])])), why("country"));
    assert_eq!(broken(json!([pool(" ", 2, &["KOR"]), pool("Foreign", 4, &[])])), why("unclear"));
    assert_eq!(broken(json!([pool("Korean", 0, &["KOR"]), pool("Foreign", 6, &[])])), why("unclear"));
    assert_eq!(broken(json!([pool("Korean", 2, &["Atlantis"]), pool("Foreign", 4, &[])])).0, Reason::UnknownCountry);

    let run = office.pooled("INTRO-01", &version, 6, &json!([]));
    assert_eq!(office.seats(&run), []);
    for name in ["Kim Min-jun", "Lee Seo-yeon", "Park Ji-ho"] {
        let person = office.someone_of(name, Some("KOR"));
        office.ask("enrol", json!({ "run": run, "people": [person] }));
    }
    let edit = |capacity: u32, pools: Value| {
        let mut with = fields("INTRO-01", &version, capacity, &pools);
        with["run"] = json!(run);
        with.as_object_mut().unwrap().remove("version");
        with
    };
    // Three Koreans have a seat: two cannot be all there are for them.
    let refused = office.refused("edit_run", edit(6, json!([pool("Korean", 2, &["KOR"]), pool("Foreign", 4, &[])])));
    assert_eq!((refused.reason, refused.details["enrolled"].as_str(), refused.details["field"].as_str()), (Reason::PoolFull, "3", "pools"));
    let made = office.ask("edit_run", edit(6, json!([pool("Korean", 3, &["kor"]), pool("Foreign", 3, &[])])));
    assert_eq!(office.seats(&run), counted(&[("Korean", 3, 3, 0), ("Foreign", 3, 0, 0)]));
    let row = office.ask("history", json!({ "about": run }))["rows"][0].clone();
    assert_eq!((&row["changes"][0]["subject"], &row["changes"][0]["now"]), (&json!("Seats counted apart"), &json!("Korean 3 KOR, Foreign 3")));
    // A fourth Korean takes no foreign seat. Without the pools there is a seat, and undoing that again would take it away.
    let choi = office.someone_of("Choi Ha-eun", Some("KOR"));
    assert_eq!(office.why("enrol", json!({ "run": run, "people": [choi] })), Reason::PoolFull);
    office.ask("undo", json!({ "entry": made["entry"] }));
    office.ask("enrol", json!({ "run": run, "people": [choi] }));
    assert_eq!(office.why("edit_run", edit(6, json!([pool("Korean", 3, &["KOR"]), pool("Foreign", 3, &[])]))), Reason::PoolFull);
    office.is_sound();
}
