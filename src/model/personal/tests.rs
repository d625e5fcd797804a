use crate::model::{Dialect, Postmortem};

/// The words that lead to a person in a document.
fn found(source: &str) -> Vec<String> {
    let doc = Postmortem::read(source, "x.md", &Dialect::default());
    doc.personal
        .into_iter()
        .map(|data| data.value.words)
        .collect()
}

fn in_prose(words: &str) -> Vec<String> {
    found(&format!("# Pool\n\n## Impact\n\nIt was {words} then.\n"))
}

#[test]
fn an_address_of_a_person_is_found_and_a_role_s_is_none() {
    for address in [
        "m.okafor@northwind.com",
        "Ana_Lima@acme.io",
        "kim99@mail.co.uk",
        "priya@team.dev",
        "user123@gmail.com",
        "anna@münchen-bau.de",
    ] {
        assert_eq!(in_prose(address), [address]);
        assert_eq!(
            in_prose(&format!("`14:02 login={address} failed`")),
            [address]
        );
    }
    for other in [
        "support@acme.io",
        "no-reply@acme.io",
        "sre-team@acme.io",
        "platform.oncall@acme.io",
        "git@github.com",
        "ana@example.com",
        "root@web-1.acme.io",
        "https://ana@git.acme.io/x",
        "left-pad@1.2.3",
        "icon@2x.png",
        "actions/checkout@v4",
        "@ana",
        "ana@web-1.internal",
        "j***@acme.io",
        "53834631+ana@users.noreply.github.com",
        "ana@bastion.acme.io:/var/log",
        "`ssh ana@bastion.acme.io`",
        "dev@lists.acme.io",
        "[write me](mailto:ana.lima@acme.io)",
        "test123@gmail.com",
        "support@gmail.com",
        "sync-42@proj.iam.gserviceaccount.com",
    ] {
        assert_eq!(in_prose(other), [""; 0], "{other}");
    }
}

#[test]
fn a_telephone_number_is_international_or_called_one() {
    for number in [
        "+49 30 9018 2746",
        "+44 (20) 7946-3821",
        "+1-212-684-2093",
        "+4915735985729",
    ] {
        assert_eq!(in_prose(number), [number], "{number}");
    }
    assert_eq!(in_prose("phone: 030 9018 2746"), ["030 9018 2746"]);
    assert_eq!(in_prose("Tel. 0171 8345620"), ["0171 8345620"]);
    assert_eq!(in_prose("Rufnummer 0171/8345620"), ["0171/8345620"]);
    let called = in_prose("a customer called from 415-867-5309");
    assert_eq!(called, ["415-867-5309"]);
    assert_eq!(in_prose("Tel.: (212) 684-2093"), ["212) 684-2093"]);
    for other in [
        "1771165380",
        "2026-02-15 14:23:00",
        "10.20.30.40",
        "INC-20260215",
        "+12 500 000 requests",
        "+0530",
        "1,240,500",
        "phone 8402193 was restarted",
        "+1 555 010 9999",
        "the bridge +1 646 828 7666",
        "4bf92f3577b34da6",
        "build 20260215.1420",
        "+15%",
        "8402193847",
        "phone: 2026-02-15",
    ] {
        assert_eq!(in_prose(other), [""; 0], "{other}");
    }
}

#[test]
fn a_card_number_passes_its_check_and_stands_as_on_a_card() {
    assert_eq!(in_prose("4539 1488 0343 6467"), ["4539 1488 0343 6467"]);
    assert_eq!(in_prose("5425-2334-3010-9903"), ["5425-2334-3010-9903"]);
    assert_eq!(in_prose("card 4539148803436467"), ["4539148803436467"]);
    for other in [
        "4539 1488 0343 6468",
        "4539148803436467",
        "4242 4242 4242 4242",
        "the test card 4539 1488 0343 6467",
        "1539 1488 0343 6467",
    ] {
        assert_eq!(in_prose(other), [""; 0], "{other}");
    }
}

#[test]
fn an_account_number_has_its_country_s_length_and_check() {
    assert_eq!(
        in_prose("DE31 3704 0044 0717 3559 21"),
        ["DE31 3704 0044 0717 3559 21"]
    );
    assert_eq!(
        in_prose("GB03NWBK60161371840265"),
        ["GB03NWBK60161371840265"]
    );
    for other in [
        "DE32 3704 0044 0717 3559 21",
        "DE31 3704 0044",
        "XDE31370400440717355921",
        "DE89 3704 0044 0532 0130 00, which documentation shows",
    ] {
        assert_eq!(in_prose(other), [""; 0], "{other}");
    }
}

#[test]
fn the_team_s_own_addresses_in_metadata_and_as_owners_are_none() {
    let head =
        "---\nauthor: ana.lima@acme.io\n---\n# Pool\n\n**Author:** Ana Lima <ana.lima@acme.io>\n";
    let plan =
        "\n## Action items\n\n| Action | Owner |\n|---|---|\n| Cap the pool | kim.wu@acme.io |\n";
    assert_eq!(found(&format!("{head}{plan}")), [""; 0]);
    let said = format!("{head}{plan}\n## Impact\n\nA report came from kim.wu@acme.io.\n");
    assert_eq!(found(&said), ["kim.wu@acme.io"]);
}

#[test]
fn a_secret_is_nothing_else() {
    assert_eq!(
        in_prose("https://m.okafor:9vXq2LmTz@northwind.com"),
        [""; 0]
    );
}

#[test]
fn a_private_mailbox_behind_a_link_is_found_once() {
    let address = "anna.schmidt@gmail.com";
    assert_eq!(in_prose(&format!("[Anna](mailto:{address})")), [address]);
    assert_eq!(in_prose(&format!("<mailto:{address}>")), [address]);
    assert_eq!(
        in_prose(&format!("[{address}](mailto:{address})")),
        [address]
    );
    assert_eq!(in_prose("anna.lima@acme.io\u{2026}"), ["anna.lima@acme.io"]);
}
