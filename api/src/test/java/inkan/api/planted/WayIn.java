package inkan.api.planted;

/** Planted: something of the way in that no other room may use. */
public interface WayIn {}
