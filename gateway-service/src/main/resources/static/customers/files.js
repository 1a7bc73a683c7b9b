import { address, get, newKey, remove, request } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { bytes, date } from '/ui/format.js';
import { html } from '/ui/lit.js';
import { empty, failed, icon, ltr, skeleton } from '/ui/parts.js';
import { toastProblem, withUndo } from '/ui/toast.js';
import { View } from '/ui/view.js';

/** Files kept about a customer. */
class Files extends View {
    static props = ['customer'];

    entered() {
        this.load();
    }

    get path() {
        return inBusiness(`/customers/${this.customer.id}/files`);
    }

    async load() {
        try {
            this.set({ items: (await get(this.path)).items, problem: null });
        } catch (problem) {
            this.set({ problem });
        }
    }

    async add(event) {
        const body = new FormData();
        body.append('file', event.target.files[0]);
        event.target.value = '';
        this.set({ busy: true });
        await request('POST', this.path, { body, key: newKey() }).catch(toastProblem);
        this.set({ busy: false });
        this.load();
    }

    drop(file) {
        this.set({ items: this.items.filter((other) => other !== file) });
        const { path } = this;
        withUndo(t('files.removed'), () => remove(`${path}/${file.id}`).catch(toastProblem), () => this.load());
    }

    view() {
        if (!this.items) {
            return this.problem ? failed(this.problem, () => this.load()) : skeleton(3);
        }
        const list = html`<ul class="plain rows boxed">${this.items.map((file) => html`<li class="file-row">${icon('file')}<a class="grow clip" href=${address(`${this.path}/${file.id}`)} download><bdi>${file.name}</bdi></a><span class="small soft">${bytes(file.size)} · ${ltr(date(file.at ?? file.createdAt ?? Date.now()))}</span><button type="button" class="icon-button" aria-label=${t('files.remove', { name: file.name })} @click=${() => this.drop(file)}>${icon('trash-can')}</button></li>`)}</ul>`;
        return html`<div class="stack">${this.items.length ? list : empty({ mark: 'folder-open', title: t('files.none'), text: t('files.none.next') })}
            <label class="btn btn-quiet file-button">${icon(this.busy ? 'spinner' : 'upload')}${t('files.add')}<input type="file" class="sr" @change=${(event) => this.add(event)}></label></div>`;
    }
}
Files.define('moked-customer-files');
