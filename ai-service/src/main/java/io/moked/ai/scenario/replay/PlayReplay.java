package io.moked.ai.scenario.replay;

import io.moked.events.BusinessId;
import java.util.UUID;

/** Work: play the scenarios of a replay. */
record PlayReplay(BusinessId business, UUID replay) {}
