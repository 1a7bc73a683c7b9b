import '/business/google-sign.js';
import { calmly, onChange } from '/server/changes.js';
import { get } from '/server/client.js';
import { here } from '/app/router.js';
import { asSeen, inBusiness, manages, session } from '/app/session.js';
import { instantOf, wall } from '/calendar/clock.js';
import { absenceEvents, eventsOf, firstHour, goneOf, heldEvents, NO_RESOURCE, toneOf } from '/calendar/events.js';
import { fullCalendar } from '/calendar/library.js';
import { language, t } from '/i18n/i18n.js';
import { openDialog } from '/ui/dialog.js';
import { range, time } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { button, failed, icon, skeleton } from '/ui/parts.js';
import { View } from '/ui/view.js';

const VIEWS = { day: 'timeGridDay', week: 'timeGridWeek', month: 'dayGridMonth', list: 'listWeek' };
const KEPT = 'moked.calendar.view';

function text(tag, cls, content) {
    return Object.assign(document.createElement(tag), { className: cls, textContent: content });
}

/** The calendar of the business, as it is on the wall and for the phone. */
class Calendar extends View {
    static props = ['params'];

    entered() {
        const narrow = matchMedia('(max-width: 720px)').matches;
        const kept = localStorage.getItem(KEPT);
        this.kind = VIEWS[kept] ? kept : narrow ? 'list' : 'week';
        this.unseen = new Set();
        this.gone = [];
        this.turned = true;
        onChange(['appointment', 'absence', 'waiting'], calmly(() => this.calendar?.refetchEvents(), 400), this.signal);
        onChange(['business'], calmly(() => this.again(), 400), this.signal);
        addEventListener('moked-going', () => this.calendar?.refetchEvents(), { signal: this.signal });
        this.start();
    }

    left() {
        this.calendar?.destroy();
    }

    get staff() {
        return session.business?.staff ?? [];
    }

    /** Also those who left and have appointments in the days that are looked at. */
    get people() {
        return [...this.staff, ...this.gone];
    }

    get shown() {
        return this.people.map(({ id }) => id).filter((id) => !this.unseen.has(id));
    }

    get resources() {
        return session.business?.resources ?? [];
    }

    /** The one that alone is looked at. */
    get resource() {
        const seen = this.resources.filter(({ id }) => !this.unseen.has(id));
        return seen.length === 1 && this.unseen.has(NO_RESOURCE) ? seen[0].id : '';
    }

    async start() {
        try {
            const [{ Calendar: Library }] = await Promise.all([fullCalendar(), this.loadStaff()]);
            if (this.isConnected) {
                this.set({ problem: null });
                await new Promise(requestAnimationFrame);
                this.calendar = new Library(this.querySelector('.calendar-box'), this.options());
                this.calendar.render();
                this.openAsked();
            }
        } catch (problem) {
            this.set({ problem });
        }
    }

    /** Whoever follows a link to an appointment sees it on its day. */
    async openAsked() {
        const id = here().query.get('appointment');
        const appointment = id ? await get(inBusiness(`/appointments/${id}`), {}, this.signal).catch(() => null) : null;
        if (appointment) {
            this.calendar.gotoDate(wall(appointment.startsAt));
            this.open(appointment);
        }
    }

    async loadStaff(anew) {
        if (anew || !session.business.staff) {
            session.business = { ...session.business, ...(await asSeen(this.signal)) };
        }
    }

    /** The business changed: who works here, and when. */
    async again() {
        await this.loadStaff(true).catch(() => {});
        this.update();
        this.calendar?.refetchEvents();
    }

