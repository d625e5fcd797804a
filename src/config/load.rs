//! A configuration and those that it extends, laid over each other.

use super::node::{self, Node, Origin, Value};
use super::yaml::{self, Side};
use super::{Error, Place, Problem};
use crate::archive;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The largest configuration that is read, in bytes.
const MAX_BYTES: u64 = 64 * 1024;
/// So many files may stand in a row, each extending the next.
const MAX_FILES: usize = 8;

/// A file that was read.
#[derive(Debug)]
pub(super) struct File {
    /// Its path as the user would write it.
    pub(super) shown: PathBuf,
    /// The absolute folder that it lies in.
    pub(super) folder: PathBuf,
    text: String,
}

/// Something wrong with a value or its key.
#[derive(Debug)]
pub(super) struct Wrong {
    pub(super) origin: Origin,
    pub(super) side: Side,
    pub(super) message: String,
}

/// A configuration with those that it extends.
#[derive(Debug)]
pub(super) struct Loaded {
    /// The files, the one that was asked for first.
    pub(super) files: Vec<File>,
    /// What they say together.
    pub(super) tree: Node,
    /// What is wrong with single files.
    pub(super) wrong: Vec<Wrong>,
    /// The rules that single files declare, each with the file, whichever of them replaces the others.
    pub(super) declared: Vec<(String, usize)>,
}

impl Loaded {
    /// Reads a file and what it extends.
    pub(super) fn read(place: &Place) -> Result<Self, Error> {
        let Place { shown, folder, top } = place;
        // `shown` is as somebody writes it who may be in another folder than this process.
        let file = folder.join(shown.file_name().unwrap_or_default());
        let text = read(&file).map_err(|reason| Error::Unreadable(shown.clone(), reason))?;
        Self::of_text(text, shown, folder, top)
    }

    /// What no configuration says.
    pub(super) fn none() -> Self {
        Self {
            files: Vec::new(),
            tree: Node::new(Value::Null),
            wrong: Vec::new(),
            declared: Vec::new(),
        }
    }

    /// Takes the text of a file, and what it extends inside `top`.
    pub(super) fn of_text(
        text: String,
        shown: &Path,
        folder: &Path,
        top: &Path,
    ) -> Result<Self, Error> {
        let mut loaded = Self::none();
        let mut trees = Vec::new();
        let mut seen: Vec<PathBuf> = vec![folder.join(shown.file_name().unwrap_or_default())];
        let mut next = Some((text, shown.to_owned(), folder.to_owned()));
        while let Some((text, shown, folder)) = next.take() {
            let file = loaded.files.len();
            // Editors write a byte order mark, and the YAML crate takes it for a document of its own.
            let text = match text.strip_prefix('\u{feff}') {
                Some(text) => text.to_owned(),
                None => text,
            };
            loaded.files.push(File {
                shown,
                folder,
                text,
            });
            let mut tree = loaded.parse(file)?;
            for (key, origin) in tree.settle(file) {
                let message = format!("`{key}` stands here a second time");
                loaded.wrong_at(&origin, Side::Key, message);
            }
            let declared = declared(&tree).map(|name| (name.to_owned(), file));
            loaded.declared.extend(declared);
            if let Some(extends) = tree.get("extends") {
                match loaded.extended(extends, top, &seen) {
                    Ok((text, shown, path)) => {
                        let folder = path.parent().unwrap_or(&path).to_owned();
                        seen.push(path);
                        next = Some((text, shown, folder));
                    }
                    Err(message) => loaded.wrong_at(&extends.origin, Side::Value, message),
                }
            }
            trees.push(tree);
        }
        let base = trees.pop().unwrap_or_else(|| Node::new(Value::Null));
        loaded.tree = trees
            .into_iter()
            .rev()
            .fold(base, |base, own| own.over(base));
        Ok(loaded)
    }

    fn parse(&self, file: usize) -> Result<Node, Error> {
        yaml::parse(&self.files[file].text)
            .map_err(|(place, message)| Error::Wrong(vec![self.problem(file, place, &message)], 0))
    }

