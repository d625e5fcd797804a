//! Standard output, for results.

use std::io::{self, ErrorKind, StdoutLock, Write};

/// Standard output. A reader that has seen enough ends nothing: files are still written, and the exit code stays that of
/// what was found.
pub(super) struct Results {
    out: StdoutLock<'static>,
}

impl Default for Results {
    fn default() -> Self {
        Self {
            out: io::stdout().lock(),
        }
    }
}

impl Write for Results {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.out.write(bytes) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(bytes.len()),
            written => written,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self.out.flush() {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            flushed => flushed,
        }
    }
}
