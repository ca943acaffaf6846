//! Letters: texts with fields and versions, and what leaves the book of them for whom.

use crate::office::{Office, text};
use rollbook::fault::Reason;
use rollbook::ids::Digest;
use serde_json::{Value, json};
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// A letter in one language.
fn words(lang: &str, subject: &str, body: &str) -> Value {
    json!({ "lang": lang, "subject": subject, "body": body })
}

/// A centre with a run of three people: one with everything, one without an address and a country, one of an Arabic name.
struct Desk {
    office: Office,
    run: String,
    people: Vec<String>,
}

impl Desk {
    fn new() -> Self {
        let office = Office::new();
        let run = office.run("GMP-01", &office.course("GMP"), 10);
        let mut people = Vec::new();
        for fields in [
            json!({ "fields": { "full_name": "Ama Mensah", "country": "GHA", "email": "ama@example.org" }, "affiliation": { "name": "Accra Vaccines", "post": "Analyst" } }),
            json!({ "fields": { "full_name": "Kofi Boateng" } }),
            json!({
                "fields": { "full_name": "أمينة يوسف", "certificate_name": "Amina Youssef", "country": "EGY", "email": "amina@example.org" },
                "affiliation": { "name": "هيئة الدواء" },
            }),
        ] {
            people.push(office.made("add_person", fields, 0));
        }
        office.enrol(&run, &people);
        Self { office, run, people }
    }

    fn letter(&self, title: &str, texts: &[Value]) -> String {
        self.office.made("add_letter", json!({ "kind": "visa_invitation", "title": title, "texts": texts }), 0)
    }

    fn to(&self, whom: &[usize]) -> Value {
        whom.iter().map(|at| json!({ "person": self.people[*at], "run": self.run })).collect()
    }

    fn made(&self, letter: &str, lang: &str, form: &str, whom: &[usize]) -> (String, Vec<u8>) {
        let made = self.office.ask("make_letters", json!({ "letter": letter, "lang": lang, "form": form, "to": self.to(whom) }));
        self.office.house.paper(&text(&made["paper"])).unwrap()
    }

    fn default(&self, kind: &str) -> String {
        let letters = self.office.ask("letters", json!({}))["letters"].clone();
        text(&letters.as_array().unwrap().iter().find(|letter| letter["kind"] == kind).unwrap()["id"])
    }
}

