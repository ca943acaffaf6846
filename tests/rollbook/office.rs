//! Builders: a centre with five accounts, a course, runs, people, sessions and marks, all made by requests at moments that the
//! test chooses.

use chrono::{DateTime, NaiveDateTime, Utc};
use rollbook::book::{Book, Founding};
use rollbook::clock::Clock;
use rollbook::domain::roles::Role;
use rollbook::fault::{Error, Reason, Refusal, Result};
use rollbook::file::cipher;
use rollbook::file::keys::{Cost, Keys, NewPassword};
use rollbook::house::House;
use rollbook::journal::fact::CentreFields;
use rollbook::requests::Sign;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

/// The password of every account.
pub const PASSWORD: &str = "brass kettle on the hob";
/// The program that reads foreign files and answers on the command line.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_rollbook");
/// Monday, nine o'clock in Seoul: where every office begins.
pub const MONDAY: &str = "2026-03-02T00:00:00Z";
/// The accounts: login, name, role.
pub const ACCOUNTS: [(&str, &str, Role); 5] = [
    ("administrator", "Park Ji-woo", Role::Administrator),
    ("coordinator", "Han Seo-yeon", Role::Coordinator),
    ("trainer", "Amina Yusuf", Role::Trainer),
    ("certifier", "Luis Ortega", Role::Certifier),
    ("inspector", "Grace Mwangi", Role::Inspector),
];

/// A centre that was just founded, as files: made once, as each password costs a tenth of a second.
static FRESH: LazyLock<Vec<(PathBuf, Vec<u8>)>> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    let office = Office::bare(folder, &[Role::Administrator, Role::Coordinator]);
    office.enter("administrator");
    for (login, name, role) in &ACCOUNTS[1..] {
        office.signed("add_user", json!({ "login": login, "name": name, "roles": [role] }), "administrator");
    }
    let me = office.ask("who", json!({}))["user"].clone();
    office.ask("set_user", json!({ "user": me, "roles": ["administrator"] }));
    office.house.lock().unwrap();
    let mut files = Vec::new();
    gather(office.folder.path(), Path::new(""), &mut files);
    files
});

fn gather(root: &Path, inside: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(root.join(inside)).unwrap() {
        let entry = entry.unwrap();
        let path = inside.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            gather(root, &path, files);
        } else {
            files.push((path, fs::read(entry.path()).unwrap()));
        }
    }
}

/// A centre in a folder of its own, with a clock that stands where the test put it.
pub struct Office {
    pub folder: TempDir,
    pub clock: Arc<Clock>,
    pub house: House,
    pub book: PathBuf,
}

impl Office {
    /// The centre with its five accounts; the coordinator is signed in.
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        for (path, bytes) in FRESH.iter() {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let office = Self::at(folder);
        office.enter("coordinator");
        office
    }

    /// A centre with one account `administrator`, locked.
    pub fn bare(folder: TempDir, roles: &[Role]) -> Self {
        let office = Self::at(folder);
        let (book, _) = office.found(&office.book, "TEST", roles).unwrap();
        book.close().unwrap();
        office
    }

    fn at(folder: TempDir) -> Self {
        let clock = Arc::new(Clock::system());
        clock.set(Some(at(MONDAY)));
        let mut house = House::with_clock(Some(folder.path().join("home").as_os_str()), "a test", Arc::clone(&clock)).unwrap();
        house.set_reader(Path::new(PROGRAM));
        Self { clock, house, book: folder.path().join("centre.rollbook"), folder }
    }

    /// Founds a book whose passwords cost as little as is accepted.
    pub fn found(&self, path: &Path, code: &str, roles: &[Role]) -> Result<(Book, rollbook::file::keys::RecoveryWords)> {
        let founding = Founding {
            fields: CentreFields {
                code: code.into(),
                name: "Training Centre of the Tests".into(),
                country: "KOR".into(),
                zone: "Asia/Seoul".into(),
                verify_host: None,
                grace_min: 5,
                late_entry_hours: 24,
                profile: rollbook::domain::profile::Profile::Standard,
                first_number: None,
            },
            full_name: ACCOUNTS[0].1.into(),
            login: ACCOUNTS[0].0.into(),
            password: NewPassword::checked(PASSWORD).unwrap(),
            roles: roles.to_vec(),
            is_demo: false,
            cost: Some(Cost::FLOOR),
            desk_name: "Office of the tests".into(),
        };
        Book::found(Arc::clone(self.house.home()), Arc::clone(&self.clock), path, "a test", founding)
    }

