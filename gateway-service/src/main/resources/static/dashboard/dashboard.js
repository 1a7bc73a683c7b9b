import '/dashboard/live-call.js';
import { calmly, onChange } from '/server/changes.js';
import { get, tellAtLast } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { noteReturned } from '/calls/returned.js';
import { callerOf, outcomeBadge } from '/calls/words.js';
import { t } from '/i18n/i18n.js';
import { duration, hourNow, isoDay, longDate, number, startOfDay, time, day } from '/ui/format.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { badge, button, customerName, empty, failed, icon, ltr, skeleton, when, words } from '/ui/parts.js';
import { taskRow } from '/tasks/task-row.js';
import { View } from '/ui/view.js';

const SPANS = ['look', 'today', 'week', 'month'];
const EVERYBODYS = '/tasks?everybody=true';
const KINDS = ['call', 'task', 'appointment', 'customer', 'timeline', 'lead'];

/** What happened, what happens, and what waits. */
class Dashboard extends View {
    entered() {
        this.path = inBusiness('/dashboard');
        this.span = localStorage.getItem('moked.span') ?? 'look';
        this.load();
        const options = { signal: this.signal };
        onChange(KINDS, calmly(() => this.load(), 400), this.signal);
        document.addEventListener('visibilitychange', () => this.look(), options);
        addEventListener('pagehide', () => this.noteLook(), options);
        addEventListener('moked-leaving', ({ detail }) => detail.push(this.noteLook()), options);
    }

    left() {
        this.noteLook();
    }

    drawn() {
        this.look();
    }

    look() {
        this.looked = document.visibilityState === 'visible' ? this.data : this.looked;
    }

    /** Notes that what was in sight has been seen, unless it began later than what happened since the last look. */
    async noteLook() {
        const { since, lastLook } = this.looked ?? {};
        if (since && (!lastLook || Date.parse(since) <= Date.parse(lastLook))) {
            await this.note(this.looked);
        }
    }

    /** Of the business that was shown, which may be another by now. */
    async note({ at }) {
        if (session.account) {
            await tellAtLast(`${this.path}/look`, { at }).catch(() => null);
        }
    }

    async seen() {
        await this.note(this.data);
        this.load();
    }

    since() {
        const back = { today: 0, week: (new Date(`${isoDay(Date.now())}T12:00:00Z`)).getUTCDay(), month: 29 }[this.span] ?? 0;
        return startOfDay(isoDay(Date.now() - back * 864e5));
    }

    async load() {
        try {
            this.set({ data: await get(this.path, this.span === 'look' ? { sinceLook: true } : { since: this.since() }, this.signal), problem: null });
        } catch (problem) {
            this.set({ problem: problem.name === 'AbortError' ? null : problem });
        }
    }

    choose(span) {
        localStorage.setItem('moked.span', span);
        this.set({ span });
        this.load();
    }

    greeting() {
        const hour = hourNow();
        return hour < 5 || hour >= 22 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'noon' : 'evening';
    }

    head() {
        return html`<div class="page-head"><div><h1 tabindex="-1">${t(`dashboard.hello.${this.greeting()}`, { name: session.account.name.split('@')[0] })}</h1><p class="soft">${longDate(Date.now())} · <bdi>${session.business.name}</bdi></p>${this.span === 'look' && this.data ? html`<p class="small soft">${this.data.lastLook ? html`${t('dashboard.since-look')} ${when(this.data.lastLook)}` : t('dashboard.first-look')}</p>` : nothing}</div>
            <div class="actions">${button({ text: t('dashboard.seen'), mark: 'check', disabled: !this.data, click: () => this.seen() })}<div class="segmented wraps" role="group" aria-label=${t('dashboard.span')}>${SPANS.map((span) => html`<button type="button" aria-pressed=${span === this.span ? 'true' : 'false'} @click=${() => this.choose(span)}>${t(`dashboard.span.${span}`)}</button>`)}</div></div></div>`;
    }

    kpi(mark, tone, label, value, note, href) {
        return html`<a class="kpi card-box" href=${href}><span class="kpi-mark ${tone}">${icon(mark)}</span><span><span class="kpi-label">${label}</span><span class="kpi-value">${ltr(number(value))}</span><span class="small soft kpi-note">${note}</span></span></a>`;
    }

    kpis({ since, calls, appointments, newCustomers, newLeads, openTasks }) {
        const of = (page, filters) => `${page}?${new URLSearchParams({ ...filters, since })}`;
        return html`<section class="kpis" aria-label=${t('dashboard.numbers')}>
            ${this.kpi('phone-volume', 'blue', t('kpi.calls'), calls.total, t('kpi.calls.note', { answered: calls.answered, missed: calls.missed }), of('/calls'))}
            ${this.kpi('calendar-check', 'green', t('kpi.appointments'), appointments.booked, t('kpi.appointments.note', { moved: appointments.moved, cancelled: appointments.cancelled }), of('/appointments', { decision: 'BOOKED' }))}
            ${this.kpi('user-plus', 'violet', t('kpi.customers'), newCustomers, t('kpi.customers.note'), of('/customers'))}
            ${this.kpi('seedling', 'teal', t('kpi.leads'), newLeads, t('kpi.leads.note'), of('/leads'))}
            ${this.kpi('list-check', 'amber', t('kpi.tasks'), openTasks, openTasks ? t('kpi.tasks.note') : t('kpi.tasks.none'), EVERYBODYS)}</section>`;
    }

    live({ liveCalls }) {
        return html`<section class="card-box"><div class="card-head">${icon('tower-broadcast')}<h2>${t('dashboard.live')}</h2>${liveCalls.length ? html`<span class="badge-soft red"><span class="pulse" aria-hidden="true"></span>${liveCalls.length}</span>` : nothing}</div>
            ${liveCalls.length ? html`<div class="live-list">${repeat(liveCalls, ({ id }) => id, (call) => html`<moked-live-call .call=${call}></moked-live-call>`)}</div>`
                : html`<p class="padded soft">${t('dashboard.live.none')}</p>`}</section>`;
    }

