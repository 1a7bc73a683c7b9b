import { isAdmin, manages, session } from '/app/session.js';
import { match } from '/app/router.js';

const everyone = () => true;

/* path, words of the title, element, its module, who may see it, and whether it needs a business. */
const routes = [
    ['', 'nav.dashboard', 'moked-dashboard', '/dashboard/dashboard.js', everyone],
    ['/customers/:id?', 'nav.customers', 'moked-customers', '/customers/customers.js', everyone],
    ['/calendar', 'nav.calendar', 'moked-calendar', '/calendar/calendar.js', everyone],
    ['/appointments', 'nav.appointments', 'moked-appointments', '/calendar/appointments.js', everyone],
    ['/segments', 'nav.segments', 'moked-segments', '/segments/segments.js', everyone],
    ['/calls', 'nav.calls', 'moked-calls', '/calls/calls.js', everyone],
    ['/calls/:id', 'nav.calls', 'moked-call', '/calls/call.js', everyone],
    ['/leads/:id?', 'nav.leads', 'moked-leads', '/leads/leads.js', everyone],
    ['/quality/:tab?', 'nav.quality', 'moked-quality', '/quality/quality.js', everyone],
    ['/tasks', 'nav.tasks', 'moked-tasks', '/tasks/tasks.js', everyone],
    ['/analytics', 'nav.analytics', 'moked-analytics', '/analytics/analytics.js', manages],
    ['/analytics/parts', 'analytics.parts.title', 'moked-analytics-parts', '/analytics/parts.js', manages],
    ['/trial', 'nav.trial', 'moked-trial', '/trial/trial.js', manages],
    ['/settings/:tab?', 'nav.settings', 'moked-settings', '/business/settings.js', manages],
    ['/google-calendar', 'google.title', 'moked-google-return', '/business/google-return.js', manages],
    ['/accounts', 'nav.accounts', 'moked-accounts', '/account/accounts.js', manages],
    ['/api-keys', 'nav.api-keys', 'moked-api-keys', '/account/api-keys.js', manages],
    ['/audit', 'nav.audit', 'moked-audit', '/account/audit.js', manages],
    ['/businesses/new', 'nav.new-business', 'moked-open-business', '/business/open.js', isAdmin, true],
    ['/me/:tab?', 'nav.me', 'moked-me', '/account/me.js', everyone, true],
];

/** The page of a path: `{title, tag, module, params}`. */
export function routeOf(path) {
    for (const [pattern, title, tag, module, allowed, alone] of routes) {
        const params = match(pattern, path);
        if (params && !allowed()) {
            return { title: 'page.forbidden', tag: 'moked-dead-end', module: '/app/dead-end.js', params: { reason: 'forbidden' } };
        }
        if (params && !alone && !session.business) {
            return { title: 'page.no-business', tag: 'moked-dead-end', module: '/app/dead-end.js', params: { reason: isAdmin() ? 'no-business' : 'no-access' } };
        }
        if (params) {
            return { title, tag, module, params };
        }
    }
    return { title: 'page.not-found', tag: 'moked-dead-end', module: '/app/dead-end.js', params: { reason: 'not-found' } };
}
