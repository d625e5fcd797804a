//! A line for each action item.

use super::{TaskList, due, left, owner, priority, state};
use crate::archive::records::Standing;
use crate::report::visible::clipped;
use crate::report::{Colour, Visible};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// The columns that an action's words and an owner's name may take.
const TEXT: usize = 60;
const OWNER: usize = 20;

const HEAD: [&str; 7] = ["LEFT", "PRIO", "DUE", "OWNER", "STATUS", "ACTION", "PLACE"];

pub(super) fn write(list: TaskList<'_>, colour: Colour, out: &mut dyn Write) -> io::Result<()> {
    if list.tasks.is_empty() {
        return Ok(());
    }
    let rows: Vec<[String; 7]> = list
        .tasks
        .iter()
        .map(|task| {
            let action = &task.item.action;
            [
                left(task),
                clipped(&priority(action), OWNER),
                clipped(&due(action), OWNER),
                clipped(owner(action), OWNER),
                clipped(state(action), OWNER),
                clipped(&action.text.value, TEXT),
                format!("{}:{}", Visible(&task.record.path), task.item.line),
            ]
        })
        .collect();
    let mut widths = [0; 7];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    // A column in which nothing stands is left out.
    for (width, name) in widths.iter_mut().zip(HEAD) {
        if *width > 0 {
            *width = (*width).max(name.len());
        }
    }
    write_row(&HEAD.map(str::to_owned), &widths, out)?;
    for (task, row) in list.tasks.iter().zip(&rows) {
        let red = colour == Colour::Ansi && task.standing == Standing::Overdue;
        if red {
            write!(out, "\x1b[31m")?;
        }
        write_cells(row, &widths, out)?;
        writeln!(out, "{}", if red { "\x1b[0m" } else { "" })?;
    }
    Ok(())
}

fn write_row(cells: &[String; 7], widths: &[usize; 7], out: &mut dyn Write) -> io::Result<()> {
    write_cells(cells, widths, out)?;
    writeln!(out)
}

fn write_cells(cells: &[String; 7], widths: &[usize; 7], out: &mut dyn Write) -> io::Result<()> {
    for (nth, (cell, width)) in cells.iter().zip(widths).enumerate() {
        if nth + 1 == cells.len() {
            write!(out, "{cell}")?;
        } else if *width > 0 {
            write!(out, "{cell}{:1$}", "", width + 2 - cell.width())?;
        }
    }
    Ok(())
}
