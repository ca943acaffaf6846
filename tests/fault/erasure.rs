//! A person who asks for it is forgotten: no byte of them stays in the book, and the book stays sound.

use crate::centre::{Centre, PASSWORD, person, program, text};
use crate::foreign_key;
use aes::cipher::block_padding::NoPadding;
use aes::cipher::{BlockModeDecrypt, KeyIvInit};
use serde_json::{Value, json};
use std::path::Path;

/// What must be gone, as it was typed. Each word occurs nowhere else.
const CANARIES: [&str; 19] = [
    "Zqxlatin",
    "zqxlatin",
    "Քանարի",
    "քանարի",
    "Zqxformer",
    "Zqxpaper",
    "zqxmail@canary.example",
    "+374 10 998877",
    "Zqxemployer",
    "Zqxpost",
    "Zqxdepartment",
    "Zqxalias",
    "Zqxsource",
    "Zqxpassport",
    "1907-02-13",
    "Zqxnote",
    "Zqxreason",
    "Zqxtogether",
    "Zqxwalkin",
];

/// A 4,096-byte page of SQLCipher 4 ends with 16 bytes of IV and 64 of HMAC.
const PAGE: usize = 4096;
const RESERVED: usize = 80;

/// Every page of the book, free ones too, opened without SQLCipher.
fn decrypted(book: &Path, key: &str) -> Vec<u8> {
    let key = hex::decode(key).unwrap();
    let raw = std::fs::read(book).unwrap();
    let mut plain = Vec::with_capacity(raw.len());
    for (number, page) in raw.chunks_exact(PAGE).enumerate() {
        // The first 16 bytes of the file are the salt in clear.
        let start = if number == 0 { 16 } else { 0 };
        let (hidden, reserved) = page.split_at(PAGE - RESERVED);
        let cipher = cbc::Decryptor::<aes::Aes256>::new_from_slices(&key, &reserved[..16]).unwrap();
        plain.extend(cipher.decrypt_padded::<NoPadding>(&mut hidden[start..].to_vec()).unwrap());
    }
    plain
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    let first = wanted[0];
    bytes.iter().enumerate().any(|(at, byte)| *byte == first && bytes[at..].starts_with(wanted))
}

fn found(bytes: &[u8]) -> Vec<&'static str> {
    CANARIES.into_iter().filter(|canary| holds(bytes, canary.as_bytes())).collect()
}

/// A person with a certificate, notes and a former name, and one who came in as a walk-in. Gives the ids of both and the
/// serial of the first.
fn remembered(centre: &Centre) -> (String, String, String) {
    let canary = json!({
        "full_name": "Zqxformer Person", "native_name": "Քանարի Արարատյան", "certificate_name": "Zqxpaper Person", "country": "ARM",
        "email": "zqxmail@canary.example", "phone": "+374 10 998877", "born_on": "1907-02-13", "note": "Zqxnote",
    });
    let run = centre.run("R1", &[person(1), canary.clone(), person(2)]);
    centre.all_present(&run);
    let row = |name: &str| centre.roll(&run.session).into_iter().find(|row| text(&row["full_name"]).contains(name)).unwrap();
    let (own, other) = (row("Zqxformer"), row("Number 1"));
    let mut renamed = canary;
    renamed["full_name"] = "Zqxlatin Person".into();
    centre.call("edit_person", json!({ "person": own["person"], "fields": renamed, "reason": "Zqxreason, married" }));
    let works = json!([{ "name": "Zqxemployer Apiaries", "post": "Zqxpost", "department": "Zqxdepartment", "from_on": "2019-01-01" }]);
    centre.call("set_affiliations", json!({ "person": own["person"], "affiliations": works }));
    centre
        .call("set_aliases", json!({ "person": own["person"], "aliases": [{ "kind": "screen_name", "value": "Zqxalias", "source": "Zqxsource" }] }));
    centre.call("set_identifiers", json!({ "person": own["person"], "identifiers": [{ "scheme": "passport", "value": "Zqxpassport" }] }));
    let again = centre.run("EARLIER", &[]);
    let place = centre.made("enrol", json!({ "run": again.run, "people": [own["person"]] })).remove(0);
    centre.call("set_enrolment_state", json!({ "enrolment": place, "state": "withdrawn", "reason": "fell ill" }));
    let late = |row: &Value| json!({ "enrolment": row["enrolment"], "status": "L", "minutes_late": 7 });
    let marks = |marks: Vec<Value>, note: &str| json!({ "session": run.session, "marks": marks, "reason": "medical", "note": note });
    centre.call("mark", marks(vec![late(&own), late(&other)], "Zqxtogether in one taxi"));
    let walk_in = centre.made("add_walk_in", json!({ "session": run.session, "name": "Zqxwalkin Person", "country": "KEN" })).remove(0);
    centre.call("settle_walk_in", json!({ "walk_in": walk_in, "as": "enrolled", "override_reason": "Zqxwalkin was invited" }));
    let walked_in = row("Zqxwalkin");
    let serials = centre.certify(&run);
    centre.call("keep_draft", json!({ "key": "person", "value": "{\"full_name\":\"Zqxlatin Perso\"}" }));
    for row in [&own, &walked_in] {
        centre.call("set_enrolment_state", json!({ "enrolment": row["enrolment"], "state": "completed" }));
    }
    let rows = centre.call("certificates", json!({}))["rows"].take();
    let certificate = rows.as_array().unwrap().iter().find(|row| row["person"] == own["person"]).unwrap().clone();
    assert_eq!(certificate["printed_name"], "Zqxpaper Person");
    assert!(serials.contains(&text(&certificate["serial"])));
    (text(&own["person"]), text(&walked_in["person"]), text(&certificate["serial"]))
}

