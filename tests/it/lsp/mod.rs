//! The language server, spoken to as an editor does.

mod actions;
mod archive;
mod client;
mod completion;
mod diagnostics;
mod features;
mod robust;

/// A draft with something to find in most places.
const DRAFT: &str = "# Postmortem: Order pool full

- **Date:** 2026-02-15
- **Authors:** Platform
- **Status:** Draft
- **Severity:** SEV-2

## Summary

For 40 minutes orders failed. Sarah forgot to raise the limit of the pool.

## Timeline

Times are in UTC.

| Time | Event |
| --- | --- |
| 14:10 | The nightly import starts |
| 14:25 | [detect] Alert: orders fail |
| 14:20 | Impact starts: the pool is full |
| 14:50 | [resolve] The limit is raised; orders pass |

## Action Items

| ID | Action | Priority | Owner | Due | Status |
| --- | --- | --- | --- | --- | --- |
| 1 | Alert on a pool that is 80 % full | P1 | Platform | 2026-03-20 | Open |
| 2 | Cap the import at 10 connections | P2 | | | Open |
";

/// The name that it has.
const PATH: &str = "postmortems/2026/2026-02-15-order-pool-full.md";
