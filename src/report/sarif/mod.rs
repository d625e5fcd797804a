//! SARIF 2.1.0, as code scanning reads it.
//!
//! Columns are code points, which `columnKind` says. Paths are references below the top of the repository. A finding has
//! two fingerprints: the one that GitHub reads and knows alerts by, and ours, which stays when lines move.

mod line_hash;
mod log;
mod rules;
mod text;

use super::{Report, View};
use crate::diagnostic::{Applicability, Fix, Level};
use crate::lint::{FileReport, Finding, Run};
use crate::source::SourceFile;
use crate::span::Span;
use line_hash::line_hashes;
use log::{
    Artifact, Base, Change, Content, Driver, Entry, Fingerprints, FixEntry, Invocation, Location,
    Log, Physical, Region, Replacement, Runs, Tool,
};
use std::collections::BTreeMap;
use std::io::{self, Write};
use text::{Message, uri};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const TOP: &str = "%SRCROOT%";

pub(super) struct Sarif<'a>(pub(super) View<'a>);

impl Report for Sarif<'_> {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        let rules = rules::of(run);
        let mut results = Vec::new();
        for file in &run.files {
            let artifact = Artifact {
                uri: uri(&(self.0.in_repository)(&file.source.path)),
                uri_base_id: TOP,
            };
            let lines: Vec<u32> = file
                .findings
                .iter()
                .map(|finding| file.source.lines.line(finding.diagnostic.span.start))
                .collect();
            // Of a file that could not be read nothing is known.
            let hashes = if file.failed {
                BTreeMap::new()
            } else {
                line_hashes(&file.source.text, |line| lines.binary_search(&line).is_ok())
            };
            for (finding, line) in file.findings.iter().zip(&lines) {
                let rule = rules.iter().position(|rule| rule.id == finding.rule.name);
                let line_hash = hashes.get(line).cloned();
                results.push(Entry::of(file, finding, rule, line_hash, &artifact));
            }
        }
        let log = Log {
            schema: SCHEMA,
            version: "2.1.0",
            runs: [Runs {
                tool: Tool {
                    driver: Driver {
                        name: "pm",
                        semantic_version: env!("CARGO_PKG_VERSION"),
                        rules,
                    },
                },
                invocations: [Invocation {
                    execution_successful: run.unreadable() == 0,
                }],
                original_uri_base_ids: BTreeMap::from([(
                    TOP,
                    Base {
                        description: Message::of("the top of the repository"),
                    },
                )]),
                column_kind: "unicodeCodePoints",
                results,
            }],
        };
        serde_json::to_writer_pretty(&mut *out, &log)?;
        writeln!(out)
    }
}

impl<'a> Entry<'a> {
    fn of(
        file: &FileReport,
        finding: &'a Finding,
        rule_index: Option<usize>,
        line_hash: Option<String>,
        artifact: &Artifact,
    ) -> Self {
        let diagnostic = &finding.diagnostic;
        let location = |span, message| Location {
            physical_location: Physical {
                artifact_location: artifact.clone(),
                region: Region::of(span, &file.source),
            },
            message,
        };
        let said = match &diagnostic.help {
            Some(help) => format!("{}\n{help}", diagnostic.message),
            None => diagnostic.message.clone(),
        };
        // A program may apply what stands here: an example to read is none.
        let fix = diagnostic.fix.iter();
        let fix =
            fix.filter(|fix| fix.applicability != Applicability::Display && !fix.edits.is_empty());
        Self {
            rule_id: &finding.rule.name,
            rule_index,
            level: level(finding.level),
            message: Message::of(&said),
            locations: [location(diagnostic.span, None)],
            related_locations: diagnostic
                .pointers()
                .map(|label| {
                    let message = (!label.message.is_empty()).then(|| Message::of(&label.message));
                    location(label.span, message)
                })
                .collect(),
            partial_fingerprints: Fingerprints {
                line_hash,
                own: &finding.fingerprint,
            },
            fixes: fix
                .map(|fix| FixEntry::of(fix, &file.source, artifact))
                .collect(),
        }
    }
}

impl FixEntry {
    fn of(fix: &Fix, source: &SourceFile, artifact: &Artifact) -> Self {
        let edits = fix.edits.iter().map(|edit| Replacement {
            deleted_region: Region::of(edit.span, source),
            inserted_content: Content {
                text: edit.text.clone(),
            },
        });
        Self {
            description: Message::of(&fix.title),
            artifact_changes: [Change {
                artifact_location: artifact.clone(),
                replacements: edits.collect(),
            }],
        }
    }
}

impl Region {
    fn of(span: Span, source: &SourceFile) -> Self {
        let (start, end) = (source.position(span.start), source.position(span.end));
        Self {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
        Level::Off => "none",
    }
}
