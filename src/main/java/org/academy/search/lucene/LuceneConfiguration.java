package org.academy.search.lucene;

import java.time.Clock;
import org.academy.platform.Settings;
import org.academy.search.SearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of an academy that set up no other. */
@Configuration(proxyBeanMethods = false)
class LuceneConfiguration {

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(Settings settings, Clock clock) {
        return LuceneIndex.open(settings.dataDir().toAbsolutePath().resolve("search"), clock);
    }
}
