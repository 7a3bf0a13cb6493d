// Starts the page of findings: its examples are sent and their reports opened in place.

import { mountCopying } from './elements/copying/copying.js';
import { mountTry } from './elements/try/try.js';

for (const form of document.querySelectorAll('form.try')) mountTry(form);
for (const pre of document.querySelectorAll('pre.copied')) mountCopying(pre);
