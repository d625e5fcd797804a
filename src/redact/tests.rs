use super::*;
use crate::model::{Dialect, Postmortem};
use crate::rules::Settings;
use crate::source::SourceFile;

fn with(text: &str, wishes: &Wishes) -> Redacted {
    let (settings, dialect) = (Settings::default(), Dialect::default());
    let source = SourceFile::new("x.md", text.to_owned());
    let doc = Postmortem::read(text, "x.md", &dialect);
    let today = "2026-02-20".parse().expect("a day");
    let cx = Context::new(&doc, &source, "x.md", today, &settings, &dialect);
    redact(text, &cx, wishes)
}

#[track_caller]
fn becomes(text: &str, want: &str) {
    assert_eq!(with(text, &Wishes::default()).text, want);
    let again = with(want, &Wishes::default());
    assert_eq!(again.text, want, "twice changes nothing more");
}

#[test]
fn one_person_is_one_role_under_all_names() {
    becomes(
        "# Pool\n\n**Authors:** Ana Souza, Bo Lindqvist\n\n## Summary\n\nAna asked @bo.lindqvist; Ana\nSouza's fix is in /home/asouza/x.\n\n```\n# ana.souza, Bo\n```\n",
        "# Pool\n\n**Authors:** Engineer 1, Engineer 2\n\n## Summary\n\nEngineer 1 asked Engineer 2; Engineer\n1's fix is in /home/engineer-1/x.\n\n```\n# Engineer 1, Engineer 2\n```\n",
    );
}

#[test]
fn a_line_that_says_the_role_gives_it() {
    becomes(
        "# Pool\n\n**Incident commander:** Ana Souza\n**Scribe:** Miguel Ortega\n\n## Summary\n\nMiguel and Ana restarted it.\n",
        "# Pool\n\n**Incident commander:** Incident commander\n**Scribe:** Scribe\n\n## Summary\n\nScribe and Incident commander restarted it.\n",
    );
}

#[test]
fn teams_roles_and_products_keep_their_names() {
    let text = "# Pool\n\n**Authors:** Platform Team, SRE, @oncall\n\n## Summary\n\nThe on-call engineer restarted Jenkins in Frankfurt on Monday. `@Transactional` was missing.\n\n\
        ## Action Items\n\n| Action | Owner | Due |\n|---|---|---|\n| Cap it | Database team | 2026-03-01 |\n";
    becomes(text, text);
}

#[test]
fn a_listed_word_that_may_be_a_team_is_told() {
    let redacted = with(
        "# Pool\n\n**Authors:** Zephyr\n\nIt broke.\n",
        &Wishes::default(),
    );
    assert_eq!(
        (redacted.changes.len(), redacted.unsure),
        (0, vec!["Zephyr".to_owned()])
    );
}

#[test]
fn roles_may_be_given() {
    let wishes = Wishes {
        roles: vec![
            ("Ana Souza".to_owned(), "Database on-call".to_owned()),
            ("*".to_owned(), "A responder".to_owned()),
        ],
        ..Wishes::default()
    };
    let text = "# Pool\n\n**Authors:** Miguel Ortega\n\nMiguel called Ana.\n";
    assert_eq!(
        with(text, &wishes).text,
        "# Pool\n\n**Authors:** A responder\n\nA responder called Database on-call.\n"
    );
}

#[test]
fn addresses_and_hosts_become_those_of_documentation() {
    for (text, want) in [
        (
            "<m.okafor@acme.io> or support@acme.io, M.Okafor@acme.io",
            "<redacted-1@example.com> or redacted-2@example.com, redacted-1@example.com",
        ),
        (
            "[x](mailto:m.okafor@acme.io)",
            "[x](mailto:redacted-1@example.com)",
        ),
        (
            "10.4.2.17:5432, 10.4.2.0/24, 10.4.2.17, 172.16.0.1 and 100.64.3.3",
            "192.0.2.1:5432, 192.0.2.2/24, 192.0.2.1, 192.0.2.3 and 192.0.2.4",
        ),
        (
            "`fd12:3456::1` and [fe80::1]:80",
            "`2001:db8::1` and [2001:db8::2]:80",
        ),
        (
            "curl http://orders:8080/health from db-1.prod.internal",
            "curl http://host-1.example:8080/health from host-2.example",
        ),
        (
            "| a.svc.cluster.local | ip-10-0-1-7 |",
            "| host-1.example | host-2.example |",
        ),
        (
            "arn:aws:iam::123456789012:role/x",
            "arn:aws:iam::000000000000:role/x",
        ),
        ("call +49 171 8345620", "call REDACTED"),
    ] {
        becomes(text, want);
    }
    for text in [
        "8.8.8.8, 127.0.0.1, 203.0.113.7, version 1.2.3.4.5, 14:15:16, ::",
        "http://localhost:8080/x, cp .env.local conf/app.local, cache.local()",
        "git@github.com:acme/orders, user@example.com, @scope/pkg",
    ] {
        becomes(text, text);
    }
}

