import { get } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { problemText } from '/ui/parts.js';

const PAUSE = 180;

/**
 * Looks for customers while somebody types; answers what to call with each text. `tell` is given `{ found, lost }`:
 * `found` is null where nothing was asked, `lost` the problem of a question that nobody answered.
 */
export function finding(tell, signal, limit = 6) {
    let timer;
    let asked = '';
    const ask = async (q) => {
        const answer = await get(inBusiness('/customers'), { q, limit }, signal).then(({ items }) => ({ found: items, lost: null }), (lost) => ({ found: null, lost }));
        // a slower answer to what was typed before says nothing any more
        if (q === asked && !signal.aborted) {
            tell(answer);
        }
    };
    return (text) => {
        asked = text.trim();
        clearTimeout(timer);
        if (asked.length < 2) {
            return tell({ found: null, lost: null });
        }
        timer = setTimeout(ask, PAUSE, asked);
    };
}

/** Why there is nobody to choose: nobody is called so, or the question was lost. */
export const nobodyFound = ({ found, lost }) => html`<div role="status">${lost ? html`<span class="field-error">${problemText(lost)}</span>` : found && !found.length ? html`<span class="form-text">${t('list.no-match')}</span>` : nothing}</div>`;
