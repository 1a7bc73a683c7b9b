import { t } from '/i18n/i18n.js';
import { html } from '/ui/lit.js';
import { icon } from '/ui/parts.js';

/** The frame of pages before login: the form beside what the product is. */
export const front = (content) => html`<div class="front">
    <main class="front-form" id="main"><div class="front-brand"><img src="/app/icon.svg" alt="" width="40" height="40"><span>${t('brand')}</span></div>${content}</main>
    <aside class="front-side" aria-hidden="true"><div class="front-quote"><p class="front-head">${t('front.head')}</p>
        <div class="bubble caller">${t('front.caller')}</div><div class="bubble agent">${t('front.agent')}</div><div class="bubble done">${icon('calendar-check')} ${t('front.done')}</div></div></aside></div>`;
