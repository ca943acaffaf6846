//! The objects of a file, read from its first byte to its last, each of which must have a meaning: a file of which two
//! readers could show different pages is refused. Nothing is defined twice, nothing lies between the objects, and the table
//! of objects names the places at which they were found.

use std::collections::BTreeMap;
use std::io::Read;

use flate2::bufread::ZlibDecoder;
use lopdf::xref::{Xref, XrefEntry};

use super::syntax::{Dict, Value, Words};

/// What all streams together may unpack to.
const MOST_UNPACKED: usize = 64 << 20;

/// An object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A value.
    Plain(Value),
    /// A stream: its dictionary without what says how it is packed, and its bytes.
    Stream(Dict, Packed),
}

/// The bytes of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Packed {
    /// Unpacked.
    Plain(Vec<u8>),
    /// A picture in JPEG, as it is.
    Jpeg(Vec<u8>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    At(usize),
    Within { stream: u32, place: usize },
}

/// The objects of a file.
#[derive(Debug)]
pub struct Structure {
    objects: BTreeMap<u32, Item>,
    places: BTreeMap<u32, Place>,
    root: Option<Value>,
    info: Option<Value>,
}

impl Structure {
    /// Reads a file; none if it is not plain enough.
    #[must_use]
    pub fn read(file: &[u8]) -> Option<Self> {
        let mut words = Words::new(file, 0);
        if !words.take(b"%PDF-1.") {
            return None;
        }
        words.at = 0;
        let mut found = Self { objects: BTreeMap::new(), places: BTreeMap::new(), root: None, info: None };
        let mut budget = MOST_UNPACKED;
        loop {
            words.between();
            if words.peek().is_none() {
                break;
            }
            if words.take(b"xref") {
                found.table(&mut words)?;
            } else if words.take(b"startxref") {
                words.count()?;
            } else {
                found.object(file, &mut words, &mut budget)?;
            }
        }
        found.unpack()?;
        Some(found)
    }

    /// The catalogue.
    #[must_use]
    pub fn root(&self) -> Option<&Value> {
        self.root.as_ref()
    }

    /// What the file says about itself.
    #[must_use]
    pub fn info(&self) -> Option<&Value> {
        self.info.as_ref()
    }

    /// The object with a number.
    #[must_use]
    pub fn get(&self, number: u32) -> Option<&Item> {
        self.objects.get(&number)
    }

