//! The dossier of a run: what an auditor gets, compared with what was done, and checked by other programs.

use crate::office::{Office, PASSWORD, PROGRAM, marks, text};
use rollbook::fault::Reason;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn run(program: &str, arguments: &[&str], folder: &Path) -> Output {
    let output = Command::new(program).args(arguments).current_dir(folder).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    output
}

/// A CSV as rows of cells; read here only for cells without line breaks.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let bytes = fs::read(path).unwrap();
    let text = std::str::from_utf8(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap()).unwrap();
    let cell = |cell: &str| cell.trim_matches('"').to_owned();
    text.lines().map(|line| line.split(',').map(cell).collect()).collect()
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().display().to_string(), fs::read(path).unwrap());
            }
        }
    }
    found
}

/// A run of two sessions: Ama was there, Kofi came late to the second and was marked absent by mistake at first, 김민준 missed both.
/// Both that pass have certificates.
fn audited() -> (Office, String, Vec<String>, String) {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let places = office.enrolled(&run, &["Ama Mensah", "Kofi Boateng", "김민준"]);
    let sessions = [office.session(&run, "2026-03-02T09:00"), office.session(&run, "2026-03-02T13:00")];
    office.now("2026-03-02T05:30:00Z");
    for session in &sessions {
        office.mark(session, &places[..2], "P");
        office.mark(session, &places[2..], "A");
    }
    let mut wrong = marks(&sessions[1], &places[1..2], "L");
    wrong["marks"][0]["minutes_late"] = json!(10);
    wrong["reason"] = json!("evidence");
    wrong["note"] = json!("seen at the door at 13:10");
    office.ask("mark", wrong);
    let exam = office.made(
        "add_assessment",
        json!({ "run": run, "kind": "exam", "title": "Final exam", "max_x100": 5000, "pass_x100": 3000, "attempts_n": 1 }),
        0,
    );
    let score = |place: &String, x100: u32| json!({ "assessment": exam, "enrolment": place, "attempt_n": 1, "score_x100": x100 });
    office.ask("enter_results", json!({ "run": run, "results": [score(&places[0], 4550), score(&places[1], 2000)] }));
    office.enter("coordinator");
    for session in &sessions {
        office.close(session);
    }
    let file = office.house.take_file("sheet.txt", b"signed".to_vec());
    office.ask("add_document", json!({ "run": run, "file": file, "title": "Sheet of Monday", "kind": "signed_sheet" }));
    let batch = office.prepare(&run);
    office.issue(&batch);
    office.ask("file_papers", json!({ "batch": batch }));
    let serials =
        office.ask("certificates", json!({ "run": run }))["rows"].as_array().unwrap().iter().map(|row| text(&row["serial"])).rev().collect();
    (office, run, serials, sessions[1].clone())
}

#[test]
fn a_dossier_holds_what_was_done_and_other_programs_can_check_it() {
    let (office, run_id, serials, second) = audited();
    let signed = move |db: &rollbook::tables::Tables| -> rollbook::fault::Result<String> {
        let sql = "SELECT body ->> '$.act.marks' FROM entry_journal WHERE body ->> '$.act.session' = ? AND body ->> '$.act.act' = 'sheet_signed'";
        Ok(db.query_row(sql, [&second], |row| row.get(0))?)
    };
    let sheet = office.house.open_book().unwrap().book.read(signed).unwrap();
    let certificate = {
        let id = office.ask("certificates", json!({ "run": run_id }))["rows"][0]["id"].clone();
        let opened = office.ask("open_paper", json!({ "certificate": id }));
        office.house.paper(&text(&opened["paper"])).unwrap()
    };
    office.house.lock().unwrap();
    let out = office.folder.path().join("dossier");
    let mut command = Command::new(PROGRAM);
    command.args(["--as", "coordinator", "dossier", office.book.to_str().unwrap(), "--run", "RUN-A", "--out", out.to_str().unwrap()]);
    let made = command.env("ROLLBOOK_HOME", office.folder.path().join("home")).env("ROLLBOOK_PASSWORD", PASSWORD).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let files = files(&out);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "SHA256SUMS",
            "attendance.csv",
            "certificates.csv",
            &format!("certificates/{}.pdf", serials[0]),
            &format!("certificates/{}.pdf", serials[1]),
            "completion.csv",
            "corrections.csv",
            "documents.csv",
            "documents/001-sheet.txt",
            "dossier.pdf",
            "journal.csv",
            "marks.csv",
            "people.csv",
            "results.csv",
            "run.csv",
            "sessions.csv",
        ]
    );
    let checked = run("sha256sum", &["-c", "SHA256SUMS"], &out);
    assert_eq!(String::from_utf8(checked.stdout).unwrap().lines().count(), 15);
    assert_eq!(files[&format!("certificates/{}", certificate.0)], certificate.1, "the paper is the one that was filed");

    let attendance = rows(&out.join("attendance.csv"));
    assert_eq!(attendance[1][..3], ["Ama Mensah", "P", "P"]);
    assert_eq!(attendance[2][..3], ["Kofi Boateng", "P", "L*"]);
    assert_eq!(attendance[3][..3], ["김민준", "A", "A"]);
    let corrections = rows(&out.join("corrections.csv"));
    assert_eq!(corrections.len(), 2);
    assert_eq!(
        corrections[1],
        ["S2", "Kofi Boateng", "Present", "Late", "2026-03-02 14:30 +09:00", "Han Seo-yeon", "New evidence: seen at the door at 13:10"]
    );
    // Six first marks and the correction.
    assert_eq!(rows(&out.join("marks.csv")).len(), 1 + 7);
    let held = rows(&out.join("sessions.csv"));
    assert_eq!((held.len(), held[2][0].as_str(), held[2][6].as_str(), &held[2][8]), (3, "S2", "Han Seo-yeon", &sheet));
    let results = rows(&out.join("results.csv"));
    assert_eq!(results[1][..6], ["Ama Mensah", "Final exam", "1", "45.5", "50", "passed"]);
    assert_eq!(results[2][..6], ["Kofi Boateng", "Final exam", "1", "20", "50", "failed"]);
    // Two sessions of two hours; ten minutes late beyond five of grace cost five: 3 h 55 of 4 h.
    let completion = rows(&out.join("completion.csv"));
    assert_eq!(completion[1][..5], ["Ama Mensah", "4", "4", "100.0", "pass"]);
    assert_eq!(completion[2][..4], ["Kofi Boateng", "3.9", "4", "97.9"]);
    assert_eq!(completion[3][..5], ["김민준", "0", "4", "0.0", "fail"]);
    let issued = rows(&out.join("certificates.csv"));
    assert_eq!((issued[1][0].as_str(), issued[1][1].as_str(), issued[1][2].as_str()), (serials[0].as_str(), "Ama Mensah", "issued"));
    let sums = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
    assert!(sums.contains(&format!("{}  certificates/{}.pdf", issued[1][5], serials[0])), "the digest of a certificate is that of its file");

    run("qpdf", &["--check", "dossier.pdf"], &out);
    let page = String::from_utf8(run("pdftotext", &["-layout", "dossier.pdf", "-"], &out).stdout).unwrap();
    for shown in ["Dossier of RUN-A", "김민준", "seen at the door at 13:10", &serials[1], "Sheet of Monday", "Page 1 of "] {
        assert!(page.contains(shown), "{shown} does not stand in the PDF:\n{page}");
    }
    office.enter("coordinator");
    let newest = office.ask("history", json!({ "about": run_id }))["rows"][0]["sentence"].clone();
    assert_eq!(newest, "Handed out: the dossier of a run");
}

