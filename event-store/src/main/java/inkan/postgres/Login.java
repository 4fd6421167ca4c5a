package inkan.postgres;

/** A role of the database server that may log in, and what it shows for it. */
public record Login(String user, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return user;
    }
}
