// What all views of the page point at: one byte for all of them.

import { createPointed } from '../../lib/pointed.js';

export const pagePointed = createPointed();
