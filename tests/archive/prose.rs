//! Sentences put together from parts.

const SERVICES: &[&str] = &[
    "checkout",
    "payments",
    "search",
    "catalogue",
    "ledger",
    "identity",
    "sessions",
    "mailer",
    "exports",
    "ingest",
    "ranking",
    "inventory",
    "shipping",
    "pricing",
    "reviews",
    "media",
    "gateway",
    "scheduler",
    "billing",
    "reports",
];
const PARTS: &[&str] = &[
    "pool",
    "cache",
    "queue",
    "index",
    "certificate",
    "disk",
    "replica",
    "lock",
    "retry",
    "quota",
    "partition",
    "schema",
    "token",
    "route",
    "thread",
    "buffer",
    "shard",
    "cursor",
    "lease",
    "snapshot",
];
const STATES: &[&str] = &[
    "exhausted",
    "expired",
    "full",
    "stale",
    "missing",
    "slow",
    "unbalanced",
    "stuck",
    "corrupt",
    "unreachable",
];
const SYMPTOMS: &[&str] = &[
    "Failed requests",
    "Slow answers",
    "Lost events",
    "Empty pages",
    "Repeated messages",
    "Late reports",
    "Wrong totals",
    "Refused logins",
];
const TAGS: &[&str] = &[
    "database",
    "deploy",
    "network",
    "capacity",
    "configuration",
    "dependency",
    "kubernetes",
    "data-loss",
    "tls",
    "dns",
    "cache",
    "queue",
];
const SUBJECTS: &[&str] = &[
    "the connection pool of the order service",
    "a second replica in the same zone",
    "the nightly export",
    "each retry of the client",
    "the health check behind the load balancer",
    "the new version of the worker",
    "the queue between both services",
    "a cached answer from the previous day",
    "the dashboard of the on-call team",
    "the limit on open files",
    "the deploy pipeline",
    "a batch of large requests",
    "the failover of the primary",
    "the session store",
];
const VERBS: &[&str] = &[
    "kept",
    "returned",
    "released",
    "held",
    "reached",
    "moved",
    "lost",
    "filled",
    "answered with",
    "waited for",
    "doubled",
    "reported",
];
const OBJECTS: &[&str] = &[
    "its connections",
    "a stale result",
    "the write lock",
    "its limit of 200",
    "half of the partitions",
    "an empty list",
    "the whole backlog",
    "two of four writers",
    "its memory limit",
    "a response without a body",
    "the old certificate",
];
const CIRCUMSTANCES: &[&str] = &[
    "while traffic was at its daily peak",
    "after the release of that morning",
    "because the timeout was longer than the retry interval",
    "until the alias was moved back",
    "although the graph showed no errors",
    "since nothing compared the two counts",
    "before the alert reached its window",
    "for {n} minutes",
    "in {n} of 100 requests",
    "on {n} hosts",
];
const ACTIONS: &[&str] = &[
    "Limit the {part} of `{service}` to {n} entries and refuse what is over it",
    "Page {service} on-call when the {part} is over {n} % for 5 minutes",
    "Add a CI test that fills the {part} of `{service}` {n} times and expects an error",
    "Write the runbook section on the {part} of `{service}` with its command and the {n} minutes to expect",
    "Compare the {part} of `{service}` with its source every {n} minutes",
];

/// Choices that follow from a seed.
pub(crate) struct Draw(u64);

impl Draw {
    /// The choices of one document: they do not depend on how many others there are.
    pub(crate) fn new(seed: u64, nth: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ nth.wrapping_mul(0xD1B5_4A32_D192_ED03))
    }

    /// A number under `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    pub(crate) fn place(&mut self, len: usize) -> usize {
        usize::try_from(self.below(len as u64)).expect("it is under a length")
    }

    fn one(&mut self, of: &[&'static str]) -> &'static str {
        of[self.place(of.len())]
    }

    pub(crate) fn service(&mut self) -> &'static str {
        self.one(SERVICES)
    }

    pub(crate) fn part(&mut self) -> &'static str {
        self.one(PARTS)
    }

    pub(crate) fn state(&mut self) -> &'static str {
        self.one(STATES)
    }

    pub(crate) fn symptom(&mut self) -> &'static str {
        self.one(SYMPTOMS)
    }

    pub(crate) fn tag(&mut self) -> &'static str {
        self.one(TAGS)
    }

    pub(crate) fn action(&mut self) -> String {
        let number = 2 + self.below(90);
        self.one(ACTIONS)
            .replace("{part}", self.part())
            .replace("{service}", self.service())
            .replace("{n}", &number.to_string())
    }
}

/// So many sentences.
pub(crate) fn paragraph(draw: &mut Draw, sentences: u64) -> String {
    let sentences = (0..sentences).map(|_| {
        let number = 2 + draw.below(90);
        let words = [
            draw.one(SUBJECTS),
            draw.one(VERBS),
            draw.one(OBJECTS),
            draw.one(CIRCUMSTANCES),
        ];
        let sentence = words.join(" ").replace("{n}", &number.to_string());
        let mut letters = sentence.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first
            .into_iter()
            .chain(letters)
            .chain(['.'])
            .collect::<String>()
    });
    sentences.collect::<Vec<_>>().join(" ")
}
