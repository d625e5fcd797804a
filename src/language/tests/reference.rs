use super::{found, leaves_alone};
use crate::language::VerdictKind::{
    self, Blame, Counterfactual, FaultWord, HumanError, Loaded, SelfBlame,
};

#[test]
fn what_a_facilitator_would_stop_at_is_reported() {
    let sentences: [(VerdictKind, &str); 24] = [
        (Blame, "Alice caused the outage by deploying bad code."),
        (Blame, "The on-call engineer failed to notice the alerts."),
        (Blame, "Bob should have known better."),
        (Blame, "The team was careless."),
        (HumanError, "Human error."),
        (HumanError, "Human error"),
        (
            Counterfactual,
            "If the engineer had read the runbook this would not have happened.",
        ),
        (Blame, "Nobody bothered to check."),
        (Blame, "@sam's broken migration took down checkout."),
        (SelfBlame, "We forgot to renew the certificate."),
        (Blame, "He obviously missed the warning."),
        (Counterfactual, "All they had to do was restart it."),
        (Loaded, "The page took a minute, which is ridiculous!!!"),
        (Blame, "The intern ran the wrong command."),
        (Blame, "Developers need to be more careful."),
        (Counterfactual, "This was entirely avoidable."),
        (Blame, "Why didn't the reviewer catch it?"),
        (Blame, "The root cause was the DBA."),
        (
            Counterfactual,
            "The change should have been reviewed by security.",
        ),
        (HumanError, "Operator error led to data loss."),
        (Blame, "The vendor is to blame."),
        (
            FaultWord,
            "Due to an oversight, the staging key was never rotated.",
        ),
        (SelfBlame, "I fat-fingered the network mask."),
        (Blame, "Someone accidentally deleted the bucket."),
    ];
    for (kind, sentence) in sentences {
        let kinds: Vec<_> = found(sentence).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds.first(), Some(&kind), "{sentence}");
    }
}

#[test]
fn what_a_facilitator_would_pass_is_silent() {
    leaves_alone(&[
        "A configuration change was deployed that contained a regression.",
        "The alerting system did not surface the issue prominently enough.",
        "The runbook did not cover this failure mode.",
        "The process lacked safeguards that would have caught this class of error.",
        "The system allowed a single action to have an outsized impact without confirmation.",
        "The health check failed to detect the hung workers.",
        "The alert should have fired at 5 % but its threshold was 10 %.",
        "Each repository should have an owner.",
        "We should have a talk about ownership.",
        "It could have been worse: the queue kept every order.",
        "The extension is lazy-loaded.",
        "Fault tolerance tests passed; one page fault storm was seen.",
        "`git blame` shows the line is four years old.",
        "This is a blameless review.",
        "The change had negligible impact.",
        "We ran a disaster recovery drill.",
        "The paging rule fired twice.",
        "The human error rate metric is not used.",
        "This was not human error.",
        "`UserError` responses rose to 3 %.",
        "They spent their error budget, and we spent ours.",
        "If only one replica is healthy, writes stop.",
        "Kubernetes operator failed to reconcile.",
        "The deploy tool accepted production as a target without confirmation.",
        "The forgotten-password endpoint answered with an unqualified domain name.",
        "> on-call: I totally forgot to drain it, my fault",
        "On-call spent 10 minutes on slow queries (wrong hypothesis).",
    ]);
}

#[test]
fn the_words_reported_are_those_concerned_and_no_more() {
    for (sentence, words) in [
        (
            "At 14:02 the on-call engineer failed to notice the alerts.",
            "the on-call engineer failed to notice",
        ),
        (
            "The bucket was accidentally deleted during the clean-up.",
            "was accidentally deleted",
        ),
        (
            "We deployed on Friday and forgot to update the flag.",
            "forgot",
        ),
        (
            "In the end the outage was caused by human error.",
            "human error",
        ),
        (
            "The page was missed by the on-call engineer.",
            "was missed by the on-call engineer",
        ),
        (
            "After the review, we\nforgot the **second** step.",
            "we\nforgot",
        ),
    ] {
        let all = found(sentence);
        let found: Vec<&str> = all.iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(found, [words], "{sentence}");
    }
}
