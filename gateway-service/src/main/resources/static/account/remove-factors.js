import { remove } from '/server/client.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Lets somebody in by the password alone who lost the phone and the recovery codes. */
class RemoveFactors extends View {
    async send() {
        this.set({ busy: true, problem: null });
        try {
            await remove(`${this.path}/factors`);
            this.close(true);
        } catch (problem) {
            this.set({ busy: false, problem: problem.asksForPassword ? null : problem });
        }
    }

    view() {
        return html`${dialogHead(this, t('accounts.factors.title'))}<div class="sheet-body">
            ${this.problem ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.problem)}</div>`) : nothing}
            <p>${t('accounts.factors.text', { name: this.account.name })}</p>${alertBox('amber', html`${icon('triangle-exclamation')}<div>${t('accounts.factors.sure')}</div>`)}</div>
            <footer class="sheet-foot">${button({ text: t('accounts.factors.do'), mark: 'key', kind: 'danger', busy: this.busy, click: () => this.send() })}${button({ text: t('cancel'), click: () => this.close() })}</footer>`;
    }
}
RemoveFactors.define('moked-remove-factors');
