//! Files that are attached or kept in the library: their type, told by their content, and photos of people made small.

use super::kind::{self, Foreign, Look};
use crate::domain::document::Format;
use base64::{Engine, engine::general_purpose::STANDARD};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use serde::{Deserialize, Serialize};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// A photo is kept with at most so many pixels on its longer side: enough for a badge.
const PHOTO_SIDE: u32 = 240;
/// A signature is kept with at most so many: 60 mm of paper at 380 dots an inch.
const SIGNATURE_SIDE: u32 = 900;
/// The longest side of a picture that is read.
const PICTURE_SIDE: u32 = 12_000;
/// Bytes that reading a picture may take: 48 million pixels of a phone's camera fit.
const PICTURE_BYTES: u64 = 224 << 20;
const QUALITY: u8 = 82;

/// Why a file is no document that can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum DocumentFault {
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// A container that cannot be read to its end.
    #[error("the file is cut")]
    Cut,
    /// It opens only with a password.
    #[error("the file is protected")]
    Protected,
    /// Of a type that is not taken.
    #[error("the file is of another type")]
    OtherType(Foreign),
    /// It holds macros: a program that runs when it is opened.
    #[error("the file holds macros")]
    Macros,
    /// A picture that cannot be decoded, or has too many pixels.
    #[error("the picture cannot be read")]
    Picture,
    /// The reader of foreign files gave no answer.
    #[error("the reader stopped")]
    ReaderStopped,
}

/// Tells the type of a file by its content.
///
/// # Errors
/// [`DocumentFault`], if it is none that is kept.
pub fn format(bytes: &[u8]) -> Result<Format, DocumentFault> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(Format::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(Format::Jpeg);
    }
    match kind::look(bytes) {
        Look::Empty => Err(DocumentFault::Empty),
        Look::Encrypted => Err(DocumentFault::Protected),
        Look::Foreign(Foreign::Pdf) => Ok(Format::Pdf),
        Look::Foreign(found) => Err(DocumentFault::OtherType(found)),
        Look::Xls => Err(DocumentFault::OtherType(Foreign::Binary)),
        Look::Zip => in_container(bytes),
        Look::Text if is_text(bytes) => Ok(Format::Txt),
        Look::Text => Err(DocumentFault::OtherType(Foreign::Binary)),
    }
}

/// Text has none of the control characters that stand in every other file.
fn is_text(bytes: &[u8]) -> bool {
    let is_wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    is_wide || bytes.iter().all(|byte| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c))
}

/// Reads the directory of a container and its `mimetype`, nothing else.
fn in_container(bytes: &[u8]) -> Result<Format, DocumentFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DocumentFault::Cut)?;
    let mut mimetype = String::new();
    if let Ok(entry) = archive.by_name("mimetype") {
        entry.take(100).read_to_string(&mut mimetype).map_err(|_| DocumentFault::Cut)?;
    }
    let mut found = None;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|_| DocumentFault::Cut)?;
        let name = entry.name().map_err(|_| DocumentFault::Cut)?;
        if name.to_lowercase().ends_with("vbaproject.bin") || name.starts_with("Basic/") {
            return Err(DocumentFault::Macros);
        }
        let format = match name.as_ref() {
            "xl/workbook.xml" => Format::Xlsx,
            "word/document.xml" => Format::Docx,
            "ppt/presentation.xml" => Format::Pptx,
            "content.xml" if mimetype == "application/vnd.oasis.opendocument.spreadsheet" => Format::Ods,
            "content.xml" if mimetype == "application/vnd.oasis.opendocument.text" => Format::Odt,
            "content.xml" if mimetype == "application/vnd.oasis.opendocument.presentation" => Format::Odp,
            _ => continue,
        };
        found = found.or(Some(format));
    }
    found.ok_or(DocumentFault::OtherType(Foreign::Archive))
}

/// A photo as it is kept: JPEG, upright, without anything that the camera wrote beside the picture (place, time, device). Base64.
///
/// # Errors
/// [`DocumentFault::OtherType`] for anything but PNG and JPEG, [`DocumentFault::Picture`] for one that cannot be decoded.
pub fn photo(bytes: &[u8]) -> Result<String, DocumentFault> {
    small(bytes, PHOTO_SIDE)
}

/// The picture of a signature as it is kept: as a photo, larger.
///
/// # Errors
/// As [`photo`].
pub fn signature(bytes: &[u8]) -> Result<String, DocumentFault> {
    small(bytes, SIGNATURE_SIDE)
}

