package org.academy.courses;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.academy.courses.SaveOutcome.Conflict;
import org.academy.courses.SaveOutcome.Saved;
import org.academy.media.MediaLibrary;
import org.academy.people.PersonSummary;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How words get into a block. Whoever changes a block holds its row; an edit from a stale base is parked beside the
 * text that stands; every text that ever stood is in the history.
 */
@Component
class Saving {

    private final Drafts drafts;
    private final DraftBlocks blocks;
    private final BlockTexts texts;
    private final Circle circle;
    private final MediaLibrary library;
    private final Clock clock;

    Saving(Drafts drafts, DraftBlocks blocks, BlockTexts texts, Circle circle, MediaLibrary library, Clock clock) {
        this.drafts = drafts;
        this.blocks = blocks;
        this.texts = texts;
        this.circle = circle;
        this.library = library;
        this.clock = clock;
    }

    /** Somebody who writes in a draft; {@code facts} says whether they may change what all languages share. */
    record Writer(PersonId person, Draft.Head course, boolean facts) {}

    void begin(Writer writer, DraftBlocks.Row block, LanguageTag language, BlockContent content) {
        write(writer, block, language, content, Map.of());
    }

    /** The same for one of many, in the original's language: who writes them is put on record once for all. */
    void beginOneOfMany(Writer writer, DraftBlocks.Row block, LanguageTag language, BlockContent content) {
        blocks.remember(writer.course().id(), content);
        say(writer, block, language, content, 1, 1, clock.instant());
    }

    SaveOutcome save(Writer writer, BlockId id, LanguageTag language, long base, BlockContent content) {
        var block = blocks.findForWriting(id).orElseThrow();
        var words = texts.of(id);
        var edit = edit(writer, block, content);
        var stands = standing(block, words.get(language));
        if (edit.equals(stands.content())) {
            return new Saved(stands.revision(), stands.at());
        }
        if (base == stands.revision()) {
            return write(writer, block, language, edit, words);
        }
        if (!writer.facts() && stands.content().equals(block.facts())) {
            // nothing is said here yet: a translator cannot overwrite anybody
            return write(writer, block, language, edit, words);
        }
        return park(writer, block, language, base, edit, stands);
    }

    SaveOutcome settle(Writer writer, BlockTexts.Parked conflict, long base, BlockContent content) {
        var block = blocks.findForWriting(conflict.block()).orElseThrow();
        var words = texts.of(block.id());
        var edit = edit(writer, block, content);
        var stands = standing(block, words.get(conflict.language()));
        if (base != stands.revision() && !edit.equals(stands.content())) {
            return park(writer, block, conflict.language(), base, edit, stands);
        }
        // read again under the lock: somebody else may have chosen in the meantime
        var waiting = texts.parked(conflict.id()).orElseThrow();
        if (waiting.settled()) {
            return edit.equals(stands.content())
                    ? new Saved(stands.revision(), stands.at())
                    : write(writer, block, conflict.language(), edit, words);
        }
        texts.settled(conflict.id(), writer.person(), clock.instant());
        var parked = waiting.content();
        if (parked.equals(edit)) {
            return write(writer, block, conflict.language(), edit, words);
        }
        // the text that was not chosen stood for no moment, but the history has it
        long kept = stands.revision() + 1;
        texts.keep(block.id(), waiting.language(), kept, writer.course().number(), parked, waiting.by(), waiting.at());
        return write(writer, block, waiting.language(), edit, words, kept);
    }

    Conflict conflict(DraftBlocks.Row block, BlockTexts.Parked parked, Draft.@Nullable Words said) {
        var stands = standing(block, said);
        var base = texts.revision(block.id(), parked.language(), parked.base()).orElse(block.facts());
        var people = circle.people(parked.by(), stands.by());
        var standsBy = stands.by();
        @Nullable PersonSummary them = standsBy == null ? null : people.get(standsBy);
        return new Conflict(
                parked.id(),
                block.id(),
                base,
                parked.content(),
                people.get(parked.by()),
                parked.at(),
                stands.content(),
                them,
                stands.at(),
                stands.revision());
    }

    private BlockContent edit(Writer writer, DraftBlocks.Row block, BlockContent content) {
        if (content.kind() != block.kind()) {
            throw new RuleViolated("courses.rule.another-kind");
        }
        var cleaned = Contents.cleaned(content);
        var edit = writer.facts() ? cleaned : Contents.join(block.facts(), cleaned);
        if (!Contents.allMedia(edit).equals(Contents.allMedia(block.facts()))) {
            requireReadable(edit);
        }
        return edit;
    }

