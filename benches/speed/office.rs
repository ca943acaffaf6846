//! A book to measure, with people in it: founded, planned and filled by the same requests as everything else. Guesses at a
//! password are as cheap as they may be, so that opening is measured beside the key derivation.

use rollbook::book::{Author, Book, Change, Founding};
use rollbook::clock::Clock;
use rollbook::domain::roles::Role;
use rollbook::fault::Result;
use rollbook::file::keys::{Cost, NewPassword};
use rollbook::house::House;
use rollbook::journal::fact::CentreFields;
use rollbook::requests::Sign;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

const PASSWORD: &str = "a password of the bench";
/// The moment at which people are at work; all sessions of the bench begin later.
const MORNING: &str = "2026-03-02T00:00:00Z";
/// All sessions of the bench are over.
const AFTERWARDS: &str = "2026-03-20T00:00:00Z";

/// A centre at work.
pub struct Office {
    /// Requests go in here.
    pub house: House,
    clock: Arc<Clock>,
    folder: TempDir,
}

impl Office {
    /// An empty book with a coordinator and a certifier, open for the coordinator.
    pub fn found() -> Self {
        // Under the target folder: there is a disk, while a folder for temporary files may lie in memory.
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("the target folder can be written");
        let clock = Arc::new(Clock::system());
        let home = folder.path().join("home");
        let mut house = House::with_clock(Some(home.as_os_str()), "bench", Arc::clone(&clock)).expect("an empty folder is a home");
        house.set_reader(Path::new(env!("CARGO_BIN_EXE_rollbook")));
        let office = Self { house, clock, folder };
        office.at(MORNING);
        let fields = CentreFields {
            code: "BENCH".into(),
            name: "Training Centre of the Bench".into(),
            country: "KOR".into(),
            zone: "Asia/Seoul".into(),
            verify_host: None,
            grace_min: 5,
            late_entry_hours: 24 * 60,
            profile: rollbook::domain::profile::Profile::Standard,
            first_number: None,
        };
        let founding = Founding {
            fields,
            full_name: "Han Seo-yeon".into(),
            login: "coordinator".into(),
            password: NewPassword::exempt(PASSWORD),
            roles: vec![Role::Coordinator, Role::Administrator],
            is_demo: true,
            cost: Some(Cost::FLOOR),
            desk_name: "Bench".into(),
        };
        let (book, _) =
            Book::found(Arc::clone(office.house.home()), Arc::clone(&office.clock), &office.path(), "bench", founding).expect("a book is founded");
        book.close().expect("a book closes");
        office.unlock();
        office.call("add_user", json!({ "login": "certifier", "name": "Luis Ortega", "roles": ["certifier"] }));
        office
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("bench.rollbook")
    }

