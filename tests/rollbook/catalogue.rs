//! What is taught, above and below the course, and who approves it (P17; P01 as far as the pillar of a run).

use crate::office::{Office, eighty, sign, text};
use rollbook::fault::Reason;
use rollbook::paper::read;
use serde_json::{Value, json};

fn titles(title: &str) -> Value {
    json!([{ "lang": "en", "title": title }, { "lang": "fr", "title": format!("{title} (fr)") }])
}

fn programme(office: &Office) -> String {
    let initiative = office.made("add_initiative", json!({ "code": "bwti", "titles": titles("Workforce Training Initiative") }), 0);
    let fields = json!({ "initiative": initiative, "code": "GTHB", "titles": titles("Hands-on training"), "pillar": "gthb", "unit": "LPA Unit" });
    office.made("add_programme", fields, 0)
}

#[test]
fn p01_every_run_is_tagged_to_a_programme_and_a_pillar() {
    let office = Office::new();
    let programme = programme(&office);
    let run = office.run("MAB-2026-01", &office.course("MAB"), 20);
    assert_eq!(office.ask("run", json!({ "run": run }))["run"]["programme"], Value::Null);
    let course = &office.ask("courses", json!({}))[0];
    let edit = json!({
        "course": course["id"], "code": "MAB", "programme": programme, "mode": "blended", "topics": ["Purification", " Purification ", ""], "product_types": ["mab", "insulin"],
    });
    office.ask("edit_course", edit);
    let of = &office.ask("runs", json!({}))[0]["programme"];
    assert_eq!((&of["code"], &of["pillar"]), (&json!("GTHB"), &json!("gthb")));
    assert_eq!(of["titles"][1], json!({ "lang": "fr", "title": "Hands-on training (fr)" }));
    let course = &office.ask("courses", json!({}))[0];
    assert_eq!((&course["topics"], &course["product_types"]), (&json!(["Purification"]), &json!(["mab", "insulin"])));
    let catalogue = office.ask("catalogue", json!({}));
    let codes: Vec<&Value> = catalogue["pillars"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert_eq!(codes, ["capacity_building", "gthb", "regional_centres"]);
    assert_eq!(catalogue["initiatives"][0]["code"], "BWTI");
    // What holds something is not unmade, and what names no code of a list is refused.
    let made = office.ask("history", json!({ "about": programme }));
    let first = made["rows"].as_array().unwrap().last().unwrap()["entry"].clone();
    assert_eq!(office.why("undo", json!({ "entry": first })), Reason::InUse);
    let broken = json!({ "code": "X", "titles": titles("X"), "pillar": "fourth" });
    let refused = office.refused("add_programme", broken);
    assert_eq!((refused.reason, refused.details["known"].as_str()), (Reason::NotInList, "capacity_building, gthb, regional_centres"));
    assert_eq!(office.why("add_programme", json!({ "code": "GTHB", "titles": titles("Again") })), Reason::CodeTaken);
    assert_eq!(office.why("add_programme", json!({ "code": "NEW", "titles": [{ "lang": "en", "title": " " }] })), Reason::Missing);
    assert_eq!(office.why("add_initiative", json!({ "code": "NEW", "titles": [{ "lang": "??", "title": "New" }] })), Reason::UnknownLanguage);
    office.is_sound();
}

#[test]
fn no_organisation_is_a_part_of_itself() {
    let office = Office::new();
    let add = |name: &str, parent: Option<&str>| office.made("add_organisation", json!({ "name": name, "country": "KOR", "parent": parent }), 0);
    let ministry = add("Ministry of Health", None);
    let agency = add("Medicines Agency", Some(&ministry));
    let laboratory = add("Control Laboratory", Some(&agency));
    let under = |own: &str, name: &str, parent: &str| json!({ "organisation": own, "name": name, "country": "KOR", "parent": parent });
    for parent in [&ministry, &agency, &laboratory] {
        let refused = office.refused("edit_organisation", under(&ministry, "Ministry of Health", parent));
        assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::ParentCircle, "organisation"));
    }
    assert_eq!(office.why("add_organisation", json!({ "name": "Medicines Agency", "country": "KOR" })), Reason::NameTaken);
    add("Ministry of Health of another country", None);
    office.ask("add_organisation", json!({ "name": "Medicines Agency", "country": "GHA", "category": "nra" }));
    let row = &office.ask("organisations", json!({}))[0];
    assert_eq!((&row["name"], &row["parent_name"]), (&json!("Control Laboratory"), &json!("Medicines Agency")));
    // Nor does an undo: the agency leaves the ministry, the ministry goes below the agency, the first step stays.
    let edit = json!({ "organisation": agency, "name": "Medicines Agency", "country": "KOR" });
    let left = office.ask("edit_organisation", edit);
    office.ask("edit_organisation", under(&ministry, "Ministry of Health", &agency));
    assert_eq!(office.why("undo", json!({ "entry": left["entry"] })), Reason::ParentCircle);
    office.is_sound();
}

