import { get, newKey, post } from '/server/client.js';
import { go } from '/app/router.js';
import { chooseBusiness, keepBusiness } from '/app/session.js';
import { weekEditor } from '/business/parts.js';
import { t, tAny } from '/i18n/i18n.js';
import { choice, field, fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, failed, icon, problemText, skeleton } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

const MARKS = { clinic: 'tooth', salon: 'scissors', garage: 'car', lawyer: 'scale-balanced', plumber: 'faucet-drip' };
const WORDS = { handoffPhone: 'open.handoff', agentName: 'agent.name' };

/** A business from a template: one choice and five fields. */
class OpenBusiness extends View {
    entered() {
        Object.assign(this, { draft: { name: '', number: '', handoffPhone: '', agentName: '' }, errors: {}, key: newKey() });
        this.load();
    }

    async load() {
        try {
            const templates = await get('/business-templates');
            this.set({ templates: templates.items ?? templates, problem: null });
        } catch (problem) {
            this.set({ problem });
        }
    }

    choose(template) {
        this.draft.agentName ||= template.business?.agent?.name ?? '';
        this.draft.agentGender = template.business?.agent?.gender ?? 'FEMININE';
        this.draft.openingHours = structuredClone(template.business?.openingHours ?? []);
        this.set({ template });
    }

    async open(event) {
        event.preventDefault();
        this.set({ busy: true, errors: {}, refused: null });
        const { handoffPhone, ...rest } = this.draft;
        try {
            const made = await post('/businesses', { template: this.template.key, ...rest, handoffPhone: handoffPhone || null }, this.key);
            keepBusiness(made);
            chooseBusiness(made.id);
            toast(t('open.done'));
            go('/trial');
        } catch (problem) {
            this.set({ busy: false, refused: problem, errors: fieldErrors(problem), key: newKey() });
            focusFirstError(this);
        }
    }

    card(template) {
        return html`<label class="template ${this.template === template ? 'chosen' : ''}"><input type="radio" class="sr" name="template" .checked=${this.template === template} @change=${() => this.choose(template)}><span class="empty-mark">${icon(MARKS[template.key] ?? 'store')}</span><strong>${tAny(`template.${template.key}`, 'template.other')}</strong><span class="small soft">${tAny(`template.${template.key}.text`, 'template.other')}</span></label>`;
    }

    fields() {
        const own = (name, extra = {}) => field({ id: `open-${name}`, label: t(WORDS[name] ?? `business.${name}`), value: this.draft[name], error: this.errors[name], required: true, input: (value) => (this.draft[name] = value), ...extra });
        const edit = (change) => (change(), this.update());
        return html`<section class="card-box padded stack"><h2>${t('open.fields')}</h2><div class="form-grid">${own('name', { hint: t('business.name.hint') })}${own('number', { type: 'tel', latin: true, hint: t('open.number.hint') })}${own('handoffPhone', { type: 'tel', latin: true, hint: t('calls.handoff.hint') })}${own('agentName')}${choice({ id: 'open-gender', label: t('agent.gender'), value: this.draft.agentGender, options: ['FEMININE', 'MASCULINE'].map((gender) => [gender, t(`agent.gender.${gender}`)]), change: (value) => edit(() => (this.draft.agentGender = value)) })}</div>
            <fieldset><legend>${t('settings.tab.hours')}</legend>${weekEditor('open-week', (this.draft.openingHours ??= []), edit)}</fieldset>
            <div>${button({ text: t('open.do'), mark: 'store', kind: 'primary', type: 'submit', busy: this.busy })}</div></section>`;
    }

    view() {
        const lost = this.refused && !Object.keys(this.errors).length;
        return html`<div class="page-head"><div><h1 tabindex="-1">${t('nav.new-business')}</h1><p class="soft">${t('open.lead')}</p></div></div>
            ${this.templates ? html`<form class="stack" novalidate @submit=${(event) => this.open(event)}><fieldset><legend>${t('open.template')}</legend><div class="templates">${this.templates.map((template) => this.card(template))}</div></fieldset>
                ${lost ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.refused)}</div>`) : nothing}${this.template ? this.fields() : nothing}</form>`
                : html`<div class="card-box padded">${this.problem ? failed(this.problem, () => this.load()) : skeleton(6)}</div>`}`;
    }
}
OpenBusiness.define('moked-open-business');
