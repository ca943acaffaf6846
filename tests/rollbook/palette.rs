//! The palette: what is typed finds people, numbers, runs, courses, sessions and rooms, and only what the asking person may see.

use crate::office::{Office, text};
use serde_json::{Value, json};

/// `person: Ama Mensah, …` for each group, in order.
fn found(office: &Office, with: Value) -> Vec<String> {
    let groups = office.ask("find", with);
    let titles = |group: &Value| group["hits"].as_array().unwrap().iter().map(|hit| text(&hit["title"])).collect::<Vec<_>>().join(", ");
    groups.as_array().unwrap().iter().map(|group| format!("{} {}: {}", text(&group["kind"]), group["total"], titles(group))).collect()
}

fn of(office: &Office, wanted: &str) -> Vec<String> {
    found(office, json!({ "text": wanted }))
}

#[test]
fn a_person_is_found_in_any_script_and_without_marks() {
    let office = Office::new();
    office.ask("add_person", json!({ "fields": { "full_name": "Nguyễn Thị Minh Khai" } }));
    office.ask("add_person", json!({ "fields": { "full_name": "Kim Min-su", "native_name": "김민수" } }));
    office.ask("add_person", json!({ "fields": { "full_name": "Mona Hassan", "native_name": "منى حسن" } }));
    office.ask("add_person", json!({ "fields": { "full_name": "Joaquim Sá", "email": "kim@example.org" } }));
    assert_eq!(of(&office, "ngu"), ["person 1: Nguyễn Thị Minh Khai"]);
    assert_eq!(of(&office, "김민"), ["person 1: Kim Min-su"]);
    assert_eq!(of(&office, "مُنى"), ["person 1: Mona Hassan"], "vowel signs do not count");
    // Who begins so stands before whose address does; one who is named so within comes last.
    assert_eq!(of(&office, "kim"), ["person 2: Kim Min-su, Joaquim Sá"]);
    assert_eq!(of(&office, "khai minh"), ["person 1: Nguyễn Thị Minh Khai"], "words in any order");
    assert_eq!(of(&office, " ' "), Vec::<String>::new());
}

#[test]
fn a_number_is_found_with_and_without_its_hyphens_and_zeros() {
    let office = Office::new();
    let names =
        ["Ama Mensah", "Bo Lin", "Cyr Adou", "Dee Okoro", "Eva Nagy", "Fay Obi", "Gil Roy", "Hal Ode", "Ian Poe", "Jo Ito", "Kay Ude", "Lu Wen"];
    let (run, _, _) = office.finished("RUN-A", &names);
    let serials = office.issue(&office.prepare(&run));
    let twelfth = serials.iter().find(|serial| serial.contains("-000012-")).unwrap().clone();
    let plain = twelfth.replace('-', "");
    for wanted in [twelfth.as_str(), &plain, &plain.to_lowercase(), &twelfth.replace('-', " "), &twelfth[..twelfth.len() - 2]] {
        assert_eq!(of(&office, wanted), [format!("certificate 1: {twelfth}")], "{wanted}");
    }
    assert_eq!(of(&office, "12").first(), Some(&format!("certificate 1: {twelfth}")), "the number alone");
    // 000001 is the number 1; 10, 11 and 12 have a 1 in them, and so may check characters.
    let ones = office.ask("find", json!({ "text": "1", "kinds": ["certificate"] }));
    assert!(text(&ones[0]["hits"][0]["title"]).contains("-000001-"), "{ones}");
    let all = office.ask("find", json!({ "text": "TEST", "kinds": ["certificate"], "count": 3 }));
    assert_eq!((&all[0]["total"], all[0]["hits"].as_array().unwrap().len()), (&json!(12), 3), "counted beyond those named");
    let revoked = office.ask("find", json!({ "text": twelfth, "kinds": ["person", "run"] }));
    assert_eq!(revoked, json!([]), "only the kinds that were asked for");
}

#[test]
fn runs_courses_sessions_and_rooms_stand_under_their_kinds() {
    let office = Office::new();
    let run = office.run("ASEP-01", &office.course("ASEP"), 10);
    office.session(&run, "2026-03-05T09:00");
    office.session(&run, "2026-03-03T09:00");
    office.ask("add_facility", json!({ "fields": { "kind": "room", "name": "Aseptic suite" } }));
    let kinds = |wanted: &str| of(&office, wanted).iter().map(|group| group.split_once(':').unwrap().0.to_owned()).collect::<Vec<_>>();
    assert_eq!(kinds("asep"), ["run 1", "course 1", "facility 1", "session 2"]);
    // It is the morning of 2 March: the session of the 3rd is nearer than that of the 5th.
    let sessions = office.ask("find", json!({ "text": "asep-01 2026-03", "kinds": ["session"] }));
    let starts: Vec<String> = sessions[0]["hits"].as_array().unwrap().iter().map(|hit| text(&hit["detail"])).collect();
    assert_eq!(starts, ["ASEP-01 · 2026-03-03 09:00", "ASEP-01 · 2026-03-05 09:00"]);
}

#[test]
fn nobody_finds_what_their_role_does_not_show() {
    let office = Office::new();
    let (run, _, _) = office.finished("RUN-A", &["Runa Berg"]);
    office.issue(&office.prepare(&run));
    let kinds = |login: &str, wanted: &str| {
        office.enter(login);
        let groups = office.ask("find", json!({ "text": wanted }));
        groups.as_array().unwrap().iter().map(|group| text(&group["kind"])).collect::<Vec<_>>()
    };
    assert_eq!(kinds("coordinator", "run"), ["person", "run", "course", "session"]);
    assert_eq!(kinds("administrator", "run"), ["person"], "an administrator sees no runs");
    assert_eq!(kinds("administrator", "test-2026"), ["certificate"]);
    assert_eq!(kinds("trainer", "test-2026"), Vec::<String>::new(), "a trainer sees no register");
}
