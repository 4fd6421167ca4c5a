package inkan.log.append;

/**
 * What was answered to a request, to be stored with the events of its command.
 *
 * @param key of the request, 1 to 200 characters
 * @param requestDigest 1 to 200 characters
 * @param answer 2 bytes to 1 MiB
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(String key, String requestDigest, byte[] answer) {}
