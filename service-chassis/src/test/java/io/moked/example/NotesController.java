package io.moked.example;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotesController {

    private final Notes notes;

    NotesController(Notes notes) {
        this.notes = notes;
    }

    @GetMapping("/notes")
    @RolesAllowed("SERVICE")
    List<String> notes() {
        return notes.all();
    }

    @GetMapping("/broken")
    @RolesAllowed("SERVICE")
    String broken() {
        throw new IllegalStateException("the password is hunter2");
    }
}
