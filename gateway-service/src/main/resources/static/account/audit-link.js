import { session } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';

const ID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';

/* What was changed, by its path below the business; the page that shows it; what the link says. */
const PAGES = [
    [`/customers/${ID}`, (id) => `/customers/${id}`, 'audit.open.customer'],
    ['/customers', () => '/customers', 'nav.customers'],
    ['/segments', () => '/segments', 'nav.segments'],
    [`/leads/${ID}`, (id) => `/leads/${id}`, 'audit.open.lead'],
    ['/lead', () => '/leads', 'nav.leads'],
    ['/tasks', () => '/tasks', 'nav.tasks'],
    [`/appointments/${ID}`, (id) => `/calendar?appointment=${id}`, 'audit.open.appointment'],
    ['/(?:appointments|absences|waiting-list|google-calendar/conflicts)', () => '/calendar', 'nav.calendar'],
    [`/live-calls/${ID}`, (id) => `/calls/${id}`, 'audit.open.call'],
    ['/scenarios', () => '/quality/scenarios', 'quality.tab.scenarios'],
    ['/(?:connections|google-calendar)', () => '/settings/connections', 'settings.tab.connections'],
    ['/staff', () => '/settings/staff', 'settings.tab.staff'],
    ['/$', () => '/settings', 'nav.settings'],
];

/** Of what was created the log knows the address of the whole API. */
const below = ({ subject, after }) => (after?.location ?? subject).replace(new RegExp(`^/api/v1/businesses/${ID}(?=/|$)`), '') || '/';

/** A link to what an entry is about, where there is a page of it that this business has and that is not gone. */
export function auditLink(entry) {
    const path = below(entry);
    const gone = entry.action.endsWith('.deleted') && !path.startsWith('/appointments/') && new RegExp(`^/[a-z-]+/${ID}$`).test(path);
    if (gone || entry.business !== session.business?.id) {
        return nothing;
    }
    for (const [pattern, page, words] of PAGES) {
        const found = new RegExp(`^${pattern}`).exec(path);
        if (found) {
            return html`<a href=${page(found[1])}>${t(words)}</a>`;
        }
    }
    return nothing;
}

/** Whether the service whose it is keeps how it was and is, and the log tells no more than where. */
export const isElsewhere = ({ subject, before, after }) => subject.startsWith('/') && !before?.accountSid && !after?.accountSid;
