import '/analytics/chart.js';
import { figuresOf, saveBusinesses, saveFigures, seconds, total } from '/analytics/figures.js';
import { bucketName, buckets, daysOf, moved, PERIODS } from '/analytics/periods.js';
import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { chooseBusiness, inBusiness, session } from '/app/session.js';
import { go, here } from '/app/router.js';
import { t } from '/i18n/i18n.js';
import { date, dateRange, money, number, shortWeekdayName, time } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, empty, failed, icon, ltr, problemText, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';
import { fieldErrors } from '/ui/field.js';
import { dateField } from '/ui/when-field.js';

const FATES = { BOOKED: 'green', CHANGED: 'blue', ANSWERED: 'teal', MESSAGE_TAKEN: 'amber', HANDED_OVER: 'violet', ABANDONED: 'rose', UNRESOLVED: 'line-strong', VOICEMAIL: 'ink-soft', MISSED: 'red', PENDING: 'line' };
/* Why nobody answered, and what else a call may come to nothing by. */
const LOSSES = ['NO_ANSWER', 'CANCELED', 'BUSY', 'FAILED', 'VOICEMAIL', 'WORDLESS', 'UNRESOLVED'];
const WEEK = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const VISITS = [['booked', 'green', '/appointments', { decision: 'BOOKED' }], ['cancelled', 'amber', '/appointments', { decision: 'CANCELLED' }], ['noShows', 'red', '/appointments', { status: 'NO_SHOW' }], ['newCustomers', 'violet', '/customers', {}]];
const LEADS = [['opened', {}], ['open', { status: 'OPEN' }], ['won', { status: 'WON' }], ['lost', { status: 'LOST' }]];
const STAGES = [['reached', 'teal', (id) => ({ reached: id })], ['left', 'blue', (id) => ({ left: id })], ['open', 'amber', (id) => ({ stage: id, status: 'OPEN' })], ['won', 'green', (id) => ({ stage: id, status: 'WON' })], ['lost', 'red', (id) => ({ stage: id, status: 'LOST' })]];
const EVERY = 30_000;
const KINDS = ['call', 'appointment', 'payment', 'lead', 'customer', 'utterance'];

/** What a period brought: figures beside the period before, and bars that lead to their calls. */
class Analytics extends View {
    entered() {
        const { query } = here();
        this.choice = query.get('period') ?? '30';
        this.own = { from: query.get('from') ?? '', to: query.get('to') ?? '' };
        this.all = query.get('all') === 'true' && session.businesses.length > 1;
        this.load();
        onChange(KINDS, calmly(() => this.load(), 3000), this.signal);
        // what happens in other businesses is not told here
        const timer = setInterval(() => this.all && !document.hidden && this.load(), EVERY);
        this.signal.addEventListener('abort', () => clearInterval(timer));
    }

    /** The last day is before the first: what is shown stays, and the field says so. */
    get isReversed() {
        return this.choice === 'own' && !!this.own.from && !!this.own.to && this.own.from > this.own.to;
    }

    async load() {
        this.asking?.abort();
        if (this.isReversed) {
            return;
        }
        this.asking = new AbortController();
        try {
            const data = await get(this.all ? '/analytics' : inBusiness('/analytics'), daysOf(this.choice, this.own), this.asking.signal);
            this.set({ data, problem: null });
        } catch (problem) {
            if (problem.name !== 'AbortError') {
                this.set({ problem });
            }
        }
    }

    choose(change) {
        Object.assign(this, change);
        const query = new URLSearchParams({ period: this.choice, ...(this.choice === 'own' ? this.own : {}), ...(this.all ? { all: 'true' } : {}) });
        history.replaceState(null, '', `/analytics?${query}`);
        this.update();
        this.load();
    }

    /** The list that a bar stands for; over several businesses, the way to that of each. */
    link(page, filters, { from, to } = { from: this.data.days.from, to: this.lastDay() }) {
        const query = { from, to, ...filters };
        return this.all ? `/analytics/parts?${new URLSearchParams({ list: page, ...query })}` : `${page}?${new URLSearchParams(query)}`;
    }

