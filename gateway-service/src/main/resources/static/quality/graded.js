import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { callerOf } from '/calls/words.js';
import { allTags, scoreBadge, tagBadges, tagMark, tagText, toneOf } from '/quality/words.js';
import { t } from '/i18n/i18n.js';
import { dayAfter, number, startOfDay } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { ListView } from '/ui/list-view.js';
import { empty, icon, ltr, sr, when } from '/ui/parts.js';
import { dateField } from '/ui/when-field.js';

/** The calls that have a grade, the worst first, and how the grades are spread. */
class Graded extends ListView {
    entered() {
        this.filters = {};
        super.entered();
        this.sum();
        onChange(['call'], calmly(() => (this.load({ quiet: true }), this.sum()), 800), this.signal);
    }

    path() {
        return inBusiness('/calls');
    }

    get time() {
        const { from, to } = this.filters;
        return { from: from && startOfDay(from), to: to && startOfDay(dayAfter(to)) };
    }

    query() {
        const { tag, bin } = this.filters;
        return { sort: 'score', tag, ...this.time, scoreFrom: bin === undefined ? undefined : bin * 10, scoreTo: bin === undefined ? undefined : bin === 9 ? 100 : bin * 10 + 9 };
    }

    async sum() {
        const spread = await get(inBusiness('/quality'), this.time, this.signal).catch(() => this.spread);
        this.set({ spread });
    }

    href(call) {
        return `/calls/${call.id}`;
    }

    filter(change) {
        Object.assign(this.filters, change);
        this.load();
        if ('from' in change || 'to' in change) {
            this.sum();
        }
    }

    columns() {
        return [
            { title: t('call.who'), cell: (call, i) => this.rowLink(call, i, callerOf(call)) },
            { title: t('quality.score'), cls: 'narrow', cell: (call) => scoreBadge(call.score) },
            { title: t('quality.tags'), cell: (call) => tagBadges(call.tags) },
            { title: t('call.when'), cls: 'narrow', cell: (call) => when(call.startedAt) },
            { title: t('call.summary'), cls: 'wide', cell: (call) => (call.summary ? html`<span class="two-lines user-text">${call.summary}</span>` : nothing) },
        ];
    }

    bar(count, bin, most) {
        const chosen = this.filters.bin === bin;
        const from = bin * 10;
        const to = bin === 9 ? 100 : from + 9;
        const height = count ? Math.max(1, Math.round((10 * count) / most)) : 0;
        return html`<button type="button" class="spread-bar" aria-pressed=${chosen ? 'true' : 'false'} @click=${() => this.filter({ bin: chosen ? undefined : bin })}>${sr(t('quality.bin', { from: String(from), to: String(to), number: number(count) }))}
            <span class="small" aria-hidden="true">${count ? number(count) : ''}</span><span class="spread-fill ${toneOf(from)} bar-${height}"></span><span class="small soft num" dir="ltr" aria-hidden="true">${from}</span></button>`;
    }

    summary() {
        const { spread } = this;
        const { tag } = this.filters;
        const most = Math.max(1, ...(spread?.scores ?? []));
        const counts = Object.fromEntries((spread?.tags ?? []).map((one) => [one.tag, one.calls]));
        return html`<div class="spread-grid"><section class="card-box"><div class="card-head">${icon('chart-simple')}<h2>${t('quality.spread')}</h2></div><div class="padded"><div class="spread" role="group" aria-label=${t('quality.spread')}>${(spread?.scores ?? Array(10).fill(0)).map((count, bin) => this.bar(count, bin, most))}</div></div></section>
            <section class="card-box"><div class="card-head">${icon('tags')}<h2>${t('quality.tags')}</h2></div><div class="padded stack"><p>${t('quality.average')}: <strong>${spread?.average === null || spread?.average === undefined ? '—' : ltr(number(spread.average))}</strong> <span class="soft">${t('quality.graded', { count: spread?.graded ?? 0 })}</span></p>
                <div class="row-flex wrap" role="group" aria-label=${t('quality.tags')}>${allTags.map((one) => html`<button type="button" class="btn btn-sm btn-quiet" aria-pressed=${tag === one ? 'true' : 'false'} @click=${() => this.filter({ tag: tag === one ? undefined : one })}>${icon(tagMark(one))}${tagText(one)} ${ltr(number(counts[one]))}</button>`)}</div></div></section></div>`;
    }

    view() {
        const { tag, from, to, bin } = this.filters;
        const filtered = tag || from || to || bin !== undefined;
        const clear = () => ((this.filters = {}), this.load(), this.sum());
        const nothingThere = filtered
            ? empty({ mark: 'filter', title: t('list.no-match'), text: t('list.no-match.next'), action: html`<button type="button" class="btn btn-quiet" @click=${clear}>${t('list.clear')}</button>` })
            : empty({ mark: 'gauge-high', title: t('quality.none'), text: t('quality.none.next') });
        return html`<div class="stack">${this.summary()}<div class="filters" role="search" aria-label=${t('list.filter')}>
                <div class="date-range">${dateField({ id: 'quality-from', label: t('list.from'), value: from, change: (value) => this.filter({ from: value }) })}${dateField({ id: 'quality-to', label: t('list.to'), value: to, change: (value) => this.filter({ to: value }) })}</div>
                ${filtered ? html`<button type="button" class="btn btn-text" @click=${clear}>${t('list.clear')}</button>` : nothing}</div>
            <h2 class="section-title">${t('quality.worst')}</h2>${this.table(t('quality.worst'), nothingThere)}</div>`;
    }
}
Graded.define('moked-graded');