    /// Where the book lies.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn at(&self, moment: &str) {
        self.clock.set(Some(moment.parse().expect("a moment is RFC 3339")));
    }

    /// Goes on after every session that was planned.
    pub fn after_the_sessions(&self) {
        self.at(AFTERWARDS);
    }

    /// Goes back to before them.
    pub fn before_the_sessions(&self) {
        self.at(MORNING);
    }

    /// Makes a request as the coordinator, or as who signs.
    pub fn ask(&self, login: Option<&str>, name: &str, with: Value) -> Value {
        let sign = Sign { login: login.map(str::to_owned), password: PASSWORD.into(), new_password: Some(PASSWORD.into()) };
        self.house.call(name, with, Some(&sign)).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// Makes a request as the coordinator.
    pub fn call(&self, name: &str, with: Value) -> Value {
        self.ask(None, name, with)
    }

    /// Makes a request and gives the ids of what it made.
    pub fn make(&self, name: &str, with: Value) -> Vec<String> {
        let receipt = self.call(name, with);
        receipt["made"].as_array().expect("a change has a receipt").iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Opens the book.
    pub fn unlock(&self) {
        self.call("unlock", json!({ "book": self.path(), "login": "coordinator" }));
    }

    /// Closes the book.
    pub fn lock(&self) {
        self.call("lock", json!({}));
    }

    /// Proves a password, which is what opening a book costs before anything of it is read.
    pub fn derive_key(&self) {
        Cost::FLOOR.try_out().expect("the least cost is accepted");
    }

    /// One transaction of the book as the coordinator.
    pub fn change<T>(&self, act: impl FnOnce(&mut Change<'_>) -> Result<T>) -> Result<T> {
        let open = self.house.open_book()?;
        let author = Author { user: open.actor.user, person: open.actor.person, role: Role::Coordinator };
        open.book.change(author, act).map(|(_, answer)| answer)
    }

    /// A course with an approved version whose rule is like that of many: a share of the hours, and every session of a tag.
    pub fn course(&self) -> String {
        let rule =
            json!({ "rule": { "all": [{ "min_hours_pct": { "pct": 80 } }, { "mandatory_tag": { "tag": "gmp" } }] }, "excused_stays_expected": true });
        let made = self.make("add_course", json!({ "code": "BIO-INTRO", "title": "Introduction to biomanufacturing", "lang": "en", "rule": rule }));
        let version = made.get(1).expect("a course has a version").clone();
        for state in ["in_review", "approved"] {
            self.call("set_version_state", json!({ "version": version, "state": state }));
        }
        version
    }

    /// A run that is open for enrolment, with this many places.
    pub fn run(&self, version: &str, code: &str, capacity: usize) -> String {
        let run = json!({ "code": code, "version": version, "first_on": "2026-03-03", "last_on": "2026-03-13", "zone": "Asia/Seoul", "capacity": capacity });
        let run = self.make("add_run", run).remove(0);
        for state in ["announced", "open"] {
            self.call("set_run_state", json!({ "run": run, "state": state }));
        }
        run
    }

    /// Eight sessions of three hours, one a day; a third of them must be attended.
    pub fn sessions(&self, run: &str) -> Vec<String> {
        let session = |day: usize| {
            let tag = if day.is_multiple_of(3) { "gmp" } else { "upstream" };
            json!({
                "title": format!("Day {}", day + 1), "kind": "lecture", "is_mandatory": tag == "gmp", "tags": [tag],
                "start_local": format!("2026-03-{:02}T09:00", day + 3), "end_local": format!("2026-03-{:02}T12:00", day + 3),
            })
        };
        self.make("add_sessions", json!({ "run": run, "sessions": (0..8).map(session).collect::<Vec<_>>() }))
    }

    /// Imports a roster of this many people, whose names begin with number `first`, into a run.
    pub fn import(&self, run: Option<&str>, first: usize, count: usize) -> Value {
        let file = self.house.take_file("roster.csv", roster(first, count).into_bytes());
        self.call("import_people", json!({ "file": file, "run": run }))
    }

    /// Marks everybody of a run in each of its sessions, one entry a session: a few are late or absent, unless all attend.
    pub fn mark_all(&self, sessions: &[String], all_attend: bool) {
        for (place, session) in sessions.iter().enumerate() {
            let roll = self.call("roll", json!({ "session": session }));
            let rows = roll["rows"].as_array().expect("a roll has rows");
            let mark = |(number, row): (usize, &Value)| match (number * 7 + place * 5) % 31 {
                3 if !all_attend => json!({ "enrolment": row["enrolment"], "status": "L", "minutes_late": 20 }),
                14 | 22 if !all_attend => json!({ "enrolment": row["enrolment"], "status": "A" }),
                _ => json!({ "enrolment": row["enrolment"], "status": "P" }),
            };
            let marks: Vec<Value> = rows.iter().enumerate().map(mark).collect();
            self.call("mark", json!({ "session": session, "marks": marks }));
            self.ask(None, "close_session", json!({ "session": session }));
        }
    }
}

/// Names as they come in rosters, in seven scripts. With a number they are different people.
const NAMES: [(&str, &str, &str); 8] = [
    ("Nguyễn Thị Minh Khai", "", "VNM"),
    ("Kim Min-su", "김민수", "KOR"),
    ("Wang Fang", "王芳", "CHN"),
    ("Priya Sharma", "प्रिया शर्मा", "IND"),
    ("Abeba Bekele", "አበባ በቀለ", "ETH"),
    ("Mona Hassan", "منى حسن", "EGY"),
    ("Olena Kovalenko", "Олена Коваленко", "UKR"),
    ("José Pérez Quispe", "", "PER"),
];

/// The names, country, address and employer of a person by number.
pub fn somebody(number: usize) -> (String, &'static str, &'static str, String, String) {
    let (name, native, country) = NAMES[number % NAMES.len()];
    // A number in letters, since names have no digits.
    let letters: String = number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
    let employer = format!("Institute {} of vaccines", number % 97);
    (format!("{name} {letters}"), native, country, format!("person{number}@training.example"), employer)
}

/// A roster as centres send them: text with commas, UTF-8.
fn roster(first: usize, count: usize) -> String {
    let mut text = String::from("Full name,Country,E-mail,Employer\n");
    for number in first..first + count {
        let (name, _, country, email, employer) = somebody(number);
        text.push_str(&format!("{name},{country},{email},{employer}\n"));
    }
    text
}
