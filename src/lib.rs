//! `pm` scaffolds, checks and queries incident postmortems that are kept as Markdown in git.
//!
//! # The way of a document
//!
//! Bytes become Markdown, Markdown a typed model, the model findings, findings a report. The modules stand in that order,
//! and a module uses only what stands to its left:
//!
//! ```text
//! span → source → markdown → template → language → model → {import, chronicle} → diagnostic → rules
//!      → {redact, lint} → archive → settings → {report, lsp} → cli → main
//!                                           config (knows rules by name only) ────────────↗
//! ```
//!
//! | module | what it is for | what it never does |
//! | --- | --- | --- |
//! | [`span`] | places: bytes, lines, columns | |
//! | [`source`] | a file's bytes as text, or why they are none | read without a limit |
//! | [`markdown`] | blocks and prose with the way back to the file; front matter is cut off first | fail; let another module see the parser |
//! | [`template`] | scaffolds, slugs, file names | read a file or the clock |
//! | [`language`] | who is the subject of a clause, and is it blamed | know a section, a rule or a document |
//! | [`model`] | the postmortem: title, metadata, sections, impact, timeline, milestones, actions | fail; guess in silence |
//! | [`import`] | chats, pages, alerts and logs as events with a time | know a postmortem; fail on any text but with an error |
//! | [`chronicle`] | rows put into a timeline and sorted, read back before they are handed out | touch another line |
//! | [`diagnostic`] | what a rule is and what it says: plain data | |
//! | [`rules`] | one file a rule: documentation, examples, words, check | see more than its [`rules::Context`] |
//! | [`redact`] | a version to publish: names, addresses, hosts and links as stand-ins | claim that nothing is left; touch a byte beside them |
//! | [`lint`] | which rules run at which level; findings with fingerprints; fixes | print; write a file |
//! | [`config`] | `pm.yaml`: found, read with what it extends, explained where it is wrong | know a rule of ours but by its name |
//! | [`archive`] | where the archive lies, which of its files are postmortems; what they say together: index, statistics; files written whole or not at all | follow a link out of the repository |
//! | [`settings`] | which configuration, which archive and so which rules a file comes under | print |
//! | [`report`] | one file a format; text of others is made safe here | decide what is shown |
//! | [`lsp`] | the protocol of editors: the same findings and fixes while the author writes | write to disk; hold back a message for another |
//! | [`cli`] | arguments and commands | — it alone prints, reads the clock and the environment |
//!
//! # Invariants
//!
//! Each is held by a test.
//!
//! - `pulldown_cmark` stands only in [`markdown`], `clap` only in [`cli`], `miette` only in [`report`], the protocol of
//!   editors only in [`lsp`], the YAML crate only in [`config`] and [`markdown::front_matter`].
//! - Reading cannot fail and cannot panic: any text gives a model whose spans lie inside the file, on character
//!   boundaries and in order. A document and its twins with CRLF, a byte order mark or trailing spaces
//!   give the same model.
//! - Core types do not derive `Serialize`. The published formats have structs of their own in [`report`], so that a
//!   refactoring cannot change a contract.
//! - Turning a rule on or off changes no other rule's findings: each clause has one verdict and each cell one state, and
//!   both are decided in the model, not in the rules.
//! - Every example in a rule's documentation runs: a bad one gives exactly its finding, a good one none.
//! - Output is a function of input: today's date is one ([`rules::Context::today`]), the number of threads is none.
//!
//! # Where to begin
//!
//! - A rule: write `src/rules/NAME.rs` after the pattern of `rules/missing_date.rs`, then name the file and its static in
//!   `rules/mod.rs`. What a rule needs and the model lacks becomes a field of the model.
//! - A form that is misread: `model/` has a folder for each part of a postmortem; its tests are documents.
//! - A word that names a section, a status, a role: the tables in `model/section/aliases.rs`, `model/metadata/word.rs`,
//!   `language/`.
//! - A figure: `archive/stats/` computes it, `report/stats/content.rs` words it for files and terminals alike.
//! - A format: one file in `report/`, and its name in [`report::Format`]. Its tests read it back with a reader of that format
//!   and hold it against the hostile names of `report/tests/hostile.rs`.
//!
//! # Choices that differ from what one would expect
//!
//! - The prose of a document is one buffer with marks ([`markdown::Text`]) rather than a tree of inlines: readers work on
//!   words and ask for the place afterwards, so each reader is a function over `&str`.
//! - A language verdict is made once a document, lazily, and the eight language rules filter the same list. That keeps
//!   one verdict a clause whatever is switched on.
//! - A rule of the team is data of its configuration and runs beside ours ([`rules::RuleRef`]): names and pages of rules are
//!   therefore not always static.
//! - A postmortem reads as its [`model::Account`]: what commands over an archive ask for, without what rules alone do. They
//!   read the account and take less than half of the linter's time.
//! - Rules return diagnostics without a level; levels follow status and configuration and belong to [`lint`].

pub mod archive;
pub mod chronicle;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod import;
pub mod language;
pub mod lint;
pub mod lsp;
pub mod markdown;
pub mod model;
pub mod redact;
pub mod report;
pub mod rules;
pub mod settings;
pub mod source;
pub mod span;
pub mod template;
