//! Terminal sessions: what a user types and sees.

#[test]
fn sessions_look_as_they_are_told() {
    trycmd::TestCases::new()
        .env("PM_TODAY", "2026-02-20")
        .env("PM_FORMAT", "")
        .env("GITHUB_ACTIONS", "")
        .case("tests/it/sessions/*.md");
}

#[test]
fn sessions_in_github_actions_look_as_they_are_told() {
    trycmd::TestCases::new()
        .env("PM_TODAY", "2026-02-20")
        .env("PM_FORMAT", "")
        .env("GITHUB_ACTIONS", "true")
        .env("GITHUB_STEP_SUMMARY", "")
        .env("GITHUB_WORKSPACE", "")
        .case("tests/it/sessions/github/*.md");
}
