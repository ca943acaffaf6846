//! What is known of people besides their names: where they worked, by what else they are known, what they consented to, who is not who.

use crate::office::{Office, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

fn person(office: &Office, id: &str) -> Value {
    office.ask("person", json!({ "person": id }))
}

/// Employers, posts and days of a person, as the page shows them.
fn posts(office: &Office, id: &str) -> Vec<String> {
    let told = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let rows = person(office, id)["affiliations"].clone();
    rows.as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let sign = if row["is_present"] == true { "now" } else { "then" };
            format!("{} {} {} {} {sign}", told(&row["name"]), told(&row["post"]), told(&row["from_on"]), told(&row["to_on"]))
        })
        .collect()
}

fn employers(office: &Office, run: &str) -> Vec<Value> {
    office.ask("enrolments", json!({ "run": run })).as_array().unwrap().iter().map(|row| row["employer"].clone()).collect()
}

#[test]
fn p19_a_history_of_employment_is_kept_and_the_present_post_is_where_somebody_works() {
    let office = Office::new();
    let kdca = office.made("add_organisation", json!({ "name": "Korea Disease Control Agency", "alt_names": ["KDCA"], "country": "KOR" }), 0);
    let ama = office.made("add_person", json!({ "fields": { "full_name": "Ama Mensah" }, "affiliation": { "name": "kdca", "post": "Officer" } }), 0);
    assert_eq!(posts(&office, &ama), ["Korea Disease Control Agency Officer - - now"], "a name that the book knows is its organisation");
    let list = json!([
        { "name": "Accra Vaccines", "post": "Analyst", "from_on": "2019-03-01", "to_on": "2025-05-31" },
        { "organisation": kdca, "post": "Officer", "department": "Inspection", "from_on": "2025-06-01" },
        { "name": "University of Ghana", "post": "Lecturer", "from_on": "2021-09-01", "is_primary": false },
    ]);
    let set = office.ask("set_affiliations", json!({ "person": ama, "affiliations": list }));
    let expected = [
        "Korea Disease Control Agency Officer 2025-06-01 - now",
        "University of Ghana Lecturer 2021-09-01 - now",
        "Accra Vaccines Analyst 2019-03-01 2025-05-31 then",
    ];
    assert_eq!(posts(&office, &ama), expected, "the newest stands first");
    let row = |text: &str| office.ask("people", json!({ "text": text }))["rows"].clone();
    assert_eq!(row("Mensah")[0]["employer"], "Korea Disease Control Agency");
    assert_eq!(row("accra vacc")[0]["full_name"], "Ama Mensah", "a former employer is found too");
    office.ask("edit_organisation", json!({ "organisation": kdca, "name": "KDCA Cheongju", "country": "KOR" }));
    assert_eq!(row("cheongju")[0]["employer"], "KDCA Cheongju", "an organisation that is called otherwise now is found by that");
    let told = office.ask("history", json!({ "about": ama }))["rows"].to_string();
    assert!(told.contains("Accra Vaccines · Analyst · 2019-03-01 – 2025-05-31"), "{told}");
    office.is_sound();
    assert_eq!(office.why("undo", json!({ "entry": office.ask("history", json!({ "about": kdca }))["rows"][1]["entry"] })), Reason::ChangedSince);
    office.ask("undo", json!({ "entry": set["entry"] }));
    assert_eq!(posts(&office, &ama), ["KDCA Cheongju Officer - - now"]);
    office.is_sound();
}

