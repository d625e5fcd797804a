//! Constructions that need no word of fault: who is handed it, what was never tried, what another course would have done.

use super::reports;
use crate::language::VerdictKind;

#[test]
fn what_people_are_said_to_have_failed_in_is_blame() {
    reports(
        VerdictKind::Blame,
        &[
            "[The engineer ought to know] the procedure.",
            "[The DBA ought to know] that a restart drops the cache.",
            "[Disciplinary measures] are being considered.",
            "The matter was referred to HR for [disciplinary action].",
            "[The technician received a written warning].",
            "All operators must [refresh their knowledge] of the procedure.",
            "Engineers [should stop doing] migrations while tired.",
            "A [perfunctory review] let the change through.",
            "The team [has only itself to blame].",
            "They [have only themselves to blame].",
            "The [unwillingness] of the team to escalate cost an hour.",
            "[Their reluctance] to page the DBA prolonged the outage.",
            "The [refusal] of the manager to stop the release made it worse.",
            "[The on-call slept through] the page.",
            "[The reviewer rubber-stamped] the change.",
            "[The reviewer waved the change through].",
            "[The team gambled] on the cache.",
            "The [blame lies with the network team].",
            "The [fault lies with the on-call engineer].",
            "[Responsibility for the outage rests with the release manager].",
            "[The contractor made a mess] of the cabling.",
            "[The engineer took a shortcut].",
            "[The deployer disregarded] the freeze.",
            "[He did not think] before he pressed enter.",
            "[He should know] how to read a graph.",
            "[The engineer jumped to the conclusion] that the disk was full.",
            "[Inadequate testing by the team] let the bug through.",
            "[The responsible engineer has been spoken] to.",
            "Everyone needs to [pay attention] to the deploy channel.",
            "Engineers [must remember] to renew certificates.",
            "Developers [must learn] to read the diff.",
            "The team must be [held accountable].",
            "[Whoever wrote this script had no idea] what it did.",
            "[The author of the script had no idea] what it did.",
            "[The engineer had no clue] about the topology.",
            "[The on-call engineer was out of his depth].",
            "[The team dithered] for an hour.",
            "An [error by the operator] took the site down.",
            "A [typo by the engineer] took the site down.",
            "The step [was skipped by the operator].",
            "[The team brushed the warning aside].",
        ],
    );
}

#[test]
fn the_writer_is_spared_no_more_than_others() {
    reports(
        VerdictKind::SelfBlame,
        &[
            "[We got cocky] after three clean releases.",
            "We [have only ourselves to blame] for the delay.",
            "The outage [is on us].",
            "This one [is on me].",
            "[Our own stupidity] caused the outage.",
            "[We let the certificate lapse].",
            "[We failed our customers].",
            "[We let our customers down].",
            "[We took our eyes] off the queue.",
            "[Insufficient testing on our part] let the bug through.",
            "[We guessed instead] of measuring.",
            "The [fault is mine].",
            "[I was in a hurry].",
        ],
    );
}

#[test]
fn where_nobody_is_named_the_word_of_fault_stays() {
    reports(
        VerdictKind::FaultWord,
        &[
            "This was a [failure of discipline].",
            "The outage was a [failure of leadership].",
            "The post [was incorrectly flagged] as spam.",
            "The switch [was incorrectly cabled].",
            "The firewall [was incorrectly configured] during the move.",
            "Two [mistakes] made the outage longer.",
            "The [mistake] was in not asking first.",
            "The same [mistake] happened in March.",
            "The change [was rubber-stamped].",
            "The response [was amateurish].",
            "[Insufficient care] during the change led to the outage.",
            "The ticket was closed [without anyone reading] it.",
            "An hour [was wasted] on the wrong graph.",
            "A [silly mistake] in the config.",
            "A [rookie mistake].",
            "[Rookie error]: the index was dropped on the primary.",
            "The warning [was brushed aside].",
            "The warning [went unheeded].",
            "The alerts [went ignored].",
        ],
    );
}

#[test]
fn another_course_of_people_is_hindsight() {
    reports(
        VerdictKind::Counterfactual,
        &[
            "An earlier [call to the vendor would have saved] twenty minutes.",
            "Paging [the storage team at 10:05 would have kept] the outage under ten minutes.",
            "[The team could reasonably have been expected] to notice the drift.",
            "One more [review of the diff would have caught] the typo.",
            "Asking the DBA first [would have spared] us the second restart.",
            "An earlier [escalation would have halved] the outage.",
            "[It would have taken] one minute to check the graph.",
            "[A second pair of eyes on the migration would have prevented] the outage.",
            "[Had the engineer read] the page, the outage would have been over by noon.",
            "[The restore should never have been started] without a snapshot.",
            "[We would have been better] off rolling back at once.",
            "The right thing to do [would have been] to roll back.",
            "[The correct response would have been] to page the network team.",
            "A more [experienced responder would have spotted] the pattern.",
            "[The decision to roll back should have come] sooner.",
            "[The rollback should have happened] at 10:15.",
            "Better [preparation would have avoided] the second outage.",
            "[The alert should have been acknowledged] within five minutes.",
        ],
    );
}
