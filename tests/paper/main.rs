//! Certificates and sign-in sheets, looked at with tools that are not ours: qpdf, poppler, zxing-cpp, zbar, and HarfBuzz's answers.
#![allow(clippy::unwrap_used)]

#[path = "../independent/python.rs"]
mod python;
mod seal;

use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{TimeZone, Utc};
use ed25519_dalek::SigningKey;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use rollbook::domain::certificate::Template;
use rollbook::paper::certificate::{CertificatePage, Fact, Signatory, certificate};
use rollbook::paper::finish::Credential;
use rollbook::paper::qr::QrContent;
use rollbook::paper::read::{self, PaperText, ReadFault, shows};
use rollbook::paper::sign_in::{SignInRow, SignInSheet, page_count, sign_in};
use rollbook::paper::text::{Style, TextFault};
use rollbook::paper::{Lang, PaperFault, Part, shape};
use unicode_normalization::UnicodeNormalization;

/// Names by script; the first seven are those of the demo.
const NAMES: [(&str, &str); 17] = [
    ("Latin", "Nguyễn Thị Ánh Nguyệt"),
    ("Cyrillic", "Александра Сергеевна Ёлкина-Щербакова"),
    ("Arabic", "محمد عبد الله الراشد"),
    ("Hangul", "김민준"),
    ("Han", "王小明"),
    ("Devanagari", "प्रीति श्रीवास्तव"),
    ("Ethiopic", "አበባ ተስፋዬ ወልደማርያም"),
    ("Bengali", "ক্ষিতীশ চন্দ্র"),
    ("Tamil", "தமிழ்ச்செல்வி கோபாலகிருஷ்ணன்"),
    ("Khmer", "សុខ ចាន់ធារី"),
    ("Thai", "สมศักดิ์ ณรงค์ชัย"),
    ("Georgian", "გიორგი ბერიძე"),
    ("Armenian", "Արմեն Սարգսյան"),
    ("Hebrew", "גיורא כהן"),
    ("Lao", "ສົມສັກ ວົງໄຊ"),
    ("Myanmar", "မောင်မောင်ကြီး"),
    ("Sinhala", "නිමල් පෙරේරා"),
];

fn page(name: &str, native: Option<&str>) -> CertificatePage {
    let fact = |head: &str, value: &[&str]| Fact { head: head.to_owned(), value: value.iter().map(|line| (*line).to_owned()).collect() };
    CertificatePage {
        template: Template::Landscape,
        lang: Lang::En,
        heading: "Certificate of completion with assessment".to_owned(),
        certifies: "This certifies that".to_owned(),
        name: name.to_owned(),
        native_name: native.map(str::to_owned),
        name_language: None,
        sentence: "has completed the course and passed its written and practical assessments, under the memorandum of \
                   understanding on the training hub."
            .to_owned(),
        facts: vec![
            fact("Course", &["Antibody manufacturing, hands-on", "version 3"]),
            fact("Hours credited", &["131 of 138"]),
            fact("Held", &["2 November – 18 December 2026"]),
            fact("Places", &["Hwasun and Songdo"]),
        ],
        signatories: vec![
            Signatory { name: "Han Seo-yeon".to_owned(), title: "Director of Training".to_owned(), image: None },
            Signatory { name: "Dr Amina Yusuf".to_owned(), title: "Lead trainer".to_owned(), image: None },
        ],
        issuer: "Global Training Hub for Biomanufacturing".to_owned(),
        serial: "GTHB-2026-000123-0".to_owned(),
        issued_line: "issued 21 December 2026".to_owned(),
        under: String::new(),
        check_line: "Scan the code to check this certificate without an account.".to_owned(),
        qr: Some(QrContent { prefix: "https://rollbook.invalid/v#".to_owned(), digits: digits() }),
        credential: Some(Credential { token: token(), key: key() }),
        watermark: Some("DEMO – not valid".to_owned()),
        title: format!("Certificate of completion, {name}"),
        issued_at: Utc.with_ymd_and_hms(2026, 12, 21, 9, 30, 0).unwrap(),
    }
}

