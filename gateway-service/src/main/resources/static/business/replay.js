import { get, newKey, post } from '/server/client.js';
import { inBusiness, session } from '/app/session.js';
import { action } from '/calls/steps.js';
import { checkText } from '/quality/words.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, badge, button, icon, problemText, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

const VERDICTS = { WAITING: ['', 'hourglass-half'], PASSES: ['green', 'check'], BREAKS: ['red', 'triangle-exclamation'], MENDED: ['blue', 'screwdriver-wrench'], STILL_FAILS: ['amber', 'xmark'], BROKE_OFF: ['', 'plug-circle-xmark'] };
const ORDER = ['BREAKS', 'STILL_FAILS', 'BROKE_OFF', 'MENDED', 'WAITING', 'PASSES'];
const EVERY = 900;

/** What a changed business tells its agent; the rest decides nothing that is said. What is half written is not told yet. */
export const candidateOf = ({ name, profile, agent, prompt, facts, services, staff, openingHours, exceptions }) => ({
    name, prompt: prompt ?? '', facts: (facts ?? []).map(({ about, text }) => ({ about, text })), agent: { name: agent.name, gender: agent.gender, model: agent.model ?? null },
    services: (services ?? []).filter((one) => one.name?.trim() && one.durationMinutes > 0).map(({ id, name: service, durationMinutes, price }) => ({ id, name: service, durationMinutes, price: price ? { agorot: price.agorot } : null })),
    staff: (staff ?? []).filter((one) => one.name?.trim()).map(({ id, name: member, services: given }) => ({ id, name: member, services: given })),
    openingHours: (openingHours ?? []).filter(({ opens, closes }) => opens && closes).map(({ day, opens, closes }) => ({ day, opens, closes })),
    exceptions: (exceptions ?? []).filter((one) => one.date && (one.closed || (one.opens && one.closes))).map(({ date, closed, opens, closes, note }) => ({ date, ...(closed ? {} : { opens, closes }), note: note || null })),
    profile: { address: profile?.address ?? null, website: profile?.website ?? null, email: profile?.email ?? null, about: profile?.about ?? null },
});

/** Plays the saved conversations, with `candidate` before it is saved or as things are. Closes with true to save. */
class Replay extends View {
    entered() {
        this.begin();
    }

    async begin() {
        this.set({ problem: null, replay: null });
        try {
            const { candidate, scenarios } = this;
            this.set({ replay: await post(inBusiness('/replays'), { candidate: candidate ?? null, scenarios: scenarios ?? null }, newKey()) });
            this.follow();
        } catch (problem) {
            this.set({ problem });
        }
    }

    async follow() {
        while (this.isConnected && !this.replay.endedAt) {
            await new Promise((resolve) => setTimeout(resolve, EVERY));
            try {
                this.set({ replay: await get(inBusiness(`/replays/${this.replay.id}`), {}, this.signal), problem: null });
            } catch (problem) {
                if (problem.name !== 'AbortError') {
                    this.set({ problem });
                }
                return;
            }
        }
    }

    count(verdict) {
        return this.replay.scenarios.filter((one) => one.verdict === verdict).length;
    }

    progress() {
        const { scenarios, endedAt } = this.replay;
        const done = scenarios.length - this.count('WAITING');
        if (!endedAt) {
            return html`<div role="status" class="stack-small"><span>${icon('spinner')} ${t('replay.under-way', { done: String(done), all: String(scenarios.length) })}</span><progress class="replay-progress" max=${scenarios.length} value=${done} aria-label=${t('replay.title')}></progress></div>`;
        }
        const breaks = this.count('BREAKS');
        const fails = this.count('STILL_FAILS');
        return breaks ? alertBox('red', html`${icon('triangle-exclamation')}<strong>${t('replay.breaks', { count: breaks })}</strong>`)
            : fails ? alertBox('amber', html`${icon('circle-exclamation')}<strong>${t('replay.fails', { count: fails })}</strong>`)
            : this.count('BROKE_OFF') ? alertBox('amber', html`${icon('plug-circle-xmark')}<strong>${t('replay.broke-off')}</strong>`)
            : alertBox('green', html`${icon('circle-check')}<strong>${t('replay.passes')}</strong>`);
    }

    checks(run) {
        return html`<ul class="plain stack-small">${run.checks.map(({ check, passed }) => html`<li class="row-flex"><span class=${passed ? 'check-good' : 'check-bad'}>${icon(passed ? 'check' : 'xmark')}</span><span>${checkText(check)} <span class="sr">${t(passed ? 'replay.met' : 'replay.not-met')}</span></span></li>`)}</ul>`;
    }

    talk(title, run) {
        const agent = session.business.agent?.name ?? t('speaker.agent');
        const bubble = (who, name, text, actions) => html`<li class="said ${who}"><span class="said-head"><bdi>${name}</bdi></span><p class="bubble ${who} user-text">${text}</p>${actions?.length ? html`<ul class="plain steps">${actions.map(action)}</ul>` : nothing}</li>`;
        return html`<div class="stack-small"><h4>${title}</h4>${this.checks(run)}<ol class="plain talk compact" tabindex="0" aria-label=${title}>${run.exchanges.map(({ said, reply, actions }) => html`${bubble('caller', t('speaker.caller'), said ?? t('step.silence'))}${bubble('agent', agent, reply, actions)}`)}</ol></div>`;
    }

    played({ title, verdict, before, after }) {
        const [tone, mark] = VERDICTS[verdict] ?? VERDICTS.WAITING;
        const head = html`${badge(tone, t(`verdict.${verdict}`), mark)} <span class="user-text">${title}</span>`;
        return after ? html`<details class="replay-one" ?open=${verdict === 'BREAKS'}><summary>${head}</summary><div class="replay-talks ${before ? 'two' : ''}">${before ? this.talk(t('replay.before'), before) : nothing}${this.talk(t(this.candidate ? 'replay.after' : 'replay.now'), after)}</div></details>` : html`<div class="replay-one">${head}</div>`;
    }

    body() {
        if (this.problem) {
            const text = this.problem.name === 'too-many-requests' ? t('replay.too-many') : problemText(this.problem);
            return alertBox('amber', html`${icon('circle-exclamation')}<div>${text}</div>`);
        }
        if (!this.replay) {
            return skeleton(3);
        }
        const sorted = [...this.replay.scenarios].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
        return html`${this.progress()}${sorted.map((one) => this.played(one))}`;
    }

    view() {
        const broken = this.replay?.endedAt && this.count('BREAKS');
        const foot = this.candidate
            ? html`${button({ text: t(broken || !this.replay?.endedAt ? 'replay.save-anyway' : 'save'), mark: 'check', kind: broken ? 'danger' : 'primary', click: () => this.close(true) })}${button({ text: t('replay.back'), click: () => this.close() })}`
            : button({ text: t('close'), click: () => this.close() });
        return html`${dialogHead(this, t('replay.title'))}<div class="sheet-body"><p class="soft">${t(this.candidate ? 'replay.lead' : 'replay.lead-now')}</p>${this.body()}</div><footer class="sheet-foot">${foot}</footer>`;
    }
}
Replay.define('moked-replay');
