//! The anchor: what the journal held when this computer last looked, kept outside the book, so that a book put
//! back to an older state, or one whose log was cut, is noticed.

use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::signed::Signed;
use super::whole::{folder_of, read_if_there, sync_folder};
use super::{FileFault, hexed};

const KIND: &str = "anchor";

/// SHA-256 of an entry.
pub type Digest = [u8; 32];

/// The newest entry of one life of one desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Head {
    /// The desk.
    pub desk: Uuid,
    /// Its epoch.
    pub epoch: u32,
    /// The number of the entry.
    pub seq: u64,
    /// The entry's digest.
    #[serde(with = "hexed")]
    pub digest: Digest,
}

/// What is written, signed by the desk, after commits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Counts the writings; the highest valid one is the newest.
    pub turn: u64,
    /// The book.
    pub book: Uuid,
    /// One head for each (desk, epoch), and one for each branch of a fork.
    pub heads: Vec<Head>,
    /// Last number drawn of each certificate series, by series and year.
    pub counters: BTreeMap<String, u32>,
    /// Persons that were erased: applied to a restored book before anything is shown.
    pub erased: Vec<Uuid>,
    /// The heads up to which this computer has verified every entry.
    pub verified: Vec<Head>,
    /// RFC 3339 instant of writing; shown, never compared.
    pub written_at: String,
}

/// How a journal stands to the anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnchorVerdict {
    /// The journal ends where the anchor says.
    Fits,
    /// The journal goes on after the anchored heads: a crash came before the anchor was written.
    JournalAhead,
    /// An anchored entry is not in the journal: the book was put back or its log was cut.
    JournalBehind {
        /// Whose entries are missing.
        desk: Uuid,
        /// In which epoch.
        epoch: u32,
        /// The number that was anchored.
        anchored: u64,
        /// The highest number that the journal holds; 0 if none.
        held: u64,
    },
    /// The journal holds another entry in the place of an anchored one.
    Different {
        /// Whose entry.
        desk: Uuid,
        /// In which epoch.
        epoch: u32,
        /// Its number.
        seq: u64,
    },
    /// This computer has no anchor of the book: it came from elsewhere.
    NoAnchor,
}

/// The two files of a book's anchor, written in turn: a power cut tears one of them at most.
#[derive(Clone, Debug)]
pub struct AnchorSlots {
    paths: [PathBuf; 2],
    book: Uuid,
}

impl AnchorSlots {
    /// The slots of a book at the two paths that `Home::anchors` gives.
    #[must_use]
    pub fn new(paths: [PathBuf; 2], book: Uuid) -> Self {
        Self { paths, book }
    }

    /// The newest anchor of this book that one of `desks` signed. A torn, foreign or unsigned slot counts as empty.
    ///
    /// # Errors
    /// `Io` or `Unwritable` if a slot is there and cannot be read.
    pub fn read_newest(&self, desks: &[VerifyingKey]) -> Result<Option<Anchor>, FileFault> {
        let mut newest: Option<Anchor> = None;
        for path in &self.paths {
            let bytes = read_if_there(path)?.unwrap_or_default();
            let Ok(slot) = serde_json::from_slice::<Signed<Anchor>>(&bytes) else {
                continue;
            };
            let trusted = slot.signer(KIND).is_some_and(|desk| desks.contains(&desk));
            let newer = newest.as_ref().is_none_or(|newest| newest.turn < slot.document.turn);
            if trusted && newer && slot.document.book == self.book {
                newest = Some(slot.document);
            }
        }
        Ok(newest)
    }

    /// Writes an anchor into the slot of its turn and waits until the disk has it. `anchor.turn` must be one above
    /// the newest one's, so that the newest stays whole in the other slot.
    ///
    /// # Errors
    /// `Full`, `Unwritable` or `Io`; the former anchor then still stands.
    pub fn write(&self, anchor: Anchor, desk: &SigningKey) -> Result<(), FileFault> {
        let path = &self.paths[usize::from(anchor.turn % 2 == 1)];
        let bytes = Signed::sign(KIND, anchor, desk).to_bytes();
        let fresh = !path.exists();
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options
            .open(path)
            .and_then(|mut slot| slot.write_all(&bytes).and_then(|()| slot.sync_data()))
            .map_err(|error| FileFault::of_io(path, error))?;
        if fresh { sync_folder(folder_of(path)) } else { Ok(()) }
    }
}

