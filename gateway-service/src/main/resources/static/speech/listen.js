import { post } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { fieldErrors } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { icon } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

/* One voice at a time. */
let playing = null;

/** Plays how the agent says a text: as the business has it, or as `agent` would. */
class Listen extends View {
    static props = ['text', 'agent', 'label'];

    left() {
        this.stop();
    }

    stop() {
        if (playing === this) {
            playing = null;
            this.audio?.pause();
            this.set({ state: null });
        }
    }

    async toggle() {
        if (this.state) {
            return this.stop();
        }
        playing?.stop();
        playing = this;
        this.set({ state: 'busy' });
        try {
            await this.play();
        } catch (problem) {
            if (playing === this) {
                this.stop();
                const [mistake] = Object.values(fieldErrors(problem));
                mistake ? toast(mistake, { tone: 'red' }) : toastProblem(problem);
            }
        }
    }

    async play() {
        const { audio } = await post(inBusiness('/speech'), { text: this.text, agent: this.agent ?? null });
        if (playing !== this) {
            return;
        }
        this.audio = new Audio(audio);
        this.audio.addEventListener('ended', () => this.stop());
        await this.audio.play();
        this.set({ state: 'heard' });
    }

    view() {
        const does = t(this.state === 'heard' ? 'listen.stop' : 'listen');
        const mark = { busy: 'spinner fa-spin', heard: 'stop' }[this.state] ?? 'volume-high';
        return html`<button type="button" class="btn btn-sm btn-quiet listen" aria-busy=${this.state === 'busy' ? 'true' : 'false'} aria-label=${this.label ? `${does}: ${this.label}` : nothing} @click=${() => this.toggle()}>${icon(mark)}${does}</button>`;
    }
}
Listen.define('moked-listen');
