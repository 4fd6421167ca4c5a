package inkan.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;

/** Planted: every way to ask the machine for the time that the wall must see. */
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone", "TimeInStaticInitializer"})
public interface ClocklessTime {
    interface Today {
        LocalDate TODAY = LocalDate.now();
    }

    interface TodayInAZone {
        LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    interface NowByReference {
        Supplier<LocalDateTime> NOW = LocalDateTime::now;
    }

    interface InstantNow {
        Instant NOW = Instant.now();
    }

    interface CurrentTimeMillis {
        long NOW = System.currentTimeMillis();
    }

    interface NewDate {
        Date NOW = new Date();
    }

    interface TheCalendar {
        Calendar NOW = Calendar.getInstance();
    }
}
