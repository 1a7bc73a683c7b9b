import { remove } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { checkText } from '/quality/words.js';
import { t } from '/i18n/i18n.js';
import { openDialog } from '/ui/dialog.js';
import { html, nothing } from '/ui/lit.js';
import { badge, icon } from '/ui/parts.js';
import { toast, toastProblem, withUndo } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** A conversation that is kept, with what is expected of it and what one can do with it. */
class ScenarioRow extends View {
    static props = ['scenario', 'brief'];

    async edit() {
        await import('/quality/scenario-form.js');
        if (await openDialog('moked-scenario-form', { scenario: this.scenario }, 'wide')) {
            toast(t('scenario.saved'));
            this.emit('changed');
        }
    }

    async play() {
        await import('/business/replay.js');
        await openDialog('moked-replay', { scenarios: [this.scenario.id] }, 'wide');
    }

    drop() {
        const { id, version } = this.scenario;
        const path = inBusiness(`/scenarios/${id}`);
        this.set({ gone: id });
        withUndo(t('scenario.dropped'), () => remove(path, version).catch(toastProblem).finally(() => this.emit('changed')), () => this.set({ gone: null }));
    }

    view() {
        const { id, title, checks, note, call } = this.scenario;
        if (this.gone === id) {
            return nothing;
        }
        const tool = (text, mark, click) => html`<button type="button" class="icon-button" aria-label=${t('scenario.do', { what: text, title })} title=${text} @click=${click}>${icon(mark)}</button>`;
        return html`<div class="scenario-row"><div class="grow stack-small">${this.brief ? nothing : html`<a class="user-text" href="/calls/${call}">${title}</a>`}
                <span class="tag-row">${checks.map((check) => badge('blue', checkText(check), 'list-check'))}</span>${note ? html`<span class="user-text soft small">${note}</span>` : nothing}</div>
            <div class="row-flex">${tool(t('scenario.play'), 'play', () => this.play())}${tool(t('scenario.edit'), 'pen', () => this.edit())}${tool(t('scenario.drop'), 'trash-can', () => this.drop())}</div></div>`;
    }
}
ScenarioRow.define('moked-scenario-row');
