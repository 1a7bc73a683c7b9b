import { remove } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { columnMenu } from '/ui/column-choice.js';
import { openDialog } from '/ui/dialog.js';
import { date } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { badge, button, empty, icon, ltr, when } from '/ui/parts.js';
import { toastProblem, withUndo } from '/ui/toast.js';
import { WholeList } from '/ui/whole-list.js';

const SOON = 30;

/** Keys by which other software reads and writes the business. */
class ApiKeys extends WholeList {
    static props = ['params'];

    path() {
        return inBusiness('/api-keys');
    }

    async make() {
        await import('/account/new-api-key.js');
        await openDialog('moked-new-api-key', {});
        this.load({ quiet: true });
    }

    revoke(key) {
        this.set({ items: this.items.filter((other) => other !== key) });
        const path = this.path();
        withUndo(t('keys.revoked', { name: key.name }), () => remove(`${path}/${key.id}`).catch(toastProblem), () => this.load({ quiet: true }));
    }

    /** What soon stops other software is said before it does. */
    ending(endsAt) {
        const days = Math.ceil((Date.parse(endsAt) - Date.now()) / 864e5);
        if (days <= 0) {
            return badge('red', t('keys.ended'));
        }
        return days <= SOON ? badge('amber', t('keys.ends-soon', { count: days })) : nothing;
    }

    columns() {
        return [
            { title: t('keys.name'), sort: 'name', by: ({ name }) => name, cell: ({ name, prefix }) => html`<strong><bdi>${name}</bdi></strong>${prefix ? html`<br><span class="small soft">${ltr(`${prefix}…`)}</span>` : nothing}` },
            { name: 'scopes', title: t('keys.scopes'), cell: ({ scopes }) => html`<span class="row-flex wrap small-gap">${scopes.map((scope) => badge('blue', t(`scope.${scope}`)))}</span>` },
            { name: 'created', title: t('keys.created'), sort: 'created', descendingFirst: true, by: ({ createdAt }) => createdAt, cls: 'narrow', cell: ({ createdAt, madeBy }) => html`<span>${ltr(date(createdAt))}${madeBy ? html`<br><span class="small soft"><bdi>${madeBy.name}</bdi></span>${madeBy.works ? nothing : badge('amber', t('keys.maker-left'))}` : nothing}</span>` },
            { name: 'ends', title: t('keys.ends'), sort: 'ends', by: ({ endsAt }) => endsAt, cls: 'narrow', cell: ({ endsAt }) => html`<span>${ltr(date(endsAt))}${this.ending(endsAt)}</span>` },
            { name: 'used', title: t('keys.used'), sort: 'used', descendingFirst: true, by: ({ lastUsedAt }) => lastUsedAt, cls: 'narrow', cell: ({ lastUsedAt }) => (lastUsedAt ? when(lastUsedAt) : t('keys.never')) },
            { title: t('actions'), cls: 'narrow', cell: (key) => html`<button type="button" class="btn btn-sm btn-text danger" aria-label=${t('keys.revoke.label', { name: key.name })} @click=${() => this.revoke(key)}>${icon('ban')}${t('keys.revoke')}</button>` },
        ];
    }

    view() {
        const make = () => this.make();
        return html`<div class="page-head"><div><h1 tabindex="-1">${t('nav.api-keys')}</h1><p class="soft">${t('keys.lead')} <a href="/api/docs" target="_blank" rel="noopener">${t('keys.docs')}</a></p></div><div class="actions">${columnMenu(this)}${button({ text: t('keys.new'), mark: 'plus', kind: 'primary', click: make })}</div></div>
            ${this.table(t('nav.api-keys'), empty({ mark: 'key', title: t('keys.none'), text: t('keys.none.next'), action: button({ text: t('keys.new'), mark: 'plus', click: make }) }))}`;
    }
}
ApiKeys.define('moked-api-keys');
