import { t } from '/i18n/i18n.js';
import { choice, field } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { button, icon } from '/ui/parts.js';
import { timeField } from '/ui/when-field.js';

export const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

export const panel = (mark, title, lead, content) => html`<section class="card-box"><div class="card-head">${icon(mark)}<h2>${title}</h2></div><div class="padded stack">${lead ? html`<p class="soft">${lead}</p>` : nothing}${content}</div></section>`;

/** Rows one can add to and take from. */
export const rows = ({ items, row, add, addText, remove, removeText }) => html`<div class="stack">${items.map((item, i) => html`<div class="edit-row">${row(item, i)}<button type="button" class="icon-button" aria-label=${removeText(item, i)} @click=${() => remove(i)}>${icon('trash-can')}</button></div>`)}
    ${add ? html`<div>${button({ text: addText, mark: 'plus', click: add })}</div>` : nothing}</div>`;

/** Weekly hours, from Sunday; a day may have several. `list` holds `{day, opens, closes}`. */
export function weekEditor(id, list, edit) {
    return html`<div class="week">${DAYS.map((day) => {
        const times = list.filter((one) => one.day === day);
        const add = () => edit(() => {
            const after = list.findLastIndex((one) => DAYS.indexOf(one.day) <= DAYS.indexOf(day));
            list.splice(after + 1, 0, { day, opens: times.length ? '16:00' : '09:00', closes: times.length ? '19:00' : '17:00' });
        });
        return html`<div class="week-day" role="group" aria-label=${t(`weekday.${day}`)}><strong>${t(`weekday.${day}`)}</strong><div class="grow stack-small">${times.length ? times.map((one, i) => html`<div class="hours-row">
                ${timeField({ id: `${id}-${day}-${i}-from`, label: t('hours.from'), value: one.opens, change: (value) => edit(() => (one.opens = value)) })}${timeField({ id: `${id}-${day}-${i}-to`, label: t('hours.to'), value: one.closes, change: (value) => edit(() => (one.closes = value)) })}
                <button type="button" class="icon-button" aria-label=${t('hours.remove', { day: t(`weekday.${day}`) })} @click=${() => edit(() => list.splice(list.indexOf(one), 1))}>${icon('xmark')}</button></div>`) : html`<span class="soft">${t('hours.closed')}</span>`}</div>
            <button type="button" class="icon-button" aria-label=${t('hours.add', { day: t(`weekday.${day}`) })} @click=${add}>${icon('plus')}</button></div>`;
    })}</div>`;
}

/** Breaks of every working day. `list` holds `{from, to}`; `path` is where the form's errors name it. */
export const breakEditor = (id, list, { edit, errors }, path) => rows({
    items: list,
    row: (pause, i) => html`${timeField({ id: `${id}-${i}-from`, label: t('hours.from'), value: pause.from, error: errors[`${path}[${i}]`] ?? errors[`${path}[${i}].from`], change: (value) => edit(() => (pause.from = value)) })}${timeField({ id: `${id}-${i}-to`, label: t('hours.to'), value: pause.to, error: errors[`${path}[${i}].to`], change: (value) => edit(() => (pause.to = value)) })}`,
    add: () => edit(() => list.push({ from: '13:00', to: '13:30' })),
    addText: t('breaks.add'),
    remove: (i) => edit(() => list.splice(i, 1)),
    removeText: (pause) => t('breaks.remove', { from: pause.from }),
});

export { choice, field };
