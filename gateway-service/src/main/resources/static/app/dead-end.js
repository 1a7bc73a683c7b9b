import { t } from '/i18n/i18n.js';
import { html } from '/ui/lit.js';
import { empty, icon } from '/ui/parts.js';
import { View } from '/ui/view.js';

const MARKS = { 'not-found': 'compass', forbidden: 'lock', 'no-business': 'store', 'no-access': 'store-slash', broken: 'triangle-exclamation' };

/** A page that says why there is nothing, and where to go. */
class DeadEnd extends View {
    static props = ['params'];

    view() {
        const { reason } = this.params;
        const target = reason === 'no-business' ? '/businesses/new' : '/';
        const action = html`<a class="btn btn-primary" href=${target}>${icon(reason === 'no-business' ? 'plus' : 'house')}${t(reason === 'no-business' ? 'nav.new-business' : 'page.home')}</a>`;
        return html`<h1 class="sr" tabindex="-1">${t(`page.${reason}`)}</h1><div class="card-box dead-end">${empty({ mark: MARKS[reason], title: t(`page.${reason}`), text: t(`page.${reason}.next`), action })}</div>`;
    }
}
DeadEnd.define('moked-dead-end');
