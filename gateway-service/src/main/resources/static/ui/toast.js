import { t } from '/i18n/i18n.js';
import { html, nothing, render } from '/ui/lit.js';
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

const drawOne = ({ id, tone, text, action }) => html`<div class="toast-box ${tone}" @pointerenter=${() => hold(id)} @pointerleave=${() => go(id)} @focusin=${() => hold(id)} @focusout=${() => go(id)}>
    ${icon(tone === 'red' ? 'circle-exclamation' : 'circle-check')}<span class="grow">${text}</span>
    ${action ? html`<button type="button" class="btn btn-sm toast-action" aria-keyshortcuts=${action.undoes ? 'Control+Z' : nothing} @click=${() => take(id)}>${action.text}${action.undoes ? html`<kbd aria-hidden="true">Ctrl Z</kbd>` : nothing}</button>` : ''}
    <button type="button" class="toast-close" aria-label=${t('close')} @click=${() => drop(id)}>${icon('xmark')}</button></div>`;

/** Nobody has to hurry who reads, points or has walked there by keyboard: the time stands still meanwhile. */
function hold(id) {
    const held = shown.get(id);
    if (held?.timer) {
        clearTimeout(held.timer);
        held.timer = 0;
        held.left -= Date.now() - held.since;
    }
}

function go(id) {
    const held = shown.get(id);
    if (held && !held.timer) {
        held.since = Date.now();
        held.timer = setTimeout(() => drop(id), Math.max(held.left, 1500));
    }
}

function take(id) {
    const { action } = shown.get(id);
    shown.get(id).gone = null;
    drop(id);
    action.run();
}

function drop(id) {
    const one = shown.get(id);
    clearTimeout(one?.timer);
    shown.delete(id);
    draw();
    return one?.gone?.();
}

/* The last thing that can be undone is undone by the keys that undo everywhere else, unless somebody writes. */
addEventListener('keydown', (event) => {
    const undoes = [...shown.values()].findLast(({ action }) => action?.undoes);
    if (undoes && event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.target.closest?.('input, textarea, [contenteditable]')) {
        event.preventDefault();
        take(undoes.id);
    }
});

/** `gone` is called when the toast goes without its action. */
export function toast(text, { tone = 'green', action, seconds = 6, gone } = {}) {
    const id = Symbol('toast');
    shown.set(id, { id, tone, text, action, gone, left: seconds * 1000 });
    go(id);
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
 * itself of which business it is: when it is called another one may be chosen. Answers how to do it for good now.
 */
export function withUndo(text, commit, undo, seconds = 10) {
    const finish = () => end();
    const settle = (after) => {
        pending.delete(finish);
        return after();
    };
    pending.add(finish);
    const end = toast(text, { seconds, gone: () => settle(commit), action: { text: t('undo'), undoes: true, run: () => settle(undo) } });
    return finish;
}
