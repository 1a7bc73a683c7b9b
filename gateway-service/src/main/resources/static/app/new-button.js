import { go } from '/app/router.js';
import { isAdmin, manages } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { openDialog } from '/ui/dialog.js';
import { menuButton } from '/ui/menu.js';
import { icon } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** The floating "new" button: at the foot of the sidebar, or in the top bar where that is put away, so that it lies over no page. */
class NewButton extends View {
    async customer() {
        const { createCustomer } = await import('/customers/create.js');
        createCustomer();
    }

    async appointment() {
        await import('/calendar/appointment-form.js');
        openDialog('moked-appointment-form', {});
    }

    async lead() {
        const { createLead } = await import('/leads/create.js');
        const lead = await createLead();
        if (lead) {
            go(`/leads/${lead.id}`);
        }
    }

    async task() {
        const { createTask } = await import('/tasks/create.js');
        createTask();
    }

    items() {
        return html`<button type="button" class="menu-item" @click=${() => this.appointment()}>${icon('calendar-plus')}${t('appointment.new')}</button>
            <button type="button" class="menu-item" @click=${() => this.customer()}>${icon('user-plus')}${t('new.customer')}</button>
            <button type="button" class="menu-item" @click=${() => this.lead()}>${icon('seedling')}${t('new.lead')}</button><button type="button" class="menu-item" @click=${() => this.task()}>${icon('list-check')}${t('new.task')}</button>
            ${manages() ? html`<button type="button" class="menu-item" @click=${() => go('/trial')}>${icon('comments')}${t('new.trial')}</button>` : nothing}
            ${isAdmin() ? html`<button type="button" class="menu-item" @click=${() => go('/businesses/new')}>${icon('store')}${t('nav.new-business')}</button>` : nothing}`;
    }

    view() {
        return html`<div class="fab-host">${menuButton(this, 'new', { label: t('new.label'), cls: 'fab', content: icon('plus'), items: () => this.items() })}</div>`;
    }
}
NewButton.define('moked-new-button');
