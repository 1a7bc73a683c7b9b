import { chooseBusiness, session } from '/app/session.js';
import { go } from '/app/router.js';
import { post } from '/server/client.js';
import { t } from '/i18n/i18n.js';
import { errorText } from '/ui/field.js';
import { html } from '/ui/lit.js';
import { alertBox, icon, problemText, skeleton } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** Where Google sends people back to: what it brought is handed on once, and is gone from the address at once. */
class GoogleReturn extends View {
    entered() {
        const brought = new URLSearchParams(location.search);
        history.replaceState(null, '', location.pathname);
        this.finish(brought.get('state') ?? '', brought.get('code'));
    }

    async finish(state, code) {
        const business = state.split('.')[0];
        if (!code || !session.businesses.some(({ id }) => id === business)) {
            return this.set({ refused: t(code ? 'error.google.state' : 'google.refused') });
        }
        try {
            await post(`/businesses/${business}/google-calendar/connections`, { state, code });
            toast(t('google.connected'));
            if (session.business?.id !== business) {
                chooseBusiness(business);
            }
            go('/settings/staff', { replace: true });
        } catch (problem) {
            this.set({ refused: problem.errors?.length ? errorText(problem.errors[0].code) : problemText(problem) });
        }
    }

    view() {
        return html`<div class="page-head"><h1 tabindex="-1">${t('google.title')}</h1></div>
            ${this.refused ? alertBox('red', html`${icon('circle-exclamation')}<div>${this.refused} <a href="/settings/staff">${t('google.back')}</a></div>`) : skeleton(3)}`;
    }
}
GoogleReturn.define('moked-google-return');