    recent({ recentCalls, calls, since, lastLook }) {
        const isNew = ({ startedAt }) => this.span === 'look' && lastLook && Date.parse(startedAt) >= Date.parse(since);
        const action = calls.total ? nothing : html`<a class="btn btn-primary" href="/trial">${icon('comments')}${t('dashboard.try')}</a>`;
        return html`<section class="card-box"><div class="card-head">${icon('clock-rotate-left')}<h2>${t('dashboard.recent')}</h2><a class="small" href="/calls">${t('see-all')}</a></div>
            ${recentCalls.length ? html`<ul class="plain rows">${repeat(recentCalls, ({ id }) => id, (call) => html`<li><a class="row-link" href="/calls/${call.id}">${callerOf(call)}${isNew(call) ? badge('blue', t('dashboard.new')) : nothing}<span class="grow clip-2 soft recent-summary">${words(call.summary ?? '')}</span>${outcomeBadge(call)}<span class="small soft recent-when">${when(call.startedAt)}<br>${ltr(duration(call.durationSeconds))}</span></a></li>`)}</ul>`
                : empty({ mark: 'phone', title: t('dashboard.recent.none'), text: t('dashboard.recent.none.next'), action })}</section>`;
    }

    waiting({ tasks, leadsWaiting }) {
        return html`<section class="card-box"><div class="card-head">${icon('list-check')}<h2>${t('dashboard.waiting')}</h2>${leadsWaiting ? html`<a class="small" href="/leads?status=OPEN&waiting=true">${t('dashboard.leads', { count: leadsWaiting })}</a>` : nothing}<a class="small" href=${EVERYBODYS}>${t('see-all')}</a></div>
            ${tasks.length ? html`<ul class="plain rows">${repeat(tasks, ({ id }) => id, (task) => taskRow(task, () => this.load()))}</ul>` : empty({ mark: 'mug-hot', title: t('tasks.none'), text: t('tasks.none.next') })}</section>`;
    }

    toReturn({ callsToReturn, callsToReturnCount }) {
        return callsToReturn.length ? html`<section class="card-box"><div class="card-head">${icon('phone-slash')}<h2>${t('dashboard.to-return')}</h2><span class="badge-soft red">${ltr(number(callsToReturnCount))}</span><a class="small" href="/calls?toReturn=true">${t('see-all')}</a></div>
            <ul class="plain rows">${repeat(callsToReturn, ({ id }) => id, (call) => html`<li class="row-flex"><a class="row-link grow" href="/calls/${call.id}">${callerOf(call)}<span class="grow"></span><span class="small soft recent-when">${when(call.startedAt)}</span></a><button type="button" class="btn btn-sm btn-quiet" @click=${() => noteReturned(call, () => this.load())}>${icon('check')}${t('call.returned')}</button></li>`)}</ul></section>` : nothing;
    }

    /** Each diary of today, one's own first. */
    today({ today, staffId: own }) {
        const diaries = Map.groupBy(today, ({ staffId }) => staffId);
        const staff = [...diaries.keys()].sort((a, b) => (b === own) - (a === own)).map((id) => diaries.get(id));
        return today.length ? html`<section class="card-box"><div class="card-head">${icon('calendar-day')}<h2>${t('dashboard.today')}</h2></div><div class="day-plan">${staff.map((list) => html`<div><h3 class="small"><bdi>${list[0].staff}</bdi></h3><ol class="plain">${list.map((one) => html`<li class=${Date.parse(one.endsAt) < Date.now() ? 'soft' : ''}><strong>${ltr(time(one.startsAt))}</strong> ${one.customer ? html`<a href="/customers/${one.customer.id}">${customerName(one.customer)}</a>` : customerName(null)} <span class="small soft"><bdi>${one.service}</bdi></span></li>`)}</ol></div>`)}</div></section>` : nothing;
    }

    upcoming({ upcomingAppointments }) {
        return html`<section class="card-box"><div class="card-head">${icon('calendar-days')}<h2>${t('dashboard.upcoming')}</h2></div>
            ${upcomingAppointments.length ? html`<ul class="plain rows">${upcomingAppointments.map((one) => html`<li class="upcoming"><span class="upcoming-when"><strong>${ltr(time(one.startsAt))}</strong><span class="small soft">${day(one.startsAt)}</span></span><span class="grow"><a class="clip" href=${one.customer ? `/customers/${one.customer.id}` : '/'}>${customerName(one.customer)}</a><span class="small soft clip"><bdi>${one.service}</bdi> · <bdi>${one.staff}</bdi></span></span></li>`)}</ul>`
                : empty({ mark: 'calendar-days', title: t('dashboard.upcoming.none'), text: t('dashboard.upcoming.none.next') })}</section>`;
    }

    view() {
        const { data } = this;
        if (!data) {
            return html`${this.head()}${this.problem ? html`<div class="card-box">${failed(this.problem, () => this.load())}</div>` : html`<div class="kpis">${[1, 2, 3, 4, 5].map(() => html`<div class="card-box padded">${skeleton(2)}</div>`)}</div><div class="card-box padded">${skeleton(8)}</div>`}`;
        }
        return html`${this.head()}${this.kpis(data)}<div class="dashboard-grid"><div class="stack">${this.live(data)}${this.today(data)}${this.recent(data)}</div><div class="stack">${this.toReturn(data)}${this.waiting(data)}${this.upcoming(data)}</div></div>`;
    }
}
Dashboard.define('moked-dashboard');
