import { front } from '/account/front.js';
import { get, post } from '/server/client.js';
import { t } from '/i18n/i18n.js';
import { longDate, time, timeRange } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, failed, icon, ltr, problemText, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

const MARKS = { ACCEPTED: 'circle-check', CANCELLED: 'calendar-xmark', DECLINED: 'hand', LAPSED: 'hourglass-end', RELEASED: 'circle-info', TAKEN: 'circle-exclamation' };
const LONGEST_TIMER = 2 ** 31 - 1;

/** A time that is held for whoever has the link: to take, or to let pass. */
class Offer extends View {
    static props = ['token'];

    entered() {
        this.load();
    }

    left() {
        clearTimeout(this.timer);
    }

    get path() {
        return `/offers/${encodeURIComponent(this.token)}`;
    }

    async load() {
        try {
            this.show(await get(this.path, {}, this.signal));
        } catch (problem) {
            if (problem.name !== 'AbortError') {
                this.set({ problem });
            }
        }
    }

    /** Whoever still looks when the time is over sees that it is. */
    show(offer) {
        clearTimeout(this.timer);
        this.set({ offer, busy: null, problem: null, refused: null });
        const left = Date.parse(offer.heldUntil) - Date.now();
        if (offer.state === 'HELD' && left > 0) {
            this.timer = setTimeout(() => this.load(), Math.min(left + 1000, LONGEST_TIMER));
        }
    }

    async say(answer) {
        this.set({ busy: answer, refused: null });
        try {
            this.show(await post(this.path, { answer }));
            queueMicrotask(() => queueMicrotask(() => this.querySelector('h1')?.focus()));
        } catch (refused) {
            this.set({ busy: null, refused });
        }
    }

    facts({ service, staff, startsAt, endsAt, insteadOf }) {
        return html`<dl class="facts"><dt>${t('appointment.service')}</dt><dd><bdi>${service}</bdi></dd><dt>${t('appointment.staff')}</dt><dd><bdi>${staff}</bdi></dd>
            <dt>${t('offer.when')}</dt><dd>${longDate(startsAt)}, ${timeRange(startsAt, endsAt)}</dd>${insteadOf ? html`<dt>${t('offer.instead-of')}</dt><dd>${longDate(insteadOf)}, ${ltr(time(insteadOf))}</dd>` : nothing}</dl>`;
    }

    open(offer) {
        return html`<div class="stack"><div><h1 tabindex="-1">${t('offer.open')}</h1><p class="soft"><bdi>${offer.business}</bdi></p></div>${this.facts(offer)}
            ${alertBox('amber', html`${icon('hourglass-half')}<div>${t('offer.held', { until: time(offer.heldUntil) })}</div>`)}
            ${this.refused ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.refused)}</div>`) : nothing}
            <div class="stack-small">${button({ text: t('offer.accept'), mark: 'check', kind: 'primary', busy: this.busy === 'ACCEPT', disabled: !!this.busy, click: () => this.say('ACCEPT') })}${button({ text: t('offer.decline'), mark: 'xmark', busy: this.busy === 'DECLINE', disabled: !!this.busy, click: () => this.say('DECLINE') })}</div></div>`;
    }

    over(offer) {
        return html`<div class="stack"><div><h1 tabindex="-1">${icon(MARKS[offer.state])} ${t(`offer.${offer.state}`)}</h1><p class="soft"><bdi>${offer.business}</bdi></p></div>
            <p role="status">${t(`offer.${offer.state}.text`, { until: time(offer.heldUntil) })}</p>${this.facts(offer)}</div>`;
    }

    view() {
        if (this.problem) {
            const gone = this.problem.name === 'not-found';
            return front(gone ? html`<div class="stack"><h1 tabindex="-1">${t('offer.gone')}</h1><p class="soft">${t('offer.gone.text')}</p></div>` : failed(this.problem, () => this.load()));
        }
        if (!this.offer) {
            return front(skeleton(5));
        }
        return front(this.offer.state === 'HELD' ? this.open(this.offer) : this.over(this.offer));
    }
}
Offer.define('moked-offer');
