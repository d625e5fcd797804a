//! Passwords that a sentence, a command or a part of an address gives away.

use super::assigned::{is_pair, is_password, value};
use super::chance::{classes, is_random, is_stand_in, is_varied};
use super::{Found, SecretKind, encoded, run};

/// How far before a value its command or address is looked for, in bytes.
const REACH: usize = 300;

/// The password behind the word at a place: "password is …", "the password … was used", `login x password …`.
pub(super) fn sentence(bytes: &[u8], at: usize) -> Option<Found> {
    let rest = bytes.get(at..)?;
    let word = b"password";
    if !rest.get(..word.len())?.eq_ignore_ascii_case(word) || rest.get(word.len()) != Some(&b' ') {
        return None;
    }
    let behind = at + word.len() + 1;
    let verbs: [&[u8]; 3] = [b"is ", b"was ", b"to "];
    let verb = verbs.iter().find(|verb| bytes[behind..].starts_with(verb));
    let range = value(bytes, behind + verb.map_or(0, |verb| verb.len()), false)?;
    let words = bytes.get(range.clone())?;
    let login = says(before(bytes, at), "login ") && says(before(bytes, at), "machine ");
    // A name such as "Argon2-Hash" may follow the bare word; a sign that no name has tells them apart.
    let sign = words.iter().any(|byte| b"!@#$%^&*+?~".contains(byte));
    let told = is_password(words) && (verb.is_some() || sign) || login && is_given(words);
    told.then_some((SecretKind::Assigned, range))
}

/// Digits that only the service which its line names makes a key: Mailgun's `key-…`, Twilio's `auth_token …`.
pub(super) fn of_service(bytes: &[u8], at: usize) -> Option<Found> {
    let rest = bytes.get(at..)?;
    let line = || {
        let line = before(bytes, at).rsplit(|&byte| byte == b'\n').next();
        line.unwrap_or_default().to_ascii_lowercase()
    };
    let (start, noun) = if rest.starts_with(b"key-") && says(&line(), "mailgun") {
        (at, "a Mailgun key")
    } else if rest.starts_with(b"auth_token ") && says(&line(), "twilio") {
        (at + b"auth_token ".len(), "a Twilio token")
    } else {
        return None;
    };
    let digits = if start == at {
        at + b"key-".len()
    } else {
        start
    };
    let end = run(bytes, digits, 64, |byte| byte.is_ascii_alphanumeric());
    let words = &bytes[digits..end];
    let fits = words.len() == 32 && words.iter().all(u8::is_ascii_hexdigit) && is_random(words);
    fits.then_some((SecretKind::Issued(noun), start..end))
}

/// The password behind `--password ` or the like, whatever the command.
fn spelled(bytes: &[u8], at: usize) -> Option<Found> {
    let options: [&[u8]; 3] = [b"--password ", b"--passwd ", b"--pass "];
    let option = options
        .iter()
        .find(|option| bytes[at..].starts_with(option))?;
    let range = value(bytes, at + option.len(), false)?;
    is_password(bytes.get(range.clone())?).then_some((SecretKind::Assigned, range))
}

/// The password of a command whose option begins at a dash: `mysql -p…`, `sshpass -p …`, `redis-cli -a …`, `curl -u x:…`.
pub(super) fn option(bytes: &[u8], at: usize) -> Option<Found> {
    let letter = *bytes.get(at + 1)?;
    if letter == b'-'
        && let Some(found) = spelled(bytes, at)
    {
        return Some(found);
    }
    let long = bytes[at..].starts_with(b"--user ");
    if !matches!(letter, b'p' | b'a' | b'u') && !long
        || at.checked_sub(1).is_none_or(|at| bytes[at] != b' ')
    {
        return None;
    }
    let line = before(bytes, at);
    // Of several commands on a line only the one that has the option counts.
    let start = line.iter().rposition(|byte| b"\n;|&`,".contains(byte));
    let line = &line[start.map_or(0, |at| at + 1)..];
    let command = |names: &[&str]| names.iter().any(|name| says(line, name));
    let apart = bytes.get(at + 2) == Some(&b' ');
    let start = at
        + if long {
            b"--user ".len()
        } else {
            2 + usize::from(apart)
        };
    let start = run(bytes, start, 1, |byte| b"'\"".contains(&byte));
    let end = run(bytes, start, 120, |byte| {
        byte.is_ascii_graphic() && !b"'\"`|;<>".contains(&byte)
    });
    let range = match letter {
        b'p' if apart => command(&["sshpass"]).then_some(start..end)?,
        b'p' => command(&["sshpass ", "mysql", "mariadb"]).then_some(start..end)?,
        b'a' => command(&["redis-cli"]).then_some(start..end)?,
        _ => {
            let colon = bytes[start..end].iter().position(|&byte| byte == b':')?;
            command(&["curl ", "wget ", "http "]).then_some(start + colon + 1..end)?
        }
    };
    is_given(bytes.get(range.clone())?).then_some((SecretKind::Assigned, range))
}

