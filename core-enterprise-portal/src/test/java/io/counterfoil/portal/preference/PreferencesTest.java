package io.counterfoil.portal.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.portal.format.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | ZH",
                "en-GB,en;q=0.9,zh;q=0.8 | EN",
                "fr-FR,fr;q=0.9,zh-TW;q=0.5,en;q=0.4 | ZH",
                "zh;q=0.3,en;q=0.7 | EN",
                "fr | EN",
                "*;q=nonsense | EN",
            })
    void theLanguageIsTheFirstThatTheBrowserAcceptsAndThePortalSpeaks(String header, Language language) {
        assertEquals(language, Preferences.accepted(header));
    }

    @Test
    void withoutAWishItIsEnglish() {
        assertEquals(Language.EN, Preferences.accepted(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "",
                "/a\r\nSet-Cookie: x=y",
                "/a b"
            })
    void nobodyIsSentElsewhere(String back) {
        assertEquals("/", PreferencePages.ownPath(back));
    }

    @Test
    void whoChoosesGoesBackToThePage() {
        String page = "/offers/01980f5e-6a10-7c3e-9f0a-2b1d5e8c7a44?command=x&since=1";
        assertEquals(page, PreferencePages.ownPath(page));
    }

    @Test
    void anUnknownThemeIsTheDevices() {
        assertEquals(Theme.DARK, Theme.of("dark"));
        assertEquals(Theme.DEVICE, Theme.of("\"><script>"));
    }
}
