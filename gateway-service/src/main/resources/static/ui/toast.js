import { t } from '/i18n/i18n.js';
import { html, render } from '/ui/lit.js';
import { icon, problemText } from '/ui/parts.js';

const shown = new Map();
let host = null;

/** Toasts live in the topmost dialog, since all outside it is inert, and are drawn over it at the foot of the window. */
function place() {
    host ??= Object.assign(document.createElement('div'), { className: 'toasts' });
    host.setAttribute('role', 'status');
    host.setAttribute('aria-live', 'polite');
    host.popover = 'manual';
    const parent = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    if (host.parentNode !== parent) {
        parent.append(host);
    }
    host.togglePopover(shown.size > 0);
}

/** What has only to be read would lie over a form that opens; what can be undone stays. A drawer leaves room for both. */
addEventListener('moked-dialog', ({ detail }) => {
    if (detail === 'box' || detail === 'wide') {
        [...shown.values()].filter(({ action }) => !action).forEach(({ id }) => drop(id));
    }
    place();
});

function draw() {
    place();
    render([...shown.values()].map(drawOne), host);
}

const drawOne = ({ id, tone, text, action }) => html`<div class="toast-box ${tone}">
    ${icon(tone === 'red' ? 'circle-exclamation' : 'circle-check')}<span class="grow">${text}</span>
    ${action ? html`<button type="button" class="btn btn-sm toast-action" @click=${() => (drop(id), action.run())}>${action.text}</button>` : ''}
    <button type="button" class="toast-close" aria-label=${t('close')} @click=${() => drop(id)}>${icon('xmark')}</button></div>`;

function drop(id) {
    clearTimeout(shown.get(id)?.timer);
    shown.delete(id);
    draw();
}

export function toast(text, { tone = 'green', action, seconds = 6 } = {}) {
    const id = Symbol('toast');
    shown.set(id, { id, tone, text, action, timer: setTimeout(() => drop(id), seconds * 1000) });
    draw();
    return () => drop(id);
}

export const toastProblem = (problem) => toast(problemText(problem), { tone: 'red', seconds: 9 });

/* What is done already in the eyes of the user: done for good at the latest when the page or the session ends. */
const pending = new Set();
const finishAll = () => [...pending].map((finish) => finish());
addEventListener('pagehide', finishAll);
addEventListener('moked-leaving', ({ detail }) => detail.push(...finishAll()));

/**
 * Does something at once in the eyes of the user, and for good when the time to undo has passed. `commit` must know by
 * itself of which business it is: when it is called another one may be chosen.
 */
export function withUndo(text, commit, undo, seconds = 7) {
    const settle = () => {
        clearTimeout(timer);
        pending.delete(finish);
    };
    const finish = () => {
        settle();
        return commit();
    };
    const timer = setTimeout(finish, seconds * 1000);
    pending.add(finish);
    toast(text, { seconds, action: { text: t('undo'), run: () => (settle(), undo()) } });
}
