import { breakEditor, field, panel, rows, weekEditor } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { toggle } from '/ui/field.js';
import { date, isoDay } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { dateField, timeField } from '/ui/when-field.js';

const KEEPS = ['SHABBAT', 'HOLIDAY'];

function exception(one, i, { errors, edit }) {
    const shut = (closed) => edit((draft) => (draft.exceptions[i] = closed ? { date: one.date, closed: true, note: one.note } : { date: one.date, opens: '09:00', closes: '13:00', note: one.note }));
    return html`<div class="exception-grid">${dateField({ id: `exception-${i}`, label: t('hours.date'), value: one.date, error: errors[`exceptions[${i}].date`], change: (value) => edit(() => (one.date = value)) })}
        ${field({ id: `exception-${i}-note`, label: t('hours.note'), value: one.note, input: (value) => edit(() => (one.note = value)) })}
        ${toggle({ id: `exception-${i}-closed`, label: t('hours.closed'), checked: one.closed, change: shut })}
        ${one.closed ? nothing : html`${timeField({ id: `exception-${i}-opens`, label: t('hours.from'), value: one.opens, change: (value) => edit(() => (one.opens = value)) })}${timeField({ id: `exception-${i}-closes`, label: t('hours.to'), value: one.closes, error: errors[`exceptions[${i}].closes`], change: (value) => edit(() => (one.closes = value)) })}`}</div>`;
}

export function hoursTab(context) {
    const { draft, edit } = context;
    const { keeps } = draft;
    return html`${panel('clock', t('settings.tab.hours'), t('hours.lead'), weekEditor('opening', draft.openingHours, edit))}
        ${panel('mug-hot', t('hours.breaks'), t('hours.breaks.lead'), breakEditor('pause', draft.breaks, context, 'breaks'))}
        ${panel('star-of-david', t('hours.keeps'), t('hours.keeps.lead'), html`${KEEPS.map((kept) => toggle({ id: `keeps-${kept}`, label: t(`hours.keeps.${kept}`), checked: keeps.includes(kept), change: (on) => edit(() => (draft.keeps = on ? [...keeps, kept] : keeps.filter((other) => other !== kept))) }))}`)}
        ${panel('calendar-xmark', t('hours.exceptions'), t('hours.exceptions.lead'), rows({
            items: draft.exceptions,
            row: (one, i) => exception(one, i, context),
            add: () => edit(() => draft.exceptions.push({ date: isoDay(Date.now() + 864e5), closed: true, note: '' })),
            addText: t('hours.exceptions.add'),
            remove: (i) => edit(() => draft.exceptions.splice(i, 1)),
            removeText: (one) => t('hours.exceptions.remove', { date: date(`${one.date}T12:00:00Z`) }),
        }))}`;
}