    /** Nobody puts a picture or file into a draft that they may not read themselves: a draft would open it to them. */
    void requireReadable(BlockContent content) {
        try {
            Contents.allMedia(content).forEach(library::open);
        } catch (NotFound notForThem) {
            if (content instanceof BlockContent.Text) {
                throw new RuleViolated("courses.rule.linked-file");
            }
            throw notForThem;
        }
    }

    /** What stands in the language: nothing is revision 0, and what all languages share. */
    private static Draft.Words standing(DraftBlocks.Row block, Draft.@Nullable Words said) {
        return said == null
                ? new Draft.Words(block.facts(), "", true, 0, 0, null, Instant.EPOCH)
                : new Draft.Words(
                        Contents.join(block.facts(), said.content()),
                        said.label(),
                        said.missing(),
                        said.revision(),
                        said.sourceRevision(),
                        said.by(),
                        said.at());
    }

    private Saved write(
            Writer writer,
            DraftBlocks.Row block,
            LanguageTag language,
            BlockContent content,
            Map<LanguageTag, Draft.Words> words) {
        return write(writer, block, language, content, words, revision(words.get(language)));
    }

    private Saved write(
            Writer writer,
            DraftBlocks.Row block,
            LanguageTag language,
            BlockContent content,
            Map<LanguageTag, Draft.Words> words,
            long last) {
        var now = clock.instant();
        var original = writer.course().original();
        var facts = Contents.facts(content);
        if (!facts.equals(block.facts())) {
            blocks.changeFacts(block, facts);
            for (var other : LanguageTag.all()) {
                if (other != language) {
                    shareFacts(writer, block, other, facts, words.get(other), now);
                }
            }
        }
        long revision = last + 1;
        blocks.remember(writer.course().id(), content);
        long source =
                language == original ? revision : revision(words.get(original)) + (facts.equals(block.facts()) ? 0 : 1);
        say(writer, block, language, content, revision, source, now);
        drafts.writes(writer.course().id(), writer.course().number(), writer.person());
        return new Saved(revision, now);
    }

    /**
     * What all languages share has changed: each goes on by one revision, so that an edit of the old state is stale.
     */
    private void shareFacts(
            Writer writer,
            DraftBlocks.Row block,
            LanguageTag language,
            BlockContent facts,
            Draft.@Nullable Words said,
            Instant now) {
        long revision = revision(said) + 1;
        if (said == null || Contents.wordless(Contents.join(block.facts(), said.content()))) {
            texts.say(
                    writer.course().id(),
                    block.id(),
                    language,
                    new Draft.Words(facts, "", true, revision, 0, writer.person(), now));
        } else {
            long source = language == writer.course().original() ? revision : said.sourceRevision();
            say(writer, block, language, Contents.join(facts, said.content()), revision, source, now);
        }
    }

    private void say(
            Writer writer,
            DraftBlocks.Row block,
            LanguageTag language,
            BlockContent content,
            long revision,
            long source,
            Instant now) {
        texts.say(
                writer.course().id(),
                block.id(),
                language,
                new Draft.Words(
                        content,
                        Contents.label(content),
                        Contents.missing(content),
                        revision,
                        source,
                        writer.person(),
                        now));
        texts.keep(block.id(), language, revision, writer.course().number(), content, writer.person(), now);
    }

    private static long revision(Draft.@Nullable Words said) {
        return said == null ? 0 : said.revision();
    }

    private Conflict park(
            Writer writer,
            DraftBlocks.Row block,
            LanguageTag language,
            long base,
            BlockContent edit,
            Draft.Words stands) {
        var now = clock.instant();
        var waiting = texts.open(block.id(), language).stream()
                .filter(one -> one.by().equals(writer.person()))
                .toList();
        var mine = waiting.stream()
                .filter(one -> one.content().equals(edit))
                .findFirst()
                .or(() -> waiting.stream()
                        .filter(one -> one.base() == base && one.goesOnAs(edit, now))
                        .reduce((first, last) -> last)
                        .map(one -> {
                            texts.goOn(one.id(), edit, now);
                            return one.as(edit, now);
                        }))
                .orElseGet(() -> {
                    var parked = new BlockTexts.Parked(
                            Uuid7.next(), block.id(), language, base, edit, writer.person(), now, false);
                    texts.park(writer.course().id(), parked);
                    return parked;
                });
        blocks.remember(writer.course().id(), edit);
        drafts.writes(writer.course().id(), writer.course().number(), writer.person());
        return conflict(block, mine, stands);
    }
}