#[test]
fn p17_a_version_is_reviewed_approved_once_and_run() {
    let office = Office::new();
    let programme = programme(&office);
    let fields = json!({
        "code": "MAB", "title": "Antibody manufacturing", "lang": "en", "rule": eighty(), "programme": programme, "mode": "blended", "product_types": ["mab"],
        "topics": ["Purification"], "level": "intermediate", "workload_min": 2250, "outcomes": ["Runs a protein A column", "Reads a chromatogram"],
        "assessment_method": "Written test\nPractical on the column", "review_on": "2026-04-10",
    });
    let version = office.made("add_course", fields, 1);
    let to = |state: &str| json!({ "version": version, "state": state });
    let run = || json!({ "code": "MAB-1", "version": version, "first_on": "2026-03-02", "last_on": "2026-03-06", "capacity": 20 });
    // No run of an unapproved version, in draft and in review.
    assert_eq!(office.why("add_run", run()), Reason::VersionNotApproved);
    assert_eq!(office.why("set_version_state", to("approved")), Reason::StateNotAllowed);
    office.ask("set_version_state", to("in_review"));
    assert_eq!(office.why("add_run", run()), Reason::VersionNotApproved);
    // In review the text stands still; sent back it can be changed.
    let edit = |title: &str| json!({ "version": version, "title": title, "rule": eighty(), "level": "intermediate", "workload_min": 2250, "outcomes": ["Runs a protein A column", "Reads a chromatogram"], "assessment_method": "Written test\nPractical on the column", "review_on": "2026-04-10" });
    assert_eq!(office.why("edit_version", edit("Another")), Reason::VersionFixed);
    office.ask("set_version_state", to("draft"));
    office.ask("edit_version", edit("Antibody manufacturing, hands-on"));
    office.ask("set_version_state", to("in_review"));
    let approved = office.ask("set_version_state", to("approved"));
    // Approving twice is refused, and so is every other text of what was approved.
    let twice = office.refused("set_version_state", to("approved"));
    assert_eq!((twice.reason, twice.details["before"].as_str()), (Reason::StateNotAllowed, "approved"));
    assert_eq!(office.why("edit_version", edit("Another")), Reason::VersionFixed);
    let made = office.made("add_run", run(), 0);
    assert_eq!(office.why("undo", json!({ "entry": approved["entry"] })), Reason::InUse);
    // Seven weeks ahead nobody is told of the review, thirty days ahead the coordinator is.
    let due = |office: &Office| {
        office.ask("today", json!({}))["needs"].as_array().unwrap().iter().find(|need| need["kind"] == "version_review_due").cloned()
    };
    assert_eq!(due(&office), None);
    office.now("2026-03-11T00:00:00Z");
    let need = due(&office).unwrap();
    assert_eq!((&need["what"], &need["on"], &need["count"]), (&json!("Antibody manufacturing, hands-on"), &json!("2026-04-10"), &json!(1)));
    // What it says on paper, worked out by hand: 2250 minutes are 37.5 hours; approved on the second of March in Seoul.
    let sheet = office.ask("export_course_sheet", json!({ "version": version, "language": "en" }));
    assert_eq!(sheet["file_name"], "MAB-v1.pdf");
    let (_, bytes) = office.house.paper(sheet["paper"].as_str().unwrap()).unwrap();
    let said = read::lines(&bytes).unwrap();
    for line in [
        "Antibody manufacturing, hands-on",
        "MAB · version 1 · approved",
        "Workforce Training Initiative",
        "Hands-on training",
        "Global Training Hub for Biomanufacturing",
        "LPA Unit",
        "Intermediate",
        "Online and on site",
        "37.5 hours",
        "Monoclonal antibodies",
        "2 March 2026",
        "10 April 2026",
        "Runs a protein A column",
        "Practical on the column",
        "at least 80\u{a0}% of the hours",
    ] {
        assert!(read::shows(&said, line), "{line} is not in {said:?}");
    }
    for (language, line) in [("fr", "37,5 heures"), ("es", "37,5 horas")] {
        let sheet = office.ask("export_course_sheet", json!({ "version": version, "language": language }));
        let (_, bytes) = office.house.paper(sheet["paper"].as_str().unwrap()).unwrap();
        let said = read::lines(&bytes).unwrap();
        assert!(read::shows(&said, line), "{line} is not in {said:?}");
    }
    // A retired version has no new run, and its review is nobody's concern any more.
    office.ask("set_version_state", to("retired"));
    assert_eq!(
        office.why("add_run", json!({ "code": "MAB-2", "version": version, "first_on": "2026-03-02", "last_on": "2026-03-06", "capacity": 20 })),
        Reason::VersionRetired
    );
    assert_eq!(office.why("copy_run", json!({ "run": made, "code": "MAB-2", "first_on": "2026-03-09" })), Reason::VersionRetired);
    assert_eq!(due(&office), None);
    office.is_sound();
}

