//! P19, recruit, upskill, retain: who is due to be asked after a run follows from the runs; what they answer, how many stayed, and how
//! many did not answer. Actions that a run leaves to do.

use crate::office::{Office, eighty, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

/// A completed run with people, as enrolments by the order of the names.
fn ended(office: &Office, version: &str, code: &str, days: (&str, &str), people: &[(&str, &str)]) -> Vec<String> {
    let fields = json!({ "code": code, "version": version, "first_on": days.0, "last_on": days.1, "zone": "Asia/Seoul", "capacity": 20 });
    let run = office.made("add_run", fields, 0);
    let state = |state: &str| office.ask("set_run_state", json!({ "run": run, "state": state }));
    state("announced");
    state("open");
    let mut enrolments = Vec::new();
    for (name, country) in people {
        let email = format!("{}@example.org", name.split(' ').next().unwrap().to_lowercase());
        let person = office.made("add_person", json!({ "fields": { "full_name": name, "country": country, "email": email } }), 0);
        enrolments.extend(office.enrol(&run, &[person]));
    }
    for enrolment in &enrolments {
        office.ask("set_enrolment_state", json!({ "enrolment": enrolment, "state": "active" }));
    }
    for next in ["confirmed", "running", "completed"] {
        state(next);
    }
    enrolments
}

/// Name and months of everybody that a filter finds.
fn found(office: &Office, with: Value) -> Vec<(String, u64)> {
    let page = office.ask("follow_ups", with);
    let rows: Vec<_> = page["rows"].as_array().unwrap().iter().map(|row| (text(&row["full_name"]), row["months"].as_u64().unwrap())).collect();
    assert_eq!(page["total"].as_u64().unwrap(), rows.len() as u64);
    rows
}

/// Label, due, answered, said about the sector, in it, tenths, said about the skill, applied, silent, waived, not asked.
fn figures(row: &Value) -> Value {
    let names =
        ["label", "due", "answered", "sector_said", "in_sector", "retention_tenths", "skill_said", "skill_applied", "silent", "waived", "not_asked"];
    names.iter().map(|name| row[*name].clone()).collect()
}

fn retention(office: &Office, by: &str, months: u32) -> (Vec<Value>, Value) {
    let shown = office.ask("retention", json!({ "by": by, "months": months }));
    (shown["rows"].as_array().unwrap().iter().map(figures).collect(), figures(&shown["total"]))
}

#[test]
fn p19_recruit_upskill_retain() {
    let office = Office::new();
    let programme = office.made("add_programme", json!({ "code": "GTHB", "titles": [{ "lang": "en", "title": "Training hub" }] }), 0);
    let course = json!({ "code": "GMP", "title": "Good practice", "lang": "en", "rule": eighty(), "programme": programme });
    let version = office.made("add_course", course, 1);
    for state in ["in_review", "approved"] {
        office.ask("set_version_state", json!({ "version": version, "state": state }));
    }
    // It is 2 March 2026. The first run ended on 28 February 2025: due after 6 and 12 months, not after 24. The second ended on 29 February 2024:
    // due after 6, 12 and 24 months, the last on 28 February 2026. The third ended on 14 March 2025: only the 6 months are over.
    let people = [("Ama Mensah", "GHA"), ("Kofi Boateng", "GHA"), ("Abena Owusu", "GHA"), ("Kim Ji-woo", "KOR"), ("Lee Min", "KOR")];
    let first = ended(&office, &version, "GMP-01", ("2025-02-01", "2025-02-28"), &people);
    let second = ended(&office, &office.course("CMC"), "CMC-01", ("2024-02-20", "2024-02-29"), &[("Neha Sharma", "IND"), ("Ravi Rao", "IND")]);
    ended(&office, &office.course("QC"), "QC-01", ("2025-03-10", "2025-03-14"), &[("Budi Santoso", "IDN")]);
    let open = found(&office, json!({ "is_open": true }));
    // 5 x 2 + 2 x 3 + 1 x 1, the longest due first: since 29 August 2024.
    assert_eq!((open.len(), open[0].clone()), (17, ("Neha Sharma".to_owned(), 6)));
    let need = office.ask("today", json!({}))["needs"].as_array().unwrap().iter().find(|need| need["kind"] == "follow_up_due").unwrap().clone();
    assert_eq!((&need["count"], &need["on"]), (&json!(17), &json!("2024-08-29")));

    // Three of the first run are asked by letter after 12 months.
    office.ask("add_default_letters", json!({}));
    let letters = office.ask("letters", json!({}))["letters"].clone();
    let letter = letters.as_array().unwrap().iter().find(|letter| letter["kind"] == "follow_up").unwrap()["id"].clone();
    let person = |name: &str| text(&office.ask("people", json!({ "text": name }))["rows"][0]["id"]);
    let ask = |names: &[&str], months: u32| {
        let to: Vec<Value> = names.iter().map(|name| json!({ "person": person(name), "run": "GMP-01", "months": months })).collect();
        json!({ "letter": letter, "lang": "en", "form": "drafts", "to": to })
    };
    office.ask("make_letters", ask(&["Ama", "Kofi", "Kim"], 12));
    assert_eq!(office.why("make_letters", ask(&["Ama"], 24)), Reason::FollowUpNotDue);
    assert_eq!(found(&office, json!({ "state": "sent" })).len(), 3);
    assert_eq!(found(&office, json!({ "is_open": true })).len(), 17);

    let key = |at: usize, months: u32| json!([{ "enrolment": first[at], "months": months }]);
    let set = |at: usize, months: u32, state: &str, sector: Option<bool>, skill: Option<bool>| json!({ "follow_ups": key(at, months), "state": state, "in_sector": sector, "skill_applied": skill });
    office.ask("set_follow_ups", set(0, 12, "answered", Some(true), Some(true)));
    office.ask("set_follow_ups", set(1, 12, "answered", Some(false), None));
    let waived = json!({ "follow_ups": key(2, 12), "state": "waived", "note": "asked not to be written to" });
    office.ask("set_follow_ups", waived);
    assert_eq!(office.why("set_follow_ups", set(0, 12, "sent", None, None)), Reason::StateNotAllowed);
    assert_eq!(office.why("set_follow_ups", set(0, 12, "answered", Some(true), Some(true))), Reason::NothingChanged);
    assert_eq!(office.why("set_follow_ups", set(0, 24, "sent", None, None)), Reason::FollowUpNotDue);
    assert_eq!(office.why("set_follow_ups", set(4, 12, "answered", None, None)), Reason::Missing);
    assert_eq!(office.why("set_follow_ups", set(4, 12, "no_answer", Some(true), None)), Reason::WrongArgument, "an answer is none of silence");
    let before_the_end = json!({ "follow_ups": key(4, 12), "state": "no_answer", "on": "2020-01-01" });
    assert_eq!(office.why("set_follow_ups", before_the_end), Reason::BadDate);
    let at_twelve = |rows: &[Value], total: &Value| {
        // Of 7: Ama and Kofi answered, Ama stayed and applies it, Kim is silent, Abena waived, Lee and the two of the second run not asked.
        assert_eq!(*total, json!(["All", 7, 2, 2, 1, 500, 1, 1, 1, 1, 3]));
        rows.to_vec()
    };
    let (rows, total) = retention(&office, "programme", 12);
    let all = total[0].clone();
    let total = [vec![json!("All")], total.as_array().unwrap()[1..].to_vec()].concat();
    assert_eq!(
        at_twelve(&rows, &json!(total)),
        [json!(["Training hub", 5, 2, 2, 1, 500, 1, 1, 1, 1, 1]), json!(["Not stated", 2, 0, 0, 0, null, 0, 0, 0, 0, 2])]
    );
    let (rows, _) = retention(&office, "country", 12);
    assert_eq!(rows[0], json!(["Ghana", 3, 2, 2, 1, 500, 1, 1, 0, 1, 0]));
    assert_eq!(rows[1], json!(["India", 2, 0, 0, 0, null, 0, 0, 0, 0, 2]));
    assert_eq!(rows[2], json!(["Republic of Korea", 2, 0, 0, 0, null, 0, 0, 1, 0, 1]));
    assert!(all.is_string());
    let behind = |figure: &str| found(&office, json!({ "by": "country", "key": "GHA", "months": 12, "figure": figure }));
    assert_eq!(behind("in_sector"), [("Ama Mensah".to_owned(), 12)]);
    assert_eq!(behind("answered").len(), 2);
    assert_eq!(behind("waived"), [("Abena Owusu".to_owned(), 12)]);

    // Nobody waits for Kim any more; then she answers after all, and a correction is taken back.
    office.ask("set_follow_ups", set(3, 12, "no_answer", None, None));
    office.ask("set_follow_ups", set(3, 12, "answered", Some(true), Some(false)));
    assert_eq!(retention(&office, "country", 12).0[2], json!(["Republic of Korea", 2, 1, 1, 1, 1000, 1, 0, 0, 0, 1]));
    office.ask("undo", json!({}));
    assert_eq!(found(&office, json!({ "state": "no_answer" })), [("Kim Ji-woo".to_owned(), 12)]);

    // The sheet for 24 months goes out, is filled in and comes back.
    let printed = office.ask("export_follow_ups", json!({ "months": 24, "format": "csv" }));
    let sheet = String::from_utf8(office.house.paper(&text(&printed["paper"])).unwrap().1).unwrap();
    let lines: Vec<&str> = sheet.trim_start_matches('\u{feff}').trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 3);
    let filled =
        [lines[0].to_owned(), lines[1].trim_end_matches(",,").to_owned() + ",Yes,no", lines[2].trim_end_matches(",,").to_owned() + ",perhaps,"];
    let take = |text: String| json!({ "file": office.house.take_file("answers.csv", text.into_bytes()) });
    let seen = office.ask("preview_answers", take(filled.join("\r\n")));
    assert_eq!((&seen["ready"], &seen["refused"], &seen["rows"][1]["fault"]), (&json!(1), &json!(1), &json!("unreadable")));
    let by_address = "E-mail,Run,Months,Still in the sector\nravi@example.org,CMC-01,24,no\nnobody@example.org,CMC-01,24,yes\n";
    assert_eq!(office.ask("take_answers", take(filled.join("\r\n")))["taken"], json!(1));
    let taken = office.ask("take_answers", take(by_address.to_owned()));
    assert_eq!((&taken["taken"], &taken["left_out"][0]["fault"]), (&json!(1), &json!("unknown")));
    // Neha stayed and does not apply it, Ravi left and did not say.
    let (_, total) = retention(&office, "run", 24);
    assert_eq!(total.as_array().unwrap()[1..], [2, 2, 2, 1, 500, 1, 0, 0, 0, 0].map(|n| json!(n)));
    assert_eq!(office.why("take_answers", take(by_address.to_owned())), Reason::NothingChanged);
    let row = &office.ask("history", json!({ "about": person("Ama") }))["rows"][0];
    assert_eq!(row["sentence"], json!("Follow-up of Ama Mensah was noted"));
    assert_eq!(second.len(), 2);
    office.is_sound();
}

