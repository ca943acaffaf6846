//! Who may ask what: every request by every role, and what a trainer sees of runs that are not theirs.

use crate::office::{ACCOUNTS, Office, marks, sign, text, two_hours};
use rollbook::domain::roles::Role;
use rollbook::fault::{Error, Reason};
use rollbook::requests::{LINES, LineKind};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Who may make each request, written by hand after the table of roles of domain.md: Coordinator, Trainer, certifier (X),
/// Administrator, Inspector. Requests before a book (doors) are everybody's.
const MAY: &str = "
    who CTXAI · state_line CTXAI · centre CTXAI · countries CTXAI · change_password CTXAI · draft CTXAI · keep_draft CTXAI
    planning CTXAI · set_planning CA · set_centre A · users CXAI · add_user A · set_user A · erase_person A · adopt_book A
    today CTXAI · inbox CXI · people CTXAI · person CTXAI · history CTXAI · find CTXAI
    courses CTXI · runs CTXI · run CTXI · enrolments CTXI · parts CTXI · facilities CTXI · equipment CTXI · availability CTXI · trainers CTXI · sessions CTXI · timetable CTXI · timetable_changes CTXI · export_calendar CTXI · print_timetable CTXI · preview_timetable CTXI · read_session_line C · probe_session C · free_places C · probe_placing C · free_places_for C · move_session C · preview_sessions C · import_sessions C · preview_plan C · plan_sessions C · roll CTXI · completion CTXI
    keep_apart C · set_affiliations C · set_aliases C · set_identifiers C · consent_texts CTXAI · add_consent_text CA · edit_consent_text CA · add_consent C · withdraw_consent C
    add_person C · edit_person C · set_person_state C · preview_import C · import_people C · take_table C · refused_rows C
    organisations CTXI · add_organisation C · edit_organisation C · catalogue CTXI · add_initiative C · edit_initiative C · add_programme C · edit_programme C
    partners CXIT · set_partners C · agreements CXI · add_agreement C · edit_agreement C
    add_course C · edit_course C · add_version C · edit_version C · set_version_state C · export_course_sheet CTXI · add_run C · edit_run C · set_run_state C · preview_copy C · copy_run C
    enrol C · set_enrolment_state C · promote C · transfer_enrolment C · add_part C · edit_part C · remove_part C · assign_enrolments C · add_facility C · edit_facility C · add_equipment C · edit_equipment C · add_availability C · edit_availability C · remove_availability C · add_sessions C · edit_session C · set_session_state C · accept_clash C · reopen_clash C
    mark CT · add_walk_in CT · settle_walk_in C · close_session CT · reopen_session CT · print_sign_in CT
    competencies CTXI · add_competency C · edit_competency C · sign_offs CTXI · sign_off CT · export_sign_offs CI
    qualifications CTXAI · add_qualification C · edit_qualification C · unqualified CTXI
    former_certificates CXAI · preview_former C · import_former C · edit_former C · withdraw_former C
    signatories CXAI · add_signatory CA · edit_signatory CA · print_transcript CXAI
    results CTXI · add_assessment C · edit_assessment C · enter_results CT · export_results CI
    certificates CXAI · preview_certificate CXI · prepare_batch CX · drop_batch CX · approve_and_issue X · revoke_certificate X · suspend_certificate X · reinstate_certificate X
    file_papers CXA · open_paper CXAI · export_papers CXA
    export_dossier CAI · library CTXAI · open_resource CTXAI · export_library CAI · add_resource C · edit_resource C · remove_resource C · promote_questions CT
    documents CTXI · photos CTXI · save_document CTXI · add_document C · edit_document C · remove_document C
    actions CTXI · add_action CT · edit_action CT · export_actions CI
    follow_ups CI · set_follow_ups C · export_follow_ups CI · preview_answers C · take_answers C · retention CI · export_retention CI
    letters CI · add_letter C · add_default_letters C · edit_letter C · preview_letter CI · letter_gaps C · make_letters C · made_letters CI
    report CI · report_people CI · export_report CI · usage CI · used_by CI · export_usage CI
    undo CTXA · backups CAI · back_up CTXA · set_backup_place CA · verify_book CTXAI · rebuild_book CA
