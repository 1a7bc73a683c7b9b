import { wall } from '/calendar/clock.js';
import { isGoing } from '/ui/going.js';
import { t } from '/i18n/i18n.js';
import { time } from '/ui/format.js';

/** In place of a resource, for what stands on none. */
export const NO_RESOURCE = 'none';

const TONES = ['teal', 'blue', 'violet', 'green', 'amber'];

export const toneOf = (staff, all) => TONES[Math.max(0, all.findIndex(({ id }) => id === staff)) % TONES.length];
export const stands = ({ status }) => status === 'BOOKED' || status === 'ARRIVED';

const span = ({ startsAt, endsAt }) => ({ start: wall(startsAt), end: wall(endsAt) });

const appointmentEvent = (appointment, staff) => ({
    ...span(appointment),
    id: appointment.id,
    title: appointment.customer?.name ?? t('customer.nameless'),
    editable: stands(appointment) && !isGoing(appointment.id),
    classNames: ['appointment', `tone-${toneOf(appointment.staffId, staff)}`, `is-${appointment.status.toLowerCase()}`, ...(isGoing(appointment.id) ? ['is-going'] : [])],
    extendedProps: { appointment },
});

const closedEvent = (closed) => ({ ...span(closed), display: 'background', title: closed.name ?? '', classNames: closed.reason ? ['rest'] : ['shut'] });

/** What the library draws of some days; `shown` are the members of staff one looks at, `unseen` the resources one does not. */
export function eventsOf({ appointments, busy, away, closed }, staff, shown, unseen) {
    const names = Object.fromEntries(staff.map(({ id, name }) => [id, name]));
    const isShown = ({ staffId }) => shown.includes(staffId);
    return [
        ...appointments.filter(isShown).filter(({ resourceId }) => !unseen.has(resourceId ?? NO_RESOURCE)).map((appointment) => appointmentEvent(appointment, staff)),
        ...busy.filter(isShown).map((one) => ({ ...span(one), title: t('calendar.busy', { name: names[one.staffId] ?? '' }), editable: false, classNames: ['busy'] })),
        ...(shown.length === 1 ? away.filter(isShown).map((one) => ({ ...span(one), display: 'background', classNames: ['shut'] })) : []),
        ...closed.map(closedEvent),
    ];
}

/** When somebody is not there. */
export const absenceEvents = (absences, shown) =>
    absences
        .filter(({ id, staffId }) => shown.includes(staffId) && !isGoing(id))
        .map((absence) => ({ ...span(absence), id: `absence-${absence.id}`, title: t('absence.of', { name: absence.staff, note: absence.note || t('absence.none') }), editable: false, classNames: ['busy', 'absence'], extendedProps: { absence } }));

/** Who has appointments in some days and does not work here any more. */
export const goneOf = (appointments, staff) => [...new Map(appointments.filter(({ staffId }) => !staff.some(({ id }) => id === staffId)).map(({ staffId, staff: name }) => [staffId, { id: staffId, name, gone: true }])).values()];

const EARLY = 6;

/** From when the days are drawn: from six, unless somebody opens or comes before. */
export function firstHour(openingHours, events) {
    const ofEvent = ({ start, end }) => (end && start.getUTCDate() !== new Date(end - 1).getUTCDate() ? 0 : start.getUTCHours());
    const people = events.filter(({ extendedProps }) => extendedProps.appointment || extendedProps.held);
    const hours = [EARLY, ...(openingHours ?? []).map(({ opens }) => Number(opens.slice(0, 2))), ...people.map(ofEvent)];
    return `${String(Math.min(...hours)).padStart(2, '0')}:00:00`;
}

/** What is held for whom of those who wait. */
export const heldEvents = (waiting, shown) =>
    waiting
        .filter(({ offer }) => offer && shown.includes(offer.staffId))
        .map(({ id, customer, offer }) => ({ ...span(offer), id: `held-${id}`, title: t('waiting.held.for', { name: customer.name ?? t('customer.nameless'), until: time(offer.heldUntil) }), editable: false, classNames: ['busy', 'held'], extendedProps: { held: true } }));
