//! Random histories: whatever was done, in whatever order it arrives, the tables are what the journal says.

mod catalogue;

use crate::office::{Office, PASSWORD, sign, text};
use chrono::TimeDelta;
use rollbook::book::Book;
use rollbook::domain::roles::Role;
use rollbook::fault::Error;
use rollbook::ids::{Digest, PersonId};
use rollbook::journal::{Act, Entry};
use rollbook::requests::{Actor, Asking, Reach, Sign, centre, issue, person, roll};
use rollbook::tables::apply;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// Histories of one run; each founds a book, opens a second desk and merges the two.
const HISTORIES: u64 = 52;
/// How often each act is accepted in one run, at least.
const LEAST: u32 = 50;

/// Names every act once: a new one does not compile until it stands here, and then not until [`World::attempt`] makes it.
macro_rules! kinds {
    ($($kind:ident),* $(,)?) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        enum Kind { $($kind),* }
        impl Kind {
            const ALL: &'static [Self] = &[$(Self::$kind),*];
            fn of(act: &Act) -> Self {
                match act { $(Act::$kind(_) => Self::$kind),* }
            }
        }
    };
}

kinds! {
    CentreFounded, CentreSet, PlanningSet, DeskOpened, AttemptsFailed, UserAdded, UserSet, PasswordChanged, PersonAdded, PersonEdited, PersonStateSet, PersonErased,
    PeopleKeptApart, ConsentTextAdded, ConsentTextEdited, ConsentAdded, ConsentEdited,
    OrganisationAdded, OrganisationEdited, InitiativeAdded, InitiativeEdited, ProgrammeAdded, ProgrammeEdited, CourseEdited, PartnersSet, AgreementAdded, AgreementEdited,
    PeopleImported, CourseAdded, VersionAdded, VersionEdited, VersionStateSet, RunAdded, RunEdited, RunStateSet, PeopleEnrolled, EnrolmentStateSet, EnrolmentTransferred, PartAdded, PartEdited, EnrolmentsAssigned,
    FacilityAdded, FacilityEdited, EquipmentAdded, EquipmentEdited, AvailabilityAdded, AvailabilityEdited, SessionsAdded, SessionEdited, SessionsPlanned, ClashesAccepted, SessionStateSet, RollMarked, WalkInAdded, WalkInSettled, SheetSigned, SheetReopened,
    BatchPrepared, BatchDropped, BatchApproved, CertificatesIssued, PapersFiled, CertificateStateSet, PaperPrinted, EntryUndone,
    AssessmentAdded, AssessmentEdited, ResultsEntered, DocumentAdded, DocumentEdited, CompetencyAdded, CompetencyEdited, SignOffsEntered, QualificationAdded, QualificationEdited, SignatoryAdded, SignatoryEdited, FormerCertificatesAdded, FormerCertificateEdited,
    LettersAdded, LetterEdited, LettersMade, ResourceAdded, ResourceEdited, ActionAdded, ActionEdited, FollowUpsSet,
}

impl Kind {
    /// Whether it costs no key derivation and no page, so that a history can have many.
    fn is_cheap(self) -> bool {
        !matches!(
            self,
            Self::CentreFounded
                | Self::DeskOpened
                | Self::AttemptsFailed
                | Self::UserAdded
                | Self::PasswordChanged
                | Self::PersonErased
                | Self::PeopleImported
                | Self::SheetSigned
                | Self::BatchPrepared
                | Self::BatchDropped
                | Self::BatchApproved
                | Self::CertificatesIssued
                | Self::PapersFiled
                | Self::CertificateStateSet
                | Self::PaperPrinted
                | Self::DocumentAdded
                | Self::LettersMade
                | Self::ResourceAdded
                | Self::FormerCertificatesAdded
        )
    }
}

/// Numbers that are the same for the same seed (splitmix64).
struct Dice(Cell<u64>);

impl Dice {
    fn throw(&self) -> u64 {
        self.0.set(self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
        let mut z = self.0.get();
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&self, n: usize) -> usize {
        usize::try_from(self.throw() % n as u64).unwrap()
    }
    fn one<T: Clone>(&self, of: &[T]) -> Option<T> {
        if of.is_empty() { None } else { Some(of[self.below(of.len())].clone()) }
    }
    fn any<T: Clone>(&self, of: &[T]) -> T {
        self.one(of).unwrap()
    }
    fn shuffle<T>(&self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
    }
}

struct World {
    office: Office,
    dice: Dice,
    made: Cell<u32>,
    refused: RefCell<BTreeMap<String, u32>>,
}

const CONSENT_TEXTS: &str =
    "SELECT id FROM table_consent_text AS t WHERE is_retired = 0 AND n = (SELECT max(n) FROM table_consent_text WHERE id = t.id) ORDER BY id";
const NAMES: [&str; 8] = ["Ama Mensah", "Kofi Boateng", "김민준", "Siobhán O'Brien", "नेहा शर्मा", "أمينة يوسف", "李小龙", "Ольга Иванова"];
const COUNTRIES: [&str; 5] = ["GHA", "KOR", "IND", "IDN", "EGY"];

impl World {
    fn new(seed: u64) -> Self {
        // What a memory disk forgets no history needs; on a real one most of the time would be spent waiting for it.
        let memory = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap();
        let office = Office::bare(memory, &[Role::Coordinator, Role::Trainer, Role::Certifier, Role::Administrator]);
        office.now("2026-03-10T00:00:00Z");
        office.enter("administrator");
        office.signed("add_user", json!({ "login": "certifier", "name": "Luis Ortega", "roles": ["certifier"] }), "administrator");
        Self { office, dice: Dice(Cell::new(seed)), made: Cell::new(0), refused: RefCell::default() }
    }

    /// A number that no name or code of this history has yet.
    fn fresh(&self) -> u32 {
        self.made.set(self.made.get() + 1);
        self.made.get()
    }

    /// Makes a request; a refusal is counted, a fault is one of the test's own.
    fn request(&self, name: &str, with: Value) -> Option<Value> {
        self.request_as(name, with, "administrator")
    }

