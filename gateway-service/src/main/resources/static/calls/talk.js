import '/calls/player.js';
import '/calls/transcript.js';
import { get } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { isLive } from '/calls/words.js';
import { t } from '/i18n/i18n.js';
import { date } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { problemText, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

function noRecording(call) {
    if (!call.recordingsDeletedAt) {
        return t('player.none');
    }
    const days = Math.max(1, Math.round((Date.parse(call.recordingsDeletedAt) - Date.parse(call.startedAt)) / 864e5));
    return t('player.deleted', { count: days, date: date(call.recordingsDeletedAt) });
}

/** What is heard of a call, and what was said in it: each follows the other. */
class Talk extends View {
    static props = ['call', 'compact'];

    changed(name) {
        if (name === 'call') {
            this.heard = this.heardOf === this.call?.id ? this.heard : null;
            this.heardOf = this.call?.id;
        }
    }

    view() {
        const { call, heard } = this;
        const recordings = call.recordings ?? [];
        const whole = recordings.find(({ turn }) => turn === null || turn === undefined);
        const played = whole ? [whole] : recordings;
        const player = () => this.querySelector('moked-player');
        const seek = ({ detail }) => (whole ? player()?.seek(detail.seconds, true) : player()?.seekTurn(detail.turn));
        return html`${played.length ? html`<div class="player-box"><moked-player .recordings=${played} @heard=${(event) => this.set({ heard: event.detail })}></moked-player></div>`
            : isLive(call) ? nothing : html`<p class="player-box soft small">${noRecording(call)}</p>`}
            <div class="padded"><moked-transcript .call=${call} .compact=${this.compact} .seconds=${whole ? (heard?.seconds ?? 0) : 0} .turn=${whole ? null : (heard?.turn ?? null)} .canSeek=${!!whole} .turns=${whole ? null : recordings.map(({ turn }) => turn).join(' ')} @seek=${seek}></moked-transcript></div>`;
    }
}
Talk.define('moked-talk');

/** The recordings of a call where it is one of many things; what was said in it comes when it is asked for. */
class RecordedCall extends View {
    static props = ['recordings', 'callId'];

    async open({ target }) {
        if (target.open && !this.call) {
            this.set(await get(inBusiness(`/calls/${this.callId}`), {}, this.signal).then((call) => ({ call, problem: null }), (problem) => ({ problem })));
        }
        this.set({ opened: target.open });
    }

    content() {
        return this.call ? html`<moked-talk .call=${this.call} .compact=${true}></moked-talk>` : this.problem ? html`<p class="small" role="alert">${problemText(this.problem)}</p>` : skeleton(3);
    }

    view() {
        const player = html`<moked-player .recordings=${this.recordings}></moked-player>`;
        return this.callId ? html`${this.opened && this.call ? nothing : player}<details @toggle=${(event) => this.open(event)}><summary class="small">${t('transcript.title')}</summary>${this.opened ? this.content() : nothing}</details>` : player;
    }
}
RecordedCall.define('moked-recorded-call');
