//! What the roll refuses.

use crate::office::{Office, marks};
use rollbook::fault::Reason;
use serde_json::json;

#[test]
fn a_mark_given_twice_in_one_request_is_refused() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let place = office.enrolled(&run, &["Ama Mensah"]).remove(0);
    let session = office.session(&run, "2026-03-02T09:00");
    let mark = |status: &str| json!({ "enrolment": place, "status": status });
    let refused = office.refused("mark", json!({ "session": session, "marks": [mark("P"), mark("A")] }));
    assert_eq!(refused.reason, Reason::WrongArgument);
    office.is_sound();
}

#[test]
fn somebody_with_two_places_in_a_run_has_one_note() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let ama = office.person("Ama Mensah");
    let mut places = office.enrol(&run, std::slice::from_ref(&ama));
    for state in ["active", "not_completed"] {
        office.ask("set_enrolment_state", json!({ "enrolment": places[0], "state": state, "reason": "left early" }));
    }
    places.extend(office.enrol(&run, &[ama]));
    let session = office.session(&run, "2026-03-02T09:00");
    let mut both = marks(&session, &places, "P");
    both["note"] = json!("seen at the door");
    office.ask("mark", both);
    office.is_sound();
}
