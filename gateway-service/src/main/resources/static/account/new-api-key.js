import { newKey, post } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { has, t } from '/i18n/i18n.js';
import { copyRow } from '/ui/copy.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, field, fieldErrors, focusFirstError, toggle } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { View } from '/ui/view.js';

/* A row each of what belongs together. */
const SCOPES = [
    ['customers:read', 'customers:write', 'customers:export', 'customers:erase'],
    ['appointments:read', 'appointments:write'],
    ['leads:read', 'leads:write'],
    ['tasks:read', 'tasks:write'],
    ['calls:read', 'analytics:read'],
    ['business:read', 'business:write'],
];

const DAYS = ['30', '90', '365'];

/** Makes a key; it is shown once. */
class NewApiKey extends View {
    entered() {
        Object.assign(this, { label: '', scopes: ['customers:read'], days: '365', errors: {}, once: newKey() });
    }

    async make(event) {
        event.preventDefault();
        this.set({ busy: true, errors: {}, problem: null });
        try {
            this.set({ busy: false, made: await post(inBusiness('/api-keys'), { name: this.label.trim(), scopes: this.scopes, days: Number(this.days) }, this.once) });
        } catch (problem) {
            this.set({ busy: false, problem, errors: fieldErrors(problem), once: newKey() });
            focusFirstError(this);
        }
    }

    view() {
        if (this.made) {
            return html`${dialogHead(this, t('keys.made'))}<div class="sheet-body">${alertBox('amber', html`${icon('key')}<div>${t('keys.made.text')}</div>`)}${copyRow(null, this.made.key)}</div><footer class="sheet-foot">${button({ text: t('done'), mark: 'check', kind: 'primary', click: () => this.close(true) })}</footer>`;
        }
        const pick = (scope) => (on) => this.set({ scopes: on ? [...this.scopes, scope] : this.scopes.filter((other) => other !== scope) });
        return html`${dialogHead(this, t('keys.new'))}<form class="sheet-form" novalidate @submit=${(event) => this.make(event)}><div class="sheet-body">
            ${this.problem && !Object.keys(this.errors).length ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.problem)}</div>`) : nothing}
            ${field({ id: 'key-name', label: t('keys.name'), value: this.label, hint: t('keys.name.hint'), error: this.errors.name, focus: true, required: true, input: (value) => (this.label = value) })}
            ${choice({ id: 'key-days', label: t('keys.days'), value: this.days, options: DAYS.map((days) => [days, t('keys.days.count', { count: Number(days) })]), change: (days) => this.set({ days }) })}
            <fieldset><legend>${t('keys.scopes')}</legend>${SCOPES.map((row) => html`<div class="scopes">${row.map((scope) => toggle({ id: `scope-${scope}`, kind: 'check', label: t(`scope.${scope}`), hint: has(`scope.hint.${scope}`) ? t(`scope.hint.${scope}`) : null, checked: this.scopes.includes(scope), change: pick(scope) }))}</div>`)}${this.errors.scopes ? html`<div class="field-error">${this.errors.scopes}</div>` : nothing}</fieldset></div>
            <footer class="sheet-foot">${button({ text: t('keys.make'), mark: 'key', kind: 'primary', type: 'submit', busy: this.busy, disabled: !this.scopes.length })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
NewApiKey.define('moked-new-api-key');
