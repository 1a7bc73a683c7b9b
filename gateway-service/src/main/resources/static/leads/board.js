import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { card, isOverdue } from '/leads/card.js';
import { act, moved, placeOf } from '/leads/moving.js';
import { t } from '/i18n/i18n.js';
import { openDialog } from '/ui/dialog.js';
import { number } from '/ui/format.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { button, empty, failed, ltr, money, skeleton, sr, problemText } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

const PAGE = 50;
const rtl = () => document.documentElement.dir === 'rtl';

/** The open leads, stage by stage. A card is dragged, or lifted by the space bar and carried by the arrows. */
class Board extends View {
    entered() {
        Object.assign(this, { versions: new Map(), sent: Promise.resolve(), underway: 0 });
        this.load();
        onChange(['lead', 'customer'], calmly(() => this.reload(), 300), this.signal);
    }

    /** What others did is drawn when nothing is in the air. */
    reload() {
        this.waiting = this.lifted || this.dragged || this.underway;
        if (!this.waiting) {
            this.load();
        }
    }

    async load() {
        try {
            const { items } = await get(inBusiness('/lead-stages'), {}, this.signal);
            const columns = await Promise.all(items.map(async (stage) => ({ ...stage, ...(await this.page(stage)) })));
            if (this.lifted || this.dragged || this.underway) {
                this.waiting = true;
                return;
            }
            this.refocus ??= document.activeElement?.dataset.lead;
            this.set({ columns, problem: null });
        } catch (problem) {
            this.set({ problem: problem.name === 'AbortError' || this.columns ? null : problem });
        }
    }

    async page(stage, cursor) {
        const shown = this.columns?.find(({ id }) => id === stage.id)?.items.length ?? 0;
        const limit = cursor ? PAGE : Math.min(200, Math.max(PAGE, shown));
        const { items, next } = await get(inBusiness('/leads'), { status: 'OPEN', stage: stage.id, limit, cursor }, this.signal);
        return { items, next };
    }

    async more(column) {
        const { items, next } = await this.page(column, column.next);
        this.set({ columns: this.columns.map((one) => (one.id === column.id ? { ...one, items: [...one.items, ...items], next } : one)) });
    }

    say(text) {
        this.set({ said: text });
    }

    /** Puts a card where it was dropped, here at once; whoever was slower is told. */
    async drop(lead, stage, index) {
        const target = this.columns.find(({ id }) => id === stage);
        const others = target.items.filter(({ id }) => id !== lead.id);
        const after = others[index - 1]?.id ?? null;
        this.set({ columns: moved(this.columns, lead, stage, index), lifted: null, dragged: null, over: null });
        this.underway += 1;
        this.sent = this.sent.then(() => this.send(lead, target, after, index));
        await this.sent;
        this.underway -= 1;
        this.reload();
    }

    /** One move after another, so that whoever moves a card twice is not taken for two people. */
    async send(lead, target, after, index) {
        const version = Math.max(lead.version, this.versions.get(lead.id) ?? 0);
        try {
            const saved = await act({ ...lead, version }, 'move', { stage: target.id, after });
            this.versions.set(lead.id, saved.version);
            this.say(t('lead.moved', { matter: lead.matter, stage: target.name, place: index + 1 }));
        } catch (problem) {
            const theirs = ['stale', 'conflict', 'not-found'].includes(problem.name);
            theirs ? toast(t('lead.moved-by-other', { matter: lead.matter }), { tone: 'red', seconds: 9 }) : toastProblem(problem);
            this.say(theirs ? t('lead.moved-by-other', { matter: lead.matter }) : problemText(problem));
        }
    }

    async choose(lead) {
        await import('/leads/move.js');
        const target = await openDialog('moked-lead-move', { lead, columns: this.columns });
        if (target) {
            this.drop(lead, target.stage, target.index);
        }
    }

    lift(lead) {
        const { stage, index } = placeOf(this.columns, lead);
        this.lifted = { lead, stage, index };
        this.say(t('lead.lifted.how', { matter: lead.matter }));
    }

    letGo() {
        const { lead } = this.lifted;
        this.refocus = lead.id;
        this.set({ lifted: null, said: t('lead.put-back', { matter: lead.matter }) });
        if (this.waiting) {
            this.reload();
        }
    }

