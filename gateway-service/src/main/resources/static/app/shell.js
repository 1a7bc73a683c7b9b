import '/app/sidebar.js';
import '/app/topbar.js';
import '/app/new-button.js';
import { openSearch } from '/app/search.js';
import { session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html } from '/ui/lit.js';
import { alertBox, icon } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Sidebar, top bar, and the page of the route. */
class Shell extends View {
    entered() {
        const options = { signal: this.signal };
        addEventListener('online', () => this.set({ offline: false }), options);
        addEventListener('offline', () => this.set({ offline: true }), options);
        addEventListener('keydown', (event) => this.keys(event), options);
        this.offline = !navigator.onLine;
    }

    keys(event) {
        if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
            event.preventDefault();
            openSearch();
        }
    }

    async showRoute(route, afresh) {
        this.route = route;
        this.update();
        try {
            await import(route.module);
        } catch {
            await import('/app/dead-end.js');
            route = { tag: 'moked-dead-end', params: { reason: 'broken' } };
        }
        const main = this.querySelector('main');
        const shown = main.firstElementChild;
        document.documentElement.classList.remove('sidebar-open');
        if (!afresh && shown?.localName === route.tag) {
            shown.params = route.params;
            return;
        }
        const page = Object.assign(document.createElement(route.tag), { params: route.params });
        main.replaceChildren(page);
        scrollTo(0, 0);
        if (shown) {
            setTimeout(() => (page.querySelector('h1') ?? main).focus({ preventScroll: true }), 60);
        }
    }

    view() {
        return html`<a class="skip" href="#main" @click=${this.skip}>${t('skip')}</a>
            <div class="shell"><moked-sidebar .current=${this.route?.tag}></moked-sidebar>
                <div class="content"><moked-topbar></moked-topbar>
                    ${this.offline ? html`<div class="offline">${alertBox('amber', html`${icon('plug-circle-xmark')}<div><strong>${t('problem.offline')}</strong> ${t('problem.offline.next')}</div>`)}</div>` : ''}
                    <main id="main" tabindex="-1"></main></div></div>
            ${session.business ? html`<moked-new-button></moked-new-button>` : ''}`;
    }

    skip(event) {
        event.preventDefault();
        document.getElementById('main').focus();
    }
}
Shell.define('moked-shell');
