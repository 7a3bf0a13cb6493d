//! What base64 text shows of itself while it is decoded.

/// What was seen of one text.
#[derive(Debug, Clone, Default)]
pub(in crate::body) struct Seen {
    /// Characters of either alphabet, padding and white space not counted.
    pub(in crate::body) characters: u64,
    /// Characters that stand where they must not.
    pub(in crate::body) faults: u64,
    /// The first of them: its offset and the byte.
    pub(in crate::body) first_fault: Option<(u64, u8)>,
    /// Those of them that divide the parts of tokens and lists, as in `a.b.c`, and damage no base64.
    pub(in crate::body) dividers: u64,
    /// Blanks that do not follow a line break.
    pub(in crate::body) lone_blanks: u64,
    /// Offset of the first of them.
    pub(in crate::body) first_blank: Option<u64>,
    /// How far they are apart.
    blanks: Spacing,
    /// Offset of the first line break.
    pub(in crate::body) line_break: Option<u64>,
    /// How far the line breaks are apart.
    pub(in crate::body) lines: Spacing,
    /// Offset of the first `-` or `_`.
    pub(in crate::body) url_alphabet: Option<u64>,
    /// All `=`, and those of them that stand where they must not.
    pub(in crate::body) padding: u64,
    pub(in crate::body) stray_padding: u64,
    /// Whether the unused bits of a last group were not zero.
    pub(in crate::body) trailing_bits: bool,
    /// How many `=` are missing at the end; known at the end.
    pub(in crate::body) padding_missing: bool,
    /// Whether the last group has one character only; known at the end.
    pub(in crate::body) truncated: bool,
}

impl Seen {
    pub(super) fn line_break(&mut self, offset: u64) {
        self.line_break.get_or_insert(offset);
        self.lines.mark(self.characters + self.padding);
    }

    pub(super) fn lone_blank(&mut self, offset: u64) {
        self.lone_blanks += 1;
        self.first_blank.get_or_insert(offset);
        self.blanks.mark(self.characters + self.padding);
    }

    pub(super) fn end(&mut self) {
        let characters = self.characters + self.padding;
        self.lines.end(characters);
        self.blanks.end(characters);
    }

    /// Whether so little is wrong that it is still plain that base64 was meant. In base64 whose plus signs
    /// became blanks there is one in 64 characters, give or take.
    pub(in crate::body) fn has_few_faults(&self) -> bool {
        let is_blanks_only = self.faults == self.lone_blanks + self.stray_padding;
        let most = self.characters / if is_blanks_only { 16 } else { 64 };
        self.dividers == 0 && self.faults <= most
    }

    /// Whether nothing is wrong but that blanks stand where plus signs were: with them the text is whole,
    /// and they are not as regular as what wraps text would put them.
    pub(in crate::body) fn plus_is_lost(&self) -> bool {
        self.lone_blanks > 0
            && self.faults == self.lone_blanks + self.stray_padding
            && self.padding <= 2
            && (self.characters + self.padding + self.lone_blanks).is_multiple_of(4)
            && (self.lone_blanks == 1 || self.blanks.every().is_none())
    }
}

/// How many characters stand between marks.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::body) struct Spacing {
    /// Those before the first mark; 0 before there is one.
    first: u64,
    /// The characters at the last mark.
    last_at: u64,
    /// Whether as many were not there once, as they may not be at the end.
    odd: bool,
    uneven: bool,
}

impl Spacing {
    /// A mark after so many characters; marks right after each other are one.
    fn mark(&mut self, characters: u64) {
        let len = characters - self.last_at;
        if len == 0 {
            return;
        }
        self.uneven |= self.odd;
        if self.first == 0 {
            self.first = len;
        } else if len != self.first {
            self.uneven |= len > self.first;
            self.odd = true;
        }
        self.last_at = characters;
    }

    fn end(&mut self, characters: u64) {
        let rest = characters - self.last_at;
        self.uneven |= rest > self.first || (self.odd && rest > 0);
    }

    /// How many characters stand between any two marks, where they are as many everywhere; before the
    /// end there may be fewer.
    pub(in crate::body) fn every(&self) -> Option<u64> {
        (self.first > 0 && !self.uneven).then_some(self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::Spacing;

    fn every(lens: &[u64]) -> Option<u64> {
        let (last, marked) = lens.split_last().unwrap();
        let mut spacing = Spacing::default();
        let mut characters = 0;
        for len in marked {
            characters += len;
            spacing.mark(characters);
        }
        spacing.end(characters + last);
        spacing.every()
    }

    #[test]
    fn spacing_is_even_where_only_the_end_is_shorter() {
        assert_eq!(every(&[76, 76, 20]), Some(76));
        assert_eq!(every(&[76, 0, 76, 0, 20, 0, 0]), Some(76));
        assert_eq!(every(&[76, 76, 0]), Some(76));
        assert_eq!(every(&[8, 0]), Some(8));
        for uneven in [&[76, 20, 76][..], &[76, 75, 75, 0], &[4, 76], &[20]] {
            assert_eq!(every(uneven), None, "{uneven:?}");
        }
    }
}
