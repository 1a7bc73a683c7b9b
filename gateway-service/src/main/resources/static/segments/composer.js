import { get, newKey, post, put } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { CHANNELS, KINDS, PERIODS, period, sign } from '/segments/words.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, field, fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, customerName, icon, problemText } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

const LASTING = ['VISITED', 'SERVICE', 'WORTH', 'PAID', 'NO_SHOWS', 'UNRETURNED'];
const LATELY = ['IN_TOUCH', 'NEW'];

function fresh(kind, negated) {
    const more = {
        SERVICE: { service: session.business?.services?.[0]?.id ?? null },
        WORTH: { amount: { agorot: 200000 } },
        PAID: { amount: { agorot: 200000 } },
        NO_SHOWS: { times: 2 },
        LEAD: { stage: null },
        TAG: { tag: '' },
        CONSENT: { purpose: 'MARKETING', channel: 'WHATSAPP' },
        GENDER: { gender: 'FEMININE' },
        REACHABLE: { by: 'PHONE' },
    }[kind];
    const days = LATELY.includes(kind) ? { withinDays: 30 } : LASTING.includes(kind) ? { withinDays: kind === 'VISITED' ? 180 : null } : {};
    return { kind, negated, ...more, ...days };
}

const newGroup = () => ({ match: 'ANY', conditions: [fresh('VISITED', true)] });

/** A tag or a service that is still to be chosen. */
const isIncomplete = ({ groups }) => groups.some(({ conditions }) => conditions.some(({ tag, service }) => tag?.trim() === '' || service === null));

/** Composes a segment; how many belong to it is counted meanwhile. */
class Composer extends View {
    entered() {
        this.draft = structuredClone(this.segment ?? { name: '', definition: { match: 'ALL', groups: [newGroup()] } });
        Object.assign(this, { errors: {}, key: newKey() });
        this.first = JSON.stringify(this.draft);
        this.count();
        this.loadStages();
    }

    async loadStages() {
        const stages = await get(inBusiness('/lead-stages'), {}, this.signal).catch(() => ({ items: [] }));
        this.set({ stages: stages.items });
    }

    mayClose() {
        return this.first === JSON.stringify(this.draft);
    }

