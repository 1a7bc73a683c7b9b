import { address } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { duration } from '/ui/format.js';
import { html, live } from '/ui/lit.js';
import { icon, ltr, sr } from '/ui/parts.js';
import { View } from '/ui/view.js';

const SPEEDS = [1, 1.25, 1.5, 2];

/** Plays a recording and tells where it is (`heard`). */
class Player extends View {
    static props = ['recording'];

    entered() {
        Object.assign(this, { at: 0, playing: false, speed: 1 });
    }

    get audio() {
        return this.querySelector('audio');
    }

    get length() {
        const known = this.audio?.duration;
        return Number.isFinite(known) ? known : this.recording.durationMillis / 1000;
    }

    seek(seconds, play = false) {
        this.audio.currentTime = Math.min(seconds, this.length);
        this.moved();
        if (play) {
            this.audio.play();
        }
    }

    moved() {
        this.set({ at: this.audio.currentTime });
        this.emit('heard', this.at);
    }

    faster() {
        this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
        this.audio.playbackRate = this.speed;
        this.update();
    }

    view() {
        const state = (playing) => () => this.set({ playing });
        return html`<audio preload="metadata" src=${address(inBusiness(`/recordings/${this.recording.id}`))} @timeupdate=${() => this.moved()} @play=${state(true)} @pause=${state(false)} @ended=${state(false)} @loadedmetadata=${() => this.update()} @error=${() => this.set({ broken: true })}></audio>
            ${this.broken ? html`<p class="soft small" role="alert">${t('player.broken')}</p>` : html`<div class="player" dir="ltr" role="group" aria-label=${t('player.title')}>
            <button type="button" class="play" aria-label=${t(this.playing ? 'player.pause' : 'player.play')} @click=${() => (this.playing ? this.audio.pause() : this.audio.play())}>${icon(this.playing ? 'pause' : 'play')}</button>
            <span class="small soft">${ltr(duration(this.at))}</span>
            <input type="range" class="grow" min="0" max=${this.length} step="0.1" .value=${live(String(this.at))} aria-label=${t('player.position')} aria-valuetext=${duration(this.at)} @input=${(event) => this.seek(Number(event.target.value))}>
            <span class="small soft">${ltr(duration(this.length))}</span>
            <button type="button" class="btn btn-sm btn-text" @click=${() => this.faster()}>${ltr(`×${this.speed}`)}${sr(t('player.speed', { speed: this.speed }))}</button></div>`}`;
    }
}
Player.define('moked-player');
