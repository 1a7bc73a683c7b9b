import { newKey, patch, post } from '/server/client.js';
import { inBusiness, ownMember, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { toast, toastProblem } from '/ui/toast.js';

/** Whether nobody spoke with the caller. */
export const reachedNobody = ({ ending, answeredBy }) => (!!ending && ending !== 'COMPLETED') || answeredBy === 'NOBODY' || answeredBy === 'VOICEMAIL';

async function mark(task, status, changed) {
    const saved = await patch(inBusiness(`/tasks/${task.id}`), { status }, task.version);
    changed();
    return saved;
}

/** Notes that somebody has called back, by a task about the call that is done. */
export async function noteReturned(call, changed) {
    try {
        const task = await post(inBusiness('/tasks'), { text: t('call.returned.task'), assignee: ownMember(session.business)?.id ?? null, priority: 'NORMAL', dueAt: null, about: { kind: 'CALL', id: call.id } }, newKey());
        const done = await mark(task, 'DONE', changed);
        toast(t('call.returned.done'), { action: { text: t('undo'), run: () => mark({ ...task, ...done }, 'OPEN', changed).catch(toastProblem) } });
    } catch (problem) {
        toastProblem(problem);
        changed();
    }
}
