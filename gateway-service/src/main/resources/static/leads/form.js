import '/customers/customer-field.js';
import { get, newKey, post, put } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { deadline, partsOf } from '/leads/moment.js';
import { t } from '/i18n/i18n.js';
import { conflictBox } from '/ui/conflict.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, errorText, field, fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';
import { dateField, timeField } from '/ui/when-field.js';

const draftOf = (lead) => ({ matter: lead?.matter ?? '', service: lead?.service?.id ?? '', value: lead?.value ? String(lead.value.agorot / 100) : '', nextStep: lead?.nextStep ?? '', ...partsOf(lead?.nextStepAt) });

/** Creates or changes a lead. */
class LeadForm extends View {
    entered() {
        Object.assign(this, { draft: draftOf(this.lead), errors: {}, key: newKey() });
        this.first = JSON.stringify(this.draft);
    }

    mayClose() {
        return this.first === JSON.stringify(this.draft);
    }

    /** Those that are offered, and the one it is in. */
    get services() {
        const offered = session.business?.services ?? [];
        const kept = [this.lead, this.theirs].map((lead) => lead?.service).filter((one, i, all) => one && ![...offered, ...all.slice(0, i)].some((other) => other?.id === one.id));
        return [...offered, ...kept].map(({ id, name }) => [id, name]);
    }

    /** The service says what it is about, if nothing does yet. */
    pickService(id) {
        this.draft.service = id;
        this.draft.matter ||= this.services.find(([service]) => service === id)?.[1] ?? '';
        this.set({});
    }

    /** Null for nothing, undefined for what is no amount. */
    value() {
        const text = this.draft.value.replace(/[,₪\s]/g, '');
        const shekels = Number(text);
        return text === '' ? null : Number.isFinite(shekels) && shekels >= 0 ? { agorot: Math.round(shekels * 100) } : undefined;
    }

    async save(event) {
        event?.preventDefault();
        const value = this.value();
        if (value === undefined) {
            this.set({ errors: { value: errorText('value.invalid') } });
            return focusFirstError(this);
        }
        const { matter, service, nextStep } = this.draft;
        const body = { matter, service: service || null, value, nextStep: nextStep || null, nextStepAt: deadline(this.draft) };
        this.set({ busy: true, errors: {}, problem: null });
        try {
            const saved = this.lead ? await put(inBusiness(`/leads/${this.lead.id}`), body, this.lead.version) : await post(inBusiness('/leads'), { ...body, customer: this.customer?.id ?? null }, this.key);
            toast(t('lead.saved'));
            this.close(saved);
        } catch (problem) {
            const theirs = problem.name === 'stale' ? await get(inBusiness(`/leads/${this.lead.id}`)).catch(() => null) : null;
            this.set({ busy: false, problem, theirs, errors: fieldErrors(problem), key: newKey() });
            focusFirstError(this);
        }
    }

    conflict() {
        const theirs = draftOf(this.theirs);
        const names = { matter: t('lead.matter'), service: t('lead.service'), value: t('lead.value'), nextStep: t('lead.next-step'), day: t('lead.next-step.day'), hour: t('lead.next-step.hour') };
        const shown = (key, value) => (key === 'service' ? Object.fromEntries(this.services)[value] : value);
        const rows = Object.keys(names).filter((key) => this.draft[key] !== theirs[key]).map((key) => [names[key], shown(key, this.draft[key]), shown(key, theirs[key])]);
        return conflictBox(rows, {
            keepMine: () => {
                Object.assign(this, { lead: this.theirs, theirs: null });
                this.save();
            },
            takeTheirs: () => this.set({ lead: this.theirs, draft: theirs, first: JSON.stringify(theirs), theirs: null, problem: null }),
        });
    }

    fields() {
        const { draft, errors } = this;
        const into = (key) => (value) => (draft[key] = value);
        return html`<div class="form-grid">${this.lead ? nothing : html`<moked-customer-field class="whole" .value=${this.customer} .error=${errors.customer} .change=${(customer) => (this.customer = customer)}></moked-customer-field>`}
            ${field({ id: 'matter', label: t('lead.matter'), value: draft.matter, error: errors.matter, hint: t('lead.matter.hint'), whole: true, maxlength: 120, input: into('matter') })}
            ${choice({ id: 'lead-service', label: t('lead.service'), value: draft.service, options: [['', t('lead.service.none')], ...this.services], change: (id) => this.pickService(id) })}
            ${field({ id: 'lead-value', label: t('lead.value'), value: draft.value, error: errors.value, latin: true, hint: t('lead.value.hint'), maxlength: 15, input: into('value') })}
            ${field({ id: 'next-step', label: t('lead.next-step'), value: draft.nextStep, error: errors.nextStep, whole: true, maxlength: 300, input: into('nextStep') })}
            ${dateField({ id: 'next-day', label: t('lead.next-step.day'), value: draft.day, error: errors.nextStepAt, change: into('day') })}${timeField({ id: 'next-hour', label: t('lead.next-step.hour'), value: draft.hour, change: into('hour') })}</div>`;
    }

    view() {
        const lost = this.problem && !this.theirs && !Object.keys(this.errors).length;
        return html`${dialogHead(this, t(this.lead ? 'lead.edit' : 'new.lead'))}<form class="sheet-form" novalidate @submit=${(event) => this.save(event)}>
            <div class="sheet-body">${this.theirs ? this.conflict() : nothing}${lost ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.problem)}</div>`) : nothing}${this.fields()}</div>
            <footer class="sheet-foot">${button({ text: t('save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy, disabled: !!this.theirs })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
LeadForm.define('moked-lead-form');
