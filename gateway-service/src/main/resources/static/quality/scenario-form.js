import { newKey, post, put } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { instantOf, wall } from '/calendar/clock.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, field, fieldErrors, toggle } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { View } from '/ui/view.js';
import { dateField, timeField } from '/ui/when-field.js';

const PLAIN = ['BOOKS', 'BOOKS_NOTHING', 'MOVES', 'CANCELS', 'HANDS_OVER', 'TAKES_MESSAGE'];
const OF_WORDS = ['SAYS', 'DOES_NOT_SAY'];
const AGAINST = { BOOKS: 'BOOKS_NOTHING', BOOKS_NOTHING: 'BOOKS' };

/** What should have happened in a call: a new scenario of `call`, or a change of `scenario`. */
class ScenarioForm extends View {
    entered() {
        const { scenario } = this;
        const checks = scenario?.checks ?? [];
        Object.assign(this, {
            errors: {}, once: newKey(), note: scenario?.note ?? '', label: scenario?.title ?? '', turns: (scenario?.turns ?? []).map(({ text }) => text ?? ''),
            ticked: checks.filter(({ kind }) => PLAIN.includes(kind)).map(({ kind }) => kind), words: checks.filter(({ kind }) => OF_WORDS.includes(kind)).map((one) => ({ ...one })),
            standing: this.drafted(scenario?.standing),
        });
    }

    drafted(standing) {
        const shown = standing ? wall(standing.startsAt) : '';
        return standing ? { service: standing.service, staff: standing.staff, date: shown.slice(0, 10), from: shown.slice(11, 16) } : null;
    }

    mayClose() {
        return !this.touched;
    }

    get checks() {
        return [...this.ticked.map((kind) => ({ kind, text: null })), ...this.words.filter(({ text }) => text.trim()).map(({ kind, text }) => ({ kind, text: text.trim() }))];
    }

    /** What the caller has in the calendar when the conversation begins. */
    get appointment() {
        const { service, staff, date, from } = this.standing ?? {};
        return this.standing ? { service, staff, startsAt: instantOf(`${date}T${from}:00`) } : null;
    }

    has(standing) {
        const { services, staff } = session.business;
        const held = wall(this.scenario?.heldAt ?? this.call?.startedAt ?? new Date());
        this.set({ standing: standing ? { service: services[0]?.id ?? '', staff: staff[0]?.id ?? '', date: held.slice(0, 10), from: '10:00' } : null, touched: true });
    }

    async save(event) {
        event.preventDefault();
        if (this.standing && !(this.standing.date && this.standing.from && this.standing.service && this.standing.staff)) {
            this.set({ unclear: true });
            return;
        }
        if (!this.checks.length) {
            this.set({ lacking: true });
            return;
        }
        this.set({ busy: true, errors: {}, problem: null, lacking: false, unclear: false });
        try {
            this.close(await this.send());
        } catch (problem) {
            this.set({ busy: false, problem, errors: fieldErrors(problem), once: newKey() });
        }
    }

    send() {
        const { scenario, checks, note, appointment: standing } = this;
        const turns = this.turns.map((text) => ({ text: text.trim() || null }));
        return scenario ? put(inBusiness(`/scenarios/${scenario.id}`), { title: this.label.trim(), note, checks, turns, standing }, scenario.version)
            : post(inBusiness('/scenarios'), { call: this.call.id, title: this.label.trim() || null, note, checks, standing }, this.once);
    }

    tick(kind, on) {
        const others = this.ticked.filter((other) => other !== kind && !(on && other === AGAINST[kind]));
        this.set({ ticked: on ? [...others, kind] : others, touched: true });
    }

    wordRow(one, i) {
        return html`<div class="editor-row">${field({ id: `check-${i}`, label: t(`check.${one.kind}.label`), value: one.text, error: this.errors[`checks[${this.ticked.length + i}].text`], input: (value) => ((one.text = value), (this.touched = true)) })}
            <button type="button" class="icon-button" aria-label=${t('check.remove')} @click=${() => (this.words.splice(i, 1), this.update())}>${icon('xmark')}</button></div>`;
    }

    standingFields() {
        const { services, staff } = session.business;
        const { service, staff: member, date, from } = this.standing;
        const into = (name) => (value) => this.set({ standing: { ...this.standing, [name]: value }, touched: true });
        const named = (list) => list.map(({ id, name }) => [id, name]);
        return html`<div class="form-grid">${choice({ id: 'standing-service', label: t('appointment.service'), value: service, options: named(services), change: into('service') })}${choice({ id: 'standing-staff', label: t('appointment.staff'), value: member, options: named(staff), change: into('staff') })}
            ${dateField({ id: 'standing-date', label: t('appointment.date'), value: date, change: into('date') })}${timeField({ id: 'standing-from', label: t('appointment.from'), value: from, change: into('from') })}</div>`;
    }

    view() {
        const errors = Object.values(this.errors);
        return html`${dialogHead(this, t(this.scenario ? 'scenario.edit' : 'scenario.mark'))}<form class="sheet-form" novalidate @submit=${(event) => this.save(event)}><div class="sheet-body">
            ${this.problem ? alertBox('red', html`${icon('circle-exclamation')}<div>${errors[0] ?? problemText(this.problem)}</div>`) : nothing}
            ${this.scenario ? nothing : html`<p class="soft">${t('scenario.lead')}</p>`}
            ${field({ id: 'scenario-note', label: t('scenario.note'), value: this.note, rows: 3, hint: t('scenario.note.hint'), focus: true, maxlength: 2000, input: (value) => ((this.note = value), (this.touched = true)) })}
            <fieldset><legend>${t('scenario.expected')}</legend><div class="stack-small">
                ${PLAIN.map((kind) => toggle({ id: `check-${kind}`, kind: 'check', label: t(`check.${kind}`), checked: this.ticked.includes(kind), change: (on) => this.tick(kind, on) }))}
                ${this.words.map((one, i) => this.wordRow(one, i))}
                <div class="row-flex wrap">${OF_WORDS.map((kind) => button({ text: t(`check.${kind}.add`), mark: 'plus', kind: 'text', small: true, click: () => (this.words.push({ kind, text: '' }), this.update()) }))}</div></div>
                ${this.lacking ? html`<div class="field-error" role="alert">${t('scenario.no-checks')}</div>` : nothing}</fieldset>
            <fieldset><legend>${t('scenario.calendar')}</legend><div class="stack-small">${toggle({ id: 'scenario-standing', kind: 'check', label: t('scenario.standing'), hint: t('scenario.standing.hint'), checked: !!this.standing, change: (on) => this.has(on) })}${this.standing ? this.standingFields() : nothing}${this.unclear ? html`<div class="field-error" role="alert">${t('scenario.standing.unclear')}</div>` : nothing}</div></fieldset>
            ${field({ id: 'scenario-title', label: t('scenario.title'), value: this.label, hint: this.scenario ? null : t('scenario.title.hint'), maxlength: 120, input: (value) => ((this.label = value), (this.touched = true)) })}
            ${this.scenario ? html`<fieldset><legend>${t('scenario.turns')}</legend><div class="stack-small">${this.turns.map((text, i) => field({ id: `turn-${i}`, label: t('scenario.turn', { number: i + 1 }), value: text, input: (value) => ((this.turns[i] = value), (this.touched = true)) }))}</div></fieldset>` : nothing}</div>
            <footer class="sheet-foot">${button({ text: t('scenario.keep'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
ScenarioForm.define('moked-scenario-form');
