import { front } from '/account/front.js';
import { enterWithPasskey, passkeysWork } from '/account/passkeys.js';
import { giveSecondFactor, logIn } from '/app/session.js';
import { t, tAny } from '/i18n/i18n.js';
import { field } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** E-mail and password, then a second factor where the account has one. */
class Login extends View {
    entered() {
        Object.assign(this, { email: '', password: '', code: '', factors: null, problem: null, busy: false });
    }

    async attempt(event, work) {
        event?.preventDefault();
        this.set({ busy: true, problem: null });
        try {
            const factors = await work();
            this.set({ busy: false, factors: factors ?? this.factors, code: '' });
        } catch (problem) {
            this.set({ busy: false, problem });
        }
    }

    drawn() {
        const wanted = this.factors ? 'code' : 'email';
        if (this.asked !== wanted) {
            this.asked = wanted;
            this.querySelector(`#${wanted}`)?.focus();
        }
    }

    message() {
        if (!this.problem) {
            return nothing;
        }
        const { name, retryAfter } = this.problem;
        const text = name === 'too-many-requests' && retryAfter ? t('login.wait', { count: Math.ceil(retryAfter / 60) }) : name === 'wrong-credentials' && this.factors ? t('login.wrong-code') : problemText(this.problem);
        return alertBox('red', html`${icon('circle-exclamation')}<div>${text} ${tAny(`problem.${name}.next`, 'problem.unknown.next')}</div>`);
    }

    passwordForm() {
        return html`<form class="stack" novalidate @submit=${(event) => this.attempt(event, () => logIn(this.email.trim(), this.password))}>
            <div><h1 tabindex="-1">${t('login.title')}</h1><p class="soft">${t('login.lead')}</p></div>${this.message()}
            ${field({ id: 'email', label: t('login.email'), type: 'email', latin: true, value: this.email, autocomplete: 'username', required: true, input: (value) => (this.email = value) })}
            ${field({ id: 'password', label: t('login.password'), type: 'password', latin: true, value: this.password, autocomplete: 'current-password', required: true, input: (value) => (this.password = value) })}
            ${button({ text: t('login.enter'), mark: 'arrow-right-to-bracket', kind: 'primary', type: 'submit', busy: this.busy })}
            <p class="small soft">${t('login.forgot')}</p></form>`;
    }

    codeForm() {
        const passkey = this.factors.includes('PASSKEY') && passkeysWork();
        return html`<form class="stack" novalidate @submit=${(event) => this.attempt(event, () => giveSecondFactor(this.code.trim()))}>
            <div><h1 tabindex="-1">${t('second.title')}</h1><p class="soft">${t('second.lead')}</p></div>${this.message()}
            ${field({ id: 'code', label: t('second.code'), latin: true, value: this.code, autocomplete: 'one-time-code', required: true, hint: t('second.hint'), input: (value) => (this.code = value) })}
            ${button({ text: t('second.enter'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}
            ${passkey ? button({ text: t('second.passkey'), mark: 'fingerprint', click: () => this.attempt(null, enterWithPasskey) }) : nothing}
            ${button({ text: t('second.back'), kind: 'text', click: () => this.set({ factors: null, problem: null, password: '' }) })}</form>`;
    }

    view() {
        return front(this.factors ? this.codeForm() : this.passwordForm());
    }
}
Login.define('moked-login');
