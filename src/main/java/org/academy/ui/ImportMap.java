package org.academy.ui;

/** Where the names in {@code import} lead: libraries that come as plain ES modules, without a bundler. */
final class ImportMap {

    static final String JSON = """
            {"imports":{\
            "orderedmap":"/webjars/orderedmap/2.1.1/dist/index.js",\
            "rope-sequence":"/webjars/rope-sequence/1.3.4/dist/index.js",\
            "w3c-keyname":"/webjars/w3c-keyname/2.2.8/index.js",\
            "prosemirror-model":"/webjars/prosemirror-model/1.25.4/dist/index.js",\
            "prosemirror-transform":"/webjars/prosemirror-transform/1.11.0/dist/index.js",\
            "prosemirror-state":"/webjars/prosemirror-state/1.4.4/dist/index.js",\
            "prosemirror-view":"/webjars/prosemirror-view/1.41.5/dist/index.js",\
            "prosemirror-commands":"/webjars/prosemirror-commands/1.7.1/dist/index.js",\
            "prosemirror-keymap":"/webjars/prosemirror-keymap/1.2.3/dist/index.js",\
            "prosemirror-history":"/webjars/prosemirror-history/1.5.0/dist/index.js",\
            "prosemirror-inputrules":"/webjars/prosemirror-inputrules/1.5.1/dist/index.js",\
            "prosemirror-schema-list":"/webjars/prosemirror-schema-list/1.5.1/dist/index.js"}}\
            """;

    private ImportMap() {}
}
