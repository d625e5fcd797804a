//! Verbs by what they say of the one who does them, in their base form.

use crate::language::class::Class;

/// Base forms; regular forms are found by spelling, the others stand in [`IRREGULAR`].
pub(super) static WORDS: &[(Class, &str)] = &[
    (
        Class::MIND,
        "consider anticipate foresee communicate inform tell ask consult coordinate co-ordinate rehearse \
     prioritize prioritise heed remember understand think realize realise appreciate plan \
     double-check escalate bother notice recognize recognise grasp contemplate adhere announce \
     warn supervise share mention question challenge",
    ),
    (
        Class::DUTY,
        "check alert verify test validate follow read reread consider anticipate foresee escalate \
          communicate inform notify tell warn ask consult coordinate co-ordinate review double-check \
          bother account appreciate grasp plan prepare confirm announce rehearse question prioritize \
          prioritise heed remember investigate examine inspect ensure evaluate assess audit comply \
          respect adhere understand think pay proofread doublecheck cross-check crosscheck \
          sanity-check weigh factor predict contemplate involve share mention explain \
          raise flag cater allow supervise care vet scrutinize scrutinise acknowledge respond react \
          recheck pick mind challenge declare look keep take learn \
          dig rotate renew listen",
    ),
    (
        Class::NOTICE,
        "notice realize realise catch spot recognize recognise detect discover observe perceive \
          identify connect-the-dots",
    ),
    (
        Class::ATTEMPT,
        "reproduce connect ssh log login access reach start restart boot reboot install build \
          compile pull push download upload load authenticate reconnect find locate obtain retrieve \
          fetch replicate recreate contact parse render reconcile mount resolve sync respawn schedule \
          scale open write create initialize initialise allocate bind converge elect drain deploy \
          repair",
    ),
    (
        Class::ACT,
        "deploy delete merge commit push leak remove disable enable drop run publish release \
          relaunch transfer turn leave include exclude upload expose upgrade downgrade revert \
          rollback roll apply terminate destroy wipe erase overwrite rename move revoke rotate unplug \
          disconnect shut power stop kill truncate purge uninstall de-install deinstall install \
          change modify edit set unset configure misconfigure check ship launch execute trigger start \
          restart reboot format detach attach scale switch flip toggle point add introduce send post \
          paste copy type enter click press select choose pick use tag untag approve close open \
          cancel decommission deprovision migrate promote demote drain evict cut pull break share \
          omit forget skip replay take bring hardcode comment invert duplicate whitelist blacklist \
          block unblock ban make create unmount repurpose reuse assign invite retire sunset do",
    ),
    (
        Class::DEED,
        "develop boost cancel rewrite design propose acknowledge ack ask report notice suggest explain confirm decide discover find fix identify \
          investigate join say think realize realise believe note notify propose warn update share \
          recall clarify emphasize emphasise respond reply merge deploy restart reboot roll revert \
          push post page escalate monitor assess increase decrease raise lower add remove delete \
          create open close start stop kill run rerun ran apply approve review check verify test try \
          complete finish begin continue return give take turn disable enable change modify edit \
          write send receive call contact inform tell announce declare choose determine observe spot \
          see look work scale drain cordon patch release publish commit upgrade downgrade install \
          uninstall switch flip set unset log ssh connect disconnect trigger execute attempt perform \
          manage help assist engage pull ping silence mute resolve mitigate restore recover rebuild \
          recreate redeploy bump move copy transfer rename replace reset revoke rotate renew cause \
          break forget miss request recommend agree arrive leave wake hop claim theorize conclude \
          suspect wonder comment mention point handle lead coordinate own diagnose debug trace locate \
          isolate make do go get use pause resume cancel stage prepare draft ship land launch flag \
          detect analyze analyse reach pick bring kick spin implement configure introduce shut ban",
    ),
    (
        Class::VERB,
        "lose wire avoid avert solve shorten minimize minimise alter resolve mitigate hire allow become happen occur mean lead result cause need want know feel seem appear remain \
          stay keep let show return contain include require expect assume hope wait spend trust rely \
          depend underestimate overestimate fail overlook neglect ignore bypass lack suffer grow \
          reduce prevent exist come put bring hold end turn attempt struggle proceed perform \
          triage pair phone ring quarantine drill brief sign glance vet \
          implement introduce affect impact reveal indicate",
    ),
];

