import { calmly, onChange } from '/server/changes.js';
import { here } from '/app/router.js';
import { inBusiness } from '/app/session.js';
import { answeredBy, callerOf, isLive, outcomeBadge, outcomes } from '/calls/words.js';
import { t } from '/i18n/i18n.js';
import { columnMenu } from '/ui/column-choice.js';
import { choice } from '/ui/field.js';
import { dayAfter, duration, startOfDay, weekdayName } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { ListView } from '/ui/list-view.js';
import { sinceButton, sinceOf } from '/ui/since.js';
import { empty, icon, ltr, sr, when } from '/ui/parts.js';
import { dateField } from '/ui/when-field.js';

const ASKED = ['toReturn', 'outcome', 'from', 'to', 'fate', 'loss', 'weekday', 'hour'];
/* Filters that come from a bar of the analytics or from the dashboard only. */
const OF_BARS = { toReturn: () => t('dashboard.to-return'), fate: (value) => t(`fate.${value}`), loss: (value) => t(`loss.${value}`), weekday: (value) => weekdayName(WEEK.indexOf(value)), hour: (value) => t('calls.hour', { hour: `${value.padStart(2, '0')}:00` }) };
const WEEK = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** All calls of the business, newest first. */
class Calls extends ListView {
    static props = ['params'];

    entered() {
        this.filters = Object.fromEntries([...here().query].filter(([key]) => ASKED.includes(key)));
        this.filters.since = sinceOf(here().query);
        this.sort = '-startedAt';
        super.entered();
        onChange(['call'], calmly(() => this.load({ quiet: true }), 500), this.signal);
    }

    path() {
        return inBusiness('/calls');
    }

    query() {
        const { toReturn, outcome, from, to, live, fate, loss, weekday, hour, since } = this.filters;
        return { toReturn, outcome, fate, loss, weekday, hour, sort: this.sort, live: live ? true : undefined, from: since ?? (from && startOfDay(from)), to: to && startOfDay(dayAfter(to)) };
    }

    href(call) {
        return `/calls/${call.id}`;
    }

    filter(change) {
        Object.assign(this.filters, change);
        this.load();
    }

    columns() {
        return [
            { title: t('call.who'), cell: (call, i) => this.rowLink(call, i, callerOf(call)) },
            { name: 'startedAt', sort: 'startedAt', descendingFirst: true, title: t('call.when'), cls: 'narrow', cell: (call) => when(call.startedAt) },
            { name: 'outcome', title: t('call.outcome'), cls: 'narrow', cell: outcomeBadge },
            { name: 'summary', title: t('call.summary'), cls: 'wide', cell: (call) => (call.summary ? html`<span class="two-lines user-text">${call.summary}</span>` : nothing) },
            { name: 'durationSeconds', sort: 'durationSeconds', descendingFirst: true, title: t('call.duration'), cls: 'narrow', cell: (call) => (isLive(call) ? nothing : ltr(duration(call.durationSeconds))) },
            { name: 'answeredBy', title: t('call.answered'), cls: 'narrow', cell: answeredBy },
        ];
    }

    view() {
        const { outcome, from, to, live, since } = this.filters;
        const bars = Object.keys(OF_BARS).filter((key) => this.filters[key]);
        const filtered = outcome || from || to || live || since || bars.length;
        const clear = () => ((this.filters = {}), this.load());
        const nothingThere = filtered
            ? empty({ mark: 'filter', title: t('list.no-match'), text: t('list.no-match.next'), action: html`<button type="button" class="btn btn-quiet" @click=${clear}>${t('list.clear')}</button>` })
            : empty({ mark: 'phone', title: t('calls.none'), text: t('calls.none.next') });
        return html`<div class="page-head"><h1 tabindex="-1">${t('nav.calls')}</h1></div>
            <div class="filters" role="search" aria-label=${t('list.filter')}>
                ${choice({ id: 'calls-outcome', label: t('call.outcome'), hidden: true, value: outcome ?? '', change: (value) => this.filter({ outcome: value }), options: [['', t('calls.all-outcomes')], ...outcomes.map((key) => [key, t(`call.outcome.${key}`)])] })}
                <div class="date-range">${dateField({ id: 'calls-from', label: t('list.from'), value: from, change: (value) => this.filter({ from: value, since: undefined }) })}${dateField({ id: 'calls-to', label: t('list.to'), value: to, change: (value) => this.filter({ to: value }) })}</div>
                <button type="button" class="btn btn-quiet" aria-pressed=${live ? 'true' : 'false'} @click=${() => this.filter({ live: !live })}>${icon('tower-broadcast')}${t('calls.only-live')}</button>
                ${sinceButton(since, () => this.filter({ since: undefined }))}${bars.map((key) => html`<button type="button" class="btn btn-quiet" @click=${() => this.filter({ [key]: undefined })}>${icon('chart-column')}${OF_BARS[key](this.filters[key])}${icon('xmark')}${sr(t('calls.without'))}</button>`)}
                ${filtered ? html`<button type="button" class="btn btn-text" @click=${clear}>${t('list.clear')}</button>` : nothing}<span class="grow"></span>${columnMenu(this)}</div>
            ${this.table(t('nav.calls'), nothingThere)}`;
    }
}
Calls.define('moked-calls');
