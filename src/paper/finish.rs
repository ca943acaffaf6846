//! From drawn pages to the bytes of a file: fonts, metadata, attachment, and an identity that follows from the content alone.

use chrono::{DateTime, SecondsFormat, Utc};
use ed25519_dalek::SigningKey;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, PdfSaveOptions, XObject, XObjectId};
use sha2::{Digest, Sha256};

use super::drawing::Drawing;
use super::fonts::{Fonts, text_string};
use super::page::Page;
use super::picture::Picture;
use super::seal::{self, SEAL};
use super::structure::Structure;
use super::{Lang, PaperFault};

/// Who says that the file was made.
const PRODUCER: &str = "Rollbook";

/// The name under which the credential is attached to a certificate.
pub const CREDENTIAL: &str = "credential.cwt";

/// What makes a file one that can be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// The token to attach as [`CREDENTIAL`].
    pub token: Vec<u8>,
    /// The key that signed the token; it seals the file.
    pub key: SigningKey,
}

/// What a file says about itself.
pub struct Imprint<'a> {
    /// The title that a reader shows.
    pub title: &'a str,
    /// Who issued the paper.
    pub author: &'a str,
    /// The language of the pages.
    pub lang: Lang,
    /// When the paper was issued; the file holds no other time.
    pub issued_at: DateTime<Utc>,
    /// What is attached, and what seals the file.
    pub credential: Option<&'a Credential>,
}

/// Makes the file of some pages.
///
/// # Errors
/// [`PaperFault::Face`] and [`PaperFault::Document`], which say that the program is broken.
pub fn file(pages: Vec<Page>, fonts: &Fonts, imprint: &Imprint<'_>) -> Result<Vec<u8>, PaperFault> {
    let mut drawn = PdfDocument::new(imprint.title);
    for page in pages {
        let (page, drawings, pictures) = page.finish();
        drawn.pages.push(page);
        for (id, drawing) in drawings {
            drawn.resources.xobjects.map.insert(XObjectId(id), external(drawing));
        }
        for (id, picture) in pictures {
            drawn.resources.xobjects.map.insert(XObjectId(id), pictured(picture));
        }
    }
    let mut document = drawn.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    document.version = "1.7".to_owned();
    let resources = fonts.write(&mut document)?;
    let resources = document.add_object(resources);
    let pages: Vec<ObjectId> = document.page_iter().collect();
    for page in pages {
        tidy_page(&mut document, page, resources)?;
    }
    catalogue(&mut document, imprint)?;
    document.prune_objects();
    document.renumber_objects();
    document.compress();
    identify(&mut document, imprint);
    match imprint.credential {
        Some(credential) => sealed(document, &credential.key),
        None => saved(document),
    }
}

fn saved(mut document: Document) -> Result<Vec<u8>, PaperFault> {
    let mut bytes = Vec::new();
    document.save_modern(&mut bytes).map_err(|_| PaperFault::Document { what: "a form that can be saved" })?;
    // Without the line end a later signature would break PDF/A (6.1.9).
    bytes.push(b'\n');
    Ok(bytes)
}

/// The file with its seal, over what is read back from the file as whoever checks it will.
fn sealed(mut document: Document, key: &SigningKey) -> Result<Vec<u8>, PaperFault> {
    let lacks = |what| PaperFault::Document { what };
    let bytes = saved(document.clone())?;
    let (drawn, _) = Structure::read(&bytes).as_ref().and_then(seal::drawn).ok_or_else(|| lacks("a form that can be sealed"))?;
    let seal = Object::String(seal::seal(drawn, key).to_vec(), StringFormat::Hexadecimal);
    document.catalog_mut().map_err(|_| lacks("a catalogue"))?.set(SEAL, seal);
    saved(document)
}

fn external(drawing: Drawing) -> XObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    XObject::External(ExternalXObject {
        stream: ExternalStream {
            dict: [
                ("Type".to_owned(), name("XObject")),
                ("Subtype".to_owned(), name("Form")),
                ("BBox".to_owned(), DictItem::Array(drawing.bounds.map(DictItem::Int).to_vec())),
            ]
            .into(),
            content: drawing.operators,
            compress: true,
        },
        width: None,
        height: None,
        dpi: None,
    })
}

fn pictured(picture: Picture) -> XObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    XObject::External(ExternalXObject {
        stream: ExternalStream {
            dict: [
                ("Type".to_owned(), name("XObject")),
                ("Subtype".to_owned(), name("Image")),
                ("Width".to_owned(), DictItem::Int(i64::from(picture.width))),
                ("Height".to_owned(), DictItem::Int(i64::from(picture.height))),
                ("ColorSpace".to_owned(), name("DeviceRGB")),
                ("BitsPerComponent".to_owned(), DictItem::Int(8)),
                ("Filter".to_owned(), name("DCTDecode")),
            ]
            .into(),
            content: picture.jpeg,
            compress: false,
        },
        width: None,
        height: None,
        dpi: None,
    })
}

