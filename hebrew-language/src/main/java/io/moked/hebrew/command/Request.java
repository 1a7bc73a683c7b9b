package io.moked.hebrew.command;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.speech.Voice;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param text null when texts come line by line from standard input
 * @param now the moment at which the texts are said
 * @param gender of what is counted
 * @param voice of who speaks
 * @param json one object a line, instead of text for people
 */
record Request(Kind kind, @Nullable String text, ZonedDateTime now, Gender gender, Voice voice, boolean json) {}
