//! The words that the decision is made of, in lower case.

/// Words that carry no meaning of their own here.
#[rustfmt::skip]
pub(super) const FILLER: &[&str] = &[
    "a", "an", "the", "our", "its", "their", "this", "that", "these", "those", "all", "any", "some", "more", "most",
    "and", "or", "of", "for", "in", "on", "to", "with", "around", "about", "into", "across", "at", "as", "from", "by",
    "such", "other", "further", "better", "proper", "good", "new", "general", "overall", "appropriate", "adequate",
    "sufficient", "robust", "additional", "extra", "relevant", "necessary", "needed", "internal", "existing", "various",
    "properly", "regularly", "where", "possible", "also", "up", "out", "down", "it", "them", "us", "we", "much", "very",
    "future", "similar", "same", "again", "accordingly", "asap", "soon", "later", "quickly", "faster", "etc", "is",
    "are", "be", "resilient", "reliable", "stable", "secure", "scalable", "first", "final", "fast", "quick", "high", "level", "strategy", "strategies", "plan", "plans",
];

/// Names of fields of work rather than of things in it.
#[rustfmt::skip]
pub(super) const GENERAL: &[&str] = &[
    "monitoring", "monitor", "alerting", "alerts", "alert", "logging", "logs", "observability", "visibility", "docs",
    "doc", "documentation", "runbook", "runbooks", "playbook", "playbooks", "wiki", "readme", "tests", "test",
    "testing", "coverage", "deploys", "deploy", "deployment", "deployments", "release", "releases", "process",
    "processes", "procedure", "procedures", "resilience", "resiliency", "reliability", "robustness", "stability",
    "performance", "scalability", "availability", "security", "communication", "communications", "coordination",
    "collaboration", "code", "quality", "system", "systems", "infrastructure", "service", "services", "application",
    "platform", "architecture", "error", "errors", "handling", "caching", "cache", "metrics", "metric", "dashboards",
    "dashboard", "backup", "backups", "recovery", "disaster", "response", "incident", "incidents", "issue", "issues",
    "problem", "problems", "bug", "bugs", "cause", "root", "reasons", "failure", "failures", "configuration", "config",
    "capacity", "planning", "database", "databases", "practices", "best", "tooling", "tools", "automation", "review",
    "reviews", "workflow", "workflows", "maintenance", "failover", "redundancy", "validation", "safeguards", "checks",
    "check", "health", "resources", "resource", "usage", "fix", "fixes", "solution", "solutions", "improvements",
    "measures", "scaling", "operations", "operational", "support", "design", "management", "pipeline", "efficiency",
    "developer", "experience", "staging", "production", "environment", "environments", "ci", "cd", "rollback",
    "rollbacks", "rollout", "rollouts", "change", "changes", 
];

/// Verbs that ask for more of something.
pub(super) const BETTER: &[&str] = &[
    "improve",
    "enhance",
    "strengthen",
    "optimize",
    "optimise",
    "streamline",
    "boost",
    "refine",
    "better",
    "mature",
    "modernize",
];

/// Adjectives that ask for more of something.
pub(super) const COMPARATIVE: &[&str] = &["better", "improved", "enhanced", "stronger"];

/// Wishes that no test can check.
pub(super) const WISHES: &[&str] = &[
    "better way",
    "find a way",
    "high quality",
    "easy to",
    "easier to",
    "more robust",
    "more resilient",
    "more reliable",
    "push forward",
    "best practices",
    "as needed",
    "where appropriate",
    "where possible",
    "going forward",
    "think about",
    "in general",
    "much as possible",
];

/// Verbs of study.
pub(super) const STUDY: &[&str] = &[
    "investigate",
    "explore",
    "research",
    "examine",
    "look",
    "assess",
    "evaluate",
    "analyze",
    "analyse",
    "review",
    "dig",
];

/// Verbs that weigh or talk and decide nothing.
pub(super) const WEIGH: &[&str] = &[
    "consider",
    "discuss",
    "think",
    "reconsider",
    "talk",
    "brainstorm",
    "socialise",
    "socialize",
];

/// Verbs of conduct: what they ask for has no end.
pub(super) const CONDUCT: &[&str] = &[
    "avoid",
    "keep",
    "continue",
    "always",
    "never",
    "strive",
    "prioritize",
    "prioritise",
];

/// Words that open a question, which an answer ends.
pub(super) const QUESTION: &[&str] = &[
    "why", "whether", "how", "what", "which", "who", "when", "where", "if",
];

/// What a study can leave behind.
pub(super) const OUTCOME: &[&str] = &[
    "report",
    "decide",
    "decision",
    "adr",
    "write",
    "document",
    "recommend",
    "recommendation",
    "proposal",
    "poc",
    "file",
    "list",
];

/// Words of items that would fix people, of which the language rules speak.
pub(super) const PEOPLE: &[&str] = &[
    "careful",
    "carefully",
    "attention",
    "vigilant",
    "vigilance",
    "aware",
    "awareness",
    "diligent",
    "diligence",
    "rigorous",
    "mindful",
    "remind",
    "train",
    "training",
    "educate",
    "teach",
    "refamiliarise",
    "refamiliarize",
    "engineers",
    "developers",
    "operators",
    "staff",
];

/// Verbs that make a thing which then exists; with a purpose beside it, that is a test.
pub(super) const MAKE: &[&str] = &[
    "write",
    "create",
    "document",
    "draft",
    "publish",
    "build",
    "set",
    "setup",
    "establish",
    "define",
    "list",
];
