//! What is said of a wrong `pm.yaml`: one for each kind of mistake, with the place and the message.

use crate::run::Folder;
use std::time::{Duration, Instant};

/// A configuration, and what is said of it.
#[rustfmt::skip]
pub(crate) const BROKEN: &[(&str, &str)] = &[
    ("rot: x", "1:1: unknown key `rot`; did you mean `root`?"),
    ("root: ../x", "1:7: a folder below this file was expected, such as `postmortems`"),
    ("root: [a]", "1:7: a folder below this file was expected, such as `postmortems`"),
    ("root:", "1:6: a folder below this file was expected, such as `postmortems`"),
    ("names: roles", "1:8: `allow`, `timeline-only` or `roles-only` was expected, not `roles`"),
    ("names: null", "1:8: `allow`, `timeline-only` or `roles-only` was expected"),
    ("fail-on: always", "1:10: `error`, `warning`, `info` or `never` was expected, not `always`"),
    ("files: \"../{slug}.md\"", "1:8: a path below the archive was expected, with `/` between its parts"),
    ("files: \"{year}/{title}.md\"", "1:8: unknown field `{title}`; known are {year}, {month}, {day}, {date}, {slug}"),
    ("files: {year}/{slug}.md", "1:14: not YAML: did not find expected key; put a value that begins with `{` or `[` in quotes"),
    ("files: notes.md", "1:8: `{slug}` or `{date}` is needed, or all files had one name"),
    ("files: \"{slug}.txt\"", "1:8: the name of a Markdown file was expected, such as `{date}-{slug}.md`"),
    ("exclude: [\"[z-a]\"]", "1:11: not a pattern for files: invalid range; 'z' > 'a'"),
    ("exclude: {a: b}", "1:10: a word or words were expected"),
    ("template: ful", "1:11: `full`, `short`, `near-miss` or `security` was expected, not `ful`"),
    ("statuses: {done: [x]}", "1:12: unknown status `done`; known are draft, in-review, final"),
    ("statuses: [draft]", "1:11: statuses with words were expected"),
    ("severities: {SEV-9: x}", "1:14: unknown severity `SEV-9`; known are SEV-1, SEV-2, SEV-3, SEV-4"),
    ("priorities: {P7: 7d}", "1:14: unknown priority `P7`; known are P0, P1, P2, P3, P4"),
    ("priorities: {P0: 7}", "1:18: a number of days, weeks or months was expected: `7d`, `2w`, `1mo`"),
    ("priorities: {P0: 1y}", "1:18: a number of days, weeks or months was expected: `7d`, `2w`, `1mo`"),
    ("sla-from: start", "1:11: `incident` or `published` was expected, not `start`"),
    ("sections: {require: {}}", "1:12: unknown key `require`; did you mean `required`?"),
    ("sections: {required: {SEV-1: [sumary]}}", "1:31: unknown section `sumary`; did you mean `summary`?"),
    ("sections: {required: [summary]}", "1:22: severities with sections were expected"),
    ("sections: {aliases: {impact: [\"!\"]}}", "1:31: a heading in words was expected"),
    ("vocabulary: {peple: [A]}", "1:14: unknown key `peple`; did you mean `people`?"),
    ("vocabulary: {zones: {CST: 6}}", "1:27: an offset from UTC was expected, such as `\"-06:00\"`"),
    ("thresholds: {revenue: 10k}", "1:23: a whole number was expected, such as `10000`"),
    ("thresholds: {stale-days: 5}", "1:14: unknown threshold `stale-days`; did you mean `stale-draft-days`?"),
    ("thresholds: {repeat-days: -1}", "1:27: a number of days up to 36500 was expected, such as `5`"),
    ("thresholds: {repeat-days: 36501}", "1:27: a number of days up to 36500 was expected, such as `5`"),
    ("thresholds: {revenue: 99999999999999999999999}", "1:23: the number is too large"),
    ("thresholds: {revenue: \"10000\"}", "1:23: a whole number was expected, such as `10000`"),
    ("statuses: {draft: [parked], final: [Parked]}", "1:37: `Parked` means `draft` and cannot mean `final` as well; leave it out, or write all words and `strict: true`"),
    ("statuses: {draft: [final]}", "1:20: `final` means `final` and cannot mean `draft` as well; leave it out, or write all words and `strict: true`"),
    ("statuses: {draft: [final], strict: true}", "1:20: `final` means `final` and cannot mean `draft` as well; keep it under one of them"),
    ("severities: {SEV-1: [critical], SEV-2: [critical]}", "1:41: `critical` means `SEV-1` and cannot mean `SEV-2` as well; leave it out, or write all words and `strict: true`"),
    ("severities: {SEV-2: [P1]}", "1:22: `P1` means `SEV-1` and cannot mean `SEV-2` as well; leave it out, or write all words and `strict: true`"),
    ("severities: {strict: true}", "1:22: no word would be known: write the words that are allowed beside it"),
    ("sections: {aliases: {impact: [Fallout], lessons: [fallout]}}", "1:51: `fallout` means `impact` and cannot mean `lessons` as well; keep it under one of them"),
    ("sections: {aliases: {impact: [Root cause]}}", "1:31: `Root cause` means `root-cause` and cannot mean `impact` as well; keep it under one of them"),
    ("vocabulary: {zones: {utc: \"+01:00\"}}", "1:22: `utc` is the same everywhere; leave it out"),
    ("holidays: [2026-02-30]", "1:12: a day was expected, such as `2026-12-25`"),
    ("holidays: [Christmas]", "1:12: a day was expected, such as `2026-12-25`"),
    ("rules: {missing-dat: off}", "1:9: unknown rule or group `missing-dat`; did you mean `missing-date`?"),
    ("rules: {clock: of}", "1:16: a level: `off`, `info`, `warning` or `error` was expected, not `of`"),
    ("rules: {missing-date: {fianl: off}}", "1:24: unknown option `fianl`; did you mean `final`?"),
    ("rules: {missing-date: {single: true}}", "1:24: `single` is an option of `unclear-owner`"),
    ("rules: {language: {phrases: [x]}}", "1:20: `phrases` is an option of single language rules, such as `blaming-language`"),
    ("rules: [missing-date]", "1:8: rule names with levels were expected"),
    ("rules: {unclear-owner: {single: 1}}", "1:33: `true` or `false` was expected, not `1`"),
    ("overrides: {rules: {clock: off}}", "1:12: an override needs `files`"),
    ("overrides: [x]", "1:13: `files` with patterns and `rules` with levels were expected"),
    ("overrides: [{files: a, rules: {blaming-language: {phrases: [x]}}}]", "1:51: `phrases` holds for all files: it belongs to `rules` at the top"),
    ("custom-rules: [{name: A, message: x, find: y}]", "1:23: a name in small letters with hyphens was expected, such as `no-outage-word`"),
    ("custom-rules: [{name: clock, message: x, find: y}]", "1:23: `clock` is the name of a rule or group of pm"),
    ("custom-rules: [{name: a, message: x}]", "1:16: a rule has one of `find`, `replace` and `pattern`"),
    ("custom-rules: [{name: a, message: x, find: y, pattern: z}]", "1:56: a rule has one of `find`, `replace` and `pattern`"),
    ("custom-rules: [{name: a, find: y}]", "1:16: a rule needs a `message`"),
    ("custom-rules: [{name: a, message: x, pattern: '('}]", "1:47: not a regular expression: unclosed group"),
    ("custom-rules: [{name: a, message: x, pattern: '(?:a{1000}){1000}'}]", "1:47: the pattern is too large: counts such as `{1000}` multiply"),
    ("custom-rules: [{name: a, message: x, pattern: 'x*'}]", "1:47: the pattern is found where nothing stands"),
    ("custom-rules: [{name: a, message: x, replace: {db: the db}}]", "1:47: `the db` holds `db`, which would be found again"),
    ("custom-rules: [{name: a, message: x, replace: [a]}]", "1:47: words with what should stand there were expected"),
    ("custom-rules: [{name: a, message: x, find: [null]}]", "1:45: a word or words were expected"),
    ("custom-rules: [{name: a, message: x, find: []}]", "1:44: a word or words were expected"),
    ("custom-rules: [{name: a, message: x, find: y}, {name: a, message: x, find: y}]", "1:55: another rule is named `a`"),
    ("custom-rules: [{name: a, message: x, find: y, sections: [sumary]}]", "1:58: unknown section `sumary`; did you mean `summary`?"),
    ("extends: gone.yaml", "1:10: there is no file `gone.yaml`"),
    ("extends: /etc/passwd", "1:10: a relative path that stays inside the repository was expected"),
    ("extends: ../../x.yaml", "1:10: a relative path that stays inside the repository was expected"),
    ("extends: pm.yaml", "1:10: `pm.yaml` leads round in a circle"),
    ("extends: [a]", "1:10: the path of a file was expected"),
    ("names: allow\nnames: allow\n", "2:1: `names` stands here a second time"),
    ("rules:\n\tclock: off\n", "2:1: YAML is indented with spaces, not with tabs"),
    ("rules: {a: [", "2:1: not YAML: did not find expected node content"),
    ("rules:\n  clock: off\n names: allow\n", "3:2: not YAML: did not find expected key; is this line indented like those around it?"),
    ("names: \"allow", "2:1: not YAML: found unexpected end of stream"),
    ("names: *x", "1:8: not YAML: unknown anchor; put a value that begins with `*` or `&` in quotes"),
    ("- names", "1:1: keys and values were expected, such as `names: roles-only`"),
    ("just text", "1:1: keys and values were expected, such as `names: roles-only`"),
    ("{}: x", "1:1: not YAML: a key must be a word"),
    ("names: allow\n---\nnames: allow\n", "1:1: not YAML: one document was expected, not several"),
    ("names: !!int x", "1:8: not YAML: names: invalid value: string \"x\", expected an integer"),
    ("? [a]\n: b\n", "1:1: not YAML: a key must be a word"),
    ("names: &a\n  x: *a\n", "1:8: not YAML: recursion limit exceeded"),
    ("exclude: [**/drafts]", "1:12: not YAML: did not find expected alphabetic or numeric character; put a value that begins with `*` or `&` in quotes"),
];

