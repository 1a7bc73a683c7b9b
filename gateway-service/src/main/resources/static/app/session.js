import { get, keepCsrf, remove, request } from '/server/client.js';

/* Who is logged in, and which business the page shows. */
export const session = { account: null, businesses: [], business: null };

const CHOSEN = 'moked.business';

function told() {
    dispatchEvent(new CustomEvent('moked-session'));
}

async function take(answer) {
    keepCsrf(answer.csrf);
    session.account = answer.account ?? null;
    if (session.account && !session.account.mustChangePassword) {
        await loadBusinesses();
    }
    return session.account;
}

export async function openSession() {
    await take(await get('/session'));
    told();
}

/** Asks again without drawing anew; answers whether somebody is logged in. */
export async function refreshSession() {
    const answer = await get('/session');
    keepCsrf(answer.csrf);
    if (!answer.account && session.account) {
        loggedOut();
    }
    return !!answer.account;
}

async function loadBusinesses() {
    const items = [];
    let cursor;
    do {
        const page = await get('/businesses', { limit: 200, cursor });
        items.push(...page.items);
        cursor = page.next;
    } while (cursor);
    session.businesses = items;
    const kept = localStorage.getItem(CHOSEN);
    session.business = items.find(({ id }) => id === kept) ?? items[0] ?? null;
    fillBusiness();
}

/** The list knows names only; the agent's name and the like follow. */
let filling = null;

function fillBusiness() {
    filling = fill();
}

async function fill() {
    if (session.business) {
        const whole = await asSeen().catch(() => null);
        if (whole) {
            keepBusiness(whole);
        }
    }
}

/** The chosen business, as far as it is for one's eyes. */
export const asSeen = (signal) => get(inBusiness(manages() ? '' : '/workplace'), {}, signal);

/** The chosen business with all that is known of it. */
export async function wholeBusiness() {
    await filling;
    return session.business;
}

/** Who of a business's staff one is oneself, if it says so, and if one is still there. */
export const ownMember = (business) => (session.account ? business?.staff?.find(({ account }) => account === session.account.id) : undefined);

export function chooseBusiness(id) {
    localStorage.setItem(CHOSEN, id);
    session.business = session.businesses.find((business) => business.id === id);
    fillBusiness();
    told();
}

/** Takes a business as it now is into the switcher. */
export function keepBusiness(business) {
    const at = session.businesses.findIndex(({ id }) => id === business.id);
    session.businesses = at < 0 ? [...session.businesses, business] : session.businesses.with(at, business);
    if (session.business?.id === business.id) {
        session.business = business;
    }
    dispatchEvent(new CustomEvent('moked-businesses'));
}

export const inBusiness = (path) => `/businesses/${session.business.id}${path}`;
export const isAdmin = () => session.account?.role === 'ADMIN';
export const manages = () => session.account?.role !== 'AGENT';

export async function logIn(email, password) {
    const answer = await request('POST', '/session', { body: { email, password } });
    keepCsrf(answer.csrf);
    if (answer.secondFactorRequired) {
        const fresh = await get('/session');
        keepCsrf(fresh.csrf);
        return answer.secondFactorRequired;
    }
    await openSession();
    return null;
}

export async function giveSecondFactor(code) {
    await request('POST', '/session/second-factor', { body: { code } });
    await openSession();
}

/** Whoever has something to tell before the session ends adds when it is told to the event's detail. */
export async function logOut() {
    const told = [];
    dispatchEvent(new CustomEvent('moked-leaving', { detail: told }));
    await Promise.all(told);
    await remove('/session').catch(() => null);
    loggedOut();
}

function loggedOut() {
    Object.assign(session, { account: null, businesses: [], business: null });
    openSession().catch(told);
}

addEventListener('moked-logged-out', () => {
    if (session.account) {
        loggedOut();
    }
});
