/** A refused request: `name` is the last part of the problem's type. */
export class Problem extends Error {
    constructor(name, status, { errors = [], retryAfter } = {}) {
        super(name);
        Object.assign(this, { name, status, errors, retryAfter });
    }

    /** Whether the same request is answered once the password was shown again. */
    get asksForPassword() {
        return this.errors.some(({ code }) => code === 'confirmation.needed');
    }

    static async of(response) {
        const json = /json/.test(response.headers.get('Content-Type') ?? '');
        const body = json ? await response.json().catch(() => ({})) : {};
        const name = (body.type ?? '').split('/problems/')[1] || byStatus[response.status] || 'unknown';
        return new Problem(name, response.status, { errors: body.errors, retryAfter: Number(response.headers.get('Retry-After')) || undefined });
    }
}

const byStatus = { 401: 'unauthenticated', 403: 'forbidden', 404: 'not-found', 409: 'conflict', 412: 'stale', 413: 'too-large', 429: 'too-many-requests', 502: 'unavailable', 503: 'unavailable', 504: 'unavailable' };