    /// The dictionary that a value is or refers to.
    #[must_use]
    pub fn dict<'a>(&'a self, value: &'a Value) -> Option<&'a Dict> {
        match value {
            Value::Dict(dict) => Some(dict),
            Value::Ref(number) => match self.get(*number)? {
                Item::Plain(Value::Dict(dict)) => Some(dict),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a table of objects finds every object where it is.
    #[must_use]
    pub fn is_where(&self, table: &Xref, root: u32) -> bool {
        let is_there = |(number, place): (&u32, &Place)| match (table.get(*number), place) {
            (Some(XrefEntry::Normal { offset, generation }), Place::At(at)) => (*offset as usize, *generation) == (*at, 0),
            (Some(XrefEntry::Compressed { container, index }), Place::Within { stream, place }) => {
                (*container, usize::from(*index)) == (*stream, *place)
            }
            // A table in a stream is found by its own place and may leave itself out.
            (None, Place::At(_)) => matches!(self.get(*number), Some(Item::Stream(dict, _)) if is_type(dict, b"XRef")),
            _ => false,
        };
        self.places.iter().all(is_there) && self.root() == Some(&Value::Ref(root))
    }

    /// A table of objects and the trailer after it.
    fn table(&mut self, words: &mut Words<'_>) -> Option<()> {
        loop {
            words.space();
            if words.take(b"trailer") {
                break;
            }
            words.count()?;
            for _ in 0..words.count()? {
                words.count()?;
                words.count()?;
                if !matches!(words.word(), b"n" | b"f") {
                    return None;
                }
            }
        }
        match words.value()? {
            Value::Dict(trailer) => self.trailer(&trailer),
            _ => None,
        }
    }

    /// Every trailer must name the same catalogue.
    fn trailer(&mut self, trailer: &Dict) -> Option<()> {
        if trailer.contains_key(&b"Encrypt"[..]) || trailer.contains_key(&b"XRefStm"[..]) {
            return None;
        }
        for (key, known) in [(&b"Root"[..], &mut self.root), (b"Info", &mut self.info)] {
            match (trailer.get(key), &known) {
                (Some(value), None) => *known = Some(value.clone()),
                (Some(value), Some(known)) if value != known => return None,
                _ => {}
            }
        }
        Some(())
    }

    fn object(&mut self, file: &[u8], words: &mut Words<'_>, budget: &mut usize) -> Option<()> {
        let at = words.at;
        let number = u32::try_from(words.count()?).ok()?;
        if words.count()? != 0 || words.word() != b"obj" {
            return None;
        }
        let value = words.value()?;
        words.space();
        let item = match value {
            Value::Dict(dict) if words.take(b"stream") => {
                let item = stream(dict, file, words, budget)?;
                if words.word() != b"endstream" {
                    return None;
                }
                item
            }
            value => Item::Plain(value),
        };
        if words.word() != b"endobj" {
            return None;
        }
        if let Item::Stream(dict, _) = &item
            && is_type(dict, b"XRef")
        {
            self.trailer(&dict.clone())?;
        }
        self.insert(number, item, Place::At(at))
    }

    fn insert(&mut self, number: u32, item: Item, place: Place) -> Option<()> {
        self.places.insert(number, place);
        self.objects.insert(number, item).is_none().then_some(())
    }

    /// Takes the objects out of the streams that hold several.
    fn unpack(&mut self) -> Option<()> {
        let is_packed = |item: &Item| matches!(item, Item::Stream(dict, _) if is_type(dict, b"ObjStm"));
        let packed: Vec<(u32, Item)> =
            self.objects.iter().filter(|(_, item)| is_packed(item)).map(|(number, item)| (*number, item.clone())).collect();
        for (stream, item) in packed {
            let Item::Stream(dict, Packed::Plain(bytes)) = item else { return None };
            let number = |key: &[u8]| dict.get(key).and_then(Value::count);
            let (count, first) = (number(b"N")?, number(b"First")?);
            let mut index = Words::new(&bytes, 0);
            for place in 0..count {
                let (number, offset) = (u32::try_from(index.count()?).ok()?, index.count()?);
                let mut words = Words::new(&bytes, first.checked_add(offset)?);
                words.between();
                let value = words.value()?;
                self.insert(number, Item::Plain(value), Place::Within { stream, place })?;
            }
        }
        Some(())
    }
}

fn is_type(dict: &Dict, name: &[u8]) -> bool {
    dict.get(&b"Type"[..]).is_some_and(|own| own.is_name(name))
}

fn stream(mut dict: Dict, file: &[u8], words: &mut Words<'_>, budget: &mut usize) -> Option<Item> {
    let is_line = words.take(b"\n") || words.take(b"\r\n");
    let length = match dict.remove(&b"Length"[..])? {
        Value::Ref(number) => length_of(file, number)?,
        length => length.count()?,
    };
    let bytes = words.bytes(length).filter(|_| is_line)?;
    // The table of objects in a stream is the business of `is_where`.
    if is_type(&dict, b"XRef") {
        return Some(Item::Stream(dict, Packed::Plain(Vec::new())));
    }
    if dict.contains_key(&b"DecodeParms"[..]) || dict.contains_key(&b"F"[..]) {
        return None;
    }
    let filter = match dict.remove(&b"Filter"[..]) {
        Some(Value::Array(mut filters)) if filters.len() == 1 => filters.pop(),
        filter => filter,
    };
    let packed = match filter {
        None => Packed::Plain(bytes.to_vec()),
        Some(name) if name.is_name(b"FlateDecode") => Packed::Plain(inflated(bytes, *budget)?),
        Some(name) if name.is_name(b"DCTDecode") => Packed::Jpeg(bytes.to_vec()),
        Some(_) => return None,
    };
    if let Packed::Plain(bytes) = &packed {
        *budget = budget.checked_sub(bytes.len())?;
    }
    Some(Item::Stream(dict, packed))
}

/// The unpacked bytes, if the packed ones are whole and nothing follows them.
fn inflated(packed: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut decoder = ZlibDecoder::new(packed);
    let mut bytes = Vec::new();
    decoder.by_ref().take(most as u64 + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() <= most && decoder.total_in() == packed.len() as u64).then_some(bytes)
}

/// A length that stands in an object of its own, which may come later.
fn length_of(file: &[u8], number: u32) -> Option<usize> {
    let head = format!("\n{number} 0 obj\n");
    let at = file.windows(head.len()).position(|bytes| bytes == head.as_bytes())?;
    Words::new(file, at + head.len()).count()
}
