package io.moked.crm.customer.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are kept, recognised by their content and not by what is said of them. */
enum FileKind {
    PDF("application/pdf", "%PDF-", List.of("pdf")),
    PNG("image/png", "\u0089PNG\r\n\u001a\n", List.of("png")),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", List.of("jpg", "jpeg")),
    WEBP("image/webp", "RIFF", List.of("webp")),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004", List.of("docx")),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004", List.of("xlsx")),
    TEXT("text/plain", "", List.of("txt"));

    private final String mediaType;
    private final byte[] beginning;
    private final List<String> extensions;

    FileKind(String mediaType, String beginning, List<String> extensions) {
        this.mediaType = mediaType;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
        this.extensions = extensions;
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind that the name says, if the content is of that kind too. */
    static Optional<FileKind> of(String name, byte[] content) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension) && kind.begins(content))
                .filter(kind -> kind != TEXT || isText(content))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(letter -> letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
