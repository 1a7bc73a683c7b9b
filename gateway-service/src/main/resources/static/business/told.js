import { t } from '/i18n/i18n.js';
import { date, money, phone, range } from '/ui/format.js';

const listed = (names) => (names?.length ? names.join(', ') : null);
const filled = (parts) => parts.filter(Boolean).join(' · ');
const named = (all) => (ids) => listed((ids ?? []).map((id) => all?.find((one) => one.id === id)?.name ?? id));
const hours = ({ day, opens, closes }) => `${t(`weekday.${day}`)} ${range(opens, closes)}`;
const breaks = (list) => (list ?? []).map(({ from, to }) => range(from, to));

function service(one, { resources }) {
    return filled([one.name, t('told.minutes', { count: one.durationMinutes }), one.price ? money(one.price) : t('services.price.depends'),
        one.bufferMinutes ? t('told.buffer', { count: one.bufferMinutes }) : null, named(resources)(one.resources)]);
}

function member(one, { services }) {
    return filled([one.name, named(services)(one.services), listed(one.hours?.map(hours)), one.breaks?.length ? t('told.breaks', { breaks: breaks(one.breaks).join(', ') }) : null, one.account ? t('told.account') : null]);
}

function specialDay({ date: on, closed, opens, closes, note }) {
    return filled([date(`${on}T12:00:00Z`), closed ? t('hours.closed') : range(opens, closes), note]);
}

/* How each part of a business is told, line by line. */
const TOLD = {
    numbers: (list) => list.map((one) => `\u2066${phone(one)}\u2069`),
    profile: ({ address, website, email, about }) => [address, website, email, about],
    agent: ({ name, gender, voice, model, pronunciations }) => [name, gender && t(`agent.gender.${gender}`), voice, model, ...(pronunciations ?? []).map(({ written, spoken }) => `${written}: ${spoken}`)],
    facts: (list) => list.map(({ about, text }) => `${about}: ${text}`),
    services: (list, business) => list.map((one) => service(one, business)),
    staff: (list, business) => list.map((one) => member(one, business)),
    resources: (list) => list.map(({ name }) => name),
    openingHours: (list) => list.map(hours),
    breaks,
    exceptions: (list) => list.map(specialDay),
    keeps: (list) => list.map((kept) => t(`hours.keeps.${kept}`)),
    handoffPhone: (value) => [`\u2066${phone(value)}\u2069`],
    recording: ({ enabled, retentionDays }) => [t(enabled ? 'told.recorded' : 'told.not-recorded', { count: retentionDays })],
    quietHours: ({ from, to }) => [range(from, to)],
};

/** A part of a business in lines that people read; `business` has the names of what the part only points to. */
export function told(part, value, business) {
    if (value === null || value === undefined) {
        return [];
    }
    return (TOLD[part] ?? ((plain) => [String(plain)]))(value, business).filter(Boolean);
}

/** What one of two has and the other has not; where only the order differs, both whole. */
export function apart(mine, theirs) {
    const without = (lines, others) => lines.filter((line) => !others.includes(line)).join('\n');
    const two = [without(mine, theirs), without(theirs, mine)];
    return two.some(Boolean) ? two : [mine.join('\n'), theirs.join('\n')];
}
