import { finding, nobodyFound } from '/customers/finding.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { avatar, customerName, icon, phone } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Finds a customer by name or number; the choice is told by `change`. */
class CustomerField extends View {
    static props = ['value', 'error', 'change', 'optional'];

    entered() {
        Object.assign(this, { q: '', found: null, lost: null, at: 0 });
        this.find = finding((answer) => this.set({ ...answer, at: 0 }), this.signal);
    }

    typed(q) {
        this.q = q;
        this.find(q);
    }

    choose(customer) {
        this.typed('');
        this.value = customer;
        this.change(customer);
        setTimeout(() => this.querySelector(customer ? '.chosen-customer button' : 'input')?.focus());
    }

    key(event) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!this.found?.length) {
            return;
        }
        if (step) {
            event.preventDefault();
            this.set({ at: (this.at + step + this.found.length) % this.found.length });
        } else if (event.key === 'Enter') {
            event.preventDefault();
            this.choose(this.found[this.at]);
        } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            this.set({ found: null });
        }
    }

    options() {
        return html`<div class="customer-options" role="listbox" id="customer-options" aria-label=${t('nav.customers')}>${this.found.map((one, i) => html`<div class="search-row" role="option" id="customer-option-${i}" aria-selected=${i === this.at ? 'true' : 'false'} @mousedown=${(event) => (event.preventDefault(), this.choose(one))}>${avatar(one.name)}<span class="grow clip">${customerName(one)}</span><span class="soft small">${one.phones?.[0] ? phone(one.phones[0]) : nothing}</span></div>`)}</div>`;
    }

    search() {
        const open = !!this.found?.length;
        return html`<label class="form-label" for="customer-search">${t(this.optional ? 'lead.customer.optional' : 'lead.customer')}</label>
            <input class="form-control own-direction" id="customer-search" type="text" role="combobox" aria-autocomplete="list" aria-expanded=${open ? 'true' : 'false'} aria-controls=${open ? 'customer-options' : nothing} aria-activedescendant=${open ? `customer-option-${this.at}` : nothing} aria-invalid=${this.error ? 'true' : 'false'} aria-describedby=${this.error ? 'customer-error' : nothing} autocomplete="off" placeholder=${t('lead.customer.search')} .value=${this.q} @input=${(event) => this.typed(event.target.value)} @keydown=${(event) => this.key(event)}>
            ${open ? this.options() : nothing}${nobodyFound(this)}${this.error ? html`<div class="field-error" id="customer-error">${this.error}</div>` : nothing}`;
    }

    view() {
        const { value } = this;
        return html`<div class="field whole customer-field">${value
            ? html`<span class="form-label">${t('lead.customer')}</span><div class="chosen-customer">${avatar(value.name)}<span class="grow">${customerName(value)}</span><button type="button" class="icon-button" aria-label=${t('lead.customer.other')} @click=${() => this.choose(null)}>${icon('xmark')}</button></div>`
            : this.search()}</div>`;
    }
}
CustomerField.define('moked-customer-field');