fn small(bytes: &[u8], side: u32) -> Result<String, DocumentFault> {
    let broken = |_| DocumentFault::Picture;
    if !matches!(format(bytes)?, Format::Png | Format::Jpeg) {
        return Err(DocumentFault::OtherType(Foreign::Document));
    }
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| DocumentFault::Picture)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(PICTURE_SIDE);
    limits.max_image_height = Some(PICTURE_SIDE);
    limits.max_alloc = Some(PICTURE_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let upright = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    if picture.width() > side || picture.height() > side {
        picture = picture.resize(side, side, FilterType::Triangle);
    }
    picture.apply_orientation(upright);
    let mut jpeg = Vec::new();
    // What shows through is white, as paper would be.
    picture_on_white(&picture).write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, QUALITY)).map_err(broken)?;
    Ok(STANDARD.encode(jpeg))
}

fn picture_on_white(picture: &DynamicImage) -> image::RgbImage {
    let mut flat = picture.to_rgb8();
    if picture.color().has_alpha() {
        for (to, from) in flat.pixels_mut().zip(picture.to_rgba8().pixels()) {
            let alpha = u16::from(from.0[3]);
            for (to, from) in to.0.iter_mut().zip(&from.0[..3]) {
                *to = u8::try_from((u16::from(*from) * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
            }
        }
    }
    flat
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use image::{ImageFormat, Rgb, RgbImage};
    use std::io::Write;
    use zip::write::SimpleFileOptions;

    fn container(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        RgbImage::from_pixel(width, height, Rgb([200, 40, 40])).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_document_is_told_by_its_content() {
        assert_eq!(format(b"%PDF-1.7\n"), Ok(Format::Pdf));
        assert_eq!(format(&picture(2, 2, ImageFormat::Png)), Ok(Format::Png));
        assert_eq!(format(&picture(2, 2, ImageFormat::Jpeg)), Ok(Format::Jpeg));
        assert_eq!(format("Nom;Prénom\nKim;Min".as_bytes()), Ok(Format::Txt));
        for (name, expected) in [("xl/workbook.xml", Format::Xlsx), ("word/document.xml", Format::Docx), ("ppt/presentation.xml", Format::Pptx)] {
            assert_eq!(format(&container(&[(name, b"<a/>")])), Ok(expected));
        }
        for (of, expected) in [("spreadsheet", Format::Ods), ("text", Format::Odt), ("presentation", Format::Odp)] {
            let mimetype = format!("application/vnd.oasis.opendocument.{of}");
            assert_eq!(format(&container(&[("mimetype", mimetype.as_bytes()), ("content.xml", b"<a/>")])), Ok(expected));
        }
    }

    #[test]
    fn what_is_no_document_is_named() {
        assert_eq!(format(b" \n"), Err(DocumentFault::Empty));
        assert_eq!(format(b"<html><script>"), Err(DocumentFault::OtherType(Foreign::Html)));
        assert_eq!(format(b"\x7fELF\x02\x01"), Err(DocumentFault::OtherType(Foreign::Program)));
        assert_eq!(format(b"\x01\x02\x03 text"), Err(DocumentFault::OtherType(Foreign::Binary)));
        assert_eq!(format(&container(&[("notes.txt", b"x")])), Err(DocumentFault::OtherType(Foreign::Archive)));
        assert_eq!(format(&container(&[("word/document.xml", b"x"), ("word/vbaProject.bin", b"x")])), Err(DocumentFault::Macros));
        assert_eq!(format(b"PK\x03\x04 cut"), Err(DocumentFault::Cut));
    }

    #[test]
    fn a_photo_is_made_small_and_keeps_its_shape() {
        let bytes = STANDARD.decode(photo(&picture(900, 1200, ImageFormat::Png)).unwrap()).unwrap();
        let small = image::load_from_memory(&bytes).unwrap();
        assert_eq!((small.width(), small.height()), (180, 240));
        let Rgb([red, green, _]) = *small.to_rgb8().get_pixel(90, 120);
        assert!(red.abs_diff(200) < 4 && green.abs_diff(40) < 4, "{red} {green}");
        assert!(bytes.len() < 20_000);
    }

    #[test]
    fn a_picture_that_asks_for_a_world_of_memory_is_none() {
        // The head of a PNG with 60,000 x 60,000 pixels, and nothing after it.
        let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0".to_vec();
        bomb.extend([0x5f, 0x1e, 0x9d, 0x6a]);
        assert_eq!(photo(&bomb), Err(DocumentFault::Picture));
        assert_eq!(photo(b"\xff\xd8\xff\xe0 not a picture"), Err(DocumentFault::Picture));
        assert_eq!(photo(b"%PDF-1.7\n"), Err(DocumentFault::OtherType(Foreign::Document)));
    }
}
