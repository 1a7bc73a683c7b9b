import { get } from '/server/client.js';
import { go } from '/app/router.js';
import { inBusiness, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { openDialog } from '/ui/dialog.js';
import { avatar, customerName, failed, icon, phone, when } from '/ui/parts.js';
import { View } from '/ui/view.js';

export function openSearch() {
    if (session.business && !document.querySelector('moked-search')) {
        openDialog('moked-search', {}, 'search');
    }
}

/** Search over customers, calls and appointments of the business, by keyboard alone if one likes. */
class Search extends View {
    entered() {
        Object.assign(this, { q: '', rows: null, at: 0 });
    }

    typed(q) {
        this.q = q;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.ask(), 180);
    }

    async ask() {
        this.asking?.abort();
        this.asking = new AbortController();
        if (this.q.trim().length < 2) {
            return this.set({ rows: null, problem: null });
        }
        try {
            this.set({ rows: this.rowsOf(await get(inBusiness('/search'), { q: this.q.trim() }, this.asking.signal)), at: 0, problem: null });
        } catch (problem) {
            if (problem.name !== 'AbortError') {
                this.set({ problem });
            }
        }
    }

    rowsOf({ customers, calls, appointments }) {
        return [
            ...customers.map((found) => ({ group: 'customers', href: `/customers/${found.id}`, mark: avatar(found.name), main: customerName(found), side: phone(found.phone) })),
            ...calls.map((found) => ({ group: 'calls', href: `/calls/${found.id}`, mark: icon('phone'), main: found.customer ? customerName(found.customer) : phone(found.caller), side: when(found.startedAt) })),
            ...appointments.map((found) => ({ group: 'appointments', href: found.customer ? `/customers/${found.customer.id}` : '/', mark: icon('calendar-check'), main: html`${customerName(found.customer)} · <bdi>${found.service}</bdi>`, side: when(found.startsAt) })),
        ];
    }

    keys(event) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && this.rows?.length) {
            event.preventDefault();
            this.set({ at: (this.at + step + this.rows.length) % this.rows.length });
        } else if (event.key === 'Enter' && this.rows?.[this.at]) {
            event.preventDefault();
            this.open(this.rows[this.at]);
        }
    }

    open(row) {
        this.close();
        go(row.href);
    }

    row(row, i) {
        const head = row.group !== this.rows[i - 1]?.group;
        return html`${head ? html`<li class="search-group" role="presentation">${t(`search.${row.group}`)}</li>` : nothing}
            <li class="search-row" id="search-${i}" role="option" aria-selected=${i === this.at ? 'true' : 'false'} @click=${() => this.open(row)}>${row.mark}<span class="grow clip">${row.main}</span><span class="small soft">${row.side}</span></li>`;
    }

    drawn() {
        this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    }

    view() {
        const found = this.rows?.length;
        return html`<h2 class="sr" id=${this.headingId}>${t('search.open')}</h2>
            <div class="search-field">${icon('magnifying-glass')}<input type="search" class="own-direction" autofocus role="combobox" aria-expanded=${found ? 'true' : 'false'} aria-controls="search-found" aria-activedescendant=${found ? `search-${this.at}` : nothing}
                aria-label=${t('search.open')} placeholder=${t('search.placeholder')} autocomplete="off" @input=${(event) => this.typed(event.target.value)} @keydown=${(event) => this.keys(event)}><kbd>Esc</kbd></div>
            ${this.problem ? failed(this.problem, () => this.ask()) : nothing}
            <ul class="plain search-found" id="search-found" role="listbox" aria-label=${t('search.results')}>${found ? this.rows.map((row, i) => this.row(row, i)) : nothing}</ul>
            <p class="search-hint soft" role="status">${found ? t('search.count', { count: found }) : this.rows ? t('search.none') : t('search.hint')}</p>`;
    }
}
Search.define('moked-search');
