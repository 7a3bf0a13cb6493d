//! Numbers for people: the same in pages and in text.

/// A count with a comma between groups of three digits: `1,234,567`.
pub(crate) fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A size in the largest unit in which it is 1 or more: `512 bytes`, `1.2 MiB`.
pub(crate) fn size(bytes: u64) -> String {
    const UNITS: [&str; 6] = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
    if bytes == 1 {
        return "1 byte".to_owned();
    }
    if bytes < 1024 {
        return format!("{bytes} bytes");
    }
    let mut value = bytes as f64 / 1024.0;
    let mut unit = 0;
    // 1023.95 would be written as 1024.0 of the smaller unit.
    while value >= 1023.95 && unit + 1 < UNITS.len() {
        value /= 1024.0;
        unit += 1;
    }
    format!("{value:.1} {}", UNITS[unit])
}

/// A ratio as a percentage: `33.3 %`; small ones keep a digit that says something; `–` for none.
pub(crate) fn percent(ratio: Option<f64>) -> String {
    let Some(ratio) = ratio else { return "–".to_owned() };
    let percent = ratio * 100.0;
    if percent == 0.0 {
        "0 %".to_owned()
    } else if percent < 0.001 {
        "< 0.001 %".to_owned()
    } else if percent < 0.1 {
        format!("{percent:.3} %")
    } else if percent >= 999.95 {
        let whole = format!("{percent:.0}");
        format!("{} %", whole.parse().map_or(whole, grouped))
    } else if (99.95..100.0).contains(&percent) {
        let mut nearly = (2..8).map(|digits| format!("{percent:.digits$}"));
        let told = nearly.find(|it| !it.starts_with("100"));
        format!("{} %", told.unwrap_or_else(|| format!("{percent:.8}")))
    } else {
        format!("{percent:.1} %")
    }
}

/// An overhead in bytes, with its sign where there is any: `0`, `+1,234`.
pub(crate) fn overhead(bytes: u64) -> String {
    if bytes == 0 { grouped(bytes) } else { format!("+{}", grouped(bytes)) }
}

/// The same as a percentage of the payload: `0 %`, `+33.3 %`; `< 0.001 %` has no sign.
pub(crate) fn overhead_percent(ratio: Option<f64>) -> String {
    let written = percent(ratio);
    let is_counted = ratio.is_some_and(|ratio| ratio > 0.0) && !written.starts_with('<');
    if is_counted { format!("+{written}") } else { written }
}

/// What part of `whole` it is, as a percentage.
pub(crate) fn share(bytes: u64, whole: u64) -> String {
    percent((whole > 0).then(|| bytes as f64 / whole as f64))
}

/// A size without the tenth that says nothing, for powers of two and their sums: `8 KiB`, `1.5 MiB`.
pub(crate) fn step_size(bytes: u64) -> String {
    size(bytes).replace(".0 ", " ")
}

/// A share from 0 to 1 as a whole percentage: `97 %`.
pub(crate) fn share_of_one(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A speed: `12.3 MiB/s`.
pub(crate) fn rate(bytes_per_second: u64) -> String {
    format!("{}/s", size(bytes_per_second))
}

/// Milliseconds with as many digits as tell something: `0.04 ms`, `1.4 ms`, `12 ms`.
pub(crate) fn milliseconds(ms: f64) -> String {
    let digits = match ms {
        ..0.995 => 2,
        ..9.95 => 1,
        _ => 0,
    };
    format!("{ms:.digits$} ms")
}

/// A media type that no column has room for in a form that still tells it apart: without a long prefix that
/// many share, as in `…wordprocessingml.document`. Others stay as they are.
fn short_type(media_type: &str) -> String {
    const OFFICE: &str = "application/vnd.openxmlformats-officedocument.";
    const VENDOR: &str = "application/vnd.";
    const LONGEST: usize = 32;
    let is_long = media_type.len() > LONGEST;
    let rest = media_type
        .strip_prefix(OFFICE)
        .or_else(|| media_type.strip_prefix(VENDOR).filter(|_| is_long));
    rest.map_or_else(|| media_type.to_owned(), |rest| format!("…{rest}"))
}

/// [`short_type`] in the pieces behind which a line may be broken.
pub(crate) fn type_pieces(media_type: &str) -> Vec<String> {
    short_type(media_type).split_inclusive(['/', '.']).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{grouped, overhead, overhead_percent, percent, share, short_type, size};

    #[test]
    fn a_long_type_is_shortened_to_what_tells_it_apart() {
        let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        assert_eq!(short_type(docx), "…wordprocessingml.document");
        let ods = "application/vnd.oasis.opendocument.spreadsheet";
        assert_eq!(short_type(ods), "…oasis.opendocument.spreadsheet");
        for short in ["application/vnd.ms-excel", "text/plain", ""] {
            assert_eq!(short_type(short), short);
        }
    }

    #[test]
    fn counts_are_grouped_by_three() {
        for (count, written) in
            [(0, "0"), (999, "999"), (1000, "1,000"), (12345, "12,345"), (1234567, "1,234,567")]
        {
            assert_eq!(grouped(count), written);
        }
        assert_eq!(grouped(u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn sizes_take_the_unit_that_fits() {
        for (bytes, written) in [
            (0, "0 bytes"),
            (1, "1 byte"),
            (1023, "1023 bytes"),
            (1024, "1.0 KiB"),
            ((1 << 20) - 1, "1.0 MiB"),
            (1_258_291, "1.2 MiB"),
            (u64::MAX, "16.0 EiB"),
        ] {
            assert_eq!(size(bytes), written);
        }
    }

    #[test]
    fn an_overhead_has_its_sign_and_none_has_none() {
        assert_eq!([overhead(0), overhead(1234)], ["0", "+1,234"]);
        for (ratio, written) in [
            (Some(0.0), "0 %"),
            (Some(0.000_000_1), "< 0.001 %"),
            (Some(0.000_197), "+0.020 %"),
            (Some(11.5), "+1,150 %"),
            (None, "–"),
        ] {
            assert_eq!(overhead_percent(ratio), written, "{ratio:?}");
        }
    }

    #[test]
    fn percentages_keep_what_matters() {
        for (ratio, written) in [
            (Some(1.0 / 3.0), "33.3 %"),
            (Some(2.0), "200.0 %"),
            (Some(21.8), "2,180 %"),
            (Some(9.9997), "1,000 %"),
            (Some(0.9997), "99.97 %"),
            (Some(0.999_999), "99.9999 %"),
            (Some(0.0), "0 %"),
            (Some(0.000_197), "0.020 %"),
            (Some(0.000_000_1), "< 0.001 %"),
            (None, "–"),
        ] {
            assert_eq!(percent(ratio), written, "{ratio:?}");
        }
        assert_eq!(share(1, 0), "–");
        assert_eq!(share(1, 2), "50.0 %");
    }
}
