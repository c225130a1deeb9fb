package dev.rolebook.pay;

import dev.rolebook.observation.PayObservation;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** An observation of a band besides the one that its figures are. */
@Entity
@IdClass(PayBandObservation.Key.class)
@Table(name = "pay_band_observation")
public class PayBandObservation extends PanacheEntityBase {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "band_id")
    public PayBand band;

    @Id
    @Enumerated(EnumType.STRING)
    public Part part;

    @Id
    public int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "observation_id")
    public PayObservation observation;

    /** What the observation is to the band. */
    public enum Part {
        /** The band is derived from it. */
        INPUT,
        /** It is what the band was in an earlier edition. */
        EARLIER
    }

    /** Its identity. */
    public record Key(UUID band, Part part, int position) implements Serializable {}
}