    calls(filters, part) {
        return this.link('/calls', filters, part);
    }

    lastDay() {
        return this.data.byDay.at(-1).date;
    }

    /** Days that are not over are compared with those before until the same hour. */
    comparedWith() {
        const { beforeUntil } = this.data;
        return beforeUntil ? t('analytics.compared.until', { day: date(beforeUntil), hour: time(beforeUntil) }) : t('analytics.compared');
    }

    head() {
        return html`<div class="page-head"><div><h1 tabindex="-1">${t('nav.analytics')}</h1>${this.data ? html`<p class="soft">${dateRange(this.data.days.from, this.lastDay())} · ${this.comparedWith()}</p>` : nothing}</div>
            <div class="actions">${session.businesses.length > 1 ? html`<div class="segmented" role="group" aria-label=${t('analytics.whose')}>${[false, true].map((all) => html`<button type="button" aria-pressed=${all === this.all ? 'true' : 'false'} @click=${() => this.choose({ all })}>${t(`analytics.whose.${all}`)}</button>`)}</div>` : nothing}
            <div class="segmented wraps" role="group" aria-label=${t('analytics.period')}>${PERIODS.map((choice) => html`<button type="button" aria-pressed=${choice === this.choice ? 'true' : 'false'} @click=${() => this.choose({ choice })}>${t(`analytics.period.${choice}`)}</button>`)}</div></div></div>
            ${this.choice === 'own' ? html`<div class="filters"><div class="date-range">${dateField({ id: 'analytics-from', label: t('list.from'), value: this.own.from, change: (from) => this.choose({ own: { ...this.own, from } }) })}${dateField({ id: 'analytics-to', label: t('list.to'), value: this.own.to, error: this.isReversed ? t('error.analytics.order') : undefined, change: (to) => this.choose({ own: { ...this.own, to } }) })}</div></div>` : nothing}`;
    }

    compared(now, then, better, least = 0) {
        if (now === null || (!then && now)) {
            return t('analytics.nothing-before');
        }
        const change = then ? (now - then) / then : 0;
        if (Math.abs(change) < 0.005 || Math.abs(now - then) < least) {
            return t('analytics.same');
        }
        const up = change > 0;
        const share = t(up ? 'analytics.up' : 'analytics.down', { share: `${Math.round(Math.abs(change) * 100)}%` });
        const good = better ? up === (better === 'more') : undefined;
        return html`<span class=${good === undefined ? '' : good ? 'good' : 'bad'}>${icon(up ? 'arrow-up' : 'arrow-down')} ${share}${good === undefined ? nothing : html` · ${t(good ? 'analytics.good' : 'analytics.bad')}`}</span>`;
    }

    figure({ name, now, then, better, shown, least }) {
        return html`<div class="card-box figure"><span class="kpi-label">${name}</span><span class="kpi-value">${now === null ? '—' : ltr(shown(now))}</span><span class="small soft">${this.compared(now, then, better, least)}</span></div>`;
    }

    figures() {
        return html`<section class="figures-grid" aria-label=${t('analytics.figures')}>${figuresOf(this.data).map((one) => this.figure(one))}</section>
            <div class="row-flex wrap figures-note"><p class="small soft grow">${t('analytics.value.note')}</p>${this.csv(t('analytics.figures'), () => saveFigures(this.data))}</div>`;
    }

    csv(what, click) {
        return html`<button type="button" class="btn btn-quiet btn-sm" @click=${click} aria-label=${t('chart.csv-of', { what })}>${icon('file-csv')}${t('chart.csv')}</button>`;
    }

    byDay() {
        const parts = buckets(this.data.byDay);
        const there = Object.keys(FATES).filter((fate) => this.data.now.calls[fate]);
        const series = there.map((fate) => ({ label: t(`fate.${fate}`), tone: FATES[fate], values: parts.map(({ calls }) => calls[fate] ?? 0), links: parts.map((part) => this.calls({ fate }, part)) }));
        return html`<moked-bars class="wide" .heading=${t('analytics.by-day')} .mark=${'chart-column'} .first=${t('analytics.days')} .labels=${parts.map(bucketName)} .series=${series} .stacked=${true} .file=${'calls-by-day'}></moked-bars>`;
    }

