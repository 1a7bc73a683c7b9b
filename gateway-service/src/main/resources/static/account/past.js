import { apart, told } from '/business/told.js';
import { conditionText } from '/segments/words.js';
import { has, t, tAny } from '/i18n/i18n.js';
import { bytes, date, money, phone, time } from '/ui/format.js';

const moment = (value) => `\u2066${date(value)} ${time(value)}\u2069`;
const dayOnly = (value) => `\u2066${date(`${value}T12:00:00Z`)}\u2069`;
const named = (list) => (id) => list?.find((one) => one.id === id)?.name ?? id;
const PRIORITIES = (value) => t(`task.priority.${value}`);
const STATUSES = {
    APPOINTMENT: (value) => t(`appointment.status.${value}`),
    WAITING_ENTRY: (value) => t(`waiting.status.${value}`),
    LEAD: (value) => t(`lead.is.${value}`),
    TASK: (value) => t(`history.task.${value}`),
};

/* How a value reads; what is not here reads as it stands. */
const SHOWN = {
    startsAt: moment, endsAt: moment, dueAt: moment, nextStepAt: moment, firstDay: dayOnly, lastDay: dayOnly,
    fromTime: (value) => value.slice(0, 5), toTime: (value) => value.slice(0, 5),
    mainPhone: (value) => `\u2066${phone(value)}\u2069`, phone: (value) => `\u2066${phone(value)}\u2069`,
    addressGender: (value) => t(`gender.${value}`), priority: PRIORITIES,
    tags: (list) => list.join(', '), days: (value) => (Array.isArray(value) ? value.map((day) => t(`weekday.${day}`)).join(', ') : String(value)),
    purpose: (value) => tAny(`consent.purpose.${value}`, 'consent.purpose.other'), channel: (value) => tAny(`channel.${value}`, 'channel.other'), granted: (value) => t(value ? 'consent.yes' : 'consent.no'),
    size: (size) => `\u2066${bytes(size)}\u2069`, createdAt: moment, state: (value) => tAny(`google.state.${value}`, 'google.state.LEAVING'),
    valueAgorot: (agorot) => `\u2066${money({ agorot })}\u2069`,
    status: (value, { kind }) => STATUSES[kind](value),
    serviceId: (id, { services }) => named(services)(id), staffId: (id, { staff }) => named(staff)(id), assigneeId: (id, { staff }) => named(staff)(id),
    resourceId: (id, { resources }) => named(resources)(id), stageId: (id, { stages }) => named(stages)(id),
    definition: ({ conditions }, { stages }) => conditions.map((one) => conditionText(one, stages)).join('\n'),
};

function value(name, raw, names) {
    const isEmpty = raw === null || raw === undefined || raw === '' || raw.length === 0;
    return isEmpty ? '' : (SHOWN[name] ?? String)(raw, names);
}

const label = (kind, name) => t(kind === 'BUSINESS' ? `settings.part.${name}` : `history.field.${name}`);
const known = (kind, name) => has(kind === 'BUSINESS' ? `settings.part.${name}` : `history.field.${name}`);

/** What a change made of each field, in words: rows of `[name, before, after]`. `names` has what the fields only point to. */
export function fieldsOf({ kind, fields }, names) {
    const row = ({ name, before, after }) => (kind === 'BUSINESS'
        ? apart(told(name, before, names), told(name, after, names))
        : [value(name, before, { ...names, kind }), value(name, after, { ...names, kind })]);
    return fields.filter(({ name }) => known(kind, name)).map((field) => [label(kind, field.name), ...row(field)]);
}
