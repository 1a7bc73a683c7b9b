import { field, panel } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { toggle } from '/ui/field.js';
import { phone } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { timeField } from '/ui/when-field.js';

export function callsTab({ draft, errors, edit }) {
    const { recording, quietHours: quiet } = draft;
    return html`${panel('phone-volume', t('calls.settings'), null, html`<div class="form-grid">
            ${field({ id: 'handoff', label: t('calls.handoff'), type: 'tel', latin: true, value: phone(draft.handoffPhone) ?? '', error: errors.handoffPhone, hint: t('calls.handoff.hint'), input: (value) => edit(() => (draft.handoffPhone = value || null)) })}
            ${field({ id: 'months-ahead', label: t('calls.months-ahead'), type: 'number', min: 1, max: 24, latin: true, value: String(draft.monthsAhead ?? 12), error: errors.monthsAhead, hint: t('calls.months-ahead.hint'), input: (value) => edit(() => (draft.monthsAhead = Number(value))) })}</div>`)}
        ${panel('circle-dot', t('recording.title'), t('recording.lead'), html`${toggle({ id: 'recording', label: t('recording.enabled'), checked: recording.enabled, change: (on) => edit(() => (recording.enabled = on)) })}
            <div class="form-grid">${field({ id: 'retention', label: t('recording.days'), type: 'number', min: 1, max: 3650, latin: true, value: String(recording.retentionDays), error: errors['recording.retentionDays'], hint: t('recording.days.hint'), disabled: !recording.enabled, input: (value) => edit(() => (recording.retentionDays = Number(value))) })}</div>`)}
        ${panel('moon', t('quiet.title'), t('quiet.lead'), html`${toggle({ id: 'quiet', label: t('quiet.enabled'), checked: !!quiet, change: (on) => edit(() => (draft.quietHours = on ? { from: '21:00', to: '08:00' } : null)) })}${quiet ? quietTimes(quiet, errors, edit) : nothing}`)}`;
}

const quietTimes = (quiet, errors, edit) => html`<div class="form-grid">${timeField({ id: 'quiet-from', label: t('hours.from'), value: quiet.from, error: errors['quietHours.from'], change: (value) => edit(() => (quiet.from = value)) })}${timeField({ id: 'quiet-to', label: t('hours.to'), value: quiet.to, error: errors['quietHours.to'], change: (value) => edit(() => (quiet.to = value)) })}</div>`;
