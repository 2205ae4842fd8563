package org.academy.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;

/** The portal says what all faces say. */
@Component
class PortalTranslations implements I18NProvider {

    private final transient Messages messages;

    PortalTranslations(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LanguageTag.all().stream().map(LanguageTag::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return messages.text(locale, key, parameters);
    }
}
