import { t } from '/i18n/i18n.js';
import { number } from '/ui/format.js';
import { go } from '/app/router.js';
import { html, nothing } from '/ui/lit.js';
import { icon, ltr } from '/ui/parts.js';
import { View } from '/ui/view.js';
import { save, table } from '/analytics/saving.js';

const root = document.documentElement;
const colour = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
let library = null;

/* Draws on a canvas and sets no style in markup; loaded where it is used only. */
const chartJs = () => (library ??= import('/webjars/chart.js/4.5.1/dist/chart.umd.min.js').then(() => globalThis.Chart));

/** Bars with the same numbers as a table, whose cells lead where the bars do. `series`: `[{label, tone, values, links?}]`. */
class Bars extends View {
    static props = ['heading', 'mark', 'labels', 'series', 'stacked', 'across', 'file', 'first', 'note'];

    entered() {
        this.watching = new MutationObserver(() => this.restart());
        this.watching.observe(root, { attributes: true, attributeFilter: ['data-bs-theme'] });
    }

    left() {
        this.watching.disconnect();
        this.chart?.destroy();
        this.chart = null;
    }

    restart() {
        this.chart?.destroy();
        this.chart = null;
        this.update();
    }

    async drawn() {
        const Chart = await chartJs();
        const canvas = this.querySelector('canvas');
        if (!canvas || !this.isConnected) {
            return;
        }
        const datasets = this.series.map(({ label, tone, values }) => ({ label, data: values, backgroundColor: colour(tone), borderRadius: 3, maxBarThickness: 44 }));
        if (this.chart) {
            this.chart.data = { labels: this.labels, datasets };
            this.chart.update('none');
        } else {
            this.chart = new Chart(canvas, { type: 'bar', data: { labels: this.labels, datasets }, options: this.options() });
        }
    }

    options() {
        const rtl = root.dir === 'rtl';
        const ticks = { color: colour('ink-soft'), font: { family: 'Inter, Assistant, sans-serif' } };
        const grid = { color: colour('line') };
        const counts = { stacked: this.stacked, beginAtZero: true, ticks: { ...ticks, precision: 0 }, grid };
        const names = { stacked: this.stacked, ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 12 }, grid: { display: false } };
        return {
            responsive: true,
            maintainAspectRatio: false,
            animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 250 },
            indexAxis: this.across ? 'y' : 'x',
            scales: this.across
                ? { x: { ...counts, reverse: rtl }, y: { ...names, position: rtl ? 'right' : 'left' } }
                : { x: { ...names, reverse: rtl }, y: { ...counts, position: rtl ? 'right' : 'left' } },
            plugins: {
                legend: { display: this.series.length > 1, position: 'bottom', rtl, textDirection: root.dir, labels: { color: colour('ink'), boxWidth: 12, font: ticks.font } },
                tooltip: { rtl, textDirection: root.dir },
            },
            onClick: (event, [bar]) => bar && this.open(bar.datasetIndex, bar.index),
            onHover: (event, [bar]) => this.querySelector('canvas')?.classList.toggle('opens', !!(bar && this.link(bar.datasetIndex, bar.index))),
        };
    }

    link(series, at) {
        const one = this.series[series];
        return one?.values[at] ? one.links?.[at] : undefined;
    }

    open(series, at) {
        const link = this.link(series, at);
        if (link) {
            go(link);
        }
    }

    get head() {
        return [this.first, ...this.series.map(({ label }) => label)];
    }

    csv() {
        save(`${this.file}.csv`, new Blob([table([this.head, ...this.labels.map((label, at) => [label, ...this.series.map(({ values }) => values[at])])])], { type: 'text/csv;charset=utf-8' }));
    }

    picture() {
        const drawn = this.querySelector('canvas');
        const unit = devicePixelRatio;
        const above = 48 * unit;
        const sheet = Object.assign(document.createElement('canvas'), { width: drawn.width, height: drawn.height + above });
        const pen = sheet.getContext('2d');
        const rtl = root.dir === 'rtl';
        pen.fillStyle = colour('surface');
        pen.fillRect(0, 0, sheet.width, sheet.height);
        pen.drawImage(drawn, 0, above);
        Object.assign(pen, { fillStyle: colour('ink'), font: `600 ${18 * unit}px Inter, Assistant, sans-serif`, direction: root.dir, textAlign: 'start' });
        pen.fillText(this.heading, rtl ? sheet.width - 12 * unit : 12 * unit, 30 * unit);
        sheet.toBlob((blob) => save(`${this.file}.png`, blob));
    }

    cell(series, at) {
        const link = this.link(series, at);
        const shown = ltr(number(this.series[series].values[at]));
        return html`<td>${link ? html`<a href=${link}>${shown}</a>` : shown}</td>`;
    }

    view() {
        return html`<section class="card-box chart"><div class="card-head">${icon(this.mark)}<h2>${this.heading}</h2>
                <button type="button" class="btn btn-quiet btn-sm" @click=${() => this.picture()} aria-label=${t('chart.picture-of', { what: this.heading })}>${icon('image')}${t('chart.picture')}</button>
                <button type="button" class="btn btn-quiet btn-sm" @click=${() => this.csv()} aria-label=${t('chart.csv-of', { what: this.heading })}>${icon('file-csv')}${t('chart.csv')}</button></div>
            <div class="chart-canvas ${this.across ? 'across' : ''}"><canvas role="img" aria-label=${t('chart.of', { what: this.heading })}></canvas></div>${this.note ? html`<p class="small soft padded">${this.note}</p>` : nothing}
            <details class="chart-table"><summary>${t('chart.table')}</summary><div class="chart-rows" tabindex="0" role="region" aria-label=${t('chart.table-of', { what: this.heading })}><table class="figures"><thead><tr>${this.head.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
                <tbody>${this.labels.map((label, at) => html`<tr><th scope="row">${label}</th>${this.series.map((_, series) => this.cell(series, at))}</tr>`)}</tbody></table></div></details></section>`;
    }
}
Bars.define('moked-bars');
