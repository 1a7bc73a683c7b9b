import { address } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { duration } from '/ui/format.js';
import { html, live } from '/ui/lit.js';
import { icon, ltr, sr } from '/ui/parts.js';
import { View } from '/ui/view.js';

const SPEEDS = [1, 1.25, 1.5, 2];

/** Plays recordings as if they were one, and tells where it is (`heard`: seconds of all, and the turn of this one). */
class Player extends View {
    static props = ['recordings'];

    entered() {
        Object.assign(this, { place: 0, at: 0, playing: false, speed: 1, lengths: new Map(), gone: new Set(), wanted: null });
    }

    get audio() {
        return this.querySelector('audio');
    }

    get recording() {
        return this.recordings[Math.min(this.place, this.recordings.length - 1)];
    }

    lengthOf({ id, durationMillis }) {
        return this.lengths.get(id) ?? durationMillis / 1000;
    }

    /** Where a part begins, in seconds of all; the length of all is where the one after the last would. */
    startOf(part) {
        return this.recordings.slice(0, part).reduce((sum, recording) => sum + this.lengthOf(recording), 0);
    }

    get length() {
        return this.startOf(this.recordings.length);
    }

    seek(seconds, play = false) {
        const at = Math.max(0, Math.min(seconds, this.length));
        const part = Math.max(0, this.recordings.findLastIndex((_, i) => this.startOf(i) <= at));
        this.go(part, at - this.startOf(part), play || this.playing);
    }

    /** To the recording of a turn. */
    seekTurn(turn) {
        const part = this.recordings.findIndex((recording) => recording.turn === turn);
        if (part >= 0) {
            this.go(part, 0, true);
        }
    }

    go(part, seconds, play) {
        if (part === this.place && this.audio.readyState > 0) {
            this.audio.currentTime = seconds;
            this.moved();
            this.playIf(play);
        } else {
            this.wanted = { seconds, play };
            this.set({ place: part, at: this.startOf(part) + seconds });
        }
    }

    playIf(play) {
        if (play) {
            this.audio.play().catch(() => this.set({ playing: false }));
        }
    }

    loaded() {
        if (Number.isFinite(this.audio.duration)) {
            this.lengths.set(this.recording.id, this.audio.duration);
        }
        this.audio.playbackRate = this.speed;
        const { wanted } = this;
        this.wanted = null;
        if (wanted) {
            this.audio.currentTime = wanted.seconds;
            this.moved();
            this.playIf(wanted.play);
        }
        this.update();
    }

    moved() {
        this.set({ at: this.startOf(this.place) + this.audio.currentTime });
        this.emit('heard', { seconds: this.at, turn: this.recording.turn ?? null });
    }

    ended() {
        if (this.place + 1 < this.recordings.length) {
            this.go(this.place + 1, 0, true);
        } else {
            this.set({ playing: false });
        }
    }

    /** One that cannot be had is passed over. */
    failed() {
        this.gone.add(this.recording.id);
        const next = this.recordings.findIndex(({ id }, i) => i > this.place && !this.gone.has(id));
        if (next >= 0) {
            this.go(next, 0, this.wanted?.play ?? this.playing);
        } else {
            this.set({ playing: false, broken: this.recordings.every(({ id }) => this.gone.has(id)) });
        }
    }

    toggle() {
        if (!this.audio.paused) {
            this.audio.pause();
        } else if (this.audio.ended && this.place > 0) {
            this.go(0, 0, true);
        } else {
            this.playIf(true);
        }
    }

    faster() {
        this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
        this.audio.playbackRate = this.speed;
        this.update();
    }

    view() {
        return html`<audio preload="metadata" src=${address(inBusiness(`/recordings/${this.recording.id}`))} @timeupdate=${() => this.wanted || this.moved()} @play=${() => this.set({ playing: true })} @pause=${() => this.audio.ended || this.set({ playing: false })} @ended=${() => this.ended()} @loadedmetadata=${() => this.loaded()} @error=${() => this.failed()}></audio>
            ${this.broken ? html`<p class="soft small" role="alert">${t('player.broken')}</p>` : html`<div class="player" dir="ltr" role="group" aria-label=${t('player.title')}>
            <button type="button" class="play" aria-label=${t(this.playing ? 'player.pause' : 'player.play')} @click=${() => this.toggle()}>${icon(this.playing ? 'pause' : 'play')}</button>
            <span class="small soft">${ltr(duration(this.at))}</span>
            <input type="range" class="grow" min="0" max=${this.length} step="0.1" .value=${live(String(this.at))} aria-label=${t('player.position')} aria-valuetext=${duration(this.at)} @input=${(event) => this.seek(Number(event.target.value))}>
            <span class="small soft">${ltr(duration(this.length))}</span>
            <button type="button" class="btn btn-sm btn-text" @click=${() => this.faster()}>${ltr(`×${this.speed}`)}${sr(t('player.speed', { speed: this.speed }))}</button></div>`}`;
    }
}
Player.define('moked-player');
