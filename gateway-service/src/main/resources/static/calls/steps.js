import { get } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t, tAny } from '/i18n/i18n.js';
import { number } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { icon, problemText, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

const MARKS = { find_free_slots: 'calendar-days', book_appointment: 'calendar-check', move_appointment: 'calendar-day', cancel_appointment: 'calendar-xmark', take_message: 'envelope', transfer_to_person: 'user', end_call: 'phone-slash' };
const NOT_DONE = ['rejected', 'refused'];

/** Something the agent did, or would not do, in its own words. */
export function action({ tool, words, status }) {
    const failed = NOT_DONE.includes(status?.toLowerCase());
    return html`<li class="step"><span class="step-mark ${failed ? 'red' : ''}">${icon(failed ? 'ban' : (MARKS[tool] ?? 'gear'))}</span><span class="grow"><strong>${tAny(`step.${tool}`, 'step.other')}</strong>${words ? html`<br><span class="user-text soft">${words}</span>` : nothing}</span></li>`;
}

export const seconds = (millis) => (millis < 50 ? t('step.at-once') : t('step.seconds', { seconds: number(Math.round(millis / 100) / 10) }));

/** What the agent did during a conversation and why, exchange by exchange, with the time of each. */
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

    exchange({ said, millis, actions }) {
        return html`<li class="stack-small"><div class="row-flex small soft">${said ? html`<span class="grow clip user-text">${said}</span>` : html`<span class="grow">${t('step.silence')}</span>`}${millis === undefined || millis === null ? nothing : html`<span>${icon('stopwatch')} ${seconds(millis)}</span>`}</div>
            ${actions?.length ? html`<ul class="plain steps">${actions.map(action)}</ul>` : nothing}</li>`;
    }

    view() {
        if (!this.items) {
            return this.problem ? html`<p class="soft small" role="alert">${problemText(this.problem)}</p>` : skeleton(3);
        }
        return this.items.length ? html`<ol class="plain exchanges">${this.items.map((one) => this.exchange(one))}</ol>` : html`<p class="soft">${t('steps.none')}</p>`;
    }
}
Steps.define('moked-steps');
