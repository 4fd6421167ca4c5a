package inkan.api.audit.trail;

import inkan.view.trail.Trail;
import org.springframework.context.SmartLifecycle;

/** Follows the log from before the first request to after the last. */
public final class TrailFollowing implements SmartLifecycle {
    private static final int BEFORE_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final Trail trail;

    public TrailFollowing(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void start() {
        trail.start();
    }

    @Override
    public void stop() {
        trail.stop();
    }

    @Override
    public boolean isRunning() {
        return trail.isRunning();
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
