//! Converts Python arguments into the core's.

use crate::client::words;
use crate::error::{to_py, to_py_with};
use crate::text::{index, text, text_or_int};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyByteArray, PyBytes, PyDict, PyFrozenSet, PyList, PyMapping, PySet, PyString, PyTuple};
use vpswire::Error;
use vpswire::args::Arg;
use vpswire::fleet::VerbRow;
use vpswire::jobs::JobSpec;
use vpswire::shape::{Field, Op};

/// Refuses positional arguments. Their values are not shown: they may be secret.
pub(crate) fn only_keywords(call: &str, params: &[Field], given: &Bound<'_, PyTuple>) -> PyResult<()> {
    if given.is_empty() {
        return Ok(());
    }
    let name = |name: &str| Ok(format!("{}=", as_keyword(given.py(), name)?));
    let names = params.iter().map(|param| name(param.name)).collect::<PyResult<Vec<_>>>()?;
    let has = if names.is_empty() { "it has no parameters".to_owned() } else { names.join(", ") };
    Err(to_py(&Error::invalid(call, "arguments", &format!("expected keywords only: {has}"))))
}

/// Returns the keyword of a parameter: a name that Python reserves gets an underscore, as in the printed modules.
fn as_keyword(py: Python<'_>, name: &str) -> PyResult<String> {
    let kept = py.import("keyword")?.call_method1("iskeyword", (name,))?.is_truthy()?;
    Ok(format!("{name}{}", if kept { "_" } else { "" }))
}

/// The keywords that set options of a call, rather than its parameters.
const TERMS: [&str; 2] = ["timeout", "max_retries"];

fn is_term(name: &str) -> bool {
    TERMS.contains(&name)
}

/// Refuses keywords that a raw call does not accept.
pub(crate) fn only_terms(given: Option<&Bound<'_, PyDict>>) -> PyResult<()> {
    for name in given.map_or_else(Vec::new, |given| given.keys().iter().collect()) {
        let name = text(&name, "", "keywords")?;
        if !is_term(&name) {
            let known = ["method", "path", "params", "timeout", "max_retries"];
            return Err(to_py(&Error::invalid("", &name, &words::unknown("keyword", &name, &known))));
        }
    }
    Ok(())
}

/// Returns the arguments of a call. `None` counts as omitted.
pub(crate) fn named(call: &str, params: &[Field], given: &Bound<'_, PyDict>) -> PyResult<Vec<(String, Arg)>> {
    let mut named = Vec::with_capacity(given.len());
    for (name, value) in given.iter() {
        let name = text(&name, call, "keywords")?;
        if value.is_none() || is_term(&name) {
            continue;
        }
        let suffixed = params.iter().find(|param| name.strip_suffix('_') == Some(param.name));
        let name = suffixed.map_or(name, |param| param.name.to_owned());
        let arg = arg(&value, call, &name)?;
        named.push((name, arg));
    }
    Ok(named)
}

/// Refuses keywords that are neither parameters nor among these options.
fn only_known(call: &str, params: &[Field], terms: &[&str], given: &Bound<'_, PyDict>) -> PyResult<()> {
    let known: Vec<_> = params.iter().map(|param| param.name).chain(terms.iter().copied()).collect();
    for name in given.keys().iter() {
        let name = text(&name, call, "keywords")?;
        if !known.contains(&name.as_str()) {
            return Err(to_py(&Error::invalid(call, &name, &words::unknown("parameter", &name, &known))));
        }
    }
    Ok(())
}

/// Returns the arguments of a verb, in the order of its parameters. The first required one may be positional.
pub(crate) fn of_verb(
    row: &VerbRow,
    given: &Bound<'_, PyTuple>,
    keywords: Option<&Bound<'_, PyDict>>,
) -> PyResult<Vec<Option<Arg>>> {
    let all = keywords.map_or_else(|| Ok(PyDict::new(given.py())), PyDictMethods::copy)?;
    if let (Some(first), 1) = (row.params.iter().find(|param| !param.optional()), given.len()) {
        if all.contains(first.name)? {
            return Err(to_py(&Error::invalid(row.id, first.name, "given twice")));
        }
        all.set_item(first.name, given.get_item(0)?)?;
    } else {
        only_keywords(row.id, row.params, given)?;
    }
    only_known(row.id, row.params, &[], &all)?;
    row.arrange(named(row.id, row.params, &all)?).map_err(|error| to_py(&error))
}

