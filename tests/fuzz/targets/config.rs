//! Any text as a configuration: read or explained, quickly, and never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pm::config::Config;
use std::path::Path;

fuzz_target!(|text: &str| {
    if let Err(error) = Config::parse(text, Path::new("/nowhere")) {
        assert!(!error.to_string().is_empty());
    }
});
