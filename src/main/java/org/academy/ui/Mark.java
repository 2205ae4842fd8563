package org.academy.ui;

/** Two weld threads under and over two flax threads on pine. */
final class Mark {

    static final String DRAWING = "<rect width='32' height='32' fill='#0b3b31'/><g fill='none' stroke-width='5'>"
            + "<path stroke='#efb02e' d='M0 9h32M0 23h32'/>"
            + "<path stroke='#f4f6f0' d='M9 0v5.5M9 12.5V32M23 0v19.5M23 26.5V32'/></g>";

    private Mark() {}
}
