import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { icon } from '/ui/parts.js';
import { toast } from '/ui/toast.js';

async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        toast(t('copied'), { seconds: 3 });
    } catch {
        toast(t('copy.failed'), { tone: 'red' });
    }
}

/** Something secret or long, and a button that copies it. */
export const copyRow = (label, shown, text = shown) => html`<div class="copy-row">${label ? html`<span class="small soft">${label}</span>` : nothing}${shown ? html`<code dir="ltr">${shown}</code>` : nothing}
    <button type="button" class="btn btn-sm btn-quiet" @click=${() => copy(text)}>${icon('copy')}${t('copy')}</button></div>`;
