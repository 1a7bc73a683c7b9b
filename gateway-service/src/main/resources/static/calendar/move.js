import { patch } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { canBeOvercome, obstacleBox } from '/calendar/obstacles.js';
import { tellChoice } from '/calendar/tell.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { dayAndTime, time } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { button, customerName, icon } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

const change = (appointment, body) => patch(inBusiness(`/appointments/${appointment.id}`), body, appointment.version);

const movedText = (before, { resource, resourceId }) => (resource && before.resourceId !== resourceId ? t('appointment.moved.resource', { name: resource }) : t('appointment.moved'));

/** An appointment was dragged or stretched: whether the customer is told, and what is in the way. */
class Move extends View {
    entered() {
        this.tells = true;
    }

    async move() {
        this.set({ busy: true });
        const { appointment, startsAt, endsAt } = this;
        try {
            const moved = await change(appointment, { startsAt, endsAt, tellCustomer: this.tells, force: canBeOvercome(this.problem) });
            const back = () => change(moved, { startsAt: appointment.startsAt, endsAt: appointment.endsAt, ...(appointment.resourceId ? { resource: appointment.resourceId } : {}), tellCustomer: this.tells, force: true }).catch(toastProblem);
            toast(movedText(appointment, moved), { action: { text: t('undo'), run: back } });
            this.close(moved);
        } catch (problem) {
            this.set({ busy: false, problem });
        }
    }

    view() {
        const { appointment, startsAt, endsAt, problem } = this;
        const blocked = problem && !canBeOvercome(problem);
        return html`${dialogHead(this, t('appointment.move'))}<div class="sheet-body">
            <div class="row-flex"><strong>${customerName(appointment.customer)}</strong><span class="soft"><bdi>${appointment.service}</bdi></span></div>
            <div class="move-times"><span class="soft">${dayAndTime(appointment.startsAt)}–${time(appointment.endsAt)}</span>${icon('arrow-down')}<strong>${dayAndTime(startsAt)}–${time(endsAt)}</strong></div>
            ${obstacleBox(problem)}${Date.parse(startsAt) === Date.parse(appointment.startsAt) ? nothing : tellChoice(appointment.customer, { id: 'move-tell', checked: this.tells, change: (tells) => this.set({ tells }) })}</div>
            <footer class="sheet-foot">${blocked ? '' : button({ text: t(problem ? 'appointment.even-so' : 'appointment.move.do'), mark: 'check', kind: 'primary', busy: this.busy, click: () => this.move() })}${button({ text: t(blocked ? 'close' : 'cancel'), click: () => this.close() })}</footer>`;
    }
}
Move.define('moked-appointment-move');
