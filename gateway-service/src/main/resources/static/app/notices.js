import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { menuButton } from '/ui/menu.js';
import { empty, icon, when } from '/ui/parts.js';
import { phone } from '/ui/format.js';
import { View } from '/ui/view.js';

const MOST = 20;

/** What happened while the page was open: calls that began, tasks that arrived. */
class Notices extends View {
    entered() {
        this.reset();
        addEventListener('moked-session', () => this.reset(), { signal: this.signal });
        onChange(['task'], calmly(() => this.lookAtTasks(), 500), this.signal);
        onChange(['call'], calmly(() => this.lookAtCalls(), 500), this.signal);
    }

    async reset() {
        Object.assign(this, { notices: [], unread: 0, known: new Set(), newest: '' });
        if (session.business) {
            await Promise.all([this.lookAtTasks(true), this.lookAtCalls(true)]).catch(() => null);
        }
        this.update();
    }

    async lookAtTasks(silent) {
        const { items } = await get(inBusiness('/tasks'), { status: 'OPEN', limit: 20 });
        // an older one follows into the first twenty when another is done
        const arrived = items.filter(({ requestedAt }) => requestedAt > this.newest);
        this.newest = items.reduce((newest, { requestedAt }) => (requestedAt > newest ? requestedAt : newest), this.newest);
        this.take(arrived.map((task) => ({ id: task.id, mark: 'list-check', text: task.text, at: task.requestedAt, href: '/tasks' })), silent);
    }

    async lookAtCalls(silent) {
        const { items } = await get(inBusiness('/calls'), { live: true, limit: 20 });
        const text = (call) => t('notice.call', { who: call.customer?.name ?? phone(call.customer?.phone ?? call.caller) ?? t('phone.withheld') });
        this.take(items.map((call) => ({ id: call.id, mark: 'phone-volume', text: text(call), at: call.startedAt, href: `/calls/${call.id}` })), silent);
    }

    take(found, silent) {
        const fresh = found.filter(({ id }) => !this.known.has(id));
        fresh.forEach(({ id }) => this.known.add(id));
        if (fresh.length && !silent) {
            this.set({ notices: [...fresh, ...this.notices].slice(0, MOST), unread: this.unread + fresh.length, latest: fresh[0].text });
        }
    }

    list() {
        if (this.unread) {
            queueMicrotask(() => this.set({ unread: 0 }));
        }
        return html`<div class="menu-head"><strong>${t('notices.title')}</strong></div>${this.notices.length
            ? this.notices.map((notice) => html`<a class="menu-item" href=${notice.href}>${icon(notice.mark)}<span class="grow"><bdi class="two-lines">${notice.text}</bdi><span class="small soft">${when(notice.at)}</span></span></a>`)
            : empty({ mark: 'bell', title: t('notices.none'), text: t('notices.none.next') })}`;
    }

    view() {
        const label = this.unread ? t('notices.unread', { count: this.unread }) : t('notices.title');
        return html`<span class="sr" role="status" aria-live="polite">${this.latest ?? ''}</span>
            ${menuButton(this, 'notices', { label, content: html`${icon('bell')}${this.unread ? html`<span class="dot" aria-hidden="true">${this.unread}</span>` : nothing}`, items: () => this.list() })}`;
    }
}
Notices.define('moked-notices');
