//! The library: what a session leaves to it, who reads what is restricted, and what another centre gets of it.

use crate::office::{Office, text};
use calamine::Reader;
use rollbook::fault::Reason;
use serde_json::{Value, json};
use std::io::{Cursor, Read};
use std::process::Command;

/// `sha256sum` of the guide of P16.
const PDF_SUM: &str = "14bcd090baf31edba64e9cbd8cdfc15f943344aa72cb3675ad8e91bfcbce03ad";

/// `sha256sum` of the survey of P13.
const DATA_SUM: &str = "f54dfac37c65ff872d652c0b8b92fc1f03e37db956369361e4d32fca6346d6a4";

/// The fields of a resource; `with` changes some.
fn fields(title: &str, kind: &str, with: Value) -> Value {
    let mut fields = json!({
        "title": title, "kind": kind, "topics": [], "audience": "industry", "lang": "en", "is_restricted": false,
        "reader_roles": [], "reader_users": [], "courses": [], "runs": [], "sessions": [],
    });
    for (key, value) in with.as_object().unwrap() {
        fields[key] = value.clone();
    }
    fields
}

impl Office {
    fn resource(&self, name: &str, bytes: &[u8], fields: Value) -> String {
        let file = self.house.take_file(name, bytes.to_vec());
        self.made("add_resource", json!({ "fields": fields, "file": file }), 0)
    }

    fn titles(&self, filter: Value) -> Vec<String> {
        self.ask("library", filter)["rows"].as_array().unwrap().iter().map(|row| text(&row["title"])).collect()
    }

    fn handed(&self, with: Value) -> (String, Vec<u8>) {
        self.house.paper(&text(&self.ask("export_library", with)["paper"])).unwrap()
    }

    fn user(&self, login: &str) -> Value {
        self.ask("users", json!({})).as_array().unwrap().iter().find(|user| user["login"] == login).unwrap()["id"].clone()
    }
}

/// P13 of domain.md: data of a survey of 2021, restricted, attached to a session; who may read it is named.
#[test]
fn p13_survey_data_is_restricted() {
    let office = Office::new();
    let run = office.run("SEAR-WPR-2022", &office.course("WORKSHOP"), 50);
    let session = office.session_by(&run, "2026-03-02T09:00", &[&office.person_of("trainer")]);
    let data = b"country,sites\nIDN,4\nVNM,3\n";
    let with = json!({
        "source": "CEPI", "issued_on": "2021", "licence": "on request", "audience": "government", "topics": ["survey", "capacity"],
        "is_restricted": true, "reader_roles": [], "reader_users": [office.user("trainer")], "runs": [run], "sessions": [session],
    });
    let survey = office.resource("survey.csv", data, fields("Manufacturing capacity survey 2021", "tool", with));
    let listed = office.ask("library", json!({ "run": run }))["rows"][0].clone();
    assert_eq!((&listed["source"], &listed["issued_on"], &listed["is_restricted"]), (&json!("CEPI"), &json!("2021"), &json!(true)));
    assert_eq!(
        listed["links"],
        json!([
            { "what": "run", "id": run, "name": "SEAR-WPR-2022" },
            { "what": "session", "id": session, "name": "Session of 2026-03-02T09:00" },
        ])
    );
    for login in ["trainer", "inspector"] {
        office.enter(login);
        assert_eq!(office.titles(json!({ "about": session })), ["Manufacturing capacity survey 2021"], "{login}");
        let opened = office.ask("open_resource", json!({ "resource": survey }));
        assert_eq!(office.house.paper(&text(&opened["paper"])).unwrap(), ("survey.csv".to_owned(), data.to_vec()));
    }
    let dossier = || unpacked(&office.house.paper(&text(&office.ask("export_dossier", json!({ "run": run, "format": "zip" }))["paper"])).unwrap().1);
    let listed = |files: Vec<(String, Vec<u8>)>| {
        let table = files.into_iter().find(|(name, _)| name.ends_with("/resources.csv")).unwrap().1;
        String::from_utf8(table).unwrap().lines().nth(1).unwrap().to_owned()
    };
    let in_dossier = format!("Manufacturing capacity survey 2021,\"Tool, restricted\",CEPI,2021,survey.csv,{DATA_SUM}");
    assert_eq!(listed(dossier()), in_dossier, "an inspector reads what it is");
    office.enter("administrator");
    assert_eq!(listed(dossier()), "Restricted,\"Tool, restricted\",,,,", "others learn that there is something");
    for login in ["certifier", "administrator"] {
        office.enter(login);
        assert!(office.titles(json!({})).is_empty(), "{login}");
        let topics = office.ask("library", json!({}))["topics"].clone();
        assert_eq!(topics, json!([]), "{login} learns its topics");
        assert_eq!(office.why("open_resource", json!({ "resource": survey })), Reason::NotFound, "{login}");
    }
    assert_eq!(office.why("export_library", json!({ "format": "zip", "with_restricted": true })), Reason::NothingToExport);
    office.enter("coordinator");
    assert_eq!(office.why("export_library", json!({ "format": "zip" })), Reason::NothingToExport, "left out unless asked for");
    let history = office.ask("history", json!({ "about": survey }))["rows"].clone();
    let told: Vec<(&str, &str)> =
        history.as_array().unwrap().iter().map(|row| (row["by"].as_str().unwrap(), row["sentence"].as_str().unwrap())).collect();
    assert_eq!(
        told,
        [("Amina Yusuf", "Handed out: a restricted resource"), ("Han Seo-yeon", "Resource “Manufacturing capacity survey 2021” was added"),]
    );
    // Who may not read it learns no title from the journal either, not of an edit, not when it was open before or is gone.
    let whole = |login: &str| {
        office.enter(login);
        office.ask("history", json!({ "count": 500 })).to_string()
    };
    let open = office.resource("draft.txt", b"x", fields("Draft of the survey", "tool", json!({})));
    let closed = fields("Answers of the survey", "tool", json!({ "is_restricted": true }));
    office.ask("edit_resource", json!({ "resource": open, "fields": closed }));
    let removed = office.ask("remove_resource", json!({ "resource": open, "reason": "wrong file" }));
    office.ask("undo", json!({ "entry": removed["entry"] }));
    for login in ["certifier", "administrator"] {
        let told = whole(login);
        assert!(!told.contains("survey"), "{login} reads {told}");
        // two of them added, one edited, one removed; the undo tells what it took back
        assert_eq!(told.matches("\"A restricted resource was added or changed\"").count(), 3, "{told}");
        assert_eq!(told.matches("\"A restricted resource was removed\"").count(), 1, "{told}");
    }
    assert!(whole("inspector").contains("“Answers of the survey”"));
    office.enter("coordinator");
    let (_, zip) = office.handed(json!({ "format": "zip", "with_restricted": true }));
    assert!(unpacked(&zip).iter().any(|(name, bytes)| name.ends_with("/files/002-survey.csv") && bytes == data));
    let added = office.ask("history", json!({ "about": session }))["rows"].as_array().unwrap().last().unwrap()["entry"].clone();
    let refused = office.refused("undo", json!({ "entry": added }));
    assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::InUse, "resource"));
    office.is_sound();
}

fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut file = archive.by_index(place).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (name, bytes)
        })
        .collect()
}

/// P16 of domain.md: a session's questions are promoted; the catalogue and the offline folder say what is there. Four resources:
/// one of questions (industry, English), one of guidance (regulators, Arabic), one strategy (government, French, a link alone), one
/// tool (industry, English) whose title is hostile.
#[test]
fn p16_knowledge_repository() {
    let office = Office::new();
    let run = office.run("MARATHON-2026", &office.course("CGMP"), 50);
    let session = office.session_by(&run, "2026-03-02T09:00", &[&office.person_of("trainer")]);
    office.enter("trainer");
    let asked = "Q: May a filter be used twice?\nA: No.\n\nQ: \u{202e}How often?\nA: Every batch.";
    office.ask(
        "promote_questions",
        json!({ "session": session, "title": "Questions of Monday", "text": asked, "topics": ["gmp", " filters "], "audience": "industry", "lang": "en" }),
    );
    office.enter("coordinator");
    let arabic = "إرشادات النظافة";
    let pdf = b"%PDF-1.4\n%%EOF\n";
    office.resource(
        "guide.pdf",
        pdf,
        fields(arabic, "guidance", json!({ "lang": "ar", "audience": "regulator", "topics": ["gmp"], "issued_on": "2025-11", "edition": "2", "source": "WHO", "licence": "CC BY-NC-SA 3.0 IGO" })),
    );
    let strategy = json!({ "lang": "fr", "audience": "government", "link": "https://www.who.int/x?a=1&b=2" });
    office.ask("add_resource", json!({ "fields": fields("Stratégie de production locale", "strategy", strategy) }));
    let hostile = "=1+1 <script>alert(1)</script>";
    office.resource("tool.txt", b"x", fields(hostile, "tool", json!({})));

    assert_eq!(office.titles(json!({})), [hostile, "Questions of Monday", "Stratégie de production locale", arabic]);
    assert_eq!(office.titles(json!({ "audience": "industry" })), [hostile, "Questions of Monday"]);
    assert_eq!(office.titles(json!({ "topic": "gmp" })), ["Questions of Monday", arabic]);
    assert_eq!(office.titles(json!({ "text": "strategie" })), ["Stratégie de production locale"]);
    assert_eq!(office.titles(json!({ "run": run })), ["Questions of Monday"]);
    let library = office.ask("library", json!({ "lang": "ar" }));
    assert_eq!((&library["total"], &library["langs"], &library["topics"]), (&json!(1), &json!(["ar", "en", "fr"]), &json!(["filters", "gmp"])));

    let (name, xlsx) = office.handed(json!({ "format": "xlsx" }));
    assert_eq!(name, "library-20260302.xlsx");
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(xlsx)).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<String>> = sheet.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[4][..11], [arabic, "Guidance", "gmp", "Regulators", "ar", "2", "2025-11", "WHO", "CC BY-NC-SA 3.0 IGO", "", "guide.pdf"]);
    assert_eq!(rows[4][12], PDF_SUM);
    assert_eq!(
        rows[2][..11],
        [
            "Questions of Monday",
            "Questions and answers",
            "filters, gmp",
            "Industry",
            "en",
            "",
            "2026-03-02",
            "Training Centre of the Tests",
            "",
            "MARATHON-2026 · Session of 2026-03-02T09:00",
            "Questions of Monday.txt",
        ]
    );
    assert!(workbook.worksheet_formula("Library").unwrap().is_empty(), "no cell is a formula");

    let (_, zip) = office.handed(json!({ "format": "zip" }));
    let files = unpacked(&zip);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.strip_prefix("library-20260302/").unwrap()).collect();
    assert_eq!(names, ["catalogue.html", "files/001-tool.txt", "files/002-Questions of Monday.txt", "files/004-guide.pdf", "SHA256SUMS"]);
    let page = String::from_utf8(files[0].1.clone()).unwrap();
    assert!(!page.contains("<script"));
    assert!(page.contains("=1+1 &lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(page.contains(&format!("<a rel=\"noreferrer\" href=\"files/004-guide.pdf\"><bdi dir=\"auto\" lang=\"ar\">{arabic}</bdi></a>")));
    assert!(page.contains("href=\"https://www.who.int/x?a=1&amp;b=2\""));
    assert!(page.contains("href=\"files/002-Questions%20of%20Monday.txt\""));
    assert_eq!(page.matches("<tr>").count(), 5);
    assert_eq!(String::from_utf8(files[2].1.clone()).unwrap(), asked.replace('\u{202e}', "").replace('\n', "\r\n"));

    // Another program unpacks and checks it.
    let folder = office.folder.path().join("offline");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("library.zip"), &zip).unwrap();
    let unzip = Command::new("python3").args(["-m", "zipfile", "-e", "library.zip", "."]).current_dir(&folder).output().unwrap();
    assert!(unzip.status.success(), "{unzip:?}");
    let checked = Command::new("sha256sum").args(["-c", "SHA256SUMS"]).current_dir(folder.join("library-20260302")).output().unwrap();
    assert!(checked.status.success(), "{checked:?}");
    assert_eq!(String::from_utf8(checked.stdout).unwrap().lines().count(), 4);
    office.is_sound();
}

