//! Words that say how a clause is meant: as an explanation, a prospect, a judgement of an outcome.

use crate::language::class::Class;

/// Words of circumstance; plurals are added with an `s` where that is a word.
pub(super) static WORDS: &[(Class, &str)] = &[
    (
        Class::PROSPECT,
        "avoid avoids avoided avoiding prevent prevents prevented preventing prevention reduce \
          reduces reducing reduced eliminate eliminates eliminating minimize minimise minimizes \
          minimizing mitigate mitigates risk risks risky chance chances possibility possible \
          potential potentially likelihood likely probability prone susceptible vulnerable protect \
          protects protected protecting protection guard guards safeguard against easy easier easily \
          hard harder difficult impossible hypothetical opportunity detect tolerate tolerant \
          resilient limit limits stop ensure ensures ensuring lest theory hypothesis example e.g \
          worry fear afraid cannot whether allow allows ability capable safer block",
    ),
    (
        Class::CAUSE,
        "due because caused cause causes attributed attributable owing resulted result stemmed stems \
          traced blamed explained reason root led triggered thanks down stemming origin factor \
          factors culprit source responsible contributed contributing from",
    ),
    (
        Class::CONDUCT,
        "habit habits practice practices behavior behaviour behaviors behaviours attitude approach \
          conduct handling decision decisions mistake mistakes error errors work act action actions \
          engineering assumption assumptions planning review reviewing testing deployment management \
          thinking judgement judgment move attempt effort choice choices oversight omission operation \
          typo",
    ),
    (
        Class::TIME,
        "time night day week weekend morning evening afternoon month year quarter sprint",
    ),
    (
        Class::WORSE,
        "worse lost lose gone destroyed destroy corrupted leaked suffered remained continued \
          continue unrecoverable catastrophic disastrous longer died harder painful deeper bigger \
          larger missed stuck",
    ),
];
