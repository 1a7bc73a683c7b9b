import { errorText } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, icon, problemText } from '/ui/parts.js';

const OVERCOME = ['slot.busy', 'slot.closed', 'slot.shabbat', 'slot.holiday', 'slot.past', 'slot.too-far'];

const code = (problem) => problem?.errors?.[0]?.code;

/** Whether people may do it even so. */
export const canBeOvercome = (problem) => problem?.name === 'conflict' && OVERCOME.includes(code(problem));

/** What is in the way, in words. */
export const obstacleBox = (problem) => (problem ? alertBox(canBeOvercome(problem) ? 'amber' : 'red', html`${icon('triangle-exclamation')}<div>${code(problem) ? errorText(code(problem)) : problemText(problem)}</div>`) : nothing);
