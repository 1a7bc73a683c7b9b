import { patch } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { openCustomer } from '/customers/drawer.js';
import { isPast, until } from '/leads/moment.js';
import { t, tAny } from '/i18n/i18n.js';
import { openDialog } from '/ui/dialog.js';
import { html, nothing } from '/ui/lit.js';
import { badge, customerName, icon, phoneLink, sr, when, words } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';

const KINDS = { MESSAGE_TAKEN: ['blue', 'envelope'], HANDOFF_FAILED: ['red', 'user-slash'], CALL_BACK: ['violet', 'phone'], NOTICED: ['amber', 'circle-exclamation'], TODO: ['', 'pen'] };
const ABOUT = { LEAD: ['/leads/', 'task.lead'], CALL: ['/calls/', 'task.call'], APPOINTMENT: ['/calendar?appointment=', 'task.appointment'] };

async function mark(task, status, changed) {
    try {
        const saved = await patch(inBusiness(`/tasks/${task.id}`), { status }, task.version);
        changed();
        if (status === 'DONE') {
            toast(t('task.done'), { action: { text: t('undo'), run: () => mark({ ...task, ...saved }, 'OPEN', changed) } });
        }
    } catch (problem) {
        toastProblem(problem);
        changed();
    }
}

async function edit(task, changed) {
    await import('/tasks/form.js');
    if (await openDialog('moked-task-form', { task, customer: task.customer })) {
        changed();
    }
}

const person = ({ customer }) => html`<a href="/customers/${customer.id}" @click=${(event) => (event.preventDefault(), openCustomer(customer.id))}>${customerName(customer)}</a>`;

function due({ dueAt, status }) {
    if (!dueAt) {
        return nothing;
    }
    const late = status === 'OPEN' && isPast(dueAt);
    return html`<span class="task-due ${late ? 'past' : ''}">${icon('clock')}${late ? sr(t('task.late')) : nothing}<time datetime=${dueAt}>${until(dueAt)}</time></span>`;
}

function subject({ about }) {
    const [path, words] = ABOUT[about?.kind] ?? [];
    return path ? html`<a href="${path}${about.id}">${t(words)}</a>` : nothing;
}

/** A task with one button to be done with it. */
export function taskRow(task, changed) {
    const [tone, sign] = KINDS[task.kind] ?? ['', 'circle'];
    const done = task.status === 'DONE';
    const phone = task.customerPhone ?? task.customer?.phone;
    return html`<li class="task ${done ? 'done' : ''} ${task.priority === 'HIGH' && !done ? 'urgent' : ''}"><button type="button" class="check" aria-pressed=${done ? 'true' : 'false'} aria-label=${t(done ? 'task.open-again' : 'task.mark-done', { text: task.text })} @click=${() => mark(task, done ? 'OPEN' : 'DONE', changed)}>${icon('check')}</button>
        <div class="grow"><p class="user-text">${words(task.text)}</p><div class="row-flex wrap small soft">${badge(tone, tAny(`task.kind.${task.kind}`, 'task.kind.other'), sign)}${task.priority === 'HIGH' && !done ? badge('red', t('task.priority.HIGH'), 'flag') : nothing}
            ${task.customer ? person(task) : nothing}${phone ? phoneLink(phone) : nothing}${task.assignee ? html`<span>${icon('user-check')} <bdi>${task.assignee.name}</bdi></span>` : nothing}
            ${done ? when(task.doneAt ?? task.requestedAt) : due(task)}${subject(task)}</div></div>
        ${done ? nothing : html`<button type="button" class="icon-button small" aria-label=${t('task.edit', { text: task.text })} @click=${() => edit(task, changed)}>${icon('pen')}</button>`}</li>`;
}
