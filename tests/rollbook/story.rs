//! The whole thread on the command line: from a new book to a certificate that anybody checks, and everything that is refused on
//! the way.

use chrono::{DateTime, FixedOffset, TimeDelta, Timelike, Utc};
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const OWN: &str = "a lantern in the attic";
const NEW: &str = "seven grey herons";

/// One computer with its configuration folder.
struct Computer {
    folder: TempDir,
    home: PathBuf,
}

/// What a command said.
struct Said {
    status: i32,
    out: String,
    err: String,
}

impl Said {
    fn ok(self) -> Self {
        assert_eq!(self.status, 0, "{}{}", self.out, self.err);
        self
    }
    fn json(self) -> Value {
        let said = self.ok();
        serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {}", said.out))
    }
    /// Refused: status 1, the reason in words on standard error and as JSON on standard output.
    fn refused(self, reason: &str) -> Value {
        assert_eq!(self.status, 1, "{}{}", self.out, self.err);
        assert!(self.err.starts_with("rollbook: "), "{}", self.err);
        let told: Value = serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out));
        assert_eq!(told["refused"]["reason"], reason, "{told}");
        told["refused"]["details"].clone()
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Computer {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        Self { home: folder.path().join("home"), folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, line: &[&str]) -> Command {
        let mut command = Command::new(crate::office::PROGRAM);
        command.args(line).current_dir(self.folder.path()).env_clear().env("ROLLBOOK_HOME", &self.home).env("ROLLBOOK_PASSWORD", OWN);
        command.stdin(Stdio::null());
        command
    }

    /// A command with `--json` as the coordinator.
    fn run(&self, line: &[&str]) -> Said {
        let line = [&["--json"], line].concat();
        self.command(&line).output().unwrap().into()
    }

    /// The same as somebody else with their password.
    fn run_as(&self, login: &str, password: &str, line: &[&str]) -> Said {
        let line = [&["--json", "--as", login], line].concat();
        self.command(&line).env("ROLLBOOK_PASSWORD", password).output().unwrap().into()
    }

    /// One request.
    fn call(&self, name: &str, with: Value) -> Said {
        self.run(&["--as", "han", "call", "centre.rollbook", name, &with.to_string()])
    }

    /// Many requests, one a line.
    fn lines(&self, asked: &[Value]) -> Vec<Value> {
        let mut child = self.command(&["--as", "han", "call", "centre.rollbook", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut replies = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut told = Vec::new();
        for one in asked {
            // A reply stands on its line before the next request is read.
            writeln!(stdin, "{one}").unwrap();
            stdin.flush().unwrap();
            told.push(serde_json::from_str(&replies.next().unwrap().unwrap()).unwrap());
        }
        drop(stdin);
        let refused = told.iter().any(|reply: &Value| reply.get("ok").is_none());
        assert_eq!(child.wait().unwrap().code(), Some(i32::from(refused)));
        told
    }
}

fn tool(name: &str, arguments: &[&str]) -> String {
    let output = Command::new(name).args(arguments).output().unwrap_or_else(|error| panic!("{name}: {error}; apt install qpdf poppler-utils"));
    assert!(output.status.success(), "{name} {arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stdout).unwrap()
}

fn request(name: &str, with: Value) -> Value {
    json!({ "request": name, "with": with })
}

/// Korean heads: name, country, e-mail, employer.
const KOREAN: &str = "성명,국가,이메일,소속\n\
    Ama Mensah,가나,ama@example.org,Institut Pasteur de Dakar\n\
    김민준,대한민국,,LG화학\n\
    \"O'Brien, Siobhán\",아일랜드,siobhan@example.org,\n\
    नेहा शर्मा,인도,,\n\
    ,가나,nobody@example.org,\n";

fn workbook(path: &Path) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in ["Full name", "Country", "Email"].iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).unwrap(), *head).unwrap();
    }
    for row in 1..=16_u32 {
        sheet.write_string(row, 0, format!("Trainee Number {row:02}")).unwrap();
        sheet.write_string(row, 1, "KEN").unwrap();
        sheet.write_string(row, 2, format!("trainee{row}@example.org")).unwrap();
    }
    book.save(path).unwrap();
}

