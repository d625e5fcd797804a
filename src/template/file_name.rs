//! From a title to a file name that every file system, shell and URL takes.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The longest slug in bytes; with date and suffix it stays well below the 143 that encrypted file systems allow.
const MAX_SLUG: usize = 80;

/// What stands for a title without a letter or digit that could be kept.
pub(super) const FALLBACK: &str = "incident";

/// A title as part of a file name: `a` to `z`, digits and single inner dashes, 1 to 80 bytes.
///
/// Accents are folded away; scripts without ASCII letters are left out. Never a name that Windows reserves.
#[must_use]
pub fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(MAX_SLUG + 1);
    let mut gap = false;
    let mut buffer = [0; 4];
    for c in title.nfkd().flat_map(char::to_lowercase) {
        let letters = ascii_letters(c, &mut buffer);
        if letters.is_empty() {
            gap |= !joins_words(c);
            continue;
        }
        if gap && !slug.is_empty() {
            slug.push('-');
        }
        gap = false;
        slug.push_str(letters);
        if slug.len() > MAX_SLUG {
            break;
        }
    }
    shorten(&mut slug);
    if slug.is_empty() {
        return FALLBACK.to_owned();
    }
    if is_reserved(&slug) {
        return format!("{FALLBACK}-{slug}");
    }
    slug
}

/// The ASCII letters and digits for one decomposed lower-case character; `buffer` holds the character itself.
fn ascii_letters(c: char, buffer: &mut [u8; 4]) -> &str {
    match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ if c.is_ascii_alphanumeric() => c.encode_utf8(buffer),
        _ => "",
    }
}

/// Whether a character that is left out does not end a word: an accent, an apostrophe.
fn joins_words(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '\'' | '’')
}

/// Cuts to the longest slug, between words where that keeps at least half.
fn shorten(slug: &mut String) {
    if slug.len() <= MAX_SLUG {
        return;
    }
    slug.truncate(MAX_SLUG + 1);
    let end = match slug.rfind('-') {
        Some(between_words) if between_words >= MAX_SLUG / 2 => between_words,
        _ => MAX_SLUG,
    };
    slug.truncate(end);
    slug.truncate(slug.trim_end_matches('-').len());
}

/// Whether Windows takes the name for a device, whatever suffix follows.
fn is_reserved(name: &str) -> bool {
    let port = |kind| {
        name.strip_prefix(kind).is_some_and(|number: &str| {
            number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    matches!(name, "con" | "prn" | "aux" | "nul") || port("com") || port("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_joined_by_single_dashes() {
        for (title, expected) in [
            (
                "Order service pool exhaustion",
                "order-service-pool-exhaustion",
            ),
            ("  --force & `rm -rf` (v2.0)  ", "force-rm-rf-v2-0"),
            ("Customers can't pay", "customers-cant-pay"),
            (
                "Überlast: Łódź, straße, CRÈME brûlée",
                "uberlast-lodz-strasse-creme-brulee",
            ),
            ("注文サービス API ﬁx", "api-fix"),
        ] {
            assert_eq!(slug(title), expected);
        }
    }

    #[test]
    fn paths_cannot_leave_the_archive() {
        for (title, expected) in [
            ("../../etc/passwd", "etc-passwd"),
            (r"..\..\boot.ini", "boot-ini"),
            ("/", "incident"),
            ("..", "incident"),
            ("a\0b\nc", "a-b-c"),
        ] {
            assert_eq!(slug(title), expected);
        }
    }

    #[test]
    fn a_title_without_usable_letters_still_has_a_name() {
        for title in ["", "🔥🔥🔥", "---", "障害", "\u{301}"] {
            assert_eq!(slug(title), "incident", "{title:?}");
        }
    }

    #[test]
    fn device_names_are_avoided() {
        for (title, expected) in [
            ("CON", "incident-con"),
            ("Aux!", "incident-aux"),
            ("com1", "incident-com1"),
            ("COM¹", "incident-com1"),
            ("console", "console"),
            ("com10", "com10"),
        ] {
            assert_eq!(slug(title), expected);
        }
    }

    #[test]
    fn long_titles_are_cut_between_words() {
        let long = slug(&"exhausted pool ".repeat(700));
        assert_eq!(
            long,
            "exhausted-pool-exhausted-pool-exhausted-pool-exhausted-pool-exhausted-pool"
        );
        assert_eq!(slug(&"x".repeat(10_000)), "x".repeat(80));
        assert_eq!(slug(&format!("a {}", "x".repeat(200))).len(), 80);
        assert_eq!(slug(&"é".repeat(10_000)), "e".repeat(80));
    }

    proptest! {
        #[test]
        fn every_title_makes_a_portable_name(title in any::<String>()) {
            let slug = slug(&title);
            prop_assert!((1..=MAX_SLUG).contains(&slug.len()));
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
            prop_assert!(!is_reserved(&slug));
            prop_assert_eq!(super::slug(&slug), slug.clone());
        }
    }
}
