package org.academy.meetings;

import org.academy.media.MediaGuard;
import org.academy.media.MediaId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Photos and materials of meetings: of published ones for everyone, or for those who were registered; of drafts for
 * those who plan them or sign them off. A photo without consent stays with those who keep it.
 */
@Component
class MeetingMedia implements MediaGuard {

    private final Handouts handouts;
    private final Listing listing;
    private final MeetingAccess access;
    private final ObjectProvider<MaterialReaders> readers;

    MeetingMedia(Handouts handouts, Listing listing, MeetingAccess access, ObjectProvider<MaterialReaders> readers) {
        this.handouts = handouts;
        this.listing = listing;
        this.access = access;
        this.readers = readers;
    }

    @Override
    public Reading reading(MediaId media) {
        var uses = handouts.uses(media);
        if (uses.stream().anyMatch(use -> use.published() && !use.onlyRegistered() && !use.kept())) {
            return Reading.EVERYONE;
        }
        var keepers = handouts.keepersOfPhoto(media);
        boolean mine = uses.stream().anyMatch(this::forThisPerson) || !keepers.isEmpty() && access.mayPlanFor(keepers);
        return mine ? Reading.THIS_PERSON : Reading.NO;
    }

    private boolean forThisPerson(Handouts.Use use) {
        boolean registered = use.published()
                && use.onlyRegistered()
                && readers.orderedStream().anyMatch(slot -> slot.mayRead(use.meeting()));
        return registered || access.maySignFor(listing.organisersOf(use.meeting()));
    }
}