#[test]
fn an_action_of_a_run_stands_on_today_until_it_is_done() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let owner = office.person_of("trainer");
    let advice = office.made("add_action", json!({ "run": run, "kind": "recommendation", "text": "Teach gowning first", "cites": [] }), 0);
    let fields = json!({ "run": run, "kind": "action", "text": "Order gowns", "owner": owner, "due_on": "2026-03-02", "cites": [advice] });
    let action = office.made("add_action", fields, 0);
    let due =
        |office: &Office| office.ask("today", json!({}))["needs"].as_array().unwrap().iter().filter(|need| need["kind"] == "action_due").count();
    assert_eq!(due(&office), 1);
    let row = &office.ask("actions", json!({ "run": run }))[0];
    assert_eq!((&row["owner_name"], &row["is_due"], &row["cites"][0]["text"]), (&json!("Amina Yusuf"), &json!(true), &json!("Teach gowning first")));
    let edit = |state: &str| json!({ "action": action, "kind": "action", "text": "Order gowns", "owner": owner, "due_on": "2026-03-02", "cites": [advice], "state": state });
    office.ask("edit_action", edit("done"));
    assert_eq!(due(&office), 0);
    assert_eq!(office.why("edit_action", edit("open")), Reason::StateNotAllowed);
    let circle = json!({ "action": advice, "kind": "recommendation", "text": "x", "cites": [advice], "state": "open" });
    assert_eq!(office.why("edit_action", circle), Reason::NotFound);
    office.ask("undo", json!({}));
    assert_eq!(due(&office), 1);
    // What another one cites cannot be unmade; the run cannot either.
    let entry = office.ask("history", json!({ "about": advice }))["rows"].as_array().unwrap().last().unwrap()["entry"].clone();
    assert_eq!(office.why("undo", json!({ "entry": entry })), Reason::InUse);
    office.ask("export_actions", json!({ "run": run }));
    office.enter("trainer");
    assert_eq!(office.ask("actions", json!({})), json!([]));
    assert_eq!(office.why("add_action", json!({ "run": run, "kind": "action", "text": "x", "cites": [] })), Reason::NotFound);
    office.enter("coordinator");
    office.is_sound();
}
