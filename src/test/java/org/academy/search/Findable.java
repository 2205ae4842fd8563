package org.academy.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.search.SearchDocument.Part;
import org.academy.search.SearchDocument.Variant;
import org.academy.shared.LanguageTag;

/** A small academy to be searched: two courses of many languages, one of one, three institutions. */
public final class Findable {

    static final Instant AUTUMN = Instant.parse("2026-10-01T08:00:00Z");

    private Findable() {}

    public static List<SearchDocument> academy() {
        return List.of(
                handHygiene(1),
                course(
                        "safe-injections-and-sharps",
                        1,
                        "patient-safety",
                        variant(
                                LanguageTag.EN,
                                "Safe injections and sharps",
                                "One needle, one syringe, one time.",
                                part(
                                        "the-sharps-box",
                                        1,
                                        "The sharps box",
                                        "A box that is full is a risk for the hand."),
                                part("after-a-prick", 2, "After a needle prick", "Report it, whoever you are.")),
                        variant(
                                LanguageTag.FR,
                                "Injections sûres et objets piquants",
                                "Une aiguille, une seringue, une seule fois.",
                                part("la-boite", 1, "La boîte à aiguilles", "Une boîte pleine est un risque."))),
                course(
                        "when-the-water-fails",
                        1,
                        "infection-prevention",
                        variant(
                                LanguageTag.EN,
                                "When the water fails",
                                "Keeping hands clean with rub, buckets and a plan.",
                                part("the-plan", 1, "The plan", "Hand hygiene goes on. Who carries the water?"))),
                institution(
                        "south-centre-for-care-learning",
                        "South Centre for Care Learning",
                        "Teaches hospital teams of the region.",
                        "Lusaka, Zambia",
                        "Lusaka Zambia Zambie Замбія Замбия زامبيا 赞比亚"),
                institution(
                        "kyiv-house-of-medical-education",
                        "Kyiv House of Medical Education",
                        "Continuous learning for physicians and nurses.",
                        "Kyiv, Ukraine",
                        "Kyiv Київ Ukraine Україна Украина أوكرانيا 乌克兰"),
                institution(
                        "riverbank-school-of-nursing",
                        "Riverbank School of Nursing",
                        "A school beside a river.",
                        "Accra, Ghana",
                        "Accra Ghana"));
    }

    static SearchDocument handHygiene(long version) {
        return course(
                "hand-hygiene-at-the-point-of-care",
                version,
                "infection-prevention",
                variant(
                        LanguageTag.EN,
                        "Hand hygiene at the point of care",
                        "When to clean your hands, how, and what to do when the water fails.",
                        part("why-hands-matter", 1, "Why hands matter", "Germs travel on hands from bed to bed."),
                        part(
                                "the-five-moments",
                                2,
                                "The five moments",
                                "Before touching a patient. Before an aseptic task. After a risk of body fluids."
                                        + " After touching a patient. After touching the patient’s surroundings."),
                        part(
                                "gloves",
                                3,
                                "Gloves are not a substitute",
                                "Clean your hands before gloves & after <b>.")),
                variant(
                        LanguageTag.FR,
                        "L’hygiène des mains au point de soins",
                        "Quand et comment nettoyer ses mains, et que faire si l’eau manque.",
                        part("pourquoi", 1, "Pourquoi les mains comptent", "Les germes voyagent sur les mains."),
                        part("moments", 2, "Les cinq moments", "Avant de toucher un patient âgé.")),
                variant(
                        LanguageTag.ES,
                        "La higiene de las manos en el punto de atención",
                        "Cuándo limpiarse las manos, cómo hacerlo y qué hacer si falta el agua.",
                        part("por-que", 1, "Por qué importan las manos", "Las infecciones viajan en las manos.")),
                variant(
                        LanguageTag.AR,
                        "نظافة اليدين في موضع الرعاية",
                        "متى تنظّف يديك، وكيف، وماذا تفعل حين ينقطع الماء.",
                        part(
                                "limadha",
                                1,
                                "لماذا تهمّ اليدان",
                                "تنتقل الجراثيم على الأيدي. اغسل يديك قبل لمس المريض.")),
                variant(
                        LanguageTag.ZH,
                        "医疗点的手卫生",
                        "何时清洁双手，怎样清洁，停水时怎么办。",
                        part("weishenme", 1, "为什么手很重要", "细菌通过手在病床之间传播。接触患者之前要洗手。")),
                variant(
                        LanguageTag.RU,
                        "Гигиена рук в месте оказания помощи",
                        "Когда и как очищать руки и что делать, если нет воды.",
                        part("zachem", 1, "Почему руки важны", "Микробы переносятся руками медицинских сестёр.")),
                variant(
                        LanguageTag.UK,
                        "Гігієна рук у місці надання допомоги",
                        "Коли і як очищувати руки та що робити, коли немає води.",
                        part(
                                "navishcho",
                                1,
                                "Чому руки важливі",
                                "Мікроби переносяться руками медичних сестер. П’ять моментів.")));
    }

