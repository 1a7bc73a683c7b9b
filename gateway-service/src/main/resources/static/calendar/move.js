import { get, request } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { stands } from '/calendar/events.js';
import { canBeOvercome, obstacleBox } from '/calendar/obstacles.js';
import { tellChoice } from '/calendar/tell.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { dayAndTimes } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { button, customerName, icon } from '/ui/parts.js';
import { toastProblem, withUndo } from '/ui/toast.js';
import { View } from '/ui/view.js';

/* How to do for good what can still be undone, by appointment. */
const pending = new Map();

const change = (path, body, version) => request('PATCH', path, { body, version, keepalive: true });

/** Whoever gave it yet another time meanwhile has decided anew whether the customer is told. */
async function tell(path, { version, startsAt }) {
    const body = { tellCustomer: true };
    try {
        await change(path, body, version);
    } catch (problem) {
        const now = problem.name === 'stale' ? await get(path) : null;
        if (!now) {
            throw problem;
        }
        if (stands(now) && now.startsAt === startsAt) {
            await change(path, body, now.version);
        }
    }
}

const MOVE = { title: 'appointment.move', button: 'appointment.move.do', done: 'appointment.move.done' };
const STRETCH = { title: 'appointment.stretch', button: 'appointment.stretch.do', done: 'appointment.stretch.done' };

const movedText = (before, { resource, resourceId }, words) => (resource && before.resourceId !== resourceId ? t('appointment.moved.resource', { name: resource }) : t(words.done));

/** An appointment was dragged or stretched: whether the customer is told, and what is in the way. */
class Move extends View {
    entered() {
        this.tells = true;
    }

    get isElsewhen() {
        return Date.parse(this.startsAt) !== Date.parse(this.appointment.startsAt);
    }

    get words() {
        return this.isElsewhen ? MOVE : STRETCH;
    }

    /** The customer is told when it can no longer be undone. */
    async move() {
        this.set({ busy: true });
        const { appointment, startsAt, endsAt } = this;
        const { id } = appointment;
        const path = inBusiness(`/appointments/${id}`);
        try {
            await pending.get(id)?.();
            const moved = await change(path, { startsAt, endsAt, tellCustomer: false, force: canBeOvercome(this.problem) }, appointment.version);
            const told = this.tells && this.isElsewhen ? () => tell(path, moved).catch(toastProblem) : () => {};
            const back = { startsAt: appointment.startsAt, endsAt: appointment.endsAt, ...(appointment.resourceId ? { resource: appointment.resourceId } : {}), tellCustomer: false, force: true };
            pending.set(id, withUndo(movedText(appointment, moved, this.words), told, () => change(path, back, moved.version).catch(toastProblem)));
            this.close(moved);
        } catch (problem) {
            this.set({ busy: false, problem });
        }
    }

    view() {
        const { appointment, startsAt, endsAt, problem } = this;
        const blocked = problem && !canBeOvercome(problem);
        return html`${dialogHead(this, t(this.words.title))}<div class="sheet-body">
            <div class="row-flex"><strong>${customerName(appointment.customer)}</strong><span class="soft"><bdi>${appointment.service}</bdi></span></div>
            <div class="move-times"><span class="soft">${dayAndTimes(appointment.startsAt, appointment.endsAt)}</span>${icon('arrow-down')}<strong>${dayAndTimes(startsAt, endsAt)}</strong></div>
            ${obstacleBox(problem)}${this.isElsewhen ? tellChoice(appointment.customer, { id: 'move-tell', checked: this.tells, change: (tells) => this.set({ tells }) }) : nothing}</div>
            <footer class="sheet-foot">${blocked ? '' : button({ text: t(problem ? 'appointment.even-so' : this.words.button), mark: 'check', kind: 'primary', busy: this.busy, click: () => this.move() })}${button({ text: t(blocked ? 'close' : 'cancel'), click: () => this.close() })}</footer>`;
    }
}
Move.define('moked-appointment-move');