fn arabic_page() -> CertificatePage {
    let mut page = page("محمد عبد الله الراشد", Some("Mohammed Abdullah al-Rashid"));
    page.lang = Lang::Ar;
    page.heading = "شهادة إتمام مع التقييم".to_owned();
    page.certifies = "تشهد هذه الوثيقة بأن".to_owned();
    page.sentence = "قد أتم الدورة واجتاز تقييماتها الكتابية والعملية بموجب مذكرة التفاهم بشأن مركز التدريب العالمي، \
                     وقد حضر جميع الحصص المقررة."
        .to_owned();
    page.facts[0].value = vec!["Antibody manufacturing, hands-on".to_owned(), "الإصدار 3".to_owned()];
    page.facts[1].value = vec!["131 من 138".to_owned()];
    page.facts[2].value = vec!["2 نوفمبر – 18 ديسمبر 2026".to_owned()];
    page.issued_line = "صدرت في 21 ديسمبر 2026".to_owned();
    page
}

fn digits() -> String {
    "31415926535897932384626433832795028841971693993751".repeat(16)[..786].to_owned()
}

fn token() -> Vec<u8> {
    (0..326_u32).map(|n| (n * 7 % 251) as u8).collect()
}

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// A folder with one file, gone after the test.
fn written(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, bytes).unwrap();
    (folder, file)
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|fault| panic!("{program}: {fault}"));
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// What poppler takes out of the file, without the marks of direction that it adds.
fn extracted(file: &Path) -> String {
    let text = run("pdftotext", &["-layout", path(file), "-"]);
    text.chars().filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{200e}' | '\u{200f}')).nfc().collect()
}

#[test]
fn names_of_every_script_come_back_out_of_the_file() {
    for (script, name) in NAMES {
        for page in [page(name, Some("Kim Min-jun")), page("Kim Min-jun", Some(name))] {
            let (_folder, file) = written(&certificate(&page).unwrap());
            let text = extracted(&file);
            let wanted: String = name.nfc().collect();
            assert!(text.lines().any(|line| line.trim() == wanted), "{script}: no {wanted} in\n{text}");
        }
    }
}

#[test]
fn every_script_gives_a_clean_file_with_all_faces_embedded_cut_and_told() {
    for (script, name) in NAMES {
        let (_folder, file) = written(&certificate(&page(name, Some(name))).unwrap());
        run("qpdf", &["--check", path(&file)]);
        let fonts = run("pdffonts", &[path(&file)]);
        let mut faces = 0;
        for line in fonts.lines().skip(2) {
            let words: Vec<&str> = line.split_whitespace().collect();
            assert_eq!(&words[words.len() - 5..words.len() - 2], ["yes", "yes", "yes"], "{script}: {line}");
            assert_eq!(words[0].find('+'), Some(6), "{script}: {line}");
            faces += 1;
        }
        assert!(faces >= 2, "{script}: {fonts}");
    }
}

#[test]
fn an_arabic_page_is_mirrored_and_its_lines_come_back() {
    let (_folder, file) = written(&certificate(&arabic_page()).unwrap());
    run("qpdf", &["--check", path(&file)]);
    let text = extracted(&file);
    for wanted in ["محمد عبد الله الراشد", "Mohammed Abdullah al-Rashid", "شهادة إتمام مع التقييم", "GTHB-2026-000123-0"]
    {
        assert!(text.lines().any(|line| line.trim() == wanted), "no {wanted} in\n{text}");
    }
    let info = run("pdfinfo", &[path(&file)]);
    assert!(info.contains("Page size:       841.89 x 595.28 pts (A4)") || info.contains("(A4)"), "{info}");
}

#[test]
fn the_file_says_who_made_it_when_and_what_it_is() {
    let (_folder, file) = written(&certificate(&page("Kim Min-jun", None)).unwrap());
    let info = run("pdfinfo", &["-isodates", path(&file)]);
    for wanted in ["Certificate of completion, Kim Min-jun", "Global Training Hub for Biomanufacturing", "2026-12-21T09:30:00Z", "1.7"] {
        assert!(info.contains(wanted), "no {wanted} in\n{info}");
    }
    let bytes = std::fs::read(&file).unwrap();
    assert!(bytes.ends_with(b"%%EOF\n"));
}

#[test]
fn the_token_is_attached_byte_for_byte() {
    let (folder, file) = written(&certificate(&page("Kim Min-jun", None)).unwrap());
    let target = folder.path().join("token");
    run("pdfdetach", &["-save", "1", "-o", path(&target), path(&file)]);
    assert_eq!(std::fs::read(target).unwrap(), token());
}

