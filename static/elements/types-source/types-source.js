// Which files: chosen, a chosen folder, or dropped. Looking at them begins at once.

import { takeSameAgain } from '../../lib/again.js';
import { one } from '../../lib/dom.js';
import { acceptDrops } from '../../lib/drops.js';
import { takeDropped, takeFiles } from '../../types/chosen.js';

export function mountTypesSource(form, actions) {
  const inputs = [one('#files', form), one('#folder', form)];

  for (const input of inputs) {
    takeSameAgain(input);
    input.addEventListener('change', () => {
      for (const other of inputs) if (other !== input) other.value = '';
      if (input.files.length > 0) actions.look(takeFiles(input.files));
    });
  }
  acceptDrops(one('.drop', form), async (dropped) => {
    for (const input of inputs) input.value = '';
    actions.look(await takeDropped(dropped));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}
