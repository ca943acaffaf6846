//! Matrices and bounds of a foreign page.

/// A matrix of PDF: a b c d e f.
pub type Matrix = [f32; 6];
/// The matrix that changes nothing.
pub const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `a`, then `b`.
#[must_use]
pub fn then(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

/// Where a point lands.
#[must_use]
pub fn at(matrix: Matrix, x: f32, y: f32) -> (f32, f32) {
    (x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5])
}

/// Left, lower, right, upper.
#[derive(Debug, Clone, Copy)]
pub struct Bounds(pub [f32; 4]);

impl Bounds {
    /// The bounds of nothing.
    pub const NONE: Self = Self([f32::MAX, f32::MAX, f32::MIN, f32::MIN]);

    /// Widens the bounds to a point.
    pub fn take(&mut self, (x, y): (f32, f32)) {
        self.0 = [self.0[0].min(x), self.0[1].min(y), self.0[2].max(x), self.0[3].max(y)];
    }

    /// Whether the two share an area more than `margin` wide and high.
    #[must_use]
    pub fn meets(&self, other: &Self, margin: f32) -> bool {
        let wide = self.0[2].min(other.0[2]) - self.0[0].max(other.0[0]);
        let high = self.0[3].min(other.0[3]) - self.0[1].max(other.0[1]);
        wide > margin && high > margin
    }

    /// Whether a point lies within.
    #[must_use]
    pub fn holds(&self, (x, y): (f32, f32)) -> bool {
        x >= self.0[0] && x <= self.0[2] && y >= self.0[1] && y <= self.0[3]
    }
}
