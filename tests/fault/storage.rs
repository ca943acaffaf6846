//! What a book's file and folder can suffer: another format, another computer, an older copy, a second start, a full or
//! read-only disk, broken files. Each has its own words, and nothing that was acknowledged is lost.

use crate::centre::{Centre, PASSWORD, house, person, program, refusal, said, sign, skipped, text};
use crate::foreign_key;
use rollbook::clock::Clock;
use rollbook::fault::Refusal;
use rollbook::requests::Sign;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

fn reason(refusal: &Refusal) -> String {
    serde_json::to_value(refusal.reason).unwrap().as_str().unwrap().to_owned()
}

fn beside(book: &Path, ending: &str) -> PathBuf {
    let mut path = book.as_os_str().to_owned();
    path.push(ending);
    path.into()
}

/// A copy of a closed book with its keys.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to.parent().unwrap()).unwrap();
    for ending in ["", ".keys"] {
        std::fs::copy(beside(from, ending), beside(to, ending)).unwrap();
    }
}

fn people(house: &rollbook::house::House) -> u64 {
    house.call("people", json!({}), None).unwrap()["total"].as_u64().unwrap()
}

fn why(who: &Value) -> &str {
    who["read_only"]["why"].as_str().unwrap_or("it can be written")
}

fn verify_is_sound(centre: &Centre) {
    assert_eq!(centre.call("verify_book", json!({}))["findings"], json!([]));
}

#[test]
fn a_book_of_a_newer_format_is_refused_and_not_touched() {
    let centre = Centre::new();
    centre.lock();
    let db = foreign_key::open(&centre.book(), &foreign_key::data_key(&centre.book(), PASSWORD));
    db.execute_batch("PRAGMA user_version = 7; PRAGMA wal_checkpoint(TRUNCATE);").unwrap();
    drop(db);
    let before = std::fs::read(centre.book()).unwrap();
    let refused = refusal(centre.unlock(&centre.book(), "aya"));
    assert_eq!((reason(&refused).as_str(), refused.details["found"].as_str()), ("newer_format", "7"));
    let output = centre.program().arg("history").arg(centre.book()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(said(&output).lines().count(), 1, "{}", said(&output));
    assert!(said(&output).contains("A newer Rollbook wrote this book."));
    assert_eq!(std::fs::read(centre.book()).unwrap(), before);
}

#[test]
fn a_moved_book_is_read_until_an_administrator_says_that_it_is_the_newest_copy() {
    let centre = Centre::new();
    let run = centre.run("R1", &[person(1), person(2)]);
    centre.all_present(&run);
    centre.lock();
    let moved = centre.path("elsewhere/hub.rollbook");
    copy(&centre.book(), &moved);
    let other = house(&centre.path("other home"), &centre.clock);
    let unlock = |login: &str| other.call("unlock", json!({ "book": moved, "login": login }), Some(&sign())).unwrap();
    assert_eq!(why(&unlock("aya")), "moved");
    assert_eq!(people(&other), 4, "everything can be read");
    let refused = refusal(other.call("add_person", json!({ "fields": person(3) }), None));
    assert_eq!(reason(&refused), "moved_book");
    let output = program(&centre.path("other home")).arg("verify").arg(centre.path("elsewhere/hub.rollbook")).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "one program holds it already");
    other.lock().unwrap();
    let output = program(&centre.path("other home")).arg("verify").arg(&moved).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output).contains("This computer has not seen this book before"));

    unlock("luis");
    assert_eq!(reason(&refusal(other.call("adopt_book", json!({}), Some(&sign())))), "no_permission");
    unlock("aya");
    assert_eq!(reason(&refusal(other.call("adopt_book", json!({}), None))), "password_needed");
    other.call("adopt_book", json!({}), Some(&sign())).unwrap();
    other.call("add_person", json!({ "fields": person(3) }), None).unwrap();
    assert_eq!(why(&unlock("aya")), "it can be written", "also after another start");
    assert_eq!(other.call("verify_book", json!({}), None).unwrap()["findings"], json!([]));

    // Nobody knows here which numbers the other computer has used since: a new series begins.
    other.call("close_session", json!({ "session": run.session }), Some(&sign())).unwrap();
    other.call("set_run_state", json!({ "run": run.run, "state": "completed" }), None).unwrap();
    let batch = other.call("prepare_batch", json!({ "run": run.run }), None).unwrap()["made"][0].take();
    let certifier = Sign { login: Some("luis".into()), ..sign() };
    let issued = other.call("approve_and_issue", json!({ "batch": batch }), Some(&certifier)).unwrap();
    assert!(text(&issued["serials"][0]).starts_with("HUB2-"), "{issued}");
}

