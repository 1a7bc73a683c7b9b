const ADDRESS = '/webjars/fullcalendar/6.1.15/index.global.min.js';
let loading = null;

/** FullCalendar, loaded when a calendar is first looked at. It is a script of the old kind, which leaves its name behind. */
export function fullCalendar() {
    loading ??= new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement('script'), { src: ADDRESS });
        script.addEventListener('load', () => resolve(window.FullCalendar));
        script.addEventListener('error', () => {
            loading = null;
            script.remove();
            reject(new Error('no calendar'));
        });
        document.head.append(script);
    });
    return loading;
}
