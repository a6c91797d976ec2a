package org.henji.standalone.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.henji.standalone.demo.DemoDeed.Print;
import org.henji.standalone.demo.DemoDeed.See;

/**
 * Plays the story over HTTP, with the mutations and tokens that anyone else has, and prints each act and what each level then
 * sees. Where the player was killed it goes on: the one act of which it did not hear may have been stored.
 */
final class DemoPlayer {

    private final DemoClient client;
    private final DemoJournal journal;
    private final Path prints;
    private final Clock clock;
    private final PrintStream out;

    /**
     * @param prints the folder in which prints are kept
     */
    DemoPlayer(DemoClient client, DemoJournal journal, Path prints, Clock clock, PrintStream out) {
        this.client = client;
        this.journal = journal;
        this.prints = prints;
        this.clock = clock;
        this.out = out;
    }

    /** Plays to the end what has not been played yet. */
    void play() throws IOException, InterruptedException {
        List<DemoStep> story = DemoStory.steps();
        boolean resumed = journal.isBegun();
        DemoJournal.Entry before = journal.read();
        journal.write(before);
        DemoClerk clerk = new DemoClerk(client, prints, clock, out, before.position());
        int done = before.steps();
        for (int n = 0; n < story.size(); n++) {
            DemoStep step = story.get(n);
            // what was looked at is looked at again: it costs nothing, and tells where the story stands
            if (n >= done || (step.deed() instanceof See && done == story.size())) {
                out.printf(Locale.ROOT, "%n[%d/%d] %s（%s）%n", n + 1, story.size(), step.text(), step.office());
                clerk.play(step, resumed && n == done);
                journal.write(new DemoJournal.Entry(Math.max(n + 1, done), clerk.position()));
            }
        }
        tellWherePrintsAre(story);
        out.printf("%n演示结束 The story has been played to its end.%n");
    }

    private void tellWherePrintsAre(List<DemoStep> story) {
        out.printf("%n打印件在 The prints are in %s%n", prints.toAbsolutePath());
        for (DemoStep step : story) {
            if (step.deed() instanceof Print print) {
                out.printf(
                        "  %s ← %s（%s，%s）%n", print.fileName(), client.uri(print.path()), step.text(), step.office());
            }
        }
    }
}