#[test]
fn in_a_strict_centre_an_author_approves_nothing_of_their_own() {
    let office = Office::new();
    office.enter("administrator");
    office.ask("set_centre", json!({ "profile": "gmp_strict" }));
    let new = json!({ "login": "second", "name": "Kim Min-ji", "roles": ["coordinator"] });
    office.house.call("add_user", new, Some(&sign("administrator"))).unwrap();
    office.enter("coordinator");
    let version = office.draft("GMP");
    let to = |state: &str| json!({ "version": version, "state": state });
    office.ask("set_version_state", to("in_review"));
    let refused = office.refused("set_version_state", to("approved"));
    assert_eq!((refused.reason, refused.details["name"].as_str()), (Reason::NeedsSecondPerson, "Han Seo-yeon"));
    office.enter("second");
    let approved = office.ask("set_version_state", to("approved"));
    // Taken back and brought back by the author it would be approved by the author.
    let undone = office.ask("undo", json!({ "entry": approved["entry"] }));
    office.enter("coordinator");
    assert_eq!(office.why("undo", json!({ "entry": undone["receipt"]["entry"] })), Reason::NeedsSecondPerson);
    assert_eq!(text(&office.ask("courses", json!({}))[0]["versions"][0]["state"]), "in_review");
    office.is_sound();
}

#[test]
fn a_rule_that_nobody_can_pass_is_refused() {
    let office = Office::new();
    for rule in [
        json!({ "at_least": { "n": 3, "of": [{ "min_hours_pct": { "pct": 80 } }] } }),
        json!({ "min_hours_pct": { "pct": 101 } }),
        json!({ "all": [] }),
    ] {
        let fields = json!({ "code": "X", "title": "X", "lang": "en", "rule": { "rule": rule, "excused_stays_expected": true } });
        assert_eq!(office.why("add_course", fields), Reason::RuleBroken, "{rule}");
    }
    assert_eq!(office.why("add_course", json!({ "code": "X", "title": "X", "rule": eighty(), "workload_min": 60_001 })), Reason::BadNumber);
    assert_eq!(office.ask("courses", json!({})), json!([]));
}

/// A programme with a partner and an agreement that is in force from the first of January to the last of March.
fn under_agreement(office: &Office) -> (String, String) {
    let organisation = |name: &str| office.made("add_organisation", json!({ "name": name, "country": "KOR" }), 0);
    let (ministry, unit) = (organisation("Ministry of Health and Welfare"), organisation("Local Production Unit"));
    let programme = programme(office);
    let partners = json!([
        { "organisation": unit, "role": "organiser" },
        { "organisation": ministry, "role": "funder", "statement": "Funded by the Government of the Republic of Korea." },
    ]);
    office.ask("set_partners", json!({ "programme": programme, "partners": partners }));
    let agreement = office.made("add_agreement", memorandum(&ministry, &programme), 0);
    (programme, agreement)
}

const TEXT: &str = "Issued under the memorandum of understanding of 1 January 2026.";

fn memorandum(party: &str, programme: &str) -> Value {
    json!({
        "title": "Memorandum on a global training hub", "kind": "mou", "parties": [party], "programmes": [programme],
        "signed_on": "2026-01-01", "valid_to_on": "2026-03-31", "certificate_text": TEXT,
    })
}

