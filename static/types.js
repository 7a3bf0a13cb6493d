// Starts the page of types: one store, and each element on its place in the HTML.

import { base } from './lib/base.js';
import { one } from './lib/dom.js';
import { loadDetails } from './lib/texts.js';
import { sendWithFetch } from './send/fetch.js';
import { ask } from './types/ask.js';
import { createTypesActions, createTypesState } from './types/state.js';
import { mountLanguages } from './elements/languages/languages.js';
import { mountTypesControls } from './elements/types-controls/types-controls.js';
import { mountTypesSource } from './elements/types-source/types-source.js';
import { mountTypesTable } from './elements/types-table/types-table.js';

const store = createTypesState();
const endpoint = `${base}/types/windows`;
const actions = createTypesActions(store, async (file, signal) => {
  const details = loadDetails();
  const patch = await ask({ file, send: sendWithFetch, endpoint, signal });
  if (!signal.aborted) await details;
  return patch;
});

mountTypesSource(one('#files-form'), actions);
mountTypesControls(one('#typed'), store, actions);
mountTypesTable(one('#typed'), store, actions);
mountLanguages(one('.languages'), () => (store.current.run ? undefined : null));
