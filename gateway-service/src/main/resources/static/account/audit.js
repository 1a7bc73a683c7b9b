import { inBusiness, isAdmin } from '/app/session.js';
import { has, t } from '/i18n/i18n.js';
import { date, time } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { ListView } from '/ui/list-view.js';
import { avatar, empty, ltr } from '/ui/parts.js';

const shown = (value) => (value === null || value === undefined ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value));

const words = (action) => (has(`audit.action.${action}`) ? t(`audit.action.${action}`) : action);

/** Who did what, when and from where; nobody can change it. */
class Audit extends ListView {
    static props = ['params'];

    path() {
        return this.all ? '/audit' : inBusiness('/audit');
    }

    change({ before, after }) {
        const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((name) => shown(before?.[name]) !== shown(after?.[name]));
        return names.length ? html`<details><summary>${t('audit.changes', { count: names.length })}</summary><table class="conflict-table small"><thead><tr><th scope="col">${t('conflict.field')}</th><th scope="col">${t('audit.before')}</th><th scope="col">${t('audit.after')}</th></tr></thead>
            <tbody>${names.map((name) => html`<tr><th scope="row">${ltr(name)}</th><td><bdi>${shown(before?.[name])}</bdi></td><td><bdi>${shown(after?.[name])}</bdi></td></tr>`)}</tbody></table></details>` : nothing;
    }

    columns() {
        return [
            { title: t('audit.when'), cls: 'narrow', cell: ({ at }) => html`${ltr(date(at))} ${ltr(time(at))}` },
            { title: t('audit.who'), cls: 'narrow', cell: ({ actor }) => html`<span class="row-flex">${avatar(actor?.name)}<bdi>${actor?.name ?? t('audit.system')}</bdi></span>` },
            { title: t('audit.what'), cls: 'narrow', cell: ({ action }) => (action.endsWith('.attempted') ? t('audit.action.attempted', { action: words(action.slice(0, -'.attempted'.length)) }) : has(`audit.action.${action}`) ? words(action) : ltr(action)) },
            { title: t('audit.change'), cell: (entry) => this.change(entry) },
            { title: t('audit.from'), cls: 'narrow', cell: ({ address }) => (address ? ltr(address) : nothing) },
        ];
    }

    view() {
        const scopes = isAdmin() ? html`<div class="actions"><div class="segmented" role="group" aria-label=${t('list.filter')}>${[false, true].map((all) => html`<button type="button" aria-pressed=${all === !!this.all ? 'true' : 'false'} @click=${() => (this.set({ all, items: null }), this.load())}>${t(all ? 'accounts.everywhere' : 'accounts.here')}</button>`)}</div></div>` : nothing;
        return html`<div class="page-head"><div><h1 tabindex="-1">${t('nav.audit')}</h1><p class="soft">${t('audit.lead')}</p></div>${scopes}</div>${this.table(t('nav.audit'), empty({ mark: 'clock-rotate-left', title: t('audit.none') }))}`;
    }
}
Audit.define('moked-audit');
