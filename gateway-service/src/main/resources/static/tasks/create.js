import { openDialog } from '/ui/dialog.js';

/** Opens the form of a new task; answers the task. `about` is `{kind, id}`, whose `customer` is shown. */
export async function createTask({ about = null, customer = null } = {}) {
    await import('/tasks/form.js');
    return openDialog('moked-task-form', { about, customer });
}
