import { Problem } from '/server/problem.js';

const BASE = '/api/v1';
let csrf = null;
let confirm = null;

export const keepCsrf = (token) => {
    csrf = token ?? csrf;
};

/** How the password is asked for again, where the server wants that; answers whether it was shown. */
export const confirmBy = (ask) => {
    confirm = ask;
};

export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function address(path, query = {}) {
    const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
    const search = new URLSearchParams(filled).toString();
    return (path.startsWith('//') ? path.slice(1) : BASE + path) + (search ? `?${search}` : '');
}

/** One request. Answers the body; throws a {@link Problem}. A path that begins with `//` is outside the API. */
export async function request(method, path, { query, body, version, key, signal, keepalive } = {}) {
    const answer = await send(method, address(path, query), { body, version, key, signal, keepalive });
    if (answer.ok) {
        return read(answer);
    }
    const problem = await Problem.of(answer);
    if (problem.asksForPassword && (await confirm?.())) {
        return request(method, path, { query, body, version, key, signal });
    }
    if (problem.name === 'unauthenticated' && !path.startsWith('/session')) {
        dispatchEvent(new CustomEvent('moked-logged-out'));
    }
    throw problem;
}

async function send(method, url, { body, version, key, signal, keepalive }) {
    const headers = { Accept: 'application/json, application/problem+json' };
    const raw = body instanceof FormData || body instanceof Blob;
    if (method !== 'GET' && csrf) {
        headers[csrf.header] = csrf.token;
    }
    if (version !== undefined) {
        headers['If-Match'] = `"${version}"`;
    }
    if (key) {
        headers['Idempotency-Key'] = key;
    }
    if (body !== undefined && !raw) {
        headers['Content-Type'] = 'application/json';
    }
    try {
        return await fetch(url, { method, headers, signal, keepalive, credentials: 'same-origin', body: raw || body === undefined ? body : JSON.stringify(body) });
    } catch (cause) {
        throw cause.name === 'AbortError' ? cause : new Problem('offline', 0);
    }
}

async function read(answer) {
    const json = /json/.test(answer.headers.get('Content-Type') ?? '');
    if (answer.status === 204 || !json) {
        return null;
    }
    const body = await answer.json();
    const tag = /"(.*)"/.exec(answer.headers.get('ETag') ?? '')?.[1];
    if (tag && body && typeof body === 'object' && body.version === undefined) {
        body.version = Number(tag);
    }
    return body;
}

export const get = (path, query, signal) => request('GET', path, { query, signal });
export const post = (path, body, key) => request('POST', path, { body, key });
/** Arrives even when the page is closed meanwhile. */
export const tellAtLast = (path, query) => request('POST', path, { query, keepalive: true });
export const put = (path, body, version) => request('PUT', path, { body, version });
export const patch = (path, body, version) => request('PATCH', path, { body, version });
/** Arrives even when the page is closed meanwhile. */
export const remove = (path, version) => request('DELETE', path, { version, keepalive: true });
