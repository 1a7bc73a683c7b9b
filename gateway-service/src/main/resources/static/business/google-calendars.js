import { onChange, calmly } from '/server/changes.js';
import { get, post, remove } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { panel } from '/business/parts.js';
import { t } from '/i18n/i18n.js';
import { errorText } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, badge, button, failed, icon, ltr, problemText, skeleton, when } from '/ui/parts.js';
import { toast, withUndo } from '/ui/toast.js';
import { View } from '/ui/view.js';

const refusal = (problem) => (problem.errors?.length ? errorText(problem.errors[0].code) : problemText(problem));

/** Whose calendar at Google is connected, and what a person has to decide. */
class GoogleCalendars extends View {
    static props = ['staff'];

    entered() {
        this.load();
        onChange(['google', 'appointment'], calmly(() => this.load()), this.signal);
    }

    async load() {
        try {
            this.set({ google: await get(inBusiness('/google-calendar')), problem: null });
        } catch (problem) {
            this.set({ problem });
        }
    }

    /** Does something about a row, which is busy meanwhile. */
    async act(row, action) {
        this.set({ busy: row });
        try {
            await action();
        } catch (problem) {
            toast(refusal(problem), { tone: 'red', seconds: 9 });
        }
        this.set({ busy: null });
        this.load();
    }

    connect(member) {
        return this.act(member.id, async () => location.assign((await post(inBusiness('/google-calendar/consents'), { staff: member.id })).url));
    }

    disconnect(member) {
        const path = inBusiness(`/google-calendar/connections/${member.id}`);
        const calendars = this.google.calendars.filter(({ staff }) => staff !== member.id);
        this.set({ google: { ...this.google, calendars } });
        const refused = (problem) => toast(refusal(problem), { tone: 'red', seconds: 9 });
        withUndo(t('google.disconnected', { name: member.name }), () => remove(path).catch(refused).finally(() => this.load()), () => this.load());
    }

    decide(conflict, keep) {
        return this.act(conflict.id, () => post(inBusiness(`/google-calendar/conflicts/${conflict.id}/resolution`), { keep }));
    }

    name(id) {
        return this.staff?.find((member) => member.id === id)?.name ?? '';
    }

    member(member) {
        const calendar = this.google.calendars.find(({ staff }) => staff === member.id);
        const withdrawn = calendar?.state === 'WITHDRAWN';
        const busy = this.busy === member.id;
        return html`<li class="edit-row"><div class="grow stack-small"><strong><bdi>${member.name}</bdi></strong>
            ${calendar ? html`<span class="row-flex wrap small">${withdrawn ? badge('red', t('google.state.WITHDRAWN'), 'triangle-exclamation') : badge('green', t('google.state.CONNECTED'), 'check')}<span>${withdrawn ? nothing : t('google.as')} ${ltr(calendar.account)}</span>${calendar.syncedAt ? html`<span class="soft">${t('google.synced')} ${when(calendar.syncedAt)}</span>` : nothing}</span>` : html`<span class="soft small">${t('google.none')}</span>`}
            ${withdrawn ? html`<p class="small">${t('google.withdrawn')}</p>` : nothing}</div>
            <div class="row-flex wrap">${!calendar || withdrawn ? button({ text: html`${t(withdrawn ? 'google.again' : 'google.connect')}<span class="sr"> ${member.name}</span>`, mark: 'link', busy, click: () => this.connect(member) }) : nothing}
            ${calendar ? button({ text: html`${t('google.disconnect')}<span class="sr"> ${member.name}</span>`, mark: 'link-slash', busy, click: () => this.disconnect(member) }) : nothing}</div></li>`;
    }

    conflict(one) {
        const busy = this.busy === one.id;
        const theirs = one.googleStartsAt ? html`${t('google.conflict.moved')} ${when(one.googleStartsAt)}.` : t('google.conflict.deleted');
        return html`<li class="edit-row"><div class="grow stack-small"><strong><bdi>${one.customer ?? t('customer.nameless')}</bdi> · ${when(one.startsAt)}</strong>
            <span class="small">${t('google.conflict.with', { name: this.name(one.staff) })} ${theirs} ${t(`google.conflict.${one.kind}`)}</span></div>
            <div class="row-flex wrap">${button({ text: t('google.keep.ours'), mark: 'check', busy, click: () => this.decide(one, 'OURS') })}${button({ text: t('google.keep.google'), busy, click: () => this.decide(one, 'GOOGLE') })}</div></li>`;
    }

    troubles() {
        const { conflicts, overlaps } = this.google;
        return html`${conflicts.length ? html`<div class="stack-small"><h3>${icon('triangle-exclamation')} ${t('google.conflicts')}</h3><ul class="plain stack-small">${conflicts.map((one) => this.conflict(one))}</ul></div>` : nothing}
            ${overlaps.length ? alertBox('amber', html`${icon('calendar-xmark')}<div>${t('google.overlaps')}<ul>${overlaps.map((one) => html`<li>${this.name(one.staff)}: ${when(one.busyFrom)}</li>`)}</ul></div>`) : nothing}`;
    }

    /** Also who is no longer of the staff, so that their calendar can be disconnected. */
    members() {
        const staff = this.staff ?? [];
        const gone = this.google.calendars.filter((calendar) => !staff.some(({ id }) => id === calendar.staff));
        return [...staff, ...gone.map((calendar) => ({ id: calendar.staff, name: calendar.account }))];
    }

    content() {
        if (!this.google) {
            return this.problem ? failed(this.problem, () => this.load()) : skeleton(3);
        }
        return this.google.available
            ? html`${this.troubles()}<ul class="plain stack-small">${this.members().map((member) => this.member(member))}</ul><p class="soft small">${t('google.privacy')}</p>`
            : html`<p class="soft">${t('google.not-set-up')}</p>`;
    }

    view() {
        return panel('calendar-days', t('google.title'), t('google.lead'), this.content());
    }
}
GoogleCalendars.define('moked-google-calendars');
