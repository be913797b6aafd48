package org.xieshang.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a site sets about logging in.
 *
 * @param adminPassword the administrator's secret; unused in the sample
 * @param passwordRounds how costly it is to try a password
 * @param samplePasswordRounds the same for the sample, whose hundreds of accounts must not delay the first start
 * @param credentialsKept how long a password that came with a REST call is not computed again
 * @param tls whether browsers reach the application through TLS
 */
@ConfigurationProperties("xieshang.access")
record AccessSettings(
    @DefaultValue("") String adminPassword,
    @DefaultValue("600000") int passwordRounds,
    @DefaultValue("1000") int samplePasswordRounds,
    @DefaultValue("60s") Duration credentialsKept,
    @DefaultValue("false") boolean tls) {}
