//! One way to write an enum whose values have a short word of their own, in the book and on the wire.

/// Defines an enum of plain values, each with its code: the one word for it in the journal, in SQL and on the wire.
macro_rules! coded {
    (
        $(#[$about:meta])*
        pub enum $name:ident { $( $(#[$about_value:meta])* $value:ident = $code:tt, )+ }
    ) => {
        $(#[$about])*
        #[derive(
            serde::Serialize, serde::Deserialize, ts_rs::TS,
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
        )]
        pub enum $name {
            $( $(#[$about_value])* #[serde(rename = $code)] $value, )+
        }

        impl $name {
            /// Every value, in the order in which people are shown them.
            pub const ALL: &'static [Self] = &[$( Self::$value, )+];

            /// The word that stands for this value in the journal, in SQL and on the wire.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$value => $code, )+ }
            }

            /// The value that a code stands for; `None` for any other text.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $( $code => Some(Self::$value), )+ _ => None }
            }
        }
    };
}

pub(crate) use coded;
