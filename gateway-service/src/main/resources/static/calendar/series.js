import { newKey, post } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { code } from '/calendar/obstacles.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, errorText, field, fieldErrors, toggle } from '/ui/field.js';
import { dayAndTimes } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, badge, button, icon, problemText } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';
import { dateField } from '/ui/when-field.js';

const UNITS = ['WEEKS', 'DAYS', 'MONTHS'];
const MOST = 60;

/** Books an appointment that comes again: `first` as the API takes it. What is in the way of each time is seen before. */
class Series extends View {
    entered() {
        Object.assign(this, { every: 1, unit: 'WEEKS', count: 6, until: '', out: new Set(), plan: null, errors: {}, key: newKey() });
        this.look();
    }

    get body() {
        const { first, every, unit, count, until } = this;
        return { first, every, unit, count: until ? null : count, until: until || null };
    }

    async look() {
        clearTimeout(this.timer);
        const turn = (this.turn = (this.turn ?? 0) + 1);
        try {
            const { occurrences } = await post(inBusiness('/appointments/series/plan'), this.body);
            if (turn === this.turn) {
                this.set({ plan: occurrences, out: new Set(occurrences.filter(({ obstacle }) => obstacle).map(({ startsAt }) => startsAt)), problem: null, errors: {} });
            }
        } catch (problem) {
            if (turn === this.turn) {
                this.set({ plan: null, problem, errors: problem.name === 'invalid' ? fieldErrors(problem) : {} });
            }
        }
    }

    change(values) {
        this.set(values);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.look(), 300);
    }

    get chosen() {
        return (this.plan ?? []).filter(({ startsAt }) => !this.out.has(startsAt));
    }

    async save() {
        this.set({ busy: true, problem: null });
        const force = this.chosen.some(({ obstacle }) => obstacle);
        try {
            const booked = await post(inBusiness('/appointments/series'), { ...this.body, first: { ...this.first, force }, leaveOut: [...this.out] }, this.key);
            toast(t('series.booked', { count: booked.appointments.length }));
            this.close(booked);
        } catch (problem) {
            this.set({ busy: false, key: newKey() });
            await this.look();
            this.set({ problem });
        }
    }

    pick(startsAt, takesPlace) {
        this.out[takesPlace ? 'delete' : 'add'](startsAt);
        this.update();
    }

    occurrence({ startsAt, endsAt, obstacle, overcome }, number) {
        const id = `series-${number}`;
        return html`<li class="row-flex wrap"><div class="form-check grow"><input class="form-check-input" type="checkbox" id=${id} .checked=${!this.out.has(startsAt)} ?disabled=${!overcome} @change=${(event) => this.pick(startsAt, event.target.checked)}>
            <label class="form-check-label" for=${id}>${dayAndTimes(startsAt, endsAt)}</label></div>${obstacle ? badge(overcome ? 'amber' : 'red', errorText(obstacle)) : nothing}</li>`;
    }

    fields() {
        const whole = (value, most) => Math.min(most, Math.max(1, Math.round(Number(value)) || 1));
        return html`<div class="form-grid">${field({ id: 'series-every', label: t('series.every'), type: 'number', min: 1, max: 366, value: this.every, error: this.errors.every, input: (value) => this.change({ every: whole(value, 366) }) })}
            ${choice({ id: 'series-unit', label: t('series.unit'), value: this.unit, options: UNITS.map((unit) => [unit, t(`series.unit.${unit}`)]), change: (unit) => this.change({ unit }) })}
            ${field({ id: 'series-count', label: t('series.count'), type: 'number', min: 2, max: MOST, value: this.count, error: this.errors.count, disabled: !!this.until, input: (value) => this.change({ count: Math.max(2, whole(value, MOST)) }) })}
            ${dateField({ id: 'series-until', label: t('series.until'), value: this.until, error: this.errors.until, change: (until) => this.change({ until }) })}</div>`;
    }

    view() {
        const { plan, problem } = this;
        const blocked = plan?.filter(({ obstacle }) => obstacle).length ?? 0;
        return html`${dialogHead(this, t('series.title'))}<div class="sheet-body">${this.fields()}
            ${problem ? alertBox('red', html`${icon('triangle-exclamation')}<div>${code(problem) ? errorText(code(problem)) : problemText(problem)}</div>`) : nothing}
            ${plan ? html`<p role="status">${blocked ? t('series.blocked', { count: blocked }) : t('series.all-free')}</p><ul class="plain stack-small">${plan.map((one, number) => this.occurrence(one, number))}</ul>` : nothing}
            ${toggle({ id: 'series-tell', kind: 'check', label: t('appointment.tell'), hint: t('series.tell'), checked: this.first.tellCustomer !== false, change: (tellCustomer) => this.set({ first: { ...this.first, tellCustomer } }) })}</div>
            <footer class="sheet-foot">${button({ text: t('series.book', { count: this.chosen.length }), mark: 'check', kind: 'primary', busy: this.busy, disabled: !this.chosen.length, click: () => this.save() })}${button({ text: t('cancel'), click: () => this.close() })}</footer>`;
    }
}
Series.define('moked-series');