/// Hours of Seoul around now: the sessions lie within the last 24 hours, as the program has no switch for its clock.
fn sessions(run: &str, trainer: &str) -> (Value, String, String) {
    let seoul = FixedOffset::east_opt(9 * 3600).unwrap();
    let now: DateTime<FixedOffset> = now().with_timezone(&seoul);
    let start = |hours_ago: i64| (now - TimeDelta::hours(hours_ago)).with_minute(0).unwrap().naive_local();
    let local = |at: chrono::NaiveDateTime| at.format("%Y-%m-%dT%H:%M").to_string();
    let planned: Vec<Value> = [("Gowning", 9), ("Aseptic filling", 6), ("Batch record", 3)]
        .iter()
        .map(|(title, ago)| {
            json!({ "title": title, "kind": "practical", "start_local": local(start(*ago)), "end_local": local(start(*ago) + TimeDelta::hours(2)), "staff": [{ "person": trainer, "role": "trainer" }] })
        })
        .collect();
    let (first, last) = (start(9).date(), start(3).date());
    (json!({ "run": run, "sessions": planned }), first.to_string(), last.to_string())
}

#[allow(clippy::disallowed_methods, reason = "the program under test has the computer's clock and no other")]
fn now() -> DateTime<Utc> {
    Utc::now()
}

