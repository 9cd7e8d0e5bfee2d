//! Parses the Atom feed of a status page. Unknown elements are ignored, and external references are never fetched.

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The prefix in the title of a resolved incident.
const RESOLVED: &str = "[resolved]";

/// The depth of an entry, below which its fields are.
const ENTRY: usize = 2;
const FIELD: usize = 3;

/// An entry of the feed. Missing fields are empty.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Incident {
    /// The title, without the prefix of a resolved incident.
    pub(super) title: String,
    pub(super) is_resolved: bool,
    /// The time of the last update, Unix seconds.
    pub(super) updated_at: Option<u64>,
    pub(super) began_at: Option<u64>,
    /// The URL of the incident's page.
    pub(super) url: String,
    pub(super) text: String,
}

/// Parses the incidents of a feed. Returns an error text if it is not a feed.
pub(super) fn read(xml: &str) -> Result<Vec<Incident>, &'static str> {
    let mut reader = Reader::from_str(xml);
    let mut entries = Entries::default();
    loop {
        match reader.read_event().map_err(|_| "it is not well-formed XML")? {
            Event::Start(tag) => {
                entries.attributes(&tag);
                entries.open(tag.local_name().as_ref())?;
            }
            Event::Empty(tag) => {
                entries.attributes(&tag);
                entries.open(tag.local_name().as_ref())?;
                entries.close();
            }
            Event::End(_) => entries.close(),
            Event::Text(text) => entries.add(&text.xml10_content()),
            Event::CData(text) => entries.add(&text.xml10_content()),
            Event::GeneralRef(reference) => entries.refer(&reference),
            Event::Eof if entries.depth == 0 && entries.has_begun => return Ok(entries.all),
            Event::Eof if entries.has_begun => return Err("it ends too early"),
            Event::Eof => return Err("it is no Atom feed"),
            _ => {}
        }
    }
}

/// The entries parsed so far, and the state of the parser.
#[derive(Default)]
struct Entries {
    all: Vec<Incident>,
    has_begun: bool,
    depth: usize,
    /// The current entry, and the name and text of its current field.
    entry: Option<Incident>,
    field: String,
    text: String,
}

