import { isAdmin } from '/app/session.js';
import { field, panel, rows } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { phone } from '/ui/format.js';
import { html } from '/ui/lit.js';

export function profileTab({ draft, errors, edit }) {
    const { profile } = draft;
    const own = (name) => ({ value: profile[name], error: errors[`profile.${name}`], input: (value) => edit(() => (profile[name] = value || null)) });
    const numbers = rows({
        items: draft.numbers,
        row: (number, i) => field({ id: `number-${i}`, label: t('business.number'), type: 'tel', latin: true, value: phone(number), error: errors[`numbers[${i}]`], disabled: !isAdmin(), input: (value) => edit(() => (draft.numbers[i] = value)) }),
        add: isAdmin() ? () => edit(() => draft.numbers.push('')) : null,
        addText: t('business.number.add'),
        remove: (i) => edit(() => draft.numbers.splice(i, 1)),
        removeText: (number) => t('business.number.remove', { number: phone(number) ?? '' }),
    });
    return html`${panel('store', t('settings.tab.profile'), null, html`<div class="form-grid">
            ${field({ id: 'business-name', label: t('business.name'), value: draft.name, error: errors.name, hint: t('business.name.hint'), input: (value) => edit(() => (draft.name = value)) })}
            ${field({ id: 'business-address', label: t('business.address'), ...own('address') })}
            ${field({ id: 'business-website', label: t('business.website'), type: 'url', latin: true, ...own('website') })}
            ${field({ id: 'business-email', label: t('business.email'), type: 'email', latin: true, ...own('email') })}
            ${field({ id: 'business-about', label: t('business.about'), rows: 3, whole: true, ...own('about') })}</div>`)}
        ${panel('phone', t('business.numbers'), t('business.numbers.lead'), numbers)}`;
}
