import { get, post, put, remove } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { field, fieldErrors } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { badge, button, icon, problemText, when } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

const VENDORS = { twilio: { mark: 'phone', fields: ['accountSid', 'authToken'] } };

/** Credentials of vendors: they go in, and never come out. */
class Connections extends View {
    entered() {
        this.states = {};
        this.forms = {};
        Object.keys(VENDORS).forEach((vendor) => this.load(vendor));
    }

    async load(vendor) {
        try {
            this.states[vendor] = await get(inBusiness(`/credentials/${vendor}`));
        } catch (problem) {
            this.states[vendor] = { problem };
        }
        this.update();
    }

    async run(vendor, work, words) {
        this.set({ busy: vendor, errors: {} });
        try {
            const answer = await work();
            toast(t(answer?.ok === false ? 'connections.test.failed' : words), { tone: answer?.ok === false ? 'red' : 'green' });
            this.forms[vendor] = null;
        } catch (problem) {
            this.errors = fieldErrors(problem);
            toastProblem(problem);
        }
        this.set({ busy: null });
        this.load(vendor);
    }

    form(vendor, form) {
        const path = inBusiness(`/credentials/${vendor}`);
        return html`<div class="form-grid">${VENDORS[vendor].fields.map((name) => field({ id: `${vendor}-${name}`, label: t(`connections.${vendor}.${name}`), type: /token|secret|password/i.test(name) ? 'password' : 'text', latin: true, value: form[name], error: this.errors?.[name], autocomplete: 'new-password', input: (value) => (form[name] = value) }))}</div>
            <div class="row-flex">${button({ text: t('save'), mark: 'check', kind: 'primary', busy: this.busy === vendor, click: () => this.run(vendor, () => put(path, form), 'connections.saved') })}${button({ text: t('cancel'), click: () => ((this.forms[vendor] = null), this.update()) })}</div>`;
    }

    vendor(vendor) {
        const state = this.states[vendor];
        const path = inBusiness(`/credentials/${vendor}`);
        const form = this.forms[vendor];
        const absent = state?.problem?.name === 'not-found';
        const open = () => ((this.forms[vendor] = {}), this.update());
        return html`<section class="card-box"><div class="card-head">${icon(VENDORS[vendor].mark)}<h2>${t(`connections.${vendor}`)}</h2>${state && !state.problem ? (state.set ? badge('green', t('connections.set'), 'check') : badge('', t('connections.unset'))) : nothing}</div>
            <div class="padded stack"><p class="soft">${absent ? t('connections.absent') : state?.problem ? problemText(state.problem) : t(`connections.${vendor}.lead`)}</p>${state?.set && state.changedAt ? html`<p class="small soft">${t('connections.changed')} ${when(state.changedAt)}</p>` : nothing}
            ${absent ? nothing : form ? this.form(vendor, form) : html`<div class="row-flex wrap">${button({ text: t(state?.set ? 'connections.replace' : 'connections.enter'), mark: 'key', click: open })}
                ${state?.set ? html`${button({ text: t('connections.test'), mark: 'plug', busy: this.busy === vendor, click: () => this.run(vendor, () => post(`${path}/test`), 'connections.test.ok') })}<button type="button" class="btn btn-text danger" @click=${() => this.run(vendor, () => remove(path), 'connections.removed')}>${t('connections.remove')}</button>` : nothing}</div>`}</div></section>`;
    }

    view() {
        return html`<div class="stack">${Object.keys(VENDORS).map((vendor) => this.vendor(vendor))}</div>`;
    }
}
Connections.define('moked-connections');
