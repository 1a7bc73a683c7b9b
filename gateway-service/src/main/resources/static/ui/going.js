const going = new Set();
const told = () => dispatchEvent(new CustomEvent('moked-going'));

/** Whether something is gone in the eyes of who let it go, and can still be brought back. Heard as `moked-going`. */
export const isGoing = (id) => going.has(id);

export function goes(id) {
    going.add(id);
    told();
}

export function stays(id) {
    going.delete(id);
    told();
}
