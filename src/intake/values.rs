//! Single values of a list: what they mean, or whether they can be what their column says.

use super::roster::Sex;
use crate::domain::names::{script_of, search_key};

/// The sex that a word says, in the languages of the window. The letter M counts as male here.
pub(super) fn sex_of(text: &str) -> Option<Sex> {
    Some(match search_key(text).trim_end_matches('.') {
        "f" | "female" | "woman" | "w" | "femme" | "feminin" | "mujer" | "femenino" | "femenina" | "feminino" | "mulher" | "fem" | "여" | "여자"
        | "여성" | "ж" | "жен" | "женскии" | "женщина" | "女" | "女性" | "انثي" | "امراه" => Sex::Female,
        "m" | "male" | "man" | "h" | "homme" | "masculin" | "hombre" | "masculino" | "homem" | "masc" | "남" | "남자" | "남성" | "м" | "муж"
        | "мужскои" | "мужчина" | "男" | "男性" | "ذكر" | "رجل" => Sex::Male,
        "x" | "o" | "other" | "autre" | "otro" | "otra" | "outro" | "기타" | "non-binary" | "nonbinary" | "diverse" | "другое" | "其他" | "اخر" => {
            Sex::Other
        }
        "not stated"
        | "prefer not to say"
        | "n/a"
        | "na"
        | "-"
        | "unknown"
        | "not specified"
        | "undisclosed"
        | "non precise"
        | "prefiero no decirlo"
        | "no especificado"
        | "무응답"
        | "미기재"
        | "nao informado"
        | "prefiro nao informar"
        | "не указан"
        | "не указано"
        | "غير محدد"
        | "未说明"
        | "不详" => Sex::NotStated,
        _ => return None,
    })
}

/// Whether a text is one e-mail address that mail can go to.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let bad = |character: char| character.is_whitespace() || character.is_control() || "@,;<>()[]\"\\:".contains(character);
    !local.is_empty()
        && text.len() <= 254
        && !text.contains("..")
        && !text.split('@').any(|half| half.starts_with('.') || half.ends_with('.') || half.contains(bad))
        && domain.contains('.')
        && !domain.contains('@')
}

/// Whether a text is a telephone number: at least five digits and the signs that people set between them.
#[must_use]
pub fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(|character| character.is_numeric()).count();
    let plain = text.replace("ext", "").replace('x', "");
    (5..=20).contains(&digits) && plain.chars().all(|character| character.is_numeric() || " +-.()/#\u{a0}–".contains(character))
}

/// Whether a text can be the name of somebody: it has a letter of any script.
#[must_use]
pub fn is_name(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Whether a text is written in Latin letters, as a certificate prints it.
#[must_use]
pub fn is_latin(text: &str) -> bool {
    script_of(text) == Some("Latn")
}

/// A text on one line, with single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether both addresses are there and agree without looking at case.
pub(super) fn same_email(one: Option<&str>, other: Option<&str>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one.to_lowercase() == other.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("a.b+c@x-y.co.kr", true)]
    #[case("누구@예시.한국", true)]
    #[case("a@b", false)]
    #[case("a b@c.org", false)]
    #[case("a@b.org; c@d.org", false)]
    #[case("@b.org", false)]
    #[case("a@b..org", false)]
    #[case("a@b.org.", false)]
    #[case("a@b@c.org", false)]
    fn an_address_is_known_by_its_shape(#[case] text: &str, #[case] good: bool) {
        assert_eq!(is_email(text), good);
    }

    #[rstest]
    #[case("+82 10-1234-5678", true)]
    #[case("02 123 4567 ext 12", true)]
    #[case("8.21012E+11", false)]
    #[case("1234", false)]
    #[case("n/a", false)]
    fn a_telephone_number_is_known_by_its_digits(#[case] text: &str, #[case] good: bool) {
        assert_eq!(is_phone(text), good);
    }
}
