import '/business/google-calendars.js';
import { breakEditor, field, panel, rows, weekEditor } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { choice, toggle } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';

/* An account that nobody of the business has any more is shown as what it is. */
function accountOptions({ accounts }, { account }) {
    const known = accounts.map(({ id, name, email }) => [id, name === email ? email : `${name} · ${email}`]);
    const gone = account && accounts.length && !accounts.some(({ id }) => id === account) ? [[account, t('staff.account.gone')]] : [];
    return [['', t('staff.account.none')], ...known, ...gone];
}

function member(one, i, context) {
    const { draft, errors, edit } = context;
    const gives = (id, on) => edit(() => (one.services = on ? [...one.services, id] : one.services.filter((other) => other !== id)));
    return html`<div class="stack grow">${field({ id: `staff-${i}`, label: t('staff.name'), value: one.name, error: errors[`staff[${i}].name`], input: (value) => edit(() => (one.name = value)) })}
        ${choice({ id: `staff-${i}-account`, label: t('staff.account'), hint: t('staff.account.hint'), value: one.account, options: accountOptions(context, one), error: errors[`staff[${i}].account`], change: (account) => edit(() => (one.account = account || null)) })}
        <fieldset><legend>${t('staff.services')}</legend><div class="row-flex wrap">${draft.services.map((service) => toggle({ id: `staff-${i}-${service.id}`, kind: 'check', label: html`<bdi>${service.name}</bdi>`, checked: one.services.includes(service.id), change: (on) => gives(service.id, on) }))}</div></fieldset>
        ${toggle({ id: `staff-${i}-hours`, label: t('staff.own-hours'), checked: !!one.hours, change: (on) => edit(() => (one.hours = on ? structuredClone(draft.openingHours) : null)) })}
        ${one.hours ? weekEditor(`staff-${i}-week`, one.hours, edit) : nothing}
        <details><summary>${t('staff.breaks', { count: one.breaks?.length ?? 0 })}</summary>${breakEditor(`break-${i}`, one.breaks, context, `staff[${i}].breaks`)}</details></div>`;
}

const members = (context) => panel('user-doctor', t('settings.tab.staff'), t('staff.lead'), rows({
    items: context.draft.staff,
    row: (one, i) => member(one, i, context),
    add: () => context.edit((draft) => draft.staff.push({ id: crypto.randomUUID(), name: '', services: draft.services.map(({ id }) => id), hours: null, breaks: [], account: null })),
    addText: t('staff.add'),
    remove: (i) => context.edit((draft) => draft.staff.splice(i, 1)),
    removeText: (one) => t('staff.remove', { name: one.name }),
}));

export const staffTab = (context) => html`${members(context)}<moked-google-calendars .staff=${context.saved.staff}></moked-google-calendars>`;
