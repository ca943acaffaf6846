//! Bytes as hexadecimal text in JSON.

use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// Writes bytes as lower-case hexadecimal digits.
pub fn serialize<B: AsRef<[u8]>, S: Serializer>(bytes: &B, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&hex::encode(bytes))
}

/// Reads hexadecimal digits into bytes of the wanted length.
pub fn deserialize<'de, B: TryFrom<Vec<u8>>, D: Deserializer<'de>>(deserializer: D) -> Result<B, D::Error> {
    let digits = String::deserialize(deserializer)?;
    let bytes = hex::decode(digits).map_err(D::Error::custom)?;
    B::try_from(bytes).map_err(|_| D::Error::custom("wrong number of bytes"))
}
