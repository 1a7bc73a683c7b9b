import { calmly, onChange } from '/server/changes.js';
import { here } from '/app/router.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { openDialog } from '/ui/dialog.js';
import { columnMenu } from '/ui/column-choice.js';
import { choice } from '/ui/field.js';
import { dayAfter, startOfDay } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { ListView } from '/ui/list-view.js';
import { sinceButton, sinceOf } from '/ui/since.js';
import { badge, customerName, empty, when } from '/ui/parts.js';
import { dateField } from '/ui/when-field.js';

const STATUSES = ['BOOKED', 'ARRIVED', 'NO_SHOW', 'CANCELLED'];
const DECISIONS = ['BOOKED', 'MOVED', 'CANCELLED'];
const TONES = { BOOKED: 'blue', ARRIVED: 'green', NO_SHOW: 'red', CANCELLED: 'amber' };

/** Appointments by when they start, or by when they were booked, moved or cancelled. */
class Appointments extends ListView {
    static props = ['params'];

    entered() {
        const { query } = here();
        this.filters = { decision: query.get('decision') ?? '', status: query.get('status') ?? '', from: query.get('from') ?? '', to: query.get('to') ?? '', since: sinceOf(query) ?? '' };
        this.sort = '-startsAt';
        super.entered();
        onChange(['appointment'], calmly(() => this.load({ quiet: true }), 500), this.signal);
    }

    path() {
        return inBusiness(this.filters.decision ? '/appointments/decisions' : '/appointments');
    }

    query() {
        const { decision, status, from, to, since } = this.filters;
        return { ...(decision ? { outcome: decision } : { status, sort: this.sort }), from: since || (from && startOfDay(from)), to: to && startOfDay(dayAfter(to)) };
    }

    filter(change) {
        Object.assign(this.filters, change);
        const asked = Object.entries(this.filters).filter(([, value]) => value);
        history.replaceState(null, '', `/appointments?${new URLSearchParams(asked)}`);
        this.set({ items: null });
        this.load();
    }

    pick(value) {
        const [kind, name = ''] = value.split(' ');
        this.filter({ decision: kind === 'decision' ? name : '', status: kind === 'status' ? name : '' });
    }

    async open(appointment) {
        await import('/calendar/appointment.js');
        if (await openDialog('moked-appointment', { appointment })) {
            this.load({ quiet: true });
        }
    }

    columns() {
        const { decision } = this.filters;
        const of = (row) => (decision ? row.appointment : row);
        const cell = (shown) => (row) => (of(row) ? shown(of(row)) : nothing);
        const gone = html`<span class="soft">${t('appointments.gone')}</span>`;
        const start = (row) => (of(row) ? html`<button type="button" class="btn btn-text" @click=${() => this.open(of(row))}>${when(of(row).startsAt)}</button>` : gone);
        return [
            ...(decision ? [{ title: t(`appointments.decided.${decision}`), cls: 'narrow', cell: (row) => when(row.decidedAt) }] : []),
            { title: t('appointment.when'), sort: decision ? undefined : 'startsAt', descendingFirst: true, cell: start },
            { name: 'customer', title: t('appointments.customer'), cell: cell(({ customer }) => customerName(customer)) },
            { name: 'service', title: t('appointments.service'), cell: cell(({ service }) => html`<bdi>${service}</bdi>`) },
            { name: 'staff', title: t('appointment.staff'), cls: 'narrow', cell: cell(({ staff }) => html`<bdi>${staff}</bdi>`) },
            { name: 'status', title: t('appointments.status'), cls: 'narrow', cell: cell(({ status }) => badge(TONES[status], t(`appointment.status.${status}`))) },
        ];
    }

    view() {
        const { decision, status, from, to, since } = this.filters;
        const options = [['', t('appointments.all')], ...STATUSES.map((name) => [`status ${name}`, t('appointments.by-start', { status: t(`appointment.status.${name}`) })]), ...DECISIONS.map((name) => [`decision ${name}`, t('appointments.by-decision', { decided: t(`appointments.decided.${name}`) })])];
        const chosen = decision ? `decision ${decision}` : status && `status ${status}`;
        return html`<div class="page-head"><h1 tabindex="-1">${t('nav.appointments')}</h1></div>
            <div class="filters" role="search" aria-label=${t('list.filter')}>
                ${choice({ id: 'appointments-which', label: t('appointments.which'), hidden: true, value: chosen, change: (value) => this.pick(value), options })}
                <div class="date-range">${dateField({ id: 'appointments-from', label: t('list.from'), value: from, change: (value) => this.filter({ from: value, since: '' }) })}${dateField({ id: 'appointments-to', label: t('list.to'), value: to, change: (value) => this.filter({ to: value }) })}</div>
                ${sinceButton(since, () => this.filter({ since: '' }))}${chosen || from || to || since ? html`<button type="button" class="btn btn-text" @click=${() => this.filter({ decision: '', status: '', from: '', to: '', since: '' })}>${t('list.clear')}</button>` : nothing}<span class="grow"></span>${columnMenu(this)}</div>
            ${this.table(t('nav.appointments'), empty({ mark: 'calendar-xmark', title: t('list.no-match'), text: t('list.no-match.next') }))}`;
    }
}
Appointments.define('moked-appointments');
