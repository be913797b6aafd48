package org.xieshang.cockpit;

import java.time.LocalDateTime;
import org.xieshang.record.Stage;

/** A case in a stage; {@code leftAt} and {@code stayedMinutes} are null while it is there. */
record Stay(Stage stage, int consultationRound, LocalDateTime enteredAt, LocalDateTime leftAt, Long stayedMinutes) {}