#[test]
fn the_same_page_gives_the_same_bytes_on_every_thread() {
    let pages: Vec<CertificatePage> = NAMES.iter().map(|(_, name)| page(name, Some("Kim Min-jun"))).collect();
    let first: Vec<Vec<u8>> = pages.iter().map(|page| certificate(page).unwrap()).collect();
    std::thread::scope(|scope| {
        for turn in 0..3 {
            let (pages, first) = (&pages, &first);
            scope.spawn(move || {
                for step in 0..pages.len() {
                    let place = (step * 5 + turn) % pages.len();
                    assert!(certificate(&pages[place]).unwrap() == first[place], "{}", pages[place].name);
                }
            });
        }
    });
}

#[test]
fn a_name_that_differs_gives_another_identity() {
    let identity = |name: &str| {
        let document = Document::load_mem(&certificate(&page(name, None)).unwrap()).unwrap();
        document.trailer.get(b"ID").unwrap().as_array().unwrap()[0].as_str().unwrap().to_vec()
    };
    assert_eq!(identity("Kim Min-jun").len(), 16);
    assert_ne!(identity("Kim Min-jun"), identity("Kim Min-jum"));
}

#[test]
fn the_plain_page_holds_the_same_texts_and_nothing_that_would_look_added() {
    for plain in [page("Nguyễn Thị Ánh Nguyệt", Some("阮氏映月")), arabic_page()] {
        let plain = CertificatePage { template: Template::Portrait, ..plain };
        let bytes = certificate(&plain).unwrap();
        let (_folder, file) = written(&bytes);
        run("qpdf", &["--check", path(&file)]);
        let text = read::lines(&bytes).unwrap();
        assert_shows(&text, &plain, "the plain page");
        assert!(text.counts.is_plain(), "{:?}", text.counts);
        assert!(extracted(&file).contains(&plain.serial));
    }
}

#[test]
fn two_other_programs_read_the_code_from_the_page() {
    let bytes = certificate(&page("Abeba Tesfaye Wolde-Mariam", Some("አበባ ተስፋዬ ወልደማርያም"))).unwrap();
    let (folder, file) = written(&bytes);
    let wanted = format!("https://rollbook.invalid/v#{}", digits());
    for dpi in ["100", "150", "300"] {
        let picture = folder.path().join(dpi);
        run("pdftoppm", &["-r", dpi, "-png", "-singlefile", path(&file), path(&picture)]);
        let picture = picture.with_extension("png");
        let read = run("ZXingReader", &["-1", path(&picture)]);
        assert!(read.contains(&format!("\"{wanted}\"")), "at {dpi} dpi: {read}");
        // The older reader wants two points for the side of a module.
        if dpi != "100" {
            assert_eq!(run("zbarimg", &["--raw", "-q", path(&picture)]).trim(), wanted, "at {dpi} dpi");
        }
    }
}

#[test]
fn glyphs_and_positions_are_those_of_harfbuzz() {
    let fixture: serde_json::Value = serde_json::from_str(include_str!("fixtures/harfbuzz.json")).unwrap();
    for entry in fixture.as_array().unwrap() {
        let name = entry["name"].as_str().unwrap();
        let units = entry["units"].as_f64().unwrap();
        let line = shape::line(name, &Style::plain(false)).unwrap();
        let ours: Vec<[i64; 4]> = line
            .runs
            .iter()
            .flat_map(|run| &run.glyphs)
            .map(|glyph| {
                let scaled = |em: f32| (f64::from(em) * units).round() as i64;
                [i64::from(glyph.id), scaled(glyph.advance), scaled(glyph.dx), scaled(glyph.dy)]
            })
            .collect();
        let theirs: Vec<[i64; 4]> = serde_json::from_value(entry["glyphs"].clone()).unwrap();
        assert_eq!(ours, theirs, "{name}");
    }
}

#[test]
fn a_character_without_a_glyph_refuses_the_certificate_and_is_named() {
    // Tifinagh is in no bundled face.
    let fault = certificate(&page("ⵣ Amazigh", None)).unwrap_err();
    let wanted = TextFault::NoGlyph { character: 'ⵣ', text: "ⵣ Amazigh".to_owned() };
    assert_eq!(fault, PaperFault::Text { part: Part::Name, fault: wanted });
}

