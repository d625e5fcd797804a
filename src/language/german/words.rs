//! The words of German that the analysis asks for.

use crate::language::class::Class;
use crate::language::family::{Bracket, Family};

/// The small words that hold a clause together.
pub(super) static FUNCTION: &[(Class, &str)] = &[
    (Class::FIRST, "ich wir"),
    (Class::THIRD, "er"),
    (Class::THING, "es das dies dieses"),
    (Class::ANYBODY, "jemand jeder alle man"),
    (Class::NOBODY, "niemand keiner"),
    (
        Class::DETERMINER,
        "der die das ein eine unser unsere mein meine sein seine ihr ihre jeder jede jedes dieser diese dieses kein keine",
    ),
    (Class::BE, "war waren wurde wurden worden ist sind"),
    (Class::HAVE, "hat haben hatte hatten habe"),
    (
        Class::MODAL,
        "kann können könnte könnten muss müssen soll sollen darf dürfen würde würden wird werden",
    ),
    (
        Class::NOT,
        "nicht nie niemals kein keine keinen keinem keiner",
    ),
    (
        Class::OPENER,
        "weil dass da obwohl nachdem als während bevor",
    ),
    (Class::IF, "wenn falls sofern ob"),
    (Class::AND, "und oder aber sondern"),
    (
        Class::CAUSE,
        "ursache hauptursache grundursache grund auslöser aufgrund wegen durch verursacht zurückzuführen",
    ),
];

/// Who acts. Operators, agents and clients are people or software, and left out.
pub(super) static PEOPLE: &[(Class, &str)] = &[
    (
        Class::ROLE,
        "ingenieur ingenieure ingenieurin ingenieurinnen entwickler entwicklerin entwicklerinnen administrator \
         administratoren administratorin mitarbeiter mitarbeiterin mitarbeitende mitarbeitenden kollege kollegen kollegin \
         kolleginnen techniker technikerin reviewer reviewerin bereitschaft rufbereitschaft bereitschaftsdienst nachtschicht frühschicht spätschicht schicht praktikant praktikantin \
         dienstleister leiter leiterin chef chefin",
    ),
    (
        Class::TEAM,
        "team teams mannschaft abteilung abteilungen gruppe belegschaft betriebsteam",
    ),
    (
        Class::OUTSIDER,
        "kunde kunden kundin nutzer nutzerin benutzer anwender angreifer besucher",
    ),
];

/// What engineers build, so that its failing is no fault.
pub(super) static THINGS: &[(Class, &str)] = &[(
    Class::SYSTEM,
    "system dienst server datenbank skript prozess überwachung monitoring alarm cluster knoten cache warteschlange \
     load-balancer loadbalancer client agent operator job controller scheduler pipeline netzwerk router switch \
     nutzergruppe benutzergruppe servergruppe knotengruppe ressourcengruppe sicherheitsgruppe gruppenrichtlinie",
)];

/// What a named person does, in the infinitive.
pub(super) static DEEDS: &[(Class, &str)] = &[(
    Class::DEED,
    "starten löschen melden bemerken prüfen öffnen schließen finden rufen informieren bestätigen deaktivieren aktivieren stoppen ändern entfernen spielen setzen führen stellen schalten übernehmen entdecken vermuten fragen schlagen erhöhen beheben eskalieren quittieren verschieben beginnen trennen",
)];

/// The past of the same.
pub(super) static PAST: &[(&str, &str)] = &[
    ("startete", "starten"),
    ("löschte", "löschen"),
    ("meldete", "melden"),
    ("bemerkte", "bemerken"),
    ("prüfte", "prüfen"),
    ("öffnete", "öffnen"),
    ("schloss", "schließen"),
    ("fand", "finden"),
    ("rief", "rufen"),
    ("informierte", "informieren"),
    ("bestätigte", "bestätigen"),
    ("deaktivierte", "deaktivieren"),
    ("aktivierte", "aktivieren"),
    ("stoppte", "stoppen"),
    ("änderte", "ändern"),
    ("entfernte", "entfernen"),
    ("spielte", "spielen"),
    ("setzte", "setzen"),
    ("führte", "führen"),
    ("stellte", "stellen"),
    ("schaltete", "schalten"),
    ("übernahm", "übernehmen"),
    ("entdeckte", "entdecken"),
    ("vermutete", "vermuten"),
    ("fragte", "fragen"),
    ("schlug", "schlagen"),
    ("erhöhte", "erhöhen"),
    ("behob", "beheben"),
    ("eskalierte", "eskalieren"),
    ("quittierte", "quittieren"),
    ("verschob", "verschieben"),
    ("begann", "beginnen"),
    ("trennte", "trennen"),
];

/// The words at which the scanner looks closer.
pub(super) static TRIGGERS: &[(Family, &str)] = &[
    (
        Family::Bracket(Bracket::Lapse),
        "vergaß vergaßen vergass übersah übersahen versäumte versäumten ignorierte ignorierten missachtete missachteten \
         vernachlässigte vernachlässigten verschlief verwechselte verwechselten",
    ),
    (
        Family::Bracket(Bracket::LapsePerfect),
        "vergessen übersehen versäumt ignoriert missachtet vernachlässigt verschlafen verwechselt",
    ),
    (
        Family::Bracket(Bracket::Duty),
        "geprüft überprüft getestet bemerkt beachtet aufgepasst hingesehen hingeschaut mitgedacht kontrolliert informiert gelesen aktualisiert erneuert",
    ),
    (Family::Bracket(Bracket::Hindsight), "hätte hätten"),
    (
        Family::Bracket(Bracket::Trait),
        "nachlässig fahrlässig schlampig unachtsam unvorsichtig leichtsinnig sorglos inkompetent unaufmerksam schuld schuldig",
    ),
    (Family::Bracket(Bracket::Accident), "versehentlich"),
    (
        Family::Bracket(Bracket::Carelessness),
        "unachtsamkeit nachlässigkeit fahrlässigkeit leichtsinn schlamperei unaufmerksamkeit",
    ),
    (
        Family::Bracket(Bracket::Error),
        "versagen fehler bedienfehler bedienungsfehler benutzerfehler anwenderfehler",
    ),
];
