package org.academy.courses;

import static org.academy.courses.CourseFixture.EN;
import static org.academy.courses.CourseFixture.FR;
import static org.academy.courses.CourseFixture.question;
import static org.academy.courses.CourseFixture.text;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.courses.SaveOutcome.Conflict;
import org.academy.courses.SaveOutcome.Saved;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Whatever two or three people do to a block, and in whatever order: nothing anybody saved is lost. */
@WithCourses
class SavingPropertiesTest {

    @Autowired
    BlockWriting writing;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    CourseFixture courses;

    @RepeatedTest(10)
    void losesNothingInAnyInterleaving(RepetitionInfo repetition) {
        long seed = System.nanoTime() + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var written = courses.written();
        var writers = writers(written).subList(0, 2 + random.nextInt(2));
        var known = new HashMap<PersonId, Long>();
        writers.forEach(writer -> known.put(writer, 1L));
        var saved = new HashSet<BlockContent>(Set.of(text("Hands carry germs.")));

        for (int step = 0; step < 25; step++) {
            var writer = writers.get(random.nextInt(writers.size()));
            var edit = text(random.nextInt(6) == 0 ? "The same" : "Step " + (char) ('a' + step));
            as(writer, () -> {
                switch (random.nextInt(5)) {
                    case 0 -> known.put(writer, current(written));
                    case 1 ->
                        settleOne(written, random).ifPresent(settled -> {
                            saved.add(settled);
                            known.put(writer, current(written));
                        });
                    default -> {
                        saved.add(edit);
                        var outcome = writing.save(written.text(), EN, known.get(writer), edit);
                        if (outcome instanceof Saved now) {
                            known.put(writer, now.revision());
                        }
                    }
                }
            });
            assertThat(lostTexts(written.text(), EN, saved, written))
                    .as("seed %d, step %d", seed, step)
                    .isEmpty();
        }
        assertConsecutive(written, written.text(), EN, "seed " + seed);
    }

    private Optional<BlockContent> settleOne(CourseFixture.Written written, Random random) {
        var open = writing.conflicts(written.text(), EN);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var one = open.get(random.nextInt(open.size()));
        var choice = switch (random.nextInt(3)) {
            case 0 -> one.mine();
            case 1 -> one.theirs();
            default -> text("Joined " + random.nextInt());
        };
        long base = random.nextInt(4) == 0 ? one.theirRevision() - 1 : one.theirRevision();
        writing.settle(one.conflict(), base, choice);
        return Optional.of(choice);
    }

    @Test
    void losesNothingWhenManyWriteAtTheSameMoment() throws Exception {
        var written = courses.written();
        var saved = Collections.synchronizedSet(new HashSet<BlockContent>());
        var french = Collections.synchronizedSet(new HashSet<BlockContent>());
        var work = new ArrayList<Callable<Integer>>();
        for (var writer : writers(written)) {
            for (int i = 0; i < 2; i++) {
                int thread = work.size();
                work.add(() -> as(writer, () -> {
                    long english = 1;
                    long inFrench = 0;
                    int conflicts = 0;
                    for (int step = 0; step < 8; step++) {
                        var words = thread + " at " + step;
                        var edit = key(step).equals(key(0)) ? question(words, "A", "B") : threeOptions(words);
                        saved.add(edit);
                        if (writing.save(written.question(), EN, english, edit) instanceof Saved now) {
                            english = now.revision();
                        } else {
                            conflicts++;
                            english = revision(written, EN);
                        }
                        french.add(edit);
                        if (writing.save(written.question(), FR, inFrench, edit) instanceof Saved now) {
                            inFrench = now.revision();
                        } else {
                            conflicts++;
                            inFrench = revision(written, FR);
                        }
                    }
                    return conflicts;
                }));
            }
        }
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            int conflicts = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                conflicts += done.get();
            }
            assertThat(conflicts).isPositive();
        }
        as(written.work().lead(), () -> {
            assertThat(prompts(keptOrParked(written.question(), EN))).containsAll(prompts(saved));
            assertThat(prompts(keptOrParked(written.question(), FR))).containsAll(prompts(french));
        });
        assertConsecutive(written, written.question(), EN, "threads");
    }

    private static QuestionKey key(int step) {
        return step % 4 == 3
                ? new QuestionKey(QuestionType.SINGLE, List.of("a", "b", "c"), List.of("b"))
                : new QuestionKey(QuestionType.SINGLE, List.of("a", "b"), List.of("b"));
    }

    private static BlockContent threeOptions(String words) {
        return new BlockContent.Question(key(3), question(words, "A", "B").words());
    }

    private static Set<String> prompts(Set<BlockContent> contents) {
        var prompts = new HashSet<String>();
        contents.forEach(
                content -> prompts.add(((BlockContent.Question) content).words().prompt()));
        return prompts;
    }

    private static List<PersonId> writers(CourseFixture.Written written) {
        var cast = written.work();
        return List.of(cast.lead(), cast.partner(), cast.third());
    }

    private long current(CourseFixture.Written written) {
        return authoring.unit(written.unit(), EN).blocks().getFirst().revision();
    }

    private long revision(CourseFixture.Written written, LanguageTag language) {
        return authoring.unit(written.unit(), language).blocks().get(1).revision();
    }

    private Set<BlockContent> lostTexts(
            BlockId block, LanguageTag language, Set<BlockContent> saved, CourseFixture.Written written) {
        return as(written.work().lead(), () -> {
            var lost = new HashSet<>(saved);
            lost.removeAll(keptOrParked(block, language));
            return lost;
        });
    }

    private Set<BlockContent> keptOrParked(BlockId block, LanguageTag language) {
        var kept = new HashSet<BlockContent>();
        writing.history(block, language, PageRequest.of(0, 500)).forEach(one -> kept.add(one.content()));
        writing.conflicts(block, language).stream().map(Conflict::mine).forEach(kept::add);
        return kept;
    }

    private void assertConsecutive(CourseFixture.Written written, BlockId block, LanguageTag language, String seed) {
        as(written.work().lead(), () -> {
            var history =
                    writing.history(block, language, PageRequest.of(0, 500)).getContent();
            assertThat(history.reversed())
                    .as(seed)
                    .extracting(BlockRevision::revision)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, history.size()).boxed().toList());
            var stands = authoring.unit(written.unit(), language).blocks().stream()
                    .filter(one -> one.id().equals(block))
                    .findFirst()
                    .orElseThrow();
            assertThat(stands.content()).as(seed).isEqualTo(history.getFirst().content());
            assertThat(stands.revision()).as(seed).isEqualTo(history.size());
        });
    }
}
