// A fix as code, ready to copy: one tab a client, the sender's own first.

import { clientInWords } from '../../lib/clients.js';
import { withComments } from '../../lib/comments.js';
import { copyFrom } from '../../lib/copy.js';
import { h, setAttribute, setText } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';

/** Tabs and their panel name each other by id. */
let made = 0;

export function renderSnippets(snippets, sender) {
  made += 1;
  const panelId = `code-${made}`;
  const code = h('code');
  const pre = h('pre', { tabindex: '0', role: 'group' }, code);
  const said = h('span', { role: 'status' });
  const tabs = snippets.map(({ client }, i) => h('button', {
    type: 'button', role: 'tab', class: 'tab', id: `${panelId}-${i}`, 'aria-controls': panelId,
    onclick: () => choose(i), onkeydown: (event) => move(event, i),
  }, clientInWords(client), client === sender && h('span', { class: 'quiet' }, ` ${t('fix-sent-this')}`)));
  const panel = h('div', { role: 'tabpanel', id: panelId, class: 'code-panel' }, pre,
    h('p', { class: 'actions' },
      h('button', { type: 'button', class: 'small', onclick: () => copyFrom(code, said) }, t('copy')), said));

  function choose(chosen) {
    tabs.forEach((tab, i) => {
      setAttribute(tab, 'aria-selected', String(i === chosen));
      setAttribute(tab, 'tabindex', i === chosen ? '0' : '-1');
    });
    setAttribute(panel, 'aria-labelledby', tabs[chosen].id);
    setAttribute(pre, 'aria-label', t('fix-with', { client: clientInWords(snippets[chosen].client) }));
    setText(code, withComments(snippets[chosen].code));
    setText(said, '');
  }

  function move(event, from) {
    const last = tabs.length - 1;
    const to = { ArrowRight: from === last ? 0 : from + 1, ArrowLeft: from === 0 ? last : from - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
    tabs[to].focus();
  }

  choose(0);
  return h('div', { class: 'code' }, h('div', { role: 'tablist', class: 'tabs', 'aria-label': t('fix-as-code') }, tabs), panel);
}
