//! A book with whom it is asked by, and the chance that decides what is done in it.

use crate::dice::Dice;
use crate::office::{Office, sign, text};
use chrono::TimeDelta;
use rollbook::domain::roles::Role;
use rollbook::fault::Error;
use rollbook::ids::PersonId;
use rollbook::requests::{Actor, Asking, Reach, centre, issue, person, roll};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use tempfile::TempDir;

pub(super) struct World {
    pub(super) office: Office,
    pub(super) dice: Dice,
    made: Cell<u32>,
    pub(super) refused: RefCell<BTreeMap<String, u32>>,
}

impl World {
    pub(super) fn new(seed: u64) -> Self {
        // What a memory disk forgets no history needs; on a real one most of the time would be spent waiting for it.
        let memory = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap();
        let office = Office::bare(memory, &[Role::Coordinator, Role::Trainer, Role::Certifier, Role::Administrator]);
        office.now("2026-03-10T00:00:00Z");
        office.enter("administrator");
        office.signed("add_user", json!({ "login": "certifier", "name": "Luis Ortega", "roles": ["certifier"] }), "administrator");
        Self { office, dice: Dice::new(seed), made: Cell::new(0), refused: RefCell::default() }
    }

    /// A number that no name or code of this history has yet.
    pub(super) fn fresh(&self) -> u32 {
        self.made.set(self.made.get() + 1);
        self.made.get()
    }

    /// Makes a request; a refusal is counted, a fault is one of the test's own.
    pub(super) fn request(&self, name: &str, with: Value) -> Option<Value> {
        self.request_as(name, with, "administrator")
    }

    pub(super) fn request_as(&self, name: &str, with: Value, login: &str) -> Option<Value> {
        // A wall clock that jumps decides nothing.
        let step = self.dice.below(40);
        self.office.clock.set(Some(self.office.clock.now() + TimeDelta::minutes(i64::try_from(step).unwrap() - 10)));
        match self.answer(name, with.clone(), login) {
            Ok(answer) => {
                self.diary_is_true(name);
                Some(answer)
            }
            Err(Error::Refused(refusal)) => {
                *self.refused.borrow_mut().entry(refusal.reason.code()).or_default() += 1;
                None
            }
            Err(Error::Broken(fault)) => panic!("{name} {with}: {fault}"),
        }
    }

    /// The timetable that is kept says what one made anew says, of the days of all sessions and around them.
    pub(super) fn diary_is_true(&self, when: &str) {
        let [from, until] = ["2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"].map(|at| crate::office::at(at).timestamp());
        let is_true = self.with_book(|book| book.read(|db| db.is_diary_true(from, until)).unwrap());
        assert!(is_true, "{when}: the kept timetable is another than the tables say");
    }

    /// What a request answers. Those that sign are asked behind the dispatcher, which would derive a key for each: who may sign
    /// is told elsewhere, here it matters what is written.
    pub(super) fn answer(&self, name: &str, with: Value, login: &str) -> rollbook::fault::Result<Value> {
        fn told(reply: &impl serde::Serialize) -> rollbook::fault::Result<Value> {
            Ok(serde_json::to_value(reply)?)
        }
        let open = self.office.house.open_book()?;
        let account = open.book.account(login)?.unwrap();
        let (role, sign) = (account.roles[0], sign(login));
        let actor = Actor { user: account.user, person: account.person, roles: account.roles };
        let asking = Asking { house: &self.office.house, book: &open.book, actor: &actor, role, reach: Reach::Centre, sign: Some(&sign) };
        match name {
            "close_session" => told(&roll::close_session(&asking, serde_json::from_value(with)?)?),
            "erase_person" => told(&person::erase_person(&asking, serde_json::from_value(with)?)?),
            "approve_and_issue" => told(&issue::approve_and_issue(&asking, serde_json::from_value(with)?)?),
            "revoke_certificate" => told(&issue::revoke_certificate(&asking, serde_json::from_value(with)?)?),
            "suspend_certificate" => told(&issue::suspend_certificate(&asking, serde_json::from_value(with)?)?),
            "reinstate_certificate" => told(&issue::reinstate_certificate(&asking, serde_json::from_value(with)?)?),
            "change_password" => told(&centre::change_password(&asking, serde_json::from_value(with)?)?),
            _ => self.office.house.call(name, with, Some(&sign)),
        }
    }

    pub(super) fn made(&self, name: &str, with: Value, place: usize) -> Option<String> {
        Some(text(&self.request(name, with)?["made"][place]))
    }

    /// Ids out of the tables, in an order that the seed knows nothing of being random.
    pub(super) fn ids(&self, sql: &str) -> Vec<String> {
        let sql = sql.to_owned();
        let read = |db: &rollbook::tables::Tables| -> rollbook::fault::Result<Vec<PersonId>> {
            Ok(db.prepare(&sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
        };
        self.office.house.open_book().unwrap().book.read(read).unwrap().into_iter().map(|id| id.to_string()).collect()
    }

    pub(super) fn pick(&self, sql: &str) -> Option<String> {
        let ids = self.ids(sql);
        self.dice.one(&ids)
    }
}
