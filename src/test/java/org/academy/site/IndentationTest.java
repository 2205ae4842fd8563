package org.academy.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentationTest {

    @Test
    void goesBetweenTagsAndWithinThem() {
        assertThat(Indentation.without("""
                <ul
                    class="row"
                    hidden
                >
                    <li>One</li>

                    <li>Two
                        and a half</li>
                </ul>
                """))
                .isEqualTo("<ul class=\"row\" hidden>\n<li>One</li>\n<li>Two\nand a half</li>\n</ul>\n");
    }

    @Test
    void staysWhereItIsSaid() {
        for (var html : new String[] {
            "<p title=\"one\n    two > three\" lang='a\n  b'>x</p>",
            "<pre class=\"c\">if (a < b) {\n    go();\n}\n</pre>",
            "<textarea>\n\n   mine</textarea>",
            "<p>a < b and c's \"d\ne\"</p>"
        }) {
            assertThat(Indentation.without(html)).isEqualTo(html);
        }
        assertThat(Indentation.without("<preview>\n  <p>1</p></preview>")).isEqualTo("<preview>\n<p>1</p></preview>");
        assertThat(Indentation.without("<pre>\n  x")).isEqualTo("<pre>\n  x");
    }
}
