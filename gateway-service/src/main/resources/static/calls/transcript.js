import { onChange, calmly } from '/server/changes.js';
import { get } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { duration } from '/ui/format.js';
import { empty, failed, ltr, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** What was said. Grows while it is spoken; follows the recording where one plays (`seconds`, or `turn` where each has its own), and moves it (`seek`). */
class Transcript extends View {
    static props = ['call', 'seconds', 'turn', 'turns', 'canSeek', 'compact'];

    entered() {
        this.lines = [];
        this.load();
        const more = calmly(() => this.load(), 80);
        onChange(['utterance'], (change) => (!change.callId || change.callId === this.call.id) && more(), this.signal);
    }

    changed(name) {
        if (name === 'call' && this.loadedFor !== this.call.id) {
            this.lines = [];
            this.load();
        }
    }

    async load() {
        const id = (this.loadedFor = this.call.id);
        try {
            const { items } = await get(inBusiness(`/calls/${id}/utterances`), { after: this.lines.at(-1)?.sequence });
            if (id === this.call.id) {
                const seen = new Set(this.lines.map(({ sequence }) => sequence));
                this.set({ loaded: true, problem: null, lines: [...this.lines, ...items.filter(({ sequence }) => !seen.has(sequence))], grown: items.length > 0 });
            }
        } catch (problem) {
            this.set({ problem });
        }
    }

    /** Brings a line into sight. */
    show(sequence) {
        const line = this.querySelector(`[data-sequence="${sequence}"]`);
        this.querySelector('.said.shown')?.classList.remove('shown');
        line?.classList.add('shown');
        line?.scrollIntoView({ block: 'center' });
        this.querySelector('.talk')?.focus({ preventScroll: true });
    }

    offset(line) {
        return Math.max(0, (Date.parse(line.at) - Date.parse(this.call.startedAt)) / 1000);
    }

    /** The agent speaks every second time: what the caller said in a turn is the line before its answer. */
    static turnOf = ({ sequence }) => (sequence + 1) / 2;

    canSeekTo(line) {
        return this.canSeek || (this.turns ?? '').split(' ').includes(String(Transcript.turnOf(line)));
    }

    current() {
        if (this.turn) {
            return this.lines.findIndex((line) => Transcript.turnOf(line) === this.turn);
        }
        return this.seconds > 0 ? this.lines.findLastIndex((line) => this.offset(line) <= this.seconds + 0.3) : -1;
    }

    drawn() {
        const now = this.seconds > 0 || this.turn ? this.querySelector('.said.now') : this.grown && !this.call.endedAt ? this.querySelector('.said:last-child') : null;
        this.grown = false;
        if (now && now !== this.followed) {
            this.followed = now;
            const box = this.querySelector('.talk');
            box.scrollTo({ top: now.offsetTop - box.clientHeight / 2, behavior: 'smooth' });
        }
    }

    line(line, i, current) {
        const agent = line.speaker === 'AGENT';
        const who = agent ? (session.business?.agent?.name ?? t('speaker.agent')) : (this.call.customer?.name ?? t('speaker.caller'));
        const at = duration(this.offset(line));
        return html`<li data-sequence=${line.sequence} class="said ${agent ? 'agent' : 'caller'} ${i === current ? 'now' : ''}"><span class="said-head"><bdi>${who}</bdi> ${this.canSeekTo(line)
            ? html`<button type="button" class="said-at" aria-label=${t('transcript.seek', { at })} @click=${() => this.emit('seek', { seconds: this.offset(line), turn: Transcript.turnOf(line) })}>${ltr(at)}</button>` : html`<span class="soft">${ltr(at)}</span>`}</span>
            <p class="bubble ${agent ? 'agent' : 'caller'} user-text">${line.text}</p></li>`;
    }

    view() {
        if (this.problem && !this.lines.length) {
            return failed(this.problem, () => this.load());
        }
        if (!this.loaded) {
            return skeleton(4);
        }
        if (!this.lines.length) {
            return empty({ mark: 'comment-slash', title: t(this.call.endedAt ? 'transcript.none' : 'transcript.waiting') });
        }
        const current = this.current();
        const live = !this.call.endedAt;
        return html`<ol class="plain talk ${this.compact ? 'compact' : ''}" tabindex="0" aria-label=${t('transcript.title')} aria-live=${live ? 'polite' : 'off'}>${repeat(this.lines, (line) => line.sequence, (line, i) => this.line(line, i, current))}</ol>
            ${live ? html`<div class="speaking" aria-hidden="true"><span></span><span></span><span></span></div>` : nothing}`;
    }
}
Transcript.define('moked-transcript');
