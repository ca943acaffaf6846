//! The demo book: fictional people, made by the same requests as everything else. Only the clock is passed in: each request
//! is made at the moment at which it would have been. The book says for ever that it is a demo.

mod catalogue;
mod delivery;
mod names;
mod papers;
mod people;
mod webinar;

use crate::book::{Book, Founding};
use crate::clock::Clock;
use crate::domain::roles::Role;
use crate::domain::time;
use crate::fault::{Fault, Result};
use crate::file::home::Home;
use crate::file::keys::{Cost, NewPassword};
use crate::house::House;
use crate::journal::fact::CentreFields;
use crate::requests::Sign;
use catalogue::Programmes;
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use names::somebody;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

/// The accounts of every demo: login, name, role. All have one password.
pub const LOGINS: [(&str, &str, Role); 5] = [
    ("administrator", "Park Ji-woo", Role::Administrator),
    ("coordinator", "Han Seo-yeon", Role::Coordinator),
    ("trainer", "Dr Amina Yusuf", Role::Trainer),
    ("certifier", "Dr Luis Ortega", Role::Certifier),
    ("inspector", "Grace Mwangi", Role::Inspector),
];

const ZONE: &str = "Asia/Seoul";
const INTRO: usize = 120;
const HANDS: usize = 20;

/// What a session of the demo is called, its tag, its hours.
const INTRO_SESSIONS: [(&str, &str, i64); 8] = [
    ("Good manufacturing practice", "gmp", 3),
    ("From cell bank to bulk", "upstream", 3),
    ("Purification", "downstream", 3),
    ("Aseptic processing", "aseptic", 3),
    ("Quality control", "qc", 3),
    ("Validation and data integrity", "gmp", 3),
    ("Regulators and prequalification", "regulatory", 3),
    ("Case studies and close", "cases", 3),
];
const HANDS_SESSIONS: [(&str, &str, i64); 8] = [
    ("Gowning and clean-room behaviour", "aseptic", 3),
    ("Bioreactor, inoculation", "upstream", 4),
    ("Bioreactor, harvest", "upstream", 4),
    ("Chromatography", "downstream", 4),
    ("Aseptic filling, practical", "aseptic", 3),
    ("Endotoxin test", "qc", 3),
    ("Batch record review", "gmp", 3),
    ("Closing assessment of the line", "gmp", 2),
];

/// What people of the hands-on course are signed off in: code, title, procedure, level required, steps.
const SKILLS: [(&str, &str, &str, &str, [&str; 3]); 3] = [
    ("GOWN-B", "Gowning for grade B", "SOP-014", "performed", ["Wash and dry hands", "Put on hood, suit and boots", "Check in the mirror"]),
    ("BIOREACTOR", "Inoculation of a bioreactor", "SOP-102", "assisted", ["Check the vessel", "Weld the line", "Transfer and sample"]),
    ("ASEPTIC-FILL", "Aseptic filling", "SOP-210", "performed", ["Set up the line", "Fill and stopper", "Reconcile the vials"]),
];

/// Builds a demo book; never over one that exists. `reader` reads the files in it as a confined child.
pub fn build(home: &Arc<Home>, path: &Path, program: &str, reader: &Path, password: &str) -> Result<()> {
    let clock = Arc::new(Clock::system());
    let now = clock.now();
    let mut house = House::with_clock(Some(home.root().as_os_str()), program, Arc::clone(&clock))?;
    house.set_reader(reader);
    let builder = Builder { house, clock, password: password.to_owned(), now };
    builder.found(home, path, program)?;
    let (facilities, trainer) = builder.centre()?;
    let programmes = builder.catalogue()?;
    builder.intro(&programmes, &facilities, &trainer)?;
    builder.hands(&programmes, &facilities, &trainer)?;
    builder.webinar(&programmes, &facilities[4], &trainer)?;
    builder.qualify(&trainer, &facilities[3])?;
    builder.clock.set(None);
    builder.house.lock()
}