";

const DOORS: [&str; 10] =
    ["welcome", "set_appearance", "found_book", "open_demo", "build_demo", "unlock", "lock", "recover", "restore_backup", "check_certificate"];

fn letter(role: Role) -> char {
    match role {
        Role::Coordinator => 'C',
        Role::Trainer => 'T',
        Role::Certifier => 'X',
        Role::Administrator => 'A',
        Role::Inspector => 'I',
    }
}

fn written() -> BTreeMap<&'static str, &'static str> {
    let cells: BTreeMap<_, _> = MAY.split(['\n', '·']).filter_map(|cell| cell.trim().split_once(' ')).collect();
    assert_eq!(cells.len(), MAY.matches('·').count() + MAY.trim().lines().count(), "no request is written twice");
    cells
}

/// What nobody's argument has: whoever may ask gets as far as the argument, everybody else does not.
fn nonsense() -> Value {
    json!({ "no such field": 1 })
}

fn reason(answer: rollbook::fault::Result<Value>) -> Reason {
    match answer {
        Err(Error::Refused(refusal)) => refusal.reason,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn every_request_is_written_in_the_matrix() {
    let inside: Vec<&str> = LINES.iter().filter(|line| line.kind != LineKind::Door).map(|line| line.name).collect();
    let mut sorted = inside.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, written().into_keys().collect::<Vec<_>>());
    let doors: Vec<&str> = LINES.iter().filter(|line| line.kind == LineKind::Door).map(|line| line.name).collect();
    assert_eq!(doors, DOORS);
}

#[test]
fn every_role_gets_what_is_its_own_and_nothing_else() {
    let office = Office::new();
    let written = written();
    let mut wrong = Vec::new();
    for (login, _, role) in ACCOUNTS {
        office.enter(login);
        for line in LINES.iter().filter(|line| line.kind != LineKind::Door) {
            let answer = match line.kind {
                LineKind::Signed => office.house.call(line.name, nonsense(), Some(&sign(login))),
                _ => office.house.call(line.name, nonsense(), None),
            };
            let expected = if written[line.name].contains(letter(role)) { Reason::WrongArgument } else { Reason::NoPermission };
            let found = reason(answer);
            if found != expected {
                wrong.push(format!("{} {}: {found:?}", line.name, role.code()));
            }
        }
    }
    assert_eq!(wrong, [] as [String; 0]);
}

#[test]
fn the_roles_of_who_is_signed_in_are_those_of_the_list_of_requests() {
    let office = Office::new();
    let written = written();
    for (login, _, role) in ACCOUNTS {
        office.enter(login);
        let mut may: Vec<String> = office.ask("who", json!({}))["may"].as_array().unwrap().iter().map(text).collect();
        may.sort();
        let expected: Vec<&str> = written.iter().filter(|(_, roles)| roles.contains(letter(role))).map(|(name, _)| *name).collect();
        assert_eq!(may, expected, "{login}");
    }
}

#[test]
fn a_locked_book_answers_nothing_but_doors() {
    let office = Office::new();
    office.house.lock().unwrap();
    for line in LINES {
        let found = reason(office.house.call(line.name, nonsense(), Some(&sign("administrator"))));
        if line.kind == LineKind::Door {
            assert_ne!(found, Reason::Locked, "{}", line.name);
        } else {
            assert_eq!(found, Reason::Locked, "{}", line.name);
        }
    }
}

#[test]
fn an_unknown_request_is_refused_before_anything_is_asked() {
    let office = Office::new();
    for name in ["", "persons", "People", "people ", "drop table"] {
        assert_eq!(office.why(name, json!({})), Reason::UnknownRequest, "{name}");
    }
    office.house.lock().unwrap();
    assert_eq!(office.why("persons", json!({})), Reason::UnknownRequest);
}

#[test]
fn arguments_of_a_wrong_type_are_refused() {
    let office = Office::new();
    for (name, with) in [
        ("people", json!({ "from": "0" })),
        ("people", json!({ "from": -1 })),
        ("people", json!({ "count": 1.5 })),
        ("people", json!([])),
        ("people", json!("x")),
        ("add_person", json!({})),
        ("add_person", json!({ "fields": { "full_name": 7 } })),
        ("add_person", json!({ "fields": { "full_name": "Ama" }, "role": "administrator" })),
        ("mark", json!({ "session": "x", "marks": [{ "enrolment": "x", "status": "present" }] })),
        ("set_user", json!({ "user": "x", "roles": ["king"] })),
        ("add_run", json!({ "code": "A", "version": "x", "first_on": "2026-03-01", "last_on": "2026-03-31", "capacity": 4_294_967_296_u64 })),
    ] {
        let found = reason(office.house.call(name, with.clone(), None));
        let expected = if name == "set_user" { Reason::NoPermission } else { Reason::WrongArgument };
        assert_eq!(found, expected, "{name} {with}");
    }
    office.house.call("who", Value::Null, None).unwrap();
}

#[test]
fn a_request_that_signs_takes_a_fresh_password_and_the_roles_of_its_account() {
    let office = Office::new();
    let (_, session, _) = office.finished("RUN-A", &["Ama Mensah"]);
    office.ask("reopen_session", json!({ "session": session, "reason": "once more" }));
    for line in LINES.iter().filter(|line| line.kind == LineKind::Signed) {
        assert_eq!(office.why(line.name, nonsense()), Reason::PasswordNeeded, "{}", line.name);
    }
    let wrong = rollbook::requests::Sign { password: "guessed".into(), ..Default::default() };
    assert_eq!(reason(office.house.call("close_session", json!({ "session": session }), Some(&wrong))), Reason::WrongPassword);
    let unknown = rollbook::requests::Sign { login: Some("nobody".into()), ..sign("nobody") };
    assert_eq!(reason(office.house.call("close_session", json!({ "session": session }), Some(&unknown))), Reason::WrongPassword);
    assert_eq!(office.refused_signed("close_session", json!({ "session": session }), "inspector").reason, Reason::NoPermission);
    office.signed("close_session", json!({ "session": session }), "coordinator");
    let row = &office.ask("history", json!({}))["rows"][0];
    assert_eq!((&row["act"], &row["by"], &row["role"]), (&json!("sheet_signed"), &json!("Han Seo-yeon"), &json!("coordinator")));
}

#[test]
fn an_account_that_is_locked_can_do_nothing() {
    let office = Office::new();
    let (_, session, _) = office.finished("RUN-A", &["Ama Mensah"]);
    office.ask("reopen_session", json!({ "session": session, "reason": "once more" }));
    office.enter("administrator");
    let users = office.ask("users", json!({}));
    let coordinator = users.as_array().unwrap().iter().find(|user| user["login"] == "coordinator").unwrap()["id"].clone();
    office.ask("set_user", json!({ "user": coordinator, "state": "locked" }));
    assert_eq!(office.refused_signed("close_session", json!({ "session": session }), "coordinator").reason, Reason::WrongPassword);
    assert_eq!(reason(office.enter_at(&office.book, "coordinator")), Reason::WrongPassword);
}

/// Two runs; the trainer has one session in the first and none in the second.
struct TwoRuns {
    office: Office,
    own: Known,
    foreign: Known,
    /// A session of the own run that another trainer holds.
    others_session: String,
}

/// Ids of one run.
struct Known {
    run: String,
    session: String,
    enrolment: String,
    person: String,
}

fn two_runs() -> TwoRuns {
    let office = Office::new();
    let version = office.course("GMP");
    let amina = office.person_of("trainer");
    let known = |code: &str, name: &str, trainers: &[&str]| {
        let run = office.run(code, &version, 10);
        let person = office.person(name);
        let enrolment = office.enrol(&run, std::slice::from_ref(&person)).remove(0);
        let session = office.session_by(&run, "2026-03-02T09:00", trainers);
        Known { run, session, enrolment, person }
    };
    let own = known("RUN-A", "Ama Mensah", &[&amina]);
    let foreign = known("RUN-B", "Kofi Boateng", &[]);
    let others_session = office.session(&own.run, "2026-03-02T13:00");
    office.enter("trainer");
    TwoRuns { office, own, foreign, others_session }
}

const NOBODY: &str = "019ca000-0000-7000-8000-000000000000";

/// The request as to a foreign id and as to one that does not exist: the same refusal.
fn as_unknown(office: &Office, name: &str, with: impl Fn(&str) -> Value, foreign: &str) {
    let (foreign_one, unknown) = (office.refused(name, with(foreign)), office.refused(name, with(NOBODY)));
    assert_eq!(foreign_one.reason, Reason::NotFound, "{name}");
    let hidden = |refusal: rollbook::fault::Refusal, id: &str| serde_json::to_string(&refusal).unwrap().replace(id, "ID");
    assert_eq!(hidden(foreign_one, foreign), hidden(unknown, NOBODY), "{name} tells that something is there");
}

#[test]
fn to_a_trainer_foreign_records_are_as_unknown_ones() {
    let TwoRuns { office, foreign, others_session, .. } = two_runs();
    for name in ["person", "documents", "photos", "qualifications"] {
        as_unknown(&office, name, |id| json!({ "person": id }), &foreign.person);
    }
    for name in ["run", "enrolments", "parts", "completion", "results", "documents", "photos", "sign_offs", "unqualified"] {
        as_unknown(&office, name, |id| json!({ "run": id }), &foreign.run);
    }
    as_unknown(&office, "sessions", |id| json!({ "run": id }), &foreign.run);
    as_unknown(&office, "sign_off", |id| json!({ "run": id, "sign_offs": [] }), &foreign.run);
    as_unknown(&office, "enter_results", |id| json!({ "run": id, "results": [] }), &foreign.run);
    for session in [&foreign.session, &others_session] {
        as_unknown(&office, "roll", |id| json!({ "session": id }), session);
        as_unknown(&office, "mark", |id| marks(id, &[], "P"), session);
        as_unknown(&office, "add_walk_in", |id| json!({ "session": id, "name": "Somebody" }), session);
        as_unknown(&office, "reopen_session", |id| json!({ "session": id, "reason": "why" }), session);
        as_unknown(&office, "print_sign_in", |id| json!({ "session": id }), session);
        let questions = |id: &str| json!({ "session": id, "title": "Q", "text": "Why?", "topics": [], "audience": "other", "lang": "en" });
        as_unknown(&office, "promote_questions", questions, session);
        assert_eq!(office.refused_signed("close_session", json!({ "session": session }), "trainer").reason, Reason::NotFound);
    }
    for about in [&foreign.person, &foreign.run, &foreign.session, &foreign.enrolment] {
        as_unknown(&office, "history", |id| json!({ "about": id }), about);
    }
}

#[test]
fn the_lists_of_a_trainer_hold_their_own_runs_only() {
    let TwoRuns { office, own, foreign, .. } = two_runs();
    let ids = |list: &Value, key: &str| list.as_array().unwrap().iter().map(|row| text(&row[key])).collect::<Vec<_>>();
    assert_eq!(ids(&office.ask("runs", json!({})), "id"), std::slice::from_ref(&own.run));
    assert_eq!(ids(&office.ask("people", json!({}))["rows"], "id"), std::slice::from_ref(&own.person));
    let of_foreign = office.house.call("people", json!({ "run": foreign.run }), None);
    assert!(of_foreign.is_err() || of_foreign.as_ref().is_ok_and(|page| page["rows"] == json!([]) && page["total"] == 0), "{of_foreign:?}");
    assert_eq!(ids(&office.ask("enrolments", json!({ "run": own.run })), "enrolment"), std::slice::from_ref(&own.enrolment));
    assert!(ids(&office.ask("sessions", json!({})), "run").iter().all(|run| *run == own.run));
    for hit in ["Kofi", "RUN-B", "Session"] {
        let groups = office.ask("find", json!({ "text": hit }));
        for found in groups.as_array().unwrap().iter().flat_map(|group| group["hits"].as_array().unwrap()) {
            assert_ne!(text(&found["id"]), foreign.person);
            assert_ne!(found["run"].as_str(), Some(foreign.run.as_str()), "{found}");
        }
    }
    assert_eq!(office.ask("find", json!({ "text": "Kofi" })), json!([]));
    for row in office.ask("history", json!({ "count": 500 }))["rows"].as_array().unwrap() {
        assert_eq!(row["by"], "Amina Yusuf", "without a record a trainer sees what they wrote");
    }
    office.ask("roll", json!({ "session": own.session }));
    office.mark(&own.session, std::slice::from_ref(&own.enrolment), "P");
    assert_eq!(office.why("mark", marks(&own.session, std::slice::from_ref(&foreign.enrolment), "P")), Reason::NotEnrolled);
    office.signed("close_session", json!({ "session": own.session }), "trainer");
}

#[test]
fn nobody_takes_back_what_another_did_but_a_coordinator() {
    let TwoRuns { office, own, .. } = two_runs();
    let mark = office.ask("mark", marks(&own.session, std::slice::from_ref(&own.enrolment), "P"));
    for login in ["certifier", "administrator"] {
        office.enter(login);
        assert_eq!(office.why("undo", json!({ "entry": mark["entry"] })), Reason::NoPermission, "{login}");
    }
    office.enter("coordinator");
    office.ask("undo", json!({ "entry": mark["entry"] }));
}

#[test]
fn a_reader_leaves_no_entry() {
    let TwoRuns { office, own, .. } = two_runs();
    office.enter("inspector");
    let entries = || office.ask("verify_book", json!({}))["entries"].clone();
    let before = entries();
    for (name, with) in [
        ("people", json!({})),
        ("person", json!({ "person": own.person })),
        ("runs", json!({})),
        ("run", json!({ "run": own.run })),
        ("enrolments", json!({ "run": own.run })),
        ("parts", json!({ "run": own.run })),
        ("completion", json!({ "run": own.run })),
        ("results", json!({ "run": own.run })),
        ("export_results", json!({ "run": own.run })),
        ("signatories", json!({})),
        ("former_certificates", json!({})),
        ("competencies", json!({})),
        ("sign_offs", json!({ "run": own.run })),
        ("export_sign_offs", json!({ "run": own.run })),
        ("qualifications", json!({ "person": own.person })),
        ("unqualified", json!({ "run": own.run })),
        ("print_transcript", json!({ "person": own.person })),
        ("export_calendar", json!({ "of": "run", "id": own.run })),
        ("print_timetable", json!({ "what": "run", "of": own.run })),
        ("preview_timetable", json!({ "what": "run", "of": own.run })),
        ("documents", json!({ "run": own.run })),
        ("library", json!({})),
        ("photos", json!({ "run": own.run })),
        ("sessions", json!({})),
        ("timetable", json!({ "by": "rooms", "from_on": "2026-03-02", "to_on": "2026-03-08" })),
        ("roll", json!({ "session": own.session })),
        ("certificates", json!({})),
        ("preview_certificate", json!({ "enrolment": own.enrolment })),
        ("report", json!({ "by": "country" })),
        ("report_people", json!({ "by": "country" })),
        ("export_report", json!({ "by": "country", "format": "csv" })),
        ("history", json!({})),
        ("find", json!({ "text": "a" })),
        ("backups", json!({})),
        ("state_line", json!({})),
        ("courses", json!({})),
        ("catalogue", json!({})),
        ("agreements", json!({})),
        ("partners", json!({ "run": own.run })),
        ("organisations", json!({})),
        ("facilities", json!({})),
        ("equipment", json!({})),
        ("availability", json!({})),
        ("trainers", json!({})),
        ("users", json!({})),
    ] {
        office.ask(name, with);
    }
    assert_eq!(entries(), before);
}

#[test]
fn a_coordinator_plans_only_with_those_who_teach() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let stranger = office.person("Ama Mensah");
    assert_eq!(office.why("add_sessions", json!({ "run": run, "sessions": [two_hours("2026-03-02T09:00", &[&stranger])] })), Reason::NotFound);
}
