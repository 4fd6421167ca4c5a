package inkan.performance;

/** Measures, and writes the document. */
public final class Performance {
    private Performance() {}

    /** Measures. */
    public static void main(String[] args) {
        System.out.println("nothing yet " + inkan.api.json.DomainJson.ofAnswers());
    }
}
