//! Files as URIs.

use lsp_types::Uri;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The absolute path that a URI names; none where it is no file of this machine.
pub(super) fn path(uri: &Uri) -> Option<PathBuf> {
    let (scheme, rest) = uri.0.split_once(':')?;
    if !scheme.eq_ignore_ascii_case("file") {
        return None;
    }
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let path = match rest.strip_prefix("//") {
        Some(behind) => {
            let (host, _) = behind.split_once('/')?;
            let here = host.is_empty() || host.eq_ignore_ascii_case("localhost");
            behind.get(host.len()..).filter(|_| here)?
        }
        None => rest,
    };
    let path = native(&decoded(path)?);
    path.is_absolute()
        .then(|| crate::archive::absolute(Path::new("/"), &path))
}

/// The URI of an absolute path.
pub(super) fn of(path: &Path) -> Uri {
    let text = path.to_string_lossy().replace('\\', "/");
    let mut uri = String::from("file://");
    if !text.starts_with('/') {
        uri.push('/');
    }
    for byte in bytes(path, &text) {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            // A string takes everything.
            byte => _ = write!(uri, "%{byte:02X}"),
        }
    }
    Uri(uri)
}

/// The bytes behind percent signs and between them; none where what follows a percent sign is no number.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let number = digit(rest.next()?)? * 16 + digit(rest.next()?)?;
        bytes.push(u8::try_from(number).ok().filter(|&byte| byte != 0)?);
    }
    Some(bytes)
}

#[cfg(unix)]
fn native(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

/// A drive stands behind the first slash.
#[cfg(not(unix))]
fn native(bytes: &[u8]) -> PathBuf {
    let text = String::from_utf8_lossy(bytes);
    PathBuf::from(text.trim_start_matches('/'))
}

#[cfg(unix)]
fn bytes(path: &Path, _: &str) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes().to_vec()
}

#[cfg(not(unix))]
fn bytes(_: &Path, text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn read(uri: &str) -> Option<PathBuf> {
        path(&Uri(uri.to_owned()))
    }

    #[test]
    fn a_file_is_found_however_its_uri_is_spelled() {
        for (uri, want) in [
            ("file:///a/b.md", "/a/b.md"),
            ("file:///a/b%20c%2Fd.md", "/a/b c/d.md"),
            ("FILE://localhost/caf%C3%A9.md", "/café.md"),
            ("file:/a/./b/../c.md", "/a/c.md"),
            ("file:///a/100%25.md#L3", "/a/100%.md"),
        ] {
            assert_eq!(read(uri), Some(PathBuf::from(want)), "{uri}");
        }
    }

    #[test]
    fn what_is_no_file_of_this_machine_is_left_alone() {
        for uri in [
            "untitled:Untitled-1",
            "git:/a/b.md",
            "file://elsewhere/a.md",
            "file:///a%2.md",
            "file:///a%zz.md",
            "file:///a%00b.md",
            "file:",
            "/a/b.md",
            "",
        ] {
            assert_eq!(read(uri), None, "{uri}");
        }
    }

    #[test]
    fn a_path_is_read_back_from_its_uri() {
        for path in ["/a/b c.md", "/100%/#1.md", "/café/日.md"] {
            assert_eq!(read(&of(Path::new(path)).0), Some(PathBuf::from(path)));
        }
    }
}
