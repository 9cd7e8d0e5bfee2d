//! The Rust types of parameters and answers, and the traits that give them their shapes.

use crate::declare::arg::Arg;
use crate::schema::shape::{Op, Shape};
use crate::value::Value;
use crate::value::node::{Node, Read};
use indexmap::IndexMap;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A call with its parameters. [`#[derive(Call)]`](vpswire_macros::Call) implements it for a struct.
pub trait Call {
    /// The type of the service's answer.
    type Answer: Typed;
    /// The call's row of the table.
    const OP: &'static Op;
    /// Returns its arguments, in the order of [`Op::params`]; `None` is an omitted one.
    fn args(&self) -> Vec<Option<Arg>>;
}

/// A type that an answer or a field of one can be read into.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from an answer",
    label = "not a type of an answer",
    note = "use bool, u8 to u64, i64, f64, String, Decimal, Time, Bytes, Lines, Value, Option, Vec, ById, a pair, a Record, or a Choice with a variant Other(String)"
)]
pub trait Typed: Sized {
    /// Its shape.
    const SHAPE: Shape;
    /// Reads it from a place in an answer.
    ///
    /// # Errors
    /// A mismatch with the path, the expected and the actual value.
    fn read(node: Node<'_>) -> Read<Self>;
}

/// A type that a parameter can have.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent as a parameter",
    label = "not a type of a parameter",
    note = "use bool, u8 to u64, i64, String, Bytes, Lines, Option, Vec, ById<bool>, or a Choice"
)]
pub trait Param {
    /// Its shape.
    const SHAPE: Shape;
    /// Returns its value, or `None` if it is omitted.
    fn arg(&self) -> Option<Arg>;
}

impl Value {
    /// Reads the answer as a Rust type.
    ///
    /// # Errors
    /// If a value in it differs from the type.
    pub fn read<T: Typed>(&self) -> Read<T> {
        T::read(self.node())
    }
}

macro_rules! integers {
    ($($int:ty),*) => {$(
        impl Typed for $int {
            const SHAPE: Shape = Shape::Int { min: <$int>::MIN as i64, max: <$int>::MAX as u64 };
            fn read(node: Node<'_>) -> Read<Self> {
                let int = node.int(<$int>::MIN as i64, <$int>::MAX as u64)?;
                Self::try_from(int).map_err(|_| node.mismatch("a smaller integer"))
            }
        }
        impl Param for $int {
            const SHAPE: Shape = <Self as Typed>::SHAPE;
            fn arg(&self) -> Option<Arg> {
                Some(Arg::Int(i128::from(*self)))
            }
        }
    )*};
}
integers!(u8, u16, u32, u64, i64);

macro_rules! scalars {
    ($($type:ty, $shape:ident, $read:expr, $arg:expr;)*) => {$(
        impl Typed for $type {
            const SHAPE: Shape = Shape::$shape;
            fn read(node: Node<'_>) -> Read<Self> {
                $read(node)
            }
        }
        impl Param for $type {
            const SHAPE: Shape = Shape::$shape;
            fn arg(&self) -> Option<Arg> {
                Some($arg(self))
            }
        }
    )*};
}
scalars! {
    bool, Bool, |node: Node<'_>| node.bool(), |v: &bool| Arg::Bool(*v);
    String, Text, |node: Node<'_>| node.text().map(|t| t.into_owned()), |v: &String| Arg::Text(v.clone());
    Bytes, Bytes, |node: Node<'_>| node.bytes().map(Bytes), |v: &Bytes| Arg::Bytes(v.0.clone());
    Lines, Lines, |node: Node<'_>| node.lines().map(Lines), |v: &Lines| Vec::<String>::arg(&v.0).unwrap_or(Arg::List(Vec::new()));
}

impl Typed for () {
    const SHAPE: Shape = Shape::Unit;
    fn read(_: Node<'_>) -> Read<Self> {
        Ok(())
    }
}

impl Typed for f64 {
    const SHAPE: Shape = Shape::Num;
    fn read(node: Node<'_>) -> Read<Self> {
        node.num()
    }
}

impl Typed for Value {
    const SHAPE: Shape = Shape::Any;
    fn read(node: Node<'_>) -> Read<Self> {
        if node.is_missing() {
            Err(node.mismatch("a value"))
        } else {
            Ok(Self::new(Arc::clone(node.doc), node.at, &Shape::Any))
        }
    }
}

impl<T: Typed> Typed for Option<T> {
    const SHAPE: Shape = Shape::Optional(&T::SHAPE);
    fn read(node: Node<'_>) -> Read<Self> {
        if node.is_none(&T::SHAPE) { Ok(None) } else { T::read(node).map(Some) }
    }
}

impl<T: Param> Param for Option<T> {
    const SHAPE: Shape = Shape::Optional(&T::SHAPE);
    fn arg(&self) -> Option<Arg> {
        self.as_ref().and_then(T::arg)
    }
}

impl<T: Typed> Typed for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    fn read(node: Node<'_>) -> Read<Self> {
        let items = node.items(&T::SHAPE)?;
        let mut list = Self::with_capacity(items.capacity_hint());
        for (index, item) in items.enumerate() {
            list.push(T::read(item).map_err(|e| e.under(&index.to_string()))?);
        }
        Ok(list)
    }
}

