import { date, dayAfter, isoDay, range } from '/ui/format.js';

export const PERIODS = ['today', '7', '30', '90', 'year', 'own'];

export function moved(day, days) {
    const at = new Date(`${day}T12:00:00Z`);
    at.setUTCDate(at.getUTCDate() + days);
    return at.toISOString().slice(0, 10);
}

/** The days of a choice: `from` and the day after the last, `to`. */
export function daysOf(choice, own) {
    const today = isoDay(Date.now());
    if (choice === 'own' && own.from && own.to && own.from <= own.to) {
        return { from: own.from, to: dayAfter(own.to) };
    }
    const count = { today: 1, 7: 7, 30: 30, 90: 90, year: 365 }[choice] ?? 30;
    return { from: moved(today, 1 - count), to: dayAfter(today) };
}

/* More bars than that nobody tells apart. */
const MOST_DAYS = 92;
const MOST_WEEKS = 400;

const sum = (one, other) => Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));

function bucketOf(day, count) {
    if (count <= MOST_DAYS) {
        return day;
    }
    return count <= MOST_WEEKS ? moved(day, -new Date(`${day}T12:00:00Z`).getUTCDay()) : day.slice(0, 7);
}

/** Days, or weeks from Sunday, or months, each with its first and last day. */
export function buckets(days) {
    const found = new Map();
    for (const { date: day, calls, startsAt, endsAt, ...rest } of days) {
        const key = bucketOf(day, days.length);
        const before = found.get(key);
        found.set(key, { from: before?.from ?? day, to: day, calls: sum(before?.calls ?? {}, calls), numbers: sum(before?.numbers ?? {}, rest) });
    }
    return [...found.values()];
}

const short = (day) => date(`${day}T12:00:00Z`).replace(/\.\d+$/, '');
export const bucketName = ({ from, to }) => (from === to ? short(from) : range(short(from), short(to)));
