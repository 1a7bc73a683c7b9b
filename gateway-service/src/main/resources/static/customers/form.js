import { get, newKey, post, put } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { conflictBox } from '/ui/conflict.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, field, fieldErrors, focusFirstError } from '/ui/field.js';
import { phone } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

const draftOf = (customer) => ({ name: customer?.name ?? '', phones: customer?.phones?.map(phone) ?? [''], email: customer?.email ?? '', idNumber: customer?.idNumber ?? '', addressGender: customer?.addressGender ?? '', tags: (customer?.tags ?? []).join(', '), notes: customer?.notes ?? '' });

/** Creates or changes a customer; two people at once see both versions. */
class CustomerForm extends View {
    entered() {
        Object.assign(this, { draft: draftOf(this.customer), errors: {}, key: newKey() });
        this.first = JSON.stringify(this.draft);
    }

    mayClose() {
        return this.first === JSON.stringify(this.draft);
    }

    body() {
        const { name, phones, email, idNumber, addressGender, tags, notes } = this.draft;
        const text = (value) => value.trim() || null;
        return { name: text(name), phones: phones.map((number) => number.trim()).filter(Boolean), email: text(email), idNumber: text(idNumber), addressGender: addressGender || null, tags: tags.split(',').map((tag) => tag.trim()).filter(Boolean), notes };
    }

    async save(event) {
        event?.preventDefault();
        this.set({ busy: true, errors: {}, problem: null });
        try {
            const saved = this.customer ? await put(inBusiness(`/customers/${this.customer.id}`), this.body(), this.customer.version) : await post(inBusiness('/customers'), this.body(), this.key);
            toast(t('customer.saved'));
            this.close(saved);
        } catch (problem) {
            await this.refused(problem);
        }
    }

    async refused(problem) {
        const theirs = problem.name === 'stale' ? await get(inBusiness(`/customers/${this.customer.id}`)).catch(() => null) : null;
        this.set({ busy: false, problem, theirs, errors: fieldErrors(problem), key: newKey() });
        focusFirstError(this);
    }

    conflict() {
        const mine = this.draft;
        const theirs = draftOf(this.theirs);
        const names = { name: t('customer.name'), phones: t('customer.phone'), email: t('customer.email'), idNumber: t('customer.id-number'), addressGender: t('customer.gender'), tags: t('customer.tags'), notes: t('customer.notes') };
        const told = (key, value) => (key === 'addressGender' ? t(`gender.${value || 'NONE'}`) : Array.isArray(value) ? value.join(', ') : String(value));
        const rows = Object.keys(mine).filter((key) => String(mine[key]) !== String(theirs[key])).map((key) => [names[key], told(key, mine[key]), told(key, theirs[key])]);
        return conflictBox(rows, {
            keepMine: () => {
                this.customer = this.theirs;
                this.theirs = null;
                this.save();
            },
            takeTheirs: () => this.set({ customer: this.theirs, draft: theirs, first: JSON.stringify(theirs), theirs: null, problem: null }),
        });
    }

    phoneRow(number, i) {
        const { draft, errors } = this;
        return html`<div class="editor-row">${field({ id: `phone-${i}`, label: i ? t('customer.phone.other', { number: i + 1 }) : t('customer.phone'), type: 'tel', latin: true, value: number, error: errors[`phones[${i}]`] ?? (i ? undefined : errors.phones), input: (value) => (draft.phones[i] = value) })}
            ${draft.phones.length > 1 ? html`<button type="button" class="icon-button" aria-label=${t('customer.phone.remove', { number: i + 1 })} @click=${() => (draft.phones.splice(i, 1), this.update())}>${icon('xmark')}</button>` : nothing}</div>`;
    }

    fields() {
        const { draft, errors } = this;
        const into = (key) => (value) => (draft[key] = value);
        return html`<div class="form-grid">${field({ id: 'name', label: t('customer.name'), value: draft.name, error: errors.name, whole: true, focus: true, input: into('name') })}
            <div class="whole stack-small">${draft.phones.map((number, i) => this.phoneRow(number, i))}<div>${button({ text: t('customer.phone.add'), mark: 'plus', kind: 'text', small: true, click: () => (draft.phones.push(''), this.update()) })}</div></div>
            ${field({ id: 'customer-email', label: t('customer.email'), type: 'email', latin: true, value: draft.email, error: errors.email, input: into('email') })}
            ${field({ id: 'idNumber', label: t('customer.id-number'), latin: true, value: draft.idNumber, error: errors.idNumber, hint: t('customer.id-number.hint'), input: into('idNumber') })}
            ${choice({ id: 'addressGender', label: t('customer.gender'), value: draft.addressGender, change: into('addressGender'), options: [['', t('gender.NONE')], ['FEMININE', t('gender.FEMININE')], ['MASCULINE', t('gender.MASCULINE')]], hint: t('customer.gender.hint') })}
            ${field({ id: 'tags', label: t('customer.tags'), value: draft.tags, error: errors.tags, hint: t('customer.tags.hint'), input: into('tags') })}
            ${field({ id: 'notes', label: t('customer.notes'), value: draft.notes, error: errors.notes, rows: 4, whole: true, input: into('notes') })}</div>`;
    }

    view() {
        const lost = this.problem && !this.theirs && !Object.keys(this.errors).length;
        return html`${dialogHead(this, t(this.customer ? 'customer.edit' : 'new.customer'))}<form class="sheet-form" novalidate @submit=${(event) => this.save(event)}>
            <div class="sheet-body">${this.theirs ? this.conflict() : nothing}${lost ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.problem)}</div>`) : nothing}${this.fields()}</div>
            <footer class="sheet-foot">${button({ text: t('save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy, disabled: !!this.theirs })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
CustomerForm.define('moked-customer-form');