    options() {
        return {
            locale: { code: language, week: { dow: 0, doy: 6 }, direction: document.documentElement.dir, noEventsText: t('calendar.none'), moreLinkText: (count) => t('calendar.more', { count }), allDayText: '' },
            timeZone: 'UTC',
            now: () => wall(Date.now()),
            initialView: VIEWS[this.kind],
            initialDate: wall(Date.now()),
            headerToolbar: false,
            allDaySlot: false,
            nowIndicator: true,
            height: 'auto',
            stickyHeaderDates: true,
            slotMinTime: firstHour(session.business.openingHours, []),
            slotMaxTime: '24:00:00',
            slotLabelFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
            eventTimeFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
            displayEventEnd: false,
            snapDuration: '00:05:00',
            dayMaxEvents: 4,
            editable: true,
            selectable: true,
            selectMirror: true,
            longPressDelay: 350,
            eventInteractive: true,
            navLinks: false,
            events: (days, done, fail) => this.fetch(days).then(done, fail),
            eventsSet: (events) => this.showFrom(firstHour(session.business.openingHours, events)),
            datesSet: ({ view }) => this.set({ title: view.title.replace(/(\d+) – (\d+)/, (_, first, last) => range(first, last)) }),
            loading: (on) => this.set({ loading: on && this.turned, turned: on && this.turned }),
            select: ({ startStr, endStr, view }) => this.select(startStr, endStr, view.type),
            eventClick: ({ event: { extendedProps } }) => this.clicked(extendedProps),
            eventDrop: (change) => this.moved(change),
            eventResize: (change) => this.moved(change),
            eventContent: (drawn) => this.content(drawn),
            eventDidMount: ({ el, event, timeText }) => this.entitle(el, event, timeText),
            // its name would hide what is in it from who cannot see
            dayCellDidMount: ({ el }) => el.removeAttribute('aria-labelledby'),
        };
    }

    async fetch({ startStr, endStr }) {
        try {
            const [days, { items: waiting }, { items: absences }] = await Promise.all([
                get(inBusiness('/calendar'), { from: startStr.slice(0, 10), to: endStr.slice(0, 10) }, this.signal),
                get(inBusiness('/waiting-list'), { status: 'OFFERED', limit: 200 }, this.signal),
                get(inBusiness('/absences'), { from: startStr.slice(0, 10), to: endStr.slice(0, 10) }, this.signal),
            ]);
            this.set({ away: null, gone: goneOf(days.appointments, this.staff) });
            return [...eventsOf(days, this.people, this.shown, this.unseen), ...heldEvents(waiting, this.shown), ...absenceEvents(absences, this.shown)];
        } catch (problem) {
            if (problem.name !== 'AbortError') {
                this.set({ away: problem });
            }
            throw problem;
        }
    }

    showFrom(hour) {
        if (this.calendar && this.calendar.getOption('slotMinTime') !== hour) {
            this.calendar.setOption('slotMinTime', hour);
        }
    }

    content({ event, timeText, view }) {
        const { appointment } = event.extendedProps;
        if (!appointment) {
            return { domNodes: event.title ? [text('span', 'event-name', event.title)] : [] };
        }
        const lines = [...(view.type === 'listWeek' ? [] : [text('span', 'event-time', timeText || time(appointment.startsAt))]), text('bdi', 'event-customer', event.title)];
        if (view.type !== 'dayGridMonth') {
            lines.push(text('bdi', 'event-service', appointment.service), text('bdi', 'event-staff', appointment.staff));
            if (appointment.resource) {
                lines.push(text('bdi', 'event-resource', appointment.resource));
            }
        }
        if (appointment.status !== 'BOOKED') {
            lines.push(text('span', 'event-status', t(`appointment.status.${appointment.status}`)));
        }
        return { domNodes: lines };
    }

    /** All of it for who points at an appointment that is too short to show it. */
    entitle(el, { title, extendedProps: { appointment } }, timeText) {
        if (appointment) {
            el.title = [timeText, title, appointment.service, appointment.staff, appointment.resource].filter(Boolean).join(' · ');
        }
    }

    select(start, end, view) {
        this.calendar.unselect();
        const whole = view === 'dayGridMonth';
        this.create(whole ? { date: start.slice(0, 10) } : { date: start.slice(0, 10), from: start.slice(11, 16), to: end.slice(11, 16) });
    }

    async create(wish = {}) {
        await import('/calendar/appointment-form.js');
        const day = wall(this.calendar?.getDate() ?? Date.now()).slice(0, 10);
        const staff = this.shown.length === 1 ? this.shown[0] : '';
        if (await openDialog('moked-appointment-form', { wish: { date: day, staff, resource: this.resource, ...wish } })) {
            this.calendar.refetchEvents();
        }
    }

    clicked({ held, absence, appointment }) {
        return held ? this.wait() : absence ? this.absent({ absence }) : appointment && this.open(appointment);
    }

    async absent(what = { wish: { date: wall(this.calendar?.getDate() ?? Date.now()).slice(0, 10), staff: this.shown.length === 1 ? this.shown[0] : '' } }) {
        await import('/calendar/absence-form.js');
        if (await openDialog('moked-absence-form', what)) {
            this.calendar.refetchEvents();
        }
    }

