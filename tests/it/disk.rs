//! Places that take no file: a full disk and a folder that is locked.

use crate::robust::{FIX, names, slip, told};
use crate::run::Folder;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::{Command, Output};

/// The program in a shell that lets no file grow beyond so many blocks of 512 bytes, as a full disk would.
fn on_a_full_disk(folder: &Folder, blocks: u32, arguments: &[&str]) -> Output {
    let program = folder.process();
    // What is full then is told by the system and not by a signal.
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let mut shell = Command::new("sh");
    shell.args(["-c", &script]).arg(program.get_program());
    shell.arg("--today=2026-02-20").args(arguments);
    let shell = shell
        .current_dir(folder.path())
        .env_remove("GITHUB_ACTIONS");
    shell.output().expect("there is a shell")
}

#[test]
fn a_full_disk_leaves_every_file_as_it_was_and_is_told() {
    let folder = Folder::new();
    let long = format!("{}\n{}", slip(), "It was a long day.\n".repeat(200));
    folder.write("postmortems/2026/a.md", &long);
    let files = names(&folder);
    for (arguments, said) in [
        (
            &[&FIX[..], &["postmortems"]].concat()[..],
            "error: postmortems/2026/a.md was not fixed: File too large (os error 27)\n",
        ),
        (
            &["new", "Orders failed", "--date=2026-02-15"],
            "error: postmortems/2026/2026-02-15-orders-failed.md could not be written: File too large (os error 27)\n",
        ),
        (
            &["index", "--write"],
            "error: postmortems/index.md was not written: File too large (os error 27)\n",
        ),
        (
            &["lint", "--write-baseline"],
            "error: .pm-baseline.json: File too large (os error 27)\n",
        ),
    ] {
        let blocks = u32::from(arguments[0] == "lint");
        let blocks = if arguments.contains(&"--write-baseline") {
            0
        } else {
            blocks
        };
        let output = on_a_full_disk(&folder, blocks, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(told(&output).starts_with(said), "{}", told(&output));
        assert_eq!(names(&folder), files, "{arguments:?} leaves nothing behind");
        assert_eq!(folder.read("postmortems/2026/a.md"), long);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn results_that_find_no_room_are_told_and_are_no_success() {
    let folder = Folder::new();
    folder.write("postmortems/2026/a.md", slip());
    for arguments in [
        &["lint"][..],
        &["lint", "--format=json"],
        &["parse"],
        &["index"],
        &["actions", "--status=all"],
        &["explain", "blaming-language"],
        &["schema", "lint"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full");
        let mut process = folder.process();
        process.args(arguments).stdout(full.expect("Linux has it"));
        let output = process.output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(
            told(&output).lines().last(),
            Some("error: the results could not be written: No space left on device (os error 28)"),
            "{arguments:?}"
        );
    }
}

#[test]
#[expect(clippy::print_stderr, reason = "what was not tested is told")]
fn in_a_folder_that_is_locked_nothing_is_written_and_that_is_told() {
    let folder = Folder::new();
    folder.write("postmortems/2026/a.md", slip());
    let mode = |path: &str, mode| {
        let permissions = fs::Permissions::from_mode(mode);
        fs::set_permissions(folder.path().join(path), permissions).expect("it is ours");
    };
    mode("", 0o755);
    mode("postmortems/2026/a.md", 0o666);
    mode("postmortems", 0o555);
    mode("postmortems/2026", 0o555);
    let run = |arguments: &[&str]| {
        let mut process = folder.process();
        process.args(arguments).arg("--today=2026-02-20");
        // Nothing is locked to root, who becomes nobody here.
        if fs::metadata("/proc/self")
            .is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0)
        {
            process.uid(65534).gid(65534);
        }
        process.output()
    };
    let runs = [
        (
            [&FIX[..], &["postmortems"]].concat(),
            "error: postmortems/2026/a.md was not fixed: permission denied\n",
        ),
        (
            vec!["new", "Orders failed", "--date=2026-02-15"],
            "error: postmortems/2026/2026-02-15-orders-failed.md could not be written: permission denied\n",
        ),
        (
            vec!["index", "--write"],
            "error: postmortems/index.md was not written: permission denied\n",
        ),
    ];
    for (arguments, said) in runs {
        let output = match run(&arguments) {
            Ok(output) => output,
            Err(error) => {
                eprintln!("skipped: nobody may not run the program where it lies: {error}");
                return;
            }
        };
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(told(&output).starts_with(said), "{}", told(&output));
        assert_eq!(names(&folder), ["a.md"]);
        assert_eq!(folder.read("postmortems/2026/a.md"), slip());
    }
}
