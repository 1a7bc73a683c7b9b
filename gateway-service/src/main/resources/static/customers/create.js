import { go } from '/app/router.js';
import { openDialog } from '/ui/dialog.js';

/** Opens the form of a new customer, then the customer. */
export async function createCustomer() {
    await import('/customers/form.js');
    const made = await openDialog('moked-customer-form', {});
    if (made) {
        go(`/customers/${made.id}`);
    }
}
