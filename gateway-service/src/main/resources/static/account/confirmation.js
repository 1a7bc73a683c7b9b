import { confirmBy, post } from '/server/client.js';
import { session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { dialogHead, openDialog } from '/ui/dialog.js';
import { field, fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Asks for the password again, before what only its owner may change. */
class Confirmation extends View {
    entered() {
        Object.assign(this, { password: '', errors: {} });
    }

    async send(event) {
        event.preventDefault();
        this.set({ busy: true, errors: {}, problem: null });
        try {
            await post('/session/confirmation', { password: this.password });
            this.close(true);
        } catch (problem) {
            this.set({ busy: false, problem, errors: fieldErrors(problem) });
            focusFirstError(this);
        }
    }

    view() {
        return html`${dialogHead(this, t('confirmation.title'))}<form class="sheet-form" novalidate @submit=${(event) => this.send(event)}><div class="sheet-body"><p class="soft">${t('confirmation.lead')}</p>
            ${this.problem && !Object.keys(this.errors).length ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.problem)}</div>`) : nothing}
            <input type="email" class="sr" tabindex="-1" aria-hidden="true" autocomplete="username" .value=${session.account?.email ?? ''} readonly>
            ${field({ id: 'confirmation-password', label: t('login.password'), type: 'password', latin: true, value: this.password, autocomplete: 'current-password', error: this.errors.password, focus: true, required: true, input: (value) => (this.password = value) })}</div>
            <footer class="sheet-foot">${button({ text: t('confirmation.do'), mark: 'lock', kind: 'primary', type: 'submit', busy: this.busy })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
Confirmation.define('moked-confirmation');

confirmBy(() => openDialog('moked-confirmation'));
