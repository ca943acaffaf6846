//! What stands in the register besides certificates that were simply issued: those from before the book, numbers that go on from
//! others, signatures in print, and the chain of reasons behind a certificate that was replaced or revoked.

use crate::office::{Office, text};
use image::{ImageFormat, Rgb, RgbImage};
use rollbook::fault::Reason;
use serde_json::{Value, json};
use std::io::Cursor;
use std::process::Command;

impl Office {
    fn list(&self, rows: &str) -> Value {
        json!({ "file": self.house.take_file("before.csv", rows.as_bytes().to_vec()) })
    }

    pub fn told(&self, program: &str, arguments: &[&str], pdf: &[u8]) -> String {
        let file = self.folder.path().join("told.pdf");
        std::fs::write(&file, pdf).unwrap();
        let output = Command::new(program).args(arguments).arg(&file).args(if program == "pdftotext" { &["-"][..] } else { &[] }).output().unwrap();
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn pdf(&self, printed: &Value) -> Vec<u8> {
        self.house.paper(&text(&printed["paper"])).unwrap().1
    }
}

const BEFORE: &str = "Certificate No.,Name,Course,Date of issue
TC/2019/17,Mensah Ama,Introduction to GMP,2019-05-04
TC/2019/18,Kofi Boateng,Introduction to GMP,2019-05-04
tc 2019 17,Kofi Boateng,Introduction to GMP,2019-05-04
,Kofi Boateng,Introduction to GMP,2019-05-04
TC/2019/19,Nobody Known,Introduction to GMP,2019-05-04
TC/2019/20,Yaw Darko,Introduction to GMP,2019-05-04
TC/2019/21,Kofi Boateng,,2019-05-04
TC/2019/22,Kofi Boateng,Introduction to GMP,soon
TEST-2026-000041-0,Kofi Boateng,Aseptic filling,2026-01-20
";

#[test]
fn certificates_from_before_are_known_and_never_said_to_be_verifiable() {
    let office = Office::new();
    let [ama, kofi] = ["Ama Mensah", "Kofi Boateng"].map(|name| office.person(name));
    let _two = ["Yaw Darko", "Yaw Darko"].map(|name| office.person(name));
    // ISO 7064 MOD 37,36 of TEST2026000041, worked out by another program, is Y: with 0 it is a number as any other.
    let preview = office.ask("preview_former", office.list(BEFORE));
    let whys: Vec<Value> = preview["rows"].as_array().unwrap().iter().map(|row| row["why"].clone()).collect();
    let (none, why) = (Value::Null, |code: &str| json!(code));
    let wanted =
        [none.clone(), none.clone(), why("number_twice"), why("no_number"), why("nobody"), why("several"), why("no_course"), why("no_date"), none];
    assert_eq!(whys, wanted);
    assert_eq!((&preview["ready"], &preview["refused"]), (&json!(3), &json!(6)));
    let imported = office.ask("import_former", office.list(BEFORE));
    assert_eq!((&imported["imported"], &imported["refused"]), (&json!(3), &json!(6)));
    assert_eq!(office.why("import_former", office.list(BEFORE)), Reason::NothingToImport, "every number exists already");
    let bare = office.ask("preview_former", office.list("Number,Name\nTC/1,Ama Mensah\n"));
    assert_eq!((&bare["rows"][0]["why"], &bare["ready"]), (&why("no_course"), &json!(0)));
    assert_eq!(office.why("import_former", office.list("Number,Name\nTC/1,Ama Mensah\n")), Reason::NoFormerHeads);

    // Found by number however it is written, by name, and in the palette; the name stands as on the paper.
    let found = |text: &str| office.ask("former_certificates", json!({ "text": text }))["rows"].clone();
    assert_eq!(found("tc 2019-17").as_array().unwrap().len(), 1);
    assert_eq!((&found("mensah")[0]["number"], &found("mensah")[0]["printed_name"]), (&json!("TC/2019/17"), &json!("Mensah Ama")));
    assert_eq!(found("mensah")[0]["person"], json!(ama));
    let hits = office.ask("find", json!({ "text": "tc/2019/17" }));
    assert_eq!((&hits[0]["kind"], &hits[0]["hits"][0]["title"]), (&json!("certificate"), &json!("TC/2019/17")));
    assert_eq!(office.ask("person", json!({ "person": ama }))["former"][0]["course_title"], "Introduction to GMP");
    assert_eq!(office.ask("certificates", json!({}))["total"], 0, "it was not issued here");
    let page = office.told("pdftotext", &["-layout"], &office.pdf(&office.ask("print_transcript", json!({ "person": ama }))));
    for shown in
        ["Certificates from before Rollbook", "Issued before Rollbook. It cannot be verified here.", "TC/2019/17, Introduction to GMP, 4 May 2019"]
    {
        assert!(page.contains(shown), "{shown} is missing: {page}");
    }
    let row = office.ask("history", json!({ "about": ama }))["rows"].clone();
    assert!(row.as_array().unwrap().iter().any(|row| row["sentence"] == "3 certificates from before Rollbook were imported"), "{row}");

    // One entry, one undo, which can be undone itself; a number that came meanwhile is not given twice.
    let undone = office.ask("undo", json!({ "entry": imported["receipt"]["entry"] }));
    assert_eq!(office.ask("former_certificates", json!({}))["total"], 0);
    office.ask("import_former", office.list("Number;Name;Course;Date\nTC-2019-17;Kofi Boateng;GMP;2019-05-04\n"));
    assert_eq!(office.why("undo", json!({ "entry": undone["receipt"]["entry"] })), Reason::CodeTaken);
    office.is_sound();

    // The name goes with its person, the number stays.
    office.enter("administrator");
    office.signed("erase_person", json!({ "person": kofi, "reason": "asked to" }), "administrator");
    let left = office.ask("former_certificates", json!({}))["rows"][0].clone();
    assert_eq!((&left["number"], &left["printed_name"]), (&json!("TC-2019-17"), &Value::Null));
    office.is_sound();
}

#[test]
fn a_series_goes_on_from_a_number_and_draws_none_twice() {
    let office = Office::new();
    let [first, second, third] = ["RUN-A", "RUN-B", "RUN-C"].map(|code| office.finished(code, &[&format!("Ama {code}")]).0);
    office.enter("administrator");
    let next = |number: u32| json!({ "next_number": number });
    assert_eq!(office.ask("centre", json!({}))["next_number"], 1);
    assert_eq!(office.why("set_centre", next(0)), Reason::NumberUsed);
    assert_eq!(office.why("set_centre", next(1_000_000)), Reason::BadNumber);
    office.ask("set_centre", next(413));
    assert_eq!(office.why("set_centre", next(413)), Reason::NothingChanged);
    let told = office.ask("history", json!({ "count": 1 }))["rows"][0]["changes"].clone();
    assert_eq!(told, json!([{ "subject": "Numbers of certificates go on from", "was": null, "now": "413 (2026)" }]));
    office.enter("coordinator");
    let issued = office.issue(&office.prepare(&first));
    assert_eq!(&issued[0][..16], "TEST-2026-000413");

    // Below what was used there is nothing free; above it a slip can be mended.
    office.enter("administrator");
    let refused = office.refused("set_centre", next(413));
    assert_eq!((refused.reason, refused.details["least"].as_str()), (Reason::NumberUsed, "414"));
    office.ask("set_centre", next(5_000));
    office.ask("set_centre", next(500));
    office.enter("coordinator");
    // A certificate from before in the form of the series takes its number: the check character is that of ISO 7064 MOD 37,36.
    let serial = rollbook::domain::serial::Serial::new("TEST", 2026, 600).unwrap();
    office.ask("import_former", office.list(&format!("Number,Name,Course,Date\n{serial},Ama RUN-B,GMP,2026-01-20\n")));
    assert_eq!(&office.issue(&office.prepare(&second))[0][..16], "TEST-2026-000601");
    // Another year begins at one.
    office.now("2026-12-31T15:00:00Z");
    assert_eq!(&office.issue(&office.prepare(&third))[0][..16], "TEST-2027-000001");
    office.is_sound();
}

/// A dark stroke on white, 1200 by 400.
fn signature(ink: u8) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let stroke = |x: u32, y: u32| if (x / 3).abs_diff(y) < 12 { Rgb([ink, ink, 60]) } else { Rgb([255, 255, 255]) };
    RgbImage::from_fn(1200, 400, stroke).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn a_signature_stands_on_issued_paper_alone() {
    let office = Office::new();
    let (run, _, enrolments) = office.finished("RUN-A", &["Ama Mensah"]);
    let director = office.person("Dr Efua Asante");
    let image = |ink: u8| office.house.take_file("signature.png", signature(ink));
    let broken = office.house.take_file("signature.png", b"\x89PNG\r\n\x1a\nnothing".to_vec());
    let with = |image: &str| json!({ "person": director, "title": "Director", "valid_from_on": "2026-01-01", "image": image });
    assert_eq!(office.why("add_signatory", with(&broken)), Reason::NoPicture);
    let first = office.made("add_signatory", with(&image(10)), 0);
    assert!(text(&office.ask("signatories", json!({}))[0]["image"]).starts_with("data:image/jpeg;base64,"));

    let pictures = |pdf: &[u8]| office.told("pdfimages", &["-list"], pdf).lines().filter(|line| line.contains("jpeg")).count();
    let previewed = office.ask("preview_certificate", json!({ "enrolment": enrolments[0], "signatories": [first] }));
    assert_eq!(pictures(&office.pdf(&previewed)), 0, "what is not issued is not signed");
    let chosen = |template: &str| json!({ "run": run, "signatories": [first], "template": template });
    let batch = office.made("prepare_batch", chosen("landscape"), 0);
    // Another picture since: what was frozen is not what the book says.
    let edit = |image: Value, drops: bool| json!({ "signatory": first, "title": "Director", "valid_from_on": "2026-01-01", "image": image, "drops_image": drops });
    office.ask("edit_signatory", edit(json!(image(90)), false));
    assert_eq!(office.refused_signed("approve_and_issue", json!({ "batch": batch }), "certifier").reason, Reason::BatchStale);
    office.ask("drop_batch", json!({ "batch": batch, "reason": "another signature" }));
    assert_eq!(office.why("edit_signatory", edit(Value::Null, false)), Reason::NothingChanged);
    let batch = office.made("prepare_batch", chosen("portrait"), 0);
    office.issue(&batch);
    office.ask("file_papers", json!({ "batch": batch }));
    let id = office.ask("certificates", json!({}))["rows"][0]["id"].clone();
    let paper = office.pdf(&office.ask("open_paper", json!({ "certificate": id })));
    assert_eq!(pictures(&paper), 1);
    office.told("qpdf", &["--check"], &paper);
    office.is_sound();

    // Taken away, and gone with its person; the paper that was filed stays as it was.
    office.ask("edit_signatory", edit(Value::Null, true));
    assert_eq!(office.ask("signatories", json!({}))[0]["image"], Value::Null);
    office.enter("administrator");
    office.signed("erase_person", json!({ "person": director, "reason": "asked to" }), "administrator");
    assert_eq!(office.pdf(&office.ask("open_paper", json!({ "certificate": id }))), paper);
    office.is_sound();
    office.house.lock().unwrap();
    let kept = office.raw().query_row("SELECT count(*) FROM document_file WHERE kind = 'signature'", [], |row| row.get::<_, u32>(0)).unwrap();
    assert_eq!(kept, 0);
}

#[test]
fn the_reasons_behind_a_certificate_stand_in_its_history() {
    let office = Office::new();
    let (run, _, enrolments) = office.finished("RUN-A", &["Ama Mensah"]);
    office.issue(&office.prepare(&run));
    let old = office.ask("certificates", json!({}))["rows"][0].clone();
    office.signed("suspend_certificate", json!({ "certificate": old["id"], "reason": "a question is open" }), "certifier");
    office.signed("reinstate_certificate", json!({ "certificate": old["id"], "reason": "answered" }), "certifier");
    office.ask("edit_person", json!({ "person": old["person"], "fields": { "full_name": "Ama Owusu" } }));
    let batch = office.made("prepare_batch", json!({ "run": run, "enrolments": enrolments, "replacing": "married" }), 0);
    office.issue(&batch);
    office.signed("revoke_certificate", json!({ "certificate": old["id"], "reason": "the paper was altered" }), "certifier");
    let history = office.ask("history", json!({ "about": old["id"] }))["rows"].clone();
    let reasons: Vec<&str> = history.as_array().unwrap().iter().filter_map(|row| row["reason"].as_str()).collect();
    assert_eq!(reasons, ["Revoked: the paper was altered", "Replaced: married", "Reinstated: answered", "Suspended: a question is open"]);
}

#[test]
fn an_earlier_certificate_is_corrected_or_withdrawn_alone() {
    let office = Office::new();
    let ama = office.person("Ama Mensah");
    let list = "Number,Name,Course,Date\nTC/2019/17,Mensah Ama,Introduction to GMP,2019-05-04\nTC/2019/18,Ama Mensah,GMP II,2019-06-04\n";
    office.ask("import_former", office.list(list));
    let rows = || office.ask("former_certificates", json!({}))["rows"].as_array().unwrap().clone();
    let shown =
        || rows().iter().map(|row| ["number", "printed_name", "course_title", "issued_on"].map(|field| text(&row[field]))).collect::<Vec<_>>();
    let of = |number: &str| rows().iter().find(|row| row["number"] == number).unwrap()["id"].clone();
    let second = ["TC/2019/18", "Ama Mensah", "GMP II", "2019-06-04"].map(str::to_owned);
    let first = ["TC/2019/17", "Mensah Ama", "Introduction to GMP", "2019-05-04"].map(str::to_owned);
    assert_eq!(shown(), [second.clone(), first.clone()]);

    let id = of("TC/2019/17");
    let with = |number: &str, name: &str, on: &str, reason: &str| json!({ "former": id, "number": number, "name": name, "course": "Introduction to GMP", "issued_on": on, "reason": reason });
    let why = |with: Value| office.why("edit_former", with);
    assert_eq!(why(with("tc 2019-18", "Mensah Ama", "2019-05-04", "misread")), Reason::CodeTaken, "another one has it");
    assert_eq!(why(with("TC/2019/17", "Mensah Ama", "2019-05-04", "misread")), Reason::NothingChanged);
    assert_eq!(why(with("TC/2019/71", "Mensah Ama", "2019-05-04", " ")), Reason::NeedsReason);
    assert_eq!(why(with("TC/2019/71", "Mensah Ama", "2026-03-03", "misread")), Reason::BadDate, "that is tomorrow");
    assert_eq!(shown(), [second.clone(), first.clone()]);
    let edited = office.ask("edit_former", with("TC-2019-17", "Ama Mensah", "2019-05-14", "misread"));
    let corrected = ["TC-2019-17", "Ama Mensah", "Introduction to GMP", "2019-05-14"].map(str::to_owned);
    assert_eq!(shown(), [second.clone(), corrected.clone()]);
    let told = office.ask("history", json!({ "about": ama, "count": 1 }))["rows"][0].clone();
    assert_eq!((&told["sentence"], &told["reason"]), (&json!("The earlier certificate TC-2019-17 was corrected"), &json!("misread")));
    let changes: Vec<Vec<&str>> = told["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| ["subject", "was", "now"].iter().filter_map(|key| change[*key].as_str()).collect())
        .collect();
    assert_eq!(changes.len(), 3, "{told}");
    for wanted in [["TC/2019/17", "TC-2019-17"], ["Mensah Ama", "Ama Mensah"], ["2019-05-04", "2019-05-14"]] {
        assert!(changes.iter().any(|change| change.ends_with(&wanted)), "{wanted:?} in {told}");
    }

    // Withdrawn alone it stands nowhere, and its number is free; brought back it must not be taken.
    let withdrawn = office.ask("withdraw_former", json!({ "former": of("TC/2019/18"), "reason": "of another centre" }));
    assert_eq!(shown(), [corrected]);
    assert_eq!(office.why("withdraw_former", json!({ "former": withdrawn["made"][0], "reason": "again" })), Reason::WrongArgument);
    let told = office.ask("history", json!({ "about": ama, "count": 1 }))["rows"][0].clone();
    assert_eq!(told["sentence"], "The earlier certificate TC/2019/18 was withdrawn");
    office.ask("undo", json!({ "entry": edited["entry"] }));
    assert_eq!(shown(), std::slice::from_ref(&first));
    office.ask("undo", json!({ "entry": withdrawn["entry"] }));
    assert_eq!(shown(), [second, first]);
    office.is_sound();

    // Nobody but a coordinator; and nothing of somebody who was erased is written again.
    for login in ["trainer", "certifier", "administrator", "inspector"] {
        office.enter(login);
        assert_eq!(why(with("TC/1", "Ama Mensah", "2019-05-14", "misread")), Reason::NoPermission, "{login}");
    }
    office.enter("administrator");
    office.signed("erase_person", json!({ "person": ama, "reason": "asked to" }), "administrator");
    office.enter("coordinator");
    assert_eq!(why(with("TC/1", "Ama Mensah", "2019-05-14", "misread")), Reason::PersonErased);
    office.is_sound();
}
