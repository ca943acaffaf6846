//! One byte of a file is another one: it is noticed, or it has no effect; nothing wrong is ever shown.

use crate::centre::{Centre, Chance, house, person, sign};
use rollbook::fault::Error;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What happened after a byte was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum After {
    Refused,
    ReadOnly,
    FoundByVerify,
    WithoutEffect,
}

/// Files of a computer at rest, as they can be put back.
struct Files {
    folder: PathBuf,
    kept: Vec<(PathBuf, Vec<u8>)>,
}

impl Files {
    /// Every file of the computer, read while nothing writes.
    fn new(centre: &Centre) -> Self {
        let folder = centre.folder.path().to_path_buf();
        let kept = below(&folder).into_iter().map(|path| (path.strip_prefix(&folder).unwrap().to_path_buf(), std::fs::read(&path).unwrap()));
        Self { kept: kept.collect(), folder }
    }

    /// The computer as it was; files that came since are gone, and the log's index, which every start makes anew.
    fn put_back(&self) {
        for path in below(&self.folder) {
            std::fs::remove_file(path).unwrap();
        }
        for (path, bytes) in self.kept.iter().filter(|(path, _)| path != Path::new("hub.rollbook-shm")) {
            std::fs::write(self.folder.join(path), bytes).unwrap();
        }
    }

    fn bytes(&self, path: &str) -> &[u8] {
        &self.kept.iter().find(|(kept, _)| kept == Path::new(path)).unwrap().1
    }

    fn names(&self, part: &str) -> Vec<String> {
        self.kept.iter().map(|(path, _)| path.to_str().unwrap().to_owned()).filter(|path| path.starts_with(part)).collect()
    }
}

/// Every file below a folder.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}

/// What a person sees of the book.
fn seen(house: &rollbook::house::House) -> Value {
    let ask = |name: &str, with: Value| house.call(name, with, None).unwrap();
    let people = ask("people", json!({}));
    json!([people, ask("history", json!({})), ask("certificates", json!({})), ask("runs", json!({}))])
}

/// Opens, reads and verifies a computer's book.
fn look(files: &Files, clock: &std::sync::Arc<rollbook::clock::Clock>, right: &Value) -> After {
    let house = house(&files.folder.join("home"), clock);
    let who = match house.call("unlock", json!({ "book": files.folder.join("hub.rollbook"), "login": "aya" }), Some(&sign())) {
        Ok(who) => who,
        Err(Error::Refused(_)) => return After::Refused,
        Err(Error::Broken(fault)) => panic!("opening breaks: {fault:?}"),
    };
    if !who["read_only"].is_null() {
        return After::ReadOnly;
    }
    let report = house.call("verify_book", json!({}), None);
    if !report.as_ref().is_ok_and(|report| report["sound"] == json!(true)) {
        return After::FoundByVerify;
    }
    assert_eq!(&seen(&house), right, "what is shown is what was recorded");
    house.lock().unwrap();
    After::WithoutEffect
}

fn flipped(files: &Files, path: &str, at: usize, mask: u8) {
    let mut bytes = files.bytes(path).to_vec();
    bytes[at] ^= mask;
    std::fs::write(files.folder.join(path), bytes).unwrap();
}

#[test]
fn g03_a_changed_byte_is_noticed_or_has_no_effect() {
    let centre = Centre::new();
    let run = centre.run("R1", &(0..4).map(person).collect::<Vec<_>>());
    centre.all_present(&run);
    centre.certify(&run);
    // At a sheet that is printed, the anchor is on disk before the answer: nothing after it can vanish unnoticed.
    centre.call("print_sign_in", json!({ "session": run.session }));
    let right = seen(&centre.house);
    let live = Files::new(&centre);
    centre.lock();
    let closed = Files::new(&centre);
    assert!(live.bytes("hub.rollbook-wal").len() > 4096, "the log is live");

    let mut chance = Chance::new("flip");
    let mut counts: BTreeMap<(&str, After), usize> = BTreeMap::new();
    let mut try_one = |region: &'static str, files: &Files, path: &str, at: usize, mask: u8| {
        files.put_back();
        flipped(files, path, at, mask);
        let after = look(files, &centre.clock, &right);
        *counts.entry((region, after)).or_default() += 1;
        after
    };

    let book = "hub.rollbook";
    let length = closed.bytes(book).len();
    for _ in 0..20 {
        let after = try_one("first page", &closed, book, chance.below(4096), 1 << chance.below(8));
        assert_ne!(after, After::WithoutEffect);
    }
    for _ in 0..60 {
        let after = try_one("other pages", &closed, book, 4096 + chance.below(length - 4096), 1 << chance.below(8));
        assert_ne!(after, After::WithoutEffect, "every page is sealed");
    }
    let log = live.bytes("hub.rollbook-wal").len();
    for _ in 0..60 {
        try_one("log", &live, "hub.rollbook-wal", chance.below(log), 1 << chance.below(8));
    }
    let keys = closed.bytes("hub.rollbook.keys").len();
    for _ in 0..20 {
        try_one("keys", &closed, "hub.rollbook.keys", chance.below(keys), 1 << chance.below(8));
    }
    for name in closed.names("home/anchors").into_iter().chain(closed.names("home/desks")).chain(closed.names("home/keys")) {
        for _ in 0..5 {
            let at = chance.below(closed.bytes(&name).len());
            let region = if name.contains("anchors") { "anchor" } else { "this computer's keys" };
            try_one(region, &closed, &name, at, 1 << chance.below(8));
        }
    }
    for (what, count) in &counts {
        println!("{what:?}: {count}");
    }
    closed.put_back();
    assert_eq!(look(&closed, &centre.clock, &right), After::WithoutEffect, "the untouched computer");
    live.put_back();
    assert_eq!(look(&live, &centre.clock, &right), After::WithoutEffect, "the untouched log");
}

#[test]
fn g03_a_log_that_was_cut_is_noticed() {
    let centre = Centre::new();
    let run = centre.run("R1", &(0..4).map(person).collect::<Vec<_>>());
    centre.all_present(&run);
    centre.call("print_sign_in", json!({ "session": run.session }));
    let right = seen(&centre.house);
    let live = Files::new(&centre);
    centre.lock();
    let mut chance = Chance::new("cut");
    let log = live.bytes("hub.rollbook-wal").to_vec();
    let mut counts: BTreeMap<After, usize> = BTreeMap::new();
    for _ in 0..40 {
        live.put_back();
        let at = chance.below(log.len());
        std::fs::write(live.folder.join("hub.rollbook-wal"), &log[..at]).unwrap();
        let after = look(&live, &centre.clock, &right);
        *counts.entry(after).or_default() += 1;
        assert_ne!(after, After::WithoutEffect, "{at} bytes of {}", log.len());
    }
    println!("{counts:?}");
}
