package org.academy.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A word about what was done elsewhere or can be undone. Errors are never said in passing: they stay until closed. */
public final class Toast {

    private static final int SIX_SECONDS = 6_000;

    private Toast() {}

    public static void say(String done) {
        var toast = frame(done);
        toast.setDuration(SIX_SECONDS);
        toast.open();
    }

    public static void undo(String done, String undo, Runnable back) {
        var toast = frame(done);
        toast.setDuration(SIX_SECONDS + SIX_SECONDS);
        toast.add(ActionButton.quiet(undo, () -> {
                    toast.close();
                    back.run();
                })
                .with("undo"));
        toast.open();
    }

    /** Something was refused or broke: stays until the person has read it. */
    public static void trouble(String sentence, String close) {
        var toast = frame(sentence);
        toast.addThemeName("error");
        toast.setAssertive(true);
        toast.setDuration(0);
        toast.add(ActionButton.sign("x", close, toast::close));
        toast.open();
    }

    private static Notification frame(String sentence) {
        var toast = new Notification();
        toast.addClassName("toast");
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.add(new Span(sentence));
        return toast;
    }
}
