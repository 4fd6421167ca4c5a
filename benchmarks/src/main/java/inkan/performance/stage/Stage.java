package inkan.performance.stage;

/** A part of what is measured that can be measured by itself. It leaves nothing behind but results. */
public interface Stage {
    /** Its name, in options and results. */
    String name();

    /** Measures. */
    void measure(Lab lab) throws Exception;
}
