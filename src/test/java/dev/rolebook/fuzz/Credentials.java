package dev.rolebook.fuzz;

import dev.rolebook.contract.Contract.Operation;
import dev.rolebook.database.PostgresResource;
import java.util.List;
import java.util.Random;

/** What a request says of who asks: mostly an administrator, where one is needed. */
final class Credentials {

    private static final Part RIGHT = Part.fine("Authorization: Bearer " + PostgresResource.ADMIN_KEY);

    private static final List<Part> NOT_VALID = List.of(
            Part.wrong("Authorization: Bearer rb_unknown00000_" + "0".repeat(43)),
            Part.wrong("Authorization: Bearer " + PostgresResource.ADMIN_KEY + "0"),
            Part.wrong("Authorization: Bearer rb_"),
            Part.wrong("Authorization: bearer"),
            Part.wrong("Authorization: Bearer ' or 1=1 --"),
            Part.wrong("Authorization: Bearer eyJhbGciOiJub25lIn0.e30."),
            Part.wrong("Authorization: Bearer " + "x".repeat(10_000)));

    private static final List<Part> OF_NOBODY =
            List.of("X-Nothing: 1", "Authorization: Basic eDp5", "Cookie: key=rb_x").stream()
                    .map(Part::wrong)
                    .toList();

    private final Random random;

    Credentials(Random random) {
        this.random = random;
    }

    List<Part> of(Operation operation) {
        int dice = random.nextInt(20);
        if (operation.isGuarded()) {
            return List.of(dice < 15 ? RIGHT : dice < 18 ? pick(NOT_VALID) : pick(OF_NOBODY));
        }
        return dice < 18 ? List.of() : List.of(dice < 19 ? RIGHT : pick(NOT_VALID));
    }

    private Part pick(List<Part> among) {
        return among.get(random.nextInt(among.size()));
    }
}
