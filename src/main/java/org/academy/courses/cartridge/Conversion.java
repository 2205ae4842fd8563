package org.academy.courses.cartridge;

import java.util.List;

/** Turns the resources of a cartridge into pieces of ours, one at a time, so that memory stays flat. */
public final class Conversion {

    private final CartridgeFile file;
    private final Manifest manifest;
    private final Plan plan;
    private final Wordings wordings;

    public Conversion(CartridgeFile file, Manifest manifest, Plan plan, Wordings wordings) {
        this.file = file;
        this.manifest = manifest;
        this.plan = plan;
        this.wordings = wordings;
    }

    public Converted convert(Manifest.Resource resource) {
        return new Converted(List.of(), "", List.of());
    }
}
