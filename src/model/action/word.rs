//! The closed lists of words in action items: states, purposes, priorities.

use super::{ActionKind, ActionStatus, Priority};
use crate::model::Dialect;
use crate::model::words::Words;

/// Words and marks of each state, in lower case.
#[rustfmt::skip]
const STATES: &[(ActionStatus, &[&str])] = &[
    (ActionStatus::Done, &[
        "done", "complete", "completed", "closed", "fixed", "resolved", "finished", "merged", "shipped", "deployed",
        "implemented", "documented", "verified", "adopted", "mitigated", "rolled out", "released", "delivered", "landed", "applied", "already done", "yes", "x", "erledigt",
        "abgeschlossen", "fertig", "umgesetzt", "fait", "terminé", "hecho", "hecha", "completado", "completada",
        "terminado", "terminada", "feito", "feita", "concluído", "concluída", "完了", "済", "済み", "対応済", "対応済み",
        "実施済み", "已完成", "完成", "完了済み", "완료",
    ]),
    (ActionStatus::InProgress, &[
        "in progress", "in-progress", "inprogress", "ongoing", "wip", "work in progress", "started", "doing",
        "in review", "under way", "underway", "active", "partial", "partially done", "in arbeit", "laufend",
        "en cours", "en curso", "en progreso", "em andamento", "進行中", "対応中", "着手中", "实施中", "进行中", "처리 중",
        "진행 중", "진행중",
    ]),
    (ActionStatus::Open, &[
        "open", "todo", "to do", "to-do", "not started", "pending", "planned", "scheduled", "new", "backlog",
        "deferred", "no", "queued", "on hold", "paused", "postponed", "assigned", "outstanding", "not done", "not yet", "blocked", "accepted", "reopened", "offen",
        "geplant", "à faire", "ouvert", "ouverte", "planifié", "pendiente", "abierto", "abierta", "pendente",
        "aberto", "aberta", "未着手", "未", "保留", "未対応", "未完了", "未実施", "予定", "待办", "未开始", "待处理", "计划中", "미착수",
        "대기", "예정", "미완료",
    ]),
    (ActionStatus::WontDo, &[
        "won't do", "wont do", "won't-do", "wont-do", "won't fix", "wontfix", "cancelled", "canceled", "rejected",
        "declined", "dropped", "abandoned", "obsolete", "superseded", "not needed", "not doing", "verworfen",
        "abgelehnt", "annulé", "cancelado", "cancelada", "descartado", "中止", "見送り", "不要", "取消", "已取消", "취소",
    ]),
    (ActionStatus::Proposed, &[
        "proposed", "proposal", "idea", "suggested", "suggestion", "under consideration", "considering",
        "under discussion", "to be decided", "to be discussed", "vorgeschlagen", "proposé", "propuesto", "proposto",
        "提案", "検討中", "建议", "제안", "검토 중",
    ]),
];

/// Pictures that stand for a state.
const SIGNS: &[(char, ActionStatus)] = &[
    ('✅', ActionStatus::Done),
    ('✔', ActionStatus::Done),
    ('✓', ActionStatus::Done),
    ('☑', ActionStatus::Done),
    ('🔄', ActionStatus::InProgress),
    ('🚧', ActionStatus::InProgress),
    ('⬜', ActionStatus::Open),
    ('☐', ActionStatus::Open),
    ('🔲', ActionStatus::Open),
    ('⏳', ActionStatus::Open),
    ('🚫', ActionStatus::WontDo),
];

/// The state that a picture at the start of a text stands for.
pub(super) fn sign(text: &str) -> Option<ActionStatus> {
    let first = text.chars().next()?;
    SIGNS
        .iter()
        .find_map(|&(sign, status)| (sign == first).then_some(status))
}

