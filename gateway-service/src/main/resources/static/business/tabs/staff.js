import { field, panel, rows, weekEditor } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { toggle } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { timeField } from '/ui/when-field.js';

const breaks = (one, i, edit) => rows({
    items: (one.breaks ??= []),
    row: (pause, j) => html`${timeField({ id: `break-${i}-${j}-from`, label: t('hours.from'), value: pause.from, change: (value) => edit(() => (pause.from = value)) })}${timeField({ id: `break-${i}-${j}-to`, label: t('hours.to'), value: pause.to, change: (value) => edit(() => (pause.to = value)) })}`,
    add: () => edit(() => one.breaks.push({ from: '13:00', to: '13:30' })),
    addText: t('staff.breaks.add'),
    remove: (j) => edit(() => one.breaks.splice(j, 1)),
    removeText: (pause) => t('staff.breaks.remove', { from: pause.from }),
});

function member(one, i, { draft, errors, edit }) {
    const gives = (id, on) => edit(() => (one.services = on ? [...one.services, id] : one.services.filter((other) => other !== id)));
    return html`<div class="stack grow">${field({ id: `staff-${i}`, label: t('staff.name'), value: one.name, error: errors[`staff[${i}].name`], input: (value) => edit(() => (one.name = value)) })}
        <fieldset><legend>${t('staff.services')}</legend><div class="row-flex wrap">${draft.services.map((service) => toggle({ id: `staff-${i}-${service.id}`, kind: 'check', label: html`<bdi>${service.name}</bdi>`, checked: one.services.includes(service.id), change: (on) => gives(service.id, on) }))}</div></fieldset>
        ${toggle({ id: `staff-${i}-hours`, label: t('staff.own-hours'), checked: !!one.hours, change: (on) => edit(() => (one.hours = on ? structuredClone(draft.openingHours) : null)) })}
        ${one.hours ? weekEditor(`staff-${i}-week`, one.hours, edit) : nothing}
        <details><summary>${t('staff.breaks', { count: one.breaks?.length ?? 0 })}</summary>${breaks(one, i, edit)}</details></div>`;
}

export const staffTab = (context) => panel('user-doctor', t('settings.tab.staff'), t('staff.lead'), rows({
    items: context.draft.staff,
    row: (one, i) => member(one, i, context),
    add: () => context.edit((draft) => draft.staff.push({ id: crypto.randomUUID(), name: '', services: draft.services.map(({ id }) => id), hours: null, breaks: [] })),
    addText: t('staff.add'),
    remove: (i) => context.edit((draft) => draft.staff.splice(i, 1)),
    removeText: (one) => t('staff.remove', { name: one.name }),
}));
