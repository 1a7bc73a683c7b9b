import { session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { copyRow } from '/ui/copy.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon } from '/ui/parts.js';

const shown = (codes) => html`${alertBox('amber', html`${icon('life-ring')}<div>${t('recovery.text')}</div>`)}<ul class="plain codes" dir="ltr">${codes.map((code) => html`<li>${code}</li>`)}</ul>${copyRow(null, null, codes.join('\n'))}`;

/** What lets in when every second factor is lost; `codes` are there only just after they were made. */
export const recoveryCodes = (codes, renew) => session.account.secondFactors.length
    ? html`<section class="card-box"><div class="card-head">${icon('life-ring')}<h2>${t('recovery.title')}</h2></div><div class="padded stack"><p class="soft">${t('recovery.lead')}</p>
        ${codes?.length ? shown(codes) : html`<div>${button({ text: t('recovery.renew'), mark: 'arrows-rotate', click: renew })}</div>`}</div></section>`
    : nothing;
