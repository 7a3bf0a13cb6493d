//! Tables of words.

/// A sorted table of words in ASCII, made so that most words that are not in it are told by their
/// first letter and their length alone: code has thousands of words, and each is looked up.
pub(super) struct Words<const N: usize> {
    words: [&'static str; N],
    /// By the first letter: bit `n` is set where a word of `n` bytes is in the table.
    lengths: [u32; 128],
    /// By the first letter: where its words begin.
    begins: [u8; 128],
}

impl<const N: usize> Words<N> {
    /// A table of fewer than 256 words of fewer than 32 bytes.
    pub(super) const fn new(words: [&'static str; N]) -> Words<N> {
        assert!(N < 256);
        let (mut lengths, mut begins) = ([0; 128], [0; 128]);
        // Backwards, so that the first of each letter is noted last.
        let mut at = N;
        while at > 0 {
            at -= 1;
            let word = words[at].as_bytes();
            lengths[word[0] as usize] |= 1 << word.len();
            #[expect(clippy::cast_possible_truncation)]
            let index = at as u8;
            begins[word[0] as usize] = index;
        }
        Words { words, lengths, begins }
    }

    /// Whether the table has a word.
    pub(super) fn has(&self, word: &[u8]) -> bool {
        let Some(first) = self.candidate(word, |byte| byte) else { return false };
        let begin = usize::from(self.begins[usize::from(first)]);
        let of_letter = self.words[begin..].iter().take_while(|it| it.as_bytes()[0] == first);
        of_letter.map(|it| it.as_bytes()).any(|it| it == word)
    }

    /// Whether the table, which is in lower case, has a word in any case.
    pub(super) fn has_in_any_case(&self, word: &[u8]) -> bool {
        let Some(first) = self.candidate(word, |byte| byte.to_ascii_lowercase()) else {
            return false;
        };
        let begin = usize::from(self.begins[usize::from(first)]);
        let of_letter = self.words[begin..].iter().take_while(|it| it.as_bytes()[0] == first);
        of_letter.map(|it| it.as_bytes()).any(|it| it.eq_ignore_ascii_case(word))
    }

    /// The first letter, where the table has a word with that and of that length.
    fn candidate(&self, word: &[u8], fold: fn(u8) -> u8) -> Option<u8> {
        let first = fold(*word.first()?);
        let lengths = *self.lengths.get(usize::from(first))?;
        (word.len() < 32 && lengths >> word.len() & 1 == 1).then_some(first)
    }

    #[cfg(test)]
    pub(super) fn is_sorted(&self) -> bool {
        self.words.is_sorted()
    }
}
