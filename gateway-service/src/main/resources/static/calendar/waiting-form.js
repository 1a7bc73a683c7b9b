import '/customers/customer-field.js';
import { get, newKey, patch, post } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { wall } from '/calendar/clock.js';
import { DAYS } from '/calendar/waiting.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, field, fieldErrors, focusFirstError, toggle } from '/ui/field.js';
import { dayAndTime, weekdayName } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, avatar, button, customerName, problemText } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';
import { dateField, timeField } from '/ui/when-field.js';

const A_MONTH = 30 * 864e5;

/** Puts a customer on the waiting list, or changes what they wait for. */
class WaitingForm extends View {
    entered() {
        const { entry } = this;
        const wishes = entry?.wishes ?? { staff: null, firstDay: wall(Date.now()).slice(0, 10), lastDay: wall(Date.now() + A_MONTH).slice(0, 10), days: [], fromTime: null, toTime: null };
        Object.assign(this, { errors: {}, key: newKey(), customer: entry?.customer ?? null, service: entry?.serviceId ?? session.business?.services?.[0]?.id ?? '', note: entry?.note ?? '', wishes: { ...wishes } });
    }

    /** What they have in the service already, which an earlier one would take the place of. */
    async lookForTheirs() {
        const { customer, service } = this;
        this.set({ theirs: [], insteadOf: '' });
        if (!customer || this.entry) {
            return;
        }
        const { items } = await get(inBusiness('/appointments'), { customer: customer.id, status: 'BOOKED', from: new Date().toISOString(), sort: 'startsAt', limit: 50 }, this.signal).catch(() => ({ items: [] }));
        if (customer === this.customer && service === this.service) {
            const theirs = items.filter(({ serviceId }) => serviceId === service);
            this.set({ theirs, insteadOf: theirs[0]?.id ?? '' });
        }
    }

    insteadOfWhat() {
        return this.theirs?.length ? choice({ id: 'waiting-instead-of', label: t('waiting.instead-of'), hint: t('waiting.instead-of.hint'), whole: true, value: this.insteadOf, options: [...this.theirs.map(({ id, startsAt }) => [id, dayAndTime(startsAt)]), ['', t('waiting.instead-of.none')]], change: (insteadOf) => this.set({ insteadOf }) }) : nothing;
    }

    get people() {
        return (session.business?.staff ?? []).filter(({ services }) => services.includes(this.service));
    }

    pickService(service) {
        this.set({ service });
        this.lookForTheirs();
        if (!this.people.some(({ id }) => id === this.wishes.staff)) {
            this.wish({ staff: null });
        }
    }

    wish(change) {
        this.set({ wishes: { ...this.wishes, ...change } });
    }

    day(day, on) {
        this.wish({ days: DAYS.filter((one) => (one === day ? on : this.wishes.days.includes(one))) });
    }

    async save(event) {
        event.preventDefault();
        const { entry, customer, service, note, wishes } = this;
        if (!customer) {
            this.set({ errors: { customer: t('error.customer.missing') } });
            return focusFirstError(this);
        }
        this.set({ busy: true, problem: null, errors: {} });
        try {
            const saved = entry ? await patch(inBusiness(`/waiting-list/${entry.id}`), { wishes, note }, entry.version) : await post(inBusiness('/waiting-list'), { customer: customer.id, service, wishes, note, insteadOf: this.insteadOf || null }, this.key);
            toast(t('waiting.saved'));
            this.close(saved);
        } catch (problem) {
            this.set({ busy: false, problem, errors: fieldErrors(problem), key: newKey() });
            focusFirstError(this);
        }
    }

    who() {
        const { customer, entry, errors } = this;
        return entry
            ? html`<div class="row-flex">${avatar(customer.name)}<div class="grow"><strong>${customerName(customer)}</strong><div><bdi>${entry.service}</bdi></div></div></div>`
            : html`<moked-customer-field .value=${customer} .error=${errors.customer} .change=${(chosen) => (this.set({ customer: chosen, errors: {} }), this.lookForTheirs())}></moked-customer-field>
                ${choice({ id: 'waiting-service', label: t('waiting.service'), value: this.service, options: (session.business?.services ?? []).map(({ id, name }) => [id, name]), change: (id) => this.pickService(id) })}`;
    }

    when() {
        const { errors, wishes } = this;
        return html`${dateField({ id: 'waiting-first-day', label: t('waiting.first-day'), value: wishes.firstDay, error: errors['wishes.firstDay'], change: (firstDay) => this.wish({ firstDay }) })}
            ${dateField({ id: 'waiting-last-day', label: t('waiting.last-day'), value: wishes.lastDay, error: errors['wishes.lastDay'], change: (lastDay) => this.wish({ lastDay }) })}
            ${timeField({ id: 'waiting-from-time', label: t('waiting.from-time'), value: wishes.fromTime ?? '', error: errors['wishes.fromTime'], change: (fromTime) => this.wish({ fromTime: fromTime || null }) })}
            ${timeField({ id: 'waiting-to-time', label: t('waiting.to-time'), value: wishes.toTime ?? '', error: errors['wishes.toTime'], change: (toTime) => this.wish({ toTime: toTime || null }) })}
            <fieldset class="field whole"><legend class="form-label">${t('waiting.days')}</legend><div class="waiting-days">${DAYS.map((day, i) => toggle({ id: `waiting-${day}`, kind: 'check', label: weekdayName(i), checked: wishes.days.includes(day), change: (on) => this.day(day, on) }))}</div><div class="form-text">${t('waiting.days.hint')}</div></fieldset>`;
    }

    view() {
        const { errors, problem, wishes } = this;
        return html`${dialogHead(this, t('waiting.new'))}<form class="sheet-form" novalidate @submit=${(event) => this.save(event)}><div class="sheet-body">
            ${problem && !Object.keys(errors).length ? alertBox('red', problemText(problem)) : nothing}<div class="form-grid">${this.who()}
            ${choice({ id: 'waiting-staff', label: t('waiting.staff'), whole: true, value: wishes.staff ?? '', options: [['', t('waiting.anybody')], ...this.people.map(({ id, name }) => [id, name])], change: (id) => this.wish({ staff: id || null }) })}${this.insteadOfWhat()}${this.when()}
            ${field({ id: 'waiting-note', label: t('waiting.note'), rows: 2, whole: true, maxlength: 1000, value: this.note, error: errors.note, input: (note) => (this.note = note) })}</div></div>
            <footer class="sheet-foot">${button({ text: t('save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
WaitingForm.define('moked-waiting-form');
