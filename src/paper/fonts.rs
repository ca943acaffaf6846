//! The fonts of one document: which glyphs it uses, what text each stands for, and the cut faces written into the file.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;
use ttf_parser::{GlyphId, Tag};

use super::PaperFault;
use super::faces::FaceId;
use super::shape::Glyph;

/// The glyphs that a document uses, face by face.
#[derive(Debug, Default)]
pub struct Fonts {
    cuts: BTreeMap<FaceId, Cut>,
}

/// The part of a face that a document uses. A code is what the page's content holds for a glyph. In a face with TrueType
/// outlines a glyph that stands for two texts has two codes; in the East Asian one, where a code must be the glyph, the first
/// text stays.
#[derive(Debug, Default)]
struct Cut {
    remapper: GlyphRemapper,
    codes: BTreeMap<(u16, String), u16>,
    /// The entry of code n is at n - 1.
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    glyph: u16,
    text: String,
}

impl Fonts {
    /// The name of a face in the page's resources.
    #[must_use]
    pub fn resource(face: FaceId) -> String {
        format!("N{}", face.place())
    }

    /// The code under which the page shows a glyph.
    pub fn code(&mut self, face: FaceId, glyph: &Glyph) -> u16 {
        let cut = self.cuts.entry(face).or_default();
        let cut_glyph = cut.remapper.remap(glyph.id);
        if face.is_cjk() {
            if usize::from(cut_glyph) > cut.entries.len() {
                cut.entries.push(Entry { glyph: glyph.id, text: glyph.text.clone() });
            }
            return cut_glyph;
        }
        let entries = &mut cut.entries;
        *cut.codes.entry((glyph.id, glyph.text.clone())).or_insert_with(|| {
            entries.push(Entry { glyph: glyph.id, text: glyph.text.clone() });
            u16::try_from(entries.len()).unwrap_or(u16::MAX)
        })
    }

    /// The advance that the file states for a glyph, in whole thousandths of an em. A reader moves its pen by this, so the page
    /// has to make up for the difference to the real one.
    #[must_use]
    pub fn stated_advance(face: FaceId, glyph: u16) -> i32 {
        let tables = &face.face().tables;
        let advance = tables.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0);
        (f32::from(advance) * 1000.0 / f32::from(tables.units_per_em())).round() as i32
    }

    /// Writes the faces into the document and returns the dictionary for `/Font`.
    ///
    /// # Errors
    /// [`PaperFault::Face`] where a face cannot be cut.
    pub fn write(&self, document: &mut Document) -> Result<Dictionary, PaperFault> {
        let mut resources = Dictionary::new();
        for (face, cut) in &self.cuts {
            let font = cut.write(*face, document)?;
            resources.set(Self::resource(*face), Object::Reference(font));
        }
        Ok(resources)
    }
}

impl Cut {
    fn write(&self, face: FaceId, document: &mut Document) -> Result<lopdf::ObjectId, PaperFault> {
        let file = face.file();
        let fault = || PaperFault::Face { face: file.name };
        let cut = subsetter::subset(file.bytes, file.index, &self.remapper).map_err(|_| fault())?;
        let name = format!("{}+{}", self.mark(), file.name);

        let (key, program) = if face.is_cjk() {
            let raw = ttf_parser::RawFace::parse(&cut, 0).map_err(|_| fault())?;
            let outlines = raw.table(Tag::from_bytes(b"CFF ")).ok_or_else(fault)?.to_vec();
            ("FontFile3", Stream::new(dictionary! { "Subtype" => "CIDFontType0C" }, outlines))
        } else {
            let length = i64::try_from(cut.len()).unwrap_or(i64::MAX);
            ("FontFile2", Stream::new(dictionary! { "Length1" => length }, cut))
        };
        let program = document.add_object(program);
        let mut descriptor = descriptor(face, &name);
        descriptor.set(key, program);
        let descriptor = document.add_object(descriptor);

        let widths: Vec<Object> = self.entries.iter().map(|e| i64::from(Fonts::stated_advance(face, e.glyph)).into()).collect();
        let mut descendant = dictionary! {
            "Type" => "Font",
            "Subtype" => if face.is_cjk() { "CIDFontType0" } else { "CIDFontType2" },
            "BaseFont" => Object::Name(name.clone().into_bytes()),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "DW" => 0,
            "W" => vec![1.into(), Object::Array(widths)],
        };
        if !face.is_cjk() {
            let glyphs = self.glyphs_of_codes();
            let straight = glyphs.iter().enumerate().all(|(place, glyph)| usize::from(*glyph) == place + 1);
            if straight {
                descendant.set("CIDToGIDMap", Object::Name(b"Identity".to_vec()));
            } else {
                let map = std::iter::once(0).chain(glyphs).flat_map(u16::to_be_bytes).collect();
                let map = document.add_object(Stream::new(Dictionary::new(), map));
                descendant.set("CIDToGIDMap", map);
            }
        }
        let descendant = document.add_object(descendant);
        let texts = document.add_object(Stream::new(Dictionary::new(), self.to_unicode().into_bytes()));
        Ok(document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => Object::Name(name.into_bytes()),
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()],
            "ToUnicode" => texts,
        }))
    }

    /// The glyph in the cut face of every code from 1.
    fn glyphs_of_codes(&self) -> Vec<u16> {
        self.entries.iter().map(|entry| self.remapper.get(entry.glyph).unwrap_or(0)).collect()
    }

    /// The six letters before the name of a cut face: different cuts must have different names.
    fn mark(&self) -> String {
        let mut digest = Sha256::new();
        for entry in &self.entries {
            digest.update(entry.glyph.to_be_bytes());
        }
        digest.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
    }

    /// The character map from codes to text (ISO 32000-1, 9.10.3).
    fn to_unicode(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) \
             /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\n\
             endcodespacerange\n",
        );
        // A section holds at most a hundred lines.
        for (place, section) in self.entries.chunks(100).enumerate() {
            map.push_str(&format!("{} beginbfchar\n", section.len()));
            for (line, entry) in section.iter().enumerate() {
                let text: String = entry.text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
                map.push_str(&format!("<{:04X}> <{text}>\n", place * 100 + line + 1));
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}

/// The descriptor of a face, in thousandths of an em.
fn descriptor(face: FaceId, name: &str) -> Dictionary {
    let tables = &face.face().tables;
    let scale = |units: i16| (f32::from(units) * 1000.0 / f32::from(tables.units_per_em())).round() as i64;
    let bounds = tables.global_bounding_box();
    let bold = face.file().name.ends_with("Bold");
    dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => Object::Name(name.as_bytes().to_vec()),
        // Symbolic: the codes are those of no standard set.
        "Flags" => 4,
        "FontBBox" => vec![
            scale(bounds.x_min).into(), scale(bounds.y_min).into(), scale(bounds.x_max).into(), scale(bounds.y_max).into(),
        ],
        "ItalicAngle" => 0,
        "Ascent" => scale(tables.ascender()),
        "Descent" => scale(tables.descender()),
        "CapHeight" => scale(tables.capital_height().unwrap_or_else(|| tables.ascender())),
        "StemV" => if bold { 140 } else { 80 },
    }
}

/// A text string of PDF: UTF-16 with its mark, whatever the script.
#[must_use]
pub fn text_string(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// UTF-16, big end first, with its mark.
#[must_use]
pub fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
}
