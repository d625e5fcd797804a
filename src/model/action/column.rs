//! The names of what an action item says: headers of columns and labels of fields, in the languages we know.

use crate::model::words::Words;

/// What a column of an action table, or a labelled field of an item, holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Its identifier.
    Id,
    /// What is to be done.
    Text,
    /// What it is for.
    Kind,
    /// How soon.
    Priority,
    /// Who sees to it.
    Owner,
    /// Until when.
    Due,
    /// How far it is.
    Status,
    /// An issue or ticket.
    Link,
}

/// The names of each, most telling first, and from which rank on; of two columns with the same meaning the more telling
/// name wins.
const NAMES: &[(Column, usize, &[&str])] = &[
    (Column::Id, 0, ID),
    (Column::Text, 0, TEXT),
    (Column::Text, Column::TELLING, LOOSE_TEXT),
    (Column::Kind, 0, KIND),
    (Column::Priority, 0, PRIORITY),
    (Column::Owner, 0, OWNER),
    (Column::Due, 0, DUE),
    (Column::Status, 0, STATUS),
    (Column::Link, 0, LINK),
];

#[rustfmt::skip]
const ID: &[&str] = &[
    "#", "id", "no", "no.", "nr", "nr.", "number", "№", "n°", "nº", "numéro", "número", "番号", "编号", "序号", "번호",
];
#[rustfmt::skip]
const TEXT: &[&str] = &[
    "action item", "action items", "action", "actions", "task", "tasks", "to do", "todo", "follow-up", "follow up", "followup",
    "corrective action", "preventive action", "remediation", "improvement", "recommendation", "measure", "proposal",
    "maßnahme", "massnahme", "aufgabe", "aktion", "tâche", "mesure", "acción", "accion", "tarea", "medida", "ação", "acao",
    "tarefa", "アクションアイテム", "アクション", "対策", "対応", "施策", "タスク", "行动项", "行动", "改进措施", "改进项",
    "措施", "任务", "事项", "액션 아이템", "액션아이템", "액션", "조치", "작업", "할 일",
];
/// Names of the same that stand in tables of every sort.
#[rustfmt::skip]
const LOOSE_TEXT: &[&str] = &[
    "description", "item", "items", "what", "step", "work", "title", "beschreibung", "was", "quoi", "descripción", "descrição",
    "qué", "内容", "項目", "描述", "항목", "내용",
];
#[rustfmt::skip]
const KIND: &[&str] = &[
    "type", "kind", "category", "class", "typ", "art", "kategorie", "catégorie", "tipo", "categoría", "categoria", "種別",
    "種類", "カテゴリ", "カテゴリー", "分類", "类型", "类别", "分类", "유형", "종류", "분류", "카테고리",
];
#[rustfmt::skip]
const PRIORITY: &[&str] = &[
    "priority", "prio", "pri", "p", "priorität", "priorité", "prioridad", "prioridade", "優先度", "優先順位", "优先级", "우선순위",
];
#[rustfmt::skip]
const OWNER: &[&str] = &[
    "owner", "owners", "owner(s)", "assignee", "assignees", "assigned to", "assigned", "responsible", "responsible party",
    "responsible person", "responsible team", "dri", "accountable", "who", "owning team", "person", "poc", "lead", "team",
    "verantwortlich", "verantwortliche", "verantwortlicher", "zuständig", "wer", "responsable", "propriétaire", "assigné à",
    "qui", "dueño", "propietario", "asignado a", "quién", "responsável", "dono", "quem", "担当", "担当者", "オーナー",
    "責任者", "负责人", "责任人", "담당", "담당자", "오너", "책임자",
];
#[rustfmt::skip]
const DUE: &[&str] = &[
    "due date", "due", "due by", "deadline", "target date", "target", "eta", "by when", "when", "complete by", "date", "by",
    "expected date", "expected by", "planned date", "planned for", "completion date", "expected completion",
    "frist", "fällig", "fällig am", "fälligkeit", "termin", "bis", "bis wann", "échéance", "date limite", "délai", "fecha límite",
    "fecha limite", "vencimiento", "plazo", "fecha", "prazo", "data limite", "data", "期限", "締切", "締め切り", "期日", "完了予定",
    "截止日期", "截止时间", "到期日", "完成时间", "기한", "마감일", "마감",
];
#[rustfmt::skip]
const STATUS: &[&str] = &[
    "status", "state", "progress", "done", "done?", "completed", "stand", "zustand", "statut", "état", "etat", "estado",
    "situação", "ステータス", "状態", "状況", "進捗", "状态", "进度", "进展", "상태", "진행",
];
#[rustfmt::skip]
const LINK: &[&str] = &[
    "link", "links", "ticket", "tickets", "tracking", "tracking issue", "tracker", "tracking bug", "jira", "issue", "issues",
    "bug", "bugs", "pr", "url", "reference", "github issue", "lien", "enlace", "リンク", "チケット", "链接", "工单", "링크",
    "트래킹", "티켓",
];

impl Column {
    /// How many names of [`Column::Text`] are telling enough to know a table of action items by, wherever it stands.
    pub(super) const TELLING: usize = TEXT.len();

    /// What a header or label names, with how telling the name is: the smaller the more.
    #[must_use]
    pub fn of(name: &str) -> Option<(Self, usize)> {
        let name = name
            .trim()
            .trim_end_matches([':', '：'])
            .trim()
            .to_lowercase();
        if name.is_empty() || name.len() > 60 {
            return None;
        }
        let first = name
            .split(['/', '(', '（', '&', '|'])
            .next()
            .unwrap_or_default()
            .trim();
        COLUMNS.get(&name).or_else(|| COLUMNS.get(first))
    }
}

/// Whether headers are those of a plan: work, whose it is, and until when or how far.
pub(crate) fn names_plan<'a>(headers: impl Iterator<Item = &'a str>) -> bool {
    let named: Vec<Column> = headers
        .filter_map(|header| Column::of(header).map(|(column, _)| column))
        .collect();
    let has = |column| named.contains(&column);
    has(Column::Owner) && (has(Column::Due) || has(Column::Status))
}

/// What each name stands for, with its rank.
static COLUMNS: Words<(Column, usize), 512> = {
    let mut columns = Words::new();
    let mut group = 0;
    while group < NAMES.len() {
        let (column, from, names) = NAMES[group];
        let mut rank = 0;
        while rank < names.len() {
            if columns.get(names[rank]).is_none() {
                columns.set(names[rank], (column, from + rank));
            }
            rank += 1;
        }
        group += 1;
    }
    columns
};
