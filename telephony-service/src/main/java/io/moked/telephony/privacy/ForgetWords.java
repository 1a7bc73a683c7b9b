package io.moked.telephony.privacy;

import io.moked.events.BusinessId;

/**
 * Work: delete what was said in erased calls that still went on when they were erased.
 *
 * @param business whose calls
 */
record ForgetWords(BusinessId business) {}
