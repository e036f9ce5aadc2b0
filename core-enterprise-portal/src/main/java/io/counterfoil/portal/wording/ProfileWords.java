package io.counterfoil.portal.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a participant says of itself. */
@MessageBundle(value = "profile", locale = "en")
public interface ProfileWords {

    @Message("Profile")
    String title();

    @Message("Others see this before they deal with you. Only you and the operator can change it.")
    String intro();

    @Message("Say more about your company: it helps banks and suppliers.")
    String empty();

    @Message("Change the profile")
    String change();

    @Message("Industry")
    String industry();

    @Message(
            "{#when section}{#is 'A'}farming, forestry, fishery{#is 'B'}mining{#is 'C'}manufacturing{#is 'D'}electricity, heat, gas, water{#is 'E'}construction{#is 'F'}wholesale and retail{#is 'G'}transport, storage, post{#is 'H'}hotels and catering{#is 'I'}information and software{#is 'J'}finance{#is 'K'}real estate{#is 'L'}leasing and business services{#is 'M'}research and technical services{#is 'N'}water, environment, public facilities{#is 'O'}household services and repair{#is 'P'}education{#is 'Q'}health and social work{#is 'R'}culture, sport, entertainment{#is 'S'}public administration{#else}international organisations{/when}")
    String industryName(String section);

    @Message("Region")
    String region();

    @Message(
            "In China the six digits of the division, such as 440305; elsewhere the two letters of the country, such as DE.")
    String regionHint();

    @Message("Size")
    String size();

    @Message("{#when size}{#is 'large'}large{#is 'medium'}medium{#is 'small'}small{#else}micro{/when}")
    String sizeName(String size);

    @Message("not said")
    String notSaid();

    @Message("Contact {number}")
    String contact(int number);

    @Message("Leave all of it empty to have no further contact. An e-mail address or a telephone number is needed.")
    String contactHint();

    @Message("Name")
    String name();

    @Message("What for")
    String role();

    @Message("E-mail")
    String email();

    @Message("Telephone")
    String phone();

    @Message("With the country's code, such as +86 755 1234 5678.")
    String phoneHint();

    @Message("Earlier versions are kept, with who changed what.")
    String kept();

    @Message("Contact {number}: {sentence}")
    String inContact(int number, String sentence);

    @Message("Give six digits, such as 440305, or the two capital letters of a country, such as DE.")
    String wrongRegion();

    @Message("Give the name.")
    String nameMissing();

    @Message("Say what one asks this person.")
    String roleMissing();

    @Message("Give an e-mail address or a telephone number.")
    String noWay();

    @Message("Give the number with + and the country's code, such as +86 755 1234 5678.")
    String wrongPhone();

    @Message("Save the profile")
    String save();
}