/// Brings an agreement to a state, with its last day.
fn agreed(office: &Office, agreement: &str, state: &str, last: &str) -> Value {
    let row = office.ask("agreements", json!({})).as_array().unwrap().iter().find(|row| row["id"] == agreement).unwrap().clone();
    let parties: Vec<&Value> = row["parties"].as_array().unwrap().iter().map(|party| &party["organisation"]).collect();
    json!({
        "agreement": agreement, "title": row["title"], "kind": row["kind"], "parties": parties, "programmes": row["programmes"], "signed_on": row["signed_on"],
        "valid_to_on": last, "certificate_text": row["certificate_text"], "state": state,
    })
}

/// What the only certificate of a batch says on paper.
fn paper(office: &Office, batch: &str) -> Vec<u8> {
    office.enter("certifier");
    office.issue(batch);
    office.ask("file_papers", json!({ "batch": batch }));
    let rows = office.ask("certificates", json!({}));
    let id = rows["rows"].as_array().unwrap().iter().find(|row| row["batch"] == batch).unwrap()["id"].clone();
    let printed = office.ask("open_paper", json!({ "certificate": id }));
    let (_, bytes) = office.house.paper(printed["paper"].as_str().unwrap()).unwrap();
    office.enter("coordinator");
    bytes
}

#[test]
fn p06_a_certificate_cites_an_agreement_only_while_it_is_in_force() {
    let office = Office::new();
    let (programme, agreement) = under_agreement(&office);
    let cites = |bytes: &[u8]| read::shows(&read::lines(bytes).unwrap(), TEXT);
    let finished = |code: &str, name: &str| {
        let (run, ..) = office.finished(code, &[name]);
        let course = office.ask("run", json!({ "run": run }))["run"]["course_code"].clone();
        let id = office.ask("courses", json!({})).as_array().unwrap().iter().find(|row| row["code"] == course).unwrap()["id"].clone();
        office.ask("edit_course", json!({ "course": id, "code": course, "programme": programme }));
        run
    };
    let runs = [finished("RUN-A", "Ama Mensah"), finished("RUN-B", "Kofi Boateng"), finished("RUN-C", "Neha Sharma"), finished("RUN-D", "Li Wei")];
    // The partners of the programme stand on the page of its run.
    let partners = office.ask("partners", json!({ "run": runs[0] }));
    assert_eq!((&partners["own"], &partners["of_programme"][1]["role"]), (&json!([]), &json!("funder")));
    assert_eq!(partners["of_programme"][1]["statement"], "Funded by the Government of the Republic of Korea.");
    // A draft is cited by nobody, nor is what is signed and not in force yet.
    let before = paper(&office, &office.prepare(&runs[0]));
    assert!(!cites(&before));
    office.ask("edit_agreement", agreed(&office, &agreement, "signed", "2026-03-31"));
    assert_eq!(office.why("edit_agreement", agreed(&office, &agreement, "terminated", "2026-03-31")), Reason::StateNotAllowed);
    let mut other = agreed(&office, &agreement, "signed", "2026-03-31");
    other["certificate_text"] = json!("Another text.");
    assert_eq!(office.why("edit_agreement", other), Reason::AgreementFixed);
    office.ask("edit_agreement", agreed(&office, &agreement, "in_force", "2026-03-31"));
    // Ninety days before the thirty-first of March is the thirty-first of December: on the second of March it is on Today.
    let told = || office.ask("today", json!({}))["needs"].as_array().unwrap().iter().find(|need| need["kind"] == "agreement_expiring").cloned();
    assert_eq!(told().unwrap()["on"], "2026-03-31");
    // On its last day it is cited, also by what a former batch left out.
    office.now("2026-03-31T03:00:00Z");
    let cited = paper(&office, &office.prepare(&runs[1]));
    assert!(cites(&cited));
    // Prepared on the last day and issued on the day after, in Seoul: the batch says what does not hold any more.
    let late = office.prepare(&runs[2]);
    office.now("2026-03-31T15:00:00Z");
    assert_eq!(office.refused_signed("approve_and_issue", json!({ "batch": late }), "certifier").reason, Reason::BatchStale);
    office.ask("drop_batch", json!({ "batch": late, "reason": "the memorandum ended" }));
    assert!(!cites(&paper(&office, &office.prepare(&runs[2]))));
    assert_eq!(office.ask("agreements", json!({}))[0]["is_in_force"], json!(false));
    // What left the house with the text keeps it.
    assert!(cites(&cited));
    // Prolonged it is cited again; ended before its time it is not.
    office.ask("edit_agreement", agreed(&office, &agreement, "in_force", "2027-03-31"));
    assert_eq!(told(), None);
    let prepared = office.prepare(&runs[3]);
    office.ask("edit_agreement", agreed(&office, &agreement, "terminated", "2027-03-31"));
    assert_eq!(office.refused_signed("approve_and_issue", json!({ "batch": prepared }), "certifier").reason, Reason::BatchStale);
    office.is_sound();
}

