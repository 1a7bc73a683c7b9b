import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { field, focusFirstError } from '/ui/field.js';
import { html } from '/ui/lit.js';
import { button, words } from '/ui/parts.js';
import { View } from '/ui/view.js';

const REASONS = ['lead.lost.price', 'lead.lost.other', 'lead.lost.silent', 'lead.lost.time', 'lead.lost.unknown'];

/** Asks why a lead is lost; answers `{reason}`. */
class LoseLead extends View {
    entered() {
        this.reason = '';
    }

    lose(event) {
        event.preventDefault();
        const reason = this.reason.trim();
        if (reason) {
            this.close({ reason });
        } else {
            this.set({ error: t('error.text.missing') });
            focusFirstError(this);
        }
    }

    view() {
        return html`${dialogHead(this, t('lead.lose'))}<form class="sheet-form" novalidate @submit=${(event) => this.lose(event)}><div class="sheet-body"><p>${words(this.lead.matter)}</p>
            <div class="row-flex wrap" role="group" aria-label=${t('lead.lost.usual')}>${REASONS.map((key) => button({ text: t(key), small: true, click: () => this.set({ reason: t(key) }) }))}</div>
            ${field({ id: 'lost-reason', label: t('lead.lost.why'), value: this.reason, error: this.error, maxlength: 300, input: (value) => (this.reason = value) })}</div>
            <footer class="sheet-foot">${button({ text: t('lead.lose'), kind: 'primary', type: 'submit' })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
LoseLead.define('moked-lead-lose');
