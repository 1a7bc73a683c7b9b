import { put } from '/server/client.js';
import { openSession, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { field, fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** What one is called by the desk and by colleagues. */
class OwnName extends View {
    entered() {
        Object.assign(this, { wanted: session.account.name, errors: {} });
    }

    async save(event) {
        event.preventDefault();
        this.set({ busy: true, errors: {}, refused: null });
        try {
            await put('/session/name', { name: this.wanted });
            toast(t('own-name.saved'));
            await openSession();
        } catch (refused) {
            this.set({ busy: false, refused, errors: fieldErrors(refused) });
            focusFirstError(this);
        }
    }

    view() {
        return html`<section class="card-box"><div class="card-head">${icon('user')}<h2>${t('own-name.title')}</h2></div><form class="padded stack" novalidate @submit=${(event) => this.save(event)}>
            ${this.refused && !Object.keys(this.errors).length ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.refused)}</div>`) : nothing}
            ${field({ id: 'own-name', label: t('own-name.label'), value: this.wanted, autocomplete: 'name', maxlength: 100, hint: t('own-name.hint'), error: this.errors.name, input: (value) => (this.wanted = value) })}
            <div>${button({ text: t('own-name.save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}</div></form></section>`;
    }
}
OwnName.define('moked-own-name');
