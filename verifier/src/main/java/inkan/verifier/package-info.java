/**
 * Verifies an export of the log ({@code docs/export-format.md}) by itself: with its own reading of the file, its own Merkle
 * tree and its own C2SP notes, so that it shares no mistake with the program that wrote it. It uses the JDK and nothing else.
 */
package inkan.verifier;
