import { newKey, patch, post } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { instantOf, wall } from '/calendar/clock.js';
import { canBeOvercome, obstacleBox } from '/calendar/obstacles.js';
import { tellChoice } from '/calendar/tell.js';
import { finding, nobodyFound } from '/customers/finding.js';
import { t } from '/i18n/i18n.js';
import { dialogHead, openDialog } from '/ui/dialog.js';
import { choice, field, fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { avatar, button, customerName, phone } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';
import { dateField, timeField } from '/ui/when-field.js';

const minutesOf = (shown) => Number(shown.slice(0, 2)) * 60 + Number(shown.slice(3, 5));

/** Books, or changes all of an appointment: the same power as the mouse has, by keyboard. */
class AppointmentForm extends View {
    entered() {
        const { appointment, wish = {} } = this;
        Object.assign(this, { found: null, lost: null, errors: {}, key: newKey(), tells: true });
        this.find = finding((answer) => this.set(answer), this.signal);
        this.draft = appointment ? { ...this.draftOf(appointment), ...(this.isWithoutStaff ? { staff: '' } : {}) } : { customer: wish.customer ?? null, service: '', staff: wish.staff ?? '', resource: wish.resource ?? '', date: wish.date ?? wall(Date.now()).slice(0, 10), from: wish.from ?? '', minutes: wish.from && wish.to ? minutesOf(wish.to) - minutesOf(wish.from) || 30 : 0, note: '' };
        if (!appointment) {
            this.pickService(this.services[0]?.id ?? '');
        }
    }

    draftOf({ customer, serviceId, staffId, resourceId, startsAt, endsAt, note }) {
        return { customer, service: serviceId, staff: staffId, resource: resourceId ?? '', date: wall(startsAt).slice(0, 10), from: wall(startsAt).slice(11, 16), minutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60000, note };
    }

    /** Also what it is for already, which may be offered no more. */
    get services() {
        const offered = session.business?.services ?? [];
        const { serviceId, service } = this.appointment ?? {};
        return !serviceId || offered.some(({ id }) => id === serviceId) ? offered : [{ id: serviceId, name: service }, ...offered];
    }

    get isWithoutStaff() {
        return this.appointment && !(session.business?.staff ?? []).some(({ id }) => id === this.appointment.staffId);
    }

    get people() {
        return (session.business?.staff ?? []).filter(({ id, services }) => id === this.appointment?.staffId || services.includes(this.draft.service));
    }

    /** Of what the service needs one, and what the appointment stands on already. */
    get resources() {
        const { resourceId, resource } = this.appointment ?? {};
        const needed = this.services.find(({ id }) => id === this.draft.service)?.resources ?? [];
        const there = resourceId && !needed.includes(resourceId) ? [[resourceId, resource]] : [];
        return [...there, ...needed.map((id) => [id, session.business.resources.find((one) => one.id === id)?.name])];
    }

    /** One that was not chosen is any that is free. */
    get chosen() {
        const { resource } = this.draft;
        return resource && resource !== this.appointment?.resourceId ? { resource } : {};
    }

    pickService(service) {
        this.draft.service = service;
        if (!this.draft.minutes || !this.wish?.from) {
            this.draft.minutes = this.services.find(({ id }) => id === service)?.durationMinutes ?? 30;
        }
        if (!this.people.some(({ id }) => id === this.draft.staff)) {
            this.draft.staff = this.people[0]?.id ?? '';
        }
        if (!this.resources.some(([id]) => id === this.draft.resource)) {
            this.draft.resource = '';
        }
        this.update();
    }

    typed(q) {
        this.q = q;
        this.find(q);
    }

    async newCustomer() {
        await import('/customers/form.js');
        const made = await openDialog('moked-customer-form', {});
        if (made) {
            this.pick(made);
        }
    }

    pick({ id, name, phones }) {
        this.draft.customer = { id, name, phone: phones[0] };
        this.typed('');
        this.set({ errors: {} });
    }

    times() {
        const startsAt = instantOf(`${this.draft.date}T${this.draft.from}:00`);
        return { startsAt, endsAt: new Date(Date.parse(startsAt) + this.draft.minutes * 60000).toISOString() };
    }

    missing() {
        const { customer, date, from, service, staff } = this.draft;
        return { ...(customer ? {} : { customer: t('error.appointment.customer') }), ...(date && from ? {} : { from: t('error.appointment.time') }), ...(service ? {} : { service: t('error.appointment.service') }), ...(staff ? {} : { staff: t('error.appointment.staff') }) };
    }

    async save(event) {
        event.preventDefault();
        const errors = this.missing();
        if (Object.keys(errors).length) {
            this.set({ errors });
            return focusFirstError(this);
        }
        const more = { tellCustomer: this.tells, force: canBeOvercome(this.problem), note: this.draft.note };
        const { customer, service, staff } = this.draft;
        this.set({ busy: true, errors: {} });
        try {
            const saved = this.appointment
                ? await patch(inBusiness(`/appointments/${this.appointment.id}`), { ...this.times(), service, staff, ...this.chosen, ...more }, this.appointment.version)
                : await post(inBusiness('/appointments'), { customer: customer.id, service, staff, ...this.chosen, ...this.times(), ...more }, this.key);
            toast(t(this.appointment ? 'appointment.saved' : 'appointment.booked'));
            this.close(saved);
        } catch (problem) {
            this.set({ busy: false, problem, errors: problem.name === 'invalid' ? fieldErrors(problem) : {}, key: newKey() });
        }
    }

    async repeat() {
        const errors = this.missing();
        this.set({ errors });
        if (Object.keys(errors).length) {
            return focusFirstError(this);
        }
        const { customer, service, staff, note } = this.draft;
        await import('/calendar/series.js');
        const booked = await openDialog('moked-series', { first: { customer: customer.id, service, staff, ...this.chosen, ...this.times(), note, tellCustomer: this.tells } });
        if (booked) {
            this.close(booked);
        }
    }

    customer() {
        const { customer } = this.draft;
        if (customer) {
            return html`<div class="row-flex">${avatar(customer.name)}<div class="grow"><strong>${customerName(customer)}</strong><div class="small">${customer.phone ? phone(customer.phone) : nothing}</div></div>
                ${this.appointment ? nothing : button({ text: t('appointment.customer.other'), mark: 'right-left', small: true, click: () => ((this.draft.customer = null), this.update()) })}</div>`;
        }
        return html`<div class="stack-small"><div class="row-flex wrap">${field({ id: 'appointment-customer', label: t('appointment.customer'), value: this.q, placeholder: t('appointment.customer.find'), error: this.errors.customer, focus: true, input: (q) => this.typed(q) })}
                ${button({ text: t('new.customer'), mark: 'user-plus', small: true, click: () => this.newCustomer() })}</div>
            <ul class="plain">${(this.found ?? []).map((one) => html`<li><button type="button" class="menu-item" @click=${() => this.pick(one)}>${avatar(one.name)}<span class="grow">${customerName(one)}</span><span class="small soft">${one.phones[0] ? phone(one.phones[0]) : nothing}</span></button></li>`)}</ul>${nobodyFound(this)}</div>`;
    }

    fields() {
        const { draft, errors, resources } = this;
        const into = (name) => (value) => {
            draft[name] = value;
            this.set({ problem: null });
        };
        return html`<div class="form-grid">${choice({ id: 'appointment-service', label: t('appointment.service'), value: draft.service, options: this.services.map(({ id, name }) => [id, name]), change: (id) => this.pickService(id) })}
            ${choice({ id: 'appointment-staff', label: t('appointment.staff'), value: draft.staff, error: errors.staff, options: [...(this.isWithoutStaff ? [['', t('appointment.staff.gone', { name: this.appointment.staff })]] : []), ...this.people.map(({ id, name }) => [id, name])], change: into('staff') })}
            ${resources.length ? choice({ id: 'appointment-resource', label: t('appointment.resource'), value: draft.resource, options: this.appointment?.resourceId ? resources : [['', t('appointment.resource.any')], ...resources], change: into('resource') }) : nothing}
            ${dateField({ id: 'appointment-date', label: t('appointment.date'), value: draft.date, change: into('date') })}
            ${timeField({ id: 'appointment-from', label: t('appointment.from'), value: draft.from, error: errors.from ?? errors.startsAt, change: into('from') })}
            ${field({ id: 'appointment-minutes', label: t('appointment.minutes'), type: 'number', latin: true, min: 5, max: 1440, value: draft.minutes, error: errors.endsAt, input: (value) => (draft.minutes = Math.min(1440, Math.max(1, Math.round(Number(value)) || 30))) })}
            ${field({ id: 'appointment-note', label: t('appointment.note'), rows: 2, whole: true, maxlength: 1000, value: draft.note, error: errors.note, input: (value) => (draft.note = value) })}</div>`;
    }

    view() {
        const blocked = canBeOvercome(this.problem);
        return html`${dialogHead(this, t(this.appointment ? 'appointment.edit' : 'appointment.new'))}<form class="sheet-form" novalidate @submit=${(event) => this.save(event)}><div class="sheet-body">
            ${this.problem && !Object.keys(this.errors).length ? obstacleBox(this.problem) : nothing}${this.customer()}${this.fields()}
            ${tellChoice(this.draft.customer, { id: 'appointment-form-tell', checked: this.tells, change: (tells) => this.set({ tells }) })}</div>
            <footer class="sheet-foot">${button({ text: t(blocked ? 'appointment.even-so' : 'save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}${this.appointment ? nothing : button({ text: t('series.open'), mark: 'repeat', click: () => this.repeat() })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
AppointmentForm.define('moked-appointment-form');
