import { get, newKey, post, put, request } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { choice, errorText, field, focusFirstError } from '/ui/field.js';
import { html, nothing, repeat } from '/ui/lit.js';
import { alertBox, button, failed, icon, problemText, skeleton } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

const path = (rest = '') => inBusiness(`/lead-stages${rest}`);

/** Adds, renames, orders and removes the stages of the business. */
class LeadStages extends View {
    entered() {
        this.load();
    }

    async load() {
        try {
            const { items } = await get(path());
            this.set({ before: items, rows: items.map((stage) => ({ ...stage, days: stage.days ?? '', key: stage.id })), gone: [], errors: {}, problem: null });
        } catch (problem) {
            this.set({ problem });
        }
    }

    mayClose() {
        return !this.rows || JSON.stringify(this.rows.map(({ id, name, days }) => [id, name, String(days)])) === JSON.stringify(this.before.map(({ id, name, days }) => [id, name, String(days ?? '')]));
    }

    add() {
        const key = newKey();
        this.set({ rows: [...this.rows, { key, name: '', days: '' }] });
        setTimeout(() => this.querySelector(`#stage-name-${key}`)?.focus());
    }

    shift(i, step) {
        const rows = [...this.rows];
        [rows[i], rows[i + step]] = [rows[i + step], rows[i]];
        this.set({ rows });
        setTimeout(() => this.querySelector(`#stage-name-${rows[i + step].key}`)?.focus());
    }

    drop(row) {
        const rows = this.rows.filter((one) => one !== row);
        const first = rows.find(({ id }) => id)?.id;
        const gone = row.id ? [...this.gone, { ...row, target: first }] : this.gone;
        // who was to go there goes elsewhere
        gone.filter(({ target }) => target === row.id).forEach((one) => (one.target = first));
        this.set({ rows, gone });
    }

    /** One request after another, each of them whole: what is refused leaves what was done before. */
    async save(event) {
        event.preventDefault();
        this.set({ busy: true, errors: {}, problem: null });
        try {
            for (const row of this.rows) {
                await this.saveRow(row);
            }
            while (this.gone.length) {
                const [{ id, version, target }, ...others] = this.gone;
                await request('DELETE', path(`/${id}`), { version, query: { target } });
                this.gone = others;
                this.before = this.before.filter((stage) => stage.id !== id);
            }
            await put(path('/order'), { stages: this.rows.map(({ id }) => id) });
            toast(t('stages.saved'));
            this.close(true);
        } catch (problem) {
            this.set({ busy: false, problem: problem.errors?.length && !Object.keys(this.errors).length ? { name: problem.name, code: problem.errors[0].code } : problem });
            focusFirstError(this);
        }
    }

    async saveRow(row) {
        const body = { name: row.name, days: row.days === '' ? null : Number(row.days) };
        const old = this.before.find(({ id }) => id === row.id);
        if (old && old.name === body.name && (old.days ?? null) === body.days) {
            return;
        }
        try {
            Object.assign(row, row.id ? await put(path(`/${row.id}`), body, row.version) : await post(path(), body, newKey()), { days: row.days });
            this.before = [...this.before.filter(({ id }) => id !== row.id), { ...row, days: body.days }];
        } catch (problem) {
            this.errors = { [row.key]: Object.fromEntries((problem.errors ?? []).map(({ field: name, code }) => [name, errorText(code)])) };
            throw problem;
        }
    }

    row(row, i) {
        const errors = this.errors[row.key] ?? {};
        return html`<li class="edit-row">${field({ id: `stage-name-${row.key}`, label: t('stage.name'), value: row.name, error: errors.name, maxlength: 40, input: (value) => (row.name = value) })}
            <div class="stage-days">${field({ id: `stage-days-${row.key}`, label: t('stage.days'), value: String(row.days), error: errors.days, latin: true, type: 'number', min: 1, max: 365, input: (value) => (row.days = value) })}</div>
            <button type="button" class="icon-button" ?disabled=${i === 0} aria-label=${t('stage.up', { name: row.name })} @click=${() => this.shift(i, -1)}>${icon('arrow-up')}</button><button type="button" class="icon-button" ?disabled=${i === this.rows.length - 1} aria-label=${t('stage.down', { name: row.name })} @click=${() => this.shift(i, 1)}>${icon('arrow-down')}</button>
            <button type="button" class="icon-button" ?disabled=${this.rows.length === 1} aria-label=${t('stage.remove', { name: row.name })} @click=${() => this.drop(row)}>${icon('trash-can')}</button></li>`;
    }

    target(gone) {
        const options = this.rows.filter(({ id }) => id).map(({ id, name }) => [id, name]);
        return alertBox('amber', html`${icon('trash-can')}<div class="grow">${t('stage.removed', { name: gone.name })}${gone.leads ? choice({ id: `target-${gone.id}`, label: t('stage.target', { count: gone.leads }), value: gone.target, options, change: (value) => (gone.target = value) }) : nothing}</div>`);
    }

    view() {
        if (!this.rows) {
            return html`${dialogHead(this, t('stages.edit'))}<div class="sheet-body">${this.problem ? failed(this.problem, () => this.load()) : skeleton(5)}</div>`;
        }
        return html`${dialogHead(this, t('stages.edit'))}<form class="sheet-form" novalidate @submit=${(event) => this.save(event)}><div class="sheet-body">${this.problem ? alertBox('red', html`${icon('circle-exclamation')}<div>${this.problem.code ? errorText(this.problem.code) : problemText(this.problem)}</div>`) : nothing}<p class="soft">${t('stages.hint')}</p>
            <ol class="plain stack-small">${repeat(this.rows, ({ key }) => key, (row, i) => this.row(row, i))}</ol><div>${button({ text: t('stage.add'), mark: 'plus', small: true, disabled: this.rows.length >= 20, click: () => this.add() })}</div>${this.gone.map((gone) => this.target(gone))}</div>
            <footer class="sheet-foot">${button({ text: t('save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}${button({ text: t('cancel'), click: () => this.close() })}</footer></form>`;
    }
}
LeadStages.define('moked-lead-stages');
