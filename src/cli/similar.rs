//! `pm similar`.

use super::files::{self, Paths};
use super::options::Answer;
use super::session::Session;
use super::{Exit, Failure, reading};
use crate::archive::{self, Record};
use crate::model::{Dialect, Postmortem};
use crate::report::{self, Resemblance};
use crate::rules::{self, Bond, Policy, Sketch, alike};
use crate::settings::Settings;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

const HELP: &str = "Examples:
  pm similar postmortems/2026/2026-02-15-pool.md     earlier incidents like this one
  pm similar checkout times out after deploy         while it happens
  pm similar --format json 'retry storm'

Incidents are alike that share services or tags, or words that are rare in the archive; both are
shown. Of a file only earlier incidents are shown.";

/// Find earlier incidents like one, and say what they have in common
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// A postmortem, or words that describe what happens
    #[arg(value_name = "FILE|TEXT", required = true)]
    subject: Vec<String>,
    /// Where to look; may be repeated [default: the archive, else this folder]
    #[arg(long = "in", value_name = "PATH")]
    places: Vec<PathBuf>,
    /// Show no more than this
    #[arg(long, value_name = "N", default_value_t = 5)]
    limit: usize,
    /// How to write what is found
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Answer,
}

/// What others are compared with.
struct Subject {
    sketch: Sketch,
    /// Its words by their stems.
    words: BTreeMap<String, String>,
    file: Option<PathBuf>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let Settings { config, root, .. } = session.own_settings()?;
    let policy = &config.policy;
    let mut subject = Subject::of(args, policy, session)?;
    let reading = reading::each(&Paths::of(args.places.clone()), session, |document| {
        let sketch = Sketch::of(&document.doc, policy, &document.source.path);
        (document.record(&root, session), sketch)
    })?;
    let exit = reading.exit;
    reading.tell(session);
    let earlier = reading
        .kept
        .into_iter()
        .filter(|(record, _)| subject.may_follow(record, session));
    let (records, sketches): (Vec<Record>, Vec<Sketch>) = earlier.unzip();
    if subject.file.is_none() {
        subject.name_parts(&sketches);
    }
    let firm = alike(&subject.sketch, &sketches, Bond::Firm);
    // What somebody types has few words; a file that has little in common with any has nothing to say.
    let is_weak = firm.is_empty() && subject.file.is_none();
    let found = if is_weak {
        alike(&subject.sketch, &sketches, Bond::Weak)
    } else {
        firm
    };
    let found: Vec<_> = found
        .into_iter()
        .take(args.limit)
        .map(|alike| Resemblance {
            record: &records[alike.at],
            score: alike.score,
            parts: alike.parts,
            words: alike
                .stems
                .into_iter()
                .map(|stem| subject.word(stem))
                .collect(),
        })
        .collect();
    let mut out = Session::out();
    match args.format {
        Answer::Text => report::write_similar(&found, session.today, &mut out)?,
        Answer::Json => report::write_similar_json(&found, session.today, &mut out)?,
    }
    out.flush()?;
    if found.is_empty() {
        session.note(if subject.file.is_none() {
            "no earlier incident is like this one; `pm search` finds single words"
        } else {
            "no earlier incident is like this one"
        });
    } else if is_weak {
        session.note("these have little in common with it; more words find more");
    }
    Ok(exit)
}

impl Subject {
    fn of(args: &Args, policy: &Policy, session: &Session) -> Result<Self, Failure> {
        let text = args.subject.join(" ");
        let path = Path::new(&text);
        let is_file = session.here.join(path).is_file();
        let looks_like_one = path.extension().is_some_and(|extension| extension == "md");
        let is_named = is_file || looks_like_one && args.subject.len() == 1;
        if !is_named {
            let doc = Postmortem::read(&format!("# {text}\n"), "", &Dialect::default());
            return Ok(Self {
                sketch: Sketch::of(&doc, policy, ""),
                words: words(&text),
                file: None,
            });
        }
        let (job, settings) = files::one(path, session)?;
        let (shown, below) = (job.shown.clone(), job.relative.clone());
        let source = job
            .read()
            .map_err(|error| Failure::Message(format!("{shown}: {error}; {}", error.help())))?;
        let doc = Postmortem::read(&source.text, &below, &settings.config.dialect);
        Ok(Self {
            sketch: Sketch::of(&doc, &settings.config.policy, &shown),
            words: words(doc.markdown.text.as_str()),
            file: Some(archive::absolute(&session.here, path)),
        })
    }

    /// Whether a postmortem is another one, and not of a later day.
    fn may_follow(&self, record: &Record, session: &Session) -> bool {
        let path = archive::absolute(&session.here, Path::new(&record.path));
        let is_later = record
            .date
            .zip(self.sketch.date)
            .is_some_and(|(day, own)| day > own);
        self.file.as_ref() != Some(&path) && !is_later
    }

    /// Takes the services and tags of the archive that the words name.
    fn name_parts(&mut self, sketches: &[Sketch]) {
        let said = &self.words;
        let is_named = |part: &&String| {
            let mut words = part
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty());
            words.all(|word| said.values().any(|own| own == word))
        };
        let parts = sketches
            .iter()
            .flat_map(|sketch| &sketch.parts)
            .filter(is_named);
        self.sketch.parts = parts.cloned().collect();
    }

    fn word(&self, stem: String) -> String {
        self.words.get(&stem).cloned().unwrap_or(stem)
    }
}

/// The words of a text in small letters by their stems; of a stem the shortest.
fn words(text: &str) -> BTreeMap<String, String> {
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    for word in text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let word = word.to_lowercase();
        let known = words
            .entry(rules::stem(&word))
            .or_insert_with(|| word.clone());
        if word.len() < known.len() {
            *known = word;
        }
    }
    words
}