    /// Sets the clock: RFC 3339.
    pub fn now(&self, moment: &str) {
        self.clock.set(Some(at(moment)));
    }

    /// Signs somebody in, in place of whoever was.
    pub fn enter(&self, login: &str) {
        self.enter_at(&self.book, login).unwrap();
    }

    /// Signs somebody in to another file.
    pub fn enter_at(&self, path: &Path, login: &str) -> Result<Value> {
        let sign = Sign { password: PASSWORD.into(), ..Sign::default() };
        self.house.call("unlock", json!({ "book": path, "login": login }), Some(&sign))
    }

    /// Makes a request that is answered.
    pub fn ask(&self, name: &str, with: Value) -> Value {
        self.house.call(name, with.clone(), None).unwrap_or_else(|error| panic!("{name} {with}: {error:?}"))
    }

    /// Makes a request under the fresh password of an account.
    pub fn signed(&self, name: &str, with: Value, login: &str) -> Value {
        self.house.call(name, with.clone(), Some(&sign(login))).unwrap_or_else(|error| panic!("{name} {with}: {error:?}"))
    }

    /// Makes a request that is refused.
    pub fn refused(&self, name: &str, with: Value) -> Refusal {
        refusal(name, self.house.call(name, with, None))
    }

    /// Makes a signed request that is refused.
    pub fn refused_signed(&self, name: &str, with: Value, login: &str) -> Refusal {
        refusal(name, self.house.call(name, with, Some(&sign(login))))
    }

    /// The reason for which a request is refused.
    pub fn why(&self, name: &str, with: Value) -> Reason {
        self.refused(name, with).reason
    }

    /// Makes a request and gives the id at a place of what it made.
    pub fn made(&self, name: &str, with: Value, place: usize) -> String {
        text(&self.ask(name, with)["made"][place])
    }

    /// A course with an approved version: everybody who was there for at least 80 % of the hours passes.
    pub fn course(&self, code: &str) -> String {
        let version = self.draft(code);
        for state in ["in_review", "approved"] {
            self.ask("set_version_state", json!({ "version": version, "state": state }));
        }
        version
    }

    /// A course whose version is still a draft.
    pub fn draft(&self, code: &str) -> String {
        self.made("add_course", json!({ "code": code, "title": format!("Course {code}"), "lang": "en", "rule": eighty() }), 1)
    }

    /// A run of a version from 1 to 31 March 2026, open for enrolment.
    pub fn run(&self, code: &str, version: &str, capacity: u32) -> String {
        let run = self.made(
            "add_run",
            json!({ "code": code, "version": version, "first_on": "2026-03-01", "last_on": "2026-03-31", "zone": "Asia/Seoul", "capacity": capacity }),
            0,
        );
        for state in ["announced", "open"] {
            self.ask("set_run_state", json!({ "run": run, "state": state }));
        }
        run
    }

    /// A person.
    pub fn person(&self, name: &str) -> String {
        self.made("add_person", json!({ "fields": { "full_name": name, "country": "GHA" } }), 0)
    }

    /// People with a place in a run; gives their enrolments.
    pub fn enrolled(&self, run: &str, names: &[&str]) -> Vec<String> {
        let people: Vec<String> = names.iter().map(|name| self.person(name)).collect();
        self.enrol(run, &people)
    }

    /// Gives people a place in a run; gives their enrolments.
    pub fn enrol(&self, run: &str, people: &[String]) -> Vec<String> {
        strings(&self.ask("enrol", json!({ "run": run, "people": people }))["made"])
    }

    /// The person of an account.
    pub fn person_of(&self, login: &str) -> String {
        let users = self.ask("users", json!({}));
        text(&users.as_array().unwrap().iter().find(|user| user["login"] == login).unwrap()["person"])
    }

