//! What the columns of rosters, and of lists of earlier certificates, are called in real lists.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::former::FormerField;
use super::mapping::Field;
use crate::domain::names::search_key;

/// Heads by field, one group of them in a line.
fn heads<F: Copy + 'static>(of_code: fn(&str) -> Option<F>) -> impl Iterator<Item = (F, &'static str)> {
    include_str!("heads.tsv")
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(move |(code, heads)| Some((of_code(code)?, heads)))
        .flat_map(|(field, heads)| heads.split(" | ").map(move |head| (field, head)))
}

/// Heads that mean the whole name if they stand alone, and one part of it beside the head of the other part.
const BARE_NAMES: &[&str] = &["Name", "Names", "Nom", "Noms", "Nombre", "이름", "Nome", "Имя", "名字"];

/// Words that say whose value it is, not what it is.
const FILLERS: &[&str] = &[
    "participant",
    "participants",
    "participante",
    "trainee",
    "attendee",
    "delegate",
    "applicant",
    "candidate",
    "student",
    "learner",
    "nominee",
    "your",
    "the",
    "of",
    "for",
    "s",
    "please",
    "required",
    "mandatory",
    "current",
    "contact",
    "stagiaire",
    "candidat",
    "votre",
    "du",
    "de",
    "la",
    "le",
    "des",
    "l",
    "d",
    "del",
    "el",
    "su",
    "alumno",
    "postulante",
    "참가자",
    "교육생",
    "신청자",
    "수강생",
    "지원자",
    "참석자",
    "연수생",
    "участника",
    "слушателя",
    "المشارك",
    "المتدرب",
    "学员",
    "参加者",
];

static BY_KEY: LazyLock<BTreeMap<String, Field>> = LazyLock::new(|| {
    let mut by_key = BTreeMap::new();
    for (field, head) in heads(Field::of_code) {
        by_key.entry(key(head)).or_insert(field);
    }
    by_key
});

static FORMER_BY_KEY: LazyLock<BTreeMap<String, (usize, FormerField)>> = LazyLock::new(|| {
    let mut by_key = BTreeMap::new();
    for (rank, (field, head)) in heads(FormerField::of_code).enumerate() {
        by_key.entry(key(head)).or_insert((rank, field));
    }
    by_key
});

static BARE_KEYS: LazyLock<Vec<String>> = LazyLock::new(|| BARE_NAMES.iter().map(|name| key(name)).collect());

/// Letters and digits of a head as they are compared.
pub(super) fn key(head: &str) -> String {
    let mut key = search_key(head);
    key.retain(char::is_alphanumeric);
    key
}

/// Whether a head is a word for the name that may mean only a part of it.
pub(super) fn is_bare_name(head: &str) -> bool {
    let key = key(head);
    BARE_KEYS.contains(&key)
}

/// Whether a cell is surely a head.
pub(super) fn is_known(cell: &str) -> bool {
    find(cell).is_some_and(|(_, confidence)| confidence >= 85)
}

/// The field that a head names, and how sure that is in percent: 100 for a known head, 95 without what stands in brackets,
/// 90 for one of several names, 85 without words that say whose it is, 65 for a head inside a longer one.
pub(super) fn find(head: &str) -> Option<(Field, u32)> {
    if head.len() > 300 {
        return None;
    }
    let inside = || inner(&words(&search_key(&brackets(head).0))).map(|field| (field, 65));
    told(head, |text| BY_KEY.get(&key(text)).copied()).or_else(inside)
}

/// The field of a list of earlier certificates that a head names; the smaller the number before it, the surer.
pub(super) fn find_former(head: &str) -> Option<(usize, FormerField)> {
    if head.len() > 300 {
        return None;
    }
    told(head, |text| FORMER_BY_KEY.get(&key(text)).copied()).map(|(found, _)| found)
}

/// What a whole head, or what is left of it without brackets and fillers, stands for, and how sure that is in percent.
fn told<F>(head: &str, exact: impl Fn(&str) -> Option<F>) -> Option<(F, u32)> {
    if let Some(field) = exact(head) {
        return Some((field, 100));
    }
    let (outside, inside) = brackets(head);
    if let Some(field) = exact(&outside) {
        return Some((field, 95));
    }
    let parts = outside.split(['/', '|', '\n', '·', '&', ':', ';']);
    if let Some(field) = parts.chain([inside.as_str()]).find_map(&exact) {
        return Some((field, 90));
    }
    let searched = search_key(&outside);
    let words = words(&searched);
    let told: Vec<&str> = words.iter().copied().filter(|word| !FILLERS.contains(word)).collect();
    exact(&told.concat()).or_else(|| exact(without_prefix(&words.concat()))).map(|field| (field, 85))
}

