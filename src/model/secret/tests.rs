use super::{SecretKind, checksum, read};

/// What is found in a text: the noun and the words.
fn found(text: &str) -> Vec<(&'static str, &str)> {
    let secrets = read(text).into_iter();
    secrets
        .map(|secret| (secret.value.noun(), &text[secret.span.range()]))
        .collect()
}

fn is_one(text: &str) -> bool {
    found(text).len() == 1
}

/// Letters and digits as chance makes them, different for each seed: no key that was ever given stands in this file.
fn random(seed: u64, length: usize, alphabet: &str) -> String {
    let alphabet = alphabet.as_bytes();
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        alphabet[usize::try_from(state >> 33).expect("31 bits") % alphabet.len()] as char
    };
    (0..length).map(|_| next()).collect()
}

const ALNUM: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const HEX: &str = "0123456789abcdef";
const BASE32: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

#[test]
fn keys_are_known_by_how_they_begin() {
    let url = |seed, length| random(seed, length, ALNUM);
    let keys = [
        format!("AKIA{}", random(3, 16, BASE32)),
        format!("AIza{}", url(1, 35)),
        format!("sk_live_{}", url(1, 24)),
        format!("glpat-{}", url(1, 20)),
        format!("xoxb-847239841235-{}", url(1, 24)),
        format!("SG.{}.{}", url(1, 22), url(2, 43)),
        format!("sk-ant-api03-{}", url(1, 80)),
        format!("SK{}", random(1, 32, HEX)),
        format!("pypi-AgEIcHlwaS5vcmc{}", url(1, 80)),
        format!("hvs.{}", url(1, 30)),
        format!("gsk_{}", url(1, 52)),
        format!("xai-{}", url(1, 80)),
        format!("pplx-{}", url(1, 48)),
        format!("r8_{}", url(1, 37)),
        format!("sbp_{}", random(1, 40, HEX)),
        format!("pscale_tkn_{}", url(1, 43)),
        format!("figd_{}", url(1, 40)),
        format!("ntn_{}", url(1, 46)),
        format!("secret_{}", url(2, 43)),
        format!("sq0csp-{}", url(1, 43)),
        format!("EZAK{}", url(1, 54)),
        format!("dp.pt.{}", url(1, 43)),
        format!("ATATT3{}", url(1, 186)),
    ];
    for key in &keys {
        for text in [
            format!("It used {key}.\n"),
            format!("```\n[14:02] key={key}\n```\n"),
            format!("[log](https://ci.acme.dev/run?id={key})\n"),
            format!("---\nkey: {key}\n---\n"),
            format!("<!-- `{key}` -->\n"),
        ] {
            let found = found(&text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].1, key, "{text}");
        }
        assert_eq!(found(&format!("x{key}")), [], "inside a word");
        assert_eq!(found(&key[..10]), [], "the beginning alone");
    }
}

#[test]
fn a_token_with_a_checksum_must_have_the_right_one() {
    let body = random(7, 30, ALNUM);
    let sum = String::from_utf8(checksum::of(body.as_bytes()).to_vec()).expect("ASCII");
    for prefix in ["ghp_", "gho_", "ghs_", "npm_"] {
        assert!(is_one(&format!("token {prefix}{body}{sum} leaked")));
        assert!(!is_one(&format!("token {prefix}{body}AAAAAA leaked")));
    }
}

