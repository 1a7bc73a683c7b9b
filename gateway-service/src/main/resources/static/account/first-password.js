import { front } from '/account/front.js';
import { mismatch, newPasswordFields } from '/account/new-password.js';
import { put } from '/server/client.js';
import { logOut, openSession } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { field, fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** The password that was given is changed before anything else. */
class FirstPassword extends View {
    entered() {
        Object.assign(this, { current: '', fresh: '', again: '', errors: {} });
    }

    async save(event) {
        event.preventDefault();
        const errors = mismatch(this);
        if (errors) {
            this.set({ errors });
            return focusFirstError(this);
        }
        this.set({ busy: true, errors: {}, refused: null });
        try {
            await put('/session/password', { current: this.current, new: this.fresh });
            await openSession();
        } catch (problem) {
            const wrong = problem.name === 'wrong-credentials' ? { current: t('error.password.wrong') } : fieldErrors(problem);
            this.set({ busy: false, refused: problem, errors: wrong });
            focusFirstError(this);
        }
    }

    view() {
        return front(html`<form class="stack" novalidate @submit=${(event) => this.save(event)}><div><h1 tabindex="-1">${t('password.first.title')}</h1><p class="soft">${t('password.first.lead')}</p></div>
            ${this.refused && !Object.keys(this.errors).length ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.refused)}</div>`) : nothing}
            ${field({ id: 'current', label: t('password.current'), type: 'password', latin: true, value: this.current, autocomplete: 'current-password', required: true, error: this.errors.current, input: (value) => (this.current = value) })}
            ${newPasswordFields(this, this.errors)}${button({ text: t('password.save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}
            ${button({ text: t('log-out'), kind: 'text', click: logOut })}</form>`);
    }
}
FirstPassword.define('moked-first-password');
