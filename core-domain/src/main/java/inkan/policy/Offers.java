package inkan.policy;

import inkan.value.Platform;
import java.util.HashSet;
import java.util.Set;

/**
 * What can be had at all under a version of the policy.
 *
 * @param smartphones makes of smartphones that carry certificates
 * @param faceAuthenticationCard whether a card can be switched to face authentication
 * @param useAbroad whether a card can be used on after leaving Japan
 * @param expressIssue whether a card can be issued express
 */
public record Offers(
        Set<Platform> smartphones, boolean faceAuthenticationCard, boolean useAbroad, boolean expressIssue) {
    public Offers {
        smartphones = Set.copyOf(smartphones);
    }

    /** The same with one more make of smartphone. */
    public Offers withSmartphone(Platform platform) {
        Set<Platform> all = new HashSet<>(smartphones);
        all.add(platform);
        return new Offers(all, faceAuthenticationCard, useAbroad, expressIssue);
    }

    /** The same with face-authentication cards. */
    public Offers withFaceAuthenticationCard() {
        return new Offers(smartphones, true, useAbroad, expressIssue);
    }

    /** The same with use abroad. */
    public Offers withUseAbroad() {
        return new Offers(smartphones, faceAuthenticationCard, true, expressIssue);
    }

    /** The same with express issue. */
    public Offers withExpressIssue() {
        return new Offers(smartphones, faceAuthenticationCard, useAbroad, true);
    }
}
