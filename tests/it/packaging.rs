//! What packagers ask for: completions and manual pages.

use crate::run::{Folder, Ran};

#[test]
fn every_shell_completes_the_commands() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = folder.pm(&["completions", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{shell}");
        for word in ["lint", "explain", "max-findings", "checkstyle"] {
            assert!(ran.out.contains(word), "{shell} does not know {word}");
        }
    }
    let ran = folder.pm(&["completions", "csh"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
}

#[test]
fn bash_takes_its_completions() {
    let folder = Folder::new();
    folder.write("pm.bash", folder.pm(&["completions", "bash"]).out);
    let mut bash = assert_cmd::Command::new("bash");
    bash.current_dir(folder.path()).args([
        "-c",
        "source pm.bash && COMP_WORDS=(pm li) COMP_CWORD=1 && _pm pm li pm && echo ${COMPREPLY[@]}",
    ]);
    let Ok(_) = std::process::Command::new("bash").arg("--version").output() else {
        return; // not every system has it
    };
    assert_eq!(Ran::of(&mut bash).out, "lint\n");
}

#[test]
fn the_manual_is_a_page_for_all_or_one_for_each_command() {
    let folder = Folder::new();
    let ran = folder.pm(&["man"]);
    assert!(ran.out.contains(".TH pm 1"), "{}", ran.out);
    assert!(ran.out.contains("\n.SH EXAMPLES\n"), "{}", ran.out);
    assert!(ran.out.contains("Exit codes"), "{}", ran.out);
    assert!(!ran.out.contains("pm\\-help"), "{}", ran.out);
    folder.write("man/.keep", "");
    let ran = folder.pm(&["man", "--dir", "man"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(
        ran.out.lines().any(|line| line == "man/pm-lint.1"),
        "{}",
        ran.out
    );
    for path in ran.out.lines() {
        assert!(folder.read(path).contains(".TH pm"), "{path}");
    }
    assert!(folder.read("man/pm-lint.1").contains("pm lint"));
    assert_eq!(folder.pm(&["man", "--dir", "new/man"]).code, 0);
    assert!(folder.read("new/man/pm.1").contains(".TH pm"));
    folder.write("file", "");
    let ran = folder.pm(&["man", "--dir", "file/man"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.starts_with("error: file/man cannot be made: "),
        "{}",
        ran.err
    );
}

#[test]
fn shells_complete_the_names_of_rules_and_help_does_not_list_them() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish"] {
        let script = folder.pm(&["completions", shell]).out;
        assert!(script.contains("duration-arithmetic"), "{shell}");
    }
    for command in ["lint", "explain"] {
        let help = folder.pm(&[command, "--help"]).out;
        assert!(!help.contains("duration-arithmetic"), "{help}");
    }
    let ran = folder.pm(&["lint", "--select", "blaming-languag"]);
    assert!(
        ran.err.contains("did you mean `blaming-language`?"),
        "{}",
        ran.err
    );
}
