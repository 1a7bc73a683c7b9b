import '/calls/transcript.js';
import { takeOver } from '/calls/take-over.js';
import { callerOf } from '/calls/words.js';
import { t } from '/i18n/i18n.js';
import { duration } from '/ui/format.js';
import { html } from '/ui/lit.js';
import { icon, ltr } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** A call that is going on, with its words as they are spoken. */
class LiveCall extends View {
    static props = ['call'];

    entered() {
        this.clock = setInterval(() => this.update(), 1000);
    }

    left() {
        clearInterval(this.clock);
    }

    view() {
        const { call } = this;
        const seconds = (Date.now() - Date.parse(call.startedAt)) / 1000;
        return html`<article class="live-call"><header class="row-flex wrap">${callerOf(call)}<span class="badge-soft red"><span class="pulse" aria-hidden="true"></span>${ltr(duration(seconds))}</span><span class="grow"></span>
            <a class="btn btn-sm btn-text" href="/calls/${call.id}">${t('call.open')}</a><button type="button" class="btn btn-sm btn-quiet" @click=${() => takeOver(call)}>${icon('headset')}${t('call.take-over')}</button></header>
            <moked-transcript .call=${call} .compact=${true}></moked-transcript></article>`;
    }
}
LiveCall.define('moked-live-call');
