import '/account/factors.js';
import '/account/own-name.js';
import '/account/sessions.js';
import { mismatch, newPasswordFields } from '/account/new-password.js';
import { put } from '/server/client.js';
import { refreshSession, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { field, fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, avatar, button, icon, mail, problemText } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** One's own account: name, password, second factors, sessions. */
class Me extends View {
    static props = ['params'];

    entered() {
        this.clear();
    }

    clear() {
        Object.assign(this, { current: '', fresh: '', again: '', errors: {}, busy: false });
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
            this.clear();
            this.update();
            toast(t('password.changed'));
            await refreshSession();
            this.querySelector('moked-sessions')?.load();
        } catch (problem) {
            const wrong = problem.name === 'wrong-credentials' ? { current: t('error.password.wrong') } : fieldErrors(problem);
            this.set({ busy: false, refused: problem, errors: wrong });
            focusFirstError(this);
        }
    }

    password() {
        return html`<section class="card-box"><div class="card-head">${icon('lock')}<h2>${t('password.title')}</h2></div><form class="padded stack" novalidate @submit=${(event) => this.save(event)}>
            ${this.refused && !Object.keys(this.errors).length ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.refused)}</div>`) : nothing}
            <input type="email" class="sr" tabindex="-1" aria-hidden="true" autocomplete="username" .value=${session.account.email} readonly>
            ${field({ id: 'current', label: t('password.current'), type: 'password', latin: true, value: this.current, autocomplete: 'current-password', error: this.errors.current, input: (value) => (this.current = value) })}
            ${newPasswordFields(this, this.errors)}<div>${button({ text: t('password.save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}</div></form></section>`;
    }

    view() {
        const { name, email, role } = session.account;
        return html`<div class="page-head">${avatar(name, true)}<div><h1 tabindex="-1"><bdi>${name}</bdi></h1><p class="soft">${mail(email)} · ${t(`role.${role}`)}</p></div></div>
            <div class="two-columns"><div class="stack"><moked-own-name></moked-own-name>${this.password()}<moked-sessions></moked-sessions></div><moked-factors></moked-factors></div>`;
    }
}
Me.define('moked-me');