struct Builder {
    house: House,
    clock: Arc<Clock>,
    password: String,
    now: DateTime<Utc>,
}

impl Builder {
    fn sign(&self) -> Sign {
        Sign { login: None, password: self.password.clone(), new_password: Some(self.password.clone()) }
    }

    /// Makes one request as whoever is signed in.
    fn call(&self, name: &str, with: Value) -> Result<Value> {
        self.house.call(name, with, Some(&self.sign()))
    }

    /// Makes one request and gives the id of what it made.
    fn make(&self, name: &str, with: Value, place: usize) -> Result<String> {
        let receipt = self.call(name, with)?;
        let made = receipt.get("made").and_then(|made| made.get(place)).and_then(Value::as_str);
        Ok(made.ok_or_else(|| Fault::Stopped(format!("{name} made nothing")))?.to_owned())
    }

    fn enter(&self, path: &Path, login: &str) -> Result<()> {
        self.call("unlock", json!({ "book": path, "login": login })).map(drop)
    }

    fn today(&self) -> Result<NaiveDate> {
        let zone = time::zone(ZONE).map_err(|fault| Fault::Stopped(fault.to_string()))?;
        Ok(time::shown(self.now, zone).0.date())
    }

    fn at(&self, local: NaiveDateTime) -> Result<DateTime<Utc>> {
        let zone = time::zone(ZONE).map_err(|fault| Fault::Stopped(fault.to_string()))?;
        Ok(time::resolve(zone, local, None).map_err(|fault| Fault::Stopped(fault.to_string()))?.utc)
    }

    /// The book and its accounts, forty days ago.
    fn found(&self, home: &Arc<Home>, path: &Path, program: &str) -> Result<()> {
        self.clock.set(Some(self.now - TimeDelta::days(40)));
        let fields = CentreFields {
            code: "DEMO".into(),
            name: "Demo Training Centre".into(),
            country: "KOR".into(),
            zone: ZONE.into(),
            verify_host: None,
            grace_min: 5,
            late_entry_hours: 24,
            profile: crate::domain::profile::Profile::Standard,
            first_number: None,
        };
        let (login, name, role) = LOGINS[0];
        let founding = Founding {
            fields,
            full_name: name.into(),
            login: login.into(),
            password: NewPassword::exempt(&self.password),
            roles: vec![role],
            is_demo: true,
            cost: Some(Cost::FLOOR),
            desk_name: "Demo office".into(),
        };
        let (book, _) = Book::found(Arc::clone(home), Arc::clone(&self.clock), path, program, founding)?;
        book.close()?;
        self.enter(path, login)?;
        for (login, name, role) in &LOGINS[1..] {
            self.call("add_user", json!({ "login": login, "name": name, "roles": [role] }))?;
        }
        self.enter(path, "coordinator")
    }

    /// Rooms, and the trainer's person.
    fn centre(&self) -> Result<(Vec<String>, String)> {
        self.clock.set(Some(self.now - TimeDelta::days(38)));
        let site = self.make(
            "add_facility",
            json!({ "fields": { "kind": "site", "name": "Hwasun training site", "zone": ZONE, "address": "12 Bio-Valley road, Hwasun" } }),
            0,
        )?;
        let building = self.make("add_facility", json!({ "fields": { "kind": "building", "name": "Training building", "parent": site } }), 0)?;
        let mut rooms = Vec::new();
        for (kind, name, capacity, grade, gowning_min) in [
            ("room", "Lecture hall", 140, "none", 0),
            ("suite", "Suite 1, upstream", 24, "d", 10),
            ("suite", "Suite 2, downstream", 24, "c", 15),
            ("suite", "Suite 3, fill and finish", 24, "b", 25),
        ] {
            let fields = json!({ "kind": kind, "name": name, "parent": building, "capacity": capacity, "grade": grade, "gowning_min": gowning_min });
            rooms.push(self.make("add_facility", json!({ "fields": fields }), 0)?);
        }
        rooms.push(self.make("add_facility", json!({ "fields": { "kind": "virtual", "name": "Webinar room", "capacity": 1000 } }), 0)?);
        self.hours(&site)?;
        self.equipment(&rooms)?;
        self.call("add_default_letters", json!({}))?;
        let trainers = self.call("trainers", json!({}))?;
        let trainer = trainers.get(0).and_then(|row| row.get("person")).and_then(Value::as_str);
        Ok((rooms, trainer.ok_or_else(|| Fault::Stopped("the demo has no trainer".into()))?.to_owned()))
    }