/// Returns the arguments of a job, by name.
pub(crate) fn of_job(
    spec: &JobSpec,
    given: &Bound<'_, PyTuple>,
    keywords: Option<&Bound<'_, PyDict>>,
) -> PyResult<Vec<(String, Arg)>> {
    only_keywords(spec.name, spec.params, given)?;
    let Some(keywords) = keywords else { return Ok(Vec::new()) };
    only_known(spec.name, spec.params, &["timeout"], keywords)?;
    named(spec.name, spec.params, keywords)
}

/// Returns the error for arguments that do not fit a call, with a suggestion for a misspelt name.
pub(crate) fn misfit(py: Python<'_>, op: &Op, error: &Error) -> PyErr {
    let name = error.param().unwrap_or_default();
    let names: Vec<_> = op.params.iter().map(|param| param.name).chain(TERMS).collect();
    match words::nearest(name, &names).filter(|_| !names.contains(&name)) {
        Some(near) => match as_keyword(py, near) {
            Ok(near) => to_py_with(error, &format!("did you mean {near}?")),
            Err(error) => error,
        },
        None => to_py(error),
    }
}

/// Converts an argument. The error for a wrong type contains its name.
fn arg(value: &Bound<'_, PyAny>, call: &str, name: &str) -> PyResult<Arg> {
    let all = |items: Bound<'_, PyAny>| -> PyResult<Arg> {
        Ok(Arg::List(items.try_iter()?.map(|item| arg(&item?, call, name)).collect::<PyResult<_>>()?))
    };
    if value.is_instance_of::<PyString>() {
        return text(value, call, name).map(Arg::Text);
    }
    if let Ok(truth) = value.cast::<PyBool>() {
        return Ok(Arg::Bool(truth.is_true()));
    }
    if let Some(int) = index(value)? {
        // An integer beyond 128 bits is out of every range.
        return Ok(Arg::Int(int.extract::<i128>().unwrap_or(i128::MAX)));
    }
    if let Ok(bytes) = value.cast::<PyBytes>() {
        return Ok(Arg::Bytes(bytes.as_bytes().to_vec()));
    }
    if let Ok(bytes) = value.cast::<PyByteArray>() {
        return Ok(Arg::Bytes(bytes.to_vec()));
    }
    let listed = value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>();
    if listed || value.is_instance_of::<PySet>() || value.is_instance_of::<PyFrozenSet>() {
        return all(value.clone());
    }
    if let Ok(map) = value.cast::<PyMapping>() {
        let entries = map.items()?;
        let mut map = Vec::with_capacity(entries.len());
        for entry in entries.iter() {
            let (key, value) = entry.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
            map.push((text_or_int(&key, call, name)?, arg(&value, call, name)?));
        }
        return Ok(Arg::Map(map));
    }
    let kind = value.get_type();
    if kind.module()?.to_string_lossy() == "ipaddress" {
        return text(value.str()?.as_any(), call, name).map(Arg::Text);
    }
    let why = format!("expected bool, int, str, bytes, a list, a mapping or an address, got {}", kind.name()?);
    Err(to_py(&Error::invalid(call, name, &why)))
}

/// Converts the parameters of a raw call: texts and integers.
pub(crate) fn raw(params: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<(String, String)>> {
    let Some(params) = params.filter(|params| !params.is_none()) else { return Ok(Vec::new()) };
    let Ok(params) = params.cast::<PyMapping>() else {
        let why = format!("expected a mapping, got {}", params.get_type().name()?);
        return Err(to_py(&Error::invalid("", "params", &why)));
    };
    let mut pairs = Vec::with_capacity(params.len()?);
    for item in params.items()?.iter() {
        let (name, value) = item.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
        let name = text(&name, "", "params")?;
        if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
            for item in value.try_iter()? {
                pairs.push((name.clone(), text_or_int(&item?, "", &name)?));
            }
        } else {
            let text = text_or_int(&value, "", &name)?;
            pairs.push((name, text));
        }
    }
    Ok(pairs)
}
