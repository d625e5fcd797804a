//! What a set of numbers says, and whether there are enough of them to say it.

/// From so many numbers on, there is a middle to speak of.
pub const ENOUGH: usize = 5;

/// From so many numbers in each of two periods on, they may be compared.
pub const TREND: usize = 10;

/// How numbers are spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// How many there are.
    pub count: usize,
    /// The smallest.
    pub least: i64,
    /// The largest.
    pub most: i64,
    /// What is told of [`ENOUGH`] numbers.
    pub middle: Option<Middle>,
}

/// The middle of numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Middle {
    /// Half of them are no larger: the middle one, or the mean of the two in the middle.
    pub median: f64,
    /// Nine of ten are no larger: the smallest of them of which that is true.
    pub p90: i64,
    /// Their sum by their number; one large number moves it.
    pub mean: f64,
}

impl Spread {
    /// The spread of numbers; none where there are none.
    #[must_use]
    pub fn of(numbers: impl IntoIterator<Item = i64>) -> Option<Self> {
        let mut numbers: Vec<i64> = numbers.into_iter().collect();
        numbers.sort_unstable();
        let (&least, &most) = (numbers.first()?, numbers.last()?);
        Some(Self {
            count: numbers.len(),
            least,
            most,
            middle: (numbers.len() >= ENOUGH).then(|| Middle::of(&numbers)),
        })
    }
}

impl Middle {
    /// Of numbers in order, of which there are some.
    #[expect(
        clippy::cast_precision_loss,
        reason = "seconds of centuries are exact in a float"
    )]
    fn of(numbers: &[i64]) -> Self {
        let count = numbers.len();
        let at = |place: usize| numbers.get(place).copied().unwrap_or_default();
        let upper = at(count / 2) as f64;
        let median = if count % 2 == 1 {
            upper
        } else {
            f64::midpoint(at(count / 2 - 1) as f64, upper)
        };
        let sum: i64 = numbers.iter().sum();
        Self {
            median,
            p90: at((count * 9).div_ceil(10) - 1),
            mean: sum as f64 / count as f64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_numbers_are_too_few_for_a_middle() {
        let spread = Spread::of([40, 10, 20, 30]).expect("there are some");
        assert_eq!((spread.count, spread.least, spread.most), (4, 10, 40));
        assert_eq!(spread.middle, None);
        assert_eq!(Spread::of([]), None);
    }

    #[test]
    fn the_middle_is_what_the_book_says() {
        let middle = |numbers: &[i64]| Spread::of(numbers.iter().copied()).and_then(|s| s.middle);
        let odd = middle(&[1, 2, 3, 4, 100]).expect("there are enough");
        assert_eq!((odd.median, odd.p90, odd.mean), (3.0, 100, 22.0));
        let even = middle(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).expect("there are enough");
        assert_eq!((even.median, even.p90, even.mean), (5.5, 9, 5.5));
        let eleven = middle(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]).expect("there are enough");
        assert_eq!(eleven.p90, 10);
    }
}
