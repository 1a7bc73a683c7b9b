import '/calls/steps.js';
import '/calls/talk.js';
import '/quality/why.js';
import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { noteReturned, reachedNobody } from '/calls/returned.js';
import { takeOver } from '/calls/take-over.js';
import { answeredBy, callerOf, isLive, outcomeBadge } from '/calls/words.js';
import { t, tAny } from '/i18n/i18n.js';
import { date, duration, time } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { badge, button, failed, icon, ltr, skeleton, when } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** One call: what was said, heard, done and agreed. */
class Call extends View {
    static props = ['params'];

    entered() {
        this.load();
        const again = calmly(() => this.load());
        onChange(['call', 'appointment'], (change) => (change.kind !== 'call' || change.id === this.params.id) && again(), this.signal);
    }

    changed() {
        this.set({ call: null });
        this.load();
    }

    async load() {
        try {
            this.set({ call: await get(inBusiness(`/calls/${this.params.id}`), {}, this.signal), problem: null });
        } catch (problem) {
            this.set({ problem: problem.name === 'AbortError' ? this.problem : problem });
        }
    }

    head(call) {
        return html`<div class="page-head"><a class="icon-button" href="/calls" aria-label=${t('calls.back')}>${icon('arrow-right')}</a>
            <h1 tabindex="-1" class="call-title">${callerOf(call)}</h1>${outcomeBadge(call)}${call.takenOver ? badge('teal', t('call.taken-over'), 'headset') : nothing}
            <div class="actions">${isLive(call) ? button({ text: t('call.take-over'), mark: 'headset', kind: 'primary', click: () => takeOver(call) }) : nothing}
                ${reachedNobody(call) ? button({ text: t('call.returned'), mark: 'check', click: () => noteReturned(call, () => this.load()) }) : nothing}
                ${call.customer ? html`<a class="btn btn-quiet" href="/customers/${call.customer.id}">${icon('address-card')}${t('call.customer')}</a>` : nothing}</div></div>`;
    }

    summary(call) {
        return html`<section class="card-box"><div class="card-head">${icon('align-right')}<h2>${t('call.summary')}</h2></div><div class="padded stack">
            <p class="user-text">${call.summary ?? t(isLive(call) ? 'call.summary.later' : 'call.summary.none')}</p>
            ${call.followUps?.length ? html`<div><h3>${t('call.follow-ups')}</h3><ul class="bullets">${call.followUps.map((text) => html`<li class="user-text">${text}</li>`)}</ul></div>` : nothing}
            ${call.qualityTags?.length ? html`<div class="row-flex wrap"><h3>${t('call.quality')}</h3>${call.qualityTags.map((tag) => badge('amber', tAny(`quality.${tag}`, 'quality.other'), 'flag'))}</div>` : nothing}
            ${(call.appointments ?? []).map((appointment) => html`<div class="appointment-box ${appointment.status === 'CANCELLED' ? 'cancelled' : ''}">${icon(appointment.status === 'CANCELLED' ? 'calendar-xmark' : 'calendar-check')}<div><strong><bdi>${appointment.service}</bdi></strong><div class="small">${when(appointment.startsAt)} · <bdi>${appointment.staff}</bdi>${appointment.status === 'CANCELLED' ? html` · ${t('call.outcome.CANCELLED')}` : nothing}</div></div></div>`)}</div></section>`;
    }

    facts(call) {
        const rows = [[t('call.when'), html`${ltr(date(call.startedAt))}, ${ltr(time(call.startedAt))}`], [t('call.duration'), isLive(call) ? t('call.live') : ltr(duration(call.durationSeconds))], [t('call.answered'), answeredBy(call)],
            [t('call.intent'), call.intent ? tAny(`call.intent.${call.intent}`, 'call.intent.OTHER') : '—']];
        return html`<section class="card-box"><div class="card-head">${icon('circle-info')}<h2>${t('call.facts')}</h2></div><dl class="facts padded">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
    }

    talk(call) {
        return html`<section class="card-box talk-card"><div class="card-head">${icon('comments')}<h2>${t('transcript.title')}</h2></div><moked-talk .call=${call}></moked-talk></section>`;
    }

    view() {
        if (this.problem && !this.call) {
            return html`<h1 class="sr" tabindex="-1">${t('nav.calls')}</h1><div class="card-box">${failed(this.problem, () => this.load())}</div>`;
        }
        if (!this.call) {
            return html`<h1 class="sr" tabindex="-1">${t('nav.calls')}</h1><div class="card-box padded">${skeleton(8)}</div>`;
        }
        const { call } = this;
        return html`${this.head(call)}<div class="call-grid">${this.talk(call)}<div class="stack">${this.summary(call)}
            ${isLive(call) ? nothing : html`<moked-why .call=${call} @show-line=${(event) => this.querySelector('moked-transcript')?.show(event.detail)}></moked-why>`}
            <section class="card-box"><div class="card-head">${icon('wand-magic-sparkles')}<h2>${t('steps.title')}</h2></div><div class="padded"><moked-steps .call=${call}></moked-steps></div></section>${this.facts(call)}</div></div>`;
    }
}
Call.define('moked-call');
