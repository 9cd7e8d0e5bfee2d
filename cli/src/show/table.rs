//! Tables: on a terminal the most informative columns that fit, in the order of the record; in a pipe all columns,
//! separated by tabs, with complete cells.

use crate::show::style::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The maximum width of a cell on a terminal. It also limits the number of characters, because some have no width.
const WIDEST: usize = 44;
const LETTERS: usize = 4 * WIDEST;
/// The maximum width of an id that widens its column, so that one long id does not widen every row.
const WIDEST_ID: usize = 64;
/// The minimum width of a shortened name.
const NARROWEST: usize = 12;
/// The minimum width of a name that is shortened to make room for a vital column.
const SHORT_NAME: usize = 16;
/// The space between columns.
const GAP: usize = 2;

/// Returns the display width of a text.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// A column.
pub(crate) struct Column {
    name: String,
    /// The header: the name, with the unit of the numbers.
    title: String,
    cells: Vec<String>,
    /// Whether the cells must not be shortened, such as ids.
    whole: bool,
    /// Whether the cells are aligned to the right, such as numbers.
    right: bool,
}

impl Column {
    /// Creates a column.
    pub(crate) fn new(name: &str, cells: Vec<String>, whole: bool) -> Self {
        Self { name: name.to_owned(), title: name.to_owned(), cells, whole, right: false }
    }

    /// Sets whether the column contains numbers, which are aligned to the right on a terminal.
    pub(crate) fn of_numbers(self, right: bool) -> Self {
        Self { right, ..self }
    }

    /// Adds the unit of the numbers to the header, unless it is empty.
    pub(crate) fn counting(self, unit: &str) -> Self {
        let unit = if unit == "US dollars" { "USD" } else { unit };
        // Some names already contain the unit.
        let is_said = self.name.ends_with(&format!("_{}", unit.to_lowercase()));
        let title = if unit.is_empty() || is_said { self.title } else { format!("{} ({unit})", self.name) };
        Self { title, ..self }
    }

    fn empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }

    /// Shortens the header and the cells to a width, and returns the resulting width.
    fn cut(&mut self, widest: usize) -> usize {
        self.cells.iter_mut().chain([&mut self.title]).for_each(|cell| cut(cell, widest));
        widest
    }

    /// Shortens cells that are too long, and returns the resulting width.
    fn fit(&mut self) -> usize {
        let widest = if self.whole { WIDEST_ID } else { WIDEST };
        if !self.whole {
            self.cells.iter_mut().for_each(|cell| cut(cell, WIDEST));
        }
        let widths = self.cells.iter().map(|cell| width(cell)).filter(|width| *width <= widest);
        widths.chain([width(&self.title)]).max().unwrap_or_default()
    }
}

/// Shortens a text to a width.
fn cut(text: &mut String, widest: usize) {
    let beyond = text.char_indices().nth(LETTERS).map(|(at, _)| at);
    if beyond.is_none() && width(text) <= widest {
        return;
    }
    let mut used = 0_usize;
    let end = text.char_indices().find(|(_, letter)| {
        used = used.saturating_add(letter.width().unwrap_or_default());
        // One column is reserved for the ellipsis.
        used >= widest
    });
    text.truncate(end.map_or(text.len(), |(at, _)| at).min(beyond.unwrap_or(usize::MAX)));
    // Some characters are wider together than separately.
    while width(text) >= widest {
        text.pop();
    }
    text.push('…');
}

/// The shown columns, each with its width; `None` if tabs separate them.
pub(crate) struct Table {
    columns: Vec<(Column, Option<usize>)>,
}

impl Table {
    /// Creates a table of all columns, for a pipe.
    pub(crate) fn whole(columns: Vec<Column>) -> Self {
        Self { columns: columns.into_iter().map(|column| (column, None)).collect() }
    }

