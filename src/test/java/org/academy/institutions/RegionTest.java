package org.academy.institutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    /** Where nobody lives, or nobody agreed. */
    private static final Set<String> IN_NONE = Set.of("AQ", "BV", "HM", "IO", "TF", "UM", "GS", "CC", "CX", "EH", "TW");

    @ParameterizedTest
    @CsvSource({"UA, EUR", "ZM, AFR", "PE, AMR", "NP, SEAR", "EG, EMR", "FJ, WPR", "ID, WPR", "SS, AFR", "SD, EMR"})
    void isKnownOfACountry(String country, Region region) {
        assertThat(Region.ofCountry(country)).contains(region);
    }

    @Test
    void isKnownOfEveryCountryWherePeopleMeet() {
        assertThat(Set.of(Locale.getISOCountries()).stream()
                        .filter(country -> Region.ofCountry(country).isEmpty())
                        .collect(Collectors.toSet()))
                .isEqualTo(IN_NONE);
        assertThat(Region.ofCountry("XX")).isEmpty();
        assertThat(WhoRegions.OF_COUNTRY.keySet()).isSubsetOf(Set.of(Locale.getISOCountries()));
    }
}
