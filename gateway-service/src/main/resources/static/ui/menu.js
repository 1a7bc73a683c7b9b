import { html, nothing } from '/ui/lit.js';
import { sr } from '/ui/parts.js';

/** A button with a list of its own that opens and closes, of plain links and buttons: arrows walk, Esc closes and returns the focus. */
export function menuButton(owner, name, { label, cls = 'icon-button', content, items, fromStart = false }) {
    const open = owner.openMenu === name;
    const host = () => owner.querySelector(`[data-menu="${name}"]`);
    const close = (focus) => {
        owner.set({ openMenu: null });
        if (focus) {
            host()?.querySelector('button')?.focus();
        }
    };
    const toggle = () => {
        owner.set({ openMenu: open ? null : name });
        if (!open) {
            setTimeout(() => !host()?.querySelector('.menu')?.contains(document.activeElement) && host()?.querySelector('.menu a, .menu button')?.focus());
        }
    };
    const key = (event) => {
        const all = [...host().querySelectorAll('.menu a, .menu button')];
        const at = all.indexOf(document.activeElement);
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
        if (event.key === 'Escape' && open) {
            event.stopPropagation();
            close(true);
        } else if (open && to !== undefined && all.length) {
            event.preventDefault();
            all[(to + all.length) % all.length].focus();
        }
    };
    const left = (event) => {
        if (owner.openMenu === name && !host()?.contains(event.relatedTarget)) {
            setTimeout(() => !host()?.contains(document.activeElement) && owner.openMenu === name && close(false), 120);
        }
    };
    return html`<div class="menu-host" data-menu=${name} @keydown=${key} @focusout=${left}>
        <button type="button" class=${cls} aria-expanded=${open ? 'true' : 'false'} aria-controls=${open ? `menu-${name}` : nothing} @click=${toggle}>${content}${label ? sr(label) : nothing}</button>
        ${open ? html`<div id="menu-${name}" class="menu ${fromStart ? 'from-start' : ''}" @click=${(event) => event.target.closest('a, .menu-item') && !event.target.closest('[data-stay]') && close(false)}>${items()}</div>` : nothing}
    </div>`;
}
