package org.academy.courses.cartridge;

import java.util.List;

/** Turns the resources of a cartridge into pieces of ours, one at a time, so that memory stays flat. */
final class Conversion {

    private final CartridgeFile file;
    private final Manifest manifest;
    private final Plan plan;

    Conversion(CartridgeFile file, Manifest manifest, Plan plan) {
        this.file = file;
        this.manifest = manifest;
        this.plan = plan;
    }

    Converted convert(Manifest.Resource resource) {
        return new Converted(List.of(), "", List.of());
    }
}
