package org.academy.platform;

import java.nio.file.Path;

/** Folders of their own for modules that keep something on the disk for a while, inside the data directory. */
public interface DataFolders {

    /** The folder of this name, made if need be. */
    Path folder(String name);
}