#[test]
fn tickets_and_links_that_ask_who_one_is_lead_nowhere() {
    for (text, want) in [
        (
            "[OPS-12](https://acme.atlassian.net/browse/OPS-12), OPS-12 and OPS-13",
            "[TICKET-1](https://redacted.example/ticket-1), TICKET-1 and TICKET-2",
        ),
        (
            "See [the channel][c].\n\n[c]: https://acme.slack.com/archives/C1/p2 \"chat\"",
            "See [the channel][c].\n\n[c]: https://redacted.example/link-1 \"chat\"",
        ),
        (
            "<https://github.com/acme/orders/pull/7>, (https://gitlab.acme.io/a/b/-/issues/3).",
            "<https://redacted.example/ticket-1>, (https://redacted.example/ticket-2).",
        ),
        ("acme/orders#19", "TICKET-1"),
    ] {
        becomes(text, want);
    }
    let text = "UTF-8, SEV-1, SHA-256, CVE-2024-1234, RFC-1918, eu-west-1, AI-3, https://status.pagerduty.com/x https://github.com/acme/orders";
    becomes(text, text);
}

#[test]
fn secrets_go_even_where_they_are_to_be_kept() {
    let wishes = Wishes {
        keep: vec!["9vXq".to_owned(), "grafana.corp".to_owned()],
        ..Wishes::default()
    };
    let redacted = with(
        "postgres://billing:9vXq2LmTz@db-3.prod.acme.dev/invoices http://grafana.corp/d/1",
        &wishes,
    );
    assert_eq!(
        redacted.text,
        "postgres://billing:REDACTED@db-3.prod.acme.dev/invoices http://grafana.corp/d/1"
    );
}

#[test]
fn indicators_lead_nowhere_wherever_they_stand() {
    becomes(
        "# Breach\n\n## Summary\n\nCalls to bad-updates.com and docs.example.org.\n\n## Indicators of compromise\n\n- 45.83.12.9, [x](https://bad-updates.com/a.exe)\n",
        "# Breach\n\n## Summary\n\nCalls to bad-updates[.]com and docs.example.org.\n\n## Indicators of compromise\n\n- 45[.]83[.]12[.]9, [x](hxxps://bad-updates[.]com/a.exe)\n",
    );
    let text = "# Breach\n\nCalls to 45.83.12.9.\n";
    becomes(text, text);
    let wishes = Wishes {
        defang: true,
        ..Wishes::default()
    };
    assert_eq!(
        with(text, &wishes).text,
        "# Breach\n\nCalls to 45[.]83[.]12[.]9.\n"
    );
}

#[test]
fn domains_of_the_company_may_be_named() {
    let wishes = Wishes {
        domains: vec!["*.acme.io".to_owned()],
        ..Wishes::default()
    };
    let redacted = with("https://wiki.acme.io/x, acme.io, notacme.io", &wishes);
    assert_eq!(
        redacted.text,
        "https://host-1.example/x, host-2.example, notacme.io"
    );
}

#[test]
fn numbers_go_on_where_an_earlier_run_stopped() {
    becomes("TICKET-1 and host-1.example", "TICKET-1 and host-1.example");
    let redacted = with("TICKET-1 and OPS-9", &Wishes::default());
    assert_eq!(redacted.text, "TICKET-1 and TICKET-2");
}

#[test]
fn a_link_leads_to_its_heading_still() {
    becomes(
        "# Pool\n\n**Authors:** Anna Schmidt\n\nSee [notes](#anna-schmidts-notes), [b](x.md#anna-schmidt) and `Anna`: <a name=\"anna-schmidt\">.\n\n## Anna Schmidt's notes\n",
        "# Pool\n\n**Authors:** Engineer 1\n\nSee [notes](#engineer-1s-notes), [b](x.md#engineer-1) and `engineer-1`: <a name=\"engineer-1\">.\n\n## Engineer 1's notes\n",
    );
}

