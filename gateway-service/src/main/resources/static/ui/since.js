import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { icon, sr, when } from '/ui/parts.js';

/** The moment since which a list is asked for, as the cards of the dashboard ask; absent if it is none. */
export const sinceOf = (query) => (Number.isNaN(Date.parse(query.get('since'))) ? undefined : query.get('since'));

/** Says since when, and takes it away. */
export const sinceButton = (since, clear) => (since ? html`<button type="button" class="btn btn-quiet" @click=${clear}>${icon('clock-rotate-left')}${t('list.since')} ${when(since)}${icon('xmark')}${sr(t('calls.without'))}</button>` : nothing);
