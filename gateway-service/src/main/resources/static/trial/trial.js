import '/speech/listen.js';
import { newKey, post } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { action, seconds } from '/calls/steps.js';
import { t } from '/i18n/i18n.js';
import { fieldErrors, toggle } from '/ui/field.js';
import { html, live, nothing } from '/ui/lit.js';
import { alertBox, button, empty, icon, problemText, sr } from '/ui/parts.js';
import { View } from '/ui/view.js';

const ALOUD = 'moked.aloud';

/** A conversation with the business's agent that books nothing real, and says so all the time. */
class Trial extends View {
    entered() {
        this.aloud = localStorage.getItem(ALOUD) === 'yes';
        this.reset();
    }

    reset() {
        this.set({ trialId: null, messages: [], problem: null, busy: false, over: false, text: '' });
    }

    async run(work) {
        this.set({ busy: true, problem: null });
        try {
            const answer = await work();
            const { reply, actions, millis, next } = answer;
            this.set({ messages: [...this.messages, { speaker: 'AGENT', text: reply, actions, millis }], busy: false, over: !!next && next !== 'LISTEN' });
            return answer;
        } catch (problem) {
            this.set({ problem, busy: false, over: problem.errors?.some(({ code }) => /^trial.(over|too-long)$/.test(code)) });
            return null;
        }
    }

    async begin() {
        const answer = await this.run(() => post(inBusiness('/trial'), undefined, newKey()));
        this.set({ trialId: answer?.id ?? null });
        setTimeout(() => this.querySelector('textarea')?.focus(), 50);
    }

    send(event) {
        event?.preventDefault();
        const text = this.text.trim();
        if (!text || this.busy) {
            return;
        }
        this.set({ text: '', messages: [...this.messages, { speaker: 'CALLER', text }] });
        const number = this.messages.filter(({ speaker }) => speaker === 'CALLER').length;
        this.run(() => post(inBusiness(`/trial/${this.trialId}/messages`), { text, number })).then((answer) => (answer || this.over ? null : this.takeBack(text))).then(() => this.querySelector('textarea')?.focus());
    }

    /** What got no answer can be sent again: if it had arrived, it is answered the same. */
    takeBack(text) {
        this.set({ text, messages: this.messages.slice(0, -1) });
    }

    drawn() {
        const box = this.querySelector('.trial-talk');
        if (box && this.count !== this.messages.length) {
            const more = this.messages.length > (this.count ?? 0);
            this.count = this.messages.length;
            box.scrollTop = box.scrollHeight;
            if (more) {
                this.speak();
            }
        }
    }

    /** What was said last is heard, if one wants to hear all. */
    speak() {
        if (this.aloud && this.messages.at(-1)?.speaker === 'AGENT') {
            [...this.querySelectorAll('moked-listen')].at(-1)?.toggle();
        }
    }

    hearAll(aloud) {
        localStorage.setItem(ALOUD, aloud ? 'yes' : 'no');
        this.set({ aloud });
    }

    message({ speaker, text, actions, millis }) {
        const agent = speaker === 'AGENT';
        return html`<li class="said ${agent ? 'agent' : 'caller'}"><span class="said-head"><bdi>${agent ? (session.business.agent?.name ?? t('speaker.agent')) : t('trial.you')}</bdi></span><p class="bubble ${agent ? 'agent' : 'caller'} user-text">${text}</p>${agent ? html`<moked-listen .text=${text}></moked-listen>` : nothing}${agent && millis !== undefined ? html`<span class="small soft">${icon('stopwatch')} ${seconds(millis)}</span>` : nothing}${agent && actions?.length ? html`<ul class="plain steps">${actions.map(action)}</ul>` : nothing}</li>`;
    }

    talk() {
        const enter = (event) => event.key === 'Enter' && !event.shiftKey && !event.isComposing && this.send(event);
        return html`<div class="trial-talk" tabindex="0" role="log" aria-label=${t('transcript.title')}><ol class="plain stack">${this.messages.map((message) => this.message(message))}${this.busy ? html`<li class="speaking"><span></span><span></span><span></span>${sr(t('trial.thinking'))}</li>` : nothing}</ol></div>
            ${this.problem ? html`<div class="padded">${alertBox('red', html`${icon('circle-exclamation')}<div>${Object.values(fieldErrors(this.problem))[0] ?? problemText(this.problem)}</div>`)}</div>` : nothing}
            ${this.over ? html`<p class="trial-form soft" role="status">${icon('phone-slash')} ${t('trial.over')}</p>` : this.form(enter)}`;
    }

    form(enter) {
        return html`<form class="trial-form" @submit=${(event) => this.send(event)}><textarea class="form-control own-direction" rows="1" aria-label=${t('trial.write')} placeholder=${t('trial.write')} .value=${live(this.text)} @input=${(event) => (this.text = event.target.value)} @keydown=${enter}></textarea>
                <button type="submit" class="btn btn-primary" aria-label=${t('trial.send')} ?disabled=${this.busy}>${icon('paper-plane')}</button></form>`;
    }

    view() {
        const name = session.business.agent?.name ?? t('speaker.agent');
        return html`<div class="page-head"><div><h1 tabindex="-1">${t('trial.title', { name })}</h1><p class="soft">${t('trial.lead')}</p></div><div class="actions">${toggle({ id: 'trial-aloud', label: t('trial.aloud'), checked: this.aloud, change: (aloud) => this.hearAll(aloud) })}${this.trialId ? button({ text: t('trial.again'), mark: 'rotate-right', click: () => this.reset() }) : nothing}</div></div>
            <section class="card-box trial-box"><div class="trial-mark">${icon('flask')} <strong>${t('trial.mark')}</strong> <span>${t('trial.mark.text')}</span></div>
            ${this.trialId ? this.talk() : html`${this.problem ? html`<div class="padded">${alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.problem)}</div>`)}</div>` : nothing}${empty({ mark: 'comments', title: t('trial.begin.title'), text: t('trial.begin.text'), action: button({ text: t('trial.begin'), mark: 'play', kind: 'primary', busy: this.busy, click: () => this.begin() }) })}`}</section>`;
    }
}
Trial.define('moked-trial');
