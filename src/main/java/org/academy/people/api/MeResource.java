package org.academy.people.api;

import java.util.Set;
import org.academy.people.OwnAccount;
import org.academy.people.PlatformRole;
import org.academy.shared.LanguageTag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in person. */
@RestController
class MeResource {

    private final OwnAccount account;

    MeResource(OwnAccount account) {
        this.account = account;
    }

    record Me(String userName, String displayName, LanguageTag language, Set<PlatformRole> roles) {}

    @GetMapping("/api/v1/me")
    ResponseEntity<Me> me() {
        var mine = account.account();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Me(mine.userName(), mine.displayName(), mine.language(), mine.roles()));
    }
}
