//! Files that are none, are too large, lead elsewhere or change under the hand.

use crate::run::{CLEAN, Folder, Ran};
use std::fs;
use std::os::unix::fs::symlink;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// A draft with a status that `--fix --unsafe-fixes` corrects.
pub(crate) fn slip() -> String {
    CLEAN.replace("Draft", "Drafft")
}

pub(crate) const FIX: [&str; 3] = ["lint", "--fix", "--unsafe-fixes"];

pub(crate) fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// The names in a folder, without the folders.
pub(crate) fn names(folder: &Folder) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder.path()).sort_by_file_name();
    let files = entries
        .into_iter()
        .map(|entry| entry.expect("it can be read"));
    let files = files.filter(|entry| !entry.file_type().is_dir());
    let name = |entry: walkdir::DirEntry| entry.file_name().to_string_lossy().into_owned();
    files.map(name).collect()
}

/// A run that must not take long, however its input behaves.
fn at_once(folder: &Folder, arguments: &[&str]) -> Ran {
    let start = Instant::now();
    let mut command = folder.command();
    command.timeout(Duration::from_secs(60));
    let ran = Ran::of(command.arg("--today=2026-02-20").args(arguments));
    assert!(start.elapsed() < Duration::from_secs(30), "{arguments:?}");
    ran
}

#[test]
fn a_file_that_comes_and_goes_during_a_run_breaks_nothing() {
    let folder = Folder::new();
    folder.write("clean.md", CLEAN).write("moving.md", CLEAN);
    for nth in 0..50 {
        folder.write(&format!("other-{nth}.md"), slip());
    }
    let (here, away) = (folder.path().join("moving.md"), folder.path().join("away"));
    let lint = || {
        folder.pm(&[
            "lint",
            "--format=concise",
            "--ignore=duplicate-incident",
            ".",
        ])
    };
    let found = lint().out.lines().count();
    let over = AtomicBool::new(false);
    let runs: Vec<Ran> = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                fs::rename(&here, &away).expect("it is here");
                std::thread::sleep(Duration::from_micros(300));
                fs::rename(&away, &here).expect("it is away");
                std::thread::sleep(Duration::from_micros(300));
            }
        });
        let runs = (0..10).map(|_| lint()).collect();
        over.store(true, Ordering::Relaxed);
        runs
    });
    for ran in runs {
        let of_it = |line: &&str| line.starts_with("moving.md");
        let (moving, others): (Vec<_>, Vec<_>) = ran.out.lines().partition(of_it);
        assert_eq!(others.len(), found, "the others are checked: {}", ran.err);
        if moving.is_empty() {
            assert_eq!(ran.code, 0, "{}", ran.err);
            continue;
        }
        let gone = "moving.md:1:1: error unreadable-file: cannot be read: No such file or directory (os error 2)";
        assert_eq!((ran.code, moving), (2, vec![gone]));
    }
}

#[test]
fn what_is_written_into_a_file_while_it_is_fixed_stays() {
    let folder = Folder::new();
    for nth in 0..200 {
        folder.write(&format!("{nth:03}.md"), slip());
    }
    let mut process = folder.process();
    process.args(FIX).arg(".");
    process.stdout(Stdio::null()).stderr(Stdio::piped());
    let child = process.spawn().expect("it starts");
    // Files are written in their order: once the first is, the last has been read.
    while folder.read("000.md") == slip() {
        std::thread::yield_now();
    }
    folder.write("199.md", "# Mine\n");
    let output = child.wait_with_output().expect("it ends");
    let said = told(&output);
    if said.contains("error: 199.md") {
        assert!(
            said.contains(
                "error: 199.md was not fixed: it has changed since it was read; run again\n"
            ),
            "{said}"
        );
        assert_eq!(output.status.code(), Some(2));
    }
    assert_eq!(folder.read("199.md"), "# Mine\n");
}

#[test]
fn links_in_a_circle_and_into_the_void_are_findings_and_never_followed() {
    let folder = Folder::new();
    folder.write("clean.md", CLEAN);
    let link = |to: &str, at: &str| symlink(to, folder.path().join(at)).expect("a link");
    link("b.md", "a.md");
    link("a.md", "b.md");
    link("gone.md", "void.md");
    link(".", "here");
    for mode in [&["lint"][..], &FIX] {
        let all = [mode, &["--format=concise", "a.md", "void.md", "clean.md"]].concat();
        let ran = at_once(&folder, &all);
        let said = [
            "a.md:1:1: error unreadable-file: cannot be read: Too many levels of symbolic links (os error 40)",
            "void.md:1:1: error unreadable-file: cannot be read: No such file or directory (os error 2)",
        ];
        assert_eq!(
            (ran.code, ran.out.lines().collect::<Vec<_>>()),
            (2, said.to_vec())
        );
    }
    let walked = at_once(&folder, &["lint", "-v", "."]);
    assert_eq!(walked.code, 0, "{}", walked.err);
    for name in ["a.md", "b.md", "void.md", "here"] {
        let line = format!("skipped {name}: a link");
        assert!(walked.err.contains(&line), "{line}: {}", walked.err);
    }
    assert!(!folder.path().join("gone.md").exists());
}

