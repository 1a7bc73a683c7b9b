import { post } from '/api/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { toast, toastProblem } from '/ui/toast.js';

/** Sends a live call to the phone of the business. */
export async function takeOver(call) {
    try {
        await post(inBusiness(`/live-calls/${call.id}/takeover`));
        toast(t('call.taking-over'));
    } catch (problem) {
        toastProblem(problem);
    }
}
