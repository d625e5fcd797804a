//! Any bytes as a document: read, checked by every rule and explained without a panic, in spans that lie inside.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pm::lint::Linter;
use pm::source::SourceFile;
use std::sync::LazyLock;

static ALL: LazyLock<Linter> = LazyLock::new(|| pm_fuzz::linter(&["all"]));

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = SourceFile::from_bytes(pm_fuzz::PATH, bytes.to_vec()) else {
        return;
    };
    let _ = pm_fuzz::lint(&ALL, &source.text);
});
