import { calmly, onChange } from '/server/changes.js';
import { get, newKey, post } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { openCustomer } from '/customers/drawer.js';
import { sourceMark, waiting } from '/leads/card.js';
import { act } from '/leads/moving.js';
import { isPast, until } from '/leads/moment.js';
import { t, tAny } from '/i18n/i18n.js';
import { createTask } from '/tasks/create.js';
import { taskRow } from '/tasks/task-row.js';
import { dialogHead, openDialog } from '/ui/dialog.js';
import { choice, field } from '/ui/field.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { alertBox, badge, button, customerName, failed, icon, money, phoneLink, skeleton, when, words } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

export const openLead = (id) => openDialog('moked-lead', { leadId: id }, 'drawer');

/** One lead: where it stands, what is next, what was said, and what is to be done for it. */
class LeadDrawer extends View {
    entered() {
        this.note = '';
        this.load();
        onChange(['lead', 'task'], calmly(() => this.load()), this.signal);
        addEventListener('moked-route', () => this.close(), { signal: this.signal });
    }

    get path() {
        return inBusiness(`/leads/${this.leadId}`);
    }

    async load() {
        try {
            const [lead, stages, tasks] = await Promise.all([get(this.path, {}, this.signal), get(inBusiness('/lead-stages'), {}, this.signal), get(inBusiness('/tasks'), { lead: this.leadId }, this.signal)]);
            this.set({ lead, stages: stages.items, tasks: tasks.items, problem: null });
        } catch (problem) {
            this.set({ problem: problem.name === 'AbortError' || this.lead ? this.problem : problem });
        }
    }

    async does(action, body, said) {
        try {
            const lead = await act(this.lead, action, body);
            this.set({ lead });
            if (said) {
                toast(said, ['won', 'lost'].includes(action) ? { action: { text: t('undo'), run: () => act(lead, 'reopened').then(() => this.load(), toastProblem) } } : {});
            }
        } catch (problem) {
            toastProblem(problem);
            this.load();
        }
    }

    async lose() {
        await import('/leads/lose.js');
        const answer = await openDialog('moked-lead-lose', { lead: this.lead });
        if (answer) {
            this.does('lost', answer, t('lead.lost.said'));
        }
    }

    async edit() {
        await import('/leads/form.js');
        const saved = await openDialog('moked-lead-form', { lead: this.lead });
        if (saved) {
            this.set({ lead: saved });
        }
    }

    async addNote(event) {
        event.preventDefault();
        const text = this.note.trim();
        if (!text) {
            return;
        }
        try {
            const lead = await post(`${this.path}/notes`, { text }, newKey());
            this.set({ lead, note: '' });
        } catch (problem) {
            toastProblem(problem);
        }
    }

    facts(lead) {
        const { customer } = lead;
        return html`<dl class="facts"><dt>${t('lead.customer')}</dt><dd><button type="button" class="text-button" @click=${() => openCustomer(customer.id)}>${customerName(customer)}</button>${customer.phone ? html` · ${phoneLink(customer.phone)}` : nothing}</dd>
            ${lead.service && lead.service.name !== lead.matter ? html`<dt>${t('lead.service')}</dt><dd>${words(lead.service.name)}</dd>` : nothing}<dt>${t('lead.value')}</dt><dd>${lead.value ? money(lead.value) : html`<span class="soft">${t('lead.unknown')}</span>`}</dd>
            <dt>${t('lead.next-step')}</dt><dd>${lead.nextStep ? words(lead.nextStep) : html`<span class="soft">${t('lead.next-step.none')}</span>`}${lead.nextStepAt ? html` ${badge(isPast(lead.nextStepAt) ? 'red' : 'blue', until(lead.nextStepAt), 'clock')}` : nothing}</dd>
            <dt>${t('lead.source')}</dt><dd>${sourceMark(lead)} ${tAny(`lead.source.${lead.source}`, 'lead.source.DESK')} · ${when(lead.openedAt)}${lead.callId ? html` · <a href="/calls/${lead.callId}">${t('timeline.call')}</a>` : nothing}</dd></dl>`;
    }

    standing(lead) {
        if (lead.status === 'OPEN') {
            return html`<div class="row-flex wrap lead-standing">${choice({ id: 'lead-stage', label: t('lead.stage'), value: lead.stage.id, options: this.stages.map(({ id, name }) => [id, name]), change: (stage) => this.does('move', { stage, after: null }) })}${waiting(lead)}</div>`;
        }
        const won = lead.status === 'WON';
        return alertBox(won ? 'green' : 'amber', html`${icon(won ? 'trophy' : 'circle-xmark')}<div class="grow">${won ? t(lead.convertedTo ? `lead.won.by.${lead.convertedTo.kind}` : 'lead.won') : t('lead.lost')} · ${when(lead.closedAt)}${lead.lostReason ? html`<div class="user-text">${lead.lostReason}</div>` : nothing}</div>${button({ text: t('lead.reopen'), small: true, click: () => this.does('reopened') })}`);
    }

    work(lead) {
        return html`<section class="stack-small"><div class="row-flex between"><h3>${t('nav.tasks')}</h3>${button({ text: t('new.task'), mark: 'plus', small: true, click: async () => (await createTask({ about: { kind: 'LEAD', id: lead.id }, customer: lead.customer })) && this.load() })}</div>
            ${this.tasks.length ? html`<ul class="plain rows boxed">${repeat(this.tasks, ({ id }) => id, (task) => taskRow(task, () => this.load()))}</ul>` : html`<p class="soft">${t('lead.tasks.none')}</p>`}</section>`;
    }

    log(lead) {
        return html`<section class="stack-small"><h3>${t('lead.log')}</h3><form class="note-form" @submit=${(event) => this.addNote(event)}>${field({ id: 'lead-note', label: t('lead.note.new'), value: this.note, rows: 2, maxlength: 1000, input: (value) => (this.note = value) })}${button({ text: t('lead.note.add'), mark: 'plus', type: 'submit', small: true })}</form>
            <ol class="plain stack-small">${lead.log.map(({ text, callId, at }) => html`<li class="lead-note"><p class="user-text">${text}</p><span class="small soft">${when(at)}${callId ? html` · <a href="/calls/${callId}">${t('timeline.call')}</a>` : nothing}</span></li>`)}</ol></section>`;
    }

    foot(lead) {
        return lead.status === 'OPEN' ? html`<footer class="sheet-foot">${button({ text: t('lead.win'), mark: 'trophy', kind: 'primary', click: () => this.does('won', undefined, t('lead.won.said')) })}${button({ text: t('lead.lose'), mark: 'circle-xmark', click: () => this.lose() })}</footer>` : nothing;
    }

    view() {
        const { lead } = this;
        const extra = lead ? button({ text: t('edit'), mark: 'pen', small: true, click: () => this.edit() }) : '';
        return html`${dialogHead(this, lead ? words(lead.matter) : t('lead.title'), extra)}<div class="sheet-body">${lead ? html`${this.standing(lead)}${this.facts(lead)}${this.work(lead)}${this.log(lead)}` : this.problem ? failed(this.problem, () => this.load()) : skeleton(8)}</div>${lead ? this.foot(lead) : nothing}`;
    }
}
LeadDrawer.define('moked-lead');