/// What a mark in data or an address stands before: a signature, the seed of one-time codes, a registry's login, a bot's token.
pub(super) fn part(bytes: &[u8], at: usize) -> Option<Found> {
    let front = before(bytes, at);
    let ends = |with: &str| front.ends_with(with.as_bytes());
    let alnum =
        |more: &'static [u8]| move |byte: u8| byte.is_ascii_alphanumeric() || more.contains(&byte);
    let taken = |made: &'static [u8]| at + 1..run(bytes, at + 1, 400, alnum(made));
    if ends("&sig") || ends("?sig") || ends("&amp;sig") {
        let range = taken(b"%+/=_-");
        let signed = says(front, "se=") || says(front, "sv=") || says(front, "sp=");
        let words = &bytes[range.clone()];
        return (signed && words.len() >= 40 && is_random(words))
            .then_some((SecretKind::Assigned, range));
    }
    if ends("secret") && says(front, "otpauth://") {
        let range = taken(b"");
        let words = &bytes[range.clone()];
        let base32 = |byte: &u8| matches!(byte, b'A'..=b'Z' | b'2'..=b'7');
        let fits = words.len() >= 16 && words.iter().all(base32) && is_varied(words);
        return (fits && !is_stand_in(words) && words != b"JBSWY3DPEHPK3PXP")
            .then_some((SecretKind::Assigned, range));
    }
    if ends("\"auth\"") {
        let start = run(bytes, at + 1, 4, |byte| b" \"".contains(&byte));
        let end = run(bytes, start, 400, alnum(b"+/="));
        let pair = encoded::decode(bytes.get(start..end)?)?;
        return (end - start >= 12 && is_pair(&pair))
            .then_some((SecretKind::Authorization, start..end));
    }
    bot(bytes, at, front)
}

/// A Telegram bot's number and token around a colon.
fn bot(bytes: &[u8], at: usize, front: &[u8]) -> Option<Found> {
    let rest = bytes.get(at + 1..)?;
    if !rest.starts_with(b"AA") {
        return None;
    }
    let digits = front
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let end = run(bytes, at + 1, 40, |byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
    });
    let fits = (8..=10).contains(&digits) && end - at - 1 == 35;
    (fits && is_random(&bytes[at + 1..end])).then_some((
        SecretKind::Issued("a Telegram bot's token"),
        at - digits..end,
    ))
}

/// Whether an option's value is a password that is no stand-in: a command leaves no doubt of what it is.
fn is_given(words: &[u8]) -> bool {
    words.len() >= 8
        && classes(words) >= 2
        && words.iter().any(u8::is_ascii_alphabetic)
        && words.iter().any(|byte| !byte.is_ascii_alphabetic())
        && !words.iter().any(|byte| b"(){}[]<>$/".contains(byte))
        && !is_stand_in(words)
        && is_varied(words)
}

/// The bytes of the line, and of the line above it, before a place.
fn before(bytes: &[u8], at: usize) -> &[u8] {
    let from = at.saturating_sub(REACH);
    let near = &bytes[from..at];
    let mut breaks = memchr::memrchr_iter(b'\n', near);
    let start = breaks.nth(1).map_or(0, |at| at + 1);
    &near[start..]
}

fn says(text: &[u8], words: &str) -> bool {
    memchr::memmem::find(text, words.as_bytes()).is_some()
}
