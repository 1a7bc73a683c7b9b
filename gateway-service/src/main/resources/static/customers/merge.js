import { newKey, request } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { finding, nobodyFound } from '/customers/finding.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { fieldErrors } from '/ui/field.js';
import { date, phone } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { avatar, button, customerName, icon, mail, problemText } from '/ui/parts.js';
import { goes, stays } from '/ui/going.js';
import { toast, withUndo } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** Two records of one person become one; nothing of either history is lost. */
class MergeDialog extends View {
    entered() {
        this.key = newKey();
        this.find = finding(({ found, lost }) => this.set({ found: found?.filter(({ id }) => id !== this.customer.id), lost }), this.signal, 8);
    }

    /** Two become one when it can no longer be undone. */
    merge() {
        const { other, key } = this;
        const path = inBusiness(`/customers/${this.customer.id}/merge`);
        goes(other.id);
        withUndo(t('merge.waiting'), () => request('POST', path, { body: { other: other.id }, key, keepalive: true }).then(() => {}, (problem) => toast(Object.values(fieldErrors(problem))[0] ?? problemText(problem), { tone: 'red', seconds: 9 })).finally(() => stays(other.id)), () => stays(other.id));
        this.close(true);
    }

    side(title, customer) {
        return html`<div class="card-box padded merge-side"><span class="small soft">${title}</span><div class="row-flex">${avatar(customer.name)}<strong>${customerName(customer)}</strong></div>
            <div class="small">${customer.phones.map((number) => html`<div><bdi class="num" dir="ltr">${phone(number)}</bdi></div>`)}</div><div class="small">${customer.email ? mail(customer.email) : nothing}</div>
            <div class="small soft">${t('merge.since', { date: date(customer.createdAt) })}</div></div>`;
    }

    choose() {
        return html`<div class="search-box whole-width">${icon('magnifying-glass')}<input type="search" class="form-control own-direction" autofocus aria-label=${t('merge.find')} placeholder=${t('merge.find')} @input=${(event) => this.find(event.target.value)}></div>
            <ul class="plain stack-small">${(this.found ?? []).map((other) => html`<li><button type="button" class="menu-item" @click=${() => this.set({ other })}>${avatar(other.name)}<span class="grow">${customerName(other)}</span><bdi class="num small soft" dir="ltr">${phone(other.phones[0])}</bdi></button></li>`)}</ul>${nobodyFound(this)}`;
    }

    view() {
        return html`${dialogHead(this, t('merge.title'))}<div class="sheet-body"><p class="soft">${t('merge.text')}</p>
            ${this.other ? html`<div class="form-grid">${this.side(t('merge.stays'), this.customer)}${this.side(t('merge.joins'), this.other)}</div>` : this.choose()}</div>
            <footer class="sheet-foot">${button({ text: t('merge.do'), mark: 'code-merge', kind: 'primary', disabled: !this.other, click: () => this.merge() })}
                ${this.other ? button({ text: t('merge.swap'), mark: 'right-left', click: () => this.set({ customer: this.other, other: this.customer }) }) : nothing}${button({ text: t('cancel'), click: () => this.close() })}</footer>`;
    }
}
MergeDialog.define('moked-customer-merge');
