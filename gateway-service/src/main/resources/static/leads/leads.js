import '/leads/board.js';
import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { go, here } from '/app/router.js';
import { inBusiness, manages } from '/app/session.js';
import { sourceMark, waiting } from '/leads/card.js';
import { createLead } from '/leads/create.js';
import { openLead } from '/leads/lead.js';
import { t } from '/i18n/i18n.js';
import { columnMenu } from '/ui/column-choice.js';
import { openDialog } from '/ui/dialog.js';
import { dateRange, dayAfter, startOfDay } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { ListView } from '/ui/list-view.js';
import { sinceButton, sinceOf } from '/ui/since.js';
import { badge, button, customerName, empty, icon, money, sr, when, words } from '/ui/parts.js';

/* What a bar of the analytics or a card of the dashboard asks for. */
const OF_BARS = ['from', 'to', 'until', 'stage', 'reached', 'left', 'since', 'waiting'];
const TONES = { OPEN: ['blue', 'seedling'], WON: ['green', 'trophy'], LOST: ['', 'circle-xmark'] };

const statusBadge = ({ status }) => badge(TONES[status][0], t(`lead.is.${status}`), TONES[status][1]);

/** The leads: a board of those that are open; all others, and whatever is searched for, as a list. */
class Leads extends ListView {
    static props = ['params'];

    entered() {
        const { query } = here();
        this.bar = Object.fromEntries([...query].filter(([key, value]) => OF_BARS.includes(key) && (key !== 'since' || value === sinceOf(query))));
        Object.assign(this, { status: this.isOfBar ? query.get('status') ?? '' : 'OPEN', q: '' });
        if (this.isOfBar) {
            this.load();
            this.nameStages();
        }
        onChange(['lead', 'customer'], calmly(() => this.isList && this.load({ quiet: true }), 400), this.signal);
        this.changed('params');
    }

    changed(name) {
        if (name === 'params' && this.params?.id) {
            openLead(this.params.id).then(() => location.pathname.startsWith('/leads/') && go('/leads'));
        }
    }

    get isOfBar() {
        return Object.keys(this.bar).length > 0;
    }

    get isList() {
        return this.isOfBar || this.status !== 'OPEN' || this.q.trim().length > 1;
    }

    path() {
        return inBusiness('/leads');
    }

    query() {
        const { from, to, until, since, ...way } = this.bar;
        const status = this.q.trim() && this.status === 'OPEN' && !this.isOfBar ? undefined : this.status;
        return { ...way, status, q: this.q.trim(), from: since ?? (from && startOfDay(from)), to: until ?? (to && startOfDay(dayAfter(to))) };
    }

    href(lead) {
        return `/leads/${lead.id}`;
    }

    typed(q) {
        this.q = q;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.show({}), 220);
    }

    show(change) {
        this.set({ ...change, items: null });
        if (this.isList) {
            this.load();
        }
    }

    ofBar() {
        const { from, to, reached, left, stage, since } = this.bar;
        const way = reached ? 'reached' : left ? 'left' : stage ? 'stage' : 'opened';
        const name = this.stageNames?.[reached ?? left ?? stage] ?? '…';
        const days = from ? dateRange(from, to ?? from) : '';
        const clear = () => (history.replaceState(null, '', '/leads'), this.show({ bar: {}, status: 'OPEN' }));
        return since ? sinceButton(since, clear) : html`<button type="button" class="btn btn-quiet" @click=${clear}>${icon('chart-column')}${t(`leads.bar.${way}`, { stage: name, days })}${icon('xmark')}${sr(t('calls.without'))}</button>`;
    }

    /** Those whose next step is overdue, or who are in their stage for too long; or all again. */
    showWaiting(waits, status = 'OPEN') {
        history.replaceState(null, '', waits ? '/leads?status=OPEN&waiting=true' : '/leads');
        this.show({ bar: waits ? { waiting: 'true' } : {}, status });
    }

    onlyWaiting() {
        const waits = !!this.bar.waiting;
        return html`<button type="button" class="btn btn-quiet" aria-pressed=${waits ? 'true' : 'false'} @click=${() => this.showWaiting(!waits)}>${icon('hourglass-half')}${t('leads.bar.waiting')}</button>`;
    }

    async nameStages() {
        const { items } = await get(inBusiness('/lead-stages'), {}, this.signal).catch(() => ({ items: [] }));
        this.set({ stageNames: Object.fromEntries(items.map(({ id, name }) => [id, name])) });
    }

    columns() {
        return [
            { title: t('lead.matter'), cls: 'wide', cell: (lead, i) => this.rowLink(lead, i, words(lead.matter)) },
            { name: 'customer', title: t('lead.customer'), cell: (lead) => html`<span class="row-flex small-gap">${sourceMark(lead)}${customerName(lead.customer)}</span>` },
            { name: 'status', title: t('lead.status'), cell: (lead) => html`<span class="row-flex wrap small-gap">${statusBadge(lead)}${waiting(lead)}${lead.lostReason ? html`<span class="small soft user-text">${lead.lostReason}</span>` : nothing}</span>` },
            { name: 'value', title: t('lead.value'), cls: 'narrow', cell: (lead) => (lead.value ? money(lead.value) : nothing) },
            { name: 'when', title: t('lead.when'), cls: 'narrow', cell: (lead) => when(lead.closedAt ?? lead.openedAt) },
        ];
    }

    async stages() {
        await import('/leads/stages.js');
        await openDialog('moked-lead-stages', {}, 'wide');
    }

    content() {
        return this.isList ? this.table(t('nav.leads'), empty({ mark: 'magnifying-glass', title: t('list.no-match'), text: t('leads.no-match.next') })) : html`<moked-lead-board></moked-lead-board>`;
    }

    view() {
        return html`<div class="page-head"><h1 tabindex="-1">${t('nav.leads')}</h1><div class="actions">${manages() ? button({ text: t('stages.edit'), mark: 'sliders', click: () => this.stages() }) : nothing}${button({ text: t('new.lead'), mark: 'plus', kind: 'primary', click: () => createLead() })}</div></div>
            <div class="filters" role="search" aria-label=${t('list.filter')}><div class="search-box">${icon('magnifying-glass')}<input type="search" class="form-control own-direction" .value=${this.q} aria-label=${t('leads.search')} placeholder=${t('leads.search')} @input=${(event) => this.typed(event.target.value)}></div>
                <div class="segmented" role="group" aria-label=${t('lead.status')}>${Object.keys(TONES).map((status) => html`<button type="button" aria-pressed=${status === this.status ? 'true' : 'false'} @click=${() => (this.bar.waiting ? this.showWaiting(false, status) : this.show({ status }))}>${t(`lead.status.${status}`)}</button>`)}</div>${this.isOfBar && !this.bar.waiting ? this.ofBar() : this.onlyWaiting()}${this.isList ? html`<span class="grow"></span>${columnMenu(this)}` : nothing}</div>
            ${this.content()}`;
    }
}
Leads.define('moked-leads');
