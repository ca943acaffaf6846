//! The signed credential of a certificate: what the QR code on the paper and the PDF's attachment hold, and how anybody
//! checks it without a book, a password or a network.
//!
//! [`cwt`] signs and verifies the token, [`link`] writes it as the text of a QR code, [`status`] is the centre's signed list
//! of what it took back, [`known`] is what a computer knows of centres, and [`check`] puts these together to a verdict.

pub mod check;
pub mod cwt;
pub mod known;
pub mod link;
pub mod status;
