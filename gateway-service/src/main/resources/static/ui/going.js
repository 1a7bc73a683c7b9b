const going = new Set();
const told = () => dispatchEvent(new CustomEvent('moked-going'));

/** Whether something is gone in the eyes of who let it go, and can still be brought back. Heard as `moked-going`. */
export const isGoing = (id) => going.has(id);

export function goes(...ids) {
    ids.forEach((id) => going.add(id));
    told();
}

export function stays(...ids) {
    ids.forEach((id) => going.delete(id));
    told();
}
