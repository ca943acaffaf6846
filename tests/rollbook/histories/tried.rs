//! An entry of each kind, tried in random histories.

use super::made::{CONSENT_TEXTS, COUNTRIES, NAMES};
use super::world::World;
use super::{Kind, catalogue, rule};
use crate::calendar_in::{event, file as calendar_file};
use crate::office::text;
use serde_json::{Value, json};

impl World {
    /// Tries to make an entry of this kind, out of what there is or of what it makes for it.
    pub(super) fn attempt(&self, kind: Kind) -> Option<Value> {
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
            Kind::TimetableImported => {
                let run = self.run()?;
                let mut events = Vec::new();
                // The first is new, the other one may have come in before: then it is moved or cancelled.
                for uid in [format!("new-{}", self.fresh()), format!("event-{}", self.dice.below(2))] {
                    let (day, status) = (2 + self.dice.below(20), self.dice.any(&["CONFIRMED", "CONFIRMED", "CANCELLED"]));
                    let status = if uid.starts_with("new") { "CONFIRMED" } else { status };
                    let (start, end) = (format!("DTSTART:202603{day:02}T010000Z"), format!("DTEND:202603{day:02}T020000Z"));
                    events.push(event(&uid, &[&start, &end, &format!("STATUS:{status}")]));
                }
                let file = self.office.house.take_file("organiser.ics", calendar_file(&events).into_bytes());
                self.request("import_sessions", json!({ "file": file, "run": run, "kind": "lecture" }))
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
}
