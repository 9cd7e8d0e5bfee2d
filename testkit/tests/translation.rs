//! Compares the Chinese README with the English one: the same sections, commands and programs, the same tables, the
//! same links. A change of README.md requires a change of the same part of README.zh-CN.md; the sentences may differ.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs::read_to_string;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A section, with the parts that both languages have in common.
#[derive(Default)]
struct Section {
    /// The code blocks, with their languages.
    code: Vec<String>,
    /// The rows of tables: the number of cells, and the code spans.
    rows: Vec<(usize, Vec<String>)>,
    /// The targets of links, and the number of each. Their order depends on the sentences.
    links: BTreeMap<String, usize>,
    /// The code spans in sentences, and the number of each.
    spans: BTreeMap<String, usize>,
}

/// Returns the texts between backticks.
fn spans(line: &str) -> Vec<String> {
    line.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn links(line: &str) -> Vec<String> {
    line.split("](").skip(1).map(|rest| rest.split(')').next().unwrap().to_owned()).collect()
}

fn read(name: &str) -> Vec<Section> {
    let text = read_to_string(root().join(name)).unwrap();
    let mut sections = vec![Section::default()];
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("## ") {
            sections.push(Section::default());
        }
        let section = sections.last_mut().unwrap();
        if line.starts_with("```") {
            let block: Vec<_> = lines.by_ref().take_while(|line| *line != "```").collect();
            section.code.push(format!("{line}\n{}", block.join("\n")));
            continue;
        }
        if line.starts_with('|') {
            // A bar within code does not separate cells.
            let cells = line.replace("\\|", "").split('|').count();
            section.rows.push((cells, spans(line)));
        } else {
            spans(line).into_iter().for_each(|span| *section.spans.entry(span).or_default() += 1);
        }
        links(line).into_iter().for_each(|link| *section.links.entry(link).or_default() += 1);
    }
    sections
}

#[test]
fn both_readmes_have_the_same_commands_tables_and_links() {
    let (english, chinese) = (read("README.md"), read("README.zh-CN.md"));
    assert_eq!(english.len(), chinese.len(), "README.zh-CN.md has not the sections of README.md");
    for (number, (mut ours, mut theirs)) in english.into_iter().zip(chinese).enumerate() {
        let place = format!("section {number} of README.zh-CN.md");
        // Each links to the other one at its beginning.
        if number == 0 {
            assert_eq!(ours.links.remove("README.zh-CN.md"), Some(1));
            assert_eq!(theirs.links.remove("README.md"), Some(1));
        }
        assert_eq!(theirs.code, ours.code, "{place}: blocks of code");
        assert_eq!(theirs.rows, ours.rows, "{place}: tables");
        assert_eq!(theirs.links, ours.links, "{place}: links");
        assert_eq!(theirs.spans, ours.spans, "{place}: code in sentences");
    }
}

/// Checks the links to files of the project, in the documents for users and contributors.
#[test]
fn links_lead_somewhere() {
    for name in ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md", "RELEASING.md", "docs/install.md"] {
        let text = read_to_string(root().join(name)).unwrap();
        let folder = root().join(name).parent().unwrap().to_owned();
        for link in text.lines().flat_map(links) {
            let (path, heading) = link.split_once('#').unwrap_or((&link, ""));
            if path.starts_with("https:") {
                continue;
            }
            let file = if path.is_empty() { root().join(name) } else { folder.join(path) };
            assert!(file.exists(), "{name}: {link}");
            if !heading.is_empty() {
                let found = headings(&read_to_string(&file).unwrap());
                assert!(found.iter().any(|one| one == heading), "{name}: {link}: there are {found:?}");
            }
        }
    }
}

/// Returns the anchors of a document's headings, as GitHub generates them.
fn headings(text: &str) -> Vec<String> {
    let titles = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let anchor = |title: &str| {
        let kept =
            title.to_lowercase().chars().filter(|c| c.is_alphanumeric() || "- _".contains(*c)).collect::<String>();
        kept.replace(' ', "-")
    };
    titles.map(anchor).collect()
}