    fn request_as(&self, name: &str, with: Value, login: &str) -> Option<Value> {
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
    fn diary_is_true(&self, when: &str) {
        let [from, until] = ["2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"].map(|at| crate::office::at(at).timestamp());
        let is_true = self.with_book(|book| book.read(|db| db.is_diary_true(from, until)).unwrap());
        assert!(is_true, "{when}: the kept timetable is another than the tables say");
    }

    /// What a request answers. Those that sign are asked behind the dispatcher, which would derive a key for each: who may sign
    /// is told elsewhere, here it matters what is written.
    fn answer(&self, name: &str, with: Value, login: &str) -> rollbook::fault::Result<Value> {
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

    fn made(&self, name: &str, with: Value, place: usize) -> Option<String> {
        Some(text(&self.request(name, with)?["made"][place]))
    }

    /// Ids out of the tables, in an order that the seed knows nothing of being random.
    fn ids(&self, sql: &str) -> Vec<String> {
        let sql = sql.to_owned();
        let read = |db: &rollbook::tables::Tables| -> rollbook::fault::Result<Vec<PersonId>> {
            Ok(db.prepare(&sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
        };
        self.office.house.open_book().unwrap().book.read(read).unwrap().into_iter().map(|id| id.to_string()).collect()
    }

    fn pick(&self, sql: &str) -> Option<String> {
        let ids = self.ids(sql);
        self.dice.one(&ids)
    }

    fn person(&self) -> Option<String> {
        match self.pick("SELECT id FROM table_person WHERE state = 'active' ORDER BY id") {
            Some(person) if self.dice.below(4) > 0 => Some(person),
            _ => self.made("add_person", json!({ "fields": { "full_name": self.dice.any(&NAMES), "country": self.dice.any(&COUNTRIES) } }), 0),
        }
    }

    fn version(&self, state: &str) -> Option<String> {
        if let Some(version) = self.pick(&format!("SELECT id FROM table_version WHERE state = '{state}' ORDER BY id")) {
            return Some(version);
        }
        let code = format!("C{}", self.fresh());
        let version = self.made("add_course", json!({ "code": code, "title": "Course", "lang": "en", "rule": rule() }), 1)?;
        for next in ["in_review", "approved", "retired"].into_iter().take_while(|_| state != "draft") {
            self.request("set_version_state", json!({ "version": version, "state": next }))?;
            if next == state {
                break;
            }
        }
        Some(version)
    }

    fn run(&self) -> Option<String> {
        match self.pick("SELECT id FROM table_run WHERE state IN ('open', 'confirmed', 'running') ORDER BY id") {
            Some(run) if self.dice.below(5) > 0 => Some(run),
            _ => {
                let (code, version) = (format!("R{}", self.fresh()), self.version("approved")?);
                let fields = json!({ "code": code, "version": version, "first_on": "2026-03-01", "last_on": "2026-03-31", "capacity": 4 + self.dice.below(4) });
                let run = self.made("add_run", fields, 0)?;
                for state in ["announced", "open"] {
                    self.request("set_run_state", json!({ "run": run, "state": state }))?;
                }
                Some(run)
            }
        }
    }

    fn part(&self, run: &str) -> Option<String> {
        let kind = self.dice.any(&["phase", "track", "group", "group"]);
        let fields = json!({
            "kind": kind, "title": format!("Part {}", self.fresh()), "capacity_n": 2 + self.dice.below(4), "mode": "online", "first_on": "2026-03-01", "last_on": "2026-03-31",
        });
        self.made("add_part", json!({ "run": run, "fields": fields }), 0)
    }

    fn part_of(&self, run: &str, kind: &str) -> Option<String> {
        let run = run.replace('-', "");
        self.pick(&format!("SELECT id FROM table_part WHERE hex(run) = upper('{run}') AND kind = '{kind}' AND is_undone = 0 ORDER BY id"))
    }

    /// What only sessions of this run can have.
    fn fields_in(&self, run: &str) -> Value {
        let mut fields = self.session_fields();
        if self.dice.below(2) == 0 {
            let equipment = self.pick("SELECT id FROM table_equipment WHERE is_undone = 0 ORDER BY id");
            let person = self.pick("SELECT id FROM table_person WHERE state = 'active' ORDER BY id");
            fields["phase"] = json!(self.part_of(run, "phase"));
            fields["groups"] = self.part_of(run, "group").into_iter().collect();
            fields["tracks"] = if self.dice.below(4) == 0 { self.part_of(run, "track").into_iter().collect() } else { json!([]) };
            fields["equipment"] = equipment.iter().map(|id| json!({ "equipment": id, "quantity_n": 1 })).collect();
            fields["staff"] = person.iter().map(|id| json!({ "person": id, "role": "speaker" })).collect();
            fields["agenda"] = json!([{ "title": "Welcome", "from_min": 0, "to_min": 10 + self.dice.below(40), "speakers": person.into_iter().collect::<Vec<_>>() }]);
            fields["setup_min"] = json!(15);
        }
        fields
    }

    fn session_fields(&self) -> Value {
        let (day, hour) = (2 + self.dice.below(8), 8 + self.dice.below(8));
        let facilities = self.ids("SELECT id FROM table_facility WHERE is_undone = 0 ORDER BY id");
        json!({
            "title": format!("Session {}", self.fresh()), "kind": self.dice.any(&["lecture", "practical", "webinar"]),
            "start_local": format!("2026-03-{day:02}T{hour:02}:00"), "end_local": format!("2026-03-{day:02}T{hour:02}:50"),
            "is_mandatory": self.dice.below(2) == 0, "tags": [self.dice.any(&["gmp", "aseptic"])], "facility": self.dice.one(&facilities),
        })
    }

    fn session(&self, run: &str) -> Option<String> {
        let fields = self.fields_in(run);
        self.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
    }

    fn open_session(&self) -> Option<String> {
        let open = "SELECT s.id FROM table_session AS s WHERE s.state IN ('tentative', 'confirmed', 'held') AND s.register = 'open'
                    AND EXISTS (SELECT 1 FROM table_enrolment AS e WHERE e.run = s.run AND e.state IN ('enrolled', 'active')) ORDER BY s.id";
        if let Some(session) = self.pick(open) {
            return Some(session);
        }
        let run = self.peopled_run()?;
        self.session(&run)
    }

    fn peopled_run(&self) -> Option<String> {
        let run = self.run()?;
        let people: Vec<Value> = (0..2)
            .filter_map(|_| self.made("add_person", json!({ "fields": { "full_name": self.dice.any(&NAMES), "country": "GHA" } }), 0))
            .map(Value::from)
            .collect();
        self.request("enrol", json!({ "run": run, "people": people, "override_reason": "asked for" }))?;
        Some(run)
    }

    /// Marks of some people, or of everybody who has none.
    fn marks(&self, session: &str, missing_only: bool) -> Option<Value> {
        let roll = self.request("roll", json!({ "session": session }))?;
        let marks: Vec<Value> = roll["rows"]
            .as_array()?
            .iter()
            .filter(|row| {
                let mark = row["marks"].as_array().and_then(|marks| marks.last()).cloned().unwrap_or_default();
                let is_missing = mark.is_null() || mark["status"] == "U" || !mark["rivals"].as_array().is_none_or(Vec::is_empty);
                if missing_only { is_missing } else { self.dice.below(3) > 0 }
            })
            .map(|row| row["enrolment"].clone())
            .collect();
        let marks: Vec<Value> = marks
            .into_iter()
            .map(|enrolment| {
                let status = if missing_only { "P" } else { self.dice.any(&["P", "P", "A", "X", "R", "N", "U"]) };
                json!({ "enrolment": enrolment, "status": status })
            })
            .collect();
        Some(json!({ "session": session, "marks": marks, "reason": "slip", "note": "seen by somebody" }))
    }

    fn closed_session(&self) -> Option<String> {
        let session = self.open_session()?;
        let marks = self.marks(&session, true)?;
        self.request("mark", marks)?;
        self.request("close_session", json!({ "session": session }))?;
        Some(session)
    }

    fn prepared(&self) -> Option<String> {
        if let Some(batch) = self.pick("SELECT id FROM table_batch WHERE state = 'prepared' ORDER BY id") {
            return Some(batch);
        }
        for _ in 0..3 {
            let runs = self.ids("SELECT DISTINCT run FROM table_session WHERE register = 'closed' AND state = 'held' ORDER BY run");
            for run in runs {
                let kind = self.dice.any(&[None, Some("attendance"), Some("participation")]);
                let signatories: Vec<String> = self.pick("SELECT id FROM table_signatory WHERE is_undone = 0 ORDER BY id").into_iter().collect();
                let with = json!({ "run": run, "kind": kind, "template": self.dice.any(&["landscape", "portrait"]), "signatories": signatories });
                if let Some(batch) = self.made("prepare_batch", with, 0).or_else(|| self.made("prepare_batch", json!({ "run": run }), 0)) {
                    return Some(batch);
                }
            }
            self.closed_session()?;
        }
        None
    }

    fn issued(&self) -> Option<String> {
        let batch = self.prepared()?;
        if self.request_as("approve_and_issue", json!({ "batch": batch }), "certifier").is_some() {
            return Some(batch);
        }
        // It was stale: something changed since.
        self.request("drop_batch", json!({ "batch": batch, "reason": "stale" }))?;
        let batch = self.prepared()?;
        self.request_as("approve_and_issue", json!({ "batch": batch }), "certifier")?;
        Some(batch)
    }

    fn assessment(&self) -> Option<String> {
        let run = self.peopled_run()?;
        let fields =
            json!({ "run": run, "kind": "exam", "title": format!("Exam {}", self.fresh()), "max_x100": 5000, "pass_x100": 3000, "attempts_n": 2 });
        self.made("add_assessment", fields, 0)
    }

    fn equipment(&self) -> Option<String> {
        let home = self.pick("SELECT id FROM table_facility WHERE is_undone = 0 ORDER BY id");
        let fields = json!({ "asset_no": format!("E{}", self.fresh()), "name": "Bioreactor", "home": home, "quantity_n": 2, "calibration_due_on": "2026-04-01" });
        self.made("add_equipment", json!({ "fields": fields }), 0)
    }

    fn availability_fields(&self) -> Option<Value> {
        let (what, of, kind) = match self.dice.below(4) {
            0 => ("person", self.person()?, "leave"),
            3 => ("centre", String::new(), "closed"),
            1 => (
                "equipment",
                self.pick("SELECT id FROM table_equipment WHERE is_undone = 0 ORDER BY id").or_else(|| self.equipment())?,
                "maintenance",
            ),
            _ => {
                let made = || self.made("add_facility", json!({ "fields": { "kind": "site", "name": "Site" } }), 0);
                ("facility", self.pick("SELECT id FROM table_facility WHERE is_undone = 0 ORDER BY id").or_else(made)?, "closed")
            }
        };
        let day = 2 + self.dice.below(8);
        Some(json!({
            "what": what, "of": of, "kind": self.dice.any(&[kind, "open"]), "repeat": self.dice.any(&[None, Some("FREQ=YEARLY"), Some("FREQ=WEEKLY;BYDAY=MO,TU;COUNT=9")]), "start_local": format!("2026-03-{day:02}T00:00"), "end_local": format!("2026-03-{:02}T12:00", day + 1),
            "reason": format!("Reason {}", self.fresh()),
        }))
    }

    fn availability(&self) -> Option<String> {
        let fields = self.availability_fields()?;
        self.made("add_availability", json!({ "fields": fields }), 0)
    }

    fn resource_fields(&self) -> Option<Value> {
        let runs: Vec<String> = self.run().into_iter().collect();
        Some(json!({
            "title": format!("Guidance {}", self.fresh()), "kind": self.dice.any(&["guidance", "slides", "tool"]), "topics": ["gmp"], "audience": "industry", "lang": "en",
            "issued_on": self.dice.any(&[None, Some("2021")]), "link": "https://example.org/guidance", "is_restricted": self.dice.below(2) == 0,
            "reader_roles": ["trainer"], "reader_users": [], "courses": [], "runs": runs, "sessions": [],
        }))
    }

    fn resource(&self) -> Option<String> {
        if self.dice.below(3) == 0
            && let Some(session) = self.pick("SELECT id FROM table_session WHERE state <> 'undone' ORDER BY id")
        {
            let title = format!("Questions {}", self.fresh());
            return self.made(
                "promote_questions",
                json!({ "session": session, "title": title, "text": "Why? Because.", "topics": [], "audience": "other", "lang": "fr" }),
                0,
            );
        }
        let file = (self.dice.below(2) == 0).then(|| self.office.house.take_file("guidance.txt", b"Wash your hands.".to_vec()));
        self.made("add_resource", json!({ "fields": self.resource_fields()?, "file": file }), 0)
    }

    fn document(&self) -> Option<String> {
        let (person, run) = if self.dice.below(2) == 0 { (self.person(), None) } else { (None, self.run()) };
        let file = self.office.house.take_file("letter.txt", format!("Letter {}", self.fresh()).into_bytes());
        self.made("add_document", json!({ "person": person, "run": run, "file": file, "kind": self.dice.any(&["letter", "other"]) }), 0)
    }

    fn picture(&self) -> String {
        let mut bytes = std::io::Cursor::new(Vec::new());
        let ink = u8::try_from(self.dice.below(200)).unwrap();
        image::RgbImage::from_pixel(30, 10, image::Rgb([ink; 3])).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        self.office.house.take_file("signature.png", bytes.into_inner())
    }

    fn competency(&self) -> Option<String> {
        self.made(
            "add_competency",
            json!({ "code": format!("K{}", self.fresh()), "title": "Gowning", "steps": ["Wash", "Gown"], "level_required": "performed" }),
            0,
        )
    }

    /// A run with people whose version teaches a competency.
    fn skilled_run(&self) -> Option<String> {
        let code = format!("C{}", self.fresh());
        let fields =
            json!({ "code": code, "title": "Course", "lang": "en", "rule": rule(), "competencies": [self.competency()?, self.competency()?] });
        let version = self.made("add_course", fields, 1)?;
        for state in ["in_review", "approved"] {
            self.request("set_version_state", json!({ "version": version, "state": state }))?;
        }
        let fields =
            json!({ "code": format!("R{}", self.fresh()), "version": version, "first_on": "2026-03-01", "last_on": "2026-03-31", "capacity": 6 });
        let run = self.made("add_run", fields, 0)?;
        for state in ["announced", "open"] {
            self.request("set_run_state", json!({ "run": run, "state": state }))?;
        }
        for _ in 0..2 {
            let person = self.made("add_person", json!({ "fields": { "full_name": self.dice.any(&NAMES), "country": "GHA" } }), 0)?;
            self.request("enrol", json!({ "run": run, "people": [person], "override_reason": "asked for" }))?;
        }
        Some(run)
    }

    fn qualification(&self) -> Value {
        let course = self.pick("SELECT id FROM table_course WHERE is_undone = 0 ORDER BY id");
        let facility = if course.is_none() || self.dice.below(3) == 0 {
            self.pick("SELECT id FROM table_facility WHERE is_undone = 0 ORDER BY id")
        } else {
            None
        };
        json!({
            "course": if facility.is_none() { course } else { None }, "facility": facility, "role": self.dice.any(&["trainer", "assessor", "access"]),
            "valid_from_on": format!("2026-0{}-01", 1 + self.dice.below(3)), "valid_to_on": self.dice.any(&[None, Some("2026-04-15")]),
        })
    }

    fn action(&self) -> Option<String> {
        let run = self.run()?;
        let cites: Vec<String> = self.pick("SELECT id FROM table_action WHERE is_undone = 0 ORDER BY id").into_iter().collect();
        let fields =
            json!({ "run": run, "kind": self.dice.any(&["action", "recommendation"]), "text": format!("Action {}", self.fresh()), "cites": cites });
        self.made("add_action", fields, 0)
    }

    /// A place in a run that ended long ago; nobody who takes part in a present one is due.
    fn followed(&self) -> Option<String> {
        let fields = json!({ "code": format!("R{}", self.fresh()), "version": self.version("approved")?, "first_on": "2025-03-01", "last_on": "2025-03-31", "capacity": 9 });
        let (run, person) = (self.made("add_run", fields, 0)?, self.person()?);
        for state in ["announced", "open"] {
            self.request("set_run_state", json!({ "run": run, "state": state }))?;
        }
        let enrolment = self.made("enrol", json!({ "run": run, "people": [person] }), 0)?;
        self.request("set_enrolment_state", json!({ "enrolment": enrolment, "state": "active" }))?;
        for state in ["confirmed", "running", "completed"] {
            self.request("set_run_state", json!({ "run": run, "state": state }))?;
        }
        Some(enrolment)
    }

    fn consent_text(&self) -> Option<String> {
        let words = [json!({ "lang": "en", "text": "I agree." })];
        self.made("add_consent_text", json!({ "purpose": format!("Purpose {}", self.fresh()), "texts": words }), 0)
    }

    /// Where somebody works, by what names they are known, which passport they have: one of the three.
    fn known_otherwise(&self, person: &str) -> Option<Value> {
        match self.dice.below(3) {
            0 => {
                let organisation = self.pick("SELECT id FROM table_organisation WHERE is_undone = 0 ORDER BY id");
                let name = format!("Employer {}", self.fresh());
                let former = json!({ "name": name, "post": "Analyst", "to_on": "2025-12-31" });
                let present = json!({ "organisation": organisation, "name": "Delta Bio", "department": "Quality", "from_on": "2026-01-01" });
                self.request("set_affiliations", json!({ "person": person, "affiliations": [present, former] }))
            }
            1 => {
                let alias =
                    json!({ "kind": self.dice.any(&["screen_name", "spelling"]), "value": format!("Known {}", self.fresh()), "source": "webinar" });
                self.request("set_aliases", json!({ "person": person, "aliases": [alias] }))
            }
            _ => {
                let passport = json!({ "scheme": "passport", "value": format!("M{}", self.dice.below(4)) });
                self.request("set_identifiers", json!({ "person": person, "identifiers": [passport] }))
            }
        }
    }

    fn letter(&self) -> Option<String> {
        let texts = [json!({ "lang": "en", "subject": "To {name}", "body": "Dear {name}, come." })];
        self.made("add_letter", json!({ "kind": "other", "title": format!("Letter {}", self.fresh()), "texts": texts }), 0)
    }

    /// Tries to make an entry of this kind, out of what there is or of what it makes for it.
    fn attempt(&self, kind: Kind) -> Option<Value> {
        match kind {
            // Every history begins with the first two, has the third where its second desk begins and the fourth where it comes back.
            Kind::CentreFounded | Kind::UserAdded | Kind::DeskOpened | Kind::AttemptsFailed => None,
            Kind::CentreSet => {
                let with = json!({ "grace_min": self.dice.below(30), "name": format!("Centre {}", self.fresh()), "late_entry_hours": 24 * self.dice.below(9) });
                self.request("set_centre", with)
            }
            Kind::PlanningSet => {
                let levels: Vec<Value> = ["closed", "buffer", "capacity"]
                    .iter()
                    .map(|kind| json!({ "kind": kind, "level": self.dice.any(&["warn", "ignore"]) }))
                    .collect();
                let free_days = self.dice.any(&[json!([5, 6]), json!([6, 7]), json!([7]), json!([])]);
                self.request("set_planning", json!({ "free_days": free_days, "levels": levels }))
            }
            Kind::UserSet => {
                let user = self.pick("SELECT id FROM table_user WHERE login <> 'administrator' AND state = 'active' ORDER BY id")?;
                let roles = [["trainer", "certifier"], ["certifier", "inspector"], ["coordinator", "certifier"]];
                self.request("set_user", json!({ "user": user, "roles": self.dice.any(&roles) }))
            }
            Kind::PasswordChanged => self.request("change_password", json!({})),
            Kind::PersonAdded => {
                let run = if self.dice.below(2) == 0 { self.run() } else { None };
                let fields = json!({
                    "full_name": self.dice.any(&NAMES), "country": self.dice.any(&COUNTRIES), "email": "somebody@example.org",
                    "born_on": self.dice.any(&[None, Some("1990-03-05")]), "category": self.dice.any(&["nra", "manufacturer"]),
                });
                self.request("add_person", json!({ "fields": fields, "run": run }))
            }
            Kind::PersonEdited => {
                let person = self.person()?;
                if self.dice.below(2) == 0 {
                    return self.known_otherwise(&person);
                }
                let fields = json!({ "full_name": format!("{} {}", self.dice.any(&NAMES), self.fresh()), "country": self.dice.any(&COUNTRIES), "phone": "+233 20 000 0000", "born_on": self.dice.any(&[None, Some("1985-12-31")]) });
                self.request("edit_person", json!({ "person": person, "fields": fields, "reason": "as in the passport" }))
            }
            Kind::PersonStateSet => {
                if let Some(person) = self.pick("SELECT id FROM table_person WHERE state = 'archived' ORDER BY id")
                    && self.dice.below(2) == 0
                {
                    return self.request("set_person_state", json!({ "person": person, "state": "active" }));
                }
                let person = self.pick(
                    "SELECT id FROM table_person AS p WHERE state = 'active' AND NOT EXISTS (SELECT 1 FROM table_enrolment AS e WHERE e.person = p.id) ORDER BY id",
                )?;
                self.request("set_person_state", json!({ "person": person, "state": "archived" }))
            }
            Kind::PersonErased => {
                let person = match self.pick(
                    "SELECT id FROM table_person AS p WHERE state IN ('active', 'archived') AND NOT EXISTS (SELECT 1 FROM table_user AS u WHERE u.person = p.id)
                     AND NOT EXISTS (SELECT 1 FROM table_enrolment AS e WHERE e.person = p.id AND e.state IN ('reserve', 'enrolled', 'active')) ORDER BY id",
                ) {
                    Some(person) => person,
                    None => self.made("add_person", json!({ "fields": { "full_name": self.dice.any(&NAMES) } }), 0)?,
                };
                self.request("erase_person", json!({ "person": person, "reason": "asked to" }))
            }
            Kind::PeopleImported => {
                let run = self.run();
                let roster = format!(
                    "Name,Country,Email,Born on,Category\n{},Ghana,a@example.org,1979-06-05,NRA\nNew Person {},Kenya,,,\n,Kenya,,,\n",
                    self.dice.any(&NAMES),
                    self.fresh()
                );
                let file = self.office.house.take_file("roster.csv", roster.into_bytes());
                let with = json!({ "file": file, "duplicates": self.dice.any(&["skip", "create", "same"]) });
                let into_run = json!({ "file": file, "duplicates": "create", "run": run });
                self.request("import_people", into_run).or_else(|| self.request("import_people", with))
            }
            Kind::PeopleKeptApart => {
                let alike = || self.request("inbox", json!({ "kind": "duplicate" }));
                let row = match self.dice.one(alike()?["rows"].as_array()?) {
                    Some(row) => row,
                    None => {
                        (0..2).try_for_each(|_| self.made("add_person", json!({ "fields": { "full_name": "Kim Min-ji" } }), 0).map(drop))?;
                        alike()?["rows"][0].clone()
                    }
                };
                self.request("keep_apart", json!({ "by": row["by"], "person": row["people"][0]["id"] }))
            }
            Kind::ConsentTextAdded => self.consent_text().map(Value::from),
            Kind::ConsentTextEdited => {
                let text = self.pick(CONSENT_TEXTS).or_else(|| self.consent_text())?;
                let (purpose, words) =
                    (format!("Purpose {}", self.fresh()), [json!({ "lang": "en", "text": format!("I agree {}.", self.dice.below(3)) })]);
                self.request("edit_consent_text", json!({ "text": text, "purpose": purpose, "texts": words, "is_retired": self.dice.below(6) == 0 }))
            }
            Kind::ConsentAdded => {
                let text = self.pick(CONSENT_TEXTS).or_else(|| self.consent_text())?;
                let channel = self.dice.any(&["form", "paper", "import"]);
                self.request("add_consent", json!({ "person": self.person()?, "text": text, "given_on": "2026-03-01", "channel": channel }))
            }
            Kind::ConsentEdited => {
                let standing = "SELECT id FROM table_consent WHERE is_undone = 0 AND withdrawn_on IS NULL ORDER BY id";
                if self.ids(standing).is_empty() {
                    self.attempt(Kind::ConsentAdded)?;
                }
                self.request("withdraw_consent", json!({ "consent": self.pick(standing)?, "withdrawn_on": "2026-03-02" }))
            }
            Kind::PartnersSet
            | Kind::AgreementAdded
            | Kind::AgreementEdited
            | Kind::OrganisationAdded
            | Kind::OrganisationEdited
            | Kind::InitiativeAdded
            | Kind::InitiativeEdited
            | Kind::ProgrammeAdded
            | Kind::ProgrammeEdited => catalogue::attempt(self, kind),
            Kind::CourseAdded => {
                let (code, programme) = (format!("C{}", self.fresh()), self.pick(catalogue::PROGRAMMES));
                self.request(
                    "add_course",
                    json!({ "code": code, "title": "Course", "lang": "ko", "rule": rule(), "programme": programme, "level": "advanced" }),
                )
            }
            Kind::CourseEdited => {
                self.version("draft")?;
                let (course, programme) =
                    (self.pick("SELECT id FROM table_course WHERE is_undone = 0 ORDER BY id")?, self.pick(catalogue::PROGRAMMES));
                let fields = json!({ "course": course, "code": format!("C{}", self.fresh()), "programme": programme, "mode": self.dice.any(&["online", "blended"]), "product_types": ["mab"] });
                self.request("edit_course", fields)
            }
            Kind::VersionAdded => {
                let course = self.pick("SELECT id FROM table_course WHERE is_undone = 0 ORDER BY id")?;
                self.request("add_version", json!({ "course": course, "title": "Course, revised", "rule": rule() }))
            }
            Kind::VersionEdited => {
                let version = self.version("draft")?;
                self.request("edit_version", json!({ "version": version, "title": format!("Text {}", self.fresh()), "rule": rule(), "workload_min": 600, "outcomes": ["Fills aseptically"] }))
            }
            Kind::VersionStateSet => {
                let version =
                    self.pick("SELECT id FROM table_version WHERE state IN ('draft', 'in_review') ORDER BY id").or_else(|| self.version("draft"))?;
                let state = self.dice.any(&["in_review", "approved", "draft"]);
                self.request("set_version_state", json!({ "version": version, "state": state }))
            }
            Kind::RunAdded => {
                // Every run of a history begins on a Sunday.
                if self.dice.below(2) == 0
                    && let Some(older) = self.pick("SELECT id FROM table_run WHERE state <> 'undone' ORDER BY id")
                {
                    return self.request("copy_run", json!({ "run": older, "code": format!("R{}", self.fresh()), "first_on": "2026-03-08" }));
                }
                let (code, version) = (format!("R{}", self.fresh()), self.version("approved")?);
                self.request("add_run", json!({ "code": code, "version": version, "first_on": "2026-03-01", "last_on": "2026-03-31", "capacity": 6 }))
            }
            Kind::RunEdited => {
                let run = self.run()?;
                let seats = 6 + self.dice.below(9);
                let pools = match self.dice.below(3) {
                    0 => json!([{ "name": "Korean", "seats": 1, "countries": ["KOR"] }, { "name": "Foreign", "seats": seats - 1, "countries": [] }]),
                    _ => json!([]),
                };
                let fields = json!({
                    "run": run, "code": format!("R{}", self.fresh()), "first_on": "2026-02-01", "last_on": "2026-04-30", "zone": "Asia/Seoul", "capacity": seats, "edition_n": 2, "min_to_run_n": self.dice.any(&[None, Some(3)]), "objectives": ["know why"], "pools": pools,
                });
                self.request("edit_run", fields)
            }
            Kind::RunStateSet => {
                let run = self.pick("SELECT id FROM table_run WHERE state <> 'undone' ORDER BY id").or_else(|| self.run())?;
                let state = self.dice.any(&["announced", "open", "confirmed", "running", "completed", "postponed"]);
                self.request("set_run_state", json!({ "run": run, "state": state, "reason": "it was time" }))
            }
            Kind::PeopleEnrolled => {
                let (run, person) = (self.run()?, self.person()?);
                let over = if self.dice.below(2) == 0 { Some("the ministry asked") } else { None };
                let reserve = over.is_none() && self.dice.below(2) == 0;
                self.request("enrol", json!({ "run": run, "people": [person], "override_reason": over, "reserve": reserve }))
            }
            Kind::EnrolmentTransferred => {
                let places = "SELECT id FROM table_enrolment WHERE state IN ('reserve', 'enrolled', 'active') ORDER BY id";
                if self.ids(places).is_empty() {
                    self.peopled_run()?;
                }
                let (enrolment, run) = (self.pick(places)?, self.run()?);
                let with = |run: &str| json!({ "enrolment": enrolment, "run": run, "reason": "fell ill" });
                self.request("transfer_enrolment", with(&run)).or_else(|| {
                    let fields = json!({ "code": format!("R{}", self.fresh()), "version": self.version("approved")?, "first_on": "2026-03-01", "last_on": "2026-03-31", "capacity": 9 });
                    self.request("transfer_enrolment", with(&self.made("add_run", fields, 0)?))
                })
            }
            Kind::EnrolmentStateSet => {
                if let Some(run) = self.pick("SELECT DISTINCT run FROM table_enrolment WHERE state = 'reserve' ORDER BY run")
                    && self.dice.below(3) == 0
                {
                    return self.request("promote", json!({ "run": run }));
                }
                let enrolment = self.pick("SELECT id FROM table_enrolment WHERE state IN ('enrolled', 'active', 'no_show') ORDER BY id")?;
                let state = self.dice.any(&["withdrawn", "active", "no_show", "removed", "not_completed", "completed"]);
                self.request("set_enrolment_state", json!({ "enrolment": enrolment, "state": state, "reason": "as told" }))
            }
            Kind::PartAdded => {
                let run = self.run()?;
                self.part(&run).map(Value::from)
            }
            Kind::PartEdited => {
                let parts = "SELECT id FROM table_part WHERE is_undone = 0 ORDER BY id";
                let part = match self.pick(parts) {
                    Some(part) => part,
                    None => self.part(&self.run()?)?,
                };
                if self.dice.below(3) == 0
                    && let Some(removed) = self.request("remove_part", json!({ "part": part }))
                {
                    return Some(removed);
                }
                // Its kind stays, so that one of these is it.
                ["group", "track", "phase"].into_iter().find_map(|kind| {
                    let fields = json!({ "kind": kind, "title": format!("Part {}", self.fresh()), "capacity_n": 9, "first_on": "2026-03-01", "last_on": "2026-03-31" });
                    self.request("edit_part", json!({ "part": part, "fields": fields }))
                })
            }
            Kind::EnrolmentsAssigned => {
                let run = self.peopled_run()?;
                let group = self.part_of(&run, "group").or_else(|| {
                    let fields = json!({ "kind": "group", "title": format!("Group {}", self.fresh()) });
                    self.made("add_part", json!({ "run": run, "fields": fields }), 0)
                })?;
                let rows = self.request("enrolments", json!({ "run": run }))?;
                let of = |state: &str| {
                    rows.as_array().unwrap().iter().filter(|row| row["state"] == state).map(|row| row["enrolment"].clone()).collect::<Vec<_>>()
                };
                self.request("assign_enrolments", json!({ "run": run, "enrolments": of("enrolled"), "group": group, "override_reason": "asked for" }))
            }
            Kind::FacilityAdded => {
                let parent = self.pick("SELECT id FROM table_facility WHERE is_undone = 0 ORDER BY id");
                self.request(
                    "add_facility",
                    json!({ "fields": { "kind": "room", "name": format!("Room {}", self.fresh()), "parent": parent, "capacity": 3 } }),
                )
            }
            Kind::FacilityEdited => {
                let all = self.ids("SELECT id FROM table_facility WHERE is_undone = 0 ORDER BY id");
                let parent = if self.dice.below(2) == 0 { self.dice.one(&all) } else { None };
                let facility =
                    self.dice.one(&all).or_else(|| self.made("add_facility", json!({ "fields": { "kind": "site", "name": "Site" } }), 0))?;
                let fields = json!({
                    "kind": "suite", "name": format!("Suite {}", self.fresh()), "parent": parent, "grade": self.dice.any(&["b", "cnc"]), "gowning_min": self.dice.below(30),
                    "features": ["airlock"], "available_from_on": self.dice.any(&[None, Some("2026-03-05")]),
                });
                self.request("edit_facility", json!({ "facility": facility, "fields": fields }))
            }
            Kind::EquipmentAdded => self.equipment().map(Value::from),
            Kind::EquipmentEdited => {
                let equipment = self.pick("SELECT id FROM table_equipment WHERE is_undone = 0 ORDER BY id").or_else(|| self.equipment())?;
                let fields = json!({
                    "asset_no": format!("E{}", self.fresh()), "name": "Bioreactor", "quantity_n": 1 + self.dice.below(4), "calibration_due_on": "2026-03-20",
                    "state": self.dice.any(&["in_service", "out_of_service", "in_service", "retired"]),
                });
                self.request("edit_equipment", json!({ "equipment": equipment, "fields": fields }))
            }
            Kind::AvailabilityAdded => self.availability().map(Value::from),
            Kind::AvailabilityEdited => {
                let availability = self.pick("SELECT id FROM table_availability WHERE is_undone = 0 ORDER BY id").or_else(|| self.availability())?;
                if self.dice.below(3) == 0 {
                    return self.request("remove_availability", json!({ "availability": availability }));
                }
                let fields = self.availability_fields()?;
                self.request("edit_availability", json!({ "availability": availability, "fields": fields }))
            }
            Kind::SessionsAdded => {
                let run = self.run()?;
                let sessions = [self.session_fields(), self.fields_in(&run)];
                self.request("add_sessions", json!({ "run": run, "sessions": sessions }))
            }
            Kind::SessionEdited => {
                let session = self.open_session()?;
                let fields = self.session_fields();
                self.request("edit_session", json!({ "session": session, "fields": fields, "override_reason": "moved" }))
            }
            Kind::SessionsPlanned => {
                let session = self.open_session()?;
                let plan = match self.dice.below(3) {
                    0 => json!({ "repeat": { "session": session, "every_n": 1, "unit": "day", "count_n": 3, "without": ["2026-03-05"] } }),
                    1 => json!({ "split": { "session": session, "after_min": 5 + self.dice.below(40) } }),
                    _ => json!({ "move": { "run": self.run()?, "by_n": 1 + self.dice.below(4), "count": self.dice.any(&["working", "calendar"]) } }),
                };
                let preview = self.request("preview_plan", json!({ "plan": plan }))?;
                let refused = preview["sessions"].as_array()?.iter().filter(|one| !one["refusal"].is_null()).map(|one| one["key"].clone());
                let leave_out: Vec<Value> = refused.collect();
                self.request("plan_sessions", json!({ "plan": plan, "leave_out": leave_out, "override_reason": "planned anew" }))
            }
            Kind::ClashesAccepted => {
                let (run, room) =
                    (self.run()?, self.made("add_facility", json!({ "fields": { "kind": "room", "name": format!("Room {}", self.fresh()) } }), 0)?);
                let placed = [self.fields_in(&run), self.fields_in(&run)].map(|mut fields| {
                    fields["facility"] = json!(room);
                    fields["start_local"] = json!("2026-03-09T09:00");
                    fields["end_local"] = json!("2026-03-09T10:00");
                    fields
                });
                let with = json!({ "run": run, "sessions": placed, "override_reason": "both at once" });
                let session = self.made("add_sessions", with, 0)?;
                let rows = self.request("sessions", json!({ "run": run }))?;
                let row = rows.as_array()?.iter().find(|row| row["id"] == json!(session))?.clone();
                let one = row["overlaps"].as_array()?.iter().find(|one| one["kind"] == "trainee" || one["kind"] == "facility")?.clone();
                let what = json!({ "session": session, "kind": one["kind"], "side": one["side"] });
                let opened = self.request("reopen_clash", what.clone());
                let mut again = what;
                again["reason"] = json!("two halves of a room");
                self.request("accept_clash", again).and(opened)
            }
            Kind::SessionStateSet => {
                let session = self.pick("SELECT id FROM table_session WHERE state IN ('tentative', 'confirmed') ORDER BY id")?;
                let state = self.dice.any(&["tentative", "confirmed", "tentative", "cancelled"]);
                self.request("set_session_state", json!({ "session": session, "state": state, "reason": "no room" }))
            }
            Kind::RollMarked => {
                let session = self.open_session()?;
                let marks = self.marks(&session, false)?;
                self.request("mark", marks)
            }
            Kind::WalkInAdded => {
                let session = self.open_session()?;
                let person = if self.dice.below(3) == 0 { self.person() } else { None };
                let name = person.is_none().then(|| self.dice.any(&NAMES));
                self.request("add_walk_in", json!({ "session": session, "name": name, "person": person, "country": "GHA", "status": "P" }))
            }
            Kind::WalkInSettled => {
                let open = "SELECT id FROM table_walk_in WHERE settled IS NULL AND is_undone = 0 ORDER BY id";
                if self.ids(open).is_empty() {
                    self.attempt(Kind::WalkInAdded)?;
                }
                let walk_in = self.pick(open)?;
                self.request(
                    "settle_walk_in",
                    json!({ "walk_in": walk_in, "as": self.dice.any(&["enrolled", "enrolled", "refused"]), "override_reason": "came anyway" }),
                )
            }
            Kind::SheetSigned => self.closed_session().map(Value::from),
            Kind::SheetReopened => {
                let session = self.pick("SELECT id FROM table_session WHERE register = 'closed' ORDER BY id").or_else(|| self.closed_session())?;
                self.request("reopen_session", json!({ "session": session, "reason": "a sheet turned up" }))
            }
            Kind::BatchPrepared => self.prepared().map(Value::from),
            Kind::BatchDropped => {
                let batch = self.prepared()?;
                self.request("drop_batch", json!({ "batch": batch, "reason": "another thought" }))
            }
            Kind::BatchApproved => self.issued().map(Value::from),
            // The same request, and a second entry of it.
            Kind::CertificatesIssued => None,
            Kind::PapersFiled => {
                let batch = self
                    .pick("SELECT DISTINCT batch FROM table_certificate AS c JOIN document_file AS d ON d.digest = c.payload WHERE c.number IS NOT NULL AND c.paper IS NULL ORDER BY batch")
                    .or_else(|| self.issued())?;
                self.request("file_papers", json!({ "batch": batch, "at_most": 1 }))
            }
            Kind::CertificateStateSet => {
                let issued = "SELECT id FROM table_certificate WHERE state = 'issued' ORDER BY id";
                let (certificate, next) = match self.pick("SELECT id FROM table_certificate WHERE state = 'suspended' ORDER BY id") {
                    Some(suspended) => (suspended, "reinstate_certificate"),
                    None => match self.pick(issued) {
                        Some(certificate) => (certificate, "suspend_certificate"),
                        None => {
                            self.issued()?;
                            (self.pick(issued)?, "suspend_certificate")
                        }
                    },
                };
                let name = self.dice.any(&[next, next, "revoke_certificate"]);
                self.request_as(name, json!({ "certificate": certificate, "reason": "in error" }), "certifier")
            }
            Kind::PaperPrinted => {
                match self.pick("SELECT c.id FROM table_certificate AS c JOIN document_file AS d ON d.digest = c.paper ORDER BY c.id") {
                    Some(certificate) => self.request("open_paper", json!({ "certificate": certificate })),
                    None => {
                        let session = self.open_session()?;
                        self.request("print_sign_in", json!({ "session": session }))
                    }
                }
            }
            Kind::AssessmentAdded => self.assessment().map(Value::from),
            Kind::AssessmentEdited => {
                let free = "SELECT id FROM table_assessment AS a WHERE is_undone = 0 AND NOT EXISTS (SELECT 1 FROM table_result AS r WHERE r.assessment = a.id) ORDER BY id";
                let assessment = self.pick(free).or_else(|| self.assessment())?;
                let fields = json!({
                    "assessment": assessment, "kind": self.dice.any(&["pre", "post", "exam"]), "title": format!("Exam {}", self.fresh()), "max_x100": 5000, "attempts_n": 3,
                });
                self.request("edit_assessment", fields)
            }
            Kind::ResultsEntered => {
                let tested = "SELECT DISTINCT run FROM table_assessment AS a WHERE is_undone = 0
                              AND EXISTS (SELECT 1 FROM table_enrolment AS e WHERE e.run = a.run AND e.state IN ('enrolled', 'active')) ORDER BY run";
                if self.ids(tested).is_empty() {
                    self.assessment()?;
                }
                let run = self.pick(tested)?;
                let shown = self.request("results", json!({ "run": run }))?;
                let results: Vec<Value> = shown["rows"]
                    .as_array()?
                    .iter()
                    .filter(|_| self.dice.below(4) > 0)
                    .map(|row| {
                        let score = if self.dice.below(6) == 0 { Value::Null } else { json!(100 * self.dice.below(51)) };
                        json!({ "assessment": shown["assessments"][0]["id"], "enrolment": row["enrolment"], "attempt_n": 1 + self.dice.below(2), "score_x100": score })
                    })
                    .collect();
                self.request("enter_results", json!({ "run": run, "results": results, "reason": "transcribed", "note": "from the sheets" }))
            }
            Kind::ResourceAdded => self.resource().map(Value::from),
            Kind::ResourceEdited => {
                let resource =
                    self.pick("SELECT id FROM table_resource WHERE is_removed = 0 AND is_undone = 0 ORDER BY id").or_else(|| self.resource())?;
                if self.dice.below(4) == 0 {
                    return self.request("remove_resource", json!({ "resource": resource, "reason": "out of date" }));
                }
                self.request("edit_resource", json!({ "resource": resource, "fields": self.resource_fields()? }))
            }
            Kind::DocumentAdded => self.document().map(Value::from),
            Kind::DocumentEdited => {
                let document =
                    self.pick("SELECT id FROM table_document WHERE is_removed = 0 AND is_undone = 0 ORDER BY id").or_else(|| self.document())?;
                if self.dice.below(4) == 0 {
                    return self.request("remove_document", json!({ "document": document, "reason": "sent by mistake" }));
                }
                let title = format!("Letter {}", self.fresh());
                self.request("edit_document", json!({ "document": document, "title": title, "kind": self.dice.any(&["letter", "other"]) }))
            }
            Kind::CompetencyAdded => self.competency().map(Value::from),
            Kind::CompetencyEdited => {
                let free = "SELECT id FROM table_competency AS c WHERE is_undone = 0 AND NOT EXISTS (SELECT 1 FROM table_version_competency AS l WHERE l.competency = c.id) ORDER BY id";
                let competency = self.pick(free).or_else(|| self.competency())?;
                let fields = json!({
                    "competency": competency, "code": format!("K{}", self.fresh()), "title": "Filling", "package": "SOP 7", "level_required": self.dice.any(&["observed", "independent"]),
                });
                self.request("edit_competency", fields)
            }
            Kind::SignOffsEntered => {
                let skilled = "SELECT DISTINCT r.id FROM table_run AS r JOIN table_version_competency AS l ON l.version = r.version
                               WHERE r.state IN ('open', 'confirmed', 'running') AND EXISTS (SELECT 1 FROM table_enrolment AS e WHERE e.run = r.id AND e.state IN ('enrolled', 'active')) ORDER BY r.id";
                let run = self.pick(skilled).or_else(|| self.skilled_run())?;
                let shown = self.request("sign_offs", json!({ "run": run }))?;
                let rows = shown["rows"].as_array()?.iter().filter(|row| row["is_in_run"] == true && self.dice.below(4) > 0);
                let sign_offs: Vec<Value> = rows
                    .map(|row| {
                        let level = self.dice.any(&[None, Some("observed"), Some("assisted"), Some("performed"), Some("independent")]);
                        let competency = shown["competencies"][self.dice.below(2)]["id"].clone();
                        json!({ "competency": competency, "enrolment": row["enrolment"], "level": level, "observed_n": 1 + self.dice.below(4), "performed_n": 1 + self.dice.below(4) })
                    })
                    .collect();
                self.request("sign_off", json!({ "run": run, "sign_offs": sign_offs, "reason": "evidence", "note": "seen in the suite" }))
            }
            Kind::SignatoryAdded => {
                let (person, image) = (self.person()?, (self.dice.below(20) == 0).then(|| self.picture()));
                self.request("add_signatory", json!({ "person": person, "title": "Director", "valid_from_on": "2026-01-01", "image": image }))
            }
            Kind::FormerCertificatesAdded => {
                let rows: String = (0..2).map(|_| format!("F/{},{},GMP,2019-05-04\n", self.fresh(), self.dice.any(&NAMES))).collect();
                let person =
                    self.made("add_person", json!({ "fields": { "full_name": format!("Former {}", self.fresh()), "country": "GHA" } }), 0)?;
                let name = self.request("person", json!({ "person": person }))?["fields"]["full_name"].clone();
                let list = format!("Number,Name,Course,Date\n{rows}F/{},{},GMP,2019-05-04\n", self.fresh(), text(&name));
                let file = self.office.house.take_file("before.csv", list.into_bytes());
                self.request("import_former", json!({ "file": file }))
            }
            Kind::FormerCertificateEdited => {
                let all =
                    "SELECT id FROM table_former WHERE is_undone = 0 AND person IN (SELECT id FROM table_person WHERE state = 'active') ORDER BY id";
                if self.ids(all).is_empty() {
                    self.attempt(Kind::FormerCertificatesAdded)?;
                }
                let former = self.pick(all)?;
                if self.dice.below(3) == 0 {
                    return self.request("withdraw_former", json!({ "former": former, "reason": "of another centre" }));
                }
                let (number, name) = (format!("G/{}", self.fresh()), self.dice.any(&NAMES));
                let with =
                    json!({ "former": former, "number": number, "name": name, "course": "GMP", "issued_on": "2019-05-04", "reason": "misread" });
                self.request("edit_former", with)
            }
            Kind::SignatoryEdited => {
                let all = "SELECT id FROM table_signatory WHERE is_undone = 0 AND person IN (SELECT id FROM table_person WHERE state = 'active') ORDER BY id";
                if self.ids(all).is_empty() {
                    self.attempt(Kind::SignatoryAdded)?;
                }
                let (title, to) = (format!("Director {}", self.fresh()), self.dice.any(&[None, Some("2026-12-31")]));
                self.request(
                    "edit_signatory",
                    json!({ "signatory": self.pick(all)?, "title": title, "valid_from_on": "2026-01-01", "valid_to_on": to }),
                )
            }
            Kind::QualificationAdded => {
                let mut fields = self.qualification();
                fields["person"] = self.person()?.into();
                self.request("add_qualification", fields)
            }
            Kind::QualificationEdited => {
                let all = "SELECT id FROM table_qualification WHERE is_undone = 0 AND person IN (SELECT id FROM table_person WHERE state = 'active') ORDER BY id";
                if self.ids(all).is_empty() {
                    self.attempt(Kind::QualificationAdded)?;
                }
                let mut fields = self.qualification();
                fields["qualification"] = self.pick(all)?.into();
                self.request("edit_qualification", fields)
            }
            Kind::LettersAdded => self.letter().map(Value::from),
            Kind::LetterEdited => {
                let letter = self.pick("SELECT id FROM table_letter WHERE is_undone = 0 ORDER BY id").or_else(|| self.letter())?;
                let texts = [json!({ "lang": "en", "subject": format!("Version {}", self.fresh()), "body": "Dear {name}, come." })];
                let title = format!("Letter {}", self.fresh());
                self.request(
                    "edit_letter",
                    json!({ "letter": letter, "kind": "other", "title": title, "texts": texts, "is_retired": self.dice.below(5) == 0 }),
                )
            }
            Kind::LettersMade => {
                let letter = self.pick("SELECT id FROM table_letter WHERE is_undone = 0 ORDER BY id").or_else(|| self.letter())?;
                let (first, second) = (self.person()?, self.person()?);
                let form = self.dice.any(&["csv", "csv", "csv", "merged"]);
                self.request(
                    "make_letters",
                    json!({ "letter": letter, "lang": "en", "form": form, "to": [{ "person": first }, { "person": second }] }),
                )
            }
            Kind::ActionAdded => self.action().map(Value::from),
            Kind::ActionEdited => {
                let action = self.pick("SELECT id FROM table_action WHERE is_undone = 0 AND state = 'open' ORDER BY id").or_else(|| self.action())?;
                let (text, state) = (format!("Action {}", self.fresh()), self.dice.any(&["open", "open", "done", "dropped"]));
                self.request(
                    "edit_action",
                    json!({ "action": action, "kind": "action", "text": text, "due_on": "2026-03-09", "cites": [], "state": state }),
                )
            }
            Kind::FollowUpsSet => {
                let open = self.request("follow_ups", json!({ "count": 20 }))?["rows"].clone();
                let keys: Vec<Value> = open.as_array()?.iter().map(|row| json!({ "enrolment": row["enrolment"], "months": row["months"] })).collect();
                let key = match self.dice.one(&keys) {
                    Some(key) => key,
                    None => json!({ "enrolment": self.followed()?, "months": 6 }),
                };
                let state = self.dice.any(&["sent", "answered", "answered", "no_answer", "waived"]);
                let with = json!({ "follow_ups": [key], "state": state, "in_sector": self.dice.below(2) == 0, "note": "told by phone" });
                self.request("set_follow_ups", with)
            }
            Kind::EntryUndone => {
                let rows = self.request("history", json!({ "count": 30 }))?;
                let mut possible: Vec<Value> =
                    rows["rows"].as_array()?.iter().filter(|row| row["undo"] != "not_undoable").map(|row| row["entry"].clone()).collect();
                self.dice.shuffle(&mut possible);
                possible.into_iter().take(6).find_map(|entry| self.request("undo", json!({ "entry": entry })))
            }
        }
    }

    /// Entries of cheap kinds, in any order.
    fn drift(&self, steps: usize) {
        let cheap: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.is_cheap()).collect();
        for _ in 0..steps {
            let kind = self.dice.any(&cheap);
            self.attempt(kind);
        }
    }

    fn with_book<T>(&self, work: impl FnOnce(&Book) -> T) -> T {
        work(&self.office.house.open_book().unwrap().book)
    }

    /// The tables equal their rebuild, and everything verifies.
    fn holds(&self, when: &str) -> Digest {
        self.with_book(|book| {
            // A verification compares the tables with a rebuild that it takes back.
            let report = book.verify().unwrap();
            assert!(report.sound, "{when}: {:?}", report.findings);
            book.read(|db| apply::digest(db)).unwrap()
        })
    }

    fn counts(&self, counts: &mut BTreeMap<Kind, u32>) {
        for parcel in self.with_book(Book::parcels).unwrap() {
            let act = Entry::read(&parcel.entry.body).unwrap().act.unwrap();
            *counts.entry(Kind::of(&act)).or_default() += 1;
        }
    }
}

fn rule() -> Value {
    json!({ "rule": { "min_sessions": { "n": 1, "pct": 0 } }, "excused_stays_expected": true })
}

/// Entries of one book into the open one: some twice, in any order, in a few lots.
fn take_in(world: &World, mut parcels: Vec<rollbook::book::merge::Parcel>) {
    let twice = parcels.first().cloned();
    parcels.extend(twice);
    world.dice.shuffle(&mut parcels);
    let middle = world.dice.below(parcels.len());
    let late = parcels.split_off(middle);
    for lot in [parcels, late] {
        world.with_book(|book| book.take_in(lot).unwrap());
        world.diary_is_true("take_in");
    }
}

fn history(seed: u64, counts: &mut BTreeMap<Kind, u32>, refused: &mut BTreeMap<String, u32>) {
    let world = World::new(seed);
    world.drift(10);
    let mut plan = Kind::ALL.to_vec();
    world.dice.shuffle(&mut plan);
    for (place, kind) in plan.into_iter().enumerate() {
        world.attempt(kind);
        if place % 3 == 0 {
            world.drift(1);
        }
    }
    // What chance refused is tried again.
    for _ in 0..3 {
        let mut had = BTreeMap::new();
        world.counts(&mut had);
        for kind in Kind::ALL.iter().filter(|kind| !had.contains_key(kind)) {
            world.attempt(*kind);
        }
    }

    // A second desk: the same book restored in another folder under its own epoch. Both go on without each other.
    let backup = world.office.ask("back_up", json!({ "to": world.office.folder.path().join("backups") }));
    let (first, second) = (world.office.book.clone(), world.office.folder.path().join("second.rollbook"));
    world.drift(12);
    world.attempt(Kind::PersonErased);
    let of_first = world.with_book(Book::parcels).unwrap();
    let password = |password: &str| Sign { password: password.into(), ..Sign::default() };
    let restore = json!({ "backup": backup["folder"], "to": second, "login": "administrator" });
    world.office.house.call("restore_backup", restore, Some(&password(PASSWORD))).unwrap();
    let unlock = json!({ "book": second, "login": "administrator" });
    world.office.house.call("unlock", unlock, Some(&password("not this one"))).unwrap_err();
    world.office.enter_at(&second, "administrator").unwrap();
    world.drift(15);
    let of_second = world.with_book(Book::parcels).unwrap();
    take_in(&world, of_first);
    let merged = world.holds("merged into the second");
    world.office.enter_at(&first, "administrator").unwrap();
    take_in(&world, of_second);
    assert_eq!(
        world.with_book(|book| book.read(|db| apply::digest(db)).unwrap()),
        merged,
        "seed {seed}: two desks with the same entries have different tables"
    );
    world.counts(counts);
    // Work goes on over whatever stands against each other now.
    world.drift(6);
    world.holds("after the merge");
    assert!(world.with_book(Book::rebuild).unwrap().1);
    world.diary_is_true("rebuild");
    for (reason, times) in world.refused.into_inner() {
        *refused.entry(reason).or_default() += times;
    }
}

fn tell(seeds: impl Iterator<Item = u64>) -> BTreeMap<Kind, u32> {
    let (mut counts, mut refused) = (BTreeMap::new(), BTreeMap::new());
    for seed in seeds {
        println!("history {seed}");
        history(seed, &mut counts, &mut refused);
    }
    println!("accepted {counts:?}\nrefused {refused:?}");
    counts
}

#[test]
fn tables_are_what_the_journal_says_whatever_was_done_and_in_whatever_order_it_arrives() {
    // Two threads, as most computers have two cores.
    let halves = std::thread::scope(|scope| {
        let half = |from: u64| scope.spawn(move || tell((from..HISTORIES).step_by(2)));
        [half(0), half(1)].map(|half| half.join().unwrap())
    });
    for kind in Kind::ALL {
        let accepted: u32 = halves.iter().filter_map(|counts| counts.get(kind)).sum();
        assert!(accepted >= LEAST, "{kind:?} was accepted {accepted} times only");
    }
}
