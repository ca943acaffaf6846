#![allow(clippy::unwrap_used)]

use std::process::Command;

use super::*;
use crate::file::cipher::{open_writer, truncate_wal};
use crate::file::restore::restore;
use crate::file::whole::beside;

struct Office {
    folder: tempfile::TempDir,
    key: DataKey,
    desk: SigningKey,
    book: Connection,
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn manifest(taken: &str) -> Manifest {
    Manifest {
        book: Uuid::from_u128(1),
        desk: Uuid::from_u128(2),
        heads: vec![Head { desk: Uuid::from_u128(2), epoch: 1, seq: 40, digest: [5; 32] }],
        counts: BTreeMap::from([("person".to_owned(), 300)]),
        taken_at: at(taken),
        program: "0.1.0".to_owned(),
        format: 0,
    }
}

/// A book of 300 persons, the last of them in the log only.
fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let key = DataKey::draw(&mut |bytes: &mut [u8]| bytes.fill(7));
    let book = open_writer(&folder.path().join("centre.rollbook"), &key, true).unwrap();
    book.execute_batch("CREATE TABLE person (name TEXT) STRICT; BEGIN;").unwrap();
    for n in 1..300 {
        book.execute("INSERT INTO person VALUES (?1)", [format!("Person {n} {}", "x".repeat(900))]).unwrap();
    }
    book.execute_batch("COMMIT;").unwrap();
    truncate_wal(&book).unwrap();
    book.execute("INSERT INTO person VALUES ('in the log only')", []).unwrap();
    Office { folder, key, desk: SigningKey::from_bytes(&[9; 32]), book }
}

impl Office {
    fn place(&self) -> PathBuf {
        self.folder.path().join("backups")
    }

    fn backup_to(&self, to: &Path, taken: &str) -> Result<BackupMade, FileFault> {
        let order = Order {
            book: &self.book,
            key: &self.key,
            to,
            name: "centre/../: Jeonju",
            manifest: manifest(taken),
            keys: b"the keys",
            desk: &self.desk,
        };
        backup(order, |copy| if persons(copy) == 300 { Ok(()) } else { Err("a person is missing".into()) })
    }

    fn backup(&self, taken: &str) -> BackupMade {
        self.backup_to(&self.place(), taken).unwrap()
    }
}