    /// Creates a table of the most useful columns that fit. Empty columns are omitted.
    pub(crate) fn fitting(columns: Vec<Column>, room: usize) -> Self {
        let fit = |mut column: Column| {
            let width = column.fit();
            (column, width)
        };
        let mut columns: Vec<_> = columns.into_iter().map(fit).collect();
        let mut order: Vec<(u8, usize)> = Vec::new();
        for (index, (column, _)) in columns.iter().enumerate().filter(|(_, (column, _))| !column.empty()) {
            order.push((if index == 0 { 0 } else { rank(&column.name) }, index));
        }
        order.sort_unstable();
        let (mut chosen, mut used) = (Vec::new(), 0_usize);
        // The name that can be shortened, and its width.
        let mut name: Option<(usize, usize)> = None;
        for (rank, index) in order {
            let Some((column, width)) = columns.get_mut(index) else { continue };
            let left = room.saturating_sub(used);
            // A shortened name is better than none.
            if *width > left && left >= NARROWEST && rank == NAME {
                *width = column.cut(left);
            }
            let wider = used.saturating_add(*width);
            // A vital column is better than the end of a name.
            let lacking = wider.saturating_sub(room);
            if let Some((_, of_name)) = &mut name
                && lacking > 0
                && rank <= VITAL
                && of_name.saturating_sub(lacking) >= SHORT_NAME
            {
                *of_name = of_name.saturating_sub(lacking);
                used = used.saturating_sub(lacking);
            }
            let wider = used.saturating_add(*width);
            if wider <= room || chosen.is_empty() {
                used = wider.saturating_add(GAP);
                chosen.push(index);
                if rank == NAME && name.is_none() {
                    name = Some((index, *width));
                }
            }
        }
        if let Some((index, of_name)) = name
            && let Some((column, width)) = columns.get_mut(index)
            && of_name < *width
        {
            *width = column.cut(of_name);
        }
        let kept = columns.into_iter().enumerate().filter(|(index, _)| chosen.contains(index));
        Self { columns: kept.map(|(_, (column, width))| (column, Some(width))).collect() }
    }

    /// Creates a table of the selected columns, whatever their widths.
    pub(crate) fn chosen(columns: Vec<Column>) -> Self {
        let fit = |mut column: Column| {
            let width = column.fit();
            (column, Some(width))
        };
        Self { columns: columns.into_iter().map(fit).collect() }
    }

    /// Whether the table has a column with that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|(column, _)| column.name == name)
    }

    /// Returns the header, then the rows.
    pub(crate) fn lines(&self, style: Style) -> impl Iterator<Item = String> {
        let rows = self.columns.iter().map(|(column, _)| column.cells.len()).max().unwrap_or_default();
        std::iter::once(None).chain((0..rows).map(Some)).map(move |row| self.line(row, style))
    }

    /// Formats a row, or the header.
    fn line(&self, row: Option<usize>, style: Style) -> String {
        let mut line = String::new();
        for (index, (column, room)) in self.columns.iter().enumerate() {
            let cell = match (row, room) {
                (Some(row), _) => column.cells.get(row).map_or("", String::as_str),
                (None, Some(_)) => &column.title,
                (None, None) => &column.name,
            };
            let Some(room) = room else {
                line.push_str(if index == 0 { "" } else { "\t" });
                line.push_str(cell);
                continue;
            };
            let space = " ".repeat(room.saturating_sub(width(cell)));
            let (before, after) = if column.right { (space.as_str(), "") } else { ("", space.as_str()) };
            line.push_str(before);
            line.push_str(&if row.is_some() { style.value(&column.name, cell) } else { style.name(cell) });
            line.push_str(after);
            line.push_str(&" ".repeat(GAP));
        }
        // In a pipe, trailing tabs show the number of cells.
        if self.columns.iter().all(|(_, room)| room.is_some()) {
            line.truncate(line.trim_end().len());
        }
        line
    }
}

/// The ranks of names and of vital columns.
const NAME: u8 = 1;
const VITAL: u8 = 3;