#[test]
fn an_older_copy_that_was_put_back_is_noticed_and_no_number_comes_twice() {
    let centre = Centre::new();
    let (first, second) = (centre.run("R1", &[person(1), person(2)]), centre.run("R2", &[person(3)]));
    centre.all_present(&first);
    centre.all_present(&second);
    centre.lock();
    copy(&centre.book(), &centre.path("kept/hub.rollbook"));
    centre.enter("aya");
    let issued = centre.certify(&first);
    assert!(issued[0].contains("-000001-") && issued[1].contains("-000002-"), "{issued:?}");
    centre.lock();

    copy(&centre.path("kept/hub.rollbook"), &centre.book());
    let who = centre.unlock(&centre.book(), "aya").unwrap();
    assert_eq!(why(&who), "older_copy");
    assert_eq!(centre.call("certificates", json!({}))["total"], 0);
    assert_eq!(reason(&centre.refused("add_person", json!({ "fields": person(4) }))), "older_copy");
    centre.lock();
    let output = centre.program().arg("call").arg(centre.book()).args(["add_person", r#"{"fields":{"full_name":"Kim"}}"#]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("This is an older copy of a book"), "{}", said(&output));

    centre.enter("aya");
    centre.call("adopt_book", json!({}));
    let again = centre.certify(&second);
    assert!(again[0].contains("-000003-"), "{again:?} after {issued:?}");
    verify_is_sound(&centre);
    centre.lock();
    assert_eq!(why(&centre.unlock(&centre.book(), "aya").unwrap()), "it can be written");
}

#[test]
fn g16_a_second_start_is_told_who_holds_the_book() {
    let centre = Centre::new();
    for _ in 0..5 {
        let output = centre.program().arg("history").arg(centre.book()).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).starts_with("rollbook: The book is open in another program: test, since 20"), "{}", said(&output));
    }
    let other = house(&centre.path("other home"), &Arc::new(Clock::system()));
    let refused = refusal(other.call("unlock", json!({ "book": centre.book(), "login": "aya" }), Some(&sign())));
    assert_eq!((reason(&refused).as_str(), refused.details["by"].as_str()), ("book_held", "test"));
    centre.lock();
    assert_eq!(centre.program().arg("history").arg(centre.book()).output().unwrap().status.code(), Some(0));
}

/// A small disk of its own; none where this may not be done.
struct Disk(PathBuf);

impl Disk {
    fn new(path: PathBuf, size: &str) -> Option<Self> {
        std::fs::create_dir_all(&path).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(&path).output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self(path));
        }
        skipped("a disk of a few MB cannot be mounted here");
        None
    }

    fn remount(&self, options: &str) {
        assert!(Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(&self.0).status().unwrap().success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // What cannot be unmounted now goes with the machine.
        drop(Command::new("umount").arg("-l").arg(&self.0).status());
    }
}

