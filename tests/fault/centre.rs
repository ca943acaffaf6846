//! A small centre to break: one coordinator who also administrates, one certifier, a run with a session that is open now.

use chrono::TimeDelta;
use rollbook::book::{Book, Founding};
use rollbook::clock::Clock;
use rollbook::domain::roles::Role;
use rollbook::fault::{Error, Refusal, Result};
use rollbook::file::home::Home;
use rollbook::file::keys::{Cost, NewPassword};
use rollbook::house::House;
use rollbook::journal::fact::CentreFields;
use rollbook::requests::Sign;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use tempfile::TempDir;

/// The password of every account.
pub const PASSWORD: &str = "seven herons at dawn";
/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_rollbook");

/// A computer with a book.
pub struct Centre {
    pub folder: TempDir,
    pub clock: Arc<Clock>,
    pub house: House,
    pub recovery: String,
}

/// A run with people on its roll and a session that began an hour ago.
pub struct Run {
    pub run: String,
    pub session: String,
    pub enrolments: Vec<String>,
}

impl Centre {
    /// A new book. Its clock is the system's until it is set.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(Clock::system());
        let home = Arc::new(Home::open(Some(folder.path().join("home").as_os_str())).unwrap());
        let founding = Founding {
            fields: CentreFields {
                code: "HUB".into(),
                name: "Training Hub".into(),
                country: "CIV".into(),
                zone: "Africa/Abidjan".into(),
                verify_host: None,
                grace_min: 5,
                late_entry_hours: 24,
                profile: rollbook::domain::profile::Profile::Standard,
                first_number: None,
            },
            full_name: "Aya Kouassi".into(),
            login: "aya".into(),
            password: NewPassword::checked(PASSWORD).unwrap(),
            roles: vec![Role::Coordinator, Role::Administrator],
            is_demo: false,
            cost: Some(Cost::FLOOR),
            desk_name: "Office".into(),
        };
        let (book, words) = Book::found(home, Arc::clone(&clock), &folder.path().join("hub.rollbook"), "test", founding).unwrap();
        book.close().unwrap();
        let recovery = words.words().collect::<Vec<_>>().join(" ");
        let house = house(&folder.path().join("home"), &clock);
        let centre = Self { folder, clock, house, recovery };
        centre.enter("aya");
        centre.call("add_user", json!({ "login": "luis", "name": "Luis Ortega", "roles": ["certifier"] }));
        centre
    }

    pub fn book(&self) -> PathBuf {
        self.folder.path().join("hub.rollbook")
    }

    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Another file of this computer.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn enter(&self, login: &str) {
        self.unlock(&self.book(), login).unwrap();
    }

    pub fn unlock(&self, book: &Path, login: &str) -> Result<Value> {
        self.house.call("unlock", json!({ "book": book, "login": login }), Some(&sign()))
    }

    pub fn lock(&self) {
        self.house.lock().unwrap();
    }

    /// Makes a request that is answered.
    pub fn call(&self, name: &str, with: Value) -> Value {
        match self.house.call(name, with, Some(&sign())) {
            Ok(reply) => reply,
            Err(error) => panic!("{name}: {error:?}"),
        }
    }

    /// Makes a request that is refused.
    pub fn refused(&self, name: &str, with: Value) -> Refusal {
        refusal(self.house.call(name, with, Some(&sign())))
    }

    /// Makes a request and gives the ids of what it made.
    pub fn made(&self, name: &str, with: Value) -> Vec<String> {
        serde_json::from_value(self.call(name, with)["made"].take()).unwrap()
    }

    /// A run of these people; each is an object of a person's fields.
    pub fn run(&self, code: &str, people: &[Value]) -> Run {
        let rule = json!({ "rule": { "min_hours_pct": { "pct": 50 } }, "excused_stays_expected": true });
        let version =
            self.made("add_course", json!({ "code": format!("C-{code}"), "title": "Aseptic filling", "lang": "en", "rule": rule })).remove(1);
        for state in ["in_review", "approved"] {
            self.call("set_version_state", json!({ "version": version, "state": state }));
        }
        // Three days wide, so that midnight is never near.
        let start = self.clock.now() - TimeDelta::hours(1);
        let day = |days| (start + TimeDelta::days(days)).date_naive();
        let fields = json!({ "code": code, "version": version, "first_on": day(-1), "last_on": day(1), "capacity": 500 });
        let run = self.made("add_run", fields).remove(0);
        for state in ["announced", "open"] {
            self.call("set_run_state", json!({ "run": run, "state": state }));
        }
        for fields in people {
            self.call("add_person", json!({ "fields": fields, "run": run }));
        }
        // Abidjan keeps UTC all the year.
        let local = |hours| (start + TimeDelta::hours(hours)).format("%Y-%m-%dT%H:%M").to_string();
        let session = json!({ "title": "Gowning", "kind": "practical", "start_local": local(0), "end_local": local(3) });
        let session = self.made("add_sessions", json!({ "run": run, "sessions": [session] })).remove(0);
        for state in ["confirmed", "running"] {
            self.call("set_run_state", json!({ "run": run, "state": state }));
        }
        let enrolments = self.roll(&session).iter().map(|row| text(&row["enrolment"])).collect();
        Run { run, session, enrolments }
    }

    /// The rows of a session's roll.
    pub fn roll(&self, session: &str) -> Vec<Value> {
        self.call("roll", json!({ "session": session }))["rows"].as_array().unwrap().clone()
    }

    /// Marks everybody of a run as present.
    pub fn all_present(&self, run: &Run) {
        let marks: Vec<Value> = run.enrolments.iter().map(|enrolment| json!({ "enrolment": enrolment, "status": "P" })).collect();
        self.call("mark", json!({ "session": run.session, "marks": marks }));
    }

    /// Closes the session, completes the run, prepares, approves by the certifier, issues and files. Gives the serials.
    pub fn certify(&self, run: &Run) -> Vec<String> {
        self.call("close_session", json!({ "session": run.session }));
        self.call("set_run_state", json!({ "run": run.run, "state": "completed" }));
        let batch = self.made("prepare_batch", json!({ "run": run.run })).remove(0);
        let certifier = Sign { login: Some("luis".into()), ..sign() };
        let issued = self.house.call("approve_and_issue", json!({ "batch": batch }), Some(&certifier)).unwrap();
        self.call("file_papers", json!({ "batch": batch }));
        serde_json::from_value(issued["serials"].clone()).unwrap()
    }

    /// The command line on this computer, as the coordinator.
    pub fn program(&self) -> Command {
        program(&self.home())
    }
}

