import '/speech/listen.js';
import { choice, field, panel, rows } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { ltr } from '/ui/parts.js';

const VOICES = { FEMININE: ['he-IL-Wavenet-A', 'he-IL-Wavenet-C'], MASCULINE: ['he-IL-Wavenet-B', 'he-IL-Wavenet-D'] };
const NAMED = Object.values(VOICES).flat();

/** The voices that are offered have names of ours; any other is called as Google calls it. */
const voiceName = (voice) => (NAMED.includes(voice) ? t('agent.voice.name', { letter: String.fromCharCode(0x5d0 + voice.at(-1).charCodeAt(0) - 65) }) : voice);
const MODELS = ['gpt-4o', 'gpt-4o-mini', 'gpt-4.1', 'gpt-4.1-mini'];

const modelChoice = (agent, edit) => choice({ id: 'agent-model', label: t('agent.model'), value: agent.model ?? '', options: [['', t('agent.model.usual')], ...[...new Set([...MODELS, ...(agent.model ? [agent.model] : [])])].map((model) => [model, model])], hint: t('agent.model.hint'), change: (value) => edit(() => (agent.model = value || null)) });

const filled = ({ written, spoken }) => written.trim() && spoken.trim();

/** As the agent would sound, were it saved so. */
const listen = (agent, text, label) => html`<moked-listen .text=${text.slice(0, 500)} .label=${label} .agent=${{ gender: agent.gender, voice: agent.voice, pronunciations: agent.pronunciations.filter(filled) }}></moked-listen>`;

export function agentTab({ draft, errors, edit }) {
    const { agent } = draft;
    const said = agent.pronunciations;
    const voices = [...new Set([...VOICES[agent.gender], ...(agent.voice ? [agent.voice] : [])])];
    const pronunciations = rows({
        items: said,
        row: (one, i) => html`${field({ id: `written-${i}`, label: t('agent.written'), value: one.written, error: errors[`agent.pronunciations[${i}].written`], input: (value) => edit(() => (one.written = value)) })}${field({ id: `spoken-${i}`, label: t('agent.spoken'), value: one.spoken, error: errors[`agent.pronunciations[${i}].spoken`], input: (value) => edit(() => (one.spoken = value)) })}${filled(one) ? listen(agent, one.written, one.written) : nothing}`,
        add: () => edit(() => said.push({ written: '', spoken: '' })),
        addText: t('agent.pronunciation.add'),
        remove: (i) => edit(() => said.splice(i, 1)),
        removeText: (one) => t('agent.pronunciation.remove', { word: one.written }),
    });
    return html`${panel('robot', t('settings.tab.agent'), t('agent.lead'), html`<div class="form-grid">
            ${field({ id: 'agent-name', label: t('agent.name'), value: agent.name, error: errors['agent.name'], input: (value) => edit(() => (agent.name = value)) })}
            ${choice({ id: 'agent-gender', label: t('agent.gender'), value: agent.gender, options: [['FEMININE', t('agent.gender.FEMININE')], ['MASCULINE', t('agent.gender.MASCULINE')]], change: (value) => edit(() => Object.assign(agent, { gender: value, voice: VOICES[value][0] })) })}
            ${choice({ id: 'agent-voice', label: t('agent.voice'), value: agent.voice, options: voices.map((voice) => [voice, voiceName(voice)]), hint: html`${t('agent.voice.hint')} ${ltr('Google')} ${listen(agent, draft.greeting?.trim() || `${draft.name}, ${t('agent.voice.sample')}`, agent.voice)}`, change: (value) => edit(() => (agent.voice = value)) })}
            ${modelChoice(agent, edit)}
            ${field({ id: 'greeting', label: t('agent.greeting'), value: draft.greeting, error: errors.greeting, rows: 2, whole: true, hint: t('agent.greeting.hint'), input: (value) => edit(() => (draft.greeting = value || null)) })}
            ${field({ id: 'prompt', label: t('agent.prompt'), value: draft.prompt, error: errors.prompt, rows: 7, whole: true, hint: t('agent.prompt.hint'), input: (value) => edit(() => (draft.prompt = value)) })}</div>`)}
        ${panel('volume-high', t('agent.pronunciations'), t('agent.pronunciations.lead'), pronunciations)}`;
}
