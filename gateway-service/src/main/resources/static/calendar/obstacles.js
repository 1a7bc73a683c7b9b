import { errorText } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, icon, problemText } from '/ui/parts.js';

const OVERCOME = ['service.not-given', 'slot.busy', 'slot.closed', 'slot.shabbat', 'slot.holiday', 'slot.past', 'slot.too-far'];

/** Of what is taken, the member of staff or the resource. */
export const codeOf = ({ code, field }) => (code === 'slot.taken' && field?.endsWith('resource') ? 'slot.resource-taken' : code);

/** What it is that a problem says before all else. */
export const code = (problem) => codeOf(problem?.errors?.[0] ?? {});

/** Whether people may do it even so. */
export const canBeOvercome = (problem) => problem?.name === 'conflict' && OVERCOME.includes(code(problem));

/** What is in the way, in words. */
export const obstacleBox = (problem) => (problem ? alertBox(canBeOvercome(problem) ? 'amber' : 'red', html`${icon('triangle-exclamation')}<div>${code(problem) ? errorText(code(problem)) : problemText(problem)}</div>`) : nothing);
