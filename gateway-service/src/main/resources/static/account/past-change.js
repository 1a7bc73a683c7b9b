import { get } from '/server/client.js';
import { fieldsOf } from '/account/past.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { problemText, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const OF_ROWS = new RegExp(`^/(?:customers/${ID}/files|customers|appointments|absences|waiting-list|tasks|leads|lead-stages|segments|staff|google-calendar/connections)/(${ID})(?:/(?:merge|following|move|lost|won|reopened|offer|consents|notes|calendar-feed))?$`);
/* Two clocks, and what lies between the change and its entry in the log. */
const NEAR = 10000;
const names = new Map();

/** Which row an entry of the log is about, if it is one whose past is kept. */
export function rowOf({ action, after, subject, business }) {
    const path = (action.endsWith('.created') && after?.location ? after.location : subject).replace(new RegExp(`^/api/v1/businesses/${ID}`), '');
    return path === '/' || path === '' ? business : OF_ROWS.exec(path)?.[1];
}

async function namesOf(business) {
    if (!names.has(business)) {
        const [whole, stages] = await Promise.all([get(`/businesses/${business}`).catch(() => ({})), get(`/businesses/${business}/lead-stages`).catch(() => ({}))]);
        names.set(business, { services: whole.services, staff: whole.staff, resources: whole.resources, stages: stages.items });
    }
    return names.get(business);
}

/** What somebody's change made of something, asked for when it is opened. */
class PastChange extends View {
    static props = ['entry'];

    async load() {
        const { entry } = this;
        const version = Number(/\d+/.exec(entry.after?.version ?? '')?.[0]) || undefined;
        try {
            const [{ items }, known] = await Promise.all([get(`/businesses/${entry.business}/history/${rowOf(entry)}`, { version, limit: 50 }), namesOf(entry.business)]);
            const near = ({ at }) => Math.abs(Date.parse(at) - Date.parse(entry.at)) < NEAR;
            const meant = items.filter((change) => (version && change.version ? change.version === version : near(change)));
            this.set({ rows: meant.flatMap((change) => fieldsOf(change, known)), problem: null });
        } catch (problem) {
            this.set(problem.name === 'not-found' ? { rows: [] } : { problem });
        }
    }

    content() {
        if (this.problem) {
            return html`<p class="small" role="alert">${problemText(this.problem)}</p>`;
        }
        if (!this.rows) {
            return skeleton(2);
        }
        return this.rows.length ? html`<table class="conflict-table small"><thead><tr><th scope="col">${t('conflict.field')}</th><th scope="col">${t('audit.before')}</th><th scope="col">${t('audit.after')}</th></tr></thead>
            <tbody>${this.rows.map(([name, before, after]) => html`<tr><th scope="row">${name}</th><td class="user-text"><bdi>${before || '—'}</bdi></td><td class="user-text"><bdi>${after || '—'}</bdi></td></tr>`)}</tbody></table>` : html`<p class="small soft">${t('history.none')}</p>`;
    }

    view() {
        const opened = (event) => event.target.open && !this.rows && this.load();
        return this.entry && rowOf(this.entry) ? html`<details @toggle=${opened}><summary>${t('history.what')}</summary>${this.content()}</details>` : nothing;
    }
}
PastChange.define('moked-past-change');