#[test]
fn a_partner_stands_once_in_a_role_and_is_not_unmade() {
    let office = Office::new();
    let (programme, _) = under_agreement(&office);
    let organisations = office.ask("organisations", json!({}));
    let unit = &organisations[0]["id"];
    let host = json!({ "organisation": unit, "role": "host" });
    let twice = office.refused("set_partners", json!({ "programme": programme, "partners": [host, host] }));
    assert_eq!((twice.reason, twice.details["name"].as_str()), (Reason::PartnerTwice, "Local Production Unit"));
    assert_eq!(office.why("set_partners", json!({ "partners": [host] })), Reason::Missing);
    let set = office.ask("set_partners", json!({ "programme": programme, "partners": [host] }));
    let made = office.ask("history", json!({ "about": unit }));
    let first = made["rows"].as_array().unwrap().iter().find(|row| row["act"] == "organisation_added").unwrap()["entry"].clone();
    assert_eq!(office.why("undo", json!({ "entry": first })), Reason::InUse);
    office.ask("undo", json!({ "entry": set["entry"] }));
    let partners = office.ask("partners", json!({ "programme": programme }));
    let roles: Vec<&Value> = partners["own"].as_array().unwrap().iter().map(|row| &row["role"]).collect();
    assert_eq!(roles, ["organiser", "funder"]);
    let row = &office.ask("history", json!({ "about": programme }))["rows"][1];
    assert_eq!((&row["sentence"], &row["changes"][0]["now"]), (&json!("Partners of GTHB were set"), &json!("Local Production Unit (host)")));
    office.is_sound();
}

#[test]
fn a_run_is_completed_when_somebody_could_pass_and_then_takes_no_session_and_nobody() {
    let office = Office::new();
    let rule = json!({ "rule": { "all": [{ "min_hours_pct": { "pct": 80 } }, { "mandatory_tag": { "tag": "gmp" } }] } });
    let version = office.made("add_course", json!({ "code": "TAG", "title": "Tagged", "lang": "en", "rule": rule }), 1);
    for state in ["in_review", "approved"] {
        office.ask("set_version_state", json!({ "version": version, "state": state }));
    }
    let run = office.run("R-1", &version, 20);
    let enrolments = office.enrolled(&run, &["Ama Mensah"]);
    let lecture = office.session(&run, "2026-03-02T09:00");
    office.mark(&lecture, &enrolments, "P");
    let to = |state: &str| json!({ "run": run, "state": state, "reason": "settled" });
    for state in ["confirmed", "running"] {
        office.ask("set_run_state", to(state));
    }
    let open = office.refused("set_run_state", to("completed"));
    assert_eq!((open.reason, open.details["what"].as_str()), (Reason::InUse, "open_session"));
    office.close(&lecture);
    assert_eq!(office.why("set_run_state", to("completed")), Reason::NobodyCanPass, "no session has the tag");

    let mut tagged = crate::office::two_hours("2026-03-02T07:00", &[]);
    tagged["tags"] = json!(["gmp"]);
    let tagged = office.made("add_sessions", json!({ "run": run, "sessions": [tagged] }), 0);
    office.mark(&tagged, &enrolments, "A");
    office.close(&tagged);
    office.ask("set_run_state", to("completed"));
    let late = crate::office::two_hours("2026-03-02T20:00", &[]);
    let refused = office.refused("add_sessions", json!({ "run": run, "sessions": [late] }));
    assert_eq!((refused.reason, refused.details["before"].as_str()), (Reason::RunClosed, "completed"));
    let open = office.refused("set_run_state", to("closed"));
    assert_eq!((open.reason, open.details["what"].as_str(), open.details["name"].as_str()), (Reason::InUse, "open_person", "Ama Mensah"));
}
