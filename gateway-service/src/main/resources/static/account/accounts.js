import { newKey, patch, post } from '/server/client.js';
import { inBusiness, isAdmin, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { columnMenu } from '/ui/column-choice.js';
import { openDialog } from '/ui/dialog.js';
import { html, nothing } from '/ui/lit.js';
import { menuButton } from '/ui/menu.js';
import { avatar, badge, button, empty, icon, mail } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';
import { WholeList } from '/ui/whole-list.js';

const stateOf = ({ disabled, invitationPending }) => (disabled ? 'disabled' : invitationPending ? 'invited' : 'active');
const STATES = { active: ['green', 'check'], invited: ['amber', 'envelope'], disabled: ['red', 'ban'] };

/** Who may enter the business, or all of them. */
class Accounts extends WholeList {
    static props = ['params'];

    sort = 'name';

    path() {
        return this.all ? '/accounts' : inBusiness('/accounts');
    }

    one(account) {
        return `${this.path()}/${account.id}`;
    }

    async invite() {
        await import('/account/invite.js');
        await openDialog('moked-invite', { path: this.path(), everywhere: this.all });
        this.load({ quiet: true });
    }

    async inviteAgain(account) {
        try {
            const answer = await post(`${this.one(account)}/invitation`, {}, (account.once ??= newKey()));
            account.once = null;
            await import('/account/invite.js');
            await openDialog('moked-invite', { account, invitation: answer.invitation ?? answer });
        } catch (problem) {
            toastProblem(problem);
        }
    }

    async removeFactors(account) {
        await import('/account/remove-factors.js');
        if (await openDialog('moked-remove-factors', { account, path: this.one(account) })) {
            toast(t('accounts.factors.removed', { name: account.name }));
        }
    }

    async businesses(account) {
        await import('/account/businesses.js');
        const businesses = await openDialog('moked-account-businesses', { account });
        if (businesses) {
            this.change(account, { businesses }, 'accounts.businesses.changed');
        }
    }

    async change(account, change, words) {
        try {
            const changed = await patch(this.one(account), change, account.version);
            const before = Object.fromEntries(Object.keys(change).map((name) => [name, account[name]]));
            toast(t(words, { name: account.name }), { action: words === 'accounts.undone' ? undefined : { text: t('undo'), run: () => this.change(changed, before, 'accounts.undone') } });
        } catch (problem) {
            toastProblem(problem);
        }
        this.load({ quiet: true });
    }

    tools(account) {
        const other = account.role === 'OWNER' ? 'AGENT' : 'OWNER';
        return html`<button type="button" class="menu-item" @click=${() => this.inviteAgain(account)}>${icon('link')}${t('accounts.link')}</button>
            ${account.role === 'ADMIN' ? nothing : html`<button type="button" class="menu-item" @click=${() => this.change(account, { role: other }, 'accounts.role-changed')}>${icon('user-tag')}${t(`accounts.make.${other}`)}</button>`}
            ${this.all && account.role !== 'ADMIN' ? html`<button type="button" class="menu-item" @click=${() => this.businesses(account)}>${icon('store')}${t('accounts.businesses')}</button>` : nothing}
            <button type="button" class="menu-item" @click=${() => this.removeFactors(account)}>${icon('mobile-screen')}${t('accounts.factors')}</button>
            <button type="button" class="menu-item" @click=${() => this.change(account, { disabled: !account.disabled }, account.disabled ? 'accounts.enabled' : 'accounts.disabled')}>${icon(account.disabled ? 'user-check' : 'user-lock')}${t(account.disabled ? 'accounts.enable' : 'accounts.disable')}</button>`;
    }

    state(account) {
        const state = stateOf(account);
        const [tone, mark] = STATES[state];
        return badge(tone, t(`accounts.state.${state}`), mark);
    }

    columns() {
        return [
            { title: t('accounts.name'), sort: 'name', by: ({ name }) => name, cell: (account) => html`<span class="row-flex">${avatar(account.name)}<span><strong><bdi>${account.name}</bdi></strong><br><span class="small soft">${mail(account.email)}</span></span></span>` },
            { name: 'role', title: t('accounts.role'), sort: 'role', by: ({ role }) => t(`role.${role}`), cls: 'narrow', cell: ({ role }) => t(`role.${role}`) },
            ...(this.all ? [{ title: t('accounts.businesses'), cell: ({ businesses }) => html`<span class="small">${businesses.map((id) => session.businesses.find((one) => one.id === id)?.name).filter(Boolean).join(', ')}</span>` }] : []),
            { name: 'state', title: t('accounts.state'), sort: 'state', by: (account) => t(`accounts.state.${stateOf(account)}`), cls: 'narrow', cell: (account) => this.state(account) },
            { title: t('actions'), cls: 'narrow', cell: (account) => (account.id === session.account.id ? nothing : menuButton(this, `account-${account.id}`, { label: t('accounts.tools', { name: account.name }), content: icon('ellipsis-vertical'), items: () => this.tools(account) })) },
        ];
    }

    view() {
        const scopes = isAdmin() ? html`<div class="segmented" role="group" aria-label=${t('list.filter')}>${[false, true].map((all) => html`<button type="button" aria-pressed=${all === !!this.all ? 'true' : 'false'} @click=${() => (this.set({ all, items: null }), this.load())}>${t(all ? 'accounts.everywhere' : 'accounts.here')}</button>`)}</div>` : nothing;
        return html`<div class="page-head"><div><h1 tabindex="-1">${t('nav.accounts')}</h1><p class="soft">${t('accounts.lead')}</p></div><div class="actions">${scopes}${columnMenu(this)}${button({ text: t('accounts.invite'), mark: 'user-plus', kind: 'primary', click: () => this.invite() })}</div></div>
            ${this.table(t('nav.accounts'), empty({ mark: 'user-group', title: t('accounts.none'), text: t('accounts.none.next') }))}`;
    }
}
Accounts.define('moked-accounts');
