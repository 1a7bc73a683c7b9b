import { t, tAny } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, customerName, icon, phoneLink } from '/ui/parts.js';

const suggestion = ({ customer, reasons }, compare) =>
    alertBox('amber', html`${icon('clone')}<div class="grow">${t('merge.suggest')} <strong>${customerName(customer)}</strong> ${customer.phones?.[0] ? phoneLink(customer.phones[0]) : nothing}
        <div class="small">${reasons.map((reason) => tAny(`merge.reason.${reason}`, 'merge.reason.NAME')).join(' · ')}</div></div>
        ${button({ text: t('merge.look'), small: true, click: () => compare(customer) })}`);

/** Who may be the same person: the likeliest, and the others on request, so that they do not hide the customer. */
export const duplicates = ([first, ...others], compare) =>
    html`${first ? suggestion(first, compare) : nothing}
        ${others.length ? html`<details><summary class="small">${t('merge.others', { count: others.length })}</summary><div class="stack-small">${others.map((other) => suggestion(other, compare))}</div></details>` : nothing}`;
