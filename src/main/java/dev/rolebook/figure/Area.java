package dev.rolebook.figure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** Where people are paid. */
@Embeddable
@Schema(description = "Where the people are whose pay is meant.")
public record Area(
        @NotNull @Enumerated(EnumType.STRING) AreaScheme scheme,

        @NotNull @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?", message = "must be a code of ISO 3166 such as US or US-CA")
        @Schema(description = "The area's code in the scheme.", examples = "US")
        String code,

        @NotBlank @CodePointLength(max = 200) @Schema(description = "For people.", examples = "United States")
        String name) {}
