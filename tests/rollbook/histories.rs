//! Random histories: whatever was done, in whatever order it arrives, the tables are what the journal says.

mod catalogue;
mod made;
mod tried;
mod world;

use self::world::World;
use crate::office::PASSWORD;
use rollbook::book::Book;
use rollbook::ids::Digest;
use rollbook::journal::{Act, Entry};
use rollbook::requests::Sign;
use rollbook::tables::apply;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Histories of one run; each founds a book, opens a second desk and merges the two.
const HISTORIES: u64 = 52;
/// How often each act is accepted in one run, at least.
const LEAST: u32 = 50;

/// Names every act once: a new one does not compile until it stands here, and then not until [`World::attempt`] makes it.
macro_rules! kinds {
    ($($kind:ident),* $(,)?) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        enum Kind { $($kind),* }
        impl Kind {
            const ALL: &'static [Self] = &[$(Self::$kind),*];
            fn of(act: &Act) -> Self {
                match act { $(Act::$kind(_) => Self::$kind),* }
            }
        }
    };
}

kinds! {
    CentreFounded, CentreSet, PlanningSet, DeskOpened, AttemptsFailed, UserAdded, UserSet, PasswordChanged, PersonAdded, PersonEdited, PersonStateSet, PersonErased,
    PeopleKeptApart, ConsentTextAdded, ConsentTextEdited, ConsentAdded, ConsentEdited,
    OrganisationAdded, OrganisationEdited, InitiativeAdded, InitiativeEdited, ProgrammeAdded, ProgrammeEdited, CourseEdited, PartnersSet, AgreementAdded, AgreementEdited,
    PeopleImported, CourseAdded, VersionAdded, VersionEdited, VersionStateSet, RunAdded, RunEdited, RunStateSet, PeopleEnrolled, EnrolmentStateSet, EnrolmentTransferred, PartAdded, PartEdited, EnrolmentsAssigned,
    FacilityAdded, FacilityEdited, EquipmentAdded, EquipmentEdited, AvailabilityAdded, AvailabilityEdited, SessionsAdded, SessionEdited, SessionsPlanned, TimetableImported, ClashesAccepted, SessionStateSet, RollMarked, WalkInAdded, WalkInSettled, SheetSigned, SheetReopened,
    BatchPrepared, BatchDropped, BatchApproved, CertificatesIssued, PapersFiled, CertificateStateSet, PaperPrinted, EntryUndone,
    AssessmentAdded, AssessmentEdited, ResultsEntered, DocumentAdded, DocumentEdited, CompetencyAdded, CompetencyEdited, SignOffsEntered, QualificationAdded, QualificationEdited, SignatoryAdded, SignatoryEdited, FormerCertificatesAdded, FormerCertificateEdited,
    LettersAdded, LetterEdited, LettersMade, ResourceAdded, ResourceEdited, ActionAdded, ActionEdited, FollowUpsSet,
}

impl Kind {
    /// Whether it costs no key derivation and no page, so that a history can have many.
    fn is_cheap(self) -> bool {
        !matches!(
            self,
            Self::CentreFounded
                | Self::DeskOpened
                | Self::AttemptsFailed
                | Self::UserAdded
                | Self::PasswordChanged
                | Self::PersonErased
                | Self::PeopleImported
                | Self::SheetSigned
                | Self::BatchPrepared
                | Self::BatchDropped
                | Self::BatchApproved
                | Self::CertificatesIssued
                | Self::PapersFiled
                | Self::CertificateStateSet
                | Self::PaperPrinted
                | Self::DocumentAdded
                | Self::LettersMade
                | Self::ResourceAdded
                | Self::FormerCertificatesAdded
        )
    }
}

impl World {
    /// Entries of cheap kinds, in any order.
    fn drift(&self, steps: usize) {
        let cheap: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.is_cheap()).collect();
        for _ in 0..steps {
            let kind = self.dice.any(&cheap);
            self.attempt(kind);
        }
    }

    fn with_book<T>(&self, work: impl FnOnce(&Book) -> T) -> T {
        work(&self.office.house.open_book().unwrap().book)
    }

    /// The tables equal their rebuild, and everything verifies.
    fn holds(&self, when: &str) -> Digest {
        self.with_book(|book| {
            // A verification compares the tables with a rebuild that it takes back.
            let report = book.verify().unwrap();
            assert!(report.sound, "{when}: {:?}", report.findings);
            book.read(|db| apply::digest(db)).unwrap()
        })
    }

    fn counts(&self, counts: &mut BTreeMap<Kind, u32>) {
        for parcel in self.with_book(Book::parcels).unwrap() {
            let act = Entry::read(&parcel.entry.body).unwrap().act.unwrap();
            *counts.entry(Kind::of(&act)).or_default() += 1;
        }
    }
}