#[test]
fn stand_ins_are_no_secrets() {
    for text in [
        "AKIAIOSFODNN7EXAMPLE and wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx sk-your-api-key-goes-here-0000000000",
        "postgres://user:password@localhost:5432/db",
        "postgres://postgres:postgres@db/app",
        "amqp://guest:guest@rabbit-1.internal.acme.dev",
        "https://deploy:***@git.acme.dev https://deploy:$TOKEN@git.acme.dev https://deploy:<token>@git.acme.dev",
        "https://ci:${CI_TOKEN}@git.acme.dev https://user:9vXq2LmTz@db.example.com",
        "password: hunter2, `password=\"changeme123\"`, DB_PASSWORD=${DB_PASSWORD}",
        "password: `vault/prod/db-Password-1`, token: getToken(), next_token=Zm9vYmFyMTIzNDU2Nzg5MEFCQ0Q",
        "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
        "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQG\n-----END CERTIFICATE-----",
        "commit 9fceb02d0ae598e95dc970b74767f19372d61af8 sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
        "trace_id=4bf92f3577b34da6a3ce929d0e0e4736 token: 2026-02-15T14:23:00Z",
        "**Token:** the session token; secret: payments-prod-webhook-signing-v2",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
        "Authorization: Bearer <token>, Authorization: Basic dXNlcjpwYXNzd29yZA==",
        "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
        "http://proxy:8080@ssh://git@github.com:22/x https://medium.com/@user:x",
        "task-sk-log-aggregator-restart-loop-2026-01-02-abcdefgh",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_password_in_a_url_is_the_secret_and_not_the_url() {
    let text = "Connect to `postgres://billing:9vXq2LmTz@db-3.prod.acme.dev:5432/invoices?ssl=1`.";
    assert_eq!(found(text), [("a password in a URL", "9vXq2LmTz")]);
    assert!(is_one("redis://:9vXq2LmTz@cache-3.prod.acme.dev"));
    assert!(is_one("postgres://app:Xk29!fqPz@localhost/app"));
    assert!(!is_one("postgres://app:devpassword@localhost/app"));
}

#[test]
fn a_name_and_the_look_of_its_value_make_an_assigned_secret() {
    let key = random(5, 40, ALNUM);
    let whole = found("DB_PASSWORD=Tr0ub4dor&9x DB_HOST=db-3");
    assert_eq!(whole, [("a password or key", "Tr0ub4dor&9x")]);
    for text in [
        "DB_PASSWORD=Tr0ub4dor&9x\n".to_owned(),
        "\"password\": \"Winter-Gale7\"".to_owned(),
        "the admin password: `kP9$mmQ2vL`".to_owned(),
        format!("aws_secret_access_key = {key}"),
        format!("curl -H 'X-Api-Key: {key}'"),
        format!("Authorization: Bearer {key}"),
        format!("https://api.acme.dev/v1?client_secret={key}&x=1"),
        "Authorization: Basic YmlsbGluZzo5dlhxMkxtVHo=".to_owned(),
    ] {
        assert!(is_one(&text), "{text}: {:?}", found(&text));
    }
}

#[test]
fn a_password_is_found_where_a_command_a_cell_or_a_sentence_gives_it_away() {
    for text in [
        "curl -u deploy:9vXq2LmTz https://api.acme.dev",
        "mysql -u billing -p9vXq2LmTz invoices",
        "redis-cli -h cache-3 -a 9vXq2LmTz ping",
        "sshpass -p '9vXq2LmTz' scp x y",
        "| Field | Value |\n|---|---|\n| password | `Winter-Gale7` |",
        "DB_PW=Winter-Gale7",
        "pwd: Winter-Gale7",
        "export PGPASS=1; SMTP_PASS=Winter-Gale7",
        "Passwort: Winter-Gale7",
        "The password is Winter-Gale7.",
        "the password 9vXq2LmTz! was used by two hosts",
        "machine git.acme.dev login deploy password 9vXq2LmTz",
        "\"auth\": \"YmlsbGluZzo5dlhxMkxtVHo=\"",
    ] {
        assert!(is_one(text), "{text}: {:?}", found(text));
    }
    for text in [
        "curl -u $USER:$PASS https://api.acme.dev, `curl -u user:password`, docker run -u 1000:1000 x",
        "mysql -u root -p invoices, mysql -P3306, ssh -p 2222 host, mkdir -p build/cache-2",
        "redis-cli -a $REDIS_PASSWORD, ls -a, cp -a Backup-2024a x",
        "| password | reset on 2026-02-15 |\n| password | rotated |",
        "PWD=/home/deploy/Releases-2026/app, second pass: Retry3-Times, bypass: Foo123-bar",
        "the password policy, the password Argon2-Hash was weak, the password is rotated",
        "\"auth\": \"dXNlcjpwYXNzd29yZA==\", \"auth\": \"oauth2-client\"",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn an_address_may_carry_a_signature_or_the_seed_of_codes() {
    let (signature, seed) = (random(3, 43, ALNUM), random(4, 32, BASE32));
    let bot = format!("AA{}", random(5, 33, ALNUM));
    assert!(is_one(&format!(
        "https://acme.blob.core.windows.net/x?sv=2022-11-02&se=2026-03-01&sig={signature}%3D"
    )));
    assert!(is_one(&format!(
        "otpauth://totp/acme:ana?secret={seed}&issuer=acme"
    )));
    assert!(is_one(&format!(
        "https://api.telegram.org/bot847239841:{bot}/getMe"
    )));
    assert!(!is_one(&format!("https://example.org/?sig={signature}")));
    assert!(!is_one(&format!("?secret={seed}")));
}

#[test]
fn a_private_key_is_found_as_a_block_and_in_a_json_string() {
    let body = random(9, 400, ALNUM);
    let lines: Vec<&str> = (0..6)
        .map(|line| &body[line * 64..(line + 1) * 64])
        .collect();
    for label in ["RSA PRIVATE KEY", "PRIVATE KEY", "OPENSSH PRIVATE KEY"] {
        for (between, lead) in [("\n", ""), ("\n> ", "> "), ("\\n", "\"private_key\": \"")] {
            let key = format!(
                "-----BEGIN {label}-----{between}{}{between}-----END {label}-----",
                lines.join(between)
            );
            let text = format!("{lead}{key}\n\nMore.\n");
            assert_eq!(
                found(&text),
                [(SecretKind::PrivateKey.noun(), key.as_str())]
            );
        }
    }
}

#[test]
fn a_web_token_has_a_header_that_can_be_read() {
    let signature = random(2, 43, ALNUM);
    // {"alg":"HS256","typ":"JWT"} and {"sub":"svc-41","iat":1771165380}
    let (header, claims) = (
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
        "eyJzdWIiOiJzdmMtNDEiLCJpYXQiOjE3NzExNjUzODB9",
    );
    let token = format!("{header}.{claims}.{signature}");
    assert_eq!(
        found(&format!("cookie {token};")),
        [(SecretKind::Jwt.noun(), token.as_str())]
    );
    assert!(!is_one(&format!("eyJub3BlIjoxfQ.{claims}.{signature}")));
    assert!(!is_one(&format!("{header}.{claims}")));
}

#[test]
fn text_without_end_takes_no_time_and_breaks_nothing() {
    for piece in [
        "password=",
        "://a:b@",
        "eyJ.",
        "-----BEGIN PRIVATE KEY-----",
        "Bearer ",
        "é",
        "token:\"",
        "sk-",
        "=:",
        "AKIA",
    ] {
        read(&piece.repeat(10_000));
    }
}

#[test]
fn a_service_named_on_the_line_makes_digits_its_key() {
    let hex = random(11, 32, HEX);
    assert!(is_one(&format!("mailgun key-{hex}")));
    assert!(is_one(&format!("twilio auth_token {hex}")));
    for text in [
        format!("cache key-{hex}"),
        format!("the auth_token {hex}"),
        "mailgun key-rotation".to_owned(),
    ] {
        assert_eq!(found(&text), [], "{text}");
    }
}

#[test]
fn a_session_in_a_cookie_and_an_option_s_password_are_secrets() {
    let id = random(12, 40, HEX);
    assert!(is_one(&format!("Cookie: theme=dark; session_id={id}")));
    assert_eq!(found(&format!("session_id={id}")), []);
    let word = random(16, 14, ALNUM);
    assert!(is_one(&format!("backup --password {word} --all")));
    for text in [
        "backup --password prompt-once",
        "backup --password $BACKUP_PASSWORD1",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_column_of_passwords_is_one_of_secrets() {
    let (one, two) = (random(14, 13, ALNUM), random(15, 13, ALNUM));
    let table = |head: &str| {
        format!(
            "| User | {head} |\n|---|---|\n| admin | {one} |\n| root | `{two}` |\n| ops | rotated |\n"
        )
    };
    let text = table("Password");
    let words: Vec<_> = found(&text).into_iter().map(|(_, words)| words).collect();
    assert_eq!(words, [one.as_str(), two.as_str()]);
    assert_eq!(found(&table("Host")), []);
    assert_eq!(found("Password | x\n"), []);
}
