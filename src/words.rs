//! Words of command line, history, verdicts and paper: the same `.ftl` files that the window reads, embedded.

use crate::fault::Refusal;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The files of one language that the core speaks with; the others belong to the window alone.
macro_rules! files {
    ($language:literal) => {
        &[
            include_str!(concat!("../ui/messages/", $language, "/refusals.ftl")),
            include_str!(concat!("../ui/messages/", $language, "/cli.ftl")),
            include_str!(concat!("../ui/messages/", $language, "/entries.ftl")),
            include_str!(concat!("../ui/messages/", $language, "/paper.ftl")),
            include_str!(concat!("../ui/messages/", $language, "/printing.ftl")),
            include_str!(concat!("../ui/messages/", $language, "/reason.ftl")),
            include_str!(concat!("../ui/messages/", $language, "/completion.ftl")),
            // why a row of a roster is refused
            include_str!(concat!("../ui/messages/", $language, "/import.ftl")),
            // what the fields and categories of people are called
            include_str!(concat!("../ui/messages/", $language, "/people.ftl")),
            // kinds and states of places, things and sessions
            include_str!(concat!("../ui/messages/", $language, "/places.ftl")),
            include_str!(concat!("../ui/messages/", $language, "/sessions.ftl")),
            // kinds of parts of a run
            include_str!(concat!("../ui/messages/", $language, "/runs.ftl")),
            // kinds of assessments
            include_str!(concat!("../ui/messages/", $language, "/results.ftl")),
            // what the codes of data lists are called
            include_str!(concat!("../ui/messages/", $language, "/lists.ftl")),
            // kinds of resources, heads of a catalogue
            include_str!(concat!("../ui/messages/", $language, "/library.ftl")),
            // parts and heads of a dossier
            include_str!(concat!("../ui/messages/", $language, "/dossier.ftl")),
            // what attached files are for
            include_str!(concat!("../ui/messages/", $language, "/documents.ftl")),
            // kinds and states of actions, questions after a run
            include_str!(concat!("../ui/messages/", $language, "/actions.ftl")),
            include_str!(concat!("../ui/messages/", $language, "/follow-up.ftl")),
            // kinds and fields of letters
            include_str!(concat!("../ui/messages/", $language, "/letters.ftl")),
            // heads and rows of a report
            include_str!(concat!("../ui/messages/", $language, "/reports.ftl")),
            // heads of a table of occupancy
            include_str!(concat!("../ui/messages/", $language, "/usage.ftl")),
            // Levels and roles, in entries and verdicts.
            include_str!(concat!("../ui/messages/", $language, "/skills.ftl")),
        ]
    };
}

/// The languages by their BCP 47 codes. The first is spoken where the wanted one is not there, and its text stands in for a missing one.
pub const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ar"];
const FILES: [&[&str]; LANGUAGES.len()] = [files!("en"), files!("fr"), files!("es"), files!("ar")];

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<BTreeMap<&str, Bundle>> =
    LazyLock::new(|| LANGUAGES.iter().zip(FILES).map(|(language, files)| (*language, bundle(language, files))).collect());

fn bundle(language: &str, files: &[&str]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.parse().expect("LANGUAGES holds names of languages")]);
    // marks of isolation are for the window: on a terminal and in a PDF they show as boxes
    bundle.set_use_isolating(false);
    for file in files {
        // a test reads every file without a fault
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words {
    language: &'static str,
    bundle: &'static Bundle,
}

impl Words {
    /// The words of a language by its BCP 47 code; English where it is not there.
    pub fn new(language: &str) -> Self {
        let (language, bundle) = BUNDLES.get_key_value(language).or_else(|| BUNDLES.get_key_value(LANGUAGES[0])).expect("LANGUAGES are embedded");
        Self { language, bundle }
    }

    /// The code of the language that these words are of.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The text of an id; whole numbers among the variables choose plurals. Where the id is not there, the English text, at last the id.
    pub fn text(&self, id: &str, variables: &[(&str, String)]) -> String {
        self.find(id, variables).unwrap_or_else(|| id.to_owned())
    }

    /// The text of an id, if there is one.
    pub fn find(&self, id: &str, variables: &[(&str, String)]) -> Option<String> {
        let (bundle, message) =
            [self.bundle, Self::new(LANGUAGES[0]).bundle].into_iter().find_map(|bundle| Some((bundle, bundle.get_message(id)?)))?;
        let mut given = FluentArgs::new();
        for (name, value) in variables {
            given.set((*name).to_owned(), variable(value));
        }
        let mut unknown = Vec::new();
        let text = bundle.format_pattern(message.value()?, Some(&given), &mut unknown);
        Some(if unknown.is_empty() { text.into_owned() } else { without_names(&text) })
    }

    /// A number that was written with a point, with the sign that this language has for it.
    pub fn decimal(&self, number: &str) -> String {
        if matches!(self.language, "es" | "fr") { number.replace('.', ",") } else { number.to_owned() }
    }

    /// Roles, given as codes with commas between them.
    pub fn roles(&self, codes: &str) -> String {
        let roles: Vec<_> = codes.split(',').map(|code| self.code("role", code.trim())).collect();
        roles.join(", ")
    }

    fn code(&self, kind: &str, code: &str) -> String {
        self.find(&format!("{kind}-{}", code.replace('_', "-")), &[]).unwrap_or_else(|| code.to_owned())
    }

    /// A detail of a refusal: codes of roles and states as words, anything else as it is.
    fn detail(&self, name: &str, value: &str) -> String {
        match name {
            "roles" => self.roles(value),
            "before" | "after" => self.code("refusal-state", value),
            _ => value.to_owned(),
        }
    }

    /// Why a request was refused, in a sentence or a few.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let details: Vec<_> = refusal.details.iter().map(|(name, value)| (name.as_str(), self.detail(name, value))).collect();
        let code = refusal.reason.code();
        let why = self.find(&format!("refusal-{code}"), &details).unwrap_or_else(|| self.text("refusal-other", &[("code", code)]));
        match (refusal.details.get("session"), refusal.details.get("number")) {
            (Some(session), Some(number)) => {
                self.text("refusal-of-session", &[("session", session.clone()), ("number", number.clone()), ("why", why)])
            }
            _ => why,
        }
    }
}

