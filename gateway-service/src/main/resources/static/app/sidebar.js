import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { inBusiness, manages, ownMember, session, wholeBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { icon, sr } from '/ui/parts.js';
import { View } from '/ui/view.js';

const root = document.documentElement;

/** On a narrow screen the navigation lies over the page; it takes the focus and gives it back. */
export function openNavigation(open) {
    root.classList.toggle('sidebar-open', open);
    setTimeout(() => document.querySelector(open ? '.side-links a' : '.menu-button')?.focus(), 160);
}

const WORK = [
    ['/', 'dashboard', 'house', ['moked-dashboard']],
    ['/calendar', 'calendar', 'calendar-days', ['moked-calendar', 'moked-appointments']],
    ['/customers', 'customers', 'address-book', ['moked-customers']],
    ['/segments', 'segments', 'users-rectangle', ['moked-segments']],
    ['/calls', 'calls', 'phone-volume', ['moked-calls', 'moked-call']],
    ['/leads', 'leads', 'seedling', ['moked-leads']],
    ['/tasks', 'tasks', 'list-check', ['moked-tasks']],
    ['/quality', 'quality', 'gauge-high', ['moked-quality']],
];
const MANAGE = [['/analytics', 'analytics', 'chart-column', ['moked-analytics', 'moked-analytics-parts']], ['/trial', 'trial', 'comments', ['moked-trial']], ['/settings', 'settings', 'store', ['moked-settings']], ['/accounts', 'accounts', 'user-group', ['moked-accounts']], ['/api-keys', 'api-keys', 'key', ['moked-api-keys']], ['/audit', 'audit', 'clock-rotate-left', ['moked-audit']]];

/** The main navigation; narrow or wide by the user's choice. */
class Sidebar extends View {
    static props = ['current'];

    entered() {
        const count = calmly(() => this.count(), 600);
        onChange(['task', 'lead'], count, this.signal);
        addEventListener('moked-session', count, { signal: this.signal });
        this.count();
    }

    async count() {
        if (session.business) {
            const [tasks, stages] = await Promise.all([get(inBusiness('/tasks/counts'), { waitingFor: ownMember(await wholeBusiness())?.id }).catch(() => null), get(inBusiness('/lead-stages')).catch(() => null)]);
            this.set({ counts: { tasks: tasks ? tasks.overdue + tasks.today + tasks.later : this.counts?.tasks, leads: stages ? stages.items.reduce((sum, { leads }) => sum + leads, 0) : this.counts?.leads } });
        }
    }

    get narrow() {
        return root.classList.contains('sidebar-narrow');
    }

    collapse() {
        localStorage.setItem('moked.sidebar', this.narrow ? 'wide' : 'narrow');
        root.classList.toggle('sidebar-narrow');
        this.update();
    }

    link([path, name, mark, tags]) {
        const text = t(`nav.${name}`);
        const open = this.counts?.[name];
        const count = open ? html`<span class="nav-count"><span aria-hidden="true">${open}</span>${sr(t(name === 'tasks' ? 'nav.open-tasks' : 'nav.open-leads', { count: open }))}</span>` : nothing;
        return html`<li><a class="nav-link-side" href=${path} title=${this.narrow ? text : nothing} aria-current=${tags.includes(this.current) ? 'page' : nothing}>${icon(mark)}<span class="label">${text}</span>${count}</a></li>`;
    }

    view() {
        return html`<button type="button" class="scrim" tabindex="-1" aria-hidden="true" @click=${() => openNavigation(false)}></button>
            <nav class="sidebar" @keydown=${(event) => event.key === 'Escape' && root.classList.contains('sidebar-open') && openNavigation(false)} aria-label=${t('nav.main')}><a class="brand" href="/"><img src="/app/icon.svg" alt=""><span>${t('brand')}</span></a>
            <div class="side-links"><ul class="plain">${WORK.map((item) => this.link(item))}</ul>
                ${manages() ? html`<div class="nav-head"><span>${t('nav.manage')}</span></div><ul class="plain">${MANAGE.map((item) => this.link(item))}</ul>` : nothing}</div>
            <button type="button" class="collapse-button" @click=${() => this.collapse()}><i class="fa-solid fa-angles-left mirror" aria-hidden="true"></i><span class="label">${t(this.narrow ? 'nav.expand' : 'nav.collapse')}</span></button></nav>`;
    }
}
Sidebar.define('moked-sidebar');
