//! A folder to work in, and the program run in it.

use assert_cmd::Command;
use std::path::Path;
use tempfile::TempDir;

/// A folder of its own for a test.
pub(crate) struct Folder(TempDir);

/// What the program did.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A draft in which nothing is found.
pub(crate) const CLEAN: &str = "# Postmortem: Search was slow

- **Date:** 2026-02-16
- **Author(s):** Search team
- **Status:** Draft
- **Severity:** SEV-4

## Summary

Queries took four seconds for 12 minutes, because the cache was cold after a restart.

## Action Items

| ID | Action | Owner | Priority | Due | Status |
|----|--------|-------|----------|-----|--------|
| 1 | Warm the cache before a node takes traffic | Search team | P1 | 2026-02-19 | Done |
";

impl Folder {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().expect("a temporary folder"))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file with the folders above it.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("folders");
        std::fs::write(path, content).expect("a file");
        self
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path().join(path)).expect("the file is there")
    }

    /// The program, to be run here without what the environment says to it.
    pub(crate) fn command(&self) -> Command {
        Command::from_std(self.process())
    }

    /// The same to be spawned, and stopped on its way.
    pub(crate) fn process(&self) -> std::process::Command {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("pm"));
        for variable in [
            "PM_TODAY",
            "PM_FORMAT",
            "GITHUB_ACTIONS",
            "GITHUB_STEP_SUMMARY",
            "GITHUB_WORKSPACE",
            "CI_PROJECT_DIR",
            "BUILD_SOURCESDIRECTORY",
            "TF_BUILD",
            "NO_COLOR",
            "CLICOLOR_FORCE",
        ] {
            command.env_remove(variable);
        }
        command.current_dir(self.path());
        command
    }

    pub(crate) fn pm(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.command().arg("--today=2026-02-20").args(arguments))
    }
}

impl Ran {
    pub(crate) fn of(command: &mut Command) -> Self {
        let output = command.output().expect("it runs");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self {
            code: output.status.code().expect("it ends by itself"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// What standard error says, without the lines that show a place.
    pub(crate) fn errors(&self) -> Vec<String> {
        let lines = self.err.lines().filter(|line| !line.starts_with(' '));
        lines.map(str::to_owned).collect()
    }

    /// The findings of `--format concise` without messages: `path:line:column: level rule`.
    pub(crate) fn findings(&self) -> Vec<&str> {
        let cut = |line| {
            str::rsplit_once(line, ": ").map_or(line, |_| {
                let colons: Vec<_> = line.match_indices(": ").map(|(at, _)| at).collect();
                colons.get(1).map_or(line, |&at| &line[..at])
            })
        };
        self.out.lines().map(cut).collect()
    }
}
