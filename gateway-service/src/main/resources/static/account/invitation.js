import { front } from '/account/front.js';
import { mismatch, newPasswordFields } from '/account/new-password.js';
import { get, post } from '/server/client.js';
import { logIn } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, failed, icon, mail, problemText, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Whoever holds the link chooses a password. */
class Invitation extends View {
    static props = ['token'];

    entered() {
        Object.assign(this, { fresh: '', again: '', errors: {} });
        this.load();
    }

    get path() {
        return `/invitations/${encodeURIComponent(this.token)}`;
    }

    async load() {
        try {
            this.set({ invitation: await get(this.path), problem: null });
        } catch (problem) {
            this.set({ problem });
        }
    }

    async accept(event) {
        event.preventDefault();
        const errors = mismatch(this);
        if (errors) {
            this.set({ errors });
            return focusFirstError(this);
        }
        this.set({ busy: true, errors: {}, refused: null });
        try {
            await post(this.path, { password: this.fresh });
            history.replaceState(null, '', '/');
            const factors = await logIn(this.invitation.email, this.fresh);
            if (factors) {
                location.assign('/login');
            }
        } catch (problem) {
            this.set({ busy: false, refused: problem, errors: fieldErrors(problem) });
            focusFirstError(this);
        }
    }

    view() {
        if (this.problem) {
            const gone = this.problem.name === 'not-found';
            return front(gone ? html`<div class="stack"><h1 tabindex="-1">${t('invitation.gone')}</h1><p class="soft">${t('invitation.gone.next')}</p><a class="btn btn-quiet" href="/login">${t('login.title')}</a></div>` : failed(this.problem, () => this.load()));
        }
        if (!this.invitation) {
            return front(skeleton(5));
        }
        const { name, email } = this.invitation;
        return front(html`<form class="stack" novalidate @submit=${(event) => this.accept(event)}><div><h1 tabindex="-1">${t('invitation.hello', { name })}</h1><p class="soft">${t('invitation.lead')} ${mail(email)}</p></div>
            ${this.refused && !Object.keys(this.errors).length ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.refused)}</div>`) : nothing}
            <input type="email" class="sr" tabindex="-1" aria-hidden="true" autocomplete="username" .value=${email} readonly>
            ${newPasswordFields(this, this.errors)}${button({ text: t('invitation.accept'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}</form>`);
    }
}
Invitation.define('moked-invitation');