#[test]
fn a_dossier_is_for_those_who_answer_for_the_run() {
    let (office, run_id, ..) = audited();
    for login in ["trainer", "certifier"] {
        office.enter(login);
        assert_eq!(office.why("export_dossier", json!({ "run": run_id, "format": "pdf" })), Reason::NoPermission, "{login}");
    }
    office.enter("administrator");
    let zip = office.house.paper(&text(&office.ask("export_dossier", json!({ "run": run_id, "format": "zip" }))["paper"])).unwrap();
    assert_eq!(zip.0, "RUN-A-dossier-20260302.zip");
    assert!(!String::from_utf8_lossy(&zip.1).contains("documents/001"), "an administrator does not see the files of a run");
    office.enter("inspector");
    let entries = office.ask("verify_book", json!({}))["entries"].clone();
    let pdf = office.house.paper(&text(&office.ask("export_dossier", json!({ "run": run_id, "format": "pdf" }))["paper"])).unwrap();
    assert!(pdf.1.starts_with(b"%PDF-"));
    assert_eq!(office.ask("verify_book", json!({}))["entries"], entries, "an inspector's reading changes nothing");
    assert_eq!(office.why("export_dossier", json!({ "run": "NO-RUN", "format": "pdf" })), Reason::NotFound);
}

#[test]
fn papers_in_french_and_spanish_have_a_decimal_comma_and_tables_for_programs_a_point() {
    let (office, run_id, ..) = audited();
    let people = office.ask("enrolments", json!({ "run": run_id }));
    let person = |name: &str| people.as_array().unwrap().iter().find(|row| row["full_name"] == name).unwrap()["person"].clone();
    for (language, of) in [("fr", "sur"), ("es", "de")] {
        office.ask("set_appearance", json!({ "language": language }));
        let printed = |request: &str, with: serde_json::Value| office.told("pdftotext", &["-layout"], &office.pdf(&office.ask(request, with)));
        // Ten minutes late beyond five of grace cost five: 3 h 55 of 4 h, which is never rounded up.
        let page = printed("print_transcript", json!({ "person": person("Kofi Boateng") }));
        assert!(page.contains(&format!("3,9 {of} 4")) && !page.contains("3.9"), "{page}");
        let page = printed("print_transcript", json!({ "person": person("Ama Mensah") }));
        assert!(page.contains(&format!("45,5 {of} 50")) && !page.contains("45.5"), "{page}");
        let page = printed("export_dossier", json!({ "run": run_id, "format": "pdf" }));
        for (number, pointed) in [("45,5", "45.5"), ("97,9", "97.9"), ("100,0", "100.0")] {
            assert!(page.contains(number) && !page.contains(pointed), "{number} in {language}: {page}");
        }
        let zip = office.house.paper(&text(&office.ask("export_dossier", json!({ "run": run_id, "format": "zip" }))["paper"])).unwrap().1;
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
        let mut table = String::new();
        std::io::Read::read_to_string(&mut archive.by_name("RUN-A-dossier-20260302/results.csv").unwrap(), &mut table).unwrap();
        assert!(table.contains(",45.5,50,"), "{table}");
    }
}