#[test]
fn from_a_new_book_to_a_certificate_that_anybody_checks() {
    let office = Computer::new();
    let founding = [
        "new",
        "centre.rollbook",
        "--centre",
        "Global Training Hub",
        "--code",
        "GTHB",
        "--country",
        "KOR",
        "--zone",
        "Asia/Seoul",
        "--name",
        "Han Seo-yeon",
        "--login",
        "han",
    ];

    // The password of an account that is made, where no other one acts.
    let elsewhere = Computer::new();
    let mut fresh = elsewhere.command(&founding);
    let fresh: Said = fresh.env_remove("ROLLBOOK_PASSWORD").env("ROLLBOOK_NEW_PASSWORD", NEW).output().unwrap().into();
    fresh.ok();
    elsewhere.run_as("han", NEW, &["history", "centre.rollbook"]).ok();

    // A book begins, once.
    let founded = office.run(&founding).json();
    assert_eq!(founded["recovery"].as_array().unwrap().len(), 12);
    let bytes = fs::read(office.path("centre.rollbook")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"), "the file is encrypted");
    let exists = office.run(&founding).refused("book_exists");
    assert!(exists["path"].as_str().unwrap().ends_with("centre.rollbook"));
    assert!(fs::read(office.path("centre.rollbook")).unwrap() == bytes, "it was not touched");

    // Three people work with it.
    for (login, name, roles) in [("ortega", "Luis Ortega", "certifier"), ("yusuf", "Amina Yusuf", "trainer")] {
        let line = ["--json", "--as", "han", "user", "centre.rollbook", "--add", login, "--name", name, "--role", roles];
        let said: Said = office.command(&line).env("ROLLBOOK_NEW_PASSWORD", NEW).output().unwrap().into();
        said.ok();
    }
    let users = office.run_as("han", OWN, &["user", "centre.rollbook"]).json();
    assert_eq!(users.as_array().unwrap().len(), 3);

    // A course, a run, three sessions of the last hours.
    let rule = json!({ "rule": { "min_hours_pct": { "pct": 80 } }, "excused_stays_expected": true });
    let yusuf = users.as_array().unwrap().iter().find(|user| user["login"] == "yusuf").unwrap()["person"].as_str().unwrap().to_owned();
    let (planned, first_on, last_on) = sessions("GMP-01", &yusuf);
    let course = office.call("add_course", json!({ "code": "GMP", "title": "Good manufacturing practice", "lang": "en", "rule": rule })).json();
    let version = &course["made"][1];
    let told = office.lines(&[
        request("set_version_state", json!({ "version": version, "state": "in_review" })),
        request("set_version_state", json!({ "version": version, "state": "approved" })),
        request("add_run", json!({ "code": "GMP-01", "version": version, "first_on": first_on, "last_on": last_on, "capacity": 20 })),
        request("set_run_state", json!({ "run": "GMP-01", "state": "announced" })),
        request("set_run_state", json!({ "run": "GMP-01", "state": "open" })),
        request("add_sessions", planned),
    ]);
    assert!(told.iter().all(|reply| reply.get("ok").is_some()), "{told:?}");
    let sessions: Vec<Value> = told[5]["ok"]["made"].as_array().unwrap().clone();
    assert_eq!(sessions.len(), 3);

    // Two rosters: one looked at first, with heads in Korean and a line without a name; one as a workbook.
    fs::write(office.path("roster.csv"), KOREAN).unwrap();
    let import = ["--as", "han", "import", "centre.rollbook", "roster.csv", "--run", "GMP-01"];
    let looked = office.run(&[&import[..], &["--dry-run", "--refused", "refused.csv"]].concat());
    assert!(looked.err.contains('6'), "the line that is refused is named: {}", looked.err);
    assert_eq!(looked.json()["counts"], json!({ "create": 4, "update": 0, "possible_duplicate": 0, "refused": 1, "already_in": 0 }));
    let refused = fs::read_to_string(office.path("refused.csv")).unwrap();
    assert_eq!(refused.lines().count(), 2, "the heads and the line: {refused}");
    assert!(refused.trim_end().ends_with("No name"), "{refused}");
    let imported = office.run(&import).json();
    assert_eq!((&imported["created"], &imported["enrolled"], &imported["refused"]), (&json!(4), &json!(4), &json!(1)));
    assert_eq!(office.run(&import).json()["created"], 0, "the same list again makes nobody twice");
    workbook(&office.path("roster.xlsx"));
    let imported = office.run(&["--as", "han", "import", "centre.rollbook", "roster.xlsx", "--run", "GMP-01"]).json();
    assert_eq!((&imported["created"], &imported["enrolled"]), (&json!(16), &json!(16)));

    // People of the book who are in no run: one who is alike is left out, unless somebody says that it is another one.
    fs::write(office.path("staff.csv"), "Full name,Country\nAma Mensah,GHA\nNoor Haddad,JOR\n").unwrap();
    let staff = ["--as", "han", "import", "centre.rollbook", "staff.csv"];
    let imported = office.run(&staff).json();
    assert_eq!((&imported["created"], &imported["enrolled"], &imported["skipped"]), (&json!(1), &json!(0), &json!(1)));
    let imported = office.run(&[&staff[..], &["--duplicates", "create"]].concat()).json();
    assert_eq!((&imported["created"], &imported["enrolled"]), (&json!(2), &json!(0)));

    // The roll: twenty people, three sessions; number 16 misses two, Ama is 25 minutes late once.
    let roll = office.call("roll", json!({ "session": sessions[0] })).json();
    let rows = roll["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 20);
    let mut asked = Vec::new();
    for (place, session) in sessions.iter().enumerate() {
        let marks: Vec<Value> = rows
            .iter()
            .map(|row| match row["full_name"].as_str().unwrap() {
                "Trainee Number 16" if place > 0 => json!({ "enrolment": row["enrolment"], "status": "A" }),
                "Ama Mensah" if place == 0 => json!({ "enrolment": row["enrolment"], "status": "L", "minutes_late": 25 }),
                _ => json!({ "enrolment": row["enrolment"], "status": "P" }),
            })
            .collect();
        asked.push(request("mark", json!({ "session": session, "marks": marks })));
        asked.push(request("close_session", json!({ "session": session })));
    }
    asked.insert(1, request("close_session", json!({ "session": sessions[1] })));
    asked.insert(2, request("no_such_request", json!({})));
    asked.insert(3, request("mark", json!({ "session": 7 })));
    let told = office.lines(&asked);
    let refused: Vec<&Value> = told.iter().filter(|reply| reply.get("ok").is_none()).map(|reply| &reply["refused"]["reason"]).collect();
    assert_eq!(refused, ["unmarked_left", "unknown_request", "wrong_argument"], "one line that is refused stops no other");

    // Who completes: of 360 minutes Ama has 340, since 25 minutes late cost 20 beyond the grace of 5; number 16 has 120.
    let complete = office.run(&["--as", "han", "complete", "centre.rollbook", "--run", "GMP-01"]).json();
    assert_eq!((&complete["pass"], &complete["fail"], &complete["pending"]), (&json!(19), &json!(1), &json!(0)));
    let row = |name: &str| complete["rows"].as_array().unwrap().iter().find(|row| row["full_name"] == name).unwrap().clone();
    assert_eq!(
        (&row("Ama Mensah")["earned_min"], &row("Ama Mensah")["expected_min"], &row("Ama Mensah")["pct_tenths"]),
        (&json!(340), &json!(360), &json!(944))
    );
    assert_eq!((&row("Trainee Number 16")["earned_min"], &row("Trainee Number 16")["pct_tenths"]), (&json!(120), &json!(333)));
    let said: Said = office.command(&["--as", "han", "complete", "centre.rollbook", "--run", "GMP-01"]).output().unwrap().into();
    assert!(said.ok().out.contains("Aseptic filling"), "the sentence names what was missed");

    // Certificates: never by who prepared them, never by who may not.
    let issue = |approver: &str, password: &str| -> Said {
        let line = ["--json", "--as", "han", "issue", "centre.rollbook", "--run", "GMP-01", "--out", "papers", "--approver", approver];
        office.command(&line).env("ROLLBOOK_APPROVER_PASSWORD", password).output().unwrap().into()
    };
    issue("yusuf", NEW).refused("no_permission");
    issue("ortega", "a wrong one").refused("wrong_password");
    assert!(!office.path("papers").exists(), "a refused issue writes nothing");
    let both = office
        .command(&["--json", "--as", "han", "user", "centre.rollbook", "--add", "both", "--name", "Two Hats", "--role", "coordinator,certifier"])
        .env("ROLLBOOK_NEW_PASSWORD", NEW)
        .output()
        .unwrap();
    Said::from(both).ok();
    let batches = office.call("completion", json!({ "run": "GMP-01" })).json()["batches"].clone();
    office.call("drop_batch", json!({ "batch": batches[0]["id"], "reason": "to be prepared by another" })).ok();
    let line = ["--json", "--as", "both", "issue", "centre.rollbook", "--run", "GMP-01", "--out", "papers", "--approver", "both"];
    let own: Said = office.command(&line).env("ROLLBOOK_PASSWORD", NEW).env("ROLLBOOK_APPROVER_PASSWORD", NEW).output().unwrap().into();
    own.refused("needs_second_person");
    let issued = issue("ortega", NEW).json();
    assert_eq!(issued["issued"], 19);
    let serials: Vec<&str> = issued["serials"].as_array().unwrap().iter().map(|serial| serial.as_str().unwrap()).collect();
    for (place, serial) in serials.iter().enumerate() {
        assert!(serial.starts_with("GTHB-") && serial[9..].starts_with(&format!("-{:06}-", place + 1)), "{serial}");
    }
    let again = issue("ortega", NEW).json();
    assert_eq!((&again["issued"], again["files"].as_array().unwrap().len()), (&json!(0), 19), "made twice it issues nothing new");

    // Every paper is a sound PDF that shows its name; pdftotext is another program.
    let mut shown = Vec::new();
    for serial in &serials {
        let paper = office.path("papers").join(format!("{serial}.pdf"));
        let paper = paper.to_str().unwrap();
        tool("qpdf", &["--check", paper]);
        let text = tool("pdftotext", &["-layout", paper, "-"]);
        assert!(text.contains(serial), "{text}");
        shown.push(text);
    }
    for name in ["Ama Mensah", "김민준", "Siobhán", "Trainee Number 01"] {
        assert_eq!(shown.iter().filter(|text| text.contains(name)).count(), 1, "{name}");
    }
    assert!(!shown.iter().any(|text| text.contains("Trainee Number 16")));

    // Anybody checks: no book, no password.
    let check = |computer: &Computer, paper: &Path| -> Said {
        let paper = paper.to_str().unwrap();
        computer.command(&["--json", "check", paper]).env_remove("ROLLBOOK_PASSWORD").output().unwrap().into()
    };
    let first = office.path("papers").join(format!("{}.pdf", serials[0]));
    let checked = check(&office, &first);
    assert_eq!(checked.status, 0, "{}", checked.out);
    let checked: Value = serde_json::from_str(&checked.out).unwrap();
    assert_eq!((&checked["outcome"], &checked["serial"], &checked["is_demo"]), (&json!("valid"), &json!(serials[0]), &json!(false)));
    let stranger = Computer::new();
    assert_eq!(check(&stranger, &first).status, 12, "another computer does not know the key");

    // A page that says other things than what was signed: name and number of one, the signed token of another.
    let other = office.path("papers").join(format!("{}.pdf", serials[1]));
    let forged = forged(&first, &other, &office.path("forged.pdf"));
    let checked = check(&office, &forged);
    assert_eq!(checked.status, 13, "{}", checked.out);

    // Revoked for ever, and everybody on this computer sees it.
    let certificates = office.call("certificates", json!({ "text": serials[0] })).json();
    let id = certificates["rows"][0]["id"].clone();
    office.call("revoke_certificate", json!({ "certificate": id, "reason": "issued in error" })).refused("no_permission");
    let revoke = json!({ "certificate": id, "reason": "issued in error" }).to_string();
    office.run_as("ortega", NEW, &["call", "centre.rollbook", "revoke_certificate", &revoke]).ok();
    assert_eq!(check(&office, &first).status, 11);
    assert_eq!(check(&office, &other).status, 0);

    // Passwords and roles.
    office.run_as("han", "a wrong one", &["history", "centre.rollbook"]).refused("wrong_password");
    office.run_as("nobody", OWN, &["history", "centre.rollbook"]).refused("wrong_password");
    office.run_as("yusuf", NEW, &["call", "centre.rollbook", "add_person", r#"{"fields":{"full_name":"Eve"}}"#]).refused("no_permission");
    let said: Said =
        office.command(&["--json", "--as", "han", "history", "centre.rollbook"]).env_remove("ROLLBOOK_PASSWORD").output().unwrap().into();
    said.refused("password_needed");
    assert_eq!(office.run(&["no-such-command"]).status, 2);
    assert_eq!(office.run(&["call"]).status, 2);
    office.run(&["--as", "han", "history", "no.rollbook"]).refused("book_missing");

    // What happened is all there, and holds.
    let history = office.run(&["--as", "han", "history", "centre.rollbook", "--count", "500"]).json();
    let acts: Vec<&str> = history["rows"].as_array().unwrap().iter().map(|row| row["act"].as_str().unwrap()).collect();
    assert_eq!(acts.iter().filter(|act| **act == "roll_marked").count(), 3, "a roll is one entry");
    assert_eq!(acts.iter().filter(|act| **act == "people_imported").count(), 4);
    assert_eq!(acts.last(), Some(&"centre_founded"));
    let verified = office.run(&["--as", "han", "verify", "centre.rollbook"]).json();
    assert_eq!((&verified["sound"], &verified["findings"]), (&json!(true), &json!([])));
    assert_eq!(office.run(&["--as", "han", "rebuild", "centre.rollbook"]).json()["equal"], true);

    // A copy in a second place comes back beside the book, never over it.
    let backup = office.run(&["--as", "han", "backup", "centre.rollbook", "second"]).json();
    let folder = backup["folder"].as_str().unwrap();
    office.run(&["--as", "han", "restore", folder, "centre.rollbook"]).refused("book_exists");
    let restored = office.run(&["--as", "han", "restore", folder, "restored.rollbook"]).json();
    assert!(restored["entries"].as_u64() > verified["entries"].as_u64());
    assert_eq!(office.run(&["--as", "han", "verify", "restored.rollbook"]).json()["sound"], true);
    let people = |book: &str| office.run(&["--as", "han", "call", book, "people", r#"{"count":100}"#]).json()["rows"].clone();
    assert_eq!(people("restored.rollbook"), people("centre.rollbook"));

    // One program at a time.
    let mut server = office.command(&["--as", "han", "serve", "centre.rollbook"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut address = String::new();
    BufReader::new(server.stdout.as_mut().unwrap()).read_line(&mut address).unwrap();
    assert!(address.starts_with("http://127.0.0.1:"), "{address}");
    let held = office.run(&["--as", "han", "history", "centre.rollbook"]).refused("book_held");
    assert_eq!(held["pid"], json!(server.id().to_string()));
    server.kill().unwrap();
    server.wait().unwrap();
    office.run(&["--as", "han", "verify", "centre.rollbook"]).ok();
}

/// The page of one certificate with the token of another: as somebody would forge it.
fn forged(page: &Path, token: &Path, to: &Path) -> PathBuf {
    let attached = to.with_extension("cwt");
    let bytes = Command::new("qpdf").args(["--show-attachment=credential.cwt", token.to_str().unwrap()]).output().unwrap();
    assert!(bytes.status.success(), "{}", String::from_utf8_lossy(&bytes.stderr));
    fs::write(&attached, bytes.stdout).unwrap();
    let bare = to.with_extension("bare.pdf");
    tool("qpdf", &["--remove-attachment=credential.cwt", page.to_str().unwrap(), bare.to_str().unwrap()]);
    let attached = attached.to_str().unwrap();
    tool(
        "qpdf",
        &[bare.to_str().unwrap(), "--add-attachment", attached, "--key=credential.cwt", "--filename=credential.cwt", "--", to.to_str().unwrap()],
    );
    to.to_path_buf()
}
