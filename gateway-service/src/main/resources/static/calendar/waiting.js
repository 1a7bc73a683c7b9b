import { calmly, onChange } from '/server/changes.js';
import { get, request } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { dialogHead, openDialog } from '/ui/dialog.js';
import { errorText } from '/ui/field.js';
import { dateRange, dayAndTimes, range, time, weekdayName } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, avatar, badge, button, customerName, empty, failed, icon, phoneLink, problemText, skeleton, when } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

export const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** Who waits for a time, what is held for whom, and what people can do about it. */
class WaitingList extends View {
    entered() {
        onChange(['waiting'], calmly(() => this.load()), this.signal);
        this.load();
    }

    async load() {
        try {
            const items = [];
            let cursor;
            do {
                const page = await get(inBusiness('/waiting-list'), { limit: 200, cursor }, this.signal);
                items.push(...page.items);
                cursor = page.next;
            } while (cursor);
            this.set({ items, away: null });
        } catch (away) {
            if (away.name !== 'AbortError') {
                this.set({ away });
            }
        }
    }

    async edit(entry) {
        await import('/calendar/waiting-form.js');
        if (await openDialog('moked-waiting-form', { entry })) {
            this.load();
        }
    }

    async act({ id, version }, path, words) {
        this.set({ busy: id, problem: null });
        try {
            await request('DELETE', inBusiness(`/waiting-list/${id}${path}`), { version });
            toast(t(words));
        } catch (problem) {
            this.set({ problem });
        }
        this.set({ busy: null });
        this.load();
    }

    wishes({ staff, wishes }) {
        const { firstDay, lastDay, days, fromTime, toTime } = wishes;
        const hours = fromTime || toTime ? html`<span>${range((fromTime ?? '00:00').slice(0, 5), (toTime ?? '24:00').slice(0, 5))}</span>` : nothing;
        const named = days.length ? DAYS.filter((day) => days.includes(day)).map((day) => weekdayName(DAYS.indexOf(day))).join(', ') : t('waiting.every-day');
        return html`<div class="small soft row-flex wrap"><span>${staff ? html`<bdi>${staff}</bdi>` : t('waiting.anybody')}</span><span>${dateRange(firstDay, lastDay)}</span><span>${named}</span>${hours}</div>`;
    }

    offer({ offer }) {
        return offer ? alertBox('amber', html`${icon('hourglass-half')}<div><strong>${dayAndTimes(offer.startsAt, offer.endsAt)}</strong>, <bdi>${offer.staff}</bdi>. ${t('waiting.held')} ${time(offer.heldUntil)}.</div>`) : nothing;
    }

    row(entry) {
        const { id, customer, service, status, since, note, offer } = entry;
        const busy = this.busy === id;
        return html`<li class="waiting-row"><div class="row-flex">${avatar(customer.name)}<div class="grow"><strong>${customerName(customer)}</strong> ${phoneLink(customer.phone)}<div><bdi>${service}</bdi></div></div>${badge(status === 'OFFERED' ? 'amber' : 'blue', t(`waiting.status.${status}`))}</div>
            ${this.wishes(entry)}${note ? html`<div class="user-text small">${note}</div>` : nothing}<div class="small soft">${t('waiting.since')} ${when(since)}</div>${this.offer(entry)}
            <div class="row-flex wrap">${button({ text: t('waiting.edit'), mark: 'pen', small: true, click: () => this.edit(entry) })}${offer ? button({ text: t('waiting.release'), mark: 'lock-open', small: true, busy, click: () => this.act(entry, '/offer', 'waiting.released') }) : nothing}${button({ text: t('waiting.withdraw'), mark: 'user-minus', small: true, busy, click: () => this.act(entry, '', 'waiting.withdrawn') })}</div></li>`;
    }

    list() {
        if (this.away) {
            return failed(this.away, () => this.load());
        }
        if (!this.items) {
            return skeleton(4);
        }
        return this.items.length ? html`<ul class="plain">${this.items.map((entry) => this.row(entry))}</ul>` : empty({ mark: 'hourglass-half', title: t('waiting.none'), text: t('waiting.none.text') });
    }

    view() {
        const code = this.problem?.errors?.[0]?.code;
        return html`${dialogHead(this, t('waiting.title'))}<div class="sheet-body"><p class="soft">${t('waiting.lead')}</p>${this.problem ? alertBox('red', code ? errorText(code) : problemText(this.problem)) : nothing}${this.list()}</div>
            <footer class="sheet-foot">${button({ text: t('waiting.add'), mark: 'user-plus', kind: 'primary', click: () => this.edit(null) })}${button({ text: t('close'), click: () => this.close() })}</footer>`;
    }
}
WaitingList.define('moked-waiting');
