//! The questions, answered without a terminal.

use super::ask::{Answers, Check, Known, Stop, ask, confirm};
use super::*;
use crate::import::{Frame, Moments};

/// Answers in order; `None` is Escape.
struct Script {
    answers: Vec<Option<&'static str>>,
    asked: Vec<String>,
}

impl Script {
    fn new(answers: &[Option<&'static str>]) -> Self {
        Self {
            answers: answers.iter().rev().copied().collect(),
            asked: Vec::new(),
        }
    }

    fn next(&mut self, question: &str) -> Result<&'static str, Stop> {
        self.asked.push(question.to_owned());
        self.answers.pop().flatten().ok_or(Stop::Cancelled)
    }
}

impl Answers for Script {
    fn line(
        &mut self,
        question: &str,
        _help: &str,
        default: &str,
        check: Check,
    ) -> Result<String, Stop> {
        let answer = self.next(question)?;
        let answer = if answer.is_empty() { default } else { answer };
        assert_eq!(check.complaint(answer), None, "{question}: {answer}");
        Ok(answer.to_owned())
    }

    fn choice(&mut self, question: &str, options: &[String], start: usize) -> Result<usize, Stop> {
        let answer = self.next(question)?;
        let chosen = options.iter().position(|option| option.starts_with(answer));
        Ok(chosen.filter(|_| !answer.is_empty()).unwrap_or(start))
    }

    fn yes(&mut self, question: &str) -> Result<bool, Stop> {
        Ok(self.next(question)? == "y")
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 16).expect("a day")
}

fn asked(facts: &mut Facts, script: &mut Script) -> Result<(), Stop> {
    let templates = listed(&[], Path::new("/"));
    let known = Known {
        today: today(),
        author: Some("Ana".to_owned()),
        severities: &Severity::ALL,
        templates: &templates,
        usual: None,
        path: &|title, day| (format!("{day} {title}"), title == "Pool empty"),
    };
    ask(facts, &known, script)?;
    confirm(facts, &known, script)
}

#[test]
fn what_is_missing_is_asked_in_order_and_all_but_the_title_may_stay_open() {
    let mut facts = Facts::default();
    let answers = ["Pool", "", "", "", "", "", "", "", "", "", "y"].map(Some);
    let mut script = Script::new(&answers);
    asked(&mut facts, &mut script).expect("nobody stops");
    assert_eq!(
        script.asked,
        [
            "What happened?",
            "How bad was it?",
            "On which day did it begin, in UTC?",
            "When did the impact begin?",
            "When did a person come to know?",
            "When did the impact end?",
            "When was all as before?",
            "Who writes it?",
            "Which services were affected?",
            "Which template?",
            "Write 2026-02-16 Pool?"
        ]
    );
    let want = Incident {
        title: Some("Pool".to_owned()),
        date: Some(today()),
        authors: vec!["Ana".to_owned()],
        ..Incident::default()
    };
    assert_eq!(facts.incident, want);
    assert_eq!(facts.template.as_deref(), Some("full"));
}

#[test]
fn what_is_known_is_not_asked_and_a_clock_goes_on_past_midnight() {
    let mut facts = Facts::default();
    facts.incident.title = Some("Pool empty".to_owned());
    facts.incident.severity = Some(Severity::Sev3);
    facts.incident.date = Some(today());
    facts.incident.authors = vec!["Platform".to_owned()];
    let answers = [
        "23:50",
        "23:55",
        "0:20",
        "2026-02-17 01:00",
        "orders, , search",
        "",
        "Another",
        "y",
    ]
    .map(Some);
    let mut script = Script::new(&answers);
    asked(&mut facts, &mut script).expect("nobody stops");
    let incident = &facts.incident;
    let shown = [
        incident.started,
        incident.detected,
        incident.mitigated,
        incident.resolved,
    ]
    .map(|at| {
        at.map(|at| at.format("%d %H:%M").to_string())
            .unwrap_or_default()
    });
    assert_eq!(shown, ["16 23:50", "16 23:55", "17 00:20", "17 01:00"]);
    assert_eq!(incident.services, ["orders", "search"]);
    assert_eq!(facts.template.as_deref(), Some("short"));
    let renamed = facts.incident.title.as_deref();
    assert_eq!(renamed, Some("Another"), "a file of the first one exists");
}

#[test]
fn escape_ends_it_at_any_question() {
    for given in 0..11 {
        let mut answers: Vec<Option<&str>> = ["Pool", "", "", "", "", "", "", "", "", "", "y"]
            .iter()
            .take(given)
            .map(|answer| Some(*answer))
            .collect();
        answers.push(None);
        let stop = asked(&mut Facts::default(), &mut Script::new(&answers));
        assert!(matches!(stop, Err(Stop::Cancelled)), "{given}");
    }
}

#[test]
fn answers_that_cannot_be_used_are_asked_for_again() {
    let day = Moments::new(Frame {
        day: today(),
        offset: 0,
    });
    let at = |hour| today().and_hms_opt(hour, 0, 0);
    let mut told = day;
    told.read("14:00").expect("a time");
    let open = Check::Moment(day, None);
    let wrong = [
        (Check::Words, " "),
        (Check::Day, "2026-02-30"),
        (Check::Day, "yesterday"),
        (open, "25:00"),
        (open, "14:23 or so"),
        (Check::Moment(told, at(14)), "13:30"),
        (Check::Moment(told, at(14)), "2026-02-15 14:10"),
    ];
    for (check, answer) in wrong {
        assert!(check.complaint(answer).is_some(), "{answer}");
    }
    for (check, answer) in [
        (Check::Any, ""),
        (open, ""),
        (open, "2:23 PM"),
        (Check::Moment(told, at(14)), "14:00"),
        (Check::Moment(told, at(14)), "0:20"),
        (open, "2026-02-15 23:50"),
    ] {
        assert_eq!(check.complaint(answer), None, "{answer}");
    }
}