#[test]
fn g12_a_full_disk_refuses_one_change_and_keeps_all_before_it() {
    let centre = Centre::new();
    centre.lock();
    let Some(disk) = Disk::new(centre.path("small"), "3m") else { return };
    let book = disk.0.join("hub.rollbook");
    copy(&centre.book(), &book);
    centre.unlock(&book, "aya").unwrap();
    let note = "x".repeat(3_900);
    let fields = |number: usize| json!({ "fields": { "full_name": format!("Person Number {number}"), "note": note } });
    let mut kept = 0;
    let refused = loop {
        match centre.house.call("add_person", fields(kept), None) {
            Ok(_) => kept += 1,
            other => break refusal(other),
        }
        assert!(kept < 3_000, "3 MB are full at some time");
    };
    println!("full after {kept} people");
    assert_eq!(reason(&refused), "no_room");
    assert!(kept > 20);
    assert_eq!(people(&centre.house), kept as u64 + 2, "what was acknowledged is there");
    assert_eq!(reason(&centre.refused("add_person", fields(kept))), "no_room", "and it can be tried again");

    disk.remount("size=24m");
    for number in kept..kept + 20 {
        centre.call("add_person", fields(number));
    }
    assert_eq!(people(&centre.house), kept as u64 + 22);
    verify_is_sound(&centre);
    centre.lock();
    assert_eq!(why(&centre.unlock(&book, "aya").unwrap()), "it can be written");
    assert_eq!(people(&centre.house), kept as u64 + 22);
    centre.lock();
}

#[test]
fn g12_a_backup_that_does_not_fit_leaves_nothing_behind() {
    let centre = Centre::new();
    let Some(disk) = Disk::new(centre.path("stick"), "200k") else { return };
    let refused = centre.refused("back_up", json!({ "to": disk.0 }));
    assert_eq!(reason(&refused), "no_room");
    assert_eq!(std::fs::read_dir(&disk.0).unwrap().count(), 0);
    verify_is_sound(&centre);
}

#[test]
fn a_folder_that_cannot_be_written_is_named_and_nothing_is_made_there() {
    let centre = Centre::new();
    centre.lock();
    let Some(disk) = Disk::new(centre.path("locked"), "3m") else { return };
    let book = disk.0.join("hub.rollbook");
    copy(&centre.book(), &book);
    disk.remount("ro");
    let refused = refusal(centre.unlock(&book, "aya"));
    assert_eq!(reason(&refused), "not_writable");
    let output = centre.program().arg("history").arg(&book).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("The place cannot be written."), "{}", said(&output));
    let output = new(&centre, &disk.0.join("other.rollbook"));
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert_eq!(std::fs::read_dir(&disk.0).unwrap().count(), 2, "the book and its keys");
    disk.remount("rw");
    centre.unlock(&book, "aya").unwrap();
    centre.lock();
}

/// `rollbook new` at a path.
fn new(centre: &Centre, path: &Path) -> std::process::Output {
    let mut new = centre.program();
    new.arg("new").arg(path).args([
        "--centre",
        "Other",
        "--code",
        "OTH",
        "--country",
        "KOR",
        "--zone",
        "Asia/Seoul",
        "--name",
        "Kim",
        "--login",
        "kim",
    ]);
    new.output().unwrap()
}

#[test]
fn broken_files_are_refused_and_left_as_they_are() {
    let centre = Centre::new();
    centre.lock();
    let whole = std::fs::read(centre.book()).unwrap();
    let mut headless = whole.clone();
    headless[..4096].fill(0);
    let cases: [(&str, &[u8]); 6] = [
        ("empty", b""),
        ("text", b"Name,Email\nKim,kim@example.org\n"),
        ("cut within a page", &whole[..whole.len() - 1000]),
        ("cut between pages", &whole[..whole.len() / 8192 * 4096]),
        ("without its first page", &headless),
        ("one page", &[7; 4096]),
    ];
    for (what, bytes) in cases {
        std::fs::write(centre.book(), bytes).unwrap();
        let output = centre.program().arg("history").arg(centre.book()).output().unwrap();
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{what}: {said}");
        assert!(said.starts_with("rollbook: The book's file is damaged."), "{what}: {said}");
        assert_eq!(said.lines().count(), 1, "{what}: {said}");
        assert_eq!(std::fs::read(centre.book()).unwrap(), bytes, "{what}");
        assert_eq!(reason(&refusal(centre.unlock(&centre.book(), "aya"))), "damaged_book", "{what}");
    }
    std::fs::write(centre.book(), &whole).unwrap();
    centre.enter("aya");
    verify_is_sound(&centre);
}

