package io.moked.ai.hearing;

import java.util.List;

/** What a model believes it heard, piece by piece. */
public record Transcript(List<Segment> segments) {

    /**
     * A piece.
     *
     * @param averageLogProbability how sure the model is of the words; 0 is certain
     * @param noSpeechProbability how likely it is that nobody spoke
     */
    public record Segment(String text, double averageLogProbability, double noSpeechProbability) {}
}
