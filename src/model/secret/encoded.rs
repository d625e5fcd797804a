//! Base 64, as far as it must be read to know what it holds.

/// The bytes that a text of base 64 stands for, in either alphabet and with or without padding; nothing if it is none.
pub(super) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for &c in text {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ => return None,
        };
        held = (held << 6 | u32::from(value)) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits & 0xFF) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn both_alphabets_are_read_and_padding_is_optional() {
        assert_eq!(decode(b"cG06eD8+").as_deref(), Some(b"pm:x?>".as_slice()));
        assert_eq!(decode(b"cG06eD8-").as_deref(), Some(b"pm:x?>".as_slice()));
        assert_eq!(decode(b"cG0=").as_deref(), Some(b"pm".as_slice()));
        assert_eq!(decode(b"cG 0"), None);
    }
}
