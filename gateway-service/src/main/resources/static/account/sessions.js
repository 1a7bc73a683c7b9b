import { get, remove } from '/server/client.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { badge, button, failed, icon, ltr, skeleton, when } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

const BROWSERS = [['Edg/', 'Edge'], ['OPR/', 'Opera'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']];
const SYSTEMS = [['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Android', 'Android'], ['Windows', 'Windows'], ['Mac OS', 'macOS'], ['Linux', 'Linux']];
const named = (list, agent) => list.find(([mark]) => agent.includes(mark))?.[1];

/** Where one is logged in. */
class Sessions extends View {
    entered() {
        this.load();
    }

    async load() {
        try {
            const answer = await get('/session/sessions');
            this.set({ items: answer.items ?? answer, problem: null });
        } catch (problem) {
            this.set({ problem });
        }
    }

    async end(id) {
        try {
            await remove(`/session/sessions/${id}`);
            toast(t('sessions.ended'));
        } catch (problem) {
            toastProblem(problem);
        }
        this.load();
    }

    row({ id, current, lastUsedAt, address, userAgent }) {
        const device = [named(BROWSERS, userAgent ?? ''), named(SYSTEMS, userAgent ?? '')].filter(Boolean).join(', ') || t('sessions.unknown');
        return html`<li class="file-row">${icon(/iPhone|Android/.test(userAgent ?? '') ? 'mobile-screen' : 'desktop')}<div class="grow"><div class="row-flex wrap">${ltr(device)}${current ? badge('green', t('sessions.current')) : nothing}</div><div class="small soft">${when(lastUsedAt)} · ${ltr(address)}</div></div>
            ${current ? nothing : button({ text: t('sessions.end'), small: true, click: () => this.end(id) })}</li>`;
    }

    view() {
        return html`<section class="card-box"><div class="card-head">${icon('desktop')}<h2>${t('sessions.title')}</h2></div>${this.items ? html`<ul class="plain rows">${this.items.map((one) => this.row(one))}</ul>` : html`<div class="padded">${this.problem ? failed(this.problem, () => this.load()) : skeleton(3)}</div>`}</section>`;
    }
}
Sessions.define('moked-sessions');
