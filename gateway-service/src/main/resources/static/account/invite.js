import { newKey, post } from '/server/client.js';
import { isAdmin, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { copyRow } from '/ui/copy.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, field, fieldErrors, focusFirstError, toggle } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText, when } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Invites somebody; the link is shown once. */
class Invite extends View {
    entered() {
        Object.assign(this, { draft: { email: '', name: '', role: 'AGENT', businesses: session.business ? [session.business.id] : [] }, errors: {}, key: newKey() });
    }

    async send(event) {
        event.preventDefault();
        this.set({ busy: true, errors: {}, problem: null });
        const body = this.draft.role === 'ADMIN' ? { ...this.draft, businesses: [] } : this.draft;
        try {
            const made = await post(this.path, body, this.key);
            this.set({ busy: false, account: made, invitation: made.invitation });
        } catch (problem) {
            this.set({ busy: false, problem, errors: fieldErrors(problem), key: newKey() });
            focusFirstError(this);
        }
    }

    link() {
        const url = new URL(this.invitation.url, location.origin).href;
        return html`${dialogHead(this, t('invite.link.title'))}<div class="sheet-body">${alertBox('green', html`${icon('link')}<div>${t('invite.link.text', { name: this.account.name })}</div>`)}${copyRow(null, url)}
            <p class="small soft">${t('invite.link.expires')} ${when(this.invitation.expiresAt)}</p></div><footer class="sheet-foot">${button({ text: t('done'), mark: 'check', kind: 'primary', click: () => this.close(true) })}</footer>`;
    }

    where() {
        const { draft } = this;
        const change = (id, on) => this.set({ draft: { ...draft, businesses: on ? [...draft.businesses, id] : draft.businesses.filter((other) => other !== id) } });
        return html`<fieldset class="whole"><legend>${t('invite.businesses')}</legend><div class="stack-small">${session.businesses.map(({ id, name }) => toggle({ id: `invite-${id}`, kind: 'check', label: html`<bdi>${name}</bdi>`, checked: draft.businesses.includes(id), change: (on) => change(id, on) }))}</div>${this.errors.businesses ? html`<div class="field-error">${this.errors.businesses}</div>` : nothing}</fieldset>`;
    }

    view() {
        if (this.invitation) {
            return this.link();
        }
        const { draft, errors } = this;
        const roles = [...(isAdmin() && this.everywhere ? ['ADMIN'] : []), 'OWNER', 'AGENT'];
        return html`${dialogHead(this, t('accounts.invite'))}<form class="sheet-form" novalidate @submit=${(event) => this.send(event)}><div class="sheet-body">
            ${this.problem && !Object.keys(errors).length ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.problem)}</div>`) : nothing}
            <div class="form-grid">${field({ id: 'invite-name', label: t('accounts.full-name'), value: draft.name, error: errors.name, focus: true, required: true, input: (value) => (draft.name = value) })}
            ${field({ id: 'invite-email', label: t('login.email'), type: 'email', latin: true, value: draft.email, error: errors.email, required: true, input: (value) => (draft.email = value) })}
            ${choice({ id: 'invite-role', label: t('accounts.role'), value: draft.role, whole: true, options: roles.map((role) => [role, t(`role.${role}`)]), hint: t(`role.${draft.role}.hint`), change: (role) => this.set({ draft: { ...draft, role } }) })}
            ${this.everywhere && draft.role !== 'ADMIN' ? this.where() : nothing}</div></div>
            <footer class="sheet-foot">${button({ text: t('invite.do'), mark: 'link', kind: 'primary', type: 'submit', busy: this.busy })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
Invite.define('moked-invite');
