//! Texts in the form that all spellings of their value share, as far as they can be known without the schema.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A text without white space at its ends.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r'])
}

/// The form of a boolean, a number, a time, a duration or Base64. Any other text is itself, white space included.
pub(crate) fn value(text: &str) -> String {
    let trimmed = trim(text);
    boolean(trimmed)
        .or_else(|| number(trimmed))
        .or_else(|| time(trimmed))
        .or_else(|| duration(trimmed))
        .or_else(|| binary(trimmed))
        .unwrap_or_else(|| text.to_owned())
}

fn boolean(text: &str) -> Option<String> {
    match text {
        "true" | "1" => Some("1".to_owned()),
        "false" | "0" => Some("0".to_owned()),
        _ => None,
    }
}

/// A number, its zeros at either end dropped and its exponent resolved.
fn number(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if digits.len() <= usize::from(digits.contains('.'))
        || !are_digits(whole)
        || !are_digits(fraction)
    {
        let is_number =
            digits.starts_with(|c: char| c.is_ascii_digit()) && digits.contains(['e', 'E']);
        let float = text.parse::<f64>().ok().filter(|_| is_number)?;
        return number(&float.to_string());
    }
    let (whole, fraction) = (
        whole.trim_start_matches('0'),
        fraction.trim_end_matches('0'),
    );
    Some(match (whole, fraction) {
        ("", "") => "0".to_owned(),
        ("1", "") if sign.is_empty() => "1".to_owned(),
        _ => format!("{sign}{whole}.{fraction}"),
    })
}

/// A time of day, with or without its day: the fraction of the second without zeros at its end, UTC as
/// `Z`.
fn time(text: &str) -> Option<String> {
    let clock = text.rsplit_once('T').map_or(text, |(_, clock)| clock);
    let is_clock = clock.len() >= 8
        && clock
            .bytes()
            .take(8)
            .enumerate()
            .all(|(index, byte)| match index {
                2 | 5 => byte == b':',
                _ => byte.is_ascii_digit(),
            });
    if !is_clock {
        return None;
    }
    let (seconds, rest) = text.split_at(text.len() - clock.len() + 8);
    let zone = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
    let (fraction, zone) = rest.split_at(zone);
    let zone = if matches!(zone, "+00:00" | "-00:00") {
        "Z"
    } else {
        zone
    };
    let fraction = fraction.trim_end_matches('0').trim_end_matches('.');
    Some(format!("{seconds}{fraction}{zone}"))
}

/// A duration: the fraction of the second without zeros at its end.
fn duration(text: &str) -> Option<String> {
    let is_duration = text.trim_start_matches('-').starts_with('P');
    let (rest, fraction) = text
        .strip_suffix('S')
        .filter(|_| is_duration)?
        .split_once('.')?;
    let seconds = format!("{rest}.{}", fraction.trim_end_matches('0'));
    Some(format!("{}S", seconds.trim_end_matches('.')))
}

/// Base64 that is broken into lines, on one.
fn binary(text: &str) -> Option<String> {
    if !text.contains('\n') {
        return None;
    }
    let joined: String = text.split_ascii_whitespace().collect();
    STANDARD.decode(&joined).is_ok().then_some(joined)
}
