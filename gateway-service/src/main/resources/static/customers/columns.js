import { t } from '/i18n/i18n.js';
import { date } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { ltr, phoneLink, mailLink, when } from '/ui/parts.js';

/** What stands beside the name. */
export const moreColumns = (pickTag) => [
    { name: 'phones', title: t('customer.phone'), cls: 'narrow', cell: ({ phones }) => html`${phones[0] ? phoneLink(phones[0]) : nothing}${phones.length > 1 ? html` <span class="small soft">${t('customer.phones.more', { count: phones.length - 1 })}</span>` : nothing}` },
    { name: 'email', rare: true, title: t('customer.email'), cls: 'narrow', cell: ({ email }) => (email ? mailLink(email) : nothing) },
    { name: 'tags', title: t('customer.tags'), cell: ({ tags }) => (tags.length ? html`<span class="tag-row">${tags.map((tag) => html`<button type="button" class="tag tag-button" aria-label=${t('customers.tag.only', { tag })} @click=${() => pickTag?.(tag)}><bdi>${tag}</bdi></button>`)}</span>` : nothing) },
    { name: 'idNumber', rare: true, title: t('customer.id-number'), cls: 'narrow', cell: ({ idNumber }) => (idNumber ? ltr(idNumber) : nothing) },
    { name: 'createdAt', rare: true, title: t('customer.created'), sort: 'createdAt', descendingFirst: true, cls: 'narrow', cell: ({ createdAt }) => ltr(date(createdAt)) },
    { name: 'lastSeenAt', title: t('customer.last-seen'), sort: 'lastSeenAt', descendingFirst: true, cls: 'narrow', cell: ({ lastSeenAt }) => (lastSeenAt ? when(lastSeenAt) : nothing) },
];