/// A whole number as number, so that plurals work; everything else, `007` too, as it is written.
fn variable(value: &str) -> FluentValue<'_> {
    match value.parse::<i32>() {
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

/// Puts an ellipsis where Fluent left the name of a variable that was not given: `{$path}`.
fn without_names(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, name)) = rest.split_once("{$") {
        whole.push_str(before);
        whole.push('…');
        rest = name.split_once('}').map_or("", |(_, after)| after);
    }
    whole + rest
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::fault::Reason;

    #[test]
    fn every_file_can_be_read_whole() {
        for (language, files) in LANGUAGES.iter().zip(FILES) {
            for file in files {
                if let Err((_, faults)) = FluentResource::try_new((*file).to_owned()) {
                    panic!("{language}: {faults:?}");
                }
            }
        }
    }

    #[test]
    fn the_languages_are_those_of_the_window() {
        let listed: Vec<String> = serde_json::from_str(include_str!("../ui/messages/languages.json")).unwrap();
        assert_eq!(listed, LANGUAGES);
    }

    #[test]
    fn every_reason_has_its_own_words_in_every_language() {
        // the variants as TypeScript sees them: a new one cannot be forgotten here
        let variants = <Reason as ts_rs::TS>::inline(&ts_rs::Config::default());
        let codes: Vec<_> = variants.split(" | ").map(|code| code.trim_matches('"').replace('_', "-")).collect();
        assert!(codes.contains(&"wrong-password".to_owned()), "{codes:?}");
        for language in LANGUAGES {
            let bundle = Words::new(language).bundle;
            let silent: Vec<_> = codes.iter().filter(|code| !bundle.has_message(&format!("refusal-{code}"))).collect();
            assert!(silent.is_empty(), "{language}: {silent:?}");
        }
    }

    #[test]
    fn a_refusal_names_its_details_without_marks_of_isolation() {
        let full = Refusal::new(Reason::RunFull).with("capacity", 20).with("enrolled", 21);
        assert_eq!(
            Words::new("en").refusal(&full),
            "20 places are too few for 21 people. Nothing was changed. Give the run more places; people can also be enrolled past them, with a reason."
        );
        assert!(Words::new("ar").refusal(&full).contains("20"));
    }

    #[test]
    fn a_count_chooses_the_plural() {
        let left = |count: u32| Words::new("en").refusal(&Refusal::new(Reason::UnmarkedLeft).with("count", count).with("name", "Ama Mensah"));
        assert!(left(1).starts_with("One person is not marked yet, first Ama Mensah. The register stays open"), "{}", left(1));
        assert!(left(3).starts_with("3 people are not marked yet"), "{}", left(3));
    }

    #[test]
    fn a_detail_that_was_not_given_is_an_ellipsis() {
        let refusal = Words::new("en").refusal(&Refusal::new(Reason::BookExists));
        assert!(refusal.starts_with("There is a book already: …. It was not touched."), "{refusal}");
    }

    #[test]
    fn a_number_with_leading_noughts_stays_as_it_is_written() {
        let refusal = Words::new("en").refusal(&Refusal::new(Reason::CodeTaken).with("what", "007"));
        assert!(refusal.contains(": 007."), "{refusal}");
    }

    #[test]
    fn a_language_that_is_not_there_is_answered_in_english() {
        assert_eq!(Words::new("tlh").language(), "en");
        assert_eq!(Words::new("en").text("no-such-text", &[]), "no-such-text");
    }
}
