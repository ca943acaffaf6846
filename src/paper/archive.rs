//! Several files as one: a ZIP with a folder in it and the digests of all files, as `sha256sum -c` reads them.

use super::PaperFault;
use crate::ids::Digest;
use chrono::{DateTime, Datelike, Timelike, Utc};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The name of the list of digests.
pub const SUMS: &str = "SHA256SUMS";

/// Packs files, each by its path in the folder. What is compressed already is only kept. The same files give the same bytes.
///
/// # Errors
/// [`PaperFault::Archive`], if a path stands twice or there is too much.
pub fn zip(folder: &str, files: &[(String, Vec<u8>)], made_at: DateTime<Utc>) -> Result<Vec<u8>, PaperFault> {
    let sums: String = files.iter().map(|(path, bytes)| format!("{}  {path}\n", Digest::of(bytes))).collect();
    pack(folder, files, sums.as_bytes(), made_at).map_err(|fault| PaperFault::Archive(fault.to_string()))
}

fn pack(folder: &str, files: &[(String, Vec<u8>)], sums: &[u8], made_at: DateTime<Utc>) -> Result<Vec<u8>, zip::result::ZipError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(made_at.year()).unwrap_or(1980);
    let time = (part(made_at.hour()), part(made_at.minute()), part(made_at.second()));
    let at = zip::DateTime::from_date_and_time(year, part(made_at.month()), part(made_at.day()), time.0, time.1, time.2).unwrap_or_default();
    let plain = SimpleFileOptions::default().last_modified_time(at).unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).chain([(SUMS, sums)]) {
        let is_packed = [".pdf", ".png", ".jpg", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"].iter().any(|ending| path.ends_with(ending));
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        archive.start_file(format!("{folder}/{path}"), plain.compression_method(method))?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
