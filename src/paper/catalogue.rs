//! The catalogue of the library as one page of HTML that needs nothing else: every text escaped, no script, each title in its own direction.

/// A catalogue to hand out, every word already in its language.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The language of its words, BCP 47.
    pub lang: String,
    /// Whether its words run from right to left.
    pub is_rtl: bool,
    /// What it is called.
    pub title: String,
    /// Lines under the title.
    pub notes: Vec<String>,
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// The resources.
    pub rows: Vec<CatalogueRow>,
}

/// A resource in a catalogue.
#[derive(Clone, Debug)]
pub struct CatalogueRow {
    /// The language of its title, BCP 47.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// Where it is: a page, or a file beside the catalogue.
    pub address: Option<String>,
    /// The other columns.
    pub cells: Vec<String>,
}

const STYLE: &str = "body{font:14px/20px 'Noto Sans',system-ui,sans-serif;margin:24px;color:#1d2125;background:#fbfaf7}\
h1{font-size:20px;line-height:28px;margin:0 0 8px}p{margin:0 0 4px;color:#545b62}\
table{border-collapse:collapse;margin-block-start:16px;background:#fff}\
th,td{padding:8px 12px;border:1px solid #e2dfd7;text-align:start;vertical-align:top}\
th{background:#f3f1ec;font-weight:600}td{overflow-wrap:anywhere}a{color:#0b6e6e}code{font-size:12px}\
@media print{body{margin:0;background:#fff}}";

/// The page. The same catalogue gives the same bytes.
#[must_use]
pub fn html(catalogue: &Catalogue) -> Vec<u8> {
    let direction = if catalogue.is_rtl { "rtl" } else { "ltr" };
    let title = escaped(&catalogue.title);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        escaped(&catalogue.lang)
    );
    for note in &catalogue.notes {
        page.push_str(&format!("<p>{}</p>\n", escaped(note)));
    }
    page.push_str("<table>\n<thead><tr>");
    for head in &catalogue.heads {
        page.push_str(&format!("<th scope=\"col\">{}</th>", escaped(head)));
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for row in &catalogue.rows {
        // The direction of a title follows its own letters, whatever the page's is.
        let title = format!("<bdi dir=\"auto\" lang=\"{}\">{}</bdi>", escaped(&row.lang), escaped(&row.title));
        let title = match &row.address {
            Some(address) => format!("<a rel=\"noreferrer\" href=\"{}\">{title}</a>", escaped(address)),
            None => title,
        };
        page.push_str(&format!("<tr><td>{title}</td>"));
        for cell in &row.cells {
            page.push_str(&format!("<td><bdi dir=\"auto\">{}</bdi></td>", escaped(cell)));
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</body>\n</html>\n");
    page.into_bytes()
}

/// A text in which nothing is markup, also inside quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

/// The address of a file beside the page: what is no letter, digit or harmless sign is written by its bytes.
#[must_use]
pub fn address(path: &str) -> String {
    let mut address = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_a_catalogue_is_markup() {
        let hostile = "<script>alert('1')</script> & \"x\"";
        let row = CatalogueRow {
            lang: "\"><img".into(),
            title: hostile.into(),
            address: Some("https://a.org/?a=1&b='2'".into()),
            cells: vec![hostile.into()],
        };
        let catalogue = Catalogue {
            lang: "en".into(),
            is_rtl: false,
            title: hostile.into(),
            notes: vec![hostile.into()],
            heads: vec![hostile.into()],
            rows: vec![row],
        };
        let page = String::from_utf8(html(&catalogue)).unwrap();
        assert!(!page.contains("<script") && !page.contains("<img"));
        assert_eq!(page.matches("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;").count(), 6);
        assert!(page.contains("href=\"https://a.org/?a=1&amp;b=&#39;2&#39;\""));
    }

    #[test]
    fn a_file_beside_the_page_is_named_by_its_bytes() {
        assert_eq!(address("files/001-50 % #1 é.pdf"), "files/001-50%20%25%20%231%20%C3%A9.pdf");
    }
}
