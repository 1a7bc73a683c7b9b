import { calmly, onChange } from '/server/changes.js';
import { address, get } from '/server/client.js';
import { go, here } from '/app/router.js';
import { inBusiness, manages } from '/app/session.js';
import { moreColumns } from '/customers/columns.js';
import { createCustomer } from '/customers/create.js';
import { openCustomer } from '/customers/drawer.js';
import { t } from '/i18n/i18n.js';
import { columnMenu } from '/ui/column-choice.js';
import { choice } from '/ui/field.js';
import { dateRange, dayAfter, startOfDay } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { isGoing } from '/ui/going.js';
import { ListView } from '/ui/list-view.js';
import { menuButton } from '/ui/menu.js';
import { sinceButton, sinceOf } from '/ui/since.js';
import { avatar, button, customerName, empty, icon, sr } from '/ui/parts.js';
import { openDialog } from '/ui/dialog.js';

const USUAL = '-lastSeenAt';

/** The customers of the business; one of them in a drawer. */
class Customers extends ListView {
    static props = ['params'];

    entered() {
        const { query } = here();
        Object.assign(this, { q: '', tag: '', segment: query.get('segment') ?? '', known: { from: query.get('from'), to: query.get('to'), since: sinceOf(query) }, sort: USUAL });
        this.loadSegments();
        super.entered();
        addEventListener('moked-going', () => this.update(), { signal: this.signal });
        onChange(['customer'], calmly(() => this.load({ quiet: true }), 500), this.signal);
        this.changed('params');
    }

    changed(name) {
        if (name === 'params' && this.params?.id) {
            openCustomer(this.params.id).then(() => location.pathname.startsWith('/customers/') && go('/customers'));
        }
    }

    path() {
        return inBusiness('/customers');
    }

    /** Who is shown, and exported. */
    get which() {
        const { from, to, since } = this.known;
        return { q: this.q.trim(), tag: this.tag, segment: this.segment, knownFrom: since ?? (from ? startOfDay(from) : undefined), knownTo: to ? startOfDay(dayAfter(to)) : undefined };
    }

    query() {
        // who is sought comes by how well they fit, unless somebody chose another order
        return { ...this.which, sort: this.q.trim() && this.sort === USUAL ? undefined : this.sort };
    }

    get isOfDays() {
        return this.known.from || this.known.since;
    }

    get isFiltered() {
        return Object.values(this.which).some(Boolean);
    }

    async loadSegments() {
        const segments = await get(inBusiness('/segments'), {}, this.signal).catch(() => ({ items: [] }));
        this.set({ segments: segments.items });
    }

    pickSegment(segment) {
        history.replaceState(null, '', segment ? `/customers?segment=${segment}` : '/customers');
        this.set({ segment });
        this.load();
    }

    present(customers) {
        return customers.filter(({ id }) => !isGoing(id));
    }

    href(customer) {
        return `/customers/${customer.id}`;
    }

    typed(q) {
        this.q = q;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.load(), 220);
    }

    knownSince() {
        const { from, to, since } = this.known;
        const clear = () => (history.replaceState(null, '', '/customers'), this.set({ known: {} }), this.load());
        return since ? sinceButton(since, clear) : html`<button type="button" class="btn btn-quiet" @click=${clear}>${icon('chart-column')}${t('customers.known', { days: dateRange(from, to ?? from) })}${icon('xmark')}${sr(t('calls.without'))}</button>`;
    }

    columns() {
        const name = { title: t('customer.name'), sort: 'name', cell: (customer, i) => this.rowLink(customer, i, html`${avatar(customer.name)}${customerName(customer)}`) };
        return [name, ...moreColumns((tag) => (this.set({ tag }), this.load()))];
    }

    async import() {
        await import('/customers/import.js');
        if (await openDialog('moked-customer-import', {}, 'wide')) {
            this.load();
        }
    }

    tools() {
        return html`<button type="button" class="menu-item" @click=${() => this.import()}>${icon('file-import')}${t('customers.import')}</button>
            <a class="menu-item" href=${address(inBusiness('/customers.csv'), this.which)} download>${icon('file-export')}${t(this.isFiltered ? 'customers.export.found' : 'customers.export')}</a>`;
    }

    view() {
        const nothingThere = this.isFiltered
            ? empty({ mark: 'magnifying-glass', title: t('list.no-match'), text: t('customers.no-match.next'), action: html`<button type="button" class="btn btn-quiet" @click=${() => (this.set({ q: '', tag: '', known: {} }), this.pickSegment(''))}>${t('list.clear')}</button>` })
            : empty({ mark: 'address-book', title: t('customers.none'), text: t('customers.none.next'), action: button({ text: t('new.customer'), mark: 'user-plus', kind: 'primary', click: createCustomer }) });
        return html`<div class="page-head"><h1 tabindex="-1">${t('nav.customers')}</h1><div class="actions">
                ${manages() ? menuButton(this, 'tools', { cls: 'btn btn-quiet', content: html`${icon('ellipsis')}${t('customers.tools')}`, items: () => this.tools() }) : nothing}
                ${button({ text: t('new.customer'), mark: 'user-plus', kind: 'primary', click: createCustomer })}</div></div>
            <div class="filters" role="search" aria-label=${t('list.filter')}><div class="search-box">${icon('magnifying-glass')}<input type="search" class="form-control own-direction" .value=${this.q} aria-label=${t('customers.search')} placeholder=${t('customers.search')} @input=${(event) => this.typed(event.target.value)}></div>
                ${this.tag ? html`<span class="tag"><bdi>${this.tag}</bdi><button type="button" aria-label=${t('customers.tag.clear', { tag: this.tag })} @click=${() => (this.set({ tag: '' }), this.load())}>${icon('xmark')}</button></span>` : nothing}
                ${this.isOfDays ? this.knownSince() : nothing}
                ${this.segments?.length ? choice({ id: 'segment', label: t('customers.segment'), hidden: true, value: this.segment, options: [['', t('customers.segment.all')], ...this.segments.map(({ id, name }) => [id, name])], change: (segment) => this.pickSegment(segment) }) : nothing}
                <span class="grow"></span>${columnMenu(this)}</div>
            ${this.table(t('nav.customers'), nothingThere)}`;
    }
}
Customers.define('moked-customers');
