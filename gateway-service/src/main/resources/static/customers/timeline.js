import '/calls/talk.js';
import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { has, t, tAny } from '/i18n/i18n.js';
import { dayAndTime, duration } from '/ui/format.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { badge, button, empty, failed, ltr, icon, money, skeleton, when } from '/ui/parts.js';
import { toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

const MARKS = { CALL: ['phone', 'blue'], RECORDING: ['circle-play', 'blue'], CONVERSATION: ['comments', 'teal'], APPOINTMENT: ['calendar-check', 'green'], TASK: ['list-check', 'amber'], LEAD: ['seedling', 'teal'], MESSAGE: ['paper-plane', 'violet'], PAYMENT: ['shekel-sign', 'green'], DOCUMENT: ['file-lines', 'blue'] };

const FAILED = ['FAILED', 'UNDELIVERED'];

/** Why a message did not arrive and what to do, by the code of the carrier. */
const whyFailed = (code) => (code && has(`message.why.${code}`) ? t(`message.why.${code}`) : code ? html`${t('message.why.other')} ${ltr(code)}` : t('message.why.none'));

/** The recordings of one call, one per turn, are one entry where the newest stands, and are heard from the first. */
function together(items) {
    const ofCall = Map.groupBy(items.filter(({ kind, callId }) => kind === 'RECORDING' && callId), ({ callId }) => callId);
    return items
        .filter((entry) => !ofCall.has(entry.callId) || entry.kind !== 'RECORDING' || ofCall.get(entry.callId)[0] === entry)
        .map((entry) => ({ ...entry, parts: entry.kind === 'RECORDING' ? (ofCall.get(entry.callId) ?? [entry]).toReversed() : null }));
}

/** Everything that happened with a customer, newest first, as it comes. */
class Timeline extends View {
    static props = ['customer'];

    entered() {
        this.load();
        onChange(['timeline', 'appointment', 'call', 'task', 'lead'], calmly(() => this.load(), 400), this.signal);
    }

    get path() {
        return inBusiness(`/customers/${this.customer.id}/timeline`);
    }

    async load() {
        try {
            const page = await get(this.path, { limit: Math.max(50, Math.min(200, this.items?.length ?? 0)) }, this.signal);
            this.set({ items: page.items, next: page.next, problem: null });
        } catch (problem) {
            this.set({ problem: problem.name === 'AbortError' ? null : problem });
        }
    }

    async more() {
        this.set({ busy: true });
        try {
            const page = await get(this.path, { cursor: this.next }, this.signal);
            this.set({ items: [...this.items, ...page.items], next: page.next, busy: false });
        } catch (problem) {
            this.set({ busy: false });
            toastProblem(problem);
        }
    }

    detail({ kind, subject, callId, details = {}, text, parts: recordings }) {
        const parts = {
            CALL: () => html`${details.answeredBy ? badge('', tAny(`call.answered-by.${details.answeredBy}`, 'call.answered-by.NOBODY')) : nothing}${details.ending && details.ending !== 'COMPLETED' ? badge('red', tAny(`call.ending.${details.ending}`, 'call.ending.NO_ANSWER')) : nothing} ${details.durationSeconds === undefined ? nothing : ltr(duration(details.durationSeconds))}`,
            RECORDING: () => html`<moked-recorded-call .callId=${callId} .recordings=${recordings.map((one) => ({ id: one.subject, durationMillis: one.details?.durationMillis ?? 0 }))}></moked-recorded-call>`,
            CONVERSATION: () => (details.outcome ? badge('teal', tAny(`call.outcome.${details.outcome}`, 'call.outcome.UNRESOLVED')) : nothing),
            APPOINTMENT: () => (details.startsAt ? html`<strong><bdi>${details.service}</bdi></strong><span>${icon('clock')} ${dayAndTime(details.startsAt)}</span>${details.staff ? html`<bdi>${details.staff}</bdi>` : nothing}` : nothing),
            MESSAGE: () => html`${details.channel ? badge('violet', tAny(`channel.${details.channel}`, 'channel.other')) : nothing} ${details.state ? badge(FAILED.includes(details.state) ? 'red' : '', tAny(`message.state.${details.state}`, 'message.state.SENT')) : nothing}${FAILED.includes(details.state) ? html`<span>${whyFailed(details.errorCode)}</span>` : nothing}`,
            PAYMENT: () => html`<strong>${money(details.amount)}</strong>`,
            LEAD: () => html`<a href="/leads/${subject}">${t('timeline.lead')}</a>${details.status === 'OPEN' ? badge('blue', details.stage) : badge(details.status === 'WON' ? 'green' : '', tAny(`lead.is.${details.status}`, 'lead.is.LOST'))}${details.reason ? html`<span class="user-text">${details.reason}</span>` : nothing}`,
            TASK: () => (details.kind ? badge('amber', tAny(`task.kind.${details.kind}`, 'task.kind.other')) : nothing),
        }[kind];
        const told = text && !(kind === 'APPOINTMENT' && details.startsAt);
        return html`${told ? html`<p class="user-text">${text}</p>` : nothing}${parts ? html`<div class="small row-flex wrap">${parts()}</div>` : nothing}`;
    }

    entry(entry) {
        const [mark, tone] = MARKS[entry.kind] ?? ['circle', ''];
        const change = entry.kind === 'APPOINTMENT' && entry.details?.outcome ? tAny(`timeline.APPOINTMENT.${entry.details.outcome}`, 'timeline.APPOINTMENT') : tAny(`timeline.${entry.kind}`, 'timeline.other');
        return html`<li class="moment"><span class="moment-mark ${tone}">${icon(mark)}</span><div class="moment-body"><div class="row-flex wrap between"><strong>${change}</strong><span class="small soft">${when(entry.at)}${entry.callId && entry.kind !== 'RECORDING' ? html` · <a href="/calls/${entry.callId}">${t('timeline.call')}</a>` : nothing}</span></div>${this.detail(entry)}</div></li>`;
    }

    view() {
        if (!this.items) {
            return this.problem ? failed(this.problem, () => this.load()) : skeleton(6);
        }
        return this.items.length ? html`<ol class="plain moments">${repeat(together(this.items), (entry) => (entry.kind === 'RECORDING' && entry.callId) || `${entry.kind}${entry.subject}${entry.at}`, (entry) => this.entry(entry))}</ol>${this.next ? button({ text: t('list.more'), busy: this.busy, click: () => this.more() }) : nothing}`
            : empty({ mark: 'timeline', title: t('timeline.none'), text: t('timeline.none.next') });
    }
}
Timeline.define('moked-timeline');