/// Returns the rank of a column by its name: the lower, the more informative.
fn rank(name: &str) -> u8 {
    match name {
        "label" | "name" | "hostname" | "description" | "file_name" | "domain" | "email" | "summary" | "title" => NAME,
        "status" | "power_status" | "server_state" | "state" | "traffic" | "problems" | "type" | "data" | "action"
        | "protocol" => 2,
        "main_ip" | "ip" | "address" | "resets_in_days" | "ip_address" | "subnet" | "reverse" | "port"
        | "price_per_month" | "machines" => 3,
        "os" | "location" | "region" | "country" | "size" | "size_gb" | "ram" | "disk" | "vcpu_count" => 4,
        "tag" | "date_created" | "timestamp" | "sticky" | "purges_in" => 5,
        _ => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, LETTERS, Table, WIDEST, width};
    use crate::show::style::Style;

    fn column(name: &str, cells: &[&str]) -> Column {
        Column::new(name, cells.iter().map(|cell| (*cell).to_owned()).collect(), false)
    }

    fn columns() -> Vec<Column> {
        vec![
            column("subid", &["1", "22"]),
            column("gateway", &["198.51.100.1", "198.51.100.1"]),
            column("nothing", &["", ""]),
            column("label", &["web", "日本"]),
        ]
    }

    #[test]
    fn the_columns_that_tell_most_are_kept_in_order() {
        let lines = |width| Table::fitting(columns(), width).lines(Style::PLAIN).collect::<Vec<_>>();
        assert_eq!(lines(80), ["subid  gateway       label", "1      198.51.100.1  web", "22     198.51.100.1  日本"]);
        assert_eq!(lines(14), ["subid  label", "1      web", "22     日本"]);
        assert_eq!(lines(1), ["subid", "1", "22"]);
        let wide = vec![column("subid", &["1"]), column("name", &["a name of thirty letters or so"])];
        let lines: Vec<_> = Table::fitting(wide, 20).lines(Style::PLAIN).collect();
        assert_eq!(lines, ["subid  name", "1      a name of th…"]);
        let wide = vec![column("subid", &["1"]), column("name", &["a name of thirty letters or so"])];
        assert_eq!(Table::fitting(wide, 18).lines(Style::PLAIN).collect::<Vec<_>>(), ["subid", "1"]);
    }

    #[test]
    fn a_name_makes_room_for_what_is_vital() {
        let lines = |width, other| {
            let columns = vec![
                column("machine", &["a/1", "a/2"]),
                column("label", &["mail.of.a.company.example", "web"]),
                column(other, &["running", ""]),
            ];
            Table::fitting(columns, width).lines(Style::PLAIN).collect::<Vec<_>>()
        };
        assert_eq!(
            lines(36, "state"),
            ["machine  label               state", "a/1      mail.of.a.company…  running", "a/2      web"]
        );
        // Not below the minimum, and not for columns that are not vital.
        assert_eq!(lines(33, "state")[1], "a/1      mail.of.a.company.examp…");
        assert_eq!(lines(36, "plan")[1], "a/1      mail.of.a.company.example");
    }

    #[test]
    fn numbers_end_under_each_other() {
        let columns = || {
            vec![
                column("id", &["a", "b"]),
                column("size", &["1.0 KiB", "20.0 KiB"]).of_numbers(true),
                column("os", &["x", ""]),
            ]
        };
        let lines: Vec<_> = Table::fitting(columns(), 80).lines(Style::PLAIN).collect();
        assert_eq!(lines, ["id      size  os", "a    1.0 KiB  x", "b   20.0 KiB"]);
        let lines: Vec<_> = Table::whole(columns()).lines(Style::PLAIN).collect();
        assert_eq!(lines, ["id\tsize\tos", "a\t1.0 KiB\tx", "b\t20.0 KiB\t"]);
    }

    #[test]
    fn a_pipe_gets_every_column_whole() {
        let wide = "x".repeat(1000);
        let mut columns = columns();
        columns.push(column("tag", &[&wide, ""]));
        let lines: Vec<_> = Table::whole(columns).lines(Style::PLAIN).collect();
        assert_eq!(lines[0], "subid\tgateway\tnothing\tlabel\ttag");
        assert_eq!(lines[1], format!("1\t198.51.100.1\t\tweb\t{wide}"));
        assert_eq!(lines[2], "22\t198.51.100.1\t\t日本\t");
    }

    #[test]
    fn long_cells_are_cut_unless_they_are_ids() {
        let wide = "x".repeat(100);
        let table = Table::fitting(vec![column("name", &[&wide])], 200);
        assert_eq!(table.lines(Style::PLAIN).map(|line| width(&line)).max(), Some(44));
        let ids = |cells: &[&str]| Column::new("id", cells.iter().map(|cell| (*cell).to_owned()).collect(), true);
        let table = Table::fitting(vec![ids(&[&wide])], 50);
        assert_eq!(table.lines(Style::PLAIN).map(|line| width(&line)).max(), Some(100));
        // It widens no row but its own.
        let table = Table::fitting(vec![ids(&[&wide, "1"]), column("name", &["a", "b"])], 200);
        assert_eq!(table.lines(Style::PLAIN).collect::<Vec<_>>(), ["id  name", &format!("{wide}  a"), "1   b"]);
    }

    #[test]
    fn a_cell_is_cut_where_its_width_or_its_letters_end() {
        let cut = |text: &str| {
            let mut text = text.to_owned();
            super::cut(&mut text, WIDEST);
            text
        };
        for text in ["", "abc", &"x".repeat(WIDEST), &"日".repeat(WIDEST / 2), &"\u{301}".repeat(LETTERS)] {
            assert_eq!(cut(text), text);
        }
        assert_eq!(cut(&"x".repeat(WIDEST + 1)), format!("{}…", "x".repeat(WIDEST - 1)));
        assert_eq!(cut(&"日".repeat(WIDEST)), format!("{}…", "日".repeat(21)));
        assert_eq!(cut(&"\u{301}".repeat(1 << 20)), format!("{}…", "\u{301}".repeat(LETTERS)));
        assert_eq!(cut(&format!("x{}", "\u{301}".repeat(1 << 20))), format!("x{}…", "\u{301}".repeat(LETTERS - 1)));
        // A heart is wider with the variation selector that makes it an emoji.
        let hearts = cut(&"\u{2764}\u{fe0f}".repeat(50));
        assert!(width(&hearts) <= WIDEST && hearts.ends_with('…') && hearts.chars().count() > 40, "{hearts:?}");
    }
}