#[test]
fn a_character_without_a_glyph_is_a_box_where_no_odd_sign_may_stop_a_paper() {
    for (text, boxes) in [("Kick 🎉 ⵣ", "Kick □ □"), ("한🎉글", "한□글")] {
        let line = shape::line(text, &Style::plain(false).boxed()).unwrap();
        let drawn: String = line.runs.iter().flat_map(|run| &run.glyphs).map(|glyph| glyph.text.as_str()).collect();
        assert_eq!((drawn.as_str(), line.text.as_str(), line.needs_actual_text), (boxes, text, true));
        assert!(shape::line(text, &Style::plain(false)).is_err(), "{text}");
    }
    for joined in ["🎉\u{301}", "1\u{fe0f}\u{20e3}", "👩🏽\u{200d}🔬", "🇰🇷"] {
        assert!(shape::line(joined, &Style::plain(false).boxed()).is_ok(), "{joined}");
    }
}

#[test]
fn a_long_name_takes_two_lines_and_an_endless_one_is_refused() {
    let long = "Maria Aparecida Guadalupe de los Angeles Fernández-Montenegro y Villanueva de la Serna Rodríguez";
    let bytes = certificate(&page(long, Some("金敏俊"))).unwrap();
    let text = read::lines(&bytes).unwrap();
    assert!(shows(&text, long));
    assert!(text.counts.is_plain(), "{:?}", text.counts);
    let endless = long.repeat(3);
    assert_eq!(certificate(&page(&endless, None)), Err(PaperFault::TooLong { part: Part::Name, text: endless }));
}

#[test]
fn a_preview_has_neither_number_nor_code_nor_token() {
    let mut page = page("Kim Min-jun", None);
    (page.serial, page.issued_line) = (String::new(), String::new());
    (page.qr, page.credential) = (None, None);
    page.watermark = Some("preview".to_owned());
    let text = read::lines(&certificate(&page).unwrap()).unwrap();
    assert_eq!(text.credential, None);
    assert!(shows(&text, "Kim Min-jun") && !shows(&text, "GTHB-2026-000123-0"));
}

/// What is signed, as the page shows it.
fn signed(page: &CertificatePage) -> Vec<String> {
    let facts = page.facts.iter().flat_map(|fact| fact.value.clone());
    let names = page.native_name.clone().into_iter();
    [page.name.clone(), page.serial.clone(), page.issued_line.clone(), page.sentence.clone()].into_iter().chain(names).chain(facts).collect()
}

fn assert_shows(text: &PaperText, page: &CertificatePage, how: &str) {
    for wanted in signed(page) {
        assert!(shows(text, &wanted), "{how}: no {wanted:?} in {:#?}", text.lines);
    }
    assert_eq!(text.credential.as_deref(), Some(&token()[..]), "{how}");
}

/// Every text that differs from this one in one character.
fn changed(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let mut others = Vec::new();
    for place in 0..characters.len() {
        let mut missing = characters.clone();
        missing.remove(place);
        let mut other = characters.clone();
        other[place] = if other[place] == 'x' { 'y' } else { 'x' };
        let mut doubled = characters.clone();
        doubled.insert(place, 'z');
        others.extend([missing, other, doubled].map(|changed| changed.into_iter().collect::<String>()));
    }
    // Spaces at an edge are no characters of a name.
    others.retain(|other| other.trim() == other && other.split_whitespace().eq(other.split(' ')));
    others
}

#[test]
fn what_was_drawn_is_found_in_every_script_and_one_changed_character_is_not() {
    let pages = NAMES.iter().map(|(_, name)| page(name, Some("Abeba O'Neill (Lee)")));
    for page in pages.chain([arabic_page()]) {
        let text = read::lines(&certificate(&page).unwrap()).unwrap();
        assert_shows(&text, &page, "as made");
        assert!(text.counts.is_plain(), "{}: {:?}", page.name, text.counts);
        for other in changed(&page.name).into_iter().chain(changed(&page.serial)).chain(changed(&page.facts[2].value[0])) {
            assert!(!shows(&text, &other), "{other:?} is taken for {:?}", page.name);
        }
    }
}

