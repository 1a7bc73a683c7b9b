import { t } from '/i18n/i18n.js';
import { html } from '/ui/lit.js';
import { icon } from '/ui/parts.js';

let count = 0;

/** Where somebody was; if that is gone or was nowhere, the head of what is there now. */
function placeBefore(before) {
    if (before?.isConnected && before !== document.body) {
        return before;
    }
    const below = [...document.querySelectorAll('dialog[open]')].at(-1);
    return below ? below.querySelector('button, input') : (document.querySelector('main h1') ?? document.getElementById('main'));
}

/** Opens an element as a modal dialog (`shape`: box, wide, drawer, search). Answers what it was closed with; the focus returns by itself. */
export function openDialog(tag, props = {}, shape = 'box') {
    const dialog = document.createElement('dialog');
    const content = Object.assign(document.createElement(tag), props);
    const before = document.activeElement;
    content.headingId = `dialog-${++count}`;
    dialog.className = `sheet ${shape}`;
    dialog.setAttribute('aria-labelledby', content.headingId);
    dialog.append(content);
    document.body.append(dialog);
    return new Promise((resolve) => {
        let answer = null;
        content.close = (value = null) => {
            answer = value;
            dialog.close();
        };
        dialog.addEventListener('cancel', (event) => {
            if (event.target === dialog && content.mayClose?.() === false) {
                event.preventDefault();
            }
        });
        dialog.addEventListener('mousedown', (event) => {
            if (event.target === dialog && content.mayClose?.() !== false) {
                content.close();
            }
        });
        dialog.addEventListener('close', (event) => {
            if (event.target !== dialog) {
                return;
            }
            dispatchEvent(new CustomEvent('moked-dialog'));
            dialog.remove();
            dispatchEvent(new CustomEvent('moked-dialog'));
            placeBefore(before)?.focus({ preventScroll: true });
            resolve(answer);
        });
        // after the content has drawn itself, so that its first field gets the focus and no key is lost
        queueMicrotask(() => {
            dialog.showModal();
            dispatchEvent(new CustomEvent('moked-dialog', { detail: shape }));
        });
    });
}

/** The head of a dialog: its title and a button that closes it. */
export const dialogHead = (element, title, extra = '') => html`<header class="sheet-head"><h2 id=${element.headingId} class="grow">${title}</h2>${extra}
    <button type="button" class="icon-button" aria-label=${t('close')} @click=${() => element.close()}>${icon('xmark')}</button></header>`;
