import { t } from '/i18n/i18n.js';
import { field } from '/ui/field.js';
import { html } from '/ui/lit.js';

const LEAST = 12;

/** Two fields for a new password, the same on every page that asks for one. */
export const newPasswordFields = (form, errors) => html`
    ${field({ id: 'new', label: t('password.new'), type: 'password', latin: true, value: form.fresh, autocomplete: 'new-password', required: true, hint: t('password.hint', { count: LEAST }), error: errors.new ?? errors.password, input: (value) => (form.fresh = value) })}
    ${field({ id: 'again', label: t('password.again'), type: 'password', latin: true, value: form.again, autocomplete: 'new-password', required: true, error: errors.again, input: (value) => (form.again = value) })}`;

/** What can be said before asking the server. */
export const mismatch = (form) => (form.fresh === form.again ? null : { again: t('error.password.mismatch') });
