import { newKey, post, put, remove } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { instantOf, wall } from '/calendar/clock.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, field, fieldErrors, focusFirstError } from '/ui/field.js';
import { goes, stays } from '/ui/going.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { toast, toastProblem, withUndo } from '/ui/toast.js';
import { View } from '/ui/view.js';
import { dateField, timeField } from '/ui/when-field.js';

const A_DAY = 864e5;
const MIDNIGHT = '00:00';

const shifted = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * A_DAY).toISOString().slice(0, 10);

/** Days and hours as people write them: without an hour from the beginning of the first day, or to the end of the last. */
function written({ startsAt, endsAt }) {
    const [start, end] = [wall(startsAt), wall(endsAt)];
    const [from, to] = [start.slice(11, 16), end.slice(11, 16)];
    return { firstDay: start.slice(0, 10), from: from === MIDNIGHT ? '' : from, lastDay: to === MIDNIGHT ? shifted(end.slice(0, 10), -1) : end.slice(0, 10), to: to === MIDNIGHT ? '' : to };
}

/** Somebody is not there for a while: nobody books them then. */
class AbsenceForm extends View {
    entered() {
        const { absence, wish } = this;
        const day = wish?.date ?? wall(Date.now()).slice(0, 10);
        const when = absence ? written(absence) : { firstDay: day, from: wish?.from ?? '', lastDay: day, to: wish?.to ?? '' };
        Object.assign(this, { errors: {}, key: newKey(), draft: { staff: absence?.staffId ?? (wish?.staff || (session.business.staff[0]?.id ?? '')), note: absence?.note ?? '', ...when } });
    }

    get path() {
        return inBusiness(`/absences/${this.absence.id}`);
    }

    get body() {
        const { staff, note, firstDay, from, lastDay, to } = this.draft;
        const moment = (day, hour) => (day ? instantOf(`${day}T${hour || MIDNIGHT}:00`) : null);
        return { staff: staff || null, note, startsAt: moment(firstDay, from), endsAt: to ? moment(lastDay, to) : moment(lastDay && shifted(lastDay, 1)) };
    }

    change(change) {
        this.set({ draft: { ...this.draft, ...change } });
    }

    async save(event) {
        event.preventDefault();
        this.set({ busy: true, errors: {}, problem: null });
        try {
            const saved = await (this.absence ? put(this.path, this.body, this.absence.version) : post(inBusiness('/absences'), this.body, this.key));
            toast(saved.appointments ? t('absence.saved.standing', { count: saved.appointments }) : t('absence.saved'), saved.appointments ? { tone: 'amber', seconds: 9 } : {});
            this.close(saved);
        } catch (problem) {
            this.set({ busy: false, problem, errors: fieldErrors(problem), key: newKey() });
            focusFirstError(this);
        }
    }

    remove() {
        const { path, absence } = this;
        goes(absence.id);
        withUndo(t('absence.removed'), () => remove(path, absence.version).catch(toastProblem).finally(() => stays(absence.id)), () => stays(absence.id));
        this.close(true);
    }

    view() {
        const { absence, draft, errors, problem } = this;
        return html`${dialogHead(this, t('absence.title'))}<form class="sheet-form" novalidate @submit=${(event) => this.save(event)}><div class="sheet-body">
            ${problem && !Object.keys(errors).length ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(problem)}</div>`) : nothing}<p class="soft">${t('absence.lead')}</p>
            ${absence?.appointments ? alertBox('amber', html`${icon('calendar-day')}<div>${t('absence.standing', { count: absence.appointments })}</div>`) : nothing}<div class="form-grid">
            ${choice({ id: 'absence-staff', label: t('absence.staff'), whole: true, value: draft.staff, error: errors.staff, options: session.business.staff.map(({ id, name }) => [id, name]), change: (staff) => this.change({ staff }) })}
            ${dateField({ id: 'absence-first-day', label: t('absence.first-day'), value: draft.firstDay, error: errors.startsAt, change: (firstDay) => this.change({ firstDay, lastDay: draft.lastDay < firstDay ? firstDay : draft.lastDay }) })}
            ${timeField({ id: 'absence-from', label: t('absence.from'), value: draft.from, change: (from) => this.change({ from }) })}
            ${dateField({ id: 'absence-last-day', label: t('absence.last-day'), value: draft.lastDay, error: errors.endsAt, change: (lastDay) => this.change({ lastDay }) })}
            ${timeField({ id: 'absence-to', label: t('absence.to'), value: draft.to, change: (to) => this.change({ to }) })}
            ${field({ id: 'absence-note', label: t('absence.note'), whole: true, maxlength: 200, value: draft.note, error: errors.note, input: (note) => (draft.note = note) })}</div></div>
            <footer class="sheet-foot">${button({ text: t('save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}${absence ? button({ text: t('absence.remove'), mark: 'trash-can', click: () => this.remove() }) : nothing}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
AbsenceForm.define('moked-absence-form');
