use super::{Decision, PassageKind, VerdictKind, decisions};
use crate::language::{Lexicon, Vocabulary, german::GERMAN};

/// What is found in German sentences, with the words.
fn found(sentence: &str) -> Vec<(VerdictKind, String)> {
    let lexicon = Lexicon::of(&GERMAN, &Vocabulary::default());
    decisions(sentence, PassageKind::Paragraph, &[], &lexicon)
        .into_iter()
        .filter_map(|(decision, words)| match decision {
            Decision::Flagged(verdict) => Some((verdict.kind, words)),
            Decision::Silent(_) => None,
        })
        .collect()
}

#[test]
fn fault_is_found_around_the_whole_clause() {
    for (sentence, kind, words) in [
        (
            "Der Bereitschaftsingenieur hat die Warnung übersehen.",
            VerdictKind::Blame,
            "Der Bereitschaftsingenieur hat die Warnung übersehen",
        ),
        (
            "Die Warnung hat der Entwickler ignoriert.",
            VerdictKind::Blame,
            "der Entwickler ignoriert",
        ),
        (
            "Der Dienst fiel aus, weil das Betriebsteam das Zertifikat vergessen hatte.",
            VerdictKind::Blame,
            "das Betriebsteam das Zertifikat vergessen",
        ),
        (
            "Leider vergaßen wir, das Zertifikat zu erneuern.",
            VerdictKind::SelfBlame,
            "vergaßen wir",
        ),
        (
            "Die Mitarbeiterin hat die Änderung nicht getestet.",
            VerdictKind::Blame,
            "Die Mitarbeiterin hat die Änderung nicht getestet",
        ),
        (
            "Niemand hat die Änderung geprüft.",
            VerdictKind::Blame,
            "Niemand hat die Änderung geprüft",
        ),
        (
            "Das Team war nachlässig.",
            VerdictKind::Blame,
            "Das Team war nachlässig",
        ),
        (
            "Wir hätten früher eskalieren müssen.",
            VerdictKind::Counterfactual,
            "Wir hätten",
        ),
        (
            "Die Tabelle wurde versehentlich gelöscht.",
            VerdictKind::FaultWord,
            "versehentlich",
        ),
        (
            "Ursache war menschliches Versagen.",
            VerdictKind::HumanError,
            "menschliches Versagen",
        ),
        (
            "Das war menschliches Versagen.",
            VerdictKind::HumanError,
            "menschliches Versagen",
        ),
        (
            "Ursache: menschliches Versagen.",
            VerdictKind::HumanError,
            "menschliches Versagen",
        ),
        (
            "Bedienfehler: das Flag wurde zweimal gesetzt.",
            VerdictKind::HumanError,
            "Bedienfehler",
        ),
        ("Bedienfehler.", VerdictKind::HumanError, "Bedienfehler"),
        (
            "Die Warnung wurde von der Nachtschicht ignoriert.",
            VerdictKind::Blame,
            "der Nachtschicht ignoriert",
        ),
        (
            "Der Bereitschaftsdienst hat den Alarm übersehen.",
            VerdictKind::Blame,
            "Der Bereitschaftsdienst hat den Alarm übersehen",
        ),
    ] {
        assert_eq!(found(sentence), [(kind, words.to_owned())], "{sentence}");
    }
}

#[test]
fn careless_work_and_its_names_are_found() {
    for (sentence, kind, words) in [
        (
            "Der Techniker hat schlampig getestet.",
            VerdictKind::Blame,
            "Der Techniker hat schlampig",
        ),
        (
            "Der Techniker war schuld.",
            VerdictKind::Blame,
            "Der Techniker war schuld",
        ),
        (
            "Bedienfehler des Technikers.",
            VerdictKind::HumanError,
            "Bedienfehler",
        ),
        (
            "Niemand hat hingesehen.",
            VerdictKind::Blame,
            "Niemand hat hingesehen",
        ),
        (
            "Aus Leichtsinn wurde die Sperre entfernt.",
            VerdictKind::FaultWord,
            "Leichtsinn",
        ),
    ] {
        assert_eq!(found(sentence), [(kind, words.to_owned())], "{sentence}");
    }
}

#[test]
fn systems_plans_and_negations_are_left_alone() {
    for sentence in [
        "Der Server hat die Anfragen ignoriert.",
        "Das System hat das Team nicht informiert.",
        "Die Überwachung hat den Ausfall übersehen.",
        "Die Sicherheitsgruppe hat die Regel vergessen.",
        "Die Warnung hat niemand vergessen, weil sie nicht kam.",
        "Der Alarm hätte früher auslösen müssen.",
        "Wir haben die Prüfung nicht vergessen.",
        "Wenn ein Entwickler die Prüfung vergisst, greift die Sperre.",
        "Um das Zertifikat nicht zu vergessen, gibt es einen Alarm.",
        "Der Ingenieur startete den Dienst neu.",
        "Dem Ingenieur wurde der Zugang entzogen.",
        "Menschliches Versagen ist keine Ursache.",
        "Das war kein menschliches Versagen.",
        "Wir sprachen über menschliches Versagen.",
        "Das Dokument beschreibt, wie Bedienfehler verhindert werden.",
        "Der Kunde hat das Passwort vergessen.",
        "Der Router war schuld.",
        "Niemand war schuld.",
        "Bedienfehler des Technikers werden jetzt abgefangen.",
        "Wir sprachen über Leichtsinn im Verkehr.",
        "Das Team hat sorgfältig getestet.",
        "Im Ticket steht „Der Entwickler hat die Warnung übersehen“.",
        "Hat der Entwickler die Warnung übersehen?",
        "Die Anfrage wurde vom Proxy ignoriert.",
    ] {
        assert_eq!(found(sentence), [], "{sentence}");
    }
}

#[test]
fn a_person_who_acts_is_named_in_german_too() {
    assert_eq!(
        found("Annika startete den Dienst neu."),
        [(VerdictKind::Named, "Annika".to_owned())]
    );
    assert_eq!(found("Annikas Dienst startete neu."), []);
    assert_eq!(found("Der Dienst startete neu."), []);
}
