package org.academy.site;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.util.Map;
import org.academy.platform.Messages;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class FaultsTest {

    private static final Principal AMINA = () -> "amina";

    private MockMvc mvc;

    @BeforeEach
    void house() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n.site.messages");
        texts.setDefaultEncoding("UTF-8");
        var languages = new AcceptHeaderLocaleResolver();
        mvc = MockMvcBuilders.standaloneSetup(new Trouble())
                .setControllerAdvice(new Faults(new Messages(texts), texts, languages))
                .setLocaleResolver(languages)
                .build();
    }

    @Test
    void areAPageForPeople() throws Exception {
        mvc.perform(get("/test/hidden"))
                .andExpect(status().isNotFound())
                .andExpect(view().name("site/fault"))
                .andExpect(model().attribute("title", "There is nothing here"));
    }

    @Test
    void areAProblemForPrograms() throws Exception {
        mvc.perform(get("/api/hidden"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.instance").value("/api/hidden"))
                .andExpect(jsonPath("$.title").value("There is nothing here"));
    }

    @Test
    void nameTheFieldOfABrokenRule() throws Exception {
        mvc.perform(get("/api/rule"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].detail").isNotEmpty());
    }

    @Test
    void nameEveryInvalidField() throws Exception {
        mvc.perform(post("/api/valid").contentType(MediaType.APPLICATION_JSON).content("{\"name\":\"\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].detail").isNotEmpty());
    }

    @Test
    void sayNothingOfHowTheyHappened() throws Exception {
        mvc.perform(get("/api/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void areToldApart() throws Exception {
        mvc.perform(get("/api/big")).andExpect(status().is(413));
        mvc.perform(get("/api/denied").principal(AMINA)).andExpect(status().isForbidden());
        mvc.perform(post("/api/valid").contentType(MediaType.APPLICATION_JSON).content("not json"))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/api/rule")).andExpect(status().isMethodNotAllowed());
    }

    @RestController
    static class Trouble {

        record Named(@NotBlank String name) {}

        @GetMapping("/api/rule")
        Map<String, String> rule() {
            throw RuleViolated.at("name", "site.fault.422.detail");
        }

        @PostMapping("/api/valid")
        Map<String, String> valid(@RequestBody @Valid Named named) {
            return Map.of("name", named.name());
        }

        @GetMapping("/api/broken")
        Map<String, String> broken() {
            throw new IllegalStateException("a secret");
        }

        @GetMapping({"/test/hidden", "/api/hidden"})
        Map<String, String> hidden() {
            throw new NotFound("draft", "x");
        }

        @GetMapping("/api/denied")
        Map<String, String> denied() {
            throw new AccessDeniedException("no");
        }

        @GetMapping("/api/big")
        Map<String, String> big() {
            throw new MaxUploadSizeExceededException(1);
        }
    }
}
