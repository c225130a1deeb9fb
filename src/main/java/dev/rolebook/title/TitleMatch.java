package dev.rolebook.title;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a title names.
 *
 * @param family the family of roles
 * @param role the role; null where the title tells the family only
 * @param confidence how sure that is, from {@link KnownTitles#SURE_ENOUGH} to 1, with two decimals
 */
public record TitleMatch(UUID family, @Nullable UUID role, BigDecimal confidence) {}
