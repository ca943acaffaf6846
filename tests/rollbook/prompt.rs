//! What the command line says to a person: what of a list was not taken, what it has to ask, and where a path leads nowhere.

use crate::office::{Office, PASSWORD, PROGRAM};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

/// What a command left behind.
struct Said {
    status: i32,
    out: String,
    error: String,
}

impl Office {
    /// Types a command in the folder of the centre; the coordinator acts.
    fn types(&self, line: &[&str]) -> Said {
        self.house.lock().unwrap();
        let mut command = Command::new(PROGRAM);
        command.args(line).current_dir(self.folder.path()).env_clear();
        command.env("ROLLBOOK_HOME", self.folder.path().join("home")).env("ROLLBOOK_PASSWORD", PASSWORD).env("ROLLBOOK_LOGIN", "coordinator");
        let output = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said { status: output.status.code().unwrap(), out: text(output.stdout), error: text(output.stderr) }
    }

    fn lays(&self, name: &str, bytes: &[u8]) {
        fs::write(self.folder.path().join(name), bytes).unwrap();
    }

    fn people_called(&self, part: &str) -> Vec<Value> {
        self.enter("coordinator");
        self.ask("people", json!({ "text": part }))["rows"].as_array().unwrap().clone()
    }
}

const DOUBTFUL: &str = "Name,Date of birth,Email,Phone\nAmb One,03/04/85,bad,zz\nAmb Two,04/05/86,ok@x.org,+82\n";

#[test]
fn an_import_tells_what_it_leaves_empty_and_asks_how_dates_are_meant() {
    let office = Office::new();
    office.lays("list.csv", DOUBTFUL.as_bytes());
    let import = |more: &[&str]| office.types(&[&["import", "centre.rollbook", "list.csv"][..], more].concat());
    // As written: an address, two telephone numbers; the question names the first date in each order.
    let question = ["“03/04/85”", "1985-04-03: --dates day_first", "1985-03-04: --dates month_first"];

    let dry = import(&["--dry-run"]);
    assert_eq!(dry.status, 0);
    for told in ["line 2", "“bad”", "“zz”", "line 3", "“+82”"].iter().chain(&question) {
        assert!(dry.error.contains(told), "{told} is missing: {}", dry.error);
    }
    let asked = import(&[]);
    assert_eq!(asked.status, 1, "{}", asked.error);
    assert!(question.iter().all(|told| asked.error.contains(told)), "{}", asked.error);
    assert!(office.people_called("Amb").is_empty());

    let said = import(&["--dates", "month_first"]);
    assert_eq!(said.status, 0, "{}", said.error);
    assert!(["“bad”", "“zz”", "“+82”"].iter().all(|told| said.error.contains(told)), "{}", said.error);
    assert!(!said.error.contains("03/04/85"), "{}", said.error);
    let one = office.people_called("Amb One").remove(0);
    let fields = office.ask("person", json!({ "person": one["id"] }))["fields"].clone();
    assert_eq!((&fields["born_on"], &fields["email"]), (&json!("1985-03-04"), &Value::Null));

    office.lays("list.csv", DOUBTFUL.replace("Amb", "Late").as_bytes());
    let empty = import(&["--dates", "leave_empty"]);
    assert_eq!(empty.status, 0);
    assert!(empty.error.contains("“03/04/85”") && empty.error.contains("“04/05/86”"), "{}", empty.error);
    assert_eq!(office.people_called("Late").len(), 2);
}