    /// A session of two hours in Seoul: `2026-03-02T10:00` is one o'clock in UTC.
    pub fn session(&self, run: &str, start_local: &str) -> String {
        self.session_by(run, start_local, &[])
    }

    /// A session of two hours with trainers.
    pub fn session_by(&self, run: &str, start_local: &str, trainers: &[&str]) -> String {
        let fields = two_hours(start_local, trainers);
        self.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
    }

    /// Marks everybody named in a session with one status.
    pub fn mark(&self, session: &str, enrolments: &[String], status: &str) {
        self.ask("mark", marks(session, enrolments, status));
    }

    /// Closes the register of a session by the signature of the coordinator.
    pub fn close(&self, session: &str) {
        self.signed("close_session", json!({ "session": session }), "coordinator");
    }

    /// A run with one closed session in which everybody named was present; gives run, session and enrolments.
    pub fn finished(&self, code: &str, names: &[&str]) -> (String, String, Vec<String>) {
        let version = self.course(&format!("C-{code}"));
        let run = self.run(code, &version, 50);
        let enrolments = self.enrolled(&run, names);
        let session = self.session(&run, "2026-03-02T09:00");
        self.mark(&session, &enrolments, "P");
        self.close(&session);
        (run, session, enrolments)
    }

    /// Prepares a batch of everybody who passes.
    pub fn prepare(&self, run: &str) -> String {
        self.made("prepare_batch", json!({ "run": run }), 0)
    }

    /// Approves and issues a batch by the signature of the certifier; gives the serials.
    pub fn issue(&self, batch: &str) -> Vec<String> {
        strings(&self.signed("approve_and_issue", json!({ "batch": batch }), "certifier")["serials"])
    }

    /// Whether the tables equal a rebuild, and what a verification finds.
    pub fn is_sound(&self) {
        let report = self.ask("verify_book", json!({}));
        assert_eq!(report["findings"], json!([]));
        assert_eq!(report["sound"], json!(true));
    }

    /// The file itself, opened with the key beside Rollbook.
    pub fn raw(&self) -> rusqlite::Connection {
        let keys = Keys::load(&self.folder.path().join("centre.rollbook.keys"), None).unwrap();
        let key = keys.unlock(ACCOUNTS[0].0, PASSWORD).unwrap().data_key;
        cipher::open_writer(&self.book, &key, false).unwrap()
    }
}

fn refusal(name: &str, answer: Result<Value>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{name} was not refused: {other:?}"),
    }
}

/// A fresh password of an account, which is also the one from now on.
pub fn sign(login: &str) -> Sign {
    Sign { login: Some(login.into()), password: PASSWORD.into(), new_password: Some(PASSWORD.into()) }
}

/// An instant: RFC 3339.
pub fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}

/// The text of a value.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

/// A list of texts.
pub fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list")).iter().map(text).collect()
}

/// The rule of the tests: at least 80 % of the hours.
pub fn eighty() -> Value {
    json!({ "rule": { "min_hours_pct": { "pct": 80 } }, "excused_stays_expected": true })
}

/// A session of two hours as it is asked for.
pub fn two_hours(start_local: &str, trainers: &[&str]) -> Value {
    let start = NaiveDateTime::parse_from_str(start_local, "%Y-%m-%dT%H:%M").unwrap();
    let end = start + chrono::TimeDelta::hours(2);
    json!({
        "title": format!("Session of {start_local}"), "kind": "lecture", "start_local": start_local,
        "end_local": end.format("%Y-%m-%dT%H:%M").to_string(), "staff": staff(trainers),
    })
}

/// Trainers as the staff of a session.
pub fn staff(trainers: &[&str]) -> Value {
    trainers.iter().map(|person| json!({ "person": person, "role": "trainer" })).collect()
}

/// One status for everybody named.
pub fn marks(session: &str, enrolments: &[String], status: &str) -> Value {
    let marks: Vec<Value> = enrolments.iter().map(|enrolment| json!({ "enrolment": enrolment, "status": status })).collect();
    json!({ "session": session, "marks": marks })
}
