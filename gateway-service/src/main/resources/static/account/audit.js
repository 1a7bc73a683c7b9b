import { auditLink, isElsewhere } from '/account/audit-link.js';
import '/account/past-change.js';
import { inBusiness, isAdmin, session } from '/app/session.js';
import { has, t } from '/i18n/i18n.js';
import { columnMenu } from '/ui/column-choice.js';
import { choice } from '/ui/field.js';
import { date, time } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { ListView } from '/ui/list-view.js';
import { avatar, empty, icon, ltr } from '/ui/parts.js';
import { dateField } from '/ui/when-field.js';

/* What the names of actions begin with. */
const AREAS = ['business', 'customer', 'appointment', 'absence', 'waiting-list', 'lead', 'task', 'segment', 'recording', 'account', 'api-key', 'connection', 'google-calendar', 'scenario'];

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

const nameOf = (actor) => (actor?.id === 'stranger' ? t('audit.stranger') : actor?.name ?? t('audit.system'));
const words = (action) => (has(`audit.action.${action}`) ? t(`audit.action.${action}`) : action);
const field = (name) => (has(`audit.field.${name}`) ? t(`audit.field.${name}`) : ltr(name));

/** Who did what, when and from where; nobody can change it. */
class Audit extends ListView {
    static props = ['params'];

    filters = {};

    path() {
        return this.all ? '/audit' : inBusiness('/audit');
    }

    query() {
        return this.filters;
    }

    filter(change) {
        Object.assign(this.filters, change);
        this.load();
    }

    typed(who) {
        this.filters.who = who.trim();
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.load(), 220);
    }

    search() {
        const { about, from, to, who } = this.filters;
        const clear = () => ((this.filters = {}), this.load());
        return html`<div class="filters" role="search" aria-label=${t('list.filter')}><div class="search-box">${icon('magnifying-glass')}<input type="search" class="form-control own-direction" .value=${who ?? ''} maxlength="100" aria-label=${t('audit.search')} placeholder=${t('audit.search')} @input=${(event) => this.typed(event.target.value)}></div>
            ${choice({ id: 'audit-about', label: t('audit.about'), hidden: true, value: about ?? '', options: [['', t('audit.about.all')], ...AREAS.map((area) => [area, t(`audit.about.${area}`)])], change: (area) => this.filter({ about: area }) })}
            <div class="date-range">${dateField({ id: 'audit-from', label: t('list.from'), value: from, change: (value) => this.filter({ from: value }) })}${dateField({ id: 'audit-to', label: t('list.to'), value: to, change: (value) => this.filter({ to: value }) })}</div>
            ${this.isFiltered ? html`<button type="button" class="btn btn-text" @click=${clear}>${t('list.clear')}</button>` : nothing}<span class="grow"></span>${columnMenu(this)}</div>`;
    }

    get isFiltered() {
        return Object.values(this.filters).some(Boolean);
    }

    change(entry) {
        if (isElsewhere(entry)) {
            return html`<div class="stack-small">${auditLink(entry)}${entry.business ? html`<moked-past-change .entry=${entry}></moked-past-change>` : nothing}</div>`;
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
            { title: t('audit.when'), cls: 'narrow', cell: ({ at }) => html`<span>${ltr(date(at))} ${ltr(time(at))}</span>` },
            { name: 'who', title: t('audit.who'), cls: 'narrow', cell: ({ actor }) => html`<span class="row-flex">${avatar(nameOf(actor))}<bdi>${nameOf(actor)}</bdi></span>` },
            { title: t('audit.what'), cls: 'narrow', cell: ({ action }) => (action.endsWith('.attempted') ? t('audit.action.attempted', { action: words(action.slice(0, -'.attempted'.length)) }) : has(`audit.action.${action}`) ? words(action) : ltr(action)) },
            ...(this.all ? [whose] : []),
            { name: 'change', title: t('audit.change'), cell: (entry) => this.change(entry) },
            { name: 'from', title: t('audit.from'), cls: 'narrow', cell: ({ address }) => (address ? ltr(address.replace(/^(?:0:){2,}/, '::')) : nothing) },
        ];
    }

    view() {
        const scopes = isAdmin() ? html`<div class="actions"><div class="segmented" role="group" aria-label=${t('list.filter')}>${[false, true].map((all) => html`<button type="button" aria-pressed=${all === !!this.all ? 'true' : 'false'} @click=${() => (this.set({ all, items: null }), this.load())}>${t(all ? 'accounts.everywhere' : 'accounts.here')}</button>`)}</div></div>` : nothing;
        return html`<div class="page-head"><div><h1 tabindex="-1">${t('nav.audit')}</h1><p class="soft">${t('audit.lead')}</p></div>${scopes}</div>${this.search()}${this.table(t('nav.audit'), this.isFiltered ? empty({ mark: 'filter', title: t('list.no-match'), text: t('list.no-match.next') }) : empty({ mark: 'clock-rotate-left', title: t('audit.none') }))}`;
    }
}
Audit.define('moked-audit');
