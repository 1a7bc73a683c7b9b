import { t } from '/i18n/i18n.js';
import { placeOf } from '/leads/moving.js';
import { dialogHead } from '/ui/dialog.js';
import { html } from '/ui/lit.js';
import { icon, words } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Moves a lead without dragging: answers a stage and a place in it. */
class MoveLead extends View {
    choice(mark, text, target) {
        return html`<li><button type="button" class="menu-item" @click=${() => this.close(target)}>${icon(mark)}<span>${text}</span></button></li>`;
    }

    view() {
        const { stage, index, at } = placeOf(this.columns, this.lead);
        const here = this.columns[at].items.length;
        return html`${dialogHead(this, t('lead.move.title'))}<div class="sheet-body"><p>${words(this.lead.matter)}</p>
            <ul class="plain">${this.columns.filter(({ id }) => id !== stage).map(({ id, name }) => this.choice('right-left', t('lead.move.to', { stage: name }), { stage: id, index: 0 }))}
                ${index > 0 ? this.choice('arrow-up', t('lead.move.up'), { stage, index: index - 1 }) : ''}${index > 1 ? this.choice('angles-up', t('lead.move.top'), { stage, index: 0 }) : ''}${index < here - 1 ? this.choice('arrow-down', t('lead.move.down'), { stage, index: index + 1 }) : ''}</ul></div>`;
    }
}
MoveLead.define('moked-lead-move');
