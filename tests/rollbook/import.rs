//! Rosters as people send them.

use crate::office::{Office, text, two_hours};
use rollbook::fault::Reason;
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

/// What the row of a person in the list says of them, by name.
fn known(office: &Office, name: &str) -> Value {
    let found = office.ask("people", json!({ "text": name }))["rows"][0]["id"].clone();
    office.ask("person", json!({ "person": found }))
}

#[test]
fn what_a_roster_tells_about_a_person_is_kept() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let roster = "Nom complet,Pays,Date de naissance,Service,Catégorie\n\
                  Awa Diop,Sénégal,25/03/1990,Qualité,Autorité nationale de réglementation\n\
                  Moussa Sow,Sénégal,04/05/1985,Production,Fabricant\n\
                  Fatou Ba,Sénégal,31/02/1985,,un peu de tout\n";
    let file = office.house.take_file("liste.csv", roster.into());
    let preview = office.ask("preview_import", json!({ "file": file }));
    let told: Vec<String> =
        preview["rows"].as_array().unwrap().iter().flat_map(|row| row["faults"].as_array().unwrap()).map(|fault| text(&fault["kind"])).collect();
    assert_eq!(told, ["bad_date", "bad_category"]);
    let imported = office.ask("import_people", json!({ "file": file, "run": run }));
    let fields = known(&office, "Awa Diop")["fields"].clone();
    assert_eq!(
        (&fields["born_on"], &fields["department"], &fields["category"]),
        (&json!("1990-03-25"), &json!("Qualité"), &json!("nra")),
        "the other dates show that the day stands first"
    );
    assert_eq!(known(&office, "Moussa Sow")["fields"]["born_on"], "1985-05-04");
    assert_eq!(known(&office, "Fatou Ba")["fields"]["born_on"], Value::Null);
    let again = office.ask("preview_import", json!({ "file": file, "run": run }));
    assert_eq!((&again["counts"]["already_in"], &again["counts"]["update"]), (&json!(2), &json!(0)), "a date of birth tells who is who");
    office.is_sound();
    office.ask("undo", json!({ "entry": imported["receipt"]["entry"] }));
    office.is_sound();
}

#[test]
fn a_date_that_may_be_several_is_asked_about_and_left_empty_until_somebody_says() {
    let office = Office::new();
    let file = office.house.take_file("roster.csv", "Name,Date of birth\nAma Mensah,03/04/85\nKofi Boateng,05/06/79\n".into());
    let preview = office.ask("preview_import", json!({ "file": file }));
    let readings = json!([["day_first", "1985-04-03"], ["month_first", "1985-03-04"]]);
    assert_eq!(preview["date_question"], json!({ "text": "03/04/85", "readings": readings }));
    assert_eq!(preview["rows"][0]["faults"][0]["choices"], json!(["1985-04-03", "1985-03-04"]));
    assert_eq!(preview["rows"][0]["fields"]["born_on"], Value::Null);
    let said = office.ask("preview_import", json!({ "file": file, "date_order": "month_first" }));
    assert_eq!((&said["rows"][0]["fields"]["born_on"], &said["rows"][0]["faults"]), (&json!("1985-03-04"), &json!([])));
    assert_eq!(said["date_question"]["text"], "03/04/85", "whoever answered can answer otherwise");
    office.ask("import_people", json!({ "file": file, "date_order": "day_first" }));
    assert_eq!(known(&office, "Kofi")["fields"]["born_on"], "1979-06-05");
}

#[test]
fn a_date_of_birth_shows_to_coordinators_alone() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let trainer = office.person_of("trainer");
    let fields = json!({ "full_name": "Ama Mensah", "country": "GHA" });
    let person = office.made("add_person", json!({ "fields": fields, "run": run }), 0);
    office.ask("add_sessions", json!({ "run": run, "sessions": [two_hours("2026-03-02T10:00", &[&trainer])] }));
    let with =
        |born_on: &str| json!({ "full_name": "Ama Mensah", "country": "GHA", "born_on": born_on, "category": "nra", "department": "Inspection" });
    office.ask("edit_person", json!({ "person": person, "fields": with("1990-03-05") }));
    for (impossible, why) in [
        ("1899-12-31", Reason::ImpossibleBirthDate),
        ("2026-03-03", Reason::ImpossibleBirthDate),
        ("1990-02-30", Reason::BadDate),
        ("5 March", Reason::BadDate),
    ] {
        assert_eq!(office.why("edit_person", json!({ "person": person, "fields": with(impossible) })), why, "{impossible}");
    }
    for (login, sees) in [("coordinator", true), ("trainer", false), ("certifier", false), ("administrator", false), ("inspector", false)] {
        office.enter(login);
        let detail = office.ask("person", json!({ "person": person }));
        assert_eq!((detail["fields"]["born_on"] == "1990-03-05", &detail["is_born_on_hidden"]), (sees, &json!(!sees)), "{login}");
        assert_eq!(detail["fields"]["department"], "Inspection");
        let history = office.ask("history", json!({ "about": person }))["rows"].to_string();
        assert_eq!(history.contains("1990-03-05"), sees, "{login}");
        assert!(history.contains("Born on") && history.contains("Regulator (NRA)"), "{login}: {history}");
    }
}

#[test]
fn what_was_filled_in_later_can_be_taken_back_and_given_again() {
    let office = Office::new();
    let person = office.person("Ama Mensah");
    let with = |born_on: Option<&str>, email: Option<&str>| json!({ "person": person, "fields": { "full_name": "Ama Mensah", "country": "GHA", "born_on": born_on, "email": email } });
    let kept = || {
        let fields = office.ask("person", json!({ "person": person }))["fields"].clone();
        (fields["born_on"].clone(), fields["email"].clone())
    };
    office.ask("edit_person", with(Some("1990-03-05"), Some("a@x.org")));
    office.ask("undo", json!({}));
    assert_eq!(kept(), (Value::Null, Value::Null));
    office.ask("edit_person", with(Some("1991-01-01"), Some("b@x.org")));
    office.ask("edit_person", with(Some("1992-02-02"), None));
    office.ask("undo", json!({}));
    assert_eq!(kept(), (json!("1991-01-01"), json!("b@x.org")));
    office.ask("undo", json!({}));
    assert_eq!(kept(), (Value::Null, Value::Null), "what an undo took away does not come back by another");
    office.is_sound();
}
