//! Which role stands for which person: a small file that a team keeps beside its postmortems or outside of them.

use super::node::Value;
use super::yaml;

/// Reads names with their roles: `Ana Souza: database on-call`, or `database on-call: [Ana Souza, ana]`.
///
/// # Errors
/// The line, and what is wrong with it.
pub fn roles(text: &str) -> Result<Vec<(String, String)>, (usize, String)> {
    const EXPECTED: &str =
        "names with their roles were expected, for example `Ana Souza: database on-call`";
    let node = yaml::parse(text).map_err(|((line, _), reason)| (line, reason))?;
    let Value::Map(entries) = node.value else {
        return Err((1, EXPECTED.to_owned()));
    };
    let mut pairs = Vec::new();
    for (nth, (key, node)) in entries.into_iter().enumerate() {
        let wrong = || {
            let (line, _) = yaml::locate(text, &[nth], yaml::Side::Value);
            (line, EXPECTED.to_owned())
        };
        match node.value {
            Value::Scalar(_, role) => pairs.push((key, role)),
            Value::List(names) => {
                for name in names {
                    let Value::Scalar(_, name) = name.value else {
                        return Err(wrong());
                    };
                    pairs.push((name, key.clone()));
                }
            }
            Value::Null | Value::Map(_) => return Err(wrong()),
        }
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_has_a_role_and_a_role_has_persons() {
        let read = roles(
            "Ana Souza: database on-call\nincident commander: [Bo, U024BE7LH]\n'*': a responder\n",
        );
        let pairs = read.expect("it is YAML");
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(name, role)| format!("{name} → {role}"))
            .collect();
        assert_eq!(
            pairs,
            [
                "Ana Souza → database on-call",
                "Bo → incident commander",
                "U024BE7LH → incident commander",
                "* → a responder"
            ]
        );
    }

    #[test]
    fn anything_else_is_told_with_its_line() {
        assert_eq!(roles("- Ana\n").expect_err("no names").0, 1);
        assert_eq!(roles("Ana: x\nBo:\n  role: y\n").expect_err("no role").0, 3);
        assert_eq!(roles("Ana: [\n").expect_err("no YAML").0, 2);
    }
}
