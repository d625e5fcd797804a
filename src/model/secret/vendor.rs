//! Keys and tokens whose first letters name who gave them.

use super::chance::{is_random, is_stand_in, is_varied};
use super::{Found, SecretKind, checksum, encoded, run};
use crate::model::words::Pairs;

/// The characters that a token is made of.
#[derive(Clone, Copy)]
enum Made {
    /// Letters and digits.
    Alnum,
    /// Those, `_` and `-`.
    Url,
    /// Small hexadecimal digits.
    Hex,
    /// Capitals and digits.
    Upper,
    /// Those of URLs and dots.
    Dotted,
    /// Those of base 64 in either alphabet.
    Base64,
}

/// What else must hold.
#[derive(Clone, Copy)]
enum Proof {
    /// It looks as chance made it.
    Random,
    /// It ends in its checksum.
    Checksum,
}

/// A kind of token: how it begins, what follows and how long that is at least and at most.
struct Token {
    prefix: &'static str,
    made: Made,
    least: usize,
    most: usize,
    proof: Proof,
    noun: &'static str,
}

const fn token(
    prefix: &'static str,
    made: Made,
    least: usize,
    most: usize,
    noun: &'static str,
) -> Token {
    let proof = Proof::Random;
    Token {
        prefix,
        made,
        least,
        most,
        proof,
        noun,
    }
}

const fn summed(prefix: &'static str, noun: &'static str) -> Token {
    let (made, proof) = (Made::Alnum, Proof::Checksum);
    Token {
        prefix,
        made,
        least: 36,
        most: 36,
        proof,
        noun,
    }
}

/// The first two letters of all tokens, of web tokens and of the schemes of requests; of most words they are none.
pub(super) static PAIRS: Pairs = {
    let mut pairs = Pairs::new();
    pairs.add(b'e', b'y');
    pairs.add(b'B', b'e');
    pairs.add(b'B', b'a');
    pairs.add(b'p', b'a');
    pairs.add(b'P', b'a');
    pairs.add(b'k', b'e');
    pairs.add(b'a', b'u');
    let mut at = 0;
    while at < TOKENS.len() {
        let prefix = TOKENS[at].prefix.as_bytes();
        pairs.add(prefix[0], prefix[1]);
        at += 1;
    }
    pairs
};

/// So long that nothing of the kind is longer.
const LONG: usize = 400;

/// In the order of their first two letters; of two that begin alike, the longer one first.
#[rustfmt::skip]
const TOKENS: &[Token] = &[
    token("AGE-SECRET-KEY-1", Made::Upper, 58, 58, "an age identity"),
    token("AIza", Made::Url, 35, 35, "a Google API key"),
    token("AKIA", Made::Upper, 16, 16, "an AWS access key"),
    token("ASIA", Made::Upper, 16, 16, "an AWS access key"),
    token("ATATT3", Made::Base64, 150, LONG, "an Atlassian token"),
    token("EZAK", Made::Alnum, 54, 54, "an EasyPost key"),
    token("EZTK", Made::Alnum, 54, 54, "an EasyPost key"),
    token("GOCSPX-", Made::Url, 28, 28, "a Google client secret"),
    token("NRAK-", Made::Upper, 27, 27, "a New Relic key"),
    token("PMAK-", Made::Url, 59, 59, "a Postman key"),
    token("SG.", Made::Dotted, 66, 66, "a SendGrid key"),
    token("SK", Made::Hex, 32, 32, "a Twilio key"),
    token("dapi", Made::Hex, 32, 32, "a Databricks token"),
    token("dckr_pat_", Made::Url, 27, 27, "a Docker Hub token"),
    token("doo_v1_", Made::Hex, 64, 64, "a DigitalOcean token"),
    token("dop_v1_", Made::Hex, 64, 64, "a DigitalOcean token"),
    token("dp.pt.", Made::Alnum, 40, 44, "a Doppler token"),
    token("figd_", Made::Url, 40, 40, "a Figma token"),
    summed("ghp_", "a GitHub token"),
    summed("gho_", "a GitHub token"),
    summed("ghu_", "a GitHub token"),
    summed("ghs_", "a GitHub token"),
    summed("ghr_", "a GitHub token"),
    token("github_pat_", Made::Url, 82, 82, "a GitHub token"),
    token("glpat-", Made::Dotted, 20, 80, "a GitLab token"),
    token("gldt-", Made::Url, 20, 60, "a GitLab token"),
    token("glrt-", Made::Dotted, 20, 80, "a GitLab token"),
    token("glc_eyJ", Made::Base64, 40, LONG, "a Grafana token"),
    token("glsa_", Made::Url, 41, 41, "a Grafana token"),
    token("gsk_", Made::Alnum, 52, 52, "a Groq key"),
    token("hf_", Made::Alnum, 34, 34, "a Hugging Face token"),
    token("hvs.", Made::Url, 24, LONG, "a Vault token"),
    token("lin_api_", Made::Alnum, 40, 40, "a Linear key"),
    summed("npm_", "an npm token"),
    token("ntn_", Made::Alnum, 46, 46, "a Notion token"),
    token("pplx-", Made::Alnum, 48, 48, "a Perplexity key"),
    token("pscale_pw_", Made::Dotted, 32, 64, "a PlanetScale password"),
    token("pscale_tkn_", Made::Dotted, 32, 64, "a PlanetScale token"),
    token("pypi-AgE", Made::Url, 50, LONG, "a PyPI token"),
    token("r8_", Made::Url, 37, 37, "a Replicate token"),
    token("rk_live_", Made::Alnum, 24, 120, "a Stripe key"),
    token("rubygems_", Made::Hex, 48, 48, "a RubyGems key"),
    token("sbp_", Made::Hex, 40, 40, "a Supabase token"),
    token("secret_", Made::Alnum, 43, 43, "a Notion token"),
    token("shpat_", Made::Hex, 32, 32, "a Shopify token"),
    token("shpca_", Made::Hex, 32, 32, "a Shopify token"),
    token("shppa_", Made::Hex, 32, 32, "a Shopify token"),
    token("shpss_", Made::Hex, 32, 32, "a Shopify secret"),
    token("sk_live_", Made::Alnum, 24, 120, "a Stripe key"),
    token("sk-ant-", Made::Url, 40, LONG, "an Anthropic key"),
    token("sk-proj-", Made::Url, 40, LONG, "an OpenAI key"),
    token("sk-svcacct-", Made::Url, 40, LONG, "an OpenAI key"),
    token("sk-", Made::Alnum, 32, 80, "an API key"),
    token("sntrys_eyJ", Made::Base64, 60, LONG, "a Sentry token"),
    token("sntryu_", Made::Hex, 64, 64, "a Sentry token"),
    token("sq0atp-", Made::Url, 22, 22, "a Square token"),
    token("sq0csp-", Made::Url, 43, 43, "a Square secret"),
    token("whsec_", Made::Alnum, 32, 80, "a webhook's signing key"),
    token("xai-", Made::Alnum, 80, 80, "an xAI key"),
    token("xapp-", Made::Url, 40, 200, "a Slack token"),
    token("xoxa-", Made::Url, 20, 200, "a Slack token"),
    token("xoxb-", Made::Url, 20, 200, "a Slack token"),
    token("xoxe-", Made::Url, 20, 400, "a Slack token"),
    token("xoxp-", Made::Url, 20, 200, "a Slack token"),
    token("xoxr-", Made::Url, 20, 200, "a Slack token"),
    token("xoxs-", Made::Url, 20, 200, "a Slack token"),
    token("ya29.", Made::Url, 40, LONG, "a Google access token"),
];