impl<T: Param> Param for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    fn arg(&self) -> Option<Arg> {
        Some(Arg::List(self.iter().filter_map(T::arg).collect()))
    }
}

impl<A: Typed, B: Typed> Typed for (A, B) {
    const SHAPE: Shape = Shape::Pair(&(A::SHAPE, B::SHAPE));
    fn read(node: Node<'_>) -> Read<Self> {
        let (first, second) = node.pair()?;
        Ok((A::read(first).map_err(|e| e.under("0"))?, B::read(second).map_err(|e| e.under("1"))?))
    }
}

impl<T: Typed> Typed for ById<T> {
    const SHAPE: Shape = Shape::ById(&T::SHAPE);
    fn read(node: Node<'_>) -> Read<Self> {
        let entries = node.entries(&T::SHAPE)?;
        let mut map = IndexMap::with_capacity(entries.len());
        for (key, item) in entries.distinct() {
            let value = T::read(item).map_err(|e| e.under(&key))?;
            map.insert(key.into_owned(), value);
        }
        Ok(Self(map))
    }
}

impl<T: Param> Param for ById<T> {
    const SHAPE: Shape = Shape::ById(&T::SHAPE);
    fn arg(&self) -> Option<Arg> {
        Some(Arg::Map(self.iter().filter_map(|(id, value)| Some((id.to_owned(), value.arg()?))).collect()))
    }
}

/// A map by id, in the order in which the service sent it. Ids are text, even if they are numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct ById<T>(IndexMap<String, T>);

impl<T> ById<T> {
    /// Returns the value with that id, a number or a text.
    pub fn get(&self, id: impl ToString) -> Option<&T> {
        self.0.get(&id.to_string())
    }

    /// Returns the ids and values, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &T)> {
        self.0.iter().map(|(id, value)| (id.as_str(), value))
    }

    /// Returns the values, in order.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &T> {
        self.0.values()
    }

    /// Returns the number of values.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(IndexMap::new())
    }
}

impl<T> IntoIterator for ById<T> {
    type Item = (String, T);
    type IntoIter = indexmap::map::IntoIter<String, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: ToString, T> FromIterator<(K, T)> for ById<T> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> Self {
        Self(entries.into_iter().map(|(id, value)| (id.to_string(), value)).collect())
    }
}

/// Bytes, which are base64 in requests and answers: encoded when sent, decoded when received. `Debug` shows their
/// number.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

/// Lines of text, sent as one string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(pub Vec<String>);

macro_rules! texts {
    ($($(#[$doc:meta])* $type:ident, $read:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $type(pub(crate) String);

        impl Typed for $type {
            const SHAPE: Shape = Shape::$type;
            fn read(node: Node<'_>) -> Read<Self> {
                node.$read().map(|text| Self(text.into_owned()))
            }
        }

        impl $type {
            /// Returns the text exactly as the service wrote it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    )*};
}
texts! {
    /// An exact decimal, such as an amount of money: the digits as received, never rounded.
    Decimal, decimal;
    /// A UTC date and time as the service wrote it; it may be invalid.
    Time, text;
}

impl Time {
    /// Returns the seconds since 1970 UTC, if the text is a valid time `YYYY-MM-DD hh:mm:ss`.
    ///
    /// ```
    /// # use vpswire_core::typed::Time;
    /// assert_eq!(Time::from("2014-10-14 12:40:40").unix_seconds(), Some(1413290440));
    /// assert_eq!(Time::from("2016-31-29 10:10:48").unix_seconds(), None);
    /// ```
    pub fn unix_seconds(&self) -> Option<i64> {
        crate::text::time::parse(&self.0)
    }

    /// Returns the time that many seconds since 1970 UTC, in the years 0 to 9999.
    ///
    /// ```
    /// # use vpswire_core::typed::Time;
    /// assert_eq!(Time::from_unix(1413290440).unwrap().as_str(), "2014-10-14 12:40:40");
    /// ```
    pub fn from_unix(seconds: i64) -> Option<Self> {
        crate::text::time::write(seconds).map(Self)
    }
}

impl From<&str> for Time {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bytes({})", self.0.len())
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&str> for Bytes {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

impl Deref for Bytes {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl Deref for Lines {
    type Target = [String];
    fn deref(&self) -> &[String] {
        &self.0
    }
}

impl<T: Into<String>> FromIterator<T> for Lines {
    fn from_iter<I: IntoIterator<Item = T>>(lines: I) -> Self {
        Self(lines.into_iter().map(Into::into).collect())
    }
}

#[cfg(feature = "serde")]
mod serialize {
    //! `Serialize` in the form that answers have in every language.

    use super::{ById, Bytes, Lines};
    use serde::{Serialize, Serializer};

    impl<T: Serialize> Serialize for ById<T> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map(self.iter())
        }
    }

    impl Serialize for Bytes {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str(&crate::text::base64::write(&self.0))
        }
    }

    impl Serialize for Lines {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(&self.0)
        }
    }
}