#[test]
fn two_main_posts_an_end_before_the_start_and_an_organisation_that_is_not_there_are_refused() {
    let office = Office::new();
    let ama = office.person("Ama Mensah");
    let undone = office.ask("add_organisation", json!({ "name": "Delta Bio" }));
    let undone_id = text(&undone["made"][0]);
    office.ask("undo", json!({ "entry": undone["entry"] }));
    let first = json!({ "name": "Accra Vaccines", "from_on": "2019-03-01", "to_on": "2025-05-31" });
    let same_day = json!({ "name": "Delta Bio", "from_on": "2025-05-31" });
    let entries = office.ask("history", json!({}))["total"].clone();
    for (list, why) in [
        (json!([first, same_day]), Reason::PrimaryOverlaps),
        (json!([{ "name": "Delta Bio" }, first]), Reason::PrimaryOverlaps),
        (json!([{ "name": "Delta Bio", "from_on": "2025-01-02", "to_on": "2025-01-01" }]), Reason::EndsBeforeStart),
        (json!([{ "organisation": undone_id }]), Reason::NotFound),
        (json!([{ "from_on": "2026-01-01" }]), Reason::Missing),
        (json!([{ "name": "Delta Bio", "from_on": "31/05/2025" }]), Reason::BadDate),
    ] {
        assert_eq!(office.why("set_affiliations", json!({ "person": ama, "affiliations": list })), why, "{list}");
    }
    assert_eq!(office.ask("history", json!({}))["total"], entries, "nothing was changed");
    let next_day = json!({ "name": "Delta Bio", "from_on": "2025-06-01" });
    office.ask("set_affiliations", json!({ "person": ama, "affiliations": [first, next_day] }));
    assert_eq!(office.why("set_affiliations", json!({ "person": ama, "affiliations": [next_day, first] })), Reason::NothingChanged);
}

#[test]
fn i17_where_somebody_worked_is_frozen_with_the_place_in_a_run() {
    let office = Office::new();
    let (old, new) = (office.run("RUN-A", &office.course("GMP"), 10), office.run("RUN-B", &office.course("QC"), 10));
    let delta = office.made("add_organisation", json!({ "name": "Delta Bio" }), 0);
    let works = json!({ "organisation": delta, "from_on": "2020-01-01" });
    let ama = office.made("add_person", json!({ "fields": { "full_name": "Ama Mensah" }, "affiliation": works, "run": old }), 0);
    assert_eq!(employers(&office, &old), [json!("Delta Bio")]);
    let moved = json!([{ "organisation": delta, "from_on": "2020-01-01", "to_on": "2026-02-28" }, { "name": "Nile Serum", "from_on": "2026-03-01" }]);
    office.ask("set_affiliations", json!({ "person": ama, "affiliations": moved }));
    office.ask("edit_organisation", json!({ "organisation": delta, "name": "Delta Biologics" }));
    office.enrol(&new, std::slice::from_ref(&ama));
    assert_eq!((employers(&office, &old), employers(&office, &new)), (vec![json!("Delta Bio")], vec![json!("Nile Serum")]));
    let detail = person(&office, &ama);
    let frozen: Vec<&Value> = detail["enrolments"].as_array().unwrap().iter().map(|one| &one["labels"]["employer"]).collect();
    assert_eq!(frozen, ["Nile Serum", "Delta Bio"], "the newest place first");
    office.is_sound();
}

#[test]
fn a_roster_with_another_employer_begins_a_post_and_ends_the_former_one() {
    let office = Office::new();
    // The office's day is 2 March 2026.
    let ama = office.made(
        "add_person",
        json!({ "fields": { "full_name": "Ama Mensah", "email": "ama@example.org" }, "affiliation": { "name": "Accra Vaccines" } }),
        0,
    );
    let import = |rows: &str| {
        let roster = format!("Name,Email,Employer,Post,Department\n{rows}");
        office.ask("import_people", json!({ "file": office.house.take_file("roster.csv", roster.into()) }))
    };
    import("Ama Mensah,ama@example.org,ACCRA vaccines,Analyst,\n");
    assert_eq!(posts(&office, &ama), ["Accra Vaccines Analyst - - now"], "the same employer in other letters: only the post is new");
    let moved = import("Ama Mensah,ama@example.org,Nile Serum,,Quality\n");
    assert_eq!(posts(&office, &ama), ["Nile Serum - 2026-03-02 - now", "Accra Vaccines Analyst - 2026-03-01 then"]);
    import("Ama Mensah,ama@example.org,,,Assurance\n");
    assert_eq!(person(&office, &ama)["affiliations"][0]["department"], "Assurance", "a list without employers takes none away");
    assert_eq!(office.why("undo", json!({ "entry": moved["receipt"]["entry"] })), Reason::ChangedSince);
    office.is_sound();
}

