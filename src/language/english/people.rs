//! Who acts: people by role, people together, those outside, and words that may be either.

use crate::language::class::Class;

/// Nouns for people; the plural is added with an `s` unless it stands here.
pub(super) static WORDS: &[(Class, &str)] = &[
    (
        Class::ROLE,
        "engineer developer on-caller programmer sre dba sysadmin reviewer author responder contractor intern \
         maintainer committer technician analyst architect commander employee colleague coworker co-worker \
         teammate person people human newcomer approver implementer implementor consultant specialist expert \
         designer scientist researcher administrator director founder cto ceo cio ciso volunteer coder tester \
         guy folk folks freelancer auditor moderator technologist assignee staffer hire joiner apprentice \
         clerk officer nurse lecturer teacher professor pharmacist physician surgeon librarian paramedic foreman dispatcher trainee techlead teammember electrician stakeholder executive swe owner",
    ),
    (
        Class::TEAM,
        "team staff crew squad on-call oncall engineering ops leadership personnel workforce devops infosec sres \
         committee department finance procurement accounting noc helpdesk shift desk council rota qa faculty faculties ward",
    ),
    (
        Class::EITHER,
        "operator agent member management operations manager lead supervisor coordinator admin tech support security \
         contributor vendor partner supplier requester assistant rep curator deployer dev board",
    ),
    (
        Class::OUTSIDER,
        "user customer client attacker visitor consumer subscriber farmer validator miner student \
          patient merchant seller buyer shopper tenant guest reader player adversary spammer scammer \
          thief perpetrator intruder participant voter holder delegator community public \
          somebody-else burglar bidder trader investor",
    ),
    (
        Class::COMPANY,
        "aws amazon google gcp azure microsoft github gitlab cloudflare fastly akamai heroku netlify \
          vercel linode ovh hetzner digitalocean stripe twilio sendgrid pagerduty datadog slack \
          atlassian okta auth0 oracle ibm provider isp carrier telco registrar company datacenter \
          data-center upstream godaddy letsencrypt docker npm pypi apple facebook meta equinix",
    ),
];

/// Words that turn one of the ambiguous nouns into a person where they stand before it.
pub(super) static PERSON_BEFORE: &str = "release incident product project engineering account hiring change staff team human night duty support call call-centre service-desk desk console shift field senior junior \
     on-duty on-call oncall plant machine system systems network database third-party primary \
     secondary new lead incident unix linux it our datacenter experienced storage process service \
     code product company the";

/// Words that turn one of the ambiguous nouns into software where they stand before it.
pub(super) static SYSTEM_BEFORE: &str = "package session certificate resource lock memory secrets password device window state connection key object transaction kubernetes k8s prometheus postgres crossplane flux cert-manager ingress background http api node \
     user celery sidekiq build ci github gitlab jenkins cluster cloud web job queue task sql query \
     replication vault datadog monitoring log logging backup deploy deployment admission domain ssh \
     mail dns cron async puppet chef salt consul nomad ai llm coding elastic kafka resque event \
     volume disk raid traffic garbage process service storage test";
