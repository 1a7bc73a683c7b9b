import { t, tAny } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import * as format from '/ui/format.js';

export const icon = (name) => html`<i class="fa-solid fa-${name}" aria-hidden="true"></i>`;
export const ltr = (text) => html`<bdi class="num" dir="ltr">${text}</bdi>`;
export const phone = (value) => (value ? ltr(format.phone(value)) : html`<span class="soft">${t('phone.withheld')}</span>`);
export const phoneLink = (value) => html`<a href="tel:${value}" class="num" dir="ltr">${format.phone(value)}</a>`;
export const mail = (value) => html`<bdi class="mail" dir="ltr">${value}</bdi>`;
export const mailLink = (value) => html`<a href="mailto:${value}" class="mail" dir="ltr">${value}</a>`;
export const money = (amount) => (amount ? ltr(format.money(amount)) : nothing);
export const badge = (tone, text, mark) => html`<span class="badge-soft ${tone}">${mark ? icon(mark) : nothing}${text}</span>`;
export const tags = (list) => html`<span class="tag-row">${(list ?? []).map((tag) => html`<bdi class="tag">${tag}</bdi>`)}</span>`;
export const when = (instant) => html`<time datetime=${instant}>${format.dayAndTime(instant)}</time>`;
export const sr = (text) => html`<span class="sr">${text}</span>`;

/** Words with any Hebrew in them run from right to left, also where they begin with a foreign name. */
export const words = (text) => html`<bdi class="words" dir=${/[\u05d0-\u05ea]/.test(text) ? 'rtl' : 'auto'}>${text}</bdi>`;

const TONES = ['teal', 'blue', 'violet', 'green', 'amber'];

export function avatar(name, large = false) {
    const letters = (name ?? '').replace(/["'״׳]/g, '').split(/[\s־-]+/).filter((word) => /^\p{L}/u.test(word)).map((word) => word[0]);
    const tone = TONES[[...(name ?? '')].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % TONES.length];
    return html`<span class="avatar ${tone} ${large ? 'large' : ''}" aria-hidden="true">${letters.length ? letters.slice(0, 2).join('') : icon('user')}</span>`;
}

export const customerName = (customer) => (customer?.name ? html`<bdi>${customer.name}</bdi>` : html`<span class="soft">${t('customer.nameless')}</span>`);

/** What to say, and what to do next, where a list has nothing. */
export function empty({ mark, title, text, action }) {
    return html`<div class="empty"><span class="empty-mark">${icon(mark)}</span><strong class="empty-title">${title}</strong>${text ? html`<p class="soft">${text}</p>` : nothing}${action ?? nothing}</div>`;
}

export function skeleton(lines = 4) {
    return html`<div class="skeleton" role="status">${sr(t('loading'))}${Array.from({ length: lines }, () => html`<span class="bone"></span>`)}</div>`;
}

export const problemText = (problem) => tAny(`problem.${problem?.name}`, 'problem.unknown');

/** A failed load, in words, with the way on. */
export function failed(problem, retry) {
    const action = retry ? html`<button type="button" class="btn btn-quiet" @click=${retry}>${icon('rotate-right')}${t('try-again')}</button>` : nothing;
    return html`<div role="alert">${empty({ mark: problem?.name === 'offline' ? 'plug-circle-xmark' : 'triangle-exclamation', title: problemText(problem), text: tAny(`problem.${problem?.name}.next`, 'problem.unknown.next'), action })}</div>`;
}

export const alertBox = (tone, content) => html`<div class="note-box ${tone}" role=${tone === 'red' ? 'alert' : 'status'}>${content}</div>`;

export function button({ text, mark, busy = false, kind = 'quiet', click, type = 'button', small = false, disabled = false }) {
    return html`<button type=${type} class="btn btn-${kind} ${small ? 'btn-sm' : ''}" aria-busy=${busy ? 'true' : 'false'} ?disabled=${busy || disabled} @click=${click}>
        ${busy ? icon('spinner') : mark ? icon(mark) : nothing}${text}
    </button>`;
}
