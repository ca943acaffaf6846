//! What entries of random histories rest on: picked from what there is, or made for them.

use super::rule;
use super::world::World;
use serde_json::{Value, json};

pub(super) const CONSENT_TEXTS: &str =
    "SELECT id FROM table_consent_text AS t WHERE is_retired = 0 AND n = (SELECT max(n) FROM table_consent_text WHERE id = t.id) ORDER BY id";
pub(super) const NAMES: [&str; 8] = ["Ama Mensah", "Kofi Boateng", "김민준", "Siobhán O'Brien", "नेहा शर्मा", "أمينة يوسف", "李小龙", "Ольга Иванова"];
pub(super) const COUNTRIES: [&str; 5] = ["GHA", "KOR", "IND", "IDN", "EGY"];

impl World {
    pub(super) fn person(&self) -> Option<String> {
        match self.pick("SELECT id FROM table_person WHERE state = 'active' ORDER BY id") {
            Some(person) if self.dice.below(4) > 0 => Some(person),
            _ => self.made("add_person", json!({ "fields": { "full_name": self.dice.any(&NAMES), "country": self.dice.any(&COUNTRIES) } }), 0),
        }
    }

    pub(super) fn version(&self, state: &str) -> Option<String> {
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

    pub(super) fn run(&self) -> Option<String> {
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

    pub(super) fn part(&self, run: &str) -> Option<String> {
        let kind = self.dice.any(&["phase", "track", "group", "group"]);
        let fields = json!({
            "kind": kind, "title": format!("Part {}", self.fresh()), "capacity_n": 2 + self.dice.below(4), "mode": "online", "first_on": "2026-03-01", "last_on": "2026-03-31",
        });
        self.made("add_part", json!({ "run": run, "fields": fields }), 0)
    }

    pub(super) fn part_of(&self, run: &str, kind: &str) -> Option<String> {
        let run = run.replace('-', "");
        self.pick(&format!("SELECT id FROM table_part WHERE hex(run) = upper('{run}') AND kind = '{kind}' AND is_undone = 0 ORDER BY id"))
    }

    /// What only sessions of this run can have.
    pub(super) fn fields_in(&self, run: &str) -> Value {
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

    pub(super) fn session_fields(&self) -> Value {
        let (day, hour) = (2 + self.dice.below(8), 8 + self.dice.below(8));
        let facilities = self.ids("SELECT id FROM table_facility WHERE is_undone = 0 ORDER BY id");
        json!({
            "title": format!("Session {}", self.fresh()), "kind": self.dice.any(&["lecture", "practical", "webinar"]),
            "start_local": format!("2026-03-{day:02}T{hour:02}:00"), "end_local": format!("2026-03-{day:02}T{hour:02}:50"),
            "is_mandatory": self.dice.below(2) == 0, "tags": [self.dice.any(&["gmp", "aseptic"])], "facility": self.dice.one(&facilities),
        })
    }

    pub(super) fn session(&self, run: &str) -> Option<String> {
        let fields = self.fields_in(run);
        self.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
    }

    pub(super) fn open_session(&self) -> Option<String> {
        let open = "SELECT s.id FROM table_session AS s WHERE s.state IN ('tentative', 'confirmed', 'held') AND s.register = 'open'
                    AND EXISTS (SELECT 1 FROM table_enrolment AS e WHERE e.run = s.run AND e.state IN ('enrolled', 'active')) ORDER BY s.id";
        if let Some(session) = self.pick(open) {
            return Some(session);
        }
        let run = self.peopled_run()?;
        self.session(&run)
    }

    pub(super) fn peopled_run(&self) -> Option<String> {
        let run = self.run()?;
        let people: Vec<Value> = (0..2)
            .filter_map(|_| self.made("add_person", json!({ "fields": { "full_name": self.dice.any(&NAMES), "country": "GHA" } }), 0))
            .map(Value::from)
            .collect();
        self.request("enrol", json!({ "run": run, "people": people, "override_reason": "asked for" }))?;
        Some(run)
    }

    /// Marks of some people, or of everybody who has none.
    pub(super) fn marks(&self, session: &str, missing_only: bool) -> Option<Value> {
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

    pub(super) fn closed_session(&self) -> Option<String> {
        let session = self.open_session()?;
        let marks = self.marks(&session, true)?;
        self.request("mark", marks)?;
        self.request("close_session", json!({ "session": session }))?;
        Some(session)
    }

    pub(super) fn prepared(&self) -> Option<String> {
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

    pub(super) fn issued(&self) -> Option<String> {
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

    pub(super) fn assessment(&self) -> Option<String> {
        let run = self.peopled_run()?;
        let fields =
            json!({ "run": run, "kind": "exam", "title": format!("Exam {}", self.fresh()), "max_x100": 5000, "pass_x100": 3000, "attempts_n": 2 });
        self.made("add_assessment", fields, 0)
    }

    pub(super) fn equipment(&self) -> Option<String> {
        let home = self.pick("SELECT id FROM table_facility WHERE is_undone = 0 ORDER BY id");
        let fields = json!({ "asset_no": format!("E{}", self.fresh()), "name": "Bioreactor", "home": home, "quantity_n": 2, "calibration_due_on": "2026-04-01" });
        self.made("add_equipment", json!({ "fields": fields }), 0)
    }

    pub(super) fn availability_fields(&self) -> Option<Value> {
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

    pub(super) fn availability(&self) -> Option<String> {
        let fields = self.availability_fields()?;
        self.made("add_availability", json!({ "fields": fields }), 0)
    }

    pub(super) fn resource_fields(&self) -> Option<Value> {
        let runs: Vec<String> = self.run().into_iter().collect();
        Some(json!({
            "title": format!("Guidance {}", self.fresh()), "kind": self.dice.any(&["guidance", "slides", "tool"]), "topics": ["gmp"], "audience": "industry", "lang": "en",
            "issued_on": self.dice.any(&[None, Some("2021")]), "link": "https://example.org/guidance", "is_restricted": self.dice.below(2) == 0,
            "reader_roles": ["trainer"], "reader_users": [], "courses": [], "runs": runs, "sessions": [],
        }))
    }

    pub(super) fn resource(&self) -> Option<String> {
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

    pub(super) fn document(&self) -> Option<String> {
        let (person, run) = if self.dice.below(2) == 0 { (self.person(), None) } else { (None, self.run()) };
        let file = self.office.house.take_file("letter.txt", format!("Letter {}", self.fresh()).into_bytes());
        self.made("add_document", json!({ "person": person, "run": run, "file": file, "kind": self.dice.any(&["letter", "other"]) }), 0)
    }

    pub(super) fn picture(&self) -> String {
        let mut bytes = std::io::Cursor::new(Vec::new());
        let ink = u8::try_from(self.dice.below(200)).unwrap();
        image::RgbImage::from_pixel(30, 10, image::Rgb([ink; 3])).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        self.office.house.take_file("signature.png", bytes.into_inner())
    }

    pub(super) fn competency(&self) -> Option<String> {
        self.made(
            "add_competency",
            json!({ "code": format!("K{}", self.fresh()), "title": "Gowning", "steps": ["Wash", "Gown"], "level_required": "performed" }),
            0,
        )
    }

    /// A run with people whose version teaches a competency.
    pub(super) fn skilled_run(&self) -> Option<String> {
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

    pub(super) fn qualification(&self) -> Value {
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

    pub(super) fn action(&self) -> Option<String> {
        let run = self.run()?;
        let cites: Vec<String> = self.pick("SELECT id FROM table_action WHERE is_undone = 0 ORDER BY id").into_iter().collect();
        let fields =
            json!({ "run": run, "kind": self.dice.any(&["action", "recommendation"]), "text": format!("Action {}", self.fresh()), "cites": cites });
        self.made("add_action", fields, 0)
    }

    /// A place in a run that ended long ago; nobody who takes part in a present one is due.
    pub(super) fn followed(&self) -> Option<String> {
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

    pub(super) fn consent_text(&self) -> Option<String> {
        let words = [json!({ "lang": "en", "text": "I agree." })];
        self.made("add_consent_text", json!({ "purpose": format!("Purpose {}", self.fresh()), "texts": words }), 0)
    }

    /// Where somebody works, by what names they are known, which passport they have: one of the three.
    pub(super) fn known_otherwise(&self, person: &str) -> Option<Value> {
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

    pub(super) fn letter(&self) -> Option<String> {
        let texts = [json!({ "lang": "en", "subject": "To {name}", "body": "Dear {name}, come." })];
        self.made("add_letter", json!({ "kind": "other", "title": format!("Letter {}", self.fresh()), "texts": texts }), 0)
    }
}
