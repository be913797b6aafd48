package org.xieshang.cockpit;

import java.time.LocalDateTime;

/** The rule values a case is bound to, as Json. */
record FrozenRules(LocalDateTime frozenAt, String ruleValues) {}
