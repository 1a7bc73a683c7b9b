import { address } from '/server/client.js';
import { inBusiness, refreshSession } from '/app/session.js';

/* One event stream for the whole page. The server ends it every minute; the browser comes back by itself. */
const listeners = new Set();
let source = null;
let wait = 1000;

export function followChanges() {
    source?.close();
    source = new EventSource(address(inBusiness('/changes')));
    let opened = false;
    source.addEventListener('change', (event) => tell(JSON.parse(event.data)));
    source.addEventListener('open', () => {
        // between two connections, however short, something may have changed that nobody tells again
        if (opened || wait > 1000) {
            tell({ kind: 'reconnected' });
        }
        opened = true;
        wait = 1000;
        announce(true);
    });
    source.addEventListener('error', () => {
        if (source.readyState === EventSource.CLOSED) {
            announce(false);
            setTimeout(again, wait);
            wait = Math.min(wait * 2, 30000);
        }
    });
}

export function stopChanges() {
    source?.close();
    source = null;
}

async function again() {
    if (source && (await refreshSession().catch(() => true))) {
        followChanges();
    }
}

function announce(connected) {
    dispatchEvent(new CustomEvent('moked-live', { detail: connected }));
}

function tell(change) {
    for (const listener of listeners) {
        listener(change);
    }
}

/** Calls `react` for changes of these kinds, and after an interruption, until the signal. */
export function onChange(kinds, react, signal) {
    const listener = (change) => {
        if (change.kind === 'reconnected' || kinds.includes(change.kind)) {
            react(change);
        }
    };
    listeners.add(listener);
    signal.addEventListener('abort', () => listeners.delete(listener));
}

/** Lets a burst of changes cause one reaction. */
export function calmly(react, delay = 300) {
    let timer = 0;
    return () => {
        clearTimeout(timer);
        timer = setTimeout(react, delay);
    };
}
