//! What the roll refuses.

use crate::office::Office;
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