#[test]
fn g20_erasing_a_person_leaves_no_byte_of_them_in_the_book() {
    let centre = Centre::new();
    let (own, walked_in, serial) = remembered(&centre);
    centre.lock();
    let key = foreign_key::data_key(&centre.book(), PASSWORD);
    let before = decrypted(&centre.book(), &key);
    assert_eq!(found(&before), CANARIES, "every canary sings before");
    // PDFs are packed, so pieces of their bytes are canaries, too.
    let db = foreign_key::open(&centre.book(), &key);
    let owner = uuid::Uuid::parse_str(&own).unwrap();
    let documents: Vec<Vec<u8>> = db
        .prepare("SELECT bytes FROM document_file WHERE owner = ?")
        .unwrap()
        .query_map([owner.as_bytes()], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    drop(db);
    assert_eq!(documents.len(), 3, "payload, credential and PDF");
    let pieces: Vec<&[u8]> =
        documents.iter().flat_map(|bytes| bytes.rchunks_exact(97).map(|piece| &piece[..32])).filter(|piece| holds(&before, piece)).collect();
    println!("{} pieces of documents are looked for", pieces.len());
    assert!(pieces.len() > 100);

    centre.enter("aya");
    for gone in [&own, &walked_in] {
        centre.call("erase_person", json!({ "person": gone, "reason": "Zqxreason, she asked for it" }));
    }

    // The book is still open: what an erasure leaves must not wait for the program's end.
    let after = decrypted(&centre.book(), &key);
    assert_eq!(found(&after), Vec::<&str>::new());
    // A piece of every PDF alike is no trace of this one.
    let others: Vec<Vec<u8>> = {
        let db = foreign_key::open(&centre.book(), &key);
        let mut statement = db.prepare("SELECT bytes FROM document_file").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let left = pieces.iter().filter(|piece| holds(&after, piece) && !others.iter().any(|other| holds(other, piece))).count();
    assert_eq!(left, 0, "no piece of a document is left");
    for file in crate::flip::below(centre.folder.path()) {
        assert_eq!(found(&std::fs::read(&file).unwrap()), Vec::<&str>::new(), "{}", file.display());
    }
    let wal = centre.folder.path().join("hub.rollbook-wal");
    assert_eq!(std::fs::metadata(wal).map_or(0, |wal| wal.len()), 0, "the write-ahead log is empty");

    for (name, with) in [
        ("people", json!({})),
        ("person", json!({ "person": own })),
        ("certificates", json!({})),
        ("history", json!({})),
        ("history", json!({ "about": own })),
        ("completion", json!({ "run": "R1" })),
        ("enrolments", json!({ "run": "R1" })),
        ("find", json!({ "text": "zqx" })),
    ] {
        let reply = centre.call(name, with).to_string();
        assert_eq!(found(reply.as_bytes()), Vec::<&str>::new(), "{name}: {reply}");
    }
    assert_eq!(centre.call("person", json!({ "person": own }))["state"], "erased");
    let register = centre.call("certificates", json!({ "text": serial }))["rows"].take();
    assert_eq!(
        (register[0]["serial"].as_str(), register[0]["state"].as_str()),
        (Some(serial.as_str()), Some("issued")),
        "the register keeps the number"
    );
    assert_eq!(register[0]["printed_name"], "");

    assert_eq!(centre.call("verify_book", json!({}))["findings"], json!([]));
    assert_eq!(centre.call("rebuild_book", json!({}))["equal"], json!(true));
    centre.lock();
    let output = program(&centre.home()).arg("verify").arg(centre.book()).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_backup_of_before_the_erasure_is_restored_without_the_person() {
    let centre = Centre::new();
    let (own, _, _) = remembered(&centre);
    let made = centre.call("back_up", json!({ "to": centre.path("copies") }));
    centre.call("erase_person", json!({ "person": own, "reason": "she asked for it" }));
    let restored = centre.path("restored.rollbook");
    let with = json!({ "backup": made["folder"], "to": restored, "login": "aya" });
    centre.house.call("restore_backup", with, Some(&crate::centre::sign())).unwrap();
    let key = foreign_key::data_key(&restored, PASSWORD);
    // The walk-in was not erased; her name and the reason for her place stay.
    assert_eq!(found(&decrypted(&restored, &key)), ["Zqxwalkin"]);
    centre.unlock(&restored, "aya").unwrap();
    assert_eq!(centre.call("person", json!({ "person": own }))["state"], "erased");
    assert_eq!(centre.call("verify_book", json!({}))["findings"], json!([]));
}

#[test]
fn an_erased_person_gets_nothing_new_and_is_erased_once() {
    let centre = Centre::new();
    let (own, _, _) = remembered(&centre);
    let run = centre.run("R2", &[]);
    let reason = |refusal: rollbook::fault::Refusal| serde_json::to_value(refusal.reason).unwrap();
    let live = centre.made("add_person", json!({ "fields": person(7), "run": run.run })).remove(0);
    let refused = centre.refused("erase_person", json!({ "person": live, "reason": "she asked" }));
    assert_eq!((reason(refused.clone()), refused.details["name"].as_str()), (json!("in_use"), "Person Number 7"));
    assert_eq!(reason(centre.refused("erase_person", json!({ "person": own, "reason": "" }))), "needs_reason");
    centre.call("erase_person", json!({ "person": own, "reason": "she asked" }));
    assert_eq!(reason(centre.refused("erase_person", json!({ "person": own, "reason": "again" }))), "person_erased");
    assert_eq!(reason(centre.refused("enrol", json!({ "run": run.run, "people": [own] }))), "person_erased");
    assert_eq!(reason(centre.refused("edit_person", json!({ "person": own, "fields": person(8) }))), "person_erased");
}

#[test]
fn an_import_whose_people_have_marks_is_not_undone() {
    let centre = Centre::new();
    let run = centre.run("R1", &[]);
    let roster = "Name,Email\nAmina Diallo,amina@example.org\nKofi Mensah,kofi@example.org\n";
    let token = centre.house.take_file("roster.csv", roster.as_bytes().to_vec());
    let imported = centre.call("import_people", json!({ "file": token, "run": run.run }));
    assert_eq!((imported["created"].as_u64(), imported["enrolled"].as_u64()), (Some(2), Some(2)));
    let row = centre.roll(&run.session).into_iter().find(|row| row["full_name"] == "Kofi Mensah").unwrap();
    let marked = centre.call("mark", json!({ "session": run.session, "marks": [{ "enrolment": row["enrolment"], "status": "P" }] }));
    let refused = centre.refused("undo", json!({ "entry": imported["receipt"]["entry"] }));
    assert_eq!(serde_json::to_value(refused.reason).unwrap(), "in_use");
    assert_eq!((refused.details["what"].as_str(), refused.details["name"].as_str()), ("mark", "Kofi Mensah"));
    assert_eq!(centre.roll(&run.session).len(), 2, "nothing was undone");

    centre.call("undo", json!({ "entry": marked["entry"] }));
    centre.call("undo", json!({ "entry": imported["receipt"]["entry"] }));
    assert_eq!(centre.roll(&run.session).len(), 0);
    assert_eq!(centre.call("verify_book", json!({}))["findings"], json!([]));
}
