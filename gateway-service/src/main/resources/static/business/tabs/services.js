import { field, panel, rows } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { toggle } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';

const shekels = (price) => (price ? String(price.agorot / 100) : '');
const agorot = (text) => (text.trim() === '' ? null : { agorot: Math.round(Number(text) * 100) || 0 });

const without = (list, id) => list.filter((other) => other !== id);

const needed = (service, i, { draft, errors, edit }) => {
    const needs = (id, on) => edit(() => (service.resources = draft.resources.map((one) => one.id).filter((one) => (one === id ? on : service.resources.includes(one)))));
    const error = Object.entries(errors).find(([path]) => path.startsWith(`services[${i}].resources`))?.[1];
    return html`<fieldset><legend>${t('services.resources')}</legend><div class="row-flex wrap">${draft.resources.map(({ id, name }) => toggle({ id: `service-${i}-${id}`, kind: 'check', label: html`<bdi>${name || t('resources.nameless')}</bdi>`, checked: service.resources.includes(id), change: (on) => needs(id, on) }))}</div>${error ? html`<div class="field-error">${error}</div>` : nothing}</fieldset>`;
};

const services = (context) => {
    const { draft, errors, edit } = context;
    return panel('tags', t('settings.tab.services'), t('services.lead'), rows({
    items: draft.services,
    row: (service, i) => {
        const own = (name) => errors[`services[${i}].${name}`];
        return html`<div class="stack grow"><div class="service-grid">${field({ id: `service-${i}`, label: t('services.name'), value: service.name, error: own('name'), input: (value) => edit(() => (service.name = value)) })}
            ${field({ id: `minutes-${i}`, label: t('services.minutes'), type: 'number', min: 5, max: 600, latin: true, value: String(service.durationMinutes), error: own('durationMinutes'), input: (value) => edit(() => (service.durationMinutes = Number(value))) })}
            ${field({ id: `price-${i}`, label: t('services.price'), type: 'number', min: 0, latin: true, value: shekels(service.price), error: own('price'), placeholder: t('services.price.depends'), input: (value) => edit(() => (service.price = agorot(value))) })}
            ${field({ id: `buffer-${i}`, label: t('services.buffer'), type: 'number', min: 0, max: 240, latin: true, value: String(service.bufferMinutes ?? 0), error: own('bufferMinutes'), input: (value) => edit(() => (service.bufferMinutes = Number(value))) })}</div>${draft.resources.length ? needed(service, i, context) : nothing}</div>`;
    },
    add: () => edit(() => draft.services.push({ id: crypto.randomUUID(), name: '', durationMinutes: 30, price: null, bufferMinutes: 0, resources: [] })),
    addText: t('services.add'),
    remove: (i) => edit(() => {
        const [{ id }] = draft.services.splice(i, 1);
        draft.staff.forEach((member) => (member.services = without(member.services, id)));
    }),
    removeText: (service) => t('services.remove', { name: service.name }),
}));
};

const resources = ({ draft, errors, edit }) => panel('door-open', t('resources.title'), t('resources.lead'), rows({
    items: draft.resources,
    row: (resource, i) => field({ id: `resource-${i}`, label: t('resources.name'), value: resource.name, error: errors[`resources[${i}].name`] ?? errors[`resources[${i}]`], maxlength: 100, input: (value) => edit(() => (resource.name = value)) }),
    add: () => edit(() => draft.resources.push({ id: crypto.randomUUID(), name: '' })),
    addText: t('resources.add'),
    remove: (i) => edit(() => {
        const [{ id }] = draft.resources.splice(i, 1);
        draft.services.forEach((service) => (service.resources = without(service.resources, id)));
    }),
    removeText: (resource) => t('services.remove', { name: resource.name }),
}));

export const servicesTab = (context) => html`${services(context)}${resources(context)}`;
