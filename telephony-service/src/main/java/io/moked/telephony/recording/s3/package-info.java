/**
 * Keeps recordings in an object store that speaks the S3 API.
 */
@NullMarked
package io.moked.telephony.recording.s3;

import org.jspecify.annotations.NullMarked;
