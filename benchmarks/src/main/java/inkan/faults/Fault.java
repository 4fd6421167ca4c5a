package inkan.faults;

/** What is done to the nodes, the database and the lines between them. */
enum Fault {
    NODE_KILLED("a node killed", 1, 30),
    DATABASE_KILLED("PostgreSQL killed with all its processes", 1, 20),
    NODE_AND_DATABASE_KILLED("a node and PostgreSQL killed", 2, 10),
    HEAD_HOLDER_KILLED("a node killed while it held the lock of the head", 1, 10),
    SIGNER_KILLED("a node killed in the middle of storing a checkpoint", 1, 5),
    REBUILDER_KILLED("a node killed while it made the views anew", 1, 5),
    HEAD_HOLDER_CUT_OFF("the line of a node that held the lock of the head stands still", 0, 8),
    NODE_SUSPENDED("a node suspended, and woken again", 0, 6),
    LINE_TORN("all connections of a node reset", 0, 6);

    private final String words;
    private final int kills;
    private final int weight;

    Fault(String words, int kills, int weight) {
        this.words = words;
        this.kills = kills;
        this.weight = weight;
    }

    /** What is done, in words. */
    String words() {
        return words;
    }

    /** How many kills it is. */
    int kills() {
        return kills;
    }

    /** How often it is done, in a hundred. */
    int weight() {
        return weight;
    }
}