#[test]
fn what_is_no_file_is_refused_by_every_command_at_once() {
    let folder = Folder::new();
    folder.write("a.md", CLEAN);
    let made = Command::new("mkfifo")
        .arg(folder.path().join("pipe.md"))
        .status();
    assert!(made.expect("there is mkfifo").success());
    for what in ["pipe.md", "/dev/zero"] {
        for arguments in [
            &["lint", what][..],
            &["lint", "--fix", what],
            &["lint", "a.md", "--config", what],
            &["lint", "a.md", "--baseline", what],
            &["parse", what],
            &["redact", what],
            &["review", what],
            &["status", what, "final"],
            &["actions", "set", what, "1", "--status=done"],
            &["timeline", "sort", what],
            &["timeline", "import", what, "--into=a.md"],
            &["missing", "--incidents", what],
            &["new", "x", "--from", what],
        ] {
            let ran = at_once(&folder, arguments);
            assert_eq!(ran.code, 2, "{arguments:?}");
            let said = format!("{}{}", ran.out, ran.err);
            assert!(said.contains("not a regular file"), "{arguments:?}: {said}");
        }
    }
    let walked = at_once(&folder, &["lint", "--format=concise", "."]);
    assert_eq!(
        (walked.code, walked.out.as_str()),
        (0, ""),
        "a walk takes files"
    );
}

#[test]
fn a_gigabyte_is_refused_without_being_read() {
    let folder = Folder::new();
    folder.write("a.md", CLEAN);
    let sparse = fs::File::create(folder.path().join("sparse.md")).expect("a file");
    sparse.set_len(1 << 30).expect("it takes no room");
    for mode in [&["lint"][..], &FIX] {
        let ran = at_once(&folder, &[mode, &["--format=concise", "."]].concat());
        let said = "sparse.md:1:1: error unreadable-file: larger than 10 MiB\n";
        assert_eq!((ran.code, ran.out.as_str()), (2, said));
    }
    assert_eq!(
        fs::metadata(folder.path().join("sparse.md"))
            .expect("it stays")
            .len(),
        1 << 30
    );
}

#[test]
fn of_twenty_at_once_one_writes_and_nineteen_say_what_is_there() {
    let folder = Folder::new();
    let (title, file) = (
        "Orders failed",
        "postmortems/2026/2026-02-15-orders-failed.md",
    );
    let run = || folder.pm(&["new", title, "--date=2026-02-15"]);
    let ran: Vec<Ran> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..20).map(|_| scope.spawn(run)).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("no panic"))
            .collect()
    });
    let (won, refused): (Vec<_>, Vec<_>) = ran.iter().partition(|ran| ran.code == 0);
    assert_eq!((won.len(), refused.len()), (1, 19));
    assert_eq!(won[0].out, format!("{file}\n"));
    for ran in refused {
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(
            ran.err.starts_with(&format!("error: {file} exists")),
            "{}",
            ran.err
        );
    }
    assert_eq!(names(&folder), ["2026-02-15-orders-failed.md"]);
    let alone = Folder::new();
    alone.pm(&["new", title, "--date=2026-02-15"]);
    assert_eq!(folder.read(file), alone.read(file), "it is whole");
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_name_is_no_text_is_checked_and_fixed_like_any_other() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let path = folder
        .path()
        .join(std::ffi::OsStr::from_bytes(b"n\xffn.md"));
    fs::write(&path, slip()).expect("Linux takes any name");
    let ran = folder.pm(&["lint", "--format=json", "."]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(json["diagnostics"][0]["path"], "n\u{fffd}n.md");
    assert_eq!(folder.pm(&[&FIX[..], &["."]].concat()).code, 0);
    assert_eq!(fs::read_to_string(&path).expect("it stays"), CLEAN);
}

#[test]
fn front_matter_is_data_and_nothing_in_it_runs() {
    let folder = Folder::new();
    folder
        .write("a.md", "---js\n{ status: require('fs').writeFileSync('ran', '') }\n---\n\n## Impact\n")
        .write(
            "b.md",
            "---\ntitle: !!python/object/apply:os.system [touch ran]\nstatus: final\n---\n\n## Impact\n",
        );
    let ran = folder.pm(&["parse", "a.md", "b.md"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(json["documents"][0]["status"], serde_json::Value::Null);
    assert_eq!(json["documents"][1]["status"], "final");
    assert_eq!(names(&folder), ["a.md", "b.md"]);
}