#[test]
fn a_resource_without_anything_in_it_is_refused() {
    let office = Office::new();
    let add = |with: Value| office.why("add_resource", json!({ "fields": fields("Guidance", "guidance", with) }));
    assert_eq!(add(json!({})), Reason::Missing);
    assert_eq!(add(json!({ "link": "javascript:alert(1)" })), Reason::BadLink);
    assert_eq!(add(json!({ "link": "https://who.int", "issued_on": "03/04/25" })), Reason::BadDate);
    assert_eq!(add(json!({ "link": "https://who.int", "lang": "English" })), Reason::UnknownLanguage);
    assert_eq!(add(json!({ "link": "https://who.int", "runs": ["NO-RUN"] })), Reason::NotFound);
    let lying = office.house.take_file("guide.docx", b"%PDF-1.4".to_vec());
    assert_eq!(office.why("add_resource", json!({ "fields": fields("Guidance", "guidance", json!({})), "file": lying })), Reason::NameLies);
    assert_eq!(office.titles(json!({})), [] as [String; 0]);
}

#[test]
fn a_resource_is_changed_removed_and_brought_back() {
    let office = Office::new();
    let own = fields("Guidance", "guidance", json!({ "link": "https://who.int" }));
    let resource = office.resource("guide.txt", b"first", own.clone());
    assert_eq!(office.why("edit_resource", json!({ "resource": resource, "fields": own })), Reason::NothingChanged);
    let file = office.house.take_file("guide.txt", b"second".to_vec());
    office.ask("edit_resource", json!({ "resource": resource, "fields": own, "file": file }));
    let opened = office.ask("open_resource", json!({ "resource": resource }));
    assert_eq!((office.house.paper(&text(&opened["paper"])).unwrap().1, &opened["receipt"]["entry"]), (b"second".to_vec(), &Value::Null));
    office.ask("edit_resource", json!({ "resource": resource, "fields": own, "drop_file": true }));
    assert_eq!(office.why("open_resource", json!({ "resource": resource })), Reason::NotFound);
    office.ask("undo", json!({}));
    assert_eq!(office.ask("library", json!({}))["rows"][0]["file_name"], "guide.txt");
    let removed = office.ask("remove_resource", json!({ "resource": resource, "reason": "out of date" }));
    assert!(office.titles(json!({})).is_empty());
    let row = office.ask("history", json!({ "about": resource }))["rows"][0].clone();
    assert_eq!((&row["sentence"], &row["reason"]), (&json!("Resource “Guidance” was removed"), &json!("out of date")));
    office.ask("undo", json!({ "entry": removed["entry"] }));
    assert_eq!(office.titles(json!({})), ["Guidance"]);
    office.is_sound();
}
