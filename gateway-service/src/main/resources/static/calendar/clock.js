/* The calendar's library knows no time zone of its own: it is given what clocks in Israel show, written as if it were UTC. */
const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jerusalem', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** What clocks in Israel show at an instant, such as `2026-09-02T10:00:00`. */
export function wall(instant) {
    const shown = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
    return `${shown.year}-${shown.month}-${shown.day}T${shown.hour}:${shown.minute}:${shown.second}`;
}

/** The instant at which clocks in Israel show a time: the first of two, and after the gap where there is none. */
export function instantOf(shown) {
    const text = shown.slice(0, 19);
    const summer = new Date(`${text}+03:00`);
    const winter = new Date(`${text}+02:00`);
    return (wall(summer) === text ? summer : winter).toISOString();
}
