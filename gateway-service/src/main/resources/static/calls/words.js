import { t, tAny } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { avatar, badge, customerName, phone } from '/ui/parts.js';

const OUTCOMES = { BOOKED: ['green', 'calendar-check'], MOVED: ['blue', 'calendar-day'], CANCELLED: ['amber', 'calendar-xmark'], ANSWERED: ['teal', 'comment'], HANDED_OVER: ['violet', 'user'], MESSAGE_TAKEN: ['amber', 'envelope'], UNRESOLVED: ['red', 'circle-question'] };

export const outcomes = Object.keys(OUTCOMES);
/* A carrier ends any call by then: one whose end was never told is over. */
const LONGEST = 4 * 3600e3;

export const isLive = (call) => !call.endedAt && Date.now() - Date.parse(call.startedAt) < LONGEST;
export const isMissed = (call) => !!call.endedAt && (call.answeredBy === 'NOBODY' || ['NO_ANSWER', 'BUSY', 'FAILED', 'CANCELED'].includes(call.ending));

export function outcomeBadge(call) {
    if (isLive(call)) {
        return html`<span class="badge-soft red live-badge"><span class="pulse" aria-hidden="true"></span>${t('call.live')}</span>`;
    }
    if (isMissed(call)) {
        return badge('red', tAny(`call.ending.${call.ending}`, 'call.ending.NO_ANSWER'), 'phone-slash');
    }
    if (call.outcome) {
        const [tone, mark] = OUTCOMES[call.outcome] ?? ['', 'circle'];
        return badge(tone, tAny(`call.outcome.${call.outcome}`, 'call.outcome.UNRESOLVED'), mark);
    }
    return badge('', t('call.summarizing'), 'hourglass-half');
}

/** Who called: the name if known, and the number. */
export const callerOf = (call, withAvatar = true) => html`${withAvatar ? avatar(call.customer?.name) : nothing}<span class="caller-name"><span class="clip">${call.customer ? customerName(call.customer) : t('call.unknown')}</span><span class="small soft">${phone(call.customer?.phone ?? call.caller)}</span></span>`;

export const answeredBy = (call) => (call.answeredBy ? tAny(`call.answered-by.${call.answeredBy}`, 'call.answered-by.NOBODY') : '—');
