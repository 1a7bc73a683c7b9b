import { address, get, newKey, post, remove } from '/server/client.js';
import { inBusiness, manages } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { conditionText } from '/segments/words.js';
import { openDialog } from '/ui/dialog.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { button, empty, failed, icon, skeleton } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** The segments of the business, each with what makes it up. */
class Segments extends View {
    static props = ['params'];

    entered() {
        this.load();
        this.loadStages();
    }

    async loadStages() {
        const stages = await get(inBusiness('/lead-stages'), {}, this.signal).catch(() => null);
        this.set({ stages: stages?.items });
    }

    async load() {
        try {
            const { items } = await get(inBusiness('/segments'), {}, this.signal);
            this.set({ items, problem: null });
        } catch (problem) {
            this.set({ problem: problem.name === 'AbortError' ? null : problem });
        }
    }

    async compose(segment) {
        await import('/segments/composer.js');
        if (await openDialog('moked-segment-composer', { segment }, 'wide')) {
            this.load();
        }
    }

    async drop(segment) {
        try {
            await remove(inBusiness(`/segments/${segment.id}`), segment.version);
            const back = () => post(inBusiness('/segments'), { name: segment.name, definition: segment.definition }, newKey()).then(() => this.load(), toastProblem);
            toast(t('segment.removed'), { action: { text: t('undo'), run: back } });
        } catch (problem) {
            toastProblem(problem);
        }
        this.load();
    }

    group({ match, conditions }) {
        return html`<span class="segment-group">${conditions.map((condition, i) => html`${i ? html` <em class="soft">${t(`segment.word.${match}`)}</em> ` : nothing}<bdi>${conditionText(condition, this.stages)}</bdi>`)}</span>`;
    }

    card(segment) {
        const { definition } = segment;
        return html`<li class="card-box padded stack-small"><h2 class="card-title"><bdi>${segment.name}</bdi></h2>
            <div class="segment-text">${definition.groups.map((group, i) => html`${i ? html`<div class="small soft">${t(`segment.word.${definition.match}`)}</div>` : nothing}${this.group(group)}`)}</div>
            <div class="row-flex wrap"><a class="btn btn-quiet btn-sm" href="/customers?segment=${segment.id}">${icon('address-book')}${t('segment.show')}</a>
                ${manages() ? html`<a class="btn btn-quiet btn-sm" href=${address(inBusiness('/customers.csv'), { segment: segment.id })} download>${icon('file-export')}${t('segment.export')}</a>
                    ${button({ text: t('segment.change'), mark: 'pen', small: true, click: () => this.compose(segment) })}
                    <button type="button" class="icon-button" aria-label=${t('segment.remove', { name: segment.name })} @click=${() => this.drop(segment)}>${icon('trash-can')}</button>` : nothing}</div></li>`;
    }

    list() {
        if (this.problem) {
            return html`<div class="card-box">${failed(this.problem, () => this.load())}</div>`;
        }
        if (!this.items) {
            return html`<div class="card-box padded">${skeleton(5)}</div>`;
        }
        const create = manages() ? button({ text: t('segment.new'), mark: 'plus', kind: 'primary', click: () => this.compose() }) : nothing;
        return this.items.length
            ? html`<ul class="plain segment-grid">${repeat(this.items, ({ id }) => id, (segment) => this.card(segment))}</ul>`
            : html`<div class="card-box">${empty({ mark: 'users-rectangle', title: t('segments.none'), text: t('segments.none.next'), action: create })}</div>`;
    }

    view() {
        return html`<div class="page-head"><h1 tabindex="-1">${t('nav.segments')}</h1><div class="actions">${manages() && this.items?.length ? button({ text: t('segment.new'), mark: 'plus', kind: 'primary', click: () => this.compose() }) : nothing}</div></div>${this.list()}`;
    }
}
Segments.define('moked-segments');
