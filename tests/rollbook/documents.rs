//! Files that are attached to people and runs: what is taken, who sees it, how it leaves, and that it goes with its person.

use crate::office::{Office, text};
use image::{ImageFormat, Rgb, RgbImage};
use rollbook::fault::Reason;
use serde_json::{Value, json};
use std::io::Cursor;

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_pixel(width, height, Rgb([20, 90, 160])).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

impl Office {
    fn file(&self, name: &str, bytes: &[u8]) -> String {
        self.house.take_file(name, bytes.to_vec())
    }

    fn attached(&self, person: &str, name: &str, kind: &str) -> String {
        let file = self.file(name, PDF);
        self.made("add_document", json!({ "person": person, "file": file, "kind": kind }), 0)
    }

    fn documents(&self, person: &str) -> Vec<Value> {
        self.ask("documents", json!({ "person": person })).as_array().unwrap().clone()
    }
}

#[test]
fn a_file_of_a_person_is_kept_shown_and_handed_out_as_it_came() {
    let office = Office::new();
    let ama = office.person("Ama Mensah");
    let cv = office.attached(&ama, "CV of Ama.pdf", "cv");
    let listed = office.documents(&ama);
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (&listed[0]["title"], &listed[0]["kind"], &listed[0]["format"], &listed[0]["bytes_n"], &listed[0]["by"]),
        (&json!("CV of Ama"), &json!("cv"), &json!("pdf"), &json!(PDF.len()), &json!("Han Seo-yeon"))
    );
    office.ask("edit_document", json!({ "document": cv, "title": "Curriculum vitae, 2026", "kind": "cv" }));
    let saved = office.ask("save_document", json!({ "document": cv }));
    assert_eq!(office.house.paper(&text(&saved["paper"])).unwrap(), ("CV of Ama.pdf".to_owned(), PDF.to_vec()));
    let history = office.ask("history", json!({ "about": ama }))["rows"].clone();
    let sentences: Vec<&str> = history.as_array().unwrap().iter().map(|row| row["sentence"].as_str().unwrap()).collect();
    assert_eq!(
        sentences,
        [
            "Handed out: a document",
            "Document of Ama Mensah changed: Curriculum vitae",
            "Document attached to Ama Mensah: Curriculum vitae",
            "Ama Mensah was added",
        ]
    );
    assert_eq!(history[1]["changes"], json!([{ "subject": "Title", "was": "CV of Ama", "now": "Curriculum vitae, 2026" }]));
    office.is_sound();
}

#[test]
fn what_is_no_document_is_refused_and_nothing_is_written() {
    let office = Office::new();
    let ama = office.person("Ama Mensah");
    let before = office.ask("verify_book", json!({}))["entries"].clone();
    let why = |name: &str, bytes: &[u8], kind: &str| {
        let file = office.file(name, bytes);
        office.refused("add_document", json!({ "person": ama, "file": file, "kind": kind }))
    };
    let lying = why("passport.pdf", &picture(4, 4), "identity");
    assert_eq!((lying.reason, lying.details["what"].as_str(), lying.details["before"].as_str()), (Reason::NameLies, "PNG", "PDF"));
    assert_eq!(why("tool.pdf", b"MZ\x90\0\x03\0", "other").reason, Reason::NoDocument);
    assert_eq!(why("page.txt", b"<html><script>alert(1)</script>", "other").reason, Reason::NoDocument);
    assert_eq!(why("nothing.txt", b"", "other").reason, Reason::FileEmpty);
    assert_eq!(why("face.pdf", PDF, "photo").reason, Reason::NoDocument);
    assert_eq!(why("face.jpg", b"\xff\xd8\xff\xe0 nothing", "photo").reason, Reason::NoPicture);
    let large = [PDF, &vec![b' '; 20 << 20]].concat();
    let refused = why("scan.pdf", &large, "other");
    assert_eq!((refused.reason, refused.details["found"].as_str(), refused.details["max"].as_str()), (Reason::DocumentTooLarge, "21", "20"));
    let unread = office.house.refuse_file("film.pdf", (70 << 20) + 1);
    let refused = office.refused("add_document", json!({ "person": ama, "file": unread, "kind": "other" }));
    assert_eq!((refused.reason, refused.details["name"].as_str()), (Reason::DocumentTooLarge, "film.pdf"));
    assert_eq!((refused.details["found"].as_str(), refused.details["max"].as_str()), ("71", "20"));
    let file = office.file("agenda.pdf", PDF);
    assert_eq!(office.why("add_document", json!({ "person": ama, "file": file, "kind": "agenda" })), Reason::WrongArgument);
    assert_eq!(office.why("add_document", json!({ "file": file, "kind": "other" })), Reason::WrongArgument);
    assert_eq!(office.ask("verify_book", json!({}))["entries"], before);
}

#[test]
fn a_file_of_a_gigabyte_is_refused_without_being_read() {
    let office = Office::new();
    let (ama, path) = (office.person("Ama Mensah"), office.folder.path().join("film.pdf"));
    office.house.lock().unwrap();
    std::fs::File::create(&path).unwrap().set_len(1 << 30).unwrap();
    let with = json!({ "person": ama, "file": format!("@{}", path.display()), "kind": "other" }).to_string();
    let mut command = std::process::Command::new(crate::office::PROGRAM);
    command.args(["--as", "coordinator", "--json", "call", office.book.to_str().unwrap(), "add_document", &with]);
    command.env("ROLLBOOK_HOME", office.folder.path().join("home"));
    let begun = std::time::Instant::now();
    let answer = command.env("ROLLBOOK_PASSWORD", crate::office::PASSWORD).output().unwrap();
    assert_eq!(answer.status.code(), Some(1));
    let said = [answer.stdout, answer.stderr].concat();
    assert!(String::from_utf8_lossy(&said).contains("has 1024 MB; a document may have 20 MB"), "{}", String::from_utf8_lossy(&said));
    assert!(begun.elapsed().as_secs() < 20);
}

