/* Words by key. Plural and gendered messages are objects of forms; {name} stands for a value. */
export const language = document.documentElement.lang === 'en' ? 'en' : 'he';
export const locale = language === 'he' ? 'he-IL' : 'en-IL';

const plural = new Intl.PluralRules(language);
let words = {};

export async function loadWords() {
    const response = await fetch(`/i18n/${language}.json`);
    words = await response.json();
}

export const has = (key) => key in words;

/** The message of a key. `values.count` chooses the plural form, `values.gender` the gender. */
export function t(key, values = {}) {
    const entry = words[key];
    if (entry === undefined) {
        console.warn('missing words', key);
        return key;
    }
    const text = typeof entry === 'string' ? entry : chosen(entry, values);
    return text.replace(/\{(\w+)\}/g, (_, name) => isolated(values[name]));
}

/** A value must not turn the words around it: it stands between U+2068 and U+2069. */
const isolated = (value) => (typeof value === 'string' && value ? `\u2068${value}\u2069` : (value ?? ''));

/** The message of the first key that exists. */
export function tAny(...keys) {
    return t(keys.find(has) ?? keys.at(-1));
}

function chosen(forms, { count, gender }) {
    if (gender !== undefined) {
        return forms[gender] ?? forms.other;
    }
    return forms[plural.select(count ?? 0)] ?? forms.other;
}

export function chooseLanguage(wanted) {
    localStorage.setItem('moked.language', wanted);
    location.reload();
}
