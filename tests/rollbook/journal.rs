//! The history of a book: whose entries, and of which days.

use crate::office::{Office, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

fn sentences(office: &Office, filter: Value) -> Vec<String> {
    let found = office.ask("history", filter);
    let rows = found["rows"].as_array().unwrap();
    assert_eq!(found["total"], rows.len());
    rows.iter().map(|row| text(&row["sentence"])).collect()
}

#[test]
fn entries_are_found_by_the_local_days_of_the_centre() {
    let office = Office::new();
    // In Seoul it is midnight at 15:00 UTC.
    for (moment, name) in [
        ("2026-03-03T14:59:59Z", "Ama Mensah"),
        ("2026-03-03T15:00:00Z", "Kofi Boateng"),
        ("2026-03-04T14:59:59Z", "Esi Owusu"),
        ("2026-03-04T15:00:00Z", "Yaw Darko"),
    ] {
        office.now(moment);
        office.person(name);
    }
    let days = |from: Option<&str>, to: Option<&str>| sentences(&office, json!({ "from_on": from, "to_on": to }));
    let all = days(Some("2026-03-03"), None);
    assert_eq!(days(Some("2026-03-04"), Some("2026-03-04")), all[1..3]);
    assert_eq!(days(Some("2026-03-05"), None), all[..1]);
    assert_eq!(days(Some("2026-03-03"), Some("2026-03-03")), all[3..4]);
    assert!(all[1].contains("Esi Owusu"), "{}", all[1]);
    assert_eq!(days(Some("2026-04-01"), None), Vec::<String>::new());
    assert_eq!(office.why("history", json!({ "from_on": "2026-03-04", "to_on": "2026-03-03" })), Reason::BadDate);
    assert_eq!(office.why("history", json!({ "from_on": "yesterday" })), Reason::BadDate);
}
