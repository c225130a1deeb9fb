package dev.rolebook.paging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** Something to list, known only to the tests of lists. */
@Entity
public class Stone {

    @Id
    public UUID id;

    public String color;
    public int weight;

    @ManyToOne
    public Stone below;
}
