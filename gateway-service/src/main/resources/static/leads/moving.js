import { request } from '/server/client.js';
import { inBusiness } from '/app/session.js';

/** Does something with a lead as it was seen: another who was quicker is a `stale` problem. */
export const act = (lead, action, body = undefined) => request('POST', inBusiness(`/leads/${lead.id}/${action}`), { body, version: lead.version });

/** Columns as they would be with a lead at another place. */
export function moved(columns, lead, stage, index) {
    return columns.map((column) => {
        const items = column.items.filter(({ id }) => id !== lead.id);
        const came = column.id === stage ? items.toSpliced(index, 0, lead) : items;
        const change = (came.length - column.items.length);
        return { ...column, items: came, leads: column.leads + change };
    });
}

export function placeOf(columns, lead) {
    for (const [at, column] of columns.entries()) {
        const index = column.items.findIndex(({ id }) => id === lead.id);
        if (index >= 0) {
            return { at, stage: column.id, index };
        }
    }
    return null;
}
