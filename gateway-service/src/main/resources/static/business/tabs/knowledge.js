import { field, panel, rows } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { html } from '/ui/lit.js';

export const knowledgeTab = ({ draft, errors, edit }) => panel('book-open', t('settings.tab.knowledge'), t('knowledge.lead'), rows({
    items: draft.facts,
    row: (fact, i) => html`${field({ id: `about-${i}`, label: t('knowledge.about'), value: fact.about, error: errors[`facts[${i}].about`], input: (value) => edit(() => (fact.about = value)) })}
        ${field({ id: `text-${i}`, label: t('knowledge.text'), value: fact.text, error: errors[`facts[${i}].text`], rows: 2, input: (value) => edit(() => (fact.text = value)) })}`,
    add: () => edit(() => draft.facts.push({ about: '', text: '' })),
    addText: t('knowledge.add'),
    remove: (i) => edit(() => draft.facts.splice(i, 1)),
    removeText: (fact) => t('knowledge.remove', { about: fact.about }),
}));