/// The files of a parcel.
fn opened(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut parcel = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..parcel.len())
        .map(|at| {
            let mut file = parcel.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// The text of a PDF as poppler reads it, or nothing where it is not installed.
fn read(pdf: &[u8]) -> Option<String> {
    let mut child = Command::new("pdftotext").args(["-layout", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    child.stdin.take()?.write_all(pdf).ok()?;
    Some(String::from_utf8(child.wait_with_output().ok()?.stdout).unwrap())
}

/// The mail as Python's own library reads it.
fn mail(bytes: &[u8]) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent/mail_check.py");
    let mut child = Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    serde_json::from_slice(&child.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn an_unknown_field_is_refused_with_its_name_its_line_and_all_that_are_known() {
    let desk = Desk::new();
    let texts = [words("en", "For {name}", "Dear {name},\n\nyour {pasport}.")];
    let refusal = desk.office.refused("add_letter", json!({ "kind": "other", "title": "Visa", "texts": texts }));
    assert_eq!(refusal.reason, Reason::UnknownLetterField);
    let detail = |name: &str| refusal.details[name].clone();
    assert_eq!([detail("what"), detail("line"), detail("field"), detail("lang")], ["pasport", "3", "body", "en"]);
    assert!(detail("known").starts_with("{name} {native_name} {email} "), "{}", detail("known"));
    assert_eq!(desk.office.ask("letters", json!({}))["letters"], json!([]));
}

#[test]
fn a_text_has_versions_and_what_was_made_keeps_the_one_that_was_used() {
    let desk = Desk::new();
    let letter = desk.letter("Visa", &[words("en", "First of {run}", "Dear {name}.")]);
    desk.made(&letter, "en", "merged", &[0, 1]);
    let second = [words("en", "Second of {run}", "Dear {name}."), words("fr", "Deuxième", "{name}")];
    let edit = |texts: &[Value]| json!({ "letter": letter, "kind": "visa_invitation", "title": "Visa", "texts": texts, "is_retired": false });
    desk.office.ask("edit_letter", edit(&second));
    assert_eq!(desk.office.why("edit_letter", edit(&second)), Reason::NothingChanged);
    desk.made(&letter, "fr", "csv", &[0]);
    let made = desk.office.ask("made_letters", json!({ "run": "GMP-01" }));
    let told: Vec<Value> = made
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!([one["n"], one["subject"], one["lang"], one["count"], one["first_reference"], one["last_reference"]]))
        .collect();
    // The newest first; three letters were made in all, numbered one after the other.
    assert_eq!(
        json!(told),
        json!([[2, "Deuxième", "fr", 1, "TEST-L00003", "TEST-L00003"], [1, "First of {run}", "en", 2, "TEST-L00001", "TEST-L00002"]])
    );
    assert_eq!(desk.office.ask("made_letters", json!({ "person": desk.people[1] })).as_array().unwrap().len(), 1);
    assert_eq!(desk.office.ask("made_letters", json!({ "person": desk.people[2] })), json!([]));
    let row = &desk.office.ask("history", json!({ "about": desk.people[0], "count": 1 }))["rows"][0];
    assert_eq!(row["sentence"], json!("One letter “Visa” was made: table for mail merge"));
    assert_eq!(row["undo"], json!("not_undoable"));
    // An edit can be taken back; a letter of which something was made cannot.
    let edited = desk.office.ask("history", json!({ "about": letter }))["rows"].clone();
    let entries: Vec<&Value> = edited.as_array().unwrap().iter().filter(|row| row["undo"] == "possible").map(|row| &row["entry"]).collect();
    let changes = &edited.as_array().unwrap().iter().find(|row| row["act"] == "letter_edited").unwrap()["changes"];
    assert!(
        changes.as_array().unwrap().contains(&json!({ "subject": "Subject (en)", "was": "First of {run}", "now": "Second of {run}" })),
        "{changes}"
    );
    desk.office.ask("undo", json!({ "entry": entries[0] }));
    assert_eq!(desk.office.ask("letters", json!({}))["letters"][0]["n"], json!(1));
    assert_eq!(desk.office.why("undo", json!({ "entry": entries[1] })), Reason::InUse);
    desk.office.is_sound();
}

#[test]
fn what_is_missing_is_said_by_name_before_anything_is_made() {
    let desk = Desk::new();
    let letter = desk.letter("Visa", &[words("en", "{name} of {country}", "{course} at {place}")]);
    let ask = |form: &str, whom: &[usize]| json!({ "letter": letter, "lang": "en", "form": form, "to": desk.to(whom) });
    let gaps = desk.office.ask("letter_gaps", ask("drafts", &[0, 1]));
    let missing: Vec<[&Value; 2]> = gaps.as_array().unwrap().iter().map(|gap| [&gap["name"], &gap["missing"]]).collect();
    // The run has no session, so no place; Kofi Boateng has neither address nor country besides.
    assert_eq!(json!(missing), json!([["GMP-01", ["place"]], ["GMP-01", ["email", "country", "place"]]]));
    let room = desk.office.made("add_facility", json!({ "fields": { "kind": "site", "name": "Hwasun", "zone": "Asia/Seoul" } }), 0);
    let session = json!({ "title": "One", "kind": "lecture", "start_local": "2026-03-10T09:00", "end_local": "2026-03-10T10:00", "facility": room });
    desk.office.ask("add_sessions", json!({ "run": desk.run, "sessions": [session] }));
    let refusal = desk.office.refused("make_letters", ask("drafts", &[0, 1, 2]));
    assert_eq!(
        (refusal.reason, refusal.details["name"].as_str(), refusal.details["what"].as_str()),
        (Reason::LetterFieldMissing, "Kofi Boateng", "E-mail address, Country")
    );
    assert_eq!(desk.office.ask("made_letters", json!({})), json!([]));
    assert_eq!(desk.office.ask("letter_gaps", ask("drafts", &[0, 2])), json!([]));
    let stranger = desk.office.person("Nobody");
    let to_stranger = |run: Option<&str>| json!({ "letter": letter, "lang": "en", "form": "pdfs", "to": [{ "person": stranger, "run": run }] });
    assert_eq!(desk.office.why("make_letters", to_stranger(Some("GMP-01"))), Reason::NotEnrolled);
    assert_eq!(desk.office.why("make_letters", to_stranger(None)), Reason::LetterNeedsRun);
    assert_eq!(desk.office.why("make_letters", json!({ "letter": letter, "lang": "ar", "form": "pdfs", "to": desk.to(&[0]) })), Reason::NoLetterText);
}

#[test]
fn letters_leave_as_a_pdf_each_or_as_one_for_the_printer() {
    let desk = Desk::new();
    desk.office.ask("add_default_letters", json!({}));
    assert_eq!(desk.office.why("add_default_letters", json!({})), Reason::NothingChanged);
    let letter = desk.default("acceptance");
    let (name, parcel) = desk.made(&letter, "en", "pdfs", &[0, 1, 2]);
    assert_eq!(name, "GMP-01-acceptance-20260302.zip");
    let files = opened(&parcel);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["TEST-L00001 Ama Mensah.pdf", "TEST-L00002 Kofi Boateng.pdf", "TEST-L00003 Amina Youssef.pdf"]);
    if let Some(text) = read(&files[0].1) {
        for part in [
            "Training Centre of the Tests",
            "2 March 2026",
            "Reference: TEST-L00001",
            "Accra Vaccines",
            "Ghana",
            "1 March 2026 to 31",
            "Han Seo-yeon",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains('{'), "{text}");
    }
    let (name, merged) = desk.made(&letter, "ar", "merged", &[0, 2]);
    assert_eq!(name, "GMP-01-acceptance-20260302.pdf");
    if let Some(text) = read(&merged) {
        assert_eq!(text.matches('\u{c}').count(), 2, "a page for each");
        assert!(text.contains("TEST-L00004") && text.contains("TEST-L00005") && text.contains("Amina Youssef"), "{text}");
    }
    let one = desk.made(&letter, "en", "pdfs", &[1]).0;
    assert_eq!(one, "TEST-L00006 Kofi Boateng.pdf");
    let preview = desk.office.ask("preview_letter", json!({ "letter": letter, "lang": "fr", "to": desk.to(&[0])[0] }));
    assert!(
        read(&desk.office.house.paper(&text(&preview["paper"])).unwrap().1).is_none_or(|text| text.contains("Ghana") && text.contains("1 mars 2026"))
    );
    let typed = words("en", "To {name}", "You come from {country}.");
    let preview = desk.office.ask("preview_letter", json!({ "text": typed }));
    assert!(read(&desk.office.house.paper(&text(&preview["paper"])).unwrap().1).is_none_or(|text| text.contains("from {country}.")));
}

#[test]
fn a_table_for_mail_merge_holds_no_formula() {
    let desk = Desk::new();
    let risky = desk.office.made(
        "add_person",
        json!({ "fields": { "full_name": "=cmd|'/c calc'!A1" }, "affiliation": { "name": "Mensah, \"Ama\" & Co" } }),
        0,
    );
    desk.office.enrol(&desk.run, std::slice::from_ref(&risky));
    let letter = desk.letter("Any", &[words("en", "{run}", "{name}")]);
    let to = json!([{ "person": desk.people[0], "run": desk.run }, { "person": risky, "run": desk.run }]);
    let made = desk.office.ask("make_letters", json!({ "letter": letter, "lang": "en", "form": "csv", "to": to }));
    let (name, bytes) = desk.office.house.paper(&text(&made["paper"])).unwrap();
    assert_eq!(name, "GMP-01-visa_invitation-20260302.csv".replace('_', "-"));
    let table = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = table.strip_prefix('\u{feff}').unwrap().split("\r\n").collect();
    assert!(lines[0].starts_with("name,native_name,email,employer,post,country,run,course,first_day,last_day,"), "{}", lines[0]);
    assert!(
        lines[1].starts_with("Ama Mensah,,ama@example.org,Accra Vaccines,Analyst,Ghana,GMP-01,Course GMP,1 March 2026,31 March 2026,"),
        "{}",
        lines[1]
    );
    assert!(lines[2].starts_with("\"'=cmd|'/c calc'!A1\",,,\"Mensah, \"\"Ama\"\" & Co\","), "{}", lines[2]);
}

#[test]
fn a_draft_is_read_by_another_library_as_it_was_meant() {
    let desk = Desk::new();
    let me = desk.office.person_of("coordinator");
    desk.office.ask("edit_person", json!({ "person": me, "fields": { "full_name": "Han Seo-yeon", "email": "han@centre.example" } }));
    let subject = "دعوة السيدة {name} إلى «{course}» في الدورة {run} من {first_day} إلى {last_day}، فنرجو التأكيد";
    let letter = desk
        .letter("دعوة", &[words("ar", subject, "السيدة {name}،\n\nأهلاً بكم."), words("en", "Welcome, {name}", "Dear {name},\n\n.\nFrom here on.")]);
    let (name, parcel) = desk.made(&letter, "ar", "drafts", &[0, 2]);
    assert_eq!(name, "GMP-01-visa-invitation-20260302.zip");
    let files = opened(&parcel);
    assert_eq!(files[1].0, "TEST-L00002 Amina Youssef.eml");
    let read = mail(&files[1].1);
    assert_eq!(read["defects"], json!([]));
    assert_eq!(read["unsent"], json!("1"));
    assert_eq!(read["from"], json!([{ "name": "Han Seo-yeon", "address": "han@centre.example" }]));
    assert_eq!(read["to"], json!([{ "name": "Amina Youssef", "address": "amina@example.org" }]));
    assert_eq!(read["subject"], json!("دعوة السيدة Amina Youssef إلى «Course GMP» في الدورة GMP-01 من 1 مارس 2026 إلى 31 مارس 2026، فنرجو التأكيد"));
    assert_eq!(read["date"], json!("2026-03-02T00:00:00+00:00"));
    assert!(text(&read["text"]).starts_with("السيدة Amina Youssef،\n\nأهلاً بكم."), "{}", read["text"]);
    assert_eq!((&read["attached"][0]["name"], &read["attached"][0]["type"]), (&json!("TEST-L00002 Amina Youssef.pdf"), &json!("application/pdf")));
    let (name, draft) = desk.made(&letter, "en", "drafts", &[0]);
    assert_eq!(name, "TEST-L00003 Ama Mensah.eml");
    assert_eq!(mail(&draft)["text"], json!("Dear Ama Mensah,\n\n.\nFrom here on.\n\nHan Seo-yeon\n\nTraining Centre of the Tests"));
    // The same letter attached is the one that goes out by post, but for its number.
    assert_eq!(mail(&draft)["attached"][0]["sha256"].as_str().unwrap().len(), Digest::of(b"").to_string().len());
}

#[test]
fn a_name_in_its_own_script_names_the_attached_file() {
    let desk = Desk::new();
    let long = "الدكتورة أمينة بنت يوسف بن عبد الرحمن الأنصاري";
    let person = desk.office.made("add_person", json!({ "fields": { "full_name": long, "email": "long@example.org" } }), 0);
    let letter = desk.letter("Any", &[words("ar", "{name}", "{name}")]);
    let made = desk.office.ask("make_letters", json!({ "letter": letter, "lang": "ar", "form": "drafts", "to": [{ "person": person }] }));
    let read = mail(&desk.office.house.paper(&text(&made["paper"])).unwrap().1);
    assert_eq!(read["attached"][0]["name"], json!(format!("TEST-L00001 {long}.pdf")));
    // Between two encoded words of a name Python keeps the space that RFC 2047 6.2 takes away.
    let name = text(&read["to"][0]["name"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(name, long);
    assert_eq!((&read["from"], &read["defects"]), (&json!([]), &json!([])));
}
