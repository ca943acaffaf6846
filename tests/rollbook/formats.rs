//! What must not change unnoticed: the bytes of every act, the types of the window, the arrows between modules, where the time
//! comes from.

use ed25519_dalek::{Signature, SigningKey, Verifier, VerifyingKey};
use rollbook::ids::Digest;
use rollbook::journal::personal::{Group, Sealed, Shown};
use rollbook::journal::{Act, Entry, Signed};
use rollbook::requests::typescript::requests_ts;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The golden entries by act: canonical bytes, as another program wrote them.
fn golden() -> BTreeMap<String, String> {
    let folder = root().join("tests/rollbook/golden");
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap().trim_end().to_owned()))
        .collect()
}

#[test]
fn every_act_has_its_golden_entry() {
    let acts: BTreeSet<String> = Act::KNOWN.iter().map(|(name, version)| format!("{name}.{version}")).collect();
    assert_eq!(golden().into_keys().collect::<BTreeSet<_>>(), acts);
}

#[test]
fn an_entry_is_written_byte_by_byte_as_its_golden_one() {
    let key = SigningKey::from_bytes(&[7; 32]);
    for (name, body) in golden() {
        let entry = Entry::read(&body).unwrap_or_else(|error| panic!("{name} can no longer be read: {error:?}"));
        let act = entry.act.unwrap_or_else(|| panic!("{name} is no longer known"));
        assert_eq!(name, format!("{}.1", act.name()));
        let written = Signed::new(&entry.header, &act, &key).unwrap();
        assert_eq!(written.body, body, "{name} changed: a changed act is another version");
        assert!(written.is_whole());
        assert!(written.is_signed_by(&key.verifying_key()));
    }
}

/// `sha256sum` over the golden bytes, made by another program.
#[test]
fn an_entry_has_the_digest_that_another_program_gives_it() {
    let list = fs::read_to_string(root().join("tests/rollbook/golden/digests.txt")).unwrap();
    let digests: BTreeMap<&str, &str> = list.lines().map(|line| line.split_once("  ").unwrap()).map(|(digest, name)| (name, digest)).collect();
    for (name, body) in golden() {
        assert_eq!(Digest::of(body.as_bytes()).to_string(), digests[format!("{name}.json").as_str()], "{name}");
    }
    assert_eq!(digests.len(), Act::KNOWN.len());
}

/// Values of another implementation of Ed25519 and SHA-256.
#[test]
fn an_entry_is_signed_as_another_program_signs_it() {
    let secret: [u8; 32] = std::array::from_fn(|place| u8::try_from(place).unwrap());
    let key = SigningKey::from_bytes(&secret);
    let body = &golden()["centre_founded.1"];
    let entry = Entry::read(body).unwrap();
    let signed = Signed::new(&entry.header, &entry.act.unwrap(), &key).unwrap();
    assert_eq!(
        hex::encode(signed.signature),
        "85a2ee7c4e326789d47c5e6f1fc09a0edc29abad4f1a8e00cdf388a46fa5ff04bb6eb71f014024b4e7ad0d85cd28ca4b9b2f54e1d7dbfd02fb94e144b1501e09"
    );
    let public = hex::decode("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8").unwrap();
    let public = VerifyingKey::from_bytes(&public.try_into().unwrap()).unwrap();
    let message = [b"rollbook entry 1\n".as_slice(), &signed.digest.0].concat();
    public.verify(&message, &Signature::from_bytes(&signed.signature)).unwrap();
}