#[test]
fn what_was_drawn_is_found_after_the_file_was_saved_by_another_program() {
    for page in NAMES.iter().map(|(_, name)| page(name, Some(name))).chain([arabic_page()]) {
        let (folder, file) = written(&certificate(&page).unwrap());
        for option in ["--object-streams=disable", "--linearize", "--stream-data=uncompress"] {
            let saved = folder.path().join("saved.pdf");
            run("qpdf", &[option, path(&file), path(&saved)]);
            let text = read::lines(&std::fs::read(&saved).unwrap()).unwrap();
            assert_shows(&text, &page, option);
            assert!(text.counts.is_plain(), "{option}: {:?}", text.counts);
        }
    }
}

/// A certificate with another content stream after its own.
fn painted_over(operators: &str) -> PaperText {
    let mut document = Document::load_mem(&certificate(&page("Kim Min-jun", None)).unwrap()).unwrap();
    let first = document.page_iter().next().unwrap();
    let font = document.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let resources = document.get_dictionary(first).unwrap().get(b"Resources").unwrap().as_reference().unwrap();
    let fonts = document.get_dictionary(resources).unwrap().get(b"Font").unwrap().as_reference().unwrap();
    document.get_dictionary_mut(fonts).unwrap().set("Forged", font);
    document.add_page_contents(first, operators.as_bytes().to_vec()).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    read::lines(&bytes).unwrap()
}

#[test]
fn a_name_under_a_white_box_is_not_shown_and_the_one_on_it_is() {
    // The name stands at about 395 points from the foot of the page, in its middle.
    let text = painted_over("q 1 g 100 360 640 60 re f 0 g BT /Forged 30 Tf 300 385 Td (Lee Forged) Tj ET Q");
    assert!(!shows(&text, "Kim Min-jun") && shows(&text, "Lee Forged"));
    assert_eq!((text.counts.covered, text.counts.is_plain()), (1, false));
}

#[test]
fn text_that_nobody_sees_is_not_shown() {
    for hiding in ["3 Tr", "1 g", "1 1 1 rg", "1 0 0 1 2000 0 Tm"] {
        let text = painted_over(&format!("q BT /Forged 12 Tf 300 300 Td {hiding} (Lee) Tj ET Q"));
        assert!(!shows(&text, "Lee"), "{hiding}");
        assert_eq!((text.counts.hidden, text.counts.is_plain()), (3, false), "{hiding}");
    }
    let text = painted_over("q BT /Forged 12 Tf 0 g 0 -1 1 0 600 330 Tm (x) Tj ET Q");
    assert_eq!(text.counts.lines, read::lines(&certificate(&page("Kim Min-jun", None)).unwrap()).unwrap().counts.lines + 1);
}

#[test]
fn text_printed_over_text_is_noticed() {
    let text = painted_over("q BT /Forged 30 Tf 0 g 330 378 Td (XXXXXXXX) Tj ET Q");
    assert!(text.counts.overlapping > 0 && !text.counts.is_plain(), "{:?}", text.counts);
}

#[test]
fn an_added_page_picture_annotation_or_script_is_noticed() {
    let bytes = certificate(&page("Kim Min-jun", None)).unwrap();
    let with = |change: &dyn Fn(&mut Document)| {
        let mut document = Document::load_mem(&bytes).unwrap();
        change(&mut document);
        let mut changed = Vec::new();
        document.save_to(&mut changed).unwrap();
        read::lines(&changed).unwrap().counts
    };
    let first = |document: &Document| document.page_iter().next().unwrap();
    let annotated = with(&|document| {
        let page = first(document);
        let note = document.add_object(dictionary! { "Type" => "Annot", "Subtype" => "FreeText" });
        document.get_dictionary_mut(page).unwrap().set("Annots", vec![note.into()]);
    });
    assert_eq!((annotated.annotations, annotated.is_plain()), (1, false));
    let longer = with(&|document| {
        let pages = document.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
        let page = document.get_dictionary(first(document)).unwrap().clone();
        let page = document.add_object(page);
        let pages = document.get_dictionary_mut(pages).unwrap();
        pages.get_mut(b"Kids").unwrap().as_array_mut().unwrap().push(page.into());
        pages.set("Count", 2);
    });
    assert_eq!((longer.pages, longer.is_plain()), (2, false));
    let scripted = with(&|document| {
        document.catalog_mut().unwrap().set("OpenAction", dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("1") });
    });
    assert!(scripted.actions > 0 && !scripted.is_plain());
    let pictured = with(&|document| {
        let page = first(document);
        let picture = dictionary! { "Subtype" => "Image", "Width" => 1, "Height" => 1, "BitsPerComponent" => 8, "ColorSpace" => "DeviceGray" };
        let picture = document.add_object(Stream::new(picture, vec![0]));
        document.add_xobject(page, "Stamp", picture).unwrap();
        document.add_page_contents(page, b"q 200 0 0 60 300 370 cm /Stamp Do Q".to_vec()).unwrap();
    });
    assert_eq!((pictured.pictures, pictured.covered, pictured.is_plain()), (1, 1, false));
}

