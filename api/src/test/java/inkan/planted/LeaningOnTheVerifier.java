package inkan.planted;

import inkan.verifier.Verdict;

/** Planted: a program that is told by the verifier what is right. */
public interface LeaningOnTheVerifier {
    record ToldWhatIsRight(Verdict verdict) {}
}
