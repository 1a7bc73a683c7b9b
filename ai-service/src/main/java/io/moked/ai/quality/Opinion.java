package io.moked.ai.quality;

/** What a model thinks of how the caller was served. */
public enum Opinion {
    /** It was as it should be. */
    GOOD,
    /** It could have been better. */
    FAIR,
    /** It was bad. */
    POOR;

    int points() {
        return switch (this) {
            case GOOD -> 0;
            case FAIR -> Rule.MODEL.most() / 3;
            case POOR -> Rule.MODEL.most();
        };
    }
}
