import { get } from '/api/client.js';
import { inBusiness } from '/app/session.js';
import { t, tAny } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { icon, ltr, problemText, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

const MARKS = { find_free_slots: 'calendar-days', book_appointment: 'calendar-check', move_appointment: 'calendar-day', cancel_appointment: 'calendar-xmark', send_message: 'paper-plane', take_message: 'envelope', transfer_to_person: 'user', end_call: 'phone-slash', request_payment: 'credit-card' };

/** A step of the agent in plain words, with what it was given and what came back. */
export const step = ({ tool, arguments: given, result, ok, millis }) => html`<li class="step">
    <span class="step-mark ${ok === false ? 'red' : ''}">${icon(ok === false ? 'triangle-exclamation' : (MARKS[tool] ?? 'gear'))}</span>
    <details class="grow"><summary>${tAny(`step.${tool}`, 'step.other')}${millis === undefined ? nothing : html` <span class="small soft">${ltr(`${millis} ms`)}</span>`}</summary>
        <pre class="small" dir="ltr" tabindex="0">${JSON.stringify({ [t('step.given')]: given ?? {}, [t('step.result')]: result ?? {} }, null, 1)}</pre></details></li>`;

/** What the agent did during a conversation, and why. */
class Steps extends View {
    static props = ['call'];

    entered() {
        this.load();
    }

    changed() {
        this.load();
    }

    async load() {
        try {
            const { items } = await get(inBusiness(`/conversations/${this.call.id}/steps`));
            this.set({ items, problem: null });
        } catch (problem) {
            this.set({ problem, items: problem.name === 'not-found' ? [] : this.items });
        }
    }

    view() {
        if (!this.items) {
            return this.problem ? html`<p class="soft small" role="alert">${problemText(this.problem)}</p>` : skeleton(3);
        }
        return this.items.length ? html`<ol class="plain steps">${this.items.map(step)}</ol>` : html`<p class="soft">${t('steps.none')}</p>`;
    }
}
Steps.define('moked-steps');
