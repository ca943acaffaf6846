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
