import '/quality/scenario-row.js';
import { get } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { openDialog } from '/ui/dialog.js';
import { html } from '/ui/lit.js';
import { button, empty, failed, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** The conversations that are kept, to be played again when the agent is changed. */
class Scenarios extends View {
    entered() {
        this.load();
    }

    async load() {
        try {
            this.set({ items: (await get(inBusiness('/scenarios'), {}, this.signal)).items, problem: null });
        } catch (problem) {
            this.set({ problem });
        }
    }

    async playAll() {
        await import('/business/replay.js');
        await openDialog('moked-replay', {}, 'wide');
    }

    view() {
        if (!this.items) {
            return html`<div class="card-box padded">${this.problem ? failed(this.problem, () => this.load()) : skeleton(4)}</div>`;
        }
        if (!this.items.length) {
            return html`<div class="card-box">${empty({ mark: 'flag', title: t('scenario.none'), text: t('scenario.none.next') })}</div>`;
        }
        return html`<div class="stack"><div class="row-flex wrap"><p class="soft grow">${t('scenario.list.lead')}</p>${button({ text: t('scenario.play-all'), mark: 'play', click: () => this.playAll() })}</div>
            <div class="card-box">${this.items.map((one) => html`<moked-scenario-row class="padded-small" .scenario=${one} @changed=${() => this.load()}></moked-scenario-row>`)}</div></div>`;
    }
}
Scenarios.define('moked-scenarios');
