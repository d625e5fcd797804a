//! A command that is killed leaves each file as it was or as it was to be, and running it again does the rest.
//!
//! Five hundred kills take minutes: `cargo test --test it crash -- --ignored --nocapture`.

use crate::run::{CLEAN, Folder};
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

/// A command with what it finds.
struct Scene {
    kills: u32,
    arguments: &'static [&'static str],
    set: fn(&Folder),
}

/// What is kept of a file: its text, or where a link leads, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State {
    text: Vec<u8>,
    mode: u32,
    owner: (u32, u32),
}

const SCENES: [Scene; 6] = [
    Scene {
        kills: 150,
        arguments: &["lint", "--fix", "--unsafe-fixes", ".", "link.md"],
        set: misspelt,
    },
    Scene {
        kills: 100,
        arguments: &["index", "--write"],
        set: index_of_yesterday,
    },
    Scene {
        kills: 80,
        arguments: &["actions", "set", REPORT, "1", "--status=done"],
        set: report,
    },
    Scene {
        kills: 80,
        arguments: &["new", "Orders failed", "--date=2026-02-15"],
        set: report,
    },
    Scene {
        kills: 45,
        arguments: &["timeline", "add", "Exports paused", REPORT, "--at=14:40"],
        set: report,
    },
    Scene {
        kills: 45,
        arguments: &["status", REPORT, "final"],
        set: report,
    },
];

const REPORT: &str = "postmortems/2026/2026-02-10-pool.md";

fn report(folder: &Folder) {
    let text = "# Postmortem: Pool exhausted\n\n- **Date:** 2026-02-10\n- **Author(s):** Platform\n- **Severity:** SEV-3\n- **Status:** In Review\n\n\
         ## Summary\n\nOrders failed for 40 minutes.\n\n## Impact\n\n40 orders failed.\n\n\
         ## Timeline\n\n- 14:20 UTC Orders begin to fail\n\n\
         ## Action Items\n\n| ID | Action | Priority | Owner | Due | Status |\n|---|---|---|---|---|---|\n\
         | 1 | Cap the connections of an export at 5 | P1 | Platform | 2026-02-24 | Open |\n";
    folder.write(REPORT, text);
}

/// Forty reports that can be fixed, of several modes and owners, one of them behind a link.
fn misspelt(folder: &Folder) {
    let text = CLEAN.replace("Draft", "Drafft");
    for (nth, mode) in (0..40).zip([0o600, 0o644, 0o664, 0o755].into_iter().cycle()) {
        let path = format!("2026/{nth}.md");
        folder.write(&path, &text);
        let path = folder.path().join(path);
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("it is ours");
        if nth % 5 == 0 {
            // Only an administrator may give files away.
            let _ = chown(&path, Some(1000), Some(1000));
        }
    }
    folder.write(".kept/report.md", &text);
    symlink(".kept/report.md", folder.path().join("link.md")).expect("a link");
}

fn index_of_yesterday(folder: &Folder) {
    report(folder);
    assert_eq!(folder.pm(&["index", "--write"]).code, 0);
    folder.write("postmortems/2026/2026-02-16-search.md", CLEAN);
}

/// All files and links of a folder.
fn states(folder: &Folder) -> BTreeMap<PathBuf, State> {
    let entries = walkdir::WalkDir::new(folder.path()).into_iter();
    let entries = entries.map(|entry| entry.expect("it can be read"));
    let state = |path: &Path| {
        let metadata = path.symlink_metadata().expect("it is there");
        let text = match path.read_link() {
            Ok(target) => target.into_os_string().into_encoded_bytes(),
            Err(_) => fs::read(path).expect("it can be read"),
        };
        State {
            text,
            mode: metadata.mode(),
            owner: (metadata.uid(), metadata.gid()),
        }
    };
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    let named = files.map(|entry| {
        let below = entry.path().strip_prefix(folder.path());
        (
            below.expect("it lies below").to_owned(),
            state(entry.path()),
        )
    });
    named.collect()
}

/// Whether a file is one that a killed command was still writing: told by its name, hidden and without an ending.
fn is_left_over(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(".pm-") && !name[1..].contains('.'))
}

/// What the kills of a scene met.
#[derive(Debug, Default)]
struct Met {
    nothing_written: u32,
    some_written: u32,
    all_written: u32,
    ended_before: u32,
    left_over: u32,
}

impl Scene {
    fn folder(&self) -> Folder {
        let folder = Folder::new();
        (self.set)(&folder);
        folder
    }

    fn run(&self, folder: &Folder) -> i32 {
        folder.pm(self.arguments).code
    }

    /// Starts the command and kills it after a while; whether it was still running.
    fn kill(&self, folder: &Folder, after: Duration) -> bool {
        let mut process = folder.process();
        process.arg("--today=2026-02-20").args(self.arguments);
        process.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = process.spawn().expect("it starts");
        std::thread::sleep(after);
        child.kill().expect("it is ours");
        let status = child.wait().expect("it ends");
        status.code().is_none()
    }

    fn play(&self) -> Met {
        let done = self.folder();
        let before = states(&done);
        let start = Instant::now();
        assert!(self.run(&done) < 2, "{:?}", self.arguments);
        let whole = start.elapsed();
        let after = states(&done);
        assert_ne!(before, after, "{:?} writes", self.arguments);
        for (path, old) in &before {
            let new = &after[path];
            assert_eq!(
                (old.mode, old.owner),
                (new.mode, new.owner),
                "{}",
                path.display()
            );
        }
        let mut met = Met::default();
        for nth in 0..self.kills {
            // The golden ratio spreads the moments evenly, however many there are.
            let part = (f64::from(nth) * 0.618_034).fract();
            let folder = self.folder();
            let killed = self.kill(&folder, whole.mul_f64(part));
            let mut now = states(&folder);
            let all = now.len();
            now.retain(|path, _| !is_left_over(path));
            for (path, state) in &now {
                let allowed = [before.get(path), after.get(path)];
                assert!(
                    allowed.contains(&Some(state)),
                    "{}: {state:?}",
                    path.display()
                );
            }
            for path in before.keys() {
                assert!(now.contains_key(path), "{} is lost", path.display());
            }
            met.left_over += u32::from(all > now.len());
            *match () {
                () if !killed => &mut met.ended_before,
                () if now == before => &mut met.nothing_written,
                () if now == after => &mut met.all_written,
                () => &mut met.some_written,
            } += 1;
            let taken = folder.pm(&["parse", "--format=ndjson", "."]).out;
            let of = |path: &&PathBuf| path.extension().is_some_and(|end| end == "md");
            let hidden_or_made = |path: &&PathBuf| {
                !path.starts_with(".kept")
                    && !path.ends_with("index.md")
                    && !path.ends_with("link.md")
            };
            let reports = now.keys().filter(of).filter(hidden_or_made).count();
            assert_eq!(taken.lines().count(), reports, "{taken}");
            self.run(&folder);
            let mut again = states(&folder);
            again.retain(|path, _| !is_left_over(path));
            assert_eq!(again, after, "run again, it is done");
        }
        met
    }
}

#[test]
#[ignore = "takes minutes"]
#[expect(clippy::print_stdout, reason = "whoever runs it wants the figures")]
fn no_file_is_lost_cut_or_mixed() {
    let kills: u32 = SCENES.iter().map(|scene| scene.kills).sum();
    assert_eq!(kills, 500);
    for scene in SCENES {
        println!("{}: {:?}", scene.arguments.join(" "), scene.play());
    }
}
