import { session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { toggle } from '/ui/field.js';
import { html } from '/ui/lit.js';
import { alertBox, button, icon } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Which businesses somebody works for; answers their ids. */
class AccountBusinesses extends View {
    entered() {
        this.chosen = new Set(this.account.businesses);
    }

    choose(id, on) {
        this.chosen[on ? 'add' : 'delete'](id);
        this.set({ empty: false });
    }

    save(event) {
        event.preventDefault();
        if (this.chosen.size) {
            this.close([...this.chosen]);
        } else {
            this.set({ empty: true });
        }
    }

    view() {
        return html`${dialogHead(this, t('accounts.businesses.of', { name: this.account.name }))}<form class="sheet-form" novalidate @submit=${(event) => this.save(event)}><div class="sheet-body">
            ${this.empty ? alertBox('red', html`${icon('circle-exclamation')}<div>${t('accounts.businesses.none')}</div>`) : ''}
            <fieldset><legend class="sr">${t('accounts.businesses')}</legend><div class="stack-small">${session.businesses.map(({ id, name }) => toggle({ id: `account-business-${id}`, kind: 'check', label: html`<bdi>${name}</bdi>`, checked: this.chosen.has(id), change: (on) => this.choose(id, on) }))}</div></fieldset></div>
            <footer class="sheet-foot">${button({ text: t('save'), mark: 'check', kind: 'primary', type: 'submit' })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
AccountBusinesses.define('moked-account-businesses');
