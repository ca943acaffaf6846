//! The bundled faces: which there are, which script takes which, and what each covers. They are parsed once for a process.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use harfrust::{Direction, Font, Language, ShapePlan};
use unicode_normalization::UnicodeNormalization;
use unicode_script::Script;

/// The two weights of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Running text.
    Regular,
    /// The holder's name, issuers and heads.
    Bold,
}

/// A face by its place in the table of faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FaceId(u8);

/// A bundled face: the file's bytes and the face within it.
pub struct FaceFile {
    /// The PostScript name without spaces, used as `/BaseFont`.
    pub name: &'static str,
    /// The whole font file.
    pub bytes: &'static [u8],
    /// Which face of a collection; 0 for a single font.
    pub index: u32,
}

/// A parsed face.
pub struct Face {
    /// Coverage and measures.
    pub tables: ttf_parser::Face<'static>,
    /// What the shaper needs.
    pub font: Font,
    plans: Mutex<BTreeMap<PlanKey, Arc<ShapePlan>>>,
}

/// Script, whether from right to left, language.
type PlanKey = (harfrust::Script, bool, Option<String>);

impl Face {
    /// What the shaper does for a script, direction and language in this face; worked out once, as it takes longer than the
    /// shaping of a name.
    #[must_use]
    pub fn plan(&self, script: harfrust::Script, rtl: bool, language: Option<&str>) -> Arc<ShapePlan> {
        let key = (script, rtl, language.map(str::to_owned));
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let plan = plans.entry(key).or_insert_with(|| {
            let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
            let language = language.and_then(Language::new);
            Arc::new(ShapePlan::new(&self.font, direction, Some(script), language.as_ref(), &[]))
        });
        Arc::clone(plan)
    }
}

macro_rules! faces {
    ($($name:literal),* $(,)?) => {
        [$(
            FaceFile {
                name: concat!($name, "-Regular"),
                bytes: include_bytes!(concat!("../../fonts/", $name, "-Regular.ttf")),
                index: 0,
            },
            FaceFile {
                name: concat!($name, "-Bold"),
                bytes: include_bytes!(concat!("../../fonts/", $name, "-Bold.ttf")),
                index: 0,
            },
        )*]
    };
}

/// Pairs of Regular and Bold; the order is that of `pair_of` and of the search for a face that covers a character.
static PAIRS: [FaceFile; 28] = faces![
    "NotoSans",
    "NotoSansArabic",
    "NotoSansArmenian",
    "NotoSansBengali",
    "NotoSansDevanagari",
    "NotoSansEthiopic",
    "NotoSansGeorgian",
    "NotoSansHebrew",
    "NotoSansKhmer",
    "NotoSansLao",
    "NotoSansMyanmar",
    "NotoSansSinhala",
    "NotoSansTamil",
    "NotoSansThai",
];

static CJK: &[u8] = include_bytes!("../../fonts/NotoSansCJK-Regular.ttc");

/// The faces of the collection; they share their glyphs and differ in the forms of Han characters. Only the regular weight
/// travels along: the bold one would add 20 MB.
static COLLECTION: [FaceFile; 4] = [
    FaceFile { name: "NotoSansCJKjp-Regular", bytes: CJK, index: 0 },
    FaceFile { name: "NotoSansCJKkr-Regular", bytes: CJK, index: 1 },
    FaceFile { name: "NotoSansCJKsc-Regular", bytes: CJK, index: 2 },
    FaceFile { name: "NotoSansCJKtc-Regular", bytes: CJK, index: 3 },
];

const COUNT: usize = PAIRS.len() + COLLECTION.len();

static PARSED: [OnceLock<Face>; COUNT] = [const { OnceLock::new() }; COUNT];

/// The faces for East Asian text by the forms of Han characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HanForms {
    /// Japanese forms.
    Japanese,
    /// Korean forms.
    Korean,
    /// Simplified Chinese forms.
    Simplified,
    /// Traditional Chinese forms.
    Traditional,
}

impl HanForms {
    /// The forms for a text: Hangul makes it Korean, kana Japanese; otherwise the BCP 47 language decides, and without one the
    /// simplified forms are taken.
    #[must_use]
    pub fn of(text: &str, language: Option<&str>) -> Self {
        let mut scripts = text.chars().map(|c| unicode_script::UnicodeScript::script(&c));
        if let Some(told) = scripts.find_map(|script| match script {
            Script::Hangul => Some(Self::Korean),
            Script::Hiragana | Script::Katakana => Some(Self::Japanese),
            _ => None,
        }) {
            return told;
        }
        let tag = language.unwrap_or_default().to_ascii_lowercase();
        let mut subtags = tag.split('-');
        match subtags.next() {
            Some("ko") => Self::Korean,
            Some("ja") => Self::Japanese,
            Some("zh" | "yue") if subtags.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => Self::Traditional,
            _ => Self::Simplified,
        }
    }