#[test]
fn telephone_numbers_of_many_forms_go() {
    for number in [
        "(415) 867-5309",
        "415-867-5309",
        "415.867.5309",
        "+1-415-867-5309",
        "+49 170 5551234",
        "+49 (0)89 1234-567",
        "0170 5551234",
        "089 1234-567",
        "+4917055512345",
    ] {
        becomes(&format!("Call {number}."), "Call REDACTED.");
        becomes(&format!("| {number} | x |"), "| REDACTED | x |");
    }
    let text = "2026-02-15, 15.02.2026, 14:00-14:30, 100-200-3000, +120 000, +1 000 000, (2026) 12, 10-20, 1846 orders, 0.001 2345678, 550e8400-e29b-41d4-a716-446655440000, build 1234-567-8901-22";
    becomes(text, text);
}

#[test]
fn a_secret_that_shows_itself_once_goes_everywhere() {
    becomes(
        "postgres://orders:Vq8x2Lm9Kz@db.prod.example.com/orders, mysql -u root -pVq8x2Lm9Kz\n\nIt was Vq8x2Lm9Kz all along.\n",
        "postgres://orders:REDACTED@db.prod.example.com/orders, mysql -u root -pREDACTED\n\nIt was REDACTED all along.\n",
    );
}

#[test]
fn a_name_in_other_letters_is_the_same_person() {
    becomes(
        "# Pool\n\n**Authors:** Priya Raman, José García, Jürgen Müller, Grace Hopper\n\n## Summary\n\nPRIYA RAMAN and raman: Jose, Jurgen and Juergen (jmueller). priya's pager has a grace period.\n",
        "# Pool\n\n**Authors:** Engineer 1, Engineer 2, Engineer 3, Engineer 4\n\n## Summary\n\nEngineer 1 and Engineer 1: Engineer 2, Engineer 3 and Engineer 3 (Engineer 3). Engineer 1's pager has a grace period.\n",
    );
}

#[test]
fn listed_names_of_any_script_go_or_are_told() {
    becomes(
        "# T\n\n**Authors:** 田中 太郎, Анна Иванова, Nguyễn Văn An\n\n## Summary\n\nAn alert rang. 田中さん and Анна looked.\n",
        "# T\n\n**Authors:** Engineer 1, Engineer 2, Engineer 3\n\n## Summary\n\nAn alert rang. Engineer 1さん and Engineer 2 looked.\n",
    );
    let redacted = with(
        "# T\n\n**Authors:** 決済, van der Berg Jan\n\nx\n",
        &Wishes::default(),
    );
    assert_eq!(redacted.unsure, ["van der Berg Jan", "決済"]);
}

#[test]
fn machines_without_a_domain_become_hosts() {
    becomes(
        "Restarted db-prod-03 and `kafka01`; ssh ana@web-12, then drain shop-7. Link [shop-7](http://shop-7:8080/x), DB-PROD-03.",
        "Restarted host-1.example and `host-2.example`; ssh ana@host-3.example, then drain host-4.example. Link [host-4.example](http://host-4.example:8080/x), host-1.example.",
    );
    for text in [
        "postgres-14, node-18, redis7, utf8, sha256, step-2, web-v2, app-v12, web-12.yaml, host-1.example, shop-7",
        "server error 500, the instance count rose, host 12, ssh engineer-1@x, phase-2, eu-west-1, us-east-2, python3, p99",
    ] {
        becomes(text, text);
    }
}

#[test]
fn resources_of_a_cloud_lose_their_numbers() {
    becomes(
        "i-0abcd1234ef567890 in vpc-0a1b2c3d, orders.abc123.eu-west-1.rds.amazonaws.com",
        "i-REDACTED in vpc-REDACTED, host-1.example",
    );
    let text = "10.0.0.0/8 and 192.168.0.0/16, 169.254.169.254, i-deadbeef, i-1";
    becomes(text, text);
}

#[test]
fn tickets_of_known_projects_and_of_service_desks_go() {
    becomes(
        "PAY-123, pay-123 and pay-124; INC0012345, CHG0030001",
        "TICKET-1, TICKET-1 and TICKET-2; TICKET-3, TICKET-4",
    );
    becomes("pay-123, INC12, utf-8", "pay-123, INC12, utf-8");
}

#[test]
fn a_given_role_breaks_no_cell_and_no_link() {
    let wishes = Wishes {
        roles: vec![("Ana Souza".to_owned(), "DBA | on-call".to_owned())],
        ..Wishes::default()
    };
    let text = "[x](y.md#ana-souza)\n\n| Who |\n|---|\n| Ana Souza |\n";
    assert_eq!(
        with(text, &wishes).text,
        "[x](y.md#dba-on-call)\n\n| Who |\n|---|\n| DBA \\| on-call |\n"
    );
}
