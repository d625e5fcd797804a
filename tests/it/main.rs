//! Integration tests.

mod scaffold;
