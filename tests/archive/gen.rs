//! Writes an archive of postmortems to measure with: `cargo run --release --example gen_archive -- --count 10000 --out DIR`.
//!
//! The same count and seed give the same bytes. The documents have the shape of the full template and about 10 KB each;
//! their prose is put together from parts, so that no two tell the same.

mod document;
mod prose;

use prose::Draw;
use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    let mut count = 1_000;
    let mut seed = 1;
    let mut out = PathBuf::from("archive");
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        let number = || value.parse().expect("a number");
        match name.as_str() {
            "--count" => count = number(),
            "--seed" => seed = number(),
            "--out" => out = PathBuf::from(value),
            _ => panic!("--count N --seed N --out DIR, not {name}"),
        }
    }
    for nth in 0..count {
        let mut draw = Draw::new(seed, nth);
        let (path, text) = document::document(nth, &mut draw);
        let path = out.join(Path::new(&path));
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, text)?;
    }
    Ok(())
}