    const fn face(self) -> FaceId {
        let place = match self {
            Self::Japanese => 0,
            Self::Korean => 1,
            Self::Simplified => 2,
            Self::Traditional => 3,
        };
        FaceId(PAIRS.len() as u8 + place)
    }
}

impl FaceId {
    /// The face that a script is set in.
    #[must_use]
    pub fn of(script: Script, weight: Weight, han: HanForms) -> Self {
        let pair = match script {
            Script::Arabic => 1,
            Script::Armenian => 2,
            Script::Bengali => 3,
            Script::Devanagari => 4,
            Script::Ethiopic => 5,
            Script::Georgian => 6,
            Script::Hebrew => 7,
            Script::Khmer => 8,
            Script::Lao => 9,
            Script::Myanmar => 10,
            Script::Sinhala => 11,
            Script::Tamil => 12,
            Script::Thai => 13,
            Script::Han | Script::Hangul | Script::Hiragana | Script::Katakana | Script::Bopomofo => return han.face(),
            _ => 0,
        };
        Self::paired(pair, weight)
    }

    const fn paired(pair: u8, weight: Weight) -> Self {
        Self(pair * 2 + matches!(weight, Weight::Bold) as u8)
    }

    /// Every face that may be tried for a character that its script's face lacks, in order.
    pub fn others(weight: Weight, han: HanForms) -> impl Iterator<Item = Self> {
        (0..PAIRS.len() as u8 / 2).map(move |pair| Self::paired(pair, weight)).chain([han.face()])
    }

    /// The place in the table of faces, which names the face in a document.
    #[must_use]
    pub const fn place(self) -> u8 {
        self.0
    }

    /// Whether it is a face of the East Asian collection, whose outlines are CFF.
    #[must_use]
    pub const fn is_cjk(self) -> bool {
        self.0 as usize >= PAIRS.len()
    }

    /// The file of the face.
    #[must_use]
    pub fn file(self) -> &'static FaceFile {
        let place = usize::from(self.0);
        PAIRS.get(place).unwrap_or_else(|| &COLLECTION[place - PAIRS.len()])
    }

    /// The parsed face.
    #[must_use]
    pub fn face(self) -> &'static Face {
        PARSED[usize::from(self.0)].get_or_init(|| {
            let file = self.file();
            Face {
                tables: ttf_parser::Face::parse(file.bytes, file.index).expect("a bundled face is a font"),
                font: Font::new(file.bytes, file.index).expect("a bundled face is a font"),
                plans: Mutex::default(),
            }
        })
    }

    /// Whether the face can draw a character, as one glyph or by its parts.
    #[must_use]
    pub fn covers(self, character: char) -> bool {
        let tables = &self.face().tables;
        tables.glyph_index(character).is_some() || {
            let parts: Vec<char> = std::iter::once(character).nfd().collect();
            parts.len() > 1 && parts.iter().all(|part| tables.glyph_index(*part).is_some())
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn han_takes_the_forms_of_its_neighbours_before_those_of_the_language() {
        assert_eq!(HanForms::of("金敏俊 김", Some("zh")), HanForms::Korean);
        assert_eq!(HanForms::of("山田 はな", None), HanForms::Japanese);
        assert_eq!(HanForms::of("王小明", None), HanForms::Simplified);
        assert_eq!(HanForms::of("王小明", Some("zh-Hant-TW")), HanForms::Traditional);
        assert_eq!(HanForms::of("王小明", Some("ja-JP")), HanForms::Japanese);
    }

    #[test]
    fn every_face_parses_and_covers_a_letter_of_its_script() {
        let letters = ['A', 'ب', 'Ա', 'ক', 'क', 'አ', 'ა', 'א', 'ក', 'ກ', 'က', 'ක', 'க', 'ก'];
        for (pair, letter) in letters.into_iter().enumerate() {
            for weight in [Weight::Regular, Weight::Bold] {
                let face = FaceId::paired(u8::try_from(pair).unwrap(), weight);
                assert!(face.covers(letter), "{} has no {letter}", face.file().name);
            }
        }
        for han in [HanForms::Japanese, HanForms::Korean, HanForms::Simplified, HanForms::Traditional] {
            assert!(han.face().covers('金'));
            assert!(han.face().covers('김'));
        }
    }
}
