package org.academy.platform;

import java.util.List;

/** Slot: what a module has to tell the operator, line by line, once the Academy is ready. */
public interface StartNote {

    List<String> lines();
}
