import '/customers/profile.js';
import '/customers/timeline.js';
import '/customers/files.js';
import { duplicates } from '/customers/duplicates.js';
import { calmly, onChange } from '/server/changes.js';
import { address, get, remove } from '/server/client.js';
import { inBusiness, manages } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { dialogHead, openDialog } from '/ui/dialog.js';
import { goes, isGoing, stays } from '/ui/going.js';
import { html, nothing } from '/ui/lit.js';
import { menuButton } from '/ui/menu.js';
import { avatar, button, customerName, failed, icon, phoneLink, skeleton, tags } from '/ui/parts.js';
import { toastProblem, withUndo } from '/ui/toast.js';
import { View } from '/ui/view.js';

const TABS = ['timeline', 'profile', 'files'];

export const openCustomer = (id) => openDialog('moked-customer', { customerId: id }, 'drawer');

/** A customer: who it is, and the one timeline. */
class CustomerDrawer extends View {
    entered() {
        this.tab = 'timeline';
        this.load();
        onChange(['customer'], (change) => change.id === this.customerId && this.soon(), this.signal);
        this.soon = calmly(() => this.load());
        addEventListener('moked-going', () => this.update(), { signal: this.signal });
        addEventListener('moked-route', () => location.pathname !== `/customers/${this.customerId}` && this.close(), { signal: this.signal });
    }

    get path() {
        return inBusiness(`/customers/${this.customerId}`);
    }

    async load() {
        try {
            const customer = await get(this.path, {}, this.signal);
            this.set({ customer, problem: null });
            this.set({ duplicates: manages() ? (await get(`${this.path}/duplicates`)).items : [] });
        } catch (problem) {
            this.set({ problem: problem.name === 'AbortError' || this.customer ? this.problem : problem });
        }
    }

    async edit() {
        await import('/customers/form.js');
        const saved = await openDialog('moked-customer-form', { customer: this.customer });
        if (saved) {
            this.set({ customer: saved });
        }
    }

    async merge(other) {
        await import('/customers/merge.js');
        if (await openDialog('moked-customer-merge', { customer: this.customer, other })) {
            this.load();
        }
    }

    async erase() {
        await import('/customers/erase.js');
        if (await openDialog('moked-customer-erase', { customer: this.customer })) {
            const { path, customer } = this;
            this.close();
            goes(customer.id);
            withUndo(t('erase.waiting'), () => remove(path, customer.version).catch((problem) => (toastProblem(problem), stays(customer.id))), () => stays(customer.id));
        }
    }

    tools() {
        return html`<button type="button" class="menu-item" @click=${() => this.merge(null)}>${icon('code-merge')}${t('merge.open')}</button>
            <a class="menu-item" href=${address(`${this.path}/export`)} download>${icon('file-export')}${t('customer.export')}</a><hr>
            <button type="button" class="menu-item danger" @click=${() => this.erase()}>${icon('user-slash')}${t('erase.open')}</button>`;
    }

    body(customer) {
        const content = { timeline: html`<moked-timeline .customer=${customer}></moked-timeline>`, profile: html`<moked-customer-profile .customer=${customer} @saved=${() => this.load()}></moked-customer-profile>`, files: html`<moked-customer-files .customer=${customer}></moked-customer-files>` };
        return html`${duplicates((this.duplicates ?? []).filter((one) => !isGoing(one.customer.id)), (other) => this.merge(other))}
            <div class="customer-top">${avatar(customer.name, true)}<div class="grow stack-small"><div class="row-flex wrap">${customer.phones.map((number) => html`<span class="row-flex small-gap">${icon('phone')}${phoneLink(number)}</span>`)}</div><div>${tags(customer.tags)}</div></div></div>
            ${customer.notes ? html`<p class="note-box amber user-text">${customer.notes}</p>` : nothing}
            <div class="tabs" role="tablist" aria-label=${t('customer.parts')} @keydown=${(event) => this.tabKey(event)}>${TABS.map((tab) => html`<button type="button" class="tab" role="tab" id="customer-tab-${tab}" aria-controls="customer-panel" aria-selected=${tab === this.tab ? 'true' : 'false'} tabindex=${tab === this.tab ? '0' : '-1'} @click=${() => this.set({ tab })}>${t(`customer.tab.${tab}`)}</button>`)}</div>
            <div role="tabpanel" id="customer-panel" aria-labelledby="customer-tab-${this.tab}">${content[this.tab]}</div>`;
    }

    tabKey(event) {
        const step = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
        if (step) {
            const way = document.documentElement.dir === 'rtl' ? step : -step;
            const tab = TABS[(TABS.indexOf(this.tab) + way + TABS.length) % TABS.length];
            this.set({ tab });
            this.querySelector(`#customer-tab-${tab}`).focus();
        }
    }

    view() {
        const { customer } = this;
        const extra = customer ? html`${button({ text: t('edit'), mark: 'pen', small: true, click: () => this.edit() })}${manages() ? menuButton(this, 'tools', { label: t('customers.tools'), content: icon('ellipsis-vertical'), items: () => this.tools() }) : nothing}` : '';
        return html`${dialogHead(this, customer ? customerName(customer) : t('customer.title'), extra)}<div class="sheet-body">${customer ? this.body(customer) : this.problem ? failed(this.problem, () => this.load()) : skeleton(8)}</div>`;
    }
}
CustomerDrawer.define('moked-customer');
