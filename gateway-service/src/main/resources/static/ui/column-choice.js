import { t } from '/i18n/i18n.js';
import { toggle } from '/ui/field.js';
import { html } from '/ui/lit.js';
import { menuButton } from '/ui/menu.js';
import { icon } from '/ui/parts.js';

const kept = (list) => `moked.columns.${list.localName.replace('moked-', '')}`;

function read(list) {
    try {
        return JSON.parse(localStorage.getItem(kept(list)));
    } catch {
        return null;
    }
}

/** The columns of a list that somebody wants to see. One without a `name` always stays, one that is `rare` comes when it is asked for. */
export function wanted(list, columns) {
    list.chosen ??= read(list) ?? columns.filter(({ name, rare }) => name && !rare).map(({ name }) => name);
    return columns.filter(({ name }) => !name || list.chosen.includes(name));
}

/** A button to choose the columns of a list with; what is chosen is kept in this browser. */
export function columnMenu(list) {
    const columns = list.columns();
    wanted(list, columns);
    const choose = (name, on) => {
        const chosen = on ? [...list.chosen, name] : list.chosen.filter((other) => other !== name);
        localStorage.setItem(kept(list), JSON.stringify(chosen));
        list.set({ chosen });
    };
    const items = () => html`<div data-stay class="padded-small stack-small">${columns.filter(({ name }) => name).map(({ name, title }) => toggle({ id: `column-${name}`, kind: 'check', label: title, checked: list.chosen.includes(name), change: (on) => choose(name, on) }))}</div>`;
    return menuButton(list, 'columns', { cls: 'btn btn-quiet', content: html`${icon('table-columns')}${t('list.columns')}`, items });
}
