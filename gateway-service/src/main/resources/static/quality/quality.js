import '/quality/graded.js';
import '/quality/scenarios.js';
import { manages } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { View } from '/ui/view.js';

/** How well the agent serves, call by call, and the conversations it is held to. */
class Quality extends View {
    static props = ['params'];

    view() {
        const kept = this.params?.tab === 'scenarios' && manages();
        const tab = (path, name, current) => html`<a class="tab" href=${path} aria-current=${current ? 'page' : nothing}>${t(`quality.tab.${name}`)}</a>`;
        return html`<div class="page-head"><div><h1 tabindex="-1">${t('nav.quality')}</h1><p class="soft">${t('quality.lead')}</p></div></div>
            ${manages() ? html`<nav class="tabs" aria-label=${t('nav.quality')}>${tab('/quality', 'calls', !kept)}${tab('/quality/scenarios', 'scenarios', kept)}</nav>` : nothing}
            ${kept ? html`<moked-scenarios></moked-scenarios>` : html`<moked-graded></moked-graded>`}`;
    }
}
Quality.define('moked-quality');