    /// A course with an approved version, and a run of it that is open for enrolment.
    fn run(
        &self,
        programmes: &Programmes,
        course: (&str, &str, Value),
        competencies: &[String],
        code: &str,
        days: (NaiveDate, NaiveDate),
        (capacity, pools): (usize, Value),
    ) -> Result<String> {
        let (course_code, title, rule) = course;
        let mut with = json!({ "code": course_code, "title": title, "lang": "en", "rule": rule, "competencies": competencies });
        if let (Some(with), Value::Object(about)) = (with.as_object_mut(), programmes.about(course_code)) {
            with.extend(about);
        }
        let version = self.make("add_course", with, 1)?;
        for state in ["in_review", "approved"] {
            self.call("set_version_state", json!({ "version": version, "state": state }))?;
        }
        let run = self.make(
            "add_run",
            json!({ "code": code, "version": version, "first_on": days.0.to_string(), "last_on": days.1.to_string(), "zone": ZONE, "capacity": capacity, "pools": pools }),
            0,
        )?;
        for state in ["announced", "open"] {
            self.call("set_run_state", json!({ "run": run, "state": state }))?;
        }
        Ok(run)
    }

    fn people(&self, run: &str, numbers: std::ops::Range<usize>) -> Result<()> {
        for number in numbers {
            let person = somebody(number);
            let fields = json!({
                "full_name": person.full_name, "native_name": person.native_name, "country": person.country,
                "email": person.email, "category": person.category, "born_on": person.born_on,
            });
            let affiliation = json!({ "name": person.employer, "department": person.department });
            self.call("add_person", json!({ "fields": fields, "affiliation": affiliation, "run": run }))?;
        }
        Ok(())
    }

