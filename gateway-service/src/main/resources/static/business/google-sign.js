import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { inBusiness, manages } from '/app/session.js';
import { t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, icon } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Says, where appointments are looked at, that something about Google's calendars waits for a person. */
class GoogleSign extends View {
    entered() {
        this.load();
        onChange(['google', 'appointment'], calmly(() => this.load(), 1000), this.signal);
    }

    async load() {
        const google = await get(inBusiness('/google-calendar')).catch(() => null);
        this.set({ waits: !!google && (google.conflicts.length > 0 || google.overlaps.length > 0 || google.calendars.some(({ state }) => state === 'WITHDRAWN')) });
    }

    view() {
        return this.waits ? alertBox('amber', html`${icon('triangle-exclamation')}<div>${t('google.sign')}${manages() ? html` <a href="/settings/staff">${t('google.sign.go')}</a>` : nothing}</div>`) : nothing;
    }
}
GoogleSign.define('moked-google-sign');
