package io.moked.telephony.recording;

/**
 * Work: take a recording into our store for which its call could not wait.
 *
 * @param wanted what was to be fetched
 */
record RescueRecording(FetchRecording wanted) {}
