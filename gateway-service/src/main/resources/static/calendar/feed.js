import { get, newKey, post, request } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { copyRow } from '/ui/copy.js';
import { dialogHead } from '/ui/dialog.js';
import { choice } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, icon, problemText, when } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** The link under which another calendar shows the appointments of a member of staff. */
class CalendarFeed extends View {
    entered() {
        this.pick(this.staff ?? session.business?.staff?.[0]?.id ?? '');
    }

    get path() {
        return inBusiness(`/staff/${this.staff}/calendar-feed`);
    }

    async pick(staff) {
        this.set({ staff, link: null, feed: null, problem: null });
        await this.load();
    }

    async load() {
        try {
            this.set({ feed: await get(this.path, {}, this.signal) });
        } catch (problem) {
            this.set({ feed: null, problem: problem.name === 'not-found' || problem.name === 'AbortError' ? null : problem });
        }
    }

    async act(action) {
        this.set({ busy: true, problem: null });
        try {
            await action();
            await this.load();
        } catch (problem) {
            this.set({ problem });
        }
        this.set({ busy: false });
    }

    make() {
        return this.act(async () => {
            const { path } = await post(this.path, {}, (this.once ??= newKey()));
            this.once = null;
            this.set({ link: location.origin + path });
        });
    }

    revoke() {
        return this.act(async () => {
            await request('DELETE', this.path);
            this.set({ link: null });
            toast(t('feed.revoked'));
        });
    }

    state() {
        if (this.link) {
            return html`${alertBox('amber', html`${icon('triangle-exclamation')}<div>${t('feed.once')}</div>`)}${copyRow(null, this.link)}`;
        }
        return this.feed ? html`<p>${t('feed.since')} ${when(this.feed.createdAt)}. ${this.feed.readAt ? html`${t('feed.read')} ${when(this.feed.readAt)}.` : t('feed.unread')}</p>` : html`<p class="soft">${t('feed.none')}</p>`;
    }

    view() {
        const people = session.business?.staff ?? [];
        return html`${dialogHead(this, t('feed.title'))}<div class="sheet-body"><p>${t('feed.lead')}</p>
            ${choice({ id: 'feed-staff', label: t('feed.staff'), value: this.staff, options: people.map(({ id, name }) => [id, name]), change: (id) => this.pick(id) })}
            <div class="stack-small" role="status">${this.state()}</div>${this.problem ? alertBox('red', problemText(this.problem)) : nothing}</div>
            <footer class="sheet-foot">${button({ text: t(this.feed ? 'feed.renew' : 'feed.make'), mark: 'link', kind: 'primary', busy: this.busy, click: () => this.make() })}${this.feed ? button({ text: t('feed.revoke'), mark: 'ban', busy: this.busy, click: () => this.revoke() }) : nothing}${button({ text: t('close'), click: () => this.close() })}</footer>`;
    }
}
CalendarFeed.define('moked-calendar-feed');
