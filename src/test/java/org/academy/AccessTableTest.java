package org.academy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionEntry;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.Memberships;
import org.academy.institutions.Region;
import org.academy.institutions.Role;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.people.PlatformRole;
import org.academy.people.SigningIn;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may open which door: the people of the demo walk over every public method of every service of a module and the
 * table in {@code src/test/resources/access/<module>.txt} says what they find: {@code +} an open door, {@code -} a
 * lock, {@code 0} nothing there at all. A method without a row fails, and so does a row without a method.
 *
 * <p>A module joins by bringing a table; an empty one is answered with the table as it is, to be read before it is
 * kept.
 */
class AccessTableTest extends WebTest {

    private static final Path TABLES = Path.of("src/test/resources/access");
    private static final String NORTH = "north-of-the-table";
    private static final String SOUTH = "south-of-the-table";
    private static final String ELSEWHERE = "elsewhere-of-the-table";

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    SigningIn signingIn;

    @Autowired
    Memberships memberships;

    @Autowired
    InstitutionDirectory directory;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MeetingPlanning planning;

    private MeetingId meeting;
    private boolean attendance;
    private final Map<String, Authentication> walkers = new LinkedHashMap<>();

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(TABLES)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList().stream();
        }
    }

    @BeforeEach
    void peopleOfTheDemo() {
        walkers.put(
                "stranger",
                new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        walker("learner", null, null);
        walker("author", Role.AUTHOR, NORTH);
        walker("reviewer", Role.REVIEWER, SOUTH);
        walker("publisher", Role.PUBLISHER, NORTH);
        walker("translator", Role.TRANSLATOR, NORTH);
        walker("organiser", Role.ORGANISER, NORTH);
        walker("editor", Role.DIRECTORY_EDITOR, NORTH);
        walker("head", Role.ADMINISTRATOR, NORTH);
        walker("outsider", Role.ADMINISTRATOR, ELSEWHERE);
        walker("operator", null, null, PlatformRole.OPERATOR);
        walker("admin", null, null, PlatformRole.ADMINISTRATOR);
        walkers.put(
                "system",
                new TestingAuthenticationToken("system", "", AuthorityUtils.createAuthorityList("ROLE_SYSTEM")));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyDoorOpensToThoseInTheTableOnly(String module) throws IOException {
        var wanted = Files.readString(TABLES.resolve(module + ".txt"));
        attendance = module.equals("attendance");

        assertThat(table(module)).isEqualTo(wanted);
    }

    private String table(String module) {
        var rows = new LinkedHashMap<String, String>();
        context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(service ->
                        AopUtils.getTargetClass(service).getPackageName().equals("org.academy." + module))
                .sorted(Comparator.comparing(
                        service -> AopUtils.getTargetClass(service).getSimpleName()))
                .forEach(service -> doors(service).forEach(door -> rows.put(name(door), found(service, door))));
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
        return Stream.concat(
                        Stream.of(" ".repeat(width) + String.join(" ", walkers.keySet())),
                        rows.entrySet().stream()
                                .map(row -> row.getKey()
                                        + " ".repeat(width - row.getKey().length())
                                        + row.getValue()))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<Method> doors(Object service) {
        return Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(AccessTableTest::name));
    }

    private static String name(Method door) {
        return door.getDeclaringClass().getSimpleName() + "." + door.getName()
                + Arrays.stream(door.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private String found(Object service, Method door) {
        return walkers.entrySet().stream()
                .map(walker -> center(
                        tryDoor(service, door, walker.getValue()),
                        walker.getKey().length()))
                .collect(Collectors.joining(" "));
    }

    private static String center(char sign, int width) {
        return " ".repeat((width - 1) / 2) + sign + " ".repeat(width - 1 - (width - 1) / 2);
    }

    /** Whatever happens behind the door is undone. */
    private char tryDoor(Object service, Method door, Authentication walker) {
        var arguments = Arrays.stream(door.getParameters()).map(this::argument).toArray();
        var answer = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            SecurityContextHolder.getContext().setAuthentication(walker);
            try {
                service.getClass()
                        .getMethod(door.getName(), door.getParameterTypes())
                        .invoke(service, arguments);
                return '+';
            } catch (InvocationTargetException thrown) {
                return switch (thrown.getCause()) {
                    case AccessDeniedException locked -> '-';
                    case NotFound nothing -> '0';
                    default -> '+';
                };
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
        return answer == null ? '?' : answer;
    }

    private Object argument(Parameter parameter) {
        return argument(parameter.getName(), parameter.getType());
    }

    private Object argument(RecordComponent component) {
        return argument(component.getName(), component.getType());
    }

    /** Something that fits: what is named after a thing of the demo is that thing. */
    private Object argument(String name, Class<?> type) {
        if (type == MeetingId.class && attendance) {
            return meeting();
        }
        if (type == InstitutionId.class) {
            return directory.bySlug(NORTH).orElseThrow().id();
        }
        if (type == PersonId.class) {
            return SystemPrincipal.call(() -> people.named("table.learner"))
                    .orElseThrow()
                    .id();
        }
        if (type == String.class) {
            return switch (name) {
                case "slug" -> NORTH;
                case "country" -> "ZM";
                case "userName", "name" -> "table.learner";
                case "email", "website" -> null;
                default -> "text";
            };
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (Collection.class.isAssignableFrom(type) || type == Iterable.class) {
            return name.equals("languages") ? List.of("en") : List.of();
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.of(2027, 1, name.equals("end") ? 2 : 1, 10, 0);
        }
        if (type == Map.class) {
            return Map.of();
        }
        return Map.<Class<?>, Object>of(
                        Pageable.class,
                        PageRequest.of(0, 1),
                        UUID.class,
                        new UUID(0, 1),
                        Locale.class,
                        Locale.ENGLISH,
                        LocalDate.class,
                        LocalDate.of(2026, 1, 1),
                        Instant.class,
                        Instant.EPOCH,
                        ZoneId.class,
                        ZoneId.of("Africa/Lusaka"))
                .get(type);
    }

    private Object record(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(
                    Arrays.stream(components).map(this::argument).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void walker(String name, Role role, String slug, PlatformRole... platformRoles) {
        var userName = "table." + name;
        var person = SystemPrincipal.call(() -> {
            if (people.named(userName).isEmpty()) {
                people.create(
                        new NewPerson(userName, name, null, "academy-demo", LanguageTag.EN, Set.of(platformRoles)));
                if (role != null) {
                    memberships.appoint(
                            institution(slug),
                            people.named(userName).orElseThrow().id(),
                            role,
                            LocalDate.of(2026, 1, 1),
                            null);
                }
            }
            return signingIn.byDemoName(userName).orElseThrow();
        });
        institution(NORTH);
        var roles = Stream.concat(
                        Stream.of("ROLE_PERSON"), Arrays.stream(platformRoles).map(one -> "ROLE_" + one))
                .toArray(String[]::new);
        walkers.put(name, new TestingAuthenticationToken(person, "", AuthorityUtils.createAuthorityList(roles)));
    }

    /** One that North organises and everybody may register for. */
    private MeetingId meeting() {
        if (meeting == null) {
            SecurityContextHolder.getContext().setAuthentication(walkers.get("organiser"));
            try {
                var blank = planning.blank(LanguageTag.EN, ZoneId.of("Africa/Lusaka"));
                var id = planning.schedule(
                        institution(NORTH),
                        new MeetingPlan(
                                LanguageTag.EN,
                                Map.of(LanguageTag.EN, new MeetingWords("At the table", "For everybody.", "")),
                                blank.kind(),
                                blank.topic(),
                                Mode.ONLINE,
                                blank.when(),
                                null,
                                "https://meet.example/room",
                                null,
                                null,
                                Set.of(LanguageTag.EN),
                                Set.of(),
                                null,
                                null,
                                false,
                                false,
                                List.of()));
                planning.askForSignOff(id);
                planning.publish(id);
                meeting = id;
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
        return meeting;
    }

    private InstitutionId institution(String slug) {
        return directory
                .bySlug(slug)
                .map(one -> one.id())
                .orElseGet(() -> SystemPrincipal.call(() -> directory.list(
                        slug,
                        new InstitutionEntry(
                                slug,
                                null,
                                null,
                                InstitutionKind.COLLABORATING_CENTRE,
                                "ZM",
                                "Lusaka",
                                Region.AFR,
                                List.of("en"),
                                null,
                                "A centre of the table.",
                                List.of(),
                                null))));
    }
}
