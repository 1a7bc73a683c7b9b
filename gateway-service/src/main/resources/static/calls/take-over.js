import { newKey, post } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { dialogHead, openDialog } from '/ui/dialog.js';
import { field, fieldErrors, focusFirstError } from '/ui/field.js';
import { phone } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

const KEPT = 'moked.phone';

/** Sends a live call to one's phone. */
export const takeOver = (call) => openDialog('moked-take-over', { call });

/** An Israeli number in any writing, as the API wants it. */
const international = (text) => text.replace(/[^\d+]/g, '').replace(/^(?:00|\+)?972/, '0').replace(/^0/, '+972');

class TakeOver extends View {
    entered() {
        Object.assign(this, { to: localStorage.getItem(KEPT) ?? phone(session.business.handoffPhone) ?? '', errors: {}, once: newKey() });
    }

    async call_(event) {
        event.preventDefault();
        this.set({ busy: true, errors: {}, problem: null });
        try {
            await post(inBusiness(`/live-calls/${this.call.id}/takeover`), { phone: international(this.to) }, this.once);
            localStorage.setItem(KEPT, this.to);
            toast(t('call.taking-over'));
            this.close(true);
        } catch (problem) {
            this.set({ busy: false, problem, errors: fieldErrors(problem), once: newKey() });
            focusFirstError(this);
        }
    }

    view() {
        const { errors, problem } = this;
        return html`${dialogHead(this, t('call.take-over'))}<form class="sheet-form" novalidate @submit=${(event) => this.call_(event)}><div class="sheet-body">
            ${problem && !errors.phone ? alertBox('red', html`${icon('circle-exclamation')}<div>${errors.call ?? problemText(problem)}</div>`) : nothing}
            ${field({ id: 'take-over-phone', label: t('take-over.phone'), type: 'tel', latin: true, value: this.to, error: errors.phone, hint: t('take-over.hint'), focus: true, required: true, input: (value) => (this.to = value) })}</div>
            <footer class="sheet-foot">${button({ text: t('take-over.do'), mark: 'headset', kind: 'primary', type: 'submit', busy: this.busy })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
TakeOver.define('moked-take-over');
