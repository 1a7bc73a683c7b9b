import { locale, t } from '/i18n/i18n.js';

const ZONE = 'Asia/Jerusalem';
const format = (options) => new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
const dates = new Intl.DateTimeFormat('he-IL', { timeZone: ZONE, day: 'numeric', month: 'numeric', year: 'numeric' });
const times = new Intl.DateTimeFormat('he-IL', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const weekdays = format({ weekday: 'long' });
const shortWeekdays = format({ weekday: 'short' });
const longDates = format({ weekday: 'long', day: 'numeric', month: 'long' });
const isoDays = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const numbers = new Intl.NumberFormat(locale);
const shekels = new Intl.NumberFormat('en-IL', { minimumFractionDigits: 2 });
const whole = new Intl.NumberFormat('en-IL', { maximumFractionDigits: 0 });

/* A moment that no calendar has shows as nothing, and leaves the rest of the page alone. */
const at = (instant, shown) => (Number.isNaN(new Date(instant).getTime()) ? '' : shown.format(new Date(instant)));

/** d.M.yyyy in Israel. */
export const date = (instant) => at(instant, dates).replaceAll('/', '.');
export const time = (instant) => at(instant, times);
export const longDate = (instant) => at(instant, longDates);
const ofWeek = (day) => new Date(Date.UTC(2026, 7, 30 + day, 12));
/** The name of a day of the week, from Sunday, 0. */
export const weekdayName = (day) => weekdays.format(ofWeek(day));
export const shortWeekdayName = (day) => shortWeekdays.format(ofWeek(day));
export const number = (value) => numbers.format(value ?? 0);
/** yyyy-MM-dd in Israel. */
export const isoDay = (instant) => at(instant, isoDays);
export const hourNow = () => Number(times.format(new Date()).slice(0, 2));

/** Midnight in Israel at the start of a day, as an instant; both of its possible offsets are tried. */
export function startOfDay(day) {
    const guess = new Date(`${day}T00:00:00+02:00`);
    const summer = new Date(`${day}T00:00:00+03:00`);
    return (isoDay(summer) === day ? summer : guess).toISOString();
}

export function dayAfter(day) {
    const next = new Date(`${day}T12:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    return next.toISOString().slice(0, 10);
}

/** Today, yesterday or tomorrow by name, this week by weekday, else the date. */
export function day(instant) {
    const distance = Math.round((Date.parse(isoDay(instant)) - Date.parse(isoDay(Date.now()))) / 864e5);
    const near = { '-1': 'day.yesterday', 0: 'day.today', 1: 'day.tomorrow' }[distance];
    if (near) {
        return t(near);
    }
    return distance > 1 && distance < 7 ? weekdays.format(new Date(instant)) : date(instant);
}

export const dayAndTime = (instant) => t('day.at', { day: day(instant), time: time(instant) });

/** From one to another: it begins at the left in Hebrew too, and stays on one line. */
export const range = (from, to) => `\u2066${from}–\u2060${to}\u2069`;
export const timeRange = (startsAt, endsAt) => range(time(startsAt), time(endsAt));
export const dayAndTimes = (startsAt, endsAt) => t('day.at', { day: day(startsAt), time: timeRange(startsAt, endsAt) });

/** Of days as yyyy-MM-dd; a single one stands alone. */
export function dateRange(from, to) {
    const [first, last] = [from, to].map((one) => date(`${one}T12:00:00Z`));
    return first === last ? first : range(first, last);
}

export function duration(seconds) {
    const total = Math.max(0, Math.round(seconds ?? 0));
    const padded = String(total % 60).padStart(2, '0');
    return `${Math.floor(total / 60)}:${padded}`;
}

export function money(amount) {
    const agorot = amount.agorot;
    return `${agorot % 100 ? shekels.format(agorot / 100) : whole.format(agorot / 100)} ₪`;
}

/** An E.164 number as people in Israel write it. */
export function phone(value) {
    const local = value?.startsWith('+972') ? `0${value.slice(4)}` : value;
    const parts = /^(0(?:5\d|7\d|[23489]))(\d{7})$/.exec(local ?? '');
    return parts ? `${parts[1]}-${parts[2]}` : local;
}

export function bytes(size) {
    return size < 1e6 ? t('size.kilobytes', { size: number(Math.ceil(size / 1000)) }) : t('size.megabytes', { size: number(Math.round(size / 1e5) / 10) });
}
