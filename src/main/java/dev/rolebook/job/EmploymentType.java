package dev.rolebook.job;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody is employed: the values of schema.org's employmentType that job search engines read. */
@Schema(description = "How somebody is employed: the values that search engines read in a JobPosting.")
public enum EmploymentType implements Term {
    FULL_TIME("Full time", "The usual hours of a whole week."),
    PART_TIME("Part time", "Fewer hours than that."),
    CONTRACTOR("Contractor", "Self-employed, for a service."),
    TEMPORARY("Temporary", "Employed until a certain date."),
    INTERN("Internship", "To learn, for some months."),
    VOLUNTEER("Volunteer", "Without pay."),
    PER_DIEM("Per diem", "By the day, when needed."),
    OTHER("Other", "None of the others.");

    private final String label;
    private final String description;

    EmploymentType(String label, String description) {
        this.label = label;
        this.description = description;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String description() {
        return description;
    }
}
