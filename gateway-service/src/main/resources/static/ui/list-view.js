import { get } from '/server/client.js';
import { t } from '/i18n/i18n.js';
import { wanted } from '/ui/column-choice.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { button, failed, icon, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

const PAGE = 50;
const MOST = 200;

/** A list that the server sorts, filters and pages. Subclasses say `path()`, `query()`, `columns()` and `href(item)`. */
export class ListView extends View {
    static props = ['params'];

    entered() {
        this.load();
    }

    query() {
        return {};
    }

    /** Which rows are shown of those that are loaded. */
    present(items) {
        return items;
    }

    wantedRows(quiet) {
        return quiet ? Math.max(PAGE, this.items?.length ?? 0) : PAGE;
    }

    /** Loads from the start; `quiet` keeps what is shown meanwhile, and as many rows. */
    async load({ quiet = false } = {}) {
        this.asking?.abort();
        this.asking = new AbortController();
        const count = this.wantedRows(quiet);
        if (!quiet) {
            this.set({ items: this.items, fading: !!this.items, problem: null });
        }
        try {
            const { signal } = this.asking;
            const page = await get(this.path(), { ...this.query(), limit: Math.min(MOST, count) }, signal);
            let { items, next } = page;
            while (next && items.length < count) {
                const more = await get(this.path(), { ...this.query(), limit: Math.min(MOST, count - items.length), cursor: next }, signal);
                items = [...items, ...more.items];
                next = more.next;
            }
            this.set({ items, next, total: page.total ?? this.total, fading: false, problem: null });
        } catch (problem) {
            if (problem.name !== 'AbortError' && !quiet) {
                this.set({ problem, fading: false });
            }
        }
    }

    async more() {
        this.set({ loadingMore: true });
        try {
            const page = await get(this.path(), { ...this.query(), limit: PAGE, cursor: this.next });
            this.set({ items: [...this.items, ...page.items], next: page.next, loadingMore: false });
        } catch (problem) {
            this.set({ loadingMore: false, problem });
        }
    }

    sortBy(column) {
        const first = column.descendingFirst ? `-${column.sort}` : column.sort;
        const second = column.descendingFirst ? column.sort : `-${column.sort}`;
        this.sort = this.sort === first ? second : first;
        this.sorted();
    }

    /** Another order was chosen. */
    sorted() {
        this.load();
    }

    key(event) {
        const links = [...this.querySelectorAll('[data-row-link]')];
        const at = links.indexOf(event.target);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
        if (at < 0 || to === undefined || !links[to]) {
            return;
        }
        event.preventDefault();
        this.at = to;
        links[to].focus();
        this.update();
    }

    head(column) {
        const order = this.sort === column.sort ? 'ascending' : this.sort === `-${column.sort}` ? 'descending' : 'none';
        return html`<th scope="col" role="columnheader" class=${column.cls ?? ''} aria-sort=${column.sort ? order : nothing}>${column.sort
            ? html`<button type="button" class="sort" @click=${() => this.sortBy(column)}>${column.title}${icon({ ascending: 'arrow-up-short-wide', descending: 'arrow-down-wide-short', none: 'sort' }[order])}</button>`
            : column.title}</th>`;
    }

    row(item, i, columns) {
        const open = (event) => {
            if (!event.target.closest('a, button, input, label') && !getSelection().toString()) {
                event.currentTarget.querySelector('[data-row-link]')?.click();
            }
        };
        return html`<tr role="row" @click=${open} class=${this.href?.(item) ? 'opens' : ''}>${columns.map((column) => html`<td role="cell" data-label=${column.title} class=${column.cls ?? ''}>${column.cell(item, i)}</td>`)}</tr>`;
    }

    /** The first cell's link, reached by Tab once and then by the arrows. */
    rowLink(item, i, content) {
        return html`<a data-row-link href=${this.href(item)} tabindex=${i === Math.min(this.at ?? 0, this.items.length - 1) ? '0' : '-1'}>${content}</a>`;
    }

    table(caption, whenEmpty) {
        if (this.problem) {
            return html`<div class="card-box">${failed(this.problem, () => this.load())}</div>`;
        }
        if (!this.items) {
            return html`<div class="card-box padded">${skeleton(8)}</div>`;
        }
        if (!this.items.length) {
            return html`<div class="card-box">${whenEmpty}</div>`;
        }
        const columns = wanted(this, this.columns());
        const items = this.present(this.items);
        return html`<div class="card-box table-box ${this.fading ? 'fading' : ''}"><table class="list" role="table" @keydown=${(event) => this.key(event)}><caption class="sr">${caption}</caption>
                <thead role="rowgroup"><tr role="row">${columns.map((column) => this.head(column))}</tr></thead>
                <tbody role="rowgroup">${repeat(items, (item, i) => item.id ?? i, (item, i) => this.row(item, i, columns))}</tbody></table></div>
            <footer class="list-foot"><span class="soft small" role="status">${this.total === undefined ? t('list.shown', { count: items.length }) : t('list.shown-of', { shown: items.length, total: this.total - this.items.length + items.length })}</span>
                ${this.next ? button({ text: t('list.more'), mark: 'chevron-down', busy: this.loadingMore, click: () => this.more() }) : nothing}</footer>`;
    }
}
