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

/// Domains of mailboxes that are a person's own.
#[rustfmt::skip]
const PRIVATE: &[&str] = &[
    "gmail.com", "googlemail.com", "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "yahoo.com", "yahoo.co.uk", "outlook.com",
    "hotmail.com", "live.com", "icloud.com", "me.com", "aol.com", "proton.me", "protonmail.com", "mail.ru", "qq.com", "163.com", "orange.fr", "free.fr",
];

/// Names that stand for nobody, whatever number they carry.
const NOBODY: &[&str] = &[
    "test", "tester", "tests", "example", "foo", "bar", "sample", "johndoe", "jdoe", "noreply",
    "bot", "xxx",
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
    let after = domain_length(&bytes[sign + 1..]);
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
    let private = PRIVATE.iter().any(|domain| domain.as_bytes() == host);
    let is_person = is_domain(&host)
        && is_name(&name, private)
        && !is_machine(bytes, start, end)
        && !is_contact(bytes, start, end, private);
    is_person.then_some(start..end)
}

/// How many bytes at the start of a text may be a domain, also one with letters such as `ü`.
fn domain_length(text: &[u8]) -> usize {
    let near = &text[..text.len().min(100)];
    let valid = near.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | 'À'..='ɏ');
    valid.find(|c| !letter(c)).unwrap_or(valid.len())
}

/// Whether an address is the target of a link that its owner gave to write to; a private mailbox is nobody's office. What
/// the words of the link say already is not said twice.
fn is_contact(bytes: &[u8], start: usize, end: usize, private: bool) -> bool {
    let Some(before) = bytes[..start].strip_suffix(b"mailto:") else {
        return false;
    };
    let words = before.strip_suffix(b"](").unwrap_or_default();
    !private || words.ends_with(&bytes[start..end])
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
fn is_name(name: &[u8], private: bool) -> bool {
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
        let is = |list: &[&str], part: &[u8]| list.iter().any(|role| role.as_bytes() == part);
        // With a number, the word for a role is a person's name of a private mailbox.
        is(ROLES, if private { part } else { bare }) || is(NOBODY, bare)
    };
    let mut parts = name.split(|byte| b"._-+%".contains(byte));
    letters > 1 && digits <= letters.min(4) && !parts.any(role)
}

/// Whether a login on a machine, a part of an address, or an address whose beginning was made unreadable stands there.
fn is_machine(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| bytes.get(at));
    let joined = before.is_some_and(|byte| b"/@*#~\\".contains(byte))
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
