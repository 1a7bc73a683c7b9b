import { onChange } from '/server/changes.js';
import { get, put } from '/server/client.js';
import { go } from '/app/router.js';
import { inBusiness, keepBusiness } from '/app/session.js';
import { connections } from '/business/connections.js';
import { agentTab } from '/business/tabs/agent.js';
import { callsTab } from '/business/tabs/calls.js';
import { hoursTab } from '/business/tabs/hours.js';
import { knowledgeTab } from '/business/tabs/knowledge.js';
import { profileTab } from '/business/tabs/profile.js';
import { servicesTab } from '/business/tabs/services.js';
import { staffTab } from '/business/tabs/staff.js';
import { apart, told } from '/business/told.js';
import { t } from '/i18n/i18n.js';
import { conflictBox } from '/ui/conflict.js';
import { openDialog } from '/ui/dialog.js';
import { fieldErrors, focusFirstError } from '/ui/field.js';
import { html, nothing } from '/ui/lit.js';
import { alertBox, button, failed, icon, problemText, skeleton } from '/ui/parts.js';
import { toast } from '/ui/toast.js';
import { View } from '/ui/view.js';

const TABS = { profile: profileTab, agent: agentTab, knowledge: knowledgeTab, services: servicesTab, staff: staffTab, hours: hoursTab, calls: callsTab, connections: null };
const FIXED = ['id', 'version', 'key', 'changedAt'];
const clone = (business) => structuredClone(business);
/* What a business lacks is written out, so that no page changes it by being looked at. */
const whole = (business) => ({
    ...business,
    profile: business.profile ?? {},
    agent: { ...business.agent, pronunciations: business.agent.pronunciations ?? [] },
    staff: business.staff.map((member) => ({ ...member, breaks: member.breaks ?? [], account: member.account ?? null })),
    keeps: business.keeps ?? [],
    breaks: business.breaks ?? [],
    exceptions: business.exceptions ?? [],
    recording: business.recording ?? { enabled: true, retentionDays: 90 },
    quietHours: business.quietHours ?? null,
});
const written = (business) => JSON.stringify(business);

/* What somebody walked away from without saving; it waits for them as long as the page lives. */
let unsaved = null;

/** All that the agent knows of the business. What is saved counts from the next turn of a call. */
class Settings extends View {
    static props = ['params'];

    entered() {
        Object.assign(this, { errors: {}, accounts: [] });
        this.load();
        this.loadAccounts();
        onChange(['business'], () => !this.dirty && this.load(), this.signal);
        addEventListener('beforeunload', (event) => this.dirty && event.preventDefault(), { signal: this.signal });
    }

    left() {
        if (this.dirty) {
            unsaved = { draft: this.draft, version: this.saved.version };
            toast(t('settings.left'), { tone: 'amber', action: { text: t('settings.back'), run: () => go(`/settings/${this.tab}`) }, seconds: 9 });
        }
    }

    get tab() {
        return this.params?.tab in TABS ? this.params.tab : 'profile';
    }

    get dirty() {
        return !!this.draft && written(this.draft) !== written(this.saved);
    }

    async load() {
        try {
            this.take(await get(inBusiness('')));
            this.resume();
        } catch (problem) {
            this.set({ problem });
        }
    }

    async loadAccounts() {
        const { items } = await get(inBusiness('/accounts'), { limit: 200 }, this.signal).catch(() => ({ items: [] }));
        this.set({ accounts: items });
    }

    resume() {
        if (unsaved?.draft.id === this.saved.id && unsaved.version === this.saved.version) {
            this.set({ draft: unsaved.draft });
        }
        unsaved = null;
    }

    take(answer) {
        const business = whole(answer);
        this.set({ saved: business, draft: clone(business), problem: null, refused: null, theirs: null, errors: {} });
        keepBusiness(business);
    }

    /** The saved conversations are played first where the agent would be told something else. Saving stays possible. */
    async triesFirst() {
        const { candidateOf } = await import('/business/replay.js');
        const candidate = candidateOf(this.draft);
        if (written(candidate) === written(candidateOf(this.saved))) {
            return true;
        }
        const kept = await get(inBusiness('/scenarios')).catch(() => null);
        return kept?.items.length === 0 || openDialog('moked-replay', { candidate }, 'wide');
    }

    async save(event) {
        event?.preventDefault();
        this.set({ busy: true, refused: null, errors: {} });
        if (!(await this.triesFirst())) {
            this.set({ busy: false });
            return;
        }
        const body = Object.fromEntries(Object.entries(this.draft).filter(([name]) => !FIXED.includes(name)));
        try {
            const saved = await put(inBusiness(''), body, this.saved.version);
            this.set({ busy: false });
            this.take(saved ?? { ...this.draft, version: this.saved.version + 1 });
            toast(t('settings.saved'));
        } catch (problem) {
            const theirs = problem.name === 'stale' ? await get(inBusiness('')).then(whole, () => null) : null;
            this.set({ busy: false, refused: problem, theirs, errors: fieldErrors(problem) });
            focusFirstError(this);
        }
    }

    conflict() {
        const names = [...new Set([...Object.keys(this.draft), ...Object.keys(this.theirs)])].filter((name) => !FIXED.includes(name) && written(this.draft[name] ?? null) !== written(this.theirs[name] ?? null));
        const row = (name) => [t(`settings.part.${name}`), ...apart(told(name, this.draft[name], this.draft), told(name, this.theirs[name], this.theirs))];
        return conflictBox(names.map(row), {
            keepMine: () => {
                this.saved = { ...this.saved, version: this.theirs.version };
                this.theirs = null;
                this.save();
            },
            takeTheirs: () => this.take(this.theirs),
        });
    }

    /** The tab one is at is seen, also where not all have room. */
    drawn() {
        if (this.seen !== this.tab) {
            this.seen = this.tab;
            this.querySelector('.tab[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
        }
    }

    content() {
        if (this.tab === 'connections') {
            return connections();
        }
        const edit = (change) => {
            change(this.draft);
            this.update();
        };
        const lost = this.refused && !this.theirs;
        const where = lost && Object.keys(this.errors).length;
        return html`${this.theirs ? this.conflict() : nothing}${lost ? alertBox('red', html`${icon('circle-exclamation')}<div>${problemText(this.refused)} ${where ? Object.values(this.errors)[0] : ''}</div>`) : nothing}
            <form class="stack" novalidate @submit=${(event) => this.save(event)}>${TABS[this.tab]({ draft: this.draft, saved: this.saved, errors: this.errors, accounts: this.accounts, edit })}
            ${this.dirty ? html`<div class="save-bar" role="region" aria-label=${t('settings.unsaved')}><span class="grow">${icon('circle-dot')} ${t('settings.unsaved')}</span>${button({ text: t('settings.discard'), click: () => this.take(this.saved) })}${button({ text: t('save'), mark: 'check', kind: 'primary', type: 'submit', busy: this.busy })}</div>` : nothing}</form>`;
    }

    view() {
        return html`<div class="page-head"><div><h1 tabindex="-1">${t('nav.settings')}</h1><p class="soft">${t('settings.lead')}</p></div></div>
            <nav class="tabs" aria-label=${t('nav.settings')}>${Object.keys(TABS).map((tab) => html`<a class="tab" href="/settings/${tab}" aria-current=${tab === this.tab ? 'page' : nothing}>${t(`settings.tab.${tab}`)}</a>`)}</nav>
            ${this.draft ? this.content() : html`<div class="card-box padded">${this.problem ? failed(this.problem, () => this.load()) : skeleton(8)}</div>`}`;
    }
}
Settings.define('moked-settings');
