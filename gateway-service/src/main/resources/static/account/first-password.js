import { front } from '/account/front.js';
import { mismatch, newPasswordFields } from '/account/new-password.js';
import { put } from '/server/client.js';
import { logOut, openSession, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { field, fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** The password that was given is changed before anything else. */
class FirstPassword extends View {
    entered() {
        Object.assign(this, { current: '', fresh: '', again: '', called: '', errors: {} });
    }

    /** The first account of an installation is called by its address. */
    isNamed() {
        return session.account.name !== session.account.email;
    }

    async save(event) {
        event.preventDefault();
        const nameless = !this.isNamed() && !this.called.trim() ? { called: t('error.field.missing') } : null;
        const errors = mismatch(this) || nameless ? { ...mismatch(this), ...nameless } : null;
        if (errors) {
            this.set({ errors });
            return focusFirstError(this);
        }
        this.set({ busy: true, errors: {}, refused: null });
        try {
            await put('/session/password', { current: this.current, new: this.fresh });
            await (this.isNamed() ? null : put('/session/name', { name: this.called.trim() }).catch(toastProblem));
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
            ${this.isNamed() ? nothing : field({ id: 'called', label: t('own-name.label'), value: this.called, autocomplete: 'name', maxlength: 100, hint: t('own-name.hint'), required: true, error: this.errors.called, input: (value) => (this.called = value) })}
            ${field({ id: 'current', label: t('password.current'), type: 'password', latin: true, value: this.current, autocomplete: 'current-password', required: true, error: this.errors.current, input: (value) => (this.current = value) })}
            ${newPasswordFields(this, this.errors)}${button({ text: t('password.save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}
            ${button({ text: t('log-out'), kind: 'text', click: logOut })}</form>`);
    }
}
FirstPassword.define('moked-first-password');
