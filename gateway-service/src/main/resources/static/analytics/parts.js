import { daysOf } from '/analytics/periods.js';
import { get } from '/server/client.js';
import { here, go } from '/app/router.js';
import { chooseBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { dateRange, number } from '/ui/format.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { empty, failed, icon, ltr, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

/* What a list counts, as the numbers call it, and how it is told. */
const LISTS = {
    '/calls': ({ fate, loss, weekday, hour }) => ({ of: 'CALLS', fate, loss, weekday, hour }),
    '/appointments': ({ decision, status }) => ({ of: decision ?? (status === 'NO_SHOW' ? 'NO_SHOWS' : undefined) }),
    '/customers': () => ({ of: 'CUSTOMERS' }),
    '/leads': ({ status }) => ({ of: 'LEADS', status }),
};
const TOLD = {
    fate: (value) => t(`fate.${value}`),
    loss: (value) => t(`loss.${value}`),
    weekday: (value) => t(`weekday.${value}`),
    hour: (value) => t('analytics.parts.hour', { hour: `${String(value).padStart(2, '0')}:00` }),
    status: (value) => t(`analytics.lead.${value.toLowerCase()}`),
};

/** Of which businesses a bar is that stands for all of them; each leads to its own list. */
class AnalyticsParts extends View {
    entered() {
        const { list, ...filters } = Object.fromEntries(here().query);
        Object.assign(this, { list, filters, bar: LISTS[list]?.(filters) ?? {} });
        this.load();
    }

    async load() {
        const { from, to } = this.filters;
        try {
            const { items } = await get('/analytics/parts', { ...this.bar, ...daysOf('own', { from, to }) }, this.signal);
            this.set({ items, problem: null });
        } catch (problem) {
            this.set({ problem: problem.name === 'AbortError' ? null : problem });
        }
    }

    open(id) {
        chooseBusiness(id);
        go(`${this.list}?${new URLSearchParams(this.filters)}`);
    }

    what() {
        const { of, ...narrowed } = this.bar;
        return [of ? t(`analytics.parts.${of}`) : '', ...Object.entries(narrowed).filter(([, value]) => value !== undefined).map(([name, value]) => TOLD[name](value))].filter(Boolean).join(' · ');
    }

    row({ id, name, count }) {
        return html`<tr><th scope="row"><button type="button" class="btn btn-text" @click=${() => this.open(id)}><bdi>${name}</bdi></button></th><td>${ltr(number(count))}</td></tr>`;
    }

    table() {
        const head = [t('analytics.business.name'), this.what()];
        return html`<section class="card-box chart"><div class="card-head">${icon('store')}<h2>${this.what()}</h2></div><div class="chart-rows"><table class="figures"><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
            <tbody>${repeat(this.items, ({ id }) => id, (part) => this.row(part))}</tbody></table></div></section>`;
    }

    content() {
        if (!this.items) {
            return html`<div class="card-box padded">${this.problem ? failed(this.problem, () => this.load()) : skeleton(4)}</div>`;
        }
        return this.items.length ? this.table() : html`<div class="card-box">${empty({ mark: 'store', title: t('analytics.parts.none') })}</div>`;
    }

    view() {
        const { from, to } = this.filters;
        return html`<div class="page-head"><div><h1 tabindex="-1">${t('analytics.parts.title')}</h1>${from && to ? html`<p class="soft">${dateRange(from, to)}</p>` : nothing}</div>
            <div class="actions"><a class="btn btn-quiet" href=${`/analytics?${new URLSearchParams({ all: 'true', period: 'own', ...(from && to ? { from, to } : {}) })}`}>${icon('chart-column')}${t('analytics.parts.back')}</a></div></div>${this.content()}`;
    }
}
AnalyticsParts.define('moked-analytics-parts');
