package org.henji.standalone.notice;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** An act over HTTP and how it ended. */
final class LastAct {

    private final long headBefore;
    private final Function<String, JsonNode> act;
    private JsonNode answer;

    private LastAct(long headBefore, Function<String, JsonNode> act) {
        this.headBefore = headBefore;
        this.act = act;
    }

    /**
     * Sends it.
     *
     * @param headBefore the position of the last event before
     * @param act what is sent, in a language
     */
    static LastAct send(long headBefore, Function<String, JsonNode> act) {
        LastAct sent = new LastAct(headBefore, act);
        sent.repeatIn(Locale.ENGLISH);
        return sent;
    }

    /** Sends it once more. */
    void repeatIn(Locale language) {
        answer = act.apply(language.getLanguage());
    }

    JsonNode answer() {
        return answer;
    }

    /** The id of what it was about, or of what it created. */
    String receiptId() {
        return answer.at("/data/receipt/id").asString();
    }

    boolean succeeded() {
        return !answer.has("errors");
    }

    void mustHaveSucceeded() {
        if (!succeeded()) {
            throw new AssertionError(answer.toPrettyString());
        }
    }

    /** The code of its refusal; null when it succeeded. */
    String refusal() {
        return answer.at("/errors/0/extensions/code").asString(null);
    }

    String message() {
        return answer.at("/errors/0/message").asString();
    }

    List<String> arguments() {
        return answer.at("/errors/0/extensions/arguments")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    long headBefore() {
        return headBefore;
    }
}
