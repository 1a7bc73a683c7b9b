import { calmly, onChange } from '/server/changes.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { ListView } from '/ui/list-view.js';
import { button, empty, failed, skeleton } from '/ui/parts.js';
import { taskRow } from '/tasks/task-row.js';

/** What people have to do. */
class Tasks extends ListView {
    static props = ['params'];

    entered() {
        this.status = 'OPEN';
        super.entered();
        onChange(['task'], calmly(() => this.load({ quiet: true })), this.signal);
    }

    path() {
        return inBusiness('/tasks');
    }

    query() {
        return { status: this.status };
    }

    choose(status) {
        this.set({ status, items: null });
        this.load();
    }

    list() {
        if (this.problem) {
            return failed(this.problem, () => this.load());
        }
        if (!this.items) {
            return html`<div class="padded">${skeleton(6)}</div>`;
        }
        if (!this.items.length) {
            return this.status === 'OPEN' ? empty({ mark: 'mug-hot', title: t('tasks.none'), text: t('tasks.none.next') }) : empty({ mark: 'list-check', title: t('tasks.none-done') });
        }
        return html`<ul class="plain rows">${repeat(this.items, ({ id }) => id, (task) => taskRow(task, () => this.load({ quiet: true })))}</ul>`;
    }

    view() {
        return html`<div class="page-head"><h1 tabindex="-1">${t('nav.tasks')}</h1><div class="actions"><div class="segmented" role="group" aria-label=${t('list.filter')}>${['OPEN', 'DONE'].map((status) => html`<button type="button" aria-pressed=${status === this.status ? 'true' : 'false'} @click=${() => this.choose(status)}>${t(`tasks.${status}`)}</button>`)}</div></div></div>
            <div class="card-box">${this.list()}</div>${this.next ? html`<footer class="list-foot">${button({ text: t('list.more'), busy: this.loadingMore, click: () => this.more() })}</footer>` : nothing}`;
    }
}
Tasks.define('moked-tasks');