fn words(searched: &str) -> Vec<&str> {
    searched.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Korean, Chinese and Arabic write whose it is without a space before what it is.
fn without_prefix(key: &str) -> &str {
    FILLERS.iter().filter(|filler| !filler.is_ascii()).find_map(|filler| key.strip_prefix(filler)).unwrap_or(key)
}

/// The longest known head among the words of a longer one. A name counts only if nothing else is named, and bare words for a
/// name never count: "Name of course" names no person.
fn inner(words: &[&str]) -> Option<Field> {
    let mut best: Option<(bool, usize, Field)> = None;
    for from in 0..words.len() {
        for to in from + 1..=words.len().min(from + 5) {
            let key = words[from..to].concat();
            let Some(field) = BY_KEY.get(&key) else {
                continue;
            };
            let is_full_name = *field == Field::FullName;
            if key.chars().count() < 2 || is_full_name && to - from < 2 {
                continue;
            }
            let found = (!is_full_name, key.chars().count(), *field);
            if best.is_none_or(|best| (found.0, found.1) > (best.0, best.1)) {
                best = Some(found);
            }
        }
    }
    best.map(|(_, _, field)| field)
}

/// What stands outside and inside of the brackets of a head.
fn brackets(head: &str) -> (String, String) {
    let (mut outside, mut inside, mut depth) = (String::new(), String::new(), 0_u32);
    for character in head.chars() {
        match character {
            '(' | '[' | '{' | '（' | '［' | '【' => depth += 1,
            ')' | ']' | '}' | '）' | '］' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(character),
            _ => inside.push(character),
        }
    }
    (outside, inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Last name", Field::FamilyName, 100)]
    #[case("SURNAME", Field::FamilyName, 100)]
    #[case("Nom de famille", Field::FamilyName, 100)]
    #[case("Apellidos", Field::FamilyName, 100)]
    #[case("성", Field::FamilyName, 100)]
    #[case("이름", Field::FullName, 100)]
    #[case("성 명", Field::FullName, 100)]
    #[case("영문성명", Field::CertificateName, 100)]
    #[case("국가", Field::Country, 100)]
    #[case("국적", Field::Country, 100)]
    #[case("소속", Field::Employer, 100)]
    #[case("이메일", Field::Email, 100)]
    #[case("E-mail address", Field::Email, 100)]
    #[case("e_mail", Field::Email, 100)]
    #[case("Organisation / Company", Field::Employer, 90)]
    #[case("Full Name (as in passport)", Field::FullName, 100)]
    #[case("Full name (in block letters)", Field::FullName, 95)]
    #[case("Nombre completo", Field::FullName, 100)]
    #[case("PAIS", Field::Country, 100)]
    #[case("Pays", Field::Country, 100)]
    #[case("Courriel", Field::Email, 100)]
    #[case("Genre", Field::Sex, 100)]
    #[case("성별", Field::Sex, 100)]
    #[case("성명 (Name)", Field::FullName, 95)]
    #[case("Participant's e-mail", Field::Email, 85)]
    #[case("참가자 이메일", Field::Email, 85)]
    #[case("참가자이메일", Field::Email, 85)]
    #[case("Name of institution", Field::Employer, 100)]
    #[case("Your work email please", Field::Email, 85)]
    #[case("Email used at registration", Field::Email, 65)]
    #[case("Date de naissance (jj/mm/aaaa)", Field::BornOn, 95)]
    #[case("Prénom(s)", Field::GivenName, 100)]
    #[case("Job title / Position", Field::Post, 100)]
    #[case("Name on certificate *", Field::CertificateName, 100)]
    fn a_real_head_is_known(#[case] head: &str, #[case] field: Field, #[case] confidence: u32) {
        assert_eq!(find(head), Some((field, confidence)));
    }

    #[test]
    fn heads_of_other_things_are_not_taken_for_a_name() {
        for head in ["Course name", "Name of course", "Visa status", "No.", "ID", "Kim Minsu", ""] {
            assert_eq!(find(head), None, "{head}");
        }
    }

    #[test]
    fn no_head_stands_for_two_fields() {
        fn each_once<F: Copy + PartialEq + 'static>(of_code: fn(&str) -> Option<F>) {
            let mut seen: BTreeMap<String, F> = BTreeMap::new();
            for (field, head) in heads(of_code) {
                let before = seen.insert(key(head), field);
                assert!(before.is_none_or(|before| before == field), "{head}");
            }
        }
        each_once(Field::of_code);
        each_once(FormerField::of_code);
        let lines = include_str!("heads.tsv").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let code = line.split('\t').next().unwrap_or_default();
            assert!(Field::of_code(code).is_some() || FormerField::of_code(code).is_some(), "{line}");
        }
    }
}
