//! What lies beside a document.

/// Answers whether a link to another file leads anywhere.
pub trait Neighbours: Send + Sync {
    /// Whether a file or folder lies at a path relative to a document's folder; `document` is the path of
    /// [`Context::path`](super::Context::path), both with `/` between their parts.
    ///
    /// None where that cannot be told: the document is no file, or the path leads out of what may be looked at.
    fn has(&self, document: &str, path: &str) -> Option<bool>;
}