fn persons(book: &Connection) -> i64 {
    book.query_row("SELECT count(*) FROM person", [], |row| row.get(0)).unwrap()
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_holds_the_newest_commit_and_opens_as_a_book_beside_the_present_one() {
    let office = office();
    let made = office.backup("2026-03-14T13:58:07+09:00");
    assert!(made.path.ends_with("centre_____ Jeonju-20260314-135807.rollbook-backup"), "{:?}", made.path);
    assert_eq!(names_in(&office.place()).len(), 1);
    assert_eq!(names_in(&made.path), [BOOK, KEYS, MANIFEST]);
    assert_eq!(list(&office.place()).unwrap(), std::slice::from_ref(&made));
    assert_eq!(verify(&made.path).unwrap().signer, office.desk.verifying_key());

    for (name, from) in [("beside.rollbook", made.path.clone()), ("second.rollbook", made.path.join(BOOK))] {
        let beside_it = office.folder.path().join(name);
        let restored = restore(&from, &beside_it).unwrap();
        assert_eq!(restored.manifest, manifest("2026-03-14T13:58:07+09:00"));
        assert_eq!(fs::read(beside(&beside_it, ".keys")).unwrap(), b"the keys");
        let copy = open_writer(&beside_it, &office.key, false).unwrap();
        assert_eq!(persons(&copy), 300);
        copy.execute("DELETE FROM person", []).unwrap();
    }
    assert_eq!(persons(&office.book), 300);
    verify(&made.path).unwrap();
}

#[test]
fn a_restore_never_writes_over_anything() {
    let office = office();
    let made = office.backup("2026-03-14T13:58:07+09:00");
    let present = office.folder.path().join("centre.rollbook");
    assert!(matches!(restore(&made.path, &present), Err(FileFault::Exists { .. })));
    assert_eq!(persons(&office.book), 300);
    let other = office.folder.path().join("other.rollbook");
    fs::write(beside(&other, ".keys"), b"somebody's").unwrap();
    assert!(matches!(restore(&made.path, &other), Err(FileFault::Exists { .. })));
    assert_eq!(fs::read(beside(&other, ".keys")).unwrap(), b"somebody's");
    assert!(!other.exists());
}

#[test]
fn a_backup_with_a_changed_byte_is_not_restored() {
    let office = office();
    let made = office.backup("2026-03-14T13:58:07+09:00");
    let target = office.folder.path().join("new.rollbook");
    for file in [BOOK, KEYS, MANIFEST] {
        let path = made.path.join(file);
        let whole = fs::read(&path).unwrap();
        for place in [0, whole.len() / 2, whole.len() - 1] {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            fs::write(&path, &changed).unwrap();
            let refused = restore(&made.path, &target);
            assert!(matches!(refused, Err(FileFault::Altered { .. })), "{file} {place}: {refused:?}");
        }
        fs::write(&path, &whole).unwrap();
    }
    assert!(!target.exists());
    assert!(matches!(restore(office.folder.path(), &target), Err(FileFault::NoBackup { .. })));
    assert!(matches!(restore(&office.folder.path().join("centre.rollbook"), &target), Err(FileFault::NoBackup { .. })));
}

#[test]
fn a_backup_that_fails_its_check_or_its_name_leaves_nothing() {
    let office = office();
    office.book.execute("DELETE FROM person WHERE name = 'in the log only'", []).unwrap();
    let refused = office.backup_to(&office.place(), "2026-03-14T13:58:07+09:00");
    assert!(matches!(refused, Err(FileFault::CheckFailed { .. })));
    assert_eq!(names_in(&office.place()), [""; 0]);

    office.book.execute("INSERT INTO person VALUES ('again')", []).unwrap();
    fs::create_dir(office.place().join(format!(".making-{}-killed", Uuid::from_u128(2)))).unwrap();
    office.backup("2026-03-14T13:58:07+09:00");
    let refused = office.backup_to(&office.place(), "2026-03-14T13:58:07+09:00");
    assert!(matches!(refused, Err(FileFault::Exists { .. })));
    assert_eq!(names_in(&office.place()).len(), 1);
}

#[test]
fn a_full_disk_is_said_and_leaves_nothing_and_the_next_try_works() {
    let office = office();
    let disk = office.folder.path().join("stick");
    fs::create_dir(&disk).unwrap();
    let mount = |option: &str| {
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", option, "rollbook-test"]).arg(&disk).output();
        mounted.is_ok_and(|mounted| mounted.status.success())
    };
    if !mount("size=3m") {
        println!("SKIPPED: no right to mount a small disk");
        return;
    }
    struct Mounted(PathBuf);
    impl Drop for Mounted {
        fn drop(&mut self) {
            Command::new("umount").arg(&self.0).status().ok();
        }
    }
    let _mounted = Mounted(disk.clone());
    // A book of 308 KiB, then 4 KiB each for keys and manifest: room runs out at another step each time.
    for free in [0, 8, 60, 200, 304, 308, 312] {
        fs::remove_file(disk.join("filling")).ok();
        fs::write(disk.join("filling"), vec![1; (3 * 1024 - free) * 1024]).unwrap();
        let full = office.backup_to(&disk, "2026-03-14T13:58:07+09:00");
        assert!(matches!(full, Err(FileFault::Full { .. })), "{free} KiB free: {full:?}");
        assert_eq!(names_in(&disk), ["filling"], "{free} KiB free");
    }
    fs::remove_file(disk.join("filling")).unwrap();
    let made = office.backup_to(&disk, "2026-03-14T13:58:07+09:00").unwrap();
    verify(&made.path).unwrap();

    fs::write(disk.join("filling"), vec![1; 2500 * 1024]).unwrap();
    let target = disk.join("new.rollbook");
    let full = restore(&made.path, &target);
    assert!(matches!(full, Err(FileFault::Full { .. })), "{full:?}");
    assert_eq!(names_in(&disk).len(), 2);
}

/// Backups at 9:00 of each of 100 days before noon of 2026-06-30, worked out on a calendar.
#[test]
fn thinning_keeps_days_then_weeks_then_months() {
    let now = at("2026-06-30T12:00:00+09:00");
    let mut backups = Vec::new();
    for days in 0..100 {
        for hours in [0, 3] {
            let taken_at = at("2026-06-30T09:00:00+09:00") - TimeDelta::days(days) - TimeDelta::hours(hours);
            let path = PathBuf::from(taken_at.format("%m-%d %H").to_string());
            backups.push(BackupMade { path, manifest: Manifest { taken_at, ..manifest("2026-01-01T00:00:00Z") }, bytes: 1 });
        }
    }
    let going = to_thin(&backups, now);
    let stays: Vec<String> = backups.iter().filter(|backup| !going.contains(&backup.path)).map(|backup| backup.path.display().to_string()).collect();
    let expected = [
        // Two days: all.
        "06-30 09", "06-30 06", "06-29 09", "06-29 06", // To 14 days: the newest of each day.
        "06-28 09", "06-27 09", "06-26 09", "06-25 09", "06-24 09", "06-23 09", "06-22 09", "06-21 09", "06-20 09", "06-19 09", "06-18 09",
        "06-17 09", // To eight weeks: the newest of each ISO week (Sundays; the first week is cut by the days above).
        "06-16 09", "06-14 09", "06-07 09", "05-31 09", "05-24 09", "05-17 09", "05-10 09", // Then the newest of each month.
        "05-05 09", "04-30 09", "03-31 09",
    ];
    assert_eq!(stays, expected);
}