/// Whether a character decorates and says nothing: a picture's variant selector, a coloured dot.
pub(super) fn is_decoration(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{fe0f}' | '*' | '_' | '`' | '🔴' | '🟠' | '🟡' | '🟢' | '🔵' | '⚪' | '⚫'
        )
        || sign(c.encode_utf8(&mut [0; 4])).is_some()
}

/// The state that a value names: `Done`, `✅ Done`, `Closed (2026-05-11)`, `done during the incident`.
pub(super) fn status(value: &str) -> Option<ActionStatus> {
    let shown = sign(value.trim_start());
    let value: String = value.chars().take(120).collect();
    let value = value.to_lowercase().replace('’', "'").replace('_', " ");
    let value = value.trim_matches(is_decoration);
    if value.is_empty() {
        return shown;
    }
    if let Some(status) = exact(value) {
        return Some(status);
    }
    let cut = ["(", "（", ":", ",", ";", " - ", " – ", " — ", " -- ", ". "]
        .iter()
        .filter_map(|mark| value.find(mark))
        .min()
        .unwrap_or(value.len());
    let word = value[..cut].trim_matches(|c: char| is_decoration(c) || c == '.');
    exact(word).or_else(|| dated(word)).or(shown)
}

fn exact(word: &str) -> Option<ActionStatus> {
    KNOWN.get(word)
}

/// The state of each word.
static KNOWN: Words<ActionStatus, 512> = Words::of(STATES);

/// The words for each state.
pub(super) fn status_words() -> impl Iterator<Item = (&'static str, ActionStatus)> {
    STATES
        .iter()
        .flat_map(|&(status, words)| words.iter().map(move |&word| (word, status)))
}

/// "done on 3 May", "completed 2026-05-11", "merged in #12": a state with its circumstances.
fn dated(value: &str) -> Option<ActionStatus> {
    let (word, rest) = value.split_once(' ')?;
    let circumstance = [
        "on", "in", "at", "as", "by", "via", "during", "with", "since",
    ];
    let next = rest.split(' ').next().unwrap_or_default();
    let told = circumstance.contains(&next) || next.starts_with(|c: char| c.is_ascii_digit());
    exact(word).filter(|&status| told && status == ActionStatus::Done)
}

/// The purpose that a tag or a column names.
pub(super) fn kind(value: &str) -> Option<ActionKind> {
    let value = value.trim_matches(is_decoration).to_lowercase();
    let first = value.split(['/', ',', '(', ' ']).next().unwrap_or_default();
    [value.as_str(), first]
        .into_iter()
        .find_map(|word| match word {
            "prevent" | "prevention" | "preventive" | "preventative" | "prevents" | "予防"
            | "预防" => Some(ActionKind::Prevent),
            "detect" | "detection" | "detective" | "monitoring" | "検知" | "检测" => {
                Some(ActionKind::Detect)
            }
            "mitigate" | "mitigation" | "mitigative" | "緩和" | "缓解" => {
                Some(ActionKind::Mitigate)
            }
            "process" | "processes" | "procedure" | "プロセス" | "流程" => {
                Some(ActionKind::Process)
            }
            _ => None,
        })
}

/// `P0` to `P4` in any spelling (`P-1`, `p 1`, `P1 (high)`), or one of the team's own names.
pub(super) fn priority(value: &str, dialect: &Dialect) -> Option<Priority> {
    let value = value.trim_matches(is_decoration);
    let own = dialect
        .priorities
        .iter()
        .position(|name| name.eq_ignore_ascii_case(value));
    if let Some(place) = own {
        return u8::try_from(place).ok().map(Priority);
    }
    let rest = value
        .strip_prefix(['P', 'p'])?
        .trim_start_matches(['-', ' ']);
    let digit = rest.chars().next().filter(|c| ('0'..='4').contains(c))?;
    let after = rest[1..].trim_start().trim_end_matches('!');
    let ends = after.is_empty() || after.starts_with(['(', ':', '-', '–', '—', '/']);
    ends.then(|| u8::try_from(digit as u32 - '0' as u32).ok())
        .flatten()
        .map(Priority)
}

/// Whether a value says how soon in words that may be no priority of the list: `High`, `P5`.
pub(super) fn ranks(value: &str) -> bool {
    const RANKS: [&str; 9] = [
        "critical", "urgent", "highest", "high", "medium", "med", "low", "lowest", "normal",
    ];
    let value = value.trim_matches(is_decoration);
    let number = value.strip_prefix(['P', 'p']).is_some_and(|number| {
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    number || RANKS.iter().any(|rank| value.eq_ignore_ascii_case(rank))
}

/// The same in a column of priorities, where a number alone is one.
pub(super) fn priority_in_column(value: &str, dialect: &Dialect) -> Option<Priority> {
    let bare = value.trim_matches(is_decoration);
    let number = bare.parse::<u8>().ok().filter(|&number| number <= 4);
    priority(value, dialect).or_else(|| number.map(Priority))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_told_with_its_circumstances() {
        for done in [
            "Done",
            "✅ Done",
            "**完了**",
            "Closed (2026-05-11)",
            "done during the incident",
            "Completed: 2025-12-02",
        ] {
            assert_eq!(status(done), Some(ActionStatus::Done), "{done}");
        }
        assert_eq!(status("IN PROGRESS"), Some(ActionStatus::InProgress));
        assert_eq!(status("未着手"), Some(ActionStatus::Open));
        assert_eq!(status("Won’t do"), Some(ActionStatus::WontDo));
        assert_eq!(status("fixed-size pool"), None);
        assert_eq!(status("FAILED"), None);
    }

    #[test]
    fn priorities_are_letters_with_numbers() {
        let read = |text| priority(text, &Dialect::default()).map(|priority| priority.0);
        assert_eq!(
            [read("P0"), read("p-1"), read("P2 (low)!")],
            [Some(0), Some(1), Some(2)]
        );
        assert_eq!([read("High"), read("P99"), read("1")], [None, None, None]);
        let column = priority_in_column("1", &Dialect::default());
        assert_eq!(column, Some(Priority(1)));
    }
}
