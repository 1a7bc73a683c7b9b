import { has, t, tAny } from '/i18n/i18n.js';
import { number } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { badge, ltr } from '/ui/parts.js';

const TAGS = { BOOKED: ['green', 'calendar-check'], ANSWERED: ['teal', 'comment'], UNRESOLVED: ['red', 'circle-question'], MISUNDERSTOOD: ['amber', 'comment-slash'], DEAD_AIR: ['violet', 'volume-xmark'], ANGRY: ['red', 'face-angry'] };

export const allTags = Object.keys(TAGS);
export const tagText = (tag) => tAny(`label.${tag}`, 'quality.other');
export const tagMark = (tag) => TAGS[tag]?.[1] ?? 'tag';
export const tagBadges = (list) => html`<span class="tag-row">${(list ?? []).map((tag) => badge(TAGS[tag]?.[0] ?? '', tagText(tag), tagMark(tag)))}</span>`;

export const toneOf = (score) => (score >= 80 ? 'green' : score >= 50 ? 'amber' : 'red');
export const scoreBadge = (score) => (score === null || score === undefined ? nothing : html`<span class="badge-soft ${toneOf(score)}">${ltr(number(score))}</span>`);

const COUNTED = ['SLOW', 'LONG_SILENCE'];

/** What took points, in a sentence; quotations stand beside it. */
export const reasonText = ({ rule, saw }) => (has(`reason.${rule}`) ? t(`reason.${rule}`, { seconds: saw ?? '' }) : t('reason.other'));
export const quoted = ({ rule, saw }) => (saw && !COUNTED.includes(rule) ? saw : null);

export const checkText = ({ kind, text }) => t(`check.${kind}`, { text: text ?? '' });
