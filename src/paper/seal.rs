//! The seal of a certificate: a signature over everything that its file draws and says, so that a file which shows anything
//! else is found out. It rests on the objects of the file and not on its bytes, and holds when another program saves the
//! file in its own way.
//!
//! **Frozen format** (docs/journal.md, "The seal of a PDF").

use std::collections::{BTreeMap, BTreeSet};

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

use super::structure::{Item, Packed, Structure};
use super::syntax::{Dict, Value, Words};
use crate::ids::Digest;

/// The key of the catalogue that holds the seal.
pub const SEAL: &str = "RollbookSeal";
/// What a page may have from the nodes above it (ISO 32000-1, 7.7.3.4).
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];
const MOST_NESTED: usize = 64;

type Hash = [u8; 32];

/// The seal over a digest.
#[must_use]
pub fn seal(drawn: Digest, key: &SigningKey) -> [u8; 64] {
    key.sign(&signed(drawn)).to_bytes()
}

/// Whether a seal is that of the key over a digest.
#[must_use]
pub fn holds(seal: &[u8], drawn: Digest, key: &VerifyingKey) -> bool {
    Signature::from_slice(seal).is_ok_and(|signature| key.verify_strict(&signed(drawn), &signature).is_ok())
}

/// No token and no status list begins like this.
fn signed(drawn: Digest) -> Vec<u8> {
    [b"rollbook seal 1\0", &drawn.0[..]].concat()
}

/// The digest of everything that a file draws and says but its seal, and the seal. None where the file is not as ours are: of
/// one page, and plain.
#[must_use]
pub fn drawn(file: &Structure) -> Option<(Digest, Option<Vec<u8>>)> {
    let mut root = file.dict(file.root()?)?.clone();
    let seal = match root.remove(SEAL.as_bytes()) {
        Some(Value::Text(seal)) => Some(seal),
        Some(_) => return None,
        None => None,
    };
    let page = page(file, &root.remove(&b"Pages"[..])?)?;
    let mut sums = Sums { file, known: BTreeMap::new(), open: BTreeSet::new() };
    let mut all = vec![sums.dict(&root, false)?, sums.dict(&page, true)?];
    all.extend(file.info().map(|info| sums.value(info)).unwrap_or(Some([0; 32])));
    (all.len() == 3).then(|| (Digest(sum(b"f", &[&all.concat()])), seal))
}

/// The only page, with what it has from the nodes above it and without the way to them.
fn page(file: &Structure, pages: &Value) -> Option<Dict> {
    let (mut node, mut inherited) = (file.dict(pages)?, Dict::new());
    for _ in 0..8 {
        for key in INHERITED {
            if let Some(value) = node.get(key) {
                inherited.insert(key.to_vec(), value.clone());
            }
        }
        if node.get(&b"Type"[..])?.is_name(b"Page") {
            let mut page = node.clone();
            page.remove(&b"Parent"[..]);
            page.extend(inherited);
            return Some(page);
        }
        let is_known = |key: &Vec<u8>| INHERITED.contains(&&key[..]) || matches!(&key[..], b"Type" | b"Kids" | b"Count" | b"Parent");
        if !node.get(&b"Type"[..])?.is_name(b"Pages") || !node.keys().all(is_known) {
            return None;
        }
        match (node.get(&b"Count"[..])?.count()?, node.get(&b"Kids"[..])?) {
            (1, Value::Array(kids)) if kids.len() == 1 => node = file.dict(&kids[0])?,
            _ => return None,
        }
    }
    None
}

fn sum(tag: &[u8], parts: &[&[u8]]) -> Hash {
    let mut digest = Sha256::new_with_prefix(tag);
    parts.iter().for_each(|part| digest.update(part));
    digest.finalize().into()
}

/// The digests of values; each object is looked at once.
struct Sums<'a> {
    file: &'a Structure,
    known: BTreeMap<u32, Hash>,
    open: BTreeSet<u32>,
}

impl Sums<'_> {
    fn value(&mut self, value: &Value) -> Option<Hash> {
        Some(match value {
            Value::Null => sum(b"n", &[]),
            Value::Bool(is) => sum(b"b", &[if *is { b"1" } else { b"0" }]),
            Value::Number(written) => sum(b"#", &[written]),
            Value::Name(name) => sum(b"/", &[name]),
            Value::Text(text) => sum(b"(", &[text]),
            Value::Array(items) => {
                let items = items.iter().map(|item| self.value(item)).collect::<Option<Vec<Hash>>>()?;
                sum(b"[", &[&items.concat()])
            }
            Value::Dict(dict) => self.dict(dict, false)?,
            Value::Ref(number) => self.object(*number)?,
        })
    }

    /// Each key by its digest, followed by that of its value, in the order of the keys; a page draws its contents.
    fn dict(&mut self, dict: &Dict, is_page: bool) -> Option<Hash> {
        let mut entries = Vec::with_capacity(dict.len() * 2);
        for (key, value) in dict {
            entries.push(sum(b"/", &[key]));
            entries.push(if is_page && key == b"Contents" { self.contents(value)? } else { self.value(value)? });
        }
        Some(sum(b"<", &[&entries.concat()]))
    }

    fn object(&mut self, number: u32) -> Option<Hash> {
        if let Some(known) = self.known.get(&number) {
            return Some(*known);
        }
        if self.open.len() > MOST_NESTED || !self.open.insert(number) {
            return None;
        }
        let found = match self.file.get(number) {
            None => sum(b"n", &[]),
            Some(Item::Plain(value)) => self.value(value)?,
            Some(Item::Stream(dict, packed)) => {
                let (tag, bytes) = match packed {
                    Packed::Plain(bytes) => (b"s", bytes),
                    Packed::Jpeg(bytes) => (b"j", bytes),
                };
                let dict = self.dict(dict, false)?;
                sum(tag, &[&dict, bytes])
            }
        };
        self.open.remove(&number);
        self.known.insert(number, found);
        Some(found)
    }

    /// What the page draws, operand by operand and operator by operator: programs write the same in other spaces and notations.
    fn contents(&mut self, value: &Value) -> Option<Hash> {
        let Value::Ref(number) = value else { return None };
        let Item::Stream(dict, Packed::Plain(bytes)) = self.file.get(*number)? else { return None };
        let mut parts = self.dict(dict, false)?.to_vec();
        let mut words = Words::new(bytes, 0);
        loop {
            if let Some(operator) = words.operator() {
                // The bytes of a picture within the content follow their own rules; ours has none.
                if matches!(operator, b"BI" | b"ID" | b"EI") {
                    return None;
                }
                parts.extend(sum(b"o", &[operator]));
            } else if words.peek().is_none() {
                return Some(sum(b"c", &[&parts]));
            } else {
                let operand = words.value()?;
                parts.extend(self.value(&operand)?);
            }
        }
    }
}