    visits() {
        const parts = buckets(this.data.byDay);
        const series = VISITS.map(([key, tone, page, filters]) => ({ label: t(`analytics.series.${key}`), tone, values: parts.map(({ numbers }) => numbers[key]), links: parts.map((part) => this.link(page, filters, part)) }));
        return html`<moked-bars class="wide" .heading=${t('analytics.visits')} .mark=${'calendar-check'} .first=${t('analytics.days')} .labels=${parts.map(bucketName)} .series=${series} .file=${'visits-by-day'}></moked-bars>`;
    }

    whenCalled() {
        const { byHour } = this.data;
        const at = (chosen) => byHour.filter(chosen).reduce((sum, { calls }) => sum + calls, 0);
        const hours = Array.from({ length: 24 }, (_, hour) => hour);
        const bars = (heading, mark, first, labels, names, chosen, filter, file) => html`<moked-bars .heading=${heading} .mark=${mark} .first=${first} .labels=${labels} .series=${[{ label: t('kpi.calls'), tone: 'blue', values: names.map((name) => at(chosen(name))), links: names.map((name) => this.calls(filter(name))) }]} .file=${file}></moked-bars>`;
        return html`${bars(t('analytics.hours'), 'clock', t('analytics.hour'), hours.map((hour) => `${String(hour).padStart(2, '0')}:00`), hours, (name) => ({ hour }) => hour === name, (hour) => ({ hour }), 'calls-by-hour')}
            ${bars(t('analytics.weekdays'), 'calendar-week', t('analytics.weekday'), WEEK.map((_, i) => shortWeekdayName(i)), WEEK, (name) => ({ weekday }) => weekday === name, (weekday) => ({ weekday }), 'calls-by-weekday')}`;
    }

    losses() {
        const { losses } = this.data.now;
        const series = [{ label: t('kpi.calls'), tone: 'red', values: LOSSES.map((loss) => losses[loss] ?? 0), links: LOSSES.map((loss) => this.calls({ loss })) }];
        return html`<moked-bars .heading=${t('analytics.losses')} .mark=${'phone-slash'} .first=${t('analytics.reason')} .labels=${LOSSES.map((loss) => t(`loss.${loss}`))} .series=${series} .file=${'lost-calls'} .across=${true}></moked-bars>`;
    }

    leads() {
        const { now: { leads }, then: { leads: before }, before: earlier } = this.data;
        const dayBefore = { from: earlier.from, to: moved(earlier.to, -1) };
        const { beforeUntil } = this.data;
        const link = (filters, part) => this.link('/leads', { ...filters, ...(part && beforeUntil ? { until: beforeUntil } : {}) }, part);
        const series = [[t('analytics.now'), 'teal', leads], [t('analytics.then'), 'line-strong', before, dayBefore]].map(([label, tone, of, part]) => ({ label, tone, values: LEADS.map(([key]) => of[key]), links: LEADS.map(([, filters]) => link(filters, part)) }));
        return leads.opened || before.opened ? html`<moked-bars .heading=${t('analytics.leads')} .mark=${'seedling'} .first=${t('analytics.lead')} .labels=${LEADS.map(([key]) => t(`analytics.lead.${key}`))} .series=${series} .file=${'leads'}></moked-bars>${this.stages(leads)}` : nothing;
    }

    stages({ opened, untraced, stages }) {
        const series = STAGES.map(([key, tone, filters]) => ({ label: t(`analytics.stage.${key}`), tone, values: stages.map((stage) => stage[key]), links: stages.map(({ id }) => this.link('/leads', filters(id))) }));
        const note = untraced ? t('analytics.stages.untraced', { count: untraced }) : '';
        return opened && stages.length ? html`<moked-bars class="wide" .heading=${t('analytics.stages')} .mark=${'filter'} .first=${t('analytics.stage')} .labels=${stages.map(({ name }) => name)} .series=${series} .note=${note} .file=${'lead-stages'}></moked-bars>` : nothing;
    }