/// A cover, then a list whose heads stand in the third row.
fn with_a_cover() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Cover").unwrap().write(0, 0, "Participants of the course").unwrap();
    let list = workbook.add_worksheet().set_name("List").unwrap();
    list.write(0, 0, "As of today").unwrap();
    for (row, [name, country]) in [["Name", "Country"], ["Ahmed Ali", "Egypt"], ["Mona Zaki", "Egypt"]].into_iter().enumerate() {
        let row = u32::try_from(row).unwrap() + 2;
        list.write(row, 0, name).unwrap().write(row, 1, country).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn an_import_begins_with_the_sheet_that_holds_the_list_and_takes_another_by_name_or_number() {
    let office = Office::new();
    office.lays("m.xlsx", &with_a_cover());
    let import = |more: &[&str]| office.types(&[&["import", "centre.rollbook", "m.xlsx", "--dry-run", "--json"][..], more].concat());
    let names = |more: &[&str]| -> Vec<Value> {
        let preview: Value = serde_json::from_str(&import(more).out).unwrap();
        preview["rows"].as_array().unwrap().iter().map(|row| row["fields"]["full_name"].clone()).collect()
    };
    let list = ["Ahmed Ali", "Mona Zaki"].map(Value::from);
    assert_eq!(names(&[]), list);
    assert_eq!(names(&["--tab", "List"]), list);
    assert_eq!(names(&["--tab", "2"]), list);
    assert_eq!(names(&["--tab", "1"]), ["Participants of the course"].map(Value::from));
    for none in ["Nothing", "3", "0"] {
        let refused = import(&["--tab", none]);
        assert_eq!(refused.status, 1, "{none}");
        assert!(refused.error.contains("Cover, List"), "{}", refused.error);
    }
}

#[test]
fn a_path_that_leads_nowhere_is_a_sentence() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    office.session(&run, "2026-03-03T09:00");
    let book = "centre.rollbook";
    for line in [
        &["report", book, "--by", "country", "--out", "nowhere/x.csv"][..],
        &["library", book, "--out", "nowhere/x.xlsx"],
        &["dossier", book, "--run", "RUN-A", "--out", "nowhere/x.pdf"],
        &["calendar", book, "--run", "RUN-A", "--out", "nowhere/x.ics"],
        &["dossier", book, "--run", "RUN-A", "--out", "list.csv/x"],
        &["import", book, "list.csv", "--refused", "nowhere/x.csv"],
    ] {
        office.lays("list.csv", b"Name,Country\nAma Mensah,Ghana\nKofi,Nowhereland\n");
        let said = office.types(line);
        assert_eq!(said.status, 1, "{line:?}: {}", said.error);
        let place = if line.contains(&"list.csv/x") { "list.csv" } else { "nowhere" };
        assert!(said.error.contains("folder") && said.error.contains(place), "{line:?}: {}", said.error);
    }
    for line in [&["import", book, "none.csv"][..], &["check", "none.csv"], &["import", book, "list.csv", "--map", "none.csv"]] {
        let said = office.types(line);
        assert_eq!(said.status, 1, "{line:?}: {}", said.error);
        assert!(said.error.contains("There is no file") && said.error.contains("none.csv"), "{line:?}: {}", said.error);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_the_place_and_the_measure() {
    let office = Office::new();
    office.lays("open.csv", b"Name,Country\nAma Mensah,Ghana\nKofi \"K\" Boateng,Ghana\n\"Efua,Ghana\n");
    let said = office.types(&["import", "centre.rollbook", "open.csv"]);
    assert_eq!(said.status, 1);
    assert!(said.error.contains("line 4") && said.error.contains("never closed"), "{}", said.error);

    fs::File::create(office.folder.path().join("big.pdf")).unwrap().set_len(1 << 30).unwrap();
    let person = office.people_called("Amina")[0]["id"].clone();
    let with = json!({ "person": person, "kind": "other", "title": "Big", "file": "@big.pdf" }).to_string();
    let said = office.types(&["call", "centre.rollbook", "add_document", &with]);
    assert_eq!(said.status, 1);
    // 1 GiB is 1,024 MB; a document may have 20.
    assert!(said.error.contains("1024 MB") && said.error.contains("20 MB"), "{}", said.error);
    let said = office.types(&["import", "centre.rollbook", "big.pdf"]);
    assert!(said.error.contains("64 MB"), "{}", said.error);
}
