//! Rosters as people send them.

use crate::office::{Office, text};
use serde_json::{Value, json};

impl Office {
    fn preview(&self, roster: &str) -> Value {
        let file = self.house.take_file("roster.csv", roster.as_bytes().to_vec());
        self.ask("preview_import", json!({ "file": file }))
    }
}

#[test]
fn a_country_that_may_be_several_is_the_centres_own_or_refused() {
    let office = Office::new();
    let preview = office.preview("Name,Country\nKim Min-jun,Korea\nJoseph Kabongo,Congo\n");
    let rows = preview["rows"].as_array().unwrap();
    assert_eq!((text(&rows[0]["decision"]), text(&rows[0]["fields"]["country"])), ("create".into(), "KOR".into()));
    assert_eq!((text(&rows[1]["decision"]), text(&rows[1]["faults"][0]["kind"])), ("refused".into(), "ambiguous_country".into()));
}

#[test]
fn a_mark_given_twice_in_one_request_is_refused() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let place = office.enrolled(&run, &["Ama Mensah"]).remove(0);
    let session = office.session(&run, "2026-03-02T09:00");
    let mark = |status: &str| json!({ "enrolment": place, "status": status });
    let refused = office.refused("mark", json!({ "session": session, "marks": [mark("P"), mark("A")] }));
    assert_eq!(refused.reason, rollbook::fault::Reason::WrongArgument);
    office.is_sound();
}
