import { tAny } from '/i18n/i18n.js';
import { html, live, nothing } from '/ui/lit.js';

export const errorText = (code) => tAny(`error.${code}`, 'error.invalid');

/** Field errors of a problem as a map from field to sentence. */
export function fieldErrors(problem) {
    const errors = {};
    for (const { field, code } of problem?.errors ?? []) {
        errors[field] ??= errorText(code);
    }
    return errors;
}

/** Label, control, hint and error, tied together for screen readers. `latin`: written left to right. */
export function field({ id, label, value = '', error, hint, type = 'text', latin = false, rows, required = false, maxlength, autocomplete, input, placeholder, whole = false, focus = false, disabled = false, min, max, dir }) {
    const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
    const changed = (event) => input?.(event.target.value, event);
    const direction = latin ? 'ltr' : (dir ?? nothing);
    const own = latin ? '' : 'own-direction';
    const control = rows
        ? html`<textarea class="form-control ${own}" id=${id} name=${id} rows=${rows} dir=${direction} .value=${live(value ?? '')} ?required=${required} maxlength=${maxlength ?? 20000} aria-invalid=${error ? 'true' : 'false'} aria-describedby=${described || nothing} @input=${changed}></textarea>`
        : html`<input class="form-control ${latin ? 'ltr' : own}" id=${id} name=${id} type=${type} dir=${direction} .value=${live(value ?? '')} ?required=${required} ?disabled=${disabled} ?autofocus=${focus} maxlength=${maxlength ?? 1000} min=${min ?? nothing} max=${max ?? nothing}
            autocomplete=${autocomplete ?? 'off'} placeholder=${placeholder ?? nothing} aria-invalid=${error ? 'true' : 'false'} aria-describedby=${described || nothing} @input=${changed}>`;
    return html`<div class="field ${whole ? 'whole' : ''}"><label class="form-label" for=${id}>${label}</label>${control}
        ${hint ? html`<div class="form-text" id="${id}-hint">${hint}</div>` : nothing}${error ? html`<div class="field-error" id="${id}-error">${error}</div>` : nothing}</div>`;
}

export function choice({ id, label, value, options, change, hint, error, whole = false, hidden = false }) {
    const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
    return html`<div class="field ${whole ? 'whole' : ''}"><label class="${hidden ? 'sr' : 'form-label'}" for=${id}>${label}</label>
        <select class="form-select" id=${id} aria-invalid=${error ? 'true' : 'false'} aria-describedby=${described || nothing} .value=${live(value ?? '')} @change=${(event) => change(event.target.value)}>
            ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === (value ?? '')}>${text}</option>`)}
        </select>${hint ? html`<div class="form-text" id="${id}-hint">${hint}</div>` : nothing}${error ? html`<div class="field-error" id="${id}-error">${error}</div>` : nothing}</div>`;
}

export function toggle({ id, label, checked, change, hint, kind = 'switch' }) {
    return html`<div class="form-check ${kind === 'switch' ? 'form-switch' : ''}"><input class="form-check-input" type="checkbox" id=${id} .checked=${live(!!checked)} aria-describedby=${hint ? `${id}-hint` : nothing} @change=${(event) => change(event.target.checked)}>
        <label class="form-check-label" for=${id}>${label}</label>${hint ? html`<div class="form-text" id="${id}-hint">${hint}</div>` : nothing}</div>`;
}

/** Puts the focus on the first field that the server refused. */
export function focusFirstError(form) {
    queueMicrotask(() => queueMicrotask(() => form.querySelector('[aria-invalid="true"]')?.focus()));
}
