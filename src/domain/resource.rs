//! The knowledge repository: what a resource is, and for whom.

use super::coded::coded;
use chrono::NaiveDate;

/// Characters of the questions and answers of a session.
pub const QUESTIONS_MAX: u32 = 200_000;
/// Topics that a resource may have.
pub const TOPICS_MAX: usize = 20;

coded! {
    /// What a resource is.
    pub enum ResourceKind {
        /// A strategy or policy.
        Strategy = "strategy",
        /// A tool: a template, a calculation, a checklist.
        Tool = "tool",
        /// Questions that were asked, with their answers.
        QAndA = "q_and_a",
        /// Guidance or a standard.
        Guidance = "guidance",
        /// Slides of a session.
        Slides = "slides",
        /// A recording.
        Recording = "recording",
    }
}

coded! {
    /// For whom a resource is.
    pub enum Audience {
        /// Ministries and other public offices.
        Government = "government",
        /// Manufacturers.
        Industry = "industry",
        /// Regulatory authorities.
        Regulator = "regulator",
        /// Anybody else.
        Other = "other",
    }
}

/// Whether a text is a year, a month or a day as ISO 8601 writes them: `2021`, `2021-06`, `2021-06-25`.
pub fn is_date(text: &str) -> bool {
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split('-').collect::<Vec<_>>().as_slice() {
        [year] => digits(year, 4),
        [year, month] => digits(year, 4) && digits(month, 2) && (1..=12).contains(&month.parse().unwrap_or(0)),
        [year, month, day] => digits(year, 4) && digits(month, 2) && digits(day, 2) && text.parse::<NaiveDate>().is_ok(),
        _ => false,
    }
}

/// Whether a text is the address of a page: a browser goes there and nothing else happens.
pub fn is_link(text: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme)).unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || ".-:".contains(c));
    is_host && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"'\\`{}|^".contains(c))
}

/// Whether a text looks as a language is named (BCP 47): `en`, `pt-BR`, `zh-Hans`.
pub fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let is_first = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase());
    is_first && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_it_is_known() {
        for text in ["2021", "2021-06", "2021-06-25", "2024-02-29"] {
            assert!(is_date(text), "{text}");
        }
        for text in ["", "21", "2021-13", "2021-00", "2021-02-29", "2021-6-2", "06/2021", "2021-06-25-1"] {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn a_link_leads_to_a_page_and_does_nothing_else() {
        for text in ["https://www.who.int/publications/i/item/1?x=2#part", "http://intranet.example.org:8080/a"] {
            assert!(is_link(text), "{text}");
        }
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "https://",
            "https://a b.org",
            "https://a.org/\"><script>",
            "file:///etc/passwd",
            "www.who.int",
        ] {
            assert!(!is_link(text), "{text}");
        }
    }

    #[test]
    fn a_language_is_named_by_its_tag() {
        assert!(["en", "pt-BR", "zh-Hans", "ara"].iter().all(|text| is_language(text)));
        assert!(["", "English", "e", "EN", "en_GB", "en-"].iter().all(|text| !is_language(text)));
    }
}
