//! A picture on a page: a JPEG that this program made, kept as it is.

use image::ImageReader;
use std::io::Cursor;

/// A JPEG with its size in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub jpeg: Vec<u8>,
    /// Pixels from side to side.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

impl Picture {
    /// Reads the size of a JPEG; none, if it is none.
    #[must_use]
    pub fn read(jpeg: Vec<u8>) -> Option<Self> {
        let (width, height) = ImageReader::with_format(Cursor::new(&jpeg), image::ImageFormat::Jpeg).into_dimensions().ok()?;
        (width > 0 && height > 0).then_some(Self { jpeg, width, height })
    }

    /// The largest size in points at which it fits a box.
    #[must_use]
    pub fn within(&self, width: f32, height: f32) -> (f32, f32) {
        let scale = (width / self.width as f32).min(height / self.height as f32);
        (self.width as f32 * scale, self.height as f32 * scale)
    }
}