/// Compares a journal with the anchor. `journal` are the heads it has now; `digests_at` gives the digests of the
/// entries it holds at a place: none, one, or several after a fork.
pub fn compare(anchor: Option<&Anchor>, journal: &[Head], mut digests_at: impl FnMut(Uuid, u32, u64) -> Vec<Digest>) -> AnchorVerdict {
    let Some(anchor) = anchor else {
        return AnchorVerdict::NoAnchor;
    };
    for &Head { desk, epoch, seq, digest } in &anchor.heads {
        let found = digests_at(desk, epoch, seq);
        if found.is_empty() {
            let held = journal.iter().filter(|head| (head.desk, head.epoch) == (desk, epoch));
            let held = held.map(|head| head.seq).max().unwrap_or(0);
            return AnchorVerdict::JournalBehind { desk, epoch, anchored: seq, held };
        }
        if !found.contains(&digest) {
            return AnchorVerdict::Different { desk, epoch, seq };
        }
    }
    let all_anchored = journal.iter().all(|head| anchor.heads.contains(head));
    if all_anchored { AnchorVerdict::Fits } else { AnchorVerdict::JournalAhead }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::fs;

    const BOOK: Uuid = Uuid::from_u128(7);
    const DESK: Uuid = Uuid::from_u128(8);

    fn head(seq: u64, byte: u8) -> Head {
        Head { desk: DESK, epoch: 1, seq, digest: [byte; 32] }
    }

    fn anchor(turn: u64, heads: &[Head]) -> Anchor {
        Anchor {
            turn,
            book: BOOK,
            heads: heads.to_vec(),
            counters: BTreeMap::from([("GTH-C 2026".to_owned(), 120)]),
            erased: vec![Uuid::from_u128(9)],
            verified: heads.to_vec(),
            written_at: "2026-03-14T12:00:00+09:00".to_owned(),
        }
    }

    fn slots() -> (tempfile::TempDir, AnchorSlots, SigningKey) {
        let folder = tempfile::tempdir().unwrap();
        let paths = [folder.path().join("x.a"), folder.path().join("x.b")];
        (folder, AnchorSlots::new(paths, BOOK), SigningKey::from_bytes(&[3; 32]))
    }

    #[test]
    fn the_newest_whole_slot_counts_wherever_the_other_one_was_torn() {
        let (_folder, slots, desk) = slots();
        let trusted = [desk.verifying_key()];
        assert_eq!(slots.read_newest(&trusted).unwrap(), None);
        for turn in 1..=3 {
            slots.write(anchor(turn, &[head(turn, 1)]), &desk).unwrap();
        }
        assert_eq!(slots.read_newest(&trusted).unwrap(), Some(anchor(3, &[head(3, 1)])));
        let whole = fs::read(&slots.paths[1]).unwrap();
        for length in 0..whole.len() {
            fs::write(&slots.paths[1], &whole[..length]).unwrap();
            assert_eq!(slots.read_newest(&trusted).unwrap().unwrap().turn, 2, "cut to {length} bytes");
        }
    }

    #[test]
    fn no_changed_byte_makes_another_anchor() {
        let (_folder, slots, desk) = slots();
        slots.write(anchor(1, &[head(4, 1)]), &desk).unwrap();
        let whole = fs::read(&slots.paths[1]).unwrap();
        for place in 0..whole.len() {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            fs::write(&slots.paths[1], &changed).unwrap();
            let read = slots.read_newest(&[desk.verifying_key()]).unwrap();
            assert!(read.is_none_or(|read| read == anchor(1, &[head(4, 1)])), "byte {place}");
        }
    }

    #[test]
    fn an_anchor_of_a_stranger_or_of_another_book_does_not_count() {
        let (_folder, slots, desk) = slots();
        let stranger = SigningKey::from_bytes(&[4; 32]);
        slots.write(anchor(1, &[]), &desk).unwrap();
        slots.write(anchor(2, &[]), &stranger).unwrap();
        assert_eq!(slots.read_newest(&[desk.verifying_key()]).unwrap().unwrap().turn, 1);
        slots.write(Anchor { book: DESK, ..anchor(4, &[]) }, &desk).unwrap();
        assert_eq!(slots.read_newest(&[desk.verifying_key()]).unwrap().unwrap().turn, 1);
    }

    #[test]
    fn a_journal_is_told_apart_from_an_older_a_shorter_and_a_changed_one() {
        let held = |up_to: u64, byte: u8| {
            move |_, _, seq| {
                if seq <= up_to { vec![[byte; 32]] } else { vec![] }
            }
        };
        let anchored = anchor(1, &[head(10, 1)]);
        assert_eq!(compare(None, &[], held(0, 1)), AnchorVerdict::NoAnchor);
        assert_eq!(compare(Some(&anchored), &[head(10, 1)], held(10, 1)), AnchorVerdict::Fits);
        assert_eq!(compare(Some(&anchored), &[head(12, 1)], held(12, 1)), AnchorVerdict::JournalAhead);
        assert_eq!(compare(Some(&anchored), &[head(8, 1)], held(8, 1)), AnchorVerdict::JournalBehind { desk: DESK, epoch: 1, anchored: 10, held: 8 });
        assert_eq!(compare(Some(&anchored), &[head(12, 2)], held(12, 2)), AnchorVerdict::Different { desk: DESK, epoch: 1, seq: 10 });
    }

    #[test]
    fn both_branches_of_a_fork_fit() {
        let both = [head(10, 1), head(10, 2)];
        let verdict = compare(Some(&anchor(1, &both)), &both, |_, _, _| vec![[1; 32], [2; 32]]);
        assert_eq!(verdict, AnchorVerdict::Fits);
    }
}
