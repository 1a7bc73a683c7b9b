import { addPasskey, passkeysWork } from '/account/passkeys.js';
import { recoveryCodes } from '/account/recovery-codes.js';
import { get, post, remove } from '/server/client.js';
import { session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { copyRow } from '/ui/copy.js';
import { field, fieldErrors } from '/ui/field.js';
import { date } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { badge, button, icon, ltr } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** One-time codes, recovery codes and passkeys. */
class Factors extends View {
    entered() {
        Object.assign(this, { passkeys: [], code: '', errors: {}, label: '' });
        this.load();
    }

    async load() {
        try {
            const { items } = await get('/session/factors/passkeys');
            this.set({ passkeys: items, offered: true });
        } catch (problem) {
            this.set({ offered: problem.name !== 'not-found' });
        }
    }

    /** What is shown once is brought into sight. */
    drawn() {
        if (this.codes?.length && this.brought !== this.codes) {
            this.brought = this.codes;
            this.querySelector('.codes')?.scrollIntoView({ block: 'center' });
        }
    }

    async attempt(work) {
        this.set({ errors: {} });
        try {
            await work();
        } catch (problem) {
            if (problem.name === 'wrong-credentials') {
                return this.set({ errors: { code: t('error.totp.wrong') } });
            }
            this.set({ errors: fieldErrors(problem) });
            if (!problem.asksForPassword && !problem.errors?.length && problem.name !== 'NotAllowedError') {
                toastProblem(problem);
            }
        }
    }

    begin() {
        return this.attempt(async () => this.set({ setup: await post('/session/factors/totp'), codes: null, code: '' }));
    }

    confirm(event) {
        event.preventDefault();
        return this.attempt(async () => {
            const { recoveryCodes } = await post('/session/factors/totp/confirm', { code: this.code.trim() });
            this.has('TOTP', true);
            this.set({ setup: null, codes: recoveryCodes });
        });
    }

    has(factor, is) {
        const others = session.account.secondFactors.filter((other) => other !== factor);
        session.account.secondFactors = is ? [...others, factor] : others;
    }

    renewCodes() {
        return this.attempt(async () => {
            const { recoveryCodes } = await post('/session/factors/recovery-codes');
            this.set({ codes: recoveryCodes });
        });
    }

    stop() {
        return this.attempt(async () => {
            await remove('/session/factors/totp');
            this.has('TOTP', false);
            this.set({ codes: null });
            toast(t('totp.removed'));
        });
    }

    setUp() {
        return html`<form class="stack" novalidate @submit=${(event) => this.confirm(event)}><ol class="steps-list"><li>${t('totp.step.app')}</li><li>${t('totp.step.secret')}</li><li>${t('totp.step.code')}</li></ol>
            ${this.picture(this.setup.qr)}
            ${copyRow(t('totp.secret'), this.setup.secret.replace(/(.{4})(?=.)/g, '$1 '), this.setup.secret)}
            <a class="btn btn-quiet" href=${this.setup.uri}>${icon('mobile-screen')}${t('totp.open-app')}</a>
            ${field({ id: 'totp-code', label: t('second.code'), latin: true, value: this.code, autocomplete: 'one-time-code', error: this.errors.code, input: (value) => (this.code = value) })}
            <div class="row-flex">${button({ text: t('totp.confirm'), mark: 'check', kind: 'primary', type: 'submit' })}${button({ text: t('cancel'), click: () => this.set({ setup: null }) })}</div></form>`;
    }

    picture({ size, path }) {
        return html`<svg class="qr" role="img" aria-label=${t('totp.qr')} viewBox="-4 -4 ${size + 8} ${size + 8}" shape-rendering="crispEdges"><rect x="-4" y="-4" width=${size + 8} height=${size + 8} fill="#fff"></rect><path d=${path} fill="#000"></path></svg>`;
    }

    totp() {
        const on = session.account.secondFactors.includes('TOTP');
        return html`<section class="card-box"><div class="card-head">${icon('mobile-screen')}<h2>${t('totp.title')}</h2>${badge(on ? 'green' : '', t(on ? 'totp.on' : 'totp.off'))}</div><div class="padded stack"><p class="soft">${t('totp.lead')}</p>
            ${this.setup ? this.setUp() : on ? html`<div><button type="button" class="btn btn-text danger" @click=${() => this.stop()}>${icon('ban')}${t('totp.remove')}</button></div>` : html`<div>${button({ text: t('totp.begin'), mark: 'plus', kind: 'primary', click: () => this.begin() })}</div>`}</div></section>`;
    }

    passkey({ id, label, name, createdAt }) {
        const drop = () => this.attempt(async () => {
            await remove(`/session/factors/passkeys/${id}`);
            this.has('PASSKEY', this.passkeys.some((other) => other.id !== id));
            toast(t('passkeys.removed'));
            this.load();
        });
        return html`<li class="file-row">${icon('fingerprint')}<div class="grow"><bdi>${label ?? name ?? t('passkeys.one')}</bdi><div class="small soft">${t('passkeys.since')} ${ltr(date(createdAt ?? Date.now()))}</div></div><button type="button" class="icon-button" aria-label=${t('passkeys.remove', { name: label ?? name ?? '' })} @click=${drop}>${icon('trash-can')}</button></li>`;
    }

    addPasskey() {
        return this.attempt(async () => {
            const codes = await addPasskey(this.label.trim() || t('passkeys.one'));
            this.has('PASSKEY', true);
            this.set({ label: '', codes });
            toast(t('passkeys.added'));
            this.load();
        });
    }

    view() {
        return html`<div class="stack">${this.totp()}${this.offered ? this.passkeyList() : nothing}${recoveryCodes(this.codes, () => this.renewCodes())}</div>`;
    }

    passkeyList() {
        return html`<section class="card-box"><div class="card-head">${icon('fingerprint')}<h2>${t('passkeys.title')}</h2></div><div class="padded stack"><p class="soft">${t('passkeys.lead')}</p>
            ${this.passkeys.length ? html`<ul class="plain rows boxed">${this.passkeys.map((one) => this.passkey(one))}</ul>` : nothing}
            ${passkeysWork() ? html`<div class="editor-row">${field({ id: 'passkey-label', label: t('passkeys.label'), value: this.label, placeholder: t('passkeys.label.example'), input: (value) => (this.label = value) })}${button({ text: t('passkeys.add'), mark: 'plus', click: () => this.addPasskey() })}</div>` : html`<p class="small soft">${t('passkeys.unsupported')}</p>`}</div></section>`;
    }
}
Factors.define('moked-factors');
