/**
 * The log's Merkle tree (RFC 6962, RFC 9162): hashes of entries, frontier, tiles and proofs. Pure functions on bytes, with
 * nothing but the JDK; {@code docs/log-format.md} describes the same to the byte.
 */
@NullMarked
package inkan.merkle;

import org.jspecify.annotations.NullMarked;
