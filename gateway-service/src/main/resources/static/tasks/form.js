import '/customers/customer-field.js';
import { get, newKey, post, put } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { deadline, partsOf } from '/leads/moment.js';
import { t } from '/i18n/i18n.js';
import { conflictBox } from '/ui/conflict.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, field, fieldErrors, focusFirstError } from '/ui/field.js';
import { date, isoDay } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, customerName, icon, problemText } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';
import { dateField, timeField } from '/ui/when-field.js';

const PRIORITIES = ['HIGH', 'NORMAL', 'LOW'];
const draftOf = (task) => ({ text: task?.text ?? '', assignee: task?.assignee?.id ?? '', priority: task?.priority ?? 'NORMAL', ...(task ? partsOf(task.dueAt) : { day: isoDay(Date.now()), hour: '' }) });

export const staffOptions = (none, also = null) => {
    const staff = session.business.staff ?? [];
    const known = !also || staff.some(({ id }) => id === also.id) ? staff : [...staff, also];
    return [['', none], ...known.map(({ id, name }) => [id, name])];
};

/** Creates or changes a task. */
class TaskForm extends View {
    entered() {
        Object.assign(this, { draft: draftOf(this.task), errors: {}, key: newKey() });
        this.first = JSON.stringify(this.draft);
    }

    mayClose() {
        return this.first === JSON.stringify(this.draft);
    }

    body() {
        const { text, assignee, priority } = this.draft;
        const about = this.about ?? (!this.task && this.customer ? { kind: 'CUSTOMER', id: this.customer.id } : null);
        return { text, assignee: assignee || null, priority, dueAt: deadline(this.draft), about };
    }

    async save(event) {
        event?.preventDefault();
        this.set({ busy: true, errors: {}, problem: null });
        try {
            const saved = this.task ? await put(inBusiness(`/tasks/${this.task.id}`), this.body(), this.task.version) : await post(inBusiness('/tasks'), this.body(), this.key);
            toast(t('task.saved'));
            this.close(saved);
        } catch (problem) {
            const theirs = problem.name === 'stale' ? await get(inBusiness(`/tasks/${this.task.id}`)).catch(() => null) : null;
            this.set({ busy: false, problem, theirs, errors: fieldErrors(problem), key: newKey() });
            focusFirstError(this);
        }
    }

    conflict() {
        const theirs = draftOf(this.theirs);
        const whose = Object.fromEntries([...staffOptions(t('task.anybody'), this.task.assignee), ...staffOptions('', this.theirs.assignee)].filter(([, name]) => name));
        const told = { text: [t('task.text')], assignee: [t('task.assignee'), (id) => whose[id]], priority: [t('task.priority'), (key) => t(`task.priority.${key}`)], day: [t('task.due.day'), (day) => day && date(`${day}T12:00:00Z`)], hour: [t('task.due.hour')] };
        const rows = Object.entries(told).filter(([key]) => this.draft[key] !== theirs[key]).map(([key, [name, shown = String]]) => [name, shown(this.draft[key]), shown(theirs[key])]);
        return conflictBox(rows, {
            keepMine: () => {
                Object.assign(this, { task: this.theirs, theirs: null });
                this.save();
            },
            takeTheirs: () => this.set({ task: this.theirs, draft: theirs, first: JSON.stringify(theirs), theirs: null, problem: null }),
        });
    }

    whom() {
        if (this.task || this.about) {
            return this.customer ? html`<p class="whole soft row-flex">${icon('user')}${customerName(this.customer)}</p>` : nothing;
        }
        return html`<moked-customer-field class="whole" .optional=${true} .value=${this.customer} .error=${this.errors.about} .change=${(customer) => (this.customer = customer)}></moked-customer-field>`;
    }

    fields() {
        const { draft, errors } = this;
        const into = (key) => (value) => (draft[key] = value);
        return html`<div class="form-grid">${field({ id: 'task-text', label: t('task.text'), value: draft.text, error: errors.text, rows: 2, whole: true, focus: true, maxlength: 1000, input: into('text') })}${this.whom()}
            ${choice({ id: 'task-assignee', label: t('task.assignee'), value: draft.assignee, error: errors.assignee, options: staffOptions(t('task.anybody'), this.task?.assignee), change: into('assignee') })}
            ${choice({ id: 'task-priority', label: t('task.priority'), value: draft.priority, options: PRIORITIES.map((key) => [key, t(`task.priority.${key}`)]), change: into('priority') })}
            ${dateField({ id: 'task-day', label: t('task.due.day'), value: draft.day, error: errors.dueAt, change: into('day') })}${timeField({ id: 'task-hour', label: t('task.due.hour'), value: draft.hour, change: into('hour') })}</div>`;
    }

    view() {
        const lost = this.problem && !this.theirs && !Object.keys(this.errors).length;
        return html`${dialogHead(this, t(this.task ? 'task.edit.title' : 'new.task'))}<form class="sheet-form" novalidate @submit=${(event) => this.save(event)}>
            <div class="sheet-body">${this.theirs ? this.conflict() : nothing}${lost ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.problem)}</div>`) : nothing}${this.fields()}</div>
            <footer class="sheet-foot">${button({ text: t('save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy, disabled: !!this.theirs })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
TaskForm.define('moked-task-form');
