//! The names that fields of metadata go by.

use crate::model::Milestone;
use crate::model::words::Words;

/// What a field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The day of the incident.
    Date,
    /// Who wrote it.
    Authors,
    /// How far it is.
    Status,
    /// How bad it was.
    Severity,
    /// Incident or near miss.
    Kind,
    /// Labels to find it by.
    Tags,
    /// The services concerned.
    Services,
    /// The identifier elsewhere.
    Incident,
    /// Who took part.
    Participants,
    /// Who reviewed it.
    Reviewers,
    /// The day of the review.
    Reviewed,
    /// The day on which follow-up is looked at.
    FollowUp,
    /// The day of publication.
    Published,
    /// Other postmortems that belong to it.
    Related,
    /// The earlier incident that it repeats.
    RepeatOf,
    /// How long it lasted.
    Duration,
    /// How urgent it was, in a word of its own.
    Priority,
    /// A milestone.
    Time(Milestone),
}

/// Names by key: lower case, without "(s)" and punctuation around.
#[rustfmt::skip]
const NAMES: &[(Key, &[&str])] = &[
    (Key::Date, &[
        "date", "dates", "incident date", "date of incident", "date of the incident", "date of event", "event date", "outage date",
        "day", "occurred", "occurred on", "date occurred", "datum", "fecha", "data", "date de l'incident", "fecha del incidente",
        "日付", "発生日", "発生日時", "日期", "事件日期", "发生时间", "날짜", "발생일",
    ]),
    (Key::Authors, &[
        "author", "authors", "written by", "prepared by", "writer", "writers", "report author", "postmortem author",
        "post-mortem author", "document author", "postmortem authors", "autor", "autoren", "auteur", "auteurs", "autores", "作成者",
        "著者", "作者", "작성자",
    ]),
    (Key::Status, &[
        "status", "state", "document status", "postmortem status", "incident status", "current status", "report status", "statut",
        "estado", "ステータス", "状態", "状态", "상태",
    ]),
    (Key::Severity, &[
        "severity", "sev", "severity level", "incident severity", "sev level", "schweregrad", "schwere", "sévérité", "gravité", "severidad", "gravedad",
        "severidade", "gravidade", "重大度", "深刻度", "严重程度", "严重级别", "级别", "심각도",
    ]),
    (Key::Kind, &["kind", "type", "incident type", "event type", "category"]),
    (Key::Tags, &["tags", "tag", "labels", "keywords", "タグ", "标签"]),
    (Key::Services, &[
        "service", "services", "services affected", "services impacted", "affected service", "affected services", "impacted services",
        "impacted service", "affected system", "affected systems", "systems affected", "component", "components", "affected components", "系统", "影响系统",
    ]),
    (Key::Incident, &[
        "incident", "incident id", "incident number", "incident no", "id", "ticket", "incident ticket", "tracking issue", "issue",
        "incident link", "jira", "reference",
    ]),
    (Key::Participants, &[
        "participants", "participant", "responders", "responder", "attendees", "incident commander", "ic", "on-call", "oncall", "incident lead", "incident responders",
        "people involved", "team", "incident manager", "commander", "comms lead", "communications lead", "ops lead", "operations lead", "scribe", "owner", "incident owner", "leader",
    ]),
    (Key::Reviewers, &["reviewer", "reviewers", "reviewed by", "approver", "approvers", "approved by"]),
    (Key::Reviewed, &["reviewed", "review date", "reviewed on", "date reviewed", "post-mortem meeting", "review meeting"]),
    (Key::FollowUp, &["follow-up", "follow up", "followup", "follow-up date", "next review"]),
    (Key::Published, &["published", "publication date", "published on", "date published", "report date", "publish date"]),
    (Key::Related, &["related", "related incident", "related incidents", "related postmortems", "see also"]),
    (Key::RepeatOf, &["repeat of", "repeats", "recurrence of", "duplicate of"]),
    (Key::Duration, &[
        "duration", "incident duration", "total duration", "outage duration", "impact duration", "length", "downtime", "dauer", "durée",
        "duración", "duração", "期間", "継続時間", "持续时间",
    ]),
    (Key::Priority, &["priority", "prio", "incident priority", "priorität"]),
    (Key::Time(Milestone::Started), &[
        "started", "start", "start time", "started at", "incident start", "incident started", "impact start", "impact started", "time started", "start date",
        "begin", "began", "began at", "beginn", "incident window", "impact window", "impact period", "incident period", "incident time", "time of incident",
        "開始", "影響期間", "发生时段", "开始时间",
    ]),
    (Key::Time(Milestone::Detected), &[
        "detected", "detected at", "time detected", "detection time", "incident detected", "time of detection", "discovered", "discovered at", "reported", "reported at", "検知時刻",
    ]),
    (Key::Time(Milestone::Acknowledged), &["acknowledged", "acknowledged at", "time acknowledged"]),
    (Key::Time(Milestone::Mitigated), &["mitigated", "mitigated at", "time mitigated", "mitigation time", "impact mitigated"]),
    (Key::Time(Milestone::Resolved), &[
        "resolved", "resolved at", "time resolved", "resolution time", "incident resolved", "end", "ended", "end time", "ended at", "incident end", "impact end", "impact ended", "end date",
        "recovered", "recovered at", "restored", "restored at", "fixed", "fixed at", "ende", "終了", "结束时间",
    ]),
];

/// The key of each name.
static KEYS: Words<Key, 512> = Words::of(NAMES);

impl Key {
    /// The key of a name, whatever its case and the marks around it.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = name.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
        if name.is_empty() || name.len() > 40 {
            return None;
        }
        let mut folded = name.to_lowercase();
        if let Some(open) = folded.find('(') {
            folded.truncate(open);
        }
        let folded = folded.trim_end().replace(['’', '_'], "'");
        let folded = folded.as_str();
        let spaced = folded.replace('\'', " ");
        KEYS.get(folded).or_else(|| KEYS.get(&spaced))
    }
}
