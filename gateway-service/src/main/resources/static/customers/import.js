import { newKey, request } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { dialogHead } from '/ui/dialog.js';
import { errorText, fieldErrors } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, badge, button, icon, problemText } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** Customers from a CSV file: what would happen is shown before it happens. */
class ImportDialog extends View {
    entered() {
        this.key = newKey();
    }

    async ask(path, key) {
        this.set({ busy: true, problem: null });
        try {
            const body = new Blob([this.file], { type: 'text/csv' });
            const answer = await request('POST', inBusiness(path), { body, key });
            this.set({ busy: false });
            return answer;
        } catch (problem) {
            this.set({ busy: false, problem });
            return null;
        }
    }

    async choose(file) {
        if (file) {
            this.file = file;
            this.key = newKey();
            this.set({ preview: await this.ask('/customers/import/preview') });
        }
    }

    async run() {
        const result = await this.ask('/customers/import', this.key);
        if (result) {
            toast(t('import.done', { created: result.created, updated: result.changed }));
            this.close(true);
        }
    }

    pick() {
        const drop = (event) => {
            event.preventDefault();
            this.choose(event.dataTransfer.files[0]);
        };
        return html`<label class="drop-zone" @dragover=${(event) => event.preventDefault()} @drop=${drop}>${icon(this.busy ? 'spinner' : 'file-csv')}<strong>${t('import.choose')}</strong><span class="small soft">${t('import.columns')}</span><input type="file" accept=".csv,text/csv" class="sr" @change=${(event) => this.choose(event.target.files[0])}></label>`;
    }

    outcome({ created, changed, unchanged, errors, ignoredColumns }) {
        return html`<div class="row-flex wrap">${badge('green', t('import.create', { count: created }), 'user-plus')}${badge('blue', t('import.update', { count: changed }), 'pen')}${unchanged ? badge('', t('import.same', { count: unchanged }), 'equals') : nothing}${errors.length ? badge('red', t('import.errors', { count: errors.length }), 'triangle-exclamation') : nothing}</div>
            ${ignoredColumns?.length ? alertBox('amber', html`${icon('table-columns')}<div>${t('import.ignored')} ${ignoredColumns.map((name) => html`<bdi class="tag">${name}</bdi> `)}</div>`) : nothing}
            ${errors.length ? html`<div><h3>${t('import.errors.title')}</h3><ul class="bullets">${errors.slice(0, 50).map(({ line, code }) => html`<li>${t('import.error', { line, text: errorText(code) })}</li>`)}</ul>${errors.length > 50 ? html`<p class="small">${t('import.errors.more', { count: errors.length - 50 })}</p>` : nothing}<p class="small soft">${t('import.errors.next')}</p></div>` : nothing}`;
    }

    view() {
        const count = (this.preview?.created ?? 0) + (this.preview?.changed ?? 0);
        const wrong = this.problem && (Object.values(fieldErrors(this.problem))[0] ?? problemText(this.problem));
        return html`${dialogHead(this, t('import.title'))}<div class="sheet-body">${this.problem ? alertBox('red', html`${icon('circle-exclamation')}<div>${wrong}</div>`) : nothing}${this.preview ? this.outcome(this.preview) : this.pick()}</div>
            <footer class="sheet-foot">${button({ text: t('import.do', { count }), mark: 'file-import', kind: 'primary', busy: this.busy, disabled: !count, click: () => this.run() })}
                ${this.preview ? button({ text: t('import.other'), click: () => this.set({ preview: null }) }) : nothing}${button({ text: t('cancel'), click: () => this.close() })}</footer>`;
    }
}
ImportDialog.define('moked-customer-import');