fn rule() -> Value {
    json!({ "rule": { "min_sessions": { "n": 1, "pct": 0 } }, "excused_stays_expected": true })
}

/// Entries of one book into the open one: some twice, in any order, in a few lots.
fn take_in(world: &World, mut parcels: Vec<rollbook::book::merge::Parcel>) {
    let twice = parcels.first().cloned();
    parcels.extend(twice);
    world.dice.shuffle(&mut parcels);
    let middle = world.dice.below(parcels.len());
    let late = parcels.split_off(middle);
    for lot in [parcels, late] {
        world.with_book(|book| book.take_in(lot).unwrap());
        world.diary_is_true("take_in");
    }
}

fn history(seed: u64, counts: &mut BTreeMap<Kind, u32>, refused: &mut BTreeMap<String, u32>) {
    let world = World::new(seed);
    world.drift(10);
    let mut plan = Kind::ALL.to_vec();
    world.dice.shuffle(&mut plan);
    for (place, kind) in plan.into_iter().enumerate() {
        world.attempt(kind);
        if place % 3 == 0 {
            world.drift(1);
        }
    }
    // What chance refused is tried again.
    for _ in 0..3 {
        let mut had = BTreeMap::new();
        world.counts(&mut had);
        for kind in Kind::ALL.iter().filter(|kind| !had.contains_key(kind)) {
            world.attempt(*kind);
        }
    }

    // A second desk: the same book restored in another folder under its own epoch. Both go on without each other.
    let backup = world.office.ask("back_up", json!({ "to": world.office.folder.path().join("backups") }));
    let (first, second) = (world.office.book.clone(), world.office.folder.path().join("second.rollbook"));
    world.drift(12);
    world.attempt(Kind::PersonErased);
    let of_first = world.with_book(Book::parcels).unwrap();
    let password = |password: &str| Sign { password: password.into(), ..Sign::default() };
    let restore = json!({ "backup": backup["folder"], "to": second, "login": "administrator" });
    world.office.house.call("restore_backup", restore, Some(&password(PASSWORD))).unwrap();
    let unlock = json!({ "book": second, "login": "administrator" });
    world.office.house.call("unlock", unlock, Some(&password("not this one"))).unwrap_err();
    world.office.enter_at(&second, "administrator").unwrap();
    world.drift(15);
    let of_second = world.with_book(Book::parcels).unwrap();
    take_in(&world, of_first);
    let merged = world.holds("merged into the second");
    world.office.enter_at(&first, "administrator").unwrap();
    take_in(&world, of_second);
    assert_eq!(
        world.with_book(|book| book.read(|db| apply::digest(db)).unwrap()),
        merged,
        "seed {seed}: two desks with the same entries have different tables"
    );
    world.counts(counts);
    // Work goes on over whatever stands against each other now.
    world.drift(6);
    world.holds("after the merge");
    assert!(world.with_book(Book::rebuild).unwrap().1);
    world.diary_is_true("rebuild");
    for (reason, times) in world.refused.into_inner() {
        *refused.entry(reason).or_default() += times;
    }
}

fn tell(seeds: impl Iterator<Item = u64>) -> BTreeMap<Kind, u32> {
    let (mut counts, mut refused) = (BTreeMap::new(), BTreeMap::new());
    for seed in seeds {
        println!("history {seed}");
        history(seed, &mut counts, &mut refused);
    }
    println!("accepted {counts:?}\nrefused {refused:?}");
    counts
}

#[test]
fn tables_are_what_the_journal_says_whatever_was_done_and_in_whatever_order_it_arrives() {
    // Two threads, as most computers have two cores.
    let halves = std::thread::scope(|scope| {
        let half = |from: u64| scope.spawn(move || tell((from..HISTORIES).step_by(2)));
        [half(0), half(1)].map(|half| half.join().unwrap())
    });
    for kind in Kind::ALL {
        let accepted: u32 = halves.iter().filter_map(|counts| counts.get(kind)).sum();
        assert!(accepted >= LEAST, "{kind:?} was accepted {accepted} times only");
    }
}
