//! What should have been done: `the change should have been reviewed`, `the rollback should have happened at once`.

use super::hindsight::{Call, DONE_BY_PEOPLE};
use super::{Outcome, follows, silent, spared};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Reason, VerdictKind};

/// `Should have`, of what people do.
pub(super) fn should(s: &Sentence<'_>, call: &Call) -> Option<Outcome> {
    if let Some(main) = call.passive(s) {
        let sooner = follows(s, main, 4, "earlier sooner");
        let never = (call.at..main).any(|i| s.word(i) == "never") && s.is(main, Class::ACT);
        let fetched =
            s.word(main) == "brought" && s.word(main + 1) == "in" || s.word(main) == "insisted";
        let written = s.one_of(main, "updated corrected extended")
            && call.subject.tokens.clone().any(|i| {
                s.one_of(
                    i,
                    "runbook documentation docs readme statuspage announcement",
                ) || s.word(i) == "page" && s.after_word(i, "status")
            });
        let by_hand = s.one_of(main, "performed carried done")
            && call
                .subject
                .tokens
                .clone()
                .any(|i| s.one_of(i, "manual manually"));
        let human =
            written || by_hand || s.form_of(main, DONE_BY_PEOPLE) || sooner || never || fetched;
        let agent = Clause::of(s, main).agent(s);
        return match agent {
            Some(agent) if agent.is_person() => {
                Some(call.flag(VerdictKind::Counterfactual, agent.tokens.end))
            }
            _ if call.by_system(s) => silent(Reason::System),
            _ if call
                .subject
                .tokens
                .clone()
                .any(|i| s.kind(i) == Kind::Opaque) =>
            {
                spared(&call.subject)
            }
            _ if human => Some(call.flag(VerdictKind::Counterfactual, main + 1)),
            _ => spared(&call.subject),
        };
    }
    if (s.clause_start(call.at)..call.at).any(|i| s.one_of(i, "theory theoretically")) {
        return silent(Reason::Prospect);
    }
    if s.word(call.verb) == "had" && by_rule(s, call.verb) {
        return silent(Reason::Neutral);
    }
    if timed(s, call) && !s.passage.plan {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    if plain_to_see(s, call) || better_conduct(s, call) {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 2));
    }
    let through = s.word(call.verb) == "gone"
        && follows(s, call.verb, 4, "review staging qa approval testing");
    if through && !s.passage.plan {
        return Some(call.flag(VerdictKind::Counterfactual, call.verb + 1));
    }
    let person =
        match call.subject.who {
            Who::Writer | Who::Person | Who::Nobody => true,
            Who::Either => s.is(call.verb, Class::MIND.with(Class::DUTY).with(Class::NOTICE))
                || s.one_of(
                    call.verb,
                    "known deployed merged pushed approved escalated communicated told asked paged",
                ),
            Who::Dropped => s.opens_note(call.at) && s.is(call.verb, Class::LEXICAL_VERB),
            _ => false,
        };
    if !person || call.been && !call.subject.is_person() {
        return spared(&call.subject);
    }
    let known = s.word(call.verb) == "known" && call.subject.who == Who::Person;
    let kind = if known {
        VerdictKind::Blame
    } else {
        VerdictKind::Counterfactual
    };
    let end = call.verb + 1 + usize::from(s.word(call.verb + 1) == "better");
    Some(call.flag(kind, end))
}

/// Whether a rule is what says so, and no wish: `should have had a backup by policy`.
fn by_rule(s: &Sentence<'_>, verb: usize) -> bool {
    let links = "by per under according to with our the";
    let rule = (verb + 1..s.clause_end(verb)).find(|i| {
        s.one_of(
            *i,
            "policy policies contract law standard regulation regulations sla",
        )
    });
    rule.is_some_and(|rule| s.after_word(rule, links))
}

/// `It should have been obvious`: to whom it should have been is meant.
fn plain_to_see(s: &Sentence<'_>, call: &Call) -> bool {
    let thing = call
        .subject
        .tokens
        .clone()
        .next_back()
        .is_some_and(|i| s.one_of(i, "it this that which"));
    call.been && thing && s.one_of(call.verb + 1, "obvious clear apparent evident")
}

/// `Communication should have been better`: what only people do.
fn better_conduct(s: &Sentence<'_>, call: &Call) -> bool {
    let conduct = "communication coordination planning preparation handover escalation teamwork";
    let head = call.subject.tokens.clone().next_back();
    let better = "better faster quicker clearer earlier sooner smoother more";
    call.been && head.is_some_and(|i| s.one_of(i, conduct)) && s.one_of(call.verb + 1, better)
}

/// `The rollback should have happened at once`: when people were to do it.
pub(super) fn timed(s: &Sentence<'_>, call: &Call) -> bool {
    let deeds = "decision escalation call review page rollback announcement revert response \
                 handover communication evacuation failover conversation rehearsal restore";
    let tokens = call.subject.tokens.clone();
    let thing = tokens.clone().next_back();
    let live = call.negated
        && s.word(call.verb) == "gone"
        && thing.is_some_and(|i| s.one_of(i, "it this that which"))
        && follows(s, call.verb, 3, "production prod live out");
    let landed = live
        || (call.at..call.verb).any(|i| s.word(i) == "never")
            && s.word(call.verb) == "gone"
            && s.one_of(call.verb + 1, "in out live ahead through into to")
            && (s.clause_start(call.at)..call.at).any(|i| {
                s.one_of(
                i,
                "patch change release commit pr migration upgrade update deploy deployment rollout",
            )
            });
    if landed {
        return true;
    }
    let head = tokens.clone().any(|i| s.one_of(i, deeds));
    let machine = tokens
        .clone()
        .any(|i| s.one_of(i, "automatic automated auto pagerduty"));
    if follows(s, call.verb, 3, "automatically itself") {
        return false;
    }
    let published =
        "tweet statement post announcement merge deployment release migration rollout change email";
    s.word(call.verb) == "waited" && tokens.clone().any(|i| s.one_of(i, published))
        || s.one_of(call.verb, "happened come begun started occurred taken gone")
            && head
            && !machine
}