#[test]
fn a_mistake_is_told_with_its_place_and_its_line() {
    for (config, want) in BROKEN {
        let folder = Folder::new();
        folder.write("pm.yaml", format!("{config}\n"));
        let ran = folder.pm(&["lint", "."]);
        assert_eq!(
            (ran.code, ran.out.as_str(), ran.errors()),
            (2, "", vec![format!("error: pm.yaml:{want}")]),
            "{config}"
        );
        let (line, rest) = want.split_once(':').expect("a line");
        let (column, _) = rest.split_once(':').expect("a column");
        let nth: usize = line.parse().expect("a number");
        let Some(source) = config.lines().nth(nth - 1) else {
            continue;
        };
        let source = source.replace('\t', " ");
        let mark = " ".repeat(column.parse::<usize>().expect("a number") - 1);
        let shown = format!(" {line} | {source}\n   | {mark}^\n");
        assert!(ran.err.ends_with(&shown), "{}", ran.err);
    }
}

#[test]
fn a_long_line_is_shown_around_the_place() {
    let folder = Folder::new();
    let words = vec!["word"; 60].join(", ");
    folder.write(
        "pm.yaml",
        format!("vocabulary: {{people: [{words}], tems: [x], services: [{words}]}}\n"),
    );
    let shown = folder.pm(&["lint", "."]).err;
    let lines: Vec<&str> = shown.lines().collect();
    assert!(
        lines[1].len() < 130 && lines[1].contains("tems: [x]"),
        "{shown}"
    );
    assert_eq!(lines[1].find("tems"), lines[2].find('^'), "{shown}");
}