/// Gives a page its fonts and takes the empty dictionaries of the page builder away.
fn tidy_page(document: &mut Document, page: ObjectId, fonts: ObjectId) -> Result<(), PaperFault> {
    let lacks = |what| move |_| PaperFault::Document { what };
    let dictionary = document.get_dictionary(page).map_err(lacks("a page"))?;
    let resources = dictionary.get(b"Resources").and_then(Object::as_reference).map_err(lacks("resources"))?;
    let drawings = document.get_dictionary(resources).ok().and_then(|r| r.get(b"XObject").and_then(Object::as_reference).ok());
    let mut fresh = dictionary! { "Font" => fonts };
    if let Some(drawings) = drawings
        && document.get_dictionary(drawings).is_ok_and(|entries| !entries.is_empty())
    {
        fresh.set("XObject", drawings);
    }
    document.set_object(resources, fresh);
    let dictionary = document.get_dictionary_mut(page).map_err(lacks("a page"))?;
    for key in [&b"Annots"[..], b"TrimBox", b"CropBox"] {
        dictionary.remove(key);
    }
    Ok(())
}

/// Catalogue, document information, metadata and attachment.
fn catalogue(document: &mut Document, imprint: &Imprint<'_>) -> Result<(), PaperFault> {
    let metadata = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(imprint).into_bytes());
    let metadata = document.add_object(metadata.with_compression(false));
    let attached = imprint.credential.map(|credential| attach(document, &credential.token, imprint.issued_at));
    let pages = document
        .catalog()
        .and_then(|catalogue| catalogue.get(b"Pages"))
        .and_then(Object::as_reference)
        .map_err(|_| PaperFault::Document { what: "pages" })?;
    let mut catalogue = dictionary! {
        "Type" => "Catalog",
        "Pages" => pages,
        "Lang" => Object::string_literal(imprint.lang.tag()),
        "Metadata" => metadata,
        "ViewerPreferences" => viewer_preferences(imprint.lang),
    };
    if let Some(attached) = attached {
        catalogue.set("AF", vec![attached.into()]);
        let names = vec![Object::string_literal(CREDENTIAL), attached.into()];
        catalogue.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
    }
    let catalogue = document.add_object(catalogue);
    let date = pdf_date(imprint.issued_at);
    let info = document.add_object(dictionary! {
        "Title" => text_string(imprint.title),
        "Author" => text_string(imprint.author),
        "Creator" => Object::string_literal(PRODUCER),
        "Producer" => Object::string_literal(PRODUCER),
        "CreationDate" => Object::string_literal(date.clone()),
        "ModDate" => Object::string_literal(date),
    });
    document.trailer = Dictionary::new();
    document.trailer.set("Root", catalogue);
    document.trailer.set("Info", info);
    Ok(())
}

fn viewer_preferences(lang: Lang) -> Dictionary {
    let mut preferences = dictionary! { "DisplayDocTitle" => true };
    if lang.is_rtl() {
        preferences.set("Direction", Object::Name(b"R2L".to_vec()));
    }
    preferences
}

fn attach(document: &mut Document, credential: &[u8], issued_at: DateTime<Utc>) -> ObjectId {
    let length = i64::try_from(credential.len()).unwrap_or(i64::MAX);
    let file = document.add_object(Stream::new(
        dictionary! {
            "Type" => "EmbeddedFile",
            "Subtype" => Object::Name(b"application/cwt".to_vec()),
            "Params" => dictionary! { "Size" => length, "ModDate" => Object::string_literal(pdf_date(issued_at)) },
        },
        credential.to_vec(),
    ));
    document.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => Object::string_literal(CREDENTIAL),
        "UF" => text_string(CREDENTIAL),
        "EF" => dictionary! { "F" => file, "UF" => file },
        "AFRelationship" => "Data",
    })
}

/// The identity of a file is the digest of its streams and of what it says about itself.
fn identify(document: &mut Document, imprint: &Imprint<'_>) {
    let mut digest = Sha256::new();
    for object in document.objects.values() {
        if let Object::Stream(stream) = object {
            digest.update((stream.content.len() as u64).to_be_bytes());
            digest.update(&stream.content);
        }
    }
    digest.update(imprint.title);
    digest.update(imprint.issued_at.timestamp().to_be_bytes());
    let identity = Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![identity.clone(), identity]);
}

fn pdf_date(at: DateTime<Utc>) -> String {
    at.format("D:%Y%m%d%H%M%SZ").to_string()
}

/// The metadata of the file in XMP (ISO 16684-1).
fn xmp(imprint: &Imprint<'_>) -> String {
    let date = imprint.issued_at.to_rfc3339_opts(SecondsFormat::Secs, true);
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li \
         xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq>\
         </dc:creator><dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>{PRODUCER}\
         </xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><pdf:Producer>{PRODUCER}\
         </pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>",
        title = escape(imprint.title),
        author = escape(imprint.author),
        lang = imprint.lang.tag(),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