    pace() {
        const row = (key, { count, median, p95 }) => html`<tr><th scope="row">${t(`analytics.pace.${key}`)}</th><td>${ltr(number(count))}</td><td>${median === null ? '—' : ltr(seconds(median))}</td><td>${p95 === null ? '—' : ltr(seconds(p95))}</td></tr>`;
        const { now, then } = this.data;
        return html`<section class="card-box chart"><div class="card-head">${icon('stopwatch')}<h2>${t('analytics.pace')}</h2></div><div class="chart-rows" tabindex="0" role="region" aria-label=${t('analytics.pace')}><table class="figures"><thead><tr>${['what', 'count', 'median', 'p95'].map((key) => html`<th scope="col">${t(`analytics.pace.${key}`)}</th>`)}</tr></thead>
            <tbody>${row('ringing', now.ringing)}${row('ringing-before', then.ringing)}${row('first', now.firstAnswer)}${row('first-before', then.firstAnswer)}${row('each', now.answers)}${row('each-before', then.answers)}</tbody></table></div><p class="small soft padded">${t('analytics.pace.note')}</p></section>`;
    }

    businesses() {
        const { businesses } = this.data;
        const open = (id) => (chooseBusiness(id), this.choose({ all: false }));
        const head = ['name', 'calls', 'missed', 'booked', 'value', 'paid'].map((key) => t(`analytics.business.${key}`));
        return html`<section class="card-box chart wide"><div class="card-head">${icon('store')}<h2 class="grow">${t('analytics.businesses')}</h2>${this.csv(t('analytics.businesses'), () => saveBusinesses(businesses, head))}</div><div class="chart-rows" tabindex="0" role="region" aria-label=${t('analytics.businesses')}><table class="figures"><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
            <tbody>${businesses.map(({ id, name, calls, missed, booked, value, paid }) => html`<tr><th scope="row"><button type="button" class="btn btn-text" @click=${() => open(id)}><bdi>${name}</bdi></button></th>${[number(calls), number(missed), number(booked), money(value), money(paid)].map((shown) => html`<td>${ltr(shown)}</td>`)}</tr>`)}</tbody></table></div></section>`;
    }

    /** Why what is shown is not of the days that were chosen, or not of now. */
    failure() {
        const { problem } = this;
        return problem ? alertBox('red', html`${icon('circle-exclamation')}<div class="grow">${Object.values(fieldErrors(problem))[0] ?? problemText(problem)}</div>${button({ text: t('try-again'), small: true, click: () => this.load() })}`) : nothing;
    }

    view() {
        const { data } = this;
        if (!data) {
            return html`${this.head()}${this.problem?.errors?.length ? this.failure() : html`<div class="card-box padded">${this.problem ? failed(this.problem, () => this.load()) : skeleton(8)}</div>`}`;
        }
        const { now } = data;
        if (!total(now.calls) && !now.visits.booked && !now.visits.planned && !now.newCustomers && !now.leads.opened && !now.paid.payments) {
            const action = html`<button type="button" class="btn btn-quiet" @click=${() => this.choose({ choice: 'year' })}>${t('analytics.none.year')}</button><button type="button" class="btn btn-primary" @click=${() => go('/trial')}>${icon('comments')}${t('dashboard.try')}</button>`;
            return html`${this.head()}${this.all ? this.businesses() : nothing}<div class="card-box">${empty({ mark: 'chart-column', title: t('analytics.none'), text: t('analytics.none.next'), action: html`<div class="actions">${action}</div>` })}</div>`;
        }
        return html`${this.head()}${this.failure()}${this.figures()}<div class="charts">${this.all ? this.businesses() : nothing}${this.byDay()}${this.whenCalled()}${this.losses()}${this.pace()}${this.leads()}${this.visits()}</div>`;
    }
}
Analytics.define('moked-analytics');
