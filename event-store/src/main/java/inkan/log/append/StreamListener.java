package inkan.log.append;

/** Is told of events before anybody can see that the head of the log has moved beyond them. Has to be quick. */
public interface StreamListener {

    /** Listens to nothing. */
    StreamListener NONE = new StreamListener() {
        @Override
        public void wentOn(String stream) {}

        @Override
        public void mayHaveGoneOn() {}
    };

    /** A stream has a new event, of this node or of another. */
    void wentOn(String stream);

    /** More was appended elsewhere than can be told: any stream may have gone on. */
    void mayHaveGoneOn();
}
