package io.moked.crm.customer.transfer;

import java.util.List;

/**
 * What an import does, or would do.
 *
 * @param rows how many rows of customers there are
 * @param created how many of them are new
 * @param changed how many customers change
 * @param unchanged how many are known just so
 * @param errors what is wrong with the rest, which is left out
 * @param ignoredColumns headers that say nothing to us
 */
record ImportResult(
        int rows, int created, int changed, int unchanged, List<LineError> errors, List<String> ignoredColumns) {

    /**
     * A mistake.
     *
     * @param line of the file, counted from 1
     * @param field of the customer
     * @param code as in problem details
     */
    record LineError(int line, String field, String code) {}
}
