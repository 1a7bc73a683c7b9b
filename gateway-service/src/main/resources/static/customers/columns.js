import { t } from '/i18n/i18n.js';
import { date } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { ltr, phoneLink, mailLink, when } from '/ui/parts.js';

const KEPT = 'moked.customers.columns';
const FIRST = ['phones', 'tags', 'lastSeenAt'];

/** The columns one may choose, beside the name. */
export const allColumns = (pickTag) => [
    { name: 'phones', title: t('customer.phone'), cls: 'narrow', cell: ({ phones }) => html`${phones[0] ? phoneLink(phones[0]) : nothing}${phones.length > 1 ? html` <span class="small soft">${t('customer.phones.more', { count: phones.length - 1 })}</span>` : nothing}` },
    { name: 'email', title: t('customer.email'), cls: 'narrow', cell: ({ email }) => (email ? mailLink(email) : nothing) },
    { name: 'tags', title: t('customer.tags'), cell: ({ tags }) => (tags.length ? html`<span class="tag-row">${tags.map((tag) => html`<button type="button" class="tag tag-button" aria-label=${t('customers.tag.only', { tag })} @click=${() => pickTag?.(tag)}><bdi>${tag}</bdi></button>`)}</span>` : nothing) },
    { name: 'idNumber', title: t('customer.id-number'), cls: 'narrow', cell: ({ idNumber }) => (idNumber ? ltr(idNumber) : nothing) },
    { name: 'createdAt', title: t('customer.created'), sort: 'createdAt', descendingFirst: true, cls: 'narrow', cell: ({ createdAt }) => ltr(date(createdAt)) },
    { name: 'lastSeenAt', title: t('customer.last-seen'), sort: 'lastSeenAt', descendingFirst: true, cls: 'narrow', cell: ({ lastSeenAt }) => (lastSeenAt ? when(lastSeenAt) : nothing) },
];

export function chosenColumns() {
    try {
        return JSON.parse(localStorage.getItem(KEPT)) ?? FIRST;
    } catch {
        return FIRST;
    }
}

export const keepColumns = (names) => localStorage.setItem(KEPT, JSON.stringify(names));
