import { day, dayAfter, dayAndTime, isoDay, time } from '/ui/format.js';

const OFFSETS = ['+02:00', '+03:00'];

/** What the clock in Israel shows on a day, as an instant. */
export function moment(on, at = '00:00') {
    const tried = OFFSETS.map((offset) => new Date(`${on}T${at}:00${offset}`));
    return (tried.find((instant) => isoDay(instant) === on && time(instant) === at) ?? tried[0]).toISOString();
}

const aMinuteBefore = (instant) => Date.parse(instant) - 60000;
const isMidnight = (instant) => time(instant) === '00:00';

/** Midnight stands for the end of a day. */
export const until = (instant) => (isMidnight(instant) ? day(aMinuteBefore(instant)) : dayAndTime(instant));

/** The day and the hour of a deadline, as the fields of a form take them; no hour is the end of the day. */
export const partsOf = (instant) => (instant ? { day: isoDay(isMidnight(instant) ? aMinuteBefore(instant) : instant), hour: isMidnight(instant) ? '' : time(instant) } : { day: '', hour: '' });

export function deadline({ day: on, hour }) {
    if (!on) {
        return null;
    }
    return hour ? moment(on, hour) : moment(dayAfter(on));
}

export const daysSince = (instant) => Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 864e5));
export const isPast = (instant) => !!instant && Date.parse(instant) < Date.now();
