//! How long to wait, by the headers of a response.

use std::time::{Duration, SystemTime};

use http::header::{DATE, HeaderMap, HeaderName, RETRY_AFTER};

use super::date::unix_seconds;

/// What `Retry-After` says: seconds, or a date, of which only the distance to that of the response counts, since the
/// clocks of client and server may differ. A date that is past is no time at all.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = text(headers, &RETRY_AFTER)?;
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let then = unix_seconds(text)?;
    let now = self::text(headers, &DATE).and_then(unix_seconds);
    let wait = then.saturating_sub(now.or_else(now_here)?);
    Some(Duration::from_secs(wait.try_into().unwrap_or_default()))
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

fn now_here() -> Option<i64> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.ok()?.as_secs().try_into().ok()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::retry_after;

    #[test]
    fn seconds_and_dates() {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT";
        for (text, seconds) in [
            ("120", Some(120)),
            (" 7 ", Some(7)),
            ("Sun, 06 Nov 1994 08:51:37 GMT", Some(120)),
            ("Sun, 06 Nov 1994 08:40:00 GMT", Some(0)),
            ("soon", None),
            ("-3", None),
            ("1.5", None),
        ] {
            let mut response = http::Response::new(());
            let headers = response.headers_mut();
            headers.insert("Date", date.parse().expect("a date is visible"));
            headers.insert("Retry-After", text.parse().expect("it is visible"));
            assert_eq!(
                retry_after(headers),
                seconds.map(Duration::from_secs),
                "{text}"
            );
        }
        assert_eq!(retry_after(http::Response::new(()).headers()), None);
    }

    #[test]
    fn a_date_is_measured_by_the_own_clock_if_the_response_has_none() {
        let mut response = http::Response::new(());
        let past = "Sun, 06 Nov 1994 08:49:37 GMT"
            .parse()
            .expect("a date is visible");
        response.headers_mut().insert("Retry-After", past);
        assert_eq!(retry_after(response.headers()), Some(Duration::ZERO));
    }
}
