package io.moked.crm.business;

import java.util.List;

/** The files that describe businesses have mistakes: nothing was imported. */
class InvalidBusinesses extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    InvalidBusinesses(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** One sentence each, with file and place. */
    List<String> mistakes() {
        return mistakes;
    }
}
