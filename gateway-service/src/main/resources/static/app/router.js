/* Pages are routes of one document. */
export const here = () => ({ path: location.pathname, query: new URLSearchParams(location.search) });

export function go(path, { replace = false } = {}) {
    if (path === location.pathname + location.search) {
        return;
    }
    history[replace ? 'replaceState' : 'pushState'](null, '', path);
    dispatchEvent(new CustomEvent('moked-route'));
}

addEventListener('popstate', () => dispatchEvent(new CustomEvent('moked-route')));

document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    const plain = link && !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!plain || link.target || link.hasAttribute('download') || link.origin !== location.origin || link.pathname.startsWith('/api/') || link.hash) {
        return;
    }
    event.preventDefault();
    go(link.pathname + link.search);
});

/** The values of `:names` in a pattern, or null if the path is another. */
export function match(pattern, path) {
    const wanted = pattern.split('/');
    const given = path.replace(/\/$/, '').split('/');
    const params = {};
    for (let i = 0; i < Math.max(wanted.length, given.length); i++) {
        const optional = wanted[i]?.endsWith('?');
        if (wanted[i]?.startsWith(':') && (given[i] || optional)) {
            params[wanted[i].slice(1).replace('?', '')] = given[i] ? decodeURIComponent(given[i]) : undefined;
        } else if (wanted[i] !== given[i]) {
            return null;
        }
    }
    return params;
}