impl Entries {
    fn open(&mut self, name: &str) -> Result<(), &'static str> {
        self.depth = self.depth.saturating_add(1);
        match (self.depth, name) {
            (1, "feed") if !self.has_begun => self.has_begun = true,
            (1, _) => return Err("it is no Atom feed"),
            (ENTRY, "entry") => self.entry = Some(Incident::default()),
            (FIELD, _) if self.entry.is_some() => {
                self.field = name.to_owned();
                self.text.clear();
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self) {
        match self.depth {
            ENTRY => self.all.extend(self.entry.take()),
            FIELD => {
                if let Some(entry) = &mut self.entry {
                    entry.set(&self.field, self.text.trim());
                }
                self.field.clear();
            }
            _ => {}
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn add(&mut self, text: &str) {
        if !self.field.is_empty() {
            self.text.push_str(text);
        }
    }

    /// Resolves a character reference. An entity that the feed would have to declare stays unchanged.
    fn refer(&mut self, reference: &BytesRef<'_>) {
        match (reference.resolve_char_ref(), resolve_predefined_entity(reference)) {
            (Ok(Some(letter)), _) => self.add(letter.encode_utf8(&mut [0; 4])),
            (_, Some(text)) => self.add(text),
            _ => self.add(&format!("&{};", &**reference)),
        }
    }

    /// Reads the URL of an entry's page, which is an attribute of its link.
    fn attributes(&mut self, tag: &BytesStart<'_>) {
        let Some(entry) = self.entry.as_mut().filter(|_| self.depth == ENTRY) else { return };
        if tag.local_name().as_ref() != "link" {
            return;
        }
        let (mut is_page, mut url) = (true, None);
        // Duplicates are not checked, because that takes quadratic time.
        for attribute in tag.attributes().with_checks(false).flatten() {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap_or_default();
            match attribute.key.as_ref() {
                "rel" => is_page = value == "alternate",
                "href" => url = Some(value.into_owned()),
                _ => {}
            }
        }
        if let Some(url) = url.filter(|_| is_page) {
            entry.url = url;
        }
    }
}

impl Incident {
    fn set(&mut self, field: &str, text: &str) {
        match field {
            "title" => {
                let mark = text.get(..RESOLVED.len()).filter(|mark| mark.eq_ignore_ascii_case(RESOLVED));
                self.is_resolved = mark.is_some();
                self.title = mark.map_or(text, |mark| text.strip_prefix(mark).unwrap_or(text).trim_start()).to_owned();
            }
            "updated" => self.updated_at = seconds(text),
            "published" => self.began_at = seconds(text),
            "content" => self.text = text.to_owned(),
            // Used only if there is no content.
            "summary" if self.text.is_empty() => self.text = text.to_owned(),
            _ => {}
        }
    }
}

/// Parses `2026-08-05T18:26:03-07:00` into Unix seconds.
fn seconds(date: &str) -> Option<u64> {
    let date = OffsetDateTime::parse(date, &Rfc3339).ok()?;
    u64::try_from(date.unix_timestamp()).ok()
}

#[cfg(test)]
mod tests {
    use super::{Incident, read};

    /// Parses a feed with one entry of that content.
    fn entry(content: &str) -> Vec<Incident> {
        read(&format!("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title><entry>{content}</entry></feed>"))
            .unwrap()
    }

    #[test]
    fn entries_are_read() {
        let feed = "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?>
            <!-- none --><feed xmlns=\"http://www.w3.org/2005/Atom\">
              <title>Status</title><updated>2026-08-05T18:26:03-07:00</updated>
              <link rel=\"alternate\" href=\"https://status.example/\"/>
              <entry>
                <id>1</id>
                <title>[Resolved] Storage &amp; network in Osaka</title>
                <updated>2026-08-05T18:26:03-07:00</updated><published>2026-08-04T22:29:53.5Z</published>
                <link rel=\"edit\" href=\"https://status.example/edit\"/>
                <link rel=\"alternate\" href=\"https://status.example/issue.php?id=1&amp;a=b\" />
                <author><name>none</name></author>
                <content type=\"text\">\nFor nodes v31xx &#60;1 h<![CDATA[ & more]]>.\r\nDone &nbsp; \n</content>
              </entry>
              <entry><title>Loss</title><updated>yesterday</updated><summary>first</summary></entry>
            </feed>\n";
        let first = Incident {
            title: "Storage & network in Osaka".to_owned(),
            is_resolved: true,
            updated_at: Some(1_785_979_563),
            began_at: Some(1_785_882_593),
            url: "https://status.example/issue.php?id=1&a=b".to_owned(),
            text: "For nodes v31xx <1 h & more.\nDone &nbsp;".to_owned(),
        };
        let second = Incident { title: "Loss".to_owned(), text: "first".to_owned(), ..Incident::default() };
        assert_eq!(read(feed).unwrap(), [first, second]);
    }

    #[test]
    fn names_may_have_a_prefix_and_texts_elements() {
        let feed = "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:title>t</a:title>\
                    <a:content type=\"xhtml\"><div><b>bold</b> text</div></a:content></a:entry></a:feed>";
        let all = read(feed).unwrap();
        assert_eq!((all[0].title.as_str(), all[0].text.as_str()), ("t", "bold text"));
        let all = entry("<title>[RESOLVED]</title><link href='u'/><entry><title>inner</title></entry>");
        assert_eq!((all.len(), all[0].title.as_str(), all[0].url.as_str(), all[0].is_resolved), (1, "", "u", true));
    }

    #[test]
    fn what_is_no_feed_is_refused() {
        for (xml, why) in [
            ("", "it is no Atom feed"),
            ("gone", "it is no Atom feed"),
            ("<html><body></body></html>", "it is no Atom feed"),
            ("<rss/>", "it is no Atom feed"),
            ("<feed/><feed/>", "it is no Atom feed"),
            ("<feed>", "it ends too early"),
            ("<feed><entry></feed>", "it is not well-formed XML"),
            ("<feed></entry>", "it is not well-formed XML"),
            ("<feed a", "it is not well-formed XML"),
        ] {
            assert_eq!(read(xml).unwrap_err(), why, "{xml}");
        }
        assert_eq!(read("<feed/>").unwrap(), []);
    }

    #[test]
    fn entities_of_its_own_are_not_replaced() {
        let bomb = "<!DOCTYPE feed [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>\
                    <feed><entry><title>&b;&f;</title></entry></feed>";
        assert_eq!(read(bomb).unwrap()[0].title, "&b;&f;");
    }

    #[test]
    fn depth_and_number_have_no_cost_of_their_own() {
        let deep = format!(
            "<feed><entry><content>{}x{}</content></entry></feed>",
            "<a>".repeat(100_000),
            "</a>".repeat(100_000)
        );
        assert_eq!(read(&deep).unwrap()[0].text, "x");
        let attributes: String = (0..100_000).map(|n| format!(" a{n}=''")).collect();
        assert_eq!(entry(&format!("<link{attributes} href='u'/>"))[0].url, "u");
        let references = "&#65;".repeat(200_000);
        assert_eq!(entry(&format!("<title>{references}</title>"))[0].title.len(), 200_000);
    }
}
