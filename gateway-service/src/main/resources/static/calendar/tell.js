import { t } from '/i18n/i18n.js';
import { toggle } from '/ui/field.js';
import { html } from '/ui/lit.js';

/** Whether a customer gets a message; who has no telephone gets none. */
export const tellChoice = (customer, { id, hint, checked, change }) => customer && !customer.phone
    ? html`<p class="small soft" id=${id}>${t('appointment.no-phone')}</p>`
    : toggle({ id, kind: 'check', label: t('appointment.tell'), hint, checked, change });
