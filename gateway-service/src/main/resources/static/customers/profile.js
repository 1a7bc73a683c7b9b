import { post } from '/server/client.js';
import { inBusiness } from '/app/session.js';
import { t, tAny } from '/i18n/i18n.js';
import { choice } from '/ui/field.js';
import { date } from '/ui/format.js';
import { html, nothing } from '/ui/lit.js';
import { badge, button, icon, ltr, mailLink, phoneLink } from '/ui/parts.js';
import { toast, toastProblem } from '/ui/toast.js';
import { View } from '/ui/view.js';

const CHANNELS = ['WHATSAPP', 'SMS', 'EMAIL', 'VOICE'];

/** The fixed facts about a customer, and the consents. */
class Profile extends View {
    static props = ['customer'];

    async consent(granted) {
        const body = { purpose: 'MARKETING', channel: this.channel ?? CHANNELS[0], granted, source: t('consent.source.desk') };
        try {
            await post(inBusiness(`/customers/${this.customer.id}/consents`), body);
            toast(t(granted ? 'consent.given' : 'consent.withdrawn'));
            this.emit('saved');
        } catch (problem) {
            toastProblem(problem);
        }
    }

    view() {
        const { customer } = this;
        const rows = [[t('customer.phone'), customer.phones.map((number) => html`<div>${phoneLink(number)}</div>`)], [t('customer.email'), customer.email ? mailLink(customer.email) : '—'], [t('customer.id-number'), customer.idNumber ? ltr(customer.idNumber) : '—'],
            [t('customer.gender'), t(`gender.${customer.addressGender ?? 'NONE'}`)], [t('customer.created'), ltr(date(customer.createdAt))]];
        return html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
            <h3 class="section-title">${t('consent.title')}</h3>
            ${customer.consents?.length ? html`<ul class="plain stack-small">${customer.consents.map((one) => html`<li class="row-flex wrap">${badge(one.granted ? 'green' : 'red', t(one.granted ? 'consent.yes' : 'consent.no'), one.granted ? 'check' : 'ban')}${tAny(`consent.purpose.${one.purpose}`, 'consent.purpose.other')} · ${tAny(`channel.${one.channel}`, 'channel.other')}<span class="small soft">${ltr(date(one.at))}${one.source ? html` · <bdi>${one.source}</bdi>` : nothing}</span></li>`)}</ul>` : html`<p class="soft">${t('consent.none')}</p>`}
            <div class="row-flex wrap consent-new">${choice({ id: 'consent-channel', label: t('consent.channel'), value: this.channel ?? CHANNELS[0], change: (channel) => (this.channel = channel), options: CHANNELS.map((channel) => [channel, t(`channel.${channel}`)]) })}
                ${button({ text: t('consent.give'), mark: 'check', click: () => this.consent(true) })}<button type="button" class="btn btn-text danger" @click=${() => this.consent(false)}>${icon('ban')}${t('consent.withdraw')}</button></div>`;
    }
}
Profile.define('moked-customer-profile');
