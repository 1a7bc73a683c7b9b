import '/app/notices.js';
import { openNavigation } from '/app/sidebar.js';
import { openSearch } from '/app/search.js';
import { go } from '/app/router.js';
import { chooseBusiness, isAdmin, logOut, session } from '/app/session.js';
import { isDark, toggleTheme } from '/app/theme.js';
import { chooseLanguage, language, t } from '/i18n/i18n.js';
import { html, nothing } from '/ui/lit.js';
import { menuButton } from '/ui/menu.js';
import { avatar, icon, mail } from '/ui/parts.js';
import { View } from '/ui/view.js';

/** Business switcher, search, notices, theme and the account's menu. */
class Topbar extends View {
    entered() {
        for (const event of ['moked-session', 'moked-businesses']) {
            addEventListener(event, () => this.update(), { signal: this.signal });
        }
    }

    businesses() {
        const choose = (id) => {
            chooseBusiness(id);
            go('/');
        };
        return html`${session.businesses.map((business) => html`<button type="button" class="menu-item" aria-current=${business.id === session.business?.id ? 'true' : nothing} @click=${() => choose(business.id)}>
                ${avatar(business.name)}<bdi class="grow clip">${business.name}</bdi>${business.id === session.business?.id ? icon('check') : nothing}</button>`)}
            ${isAdmin() ? html`<hr><a class="menu-item" href="/businesses/new">${icon('plus')}${t('nav.new-business')}</a>` : nothing}`;
    }

    account() {
        const { name, email, role } = session.account;
        return html`<div class="menu-head"><strong><bdi>${name}</bdi></strong><div class="small soft">${mail(email)}</div><div class="small soft">${t(`role.${role}`)}</div></div>
            <a class="menu-item" href="/me">${icon('user-gear')}${t('nav.me')}</a>
            <button type="button" class="menu-item" lang=${language === 'he' ? 'en' : 'he'} @click=${() => chooseLanguage(language === 'he' ? 'en' : 'he')}>${icon('language')}${t('language.other')}</button><hr>
            <button type="button" class="menu-item" @click=${logOut}>${icon('arrow-right-from-bracket')}${t('log-out')}</button>`;
    }

    view() {
        const dark = isDark();
        return html`<header class="topbar">
            <button type="button" class="icon-button menu-button" aria-label=${t('nav.open')} @click=${() => openNavigation(true)}>${icon('bars')}</button>
            ${menuButton(this, 'business', { label: t('business.switch'), cls: 'business-button', fromStart: true, items: () => this.businesses(),
                content: html`${avatar(session.business?.name)}<bdi class="clip">${session.business?.name ?? t('business.none')}</bdi>${icon('chevron-down')}` })}
            <div class="spacer"></div>
            <button type="button" class="search-open" aria-keyshortcuts="Control+K" @click=${openSearch}>${icon('magnifying-glass')}<span class="search-label">${t('search.short')}</span><kbd dir="ltr">Ctrl K</kbd></button>
            <div class="spacer"></div>
            <button type="button" class="icon-button" aria-pressed=${dark ? 'true' : 'false'} aria-label=${t('theme.dark')} @click=${() => (toggleTheme(), this.update())}>${icon(dark ? 'sun' : 'moon')}</button>
            <moked-notices></moked-notices>
            ${menuButton(this, 'account', { label: t('account.menu', { name: session.account?.name ?? '' }), content: avatar(session.account?.name), items: () => this.account() })}</header>`;
    }
}
Topbar.define('moked-topbar');
