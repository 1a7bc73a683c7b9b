import { get, patch, request } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { instantOf, wall } from '/calendar/clock.js';
import { canBeOvercome, obstacleBox } from '/calendar/obstacles.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { toggle } from '/ui/field.js';
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
        Object.assign(this, { tells: true, date: shown.slice(0, 10), from: shown.slice(11, 16) });
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
            this.set({ busy: false, problem, where: null });
            this.find(problem);
        }
    }

    /** Which of them it is that cannot be moved; the server counts them from this one. */
    async find(problem) {
        const [, place] = /^occurrences\[(\d+)]/.exec(problem.errors?.[0]?.field ?? '') ?? [];
        const { customer, startsAt, series } = this.appointment;
        if (place && customer) {
            const { items } = await get(inBusiness('/appointments'), { customer: customer.id, from: startsAt, status: 'BOOKED', sort: 'startsAt', limit: 200 }, this.signal).catch(() => ({ items: [] }));
            this.set({ where: items.filter((one) => one.series?.id === series.id)[place] });
        }
    }

    obstacle() {
        const { problem, where } = this;
        return html`${obstacleBox(problem)}${where ? html`<p>${t('following.where')} ${dayAndTime(where.startsAt)}</p>` : nothing}${canBeOvercome(problem) ? html`<p class="small soft">${t('following.even-so')}</p>` : nothing}`;
    }

    move() {
        const startsAt = instantOf(`${this.date}T${this.from}:00`);
        return this.act(() => patch(this.path, { startsAt, tellCustomer: this.tells, force: canBeOvercome(this.problem) }, this.appointment.version), 'following.moved');
    }

    /** The customer is told when it can no longer be undone. */
    cancel() {
        const { path, tells } = this;
        const { id, version } = this.appointment;
        goes(id);
        withUndo(t('following.cancelled'), () => request('DELETE', path, { query: { tellCustomer: tells }, version, keepalive: true }).catch(toastProblem).finally(() => stays(id)), () => stays(id));
        this.close(true);
    }

    view() {
        const { appointment, date, from } = this;
        return html`${dialogHead(this, t('following.title'))}<div class="sheet-body"><div class="row-flex"><strong>${customerName(appointment.customer)}</strong><span class="soft"><bdi>${appointment.service}</bdi></span></div>
            <p>${t('following.lead')}</p>${this.obstacle()}
            <div class="form-grid">${dateField({ id: 'following-date', label: t('appointment.date'), value: date, change: (value) => this.set({ date: value, problem: null }) })}${timeField({ id: 'following-from', label: t('appointment.from'), value: from, change: (value) => this.set({ from: value, problem: null }) })}</div>
            ${toggle({ id: 'following-tell', kind: 'check', label: t('appointment.tell'), hint: t('series.tell'), checked: this.tells, change: (tells) => this.set({ tells }) })}</div>
            <footer class="sheet-foot">${button({ text: t(canBeOvercome(this.problem) ? 'appointment.even-so' : 'following.move'), mark: 'check', kind: 'primary', busy: this.busy, disabled: !date || !from, click: () => this.move() })}${button({ text: t('following.cancel'), mark: 'calendar-xmark', busy: this.busy, click: () => this.cancel() })}${button({ text: t('close'), click: () => this.close() })}</footer>`;
    }
}
Following.define('moked-following');