    carry(event) {
        const { lead, stage, index } = this.lifted;
        const at = this.columns.findIndex(({ id }) => id === stage);
        const sideways = { ArrowLeft: rtl() ? 1 : -1, ArrowRight: rtl() ? -1 : 1 }[event.key] ?? 0;
        const column = this.columns[Math.max(0, Math.min(this.columns.length - 1, at + sideways))];
        const room = column.items.filter(({ id }) => id !== lead.id).length;
        const wanted = sideways ? 0 : index + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0);
        const to = Math.max(0, Math.min(room, wanted));
        this.lifted = { lead, stage: column.id, index: to };
        this.say(t('lead.over', { stage: column.name, place: to + 1, count: room + 1 }));
    }

    walk(event, lead) {
        const { at, index } = placeOf(this.columns, lead);
        const sideways = { ArrowLeft: rtl() ? 1 : -1, ArrowRight: rtl() ? -1 : 1 }[event.key];
        const next = sideways ? this.columns.slice(0).map((column, i) => ({ column, i })).filter(({ column, i }) => column.items.length && (i - at) * sideways > 0).sort((a, b) => (a.i - b.i) * sideways)[0]?.column.items[0] : this.columns[at].items[index + (event.key === 'ArrowDown' ? 1 : -1)];
        this.querySelector(`[data-lead="${next?.id}"]`)?.focus();
    }

    key(event, lead) {
        if (!event.target.matches('[data-lead]')) {
            return;
        }
        const arrow = event.key.startsWith('Arrow');
        const does = this.lifted
            ? { ' ': () => (this.refocus = lead.id, this.drop(lead, this.lifted.stage, this.lifted.index)), Enter: () => (this.refocus = lead.id, this.drop(lead, this.lifted.stage, this.lifted.index)), Escape: () => this.letGo(), Tab: () => this.letGo() }[event.key] ?? (arrow ? () => this.carry(event) : null)
            : event.key === ' ' ? () => this.lift(lead) : arrow ? () => this.walk(event, lead) : null;
        if (does) {
            if (event.key !== 'Tab') {
                event.preventDefault();
            }
            does();
        }
    }

    drawn() {
        const id = this.lifted?.lead.id ?? this.refocus;
        if (id) {
            this.refocus = this.lifted ? this.refocus : null;
            this.querySelector(`[data-lead="${id}"]`)?.focus();
        }
    }

    startDrag(event, lead) {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', lead.matter);
        this.set({ dragged: lead });
    }

    dragOver(event, column) {
        if (!this.dragged) {
            return;
        }
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        const cards = [...event.currentTarget.querySelectorAll('.lead-card:not(.dragged)')];
        const index = cards.filter((one) => one.getBoundingClientRect().top + one.offsetHeight / 2 < event.clientY).length;
        if (this.over?.stage !== column.id || this.over.index !== index) {
            this.set({ over: { stage: column.id, index } });
        }
    }

    endDrag() {
        this.set({ dragged: null, over: null });
        if (this.waiting) {
            this.reload();
        }
    }

    dropped(event) {
        if (this.dragged && this.over) {
            event.preventDefault();
            this.drop(this.dragged, this.over.stage, this.over.index);
        }
    }

    one(lead) {
        const lifted = this.lifted?.lead.id === lead.id;
        return html`<li class="lead-card ${lead.late ? 'late' : ''} ${isOverdue(lead) ? 'overdue' : ''} ${lifted ? 'lifted' : ''} ${this.dragged?.id === lead.id ? 'dragged' : ''}" draggable="true" @dragstart=${(event) => this.startDrag(event, lead)} @dragend=${() => this.endDrag()} @keydown=${(event) => this.key(event, lead)}>${card(lead, { href: `/leads/${lead.id}`, lifted, move: () => this.choose(lead) })}</li>`;
    }

    /** The cards of a column, with a gap where the dragged one would come. */
    cards(column) {
        const over = this.over?.stage === column.id ? this.over.index : -1;
        const rest = column.items.filter(({ id }) => id !== this.dragged?.id);
        const gap = rest[over]?.id;
        const end = over >= rest.length ? html`<li class="lead-gap" aria-hidden="true"></li>` : nothing;
        return html`${repeat(column.items, ({ id }) => id, (lead) => html`${over >= 0 && lead.id === gap ? html`<li class="lead-gap" aria-hidden="true"></li>` : nothing}${this.one(lead)}`)}${end}`;
    }

    column(column) {
        return html`<section class="stage" aria-labelledby="stage-${column.id}" @dragover=${(event) => this.dragOver(event, column)} @drop=${(event) => this.dropped(event)}>
            <header class="stage-head"><h2 id="stage-${column.id}"><bdi>${column.name}</bdi></h2><span class="badge-soft"><span aria-hidden="true">${ltr(number(column.leads))}</span>${sr(t('lead.count', { count: column.leads }))}</span>${column.value?.agorot ? html`<span class="small soft stage-value">${money(column.value)}</span>` : nothing}</header>
            <ul class="plain stage-cards" aria-label=${column.name}>${this.cards(column)}</ul>${column.items.length ? nothing : html`<p class="stage-empty small soft">${t('stage.empty')}</p>`}
            ${column.next ? button({ text: t('list.more'), small: true, click: () => this.more(column) }) : nothing}</section>`;
    }

    view() {
        if (!this.columns) {
            return html`<div class="card-box padded">${this.problem ? failed(this.problem, () => this.load()) : skeleton(6)}</div>`;
        }
        const shown = this.lifted ? moved(this.columns, this.lifted.lead, this.lifted.stage, this.lifted.index) : this.columns;
        const none = this.columns.every(({ leads }) => !leads);
        return html`<p class="sr" id="lead-help">${t('lead.help')}</p><p class="sr" role="status" aria-live="assertive">${this.said ?? ''}</p>
            ${none ? html`<div class="card-box board-note">${empty({ mark: 'seedling', title: t('leads.none'), text: t('leads.none.next') })}</div>` : nothing}
            <div class="board ${this.dragged ? 'dragging' : ''}" role="group" aria-label=${t('nav.leads')}>${shown.map((column) => this.column(column))}</div>`;
    }
}
Board.define('moked-lead-board');
