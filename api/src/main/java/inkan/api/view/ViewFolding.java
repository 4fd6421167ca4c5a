package inkan.api.view;

import inkan.view.fold.ViewReader;
import org.springframework.context.SmartLifecycle;

/** Folds the log into the views from before the first request to after the last. */
public final class ViewFolding implements SmartLifecycle {
    static final int BEFORE_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final ViewReader reader;

    public ViewFolding(ViewReader reader) {
        this.reader = reader;
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void stop() {
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
