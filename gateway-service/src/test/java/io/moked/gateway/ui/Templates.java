package io.moked.gateway.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the markup that a module writes: the constant parts of its {@code html} templates, a {@link #HOLE} for each expression. */
final class Templates {

    static final char HOLE = '\u0001';

    private final String source;
    private final List<String> found = new ArrayList<>();
    private final Deque<Place> places = new ArrayDeque<>();
    private int at;

    private Templates(String source) {
        this.source = source;
    }

    /** Where the reader is: in code that ends with its closing brace, or in a template. */
    private static final class Place {
        private final boolean template;
        private final boolean markup;
        private final StringBuilder text = new StringBuilder();
        private int braces;

        private Place(boolean template, boolean markup) {
            this.template = template;
            this.markup = markup;
        }
    }

    static List<String> of(String source) {
        return new Templates(source).read();
    }

    private List<String> read() {
        places.push(new Place(false, false));
        while (at < source.length()) {
            if (places.element().template) {
                inTemplate(places.element());
            } else {
                inCode(places.element());
            }
        }
        return found;
    }

    private void inTemplate(Place place) {
        if (source.startsWith("${", at)) {
            place.text.append(HOLE);
            places.push(new Place(false, false));
            at += 2;
        } else if (source.charAt(at) == '`') {
            close(place);
        } else {
            var escaped = source.charAt(at) == '\\';
            place.text.append(source, at, Math.min(source.length(), at + (escaped ? 2 : 1)));
            at += escaped ? 2 : 1;
        }
    }

    private void close(Place place) {
        places.pop();
        at++;
        if (place.markup) {
            found.add(place.text.toString());
        }
    }

    private void inCode(Place place) {
        var letter = source.charAt(at);
        if (source.startsWith("/*", at)) {
            at = after("*/");
        } else if (source.startsWith("//", at) && (at == 0 || source.charAt(at - 1) != ':')) {
            at = after("\n");
        } else if (letter == '\'' || letter == '"') {
            string(letter);
        } else if (letter == '/' && "(=,:".indexOf(before()) >= 0) {
            string('/');
        } else if (letter == '`') {
            places.push(new Place(true, source.startsWith("html", at - 4)));
            at++;
        } else if (letter == '}' && place.braces == 0 && places.size() > 1) {
            places.pop();
            at++;
        } else {
            place.braces += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            at++;
        }
    }

    private char before() {
        var back = at - 1;
        while (back > 0 && Character.isWhitespace(source.charAt(back))) {
            back--;
        }
        return back < 0 ? '=' : source.charAt(back);
    }

    private int after(String end) {
        var stop = source.indexOf(end, at + end.length());
        return stop < 0 ? source.length() : stop + end.length();
    }

    private void string(char quote) {
        at++;
        while (at < source.length() && source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
