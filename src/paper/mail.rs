//! A mail that is not sent yet, as a file that a mail program opens and offers to send: RFC 5322 with the words of RFC 2047 and
//! the parameters of RFC 2231, `X-Unsent: 1`, one text and one attached file.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

/// Somebody with a name and an address that [`is_address`] takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// As it is shown.
    pub name: String,
    /// `local@host`.
    pub address: String,
}

/// A mail to be sent.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Whose mail it is; a mail program fills in its own account where nobody is known.
    pub from: Option<Mailbox>,
    /// To whom.
    pub to: Mailbox,
    /// The subject: one line.
    pub subject: String,
    /// The text, in UTF-8.
    pub text: String,
    /// The name of the attached PDF.
    pub file_name: String,
    /// The attached PDF.
    pub pdf: Vec<u8>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// Characters of an encoded word, and of a line of a body (RFC 2047, RFC 2045).
const WORD: usize = 75;
const LINE: usize = 76;

/// Whether a text is one address that can stand in a header as it is: `local@host` in ASCII, without quotes, comments or lists.
pub fn is_address(text: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_graphic() && !b"()<>[]:;@\\,\"".contains(&byte));
    text.len() <= 254 && text.split_once('@').is_some_and(|(local, host)| is_plain(local) && is_plain(host) && !host.starts_with('.'))
}

/// The mail as the bytes of an `.eml` file.
pub fn eml(draft: &Draft) -> Vec<u8> {
    let boundary = format!("=_{}", hex::encode(&Sha256::digest(&draft.pdf)[..16]));
    let mut text = String::from("X-Unsent: 1\r\n");
    let mut head = |name: &str, value: &str| text.push_str(&folded(&format!("{name}: {value}")));
    head("Date", &draft.made_at.format("%a, %d %b %Y %H:%M:%S +0000").to_string());
    if let Some(from) = &draft.from {
        head("From", &mailbox(from));
    }
    head("To", &mailbox(&draft.to));
    head("Subject", &words(&draft.subject));
    head("MIME-Version", "1.0");
    head("Content-Type", &format!("multipart/mixed; boundary=\"{boundary}\""));
    text.push_str(&format!("\r\n--{boundary}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"));
    let lines: Vec<&str> = draft.text.lines().collect();
    text.push_str(&encoded(lines.join("\r\n").as_bytes()));
    text.push_str(&format!("--{boundary}\r\n{}\r\n", attachment(&draft.file_name)));
    text.push_str(&encoded(&draft.pdf));
    text.push_str(&format!("--{boundary}--\r\n"));
    text.into_bytes()
}

fn mailbox(of: &Mailbox) -> String {
    let is_atom = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~ ".contains(&byte);
    let name = if of.name.is_ascii() && !of.name.contains("=?") {
        if of.name.bytes().all(is_atom) { of.name.clone() } else { format!("\"{}\"", of.name.replace('\\', "\\\\").replace('"', "\\\"")) }
    } else {
        words(&of.name)
    };
    if name.is_empty() { of.address.clone() } else { format!("{name} <{}>", of.address) }
}

/// A text of a header: as it is in ASCII, else as encoded words, each of whole characters.
fn words(text: &str) -> String {
    if text.is_ascii() && !text.contains("=?") {
        return text.to_owned();
    }
    // "=?utf-8?B?" and "?=" leave room for 45 bytes in base64.
    const BYTES: usize = (WORD - 12) / 4 * 3;
    let mut all: Vec<String> = vec![String::new()];
    for character in text.chars() {
        if all.last().is_some_and(|word| word.len() + character.len_utf8() > BYTES) {
            all.push(String::new());
        }
        if let Some(word) = all.last_mut() {
            word.push(character);
        }
    }
    all.iter().map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word))).collect::<Vec<_>>().join(" ")
}

/// A header of lines of at most 76 characters where its spaces allow it; a space after a break belongs to the value.
fn folded(header: &str) -> String {
    let mut text = String::new();
    let mut line = 0;
    for (place, word) in header.split(' ').enumerate() {
        // The first word of a value stays beside the header's name.
        if place > 1 && line + 1 + word.len() > LINE {
            text.push_str("\r\n ");
            line = 1;
        } else if place > 0 {
            text.push(' ');
            line += 1;
        }
        text.push_str(word);
        line += word.len();
    }
    text.push_str("\r\n");
    text
}

/// What the attached file is: its name in ASCII for old programs beside its type, whole in the disposition (RFC 2231), in parts
/// where it is long.
fn attachment(file_name: &str) -> String {
    let ascii: String = file_name.chars().map(|c| if c.is_ascii_alphanumeric() || " .-_".contains(c) { c } else { '_' }).collect();
    let mut text =
        format!("Content-Type: application/pdf;\r\n name=\"{ascii}\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment");
    if ascii == file_name {
        return format!("{text};\r\n filename=\"{ascii}\"\r\n");
    }
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    let coded: Vec<String> =
        file_name.bytes().map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect();
    for (place, part) in coded.chunks(18).map(<[String]>::concat).enumerate() {
        text.push_str(&format!(";\r\n filename*{place}*={}{part}", if place == 0 { "utf-8''" } else { "" }));
    }
    text + "\r\n"
}

fn encoded(bytes: &[u8]) -> String {
    let mut text = String::new();
    for line in bytes.chunks(LINE / 4 * 3) {
        text.push_str(&STANDARD.encode(line));
        text.push_str("\r\n");
    }
    text
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_address() {
        for good in ["ama@example.org", "a.b+c@x-y.example"] {
            assert!(is_address(good), "{good}");
        }
        for bad in
            ["", "ama", "@example.org", "ama@", "a b@example.org", "ama@example.org, b@example.org", "ama@x>\r\nBcc: y@z", "a@b@c", "amá@example.org"]
        {
            assert!(!is_address(bad), "{bad}");
        }
    }

    #[test]
    fn a_long_subject_is_words_of_whole_characters_on_short_lines() {
        let subject = "دعوة إلى الدورة التدريبية ".repeat(6);
        let head = folded(&format!("Subject: {}", words(subject.trim())));
        assert!(head.trim_end().split("\r\n").all(|line| line.len() <= 85 && (line.starts_with("Subject") || line.starts_with(' '))), "{head}");
        let read: String = head
            .split_whitespace()
            .skip(1)
            .map(|word| String::from_utf8(STANDARD.decode(word.strip_prefix("=?utf-8?B?").unwrap().strip_suffix("?=").unwrap()).unwrap()).unwrap())
            .collect();
        assert_eq!(read, subject.trim());
        assert_eq!(words("Plain subject"), "Plain subject");
    }

    #[test]
    fn a_name_with_commas_stays_one_name() {
        let of = |name: &str| mailbox(&Mailbox { name: name.into(), address: "a@b.example".into() });
        assert_eq!(of("Mensah, Ama \"AM\""), "\"Mensah, Ama \\\"AM\\\"\" <a@b.example>");
        assert_eq!(of("Ama Mensah"), "Ama Mensah <a@b.example>");
        assert_eq!(of("Siobhán"), "=?utf-8?B?U2lvYmjDoW4=?= <a@b.example>");
    }
}
