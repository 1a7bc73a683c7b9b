import { t } from '/i18n/i18n.js';
import { html, live, nothing } from '/ui/lit.js';
import { View } from '/ui/view.js';

/* The browser's own fields show dates and hours in the browser's language, not in the page's. */
const pad = (number) => String(number).padStart(2, '0');

const KINDS = {
    date: {
        shown: (value) => (value ? value.split('-').map(Number).reverse().join('.') : ''),
        read(text) {
            const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text) ?? [];
            const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
            const at = new Date(Date.UTC(full, month - 1, day));
            return year && at.getUTCMonth() === month - 1 && at.getUTCDate() === Number(day) ? `${full}-${pad(month)}-${pad(day)}` : null;
        },
        example: '31.12.2026',
        empty: () => t('when.date'),
    },
    time: {
        shown: (value) => (value ?? '').slice(0, 5),
        read(text) {
            const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text) ?? [];
            return hours && hours < 24 && minutes < 60 ? `${pad(Number(hours))}:${pad(Number(minutes))}` : null;
        },
        example: '09:30',
        empty: () => '00:00',
    },
};

/** A date as d.M.yyyy or a time of 24 hours; `value` and `changed` speak ISO. */
class WhenField extends View {
    static props = ['kind', 'fieldId', 'label', 'value', 'error', 'change'];

    typed(event) {
        const text = event.target.value.trim();
        const value = text ? KINDS[this.kind].read(text) : '';
        this.set({ wrong: value === null ? text : null });
        if (value !== null && value !== (this.value ?? '')) {
            this.change(value);
        }
    }

    view() {
        const { shown, example, empty } = KINDS[this.kind];
        const error = this.wrong ? t('error.when', { example }) : this.error;
        return html`<div class="field"><label class="form-label" for=${this.fieldId}>${this.label}</label><input class="form-control ltr ${this.kind}" id=${this.fieldId} type="text" inputmode=${this.kind === 'time' ? 'numeric' : 'text'} dir="ltr" autocomplete="off" maxlength="10" placeholder=${empty()}
            .value=${live(this.wrong ?? shown(this.value))} aria-invalid=${error ? 'true' : 'false'} aria-describedby=${error ? `${this.fieldId}-error` : nothing} @change=${(event) => this.typed(event)}>
            ${error ? html`<div class="field-error" id="${this.fieldId}-error">${error}</div>` : nothing}</div>`;
    }
}
WhenField.define('moked-when-field');

const whenField = (kind) => ({ id, label, value, error, change }) => html`<moked-when-field .kind=${kind} .fieldId=${id} .label=${label} .value=${value ?? ''} .error=${error} .change=${change}></moked-when-field>`;

export const dateField = whenField('date');
export const timeField = whenField('time');
