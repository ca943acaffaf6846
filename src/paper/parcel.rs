//! Files handed out together: a ZIP file. The same files at the same moment give the same bytes.

use super::PaperFault;
use chrono::{DateTime, Datelike, Timelike, Utc};
use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter, result::ZipError};

/// Files by name as one ZIP file.
///
/// # Errors
/// [`PaperFault::Parcel`] for two files of one name or more than such a file holds.
pub fn zipped(files: &[(String, Vec<u8>)], made_at: DateTime<Utc>) -> Result<Vec<u8>, PaperFault> {
    let mut names = BTreeSet::new();
    if let Some((name, _)) = files.iter().find(|(name, _)| !names.insert(name.to_lowercase())) {
        return Err(PaperFault::Parcel(format!("{name} stands twice")));
    }
    write(files, made_at).map_err(|fault| PaperFault::Parcel(fault.to_string()))
}

fn write(files: &[(String, Vec<u8>)], at: DateTime<Utc>) -> Result<Vec<u8>, ZipError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(0);
    let year = u16::try_from(at.year()).unwrap_or(1980);
    let made = zip::DateTime::from_date_and_time(year, part(at.month()), part(at.day()), part(at.hour()), part(at.minute()), part(at.second()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(made.unwrap_or_default());
    let mut parcel = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        parcel.start_file(name.as_str(), options)?;
        parcel.write_all(bytes)?;
    }
    Ok(parcel.finish()?.into_inner())
}

/// A text as part of a file's name on any system: without what a name may not hold, at most 60 characters.
pub fn file_part(text: &str) -> String {
    let kept: String = text.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c }).collect();
    let short: String = kept.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
    short.trim_matches(['.', ' ']).to_owned()
}