#[test]
fn a_value_is_sealed_as_another_program_seals_it() {
    let salt: [u8; 16] = std::array::from_fn(|place| u8::try_from(place).unwrap());
    let shown = Shown { full_name: "Ama Mensah".into(), ..Shown::default() };
    let sealed = Sealed::new(uuid::Uuid::nil(), Group::Shown, salt, &shown).unwrap();
    assert_eq!(sealed.value, r#"{"full_name":"Ama Mensah"}"#);
    assert_eq!(sealed.digest.to_string(), "53eb2e66d43dc1c8dfea0b8e9ba53e80960cb5ade6a8953d26b55f1ae83e7483");
}

#[test]
fn an_act_of_a_newer_release_is_read_as_unknown_and_never_as_something_else() {
    let body = golden()["paper_printed.1"].replace("\"act\":\"paper_printed\"", "\"act\":\"paper_folded\"");
    assert_eq!(Entry::read(&body).unwrap().act, None);
    let body = golden()["paper_printed.1"].replace("\"v\":1", "\"v\":2");
    assert_eq!(Entry::read(&body).unwrap().act, None);
}

#[test]
fn the_types_of_the_window_are_fresh() {
    let committed = fs::read_to_string(root().join("ui/src/lib/requests.ts")).unwrap();
    assert!(committed == requests_ts(), "ui/src/lib/requests.ts is stale: rollbook requests --typescript > ui/src/lib/requests.ts");
}

/// Every Rust file of the core with its text, tests and comments left out.
fn sources() -> Vec<(PathBuf, String)> {
    fn gather(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\n#[allow").next().unwrap_or_default();
                let code: Vec<&str> = code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
                files.push((path, code.join("\n")));
            }
        }
    }
    let mut files = Vec::new();
    gather(&root().join("src"), &mut files);
    files
}

/// The storeys of the core: a module uses only what stands in a storey below its own, or in its own where that is said.
const STOREYS: [(&[&str], bool); 7] = [
    (&["clock", "domain", "fault", "file", "ids"], false),
    (&["intake", "journal", "paper", "wire", "words"], false),
    (&["reader", "reply", "sentences", "tables"], false),
    (&["book"], false),
    // The table of requests is asked through a house and answers about it; the demo is made by requests.
    (&["demo", "house", "requests"], true),
    (&["serve"], false),
    (&["cli", "lib", "main"], true),
];

#[test]
fn arrows_between_modules_run_one_way() {
    let storey =
        |module: &str| STOREYS.iter().position(|(modules, _)| modules.contains(&module)).unwrap_or_else(|| panic!("{module} stands in no storey"));
    let mut wrong = BTreeSet::new();
    let mut arrows = 0;
    for (path, code) in sources() {
        let inside = path.strip_prefix(root().join("src")).unwrap();
        let module = inside.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned();
        let own = storey(&module);
        for used in code.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            if used.is_empty() || used == module {
                continue;
            }
            arrows += 1;
            let below = storey(&used);
            if below > own || (below == own && !STOREYS[own].1) {
                wrong.insert(format!("{} uses {used}", inside.display()));
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
    assert!(arrows > 100, "only {arrows} arrows were found");
}

#[test]
fn sql_stands_with_the_tables_and_the_file() {
    let speaks = |code: &str| ["prepare_cached", "query_row", "query_map", "execute("].iter().any(|word| code.contains(word));
    let folder = |path: &Path| path.strip_prefix(root().join("src")).unwrap().components().next().unwrap().as_os_str().to_str().unwrap().to_owned();
    let speaking: BTreeSet<String> = sources().into_iter().filter(|(_, code)| speaks(code)).map(|(path, _)| folder(&path)).collect();
    assert_eq!(speaking, ["book", "file", "tables"].map(str::to_owned).into());
}

#[test]
fn time_ids_and_random_numbers_come_from_the_clock() {
    let banned = ["Utc::now", "Local::now", "SystemTime::now", "now_v7", "new_v4", "getrandom::fill", "thread_rng", "OsRng"];
    let found: Vec<String> = sources()
        .into_iter()
        .filter(|(path, _)| path.file_name().is_none_or(|name| name != "clock.rs"))
        .flat_map(|(path, code)| {
            banned.iter().filter(|word| code.contains(**word)).map(|word| format!("{}: {word}", path.display())).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(found, [] as [String; 0]);
}

#[test]
fn a_core_file_can_be_read_in_one_sitting() {
    let long: Vec<String> = sources()
        .into_iter()
        .map(|(path, code)| (path, code.lines().count()))
        .filter(|(_, lines)| *lines > 450)
        .map(|(path, lines)| format!("{}: {lines}", path.display()))
        .collect();
    assert_eq!(long, [] as [String; 0]);
}
