// Starts the lab: each of its experiments on its place in the HTML.

import { one } from './lib/dom.js';
import { mountLabBuffers } from './elements/lab-buffers/lab-buffers.js';
import { mountLabDownload } from './elements/lab-download/lab-download.js';

mountLabDownload(one('#lab-download'));
mountLabBuffers(one('#lab-buffers'));
