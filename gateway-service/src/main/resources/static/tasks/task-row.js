import { patch } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t, tAny } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { badge, customerName, icon, phoneLink, when } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';

const KINDS = { MESSAGE_TAKEN: ['amber', 'envelope'], HANDOFF_FAILED: ['red', 'user-slash'], CALL_BACK: ['blue', 'phone'] };

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

/** A task with one button to be done with it. */
export function taskRow(task, changed) {
    const [tone, sign] = KINDS[task.kind] ?? ['', 'circle'];
    const done = task.status === 'DONE';
    return html`<li class="task ${done ? 'done' : ''}"><button type="button" class="check" aria-pressed=${done ? 'true' : 'false'} aria-label=${t(done ? 'task.open-again' : 'task.mark-done', { text: task.text })} @click=${() => mark(task, done ? 'OPEN' : 'DONE', changed)}>${icon('check')}</button>
        <div class="grow"><p class="user-text">${task.text}</p><div class="row-flex wrap small soft">${badge(tone, tAny(`task.kind.${task.kind}`, 'task.kind.other'), sign)}
            ${task.customer ? html`<a href="/customers/${task.customer.id}">${customerName(task.customer)}</a>` : nothing}${task.customerPhone ? phoneLink(task.customerPhone) : nothing}
            ${when(task.requestedAt)}${task.callId ? html`<a href="/calls/${task.callId}">${t('task.call')}</a>` : nothing}</div></div></li>`;
}