#[test]
fn what_is_sensitive_shows_to_those_alone_who_need_it() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let ama = office.person("Ama Mensah");
    office.enrol(&run, std::slice::from_ref(&ama));
    office.session_by(&run, "2026-03-02T09:00", &[&office.person_of("trainer")]);
    let passport = office.attached(&ama, "Passport of Ama.pdf", "identity");
    let cv = office.attached(&ama, "CV.pdf", "cv");
    let file = office.file("Sheet of Monday.pdf", PDF);
    let sheet = office.made("add_document", json!({ "run": run, "file": file, "kind": "signed_sheet" }), 0);
    office.ask("edit_document", json!({ "document": passport, "title": "Passport M1234567", "kind": "identity" }));
    for (login, shows_cv) in [("inspector", true), ("certifier", true), ("trainer", false)] {
        office.enter(login);
        let listed = office.documents(&ama);
        assert_eq!((&listed[1]["kind"], &listed[1]["title"]), (&json!("identity"), &Value::Null), "{login}");
        assert_eq!(listed[0]["title"].is_string(), shows_cv, "{login}");
        assert_eq!(office.why("save_document", json!({ "document": passport })), Reason::NotFound, "{login}");
        assert_eq!(office.house.call("save_document", json!({ "document": cv }), None).is_ok(), shows_cv, "{login}");
        office.ask("save_document", json!({ "document": sheet }));
        let told = office.ask("history", json!({ "about": ama })).to_string();
        assert!(!told.contains("M1234567"), "{login} reads the title in the history");
    }
    office.enter("administrator");
    assert_eq!(office.why("documents", json!({ "person": ama })), Reason::NoPermission);
}

#[test]
fn a_photo_is_made_small_and_the_newest_one_shows() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let people = [office.person("Ama Mensah"), office.person("Kofi Boateng")];
    office.enrol(&run, &people);
    for (width, height) in [(300, 400), (1600, 1200)] {
        let file = office.file("me.png", &picture(width, height));
        office.ask("add_document", json!({ "person": people[0], "file": file, "kind": "photo" }));
    }
    let photos = office.ask("photos", json!({ "run": run }));
    assert_eq!(photos.as_array().unwrap().len(), 1);
    assert_eq!(photos[0]["person"], json!(people[0]));
    let source = text(&photos[0]["source"]);
    let jpeg = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, source.strip_prefix("data:image/jpeg;base64,").unwrap()).unwrap();
    let small = image::load_from_memory(&jpeg).unwrap();
    assert_eq!((small.width(), small.height()), (240, 180));
    assert_eq!(office.ask("photos", json!({ "person": people[0] })), photos);
    let newest = office.documents(&people[0])[0]["id"].clone();
    office.ask("remove_document", json!({ "document": newest, "reason": "blurred" }));
    let former = office.ask("photos", json!({ "run": run }));
    assert_ne!(former, photos);
    assert_eq!(former.as_array().unwrap().len(), 1);
}

#[test]
fn a_removed_document_comes_back_by_undo_and_goes_with_its_person() {
    let office = Office::new();
    let ama = office.person("Ama Mensah");
    let letter = office.attached(&ama, "Letter.pdf", "letter");
    assert_eq!(office.why("remove_document", json!({ "document": letter, "reason": " " })), Reason::NeedsReason);
    let removed = office.ask("remove_document", json!({ "document": letter, "reason": "belongs to somebody else" }));
    assert!(office.documents(&ama).is_empty());
    assert_eq!(office.why("save_document", json!({ "document": letter })), Reason::NotFound);
    let row = office.ask("history", json!({ "about": ama }))["rows"][0].clone();
    assert_eq!((&row["sentence"], &row["reason"]), (&json!("Document removed from Ama Mensah: Letter"), &json!("belongs to somebody else")));
    let kept = || office.raw().query_row("SELECT count(*) FROM document_file WHERE kind = 'attached'", [], |row| row.get::<_, u32>(0)).unwrap();
    office.ask("undo", json!({ "entry": removed["entry"] }));
    assert_eq!(office.documents(&ama).len(), 1);
    office.ask("remove_document", json!({ "document": letter, "reason": "again" }));
    office.is_sound();
    office.enter("administrator");
    office.signed("erase_person", json!({ "person": ama, "reason": "asked to" }), "administrator");
    office.is_sound();
    office.enter("coordinator");
    let told = office.ask("history", json!({ "about": ama })).to_string();
    assert!(!told.contains("Letter.pdf") && !told.contains("belongs to"), "{told}");
    office.house.lock().unwrap();
    assert_eq!(kept(), 0, "the bytes of an erased person's documents are destroyed");
}

#[test]
fn nothing_is_unmade_that_documents_hang_on() {
    let office = Office::new();
    let added = office.ask("add_person", json!({ "fields": { "full_name": "Ama Mensah", "country": "GHA" } }));
    let ama = text(&added["made"][0]);
    let cv = office.attached(&ama, "CV.pdf", "cv");
    let refused = office.refused("undo", json!({ "entry": added["entry"] }));
    assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::InUse, "document"));
    office.ask("remove_document", json!({ "document": cv, "reason": "not theirs" }));
    office.ask("undo", json!({ "entry": added["entry"] }));
}
