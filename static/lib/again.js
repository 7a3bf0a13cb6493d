// Choosing the same files again: Chromium tells of no change where a choice equals the one before.

/** Forgets what `input` holds before each choice, and puts it back where the choice is cancelled. */
export function takeSameAgain(input) {
  let kept = [];
  input.addEventListener('click', () => {
    kept = [...input.files];
    input.value = '';
  });
  input.addEventListener('cancel', () => {
    if (input.files.length > 0) return;
    const back = new DataTransfer();
    for (const file of kept) back.items.add(file);
    input.files = back.files;
  });
}
