//! E-mail addresses of persons.

use std::ops::Range;

/// Names before the sign that are a role's, a list's, a machine's or nobody's; each is a whole part of the name.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "abuse", "accounts", "admin", "administrator", "admins", "alert", "alerts", "announce", "api", "app", "apps", "billing", "bot", "bots", "build",
    "bugs", "careers", "ci", "cloud", "commits", "community", "compliance", "conduct", "contact", "core", "daemon", "data", "deploy", "deployer", "dev", "devel",
    "developer", "developers", "devops", "devs", "discuss", "dns", "donotreply", "dpo", "ec2", "email", "eng", "engineering", "enquiries", "errors", "events",
    "example", "feedback", "finance", "foo", "bar", "git", "hello", "help", "helpdesk", "hi", "hostmaster", "hr", "incident", "incidents", "info", "infra",
    "infrastructure", "inquiries", "internal", "invoice", "it", "jane", "jdoe", "jenkins", "jobs", "john", "johndoe", "johnsmith", "legal", "list", "lists",
    "login", "mail", "mailer", "mailing", "maintainers", "marketing", "me", "media", "monitor", "monitoring", "name", "network", "news", "newsletter",
    "noc", "no", "nobody", "noreply", "notification", "notifications", "notify", "office", "oncall", "operations", "ops", "orders", "org", "outage", "owner",
    "pager", "pagerduty", "partners", "platform", "postmaster", "postmortem", "press", "privacy", "product", "query", "queries", "recruiting", "registry", "reply", "report",
    "reports", "robot", "root", "sales", "sample", "sec", "security", "sender", "service", "services", "shop", "site", "someone", "somebody", "sre",
    "ssh", "staff", "status", "store", "subscribe", "support", "svc", "sysadmin", "system", "systems", "team", "teams", "tech", "test", "tester", "tests", "trust",
    "ubuntu", "unsubscribe", "user", "username", "users", "vendor", "web", "webmaster", "www", "x", "xx", "xxx", "you", "your", "yourname",
];

/// Ends of names of machines, files and documentation.
#[rustfmt::skip]
const NO_DOMAINS: &[&str] = &[
    "example", "invalid", "localhost", "local", "internal", "lan", "test", "svc", "cluster", "corp", "home", "onion", "js", "ts", "md", "py", "rs", "sh",
    "rb", "go", "gz", "so", "cc", "pl", "ps", "mk",
];

/// Domains of documentation, of machines and of lists.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "example.com", "example.org", "example.net", "example.edu", "domain.com", "domain.tld", "email.tld", "test.com", "company.com", "mycompany.com", "yourcompany.com",
    "yourdomain.com", "acme.com", "contoso.com", "foo.com", "bar.com", "foobar.com", "xyz.com", "noreply.github.com", "gserviceaccount.com",
    "googlegroups.com", "groups.io", "slack.com", "lists.sr.ht", "amazonses.com", "sentry.io",
];

/// Ends of domains that are longer than a country's.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "mil", "info", "biz", "name", "pro", "dev", "app", "tech", "cloud", "online", "site", "email", "company", "agency", "digital",
    "software", "services", "systems", "network", "solutions", "consulting", "health", "finance", "bank", "shop", "store", "studio", "design", "media", "world", "global",
    "works", "zone", "team", "group", "foundation", "technology", "engineering", "ventures", "capital", "live", "life", "space", "blog", "page", "xyz", "int",
];

/// Commands whose `user@host` is a machine.
const REMOTE: &[&str] = &["ssh", "scp", "sftp", "rsync", "mosh", "git", "su", "docker"];

/// The address around an `@`.
pub(super) fn at(bytes: &[u8], sign: usize) -> Option<Range<usize>> {
    let local = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let before = bytes[..sign]
        .iter()
        .rev()
        .take(41)
        .take_while(|byte| local(byte))
        .count();
    let domain = |byte: &u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let after = bytes[sign + 1..]
        .iter()
        .take(100)
        .take_while(|byte| domain(byte))
        .count();
    if !(2..=40).contains(&before) || after < 4 {
        return None;
    }
    let start = sign - before;
    let host = &bytes[sign + 1..sign + 1 + after];
    let stop = host
        .iter()
        .rev()
        .take_while(|&&byte| b".-".contains(&byte))
        .count();
    let end = sign + 1 + after - stop;
    let host = bytes[sign + 1..end].to_ascii_lowercase();
    let name = bytes[start..sign].to_ascii_lowercase();
    let is_person = is_domain(&host) && is_name(&name) && !is_machine(bytes, start, end);
    is_person.then_some(start..end)
}

fn is_domain(host: &[u8]) -> bool {
    let Some(dot) = memchr::memrchr(b'.', host) else {
        return false;
    };
    let end = &host[dot + 1..];
    let has = |list: &[&str]| list.iter().any(|known| known.as_bytes() == end);
    let country = end.len() == 2 && end.iter().all(u8::is_ascii_alphabetic);
    let other = OTHERS.iter().any(|other| {
        host.strip_suffix(other.as_bytes())
            .is_some_and(|rest| rest.is_empty() || rest.ends_with(b"."))
    });
    let list =
        host.starts_with(b"lists.") || host.starts_with(b"noreply.") || host.starts_with(b"list.");
    (country || has(ENDS)) && !has(NO_DOMAINS) && !other && !list
}

/// Whether the part before the sign is a person's: it has letters, and none of its words is a role's.
fn is_name(name: &[u8]) -> bool {
    let letters = name
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    let digits = name.iter().filter(|byte| byte.is_ascii_digit()).count();
    let role = |part: &[u8]| {
        let bare = part.trim_ascii_end();
        let bare = &bare[..bare.len()
            - bare
                .iter()
                .rev()
                .take_while(|byte| byte.is_ascii_digit())
                .count()];
        ROLES.iter().any(|role| role.as_bytes() == bare)
    };
    let mut parts = name.split(|byte| b"._-+%".contains(byte));
    letters > 1 && digits <= letters.min(4) && !parts.any(role)
}

/// Whether a login on a machine, a part of an address, or an address whose beginning was made unreadable stands there.
fn is_machine(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| bytes.get(at));
    let joined = before.is_some_and(|byte| b"/@*#~\\".contains(byte))
        || bytes[..start].ends_with(b"mailto:") // its owner made it a link
        || bytes[..start].ends_with(b"...")
        || bytes[..start].ends_with("…".as_bytes());
    let shell =
        bytes.get(end) == Some(&b':') && bytes.get(end + 1).is_some_and(u8::is_ascii_graphic);
    let path = matches!(bytes.get(end), Some(b'/' | b'@'));
    let from = bytes[..start].iter().rev().take(120);
    let from = from
        .take_while(|byte| !matches!(byte, b'\n' | b'\r' | b'`'))
        .count();
    let lead = &bytes[start - from..start];
    let mut words = lead.split(|byte| !byte.is_ascii_alphanumeric());
    let remote = words.any(|word| REMOTE.iter().any(|command| command.as_bytes() == word));
    joined || shell || path || remote
}
