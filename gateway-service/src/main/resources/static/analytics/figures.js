import { save, table } from '/analytics/saving.js';
import { t } from '/i18n/i18n.js';
import { date, money, number, time } from '/ui/format.js';

/** In seconds, of thousandths of them. */
export const seconds = (millis) => `${(millis / 1000).toFixed(1)}`;
export const total = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/* How a figure is shown, and what a spreadsheet gets of it. */
const COUNT = { shown: number, plain: (value) => value };
const PART = { shown: (value) => `${Math.round(value * 100)}%`, plain: (value) => `${Math.round(value * 100)}%` };
/* Of a change that the shown digits do not show nothing is said. */
const WAIT = { shown: seconds, plain: (millis) => millis / 1000, least: 100 };
const AMOUNT = { shown: (agorot) => money({ agorot }), plain: (agorot) => agorot / 100 };

const ended = ({ calls }) => total(calls) - (calls.PENDING ?? 0);
const unanswered = ({ calls }) => (calls.MISSED ?? 0) + (calls.VOICEMAIL ?? 0);
/* Who rang off before anybody answered gave up: they are not counted among the unanswered. */
const answered = (figures) => ended(figures) - unanswered(figures) - (figures.losses.CANCELED ?? 0);
const share = (part) => (figures) => (ended(figures) ? part(figures) / ended(figures) : null);

const FIGURES = [
    { key: 'calls', of: ({ calls }) => total(calls), ...COUNT },
    { key: 'answered', of: share(answered), better: 'more', ...PART },
    { key: 'booked-share', of: share(({ calls }) => calls.BOOKED ?? 0), better: 'more', ...PART },
    { key: 'handed-over', of: ({ calls }) => calls.HANDED_OVER ?? 0, ...COUNT },
    { key: 'unanswered', of: unanswered, better: 'less', ...COUNT },
    { key: 'abandoned', of: ({ calls }) => calls.ABANDONED ?? 0, better: 'less', ...COUNT },
    { key: 'ringing', of: ({ ringing }) => ringing.median, better: 'less', ...WAIT },
    { key: 'first-answer', of: ({ firstAnswer }) => firstAnswer.median, better: 'less', ...WAIT },
    { key: 'turns', of: ({ answers }) => answers.p95, better: 'less', ...WAIT },
    { key: 'bookings', of: ({ visits }) => visits.booked, better: 'more', ...COUNT },
    { key: 'no-shows', of: ({ visits }) => visits.noShows, better: 'less', ...COUNT },
    { key: 'customers', of: ({ newCustomers }) => newCustomers, better: 'more', ...COUNT },
    { key: 'value', of: ({ visits }) => visits.value.agorot, better: 'more', ...AMOUNT },
    { key: 'paid', of: ({ paid }) => paid.amount.agorot, better: 'more', isThere: ({ paid }) => paid.payments, ...AMOUNT },
];

/** The figures of a period beside those of the one before; null where there is nothing to measure. */
export const figuresOf = ({ now, then }) => FIGURES.filter(({ isThere }) => !isThere || isThere(now) || isThere(then)).map((figure) => ({ ...figure, name: t(`figure.${figure.key}`), now: figure.of(now), then: figure.of(then) }));

const file = (name, rows) => save(`${name}.csv`, new Blob([table(rows)], { type: 'text/csv;charset=utf-8' }));

/** The figures and the pace as a table to take along. */
export function saveFigures(data) {
    const plain = ({ plain: of }, value) => (value === null ? '' : of(value));
    const wait = (millis) => (millis === null ? '' : millis / 1000);
    const pace = ['ringing', 'firstAnswer', 'answers'].flatMap((which) => ['median', 'p95'].map((part) => [t(`analytics.pace.csv.${which}.${part}`), wait(data.now[which][part]), wait(data.then[which][part])]));
    file('figures', [[t('analytics.figures'), t('analytics.now'), data.beforeUntil ? t('analytics.then.until', { day: date(data.beforeUntil), hour: time(data.beforeUntil) }) : t('analytics.then')], ...figuresOf(data).map((figure) => [figure.name, plain(figure, figure.now), plain(figure, figure.then)]), ...pace]);
}

/** The businesses as a table to take along. */
export const saveBusinesses = (businesses, head) => file('businesses', [head, ...businesses.map(({ name, calls, missed, booked, value, paid }) => [name, calls, missed, booked, value.agorot / 100, paid.agorot / 100])]);
