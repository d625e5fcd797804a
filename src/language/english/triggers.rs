//! The words at which the scanner looks closer, by the construction that they may begin.

use crate::language::family::Family;
use crate::language::scan::Side;

/// Trigger words by family, in small letters.
pub(super) static TRIGGERS: &[(Family, &str)] = &[
    (Family::Fail, "failed fails failing"),
    (Family::Failure, "failure failures inability"),
    (
        Family::Lapse,
        "forgot forgotten forgetting overlooked overlooking neglected neglecting misread \
         misunderstood misjudged mishandled mistyped botched bungled fumbled goofed \
         underestimated overestimated fat-fingered fatfingered fingered misremembered miscommunicated \
         mistook screwed messed mucked blew slacked flubbed muffed misdiagnosed",
    ),
    (
        Family::Slight,
        "missed ignored dismissed disregarded skipped bypassed circumvented violated omitted skipping bypassing ignoring",
    ),
    (
        Family::Clumsy,
        "misconfigured misapplied misinterpreted miscalculated panicked rushed wasted mixed \
         failed-over bothered dropped misplaced misused mistaken confused",
    ),
    (Family::Not, "not never didn hadn haven hasn wasn weren"),
    (Family::Nobody, "nobody one none neither no-one"),
    (Family::Without, "without"),
    (
        Family::Accident,
        "accidentally inadvertently inadvertantly unadvertently unadvertantly inadvertedly accidentaly mistakenly unintentionally \
         carelessly negligently recklessly foolishly unwittingly blindly naively hastily \
         accident accidently lazily sloppily",
    ),
    (
        Family::Incorrect,
        "incorrectly wrongly erroneously improperly falsely prematurely needlessly poorly",
    ),
    (
        Family::Mistake,
        "mistake mistakes error errors slip blunder blunders pebkac fat-finger slip-up goof \
         mess-up screw-up screwup gaffe factor",
    ),
    (
        Family::Shortcoming,
        "oversight oversights misunderstanding misjudgement misjudgment miscommunication \
         miscalculation misreading carelessness negligence complacency inattention incompetence \
         laziness sloppiness inexperience overconfidence hubris recklessness lapse lapses \
         ineptitude inattentiveness neglect",
    ),
    (Family::Slipped, "accidental inadvertent unintentional"),
    (Family::Lack, "lack lacked"),
    (Family::Fault, "fault blame bad guilty culprit responsible"),
    (
        Family::Poor,
        "poor bad wrong questionable terrible incorrect false faulty",
    ),
    (
        Family::Trait,
        "careless negligent sloppy lazy reckless complacent incompetent irresponsible inattentive \
         overzealous over-zealous overconfident naive ignorant clueless inexperienced \
         unprofessional oblivious hasty impatient overeager incautious lax cavalier inept \
         distracted unprepared ill-prepared careful diligent thorough vigilant attentive rigorous cautious",
    ),
    (
        Family::Care,
        "careful carefully vigilant mindful diligent attentive rigorous cautious thorough aware \
         disciplined attention care caution proactive conscious better seriously",
    ),
    (
        Family::Remind,
        "remind reminded reminding refamiliarise refamiliarize re-familiarize re-familiarise \
         retrain retraining",
    ),
    (
        Family::Pace,
        "long slow late spent slowly enough quickly early soon heavily optimistic aggressive confident \
         eager ambitious focused trusting relaxed reliant",
    ),
    (
        Family::Idiom,
        "sight track corners conclusions granted job slip slide wheel impression gun",
    ),
    (Family::Circumstance, "violation breach haste hurry rush"),
    (Family::Wish, "wish wished only"),
    (
        Family::Sanction,
        "reprimanded disciplined punished sanctioned",
    ),
    (
        Family::Cause,
        "caused broke crashed took brought introduced cause",
    ),
    (
        Family::Modal,
        "should could would ought might shouldn couldn wouldn shoulda coulda \
         shouldve couldve wouldve",
    ),
    (Family::Hindsight, "hindsight retrospect looking"),
    (Family::Avoidable, "avoidable preventable foreseeable"),
    (Family::Supposed, "supposed needed do"),
    (Family::Why, "why"),
    (
        Family::Loaded,
        "ridiculous ridiculously ludicrous pathetic embarrassing shameful disgraceful inexcusable \
         unforgivable idiotic stupid stupidly moronic boneheaded laughable unbelievable appalling \
         atrocious wtf unacceptable earth thinking obviously disgrace idiot idiots moron insane",
    ),
    (Family::Single, "cause solely entirely purely"),
];

/// Frequent words begin a construction only beside one of these.
pub(super) static NEEDS: &[(&str, Side, &str)] = &[
    (
        "not never",
        Side::Before,
        "did do had was were been us team teams i we he she they nobody engineer engineers developer \
         developers people staff operator reviewer reviewers who also however on-call author responder \
         responders that which process procedure runbook checklist policy has have and but or never \
         really simply just clearly obviously",
    ),
    ("one", Side::Before, "no"),
    ("do", Side::Before, "to"),
    ("only", Side::Before, "if"),
    ("better", Side::Before, "be get a do become"),
    ("looking", Side::After, "back"),
    ("factor", Side::Before, "human"),
    (
        "should could would ought might shouldn couldn wouldn",
        Side::After,
        "have of know to",
    ),
    ("needed", Side::Before, "just only simply"),
    (
        "long quickly early soon heavily optimistic aggressive confident eager ambitious focused trusting relaxed \
         reliant",
        Side::Before,
        "too",
    ),
    ("earth", Side::Before, "on"),
];
