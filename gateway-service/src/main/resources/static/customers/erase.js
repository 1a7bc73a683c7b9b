import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { field } from '/ui/field.js';
import { phone } from '/ui/format.js';
import { html } from '/ui/lit.js';
import { alertBox, button, icon } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Erasing a person cannot be taken back later, so the name is typed. */
class EraseDialog extends View {
    get asked() {
        return this.customer.name ?? phone(this.customer.phones[0]) ?? t('erase.word');
    }

    same(typed) {
        const plain = (text) => text.normalize('NFC').replace(/[\u0591-\u05C7\u200e\u200f\u2066-\u2069]/g, '').replace(/[־–]/g, '-').replace(/\s+/g, ' ').trim();
        return plain(typed ?? '') === plain(this.asked);
    }

    view() {
        const done = (event) => {
            event.preventDefault();
            if (this.same(this.typed)) {
                this.close(true);
            }
        };
        return html`${dialogHead(this, t('erase.title'))}<form class="sheet-form" @submit=${done}><div class="sheet-body">
            ${alertBox('red', html`${icon('triangle-exclamation')}<div>${t('erase.text')}</div>`)}
            ${field({ id: 'erase-name', label: t('erase.type', { name: this.asked }), value: this.typed, focus: true, input: (typed) => this.set({ typed }) })}</div>
            <footer class="sheet-foot">${button({ text: t('erase.do'), mark: 'user-slash', kind: 'danger', type: 'submit', disabled: !this.same(this.typed) })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
EraseDialog.define('moked-customer-erase');
