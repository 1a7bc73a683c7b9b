import { get, patch, request } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { instantOf, wall } from '/calendar/clock.js';
import { canBeOvercome, codeOf, obstacleBox } from '/calendar/obstacles.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { errorText, toggle } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { button, customerName } from '/ui/parts.js';
import { dayAndTime } from '/ui/format.js';
import { goes, stays } from '/ui/going.js';
import { toast, toastProblem, withUndo } from '/ui/toast.js';
import { View } from '/ui/view.js';
import { dateField, timeField } from '/ui/when-field.js';

/** Moves or cancels an appointment and all that come after it in its series. */
class Following extends View {
    entered() {
        const shown = wall(this.appointment.startsAt);
        Object.assign(this, { tells: true, date: shown.slice(0, 10), from: shown.slice(11, 16), all: [] });
        this.look();
    }

    get path() {
        return inBusiness(`/appointments/${this.appointment.id}/following`);
    }

    async act(action, done) {
        this.set({ busy: true, problem: null });
        try {
            await action();
            toast(t(done));
            this.close(true);
        } catch (problem) {
            this.set({ busy: false, problem });
            this.look();
        }
    }

    /** Those it is about, as the server counts them: this one, and those after it that are still expected. */
    async look() {
        const { customer, startsAt, series } = this.appointment;
        const { items } = customer ? await get(inBusiness('/appointments'), { customer: customer.id, from: startsAt, status: 'BOOKED', sort: 'startsAt', limit: 200 }, this.signal).catch(() => ({ items: [] })) : { items: [] };
        this.set({ all: items.filter((one) => one.series?.id === series.id) });
    }

    /** When one of them would be then. */
    target({ startsAt }) {
        const dayOf = (moment) => Date.parse(wall(moment).slice(0, 10));
        const day = new Date(dayOf(startsAt) + Date.parse(this.date) - dayOf(this.appointment.startsAt));
        return instantOf(`${day.toISOString().slice(0, 10)}T${this.from}:00`);
    }

    /** When something is in the way, and what. */
    hindered() {
        const named = (this.problem?.errors ?? []).map((error) => ({ error, one: this.all[/^occurrences\[(\d+)]/.exec(error.field)?.[1]] })).filter(({ one }) => one);
        return named.length ? html`<p>${t(canBeOvercome(this.problem) ? 'following.even-so' : 'following.in-the-way')}</p><ul class="stack-small">${named.map(({ error, one }) => html`<li>${dayAndTime(this.target(one))}: ${errorText(codeOf(error))}</li>`)}</ul>` : nothing;
    }

    move() {
        const startsAt = instantOf(`${this.date}T${this.from}:00`);
        return this.act(() => patch(this.path, { startsAt, tellCustomer: this.tells, force: canBeOvercome(this.problem) }, this.appointment.version), 'following.moved');
    }

    /** The customer is told when it can no longer be undone. */
    cancel() {
        const { path, tells, all } = this;
        const { id, version } = this.appointment;
        const ids = [...new Set([id, ...all.map((one) => one.id)])];
        const stay = () => stays(...ids);
        goes(...ids);
        withUndo(all.length ? t('following.cancelled.count', { count: all.length }) : t('following.cancelled'), () => request('DELETE', path, { query: { tellCustomer: tells }, version, keepalive: true }).catch(toastProblem).finally(stay), stay);
        this.close(true);
    }

    view() {
        const { appointment, date, from, all } = this;
        return html`${dialogHead(this, t('following.title'))}<div class="sheet-body"><div class="row-flex"><strong>${customerName(appointment.customer)}</strong><span class="soft"><bdi>${appointment.service}</bdi></span></div>
            <p>${t('following.lead')} ${all.length ? t('following.count', { count: all.length }) : nothing}</p>${obstacleBox(this.problem)}${this.hindered()}
            <div class="form-grid">${dateField({ id: 'following-date', label: t('appointment.date'), value: date, change: (value) => this.set({ date: value, problem: null }) })}${timeField({ id: 'following-from', label: t('appointment.from'), value: from, change: (value) => this.set({ from: value, problem: null }) })}</div>
            ${toggle({ id: 'following-tell', kind: 'check', label: t('appointment.tell'), hint: t('series.tell'), checked: this.tells, change: (tells) => this.set({ tells }) })}</div>
            <footer class="sheet-foot">${button({ text: t(canBeOvercome(this.problem) ? 'appointment.even-so' : 'following.move'), mark: 'check', kind: 'primary', busy: this.busy, disabled: !date || !from, click: () => this.move() })}${button({ text: t('following.cancel'), mark: 'calendar-xmark', busy: this.busy, click: () => this.cancel() })}${button({ text: t('close'), click: () => this.close() })}</footer>`;
    }
}
Following.define('moked-following');
