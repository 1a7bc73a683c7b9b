import { auditLink, isElsewhere } from '/account/audit-link.js';
import { inBusiness, isAdmin, session } from '/app/session.js';
import { has, t } from '/i18n/i18n.js';
import { date, time } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { ListView } from '/ui/list-view.js';
import { avatar, empty, ltr } from '/ui/parts.js';

/* A field as people say it. */
function shown(name, value) {
    if (value === null || value === undefined || value.length === 0) {
        return '—';
    }
    if (name === 'role') {
        return t(`role.${value}`);
    }
    if (name === 'businesses') {
        return value.map((id) => session.businesses.find((business) => business.id === id)?.name ?? id).join(', ');
    }
    if (name === 'scopes') {
        return value.map((scope) => t(`scope.${scope}`)).join(', ');
    }
    return typeof value === 'boolean' ? t(value ? 'audit.yes' : 'audit.no') : String(value);
}

const words = (action) => (has(`audit.action.${action}`) ? t(`audit.action.${action}`) : action);
const field = (name) => (has(`audit.field.${name}`) ? t(`audit.field.${name}`) : ltr(name));

/** Who did what, when and from where; nobody can change it. */
class Audit extends ListView {
    static props = ['params'];

    path() {
        return this.all ? '/audit' : inBusiness('/audit');
    }

    change(entry) {
        if (isElsewhere(entry)) {
            return auditLink(entry);
        }
        const { before, after } = entry;
        const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((name) => name !== 'invitedBy' && shown(name, before?.[name]) !== shown(name, after?.[name]));
        const summary = before && after ? t('audit.changes', { count: names.length }) : t('audit.details');
        return names.length ? html`<details><summary>${summary}</summary><table class="conflict-table small"><thead><tr><th scope="col">${t('conflict.field')}</th><th scope="col">${t('audit.before')}</th><th scope="col">${t('audit.after')}</th></tr></thead>
            <tbody>${names.map((name) => html`<tr><th scope="row">${field(name)}</th><td><bdi>${shown(name, before?.[name])}</bdi></td><td><bdi>${shown(name, after?.[name])}</bdi></td></tr>`)}</tbody></table></details>` : nothing;
    }

    whose({ business }) {
        return business ? html`<bdi>${session.businesses.find(({ id }) => id === business)?.name ?? business}</bdi>` : t('accounts.everywhere');
    }

    columns() {
        const whose = { title: t('audit.business'), cls: 'narrow', cell: (entry) => this.whose(entry) };
        return [
            { title: t('audit.when'), cls: 'narrow', cell: ({ at }) => html`${ltr(date(at))} ${ltr(time(at))}` },
            { title: t('audit.who'), cls: 'narrow', cell: ({ actor }) => html`<span class="row-flex">${avatar(actor?.name)}<bdi>${actor?.name ?? t('audit.system')}</bdi></span>` },
            { title: t('audit.what'), cls: 'narrow', cell: ({ action }) => (action.endsWith('.attempted') ? t('audit.action.attempted', { action: words(action.slice(0, -'.attempted'.length)) }) : has(`audit.action.${action}`) ? words(action) : ltr(action)) },
            ...(this.all ? [whose] : []),
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
