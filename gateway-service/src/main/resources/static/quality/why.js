import '/quality/scenario-row.js';
import { get } from '/server/client.js';
import { inBusiness, manages } from '/app/session.js';
import { quoted, reasonText, scoreBadge, tagBadges } from '/quality/words.js';
import { t } from '/i18n/i18n.js';
import { openDialog } from '/ui/dialog.js';
import { html, nothing } from '/ui/lit.js';
import { button, icon, ltr } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** How well the agent served in a call and why; and what somebody expects instead. */
class Why extends View {
    static props = ['call'];

    entered() {
        this.load();
    }

    changed() {
        this.load();
    }

    async load() {
        if (manages() && this.call.endedAt) {
            const page = await get(inBusiness('/scenarios'), { call: this.call.id }, this.signal).catch(() => null);
            this.set({ kept: page?.items ?? [] });
        }
    }

    async mark() {
        await import('/quality/scenario-form.js');
        if (await openDialog('moked-scenario-form', { call: this.call }, 'wide')) {
            toast(t('scenario.kept'));
            this.load();
        }
    }

    reason(reason) {
        const { points, sequence } = reason;
        const words = quoted(reason);
        return html`<li class="why-row"><span class="why-points num" dir="ltr">${points ? `−${points}` : '·'}</span><span class="grow">${reasonText(reason)}${words ? html`<br><q class="user-text soft small">${words}</q>` : nothing}</span>
            ${sequence ? html`<button type="button" class="btn btn-sm btn-text" @click=${() => this.emit('show-line', sequence)}>${icon('arrow-up-right-from-square')}${t('quality.show')}</button>` : nothing}</li>`;
    }

    view() {
        const { score, tags, reasons } = this.call;
        const graded = score !== null && score !== undefined;
        return html`<section class="card-box"><div class="card-head">${icon('gauge-high')}<h2>${t('quality.why')}</h2>${graded ? scoreBadge(score) : nothing}</div><div class="padded stack">
            ${graded ? html`<div>${tagBadges(tags)}</div>${reasons?.length ? html`<p class="soft small">${t('quality.from-hundred')} ${ltr(`100 → ${score}`)}</p><ul class="plain stack-small">${reasons.map((one) => this.reason(one))}</ul>` : html`<p class="soft">${t('quality.perfect')}</p>`}`
                : html`<p class="soft">${t('quality.not-graded')}</p>`}
            ${this.kept?.length ? html`<div class="stack-small"><h3>${t('scenario.of-call')}</h3>${this.kept.map((one) => html`<moked-scenario-row .scenario=${one} .brief=${true} @changed=${() => this.load()}></moked-scenario-row>`)}</div>` : nothing}
            ${manages() && this.call.endedAt ? html`<div>${button({ text: t('scenario.mark'), mark: 'flag', click: () => this.mark() })}</div>` : nothing}</div></section>`;
    }
}
Why.define('moked-why');