#[test]
fn other_names_find_a_person_and_numbers_show_to_coordinators_alone() {
    let office = Office::new();
    let ama = office.person("Ama Mensah");
    office.ask(
        "set_aliases",
        json!({ "person": ama, "aliases": [
        { "kind": "screen_name", "value": "Akosua’s iPhone", "source": "webinar 3" }, { "kind": "earlier_name", "value": "Ama Boateng" },
        { "kind": "earlier_name", "value": "Ama Boateng" },
    ] }),
    );
    assert_eq!(person(&office, &ama)["aliases"].as_array().unwrap().len(), 2, "the same name once");
    assert_eq!(office.ask("people", json!({ "text": "iphone" }))["rows"][0]["id"], ama);
    assert_eq!(office.ask("find", json!({ "text": "boateng" }))[0]["hits"][0]["id"], ama);
    let set = |identifiers: Value| json!({ "person": ama, "identifiers": identifiers });
    assert_eq!(office.why("set_identifiers", set(json!([{ "scheme": "orcid", "value": "0000-0002-1825-0079" }]))), Reason::WrongCheckDigit);
    assert_eq!(office.why("set_identifiers", set(json!([{ "scheme": "driver", "value": "1" }]))), Reason::UnknownScheme);
    assert_eq!(office.why("set_identifiers", set(json!([{ "scheme": "passport", "value": " " }]))), Reason::Missing);
    let all = json!([{ "scheme": "orcid", "value": "https://orcid.org/0000-0002-1825-0097" }, { "scheme": "passport", "value": "G 1234567" }, { "scheme": "legacy:Moodle", "value": "77" }]);
    office.ask("set_identifiers", set(all));
    assert_eq!(office.ask("people", json!({ "text": "1234567" }))["total"], 0, "a number is in no search");
    for (login, sees) in [("coordinator", true), ("certifier", false), ("administrator", false), ("inspector", false)] {
        office.enter(login);
        let shown = person(&office, &ama)["identifiers"].clone();
        assert_eq!(
            (&shown[1]["scheme"], shown[1]["value"] == "G 1234567", shown[0]["value"] == "0000-0002-1825-0097"),
            (&json!("passport"), sees, sees),
            "{login}"
        );
        let history = office.ask("history", json!({ "about": ama })).to_string();
        assert_eq!(history.contains("G 1234567"), sees, "{login}");
        assert!(history.contains("Identifiers"), "{login}: {history}");
    }
    office.is_sound();
}

fn duplicates(office: &Office) -> Vec<(String, usize)> {
    let rows = office.ask("inbox", json!({ "kind": "duplicate" }))["rows"].clone();
    rows.as_array().unwrap().iter().map(|row| (text(&row["by"]), row["people"].as_array().unwrap().len())).collect()
}

#[test]
fn one_passport_of_two_people_makes_them_alike_until_they_are_kept_apart() {
    let office = Office::new();
    let (ama, kofi) = (office.person("Ama Mensah"), office.person("Kofi Boateng"));
    let passport = |person: &str, number: &str| {
        office.ask("set_identifiers", json!({ "person": person, "identifiers": [{ "scheme": "passport", "value": number }] }));
    };
    passport(&ama, "G 1234567");
    assert_eq!(duplicates(&office), []);
    passport(&kofi, "g-1234567");
    assert_eq!(duplicates(&office), [("identifier".to_owned(), 2)]);
    assert_eq!(person(&office, &ama)["possible_duplicates"][0]["id"], kofi);
    let kept = office.ask("keep_apart", json!({ "by": "identifier", "person": ama }));
    assert_eq!((duplicates(&office), person(&office, &ama)["possible_duplicates"].as_array().unwrap().len()), (vec![], 0));
    assert_eq!(office.why("keep_apart", json!({ "by": "identifier", "person": ama })), Reason::NothingChanged);
    office.ask("undo", json!({ "entry": kept["entry"] }));
    assert_eq!(duplicates(&office).len(), 1, "taken back, they are alike again");
    office.ask("keep_apart", json!({ "by": "identifier", "person": kofi }));
    office.is_sound();
    office.ask("edit_person", json!({ "person": kofi, "fields": { "full_name": "Kofi K. Boateng", "country": "GHA" } }));
    assert_eq!(duplicates(&office).len(), 1, "one of them changed");
    passport(&kofi, "G 7654321");
    assert_eq!(duplicates(&office), []);
    office.is_sound();
}

