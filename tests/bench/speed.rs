//! How fast a document is read, checked and counted: `cargo bench`, or `cargo bench -- lint` for one of them.
//!
//! Each takes a generated archive of some hundred documents on one thread. Throughput is in bytes of Markdown.

#[path = "../archive/document.rs"]
mod document;
#[path = "../archive/prose.rs"]
mod prose;

use chrono::NaiveDate;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use pm::archive::Record;
use pm::archive::index::Index;
use pm::archive::records;
use pm::archive::search::{Query, Taken};
use pm::archive::stats::{Scope, Statistics};
use pm::lint::{Linter, Plan, Selection};
use pm::markdown::Markdown;
use pm::model::{Account, Dialect, Postmortem};
use pm::report;
use pm::rules::{Context, Policy, Settings, Sketch};
use pm::source::SourceFile;
use std::sync::LazyLock;

/// How many documents there are.
const COUNT: u64 = 300;

/// An archive that is read once.
struct Archive {
    files: Vec<(SourceFile, String)>,
    dialect: Dialect,
    settings: Settings,
    policy: Policy,
    today: NaiveDate,
}

static ARCHIVE: LazyLock<Archive> = LazyLock::new(|| {
    let file = |nth| {
        let (path, text) = document::document(nth, &mut prose::Draw::new(1, nth));
        (SourceFile::new(path.clone(), text), path)
    };
    Archive {
        files: (0..COUNT).map(file).collect(),
        dialect: Dialect::default(),
        settings: Settings::default(),
        policy: Policy::default(),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default(),
    }
});

impl Archive {
    /// Takes the time of something that is done with each document.
    fn each<T>(bencher: Bencher<'_, '_>, work: impl Fn(&Self, &SourceFile, &str) -> T + Sync) {
        let archive = &*ARCHIVE;
        let bytes: usize = archive.files.iter().map(|(file, _)| file.text.len()).sum();
        bencher.counter(BytesCount::new(bytes)).bench(|| {
            for (file, path) in &archive.files {
                black_box(work(archive, file, path));
            }
        });
    }

    fn records(&self) -> (Vec<Record>, Vec<Sketch>) {
        let read = |(file, path): &(SourceFile, String)| {
            let doc = Account::read(&file.text, path, &self.dialect);
            let sketch = Sketch::of(&doc, &self.policy, path);
            (Record::of(file, path, &doc), sketch)
        };
        let mut kept: Vec<_> = self.files.iter().map(read).collect();
        kept.sort_by(|(a, _), (b, _)| records::order(a, b));
        kept.into_iter().unzip()
    }
}

fn main() {
    divan::main();
}

#[divan::bench]
fn parse(bencher: Bencher<'_, '_>) {
    Archive::each(bencher, |_, file, _| Markdown::read(&file.text));
}

#[divan::bench]
fn account(bencher: Bencher<'_, '_>) {
    Archive::each(bencher, |archive, file, path| {
        Account::read(&file.text, path, &archive.dialect)
    });
}

#[divan::bench]
fn model(bencher: Bencher<'_, '_>) {
    Archive::each(bencher, |archive, file, path| {
        Postmortem::read(&file.text, path, &archive.dialect)
    });
}

#[divan::bench]
fn language(bencher: Bencher<'_, '_>) {
    let docs: Vec<Postmortem> = {
        let files = ARCHIVE.files.iter();
        let read = files.map(|(file, path)| Postmortem::read(&file.text, path, &ARCHIVE.dialect));
        read.collect()
    };
    let bytes: u32 = docs.iter().map(|doc| doc.len).sum();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| {
        for (doc, (file, path)) in docs.iter().zip(&ARCHIVE.files) {
            let (settings, dialect) = (&ARCHIVE.settings, &ARCHIVE.dialect);
            let cx = Context::new(doc, file, path, ARCHIVE.today, settings, dialect);
            black_box(cx.decisions());
        }
    });
}

#[divan::bench]
fn lint(bencher: Bencher<'_, '_>) {
    let Ok(plan) = Plan::new(&Selection::default()) else {
        return;
    };
    let linter = Linter {
        plan,
        settings: ARCHIVE.settings.clone(),
        dialect: ARCHIVE.dialect.clone(),
        today: ARCHIVE.today,
    };
    Archive::each(bencher, |_, file, path| linter.lint(file.clone(), path));
}

#[divan::bench]
fn index(bencher: Bencher<'_, '_>) {
    let (records, _) = ARCHIVE.records();
    bencher.bench(|| report::index(&Index::of(&records, ARCHIVE.today)));
}

#[divan::bench]
fn stats(bencher: Bencher<'_, '_>) {
    let (records, sketches) = ARCHIVE.records();
    let scope = Scope::default();
    bencher.bench(|| {
        let (policy, today) = (&ARCHIVE.policy, ARCHIVE.today);
        report::archive_markdown(&Statistics::of(
            &records, &sketches, None, &scope, policy, today,
        ))
    });
}

#[divan::bench]
fn search(bencher: Bencher<'_, '_>) {
    let Ok(query) = Query::parse("replica timeout", &ARCHIVE.dialect) else {
        return;
    };
    Archive::each(bencher, |archive, file, path| {
        query.scan(file, path, Taken::Found, &archive.dialect)
    });
}