    async wait() {
        await import('/calendar/waiting.js');
        await openDialog('moked-waiting', {}, 'wide');
        this.calendar.refetchEvents();
    }

    async share() {
        await import('/calendar/feed.js');
        await openDialog('moked-calendar-feed', { staff: this.shown[0] });
    }

    async open(appointment) {
        await import('/calendar/appointment.js');
        if (await openDialog('moked-appointment', { appointment })) {
            this.calendar.refetchEvents();
        }
    }

    async moved({ event, revert }) {
        await import('/calendar/move.js');
        const done = await openDialog('moked-appointment-move', { appointment: event.extendedProps.appointment, startsAt: instantOf(event.startStr), endsAt: instantOf(event.endStr) });
        if (!done) {
            revert();
        }
        this.calendar.refetchEvents();
    }

    turn(to) {
        this.turned = true;
        this.calendar?.[to]();
    }

    choose(kind) {
        localStorage.setItem(KEPT, kind);
        this.set({ kind, turned: true });
        this.calendar?.changeView(VIEWS[kind]);
    }

    pick(id) {
        this.unseen[this.unseen.has(id) ? 'delete' : 'add'](id);
        this.update();
        this.calendar?.refetchEvents();
    }

    toolbar() {
        const rtl = document.documentElement.dir === 'rtl';
        return html`<div class="calendar-bar"><div class="row-flex">${button({ text: t('day.today'), click: () => this.turn('today') })}
                <button type="button" class="icon-button" aria-label=${t('calendar.previous')} @click=${() => this.turn('prev')}>${icon(rtl ? 'chevron-right' : 'chevron-left')}</button>
                <button type="button" class="icon-button" aria-label=${t('calendar.next')} @click=${() => this.turn('next')}>${icon(rtl ? 'chevron-left' : 'chevron-right')}</button>
                <h2 class="calendar-title" aria-live="polite">${this.title}</h2>${this.loading ? html`<div class="calendar-loading">${skeleton(1)}</div>` : nothing}</div>
            <div class="segmented" role="group" aria-label=${t('calendar.view')}>${Object.keys(VIEWS).map((kind) => html`<button type="button" aria-pressed=${kind === this.kind ? 'true' : 'false'} @click=${() => this.choose(kind)}>${t(`calendar.view.${kind}`)}</button>`)}</div></div>`;
    }

    persons() {
        return this.people.length > 1
            ? html`<div class="calendar-people" role="group" aria-label=${t('calendar.staff')}>${this.people.map(({ id, name, gone }) => html`<button type="button" class="person-chip tone-${toneOf(id, this.people)}" aria-pressed=${this.unseen.has(id) ? 'false' : 'true'} @click=${() => this.pick(id)}><span class="person-dot" aria-hidden="true"></span><bdi>${name}</bdi>${gone ? html`<span class="small soft">${t('calendar.gone')}</span>` : nothing}</button>`)}</div>`
            : nothing;
    }

    places() {
        const chip = (id, name) => html`<button type="button" class="person-chip" aria-pressed=${this.unseen.has(id) ? 'false' : 'true'} @click=${() => this.pick(id)}>${icon('door-open')}<bdi>${name}</bdi></button>`;
        return this.resources.length
            ? html`<div class="calendar-people" role="group" aria-label=${t('calendar.resources')}>${this.resources.map(({ id, name }) => chip(id, name))}${chip(NO_RESOURCE, t('calendar.resources.none'))}</div>`
            : nothing;
    }

    view() {
        return html`<div class="page-head"><h1 tabindex="-1">${t('nav.calendar')}</h1><div class="actions">${manages() ? button({ text: t('feed.open'), mark: 'link', click: () => this.share() }) : nothing}${button({ text: t('waiting.title'), mark: 'hourglass-half', click: () => this.wait() })}${button({ text: t('absence.new'), mark: 'user-clock', click: () => this.absent() })}${button({ text: t('appointment.new'), mark: 'calendar-plus', kind: 'primary', click: () => this.create() })}</div></div>
            <moked-google-sign></moked-google-sign>${this.problem ? html`<div class="card-box">${failed(this.problem, () => this.start())}</div>` : html`${this.toolbar()}${this.persons()}${this.places()}
                ${this.away ? html`<div class="card-box">${failed(this.away, () => this.calendar.refetchEvents())}</div>` : nothing}<div class="card-box calendar-box"></div>`}`;
    }
}
Calendar.define('moked-calendar');
