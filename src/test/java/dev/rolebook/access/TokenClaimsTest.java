package dev.rolebook.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenClaimsTest {

    private static final String KEYCLOAKS = "realm_access/roles";

    @Test
    void rolesMeanWhatIsConfigured() {
        TokenClaims claims = claims(
                KEYCLOAKS, "content-team=editor", "content-team=reviewer", "desk/chiefs=publisher", "a=b=reader");
        assertThat(roles(claims, "{'realm_access':{'roles':['content-team','other']}}"))
                .containsExactly("editor", "reviewer");
        assertThat(roles(claims, "{'realm_access':{'roles':['desk/chiefs']}}")).containsExactly("publisher");
        assertThat(roles(claims, "{'realm_access':{'roles':['a=b']}}")).containsExactly("reader");
    }

    @Test
    void whatIsCalledLikeARoleOfOursIsNoneWhereMeaningsAreConfigured() {
        assertThat(roles(
                        claims(KEYCLOAKS, "content-team=editor"),
                        "{'realm_access':{'roles':['administrator','editor']}}"))
                .isEmpty();
    }

    @Test
    void withoutMeaningsTheNamesAreOurs() {
        TokenClaims claims = new TokenClaims(config("groups", Optional.empty()));
        assertThat(roles(claims, "{'groups':['editor','staff']}")).containsExactly("editor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'realm_access':null}",
                "{'realm_access':'editor'}",
                "{'realm_access':{'roles':{}}}",
                "{'realm_access':{'roles':[['editor'],{'a':'editor'}]}}",
                "[]"
            })
    void whatIsNotThereGivesNothing(String token) {
        assertThat(roles(new TokenClaims(config(KEYCLOAKS, Optional.empty())), token))
                .isEmpty();
    }

    @Test
    void aClaimMayBeCalledLikeAUrlAndBeOneWord() {
        TokenClaims claims = new TokenClaims(config("https://example.org/roles", Optional.empty()));
        assertThat(roles(claims, "{'https://example.org/roles':'editor'}")).containsExactly("editor");
    }

    @Test
    void aPartnerIsOneOfItsSource() {
        TokenClaims claims = new TokenClaims(config("roles", Optional.empty()));
        TokenClaims.Holder partner = claims.holder(json("{'roles':['partner'],'rolebook_partner':'board'}"));
        assertThat(partner.roles()).containsExactly("partner");
        assertThat(partner.partner()).isEqualTo("board");
        TokenClaims.Holder ofNobody = claims.holder(json("{'roles':['partner','reader']}"));
        assertThat(ofNobody.roles()).containsExactly("reader");
        assertThat(ofNobody.partner()).isNull();
        assertThat(claims.holder(json("{'roles':['reader'],'rolebook_partner':'board'}"))
                        .partner())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "=editor", "team=chief", "team=", "team=Editor"})
    void whatMeansNothingStopsTheStart(String meaning) {
        assertThatThrownBy(() -> claims(KEYCLOAKS, meaning))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("rolebook.access.oidc.roles")
                .hasMessageContaining("editor");
    }

    private static Iterable<String> roles(TokenClaims claims, String token) {
        return claims.holder(json(token)).roles();
    }

    private static TokenClaims claims(String path, String... meanings) {
        return new TokenClaims(config(path, Optional.of(List.of(meanings))));
    }

    private static JsonNode json(String token) {
        try {
            return new ObjectMapper().readTree(token.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static TokenConfig config(String path, Optional<List<String>> meanings) {
        return new TokenConfig() {
            @Override
            public String rolesClaim() {
                return path;
            }

            @Override
            public Optional<List<String>> roles() {
                return meanings;
            }

            @Override
            public String partnerClaim() {
                return "rolebook_partner";
            }
        };
    }
}
