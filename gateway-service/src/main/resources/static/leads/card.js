import { t, tAny } from '/i18n/i18n.js';
import { daysSince, isPast, until } from '/leads/moment.js';
import { html, nothing } from '/ui/lit.js';
import { badge, customerName, icon, money, sr, words } from '/ui/parts.js';

const SOURCES = { CALL: 'phone', MESSAGE: 'comment', DESK: 'pen', API: 'plug' };

export const sourceMark = (lead) => html`<span class="lead-source" title=${tAny(`lead.source.${lead.source}`, 'lead.source.DESK')}>${icon(SOURCES[lead.source] ?? 'pen')}${sr(tAny(`lead.source.${lead.source}`, 'lead.source.DESK'))}</span>`;

export const isOverdue = (lead) => lead.status === 'OPEN' && isPast(lead.nextStepAt);

/** For what it waits too long: in days, if it is in its stage for longer than it should; and whether its next step is overdue. */
export const waiting = (lead) => html`${isOverdue(lead) ? badge('red', t('lead.overdue'), 'clock') : nothing}${lead.late ? badge('amber', t('lead.waits', { count: daysSince(lead.stageSince) }), 'hourglass-half') : nothing}`;

export const nextStep = (lead) => (lead.nextStep ? html`<p class="lead-next ${isPast(lead.nextStepAt) ? 'past' : ''}">${icon('arrow-turn-down')}<span class="clip-2">${words(lead.nextStep)}${lead.nextStepAt ? html` · <time datetime=${lead.nextStepAt}>${until(lead.nextStepAt)}</time>` : nothing}</span></p>` : nothing);

/** What a card of the board shows. */
export function card(lead, { href, move, lifted }) {
    return html`<div class="lead-top"><a class="lead-link" draggable="false" href=${href} data-lead=${lead.id} aria-describedby="lead-help"><strong>${words(lead.matter)}</strong></a>
            <button type="button" class="icon-button small" aria-label=${t('lead.move', { matter: lead.matter })} @click=${move}>${icon('arrows-up-down-left-right')}</button></div>
        <div class="lead-who">${sourceMark(lead)}<span class="clip">${customerName(lead.customer)}</span>${lead.value ? html`<strong class="lead-value">${money(lead.value)}</strong>` : nothing}</div>
        ${nextStep(lead)}${lead.late || isOverdue(lead) || lead.notes > 1 ? html`<div class="row-flex wrap small-gap">${waiting(lead)}${lead.notes > 1 ? badge('', t('lead.notes.count', { count: lead.notes }), 'note-sticky') : nothing}</div>` : nothing}${lifted ? sr(t('lead.lifted')) : nothing}`;
}
