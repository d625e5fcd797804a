//! The words at which the scanner looks closer, by the construction that they may begin.

use crate::language::family::Family;
use crate::language::triggers::Side;

/// Trigger words by family, in small letters.
pub(super) static TRIGGERS: &[(Family, &str)] = &[
    (Family::Fail, "failed fails failing"),
    (Family::Failure, "failure failures inability"),
    (
        Family::Lapse,
        "forgot forgotten forgetting overlooked overlooking neglected neglecting misread \
         misunderstood misjudged mishandled mistyped botched bungled fumbled goofed \
         underestimated overestimated fat-fingered fatfingered fingered misremembered miscommunicated \
         forgets overlooks neglects misreads misunderstands misjudges mistypes underestimates \
         mistook mistaking misreading misjudging screwed messed mucked blew slacked flubbed muffed misdiagnosed",
    ),
    (
        Family::Slight,
        "missed ignored dismissed disregarded skipped bypassed circumvented violated omitted skipping bypassing ignoring \
         ignore misses ignores skips bypasses omits dismisses disregards",
    ),
    (
        Family::Clumsy,
        "misconfigured misapplied misinterpreted miscalculated panicked rushed wasted mixed \
         failed-over bothered skimmed dropped misplaced misused mistaken confused",
    ),
    (Family::Not, "not never didn hadn haven hasn wasn weren"),
    (Family::Nobody, "nobody one none neither no-one"),
    (Family::Without, "without"),
    (
        Family::Accident,
        "accidentally inadvertently inadvertantly unadvertently unadvertantly inadvertedly accidentaly mistakenly unintentionally \
         stupidly idiotically carelessly negligently recklessly foolishly unwittingly blindly naively hastily \
         accident accidently lazily sloppily",
    ),
    (
        Family::Incorrect,
        "incorrectly wrongly erroneously improperly falsely prematurely needlessly poorly",
    ),
    (
        Family::Mistake,
        "mistake mistakes error errors slip blunder blunders pebkac fat-finger slip-up goof \
         mess-up screw-up screwup gaffe factor typo typos misstep missteps",
    ),
    (
        Family::Shortcoming,
        "oversight oversights misunderstanding misjudgement misjudgment miscommunication \
         miscalculation misreading carelessness negligence complacency inattention incompetence \
         laziness sloppiness inexperience overconfidence hubris recklessness lapse lapses \
         ineptitude inattentiveness neglect",
    ),
    (
        Family::Shortcoming,
        "unwillingness reluctance refusal hesitation hesitancy indecision stubbornness arrogance apathy \
         stupidity foolishness ignorance impatience cowardice naivety forgetfulness clumsiness indifference \
         shortsightedness short-sightedness laxity tardiness timidity ego pride bias greed disregard contempt \
         unpreparedness passivity inaction obstinacy absent-mindedness ineptness unfamiliarity indiscipline amateurism \
         unprofessionalism cluelessness slackness heedlessness thoughtlessness",
    ),
    (Family::Slipped, "accidental inadvertent unintentional"),
    (Family::Lack, "lack lacked insufficient inadequate"),
    (
        Family::Fault,
        "fault blame bad guilty culprit responsible responsibility",
    ),
    (Family::OnUs, "us me"),
    (
        Family::Phrasal,
        "brushed brushing shrugged shrugging waved waving glossed glossing skated breezed rubber-stamped \
         rubberstamped rubber-stamping slept sleeping dozed overslept dithered dawdled procrastinated dallied loafed \
         floundered blundered vacillated flailed gambled guessed guessing winged winging turned turning looked burying \
         let letting fell falling acted proceeded behaved deviated departed strayed zoned spaced nodded lost losing flouted contravened disobeyed flouting sat sitting \
         abdicated shirked evaded dodged squandered squanders squander squandering frittered fixated fixates fixate \
         fixating said did kept stayed stopped quit gave got second-guessed misspoke misinformed misled misadvised mislabelled \
         mislabeled misfiled misclassified misrouted mistimed mismanaged mis-clicked misclicked mis-keyed miskeyed mistranscribed miscopied \
         miscounted misplanned mishandling mismanaging misdirected misheard misremembering misassessed",
    ),
    (Family::Escaped, "escaped slipped fell"),
    (Family::Mine, "mine ours"),
    (Family::Clueless, "idea clue"),
    (Family::Despite, "despite contrary anyway"),
    (Family::Went, "unheeded unread"),
    (
        Family::Deed,
        "slow delayed late belated improper inadequate insufficient misconfiguration misconfigurations mismanagement \
         misuse misdiagnosis mislabelling",
    ),
    (Family::Untaken, "taken paid given"),
    (Family::Warned, "written formal verbal"),
    (
        Family::Poor,
        "poor bad wrong questionable terrible incorrect false faulty",
    ),
    (
        Family::Trait,
        "careless negligent sloppy lazy reckless complacent incompetent irresponsible inattentive \
         overzealous over-zealous overconfident naive ignorant clueless inexperienced \
         unprofessional oblivious hasty impatient overeager incautious lax cavalier inept \
         cocky arrogant foolish foolhardy stubborn amateurish drunk hungover smug apathetic undisciplined \
         disorganized disorganised uncooperative unhelpful forgetful clumsy absent-minded heedless thoughtless ill-judged ill-advised ill-considered \
         imprudent shortsighted short-sighted myopic flippant secretive neglectful remiss inobservant unobservant \
         untrained superficial feckless nonchalant lackadaisical slapdash perfunctory cursory half-hearted halfhearted slipshod \
         shoddy dilatory tardy unvigilant wilful willful lethargic indecisive passive-aggressive overconfident \
         trigger-happy bull-headed pig-headed unreliable dishonest evasive defensive \
         distracted unprepared ill-prepared careful diligent thorough vigilant attentive rigorous cautious",
    ),
    (
        Family::Care,
        "careful carefully vigilant mindful diligent attentive rigorous cautious thorough aware \
         disciplined attention care caution proactive conscious better seriously actually closely awareness",
    ),
    (
        Family::Remind,
        "remind reminded reminding refamiliarise refamiliarize re-familiarize re-familiarise \
         retrain retraining refresher instructed refresh brush remember learn stop",
    ),
    (
        Family::Pace,
        "long slow late spent slowly enough quick quickly early soon heavily optimistic aggressive confident \
         eager ambitious focused trusting relaxed reliant",
    ),
    (
        Family::Idiom,
        "sight track thread corners conclusions conclusion granted job slip slide wheel impression gun shortcut shortcuts eye eyes \
         mess hash buck depth ball balls risk risks chances caution attitude lapse",
    ),
    (Family::Circumstance, "violation breach haste hurry rush"),
    (Family::Wish, "wish wished only"),
    (
        Family::Sanction,
        "reprimanded disciplined counselled counseled punished sanctioned disciplinary reprimand sacked accountable spoken scolded \
         berated chastised admonished rebuked",
    ),
    (
        Family::Cause,
        "caused broke crashed took brought introduced nuked wrecked bricked hosed torched trashed cause",
    ),
    (
        Family::Elsewhere,
        "assumed thought believed presumed assumes thinks supposed figured reckoned",
    ),
    (
        Family::Modal,
        "d should could would ought might shouldn couldn wouldn shoulda coulda \
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
         atrocious wtf unacceptable earth thinking obviously disgrace fool fools dummy amateur amateurs idiot idiots moron insane \
         clearly course believe sense competent sane science imbecile imbeciles shit shitty bullshit \
         shitshow fuck fucked fucking fuckup clusterfuck crap crappy goddamn",
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
         really simply just clearly obviously evidently apparently plainly actually still fully does to for \
         management operators technician admin manager desk he she whoever",
    ),
    ("one", Side::Before, "no"),
    ("us me", Side::Before, "on"),
    ("eye eyes", Side::After, "off"),
    ("idea clue", Side::Before, "no"),
    (
        "written formal verbal",
        Side::After,
        "warning warnings talk reprimand",
    ),
    (
        "insufficient inadequate",
        Side::After,
        "care attention diligence thought preparation consideration caution vigilance \
        discipline testing review communication planning verification monitoring checking coordination skill skills \
        effort seriousness rigour rigor knowledge experience response handling handover preparation management",
    ),
    ("taken paid given", Side::Before, "was were been not never"),
    (
        "let letting",
        Side::After,
        "lapse down guard slide slip lie expire",
    ),
    (
        "assumed thought believed presumed assumes thinks",
        Side::After,
        "other others else other's else's",
    ),
    ("d", Side::After, "have"),
    ("actually", Side::Before, "must should to"),
    ("closely", Side::Before, "more"),
    (
        "got",
        Side::After,
        "sloppy cocky lazy careless complacent distracted greedy confused overconfident impatient carried",
    ),
    ("turned turning", Side::After, "blind"),
    ("guessed guessing", Side::After, "instead rather"),
    ("looked", Side::After, "away"),
    ("falling", Side::After, "asleep short"),
    (
        "lost losing",
        Side::After,
        "interest focus concentration patience nerve temper track sight",
    ),
    ("sat sitting", Side::After, "idle idly hands on"),
    (
        "refresh",
        Side::After,
        "knowledge memory memories skills understanding",
    ),
    ("brush", Side::After, "up"),
    ("remember learn", Side::Before, "to must should"),
    (
        "stop",
        Side::After,
        "tired drunk sleepy exhausted distracted doing deploying merging pushing skipping ignoring assuming guessing running making changing editing cutting relying treating shipping testing closing approving",
    ),
    (
        "ignore",
        Side::Before,
        "routinely regularly habitually consistently systematically",
    ),
    (
        "anyway",
        Side::Before,
        "it on ship shipped deploy deployed merge merged proceed proceeded ahead so",
    ),
    ("awareness", Side::Before, "raise raising"),
    ("do", Side::Before, "to"),
    ("only", Side::Before, "if"),
    ("better", Side::Before, "be been get a do become"),
    ("escaped", Side::After, "attention notice"),
    (
        "slipped fell",
        Side::After,
        "cracks net wayside asleep short",
    ),
    ("said did", Side::After, "nothing"),
    (
        "kept stayed",
        Side::After,
        "quiet silent postponing delaying",
    ),
    (
        "mine ours",
        Side::Before,
        "was is were entirely all also solely",
    ),
    (
        "stopped quit gave",
        Side::After,
        "checking reading watching looking testing reviewing paying caring following listening verifying thinking",
    ),
    ("looking", Side::After, "back"),
    ("factor", Side::Before, "human"),
    (
        "should could would ought might shouldn couldn wouldn",
        Side::After,
        "have of know to",
    ),
    ("needed", Side::Before, "just only simply"),
    (
        "long quick quickly early soon heavily optimistic aggressive confident eager ambitious focused trusting relaxed \
         reliant",
        Side::Before,
        "too",
    ),
    ("earth", Side::Before, "on"),
    ("course", Side::Before, "of"),
    (
        "believe",
        Side::Before,
        "can't can’t cannot couldn't couldn’t to",
    ),
    ("sense", Side::Before, "common"),
    ("competent sane", Side::Before, "any every"),
    ("science", Side::Before, "rocket"),
    (
        "clearly",
        Side::Before,
        "reviewer reviewers team operator operators engineer engineers developer developers author nobody he she they \
         someone somebody responder responders on-call staff management",
    ),
];
