import { get, post, put, remove } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { panel } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { field, fieldErrors, focusFirstError } from '/ui/field.js';
import { date } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, badge, button, failed, icon, ltr, problemText, skeleton } from '/ui/parts.js';
import { toast, toastProblem, withUndo } from '/ui/toast.js';
import { View } from '/ui/view.js';

const TONES = { NONE: 'blue', UNFINISHED: 'amber', CONNECTED: 'green' };
const RESULTS = { WORKS: ['green', 'circle-check'], REFUSED: ['red', 'circle-exclamation'], FOREIGN_SENDER: ['red', 'circle-exclamation'], UNREACHABLE: ['amber', 'plug-circle-xmark'] };
const VENDORS = {
    twilio: { mark: 'phone-volume', fields: { accountSid: 'text', authToken: 'password', sender: 'tel' } },
    openai: { mark: 'brain', fields: { apiKey: 'password' } },
};

/** As vendors write numbers, however somebody typed it. */
const international = (typed) => typed.replace(/[\s\-().\u200e\u200f\u2066-\u2069]/g, '').replace(/^0(?=[2-9])/, '+972');

/** The business's own account with one vendor. What makes it one goes to the server and never comes back. */
class Connection extends View {
    static props = ['vendor'];

    entered() {
        this.clear();
        this.load();
    }

    get path() {
        return inBusiness(`/connections/${this.vendor}`);
    }

    clear() {
        Object.assign(this, { typed: {}, errors: {}, refused: null, open: false, result: null });
    }

    async load() {
        try {
            this.set({ state: await get(this.path), problem: null });
        } catch (problem) {
            this.set({ problem });
        }
    }

    async save(event) {
        event.preventDefault();
        const body = Object.fromEntries(Object.keys(VENDORS[this.vendor].fields).map((name) => [name, (this.typed[name] ?? '').trim()]));
        if (body.sender) {
            body.sender = international(body.sender);
        }
        this.set({ busy: 'save', errors: {}, refused: null, result: null });
        // what was let go before is gone before something new takes its place
        await this.finish?.();
        try {
            const state = await put(this.path, body);
            this.clear();
            this.set({ busy: null, state });
            toast(t('connections.saved'));
        } catch (refused) {
            this.set({ busy: null, refused, errors: fieldErrors(refused) });
            focusFirstError(this);
            this.load();
        }
    }

    async test() {
        this.set({ busy: 'test', result: null });
        try {
            const { result } = await post(`${this.path}/test`);
            this.set({ busy: null, result });
        } catch (problem) {
            this.set({ busy: null });
            toastProblem(problem);
        }
    }

    disconnect() {
        const { path } = this;
        this.clear();
        this.set({ state: { state: 'NONE' } });
        const text = `${t('connections.disconnected')} ${t(`connections.${this.vendor}.disconnect.text`)}`;
        this.finish = withUndo(text, () => remove(path).catch(toastProblem).finally(() => this.load()), () => this.load());
    }

    standing() {
        const { state, hint, sender, since } = this.state;
        const facts = [
            hint ? html`${t(`connections.${this.vendor}.hint`)} ${ltr(this.vendor === 'openai' ? `…${hint}` : hint)}` : null,
            sender ? html`${t('connections.twilio.sender')} ${ltr(sender)}` : null,
            since ? html`${t('connections.since')} ${ltr(date(since))}` : null,
        ].filter(Boolean);
        return html`<div class="row-flex wrap small-gap">${badge(TONES[state], t(`connections.state.${state}`), state === 'CONNECTED' ? 'check' : undefined)}<span class="soft">${state === 'NONE' ? t(`connections.${this.vendor}.none`) : facts.map((fact, i) => html`${i ? ' · ' : nothing}${fact}`)}</span></div>
            ${state === 'UNFINISHED' ? alertBox('amber', html`${icon('triangle-exclamation')}<div>${t('connections.unfinished')}</div>`) : nothing}`;
    }

    form() {
        const { fields } = VENDORS[this.vendor];
        const general = this.refused && !Object.keys(this.errors).length;
        return html`<form class="stack" novalidate autocomplete="off" @submit=${(event) => this.save(event)}>
            ${general ? alertBox('red', html`${icon('circle-exclamation')}<div>${this.refused.name === 'unavailable' ? t('connections.away') : problemText(this.refused)}</div>`) : nothing}
            <div class="form-grid">${Object.entries(fields).map(([name, type]) => field({ id: `${this.vendor}-${name}`, label: t(`connections.${this.vendor}.${name}`), type, latin: true, value: this.typed[name], required: true, maxlength: 512, error: this.errors[name], hint: t(`connections.${this.vendor}.${name}.hint`), input: (value) => (this.typed[name] = value) }))}</div>
            <div class="row-flex wrap small-gap">${button({ text: t('connections.save'), mark: 'plug', kind: 'primary', type: 'submit', busy: this.busy === 'save' })}${button({ text: t('cancel'), click: () => (this.clear(), this.update()) })}</div></form>`;
    }

    actions() {
        const connected = this.state.state !== 'NONE';
        return html`<div class="row-flex wrap small-gap">
            ${connected ? button({ text: t('connections.test'), mark: 'stethoscope', busy: this.busy === 'test', click: () => this.test() }) : nothing}
            ${button({ text: t(connected ? 'connections.replace' : 'connections.connect'), mark: connected ? 'rotate' : 'plug', kind: connected ? 'quiet' : 'primary', click: () => this.set({ open: true, result: null }) })}
            ${connected ? button({ text: t('connections.disconnect'), mark: 'plug-circle-xmark', click: () => this.disconnect() }) : nothing}</div>`;
    }

    content() {
        if (!this.state) {
            return this.problem ? failed(this.problem, () => this.load()) : skeleton(2);
        }
        const [tone, mark] = RESULTS[this.result] ?? [];
        return html`${this.standing()}${this.result ? alertBox(tone, html`${icon(mark)}<div>${t(`connections.result.${this.result}`)}</div>`) : nothing}${this.open ? this.form() : this.actions()}`;
    }

    view() {
        return panel(VENDORS[this.vendor].mark, t(`connections.${this.vendor}`), t(`connections.${this.vendor}.lead`), this.content());
    }
}
Connection.define('moked-connection');

export const connections = () => html`<div class="stack">${Object.keys(VENDORS).map((vendor) => html`<moked-connection .vendor=${vendor}></moked-connection>`)}</div>`;
