import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { here } from '/app/router.js';
import { inBusiness, ownMember, session, wholeBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { createTask } from '/tasks/create.js';
import { staffOptions } from '/tasks/form.js';
import { taskRow } from '/tasks/task-row.js';
import { choice } from '/ui/field.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { ListView } from '/ui/list-view.js';
import { button, empty, failed, ltr, skeleton } from '/ui/parts.js';

const LISTS = ['OVERDUE', 'TODAY', 'LATER', 'DONE'];
/* One's own and nobody's: what nobody was asked to do waits for everybody. */
const MINE = 'mine';

/* Whose tasks somebody wants to see is remembered for each business; their own, as long as they have not said. */
const chosen = () => `moked.assignee.${session.business.id}`;

/** What people have to do: what is late, what is for today, what has time, what is done. */
class Tasks extends ListView {
    static props = ['params'];

    entered() {
        this.assignee = here().query.has('everybody') ? '' : localStorage.getItem(chosen());
        this.begin();
        onChange(['task'], calmly(() => this.again()), this.signal);
        addEventListener('moked-businesses', () => this.update(), { signal: this.signal });
    }

    /** Begins where something waits, unless somebody was quicker. */
    async begin() {
        const business = await wholeBusiness();
        this.own = ownMember(business)?.id;
        const known = ['', ...(this.own ? [MINE] : []), ...(business?.staff ?? []).map(({ id }) => id)];
        this.assignee = known.includes(this.assignee) ? this.assignee : known.includes(MINE) ? MINE : '';
        await this.count();
        this.shown ??= this.counts?.overdue ? 'OVERDUE' : this.counts?.today || !this.counts?.later ? 'TODAY' : 'LATER';
        this.load();
    }

    async count() {
        const counts = await get(inBusiness('/tasks/counts'), this.whose(), this.signal).catch(() => this.counts);
        this.set({ counts });
    }

    again() {
        this.count();
        return this.load({ quiet: true });
    }

    whose() {
        return this.assignee === MINE ? { waitingFor: this.own } : { assignee: this.assignee };
    }

    path() {
        return inBusiness('/tasks');
    }

    query() {
        return { ...(this.shown === 'DONE' ? { status: 'DONE' } : { due: this.shown }), ...this.whose() };
    }

    choose(shown) {
        this.set({ shown, items: null });
        this.load();
    }

    filter(assignee) {
        localStorage.setItem(chosen(), assignee);
        this.set({ assignee, items: null });
        this.count();
        this.load();
    }

    async create() {
        if (await createTask()) {
            this.again();
        }
    }

    nothingThere() {
        return this.shown === 'DONE' ? empty({ mark: 'list-check', title: t('tasks.none-done') }) : empty({ mark: 'mug-hot', title: t(`tasks.none.${this.shown}`), text: t('tasks.none.next') });
    }

    list() {
        if (this.problem) {
            return failed(this.problem, () => this.load());
        }
        if (!this.items) {
            return html`<div class="padded">${skeleton(6)}</div>`;
        }
        return this.items.length ? html`<ul class="plain rows">${repeat(this.items, ({ id }) => id, (task) => taskRow(task, () => this.again()))}</ul>` : this.nothingThere();
    }

    assignees() {
        const [everybody, ...staff] = staffOptions(t('tasks.everybody'));
        return [everybody, ...(this.own ? [[MINE, t('tasks.mine')]] : []), ...staff];
    }

    tab(list) {
        const count = this.counts?.[list.toLowerCase()];
        return html`<button type="button" aria-pressed=${list === this.shown ? 'true' : 'false'} class=${list === 'OVERDUE' && count ? 'late' : ''} @click=${() => this.choose(list)}>${t(`tasks.${list}`)}${count ? html` <span class="tab-count">${ltr(count)}</span>` : nothing}</button>`;
    }

    view() {
        return html`<div class="page-head"><h1 tabindex="-1">${t('nav.tasks')}</h1><div class="actions">${button({ text: t('new.task'), mark: 'plus', kind: 'primary', click: () => this.create() })}</div></div>
            <div class="filters"><div class="segmented" role="group" aria-label=${t('list.filter')}>${LISTS.map((list) => this.tab(list))}</div>
                ${choice({ id: 'task-filter', label: t('task.assignee'), hidden: true, value: this.assignee, options: this.assignees(), change: (assignee) => this.filter(assignee) })}</div>
            <div class="card-box">${this.list()}</div>${this.next ? html`<footer class="list-foot">${button({ text: t('list.more'), busy: this.loadingMore, click: () => this.more() })}</footer>` : nothing}`;
    }
}
Tasks.define('moked-tasks');
