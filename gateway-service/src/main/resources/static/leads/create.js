import { openDialog } from '/ui/dialog.js';

/** Opens the form of a new lead; answers the lead. */
export async function createLead(customer = null) {
    await import('/leads/form.js');
    return openDialog('moked-lead-form', { customer });
}
