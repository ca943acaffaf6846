//! Another program with the key: it knows the formats from their description only, takes the data key out of `<book>.keys`
//! with a password, and opens the book without any of Rollbook's rules.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use crypto_box::SecretKey;
use rusqlite::Connection;
use serde_json::Value;
use std::path::Path;

/// The data key of a book, by the only password that any of its accounts has.
pub fn data_key(book: &Path, password: &str) -> String {
    let mut path = book.as_os_str().to_owned();
    path.push(".keys");
    let keys = serde_json::from_slice::<Value>(&std::fs::read(path).unwrap()).unwrap()["keys"].take();
    let slots = keys["ring"]["slots"].as_array().unwrap();
    let key = slots.iter().filter(|slot| slot["kind"] == "user").find_map(|slot| opened(&keys["book"], slot, password));
    hex::encode(key.expect("one slot opens"))
}

fn opened(book: &Value, slot: &Value, password: &str) -> Option<Vec<u8>> {
    let words = |name: &str| slot[name].as_str().unwrap();
    let bytes = |name: &str| hex::decode(words(name)).unwrap();
    let cost = |name: &str| u32::try_from(slot["cost"][name].as_u64().unwrap()).unwrap();
    let (kib, passes, lanes) = (cost("kib"), cost("passes"), cost("lanes"));
    let mut wrapping = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(kib, passes, lanes, Some(32)).unwrap())
        .hash_password_into(password.as_bytes(), &bytes("salt"), &mut wrapping)
        .unwrap();
    let bound = format!(
        "rollbook slot 1\n{}\n{}\nuser\n{}\n{kib} {passes} {lanes}\n{}\n",
        book.as_str().unwrap(),
        words("id"),
        words("tag"),
        words("public"),
    );
    let wrapped = bytes("wrapped");
    let sealed = Payload { msg: &wrapped[24..], aad: bound.as_bytes() };
    let private = XChaCha20Poly1305::new(&wrapping.into()).decrypt(XNonce::from_slice(&wrapped[..24]), sealed).ok()?;
    SecretKey::from_slice(&private).unwrap().unseal(&bytes("sealed")).ok()
}

/// The book with nothing but its key.
pub fn open(book: &Path, key: &str) -> Connection {
    let db = Connection::open(book).unwrap();
    db.execute_batch(&format!("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{key}'\";")).unwrap();
    db.query_row("SELECT count(*) FROM entry_journal", [], |row| row.get::<_, i64>(0)).unwrap();
    db
}