/// The command line with a configuration folder, as the coordinator.
pub fn program(home: &Path) -> Command {
    let mut program = Command::new(PROGRAM);
    program.env_remove("ROLLBOOK_NEW_PASSWORD").env_remove("ROLLBOOK_APPROVER_PASSWORD").env_remove("ROLLBOOK_RECOVERY");
    program.env("ROLLBOOK_HOME", home).env("ROLLBOOK_LOGIN", "aya").env("ROLLBOOK_PASSWORD", PASSWORD);
    program
}

/// A house with a configuration folder of its own.
pub fn house(home: &Path, clock: &Arc<Clock>) -> House {
    let mut house = House::with_clock(Some(home.as_os_str()), "test", Arc::clone(clock)).unwrap();
    house.set_reader(Path::new(PROGRAM));
    house
}

pub fn sign() -> Sign {
    Sign { login: None, password: PASSWORD.into(), new_password: Some(PASSWORD.into()) }
}

/// The refusal that a request ended with.
pub fn refusal<T: std::fmt::Debug>(result: Result<T>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// Fields of a person.
pub fn person(number: usize) -> Value {
    json!({ "full_name": format!("Person Number {number}"), "email": format!("p{number}@example.org"), "country": "KEN" })
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// What a program wrote to standard error.
pub fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A test that cannot run here says so; in CI it fails.
pub fn skipped(why: &str) {
    println!("SKIPPED: {why}");
    assert!(std::env::var_os("CI").is_none(), "{why}");
}

/// Numbers of chance that can be drawn again from the seed that is printed: SplitMix64.
pub struct Chance(u64);

impl Chance {
    pub fn new(test: &str) -> Self {
        let given = std::env::var("ROLLBOOK_SEED").ok().map(|seed| seed.parse().unwrap());
        let seed = given.unwrap_or_else(|| u64::from_le_bytes(Clock::system().random()));
        println!("{test}: ROLLBOOK_SEED={seed}");
        Self(seed)
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.number() % end as u64) as usize
    }

    pub fn one_of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}
