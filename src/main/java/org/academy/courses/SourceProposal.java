package org.academy.courses;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made where a course came from, offered to those who write it here.
 *
 * @param part the block or unit it is about, if that is in the draft already
 * @param unit the address of the unit it is in; of the new unit, if it is one
 * @param title of that unit
 * @param stands what the block says here now
 * @param came what it said when it last came
 * @param proposed what it would say; all blocks of a new unit
 * @param retitled the title the unit would have
 * @param editedHere whether somebody changed it here since it came: then taking it replaces their text, which stays in
 *     the history
 * @param revision the base that taking it must name
 */
public record SourceProposal(
        UUID id,
        Kind kind,
        @Nullable UUID part,
        String unit,
        String title,
        @Nullable BlockContent stands,
        @Nullable BlockContent came,
        List<BlockContent> proposed,
        @Nullable String retitled,
        boolean editedHere,
        long revision) {

    public enum Kind {
        CHANGED,
        NEW_BLOCK,
        NEW_UNIT,
        RETITLED,
        GONE_BLOCK,
        GONE_UNIT;

        /** As it stands in a message key. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
