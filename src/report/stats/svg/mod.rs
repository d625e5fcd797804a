//! Statistics as drawings: SVG that reads on light and dark ground, with text as text.

mod months;
mod times;

use super::super::xml::{DECLARATION, Xml};
use crate::archive::stats::Statistics;
use crate::model::Severity;
use std::fmt::{Display, Write};

/// The width of every chart.
const WIDTH: f64 = 760.0;

/// The charts of an archive: the name of a file, and what it holds.
#[must_use]
pub fn archive_charts(statistics: &Statistics<'_>) -> [(&'static str, String); 2] {
    [
        ("incidents.svg", months::draw(statistics)),
        ("times.svg", times::draw(statistics)),
    ]
}

/// Colours by severity, worst first, then where it is not known; told apart without colour by their place and the legend.
const STYLE: &str = "
    svg { font: 12px system-ui, -apple-system, 'Segoe UI', sans-serif; }
    .ground { fill: #ffffff; }
    text { fill: #1f2328; }
    .head { font-size: 15px; font-weight: 600; }
    .quiet { fill: #59636e; }
    .axis { stroke: #59636e; stroke-width: 1; }
    .grid { stroke: #d1d9e0; stroke-width: 1; }
    .median { stroke: #1f2328; stroke-width: 3; }
    .s0 { fill: #a40e26; }
    .s1 { fill: #d9691a; }
    .s2 { fill: #b08800; }
    .s3 { fill: #2f6fb7; }
    .s4 { fill: #818b98; }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #0d1117; }
      text { fill: #f0f6fc; }
      .quiet { fill: #9198a1; }
      .axis { stroke: #9198a1; }
      .grid { stroke: #3d444d; }
      .median { stroke: #f0f6fc; }
      .s0 { fill: #ff6a69; }
      .s1 { fill: #f0a05a; }
      .s2 { fill: #e3c84b; }
      .s3 { fill: #6cb1ff; }
      .s4 { fill: #9198a1; }
    }
  ";

/// A drawing in the making.
struct Drawing(String);

/// Where a text stands in relation to its place.
#[derive(Clone, Copy)]
enum Anchor {
    Start,
    Middle,
    End,
}

impl Drawing {
    /// A drawing of a height; what it shows is told to who cannot see it.
    fn new(height: f64, title: &str, shows: &str) -> Self {
        let (title, shows) = (Xml(title), Xml(shows));
        Self(format!(
            "{DECLARATION}\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"title shows\">\n  <title id=\"title\">{title}</title>\n  <desc id=\"shows\">{shows}</desc>\n  <style>{STYLE}</style>\n  <rect class=\"ground\" width=\"{WIDTH}\" height=\"{height}\"/>\n  <text class=\"head\" x=\"16\" y=\"26\">{title}</text>\n"
        ))
    }

    fn text(&mut self, class: &str, [x, y]: [f64; 2], anchor: Anchor, text: impl Display) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let text = Xml(text);
        self.add(format_args!(
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{text}</text>"
        ));
    }

    fn line(&mut self, class: &str, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) {
        self.add(format_args!(
            "<line class=\"{class}\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>"
        ));
    }

    fn add(&mut self, element: impl Display) {
        // Writing to a string does not fail.
        let _ = writeln!(self.0, "  {element}");
    }

    /// What the colours mean, of those severities that are there.
    fn legend(&mut self, y: f64, shown: impl Fn(usize) -> bool) {
        let names = Severity::ALL.map(Severity::name);
        let names = names.into_iter().chain(["not stated"]);
        let mut x = WIDTH - 16.0;
        let mut names: Vec<_> = names.enumerate().filter(|(nth, _)| shown(*nth)).collect();
        names.reverse();
        for (nth, name) in names {
            self.text("quiet", [x, y], Anchor::End, name);
            // The words are no wider than this in any common font.
            x -= if nth == 4 { 80.0 } else { 52.0 };
            let (left, top) = (x, y - 9.0);
            self.add(format_args!(
                "<rect class=\"s{nth}\" x=\"{left:.1}\" y=\"{top:.1}\" width=\"10\" height=\"10\"/>"
            ));
            x -= 18.0;
        }
    }

    fn finish(mut self) -> String {
        self.0.push_str("</svg>\n");
        self.0
    }
}

#[cfg(test)]
mod tests;