#[test]
fn what_is_no_certificate_is_refused_without_harm() {
    assert_eq!(read::lines(b""), Err(ReadFault::NotReadable));
    assert_eq!(read::lines(b"%PDF-1.7 and nothing else"), Err(ReadFault::NotReadable));
    assert_eq!(read::lines(&vec![0; (32 << 20) + 1]), Err(ReadFault::TooLarge));
    let bytes = certificate(&page("Kim Min-jun", None)).unwrap();
    for place in (0..bytes.len()).step_by(97) {
        let mut broken = bytes.clone();
        broken[place] = broken[place].wrapping_add(13);
        let _ = read::lines(&broken);
        let _ = read::lines(&bytes[..place]);
    }
}

#[test]
fn a_form_that_draws_itself_is_refused() {
    let mut document = Document::load_mem(&certificate(&page("Kim Min-jun", None)).unwrap()).unwrap();
    let page = document.page_iter().next().unwrap();
    let form = document.new_object_id();
    let names = dictionary! { "Self" => Object::Reference(form) };
    let resources: Dictionary = dictionary! { "XObject" => names };
    let dictionary = dictionary! { "Subtype" => "Form", "Resources" => resources };
    document.set_object(form, Stream::new(dictionary, b"/Self Do /Self Do".to_vec()));
    document.add_xobject(page, "Self", form).unwrap();
    document.add_page_contents(page, b"/Self Do".to_vec()).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(read::lines(&bytes), Err(ReadFault::TooComplex));
}

fn sheet(rows: usize) -> SignInSheet {
    let pages = page_count(2, rows);
    SignInSheet {
        lang: Lang::En,
        title: "Antibody manufacturing, hands-on".to_owned(),
        subtitles: vec!["Run ABM-2026-03".to_owned(), "Room 204".to_owned()],
        heads: ["No.", "Name", "Country", "Signature in", "Signature out"].map(str::to_owned),
        rows: (0..rows)
            .map(|place| SignInRow {
                name: format!("Person {}", place + 1),
                native_name: Some(NAMES[place % NAMES.len()].1.to_owned()),
                country: "Democratic Republic of the Congo".to_owned(),
            })
            .collect(),
        footer: "printed 1 November 2026".to_owned(),
        page_labels: (1..=pages).map(|page| format!("page {page} of {pages}")).collect(),
        watermark: Some("DEMO".to_owned()),
        author: "Global Training Hub".to_owned(),
        made_at: Utc.with_ymd_and_hms(2026, 11, 1, 9, 30, 0).unwrap(),
    }
}

#[test]
fn a_sign_in_sheet_holds_every_person_once_under_heads_on_every_page() {
    for rows in [1, 20, 120] {
        let sheet = sheet(rows);
        let bytes = sign_in(&sheet).unwrap();
        assert!(bytes == sign_in(&sheet).unwrap());
        let (_folder, file) = written(&bytes);
        run("qpdf", &["--check", path(&file)]);
        let text = extracted(&file);
        // 19 or 20 rows of 11.5 mm fit between the heads and the foot of a page.
        assert_eq!(text.matches("Signature in").count(), page_count(2, rows));
        assert_eq!(page_count(2, 120), 6);
        for place in 1..=rows {
            let words = format!("Person {place} ");
            assert_eq!(text.lines().filter(|line| format!("{line} ").contains(&words)).count(), 1, "{words}");
        }
        assert!(text.contains(&format!("page 1 of {}", page_count(2, rows))));
    }
}

#[test]
fn names_on_a_mirrored_sign_in_sheet_come_back_in_their_scripts() {
    let sheet = SignInSheet { lang: Lang::Ar, ..sheet(NAMES.len()) };
    let text = read::lines(&sign_in(&sheet).unwrap()).unwrap();
    for (script, name) in NAMES {
        assert!(shows(&text, name), "{script}");
    }
}
