//! A table that fits the line: the columns that tell most, in the order of the record.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// No cell is wider.
const WIDEST: usize = 44;
/// Between columns.
const GAP: usize = 2;

/// How many places a text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// A column.
pub(crate) struct Column {
    name: &'static str,
    cells: Vec<String>,
    width: usize,
}

impl Column {
    /// A column of that name.
    pub(crate) fn new(name: &'static str, cells: Vec<String>) -> Self {
        Self::whole(name, cells.into_iter().map(cut).collect())
    }

    /// A column of ids, which are of no use unless whole.
    pub(crate) fn whole(name: &'static str, cells: Vec<String>) -> Self {
        let width = cells.iter().map(|cell| width(cell)).chain([width(name)]).max().unwrap_or_default();
        Self { name, cells, width }
    }

    fn empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// What does not fit into a cell is left out.
fn cut(text: String) -> String {
    if width(&text) <= WIDEST {
        return text;
    }
    let mut short = String::new();
    for letter in text.chars() {
        // One more place is for the dots.
        if width(&short).saturating_add(letter.width().unwrap_or_default()) >= WIDEST {
            break;
        }
        short.push(letter);
    }
    short.push('…');
    short
}

/// The columns that are shown.
pub(crate) struct Table {
    columns: Vec<Column>,
}

impl Table {
    /// Takes as many columns as fit, the most useful ones first. A column without anything in it is left out.
    pub(crate) fn new(columns: Vec<Column>, width: usize) -> Self {
        let mut order: Vec<(u8, usize)> = Vec::new();
        for (index, column) in columns.iter().enumerate().filter(|(_, column)| !column.empty()) {
            order.push((if index == 0 { 0 } else { rank(column.name) }, index));
        }
        order.sort_unstable();
        let (mut chosen, mut used) = (Vec::new(), 0_usize);
        for (_, index) in order {
            let Some(column) = columns.get(index) else { continue };
            let wider = used.saturating_add(column.width);
            if wider <= width || chosen.is_empty() {
                used = wider.saturating_add(GAP);
                chosen.push(index);
            }
        }
        let kept = columns.into_iter().enumerate().filter(|(index, _)| chosen.contains(index));
        Self { columns: kept.map(|(_, column)| column).collect() }
    }

    /// How many columns are shown.
    pub(crate) fn shown(&self) -> usize {
        self.columns.len()
    }

    /// The names, then the rows.
    pub(crate) fn lines(&self) -> impl Iterator<Item = String> {
        let rows = self.columns.iter().map(|column| column.cells.len()).max().unwrap_or_default();
        let head = self.line(|column| column.name);
        std::iter::once(head)
            .chain((0..rows).map(|row| self.line(|column| column.cells.get(row).map_or("", String::as_str))))
    }

    fn line<'a>(&'a self, cell: impl Fn(&'a Column) -> &'a str) -> String {
        let mut line = String::new();
        for column in &self.columns {
            let cell = cell(column);
            line.push_str(cell);
            let gap = column.width.saturating_sub(width(cell)).saturating_add(GAP);
            line.push_str(&" ".repeat(gap));
        }
        line.trim_end().to_owned()
    }
}

/// How little a column tells, going by its name.
fn rank(name: &str) -> u8 {
    match name {
        "label" | "name" | "hostname" | "description" | "file_name" | "domain" | "email" | "summary" => 1,
        "status" | "power_status" | "server_state" | "state" | "type" | "data" | "action" | "protocol" => 2,
        "main_ip" | "ip" | "ip_address" | "subnet" | "reverse" | "port" | "price_per_month" => 3,
        "os" | "location" | "region" | "country" | "size" | "size_gb" | "ram" | "disk" | "vcpu_count" => 4,
        "tag" | "date_created" | "timestamp" | "sticky" | "purges_in" => 5,
        _ => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Table, width};

    fn column(name: &'static str, cells: &[&str]) -> Column {
        Column::new(name, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn the_columns_that_tell_most_are_kept_in_order() {
        let columns = || {
            vec![
                column("subid", &["1", "22"]),
                column("gateway", &["198.51.100.1", "198.51.100.1"]),
                column("nothing", &["", ""]),
                column("label", &["web", "日本"]),
            ]
        };
        let lines = |width| Table::new(columns(), width).lines().collect::<Vec<_>>();
        assert_eq!(lines(80), ["subid  gateway       label", "1      198.51.100.1  web", "22     198.51.100.1  日本"]);
        assert_eq!(lines(14), ["subid  label", "1      web", "22     日本"]);
        assert_eq!(lines(1), ["subid", "1", "22"]);
    }

    #[test]
    fn long_cells_are_cut_unless_they_are_ids() {
        let wide = "x".repeat(100);
        let table = Table::new(vec![column("name", &[&wide])], 200);
        assert_eq!(table.lines().map(|line| width(&line)).max(), Some(44));
        let table = Table::new(vec![Column::whole("id", vec![wide])], 50);
        assert_eq!(table.lines().map(|line| width(&line)).max(), Some(100));
    }
}
