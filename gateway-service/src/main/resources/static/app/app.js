import { followChanges, stopChanges } from '/server/changes.js';
import { here } from '/app/router.js';
import { routeOf } from '/app/routes.js';
import { session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, render } from '/ui/lit.js';

/** The whole application: decides between the pages before login and the shell. */
class App extends HTMLElement {
    start() {
        for (const event of ['moked-session', 'moked-route']) {
            addEventListener(event, () => this.show(event));
        }
        this.show('moked-session');
    }

    async show(event) {
        const { path } = here();
        const invitation = /^\/invitations\/([^/]+)$/.exec(path);
        if (invitation) {
            return this.alone('invitation.title', '/account/invitation.js', html`<moked-invitation .token=${decodeURIComponent(invitation[1])}></moked-invitation>`);
        }
        const offer = /^\/offers\/([^/]+)$/.exec(path);
        if (offer) {
            return this.alone('offer.title', '/offers/offer.js', html`<moked-offer .token=${decodeURIComponent(offer[1])}></moked-offer>`);
        }
        if (!session.account) {
            stopChanges();
            return this.alone('login.title', '/account/login.js', html`<moked-login></moked-login>`);
        }
        if (session.account.mustChangePassword) {
            return this.alone('password.first.title', '/account/first-password.js', html`<moked-first-password></moked-first-password>`);
        }
        if (path === '/login') {
            history.replaceState(null, '', '/');
        }
        if (event === 'moked-session' && session.business) {
            followChanges();
        }
        return this.page(event === 'moked-session');
    }

    async alone(title, module, content) {
        await import(module);
        this.name(title);
        render(content, this);
    }

    async page(afresh) {
        await import('/app/shell.js');
        render(html`<moked-shell></moked-shell>`, this);
        const route = routeOf(here().path);
        this.querySelector('moked-shell').showRoute(route, afresh);
        this.name(route.title);
    }

    name(title) {
        document.title = t('document.title', { page: t(title) });
    }
}
customElements.define('moked-app', App);
