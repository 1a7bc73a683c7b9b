package io.moked.example;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotesController {

    private final Notes notes;

    NotesController(Notes notes) {
        this.notes = notes;
    }

    @GetMapping("/notes")
    @PreAuthorize("hasRole('SERVICE')")
    List<String> notes() {
        return notes.all();
    }

    @GetMapping("/broken")
    @PreAuthorize("hasRole('SERVICE')")
    String broken() {
        throw new IllegalStateException("the password is hunter2");
    }
}
