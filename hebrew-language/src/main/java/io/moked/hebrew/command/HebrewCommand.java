package io.moked.hebrew.command;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The library on the command line; its streams are UTF-8 whatever the locale. Exit codes: 0 answered, 1 a text brought a
 * defect to light and has an empty answer, 2 a mistake in the arguments.
 */
public final class HebrewCommand {

    private static final String HELP = """
            Usage: ./moked hebrew KIND [TEXT…] [--now INSTANT] [--gender m|f] [--voice m|f] [--json]

            Answers one text, or without TEXT every line of standard input.

              when      dates, hours, ranges, durations; as said at --now (2026-11-25T10:00:00+02:00), or now
              phone     a telephone number, spoken or written
              id        an identity or company number and whether its check digit is right
              money     a sum in agorot
              number    a number
              spell     a number in words, for feminine (f, the default) or masculine things: --gender
              speak     the text as a person reads it, in a woman's (f, the default) or a man's voice: --voice
              clauses   the text cut where a voice may begin to speak
              ending    whether a caller's words are complete, open, open-number, backchannel or stop
              name      first and family name
              letters   the word that is spelled out
              address   city, street, house, entrance, floor, flat

            --json prints one object for each text, in order.
            """;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private boolean isDefective;

    HebrewCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs the command. */
    public static void main(String[] arguments) throws IOException {
        var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        var code =
                new HebrewCommand(in, stream(FileDescriptor.out), stream(FileDescriptor.err)).run(List.of(arguments));
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    int run(List<String> arguments) throws IOException {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            out.flush();
            return 0;
        }
        try {
            answer(Arguments.parse(arguments));
            return isDefective ? 1 : 0;
        } catch (Mistake mistake) {
            err.println(mistake.getMessage());
            err.flush();
            return 2;
        }
    }

    private void answer(Request request) throws IOException {
        if (request.text() != null) {
            print(request.text(), request);
            return;
        }
        var lines = new Lines(in);
        for (var line = lines.next(); line != null && !out.checkError(); line = lines.next()) {
            print(line, request);
        }
    }

    private void print(String text, Request request) {
        var answer = answer(text, request);
        out.print((request.json() ? answer.json() : answer.text()) + "\n");
        out.flush();
    }

    /** A defect that one text brings to light must not take with it the answers to those that follow. */
    private Answer answer(String text, Request request) {
        try {
            return request.kind().answer(text, request);
        } catch (RuntimeException defect) {
            isDefective = true;
            err.println("A text could not be read because of a defect: " + defect);
            var nothing = request.kind().answer("", request);
            return request.kind() == Kind.WHEN ? nothing.and("in", text) : nothing;
        }
    }
}