    fn sessions(&self, run: &str, planned: &[Value]) -> Result<Vec<String>> {
        let receipt = self.call("add_sessions", json!({ "run": run, "sessions": planned, "override_reason": "a session runs today" }))?;
        let made = receipt.get("made").and_then(Value::as_array).cloned().unwrap_or_default();
        Ok(made.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// Marks the first `count` people of a session the way real rolls look, and closes it if all are marked.
    fn take_roll(&self, session: &str, place: usize, count: usize, close: bool) -> Result<()> {
        let roll = self.call("roll", json!({ "session": session }))?;
        let rows = roll.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
        let marks: Vec<Value> = rows.iter().take(count).enumerate().map(|(number, row)| mark(row.get("enrolment"), number, place)).collect();
        self.call("mark", json!({ "session": session, "marks": marks }))?;
        if close {
            self.call("close_session", json!({ "session": session }))?;
        }
        Ok(())
    }

    /// What a run leaves to do: a recommendation, and an action that follows it and is due.
    fn actions(&self, run: &str) -> Result<()> {
        let text = "Teach gowning before the first practical";
        let advice = self.make("add_action", json!({ "run": run, "kind": "recommendation", "text": text, "cites": [] }), 0)?;
        let fields =
            json!({ "run": run, "kind": "action", "text": "Order gowns in three sizes", "due_on": self.today()?.to_string(), "cites": [advice] });
        self.call("add_action", fields).map(drop)
    }

    /// A letter of a kind to the first person of a run.
    fn letter(&self, run: &str, kind: &str) -> Result<()> {
        let (letters, people) = (self.call("letters", json!({}))?, self.call("enrolments", json!({ "run": run }))?);
        let all = letters.get("letters").and_then(Value::as_array).into_iter().flatten();
        let letter = all.clone().find(|letter| letter.get("kind").is_some_and(|own| own == kind)).and_then(|letter| letter.get("id"));
        let to = people.get(0).and_then(|row| row.get("person"));
        self.call("make_letters", json!({ "letter": letter, "lang": "en", "form": "pdfs", "to": [{ "person": to, "run": run }] })).map(drop)
    }

    /// Enters what the people of a run scored at one attempt, as one column.
    fn scores(&self, run: &str, assessment: &str, attempt_n: u32, score: impl Fn(usize) -> Option<usize>) -> Result<()> {
        let results = self.call("results", json!({ "run": run }))?;
        let rows = results.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
        let scored = rows.iter().enumerate().filter_map(|(number, row)| Some((row.get("enrolment")?.clone(), score(number)?)));
        let scored: Vec<Value> = scored
            .map(|(place, score)| json!({ "assessment": assessment, "enrolment": place, "attempt_n": attempt_n, "score_x100": score }))
            .collect();
        self.call("enter_results", json!({ "run": run, "results": scored })).map(drop)
    }

    /// The introductory course: finished, certificates ready to prepare.
    fn intro(&self, programmes: &Programmes, rooms: &[String], trainer: &str) -> Result<()> {
        let last = self.today()? - Days::new(3);
        let first = last - Days::new(11);
        self.clock.set(Some(self.at(first.and_time(NaiveTime::MIN))? - TimeDelta::days(14)));
        let rule =
            json!({ "rule": { "all": [{ "min_hours_pct": { "pct": 80 } }, { "mandatory_tag": { "tag": "gmp" } }] }, "excused_stays_expected": true });
        let pools = json!([{ "name": "Korean", "seats": 20, "countries": ["KOR"] }, { "name": "Foreign", "seats": 120, "countries": [] }]);
        let run = self.run(programmes, ("BIO-INTRO", "Introduction to biomanufacturing", rule), &[], "DEMO-INTRO-01", (first, last), (140, pools))?;
        self.people(&run, 0..INTRO)?;
        let days: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).collect();
        let starts: Vec<NaiveDateTime> =
            (0..INTRO_SESSIONS.len()).map(|place| days[place * (days.len() - 1) / (INTRO_SESSIONS.len() - 1)].and_time(nine())).collect();
        let planned: Vec<Value> = INTRO_SESSIONS
            .iter()
            .zip(&starts)
            .map(|((title, tag, hours), start)| session(title, "lecture", *start, *hours, tag, &rooms[0], trainer))
            .collect();
        let sessions = self.sessions(&run, &planned)?;
        for state in ["confirmed", "running"] {
            self.call("set_run_state", json!({ "run": run, "state": state }))?;
        }
        let test = |kind: &str, title: &str, pass: Option<u32>, attempts_n: u32| json!({ "run": run, "kind": kind, "title": title, "max_x100": 4000, "pass_x100": pass, "attempts_n": attempts_n });
        let before = self.make("add_assessment", test("pre", "Pre-test", None, 1), 0)?;
        let after = self.make("add_assessment", test("post", "Post-test", Some(2400), 2), 0)?;
        let path = self.path()?;
        self.enter(&path, "trainer")?;
        self.clock.set(Some(self.at(starts[0])?));
        self.scores(&run, &before, 1, |number| Some(800 + (number * 37) % 41 * 50))?;
        for (place, (session, start)) in sessions.iter().zip(&starts).enumerate() {
            self.clock.set(Some(self.at(*start)? + TimeDelta::hours(3)));
            self.take_roll(session, place, INTRO, true)?;
        }
        // One in twenty never sat it, those below the pass mark sat it twice.
        let first = |number: usize| (number % 20 != 11).then_some(2100 + (number * 29) % 39 * 50);
        self.scores(&run, &after, 1, first)?;
        self.scores(&run, &after, 2, |number| first(number).filter(|score| *score < 2400).map(|score| score + 250))?;
        self.enter(&path, "coordinator")?;
        self.clock.set(Some(self.now - TimeDelta::hours(5)));
        self.call("set_run_state", json!({ "run": run, "state": "completed" })).map(drop)
    }

    /// The hands-on course: four sessions held, one running now, three ahead.
    fn hands(&self, programmes: &Programmes, rooms: &[String], trainer: &str) -> Result<()> {
        let zone = time::zone(ZONE).map_err(|fault| Fault::Stopped(fault.to_string()))?;
        let current = time::shown(self.now - TimeDelta::minutes(40), zone).0;
        let current =
            current.with_minute(current.minute() / 15 * 15).and_then(|at| at.with_second(0)).and_then(|at| at.with_nanosecond(0)).unwrap_or(current);
        let today = current.date();
        let (first, last) = (today - Days::new(8), today + Days::new(9));
        self.clock.set(Some(self.at(first.and_time(NaiveTime::MIN))? - TimeDelta::days(7)));
        let rule = json!({ "rule": { "all": [{ "min_hours_pct": { "pct": 80 } }, { "mandatory_tag": { "tag": "aseptic" } }, { "signed_off": {} }] }, "excused_stays_expected": true });
        let skills = self.competencies()?;
        let run =
            self.run(programmes, ("MAB-HANDS", "Antibody manufacturing, hands-on", rule), &skills, "DEMO-HANDS-01", (first, last), (20, json!([])))?;
        self.people(&run, INTRO..INTRO + HANDS)?;
        self.known(&run)?;
        self.papers(&run, &HANDS_SESSIONS)?;
        self.letter(&run, "acceptance")?;
        self.actions(&run)?;
        let starts: Vec<NaiveDateTime> = [-8, -6, -4, -1, 0, 2, 4, 8]
            .iter()
            .map(|offset: &i64| if *offset == 0 { current } else { (today + TimeDelta::days(*offset)).and_time(two()) })
            .collect();
        let mut planned: Vec<Value> = HANDS_SESSIONS
            .iter()
            .zip(&starts)
            .enumerate()
            .map(|(place, ((title, tag, hours), start))| session(title, "practical", *start, *hours, tag, &rooms[1 + place % 3], trainer))
            .collect();
        self.groups(&run, (first, last), &mut planned)?;
        let sessions = self.sessions(&run, &planned)?;
        for state in ["confirmed", "running"] {
            self.call("set_run_state", json!({ "run": run, "state": state }))?;
        }
        self.library(&run, &sessions[0])?;
        let path = self.path()?;
        self.enter(&path, "trainer")?;
        for place in 0..4 {
            self.clock.set(Some(self.at(starts[place])? + TimeDelta::hours(4)));
            self.take_roll(&sessions[place], place, HANDS, true)?;
        }
        self.clock.set(Some(self.now - TimeDelta::hours(3)));
        self.sign_off(&run, &skills)?;
        self.clock.set(Some(self.now - TimeDelta::minutes(4)));
        self.take_roll(&sessions[4], 4, 14, false)?;
        self.clock.set(Some(self.now - TimeDelta::minutes(1)));
        self.enter(&path, "coordinator")
    }

    fn competencies(&self) -> Result<Vec<String>> {
        let add = |(code, title, package, level, steps): &(&str, &str, &str, &str, [&str; 3])| {
            self.make("add_competency", json!({ "code": code, "title": title, "package": package, "level_required": level, "steps": steps }), 0)
        };
        SKILLS.iter().map(add).collect()
    }

    /// The hands-on course half way: most are signed off in what was practised already.
    fn sign_off(&self, run: &str, skills: &[String]) -> Result<()> {
        const LEVELS: [&str; 4] = ["observed", "assisted", "performed", "independent"];
        let matrix = self.call("sign_offs", json!({ "run": run }))?;
        let rows = matrix.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
        for (place, skill) in skills.iter().enumerate() {
            let reached = |number: usize| LEVELS.get((number * 5 + place * 3) % 7).filter(|_| place < 2 || number < 6);
            let signed = rows.iter().enumerate().filter_map(|(number, row)| Some((row.get("enrolment")?, number, reached(number)?)));
            let signed: Vec<Value> = signed
                .map(
                    |(enrolment, number, level)| json!({ "competency": skill, "enrolment": enrolment, "level": level, "observed_n": 1 + number % 3 }),
                )
                .collect();
            self.call("sign_off", json!({ "run": run, "sign_offs": signed }))?;
        }
        Ok(())
    }

    /// What the trainer may teach and enter, which ends soon; who signs.
    fn qualify(&self, trainer: &str, suite: &str) -> Result<()> {
        let today = self.today()?;
        let courses = self.call("courses", json!({}))?;
        for course in courses.as_array().into_iter().flatten() {
            let since = (today - Days::new(200)).to_string();
            self.call("add_qualification", json!({ "person": trainer, "course": course.get("id"), "role": "trainer", "valid_from_on": since }))?;
        }
        let (from, to) = ((today - Days::new(340)).to_string(), (today + Days::new(5)).to_string());
        let access = json!({ "person": trainer, "facility": suite, "role": "access", "valid_from_on": from, "valid_to_on": to });
        self.call("add_qualification", access)?;
        let users = self.call("users", json!({}))?;
        let certifier = users.as_array().into_iter().flatten().find(|user| user.get("login").and_then(Value::as_str) == Some("certifier"));
        let director = certifier.and_then(|user| user.get("person")).cloned().unwrap_or_default();
        self.register(&director, &from)
    }

    fn path(&self) -> Result<std::path::PathBuf> {
        Ok(self.house.open_book()?.book.path().to_path_buf())
    }
}

fn nine() -> NaiveTime {
    NaiveTime::from_hms_opt(9, 0, 0).expect("nine is an hour of the day")
}

/// In the afternoon: the trainer teaches the introductory course in the morning.
fn two() -> NaiveTime {
    NaiveTime::from_hms_opt(14, 0, 0).expect("two is an hour of the afternoon")
}

fn session(title: &str, kind: &str, start: NaiveDateTime, hours: i64, tag: &str, room: &str, trainer: &str) -> Value {
    let local = |at: NaiveDateTime| at.format("%Y-%m-%dT%H:%M").to_string();
    json!({
        "title": title, "kind": kind, "start_local": local(start), "end_local": local(start + TimeDelta::hours(hours)),
        "is_mandatory": tag == "gmp" || tag == "aseptic", "tags": [tag], "facility": room, "staff": [{ "person": trainer, "role": "trainer" }],
    })
}

/// A mark the way real rolls look: most are present, some late, some remote, a few absent.
fn mark(enrolment: Option<&Value>, number: usize, place: usize) -> Value {
    match (number * 7 + place * 5) % 31 {
        3 => json!({ "enrolment": enrolment, "status": "L", "minutes_late": 5 + (number + place) % 20 }),
        9 if number.is_multiple_of(3) => json!({ "enrolment": enrolment, "status": "R" }),
        14 => json!({ "enrolment": enrolment, "status": "A" }),
        17 if number.is_multiple_of(2) => json!({ "enrolment": enrolment, "status": "X" }),
        22 => json!({ "enrolment": enrolment, "status": "E", "minutes_early": 15 }),
        // One person in twenty misses most of it.
        _ if number % 20 == 11 && place.is_multiple_of(2) => json!({ "enrolment": enrolment, "status": "A" }),
        _ => json!({ "enrolment": enrolment, "status": "P" }),
    }
}
