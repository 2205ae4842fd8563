package org.academy.courses.cartridge;

import java.util.List;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;

/** Questions as QTI 1.2 in the profile of Common Cartridge 1.3: choices, several choices, and words to type. */
public final class QuizWriting {

    private static final String FRAME = """
            <?xml version="1.0" encoding="UTF-8"?>
            <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://www.imsglobal.org/xsd/ims_qtiasiv1p2 \
            http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_qtiasiv1p2p1_v1p0.xsd">
            """;

    private QuizWriting() {}

    /** A question with the name it keeps. */
    public record Named(String name, QuestionKey key, QuestionWords words) {}

    public static String quiz(String identifier, String title, List<Named> questions) {
        var xml = new StringBuilder(FRAME);
        xml.append("<assessment ident=\"").append(attribute(identifier));
        xml.append("\" title=\"").append(attribute(title)).append("\">\n<qtimetadata>");
        field(xml, "cc_profile", "cc.exam.v0p1");
        field(xml, "qmd_assessmenttype", "Examination");
        field(xml, "qmd_scoretype", "Percentage");
        xml.append("</qtimetadata>\n<section ident=\"root_section\">\n");
        questions.forEach(question -> item(xml, question));
        return xml.append("</section>\n</assessment>\n</questestinterop>\n").toString();
    }

    private static void field(StringBuilder xml, String label, String entry) {
        xml.append("<qtimetadatafield><fieldlabel>").append(label).append("</fieldlabel><fieldentry>");
        xml.append(entry).append("</fieldentry></qtimetadatafield>");
    }

    private static void item(StringBuilder xml, Named question) {
        var key = question.key();
        var words = question.words();
        xml.append("<item ident=\"").append(attribute(question.name())).append("\" title=\"\">\n");
        xml.append("<itemmetadata><qtimetadata>");
        field(xml, "cc_profile", profile(key.type()));
        xml.append("</qtimetadata></itemmetadata>\n<presentation>");
        material(xml, words.prompt());
        if (key.type() == QuestionType.SHORT) {
            xml.append("<response_str ident=\"response1\" rcardinality=\"Single\"><render_fib>");
            xml.append("<response_label ident=\"answer1\" rshuffle=\"No\"/></render_fib></response_str>");
        } else {
            choices(xml, key, words);
        }
        xml.append(
                "</presentation>\n<resprocessing><outcomes><decvar maxvalue=\"100\" minvalue=\"0\" varname=\"SCORE\"");
        xml.append(" vartype=\"Decimal\"/></outcomes>\n");
        if (!words.explanation().isEmpty()) {
            xml.append("<respcondition continue=\"Yes\"><conditionvar><other/></conditionvar>");
            xml.append("<displayfeedback feedbacktype=\"Response\" linkrefid=\"general_fb\"/></respcondition>\n");
        }
        right(xml, key, words);
        xml.append("</resprocessing>\n");
        if (!words.explanation().isEmpty()) {
            xml.append("<itemfeedback ident=\"general_fb\"><flow_mat>");
            material(xml, words.explanation());
            xml.append("</flow_mat></itemfeedback>\n");
        }
        xml.append("</item>\n");
    }

    private static String profile(QuestionType type) {
        return switch (type) {
            case SINGLE -> "cc.multiple_choice.v0p1";
            case MULTIPLE -> "cc.multiple_response.v0p1";
            case SHORT -> "cc.fib.v0p1";
            case ORDER -> throw new IllegalArgumentException("Common Cartridge puts nothing in order");
        };
    }

    private static void choices(StringBuilder xml, QuestionKey key, QuestionWords words) {
        xml.append("<response_lid ident=\"response1\" rcardinality=\"");
        xml.append(key.type() == QuestionType.SINGLE ? "Single" : "Multiple").append("\"><render_choice>");
        for (var option : key.options()) {
            xml.append("<response_label ident=\"").append(attribute(option)).append("\">");
            material(xml, words.options().getOrDefault(option, ""));
            xml.append("</response_label>");
        }
        xml.append("</render_choice></response_lid>");
    }

    private static void right(StringBuilder xml, QuestionKey key, QuestionWords words) {
        if (key.type() == QuestionType.SHORT
                ? words.accept().isEmpty()
                : key.right().isEmpty()) {
            return;
        }
        xml.append("<respcondition continue=\"No\"><conditionvar>");
        switch (key.type()) {
            case SINGLE -> key.right().forEach(option -> equal(xml, option));
            case MULTIPLE -> {
                xml.append("<and>");
                key.right().forEach(option -> equal(xml, option));
                key.options().stream()
                        .filter(option -> !key.right().contains(option))
                        .forEach(option -> {
                            xml.append("<not>");
                            equal(xml, option);
                            xml.append("</not>");
                        });
                xml.append("</and>");
            }
            case SHORT -> words.accept().forEach(answer -> equal(xml, answer));
            case ORDER -> throw new IllegalArgumentException("Common Cartridge puts nothing in order");
        }
        xml.append("</conditionvar><setvar action=\"Set\" varname=\"SCORE\">100</setvar></respcondition>\n");
    }

    private static void equal(StringBuilder xml, String answer) {
        xml.append("<varequal respident=\"response1\" xml:space=\"preserve\">");
        xml.append(Welcome.escaped(answer)).append("</varequal>");
    }

    private static void material(StringBuilder xml, String text) {
        xml.append("<material><mattext texttype=\"text/plain\" xml:space=\"preserve\">");
        xml.append(Welcome.escaped(text)).append("</mattext></material>");
    }

    private static String attribute(String text) {
        return Welcome.attribute(text).replace("\n", "&#10;");
    }
}