impl Token {
    /// Its first two letters, by which the tokens are sorted.
    fn pair(&self) -> &[u8] {
        &self.prefix.as_bytes()[..2]
    }
}

impl Made {
    fn has(self, byte: u8) -> bool {
        match self {
            Self::Alnum => byte.is_ascii_alphanumeric(),
            Self::Url => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
            Self::Hex => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
            Self::Upper => matches!(byte, b'0'..=b'9' | b'A'..=b'Z'),
            Self::Dotted => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'),
            Self::Base64 => {
                byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'_' | b'-')
            }
        }
    }
}

/// The token that begins at a place.
pub(super) fn at(bytes: &[u8], at: usize) -> Option<Found> {
    let rest = bytes.get(at..)?;
    if rest.starts_with(b"eyJ") {
        return jwt(bytes, at);
    }
    let pair = rest.get(..2)?;
    let first = TOKENS.partition_point(|token| token.pair() < pair);
    let alike = TOKENS[first..].iter();
    alike
        .take_while(|token| token.pair() == pair)
        .filter(|token| rest.starts_with(token.prefix.as_bytes()))
        .find_map(|token| {
            let start = at + token.prefix.len();
            let end = run(bytes, start, token.most + 1, |byte| token.made.has(byte));
            // A full stop ends a sentence.
            let end = end - usize::from(end > start && bytes[end - 1] == b'.');
            let body = &bytes[start..end];
            let fits = (token.least..=token.most).contains(&body.len())
                && !bytes
                    .get(end)
                    .is_some_and(|&next| next.is_ascii_alphanumeric() || next == b'_');
            let proved = match token.proof {
                Proof::Random => is_random(body),
                Proof::Checksum => checksum::holds(body),
            };
            (fits && proved).then_some((SecretKind::Issued(token.noun), at..end))
        })
}

/// A web token: three parts, of which the first names the algorithm of the third.
fn jwt(bytes: &[u8], at: usize) -> Option<Found> {
    let part = |from: usize| run(bytes, from, 8000, |byte| Made::Url.has(byte));
    let header = part(at);
    let payload = (bytes.get(header) == Some(&b'.')).then(|| part(header + 1))?;
    let signature = (bytes.get(payload) == Some(&b'.')).then(|| part(payload + 1))?;
    let read = |from: usize, to: usize| encoded::decode(&bytes[from..to]);
    let (head, claims) = (read(at, header)?, read(header + 1, payload)?);
    let has = |text: &[u8], what: &str| memchr::memmem::find(text, what.as_bytes()).is_some();
    let signed = bytes.get(payload + 1..signature)?;
    let shown = ["1234567890", "John Doe", "example"]
        .iter()
        .any(|name| has(&claims, name));
    (head.starts_with(b"{\"")
        && has(&head, "\"alg\"")
        && claims.starts_with(b"{")
        && !shown
        && signed.len() >= 20
        && is_varied(signed)
        && !is_stand_in(signed))
    .then_some((SecretKind::Jwt, at..signature))
}

#[cfg(test)]
mod tests {
    use super::TOKENS;

    #[test]
    fn tokens_stand_in_the_order_of_their_first_letters() {
        assert!(TOKENS.is_sorted_by_key(|token| token.pair().to_owned()));
    }
}
