import { onChange } from '/server/changes.js';
import { get, patch, remove } from '/server/client.js';
import { go } from '/app/router.js';
import { inBusiness } from '/app/session.js';
import { stands } from '/calendar/events.js';
import { goes, isGoing, stays } from '/ui/going.js';
import { obstacleBox } from '/calendar/obstacles.js';
import { tellChoice } from '/calendar/tell.js';
import { t } from '/i18n/i18n.js';
import { dialogHead, openDialog } from '/ui/dialog.js';
import { dayAndTimes } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { avatar, badge, button, customerName, phoneLink } from '/ui/parts.js';
import { toastProblem, withUndo } from '/ui/toast.js';
import { View } from '/ui/view.js';

const TONES = { BOOKED: 'blue', ARRIVED: 'green', NO_SHOW: 'red', CANCELLED: 'amber' };

/** One appointment: who comes for what, and what became of it. */
class AppointmentDialog extends View {
    entered() {
        this.tells = true;
        onChange(['appointment'], (change) => change.id === this.appointment.id && this.again(), this.signal);
    }

    get path() {
        return inBusiness(`/appointments/${this.appointment.id}`);
    }

    async again() {
        const appointment = await get(this.path, {}, this.signal).catch(() => this.appointment);
        this.set({ appointment });
    }

    async act(action) {
        this.set({ busy: true, problem: null });
        try {
            await action();
            this.set({ busy: false });
        } catch (problem) {
            this.set({ busy: false, problem });
            this.again();
        }
    }

    mark(status) {
        return this.act(async () => this.set({ appointment: await patch(this.path, { status }, this.appointment.version), touched: true }));
    }

    /** The customer is told when it can no longer be undone. */
    cancel() {
        const { id, version } = this.appointment;
        const path = `${this.path}?tellCustomer=${!!this.tells}`;
        goes(id);
        withUndo(t('appointment.cancelled'), () => remove(path, version).catch(toastProblem).finally(() => stays(id)), () => stays(id));
        this.close(true);
    }

    async following() {
        await import('/calendar/following.js');
        if (await openDialog('moked-following', { appointment: this.appointment })) {
            this.close(true);
        }
    }

    async edit() {
        await import('/calendar/appointment-form.js');
        const changed = await openDialog('moked-appointment-form', { appointment: this.appointment });
        if (changed) {
            this.close(true);
        }
    }

    customer(customer) {
        const visit = () => {
            this.close(true);
            go(`/customers/${customer.id}`);
        };
        return html`<div class="row-flex">${avatar(customer?.name)}<div class="grow"><strong>${customerName(customer)}</strong>${customer?.phone ? html`<div>${phoneLink(customer.phone)}</div>` : nothing}</div>
            ${customer ? button({ text: t('appointment.customer.open'), mark: 'address-card', small: true, click: visit }) : nothing}</div>`;
    }

    marks({ status, startsAt }) {
        const over = Date.parse(startsAt) <= Date.now();
        return html`<div class="row-flex wrap">${status === 'ARRIVED' ? nothing : button({ text: t('appointment.mark.ARRIVED'), mark: 'user-check', small: true, busy: this.busy, click: () => this.mark('ARRIVED') })}
            ${status === 'NO_SHOW' || !over ? nothing : button({ text: t('appointment.mark.NO_SHOW'), mark: 'user-xmark', small: true, busy: this.busy, click: () => this.mark('NO_SHOW') })}
            ${status === 'BOOKED' ? nothing : button({ text: t('appointment.mark.BOOKED'), mark: 'rotate-left', small: true, busy: this.busy, click: () => this.mark('BOOKED') })}</div>`;
    }

    view() {
        const { appointment } = this;
        const alive = appointment.status !== 'CANCELLED' && !isGoing(appointment.id);
        const standing = alive && stands(appointment);
        return html`${dialogHead(this, html`<bdi>${appointment.service}</bdi>`, badge(TONES[appointment.status], t(`appointment.status.${appointment.status}`)))}<div class="sheet-body">
            ${obstacleBox(this.problem)}${this.customer(appointment.customer)}
            <dl class="facts"><dt>${t('appointment.when')}</dt><dd>${dayAndTimes(appointment.startsAt, appointment.endsAt)}</dd><dt>${t('appointment.staff')}</dt><dd><bdi>${appointment.staff}</bdi></dd>${appointment.resource ? html`<dt>${t('appointment.resource')}</dt><dd><bdi>${appointment.resource}</bdi></dd>` : nothing}
                <dt>${t('appointment.source')}</dt><dd>${t(`appointment.source.${appointment.source}`)}</dd>${appointment.note ? html`<dt>${t('appointment.note')}</dt><dd class="user-text">${appointment.note}</dd>` : nothing}</dl>
            ${alive ? this.marks(appointment) : nothing}
            ${standing ? tellChoice(appointment.customer, { id: 'appointment-tell', hint: t('appointment.tell.cancel'), checked: this.tells, change: (tells) => this.set({ tells }) }) : nothing}</div>
            <footer class="sheet-foot">${standing ? html`${button({ text: t('appointment.edit'), mark: 'pen', kind: 'primary', click: () => this.edit() })}${button({ text: t('appointment.cancel'), mark: 'calendar-xmark', busy: this.busy, click: () => this.cancel() })}${appointment.series ? button({ text: t('following.open'), mark: 'repeat', click: () => this.following() }) : nothing}` : nothing}${button({ text: t('close'), click: () => this.close(this.touched) })}</footer>`;
    }
}
AppointmentDialog.define('moked-appointment');