/// Forms that no rule of spelling leads back to their base.
pub(super) static IRREGULAR: &[(&str, &str)] = &[
    ("told", "tell"),
    ("thought", "think"),
    ("understood", "understand"),
    ("caught", "catch"),
    ("paid", "pay"),
    ("kept", "keep"),
    ("took", "take"),
    ("taken", "take"),
    ("saw", "see"),
    ("seen", "see"),
    ("left", "leave"),
    ("ran", "run"),
    ("sent", "send"),
    ("said", "say"),
    ("found", "find"),
    ("gave", "give"),
    ("given", "give"),
    ("went", "go"),
    ("gone", "go"),
    ("made", "make"),
    ("did", "do"),
    ("done", "do"),
    ("began", "begin"),
    ("begun", "begin"),
    ("brought", "bring"),
    ("broke", "break"),
    ("broken", "break"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("wrote", "write"),
    ("written", "write"),
    ("knew", "know"),
    ("known", "know"),
    ("felt", "feel"),
    ("forgot", "forget"),
    ("forgotten", "forget"),
    ("got", "get"),
    ("gotten", "get"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("held", "hold"),
    ("led", "lead"),
    ("lost", "lose"),
    ("meant", "mean"),
    ("rebuilt", "rebuild"),
    ("built", "build"),
    ("spent", "spend"),
    ("spun", "spin"),
    ("stood", "stand"),
    ("woke", "wake"),
    ("woken", "wake"),
    ("came", "come"),
    ("became", "become"),
    ("shown", "show"),
    ("foresaw", "foresee"),
    ("foreseen", "foresee"),
    ("tried", "try"),
    ("tries", "try"),
    ("dug", "dig"),
    ("overwrote", "overwrite"),
    ("overwritten", "overwrite"),
    ("shutdown", "shut"),
    ("learnt", "learn"),
    ("misread", "misread"),
    ("drove", "drive"),
    ("heard", "hear"),
    ("put", "put"),
    ("froze", "freeze"),
    ("withdrew", "withdraw"),
    ("worn", "wear"),
    ("driven", "drive"),
    ("fallen", "fall"),
    ("fell", "fall"),
    ("bought", "buy"),
    ("sought", "seek"),
    ("won", "win"),
    ("met", "meet"),
    ("dealt", "deal"),
    ("hit", "hit"),
    ("cut", "cut"),
    ("set", "set"),
    ("let", "let"),
    ("read", "read"),
    ("shut", "shut"),
    ("split", "split"),
    ("quit", "quit"),
    ("cost", "cost"),
    ("spread", "spread"),
    ("been", "be"),
    ("had", "have"),
    ("rolledback", "rollback"),
    ("undone", "undo"),
    ("redone", "redo"),
    ("sped", "speed"),
    ("stuck", "stick"),
    ("bound", "bind"),
    ("wound", "wind"),
    ("hidden", "hide"),
    ("sunk", "sink"),
    ("overseen", "oversee"),
    ("rerun", "rerun"),
    ("reran", "rerun"),
    ("run", "run"),
    ("come", "come"),
    ("become", "become"),
    ("rang", "ring"),
    ("rung", "ring"),
    ("slept", "sleep"),
    ("flew", "fly"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("drew", "draw"),
    ("drawn", "draw"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("sat", "sit"),
];

/// Words in -ed and -en that are no participles.
pub(super) static NO_PARTICIPLE: &str = "need seed feed speed embed red bed shed weed deed breed bleed creed greed indeed hundred often \
     even ten men women then when open token golden children screen garden kitchen seven sixteen \
     listen green between rolled-back wooden sudden proceed exceed succeed";