    /// The file that one extends: its text, its path as it is shown, and its absolute path.
    fn extended(
        &self,
        extends: &Node,
        top: &Path,
        seen: &[PathBuf],
    ) -> Result<(String, PathBuf, PathBuf), String> {
        let path = extends.text().filter(|path| !path.trim().is_empty());
        let path = Path::new(path.ok_or("the path of a file was expected")?);
        let file = &self.files[extends.origin.file];
        let absolute = archive::absolute(&file.folder, path);
        if path.is_absolute() || !absolute.starts_with(top) {
            return Err("a relative path that stays inside the repository was expected".to_owned());
        }
        let name = path.display();
        if seen.contains(&absolute) {
            return Err(format!("`{name}` leads round in a circle"));
        }
        if seen.len() == MAX_FILES {
            return Err(format!("more than {MAX_FILES} files extend each other"));
        }
        if !absolute.exists() {
            return Err(format!("there is no file `{name}`"));
        }
        // A link may lead elsewhere.
        let is_inside = |path: PathBuf| top.canonicalize().is_ok_and(|top| path.starts_with(top));
        if !absolute.canonicalize().is_ok_and(is_inside) {
            return Err(format!(
                "`{name}` is a link that leads out of the repository"
            ));
        }
        let text = read(&absolute).map_err(|reason| format!("`{name}`: {reason}"))?;
        let beside = file.shown.parent().unwrap_or(Path::new(""));
        Ok((text, lexical(&beside.join(path)), absolute))
    }

    /// Finds the place of something that is wrong.
    pub(super) fn problem_at(&self, wrong: &Wrong) -> Problem {
        let Wrong {
            origin,
            side,
            message,
        } = wrong;
        let place = yaml::locate(&self.files[origin.file].text, &origin.path, *side);
        self.problem(origin.file, place, message)
    }

    /// The line of a value or its key.
    pub(super) fn line(&self, origin: &Origin, side: Side) -> Option<(&Path, usize)> {
        let file = self.files.get(origin.file)?;
        Some((&file.shown, yaml::locate(&file.text, &origin.path, side).0))
    }

    /// Lays the configuration over what absent keys mean; that stands in no file.
    pub(super) fn over_defaults(&mut self, text: &str) -> Result<(), Error> {
        let mut defaults = yaml::parse(text)
            .map_err(|(place, message)| Error::Wrong(vec![self.problem(0, place, &message)], 0))?;
        defaults.settle(node::DEFAULTS);
        let own = std::mem::replace(&mut self.tree, Node::new(Value::Null));
        self.tree = own.over(defaults);
        Ok(())
    }

    fn wrong_at(&mut self, origin: &Origin, side: Side, message: String) {
        self.wrong.push(Wrong {
            origin: origin.clone(),
            side,
            message,
        });
    }

    fn problem(&self, file: usize, (line, column): (usize, usize), message: &str) -> Problem {
        let file = &self.files[file];
        let source = line
            .checked_sub(1)
            .and_then(|nth| file.text.lines().nth(nth));
        Problem {
            file: file.shown.clone(),
            line,
            column: column.max(1),
            // A key may hold a line break; a message stands on one line.
            message: one_line(message),
            source: source.unwrap_or_default().to_owned(),
        }
    }
}

/// The names of the rules that a file declares.
fn declared(tree: &Node) -> impl Iterator<Item = &str> {
    let rules = match tree.get("custom-rules").map(|rules| &rules.value) {
        Some(Value::List(rules)) => rules.as_slice(),
        _ => &[],
    };
    rules.iter().filter_map(|rule| rule.get("name")?.text())
}

/// A message without line breaks, and not longer than somebody reads.
fn one_line(message: &str) -> String {
    const LONGEST: usize = 300;
    let mut line = message.replace(['\n', '\r'], " ");
    if let Some((end, _)) = line.char_indices().nth(LONGEST) {
        line.truncate(end);
        line.push('…');
    }
    line
}

/// The text of a file, or why it has none.
fn read(path: &Path) -> Result<String, String> {
    let metadata = std::fs::metadata(path).map_err(|error| error.to_string())?;
    if metadata.is_dir() {
        return Err("a folder, not a file".to_owned());
    }
    if !metadata.is_file() {
        return Err("not a regular file".to_owned());
    }
    let file = std::fs::File::open(path).map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| error.to_string())?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(format!("larger than {} KiB", MAX_BYTES / 1024));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..at).unwrap_or_default();
        let line = memchr::memchr_iter(b'\n', before).count() + 1;
        format!("not UTF-8: invalid byte on line {line}")
    })
}

/// A path without `.`, and without a folder that `..` leaves at once.
fn lexical(path: &Path) -> PathBuf {
    use std::path::Component;
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir
                if matches!(out.components().next_back(), Some(Component::Normal(_))) =>
            {
                out.pop();
            }
            part => out.push(part),
        }
    }
    out
}
