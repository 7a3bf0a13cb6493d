// How each setting of the sockets is told apart in a chart: small and large by colour, TCP_NODELAY by the line.

import { t } from '../../lib/texts.js';

/** In the order in which the server lists them. */
export const SETTINGS = [
  { id: 'small-on', name: t('lab-setting-small-on'), colour: '--series-small', dash: [], mark: 'circle' },
  { id: 'small-off', name: t('lab-setting-small-off'), colour: '--series-small', dash: [10, 4], mark: 'square' },
  { id: 'large-on', name: t('lab-setting-large-on'), colour: '--series-large', dash: [], mark: 'triangle' },
  { id: 'large-off', name: t('lab-setting-large-off'), colour: '--series-large', dash: [10, 4], mark: 'diamond' },
];