#[test]
fn namesakes_are_kept_apart_until_a_third_one_comes() {
    let office = Office::new();
    let (first, _) = (office.person("Kim Min-ji"), office.person("Kim Min-ji"));
    assert_eq!(duplicates(&office), [("name".to_owned(), 2)]);
    office.ask("keep_apart", json!({ "by": "name", "person": first }));
    assert_eq!(duplicates(&office), []);
    let third = office.person("Min-ji Kim");
    assert_eq!(duplicates(&office), [("name".to_owned(), 3)]);
    office.ask("keep_apart", json!({ "by": "name", "person": third }));
    assert_eq!(duplicates(&office), []);
    office.is_sound();
}

#[test]
fn a_consent_names_the_version_of_its_text_and_stays_when_it_is_withdrawn() {
    let office = Office::new();
    let ama = office.person("Ama Mensah");
    let words = |en: &str| json!([{ "lang": "en", "text": en }, { "lang": "fr", "text": "Vous pouvez …" }]);
    let photos = office.made("add_consent_text", json!({ "purpose": "Photographs", "texts": words("You may publish pictures.") }), 0);
    assert_eq!(office.why("add_consent_text", json!({ "purpose": "Photographs", "texts": words("Again.") })), Reason::NameTaken);
    assert_eq!(office.why("add_consent_text", json!({ "purpose": "Letters", "texts": [{ "lang": "en", "text": " " }] })), Reason::Missing);
    let consent = |on: &str| json!({ "person": ama, "text": photos, "given_on": on, "channel": "paper" });
    assert_eq!(office.why("add_consent", consent("2026-03-03")), Reason::DayAhead);
    let given = office.made("add_consent", consent("2026-02-27"), 0);
    assert_eq!(office.why("add_consent", consent("2026-02-28")), Reason::NothingChanged);
    let edited =
        office.ask("edit_consent_text", json!({ "text": photos, "purpose": "Photographs", "texts": words("You may publish pictures and films.") }));
    let shown = |at: usize| person(&office, &ama)["consents"][at].clone();
    assert_eq!(
        (&shown(0)["text_n"], &shown(0)["is_older"], &shown(0)["texts"][0]["text"]),
        (&json!(1), &json!(true), &json!("You may publish pictures."))
    );
    office.ask("add_consent", consent("2026-03-02"));
    assert_eq!((&shown(0)["text_n"], &shown(1)["text_n"]), (&json!(2), &json!(1)), "the newest first, each with its words");
    assert_eq!(office.why("undo", json!({ "entry": edited["entry"] })), Reason::InUse, "somebody consented to the second version");
    assert_eq!(office.why("withdraw_consent", json!({ "consent": given, "withdrawn_on": "2026-02-26" })), Reason::EndsBeforeStart);
    office.ask("withdraw_consent", json!({ "consent": given }));
    assert_eq!((&shown(1)["withdrawn_on"], &shown(1)["given_on"]), (&json!("2026-03-02"), &json!("2026-02-27")));
    assert_eq!(office.why("withdraw_consent", json!({ "consent": given })), Reason::NothingChanged);
    let retired = json!({ "text": photos, "purpose": "Photographs", "texts": words("You may publish pictures and films."), "is_retired": true });
    office.ask("edit_consent_text", retired);
    let row = office.ask("consent_texts", json!({}))[0].clone();
    assert_eq!((&row["n"], &row["consents"], &row["is_retired"]), (&json!(2), &json!(1), &json!(true)), "no other words, no other version");
    assert_eq!(
        office.why("add_consent", json!({ "person": office.person("Kofi"), "text": photos, "given_on": "2026-03-02", "channel": "form" })),
        Reason::ConsentTextRetired
    );
    office.is_sound();
}