    edit(change) {
        change();
        this.update();
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.count(), 300);
    }

    async count() {
        const asked = JSON.stringify(this.draft.definition);
        const [counted, uncounted] = await post(inBusiness('/segments/count'), this.draft.definition).then(
            (answer) => [answer, null],
            (problem) => [null, problem],
        );
        if (this.isConnected && asked === JSON.stringify(this.draft.definition)) {
            this.set({ counted, uncounted });
        }
    }

    async save(event) {
        event.preventDefault();
        this.set({ busy: true, errors: {}, problem: null });
        const body = { name: this.draft.name.trim(), definition: this.draft.definition };
        try {
            const saved = this.segment ? await put(inBusiness(`/segments/${this.segment.id}`), body, this.segment.version) : await post(inBusiness('/segments'), body, this.key);
            toast(t('segment.saved'));
            this.close(saved);
        } catch (problem) {
            this.set({ busy: false, problem, errors: fieldErrors(problem), key: newKey() });
            focusFirstError(this);
        }
    }

    match(id, label, owner) {
        return choice({ id, label, value: owner.match, change: (value) => this.edit(() => (owner.match = value)), options: ['ALL', 'ANY'].map((match) => [match, t(`segment.match.${match}`)]) });
    }

    days(id, condition) {
        const any = LATELY.includes(condition.kind) ? [] : [['', t('segment.within.ever')]];
        const known = condition.withinDays !== null && !PERIODS.includes(condition.withinDays) ? [[String(condition.withinDays), period(condition.withinDays)]] : [];
        return choice({ id: `${id}-days`, label: t('segment.within'), value: condition.withinDays === null ? '' : String(condition.withinDays), options: [...any, ...known, ...PERIODS.map((days) => [String(days), period(days)])], change: (value) => this.edit(() => (condition.withinDays = value === '' ? null : Number(value))) });
    }

    value(id, condition) {
        const of = (name, text, options) => choice({ id: `${id}-${name}`, label: text, value: condition[name], options, change: (value) => this.edit(() => (condition[name] = value)) });
        const amount = () => field({ id: `${id}-amount`, label: t('segment.amount'), type: 'number', latin: true, min: 0, value: condition.amount.agorot / 100, input: (value) => this.edit(() => (condition.amount = { agorot: Math.max(0, Math.round(Number(value) * 100)) || 0 })) });
        return {
            SERVICE: () => of('service', t('segment.service'), (session.business?.services ?? []).map((service) => [service.id, service.name])),
            WORTH: amount,
            PAID: amount,
            NO_SHOWS: () => field({ id: `${id}-times`, label: t('segment.at-least'), type: 'number', latin: true, min: 1, max: 100, value: condition.times, input: (value) => this.edit(() => (condition.times = Math.min(100, Math.max(1, Math.round(Number(value)) || 1)))) }),
            LEAD: () => choice({ id: `${id}-stage`, label: t('segment.stage'), value: condition.stage ?? '', options: [['', t('segment.stage.any')], ...(this.stages ?? []).map((stage) => [stage.id, stage.name])], change: (stage) => this.edit(() => (condition.stage = stage || null)) }),
            TAG: () => field({ id: `${id}-tag`, label: t('segment.tag'), value: condition.tag, input: (value) => this.edit(() => (condition.tag = value)) }),
            CONSENT: () => of('channel', t('segment.channel'), CHANNELS.map((channel) => [channel, t(`channel.${channel}`)])),
            GENDER: () => of('gender', t('customer.gender'), ['FEMININE', 'MASCULINE'].map((gender) => [gender, t(`gender.${gender}`)])),
            REACHABLE: () => of('by', t('segment.by'), ['PHONE', 'EMAIL'].map((by) => [by, t(`segment.by.${by}`)])),
        }[condition.kind]?.();
    }

    condition(condition, at, group, groupAt) {
        const id = `condition-${groupAt}-${at}`;
        const kinds = KINDS.flatMap((kind) => [false, true].map((negated) => [`${kind} ${negated}`, sign({ kind, negated })]));
        const become = (value) => this.edit(() => (group.conditions[at] = fresh(value.split(' ')[0], value.endsWith('true'))));
        const removable = group.conditions.length > 1 || this.draft.definition.groups.length > 1;
        const removeIt = () => this.edit(() => (group.conditions.splice(at, 1), group.conditions.length || this.draft.definition.groups.splice(groupAt, 1)));
        return html`<div class="segment-row">${choice({ id: `${id}-kind`, label: t('segment.condition'), value: `${condition.kind} ${condition.negated}`, options: kinds, change: become })}
            ${this.value(id, condition) ?? nothing}${'withinDays' in condition ? this.days(id, condition) : nothing}
            ${removable ? html`<button type="button" class="icon-button" aria-label=${t('segment.condition.remove', { text: sign(condition) })} @click=${removeIt}>${icon('trash-can')}</button>` : nothing}</div>`;
    }

    group(group, at) {
        return html`<fieldset class="card-box padded stack"><legend class="sr">${t('segment.group', { number: at + 1 })}</legend>
            ${group.conditions.length > 1 ? this.match(`group-${at}-match`, t('segment.group.match'), group) : nothing}
            ${group.conditions.map((condition, i) => this.condition(condition, i, group, at))}
            <div>${group.conditions.length < 10 ? button({ text: t('segment.condition.add'), mark: 'plus', kind: 'text', small: true, click: () => this.edit(() => group.conditions.push(fresh('TAG', false))) }) : nothing}</div></fieldset>`;
    }

    counter() {
        if (!this.counted && this.uncounted) {
            return html`<span>${isIncomplete(this.draft.definition) ? t('segment.incomplete') : problemText(this.uncounted)}</span>`;
        }
        if (!this.counted) {
            return html`<span class="soft">${t('segment.counting')}</span>`;
        }
        const { count, examples } = this.counted;
        return html`<strong>${t('segment.count', { count })}</strong>${examples.length ? html`<span class="soft small"> ${count > 1 ? t('segment.examples') : ''} ${examples.map((one, i) => html`${i ? ', ' : ''}${customerName(one)}`)}</span>` : nothing}`;
    }

    view() {
        const { definition } = this.draft;
        const stale = this.problem && !Object.keys(this.errors).some((name) => name === 'name');
        return html`${dialogHead(this, t(this.segment ? 'segment.change' : 'segment.new'))}<form class="sheet-form" novalidate @submit=${(event) => this.save(event)}><div class="sheet-body stack">
            ${stale ? alertBox('red', html`${icon('circle-exclamation')}<div>${Object.values(this.errors)[0] ?? problemText(this.problem)}</div>`) : nothing}
            ${field({ id: 'segment-name', label: t('segment.name'), value: this.draft.name, error: this.errors.name, focus: true, required: true, maxlength: 80, input: (value) => (this.draft.name = value) })}
            ${definition.groups.length > 1 ? this.match('segment-match', t('segment.match'), definition) : nothing}
            ${definition.groups.map((group, i) => this.group(group, i))}
            <div>${definition.groups.length < 10 ? button({ text: t('segment.group.add'), mark: 'layer-group', small: true, click: () => this.edit(() => definition.groups.push(newGroup())) }) : nothing}</div>
            <div role="status" aria-live="polite" class="note-box"><i class="fa-solid fa-users" aria-hidden="true"></i><div>${this.counter()}</div></div></div>
            <footer class="sheet-foot">${button({ text: t('save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
Composer.define('moked-segment-composer');
