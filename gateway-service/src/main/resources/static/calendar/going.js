const going = new Set();
const told = () => dispatchEvent(new CustomEvent('moked-going'));

/** Whether an appointment is cancelled in the eyes of who did it, and can still be taken back. */
export const isGoing = (id) => going.has(id);

export function goes(id) {
    going.add(id);
    told();
}

export function staysOrIsGone(id) {
    going.delete(id);
    told();
}
