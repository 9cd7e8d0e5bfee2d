//! Metric families and their encoding.

use prometheus_client::collector::Collector;
use prometheus_client::encoding::prometheus_text::encode;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::counter::ConstCounter;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::registry::Registry;
use std::fmt;

/// The names and values of a sample's labels. A label with an empty value is omitted.
pub(super) type Labels = Vec<(&'static str, String)>;

/// The samples of one metric name.
#[derive(Debug)]
pub(super) struct Family {
    name: &'static str,
    help: &'static str,
    kind: Kind,
    samples: Vec<(Labels, Number)>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Gauge,
    /// A counter, whose name is written with the suffix `_total`.
    Counter,
}

/// A value. Integers are written exactly, however great.
#[derive(Clone, Copy, Debug)]
pub(super) enum Number {
    Count(u64),
    Whole(i64),
    Real(f64),
}

impl From<u64> for Number {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<i64> for Number {
    fn from(whole: i64) -> Self {
        Self::Whole(whole)
    }
}

impl From<f64> for Number {
    fn from(real: f64) -> Self {
        Self::Real(real)
    }
}

impl Family {
    pub(super) const fn gauge(name: &'static str, help: &'static str) -> Self {
        Self { name, help, kind: Kind::Gauge, samples: Vec::new() }
    }

    pub(super) const fn counter(name: &'static str, help: &'static str) -> Self {
        Self { name, help, kind: Kind::Counter, samples: Vec::new() }
    }

    /// Adds a sample, if its value is known.
    pub(super) fn add(&mut self, labels: &Labels, value: Option<impl Into<Number>>) {
        self.samples.extend(value.map(|value| (labels.clone(), value.into())));
    }

    fn encode(&self, encoder: &mut DescriptorEncoder<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Gauge => MetricType::Gauge,
            Kind::Counter => MetricType::Counter,
        };
        let mut encoder = encoder.encode_descriptor(self.name, self.help, None, kind)?;
        for (labels, value) in &self.samples {
            let sample = encoder.encode_family(labels)?;
            match (self.kind, *value) {
                (Kind::Counter, Number::Count(count)) => ConstCounter::new(count).encode(sample)?,
                (_, Number::Count(count)) => ConstGauge::new(count).encode(sample)?,
                (_, Number::Whole(whole)) => ConstGauge::new(whole).encode(sample)?,
                (_, Number::Real(real)) => ConstGauge::new(real).encode(sample)?,
            }
        }
        Ok(())
    }
}

/// The families in their order.
#[derive(Debug)]
struct Families(Vec<Family>);

impl Collector for Families {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        self.0.iter().filter(|family| !family.samples.is_empty()).try_for_each(|family| family.encode(&mut encoder))
    }
}

/// Encodes the families that have samples in the Prometheus text format.
pub(super) fn text(families: Vec<Family>) -> String {
    let (mut registry, mut text) = (Registry::default(), String::new());
    registry.register_collector(Box::new(Families(families)));
    // Writing to a `String` does not fail.
    let _ = encode(&mut text, &registry);
    text
}
