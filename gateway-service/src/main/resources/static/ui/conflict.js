import { t } from '/i18n/i18n.js';
import { html } from '/ui/lit.js';
import { button, icon } from '/ui/parts.js';

/** Two people changed the same thing: both versions, side by side. Rows are `[name, mine, theirs]`. */
export const conflictBox = (rows, { keepMine, takeTheirs }) => html`<section class="conflict" role="alert"><div class="row-flex">${icon('code-compare')}<strong>${t('conflict.title')}</strong></div><p>${t('conflict.text')}</p>
    <table class="conflict-table"><thead><tr><th scope="col">${t('conflict.field')}</th><th scope="col">${t('conflict.mine')}</th><th scope="col">${t('conflict.theirs')}</th></tr></thead>
        <tbody>${rows.map(([name, mine, theirs]) => html`<tr><th scope="row">${name}</th><td class="user-text">${mine || '—'}</td><td class="user-text">${theirs || '—'}</td></tr>`)}</tbody></table>
    <div class="row-flex wrap">${button({ text: t('conflict.keep-mine'), mark: 'pen', small: true, click: keepMine })}${button({ text: t('conflict.take-theirs'), mark: 'download', small: true, click: takeTheirs })}</div></section>`;
