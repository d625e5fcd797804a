//! The checksum at the end of tokens that carry one.

/// Whether the last six characters are the CRC-32 of those before them, in base 62.
pub(super) fn holds(body: &[u8]) -> bool {
    body.len()
        .checked_sub(6)
        .and_then(|at| body.split_at_checked(at))
        .is_some_and(|(random, sum)| of(random) == *sum)
}

/// The six characters that belong behind the random ones.
pub(super) fn of(random: &[u8]) -> [u8; 6] {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut rest = crc32(random);
    let mut sum = [b'0'; 6];
    for place in sum.iter_mut().rev() {
        *place = DIGITS[(rest % 62) as usize];
        rest /= 62;
    }
    sum
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, &byte: &u8| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[cfg(test)]
mod tests {
    use super::{crc32, holds, of};

    #[test]
    fn the_sum_is_the_one_that_everybody_computes() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(&of(b""), b"000000");
        let token = [b"abc".as_slice(), &of(b"abc")].concat();
        assert!(holds(&token));
        assert!(!holds(b"abc000000") && !holds(b"abc"));
    }
}
