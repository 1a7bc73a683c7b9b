import { field, panel, rows } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { html } from '/ui/lit.js';

const shekels = (price) => (price ? String(price.agorot / 100) : '');
const agorot = (text) => (text.trim() === '' ? null : { agorot: Math.round(Number(text) * 100) || 0 });

export const servicesTab = ({ draft, errors, edit }) => panel('tags', t('settings.tab.services'), t('services.lead'), rows({
    items: draft.services,
    row: (service, i) => {
        const own = (name) => errors[`services[${i}].${name}`];
        return html`<div class="service-grid">${field({ id: `service-${i}`, label: t('services.name'), value: service.name, error: own('name'), input: (value) => edit(() => (service.name = value)) })}
            ${field({ id: `minutes-${i}`, label: t('services.minutes'), type: 'number', min: 5, max: 600, latin: true, value: String(service.durationMinutes), error: own('durationMinutes'), input: (value) => edit(() => (service.durationMinutes = Number(value))) })}
            ${field({ id: `price-${i}`, label: t('services.price'), type: 'number', min: 0, latin: true, value: shekels(service.price), error: own('price'), placeholder: t('services.price.depends'), input: (value) => edit(() => (service.price = agorot(value))) })}
            ${field({ id: `buffer-${i}`, label: t('services.buffer'), type: 'number', min: 0, max: 240, latin: true, value: String(service.bufferMinutes ?? 0), error: own('bufferMinutes'), input: (value) => edit(() => (service.bufferMinutes = Number(value))) })}</div>`;
    },
    add: () => edit(() => draft.services.push({ id: crypto.randomUUID(), name: '', durationMinutes: 30, price: null, bufferMinutes: 0 })),
    addText: t('services.add'),
    remove: (i) => edit(() => {
        const [{ id }] = draft.services.splice(i, 1);
        draft.staff.forEach((member) => (member.services = member.services.filter((other) => other !== id)));
    }),
    removeText: (service) => t('services.remove', { name: service.name }),
}));