#[test]
fn a_mistake_in_a_file_that_is_extended_is_told_of_that_file() {
    let folder = Folder::new();
    folder
        .write(".git/HEAD", "")
        .write("a/pm.yaml", "extends: ../base.yaml\nnams: allow\n")
        .write("base.yaml", "rules:\n  clock: of\n")
        .write("a/x.md", "");
    let ran = folder.pm(&["lint", "a"]);
    assert_eq!(
        ran.errors(),
        [
            "error: a/pm.yaml:2:1: unknown key `nams`; did you mean `names`?",
            "error: base.yaml:2:10: a level: `off`, `info`, `warning` or `error` was expected, not `of`",
        ]
    );
    folder
        .write("a/pm.yaml", "extends: ../base.yaml\n")
        .write("base.yaml", "extends: a/pm.yaml\n");
    assert_eq!(
        folder.pm(&["lint", "a"]).errors(),
        ["error: base.yaml:1:10: `a/pm.yaml` leads round in a circle"]
    );
    folder.write("base.yaml", b"names: \xff\n");
    assert_eq!(
        folder.pm(&["lint", "a"]).errors(),
        ["error: a/pm.yaml:1:10: `../base.yaml`: not UTF-8: invalid byte on line 1"]
    );
    for nth in 0..10 {
        let next = format!("extends: {}.yaml\n", nth + 1);
        folder.write(&format!("{nth}.yaml"), next);
    }
    folder.write("a/pm.yaml", "extends: ../0.yaml\n");
    assert_eq!(
        folder.pm(&["lint", "a"]).errors(),
        ["error: 6.yaml:1:10: more than 8 files extend each other"]
    );
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_repository() {
    let folder = Folder::new();
    folder
        .write("secret.yaml", "token: x\n")
        .write("repo/.git/HEAD", "")
        .write("repo/pm.yaml", "extends: base.yaml\n");
    let link = folder.path().join("repo/base.yaml");
    std::os::unix::fs::symlink(folder.path().join("secret.yaml"), link).expect("a link");
    let ran = folder.pm(&["lint", "repo"]);
    assert_eq!(
        ran.errors(),
        ["error: repo/pm.yaml:1:10: `base.yaml` is a link that leads out of the repository"]
    );
    assert!(!ran.err.contains("token"), "{}", ran.err);
}

#[test]
fn what_is_no_text_file_is_told_as_that() {
    let error = |write: &dyn Fn(&Folder)| {
        let folder = Folder::new();
        write(&folder);
        let ran = folder.pm(&["lint", "."]);
        assert_eq!(ran.code, 2, "{}", ran.err);
        ran.err
    };
    let of_bytes = |bytes: &[u8]| {
        error(&|folder| {
            folder.write("pm.yaml", bytes);
        })
    };
    assert_eq!(
        of_bytes(b"a: b\n\xff\n"),
        "error: pm.yaml: not UTF-8: invalid byte on line 2\n"
    );
    assert_eq!(
        of_bytes(&vec![b'x'; 70_000]),
        "error: pm.yaml: larger than 64 KiB\n"
    );
    assert_eq!(
        error(&|folder| {
            folder.write("pm.yaml/x", "");
        }),
        "error: pm.yaml: a folder, not a file\n"
    );
    assert!(of_bytes(b"names: \0\n").contains(": not YAML: "));
    let fine = |text: &str| {
        let folder = Folder::new();
        let ran = folder.write("pm.yaml", text).pm(&["lint", "."]);
        assert_eq!(ran.code, 0, "{text:?}: {}", ran.err);
    };
    for text in [
        "",
        "\n",
        "# x\n",
        "\u{feff}names: allow\n",
        "names: allow\r\n",
        "rules:\nexclude:\noverrides:\n",
    ] {
        fine(text);
    }
}

/// Files that cost a careless reader seconds: name and text.
fn hostile() -> Vec<(&'static str, String)> {
    let levels = |width: usize, depth: usize| {
        let level = |nth| {
            let repeated = vec![format!("*a{}", nth - 1); width].join(",");
            format!("a{nth}: &a{nth} [{repeated}]\n")
        };
        let levels: String = (1..=depth).map(level).collect();
        format!("a0: &a0 x\n{levels}")
    };
    let lines =
        |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<String>();
    vec![
        ("[ × 60,000", "[".repeat(60_000)),
        ("{a: × 15,000", "{a: ".repeat(15_000)),
        ("- × 30,000", "- ".repeat(30_000)),
        ("? × 30,000", "? ".repeat(30_000)),
        (
            "nested by indentation",
            lines(340, &|nth| format!("{}a:\n", " ".repeat(nth))),
        ),
        ("laughs 9^11", levels(9, 11)),
        ("laughs 2,000^3", levels(2_000, 3)),
        (
            "30,000 values",
            format!("holidays:\n{}", lines(15_000, &|_| "- x\n".to_owned())),
        ),
        (
            "4,900 unknown keys",
            lines(4_900, &|nth| format!("k{nth}: x\n")),
        ),
        (
            "4,900 times one key",
            lines(4_900, &|_| "names: x\n".to_owned()),
        ),
        (
            "4,900 unknown rules",
            format!("rules:\n{}", lines(4_900, &|nth| format!("  k{nth}: x\n"))),
        ),
        ("a key of 60 KB", format!("{}: x\n", "k".repeat(60_000))),
        (
            "a value of 60 KB",
            format!("names: {}\n", "k".repeat(60_000)),
        ),
        (
            "a pattern of 60 KB",
            format!(
                "custom-rules: [{{name: a, message: x, pattern: '{}'}}]\n",
                "(a|b)*".repeat(10_000)
            ),
        ),
        (
            "2,000 globs that are none",
            format!("exclude: [{}\"[z-a]\"]\n", "\"**/a*b*c*\",".repeat(2_000)),
        ),
        (
            "quotes and brackets",
            format!("x: {}", "[\"]\",".repeat(10_000)),
        ),
    ]
}

/// What the machine that runs the tests may need at most; the time itself is far below.
const BOUND: Duration = Duration::from_secs(2);

#[test]
fn a_hostile_file_is_refused_in_no_time() {
    for (name, text) in hostile() {
        let folder = Folder::new();
        folder.write("pm.yaml", &text);
        let start = Instant::now();
        let ran = folder.pm(&["lint", "."]);
        let time = start.elapsed();
        assert_eq!(ran.code, 2, "{name}");
        assert!(ran.err.len() < 50_000, "{name}: {} bytes", ran.err.len());
        assert!(time < BOUND, "{name}: {time:?}");
    }
}
