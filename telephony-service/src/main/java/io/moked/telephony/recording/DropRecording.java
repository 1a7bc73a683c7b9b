package io.moked.telephony.recording;

import java.util.UUID;

/** Work: delete a recording from our store. */
record DropRecording(UUID recording) {}