#[test]
fn keys_that_were_deleted_come_back_from_their_copy_and_without_one_nothing_is_made() {
    let centre = Centre::new();
    centre.lock();
    let keys = beside(&centre.book(), ".keys");
    let before = std::fs::read(&keys).unwrap();
    for spoilt in [None, Some(b"".as_slice()), Some(b"{\"format\":1")] {
        match spoilt {
            None => std::fs::remove_file(&keys).unwrap(),
            Some(bytes) => std::fs::write(&keys, bytes).unwrap(),
        }
        centre.enter("aya");
        centre.lock();
        assert_eq!(std::fs::read(&keys).unwrap(), before);
    }
    std::fs::remove_file(&keys).unwrap();
    for copy in std::fs::read_dir(centre.home().join("keys")).unwrap() {
        std::fs::remove_file(copy.unwrap().path()).unwrap();
    }
    let book = std::fs::read(centre.book()).unwrap();
    assert_eq!(reason(&refusal(centre.unlock(&centre.book(), "aya"))), "not_a_book");
    assert!(!keys.exists());
    assert_eq!(std::fs::read(centre.book()).unwrap(), book);
    // The keys of a backup still fit.
    std::fs::write(&keys, before).unwrap();
    centre.enter("aya");
}

#[test]
fn a_book_is_never_made_over_anything() {
    let centre = Centre::new();
    centre.lock();
    let book = std::fs::read(centre.book()).unwrap();
    let output = new(&centre, &centre.book());
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("There is a book already"), "{}", said(&output));
    assert_eq!(std::fs::read(centre.book()).unwrap(), book);
    for (name, taken) in [("list.csv", "list.csv"), ("next.rollbook", "next.rollbook.keys"), ("former.rollbook", "former.rollbook-wal")] {
        std::fs::write(centre.path(taken), "somebody's").unwrap();
        let output = new(&centre, &centre.path(name));
        assert_eq!(output.status.code(), Some(1), "{taken}: {}", said(&output));
        assert_eq!(std::fs::read(centre.path(taken)).unwrap(), b"somebody's", "{taken}");
        let made = std::fs::read_dir(centre.folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let left: Vec<String> = made.filter(|made| made.starts_with(name) && made != taken && !made.ends_with(".lock")).collect();
        assert_eq!(left, Vec::<String>::new(), "{taken}");
    }
    let output = centre.program().arg("demo").arg(centre.book()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(std::fs::read(centre.book()).unwrap(), book);
}

#[test]
fn g04_a_backup_is_restored_beside_the_book_and_issues_nothing_until_it_is_confirmed() {
    let centre = Centre::new();
    let run = centre.run("R1", &[person(1), person(2)]);
    centre.all_present(&run);
    centre.call("close_session", json!({ "session": run.session }));
    centre.call("set_run_state", json!({ "run": run.run, "state": "completed" }));
    let batch = centre.made("prepare_batch", json!({ "run": run.run })).remove(0);
    let made = centre.call("back_up", json!({ "to": centre.path("copies") }));
    let entries = centre.call("verify_book", json!({}))["entries"].as_u64().unwrap();
    centre.call("add_person", json!({ "fields": person(3) }));
    let restored = centre.path("restored.rollbook");
    let with = json!({ "backup": made["folder"], "to": restored, "login": "aya" });
    let answer = centre.call("restore_backup", with.clone());
    assert_eq!(answer["entries"].as_u64(), Some(entries + 1), "all entries and the one that says so");
    assert_eq!(reason(&centre.refused("restore_backup", with)), "book_exists");

    let who = centre.unlock(&restored, "aya").unwrap();
    assert_eq!((why(&who), &who["is_unconfirmed"]), ("it can be written", &json!(true)));
    assert_eq!(people(&centre.house), 4);
    let certifier = Sign { login: Some("luis".into()), ..sign() };
    let refused = refusal(centre.house.call("approve_and_issue", json!({ "batch": batch }), Some(&certifier)));
    assert_eq!((reason(&refused).as_str(), refused.details["why"].as_str()), ("read_only_book", "restored_unconfirmed"));
    verify_is_sound(&centre);

    // Until then the former book is the one that counts.
    centre.lock();
    let who = centre.unlock(&centre.book(), "aya").unwrap();
    assert_eq!((why(&who), people(&centre.house)), ("it can be written", 5));
    centre.call("add_person", json!({ "fields": person(4) }));
    centre.lock();
    centre.unlock(&restored, "aya").unwrap();
    centre.call("adopt_book", json!({}));
    centre.house.call("approve_and_issue", json!({ "batch": batch }), Some(&certifier)).unwrap();
    verify_is_sound(&centre);
    centre.lock();
    let who = centre.unlock(&centre.book(), "aya").unwrap();
    assert_eq!((why(&who), people(&centre.house)), ("superseded", 6));
    assert_eq!(reason(&centre.refused("add_person", json!({ "fields": person(5) }))), "read_only_book");
    centre.lock();
    assert_eq!(why(&centre.unlock(&restored, "aya").unwrap()), "it can be written");
}

#[test]
fn g04_of_two_restored_copies_the_older_is_not_adopted_after_the_newer() {
    let centre = Centre::new();
    let made = centre.call("back_up", json!({ "to": centre.path("copies") }));
    let copies = ["older.rollbook", "newer.rollbook"].map(|name| centre.path(name));
    for copy in &copies {
        centre.call("restore_backup", json!({ "backup": made["folder"], "to": copy, "login": "aya" }));
    }
    centre.unlock(&copies[1], "aya").unwrap();
    centre.call("adopt_book", json!({}));
    centre.lock();
    let who = centre.unlock(&copies[0], "aya").unwrap();
    assert_eq!((why(&who), &who["is_unconfirmed"]), ("superseded", &json!(true)));
    assert_eq!(reason(&centre.refused("adopt_book", json!({}))), "read_only_book");
    centre.lock();
    assert_eq!(why(&centre.unlock(&copies[1], "aya").unwrap()), "it can be written");
}

#[test]
fn g04_a_restored_copy_leaves_the_present_books_keys_alone() {
    let centre = Centre::new();
    let made = centre.call("back_up", json!({ "to": centre.path("copies") }));
    let fresh = Sign { new_password: Some("nine quiet looms turn".into()), ..sign() };
    centre.house.call("change_password", json!({}), Some(&fresh)).unwrap();
    let restored = centre.path("restored.rollbook");
    centre.call("restore_backup", json!({ "backup": made["folder"], "to": restored, "login": "aya" }));
    centre.unlock(&restored, "aya").unwrap();
    centre.lock();
    std::fs::remove_file(beside(&centre.book(), ".keys")).unwrap();
    let with = json!({ "book": centre.book(), "login": "aya" });
    let sign = Sign { password: "nine quiet looms turn".into(), ..sign() };
    centre.house.call("unlock", with, Some(&sign)).unwrap();
}

#[test]
fn g04_a_backup_is_not_restored_into_a_folder_that_is_not_there() {
    let centre = Centre::new();
    let made = centre.call("back_up", json!({ "to": centre.path("copies") }));
    let with = json!({ "backup": made["folder"], "to": centre.path("nowhere").join("restored.rollbook"), "login": "aya" });
    let refused = centre.refused("restore_backup", with);
    assert_eq!((reason(&refused).as_str(), refused.details["field"].as_str()), ("no_folder", "to"));
}

#[test]
fn g04_a_damaged_backup_restores_nothing() {
    let centre = Centre::new();
    let made = centre.call("back_up", json!({ "to": centre.path("copies") }));
    let folder = PathBuf::from(text(&made["folder"]));
    let restored = centre.path("restored.rollbook");
    let with = json!({ "backup": folder, "to": restored, "login": "aya" });
    for file in ["book.rollbook", "book.rollbook.keys", "manifest.json"] {
        let whole = std::fs::read(folder.join(file)).unwrap();
        let mut flipped = whole.clone();
        flipped[whole.len() / 2] ^= 1;
        for spoilt in [Some(flipped), Some(whole[..whole.len() / 2].to_vec()), None] {
            match spoilt {
                Some(bytes) => std::fs::write(folder.join(file), bytes).unwrap(),
                None => std::fs::remove_file(folder.join(file)).unwrap(),
            }
            let refused = centre.refused("restore_backup", with.clone());
            assert!(["backup_damaged", "book_missing"].contains(&reason(&refused).as_str()), "{file}: {refused:?}");
            assert!(!restored.exists() && !beside(&restored, ".keys").exists(), "{file}");
            std::fs::write(folder.join(file), &whole).unwrap();
        }
    }
    let wrong = Sign { password: "not the password".into(), ..sign() };
    assert_eq!(reason(&refusal(centre.house.call("restore_backup", with.clone(), Some(&wrong)))), "wrong_password");
    assert!(!restored.exists() && !beside(&restored, ".keys").exists());
    centre.call("restore_backup", with);
    assert!(restored.exists());
}

#[test]
fn the_words_of_the_recovery_sheet_open_a_book_whose_password_is_lost_on_any_computer() {
    let centre = Centre::new();
    centre.lock();
    let moved = centre.path("elsewhere/hub.rollbook");
    copy(&centre.book(), &moved);
    let recover = |book: &Path, words: &str| {
        let mut recover = program(&centre.path("other home"));
        recover
            .arg("recover")
            .arg(book)
            .args(["--login", "aya"])
            .env("ROLLBOOK_RECOVERY", words)
            .env("ROLLBOOK_NEW_PASSWORD", "nine otters after dusk");
        recover.output().unwrap()
    };
    let mut words: Vec<&str> = centre.recovery.split(' ').collect();
    let eleven = recover(&moved, &words[..11].join(" "));
    assert_eq!(eleven.status.code(), Some(1));
    assert!(said(&eleven).contains("There are 11 words, but a recovery sheet has 12."), "{}", said(&eleven));
    let typo = recover(&moved, &[&words[..11], &["zzzz"]].concat().join(" "));
    assert!(said(&typo).contains("Word 12 is not a recovery word."), "{}", said(&typo));
    let foreign = recover(&moved, "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about");
    assert_eq!(foreign.status.code(), Some(1), "words of another sheet");

    assert_eq!(recover(&moved, &centre.recovery).status.code(), Some(0));
    let history =
        |password: &str| program(&centre.path("other home")).arg("history").arg(&moved).env("ROLLBOOK_PASSWORD", password).output().unwrap();
    assert_eq!(history(PASSWORD).status.code(), Some(1), "the former password is gone");
    assert_eq!(history("nine otters after dusk").status.code(), Some(0));
    words.swap(0, 1);
    if words[0] != words[1] {
        assert_ne!(recover(&moved, &words.join(" ")).status.code(), Some(0), "the order counts");
    }
    centre.enter("aya");
}

#[test]
fn f09_wrong_passwords_are_slowed_down_told_to_nobody_and_noted_once_somebody_is_in() {
    let centre = Centre::new();
    centre.lock();
    let start = centre.clock.now();
    centre.clock.set(Some(start));
    let attempt = |login: &str, password: &str| {
        let wrong = Sign { password: password.into(), ..Sign::default() };
        centre.house.call("unlock", json!({ "book": centre.book(), "login": login }), Some(&wrong))
    };
    let stranger = refusal(attempt("nobody", "whatever it may be"));
    let known = refusal(attempt("aya", "whatever it may be"));
    assert_eq!(stranger, known, "whether there is such an account is told to nobody");
    let mut failed = 1;
    let waits = loop {
        let refused = refusal(attempt("aya", "whatever it may be"));
        if reason(&refused) != "wrong_password" {
            break refused;
        }
        failed += 1;
        assert!(failed < 20);
    };
    println!("{failed} wrong passwords, then: {waits:?}");
    assert_eq!(reason(&waits), "wait_after_failures");
    assert_eq!(reason(&refusal(attempt("aya", PASSWORD))), "wait_after_failures", "the right one has to wait, too");
    centre.clock.set(Some(start + chrono::TimeDelta::hours(24)));
    let who = attempt("aya", PASSWORD).unwrap();
    assert_eq!(who["failed_attempts"], failed);
    let newest = centre.call("history", json!({ "count": 1 }))["rows"][0].take();
    assert!(newest.to_string().contains(&failed.to_string()), "{newest}");
    verify_is_sound(&centre);
}
