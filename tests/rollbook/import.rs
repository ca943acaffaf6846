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