    static SearchDocument course(String slug, long version, String topic, Variant... variants) {
        var languages = EnumSet.noneOf(LanguageTag.class);
        List.of(variants).forEach(variant -> languages.add(variant.language()));
        return new SearchDocument(
                "course:" + slug,
                version,
                Kind.COURSE,
                slug,
                AUTUMN.plusSeconds(version),
                null,
                Map.of(Facet.TOPIC, Set.of(topic)),
                languages,
                "North Centre for Safe Care",
                List.of(variants));
    }

    /** A workshop of three hours in Kyiv. */
    static SearchDocument workshop(String slug, String title, LocalDate day) {
        var starts = day.atTime(10, 0).atZone(ZoneId.of("Europe/Kyiv")).toInstant();
        return new SearchDocument(
                "meeting:" + slug,
                1,
                Kind.WORKSHOP,
                slug,
                AUTUMN,
                new Happening(starts, starts.plus(Duration.ofHours(3)), "Europe/Kyiv", false),
                Map.of(
                        Facet.TOPIC, Set.of("partnership"),
                        Facet.MODE, Set.of("hybrid"),
                        Facet.REGION, Set.of("eur"),
                        Facet.PLACE, Set.of("UA")),
                EnumSet.of(LanguageTag.EN, LanguageTag.UK),
                "House of Health Partnerships",
                List.of(new Variant(LanguageTag.EN, title, "Two sides, one plan.", "", "House", 0, 0, List.of())));
    }

    static Variant variant(LanguageTag language, String title, String summary, Part... parts) {
        return new Variant(language, title, summary, "", "North Centre for Safe Care", 95, 412_000, List.of(parts));
    }

    static Part part(String slug, int number, String title, String text) {
        return new Part(slug, number, title, text);
    }

    static SearchDocument institution(String slug, String name, String summary, String byline, String keywords) {
        return new SearchDocument(
                "institution:" + slug,
                1,
                Kind.INSTITUTION,
                slug,
                AUTUMN,
                null,
                Map.of(Facet.REGION, Set.of("afr")),
                EnumSet.of(LanguageTag.EN, LanguageTag.FR),
                keywords,
                List.of(new Variant(LanguageTag.EN, name, summary, "", byline, 0, 0, List.of())));
    }

    /** Any number of made-up courses, all different. */
    static List<SearchDocument> many(int number) {
        var courses = new ArrayList<SearchDocument>();
        for (int i = 0; i < number; i++) {
            courses.add(course(
                    "course-" + i,
                    1,
                    "patient-safety",
                    variant(
                            LanguageTag.EN,
                            "Bedside lesson number " + i,
                            "A lesson that is one of many.",
                            part("one", 1, "Only unit of " + i, "Text of the lesson."))));
        }
        return courses;
    }
}
